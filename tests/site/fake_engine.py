"""A search engine that answers known words, for tests of what pages do with answers."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

from tests.site.visitor import Scheme, Visitor

# What a text finds: "vườn" two pages, "nhiều" 25 pages, "chậm" one page after a second; "gần" one
# page and two that come near, "rời rạc", "lẻ" and "dở" only such, "rời mà đủ" two with the words
# apart; "to-ong" one, and near it the page whose address ends so; "mẫu" an invented person with a
# drawing; "sau" one page, one that comes near and two that stand behind; "ngờ" one with the words
# apart, where others may have been meant; "thiếu" 16 pages, of which the first and the fourth do
# not come while `dhCut` is set.
ENGINE = """
window.dhAsked = [];
const page = (n) => ({
  uri: "loai-hinh/tap-the/#" + n, sort: n % 2 ? "Địa bàn 2023" : "Hồ sơ",
  title: ["Trang ", "số", " " + n], excerpt: ["Có ", "vườn", " và rẫy <b>thật</b>"],
  place: "xã Ba Tiêu", movement: "Vì người nghèo", thumbnail: "assets/images/apple-touch-icon.png",
});
const uris = { 2: "tin/ong/", 3: "ho-so/to-ong/" };
const ways = {
  "vườn": () => ({ state: "found", total: 2, results: [page(1), page(2)] }),
  "mẫu": () => ({
    state: "found", total: 1, results: [{ ...page(2), sort: "Hồ sơ mẫu", isDrawn: true }],
  }),
  "HTX": () => ({ state: "found", total: 1, results: [page(1)], understood: "hợp tác xã" }),
  "vươm": () => ({ state: "found", total: 1, results: [page(1)], corrections: ["vườn ươm"] }),
  "nhiều": ({ limit = 6 }) => ({
    state: "found", total: 25, more: limit < 25,
    results: [...Array(25).keys()].map(page).slice(0, limit),
  }),
  "thiếu": ({ limit = 6 }) => ({
    state: "found", total: 16, more: limit < 16, lost: window.dhCut ? 2 : 0,
    results: [...Array(16).keys()].slice(0, limit)
      .filter((n) => !window.dhCut || n % 3 || n > 3).map(page),
  }),
  "gần": () => ({
    state: "found", total: 1, more: false,
    results: [page(1), { ...page(2), near: true }, { ...page(3), near: true }],
  }),
  "dở": () => ({
    state: "found", total: 1, isBegun: true, results: [{ ...page(1), near: true }],
  }),
  "rời rạc": () => ({ state: "found", total: 3, results: [{ ...page(1), near: true }] }),
  "rời mà đủ": () => ({ state: "found", total: 2, isApart: true, results: [page(1), page(2)] }),
  "to-ong": () => ({
    state: "found", total: 1,
    results: [page(1), ...[2, 3].map((n) => ({ ...page(n), uri: uris[n], near: true }))],
  }),
  "sau": () => ({
    state: "found", total: 3,
    results: [
      page(1), { ...page(2), behind: 1 }, { ...page(3), behind: 2 }, { ...page(4), near: true },
    ],
  }),
  "ngờ": () => ({
    state: "found", total: 1, isApart: true, results: [page(1)], corrections: ["nghe"],
  }),
  "vườn -rẫy": () => ways["vườn"](),
  "lẻ": () => ({ state: "found", total: 0, results: [{ ...page(1), near: true }] }),
  "chừng": () => ({ state: "found", total: 2000, rough: true, results: [page(1)] }),
  "hại": () => ({
    state: "found", total: 1,
    results: [{ ...page(1), title: ["<img src=x onerror=alert(1)>"], excerpt: ["<script>1"] }],
  }),
  "chậm": () => new Promise((done) => setTimeout(() => done(ways["vườn"]()), 1000)),
  "hỏng": () => ({ state: "broken", total: 0, results: [] }),
};
const answer = async (text, options = {}) => {
  window.dhAsked.push([text, options]);
  const nothing = () => ({ state: "nothing", total: 0, results: [] });
  const found = await (ways[text] || nothing)(options);
  const facets = options.facets && { "loai-hinh": { "tap-the": 7 } };
  return { understood: "", corrections: [], facets, ...found };
};
window.dienhinhSearch = () => ({ search: answer, suggest: answer });
"""


@contextmanager
def with_engine(
    visitor: Visitor,
    uri: str = "",
    *,
    width: int = 1440,
    scheme: Scheme = "light",
    bypass_csp: bool = False,
) -> Iterator[Page]:
    """A page of the site whose search engine is the one above."""

    def serve(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body=f"(() => {{{ENGINE}}})();")

    with visitor.page("dong-gop/", width=width, scheme=scheme, bypass_csp=bypass_csp) as page:
        page.route("**/assets/js/search-engine.js", serve)
        page.goto(f"{visitor.origin}/{uri}", wait_until="load")
        yield page
