/* Keys for going through suggestions. Each presses a button or follows a link that is on the page anyway. */
"use strict";
{
    let isSent = false;
    const cards = () => Array.from(document.querySelectorAll("[data-suggestion]"));
    const current = () => document.activeElement.closest("[data-suggestion]");

    const move = (by) => {
        const all = cards();
        const here = all.indexOf(current());
        const next = all[here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)];
        if (next) {
            next.focus({preventScroll: true});
            next.scrollIntoView({block: "nearest"});
        }
    };
    const press = (act) => current()?.querySelector(`button[value=${act}]`)?.click();
    const keys = {
        j: () => move(1),
        k: () => move(-1),
        y: () => press("keep"),
        e: () => press("edit"),
        x: () => press("drop"),
        z: () => document.querySelector("[data-undo]")?.click(),
    };
    // These keys belong to radio buttons, links and buttons where one of those has the focus.
    const ofCards = {ArrowDown: keys.j, ArrowUp: keys.k, Enter: keys.y};

    document.addEventListener("keydown", (event) => {
        const isHeld = event.repeat && !["j", "k", "ArrowDown", "ArrowUp"].includes(event.key);
        if (isSent || isHeld || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.target.matches("input:not([type=radio]), textarea, select")) {
            return;
        }
        const act = keys[event.key] || (event.target.matches("[data-suggestion]") && ofCards[event.key]);
        if (act) {
            event.preventDefault();
            act();
        }
    });

    document.addEventListener("submit", (event) => {
        if (isSent) {
            event.preventDefault();
        }
        isSent = true;
    });
    // Coming back to a kept page finds it as it was.
    window.addEventListener("pageshow", () => { isSent = false; });

    // Where autofocus puts the focus a moment later: a key pressed before that moment is meant for the same card.
    document.querySelector("[data-suggestion][autofocus]")?.focus();

    // What a page already says when it opens is not read out; what is put in afterwards is.
    const told = document.querySelectorAll("[data-said], .messagelist li, #content .errornote");
    const said = Array.from(told, (element) => element.textContent.trim().replace(/\s+/g, " "));
    window.setTimeout(() => { document.querySelector("[data-live]").textContent = said.join(" "); }, 200);
}
