/* A field that finds a party as one types, or names one that will be made with the statement. */

import {ask} from "./api.js";
import {element} from "./element.js";
import {filled} from "./words.js";

const WAIT = 150;
const SHOWN = 8;
let numbers = 0;

const kinds = () => Array.from(document.getElementById("party-kinds").content.querySelectorAll("option"));
const nameOfKind = (kind) => kinds().find((option) => option.value === kind)?.textContent || kind;

/** `input` and the list after it as a combobox. `party` is {id, name, kind}, {name, kind} for a new one, or null. */
export class PartyField {
    #party = null;
    #timer = 0;
    #asked = 0;
    #at = -1;

    constructor(input, onChange) {
        this.input = input;
        this.onChange = onChange;
        this.list = input.parentNode.querySelector("[role=listbox]");
        this.list.id ||= `parties-${(numbers += 1)}`;
        input.setAttribute("aria-controls", this.list.id);
        input.addEventListener("input", () => this.#typed());
        input.addEventListener("keydown", (event) => this.#key(event));
        input.addEventListener("blur", () => this.#close());
        this.list.addEventListener("mousedown", (event) => {
            // The field keeps the focus, so that its blur does not shut the list first.
            event.preventDefault();
            const option = event.target.closest("[role=option]");
            if (option) {
                this.#choose(option);
            }
        });
    }

    get party() {
        return this.#party;
    }

    /** What was typed without choosing anybody: not lost, and not a party yet. */
    get typed() {
        return this.#party ? "" : this.input.value.trim();
    }

    show(party, typed = "") {
        this.#party = party;
        this.input.value = party ? party.name : typed;
        this.input.title = party ? nameOfKind(party.kind) : "";
        this.#close();
    }

    #typed() {
        this.#party = null;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#look(), WAIT);
        this.onChange();
    }

    async #look() {
        const words = this.input.value.trim();
        const turn = (this.#asked += 1);
        if (!words) {
            this.#close();
            return;
        }
        const answer = await ask(`parties/?q=${encodeURIComponent(words)}&page_size=${SHOWN}`);
        if (turn === this.#asked && document.activeElement === this.input) {
            this.#offer(words, answer.how === "done" ? answer.body.results : []);
        }
    }

    #offer(words, found) {
        const known = found.map((party) => this.#option(party, party.name, [nameOfKind(party.kind), party.description].filter(Boolean).join(", ")));
        const made = kinds().map((kind) => this.#option({name: words, kind: kind.value}, filled(gettext("New: %(name)s"), {name: words}), kind.textContent));
        this.list.replaceChildren(...known, ...made);
        this.list.hidden = false;
        this.input.setAttribute("aria-expanded", "true");
        this.#mark(known.length ? 0 : -1);
    }

    #option(party, name, about) {
        const option = element("li", {id: `option-${(numbers += 1)}`, role: "option"}, element("bdi", {textContent: name}), element("span", {className: "quiet", textContent: ` ${about}`}));
        option.party = party;
        option.setAttribute("aria-selected", "false");
        return option;
    }

    #mark(at) {
        const options = this.list.children;
        this.#at = Math.min(Math.max(at, -1), options.length - 1);
        Array.from(options).forEach((option, n) => option.setAttribute("aria-selected", String(n === this.#at)));
        const marked = options[this.#at];
        if (marked) {
            this.input.setAttribute("aria-activedescendant", marked.id);
            marked.scrollIntoView({block: "nearest"});
        } else {
            this.input.removeAttribute("aria-activedescendant");
        }
    }

    #key(event) {
        if (this.list.hidden || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const steps = {ArrowDown: 1, ArrowUp: -1};
        if (event.key in steps) {
            event.preventDefault();
            this.#mark(this.#at + steps[event.key]);
        } else if (event.key === "Enter" && this.#at >= 0) {
            event.preventDefault();
            this.#choose(this.list.children[this.#at]);
        } else if (event.key === "Tab" && this.#at >= 0) {
            this.#choose(this.list.children[this.#at]);
        } else if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            this.#close();
        }
    }

    #choose(option) {
        const {id, name, kind} = option.party.merged_into || option.party;
        this.show(id ? {id, name, kind} : option.party);
        this.onChange();
    }

    #close() {
        clearTimeout(this.#timer);
        this.#asked += 1;
        this.list.hidden = true;
        this.list.replaceChildren();
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
        this.#at = -1;
    }
}

/** A party as the API reads it: its number, or what to make. */
export const asInput = (party) => (party?.id ? party.id : party);
