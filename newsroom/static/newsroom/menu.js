// The menu under one's name opens and closes by itself; what closes it besides are Escape and looking elsewhere.
const menu = document.querySelector("#user-tools .me");
if (menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
