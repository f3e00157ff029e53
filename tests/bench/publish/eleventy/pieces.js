// What the templates share: frame, head, cards, pictures, dates.
import {createHash} from "node:crypto";
import markdownIt from "markdown-it";

export const BASE = "https://dien-hinh.example.vn/";
export const NAME = "Điển hình tiên tiến Quảng Ngãi";
const markdown = markdownIt();
const ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

export const e = (text) => String(text ?? "").replace(/[&<>"']/g, (c) => ESCAPES[c]);
export const blocks = (text) => markdown.render(text);
export const inline = (text) => markdown.renderInline(text.trim());
export const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
export const list = (rows, print) => (rows ?? []).map(print).join("");

// 2018, 01/2018, 8/2018 or 15/8/2018 for a date of any precision.
export function day(value) {
  const iso = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const [y, m, d] = iso.split("-");
  const month = Number(m) < 3 ? m : Number(m);
  if (d) return `${d}/${month}/${y}`;
  return m ? `${month}/${y}` : y;
}

const key = (photo) => createHash("md5").update(photo.alt + photo.file).digest("hex").slice(0, 21);

export function picture(photo, sizes, more) {
  const k = key(photo);
  const sources = list(["avif", "webp"], (type) => `<source type="image/${type}" srcset="/anh/${k}-480.${type} 480w, /anh/${k}-960.${type} 960w" sizes="${sizes}">`);
  const tag = photo.kind === "illustration" ? '<span class="tag tag--drawn">Minh họa</span>' : "";
  return `<picture>${sources}<img src="/anh/${k}-960.jpg" alt="${e(photo.alt)}" width="1200" height="800" ${more} decoding="async"></picture>${tag}`;
}

export function figure(photo, sizes, more) {
  const k = key(photo);
  const isDrawn = photo.kind === "illustration";
  const label = isDrawn ? "Tranh" : "Ảnh";
  const credit = photo.credit.startsWith(`${label} `) ? photo.credit : `${label}: ${photo.credit}`;
  const caption = isDrawn ? photo.caption.replace(/^Tranh minh họa: (.)/, (_, first) => first.toUpperCase()) : photo.caption;
  return `<a href="/anh/${k}-960.jpg" data-avif="/anh/${k}-960.avif">${picture(photo, sizes, more)}<span class="vh">Xem ảnh lớn</span></a>
<figcaption>${e(caption)} <span class="credit">${e(credit)}</span></figcaption>`;
}

const kept = new Map();

export function card(p, groups, why = "") {
  let made = kept.get(p.slug);
  if (!made) kept.set(p.slug, (made = cardOnce(p, groups)));
  return `${made}${why ? `<p class="card__why">${e(why)}</p>\n` : ""}</div>\n</li>\n`;
}

function cardOnce(p, groups) {
  const m = p.model;
  const figures = m ? `<p class="card__figures">${m.founded ? `<span>Từ năm <b>${String(m.founded).slice(0, 4)}</b></span>` : ""}${m.members ? `<span><b>${number(m.members)}</b> thành viên</span>` : ""}${m.jobs_created ? `<span><b>${number(m.jobs_created)}</b> việc làm</span>` : ""}${m.households_supported ? `<span><b>${number(m.households_supported)}</b> hộ được hỗ trợ</span>` : ""}</p>` : "";
  return `<li class="card mv--${p.movement}">
<div class="card__picture">${list((p.photos ?? []).slice(0, 1), (photo) => picture(photo, "(min-width:75rem) 24rem, (min-width:40rem) 46vw, 94vw", 'loading="lazy"'))}${p.origin === "sample" ? '<span class="tag tag--sample">Hồ sơ mẫu</span>' : ""}</div>
<div class="card__body">
<p class="card__meta"><span class="badge">${e(groups["phong-trao"][p.movement])}</span> <span>${e(groups["dia-ban"][p.unit])}</span></p>
<h3><a href="/ho-so/${p.slug}/">${e(p.name)}</a></h3>
<p class="card__summary">${e(p.tom_tat)}</p>
<p class="card__kind">${e(p.loai_ten)} <span aria-hidden="true">·</span> ${e(groups["linh-vuc"][p.sector])}</p>
${figures}
`;
}

export function page(frame, {uri, section, title, about, head = "", body}) {
  const values = {
    head: `<title>${e(title)} | ${NAME}</title>
<meta name="description" content="${e(about)}">
<link rel="canonical" href="${BASE}${uri}">
<meta property="og:url" content="${BASE}${uri}">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${NAME}">
<meta property="og:title" content="${e(title)}">
<meta property="og:description" content="${e(about)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${e(title)}">
<meta name="twitter:card" content="summary_large_image">
${head}`,
    body,
  };
  return frame.replace(/\u2042(head|body|nav:[^\u2042]*)\u2042/g, (_, slot) => slot in values ? values[slot] : slot === `nav:${section}/` ? ' aria-current="true"' : "");
}
