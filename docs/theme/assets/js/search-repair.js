// What may have been meant, when the words as typed are in no document side by side: raw typing
// (Telex, VNI), words joined, one letter wrong. Loaded by search-engine.js when it is needed.
dhS("search-repair", (engine) => {
  "use strict";
  const { TONES, SYLLABLE, alike, term, clean, entry, vocabulary } = engine;
  const VOWEL = "aeiouyăâêôơư";
  const MOST_LOOKED_UP = 40, MOST_READINGS = 8, MOST_WAYS = 4;

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

  // A token cut into known words, the likeliest ways first.
  const cut = ({ l: letters, text, ...token }, known) => {
    if (letters.length < 4 || (known.has(letters) && SYLLABLE.test(letters))) return [];
    const ways = [[{ parts: [], likely: 0 }]];
    for (let end = 1; end <= letters.length; end++) {
      ways[end] = [];
      for (let from = Math.max(0, end - 7); from < end; from++) {
        const part = letters.slice(from, end), often = known.get(alike(part));
        if (!often || !SYLLABLE.test(part)) continue;
        for (const { parts, likely } of ways[from])
          ways[end].push({ parts: [...parts, part], likely: likely + often - 18 });
      }
      ways[end].sort((a, b) => b.likely - a.likely).splice(MOST_WAYS);
    }
    const source = clean(text).toLowerCase();
    return ways[letters.length].filter(({ parts }) => parts.length > 1).map(({ parts }) => {
      let at = 0;
      return parts.map((part) => {
        const piece = source.length === letters.length ? source.slice(at, (at += part.length)) : part;
        return { ...token, ...term(piece), text: piece };
      });
    });
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
    const ways = tokens.map((token) => cut(token, known));
    for (let way = 0; way < Math.max(...ways.map(({ length }) => length)); way++)
      if (!isFound())
        yield {
          tokens: tokens.flatMap((token, i) => ways[i][Math.min(way, ways[i].length - 1)] || token),
          sure: true,
          isCut: true,
        };
    if (!isFound()) yield* mended(tokens, missing, known);
  };
  return { meant, readings };
});
