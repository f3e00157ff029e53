import {BASE, NAME, blocks, card, day, e, figure, inline, list, number, page} from "./pieces.js";

const UNKNOWN = '<span class="unknown">chưa có số liệu</span>';
const SAMPLE = '<p class="notice notice--sample" role="note"><b>Hồ sơ mẫu.</b> Nhân vật, con số và hình ảnh ở trang này do nhóm biên tập đặt ra để minh họa cách trình bày, không phải người thật, việc thật, và không tính vào số liệu.</p>';
const fact = (label, value, unit) => `<div><dt>${label}</dt><dd>${value ? `<b>${number(value)}</b> <small>${unit}</small>` : UNKNOWN}</dd></div>`;
const small = (name) => name[0].toLowerCase() + name.slice(1);
const section = (made, inside) => (made ? inside() : "");

function facts(p) {
  const m = p.model;
  return `<dl class="strip strip--facts"><div><dt>Thành lập</dt><dd>${m.founded ? `<b>${day(m.founded)}</b>` : UNKNOWN}</dd></div>${fact("Việc làm tạo ra", m.jobs_created, "người")}${fact("Hộ được hỗ trợ", m.households_supported, "hộ")}${p.loai === "collective" ? fact("Thành viên", m.members, "thành viên") : ""}</dl>
${p.tinh_den ? `<p class="note">Số liệu tính đến ${p.tinh_den}.</p>` : ""}`;
}

function follow(p, bySlug) {
  const r = p.replication;
  if (!r) return `<p>Hồ sơ chưa ghi các bước để nơi khác làm theo.${p.achievements.measures ? ' Hãy bắt đầu từ phần <a href="#dh-how">Cách làm</a>.' : ""} Muốn hỏi thêm, xem mục <a href="#dh-contact">Liên hệ</a>.</p>`;
  const pair = (term, text) => (text ? `<div><dt>${term}</dt><dd>${text}</dd></div>` : "");
  const teacher = bySlug.get(r.adopted_from);
  return `${r.steps ? `<ol class="steps">${list(r.steps, (s) => `<li>${inline(s)}</li>`)}</ol>` : ""}<dl class="pairs">${pair("Điều kiện", r.conditions && inline(r.conditions))}${pair("Chi phí", r.cost && inline(r.cost))}${pair("Đến thăm, học hỏi", r.visits && inline(r.visits))}${pair("Học từ", teacher && `<a href="/ho-so/${teacher.slug}/">${e(teacher.name)}</a>`)}${pair("Nơi đã làm theo", r.adopted_by && inline(r.adopted_by.join("; ")))}</dl>`;
}

function sources(p) {
  return `${section(p.sources, () => `<ul>${list(p.sources, (s) => `<li>${s.url ? `<a href="${e(s.url)}" rel="noopener nofollow">${e(s.title)}</a>` : e(s.title)}, ${e(s.publisher)}${s.date ? `, ${day(s.date)}` : ""}.${s.note ? ` <small>${e(s.note)}</small>` : ""}</li>`)}</ul>`)}${section(p.verified, () => `<p>Đã xác nhận:</p><ul>${list(p.verified, (v) => `<li>${e(v.by)}, ngày ${day(v.on)}${v.document ? `, ${e(v.document)}` : ""}.</li>`)}</ul>`)}`;
}

function side(p, uri, groups) {
  const today = p.xa_nay.length ? `<p class="note">Nay thuộc ${p.xa_nay.map((id) => `<a href="/dia-ban/${id}/">${e(small(groups["dia-ban"][id]))}</a>`).join(", ")}.</p>` : "";
  const contact = p.lien_he
    ? `<p><a class="phone" href="tel:${e(p.lien_he.tel)}">${e(p.lien_he.display)}</a></p><p class="note">Đăng theo đồng ý ngày ${day(p.lien_he.on)}.</p>`
    : "<p>Nhân vật hư cấu, không có ai để hỏi.</p>";
  return `<aside class="side" aria-label="Thông tin và chia sẻ">
<section class="box"><h2>Địa chỉ</h2><p>${e(p.noi)}${p.workplace ? `<br>${e(p.workplace)}` : ""}</p>${today}</section>
<section class="box" id="dh-contact"><h2>Liên hệ</h2>${contact}</section>
<section class="box box--use"><h2>Dùng cho bài viết</h2><p class="cite">${e(p.trich_dan)}</p>
<ul class="plain js-only"><li><button class="link" type="button" data-copy="${e(p.trich_dan)}">Sao chép trích dẫn</button></li><li><button class="link" type="button" data-print>In hồ sơ</button></li></ul></section>
<section class="box box--share"><h2>Chia sẻ</h2>
<ul class="plain"><li class="js-only" data-share-item hidden><button class="link" type="button" data-share>Gửi qua Zalo, tin nhắn…</button></li><li><a href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(BASE + uri)}" rel="noopener noreferrer nofollow">Đăng lên Facebook</a></li><li class="js-only"><button class="link" type="button" data-copy="${BASE}${uri}">Sao chép liên kết (dán vào Zalo)</button></li></ul></section>
</aside>`;
}

function body(p, uri, {bySlug, groups, awards}) {
  const [hero, ...others] = p.photos ?? [];
  const a = p.achievements;
  const won = [...(p.awards ?? [])].sort((one, other) => other.year - one.year);
  return `<article class="profile mv--${p.movement}">
<div class="wrap">
<nav class="crumbs" aria-label="Đường dẫn"><ol><li><a href="/">Trang chủ</a></li><li><a href="/ho-so/">Hồ sơ</a></li><li><span aria-current="page">${p.origin === "sample" ? "Hồ sơ mẫu: " : ""}${e(p.name)}</span></li></ol></nav>
${p.origin === "sample" ? SAMPLE : ""}
<header class="profile__head">
<p class="profile__meta"><a class="badge" href="/phong-trao/${p.movement}/">${e(groups["phong-trao"][p.movement])}</a> <span><a href="/loai-hinh/${p.loai_ma}/">${e(p.loai_ten)}</a>, ${p.model ? "mô hình" : "gương điển hình"}</span> <a href="/linh-vuc/${p.sector}/">${e(groups["linh-vuc"][p.sector])}</a> <a href="/dia-ban/${p.unit}/">${e(groups["dia-ban"][p.unit])}</a></p>
<h1>${e(p.name)}</h1>
<p class="lead">${inline(p.summary)}</p>
</header>
${section(hero, () => `<figure class="profile__hero" data-lightbox>${figure(hero, "(min-width:77rem) 75rem, 96vw", 'fetchpriority="high"')}</figure>`)}
${section(p.model, () => facts(p))}
<div class="profile__cols">
<div class="prose">
<section aria-labelledby="dh-story"><h2 id="dh-story">Câu chuyện</h2><div class="story">${blocks(a.activities)}</div></section>
${section(a.measures, () => `<section aria-labelledby="dh-how"><h2 id="dh-how">Cách làm</h2><ol class="steps">${list(a.measures, (s) => `<li>${inline(s)}</li>`)}</ol></section>`)}
${section(a.results, () => `<section aria-labelledby="dh-results"><h2 id="dh-results">Kết quả</h2><ul class="ticks">${list(a.results, (s) => `<li>${inline(s)}</li>`)}</ul></section>`)}
${section(a.effects, () => `<section class="effects" aria-labelledby="dh-effects"><h2 id="dh-effects">Hiệu quả</h2>${blocks(a.effects)}</section>`)}
${section(others.length, () => `<section class="pictures" aria-labelledby="dh-pictures"><h2 id="dh-pictures">Hình ảnh</h2><ul class="gallery">${list(others, (photo) => `<li><figure data-lightbox>${figure(photo, "(min-width:60rem) 22rem, (min-width:36rem) 46vw, 94vw", 'loading="lazy"')}</figure></li>`)}</ul></section>`)}
<section class="panel" aria-labelledby="dh-follow"><h2 id="dh-follow">Muốn làm theo?</h2>${follow(p, bySlug)}</section>
${section(won.length, () => `<section aria-labelledby="dh-awards"><h2 id="dh-awards">Khen thưởng</h2><ul class="awards">${list(won, (w) => `<li><b>${w.year}</b><span><a href="/khen-thuong/#${w.award}">${e(awards[w.award])}</a>${w.decision ? `, ${e(w.decision)}` : ""}${w.note ? `<small>${e(w.note)}</small>` : ""}</span></li>`)}</ul></section>`)}
<section class="sources" aria-labelledby="dh-sources"><h2 id="dh-sources">Nguồn và cập nhật</h2>${sources(p)}
<p>Đăng ngày <time>${day(p.publish_on)}</time>. Thấy chỗ sai? <a href="/dong-gop/">Báo cho nhóm biên tập</a>.</p></section>
</div>
${side(p, uri, groups)}
</div>
${section(p.lien_quan.length, () => `<section class="related" aria-labelledby="dh-related"><div class="section-head"><h2 id="dh-related">Hồ sơ liên quan</h2><p><a href="/linh-vuc/${p.sector}/">Cùng lĩnh vực ${e(groups["linh-vuc"][p.sector])}</a></p></div><ul class="cards">${list(p.lien_quan, (r) => card(bySlug.get(r.slug), groups, r.vi_sao))}</ul>${p.co_khoang_cach ? '<p class="note">Khoảng cách tính theo đường chim bay, làm tròn đến 5 km.</p>' : ""}</section>`)}
<nav class="around" aria-label="Hồ sơ trước và sau">${section(p.before, () => `<a href="/ho-so/${p.before.slug}/" rel="prev"><small>Hồ sơ trước</small>${e(p.before.name)}</a>`)}${section(p.after, () => `<a class="around__next" href="/ho-so/${p.after.slug}/" rel="next"><small>Hồ sơ sau</small>${e(p.after.name)}</a>`)}</nav>
</div>
</article>
<script src="/assets/js/profile.js" defer></script>`;
}

function jsonLd(p, uri) {
  const graph = {"@context": "https://schema.org", "@graph": [
    {"@type": "BreadcrumbList", itemListElement: [{"@type": "ListItem", position: 1, name: "Trang chủ", item: BASE}, {"@type": "ListItem", position: 2, name: p.name, item: BASE + uri}]},
    {"@type": "Article", headline: p.name, description: p.summary, inLanguage: "vi", mainEntityOfPage: BASE + uri, datePublished: p.publish_on, image: (p.photos ?? []).map((photo) => ({"@type": "ImageObject", caption: photo.caption, creditText: photo.credit})), about: {"@type": p.loai === "individual" ? "Person" : "Organization", name: p.name, address: {"@type": "PostalAddress", streetAddress: p.noi, addressRegion: "Quảng Ngãi", addressCountry: "VN"}}, publisher: {"@type": "Organization", name: NAME, url: BASE}, license: "https://creativecommons.org/licenses/by/4.0/"},
  ]};
  return `<script type="application/ld+json">${JSON.stringify(graph).replace(/</g, "\\u003c")}</script>\n<link rel="stylesheet" href="/assets/css/profile.css">`;
}

export default class {
  data() {
    return {
      pagination: {data: "site.profiles", size: 1, alias: "profile"},
      permalink: ({profile}) => `ho-so/${profile.slug}/`,
    };
  }

  render({profile, site}) {
    const uri = `ho-so/${profile.slug}/`;
    return page(site.frame, {uri, section: "ho-so", title: profile.name, about: profile.summary, head: jsonLd(profile, uri), body: body(profile, uri, site)});
  }
}
