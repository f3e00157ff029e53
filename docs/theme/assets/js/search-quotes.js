// Words between quotation marks; loaded by search-engine.js when a search has some.
// (words of a text, tokens) -> how well the quoted tokens of each stretch stand there without a gap,
// from 0, where they do not, to 1, where they have the marks that were typed.
dhS("search-quotes", ({ fit }) => (found, tokens) => {
  const marked = tokens.some(({ m }) => m);
  const parts = [...new Set(tokens.filter(({ must }) => must).map(({ part }) => part))];
  const fits = parts.map((part) => {
    const wanted = tokens.filter((token) => token.part === part);
    const here = (_, at) =>
      Math.min(
        ...wanted.map((token, j) => {
          const word = found[at + j];
          return word && word.l === token.l ? fit(token, word.m, marked) : 0;
        }),
      );
    return Math.max(0, ...found.map(here));
  });
  return fits.every((one) => one > 0.5) ? Math.min(...fits) : 0;
});
