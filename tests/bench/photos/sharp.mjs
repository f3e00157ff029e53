// The same files by sharp: shrink on load, one chain of sizes, two photographs at a time.
// node sharp.mjs ORIGINALS OUT QUALITIES PACKAGES, the third as JSON by format.
import fs from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";

const [originals, out, given, packages] = process.argv.slice(2);
const sharp = createRequire(path.join(packages, "x.js"))("sharp");
const qualities = JSON.parse(given);
const WIDTHS = [1600, 960, 480];
// The least effort: with the effort of its own choice an AVIF takes forty times as long.
const SETTINGS = {avif: {effort: 0}, webp: {effort: 2}, jpeg: {progressive: true, mozjpeg: false}};

sharp.cache(false);
sharp.concurrency(1);
fs.mkdirSync(out, {recursive: true});
const waiting = fs.readdirSync(originals).filter((name) => name.endsWith(".jpg")).sort();

async function make(name) {
  let source = sharp(path.join(originals, name)).autoOrient();
  for (const width of WIDTHS) {
    const {data, info} = await source.resize({width}).raw().toBuffer({resolveWithObject: true});
    const raw = {raw: {width: info.width, height: info.height, channels: info.channels}};
    for (const [kind, quality] of Object.entries(qualities)) {
      const file = path.join(out, `${path.parse(name).name}-${width}.${kind}`);
      await sharp(data, raw).toFormat(kind, {quality, ...SETTINGS[kind]}).toFile(file);
    }
    source = sharp(data, raw);
  }
}

async function worker() {
  for (let name = waiting.shift(); name; name = waiting.shift()) await make(name);
}

await Promise.all([worker(), worker()]);
