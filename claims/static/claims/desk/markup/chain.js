/* The chain of attribution as rows: the utterance first, the outlet last. What a row does not show is kept as it was. */

import {PartyField, asInput} from "./party.js";
import {filled} from "./words.js";

const template = document.getElementById("hop");
const SHOWN = ["cue", "date", "naming", "certainty"];
const NAMINGS = {unnamed: "unnamed", collective: "collective"};

/** A hop as the API shows it, in the form in which it is written. */
export const hopOf = (shown) => ({
    party: shown.party.standing,
    role: shown.role,
    cue: shown.cue,
    medium: shown.medium,
    date: shown.date || "",
    date_printed: shown.date_printed,
    date_basis: shown.date_basis,
    naming: shown.naming,
    certainty: shown.certainty,
    source: shown.source ? shown.source.id : null,
    passage: shown.passage && shown.passage.start !== null ? {start: shown.passage.start, end: shown.passage.end} : null,
});

const newHop = (party) => ({party, role: "", cue: "", medium: "", date: "", date_printed: "", date_basis: "", naming: NAMINGS[party?.kind] || "named", certainty: "stated", source: null, passage: null});

const isSame = (one, other) => (one && other ? (one.id ? one.id === other.id : one.name === other.name && one.kind === other.kind) : false);

export class Chain {
    #rows = [];

    constructor(list, outlet, onChange) {
        this.list = list;
        this.outlet = outlet;
        this.onChange = onChange;
        list.addEventListener("click", (event) => this.#press(event));
        list.addEventListener("input", onChange);
    }

    /** The hops as they stand in the rows, `typed` being a name nobody was chosen for. */
    get hops() {
        return this.#rows.map(({hop, field, row}) => {
            const shown = Object.fromEntries(SHOWN.map((name) => [name, row.querySelector(`[name=${name}]`).value]));
            const basis = shown.date ? hop.date_basis : "";
            return {...hop, ...shown, date_basis: basis, party: field.party, typed: field.typed};
        });
    }

    show(hops) {
        this.#rows = [];
        this.list.replaceChildren();
        for (const hop of hops) {
            this.#append(hop);
        }
    }

    /** A new step before the outlet's. */
    add() {
        const hops = this.hops;
        const last = hops[hops.length - 1];
        const before = last && isSame(last.party, this.outlet) ? hops.length - 1 : hops.length;
        this.show([...hops.slice(0, before), newHop(null), ...hops.slice(before)]);
        this.#rows[before].field.input.focus();
        this.onChange();
    }

    /** `voice` was chosen in place of `before`: the utterance is theirs, unless somebody else was put there. */
    follow(voice, before) {
        const hops = this.hops;
        if (isSame(voice, this.outlet)) {
            this.show([newHop(this.outlet)]);
            return;
        }
        const end = hops.length && isSame(hops[hops.length - 1].party, this.outlet) ? hops.slice(-1) : [newHop(this.outlet)];
        const middle = hops.slice(0, hops.length && end[0] === hops[hops.length - 1] ? -1 : undefined);
        const first = middle[0];
        if (!first) {
            this.show([newHop(voice), ...end]);
        } else if (!first.party || isSame(first.party, before)) {
            this.show([{...first, party: voice, naming: NAMINGS[voice.kind] || "named"}, ...middle.slice(1), ...end]);
        }
    }

    #append(hop) {
        const row = template.content.firstElementChild.cloneNode(true);
        const place = this.#rows.length;
        for (const name of SHOWN) {
            row.querySelector(`[name=${name}]`).value = hop[name] || "";
        }
        for (const field of row.querySelectorAll("input, select")) {
            field.id = `hop-${place}-${field.name || "party"}`;
            field.closest(".field").querySelector("label").htmlFor = field.id;
        }
        row.classList.toggle("is-outlet", isSame(hop.party, this.outlet) && !hop.cue && !hop.date && place > 0);
        row.setAttribute("aria-label", place === 0 ? gettext("Step 1: the utterance") : filled(gettext("Step %(number)s"), {number: place + 1}));
        this.list.append(row);
        const field = new PartyField(row.querySelector("[role=combobox]"), () => this.#named(row, field));
        field.show(hop.party, hop.typed);
        this.#rows.push({hop, field, row});
    }

    #named(row, field) {
        if (field.party) {
            row.querySelector("[name=naming]").value = NAMINGS[field.party.kind] || "named";
        }
        this.onChange();
    }

    #press(event) {
        const button = event.target.closest("button");
        if (!button) {
            return;
        }
        const at = this.#rows.findIndex(({row}) => row.contains(button));
        const hops = this.hops;
        const [hop] = hops.splice(at, 1);
        if (button.dataset.move) {
            hops.splice(Math.max(0, at + Number(button.dataset.move)), 0, hop);
        }
        this.show(hops);
        const now = button.dataset.move ? Math.min(Math.max(at + Number(button.dataset.move), 0), hops.length - 1) : at;
        const moved = this.#rows[now]?.row;
        const again = moved?.querySelector(button.dataset.move ? `[data-move="${button.dataset.move}"]` : "[data-remove]");
        (again || document.getElementById("add-hop")).focus();
        this.onChange();
    }
}

/** The hops as the API reads them; rows without anybody are left out where nothing else was put into them. */
export const hopsAsInput = (hops) => hops
    .filter((hop) => hop.party || hop.typed || hop.cue || hop.date)
    .map(({typed, ...hop}) => ({...hop, party: asInput(hop.party), date: hop.date || null}));
