// The list of profiles: facets (any value within one, all across), keyword without diacritics, order.
// The state lives in the address: ?phong-trao=a&linh-vuc=b.c&q=tu-khoa&sap-xep=ten
(() => {
  "use strict";
  const page = document.querySelector("[data-listing]");
  const form = document.getElementById("dh-filters");
  const list = page.querySelector("[data-cards]");
  const status = page.querySelector("[role=status]");
  const chips = page.querySelector("[data-chips]");
  const empty = page.querySelector("[data-empty]");
  const opener = page.querySelector("[data-filters-open]");
  const keyword = form.elements.q;
  const order = document.getElementById("dh-sort");

  const fold = (text) =>
    text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const facets = [...form.querySelectorAll("[data-facet]")].map((group) => ({
    id: group.dataset.facet,
    group,
    boxes: [...group.querySelectorAll("input")],
    chosen: new Set(),
  }));
  const cards = [...list.children].map((element, position) => ({
    element,
    position,
    name: element.querySelector("h3").textContent.trim(),
    text: element.dataset.q,
    values: facets.map((facet) => (element.getAttribute("data-" + facet.id) || "").split(" ")),
  }));
  const collator = new Intl.Collator("vi");
  let sorted = "";

  const choose = () =>
    facets.forEach((facet) => {
      facet.chosen = new Set(facet.boxes.filter((box) => box.checked).map((box) => box.value));
    });

  // A card is counted under a facet when every other facet and the keyword let it through.
  const filter = () => {
    const words = fold(keyword.value).split(/\s+/).filter(Boolean);
    const counts = facets.map(() => new Map());
    let shown = 0;
    for (const card of cards) {
      const found = words.every((word) => card.text.includes(word));
      const misses = found
        ? facets.flatMap((facet, i) =>
            facet.chosen.size && !card.values[i].some((value) => facet.chosen.has(value)) ? [i] : [],
          )
        : null;
      card.element.hidden = !misses || misses.length > 0;
      if (!misses || misses.length > 1) continue;
      if (!misses.length) shown += 1;
      facets.forEach((_, i) => {
        if (misses.length && misses[0] !== i) return;
        for (const value of card.values[i]) counts[i].set(value, (counts[i].get(value) || 0) + 1);
      });
    }
    facets.forEach((facet, i) =>
      facet.boxes.forEach((box) => {
        const count = counts[i].get(box.value) || 0;
        box.parentNode.querySelector("[data-count]").textContent = count;
        box.parentNode.classList.toggle("none", !count && !box.checked);
      }),
    );
    return shown;
  };

  const sort = () => {
    if (order.value === sorted) return;
    sorted = order.value;
    const number = (card) => Number(card.element.getAttribute("data-" + sorted) || -1);
    const ways = {
      "": (a, b) => a.position - b.position,
      ten: (a, b) => collator.compare(a.name, b.name),
    };
    const way = ways[sorted] || ((a, b) => number(b) - number(a) || a.position - b.position);
    list.append(...[...cards].sort(way).map((card) => card.element));
  };

  const chip = (text, remove) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const hint = document.createElement("span");
    hint.className = "vh";
    hint.textContent = "Bỏ lọc: ";
    button.type = "button";
    button.append(hint, text);
    button.addEventListener("click", () => {
      remove();
      apply("pushState");
      (chips.querySelector("button") || document.getElementById("dh-results-title")).focus();
    });
    item.append(button);
    return item;
  };

  const showChips = () => {
    const made = facets.flatMap((facet) =>
      facet.boxes
        .filter((box) => box.checked)
        .map((box) => chip(box.nextElementSibling.textContent, () => (box.checked = false))),
    );
    const text = keyword.value.trim();
    if (text) made.unshift(chip("“" + text + "”", () => (keyword.value = "")));
    chips.replaceChildren(...made);
    chips.hidden = !made.length;
    opener.querySelector("[data-active]").textContent = made.length ? "(" + made.length + ")" : "";
  };

  const address = () => {
    const query = new URLSearchParams();
    for (const facet of facets) if (facet.chosen.size) query.set(facet.id, [...facet.chosen].join("."));
    if (keyword.value.trim()) query.set("q", keyword.value.trim());
    if (order.value) query.set("sap-xep", order.value);
    const text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  };

  const apply = (write) => {
    choose();
    const shown = filter();
    sort();
    showChips();
    status.textContent =
      shown === cards.length ? shown + " hồ sơ" : shown + " trong " + cards.length + " hồ sơ";
    empty.hidden = shown > 0;
    const wanted = address();
    if (write && wanted !== location.pathname + location.search) history[write](null, "", wanted);
  };

  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      const wanted = (query.get(facet.id) || "").split(".");
      facet.boxes.forEach((box) => (box.checked = wanted.includes(box.value)));
      if (facet.boxes.some((box) => box.checked)) facet.group.open = true;
    }
    keyword.value = query.get("q") || "";
    order.value = query.get("sap-xep") || "";
    if (order.selectedIndex < 0) order.value = "";
    apply();
  };

  opener.addEventListener("click", () => {
    const open = form.classList.toggle("open");
    opener.setAttribute("aria-expanded", String(open));
  });
  form.addEventListener("change", (event) => {
    if (event.target !== keyword) apply("pushState");
  });
  order.addEventListener("change", () => apply("pushState"));
  let wait;
  keyword.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(apply, 150, "replaceState");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply("pushState");
    document.getElementById("dh-results-title").focus();
  });
  // The fields are emptied after this event.
  form.addEventListener("reset", () => setTimeout(apply, 0, "pushState"));
  addEventListener("popstate", restore);
  restore();
  page.dataset.ready = "";
})();
