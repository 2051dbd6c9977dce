/* Asks before a page with unsaved text is left. Also shuts an open filter when another opens, or on Escape. */
"use strict";
{
    let unsaved = false;
    const watched = "form[data-guard], .change-form #content-main form";

    document.addEventListener("DOMContentLoaded", () => {
        const forms = document.querySelectorAll(watched);
        for (const form of forms) {
            const note = () => { unsaved = true; };
            form.addEventListener("input", note);
            form.addEventListener("change", note);
            // Searching selects tell only their own library that they changed.
            if (window.django && window.django.jQuery) {
                window.django.jQuery(form).on("change", note);
            }
            form.addEventListener("submit", () => { unsaved = false; });
            // What came back with an error is typed but not saved.
            unsaved = unsaved || form.querySelector(".errorlist, .conflict") !== null;
        }
    });
    window.addEventListener("beforeunload", (event) => {
        if (unsaved) {
            event.preventDefault();
        }
    });

    const filters = () => document.querySelectorAll("details.filter[open]");
    document.addEventListener("click", (event) => {
        for (const filter of filters()) {
            if (!filter.contains(event.target)) {
                filter.open = false;
            }
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
            for (const filter of filters()) {
                filter.open = false;
                filter.querySelector("summary").focus();
            }
        }
    });
}
