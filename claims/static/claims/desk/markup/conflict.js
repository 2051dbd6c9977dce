/* Two people wrote at once: both versions side by side, and what was typed stays until somebody has chosen. */

import {element} from "./element.js";
import {difference, fieldInWords, labelOf} from "./statement.js";

const cell = (tag, words, scope) => {
    const made = element(tag, {}, element("bdi", {textContent: words || "—"}));
    if (scope) {
        made.scope = scope;
    }
    return made;
};

/** A table of the fields in which `theirs` and `mine` differ, and a button for each way on. */
export const conflictBox = (theirs, mine, {overwrite, take}) => {
    const names = Object.keys(difference(theirs, mine));
    const head = element("thead", {}, element("tr", {}, cell("th", gettext("field"), "col"), cell("th", gettext("saved by somebody else"), "col"), cell("th", gettext("yours, not saved"), "col")));
    const rows = names.map((name) => element("tr", {}, cell("th", labelOf(name), "row"), cell("td", fieldInWords(theirs, name)), cell("td", fieldInWords(mine, name))));
    const keepMine = element("button", {type: "button", className: "act", textContent: gettext("Save mine over it")});
    const takeTheirs = element("button", {type: "button", className: "act plain", textContent: gettext("Take theirs into the form")});
    keepMine.addEventListener("click", overwrite);
    takeTheirs.addEventListener("click", take);
    return element("div", {className: "conflict"},
        element("h3", {textContent: gettext("Somebody saved this in the meantime")}),
        element("table", {className: "changes"}, head, element("tbody", {}, ...rows)),
        element("p", {className: "acts"}, keepMine, takeTheirs));
};
