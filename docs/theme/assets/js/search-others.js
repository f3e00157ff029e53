// Other readings of a query: figures and dates as they are written, other meanings of its
// abbreviations, other words for the same. Loaded by search-engine.js when a query has a word that
// begins one. (text, tokens) -> lists of tokens
dhS("search-others", (engine) => {
  const { root, words, parse } = engine;
  const MOST_READINGS = 6;
  const groups = root.synonyms.map((group) =>
    group.map((text) => ({ text, tokens: words(text).flatMap(({ plain }) => plain) })),
  );
  return (text, tokens) => {
    const written = root.said.reduce((now, [said, short]) => now.replace(RegExp(said, "giu"), short), text);
    const readings = words(text, true).flatMap((word) =>
      word.meanings.slice(1).map((_, i) => parse(text, (one) => (one.at === word.at ? i + 1 : 0))),
    );
    if (written !== text && !tokens.some(({ must }) => must)) readings.push(parse(written));
    const marked = tokens.some(({ m }) => m);
    for (const group of groups)
      for (const known of group)
        tokens.forEach((first, i) => {
          const isKnown = known.tokens.every(({ l, m }, j) => {
            const here = tokens[i + j];
            return here && !here.must && here.l === l && (here.m === m || (!marked && !here.m));
          });
          for (const other of isKnown ? group : [])
            if (other !== known) {
              const now = other.tokens.map((token, j) => ({ ...first, ...token, text: j ? "" : other.text, exact: true }));
              readings.push([...tokens.slice(0, i), ...now, ...tokens.slice(i + known.tokens.length)]);
            }
        });
    return readings.slice(0, MOST_READINGS);
  };
});
