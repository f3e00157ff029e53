// What may have been meant, when the words as typed are in no document side by side: raw typing
// (Telex, VNI), words joined, one mark or letter wrong. Loaded by search-engine.js when it is needed.
dhS("search-repair", (engine) => {
  const { TONES, syllable, alike, term, clean, entry, vocabulary, cover, evaluate, file, json, read, loaded } = engine;
  const VOWEL = "aeiouyăâêôơư";
  const KEYS = "abcdeghiklmnopqrstuvxy", LEAST_JOINED = 6, MOST_CUTS = 200;
  const MOST_LOOKED_UP = 150, MOST_READINGS = 16, MOST_WAYS = 4, MOST_TEXTS = 24, AT_ONCE = 8, MOST_GAPS = 6, FEW_TRIES = 9, MOST_LOADED = 60000;
  // Whatever repairing loads, it stops at so much in all: words that stand side by side nowhere may be
  // meant as they are, and the texts of the results are still to come.
  let most;

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
  const composed = (word) => {
    let out = "", tone = 0, keys = 0;
    for (const typed of word.toLowerCase()) {
      const key = VNI[typed] || typed;
      const vowel = typed === "6" ? (/[aeo](?=[^aeo]*$)/.exec(out) || [])[0] : key;
      const last = ROOFS[vowel] ? out.lastIndexOf(vowel) : -1;
      if ("sfrxjz".includes(key) && [...VOWEL].some((letter) => out.includes(letter)))
        (tone = Math.max(" frxsj".indexOf(key), 0)), keys++;
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
    // Nobody types two tones: "safari".
    return keys < 2 && syllable.test(term(found).l) ? found : word;
  };
  // A text with raw typing as it may have been meant, the likeliest first. A word of the library that
  // spends but one key on its marks is first taken for a name ("Đăk Mar") where no other word is raw.
  const meant = async (text, pattern, strange) => {
    const all = new Map(), likely = new Map();
    const has = (word) => entry(term(word).l);
    for (const word of strange) {
      const now = composed(word), isSure = word.length > now.length + 1;
      const isKnown = !isSure && (await has(word));
      if (isSure || isKnown || (await has(now))) all.set(word, now);
      if (!isKnown) likely.set(word, all.get(word));
    }
    const written = (words) => text.replace(pattern, (word) => words.get(word) || word);
    const [some, each] = [likely, all].map(written);
    return [...new Set(some === text ? [text, each] : [each, some, text])];
  };
  // A mark other than meant: "quảng ngải". Of two words the other has to be exact: "bò lai" is not "bỏ
  // lại"; else it is no more than what may have been meant.
  const slips = (tokens) => {
    const isLong = tokens.length > 2;
    const marked = tokens.flatMap(({ m }, i) => (m && tokens.length > 1 ? [i] : []));
    const one = (at) => tokens.map((token, i) => (i === at ? { ...token, m: 0 } : { ...token, exact: !isLong }));
    const all = { tokens: tokens.map((token) => ({ ...token, m: 0 })), sure: isLong };
    return marked.length ? [...marked.map((at) => ({ tokens: one(at), sure: true })), all] : [];
  };

  // A token cut into known words, the likeliest ways first: `parts` and how likely each way is.
  const ways = (letters, known, isAlone) => {
    // What sounds as one word among others is not one and a letter: "dan van kheo", not "khe o".
    const ends = [[{ parts: [], likely: 0 }]], isOne = !isAlone && syllable.test(letters);
    for (let end = 1; end <= letters.length; end++) {
      ends[end] = [];
      for (let from = Math.max(0, end - 7); from < end; from++) {
        const part = letters.slice(from, end), often = known.get(alike(part));
        // Words that are no syllables are taken if they have three letters: "htx", "dak".
        if (!often || !(part[2] || syllable.test(part)) || (isOne && !part[1])) continue;
        for (const { parts, likely } of ends[from])
          ends[end].push({ parts: [...parts, part], likely: likely + often - (part[1] ? 18 : 26) });
      }
      ends[end].sort((a, b) => b.likely - a.likely).splice(MOST_WAYS);
    }
    return ends[letters.length].filter(({ parts }) => parts.length > 1);
  };
  const isWord = ({ l: letters }, known) => letters.length < 4 || (known.has(letters) && syllable.test(letters));
  const cut = (given, known, isAlone) => {
    if (isWord(given, known)) return [];
    const { l: letters, text, ...token } = given;
    const source = clean(text).toLowerCase();
    return ways(letters, known, isAlone).map(({ parts }) => {
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
      if (loaded() > most || (!lost && found.length > MOST_WAYS)) break;
    }
    return found.sort((a, b) => a.lost - b.lost).slice(0, MOST_WAYS).map(({ words }) => words);
  };

  const each = (tokens, cuts, how) =>
    [...Array(Math.max(...cuts.map(({ length }) => length))).keys()].map((way) => ({
      tokens: tokens.flatMap((token, i) => cuts[i][Math.min(way, cuts[i].length - 1)] || token),
      sure: true,
      how,
    }));

  // At most one letter more, less, other, or two changed round.
  const isNear = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const x = a.slice(i), y = b.slice(i);
    const isOther = x.slice(1) === y || x.slice(1) === y.slice(1) || x === y.slice(1);
    return a !== b && (isOther || y === x[1] + x[0] + x.slice(2));
  };
  const linked = (tokens, i) => i >= 0 && tokens[i + 1] && tokens[i].part === tokens[i + 1].part;
  // The places of words to doubt, in groups: unknown ones; else those that fit no neighbour, then those
  // that miss one; else all.
  const doubtful = (tokens, missing, known) => {
    const broken = (i) => !linked(tokens, i) || missing.includes(i);
    // Few letters alone without a vowel are an abbreviation, whose neighbours mean other things.
    const places = tokens.map((_, i) => i).filter((i) => !(tokens[1] ? /\d/ : /\d|^[^aeiouy]{1,3}$/).test(tokens[i].l));
    const unknown = places.filter((i) => !known.has(tokens[i].l));
    const misses = places.filter((i) => missing.includes(i) || missing.includes(i - 1));
    const lone = misses.filter((i) => broken(i - 1) && broken(i));
    if (unknown.length) return [unknown];
    return misses.length ? [lone, misses.filter((i) => !lone.includes(i))] : [places];
  };
  const nearest = (typed, word) =>
    [word, word.replace(/^(h|k|l|m|s|t|qu)i$/, "$1y")].some((one) => isNear(typed, one));
  const replaced = (tokens, i, word) => {
    const shape = (letters) => letters.replace(/[^adeou]/g, "");
    return tokens.map((token, j) =>
      j === i ? { ...token, l: word, m: shape(token.l) === shape(word) ? token.m : 0 } : token,
    );
  };
  const gap = (tokens, i) => tokens.map((token, j) => (j === i ? { ...token, any: true } : token));
  const holders = async (tokens) => (await evaluate(tokens, { brief: true })).found.filter(({ whole }) => whole);
  // A word that is known may well have been meant, unless it fits neither neighbour, or most pages that
  // have what stands beside it, two words or more, have the other one there.
  const mend = async (tokens, i, word, missing, known) => {
    const now = replaced(tokens, i, word);
    let sure = !known.has(tokens[i].l) || (missing.includes(i - 1) && missing.includes(i));
    if (!sure && tokens.length > 2) {
      const { length: all } = await holders(gap(tokens, i));
      sure = all > 0 && (await holders(now)).length * 2 > all;
    }
    return { tokens: now, sure };
  };
  // The cheapest way: the few pages that hold all other words tell what stands between them.
  const told = async function* (tokens, wrong, missing, known) {
    for (const i of wrong) {
      const apart = (token, j) => (j > i ? { ...token, part: token.part + MOST_TEXTS } : token);
      const seen = new Set(), rests = gap(tokens, i);
      for (const rest of [rests, rests.map(apart)]) {
        const whole = seen.size || !tokens[1] ? [] : await holders(rest);
        if (whole.length > MOST_TEXTS) continue;
        for (let from = 0; from < whole.length && !seen.size && loaded() < most; from += AT_ONCE) {
          const texts = await Promise.all(whole.slice(from, from + AT_ONCE).map(({ document }) => file("t/t-" + document, json)));
          for (const [, , title, , , , text] of texts) {
            const plain = read(title + "\n" + text);
            plain.forEach(({ l }, place) => {
              const stands = (token, j) => j === i || (plain[place + j - i] || {}).l === token.l;
              if (nearest(tokens[i].l, l) && tokens.every(stands)) seen.add(l);
            });
          }
        }
      }
      for (const word of seen) yield mend(tokens, i, word, missing, known);
    }
  };
  // The known words that may stand for one of these, of each group the commonest first.
  const candidates = (tokens, groups, known) =>
    groups.flatMap((group) =>
      group
        .flatMap((i) =>
          [...known]
            .filter(([word]) => !/\d/.test(word) && nearest(tokens[i].l, word))
            .map(([word, often]) => ({ i, word, often })),
        )
        .sort((a, b) => b.often - a.often)
        .slice(0, MOST_LOOKED_UP),
    );
  const mended = async function* (tokens, missing, tries, known) {
    const fits = async ({ i, word }) => {
      if (linked(tokens, i - 1) && !(await entry(`${tokens[i - 1].l} ${word}`))) return false;
      return !linked(tokens, i) || entry(`${word} ${tokens[i + 1].l}`);
    };
    let made = 0;
    for (const one of tries) {
      if (made === MOST_READINGS || loaded() > most) return;
      if (!(await fits(one))) continue;
      made++;
      yield mend(tokens, one.i, one.word, missing, known);
    }
  };

  const readings = async function* (bases, isFound) {
    const known = await vocabulary();
    most = loaded() + MOST_LOADED;
    const left = [];
    for (const { tokens } of bases) {
      // Two that are written as one: "viet gap".
      for (const [i, token] of tokens.entries()) {
        const next = tokens[i + 1];
        if (!next || next.part !== token.part) continue;
        const one = { ...token, ...term(token.text + next.text), text: token.text + next.text };
        if (known.has(one.l)) yield { tokens: [...tokens.slice(0, i), one, ...tokens.slice(i + 2)], sure: true };
      }
      const cuts = tokens.map((token) => cut(token, known, !tokens[1]));
      yield* each(tokens, cuts, tokens[1] && { full: true });
      if (isFound()) return;
      // One word alone that nothing has in parts side by side may be foreign: not "vi de o".
      const isCut = tokens[1] && cuts.some(({ length }) => length);
      const likeliest = tokens.flatMap((token, i) => cuts[i][0] || token);
      for (const now of isCut ? [tokens, likeliest] : [tokens]) {
        const { missing } = await cover(now, 0, true);
        const wrong = doubtful(now, missing, known);
        const tries = candidates(now, wrong, known);
        const others = () => mended(now, missing, tries, known);
        let isTold = tries.length < FEW_TRIES;
        if (isTold) yield* others();
        if (!isFound())
          for await (const mended of told(now, wrong.flat().slice(0, MOST_GAPS), missing, known)) {
            isTold = true;
            yield mended;
          }
        if (isFound()) return;
        if (!isTold) left.push(others);
      }
      if (!isCut)
        left.push(async function* () {
          yield* each(tokens, await Promise.all(tokens.map((token) => cutMended(token, known))), {});
        });
    }
    for (const way of left) if (!isFound()) yield* way();
  };
  // Attempts what may have been meant till something is found that surely was. The last word may be half
  // typed.
  const repair = async (bases, attempt, has, typing) => {
    const [{ tokens: first, missing: gaps }] = bases;
    const isQuoted = first.some(({ must }) => must);
    // One syllable with its marks is another word than any near it.
    const isMeant = isQuoted || (!first[1] && first[0].m && syllable.test(first[0].l));
    const isFound = () => has(2);
    const correct = ({ tokens, sure, how }) => isFound() || attempt(tokens, sure ? 2 : 1.5, 0.8, how || { only: true });
    const begun = async () => {
      for (const { tokens, missing } of typing ? [] : bases) {
        const last = tokens.length - 1;
        if (missing.every((i) => i > last - 2) && !tokens[last].must && !has(1.5))
          await attempt(tokens, 3, 0.9, { open: true, only: true });
      }
    };
    // Of three words or more the last one is sooner half typed than wrong in a mark: "nghèo gia đình từ".
    if (first[2]) await begun();
    for (const now of isQuoted || gaps.length ? [] : slips(first)) await correct(now);
    await begun();
    for await (const now of isMeant || isFound() ? [] : readings(bases, isFound)) await correct(now);
  };
  // What was meant, as the page that was found writes it.
  const written = ({ tokens, best }) => [
    tokens.map(({ l: word }, at) => (best.hits.find(({ i }) => i === at) || { word }).word).join(" "),
  ];
  return { meant, repair, written };
});
