// Opening what a notice is about reads it. The beacon outlives the page that is left; without it, the button does the same.
for (const link of document.querySelectorAll(".is-unread .notice-link")) {
  const read = (event) => {
    if (event.type === "auxclick" && event.button !== 1) return;
    const row = link.closest(".notice-row");
    const form = new FormData(row.querySelector("form"));
    form.set("do", "read");
    navigator.sendBeacon(row.querySelector("form").action, form);
  };
  link.addEventListener("click", read);
  link.addEventListener("auxclick", read);
}
