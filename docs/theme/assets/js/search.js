// /tim-kiem/: results of the search engine with facets and order; the address is the state.
(() => {
  "use strict";
  const page = document.querySelector("[data-find]");
  // What matches, what comes near, and the samples and the handbook, which stand behind.
  const lists = [...page.querySelectorAll(".hits")];
  const status = page.querySelector(".results__count");
  const notes = page.querySelector("[data-notes]");
  const more = page.querySelector("[data-more]");
  const states = [...page.querySelectorAll("[data-state]")];
  const lost = page.querySelector("[data-lost]");
  const AT_ONCE = 10;
  const NAMED = /^(?:\S+\/)?([a-z\d]+(?:-[a-z\d]+)+)\/?(?:[?#].*)?$/;
  let finder, wantsCounts, limit = AT_ONCE, turn = 0, said;

  const show = (state) => {
    // Signs alone, without a word, find nothing.
    const wanted = state === "empty" ? "nothing" : state;
    for (const each of states) each.hidden = each.dataset.state !== wanted;
    page.dataset.shown = state;
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
    if (found.thumbnail) item.prepend(finder.thumbnail(found, 150, 100));
    return item;
  };
  const links = () => [...page.querySelectorAll(".hit a")];
  // What stands at an address of `kept` stays there.
  const put = (results, kept = []) => {
    const place = ({ near, behind }) => (behind ? 2 : +!!near);
    lists.forEach((list, i) => {
      const items = results.filter((one) => place(one) === i && !kept.includes(finder.address(one.uri))).map(hit);
      if (kept.length) list.append(...items);
      else list.replaceChildren(...items);
      list.ariaBusy = "false";
      if (i) list.parentNode.hidden = !list.children.length;
    });
  };
  const explain = ({ understood, corrections = [], isApart }, text) => {
    const made = [];
    if (/(?<!\S)-\p{L}/u.test(text))
      made.push(finder.make("p", "Dấu trừ không loại chữ nào: chữ đứng sau vẫn được tìm."));
    if (understood) made.push(finder.make("p", ["Đang tìm: ", finder.make("b", understood)]));
    if (corrections.length)
      made.push(
        finder.make("p", [isApart ? "Có phải bạn muốn tìm: " : "Kết quả cho: ", ...corrections.map(again)]),
      );
    notes.replaceChildren(...made);
  };

  // Who gives the address of a page, or the end of it, has its page before all others.
  const lead = (found, named) => {
    const { results } = found, own = results.find(({ uri }) => ("/" + uri).endsWith("/" + named + "/"));
    if (!own) return;
    found.results = [own, ...results.filter((one) => one !== own)];
    if (own.near) found.total = results.some(({ near }) => !near) ? found.total + 1 : 1;
    own.near = own.behind = false;
  };
  // How many match, and whether they have the words side by side; that nothing does is said too.
  const summed = ({ total, rough, results, understood, isBegun, isApart }, text, isChosen) => {
    const number = (rough ? "khoảng " : "") + filters.number.format(total);
    const quoted = (words) => "“" + words + "”";
    const asked = understood || text, where = isChosen ? " trong các mục đã chọn" : "";
    const has = results.some(({ near }) => !near);
    if (!results.length || (has && !isApart)) return number + " kết quả cho " + quoted(text);
    if (has) return number + " trang" + where + " có đủ các chữ " + quoted(asked) + ", không liền nhau";
    if (isBegun) return number + " trang" + where + " có các chữ bắt đầu bằng " + quoted(asked);
    const what = /\S\s+\S/.test(asked) ? " có liền nhau các chữ " : " có chữ ";
    return "Không trang nào" + where + what + quoted(asked) + (total ? "; " + number + " trang có đủ các chữ" : "");
  };

  // Who comes back to more results than the first ones, or loads them again, is taken to the place that
  // was left: the browser looked for it when the page was still short.
  const left = (place) => {
    try {
      return place >= 0 ? (sessionStorage[location] = place) : sessionStorage[location];
    } catch {}
  };
  addEventListener("pagehide", () => left(scrollY));

  // Brings as many results again as there are and `added` more, or without a number the first ones; as
  // many as there were, which is the state of this step of the history, where a reader comes back to it.
  // Returns the first new link where there were some before.
  const bring = async (added) => {
    const now = ++turn, text = filters.text(), isMore = added >= 0;
    document.title = (text ? text + " | " : "") + page.dataset.find;
    if (!text) {
      put([]);
      notes.replaceChildren();
      status.textContent = "";
      more.hidden = lost.hidden = true;
      return show("start");
    }
    // On a slow network nobody is asked to type what is typed.
    states[0].hidden = true;
    page.dataset.shown = "found";
    const slow = setTimeout(() => now === turn && (status.textContent = "Đang tìm…"), 300);
    for (const list of lists) list.ariaBusy = "true";
    const chosen = filters.facets.filter((facet) => facet.chosen.size);
    wantsCounts = wantsCounts || chosen.length > 0;
    await window.dienhinhLoad("search-box").catch(() => 0);
    finder = window.dienhinhFinder;
    const wanted = isMore ? limit + added : history.state || AT_ONCE;
    const [, named] = NAMED.exec(text) || [];
    const found = finder
      ? await finder.ask("search", named || text, {
          limit: wanted,
          filters: chosen.length && Object.fromEntries(chosen.map(({ id, chosen: ids }) => [id, [...ids]])),
          sort: filters.order(),
          facets: wantsCounts && filters.facets.map(({ id }) => id),
        })
      : { state: "broken", results: [] };
    if (named) lead(found, named);
    if (finder) await finder.dressed;
    clearTimeout(slow);
    if (now !== turn) return;
    const before = isMore ? links().map(({ href }) => href) : [];
    const isBroken = found.state === "broken";
    put(found.results, added || isBroken ? before : []);
    if (!isBroken || !before.length) {
      limit = wanted;
      if (added) history.replaceState(limit, "");
      show(found.results.length ? "found" : found.state);
      if (finder) explain(found, text);
      said = isBroken ? "Chưa tìm được" : summed(found, text, chosen.length);
      more.hidden = !found.more;
      const exact = found.results.filter(({ near }) => !near).length;
      more.textContent = exact && exact >= found.total ? "Xem cả kết quả gần đúng" : "Xem thêm kết quả";
      for (const facet of filters.facets)
        if (found.facets) filters.count(facet, new Map(Object.entries(found.facets[facet.id] || {})));
    }
    lost.hidden = !(isBroken ? before.length : found.lost);
    status.textContent = said + (lost.hidden ? "" : "; có kết quả chưa tải được");
    if (!isMore && history.state) scrollTo(0, left() || scrollY);
    return before.length && links().find(({ href }) => !before.includes(href));
  };
  const filters = window.dienhinhFilters(page, () => bring());
  const brings = (button, added) =>
    button.addEventListener("click", async () => {
      const first = await bring(added), { activeElement, body } = document;
      // Who has gone elsewhere meanwhile stays there.
      if (activeElement !== button && activeElement !== body) return;
      if (first) first.focus();
      else if (!button.offsetParent) filters.title.focus();
    });
  brings(more, AT_ONCE);
  for (const button of page.querySelectorAll("[data-retry]")) brings(button, 0);
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
