/* A button that copies a field. Without a script the field is there to select; without leave to copy it is selected. */
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    const told = button.parentElement.querySelector("output");
    button.hidden = false;
    button.addEventListener("click", async () => {
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
            told.textContent = button.dataset.copied;
        } catch {
            told.textContent = button.dataset.failed;
        }
    });
}
