// Makes a Pagefind index: node pagefind.mjs FOLDER < one {url, title, content} a line.
import { createInterface } from "node:readline";
import { close, createIndex } from "pagefind";

const written = (text) => text.replace(/đ/g, "d\u0335").replace(/Đ/g, "D\u0335");
const { index } = await createIndex({ forceLanguage: "vi", includeCharacters: "\u0335" });
let waiting = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { url, title, content } = JSON.parse(line);
  const record = { url, language: "vi", content: written(content), meta: { title: written(title) } };
  waiting.push(index.addCustomRecord(record));
  if (waiting.length === 256) waiting = (await Promise.all(waiting), []);
}
await Promise.all(waiting);
await index.writeFiles({ outputPath: process.argv[2] });
await close();
