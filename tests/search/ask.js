// Runs the engine as a page would, each question with nothing loaded: node ask.js SITE < questions.
// A line in: [way, ...what it is given]; a line out: the answer with what was loaded for it. After
// ["publish", SITE] the index of that site is served; ["still", number, way, ...] asks the engine of that
// answer, a page that was open all the time. The browser keeps whatever it loaded by its address.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

const scripts = join(process.argv[2], "assets/js/");
const sizes = new Map(), kept = new Map();
let loaded = [], served = process.argv[2];
const size = (path, content) => {
  if (!sizes.has(path)) sizes.set(path, gzipSync(content).length);
  return sizes.get(path);
};
// As browsers do: a script that cannot be read fails, one that is no program has loaded all the same.
const append = (script) =>
  setImmediate(() => {
    const [address] = script.src.split("?");
    const path = address.startsWith(scripts) ? address : join(served, address);
    let content = kept.get(script.src);
    try {
      content = content ?? readFileSync(path, "utf8");
      kept.set(script.src, content);
    } catch {
      return script.onerror();
    }
    loaded.push(size(path, content));
    document.currentScript = script;
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
// A time that is waited for keeps no process alive.
const wait = (call, ms) => setTimeout(call, ms).unref();
new Function("window", "document", "setTimeout", engine)(window, document, wait);

const main = async () => {
  const engines = [];
  for (let [way, ...given] of JSON.parse(readFileSync(0, "utf8"))) {
    if (way === "publish") {
      [served] = given;
      continue;
    }
    let open;
    if (way === "still") [open, way, ...given] = given;
    loaded = [];
    const start = process.hrtime.bigint();
    const of = engines[open] ?? window.dienhinhSearch("tim-kiem/chi-muc/");
    engines.push(of);
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
