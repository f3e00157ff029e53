import {card, e, list, number, page} from "./pieces.js";

const address = (l, n) => (n === 1 ? l.uri : `${l.uri}trang/${n}/`);

function pager(l) {
  if (l.of === 1) return "";
  const pages = Array.from({length: l.of}, (_, i) => i + 1).filter((n) => n === 1 || n === l.of || Math.abs(n - l.number) < 3);
  const step = (n, rel, words) => (n < 1 || n > l.of ? "" : `<li><a href="/${address(l, n)}" rel="${rel}">${words}</a></li>`);
  return `<nav class="pager" aria-label="Các trang của danh sách"><ul>${step(l.number - 1, "prev", "Trang trước")}${list(pages, (n) => `<li><a href="/${address(l, n)}"${n === l.number ? ' aria-current="page"' : ""}><span class="vh">Trang </span>${n}</a></li>`)}${step(l.number + 1, "next", "Trang sau")}</ul></nav>`;
}

export default class {
  data() {
    return {
      pagination: {data: "site.lists", size: 1, alias: "part"},
      permalink: ({part}) => address(part, part.number),
    };
  }

  render({part, site}) {
    const body = `<div class="wrap"><nav class="crumbs" aria-label="Đường dẫn"><ol><li><a href="/">Trang chủ</a></li><li><span aria-current="page">${e(part.title)}</span></li></ol></nav>
<header class="page-head"><h1>${e(part.title)}</h1></header>
<p>${number(part.count)} hồ sơ${part.of > 1 ? `, trang ${part.number}/${part.of}` : ""}</p>
<ul class="cards">${list(part.cards, (p) => card(p, site.groups))}</ul>
${pager(part)}
</div>`;
    const uri = address(part, part.number);
    return page(site.frame, {uri, section: part.section, title: part.title, about: part.title, head: '<link rel="stylesheet" href="/assets/css/listing.css">', body});
  }
}
