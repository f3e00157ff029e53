// On every page: the menu of narrow screens, the theme switch, copying and printing.
(() => {
  "use strict";
  const root = document.documentElement;

  const menu = document.querySelector("[data-menu]");
  const panel = document.getElementById("dh-menu");
  const show = (open) => {
    panel.classList.toggle("open", open);
    menu.setAttribute("aria-expanded", String(open));
  };
  // The handbook has a menu of its own.
  if (menu) {
    menu.addEventListener("click", () => show(!panel.classList.contains("open")));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && panel.classList.contains("open")) {
        show(false);
        menu.focus();
      }
    });
  }

  // What few readers use comes when it is first used: the scripts beside this one.
  const here = document.currentScript.src;
  const loaded = {};
  window.dienhinhLoad = (name) =>
    (loaded[name] ||= new Promise((done, fail) => {
      const script = document.createElement("script");
      script.onload = done;
      script.onerror = () => fail((loaded[name] = 0));
      script.src = here.replace("site.js", name + ".js");
      document.head.append(script);
    }));

  for (const form of document.querySelectorAll("[data-search]"))
    form.addEventListener("focusin", () => window.dienhinhLoad("search-box"), { once: true });

  const names = { auto: "theo máy", light: "sáng", dark: "tối" };
  const order = Object.keys(names);
  const button = document.querySelector("[data-appearance]");
  const label = () => {
    button.querySelector("span").textContent = "Giao diện: " + names[root.dataset.theme || "auto"];
  };
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(root.dataset.theme || "auto") + 1) % order.length];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    // Private windows may refuse storage: the choice then lasts as long as the page.
    try {
      if (next === "auto") localStorage.removeItem("giao-dien");
      else localStorage.setItem("giao-dien", next);
    } catch {}
    label();
  });
  label();

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-copy],[data-print]");
    if (!target) return;
    if ("print" in target.dataset) print();
    else if (navigator.clipboard) {
      const before = target.textContent;
      navigator.clipboard.writeText(target.dataset.copy).then(() => {
        target.textContent = "Đã sao chép";
        setTimeout(() => (target.textContent = before), 2000);
      });
    }
  });
})();
