// Suggestions under the search boxes: an editable combobox with a list (WAI-ARIA APG); the form
// stays a form. Also what both ways of searching share: `dienhinhFinder`.
(() => {
  const root = document.currentScript.src.replace("assets/js/search-box.js", "");
  let engine;
  // Without a server nobody adds the name of the page to that of its folder.
  const tail = root.startsWith("file:") ? "index.html" : "";
  const finder = (window.dienhinhFinder = {
    address: (uri) => root + uri + tail,
    // Never fails: without its script the engine answers as with a broken index.
    ask: async (way, ...given) => {
      try {
        await window.dienhinhLoad("search-engine");
      } catch {
        return { state: "broken", results: [] };
      }
      engine = engine || window.dienhinhSearch(root + "tim-kiem/chi-muc/");
      return engine[way](...given);
    },
    make: (name, of, className = "") => {
      const element = document.createElement(name);
      element.className = className;
      element.append(...[of].flat());
      return element;
    },
    // Text of which every second piece is marked.
    marked: (pieces) => pieces.map((piece, i) => (i % 2 ? finder.make("mark", piece) : piece)),
    thumbnail: ({ thumbnail, isDrawn }, width, height) => {
      const image = Object.assign(new Image(width, height), { src: root + thumbnail, alt: "", loading: "lazy" });
      return finder.make("span", [image, isDrawn ? finder.make("span", "Minh họa", "tag tag--drawn") : ""], "thumb");
    },
    about: ({ sort, place, movement }) => [sort, place, movement].filter(Boolean).join(" · "),
  });

  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = root + "assets/css/search.css";
  finder.dressed = new Promise((done) => (sheet.onload = sheet.onerror = done));
  document.head.append(sheet);

  document.querySelectorAll("[data-search]").forEach((form, number) => {
    const input = form.elements.q;
    const list = finder.make("ul", "", "suggest");
    const status = finder.make("p", "", "vh");
    let active = -1, turn = 0, wait;
    const options = list.children;

    list.id = "dh-suggest-" + number;
    list.role = "listbox";
    list.ariaLabel = "Gợi ý";
    status.role = "status";
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.setAttribute("aria-controls", list.id);
    form.append(list, status);

    const show = (isOpen) => {
      list.hidden = !isOpen;
      input.ariaExpanded = isOpen;
      if (!isOpen) point(-1);
    };
    // What is still under way must not open the list again.
    const stop = () => {
      turn++;
      clearTimeout(wait);
      show(false);
    };
    const point = (to) => {
      active = to;
      [...options].forEach((option, i) => (option.ariaSelected = i === to));
      const option = options[to];
      if (!option) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };
    const go = (option) => {
      if (option.dataset.uri === undefined) form.requestSubmit();
      else location.href = finder.address(option.dataset.uri);
    };
    const option = (content, i) => {
      const item = finder.make("li", content);
      item.id = list.id + "-" + i;
      item.role = "option";
      return item;
    };
    const suggestion = (found, i) => {
      const item = option(
        finder.make("span", [
          finder.make("b", finder.marked(found.title)),
          finder.make("small", finder.about(found)),
        ]),
        i,
      );
      if (found.thumbnail) item.prepend(finder.thumbnail(found, 60, 40));
      item.dataset.uri = found.uri;
      return item;
    };
    const suggest = async () => {
      const now = ++turn, text = input.value.trim();
      const { results, state } = text ? await finder.ask("suggest", text, form.dataset.search) : { results: [] };
      await finder.dressed;
      // Another letter was typed, or the reader has gone on.
      if (now !== turn || document.activeElement !== input) return;
      const items = results.map(suggestion);
      if (text && state !== "broken") items.push(option("Xem mọi kết quả cho “" + text + "”", items.length));
      list.replaceChildren(...items);
      point(-1);
      show(items.length > 0);
      if (!text) status.textContent = "";
      else if (state === "broken") status.textContent = "Chưa tải được gợi ý. Nhấn Enter để tìm.";
      else status.textContent = results.length ? results.length + " gợi ý, chọn bằng phím mũi tên." : "Không có gợi ý.";
    };

    input.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(suggest, 120);
    });
    input.addEventListener("keydown", (event) => {
      const last = options.length - 1, isOpen = !list.hidden;
      const { key } = event;
      if (event.isComposing) return;
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        if (!isOpen && last < 0) return void suggest();
        show(true);
        // One step behind the last and before the first stands the text itself.
        if (key === "ArrowDown") point(active < last ? active + 1 : -1);
        else point(active < 0 ? last : active - 1);
      } else if (key === "Enter" && isOpen && active >= 0) {
        event.preventDefault();
        go(options[active]);
      } else if (key === "Escape") {
        // The phone's menu, in which the box stands, stays open while the list is.
        if (isOpen) event.stopPropagation();
        if (!isOpen) input.value = "";
        event.preventDefault();
        stop();
      } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) point(-1);
    });
    input.addEventListener("blur", stop);
    // A press must not take the focus from the text.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => go(target.closest("li")));
    show(false);
    if (document.activeElement === input && input.value) suggest();
  });
})();
