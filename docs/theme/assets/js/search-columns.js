// Facets and order of what was found; loaded by search-engine.js when a search has some.
// (found, {filters, sort, facets}) -> {kept, counted}: those that have a chosen value of every facet,
// in order; and how many have each value of a facet, whatever is chosen of that facet itself.
dhS("search-columns", (engine) => {
  "use strict";
  const { root, file, json } = engine;
  const known = (name) => root.columns.includes(name);
  const column = (name) => file("c/c-" + name, json);

  return async (found, { filters = {}, sort, facets = [] }) => {
    const names = [...new Set([...Object.keys(filters), ...facets])].filter(known);
    const columns = await Promise.all(names.map(column));
    const counted = Object.fromEntries(facets.map((name) => [name, {}]));
    const kept = found.filter(({ document }) => {
      const values = columns.map(({ rows, values: ids }) =>
        [rows[document]].flat().flatMap((at) => (at < 0 ? [] : [ids[at]])),
      );
      const missed = names.filter((name, i) => filters[name] && !values[i].some((id) => filters[name].includes(id)));
      names.forEach((name, i) => {
        if (!counted[name] || missed.some((other) => other !== name)) return;
        for (const id of values[i]) counted[name][id] = (counted[name][id] || 0) + 1;
      });
      return !missed.length;
    });
    if (known(sort)) {
      const { rows } = await column(sort);
      kept.sort((a, b) => rows[b.document] - rows[a.document]);
    }
    return { kept, counted };
  };
});
