/* The mark-up page: what the keys and buttons do. */

import {ask} from "./api.js";
import {StatementForm} from "./form.js";
import {everythingKept} from "./kept.js";
import {notice, say, tell} from "./notices.js";
import {paint, paintStatements, spansOf} from "./paint.js";
import {Places} from "./places.js";
import {renew} from "./renew.js";
import {Sentences} from "./sentences.js";
import {Suggestions} from "./suggestions.js";
import {remember, undo} from "./undo.js";
import {filled, kindName} from "./words.js";

const find = (id) => document.getElementById(id);
const desk = find("desk");
const places = new Places(find("text"));
const sentences = new Sentences(places, desk.dataset.language);
const rows = () => Array.from(document.querySelectorAll("#statements .card"));

/* What is selected ------------------------------------------------------- */

/** The place selected in the text; null where nothing is. */
const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) {
        return null;
    }
    const range = selection.getRangeAt(0);
    return range.intersectsNode(find("text")) && places.root.contains(range.startContainer) ? places.of(range) : null;
};

/** What to make a statement of: the selection, else the sentence one is at (for a quote, its quoted words). */
const chosen = (kind) => {
    const place = selected();
    if (place) {
        return [place];
    }
    const sentence = sentences.place;
    const quoted = kind === "quote" && sentence ? sentences.quotedIn(sentence) : [];
    return quoted.length ? quoted : [sentence].filter(Boolean);
};

/* The parts of the page --------------------------------------------------- */

const repaint = () => paintStatements(places, rows());

const after = async () => {
    if (await renew()) {
        repaint();
        search();
    }
    suggestions.load();
};

const continueWith = (open, state) => {
    if (open.id) {
        return filled(gettext("Continue with %(kind)s %(number)s"), {kind: kindName(open.kind), number: open.id});
    }
    const start = state.passages[0] ? ` “${state.passages[0].shown.slice(0, 24)}…”` : "";
    return filled(open.kind === "quote" ? gettext("Continue with the new quote%(start)s") : gettext("Continue with the new claim%(start)s"), {start});
};

const showKept = () => {
    find("typed")?.remove();
    const waiting = everythingKept().filter(([target]) => target !== form?.target);
    if (!waiting.length || !form) {
        return;
    }
    const box = notice(gettext("Typed here and not saved yet:"), waiting.flatMap(([target, {open, state}]) => [
        [continueWith(open, state), () => (open.id ? openStatement(open.id) : resume(target))],
    ]));
    box.id = "typed";
};

const resume = (target) => {
    form.resume(target);
    showKept();
};

const form = find("form") && new StatementForm(desk, {
    onShown: (spans) => paint(places, "open", spans),
    onSaved: (id, step) => {
        remember(step);
        after();
    },
    onLeft: () => showKept(),
    onTrouble: tell,
});

const suggestions = new Suggestions(desk, {
    onMarked: (one) => {
        const spans = one.spans.map(({start, end}) => [start, end]);
        paint(places, "suggested", spans);
        show(spans);
    },
    onKept: async (one, {body, etag}) => {
        remember({what: filled(gettext("keeping %(kind)s %(number)s"), {kind: kindName(body.kind), number: body.id}), path: `statements/${body.id}/transitions/`, method: "POST", body: {verb: "withdraw", reason: "Undone on the mark-up page."}, id: body.id, etag});
        paint(places, "suggested", []);
        await openStatement(body.id);
        say(filled(gettext("Kept as %(kind)s %(number)s."), {kind: kindName(body.kind), number: body.id}));
        after();
    },
    onDropped: (step) => {
        remember(step);
        paint(places, "suggested", []);
    },
    onProblem: (one, answer) => {
        tell(answer);
        const fields = {form: one.form || "direct", sentence: one.assertion || "", claim_type: one.claim_type || "", date_from: one.date_from || "", date_to: one.date_to || ""};
        begin(one.kind, one.spans.map((span) => ({...span, shown: span.exact})), fields);
    },
});

/** Bring the first of `spans` into view. */
const show = (spans) => {
    const range = spans.length ? places.range(...spans[0]) : null;
    range?.startContainer.parentElement.scrollIntoView({block: "nearest"});
};

/* The verbs ---------------------------------------------------------------- */

const begin = (kind, passages, fields) => {
    form.begin(kind, passages, fields);
    showKept();
};

const record = (kind) => {
    const passages = chosen(kind);
    if (!form || !passages.length) {
        say(gettext("Select words in the text first, or go to a sentence with f."));
        return;
    }
    const fields = kind === "claim" ? {sentence: passages.map(({shown}) => shown).join(" ")} : {};
    begin(kind, passages, fields);
};

/** Whether the statement chosen last could be opened, once that is known. */
let opening = Promise.resolve(false);

const openStatement = async (id) => {
    const row = find(`st${id}`);
    rows().forEach((other) => other.removeAttribute("aria-current"));
    row?.setAttribute("aria-current", "true");
    if (row) {
        show(spansOf(row.dataset.at));
    }
    if (!form) {
        row?.scrollIntoView({block: "nearest"});
        paint(places, "open", row ? spansOf(row.dataset.at) : []);
        return;
    }
    opening = form.edit(Number(id));
    if (await opening) {
        showKept();
        say(filled(gettext("%(title)s is open."), {title: find("form-title").textContent}));
    }
};

const stepStatement = (by) => {
    const all = rows().filter((row) => !row.hidden);
    const here = all.findIndex((row) => row.hasAttribute("aria-current"));
    const next = all[Math.min(Math.max(here + by, 0), all.length - 1)];
    if (next) {
        openStatement(next.id.slice(2));
    }
};

const add = () => {
    const place = selected() || sentences.place;
    if (!form?.isOpen) {
        say(gettext("Open a statement first, or begin one with q or c."));
    } else if (place) {
        form.add(place);
        say(filled(gettext("Added: %(words)s"), {words: place.shown}));
    }
};

/** Say that there is nothing to check in the sentence one is at; where somebody said so already, take it back. */
const nothing = async () => {
    const sentence = sentences.current;
    if (!sentence) {
        say(gettext("Go to a sentence first, with f or a click."));
        return;
    }
    const base = `articles/${desk.dataset.article}/nothing-to-check/`;
    const mark = sentence.querySelector("[data-mark]")?.dataset.mark;
    const place = {start: Number(sentence.id.slice(1)), end: Number(sentence.dataset.end)};
    const marking = {what: gettext("taking back “nothing to check”"), path: base, method: "POST", body: place};
    const answer = await ask(mark ? `${base}${mark}/withdraw/` : base, {method: "POST", body: mark ? {} : place});
    if (answer.how !== "done") {
        tell(answer, nothing);
        return;
    }
    remember(mark ? marking : {what: gettext("“nothing to check”"), path: `${base}${answer.body.id}/withdraw/`, method: "POST", body: {}});
    say(mark ? gettext("Taken back: the sentence counts as unchecked again.") : gettext("Nothing to check here, in your name."));
    after();
};

const takeBack = async () => {
    if (await undo(takeBack)) {
        form?.settle();
        after();
    }
};

const help = () => {
    find("help").open = true;
    find("help").querySelector("summary").focus();
};

const edit = async () => {
    await opening;
    if (form?.isOpen) {
        form.focus();
    } else {
        stepStatement(1);
    }
};

const DO = {
    quote: () => record("quote"), claim: () => record("claim"), add, nothing, undo: takeBack,
    forward: () => sentences.step(1), back: () => sentences.step(-1), open: () => sentences.nextUncovered(), submit: () => form?.submit(),
};
const KEYS = {
    q: DO.quote, c: DO.claim, a: add, n: nothing, u: takeBack, f: DO.forward, b: DO.back, x: DO.open, s: DO.submit, e: edit,
    w: () => sentences.quoted(), j: () => stepStatement(1), i: () => stepStatement(-1), "?": help,
    m: () => suggestions.step(1), k: () => suggestions.keep(), d: () => suggestions.drop(),
};

/* Keys, buttons, search ------------------------------------------------------ */

const isTyping = (target) => target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

const backToText = () => (sentences.current ? sentences.goTo(sentences.current) : sentences.step(1));

const byArrow = (event) => {
    if (document.activeElement === sentences.current && ["ArrowRight", "ArrowLeft"].includes(event.key)) {
        event.preventDefault();
        const isBackwards = getComputedStyle(sentences.current).direction === "rtl";
        sentences.word((event.key === "ArrowRight") === isBackwards ? -1 : 1, event.shiftKey);
    }
};

document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    if (event.key === "Escape" && desk.contains(event.target)) {
        backToText();
    } else if (!isTyping(event.target) && find("single-keys").checked) {
        byArrow(event);
        const act = Object.hasOwn(KEYS, event.key) && KEYS[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    }
});

// The selection must outlive the press of a button.
document.querySelector(".toolbar").addEventListener("mousedown", (event) => event.preventDefault());
desk.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do], [data-pick]");
    const mark = event.target.closest("#text small a");
    if (button?.dataset.do) {
        DO[button.dataset.do]();
    } else if (button) {
        openStatement(button.dataset.pick);
    } else if (mark) {
        event.preventDefault();
        openStatement(mark.hash.slice(3));
    }
});

const search = () => {
    const words = find("find").value.trim().toLowerCase();
    for (const card of document.querySelectorAll(".cards .card")) {
        card.hidden = words !== "" && !card.textContent.toLowerCase().includes(words);
    }
};
find("find").addEventListener("input", search);

const single = find("single-keys");
single.checked = localStorage.getItem("desk:single-keys") !== "off";
single.addEventListener("change", () => localStorage.setItem("desk:single-keys", single.checked ? "on" : "off"));

repaint();
performance.mark("ready");
showKept();
suggestions.load();
desk.dataset.ready = "";
