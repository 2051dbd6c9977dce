/* What was done on this page, so that it can be taken back: each step is a call of the API with its own version. */

import {ask, inWords} from "./api.js";
import {notice, say, tell} from "./notices.js";
import {filled} from "./words.js";

const steps = [];

/** Our own write made a new version of statement `id`: earlier steps on it start from there. */
const moveOn = (id, etag) => {
    for (const step of steps) {
        if (id && step.id === id && etag) {
            step.etag = etag;
        }
    }
};

/** Remember how to take back what was just done: {what, path, method, body, id, etag}, id being a statement's. */
export const remember = (step) => {
    if (step) {
        moveOn(step.id, step.etag);
        steps.push(step);
    }
};

/** Take the last step back; answers whether anything changed. A step that cannot be taken back any more is told and dropped. */
export const undo = async (again) => {
    const step = steps[steps.length - 1];
    if (!step) {
        say(gettext("There is nothing to undo on this page."));
        return false;
    }
    const answer = await ask(step.path, step);
    if (["login", "offline", "busy"].includes(answer.how)) {
        tell(answer, again);
        return false;
    }
    steps.pop();
    if (answer.how !== "done") {
        const why = answer.how === "conflict" ? gettext("it was changed since.") : inWords(answer);
        notice(filled(gettext("%(what)s cannot be undone: %(why)s"), {what: step.what, why}));
        return false;
    }
    moveOn(step.id, answer.etag);
    say(filled(gettext("Undone: %(what)s."), {what: step.what}));
    return true;
};
