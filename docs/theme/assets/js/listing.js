// The list of profiles: facets (any value within one, all across), keyword without diacritics, order.
// Where the rows come from is the matter of listing-cards.js, which stands in the page with all the
// cards, or of listing-columns.js, which comes when a list of several pages is first narrowed.
(() => {
  "use strict";
  const page = document.querySelector("[data-listing]");
  const list = page.querySelector("[data-cards]");
  const status = page.querySelector("[role=status]");
  const empty = page.querySelector("[data-empty]");
  const full = page.querySelectorAll("[data-full]");
  const button = page.querySelector("[data-download]");
  const total = +page.dataset.count;
  const samples = +(page.dataset.samples || 0);
  const totals = document.querySelectorAll("[data-sum]");
  const unfiltered = status.textContent;
  const heading = document.querySelector("h1");
  const [plainHeading, plainTitle] = [heading.textContent, document.title];
  const orders = new Map();
  let source = window.dienhinhRows && window.dienhinhRows(page);
  let texts, shown, invented, asked = 0;

  // Without signs, a space before each word, each mark behind its letter but the tone at the end of the
  // word: it counts, and where it is written does not. i and y are one as in search-engine.js.
  const spread = (text) =>
    (" " + text)
      .toLowerCase()
      .replace(/đ/g, "d\u0335")
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .replace(/([\u0300\u0301\u0303\u0309\u0323])([^ ]+)/g, "$2$1")
      .replace(/(qu|\b[hklmst](?=y\b))y/g, "$1i");
  // A word as it may be written: with all marks that were typed, and more.
  const pattern = (word, isBegun) => {
    const [, letters, tone] = /^(.*?)([\u0300\u0301\u0303\u0309\u0323]?)$/.exec(word);
    const behind = isBegun ? tone && "[^ ]*" + tone : (tone || "\\p{M}?") + "(?= |$)";
    return " " + letters.replace(/\p{L}(?!\p{M})/gu, "$&\\p{M}?") + behind;
  };
  // Which rows have the keyword: its words as typed; else the last of them begun; else with other marks.
  const having = (text) => {
    const typed = spread(text).split(" ").filter(Boolean);
    for (const words of [typed, typed.map((word) => word.replace(/\p{M}/gu, ""))])
      for (const isBegun of [false, true]) {
        const parts = words.map((word, i) => pattern(word, isBegun && i === words.length - 1));
        const [phrase, ...all] = [parts.join(""), ...parts].map((part) => new RegExp(part, "u"));
        const rows = texts.map((one) => all.every((part) => part.test(one)));
        if (rows.includes(true)) return { rows, phrase };
      }
    return { rows: [] };
  };

  const prepare = async (wantsWords) => {
    if (!source) await window.dienhinhLoad("listing-columns");
    source = source || window.dienhinhRows(page);
    await source.ready(wantsWords, filters.order() === "ten");
    // Samples stand behind the real ones.
    invented = invented || new Set(source.newest().slice(total - samples));
  };

  const ordered = (name) => {
    if (!orders.has(name)) {
      const rows = name === "ten" ? source.byName() : source.newest();
      const numbers = name && name !== "ten" && source.number(name);
      const value = (row) => (numbers[row] === null ? -1 : numbers[row]);
      if (numbers) rows.sort((a, b) => value(b) - value(a));
      // Samples come last, whatever the order.
      orders.set(name, [...rows].sort((a, b) => invented.has(a) - invented.has(b)));
    }
    return orders.get(name);
  };

  // What the keyword is looked for in; `named` are the facets whose names belong to it too.
  const read = () => {
    texts = [...Array(total).keys()].map((row) => spread(source.text(row)));
    for (const { id, boxes, column } of filters.facets) {
      if (!source.named.includes(id)) continue;
      const names = new Map(boxes.map(({ box, name }) => [box.value, spread(name)]));
      const added = column[0].map((set) => set.map((value) => names.get(value) || "").join(""));
      texts = texts.map((text, row) => text + added[column[1][row]]);
    }
  };

  // A row is counted under a facet when every other facet and the keyword let it through.
  const narrow = () => {
    for (const facet of filters.facets) {
      facet.column = facet.column || source.column(facet.id);
      facet.lets = facet.chosen.size && facet.column[0].map((set) => set.some((id) => facet.chosen.has(id)));
      facet.found = [0, 1].map(() => new Uint32Array(facet.column[0].length));
    }
    const text = filters.text();
    if (text && !texts) read();
    const { rows, phrase } = text ? having(text) : {};
    shown = [];
    for (const row of ordered(filters.order())) {
      if (rows && !rows[row]) continue;
      let stops = 0, stopper;
      for (const facet of filters.facets)
        if (facet.lets && !facet.lets[facet.column[1][row]]) {
          stopper = facet;
          if (++stops > 1) break;
        }
      if (stops > 1) continue;
      if (!stops) shown.push(row);
      for (const facet of stops ? [stopper] : filters.facets)
        facet.found[+invented.has(row)][facet.column[1][row]]++;
    }
    // Where it stands as it was typed comes before where its words stand apart.
    if (phrase && !filters.order())
      shown = [true, false].flatMap((stands) => shown.filter((row) => phrase.test(texts[row]) === stands));
    for (const facet of filters.facets) {
      const counts = facet.found.map((found) => {
        const many = new Map();
        facet.column[0].forEach((set, i) => {
          for (const id of set) many.set(id, (many.get(id) || 0) + found[i]);
        });
        return many;
      });
      filters.count(facet, ...counts);
    }
  };

  // The totals above the list are those of what it shows, as macro `strip` words them.
  const addUp = (real) => {
    const show = filters.number.format;
    const [sets, rows] = source.column("hinh-thuc");
    const models = real.filter((row) => sets[rows[row]].includes("mo-hinh")).length;
    const more = shown.length - real.length;
    for (const cell of totals) {
      const id = cell.dataset.sum;
      const numbers = id && source.number(id);
      const stated = id ? real.map((row) => numbers[row]).filter((value) => value !== null) : [];
      const sum = id ? stated.reduce((a, b) => a + +b, 0) : real.length;
      const note = id
        ? "theo " + show(stated.length) + " hồ sơ"
        : (real.length ? show(models) : "chưa có") + " mô hình" + (more ? ", thêm " + show(more) + " hồ sơ mẫu" : "");
      cell.innerHTML =
        id && !stated.length
          ? '<span class="unknown">chưa có số liệu</span>'
          : "<b>" + show(sum) + "</b> <small>" + note + "</small>";
    }
  };

  // A tab, a bookmark and a step of the history say which list they hold; no line of the heading ends
  // inside a short name, and it grows into the place of the lead, so that nothing below moves.
  const held = (text) => (text.length < 20 ? text.replace(/ /g, "\u00a0") : text);
  const name = (text) => {
    const names = text ? ["“" + text + "”"] : [];
    for (const { boxes } of filters.facets)
      for (const { box, name } of boxes) if (box.checked) names.push(name);
    const more = names.splice(3).length;
    const named = names.map(held).join(", ") + (more ? " và " + more + " mục khác" : "");
    const { style, offsetHeight } = heading.parentNode;
    if (!style.minHeight) style.minHeight = offsetHeight + "px";
    heading.textContent = plainHeading + (named && ": " + named);
    heading.nextElementSibling.hidden = named;
    document.title = (named && named + " | ") + plainTitle;
  };

  const apply = async (isPlain) => {
    const turn = ++asked;
    const text = filters.text();
    name(text);
    for (const link of full) link.search = text && "?q=" + encodeURIComponent(text);
    // Nothing was narrowed yet: the page stands as it came.
    if (isPlain && !shown) {
      if (status.contains(retry)) status.textContent = unfiltered;
      list.ariaBusy = "false";
      return;
    }
    list.ariaBusy = "true";
    try {
      await prepare(!!text);
      if (turn !== asked) return;
      narrow();
      await source.show(shown, isPlain);
      if (turn !== asked) return;
      const real = shown.filter((row) => !invented.has(row));
      const [some, all, more] = [real.length, total - samples, shown.length - real.length].map(
        filters.number.format,
      );
      status.textContent =
        shown.length === total
          ? unfiltered
          : some + " trong " + all + " hồ sơ" + (more === "0" ? "" : ", thêm " + more + " hồ sơ mẫu");
      addUp(real);
      empty.hidden = shown.length > 0;
      button.hidden = !shown.length;
    } catch {
      if (turn === asked)
        status.replaceChildren("Chưa tải được dữ liệu để lọc; danh sách dưới đây chưa theo lựa chọn này. ", retry);
    }
    if (turn === asked) list.ariaBusy = "false";
  };
  const filters = window.dienhinhFilters(page, apply);
  const retry = document.createElement("button");
  retry.className = "link";
  retry.type = "button";
  retry.textContent = "Thử lại";
  retry.addEventListener("click", async () => {
    await apply();
    // Who has gone elsewhere meanwhile stays there.
    if ([retry, document.body].includes(document.activeElement))
      (status.contains(retry) ? retry : filters.title).focus();
  });
  // For the script that saves what is shown.
  page.shownSlugs = async () => {
    await prepare(true);
    return source.slugs(shown || ordered(""));
  };
  filters.restore().then(() => (page.dataset.ready = ""));

  const fetchScript = () => window.dienhinhLoad("download").then(() => button.click(), wait);
  const wait = () => button.addEventListener("click", fetchScript, { once: true });
  wait();
})();
