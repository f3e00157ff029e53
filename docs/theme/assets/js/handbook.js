// The handbook's menu button: Material opens its drawer by a label, which the keyboard cannot reach.
(() => {
  "use strict";
  const button = document.querySelector("[data-drawer]");
  const drawer = document.getElementById("__drawer");
  button.addEventListener("click", () => {
    drawer.click();
    const link = document.querySelector(".md-nav--primary a");
    // The drawer slides in; what is still outside the window cannot take the focus.
    if (drawer.checked && link) setTimeout(() => link.focus(), 260);
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) {
      drawer.click();
      button.focus();
    }
  });
})();
