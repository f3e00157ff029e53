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
    (loaded[name] =
      loaded[name] ||
      new Promise((done, fail) => {
        const script = document.createElement("script");
        script.onload = done;
        script.onerror = () => fail((loaded[name] = 0));
        script.src = here.replace("site.js", name + ".js");
        document.head.append(script);
      }));

  for (const form of document.querySelectorAll("[data-search]"))
    // A script that did not come is asked for again.
    form.addEventListener("focusin", () => window.dienhinhLoad("search-box").catch(() => 0));

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

  // A browser has a clipboard only where the connection is secure.
  if (!navigator.clipboard)
    for (const copier of document.querySelectorAll("[data-copy]"))
      (copier.closest("li") || copier).hidden = true;
  // A changed button is not read out; this is.
  const status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  document.body.append(status);

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-copy],[data-print]");
    if (!target) return;
    if ("print" in target.dataset) return print();
    const label = (target.dataset.label = target.dataset.label || target.textContent);
    const say = (text) => {
      target.textContent = status.textContent = text;
      setTimeout(() => {
        target.textContent = label;
        status.textContent = "";
      }, 2000);
    };
    navigator.clipboard.writeText(target.dataset.copy).then(
      () => say("Đã sao chép"),
      () => say("Chưa sao chép được"),
    );
  });
})();
