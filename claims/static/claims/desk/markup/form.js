/* The form beside the text: a new quote or claim, or one that is on file. */

import {ask, inWords, newKey} from "./api.js";
import {Chain} from "./chain.js";
import {conflictBox} from "./conflict.js";
import {element} from "./element.js";
import {forget, keep, kept} from "./kept.js";
import {say} from "./notices.js";
import {PartyField} from "./party.js";
import {asBody, blank, difference, fieldInWords, isSame, stateOf, voiceLabel} from "./statement.js";
import {filled, kindName} from "./words.js";

const FIELDS = ["role", "form", "sentence", "claim_type", "date_from", "date_to"];
const collection = (kind) => `${kind}s/`;
const find = (id) => document.getElementById(id);

/**
 * `onShown(spans)`: which places are in hand. `onSaved(id, undo)`: something was written, and how to take it back.
 * `onLeft()`: what is kept and not open may have changed. `onTrouble(answer, again)`: to be told outside the form.
 */
export class StatementForm {
    // What is open: {target, kind, id, etag, key, course, before}; null while the form is shut.
    #open = null;
    #passages = [];
    // The forms whose writing is on its way: one may go on to another meanwhile, but none is sent twice.
    #underway = new WeakSet();
    // How often something was opened or shut: what comes back late does not come between.
    #turn = 0;

    constructor(desk, {onShown, onSaved, onLeft, onTrouble}) {
        Object.assign(this, {onShown, onSaved, onLeft, onTrouble});
        this.article = Number(desk.dataset.article);
        this.outlet = {id: Number(desk.dataset.outlet), name: desk.dataset.outletName, kind: desk.dataset.outletKind};
        this.form = find("form");
        this.messages = find("form-messages");
        this.voice = new PartyField(find("f-voice"), () => this.#voiceChanged());
        this.voiceBefore = null;
        this.chain = new Chain(find("hops"), this.outlet, () => this.#changed());
        this.#listen();
    }

    #listen() {
        this.form.addEventListener("input", () => this.#changed());
        this.form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.save();
        });
        find("add-hop").addEventListener("click", () => this.chain.add());
        find("close").addEventListener("click", () => this.close());
        find("discard").addEventListener("click", () => this.discard());
        find("own-voice").addEventListener("click", () => {
            this.voice.show(this.outlet);
            this.#voiceChanged();
        });
        // What is typed is kept for this tab only; closing the tab would lose it.
        addEventListener("beforeunload", (event) => this.isDirty && event.preventDefault());
        find("passages").addEventListener("click", (event) => this.#removePassage(event.target.closest("button")));
    }

    get isOpen() {
        return this.#open !== null;
    }

    /** The name under which what is typed here is kept. */
    get target() {
        return this.#open?.target;
    }

    get id() {
        return this.#open?.id || null;
    }

    get state() {
        const values = Object.fromEntries(FIELDS.map((name) => [name, find(`f-${name}`).value]));
        return {...blank(this.#open.kind, this.#passages), ...values, voice: this.voice.party, typed: this.voice.typed, hops: this.chain.hops};
    }

    get isDirty() {
        return this.isOpen && !isSame(this.#open.before, this.state);
    }

    /** Begin a quote or claim of these passages. */
    begin(kind, passages, fields = {}) {
        this.#turn += 1;
        const before = blank(kind, []);
        this.#show({target: `new-${newKey()}`, kind, id: null, etag: null, key: newKey(), course: "draft", before}, {...blank(kind, passages), ...fields});
        this.#changed();
        this.focus();
    }

    /** Open the statement on file, with what was typed into it earlier, if anything was. */
    async edit(id) {
        const mine = (this.#turn += 1);
        const answer = await ask(`statements/${id}/`);
        if (mine !== this.#turn) {
            return false;
        }
        if (answer.how !== "done") {
            this.onTrouble(answer, () => this.edit(id));
            return false;
        }
        const earlier = kept(String(id));
        const before = stateOf(answer.body);
        const etag = earlier?.open.etag || answer.etag;
        this.#show({target: String(id), kind: answer.body.kind, id, etag, key: newKey(), course: answer.body.state, before}, earlier?.state || before);
        this.#tellKept(earlier);
        return true;
    }

    /** Bring back what was typed and kept under `target`. */
    resume(target) {
        this.#turn += 1;
        const {open, state} = kept(target);
        this.#show(open, state);
        this.#tellKept(true);
        this.#changed();
    }

    #tellKept(is) {
        if (is) {
            this.#message(element("p", {className: "note", textContent: gettext("This is what you typed earlier. It is not saved yet.")}));
        }
    }

    /** One more passage. Words in hand already are not taken twice. */
    add(place) {
        if (this.#passages.some((known) => known.start < place.end && place.start < known.end)) {
            this.#message(element("p", {className: "errorlist", textContent: gettext("These words are in this statement already.")}));
            return;
        }
        this.#passages = [...this.#passages, place].sort((one, other) => one.start - other.start);
        this.#showPassages();
        this.#changed();
    }

    focus() {
        (this.form.querySelector(".has-errors input, .has-errors select") || find(this.#open?.kind === "claim" ? "f-sentence" : "f-voice")).focus();
    }

    /** Shut the form; what is typed and not saved stays kept. */
    close() {
        this.#turn += 1;
        this.#open = null;
        this.form.hidden = true;
        find("save").removeAttribute("data-save");
        this.onShown([]);
        this.onLeft();
    }

    /** What is on file was changed from outside the form: show it as it is now, unless something is typed. */
    async settle() {
        if (this.id && !this.isDirty) {
            const answer = await ask(`statements/${this.id}/`);
            if (answer.how === "done" && answer.body.state !== "withdrawn") {
                await this.edit(this.id);
            } else {
                this.close();
            }
        }
    }

    discard() {
        forget(this.#open.target);
        this.close();
        say(gettext("Discarded."));
    }

    /** Write what is in the form. Whatever comes back, what was typed stays where it is until it is saved. */
    async save() {
        return (await this.#write()) !== null;
    }

    /** Save what is not saved yet, then put the draft into the queue. */
    async submit() {
        const open = this.isOpen && (this.id === null || this.isDirty) ? await this.#write() : this.#open;
        if (!open) {
            return;
        }
        const answer = await ask(`statements/${open.id}/transitions/`, {method: "POST", body: {verb: "submit"}, etag: open.etag});
        if (answer.how !== "done") {
            this.#failed(open, open.before, answer, () => this.submit());
            return;
        }
        say(filled(gettext("Submitted: %(number)s is in the queue."), {number: open.id}));
        if (this.#open === open) {
            this.close();
        }
        this.onSaved(open.id, null);
    }

    /** What is open, as it stands once it is written; null where it could not be, or is being written already. */
    async #write() {
        const open = this.#open;
        if (!open || this.#underway.has(open) || !this.#isNamed(this.state)) {
            return null;
        }
        const state = this.state;
        const body = open.id ? difference(open.before, state) : {article: this.article, ...asBody(state)};
        if (open.id && !Object.keys(body).length) {
            say(gettext("Nothing has changed."));
            return open;
        }
        this.#underway.add(open);
        const path = collection(open.kind) + (open.id ? `${open.id}/` : "");
        const answer = await ask(path, {method: open.id ? "PATCH" : "POST", body, etag: open.etag, key: open.key});
        this.#underway.delete(open);
        if (answer.how !== "done") {
            this.#failed(open, state, answer, () => this.save());
            return null;
        }
        return this.#saved(open, state, answer);
    }

    /** `sent` is on file now. What was typed since it was sent stays as it is; so does whatever else was opened. */
    #saved(open, sent, {body, etag}) {
        const now = {...open, target: String(body.id), id: body.id, etag, key: newKey(), course: body.state, before: stateOf(body)};
        const isHere = this.#open === open;
        const typed = isHere ? this.state : kept(open.target)?.state || sent;
        const isTypedOn = !isSame(typed, sent);
        forget(open.target);
        if (isTypedOn) {
            keep(now.target, {open: now, state: typed});
        }
        if (isHere && isTypedOn) {
            this.#head(now);
            this.#mark();
        } else if (isHere) {
            this.#show(now, now.before);
            find("form-title").focus();
        } else {
            this.onLeft();
        }
        say(filled(gettext("Saved: %(kind)s %(number)s."), {kind: kindName(open.kind), number: body.id}));
        const undo = open.id
            ? {what: filled(gettext("the change to %(kind)s %(number)s"), {kind: kindName(open.kind), number: body.id}), path: `${collection(open.kind)}${body.id}/`, method: "PATCH", body: difference(now.before, open.before), id: body.id, etag}
            : {what: `${kindName(open.kind)} ${body.id}`, path: `statements/${body.id}/transitions/`, method: "POST", body: {verb: "withdraw", reason: "Undone on the mark-up page."}, id: body.id, etag};
        this.onSaved(body.id, undo);
        return now;
    }

    /** Told in the form it is about; where another one is open by now, what was typed is kept and offered again. */
    #failed(open, state, answer, again) {
        if (this.#open === open) {
            this.#troubled(answer, state, again);
        } else {
            this.onTrouble(answer);
            this.onLeft();
        }
    }

    /** Open `open`: all of the form but what is typed into it. */
    #head(open) {
        this.#open = open;
        this.form.className = `statement-form is-${open.kind}`;
        this.form.hidden = false;
        find("save").dataset.save = "";
        find("form-title").textContent = open.id ? `${kindName(open.kind)} ${open.id}` : open.kind === "quote" ? gettext("New quote") : gettext("New claim");
        find("voice-label").textContent = voiceLabel(open.kind);
        find("save").textContent = open.id ? gettext("Save") : gettext("Save draft");
        find("submit").hidden = open.course !== "draft";
        this.#link(open);
    }

    #show(open, state) {
        this.#head(open);
        this.#passages = state.passages;
        FIELDS.forEach((name) => { find(`f-${name}`).value = state[name]; });
        this.voice.show(state.voice, state.typed);
        this.voiceBefore = state.voice;
        this.chain.show(state.hops);
        this.#message();
        this.#showPassages();
        this.#mark();
        find("form-title").scrollIntoView({block: "nearest"});
    }

    #link(open) {
        const everything = find("everything");
        everything.hidden = !open.id;
        everything.href = open.id ? `/admin/claims/${open.kind}/${open.id}/change/` : "";
    }

    #showPassages() {
        const rows = this.#passages.map((place, n) => {
            const remove = element("button", {type: "button", title: gettext("Remove")}, element("span", {ariaHidden: "true", textContent: "×"}), element("span", {className: "visually-hidden", textContent: filled(gettext("Remove passage %(number)s"), {number: n + 1})}));
            remove.dataset.place = n;
            return element("li", {}, element("bdi", {textContent: place.shown}), remove);
        });
        find("passages").replaceChildren(...rows);
        this.onShown(this.#passages.map(({start, end}) => [start, end]));
    }

    #removePassage(button) {
        if (button) {
            this.#passages = this.#passages.filter((_, n) => n !== Number(button.dataset.place));
            this.#showPassages();
            this.#changed();
            find("form-title").focus();
        }
    }

    #voiceChanged() {
        if (this.voice.party) {
            this.chain.follow(this.voice.party, this.voiceBefore);
            this.voiceBefore = this.voice.party;
        }
        this.#changed();
    }

    #changed() {
        if (!this.isOpen) {
            return;
        }
        if (this.isDirty) {
            keep(this.#open.target, {open: this.#open, state: this.state});
        } else {
            forget(this.#open.target);
        }
        this.#mark();
    }

    #mark() {
        find("discard").hidden = !this.isDirty;
    }

    /** A name that was typed and not chosen would be lost on the way: say so instead. */
    #isNamed(state) {
        const unsettled = [["voice", state.typed], ["hops", state.hops.find((hop) => hop.typed)?.typed]].filter(([, name]) => name);
        const errors = Object.fromEntries(unsettled.map(([field, name]) => [field, [filled(gettext("Choose from the list who “%(name)s” is, or what kind of party to add."), {name})]]));
        this.#showErrors(errors);
        return !unsettled.length;
    }

    #troubled(answer, state, again) {
        if (answer.how === "conflict") {
            this.#conflict(answer.body.current, state);
        } else if (answer.how === "invalid") {
            this.#showErrors(answer.body.errors || {});
        } else if (["login", "offline", "busy"].includes(answer.how)) {
            this.#message();
            this.onTrouble(answer, again);
        } else {
            this.#message(element("p", {className: "errorlist", textContent: inWords(answer)}));
        }
    }

    #conflict(current, mine) {
        const theirs = stateOf(current);
        const adopt = () => Object.assign(this.#open, {etag: `"${current.version}"`, course: current.state, before: theirs, key: newKey()});
        const box = conflictBox(theirs, mine, {
            overwrite: () => {
                adopt();
                this.save();
            },
            take: () => {
                adopt();
                this.#show(this.#open, theirs);
                forget(this.#open.target);
                const lost = Object.keys(difference(theirs, mine)).map((name) => fieldInWords(mine, name)).join(" · ");
                this.#message(element("p", {className: "note", textContent: filled(gettext("Theirs is in the form. Yours was: %(words)s"), {words: lost})}));
            },
        });
        this.#message(box);
        box.querySelector("button").focus();
    }

    #message(...what) {
        this.#showErrors({});
        this.messages.replaceChildren(...what);
    }

    /** Each reason beside its field; the rest on top. */
    #showErrors(errors) {
        this.form.querySelectorAll(".has-errors").forEach((field) => field.classList.remove("has-errors"));
        this.form.querySelectorAll(".errorlist").forEach((note) => note.remove());
        this.messages.replaceChildren();
        for (const [name, reasons] of Object.entries(errors)) {
            const root = name.split(".")[0];
            const field = find(`field-${["speaker", "claimant"].includes(root) ? "voice" : root}`);
            const words = [reasons].flat(4).map((reason) => (typeof reason === "object" ? Object.values(reason).flat().join(" ") : String(reason)));
            const note = element("span", {className: "errorlist", textContent: words.filter(Boolean).join(" ")});
            note.setAttribute("role", "alert");
            field?.classList.add("has-errors");
            (field || this.messages).append(note);
        }
        this.form.querySelector(".has-errors input, .has-errors select, .has-errors textarea")?.focus();
    }
}
