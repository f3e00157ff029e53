// Facets as check boxes, keyword, order and chips of a page with results. Their state is its
// address: ?phong-trao=a&linh-vuc=b.c&q=tu-khoa&sap-xep=ten
// dienhinhFilters(page, apply): `apply(isPlain)` brings the results whenever the state changed.
window.dienhinhFilters = (page, apply) => {
  "use strict";
  const form = document.getElementById("dh-filters");
  const panel = page.querySelector(".filters__panel");
  const chips = page.querySelector("[data-chips]");
  const title = document.getElementById("dh-results-title");
  const opener = page.querySelector("[data-filters-open]");
  const keyword = form.elements.q;
  const order = form.elements["sap-xep"];
  const keepsText = keyword.hasAttribute("data-keep");
  const number = new Intl.NumberFormat("vi");
  const facets = [...page.querySelectorAll("[data-facet]")].map((group) => ({
    id: group.dataset.facet,
    group,
    boxes: [...group.querySelectorAll("input")].map((box) => ({
      box,
      name: box.nextElementSibling.textContent,
      count: box.parentNode.querySelector("[data-count]"),
    })),
    chosen: new Set(),
    // What the address asks for and nothing here has any more.
    gone: [],
  }));
  const text = () => keyword.value.trim();
  const chip = (label, remove) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.ariaLabel = "Bỏ lọc: " + label;
    button.addEventListener("click", () => {
      remove();
      change("chosen");
      (chips.querySelector("button") || title).focus();
    });
    item.append(button);
    return item;
  };
  const showChips = () => {
    const made = facets.flatMap(({ boxes }) =>
      boxes.filter(({ box }) => box.checked).map(({ box, name }) => chip(name, () => (box.checked = false))),
    );
    for (const facet of facets)
      for (const value of facet.gone) {
        const label = facet.group.querySelector("summary").textContent + " “" + value + "”: nay không có";
        made.push(chip(label, () => (facet.gone = facet.gone.filter((other) => other !== value))));
      }
    if (text() && !keepsText) made.unshift(chip("“" + text() + "”", () => (keyword.value = "")));
    chips.replaceChildren(...made);
    chips.hidden = !made.length;
    opener.querySelector("[data-active]").textContent = made.length ? "(" + made.length + ")" : "";
  };

  const address = () => {
    const query = new URLSearchParams();
    for (const { id, chosen } of facets) if (chosen.size) query.set(id, [...chosen].join("."));
    if (text()) query.set("q", text());
    if (order.value) query.set("sap-xep", order.value);
    return (location.pathname + "?" + query).replace(/\?$/, "");
  };
  // A text that is being typed is one step of the history, whatever it was on the way.
  let isDraft = false;
  const change = (way) => {
    for (const facet of facets)
      facet.chosen = new Set([...facet.boxes.flatMap(({ box }) => (box.checked ? [box.value] : [])), ...facet.gone]);
    showChips();
    const wanted = address(), isTyped = way === "typed", isNew = wanted !== location.pathname + location.search;
    if (way && isNew) history[isTyped && isDraft ? "replaceState" : "pushState"](null, "", wanted);
    isDraft = isTyped && (isDraft || isNew);
    return apply(wanted === location.pathname);
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      const { id, group, boxes } = facet;
      const wanted = (query.get(id) || "").split(".");
      facet.gone = wanted.filter((value) => value && !boxes.some(({ box }) => box.value === value));
      for (const { box } of boxes) {
        box.checked = wanted.includes(box.value);
        if (box.checked) group.open = true;
      }
    }
    keyword.value = query.get("q") || "";
    order.value = query.get("sap-xep") || "";
    if (!order.value) order.value = "";
    return change();
  };

  opener.addEventListener("click", () => {
    const open = panel.classList.toggle("open");
    opener.setAttribute("aria-expanded", String(open));
  });
  page.addEventListener("change", ({ target }) => {
    if (target.form === form && target !== keyword) change("chosen");
  });
  let wait;
  keyword.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(change, 150, "typed");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(wait);
    change("typed");
    isDraft = false;
    title.focus();
  });
  form.addEventListener("reset", (event) => {
    // The browser would empty the keyword too.
    event.preventDefault();
    for (const facet of facets) {
      facet.gone = [];
      for (const { box } of facet.boxes) box.checked = false;
    }
    if (!keepsText) keyword.value = "";
    order.value = "";
    change("chosen");
  });
  addEventListener("popstate", restore);

  return {
    facets,
    title,
    text,
    order: () => order.value,
    number,
    restore,
    // How many results each value of a facet has; samples, where they are told, do not count.
    count: ({ boxes }, counts, samples) => {
      for (const { box, count } of boxes) {
        const many = counts.get(box.value) || 0;
        const invented = (!many && samples && samples.get(box.value)) || 0;
        count.textContent =
          number.format(many) + (invented ? " (" + number.format(invented) + " mẫu)" : "");
        box.parentNode.classList.toggle("none", !many && !invented && !box.checked);
      }
    },
  };
};
