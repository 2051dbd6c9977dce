/* A statement as the form holds it, as the API reads it, and as a person reads it. Plain values in, plain values out. */

import {hopOf, hopsAsInput} from "./chain.js";
import {asInput} from "./party.js";
import {dayName} from "./words.js";

export const voiceName = (kind) => (kind === "quote" ? "speaker" : "claimant");
export const voiceLabel = (kind) => (kind === "quote" ? gettext("speaker") : gettext("claimant"));
const OWN = {quote: ["form"], claim: ["sentence", "claim_type", "date_from", "date_to"]};

/** What the form starts with for a new one. */
export const blank = (kind, passages) => ({
    kind, passages, voice: null, typed: "", role: "", form: "direct", sentence: "", claim_type: "", date_from: "", date_to: "", hops: [],
});

/** What the form shows of a statement that the API answered. */
export const stateOf = (shown) => ({
    ...blank(shown.kind, []),
    passages: shown.passages.filter((p) => p.start !== null).map(({start, end, exact}) => ({start, end, exact, shown: exact})),
    voice: shown[voiceName(shown.kind)]?.standing || null,
    role: shown.role,
    ...Object.fromEntries(OWN[shown.kind].map((name) => [name, shown[name] || ""])),
    hops: shown.hops.map(hopOf),
});

/** `state` as quotes/ and claims/ read it. */
export const asBody = (state) => ({
    passages: state.passages.map(({start, end, exact}) => ({start, end, exact})),
    hops: hopsAsInput(state.hops),
    role: state.role,
    [voiceName(state.kind)]: asInput(state.voice),
    ...Object.fromEntries(OWN[state.kind].map((name) => [name, name.startsWith("date_") ? state[name] || null : state[name]])),
});

/** Only what differs between two states, as the API reads it. */
export const difference = (before, after) => {
    const [one, other] = [asBody(before), asBody(after)];
    return Object.fromEntries(Object.entries(other).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(one[name])));
};

export const isSame = (one, other) => one.typed === other.typed && !Object.keys(difference(one, other)).length;

const LABELS = {
    passages: gettext("Passages"), hops: gettext("Chain"), role: gettext("Role"), speaker: gettext("Speaker"), claimant: gettext("Claimant"), form: gettext("Form"),
    sentence: gettext("What is claimed"), claim_type: gettext("Type of claim"), date_from: gettext("From"), date_to: gettext("To"),
};
export const labelOf = (name) => LABELS[name] || name;

const step = (hop) => [hop.party?.name || hop.typed || "?", dayName(hop.date), hop.cue && `“${hop.cue}”`, hop.certainty === "presumed" && gettext("presumed")].filter(Boolean).join(", ");

/** One field of `state`, named as the API names it, for a person to read. */
export const fieldInWords = (state, name) => {
    if (name === "passages") {
        return state.passages.map(({exact}) => `“${exact}”`).join(" … ");
    }
    if (name === "hops") {
        return state.hops.map(step).join(" › ");
    }
    return name === voiceName(state.kind) ? state.voice?.name || state.typed : state[name];
};
