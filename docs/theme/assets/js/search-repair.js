// What may have been meant, when the words as typed are in no document side by side: raw typing
// (Telex, VNI), words joined, one letter wrong. Loaded by search-engine.js when it is needed.
dhS("search-repair", (engine) => {
  "use strict";
  const { TONES, SYLLABLE, alike, term, clean, entry, vocabulary } = engine;
  const VOWEL = "aeiouyăâêôơư";
  const KEYS = "abcdeghiklmnopqrstuvxy", LEAST_JOINED = 6, MOST_CUTS = 200;
  const MOST_LOOKED_UP = 150, MOST_READINGS = 16, MOST_WAYS = 4;

  // A word with its tone where it is written.
  const ONSET = new RegExp(`^(qu(?=.)|gi(?=[${VOWEL}])|[^${VOWEL}]*)(.*?)([^${VOWEL}]*)$`);
  const toned = (word, tone) => {
    const [, onset, vowels, coda] = ONSET.exec(word);
    let at = Math.max(...[..."ăâêôơư"].map((vowel) => vowels.lastIndexOf(vowel)));
    if (at < 0) at = coda ? vowels.length - 1 : Math.max(vowels.length - 2, 0);
    const mark = tone ? TONES[tone - 1] : "";
    return (onset + vowels.slice(0, at + 1) + mark + vowels.slice(at + 1) + coda).normalize("NFC");
  };
  // Raw typing (Telex "hopwj", VNI "ho75p") as the keyboard driver would have written it.
  const VNI = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j", 7: "w", 8: "w", 9: "d" };
  const PAIRS = { uo: "ươ", uu: "ưu", ua: "ưa" };
  const HORNS = { a: "ă", o: "ơ", u: "ư" };
  const ROOFS = { a: "â", e: "ê", o: "ô" };
  const meant = (word) => {
    let out = "", tone = 0;
    for (const typed of word.toLowerCase()) {
      const key = VNI[typed] || typed;
      const vowel = typed === "6" ? (/[aeo](?=[^aeo]*$)/.exec(out) || [])[0] : key;
      const last = ROOFS[vowel] ? out.lastIndexOf(vowel) : -1;
      if ("sfrxjz".includes(key) && [...VOWEL].some((letter) => out.includes(letter)))
        tone = Math.max(" frxsj".indexOf(key), 0);
      else if (key === "w") {
        const pair = /uo|uu|(?<!q)ua/.exec(out);
        if (pair) out = out.replace(pair[0], PAIRS[pair[0]]);
        else if (/[aou]/.test(out)) out = out.replace(/[aou](?=[^aou]*$)/, (letter) => HORNS[letter]);
        else out += "ư";
      } else if (key === "d" && out[0] === "d") out = "đ" + out.slice(1);
      else if (last >= 0) out = out.slice(0, last) + ROOFS[vowel] + out.slice(last + 1);
      else out += typed;
    }
    const found = toned(out, tone);
    return SYLLABLE.test(term(found).l) ? found : word;
  };

  // A token cut into known words, the likeliest ways first: `parts` and how likely each way is.
  const ways = (letters, known) => {
    const ends = [[{ parts: [], likely: 0 }]];
    for (let end = 1; end <= letters.length; end++) {
      ends[end] = [];
      for (let from = Math.max(0, end - 7); from < end; from++) {
        const part = letters.slice(from, end), often = known.get(alike(part));
        if (!often || !SYLLABLE.test(part)) continue;
        for (const { parts, likely } of ends[from])
          ends[end].push({ parts: [...parts, part], likely: likely + often - (part[1] ? 18 : 26) });
      }
      ends[end].sort((a, b) => b.likely - a.likely).splice(MOST_WAYS);
    }
    return ends[letters.length].filter(({ parts }) => parts.length > 1);
  };
  const isWord = ({ l: letters }, known) => letters.length < 4 || (known.has(letters) && SYLLABLE.test(letters));
  const cut = (given, known) => {
    if (isWord(given, known)) return [];
    const { l: letters, text, ...token } = given;
    const source = clean(text).toLowerCase();
    return ways(letters, known).map(({ parts }) => {
      let at = 0;
      return parts.map((part) => {
        const piece = source.length === letters.length ? source.slice(at, (at += part.length)) : part;
        return { ...token, ...term(piece), text: piece };
      });
    });
  };

  // The same where besides a letter is wrong: "gocoshuynh". Most neighbours have to occur.
  const cutMended = async (given, known) => {
    const { l: letters, ...token } = given;
    if (letters.length < LEAST_JOINED || isWord(given, known) || /\d/.test(letters)) return [];
    const tries = new Set();
    for (let at = 0; at <= letters.length; at++) {
      const before = letters.slice(0, at), [here = "", next = ""] = letters.slice(at);
      const behind = letters.slice(at + 1);
      tries.add(before + behind).add(before + next + here + behind.slice(1));
      for (const letter of KEYS) tries.add(before + letter + here + behind).add(before + letter + behind);
    }
    const all = [...tries].flatMap((text) => ways(text, known));
    all.sort((a, b) => b.likely - a.likely).splice(MOST_CUTS);
    const found = [];
    for (const { parts } of all) {
      const words = parts.map((part) => ({ ...token, ...term(part), text: part }));
      let lost = 0;
      for (let i = 1; i < words.length && lost * 3 < words.length; i++)
        if (!(await entry(words[i - 1].l + " " + words[i].l))) lost++;
      if (lost * 3 < words.length) found.push({ words, lost });
      if (!lost && found.length > MOST_WAYS) break;
    }
    return found.sort((a, b) => a.lost - b.lost).slice(0, MOST_WAYS).map(({ words }) => words);
  };

  // At most one letter more, less, other, or two changed round.
  const isNear = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const x = a.slice(i), y = b.slice(i);
    return (
      x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) ||
      (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
    );
  };
  const mended = async function* (tokens, missing, known) {
    const linked = (i) => i >= 0 && i + 1 < tokens.length && tokens[i].part === tokens[i + 1].part;
    const broken = (i) => !linked(i) || missing.includes(i);
    const places = tokens.map((_, i) => i).filter((i) => !/\d/.test(tokens[i].l));
    // The words to doubt: unknown ones; else those that fit no neighbour; else those that miss one.
    const doubts = [
      (i) => !known.has(tokens[i].l),
      (i) => missing.length && broken(i - 1) && broken(i),
      (i) => missing.includes(i) || missing.includes(i - 1),
      () => true,
    ];
    const wrong = doubts.map((doubt) => places.filter(doubt)).find((some) => some.length) || [];
    const tries = wrong.flatMap((i) =>
      [...known]
        .filter(([word]) => !/\d/.test(word))
        .filter(([word]) => [word, word.replace(/^(h|k|l|m|s|t|qu)i$/, "$1y")].some((w) => isNear(tokens[i].l, w)))
        .map(([word, often]) => ({ i, word, often })),
    );
    tries.sort((a, b) => b.often - a.often);
    const fits = async ({ i, word }) => {
      if (linked(i - 1) && !(await entry(`${tokens[i - 1].l} ${word}`))) return false;
      return !linked(i) || entry(`${word} ${tokens[i + 1].l}`);
    };
    const shape = (letters) => letters.replace(/[^adeou]/g, "");
    // A word that is known may well have been meant, unless it fits neither neighbour.
    const sure = (i) => !known.has(tokens[i].l) || (linked(i - 1) && linked(i) && broken(i - 1) && broken(i));
    let made = 0;
    for (const one of tries.slice(0, MOST_LOOKED_UP)) {
      if (made === MOST_READINGS) return;
      if (!(await fits(one))) continue;
      made++;
      const now = tokens.map((token, i) => {
        if (i !== one.i) return token;
        return { ...token, l: one.word, m: shape(token.l) === shape(one.word) ? token.m : 0 };
      });
      yield { tokens: now, sure: sure(one.i) };
    }
  };

  const readings = async function* (tokens, missing, isFound) {
    const known = await vocabulary();
    // Two that are written as one: "viet gap".
    for (const [i, token] of tokens.entries()) {
      const next = tokens[i + 1];
      if (!next || next.part !== token.part || isFound()) continue;
      const one = { ...token, ...term(token.text + next.text), text: token.text + next.text };
      if (known.has(one.l)) yield { tokens: [...tokens.slice(0, i), one, ...tokens.slice(i + 2)], sure: true };
    }
    const each = function* (cuts) {
      for (let way = 0; way < Math.max(...cuts.map(({ length }) => length)); way++)
        if (!isFound())
          yield {
            tokens: tokens.flatMap((token, i) => cuts[i][Math.min(way, cuts[i].length - 1)] || token),
            sure: true,
            isCut: true,
          };
    };
    const cuts = tokens.map((token) => cut(token, known));
    yield* each(cuts);
    if (!isFound() && !cuts.some(({ length }) => length))
      yield* each(await Promise.all(tokens.map((token) => cutMended(token, known))));
    if (!isFound()) yield* mended(tokens, missing, known);
  };
  return { meant, readings };
});
