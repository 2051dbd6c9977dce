/* Words in the reader's language. `gettext` and its kin come from the catalogue that the page loads first. */

/** `words`, translated already, with its %(names)s filled in. */
export const filled = (words, values) => interpolate(words, values, true);

/** What a statement of this kind is called amid a sentence. */
export const kindName = (kind) => (kind === "quote" ? gettext("quote") : gettext("claim"));

/** A button's label with the key that presses it underlined; behind it in brackets where it has no such letter. */
export const keyed = (label, key) => {
    const at = label.toLowerCase().indexOf(key);
    const letter = Object.assign(document.createElement("u"), {textContent: at < 0 ? key : label[at]});
    return at < 0 ? [`${label} (`, letter, ")"] : [label.slice(0, at), letter, label.slice(at + 1)];
};

/** A share of one, as this language writes a percentage. */
export const percent = (share) => new Intl.NumberFormat(document.documentElement.lang, {style: "percent"}).format(share);

/** A date as yyyy-mm-dd, as this language writes dates; what is none stays as it is. */
export const dayName = (day) => {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day || "");
    if (!found || document.documentElement.lang === "en") {
        return day;
    }
    const moment = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
    return new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium", timeZone: "UTC"}).format(moment);
};
