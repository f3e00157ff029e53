// The web form: one file that asks what the schema asks, keeps a draft in this browser, shows the
// result, and makes a .zip with profile.yaml and the photos. Nothing is ever sent.
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("du-lieu").textContent);
  const sheet = new CSSStyleSheet();
  // Opened from a folder there are no files of the site beside this one.
  const isOnSite = location.protocol.startsWith("http");
  sheet.replaceSync(isOnSite ? data.css : data.css.replace(/@font-face\{[^}]*\}/g, ""));
  document.adoptedStyleSheets = [sheet];
  if (isOnSite) {
    const icon = document.createElement("link");
    icon.rel = "icon";
    icon.href = "../assets/images/favicon.svg";
    document.head.append(icon);
  } else {
    // A copy on a disk leads to the site it came from; one that does not know it leads nowhere.
    const home = document.querySelector('link[rel="canonical"]')?.href;
    for (const link of document.querySelectorAll('a[href^="../"]'))
      if (home) link.href = new URL(link.getAttribute("href"), home).href;
      else link.removeAttribute("href");
  }
  const $ = (id) => document.getElementById(id);
  const form = $("mau");
  const KEPT = "dien-hinh-ban-nhap-1";
  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given))
      if (name in made && name !== "list") made[name] = value;
      else made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };
  const clean = (text) =>
    text
      .normalize("NFC")
      .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
      .replace(/[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\ufffe\uffff]/g, "")
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu, "")
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g, " ")
      .replace(/ *\n */g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  const fold = (text) =>
    clean(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const slug = (text) =>
    fold(text).replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");

  // Today here, or "" when the clock of this machine must be wrong.
  const today = () => {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    return day >= data.day ? day : "";
  };
  const isOutside = (year, [first, last]) => year < first || year > last;
  const isToCome = (date) => Boolean(today()) && date > today().slice(0, date.length);
  // What no text may hold, because no consent can hide it there (check.rules.phone_in_text,
  // identity_number_in_text). Less is found than there, so that nothing right is refused here.
  const GAP = "[\\s.()·–-]{0,3}";
  const PHONE_LIKE = new RegExp(`(?<![\\p{L}\\d_]|\\d[.,])(?:\\+?84|0084|\\(?0)${GAP}(?:[35789](?:${GAP}\\d){8}|2(?:${GAP}\\d){9})(?![\\p{L}\\d_]|\\.\\d{3}(?!\\d))`, "gu");
  const CARD_LIKE = /(?<![\p{L}\d_.,+])\d{3}(?:[ .-]?\d{3}){3}(?![\p{L}\d_])/gu;
  const numberIn = (text) => {
    const sight = plainFigures(text).replace(/(?:https?:\/\/|www\.)\S+|(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?!\d)/g, "█");
    for (const [found] of sight.matchAll(PHONE_LIKE))
      if (/\d{3}/.test(found) && !phone(found.trim()).why) return `Có số điện thoại “${found.trim().slice(0, 4)}…”. Xóa ở đây, chỉ ghi ở mục Điện thoại liên lạc.`;
    for (const [found] of sight.matchAll(CARD_LIKE))
      if (new RegExp("^(?:" + data.card + ")$").test(found.replace(/\D/g, ""))) return `Có dãy 12 chữ số giống số căn cước “${found.slice(0, 3)}…”. Xóa đi, hồ sơ không cần đến.`;
    return "";
  };

  // Values as `dienhinh check` takes them: a value, or the sentence that says what to do.
  const bad = (why) => ({ why });
  // Some keyboards type figures of full width.
  const plainFigures = (text) => text.normalize("NFKC");
  const phone = (given) => {
    const text = plainFigures(given);
    let figures = text.replace(/^\(?\+?(?:00)?84\)?/, "0").replace(/\D/g, "").replace(/^00/, "0");
    if (!/^[+(]?[\d\s().+\-–]+$/.test(text)) return bad("Chỉ ghi một số điện thoại, không ghi thêm chữ.");
    if (new RegExp("^(?:" + data.mobile + ")$").test(figures))
      return figures.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3");
    if (new RegExp("^(?:" + data.landline + ")$").test(figures))
      return figures.replace(/^(\d{4})(\d{3})(\d{4})$/, "$1 $2 $3");
    return bad("Ghi đúng một số: di động 10 chữ số, cố định có mã vùng 11 chữ số, ví dụ 0255 300 0000.");
  };
  const integer = (given, asked) => {
    const text = plainFigures(given);
    const figures = /^\d{1,3}(?:[. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, "") : text;
    if (!/^\d{1,9}$/.test(figures)) return bad("Chỉ ghi một số nguyên, ví dụ 1200.");
    const number = Number(figures);
    if (number < asked.least || number > asked.most) return bad(`Ghi số từ ${asked.least} đến ${asked.most}.`);
    return number;
  };
  const day = (text, asked) => {
    const plain = fold(plainFigures(text)).replace(/[–—]/g, "-").replace(/ *([/.-]) */g, "$1").replace(/[.,]$/, "");
    const typed = /^(?:ngay )?(\d{1,2})(?:[/.-]| ?thang )(\d{1,2})(?:[/.-]|,? ?nam |, ?)(\d{4})$/.exec(plain);
    const whole = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
    let parts = typed ? [typed[3], typed[2], typed[1]] : whole ? whole.slice(1) : null;
    const month = /^(?:thang )?(\d{1,2})(?:[/.-]| ?nam )(\d{4})$/.exec(plain);
    const iso = /^(\d{4})-(\d{1,2})$/.exec(plain);
    const year = /^(?:nam )?(\d{4})$/.exec(plain);
    if (!parts && month) parts = [month[2], month[1]];
    if (!parts && iso) parts = [iso[1], iso[2]];
    if (!parts && year) parts = [year[1]];
    const form = asked.partial ? "ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 8/2018" : "ngày/tháng/năm, ví dụ 02/11/2023";
    if (!parts || (!asked.partial && parts.length < 3)) return bad(`Ghi ${form}.`);
    const [y, m = 1, d = 1] = parts.map(Number);
    const real = new Date(Date.UTC(y, m - 1, d));
    if (isOutside(y, data.years) || real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d)
      return bad("Lịch không có ngày này. Ghi lại.");
    const date = [String(y), ...parts.slice(1).map((part) => String(Number(part)).padStart(2, "0"))].join("-");
    return isToCome(date) ? bad("Ngày này chưa tới. Ghi lại.") : date;
  };
  const long = (text, asked) => {
    if (asked.shortest > text.length) return bad(`Viết thêm: ít nhất ${asked.shortest} ký tự, đang có ${text.length}.`);
    if (asked.longest < text.length) return bad(`Viết gọn lại: nhiều nhất ${asked.longest} ký tự, đang có ${text.length}.`);
    const why = numberIn(text);
    return why ? bad(why) : text;
  };
  // As `intake.lines.point_lines` has it: signs of lists alone, then what is one only before a space or letter.
  const glyphs = "•▪▫●○◦■□▶►➢➤❖◆✓✔✦·§\\uf000-\\uf0ff";
  const bullet = new RegExp(
    `^\\s*(?:[-+*–—${glyphs}]\\s+|[-+${glyphs}](?=\\p{L})|` +
      "(?:\\d{1,2}[.)](?!\\s+\\d{3}(?!\\d))|[a-h][.)])\\s+)",
    "u",
  );
  const points = (text, asked) => {
    const rows = text.split("\n").map((row) => clean(row.replace(bullet, ""))).filter(Boolean);
    if (rows.length > asked.most) return bad(`Nhiều nhất ${asked.most} ý, đang có ${rows.length}.`);
    for (const row of rows) {
      const read = long(row, asked);
      if (read.why) return bad(`Ý “${row.slice(0, 40)}”: ${read.why}`);
    }
    return rows;
  };
  // A syllable with its tone last, as "hoà" and "hòa" both are; marks left out fit any.
  const toneLast = (word) => {
    const parts = word.normalize("NFD");
    return parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "") + (parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).join("");
  };
  const syllables = (text) =>
    clean(text).toLowerCase().replace(/[,;.–—-]+/g, " ").trim()
      .replace(/^tt /, "thị trấn ").replace(/ tp /, " thành phố ").replace(/ tx /, " thị xã ").split(/ +/);
  const communeName = (code) => data.communes.find(([own]) => own === code)[1];
  const withoutSort = (name) => name.replace(/^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố) /, "");
  // What is the name of its district too needs its sort: thị trấn Ba Tơ.
  const shortName = (name) => {
    const [first, district = ""] = name.split(", ");
    return withoutSort(first) === withoutSort(district) ? first : withoutSort(first);
  };
  const waysToSay = (name) => {
    const [first, district = ""] = name.split(", ");
    const both = [first, withoutSort(first)].flatMap((one) => [`${one} ${district}`, `${one} ${withoutSort(district)}`]);
    return [shortName(name), first, ...both];
  };
  // [code, its ways in syllables], made when the first is looked up: it takes a telephone a while.
  let allWays = null;
  const commune = (text) => {
    allWays = allWays ?? data.communes.map(([code, name]) => [code, waysToSay(name).map(syllables)]);
    const typed = syllables(text);
    const fits = (isSame) => allWays.filter(([code, ways]) => code === text ||
      ways.some((words) => words.length === typed.length && words.every((word, at) => isSame(typed[at], word))));
    const isExact = (one, word) => toneLast(one) === toneLast(word);
    // Two names may differ by their marks alone.
    const same = fits(isExact);
    const found = same.length ? same : fits((one, word) => one === fold(word) || isExact(one, word));
    return found.length === 1 ? found[0][0] : bad("Chọn một dòng trong danh sách gợi ý.");
  };
  const choice = (text, asked) =>
    asked.options.some(([id]) => id === text) ? text : bad("Chọn trong danh sách.");
  const story = (text, asked) => long(text.replace(/^[\uf000-\uf0ff] */gm, "- "), asked);
  const line = (text, asked) => long(text.replace(/\n/g, " "), asked);
  const READ = { phone, integer, day, points, commune, choice, story, line };

  // Fields
  const fields = new Map();
  const photos = [];
  // What was written of pictures that are not chosen now: [name of the file, its fields, its bytes].
  const photoWords = [];
  const awards = [];
  const kind = () => form.elements.kind?.value || "";
  const hasModel = () => form.elements["co-mo-hinh"]?.checked;
  const isAsked = (asked) => asked.kinds.includes(kind() || "collective") && (asked.group !== "model" || hasModel());
  const needed = (asked) => asked.needed.includes(kind() || "collective");
  const describe = (input, id, help, error) => {
    input.setAttribute("aria-describedby", [help && id + "-h", id + "-e"].filter(Boolean).join(" "));
    return [
      ...(help ? [make("p", { className: "help", id: id + "-h", textContent: help })] : []),
      input,
      error,
    ];
  };
  const mark = ({ asked, input, label }, isNeeded) => {
    label.textContent = asked.label + (isNeeded ? "\u00a0*" : "");
    input.setAttribute("aria-required", Boolean(isNeeded));
  };
  const field = (asked) => {
    const id = asked.tag.replace(/\./g, "-");
    const error = make("p", { className: "bad", id: id + "-e", hidden: true });
    let input;
    if (asked.type === "choice") {
      input = make("select", { id }, make("option", { value: "", textContent: "- chọn -" }));
      input.append(...asked.options.map(([value, name]) => make("option", { value, textContent: name })));
    } else if (asked.type === "story" || asked.type === "points") {
      input = make("textarea", { id, className: asked.tag === "achievements.activities" ? "tall" : "" });
    } else {
      input = make("input", { id, type: asked.type === "phone" ? "tel" : "text" });
      if (asked.type === "integer") input.inputMode = "numeric";
      if (asked.type === "commune") input.setAttribute("list", "ds-xa");
    }
    const label = make("label", { htmlFor: id });
    const row = make("div", { className: "row" }, label, ...describe(input, id, asked.help, error));
    const entry = { asked, input, error, row, label };
    mark(entry, needed(asked));
    fields.set(asked.tag, entry);
    input.addEventListener("change", () => {
      const read = check(entry);
      // Which commune was understood is for the writer to see.
      if (asked.type === "commune" && read.value) input.value = communeName(read.value);
      tell(entry, read);
    });
    return row;
  };
  const lacksWorkplace = () => {
    const { asked, input } = fields.get("workplace");
    return isAsked(asked) && !clean(input.value);
  };
  // Who agrees, when and on what paper go together.
  const isBegun = ({ row }) =>
    Boolean(row) && [...fields.values()].some(({ asked, input }) => asked.tag.startsWith(row) && isAsked(asked) && clean(input.value));
  // As check.rules.commune_not_in_address has it, but for the names of today.
  const otherCommune = (code) => {
    // A "thị xã" is no "xã".
    const address = clean(fields.get("address").input.value).toLowerCase().replace(/thị xã /g, "");
    const standsIn = (name) => address.split(name.toLowerCase()).slice(1).some((rest) => !/^[\p{L}\d]/u.test(rest));
    const first = (name) => name.split(", ")[0];
    const own = communeName(code);
    const named = [...new Set(data.communes.map(([, name]) => first(name)).filter(standsIn))];
    const longest = named.filter((name) => !named.some((other) => other.startsWith(name + " ")));
    return standsIn(shortName(own)) || longest.length !== 1 ? "" : `địa chỉ ghi “${longest[0]}”, mà xã chọn là “${first(own)}”`;
  };
  const check = ({ asked, input, row }) => {
    if (row.closest("[hidden]")) return {};
    // Before points of a second level Word sets an "o"; only the tab behind it tells that it is none.
    const text = clean(input.value.replace(/^[ \u00a0]*o\t/gm, "- "));
    if (!text && asked.tag === "address" && lacksWorkplace()) return bad("Ghi địa chỉ hoặc đơn vị công tác, ít nhất một.");
    if (!text && isBegun(asked)) return bad("Đã ghi một phần thì ghi đủ, hoặc xóa trống các ô cùng loại.");
    if (!text) return needed(asked) ? bad("Chưa ghi.") : {};
    const value = READ[asked.type](text, asked);
    if (value.why) return value;
    return { value, note: asked.type === "commune" ? otherCommune(value) : "" };
  };
  const tell = ({ input, error }, { why, note }) => {
    const words = why || note || "";
    // A live region speaks whatever is put into it, the same words too.
    if (error.textContent !== words) error.textContent = words;
    error.hidden = !words;
    error.className = why ? "bad" : "help";
    input.setAttribute("aria-invalid", why ? "true" : "false");
  };
  const group = (id, name, ...inside) => make("fieldset", { id: "nhom-" + id }, make("legend", { textContent: name }), ...inside);

  const build = () => {
    const kinds = make("div", { className: "choices" });
    for (const [id, name] of data.kinds)
      kinds.append(make("label", {}, make("input", { type: "radio", name: "kind", value: id, id: "kind-" + id }), name));
    const wrong = make("p", { className: "bad", id: "kind-e", hidden: true });
    const chosen = group("kind", "Loại hình\u00a0*", kinds, wrong);
    chosen.setAttribute("role", "radiogroup");
    chosen.setAttribute("aria-required", "true");
    chosen.setAttribute("aria-describedby", wrong.id);
    form.append(chosen);
    for (const [id, name] of data.groups) {
      const own = data.questions.filter((asked) => asked.group === id);
      if (id === "photos") form.append(photoGroup(name, own));
      else if (id === "awards") form.append(awardGroup(name));
      else if (id === "model") {
        const label = make("label", {}, make("input", { type: "checkbox", id: "co-mo-hinh" }), "Hồ sơ này là một mô hình (có ngày thành lập, việc làm, số hộ)");
        form.append(make("div", { className: "choices" }, label), group(id, name, make("p", { className: "help", textContent: "Chưa biết số nào thì để trống, đừng đoán; ghi 0 nghĩa là không có." }), ...own.map(field)));
      } else form.append(group(id, name, ...own.map(field)));
    }
    const list = make("datalist", { id: "ds-xa" });
    list.append(...data.communes.map(([, name]) => make("option", { value: name })));
    form.append(list);
    const words = make("p", { className: "count", id: "so-chu" });
    fields.get("achievements.effects").row.after(words);
  };
  const refresh = () => {
    for (const entry of fields.values()) {
      entry.row.hidden = !isAsked(entry.asked);
      mark(entry, needed(entry.asked));
    }
    offerAwards();
    for (const name of ["address", "commune"]) {
      const entry = fields.get(name);
      if (!entry.error.hidden) tell(entry, check(entry));
    }
    for (const [id] of data.groups)
      if (id !== "photos" && id !== "awards")
        $("nhom-" + id).hidden = [...$("nhom-" + id).querySelectorAll(".row")].every((row) => row.hidden);
    offerWords();
    const text = ["activities", "measures", "results", "effects"].map((name) => fields.get("achievements." + name).input.value).join(" ");
    const words = text.trim() ? text.trim().split(/\s+/).length : 0;
    const pages = (words / data.wordsPerPage).toLocaleString("vi", { maximumFractionDigits: 1 });
    $("so-chu").textContent = `Bốn mục trên: ${words} từ, khoảng ${pages} trang A4; công văn yêu cầu ${data.pages[0]}-${data.pages[1]} trang.`;
  };

  // Photos
  const ENDINGS = [["jpg", [0xff, 0xd8, 0xff]], ["png", [0x89, 0x50, 0x4e, 0x47]], ["webp", null], ["heic", null]];
  const ending = (bytes) => {
    for (const [name, first] of ENDINGS) if (first?.every((byte, at) => bytes[at] === byte)) return name;
    const word = String.fromCharCode(...bytes.slice(4, 12));
    if (word.endsWith("WEBP")) return "webp";
    return /^ftyp(hei[cxms]|hev[cx]|mif1)/.test(word) ? "heic" : "";
  };
  const draw = async (photo) => {
    try {
      const picture = await createImageBitmap(new Blob([photo.bytes]));
      photo.size = [picture.width, picture.height];
      const scale = Math.min(1, 640 / picture.width);
      const canvas = make("canvas", { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale), role: "img", "aria-label": photo.name });
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    } catch {
      const why = photo.ending === "heic" ? "trình duyệt không hiện được ảnh kiểu này, tệp vẫn được gói." : "không mở được.";
      return make("p", { className: "note", textContent: `${photo.name}: ${why}` });
    }
  };
  const photoGroup = (name, own) => {
    const input = make("input", { type: "file", id: "anh", accept: "image/jpeg,image/png,image/webp,image/heic", multiple: true });
    const error = make("p", { className: "bad", id: "anh-e", role: "alert", hidden: true });
    const box = make("div", { id: "ds-anh" });
    const help = `Cần ${data.photosAsked} ảnh gốc, cạnh dài ít nhất 1.200 điểm ảnh. Ảnh nhận qua Zalo thường đã bị thu nhỏ. Bản nháp không giữ ảnh.`;
    const opening = make("p", { className: "note", id: "anh-mo", role: "status" });
    const take = async (chosen) => {
      opening.textContent = beingOpened = `Đang mở ảnh: ${chosen.map((file) => file.name).join(", ")} …`;
      const left = [], unread = [];
      for (const file of chosen) {
        if (photos.length >= data.photos[1]) left.push(file.name);
        else await addPhoto(file, own, box).catch(() => unread.push(file.name));
      }
      const added = chosen.length - left.length - unread.length;
      beingOpened = "";
      opening.textContent = added ? `Đã thêm ${added} ảnh; điền chú thích cho từng ảnh ở dưới.` : "";
      showPhotos();
      offerWords();
      const why = [
        left.length && `Đã đủ ${photos.length} ảnh, chưa lấy: ${left.join(", ")}. Muốn thay thì bấm “Bỏ ảnh này” ở một ảnh rồi chọn lại.`,
        unread.length && `Không đọc được tệp: ${unread.join(", ")}. Chép tệp vào máy này rồi chọn lại.`,
      ];
      if (why.some(Boolean)) tell({ input, error }, { why: why.filter(Boolean).join(" ") });
      keep();
    };
    input.addEventListener("change", () => {
      const chosen = [...input.files];
      input.value = "";
      allOpened = allOpened.then(() => take(chosen));
    });
    return group("photos", name, make("label", { htmlFor: "anh", textContent: "Chọn ảnh\u00a0*" }), ...describe(input, "anh", help, error), opening, box);
  };
  // Settled when every picture chosen so far is among `photos`; a package made before would lack one.
  let allOpened = Promise.resolve();
  let beingOpened = "";
  let photosMade = 0;
  const WORDS = ["caption", "alt", "credit"];
  const wordsOf = (photo) => Object.fromEntries(photo.fields.map(([name, { input }]) => [name, input.value]));
  const setWords = (photo, words) => {
    for (const [name, { input }] of photo.fields) input.value = words[name] || (name === "kind" ? "photo" : "");
  };
  // The words of one picture are false of another: only the same file gets them unasked. Telephones
  // call every picture image.jpg, so its length counts too.
  const ownWords = ({ name, bytes }) => {
    const at = photoWords.findIndex(([of, , length]) => of === name && (length ?? bytes.length) === bytes.length);
    return at < 0 ? {} : photoWords.splice(at, 1)[0][1];
  };
  const offerWords = () => {
    for (const photo of photos) {
      const words = wordsOf(photo);
      const offered = WORDS.some((name) => words[name]) ? [] : photoWords;
      photo.offers.replaceChildren(...offered.map((row) => {
        const give = make("button", { type: "button", className: "link", textContent: `Lấy lời đã ghi cho ${row[0]}: “${WORDS.map((name) => row[1][name]).find(Boolean)}”` });
        give.addEventListener("click", () => {
          photoWords.splice(photoWords.indexOf(row), 1);
          setWords(photo, row[1]);
          offerWords();
          keep();
          photo.fields[0][1].input.focus();
        });
        return give;
      }));
    }
  };
  const titleOf = (photo) => `Ảnh ${photos.indexOf(photo) + 1}: ${photo.name}`;
  const addPhoto = async (file, own, box) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const photo = { bytes, name: file.name, ending: ending(bytes), fields: [], offers: make("div") };
    photo.picture = await draw(photo);
    photosMade += 1;
    photo.title = make("p", { className: "name", id: `anh-${photosMade}-ten` });
    photo.box = make("div", { className: "photo", role: "group", "aria-labelledby": photo.title.id }, photo.title, photo.picture, photo.offers);
    photos.push(photo);
    photo.title.textContent = titleOf(photo);
    for (const asked of own.filter((row) => row.tag.startsWith("photos.0."))) {
      const tag = asked.tag.replace("photos.0.", `anh-${photosMade}-`);
      const made = field({ ...asked, tag, label: asked.label.replace(/ 1$/, ""), needed: asked.kinds, group: "facts" });
      const entry = fields.get(tag);
      fields.delete(tag);
      entry.photo = photo;
      photo.fields.push([asked.tag.slice("photos.0.".length), entry]);
      photo.box.append(made);
    }
    setWords(photo, ownWords(photo));
    const remove = make("button", { type: "button", className: "link", textContent: "Bỏ ảnh này" });
    remove.addEventListener("click", () => {
      const title = titleOf(photo);
      photos.splice(photos.indexOf(photo), 1);
      photo.box.remove();
      for (const left of photos) left.title.textContent = titleOf(left);
      const words = wordsOf(photo);
      if (WORDS.some((name) => words[name])) photoWords.push([photo.name, words, bytes.length]);
      $("anh-mo").textContent = `Đã bỏ “${title}”; còn ${photos.length} ảnh.`;
      showPhotos();
      offerWords();
      keep();
      $("anh").focus();
    });
    photo.box.append(remove);
    box.append(photo.box);
  };
  const photoFault = () => {
    const odd = photos.find((photo) => !photo.ending);
    if (odd) return `${odd.name}: không phải ảnh JPEG, PNG, WebP hay HEIC.`;
    const broken = photos.find((photo) => !photo.size && photo.ending !== "heic");
    if (broken) return `${broken.name}: không mở được, tệp hỏng hoặc tải chưa xong. Bỏ ảnh này, chép lại từ máy chụp rồi chọn lại.`;
    for (const [at, photo] of photos.entries()) {
      const twin = photos.slice(0, at).find(({ bytes }) => bytes.length === photo.bytes.length && bytes.every((byte, n) => byte === photo.bytes[n]));
      if (twin) return `${photo.name}: chính là ảnh ${twin.name} ở trên. Bỏ một ảnh, chọn ảnh khác.`;
    }
    const heavy = photos.find((photo) => photo.bytes.length > data.mostBytes);
    if (heavy) return `${heavy.name}: nặng hơn ${data.mostBytes / 1e6} MB. Lưu lại dạng JPEG, cạnh dài khoảng 4.000 điểm ảnh.`;
    const large = photos.find((photo) => photo.size && photo.size[0] * photo.size[1] > data.mostPixels);
    if (large) return `${large.name}: ${large.size.join("×")}, hơn ${data.mostPixels / 1e6} triệu điểm ảnh. Thu nhỏ, cạnh dài khoảng 4.000 điểm ảnh là đủ.`;
    const small = photos.find((photo) => photo.size && Math.max(...photo.size) < data.smallest);
    if (small) return `${small.name}: chỉ ${small.size.join("×")} điểm ảnh, cần cạnh dài từ ${data.smallest}. Xin ảnh gốc.`;
    if (photos.length < data.photos[0]) return `Cần ${data.photosAsked} ảnh, đang có ${photos.length}.`;
    return "";
  };
  const showPhotos = () => {
    const why = photos.length ? photoFault() : "";
    tell({ input: $("anh"), error: $("anh-e") }, { why });
    $("xong").textContent = "";
    relist();
    renewPreview();
  };

  // Awards: rows of an award, a year, a decision, a note.
  const awardGroup = (name) => {
    const box = make("div", { id: "ds-khen" });
    const add = make("button", { type: "button", className: "button button--quiet", textContent: "Thêm một hình thức" });
    add.addEventListener("click", () => addAward(box).award.focus());
    return group("awards", name, make("p", { className: "help", textContent: `Từ năm ${data.awardsSince} đến nay; không có thì bỏ qua.` }), box, add);
  };
  const AWARD = ["award", "year", "decision", "note"];
  const addAward = (box) => {
    const id = "khen-" + (awards.length + 1);
    const error = make("p", { className: "bad", id: id + "-e", hidden: true });
    const input = (name, given = {}) => make("input", { type: "text", id: `${id}-${name}`, "aria-describedby": error.id, ...given });
    const labelled = (words, control) => make("label", {}, words, control);
    const award = make("select", { id: id + "-award", "aria-label": "Hình thức khen thưởng " + (awards.length + 1), "aria-describedby": error.id }, make("option", { value: "", textContent: "- chọn hình thức -" }));
    award.append(...data.awards.map(([value, label]) => make("option", { value, textContent: label })));
    const row = { award, year: input("year", { inputMode: "numeric", maxLength: 4 }), decision: input("decision"), note: input("note"), error };
    awards.push(row);
    const made = make("div", { className: "award" }, labelled("Hình thức", award), labelled("Năm", row.year), labelled("Số quyết định, ngày, cơ quan", row.decision), labelled("Ghi rõ thêm (hạng, tên sản phẩm)", row.note), error);
    // A row that is being filled in is not complete yet; one that was refused may be mended.
    made.addEventListener("input", () => { if (!error.hidden) tellAward(row, readAward(row)); });
    box.append(made);
    offerAwards();
    return row;
  };
  // Not every award is for every kind; one that was chosen stays to be seen.
  const offerAwards = () => {
    for (const { award } of awards)
      for (const option of award.options) option.disabled = isForOthers(option.value);
  };
  const isForOthers = (id) => {
    const able = data.awards.find(([value]) => value === id)?.[2];
    return Boolean(able && kind() && !able.includes(kind()));
  };
  // { value } or { why, input }; {} for a row in which nothing is written.
  const readAward = (row) => {
    if (!AWARD.some((name) => clean(row[name].value))) return {};
    const wrong = (name, why) => ({ why, input: row[name] });
    const year = clean(row.year.value);
    if (!row.award.value) return wrong("award", "Chọn hình thức, hoặc xóa trống các ô của dòng này.");
    if (isForOthers(row.award.value)) {
      const able = data.awards.find(([value]) => value === row.award.value)[2];
      return wrong("award", `Hình thức này chỉ trao cho ${data.kinds.filter(([id]) => able.includes(id)).map(([, name]) => name.toLowerCase()).join(", ")}. Chọn hình thức khác, hoặc xóa trống dòng này.`);
    }
    if (!/^\d{4}$/.test(year) || isOutside(Number(year), data.awardYears)) return wrong("year", "Ghi năm khen thưởng, bốn chữ số.");
    if (isToCome(year)) return wrong("year", "Năm này chưa tới. Ghi lại.");
    const made = { award: row.award.value, year: Number(year) };
    for (const name of ["decision", "note"]) {
      const text = clean(row[name].value);
      if (!text) continue;
      const read = line(text, { shortest: 0, longest: data.awardTexts[name] });
      if (read.why) return wrong(name, read.why);
      made[name] = read;
    }
    return { value: made };
  };
  const tellAward = (row, { why, input }) => {
    row.error.textContent = why || "";
    row.error.hidden = !why;
    for (const name of AWARD) row[name].setAttribute("aria-invalid", String(row[name] === input));
  };

  // The whole profile
  const put = (profile, tag, value) => {
    const way = tag.split(".");
    if (way[0] === "consent") {
      profile.consent = profile.consent ?? [];
      let row = profile.consent.find((one) => one.item === way[1]);
      if (!row) profile.consent.push((row = { item: way[1] }));
      row[way[2]] = value;
    } else if (way[0] === "verified") {
      profile.verified = profile.verified ?? [{}];
      profile.verified[0][way[2]] = value;
    } else if (way.length > 1) {
      profile[way[0]] = profile[way[0]] ?? {};
      profile[way[0]][way[1]] = value;
    } else profile[tag] = value;
  };
  // A few letters are an abbreviation: HTX 19-5.
  const isShouted = (name) => name === name.toUpperCase() && (name.match(/\p{L}/gu) ?? []).length >= data.fewestLetters;
  // Partial dates: one is earlier by what both of them tell.
  const isAfter = (one, other) => {
    const known = Math.min(one.length, other.length);
    return one.slice(0, known) > other.slice(0, known);
  };
  // The profile, its faults [input, label, sentence], and what may be so but should be looked at.
  const gather = (isTold = true) => {
    const profile = {};
    const faults = [];
    const doubts = [];
    const say = isTold ? tell : () => {};
    // Every picture has the same labels.
    const named = ({ label, photo }) => label.textContent.replace("\u00a0*", "") + (photo ? ` (${titleOf(photo)})` : "");
    const fault = (one, why) => {
      say(one, bad(why));
      faults.push([one.input, named(one), why]);
    };
    const entry = (one, take) => {
      const read = check(one);
      say(one, read);
      if (read.note) doubts.push(read.note);
      if (read.why) faults.push([one.input, named(one), read.why]);
      else if (read.value !== undefined && !(Array.isArray(read.value) && !read.value.length)) take(read.value);
    };
    if (!kind()) faults.push([$("kind-collective"), "Loại hình", "Chọn tập thể, hộ gia đình hay cá nhân."]);
    if (isTold || kind()) tell({ input: $("nhom-kind"), error: $("kind-e") }, { why: kind() ? "" : "Chọn một." });
    profile.kind = kind();
    // A model is one before its figures are known.
    if (hasModel()) profile.model = {};
    for (const one of fields.values()) if (!one.row.hidden) entry(one, (value) => put(profile, one.asked.tag, value));
    const { founded, as_of } = profile.model ?? {};
    if (founded && as_of && isAfter(founded, as_of)) fault(fields.get("model.as_of"), "Số liệu tính đến lúc mô hình chưa thành lập. Sửa một trong hai ngày.");
    const unknown = hasModel() ? [...fields.values()].filter(({ asked, input }) => asked.group === "model" && isAsked(asked) && !clean(input.value)) : [];
    if (unknown.length) doubts.push(`mô hình còn thiếu ${unknown.map(({ asked }) => `“${asked.label}”`).join(", ")}, công văn yêu cầu nêu rõ`);
    const why = photoFault();
    say({ input: $("anh"), error: $("anh-e") }, { why });
    if (why) faults.push([$("anh"), "Ảnh minh họa", why]);
    profile.photos = photos.map((photo, at) => {
      const row = { file: `anh-${at + 1}.${photo.ending || "jpg"}` };
      for (const [name, one] of photo.fields) entry(one, (value) => (row[name] = value));
      const [alt, caption] = [row.alt ?? "", row.caption ?? ""].map((words) => fold(words).replace(/\.+$/, ""));
      if (alt && caption && (alt.includes(caption) || caption.includes(alt))) fault(photo.fields.find(([name]) => name === "alt")[1], "Đừng chép lại chú thích; tả điều nhìn thấy.");
      return row;
    });
    profile.awards = [];
    for (const row of awards) {
      const read = readAward(row);
      if (isTold) tellAward(row, read);
      if (read.why) faults.push([read.input, "Khen thưởng", read.why]);
      else if (read.value) profile.awards.push(read.value);
    }
    if (isShouted(profile.name ?? "")) fault(fields.get("name"), "Không viết hoa cả tên.");
    return [profile, faults, doubts];
  };
  // A JSON string is a YAML double-quoted scalar once these are escaped as well.
  const quoted = (text) =>
    JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0"));
  const yaml = (value, pad) => {
    if (typeof value === "object" && !Object.keys(value).length) return " {}\n";
    if (typeof value === "number") return " " + value + "\n";
    if (typeof value === "string")
      return value.includes("\n") ? " |-\n" + value.split("\n").map((row) => (row ? pad + row : "")).join("\n") + "\n" : " " + quoted(value) + "\n";
    if (Array.isArray(value))
      return "\n" + value.map((one) => pad + "-" + (typeof one === "object" ? " " + entries(one, pad + "  ").trimStart() : yaml(one, pad + "  "))).join("");
    return "\n" + entries(value, pad);
  };
  const entries = (record, pad) =>
    Object.entries(record).map(([key, value]) => `${pad}${key}:${yaml(value, pad + "  ")}`).join("");
  const text = (profile) => {
    const whole = { ...profile, call: data.call, origin: "nomination", status: "draft" };
    const made = {};
    for (const name of data.order) {
      const value = whole[name];
      const empty = value === undefined || value === "" || (Array.isArray(value) && !value.length);
      if (!empty) made[name] = value;
    }
    return entries(made, "");
  };
  // The smallest zip (APPNOTE 6.3.10): stored entries, UTF-8 names, no clock.
  const TABLE = [...Array(256)].map((_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
  const crc = (bytes) => { let sum = ~0; for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8); return ~sum >>> 0; };
  const zip = (files) => {
    const parts = [], directory = [];
    let offset = 0;
    for (const [name, bytes] of files) {
      const title = new TextEncoder().encode(name), sum = crc(bytes);
      const head = (signature, length, at) => {
        const view = new DataView(new ArrayBuffer(length));
        view.setUint32(0, signature, true);
        [20, 0x800, 0, 0, 0x21].forEach((value, n) => view.setUint16(at + 2 * n, value, true));
        [sum, bytes.length, bytes.length].forEach((value, n) => view.setUint32(at + 10 + 4 * n, value, true));
        view.setUint16(at + 22, title.length, true);
        return view;
      };
      const entry = head(0x02014b50, 46, 6);
      entry.setUint16(4, 20, true);
      entry.setUint32(42, offset, true);
      parts.push(head(0x04034b50, 30, 4), title, bytes);
      directory.push(entry, title);
      offset += 30 + title.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    [8, 10].forEach((at) => end.setUint16(at, files.length, true));
    end.setUint32(12, size, true);
    end.setUint32(16, offset, true);
    return new Blob([...parts, ...directory, end], { type: "application/zip" });
  };

  let listed = [];
  const listFaults = (faults) => {
    const box = $("loi"), before = listed;
    listed = faults.map(([input]) => input);
    box.hidden = !faults.length;
    if (!faults.length) return;
    const list = make("ul");
    for (const [input, label, why] of faults) {
      const link = make("a", { href: "#" + input.id, textContent: `${label}: ${why}` });
      link.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
      list.append(make("li", {}, link));
    }
    // A link that is being pressed stays what it is.
    const isSame = listed.length === before.length && listed.every((input, at) => input === before[at]);
    if (isSame && box.querySelector("ul")?.innerHTML === list.innerHTML) return;
    box.replaceChildren(make("h2", { textContent: `Còn ${faults.length} chỗ cần sửa` }), list);
  };
  // What was mended leaves the list; what is newly wrong is for the next press of the button.
  const relist = () => {
    if (listed.length) listFaults(gather(false)[1].filter(([input]) => listed.includes(input)));
  };
  const whenOpened = async () => {
    $("xong").textContent = beingOpened;
    await allOpened;
    $("xong").textContent = "";
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await whenOpened();
    const [profile, faults, doubts] = gather();
    listFaults(faults);
    if (faults.length) {
      $("loi").focus();
      return;
    }
    const name = slug(profile.name) || "ho-so";
    const files = [[`${name}/profile.yaml`, new TextEncoder().encode(text(profile))]];
    photos.forEach((photo, at) => files.push([`${name}/${profile.photos[at].file}`, photo.bytes]));
    const link = make("a", { href: URL.createObjectURL(zip(files)), download: `ho-so-${name}.zip`, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    $("xong").textContent = `Đã tải ho-so-${name}.zip. Gửi tệp này cho nhóm biên tập của trang, cách gửi ở trang Đóng góp; đừng giải nén.` + (doubts.length ? ` Xem lại: ${doubts.join("; ")}. Cần sửa thì sửa rồi tạo gói lại.` : "");
  });

  // Preview: it is what people print and sign, so it follows every change while it is shown, and
  // what is not right yet stands in it as typed.
  const shownDay = (value) => {
    const [year, month, date] = value.split("-");
    const plain = month > "02" ? Number(month) : month;
    return date ? `${date}/${plain}/${year}` : month ? `tháng ${plain}/${year}` : year;
  };
  const shown = ({ type, options }, value) => {
    if (type === "day") return shownDay(value);
    if (type === "commune") return communeName(value);
    return options?.find(([id]) => id === value)[1] ?? String(value);
  };
  // Paragraphs and lists as the site makes them (render.markdown).
  const prose = (value) => {
    if (Array.isArray(value)) return [make("ul", {}, ...value.map((row) => make("li", { textContent: row })))];
    const made = [];
    let sort = "";
    for (const row of value.split("\n")) {
      const [sign, , number] = /^(?:([-*•+])|(\d{1,3}[.)])) +/.exec(row) ?? [""];
      const here = !row ? "" : sign ? (number ? "ol" : "ul") : sort || "p";
      if (here && here !== sort) made.push(make(here));
      sort = here;
      if (!row) continue;
      const block = made[made.length - 1];
      if (sign) block.append(make("li", { textContent: row.slice(sign.length) }));
      else (block.lastElementChild ?? block).append((block.textContent && " ") + row);
    }
    return made;
  };
  const asTyped = (typed, why) => [make("span", { className: "typed", textContent: typed }), make("span", { className: "bad", textContent: ` (chưa đúng: ${why})` })];
  // The nodes that show one answer; none for an empty one.
  const answer = (entry) => {
    const { why, value } = check(entry);
    const typed = clean(entry.input.value);
    if (why) return typed ? asTyped(typed, why) : [];
    if (value === undefined) return [];
    return ["story", "points"].includes(entry.asked.type) ? prose(value) : [shown(entry.asked, value)];
  };
  const awardShown = (row) => {
    const { why } = readAward(row);
    const words = [row.award.value && row.award.selectedOptions[0].textContent, row.year.value && `năm ${row.year.value}`, row.note.value, row.decision.value];
    const typed = words.map((part) => clean(part)).filter(Boolean).join(", ");
    return typed ? [make("li", {}, ...(why ? asTyped(typed, why) : [typed]))] : [];
  };
  const pictureShown = (photo) => {
    const copy = photo.picture.cloneNode(true);
    if (copy.getContext) copy.getContext("2d").drawImage(photo.picture, 0, 0);
    const words = photo.fields.map(([, entry]) => [entry.asked.label, answer(entry)]).filter(([, nodes]) => nodes.length);
    const rows = [["Tệp", [photo.name]], ...words].map(([label, nodes]) => make("p", {}, `${label}: `, ...nodes));
    return make("figure", {}, copy, make("figcaption", {}, ...rows));
  };
  const preview = () => {
    const facts = make("dl"), parts = [];
    const fact = (label, ...inside) => facts.append(make("dt", { textContent: label }), make("dd", {}, ...inside));
    if (kind()) fact("Loại hình", data.kinds.find(([id]) => id === kind())[1]);
    for (const entry of fields.values()) {
      const { asked, row } = entry;
      if (row.closest("[hidden]") || ["name", "summary", "phone"].includes(asked.tag)) continue;
      const nodes = answer(entry);
      if (!nodes.length) continue;
      if (asked.type === "story" || asked.type === "points") parts.push(make("h3", { textContent: asked.label }), ...nodes);
      else fact(asked.label, ...nodes);
    }
    const won = awards.flatMap(awardShown);
    if (won.length) parts.push(make("h3", { textContent: "Khen thưởng" }), make("ul", {}, ...won));
    const name = answer(fields.get("name"));
    const notice = make("p", { className: "note", textContent: "Số điện thoại không hiện trên trang nếu chủ số chưa đồng ý riêng." });
    $("truoc").replaceChildren(make("h2", {}, ...(name.length ? name : ["Chưa có tên"])), make("p", { className: "lead" }, ...answer(fields.get("summary"))), facts, ...parts, ...photos.map(pictureShown), notice);
  };
  const renewPreview = () => { if (!$("truoc").hidden) preview(); };
  $("xem").addEventListener("click", async () => {
    await whenOpened();
    gather();
    preview();
    const box = $("truoc");
    box.hidden = false;
    box.focus();
    box.scrollIntoView();
  });
  // A form as it stands on the screen is no paper to sign.
  let wasHidden = true;
  addEventListener("beforeprint", () => {
    wasHidden = $("truoc").hidden;
    preview();
    $("truoc").hidden = false;
  });
  addEventListener("afterprint", () => { $("truoc").hidden = wasHidden; });

  // The draft. `written` is what this tab last read or wrote: only what was changed here is written,
  // or an older tab would put its text over a newer one when it is closed.
  let written = "", isLost = false, isDeleted = false, waiting = 0;
  const LOST = "Trình duyệt này không giữ được bản nháp: đóng trang là mất. Hãy tải tệp .zip trước khi đóng.";
  const say = (words) => {
    $("nhap-loi").textContent = words;
    $("nhap").hidden = false;
  };
  // What must be read now stays in sight, however far down somebody writes.
  const warn = (words) => {
    say(words);
    $("nhap").classList.add("notice--now");
  };
  const draft = () => {
    const kept = { kind: kind(), model: hasModel(), fields: {}, awards: awards.map((row) => AWARD.map((name) => row[name].value)) };
    for (const [tag, { input }] of fields) if (input.value) kept.fields[tag] = input.value;
    kept.photos = [
      ...photos.map((photo) => [photo.name, wordsOf(photo), photo.bytes.length]),
      ...photoWords,
    ];
    return JSON.stringify(kept);
  };
  const keep = () => {
    const now = draft();
    if (isDeleted || now === written) return;
    try {
      localStorage.setItem(KEPT, now);
      written = now;
      isLost = false;
      if ($("nhap-loi").textContent === LOST) $("nhap").hidden = true;
    } catch {
      isLost = true;
      warn(LOST);
    }
  };
  const isBlank = ({ kind, fields, awards, photos }) =>
    !kind && [fields, photos, ...(awards ?? [])].every((part) => !Object.values(part ?? {}).some(Boolean));
  const restore = () => {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(KEPT)); } catch { /* as if there were none */ }
    if (!kept || isBlank(kept)) return;
    if (kept.kind) form.elements.kind.value = kept.kind;
    form.elements["co-mo-hinh"].checked = Boolean(kept.model);
    for (const [tag, value] of Object.entries(kept.fields ?? {})) if (fields.has(tag)) fields.get(tag).input.value = value;
    for (const row of kept.awards ?? []) {
      const made = addAward($("ds-khen"));
      AWARD.forEach((name, at) => (made[name].value = row[at]));
    }
    photoWords.push(...(kept.photos ?? []));
    const words = photoWords.length ? " Chọn đúng tệp ảnh cũ thì chú thích của ảnh hiện lại." : "";
    say("Đã mở lại bản nháp lần trước của trình duyệt này. Ảnh phải chọn lại." + words);
  };
  $("xoa").addEventListener("click", () => {
    if (!confirm("Xóa mọi điều đã ghi ở trang này?")) return;
    // Leaving the page would write it once more.
    isDeleted = true;
    clearTimeout(waiting);
    try { localStorage.removeItem(KEPT); } catch { /* nothing was kept */ }
    location.reload();
  });
  build();
  restore();
  refresh();
  written = draft();
  $("da-hieu").addEventListener("click", () => { $("nhap").hidden = true; });
  form.addEventListener("input", () => {
    $("xong").textContent = "";
    refresh();
    clearTimeout(waiting);
    waiting = setTimeout(() => { keep(); relist(); renewPreview(); }, 300);
  });
  addEventListener("pagehide", keep);
  // The browser asks whether to leave.
  addEventListener("beforeunload", (event) => { if (isLost && !isDeleted) event.preventDefault(); });
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== KEPT && key !== null) return;
    warn(newValue
      ? "Biểu mẫu này đang mở ở một thẻ khác và vừa được ghi ở đó. Chỉ viết tiếp ở một thẻ: muốn viết ở đây thì tải lại trang này trước; gõ tiếp ngay thì bản nháp của thẻ kia bị thay."
      : "Bản nháp vừa được xóa ở một thẻ khác. Tải lại trang này để xóa cả những gì đang hiện; gõ tiếp ở đây thì bản nháp được giữ lại.");
  });
  $("ung-dung").hidden = false;
})();
