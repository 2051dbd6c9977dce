/* The page as it stands now, put in place of what it said before: one rendering, the server's. The text stays. */

import {notice} from "./notices.js";

const desk = document.getElementById("desk");
const WHOLE = ["statements", "coverage", "statement-count"];
let turn = 0;

const isOther = (one, other) => one.innerHTML !== other.innerHTML;

const renewMarks = (fresh) => {
    for (const sentence of document.querySelectorAll("#text .s")) {
        const now = fresh.getElementById(sentence.id);
        if (now && isOther(sentence.lastElementChild, now.lastElementChild)) {
            sentence.lastElementChild.replaceWith(now.lastElementChild);
        }
        if (now) {
            sentence.classList.toggle("uncovered", now.classList.contains("uncovered"));
        }
    }
};

/** Fetch the page and take over its statements, coverage and marks. False where it could not be had. */
export const renew = async () => {
    const mine = (turn += 1);
    const response = await fetch(location.pathname).catch(() => null);
    if (!response?.ok || response.redirected || mine !== turn) {
        return false;
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (fresh.getElementById("desk")?.dataset.revision !== desk.dataset.revision) {
        notice(gettext("There is a new revision of this text. What you typed is kept."), [[gettext("Show it"), () => location.reload()]]);
        return false;
    }
    renewMarks(fresh);
    for (const id of WHOLE) {
        const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
        if (isOther(old, now)) {
            old.replaceWith(now);
        }
    }
    return true;
};
