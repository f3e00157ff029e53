// The rows of the list when it has several pages: columns and cards from files beside it, loaded
// when a reader narrows or orders the list. Files are scripts, so that a folder opened
// without a server works too; render/listing_data.py writes them.
window.dienhinhRows = (page) => {
  "use strict";
  const AT_ONCE = 24, PER_FILE = 50, PATIENCE = 15000;
  const list = page.querySelector("[data-cards]");
  const folder = page.dataset.listing;
  const base = page.dataset.base;
  const still = [...list.children];
  const pager = page.querySelector(".pager");
  const more = page.querySelector("[data-more]");
  const blank = page.querySelector("[data-blank]").content.firstElementChild;
  const number = new Intl.NumberFormat("vi");

  const arrived = new Map();
  window.dhList = (key, value) => arrived.set(key, value);
  const asked = new Map();
  const file = (key, name) => {
    if (!asked.has(name)) {
      const promise = new Promise((done, fail) => {
        const script = document.createElement("script");
        const end = () => {
          clearTimeout(timer);
          script.remove();
          if (arrived.has(key)) done(arrived.get(key));
          else fail(new Error(name));
        };
        const timer = setTimeout(end, PATIENCE);
        script.onload = script.onerror = end;
        script.src = folder + name + ".js" + (key === name ? "" : "?" + key);
        document.head.append(script);
      });
      promise.catch(() => asked.delete(name));
      asked.set(name, promise);
    }
    return asked.get(name);
  };

  const card = ([slug, name, summary, tone, movement, unit, kind, sector, isSample, ...rest]) => {
    const item = blank.cloneNode(true);
    const at = (selector) => item.querySelector(selector);
    const link = at("h3 a");
    item.className = "card card--row mv--" + tone;
    link.href = base + "ho-so/" + slug + "/";
    link.textContent = name;
    at(".card__summary").textContent = summary;
    at(".badge").textContent = movement;
    at(".badge ~ span").textContent = unit;
    at(".card__kind").prepend(kind);
    at(".card__kind").append(sector);
    if (!isSample) at(".tag--sample").remove();
    const figures = at(".card__figures");
    [...figures.children].forEach((figure, i) => {
      if (rest[i] === null) figure.remove();
      else figure.querySelector("b").textContent = i ? number.format(rest[i]) : rest[i];
    });
    if (!figures.children.length) figures.remove();
    fillPicture(at("picture"), at(".tag--drawn"), sector, ...rest.slice(4));
    return item;
  };
  const fillPicture = (picture, drawn, sector, name, width, height, alt, isDrawn) => {
    if (!isDrawn) drawn.remove();
    if (!name) {
      const none = document.createElement("span");
      none.className = "card__blank";
      none.ariaHidden = "true";
      none.textContent = sector;
      picture.replaceWith(none);
      return;
    }
    const image = picture.querySelector("img");
    const sizes = [...picture.querySelector("source").srcset.matchAll(/ (\d+)w/g)].map(([, px]) => +px);
    const widths = sizes.filter((px) => px <= width);
    if (!widths.length) widths.push(width);
    const address = (px, ending) => base + name + "-" + px + "." + ending;
    for (const source of picture.querySelectorAll("source")) {
      const ending = source.type.slice(6);
      source.srcset = widths.map((px) => address(px, ending) + " " + px + "w").join(", ");
    }
    Object.assign(image, { src: address(widths[widths.length >> 1], "jpg"), alt, width, height });
  };

  let columns, byName, texts, wanted = [], drawn = 0;
  const draw = async () => {
    const rows = wanted;
    const next = rows.slice(drawn, drawn + AT_ONCE);
    const at = (row) => Math.floor(row / PER_FILE);
    const files = new Map();
    for (const row of next) files.set(at(row), file(columns.cards[at(row)], "the-" + at(row)));
    const loaded = new Map();
    for (const [n, promise] of files) loaded.set(n, await promise);
    if (rows !== wanted) return;
    const made = next.map((row) => card(loaded.get(at(row))[row % PER_FILE]));
    if (drawn) list.append(...made);
    else list.replaceChildren(...made);
    drawn += next.length;
    more.hidden = drawn >= rows.length;
    more.textContent = "Xem thêm (còn " + number.format(rows.length - drawn) + " hồ sơ)";
    return made[0];
  };
  more.addEventListener("click", async () => {
    more.disabled = true;
    try {
      const first = await draw();
      if (first) first.querySelector("h3 a").focus();
    } catch {
      more.textContent = "Chưa tải được, bấm để thử lại";
    }
    more.disabled = false;
  });

  return {
    named: ["phong-trao", "linh-vuc", "dia-ban", "xa"],
    ready: async (wantsWords, wantsOrder) => {
      columns = await file("cot", "cot");
      if (wantsWords) texts = await file(columns["tu-khoa"], "tu-khoa");
      if (wantsOrder) byName = await file(columns.ten, "ten");
    },
    column: (id) => columns.facets[id],
    number: (id) => columns.numbers[id],
    newest: () => [...Array(columns.count).keys()].reverse(),
    byName: () => byName,
    text: (row) => texts.words[row],
    slugs: (rows) => rows.map((row) => texts.slugs[row]),
    show: (rows, isPlain) => {
      wanted = rows;
      drawn = 0;
      if (pager) pager.hidden = !isPlain;
      if (!isPlain) return draw();
      more.hidden = true;
      list.replaceChildren(...still);
    },
  };
};
