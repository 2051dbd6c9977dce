/* Rows that can be put in order. The numbers are what is saved; the buttons only write them. */
"use strict";
{
    const rowsOf = (body) => Array.from(body.querySelectorAll(":scope > tr.form-row:not(.empty-form)"));
    const number = (body) => rowsOf(body).forEach((row, place) => {
        const order = row.querySelector("input.order");
        if (order) {
            order.value = place;
        }
    });
    const bodyOf = (group) => document.querySelector(`#${group}-group tbody`);

    document.addEventListener("click", (event) => {
        const mover = event.target.closest("button.mover");
        if (!mover) {
            return;
        }
        const row = mover.closest("tr.form-row");
        const rows = rowsOf(row.parentNode);
        const other = rows[rows.indexOf(row) + Number(mover.dataset.move)];
        if (other) {
            other[mover.dataset.move === "1" ? "after" : "before"](row);
            number(row.parentNode);
            mover.focus();
            row.dispatchEvent(new Event("change", {bubbles: true}));
        }
    });

    document.addEventListener("formset:added", (event) => {
        const row = event.target;
        const body = row.parentNode;
        if (event.detail.formsetName === "hops") {
            const rows = rowsOf(body);
            const last = rows[rows.length - 2];
            const outlet = document.querySelector("#hops-group").dataset.outlet;
            const party = last && last.querySelector("select[name$=-party]");
            // The chain ends with the outlet: whatever is added comes before it.
            if (party && party.value === outlet) {
                last.before(row);
            }
        }
        number(body);
        const first = row.querySelector("textarea, select, input:not([type=hidden]):not(.order)");
        if (first) {
            first.focus();
        }
    });
    /* Who speaks is the first hop, as long as nobody stands there. */
    const begin = (field) => {
        const first = document.querySelector("#hops-group tbody > tr.form-row:not(.empty-form) select[name$=-party]");
        const chosen = field.selectedOptions[0];
        const outlet = document.querySelector("#hops-group").dataset.outlet;
        if (first && !first.value && chosen && chosen.value && chosen.value !== outlet) {
            first.add(new Option(chosen.text, chosen.value, true, true));
            django.jQuery(first).trigger("change");
        }
    };
    django.jQuery(document).on("change", "#id_speaker, #id_claimant", (event) => begin(event.target));

    document.addEventListener("formset:removed", (event) => {
        const body = bodyOf(event.detail.formsetName);
        if (body) {
            number(body);
        }
    });
}
