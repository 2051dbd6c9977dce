/* What the newsroom's own reading of the text suggests. Nothing of it is recorded until somebody keeps it. */

import {ask} from "./api.js";
import {element} from "./element.js";
import {say, tell} from "./notices.js";
import {filled, keyed, kindName, percent} from "./words.js";

const section = document.getElementById("suggested");
const list = document.getElementById("suggestions");
const LETTER = {quote: "Q", claim: "C"};

const wordsOf = (one) => one.assertion || one.spans.map(({exact}) => exact).join(" … ");

const button = (act, label, key) => {
    const made = element("button", {type: "button", className: act === "keep" ? "act" : "act plain"}, ...keyed(label, key));
    made.dataset.act = act;
    return made;
};

/** The panel of suggestions. `onMarked(spans)`: where the current one stands. `onDone(answer, undo)`: one was dealt with. */
export class Suggestions {
    #all = [];
    #at = 0;

    constructor(desk, {onMarked, onKept, onDropped, onProblem}) {
        Object.assign(this, {onMarked, onKept, onDropped, onProblem});
        this.path = `articles/${desk.dataset.article}/suggestions/`;
        this.isOffered = Boolean(desk.dataset.suggestions);
        list.addEventListener("click", (event) => this.#press(event));
    }

    /** Ask for them anew. Where the newsroom makes none, the panel is absent. */
    async load() {
        if (!this.isOffered) {
            return;
        }
        const answer = await ask(this.path);
        section.hidden = answer.how !== "done";
        if (answer.how === "done") {
            const found = [...answer.body.quotes, ...answer.body.claims];
            this.#all = found.filter((one) => one.shown && !one.outcome && !one.recorded.length).sort((one, other) => one.spans[0].start - other.spans[0].start);
            this.#dropped = found.filter((one) => one.outcome?.outcome === "dropped");
            this.#show();
        }
    }

    #dropped = [];

    get current() {
        return this.#all[this.#at] || null;
    }

    /** To the next one, or the one at `by` from here; answers it. */
    step(by) {
        if (!this.#all.length) {
            say(gettext("No suggestion is open."));
            return null;
        }
        const isMarked = list.querySelector("[aria-current]");
        this.#at = isMarked ? (this.#at + by + this.#all.length) % this.#all.length : this.#at;
        this.#mark(true);
        return this.current;
    }

    async keep(one = this.current) {
        if (!one) {
            say(gettext("No suggestion is open."));
            return;
        }
        const answer = await ask(`${this.path}${one.key}/keep/`, {method: "POST", body: {}});
        if (answer.how === "done") {
            this.#take(one);
            this.onKept(one, answer);
        } else if (answer.how === "invalid") {
            this.onProblem(one, answer);
        } else {
            tell(answer, () => this.keep(one));
        }
    }

    async drop(one = this.current) {
        if (!one) {
            say(gettext("No suggestion is open."));
            return;
        }
        const answer = await ask(`${this.path}${one.key}/drop/`, {method: "POST", body: {}});
        if (answer.how !== "done") {
            tell(answer, () => this.drop(one));
            return;
        }
        this.#take(one);
        this.#dropped.push(one);
        this.#show();
        say(filled(gettext("Dropped: %(words)s"), {words: wordsOf(one)}));
        this.onDropped({what: filled(gettext("dropping “%(words)s”"), {words: wordsOf(one)}), path: `${this.path}${one.key}/undo/`, method: "POST", body: {}});
    }

    async #bringBack(key) {
        const answer = await ask(`${this.path}${key}/undo/`, {method: "POST", body: {}});
        if (answer.how === "done") {
            await this.load();
            say(gettext("Brought back."));
        } else {
            tell(answer, () => this.#bringBack(key));
        }
    }

    #take(one) {
        this.#all = this.#all.filter((other) => other !== one);
        this.#at = Math.min(this.#at, Math.max(this.#all.length - 1, 0));
        this.#show();
    }

    #show() {
        document.getElementById("suggested-count").textContent = this.#all.length;
        const cards = this.#all.map((one, n) => this.#card(one, n));
        if (!cards.length) {
            cards.push(element("li", {className: "empty", textContent: gettext("Nothing is left to keep or drop.")}));
        }
        if (this.#dropped.length) {
            cards.push(this.#droppedCard());
        }
        list.replaceChildren(...cards);
    }

    #card(one, n) {
        const pick = element("button", {type: "button"}, element("b", {textContent: LETTER[one.kind]}, element("span", {className: "visually-hidden", textContent: ` ${kindName(one.kind)}`})), " ", element("bdi", {textContent: wordsOf(one)}));
        pick.dataset.act = "mark";
        const voice = one.speaker || one.claimant;
        const about = element("span", {className: "foot"}, element("span", {textContent: [voice?.name, one.reason].filter(Boolean).join(": ")}), element("span", {className: "quiet", textContent: ` ${filled(gettext("%(share)s sure"), {share: percent(one.confidence)})}`}));
        const acts = element("span", {className: "foot"}, button("keep", gettext("Keep"), "k"), " ", button("drop", gettext("Drop"), "d"));
        const card = element("li", {className: "card"}, pick, about, acts);
        card.dataset.at = n;
        return card;
    }

    #droppedCard() {
        const rows = this.#dropped.map((one) => {
            const back = element("button", {type: "button", className: "linkish", textContent: gettext("Bring back")});
            back.dataset.act = "back";
            back.dataset.key = one.key;
            return element("li", {}, element("bdi", {textContent: wordsOf(one)}), " ", back);
        });
        const details = element("details", {}, element("summary", {textContent: filled(gettext("Dropped (%(count)s)"), {count: rows.length})}), element("ul", {className: "plain-list"}, ...rows));
        return element("li", {}, details);
    }

    #press(event) {
        const pressed = event.target.closest("[data-act]");
        if (!pressed) {
            return;
        }
        if (pressed.dataset.act === "back") {
            this.#bringBack(pressed.dataset.key);
            return;
        }
        this.#at = Number(pressed.closest(".card").dataset.at);
        const acts = {mark: () => this.#mark(true), keep: () => this.keep(), drop: () => this.drop()};
        acts[pressed.dataset.act]();
    }

    #mark(isShown) {
        list.querySelectorAll("[aria-current]").forEach((card) => card.removeAttribute("aria-current"));
        const card = list.children[this.#at];
        card.setAttribute("aria-current", "true");
        card.scrollIntoView({block: "nearest"});
        if (isShown) {
            this.onMarked(this.current);
            say(filled(gettext("Suggested: %(words)s. %(reason)s"), {words: wordsOf(this.current), reason: this.current.reason}));
        }
    }
}
