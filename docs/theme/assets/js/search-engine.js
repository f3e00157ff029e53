// Finds pages without a server, in the index that dienhinh/render/search writes (layout.py says how).
// dienhinhSearch(folder) -> {search(text, options), suggest(text)}: promises that never fail; `state`
// says what came of it. Nothing here touches the page but the script elements that load the index.
(() => {
  "use strict";
  const PLACED_ABOVE = 8, MOST_WORDS = 6, FEW = 32; // as in layout.py and runs.py
  const LONGEST_TEXT = 200, MOST_TOKENS = 24, PATIENCE = 15000, MOST_CHECKED = 30;

  // Words: the same rules as dienhinh/vietnamese/search_terms.py.
  const TONES = "\u0300\u0309\u0303\u0301\u0323";
  const QUALITIES = { "\u0302": 1, "\u0306": 2, "\u031b": 3 };
  const WORD =
    "[0-9]+(?:[.,][0-9]+)+|[0-9]+|(?:(?![0-9])[\\p{L}\\p{N}])+(?:['’ʼ](?:(?![0-9])[\\p{L}\\p{N}])+)*";
  const clean = (text) =>
    text
      .normalize("NFC")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
      .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, " ");
  const alike = (letters) => letters.replace(/^(h|k|l|m|s|t|qu)y$/, "$1i");
  const term = (word) => {
    let l = "", tone = 0;
    const states = [];
    for (const part of word.replace(/[ðÐƉ]/g, "đ").toLowerCase().normalize("NFKD")) {
      const at = TONES.indexOf(part);
      if (at >= 0) tone = tone || at + 1;
      else if (QUALITIES[part] && /[adeou]$/.test(l)) states[states.length - 1] = QUALITIES[part];
      else if (part.length < 2 && /[\p{L}\p{N}]/u.test(part)) {
        l += part === "đ" ? "d" : part;
        if (/[adeou]$/.test(l)) states.push(part === "đ" ? 1 : 0);
      }
    }
    const m = states.slice(0, 10).reduceRight((sum, state) => sum * 4 + state, 0) * 6 + tone;
    return { l: alike(l).slice(0, 40), m };
  };
  const number = (word) => {
    const found = /^(?:(\d{1,3}(?:\.\d{3})+)(,\d+)?|(\d{1,3}(?:,\d{3})+)(\.\d+)?)$/.exec(word);
    if (found)
      return [(found[1] || found[3]).replace(/[.,]/g, "") + (found[2] || found[4] || "").replace(".", ",")];
    if (/^\d+[.,]\d+$/.test(word)) return [word.replace(".", ",")];
    return word.split(/[.,]/).map((part) => part.replace(/^0(?=.$)/, ""));
  };
  const terms = (word) =>
    /^[0-9]/.test(word)
      ? number(word).map((digits) => ({ l: digits.slice(0, 40), m: 0 }))
      : [term(word)].filter((found) => found.l);

  // How well a word as typed fits a word as written: 1 the same, less the more marks were left out.
  const fit = (typed, written, marked) => {
    if (typed === written) return 1;
    if (!typed) return marked ? 0.8 : 0.97;
    if (typed % 6 && typed % 6 !== written % 6) return 0.25;
    for (let a = Math.floor(typed / 6), b = Math.floor(written / 6); a; a >>= 2, b >>= 2)
      if (a & 3 && (a & 3) !== (b & 3)) return 0.25;
    return 0.9;
  };

  // A word as people write it, from letters and marks.
  const spell = (l, m) => {
    let states = Math.floor(m / 6), word = "";
    for (const letter of l) {
      const state = "adeou".includes(letter) ? states & 3 : 0;
      if ("adeou".includes(letter)) states >>= 2;
      word += letter === "d" ? (state ? "đ" : "d") : letter + ["", "\u0302", "\u0306", "\u031b"][state];
    }
    return toned(word.normalize("NFC").replace(/^(k|l|qu)i$/, "$1y"), m % 6);
  };
  const toned = (word, tone) => {
    if (!tone) return word;
    const [, onset, vowels, coda] = /^(qu(?=[^u])|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)(.*?)([^aeiouyăâêôơư]*)$/.exec(word);
    let at = Math.max(...[..."ăâêôơư"].map((vowel) => vowels.lastIndexOf(vowel)));
    if (at < 0) at = coda ? vowels.length - 1 : vowels.length > 1 ? vowels.length - 2 : 0;
    return (onset + vowels.slice(0, at + 1) + TONES[tone - 1] + vowels.slice(at + 1) + coda).normalize("NFC");
  };

  // Raw typing (Telex: "hopwj", VNI: "ho75p") becomes what the keyboard driver would have written.
  const SYLLABLE = /^(?!.*(?:aa|ee|oo))(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]?|[cmpt])?$/;
  const VNI = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j", 7: "w", 8: "w", 9: "d" };
  const HORNS = { a: "ă", o: "ơ", u: "ư" };
  const meant = (word) => {
    let out = "", tone = 0;
    for (const typed of word.toLowerCase()) {
      const key = VNI[typed] || typed;
      const vowel = typed === "6" ? (/[aeo](?=[^aeo]*$)/.exec(out) || [])[0] : key;
      const last = "aeo".includes(vowel) ? out.lastIndexOf(vowel) : -1;
      if ("sfrxjz".includes(key) && /[aeiouyăâêôơư]/.test(out)) tone = Math.max(" frxsj".indexOf(key), 0);
      else if (key === "w") {
        const pair = /uo|uu|(?<!q)ua/.exec(out);
        if (pair) out = out.replace(pair[0], { uo: "ươ", uu: "ưu", ua: "ưa" }[pair[0]]);
        else if (/[aou]/.test(out)) out = out.replace(/[aou](?=[^aou]*$)/, (letter) => HORNS[letter]);
        else out += "ư";
      } else if (key === "d" && out[0] === "d") out = "đ" + out.slice(1);
      else if (last >= 0) out = out.slice(0, last) + { a: "â", e: "ê", o: "ô" }[vowel] + out.slice(last + 1);
      else out += typed;
    }
    const found = toned(out, tone);
    return SYLLABLE.test(term(found).l) ? found : word;
  };

  // Loading: each file is a script that calls dhS(name, data).
  const waiting = new Map();
  window.dhS = (name, data) => waiting.has(name) && waiting.get(name)(data);
  const fetched = (folder, name) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      const end = (call, value) => {
        clearTimeout(timer);
        waiting.delete(name);
        script.remove();
        call(value);
      };
      const lost = () => end(fail, new Error(name));
      const timer = setTimeout(lost, PATIENCE);
      waiting.set(name, (data) => end(done, data));
      script.onerror = lost;
      script.onload = () => waiting.has(name) && lost();
      script.src = folder + name + ".js";
      document.head.append(script);
    }).then((data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Response(stream).arrayBuffer();
    });
  const textOf = (bytes) => new TextDecoder().decode(bytes);
  const nameOf = (run) =>
    run.replace(/[^a-z0-9 ]/g, (letter) => "~" + letter.charCodeAt(0).toString(16)).replace(/ /g, "-");

  const reader = (buffer) => {
    const bytes = new Uint8Array(buffer);
    let at = 0;
    const take = (count) => bytes.subarray(at, (at += count));
    const number = () => {
      let value = 0, factor = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * factor;
        factor *= 128;
      } while (byte > 127);
      return value;
    };
    const list = (count, placed) => {
      const documents = [], classes = [];
      let document = -1;
      while (documents.length < count) {
        const head = number();
        documents.push((document += Math.floor(head / 8) + 1));
        classes.push(head & 7);
      }
      // Places within sentences, then pairs of places where a sentence ends inside the run.
      const places = placed && [...take(count)].map((many) => many && { one: take(many & 15), two: take((many >> 4) * 2) });
      return { documents, classes, places };
    };
    return { take, number, list, more: () => at < bytes.length };
  };
  // The last of sorted texts that does not come after this one.
  const floor = (sorted, text) => {
    let low = 0, high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sorted[middle] <= text) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);

  window.dienhinhSearch = (folder) => {
    const files = new Map();
    const file = (name, parse) => {
      if (!files.has(name)) {
        const promise = fetched(folder, name).then(parse);
        promise.catch(() => files.delete(name));
        files.set(name, promise);
      }
      return files.get(name);
    };
    const json = (buffer) => JSON.parse(textOf(buffer));
    let root, words, groups;
    const start = async () => {
      root = await file("goc", json);
      if (words) return;
      const shorts = root.abbreviations.map(([short]) => short).filter((short) => /[^\p{L}]/u.test(short));
      const escaped = shorts.map((short) => short.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + "(?![\\p{L}\\p{N}_])");
      const pattern = [...escaped.sort((a, b) => b.length - a.length), WORD].join("|");
      // In texts an abbreviation has its capitals, in queries it may have any.
      const long = new Map(), any = new Map();
      for (const [short, ...meanings] of root.abbreviations) {
        long.set(short, meanings);
        any.set(short.toLowerCase(), meanings);
      }
      words = (text, isQuery) =>
        [...text.matchAll(new RegExp(pattern, isQuery ? "giu" : "gu"))].map((found) => {
          const meanings = isQuery ? any.get(found[0].toLowerCase()) : long.get(found[0]);
          const plain = [...found[0].matchAll(new RegExp(WORD, "gu"))].flatMap(([word]) => terms(word));
          return { text: found[0], at: found.index, plain, meanings: meanings || [] };
        });
      groups = root.synonyms.map((group) => group.map((word) => ({ word, tokens: plainly(word) })));
    };
    const plainly = (text) => words(text).flatMap((word) => word.plain);

    const block = (buffer) => {
      const read = reader(buffer);
      const entries = [];
      let run = [];
      while (read.more()) {
        const kept = read.number();
        run = [...run.slice(0, kept), ...textOf(read.take(read.number())).split(" ")];
        const entry = { run: run.join(" "), n: run.length, variants: [] };
        for (let left = read.number(); left; left--) {
          const marks = run.map(read.number), head = read.number();
          const variant = { marks, count: head >> 1 };
          const placed = run.length > 1 && variant.count > PLACED_ABOVE && variant.count <= root.big;
          if (head & 1) {
            const name = `d/d-${nameOf(entry.run)}.${marks.join(".")}`;
            const best = variant.count > root.big && read.number();
            variant.best = best && (() => file(name + ".b", (b) => reader(b).list(best)));
            variant.load = () => file(name, (b) => reader(b).list(variant.count, placed));
          } else variant.list = read.list(variant.count, placed);
          entry.variants.push(variant);
        }
        entry.count = sum(entry.variants, (variant) => variant.count);
        entries.push(entry);
      }
      return entries;
    };
    // The entries from one text to another, both included.
    const entries = async (from, to) => {
      const lines = (buffer) => textOf(buffer).split("\n");
      const some = (sorted, most) => sorted.slice(floor(sorted, from), Math.min(floor(sorted, to), floor(sorted, from) + most) + 1);
      const tables = await Promise.all(some(root.parts, 1).map((first) => file(`m/m-${nameOf(first)}`, lines)));
      const blocks = await Promise.all(some(tables.flat(), 5).map((first) => file(`k/k-${nameOf(first)}`, block)));
      return blocks.flat().filter(({ run }) => from <= run && run <= to);
    };
    const entry = async (run) => (await entries(run, run))[0];
    const vocabulary = async () =>
      file("tu-vung", (buffer) => {
        const found = new Map();
        let word = "";
        for (const line of textOf(buffer).split("\n")) {
          word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(2);
          found.set(word, line.charCodeAt(1) - 47);
        }
        return found;
      });

    // What stored runs cover the tokens, the rarest first; `chain`: together they cover all of them.
    const cover = async (tokens, open) => {
      const size = tokens.length, marked = tokens.some(({ m }) => m);
      const linked = (i) => i + 1 < size && tokens[i].part === tokens[i + 1].part;
      const run = (i, n) => tokens.slice(i, i + n).map(({ l }) => l).join(" ");
      const beginning = async (text, n) => {
        const known = n < 2 && [...(await vocabulary())].filter(([word]) => word.startsWith(text));
        const found = known
          ? await Promise.all(known.sort((a, b) => b[1] - a[1]).slice(0, 8).map(([word]) => entry(word)))
          : (await entries(text, text + "\uffff")).filter((one) => one.n === n);
        return found.length && { variants: found.filter(Boolean).flatMap((one) => one.variants) };
      };
      const look = async (i, n) => {
        const found = await (open && i + n === size ? beginning : entry)(run(i, n), n);
        if (!found) return 0;
        const variants = found.variants.map((variant) => ({
          ...variant,
          fit: Math.min(...variant.marks.map((m, j) => fit(tokens[i + j].m, m, marked))),
        }));
        variants.sort((a, b) => b.fit - a.fit);
        const fitting = variants.filter((variant) => variant.fit > 0.5 || variants[0].fit < 0.5 || variant.list);
        return { i, n, variants: fitting, count: sum(fitting, ({ count }) => count) };
      };
      const found = [];
      let level = await Promise.all(tokens.map((_, i) => linked(i) && look(i, 2)));
      const missing = tokens.flatMap((_, i) => (linked(i) && !level[i] ? [i] : []));
      let guess = level.map((one) => (one ? one.count : 0));
      for (let n = 3; n <= MOST_WORDS + 1; n++) {
        found.push(...level.filter(Boolean));
        const wanted = (i) =>
          i + n <= size && n <= MOST_WORDS && Math.min(guess[i], guess[i + 1]) > FEW && Math.max(guess[i], guess[i + 1]) > root.big / 2;
        level = await Promise.all(tokens.map((_, i) => wanted(i) && !(open && i + n === size) && look(i, n)));
        guess = tokens.map((_, i) => (level[i] ? level[i].count : i + n <= size ? Math.min(guess[i], guess[i + 1]) : 0));
      }
      found.sort((a, b) => a.count - b.count);
      const covered = new Set();
      const runs = found.filter(({ i, n }) => {
        const before = covered.size;
        for (let link = i; link < i + n - 1; link++) covered.add(link);
        return covered.size > before;
      });
      const alone = tokens.map((_, i) => i).filter((i) => !covered.has(i) && !covered.has(i - 1));
      const single = await Promise.all(alone.map((i) => look(i, 1)));
      runs.push(...single.filter(Boolean));
      runs.sort((a, b) => a.count - b.count);
      return { runs, missing, chain: !missing.length && single.every(Boolean), look, marked };
    };

    const load = (run, whole) =>
      Promise.all(
        run.variants.map(async (variant) => ({
          fit: variant.fit,
          ...(variant.list || (await (variant.best && !whole ? variant.best() : variant.load()))),
        })),
      ).then((found) => (run.lists = found));
    const common = (runs) => {
      let found;
      for (const { lists } of runs) {
        const documents = new Set(lists.flatMap((list) => list.documents));
        found = found ? new Set([...found].filter((document) => documents.has(document))) : documents;
      }
      return found || new Set();
    };

    // Documents with their scores; `whole` of them hold all tokens in the order typed.
    const evaluate = async (tokens, { want, all, open }) => {
      const { runs, missing, chain, look, marked } = await cover(tokens, open);
      const isNear = ({ variants }) => variants.every(({ list }) => list);
      const isHeavy = ({ count }) => count > root.big;
      let unsure = false, about = false;
      const listed = () => runs.filter(({ lists }) => lists);
      if (!runs.length) return { found: [], whole: 0, missing };
      if (all) await Promise.all(runs.map((run) => load(run, true)));
      else if (!chain) await Promise.all(runs.map((run) => load(run, !isHeavy(run))));
      else {
        const few = runs[0].count <= MOST_CHECKED / 3;
        await Promise.all(runs.filter((run, i) => isNear(run) || (few ? !i : !isHeavy(run))).map((run) => load(run, true)));
        if (!listed().length) {
          await Promise.all(runs.map((run) => load(run)));
          about = common(runs).size >= want;
          if (!about) await Promise.all(runs.map((run) => load(run, true)));
        } else if (!few && common(listed()).size > MOST_CHECKED / 3)
          await Promise.all(runs.filter(({ lists }) => !lists).map((run) => load(run, true)));
        unsure = listed().length < runs.length;
      }
      let result = score(tokens, listed(), marked, chain);
      if (!result.whole && !all) {
        // Nobody has the words side by side: those who have them apart count too.
        const single = tokens.map((_, i) => i).filter((i) => !runs.some((run) => run.n < 2 && run.i === i));
        const more = (await Promise.all(single.slice(0, 8).map((i) => look(i, 1)))).filter(Boolean);
        await Promise.all([...more, ...runs.filter(({ lists }) => !lists)].map((run) => load(run, !isHeavy(run))));
        result = { ...score(tokens, [...runs, ...more].slice(0, 30), marked, false) };
      }
      return { ...result, missing, unsure, about };
    };

    // A document holds the runs side by side if their places minus their positions in the query agree
    // (`slots`). Runs without places agree with anything.
    const score = (tokens, runs, marked, chain) => {
      const within = chain && common(runs);
      const ordered = [...runs].sort((a, b) => a.i - b.i);
      const documents = new Map();
      ordered.forEach(({ i, n, count, lists }, number) => {
        const part = tokens[i].part * 256;
        const weight = Math.log(1 + root.count / count) * (n > 1 ? n - 1 : 0.4);
        for (const { fit, documents: ids, classes, places } of lists)
          ids.forEach((id, at) => {
            if (within && within.size && !within.has(id)) return;
            let own = documents.get(id);
            if (!own) documents.set(id, (own = { best: [], free: [], slots: {}, pairs: [] }));
            const hit = { value: weight * fit * (1 + 0.15 * (classes[at] & 3) + (classes[at] > 3 ? 0.8 : 0)), fit };
            const put = (place) => {
              const key = part + ((place - i) & 255);
              (own.slots[key] ||= [])[number] ||= hit;
              return key;
            };
            own.best[number] ||= hit;
            if (!places || !places[at]) own.free[number] ||= hit;
            else {
              const { one, two } = places[at];
              one.forEach(put);
              for (let j = 0; j < two.length; j += 2) own.pairs.push([put(two[j]), put(two[j + 1])]);
            }
          });
      });
      const found = [...documents].map(([document, { best, free, slots, pairs }]) => {
        for (const [before, after] of pairs) slots[after] = { ...slots[before], ...slots[after] };
        // Stretches of runs with places, between which stand runs without.
        const hits = [];
        let from = 0;
        for (let to = 0; to <= ordered.length; to++) {
          const isEnd = to === ordered.length || free[to] || (to && tokens[ordered[to].i].part !== tokens[ordered[to - 1].i].part);
          if (!isEnd) continue;
          let top = [], most = 0;
          for (const key in slots) {
            const here = [];
            for (let at = from; at < to; at++) if (slots[key][at]) here.push(slots[key][at]);
            const value = sum(here, (hit) => hit.value);
            if (value > most) (most = value), (top = here);
          }
          hits.push(...top);
          if (free[to]) hits.push(free[to]);
          from = free[to] ? to + 1 : to;
        }
        const seen = new Set(ordered.flatMap(({ i, n }, number) => (best[number] ? tokens.slice(i, i + n) : [])));
        const whole = !!chain && hits.length === ordered.length && hits.every((hit) => hit.fit > 0.5);
        const exact = whole && marked && hits.every((hit) => hit.fit === 1);
        const aligned = sum(hits, (hit) => hit.value);
        const apart = sum(best.filter(Boolean), (hit) => hit.value) - aligned;
        return {
          document,
          whole,
          score: (aligned + 0.3 * apart) * (seen.size / tokens.length) ** 2 * (whole ? 1.5 : 1) * (exact ? 2 : 1),
        };
      });
      return { found, whole: found.filter((one) => one.whole).length };
    };

    // Readings of what was typed: tokens {l, m, text, part, must}; `part` is a stretch between quotes.
    const parse = (text, pick = () => 0) =>
      text
        .replace(/[“”„‟«»″]/g, '"')
        .split('"')
        .flatMap((stretch, part, parts) =>
          words(stretch, true).flatMap((word) => {
            const meaning = word.meanings[Math.min(pick(word), word.meanings.length - 1)];
            const found = meaning ? words(meaning).flatMap((one) => one.plain.map((t) => ({ ...t, text: one.text }))) : word.plain.map((t) => ({ ...t, text: word.text }));
            return found.map((token) => ({ ...token, part, must: part % 2 > 0 && part + 1 < parts.length }));
          }),
        )
        .slice(0, MOST_TOKENS);
    const others = (text, tokens) => {
      const readings = [];
      for (const other of words(text, true).filter((word) => word.meanings.length > 1))
        for (let i = 1; i < other.meanings.length; i++)
          readings.push({ tokens: parse(text, (word) => (word.at === other.at ? i : 0)), weight: 0.9 });
      const marked = tokens.some(({ m }) => m);
      for (const group of groups)
        for (const { tokens: typed } of group)
          tokens.forEach((_, i) => {
            const same = typed.every((token, j) => {
              const here = tokens[i + j];
              return here && !here.must && here.l === token.l && (here.m === token.m || (!marked && !here.m));
            });
            if (!same) return;
            for (const { word, tokens: meant } of group)
              if (meant !== typed) {
                const now = meant.map((token) => ({ ...tokens[i], ...token, text: word }));
                readings.push({ tokens: [...tokens.slice(0, i), ...now, ...tokens.slice(i + typed.length)], weight: 0.85 });
              }
          });
      return readings.slice(0, 6);
    };

    const cut = async (token) => {
      // Words typed without spaces, from the likeliest known words.
      const known = await vocabulary();
      const letters = token.l;
      if (known.has(letters) && SYLLABLE.test(letters)) return [];
      const ways = [[{ parts: [], likely: 0 }]];
      for (let end = 1; end <= letters.length; end++) {
        ways[end] = [];
        for (let from = Math.max(0, end - 8); from < end; from++) {
          const part = alike(letters.slice(from, end));
          if (!known.has(part) || (!SYLLABLE.test(part) && !/^\d+$/.test(part))) continue;
          for (const way of ways[from]) ways[end].push({ parts: [...way.parts, part], likely: way.likely + known.get(part) - 18 });
        }
        ways[end].sort((a, b) => b.likely - a.likely).splice(6);
      }
      const source = clean(token.text).toLowerCase();
      return ways[letters.length].filter(({ parts }) => parts.length > 1).map(({ parts }) => {
        let at = 0;
        return parts.map((part) => {
          const piece = source.length === letters.length ? source.slice(at, (at += part.length)) : part;
          return { ...token, ...term(piece), l: part, text: piece };
        });
      });
    };
    const isNear = (a, b) => {
      // At most one letter more, less, other, or two changed round.
      if (Math.abs(a.length - b.length) > 1 || a === b) return false;
      let i = 0;
      while (i < a.length && a[i] === b[i]) i++;
      const x = a.slice(i), y = b.slice(i);
      return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
    };
    const marksFor = (token, letters) =>
      token.l.replace(/[^adeou]/g, "") === letters.replace(/[^adeou]/g, "") ? token.m : 0;
    const mended = async (tokens, missing) => {
      const known = await vocabulary();
      const isLinked = (i) => i >= 0 && i + 1 < tokens.length && tokens[i].part === tokens[i + 1].part;
      const isBroken = (i) => !isLinked(i) || missing.includes(i);
      const places = tokens.map((_, i) => i).filter((i) => !/\d/.test(tokens[i].l) && !tokens[i].must);
      const kinds = [
        (i) => !known.has(tokens[i].l),
        (i) => missing.length && isBroken(i - 1) && isBroken(i),
        (i) => missing.includes(i) || missing.includes(i - 1),
        () => true,
      ];
      const wrong = kinds.map((kind) => places.filter(kind)).find((found) => found.length) || [];
      const tries = [];
      for (const i of wrong)
        for (const [word, often] of known)
          if (!/\d/.test(word) && (isNear(tokens[i].l, word) || isNear(tokens[i].l, word.replace(/^(h|k|l|m|s|t|qu)i$/, "$1y")))) tries.push({ i, word, often });
      tries.sort((a, b) => b.often - a.often);
      const exists = async (i, word) => {
        const before = isLinked(i - 1) && entry(`${tokens[i - 1].l} ${word}`);
        if (isLinked(i - 1) && !(await before)) return false;
        return !isLinked(i) || entry(`${word} ${tokens[i + 1].l}`);
      };
      const limit = files.size + 40;
      const kept = [];
      for (const one of tries) {
        if (files.size > limit) break;
        if (await exists(one.i, one.word)) kept.push(one);
      }
      return kept.slice(0, 12).map(({ i, word }) => tokens.map((token, j) =>
        j === i ? { ...token, l: word, m: marksFor(token, word), text: "" } : token));
    };

    // Where in a text the tokens stand best: `value` from 0 to 1, and the stretches that match there.
    const WINDOW = 24;
    const look = (text, tokens, open) => {
      const marked = tokens.some(({ m }) => m);
      const found = words(text).flatMap(({ at, text: word, plain }) => plain.map((token) => ({ ...token, at, to: at + word.length })));
      const hits = found.flatMap((token, place) =>
        tokens.flatMap(({ l, m }, i) =>
          l === token.l || (open && i === tokens.length - 1 && token.l.startsWith(l))
            ? [{ place, i, fit: fit(m, token.m, marked), at: token.at, to: token.to }]
            : [],
        ),
      );
      let best = { value: 0, stretches: [] };
      hits.forEach((first, number) => {
        const fits = [], inside = [];
        let links = 0;
        for (let j = number; j < hits.length && hits[j].place < first.place + WINDOW; j++) {
          const hit = hits[j];
          fits[hit.i] = Math.max(fits[hit.i] || 0, hit.fit);
          inside.push(hit);
          if (inside.some((other) => other.place === hit.place - 1 && other.i === hit.i - 1)) links++;
        }
        const gained = sum(fits.filter(Boolean), (one) => one) + 1.5 * Math.min(links, tokens.length - 1);
        const value = gained / (2.5 * tokens.length - 1.5);
        if (value > best.value) best = { value, stretches: inside.filter((hit) => hit.fit > 0.5 || value < 0.5) };
      });
      return best;
    };
    // A text as pieces, every second of which is to be marked.
    const pieces = (text, stretches, from = 0, to = text.length) => {
      const made = [""];
      let at = from;
      for (const { at: start, to: end } of stretches) {
        if (start < at || end > to) continue;
        const gap = text.slice(at, start);
        if (made.length > 1 && !gap.trim()) made[made.length - 2] += gap + text.slice(start, end);
        else made.push(text.slice(start, end), ""), (made[made.length - 3] += gap);
        at = end;
      }
      made[made.length - 1] += text.slice(at, to);
      return made;
    };
    const excerpt = (text, stretches) => {
      const first = stretches.length ? stretches[0].at : 0;
      const from = first < 80 ? 0 : text.lastIndexOf(" ", first - 60) + 1;
      const end = text.indexOf(" ", Math.max(from + 220, first));
      const made = pieces(text, stretches, from, end < 0 ? text.length : end).map((piece) => piece.replace(/\s+/g, " "));
      if (from) made[0] = "… " + made[0];
      if (end >= 0) made[made.length - 1] += " …";
      return made;
    };
    const show = async ({ document, score: points, tokens, open }) => {
      const [uri, sort, title, place, movement, thumbnail, text] = await file("t/t-" + document, json);
      const above = look(title, tokens, open), below = look(text, tokens, open);
      return {
        uri, sort, place, movement, thumbnail, document,
        title: pieces(title, above.stretches),
        excerpt: excerpt(text, below.stretches),
        score: points * (0.3 + Math.max(above.value, below.value) ** 2),
        value: Math.max(above.value, below.value),
      };
    };

    const find = async (typed, { limit = 10, from = 0, filters, sort, facets }) => {
      await start();
      const text = clean(String(typed)).slice(0, LONGEST_TEXT);
      const want = from + limit, all = !!(filters || sort || facets);
      const pool = new Map(), notes = { understood: "", corrections: [] };
      const add = (found, tokens, weight, open) => {
        for (const one of found) {
          const points = one.score * weight, before = pool.get(one.document);
          if (!before || before.score < points) pool.set(one.document, { ...one, score: points, tokens, open });
        }
      };
      const attempt = async (tokens, weight, { open, only } = {}) => {
        const result = await evaluate(tokens, { want, all, open });
        add(only ? result.found.filter((one) => one.whole) : result.found, tokens, weight, open);
        return result;
      };

      let tokens = parse(text), given = text, raw = 0, shaped = 0;
      const written = text.replace(/(?<![\p{L}\p{N}])[a-z][a-z0-9]*(?![\p{L}\p{N}])/giu, (word) => {
        const now = meant(word);
        if (now === word || (!/\d/.test(word) && SYLLABLE.test(word.toLowerCase()))) return word;
        raw += /\d/.test(word) ? 1 : 2;
        return now;
      });
      if (raw > 1) tokens = parse((given = written));
      if (!tokens.length) return { state: "empty", results: [], total: 0, ...notes };
      let main = await attempt(tokens, 1);
      if (raw === 1 && !main.whole) {
        const second = parse(written);
        const result = await attempt(second, 1);
        if (result.whole) (tokens = second), (main = result), (given = written);
      }
      if (main.whole < want) for (const { tokens: other, weight } of others(given, tokens)) main.whole += (await attempt(other, weight, { only: main.whole > 0 })).whole;
      const last = tokens[tokens.length - 1];
      if (!main.whole && !last.must) main.whole += (await attempt(tokens, 0.9, { open: true })).whole;
      if (!main.whole && tokens.every(({ must }) => !must)) {
        for (let i = 0; i < tokens.length; i++)
          if (tokens[i].l.length > 3)
            for (const parts of await cut(tokens[i])) {
              const now = [...tokens.slice(0, i), ...parts, ...tokens.slice(i + 1)].slice(0, MOST_TOKENS);
              const result = await attempt(now, 0.9);
              if (result.whole) notes.corrections.push(now.map((token) => token.text).join(" "));
              main.whole += result.whole;
            }
        if (!main.whole)
          for (const now of await mended(tokens, main.missing)) main.whole += (await attempt(now, 0.8, { only: true })).whole;
      }
      if (given !== text || words(text, true).some((word) => word.meanings.length)) notes.understood = parse(given).map((token) => token.text).filter((word, i, every) => word !== every[i - 1]).join(" ");

      let found = [...pool.values()];
      if (found.some((one) => one.whole)) notes.total = found.filter((one) => one.whole).length;
      found.sort((a, b) => b.score - a.score || b.document - a.document);
      let size = want;
      while (size < MOST_CHECKED && size < found.length && main.unsure) size++;
      const shown = (await Promise.all(found.slice(0, Math.max(size, want)).map((one) => show(one).catch(() => 0)))).filter(Boolean);
      shown.sort((a, b) => b.score - a.score || b.document - a.document);
      return { state: shown.length ? "found" : found.length ? "broken" : "nothing", results: shown.slice(from, want), total: notes.total || found.length, ...notes };
    };

    return {
      search: async (text, options = {}) => {
        try {
          return await find(text, options);
        } catch (error) {
          return { state: "broken", results: [], total: 0, understood: "", corrections: [], error };
        }
      },
    };
  };
})();
