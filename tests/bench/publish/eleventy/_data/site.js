// All profiles, read from their YAML, and every page of every list.
import fs from "node:fs";
import yaml from "js-yaml";

const PER_PAGE = 60;
const read = (file) => fs.readFileSync(file, "utf8");
const {order, groups, awards} = JSON.parse(read("given.json"));

const profiles = order.map((slug) => ({slug, ...yaml.load(read(`profiles/${slug}.yaml`))}));
profiles.forEach((p, i) => Object.assign(p, {before: profiles[i - 1], after: profiles[i + 1]}));
const bySlug = new Map(profiles.map((p) => [p.slug, p]));

const members = new Map([["ho-so/", profiles]]);
for (const [section, names] of Object.entries(groups)) {
  for (const id of Object.keys(names)) members.set(`${section}/${id}/`, []);
}
for (const p of profiles) {
  for (const section of [...Object.keys(groups), "loc"]) {
    for (const id of p[section]) {
      const uri = `${section}/${id}/`;
      members.has(uri) ? members.get(uri).push(p) : members.set(uri, [p]);
    }
  }
}

const lists = [];
for (const [uri, rows] of members) {
  const [section, id] = uri.split("/");
  const title = uri === "ho-so/" ? "Hồ sơ điển hình" : (groups[section]?.[id] ?? id);
  const of = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  for (let number = 1; number <= of; number++) {
    const cards = rows.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    lists.push({section, uri, title, number, of, count: rows.length, cards});
  }
}

export default {profiles, bySlug, lists, groups, awards, frame: read("frame.html")};
