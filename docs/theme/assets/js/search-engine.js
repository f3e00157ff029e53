// Finds pages without a server, in the index that dienhinh/render/search writes (see its layout.py).
// dienhinhSearch(folder) -> {search(text, options), suggest(text, staff)}: promises that never fail;
// `state` says what came of it; with `staff` the handbook is suggested too. Of a result `near` says
// that it does not match, `behind` that it is a sample or of the handbook. It touches nothing of the
// page: the only elements it adds load the index.
(() => {
  const PLACED_ABOVE = 8, MOST_WORDS = 6, FEW = 32; // as in layout.py and frequencies.py
  const LONGEST = 200, MOST_TOKENS = 24, PATIENCE = 15000, CHECKED = 30, WINDOW = 24, UNKNOWN = 6;
  const home = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "";

  // Words: the rules of dienhinh/vietnamese/search_terms.py a second time; its patterns are in the root.
  const TONES = "\u0300\u0309\u0303\u0301\u0323";
  const QUALITIES = { "\u0302": 1, "\u0306": 2, "\u031b": 3 };
  const alike = (letters) => letters.replace(/^(h|k|l|m|s|t|qu)y$/, "$1i");
  // `l`: letters without marks; `m`: the marks as a number.
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
  const numbers = (word) => {
    if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(word)) return [word.replace(/\./g, "")];
    if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)) word = word.replace(/,/g, "");
    if (/^\d+[.,]\d+$/.test(word)) return [word.replace(".", ",")];
    return word.split(/[.,]/).map((part) => part.replace(/^0(?=.$)/, ""));
  };
  const terms = (word) =>
    /^[0-9]/.test(word)
      ? numbers(word).map((digits) => ({ l: digits.slice(0, 40), m: 0 }))
      : [term(word)].filter(({ l }) => l);
  // How well a word as typed fits a word as written: 1 the same; less where marks were left out.
  // What is `exact`, as words of our lists are, fits no others.
  const fit = ({ m: typed, exact }, written, marked) => {
    if (typed === written) return 1;
    if (exact) return 0.25;
    if (!typed) return marked ? 0.8 : 0.97;
    if (typed % 6 && typed % 6 !== written % 6) return 0.25;
    for (let a = (typed / 6) | 0, b = (written / 6) | 0; a; a >>= 2, b >>= 2)
      if (a & 3 && (a & 3) !== (b & 3)) return 0.25;
    return 0.9;
  };
  // Each file of the index is a script that calls dhS(name, data).
  window.dhS = (name, data) => document.currentScript.dhS(data);
  const fetched = (folder, name, version) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      // What has told its data before is not lost.
      const end = () => {
        script.remove();
        fail(new Error(name));
      };
      setTimeout(end, PATIENCE);
      script.dhS = done;
      script.onload = script.onerror = end;
      script.src = folder + name + ".js?" + version;
      document.head.append(script);
    });
  // A file cut short is no program: the engine says so, the console need not.
  window.addEventListener("error", (event) => {
    if (/\/chi-muc\//.test(event.filename)) event.preventDefault();
  });
  const textOf = (bytes) => new TextDecoder().decode(bytes);
  const json = (bytes) => JSON.parse(textOf(bytes));
  const lines = (bytes) => textOf(bytes).split("\n");
  const nameOf = (run) =>
    run.replace(/[^a-z0-9]/g, (letter) => (letter === " " ? "-" : "~" + letter.charCodeAt().toString(16)));
  const reader = (bytes) => {
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
        documents.push((document += (head >> 3) + 1));
        classes.push(head & 7);
      }
      // Places within sentences, then pairs of places where a sentence ends inside the run.
      const places =
        placed && [...take(count)].map((many) => many && [take(many & 15), take((many >> 4) * 2)]);
      return { documents, classes, places };
    };
    return { take, number, list, more: () => at < bytes.length };
  };
  // The last of sorted texts that does not come after this one.
  const floor = (sorted, text) => Math.max(0, sorted.findLastIndex((one) => one <= text));
  const NOTHING = { state: "empty", results: [], total: 0, understood: "", corrections: [] };
  const sum = (items, of) => items.reduce((total, item, i) => total + of(item, i), 0);
  const sized = (items, key) => items.sort((a, b) => a[key] - b[key]);

  const search = (folder) => {
    let files = new Map(), root = {}, syllable, exact, any, words, read, loaded = 0, served, fresh = "", running = 0;
    // Which edition is served now: asked for once by searches that run at the same time.
    const ask = () => (served = served || fetched(folder, "ban", Date.now()).catch(() => 0));
    const once = (name, make) => {
      const own = files;
      if (!own.has(name)) {
        const promise = make();
        promise.catch(() => own.delete(name));
        own.set(name, promise);
      }
      return own.get(name);
    };
    // What a browser keeps of a file is of the edition in its address; of the root it may keep an old one.
    const file = (name, parse) =>
      once(name, async () => {
        ask();
        const data = await fetched(folder, name, root.edition || fresh);
        loaded += data.length;
        const stream = new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt())]).stream();
        const unpacked = new Response(stream.pipeThrough(new DecompressionStream("deflate-raw")));
        return parse(new Uint8Array(await unpacked.arrayBuffer()));
      });
    const clean = (text) =>
      text.normalize("NFC").replace(RegExp(root.unseen, "g"), "").replace(RegExp(root.control, "g"), " ");
    const start = (bytes) => {
      root = json(bytes);
      syllable = RegExp(root.syllable, "i");
      // In texts an abbreviation has its capitals, in queries it may have any.
      [exact, any] = root.abbreviations.map((known) => new Map(known));
      words = (text, isQuery) =>
        [...text.matchAll(RegExp(root.shorts + root.word, isQuery ? "giu" : "gu"))].map(({ 0: found, index: at }) => ({
          text: found,
          at,
          plain: found.match(RegExp(root.word, "gu")).flatMap(terms),
          meanings: (isQuery ? any.get(found.toLowerCase()) : exact.get(found)) || [],
        }));
      // What a text says, abbreviations in full: each word with its place.
      read = (text) =>
        words(text).flatMap(({ at, text: word, plain, meanings: [long] }) =>
          (long ? read(long) : plain).map((token) => ({ ...token, at, word })),
        );
    };

    const block = (bytes) => {
      const read = reader(bytes), entries = [];
      let run = [];
      while (read.more()) {
        const kept = read.number();
        run = [...run.slice(0, kept), ...textOf(read.take(read.number())).split(" ")];
        const entry = { run: run.join(" "), n: run.length, variants: [] };
        for (let left = read.number(); left; left--) {
          const marks = run.map(read.number), head = read.number(), count = head >> 1;
          const placed = run.length > 1 && count > PLACED_ABOVE && count <= root.big;
          const variant = { marks, count };
          if (head & 1) {
            const name = `d/d-${nameOf(entry.run)}.${marks.join(".")}`;
            const best = count > root.big && read.number();
            variant.load = () => file(name, (b) => reader(b).list(count, placed));
            variant.best = best && (() => file(name + ".b", (b) => reader(b).list(best)));
          } else variant.list = read.list(count, placed);
          entry.variants.push(variant);
        }
        entries.push(entry);
      }
      return entries;
    };
    // The entries from one text to another, both included; of very many the first. Blocks inside the
    // runs that go on from one of `n` words hold no others of so many.
    const entries = async (from, to, n) => {
      const some = (sorted) => sorted.slice(floor(sorted, from), floor(sorted, to) + 1);
      const begin = (run = "") => run.split(" ", n).join(" ");
      const load = async (firsts, kind, parse) =>
        (await Promise.all(firsts.map((first) => file(`${kind}/${kind}-${nameOf(first)}`, parse)))).flat();
      const table = some(await load(some(root.parts).slice(0, 2), "m", lines));
      const firsts = table.filter((first, i) => first === begin(first) || begin(first) !== begin(table[i + 1]));
      return (await load(firsts.slice(0, 6), "k", block)).filter(({ run }) => from <= run && run <= to);
    };
    const entry = async (run) => (await entries(run, run))[0];
    const vocabulary = () =>
      file("tu-vung", (bytes) => {
        const found = new Map();
        let word = "";
        for (const line of lines(bytes)) {
          word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(2);
          found.set(word, line.charCodeAt(1) - 47);
        }
        return found;
      });

    // What few searches need is in scripts of its own, which call dhS(name, make) too.
    const helper = (name) =>
      once(name, async () =>
        (await fetched(home, name, root.edition))({
          root, file, json, TONES, syllable, alike, term, fit, clean, entry, vocabulary, cover, evaluate, words, read,
          parse, loaded: () => loaded,
        }),
      );

    // The stored runs that cover the tokens, the rarest first; `chain`: all tokens can be covered.
    // With `open` the last token may be the beginning of a word; with `only` nothing short of a chain is
    // wanted; a token that is `any` stands for some word.
    const cover = async (tokens, open, only) => {
      const size = tokens.length, marked = tokens.some(({ m }) => m);
      const linked = (i) => i + 1 < size && tokens[i].part === tokens[i + 1].part && !tokens[i].any && !tokens[i + 1].any;
      const begun = async (text, n) => {
        if (n > 1) return (await entries(text, text + "\uffff", n)).filter((one) => one.n === n);
        const known = [...(await vocabulary())].filter(([word]) => word.startsWith(text));
        return Promise.all(sized(known, 1).slice(-8).map(([word]) => entry(word)));
      };
      const look = async (i, n) => {
        const run = tokens.slice(i, i + n).map(({ l }) => l).join(" ");
        const found = await (open && i + n === size ? begun(run, n) : Promise.all([entry(run)]));
        const variants = found
          .flatMap((one) => (one ? one.variants : []))
          .map((variant) => {
            const fits = variant.marks.map((m, j) => fit(tokens[i + j], m, marked));
            return { ...variant, fit: Math.min(...fits) };
          })
          // What more pages have is likelier meant.
          .sort((a, b) => b.fit - a.fit || b.count - a.count)
          .map((one, i) => ({ ...one, fit: one.fit - (i && 0.01) }));
        // What is written with other marks is not worth a file.
        const worth = variants.filter((one) => one.list || one.fit > 0.5 || variants[0].fit < 0.5);
        return worth[0] && { i, n, variants: worth, count: sum(worth, ({ count }) => count) };
      };
      const each = (test, n) => Promise.all(tokens.map((_, i) => test(i) && look(i, n)));
      const found = [];
      let level = await each(linked, 2);
      const missing = tokens.map((_, i) => i).filter((i) => linked(i) && !level[i]);
      let guess = level.map((one) => (one ? one.count : 0));
      for (let n = 3; ; n++) {
        found.push(...level.filter(Boolean));
        const both = (i) => (i + n > size ? [0] : [guess[i], guess[i + 1]]);
        const wanted = (i) =>
          Math.min(...both(i)) > FEW && Math.max(...both(i)) > root.big / 2 && !(open && i + n === size);
        if (n > MOST_WORDS || !tokens.some((_, i) => wanted(i))) break;
        level = await each(wanted, n);
        guess = level.map((one, i) => (one ? one.count : Math.min(...both(i))));
      }
      if (only && missing.length) return { runs: [], missing };
      const covered = new Set();
      const runs = sized(found, "count").filter(({ i, n }) => {
        const before = covered.size;
        for (let link = i; link < i + n - 1; link++) covered.add(link);
        return covered.size > before;
      });
      const single = (await each((i) => !covered.has(i) && !covered.has(i - 1) && !tokens[i].any, 1)).filter((one) => one !== false);
      runs.push(...single.filter(Boolean));
      sized(runs, "count");
      return { runs, missing, chain: !missing.length && single.every(Boolean), marked, each };
    };

    const load = (runs, whole) =>
      Promise.all(
        runs.map(async (run) => {
          run.lists = await Promise.all(
            run.variants.map(async ({ fit: how, list, best, load: all }) => ({
              fit: how,
              ...(list || (await (best && !whole ? best() : all()))),
            })),
          );
        }),
      );
    const shared = (runs) => {
      let found;
      for (const { lists } of runs) {
        const here = new Set(lists.flatMap(({ documents }) => documents));
        found = found ? new Set([...found].filter((document) => here.has(document))) : here;
      }
      return found || new Set();
    };
    // Documents with scores; those that hold all tokens side by side are `whole`. Long lists are
    // loaded only if they are needed to tell documents apart, with `brief` never; `apart`: tokens may stand
    // anywhere, of many tokens with `brief` where others of them stand beside; `only`: nothing but whole
    // ones is wanted; `rough`: there may be more.
    const evaluate = async (tokens, { want, all, open, apart, only, brief }) => {
      const { runs, missing, chain, marked, each } = await cover(tokens, open, only);
      if (only && !chain) return { found: [], missing };
      const isLong = ({ count }) => count > root.big;
      const listed = () => runs.filter(({ lists }) => lists);
      const few = CHECKED / 3, beside = chain && !apart;
      let about = 0;
      if (apart && !(brief && tokens.length > 3)) {
        const more = await each((i) => !runs.some((run) => run.n < 2 && run.i === i), 1);
        runs.push(...more.filter(Boolean).slice(0, MOST_WORDS + 2));
      }
      if (all) await load(runs, true);
      else if (!beside)
        await Promise.all([load(runs.filter(isLong)), load(runs.filter((run) => !isLong(run)), true)]);
      else {
        const rare = runs[0].count <= few;
        const isNear = ({ variants }) => variants.every(({ list }) => list);
        await load(runs.filter((run, i) => isNear(run) || (rare ? !i : !isLong(run))), true);
        if (!brief && !listed().length) {
          await load(runs);
          if (shared(runs).size < want) await load(runs, true);
          else about = runs[0].count;
        } else if (!brief && !rare && shared(listed()).size > few) await load(runs.filter(({ lists }) => !lists), true);
      }
      // Lists without places do not tell whether words stand side by side: their texts do.
      const long = runs.some(isLong);
      const unsure = listed().length < runs.length || (chain && long);
      return { found: score(tokens, listed(), marked, beside), missing, unsure, rough: long && !beside && !all, about };
    };
    // A document holds runs side by side if their places, less their positions in the query, agree
    // (`slots`). Runs without places agree with anything. The fewer pages have a run, the more is `told`
    // by it; a token is `worth` what it tells beyond those before it: "xã" after "hợp tác" next to nothing.
    // One that no page has is worth as much as one that two of a thousand have. Where not all tokens stand
    // side by side, that some do counts little beside what they are worth.
    const score = (tokens, runs, marked, chain) => {
      const within = chain && shared(runs);
      const ordered = sized(runs, "i");
      const documents = new Map();
      // Pages that have it with other marks hardly count.
      for (const run of ordered)
        run.told = Math.log(1 + root.count / (1 + sum(run.variants, ({ fit, count }) => count * fit ** 4)));
      tokens.forEach((token, at) => {
        const left = ordered.map(({ i, n, told }) =>
          i <= at && at < i + n ? told - sum(tokens.slice(i, at), ({ worth }) => worth) : UNKNOWN,
        );
        token.worth = Math.max(0, Math.min(...left));
      });
      ordered.forEach(({ i, n, told, lists }, number) => {
        const weight = n < 2 ? tokens[i].worth : told * (chain ? n - 1 : 0.3);
        for (const { fit: how, documents: ids, classes, places } of lists)
          ids.forEach((id, at) => {
            if (within && within.size && !within.has(id)) return;
            if (!documents.has(id))
              documents.set(id, { best: [], free: [], slots: {}, pairs: [], fits: tokens.map(() => 0) });
            const own = documents.get(id), rank = classes[at];
            const hit = { value: weight * how * (1 + 0.8 * (rank >> 2) + 0.15 * (rank & 3)), fit: how };
            const put = (place) => {
              const key = tokens[i].part * 256 + ((place - i) & 255);
              own.slots[key] = own.slots[key] || [];
              own.slots[key][number] = own.slots[key][number] || hit;
              return key;
            };
            own.best[number] = own.best[number] || hit;
            // Words with other marks beside the right ones tell nothing.
            if (how < 0.5 && own.best[number].fit > how) return;
            // In a title a word fits by 4 more.
            for (let at = i; at < i + n; at++) own.fits[at] = Math.max(own.fits[at], how + (how > 0.5 && rank & 4));
            if (!places || !places[at]) own.free[number] = own.free[number] || hit;
            else {
              const [one, two] = places[at];
              one.forEach(put);
              for (let j = 0; j < two.length; j += 2) own.pairs.push([put(two[j]), put(two[j + 1])]);
            }
          });
      });
      return [...documents].map(([document, { best, free, slots, pairs, fits }]) => {
        for (const [before, after] of pairs) slots[after] = Object.assign([], slots[before], slots[after]);
        const hits = [];
        let from = 0;
        for (let to = 0; to <= ordered.length; to++) {
          // The end of a stretch of runs with places.
          const isEnd = to === ordered.length || (to && tokens[ordered[to].i].part !== tokens[ordered[to - 1].i].part);
          if (!isEnd && !free[to]) continue;
          let top = [], most = 0;
          for (const key in slots) {
            const here = slots[key].slice(from, to).filter(Boolean);
            const value = sum(here, (hit) => hit.value);
            if (value > most) (most = value), (top = here);
          }
          hits.push(...top, ...(free[to] ? [free[to]] : []));
          from = free[to] ? to + 1 : to;
        }
        const seen = sum(tokens, ({ worth }, at) => worth * (fits[at] % 4)) / sum(tokens, ({ worth }) => worth);
        const whole = !!chain && hits.length === ordered.length && hits.every((hit) => hit.fit > 0.5);
        const exact = marked && fits.every((one) => one % 4 === 1);
        const value = sum(hits, (hit) => hit.value);
        const loose = sum(best, (hit) => hit.value) - value;
        return {
          document, whole, exact, titled: fits.every((one) => one > 4), full: fits.every((one) => one > 0.5),
          score: (value + 0.3 * loose) * seen ** 2 * (whole && exact ? 2 : 1),
        };
      });
    };

    // What was typed as tokens {l, m, text, part, must}; `part` is a stretch between quotes, `text` is with
    // the first token of a word.
    const parse = (text, pick = () => 0) =>
      text
        .split(/["“”„‟«»″]/)
        .flatMap((stretch, part, parts) =>
          words(stretch, true).flatMap((word) => {
            const meaning = word.meanings[pick(word)];
            const meant = meaning ? words(meaning) : [word];
            const must = part % 2 > 0 && part + 1 < parts.length;
            return meant.flatMap((one) =>
              one.plain.map((token, i) => ({ ...token, text: i ? "" : one.text, part, must })),
            );
          }),
        )
        .slice(0, MOST_TOKENS);
    // Where in a text the tokens stand best: `value` from 0 to 1 of all they are worth, what matches there;
    // `run`: how many of them follow one another.
    const look = (text, tokens, open) => {
      const marked = tokens.some(({ m }) => m);
      const most = sum(tokens, ({ worth }, i) => worth * (i ? 2.5 : 1));
      const hits = read(text).flatMap(({ l, m, at, word }, place) =>
        tokens.flatMap((token, i) => {
          return (open && !tokens[i + 1] ? l.startsWith(token.l) : l === token.l)
            ? [{ i, place, at, word, to: at + word.length, run: 1, fit: fit(token, m, marked) }]
            : [];
        }),
      );
      let best = { value: 0, hits: [] };
      hits.forEach(({ place }, number) => {
        const fits = [], inside = [], links = [];
        for (let j = number; j < hits.length && hits[j].place < place + WINDOW; j++) {
          const hit = hits[j];
          fits[hit.i] = Math.max(fits[hit.i] || 0, hit.fit);
          const before = inside.find((other) => other.place === hit.place - 1 && other.i === hit.i - 1);
          if (before) (links[hit.i] = 1.5), (hit.run = before.run + 1);
          inside.push(hit);
        }
        const value = sum(tokens, ({ worth }, i) => worth * ((fits[i] || 0) + (links[i] || 0))) / most;
        if (value > best.value) best = { value, hits: inside };
      });
      // What may go on as any word is one beside the word before it only.
      if (open && tokens[1]) best.hits = best.hits.filter(({ i, run }) => tokens[i + 1] || run > 1);
      return { ...best, run: Math.max(...hits.map(({ run }) => run)) };
    };
    // A text as pieces, every second of which is to be marked.
    const pieces = (text, hits, from = 0, end = text.length) => {
      const made = [""];
      let at = from;
      for (const { at: first, to } of hits) {
        if (first < at || to > end) continue;
        const gap = text.slice(at, first), last = made.length - 1;
        if (last && !gap.trim()) made[last - 1] += gap + text.slice(first, to);
        else (made[last] += gap), made.push(text.slice(first, to), "");
        at = to;
      }
      made[made.length - 1] += text.slice(at, end);
      return made.map((piece) => piece.replace(/\n+/g, " · ").replace(/\s+/g, " "));
    };
    const excerpt = (text, hits) => {
      const first = hits.length && hits[0].at;
      const from = first < 80 ? 0 : text.lastIndexOf(" ", first - 60) + 1;
      const end = text.indexOf(" ", from + 220);
      const made = pieces(text, hits, from, end < 0 ? text.length : end);
      if (from) made[0] = "… " + made[0];
      if (end >= 0) made[made.length - 1] += " …";
      return made;
    };
    const show = async (one, quoted) => {
      const { document, tokens, open } = one;
      const [uri, sort, title, place, movement, thumbnail, text, isDrawn, name] = await file("t/t-" + document, json);
      const above = look(title, tokens, open), below = look(text, tokens, open);
      // Words with other marks are marked only where no better ones are.
      const sharp = (hit) => hit.fit > 0.5;
      if ([...above.hits, ...below.hits].some(sharp))
        for (const one of [above, below]) one.hits = one.hits.filter(sharp);
      const best = above.value > 0.9 * below.value ? above : below;
      const result = {
        uri, sort, place, movement, thumbnail, isDrawn,
        title: pieces(title, above.hits), excerpt: excerpt(text, below.hits), behind: one.behind,
      };
      const whole = title + "\n" + text;
      return {
        ...one,
        result,
        best,
        holds: quoted ? quoted(read(whole), tokens) : 1,
        run: () => look(whole, tokens, open).run,
        isName: one.titled && tokens.map(({ l }) => l).join(" ").endsWith(name),
        score: one.score * (0.3 + best.value ** 2),
      };
    };

    const find = async (typed, { limit = 10, filters, sort, facets, typing, staff }) => {
      await file("goc", start);
      const text = clean(String(typed)).slice(0, LONGEST);
      const all = !!(filters || sort || (facets && facets.length));
      // Documents by number; rank 3: what was asked for; 2: what was surely meant; 1.5: what may have
      // been; 1: some of the words.
      const pool = new Map(), complete = new Set();
      let tokens = parse(text), unsure, rough, about = 0;
      const byScore = (a, b) => b.titled - a.titled || b.score - a.score || b.document - a.document;
      const attempt = async (now, rank, weight, how = {}) => {
        const result = await evaluate(now, { want: limit, all, ...how });
        result.found
          .filter(({ whole, full }) => whole || (how.full ? full : !how.only))
          .sort(byScore)
          .forEach((one, turn) => {
            // Samples are behind, and the handbook, which no public page suggests to who is typing.
            const behind = staff ? 0 : root.behind.findLast(([from]) => from <= one.document)[1];
            if (typing && behind > 1) return;
            Object.assign(one, { turn, behind, tokens: now, open: how.open, weight, rank: one.whole || (one.titled && !how.only) ? rank : 1 });
            // More words stand in a page by chance.
            if (one.full && now === tokens && !now[MOST_WORDS]) complete.add(one.document);
            one.score *= weight;
            const before = pool.get(one.document);
            // What all words tell, looked up apart at last, is truer than what some told at first.
            const isTruer = before && (byScore(one, before) < 0 || (how.apart && before.weight === weight));
            if (!before || before.rank < one.rank || (before.rank === one.rank && isTruer)) pool.set(one.document, one);
          });
        about = result.about || about;
        unsure = unsure || result.unsure;
        rough = result.rough;
        return result.missing;
      };
      const has = (rank, behind = 9) => [...pool.values()].filter((one) => one.rank >= rank && one.behind < behind).length;
      const plain = RegExp(root.plain, "giu");
      const strange = (text.match(plain) || []).filter(
        (word) => /[aeiouyw]/i.test(word) && !syllable.test(word) && !any.has(word.toLowerCase()),
      );
      if (!tokens[0]) return NOTHING;
      const isQuoted = tokens.some(({ must }) => must);
      // What looks like raw typing may be none: the likeliest reading first, the text as it stands at last.
      // What is quoted stands as it was typed.
      const bases = [],
        texts = strange[0] && !isQuoted ? await (await helper("search-repair")).meant(text, plain, strange) : [text];
      // Who asks "ai nuôi ong ở Sơn Tây?" looks for the words that are left.
      for (const given of [...texts, isQuoted ? text : texts[0].replace(RegExp(root.asking, "giu"), " ")]) {
        if (has(3)) break;
        const asked = parse(given);
        if (asked[0]) tokens = asked;
        const only = !!bases[0], last = tokens[tokens.length - 1];
        let missing;
        if (typing && !last.must && !/\s$/.test(text)) await attempt(tokens, 3, 1, { open: true, only });
        if (!has(3)) missing = await attempt(tokens, 3, 1, { only });
        if ((pool.size < limit || !has(3) || missing) && tokens.some(({ l }) => root.others.includes(l)))
          for (const now of (await helper("search-others"))(given, tokens))
            await attempt(now, 3, 0.85, { only: only || !tokens[1] || has(3) });
        bases.push({ tokens, missing });
      }
      if (!has(3)) {
        bases.pop();
        await (await helper("search-repair")).repair(bases, attempt, has, typing);
      }
      // Beside few that match there is room for those that have all words apart.
      const sure = has(2, 1);
      if (tokens.length > 1 && sure < (isQuoted ? 1 : limit))
        await attempt(tokens, 3, 1, { apart: true, full: sure, brief: sure });

      // What may have been meant comes first, or by turns with what has all words apart.
      const inOrder = (found) => {
        const many = {}, isMixed = found.some(({ rank, full }) => rank === 1 && full);
        for (const one of found.sort(byScore)) {
          const { rank, turn } = one;
          many[rank] = (many[rank] || 0) + 1;
          one.order = rank === 2 ? 2 - 1 / (turn + 2) : isMixed && rank < 2 ? 3 + many[rank] + rank : 4 - rank;
        }
        return sized(found, "order");
      };
      let found = inOrder([...pool.values()]);
      // What matches, all else is near; where nothing does, what has all words as they were typed. Samples
      // and the handbook, which stand behind, are no measure where others have all words. Where some have
      // the marks as they were typed, no others match.
      const measure = found.find(({ rank, document, behind }) => !behind && (rank > 1.5 || complete.has(document)));
      const { rank, open } = measure || found[0] || {};
      let best = rank;
      const isBegun = best > 1.5 && !typing && open;
      const sharp = found.some(({ rank, exact, behind }) => exact && rank === best && !behind);
      const isMatch = ({ rank, document, exact }) =>
        best > 1.5 ? rank === best && (exact || !sharp) : complete.has(document);
      const inTurn = (a, b) => (!typing && !isBegun && isMatch(b) - isMatch(a)) || a.behind - b.behind;
      found.sort(inTurn);
      const chosen = all && (await (await helper("search-columns"))(found, isMatch, { filters, sort, facets }));
      if (all) found = chosen.kept;
      const matches = found.filter(isMatch);
      let size = limit;
      const isOpen = isQuoted || (unsure && best > 1.5);
      const quoted = isQuoted && (await helper("search-quotes"));
      while (isOpen && size < CHECKED && size < found.length && isMatch(found[size])) size++;
      const told = await Promise.all(found.slice(0, size).map((one) => show(one, quoted).catch(() => 0)));
      const shown = told.filter(Boolean), lost = told.length - shown.length;
      // Quoted words stand as quoted; with other marks only if nobody has them with these.
      const sharpest = Math.max(...shown.map(({ holds }) => holds));
      const held = shown.filter(({ holds }) => holds && (holds === 1 || sharpest < 1));
      const sought = shown.filter(isMatch).length;
      // Not all lists have places: the texts tell whether the words stand side by side.
      for (const one of held)
        if (best > 1.5 && !isQuoted && isMatch(one) && !one.titled && one.run() < one.tokens.length) one.rank = 1;
      if (sought && !held.some(isMatch)) best = 1;
      const isApart = best < 2;
      const final = (sort ? held : inOrder(held))
        .map((one) => ({ ...one, near: isBegun || !isMatch(one) }))
        .sort((a, b) => inTurn(a, b) || (!sort && b.isName - a.isName))
        .slice(0, limit);
      const [top] = final;
      const corrected = top && top.rank === 2;
      // Words that stand apart may be a name with a letter wrong.
      const isMaybe = (one) => isApart && one.rank === 1.5 && one.titled && !one.behind;
      const meant = corrected ? top : [...pool.values()].find(isMaybe);
      // Nothing else is told to have been looked for where a page has what was typed.
      const isAsTyped = !top || corrected || final.some((one) => !one.near && (isApart || one.tokens === tokens));
      const asked = isAsTyped ? tokens : top.tokens;
      const said = asked.flatMap(({ text: word }) => word || []).join(" ");
      return {
        ...NOTHING,
        state: top ? "found" : lost ? "broken" : "nothing",
        lost,
        results: final.map(({ result, near }) => ({ ...result, near })),
        isBegun, isApart,
        facets: chosen && chosen.counted,
        total: about || matches.length - sought + held.filter(isMatch).length,
        rough: !!about || rough || (isOpen && matches.length > shown.length),
        more: !!top && Math.max(about, found.length - shown.length + held.length) > limit,
        understood: said === words(text, true).map((word) => word.text).join(" ") ? "" : said,
        corrections: meant ? await show(meant).then((await helper("search-repair")).written, () => []) : [],
      };
    };
    // Another edition may come while a page is open: then what was loaded is forgotten, and all is asked
    // for again, once. What is suggested of files that are there waits for no server.
    const safe = async (text, options = {}, isLast) => {
      if (!running++) served = 0;
      if (!options.typing) ask();
      const own = files;
      const answer = await find(text, options).catch(() => ({ ...NOTHING, state: "broken" }));
      const now = await served;
      running--;
      if (isLast || ((!now || now === root.edition) && own === files)) return answer;
      if (own === files) (files = new Map()), (root = {}), (fresh = now);
      return safe(text, options, true);
    };
    return { search: safe, suggest: (text, staff) => safe(text, { limit: 6, typing: true, staff }) };
  };
  window.dienhinhSearch = search;
})();
