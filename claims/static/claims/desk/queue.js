/* Keys for the queue, and one tick for all. Everything here can be done without it. */
"use strict";
{
    const links = () => Array.from(document.querySelectorAll(".queue .row-link"));
    const typing = (element) => element.matches("input:not([type=checkbox]), textarea, select");
    const row = () => document.activeElement.closest(".queue tbody tr");

    const step = (by) => {
        const all = links();
        const here = all.findIndex((link) => link.closest("tr") === row());
        const next = all[Math.min(Math.max(here + by, 0), all.length - 1)];
        if (next) {
            next.focus();
            next.scrollIntoView({block: "nearest"});
        }
    };

    const press = (selector) => {
        const found = row() && row().querySelector(selector);
        if (found) {
            found.click();
        }
    };

    const keys = {
        j: () => step(1),
        k: () => step(-1),
        x: () => press(".tick input[type=checkbox]"),
        t: () => press("button[value=take]"),
    };

    document.addEventListener("keydown", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && Object.hasOwn(keys, event.key)) {
            event.preventDefault();
            keys[event.key]();
        }
    });

    const all = document.querySelector("#tick-all");
    if (all) {
        all.hidden = false;
        all.addEventListener("change", () => {
            for (const box of document.querySelectorAll(".queue input[name=ids]")) {
                box.checked = all.checked;
            }
        });
    }
    const results = document.querySelector("#results-title");
    if (results) {
        results.focus();
    }
    // Enter in a field saves its own row; the browser would press the first button, which is the same one.
    for (const problem of document.querySelectorAll(".queue tr.has-problem")) {
        problem.scrollIntoView({block: "center"});
    }
}
