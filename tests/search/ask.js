// Runs the engine as a page would, each question with nothing loaded: node ask.js SITE < questions.
// A line in: [way, ...what it is given]; a line out: the answer with what was loaded for it.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

const scripts = join(process.argv[2], "assets/js/");
const sizes = new Map();
let loaded = [];
const size = (path, content) => {
  if (!sizes.has(path)) sizes.set(path, gzipSync(content).length);
  return sizes.get(path);
};
// As browsers do: a script that cannot be read fails, one that is no program has loaded all the same.
const append = (script) =>
  setImmediate(() => {
    const path = script.src.startsWith(scripts) ? script.src : join(process.argv[2], script.src);
    let content;
    try {
      content = readFileSync(path, "utf8");
    } catch {
      return script.onerror();
    }
    loaded.push(size(path, content));
    try {
      new Function("dhS", content)(window.dhS);
    } catch {}
    script.onload();
  });
const window = { addEventListener() {} };
const document = {
  currentScript: { src: scripts + "search-engine.js" },
  createElement: () => ({ remove() {} }),
  head: { append },
};
const engine = readFileSync(scripts + "search-engine.js", "utf8");
new Function("window", "document", engine)(window, document);

const main = async () => {
  for (const [way, ...given] of JSON.parse(readFileSync(0, "utf8"))) {
    loaded = [];
    const start = process.hrtime.bigint();
    const of = way === "terms" ? window.dienhinhSearch : window.dienhinhSearch("tim-kiem/chi-muc/");
    const answer = await of[way](...given);
    const cost = {
      bytes: loaded.reduce((sum, bytes) => sum + bytes, 0),
      files: loaded.length,
      ms: Number(process.hrtime.bigint() - start) / 1e6,
    };
    if (answer.error) answer.error = String(answer.error.stack);
    process.stdout.write(JSON.stringify(way === "terms" ? answer : { ...answer, ...cost }) + "\n");
  }
};
main();
