/* What is typed in a form with data-kept stays in this tab until its act is done: through an expired login, a lost
   network, a closed form. A message that carries did-<number> says that the act on that statement is done. */
"use strict";
{
    const name = (statement, form, field) => `desk:typed:${statement}:${form.dataset.kept}:${field.name}`;

    for (const message of document.querySelectorAll(".messagelist [class*='did-']")) {
        const done = message.className.match(/did-(\d+)/)[1];
        for (const key of Object.keys(sessionStorage)) {
            if (key.startsWith(`desk:typed:${done}:`)) {
                sessionStorage.removeItem(key);
            }
        }
    }

    const page = document.querySelector("[data-statement]");
    for (const form of page ? page.querySelectorAll("form[data-kept]") : []) {
        for (const field of form.querySelectorAll("textarea")) {
            const key = name(page.dataset.statement, form, field);
            const before = sessionStorage.getItem(key);
            if (before && !field.value) {
                field.value = before;
                const verb = form.closest("details");
                if (verb) {
                    verb.open = true;
                }
            }
            field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
        }
    }
}
