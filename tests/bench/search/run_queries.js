// Asks the engine, each time with nothing loaded: node run_queries.js INDEX ENGINE < queries > answers
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

const [, , folder, engine] = process.argv;
const sizes = new Map();
let loaded = [];
const size = (name, content) => {
  if (!sizes.has(name)) sizes.set(name, gzipSync(content).length);
  return sizes.get(name);
};
const append = (script) =>
  setImmediate(() => {
    let content;
    try {
      content = readFileSync(join(folder, script.src), "utf8");
    } catch {
      return script.onerror();
    }
    loaded.push(size(script.src, content));
    const [, name, data] = /^dhS\("([^"]*)","([^"]*)"\)/.exec(content);
    window.dhS(name, data);
    script.onload();
  });
const window = {};
const document = { createElement: () => ({ remove() {} }), head: { append } };
new Function("window", "document", readFileSync(engine, "utf8"))(window, document);

const main = async () => {
  for (const text of JSON.parse(readFileSync(0, "utf8"))) {
    loaded = [];
    const start = process.hrtime.bigint();
    const found = await window.dienhinhSearch("tim-kiem/chi-muc/").search(text);
    const answer = {
      state: found.error ? String(found.error.stack) : found.state,
      uris: found.results.map(({ uri }) => uri),
      understood: found.understood,
      corrections: found.corrections,
      bytes: loaded.reduce((sum, bytes) => sum + bytes, 0),
      files: loaded.length,
      ms: Number(process.hrtime.bigint() - start) / 1e6,
    };
    process.stdout.write(JSON.stringify(answer) + "\n");
  }
};
main();
