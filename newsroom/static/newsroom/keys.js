/* Keys for people who type all day: search, save, next field. Every one has a visible button or field that does the same. */
"use strict";
{
    const typing = (element) => element.matches("input, textarea, select, [contenteditable], .select2-selection");
    const steps = () => Array.from(document.querySelectorAll(
        "#content input:not([type=hidden]):not([type=checkbox]):not([type=submit]), #content textarea, #content select, #content [data-step]"
    )).filter((element) => element.offsetParent !== null && !element.disabled);
    let before = "";

    const search = () => document.querySelector("#searchbar, [type=search]");
    const save = () => document.querySelector("[data-save]") || document.querySelector("#content [name=_save], #content .act-form .act[type=submit]");

    const move = (by) => {
        const all = steps();
        const here = all.indexOf(document.activeElement);
        const next = all[Math.min(Math.max(here + by, 0), all.length - 1)];
        if (next) {
            next.focus();
            next.scrollIntoView({block: "center"});
        }
    };

    document.addEventListener("keydown", (event) => {
        const saving = (event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter");
        if (saving && save()) {
            event.preventDefault();
            save().click();
        } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
        } else if (!typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
            if (event.key === "/" && search()) {
                event.preventDefault();
                search().focus();
                search().select();
            } else if (event.key === "h" && before === "g") {
                document.querySelector("#site-name a").click();
            }
            before = event.key;
        }
    });
}
