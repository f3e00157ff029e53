// Facets and order of what was found; loaded by search-engine.js when a search has some.
// (found, isMatch, {filters, sort, facets}) -> {kept, counted}: those that have a chosen value of every
// facet, with an order the matches first and of these what stands behind last; and, where facets are given, how
// many matches have each value of a facet, whatever is chosen of that facet itself.
dhS("search-columns", ({ root, file, json }) => {
  const known = (name) => root.columns.includes(name);
  const column = (name) => file("c/c-" + name, json);

  return async (found, isMatch, { filters, sort, facets }) => {
    // Who wants none may say so by any false value.
    const chosen = filters || {}, wanted = facets || [];
    const names = [...new Set([...Object.keys(chosen), ...wanted])].filter(known);
    const columns = await Promise.all(names.map(column));
    const counted = Object.fromEntries(wanted.map((name) => [name, {}]));
    const kept = found.filter((one) => {
      const values = columns.map(({ rows, values: ids }) =>
        [rows[one.document]].flat().flatMap((at) => (at < 0 ? [] : [ids[at]])),
      );
      const missed = names.filter((name, i) => chosen[name] && !values[i].some((id) => chosen[name].includes(id)));
      names.forEach((name, i) => {
        if (!counted[name] || !isMatch(one) || missed.some((other) => other !== name)) return;
        for (const id of values[i]) counted[name][id] = (counted[name][id] || 0) + 1;
      });
      return !missed.length;
    });
    if (known(sort)) {
      const { rows } = await column(sort);
      kept.sort((a, b) => isMatch(b) - isMatch(a) || a.behind - b.behind || rows[b.document] - rows[a.document]);
    }
    return { kept, counted: facets && counted };
  };
});
