// /tim-kiem/: results of the search engine with facets and order; the address is the state.
(() => {
  "use strict";
  const page = document.querySelector("[data-find]");
  const list = page.querySelector("[data-hits]");
  const status = page.querySelector(".results__count");
  const notes = page.querySelector("[data-notes]");
  const more = page.querySelector("[data-more]");
  const states = [...page.querySelectorAll("[data-state]")];
  const AT_ONCE = 10;
  let finder, wantsCounts, turn = 0;

  const show = (state) => {
    // Signs alone, without a word, find nothing.
    const wanted = state === "empty" ? "nothing" : state;
    for (const each of states) each.hidden = each.dataset.state !== wanted;
  };
  const again = (text) => {
    const link = finder.make("a", text);
    link.href = "?q=" + encodeURIComponent(text);
    return link;
  };
  const hit = (found) => {
    const link = finder.make("a", finder.marked(found.title));
    link.href = finder.address(found.uri);
    const item = finder.make(
      "li",
      finder.make("div", [
        finder.make("h3", link),
        finder.make("p", finder.about(found), "hit__about"),
        finder.make("p", finder.marked(found.excerpt), "hit__text"),
      ]),
      "hit",
    );
    if (found.thumbnail) item.prepend(finder.thumbnail(found.thumbnail, 150, 100));
    return item;
  };
  const explain = ({ understood, corrections = [], results }) => {
    const made = [];
    if (understood) made.push(finder.make("p", ["Đang tìm: ", finder.make("b", understood)]));
    if (corrections.length)
      made.push(
        finder.make("p", [
          results.length ? "Kết quả cho: " : "Có phải bạn muốn tìm: ",
          ...corrections.flatMap((text, i) => [i ? ", " : "", again(text)]),
        ]),
      );
    notes.replaceChildren(...made);
  };

  const bring = async (from) => {
    const now = ++turn, text = filters.text();
    document.title = (text ? text + " | " : "") + page.dataset.find;
    if (!text) {
      list.replaceChildren();
      notes.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return show("start");
    }
    const slow = setTimeout(() => (status.textContent = "Đang tìm…"), 300);
    list.ariaBusy = "true";
    const chosen = filters.facets.filter((facet) => facet.chosen.size);
    wantsCounts = wantsCounts || chosen.length > 0;
    await window.dienhinhLoad("search-box").catch(() => 0);
    finder = window.dienhinhFinder;
    const found = finder
      ? await finder.ask("search", text, {
          from,
          limit: AT_ONCE,
          filters: chosen.length && Object.fromEntries(chosen.map(({ id, chosen: ids }) => [id, [...ids]])),
          sort: filters.order(),
          facets: wantsCounts && filters.facets.map(({ id }) => id),
        })
      : { state: "broken", results: [], total: 0 };
    if (finder) await finder.dressed;
    clearTimeout(slow);
    if (now !== turn) return;
    const items = found.results.map(hit);
    if (from) list.append(...items);
    else list.replaceChildren(...items);
    list.ariaBusy = "false";
    show(found.results.length || from ? "found" : found.state);
    if (finder) explain(found);
    const number = filters.number.format;
    status.textContent =
      found.state === "broken" ? "Chưa tìm được" : number(found.total) + " kết quả cho “" + text + "”";
    more.hidden = from + items.length >= found.total || !items.length;
    for (const facet of filters.facets)
      if (found.facets) filters.count(facet, new Map(Object.entries(found.facets[facet.id] || {})));
    return items[0];
  };
  const filters = window.dienhinhFilters(page, () => bring(0));
  more.addEventListener("click", async () => {
    const first = await bring(list.children.length);
    if (first) first.querySelector("a").focus();
  });
  page.querySelector("[data-retry]").addEventListener("click", () => bring(0));
  // Counting needs the columns of all pages, so it waits for a reader who comes near the facets.
  const count = () => {
    const isFirst = !wantsCounts;
    wantsCounts = true;
    if (isFirst && filters.text()) bring(0);
  };
  for (const event of ["pointerenter", "focusin"])
    page.querySelector(".filters").addEventListener(event, count, { once: true });
  filters.restore().then(() => (page.dataset.ready = ""));
})();
