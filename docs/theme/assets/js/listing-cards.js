// The rows of the list when all its cards stand in the page.
window.dienhinhRows = (page) => {
  "use strict";
  const list = page.querySelector("[data-cards]");
  const cards = [...list.children];
  const names = cards.map((card) => card.querySelector("h3").textContent);
  const collator = new Intl.Collator("vi", { numeric: true });
  return {
    named: [],
    ready: () => {},
    column: (id) => {
      const sets = new Map();
      const rows = cards.map((card) => {
        const text = card.getAttribute("data-" + id) || "";
        if (!sets.has(text)) sets.set(text, sets.size);
        return sets.get(text);
      });
      return [[...sets.keys()].map((text) => text.split(" ")), rows];
    },
    number: (id) => cards.map((card) => card.getAttribute("data-" + id)),
    newest: () => [...cards.keys()],
    byName: () => [...cards.keys()].sort((a, b) => collator.compare(names[a], names[b])),
    text: (row) => cards[row].dataset.q,
    slugs: (rows) =>
      rows.map((row) => cards[row].querySelector("h3 a").getAttribute("href").split("/").at(-2)),
    show: (rows) => {
      const wanted = rows.map((row) => cards[row]);
      const kept = new Set(wanted);
      for (const card of cards) card.hidden = !kept.has(card);
      // Only a change of order moves cards: moving loads their pictures anew.
      const isBehind = (card, i) => i && wanted[i - 1].compareDocumentPosition(card) & 2;
      if (wanted.some(isBehind)) list.append(...wanted);
    },
  };
};
