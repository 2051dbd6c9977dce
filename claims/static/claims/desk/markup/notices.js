/* What the page says: in passing (a status line), or until somebody has done something about it. */

import {inWords} from "./api.js";
import {element} from "./element.js";

const desk = document.getElementById("desk");
const line = document.getElementById("said");
const place = document.getElementById("notices");
const nothing = () => {};

/** Say it in the status line, where a screen reader hears it too. */
export const say = (words) => {
    line.textContent = words;
};

/** A notice that stays. `buttons` are [label, what to do]; pressing one takes the notice away. */
export const notice = (words, buttons = [], {login = false} = {}) => {
    const box = element("div", {className: "notice"}, element("p", {textContent: words}));
    box.setAttribute("role", "alert");
    const acts = element("p", {className: "acts"});
    if (login) {
        acts.append(element("a", {href: desk.dataset.login, target: "_blank", rel: "noopener", className: "act plain", textContent: gettext("Log in, in a new tab")}));
    }
    for (const [label, act] of [...buttons, [gettext("Dismiss"), nothing]]) {
        const button = element("button", {type: "button", className: act === nothing ? "linkish" : "act", textContent: label});
        button.addEventListener("click", () => {
            box.remove();
            act();
        });
        acts.append(button);
    }
    box.append(acts);
    place.append(box);
    box.scrollIntoView({block: "nearest"});
    return box;
};

/** Tell what went wrong; where another try can help, offer it. */
export const tell = (answer, again) => {
    const canRetry = again && ["login", "offline", "busy"].includes(answer.how);
    if (canRetry) {
        notice(inWords(answer), [[gettext("Try again"), again]], {login: answer.how === "login"});
    } else {
        notice(errorsInWords(answer));
    }
};

const errorsInWords = (answer) => {
    const errors = Object.values(answer.body?.errors || {}).flat(3);
    return errors.length ? errors.map(String).join(" ") : inWords(answer);
};
