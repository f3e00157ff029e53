from html import escape

import pytest

from dienhinh.markup.forbidden import Forbidden
from dienhinh.render import policy
from dienhinh.render.policy import (
    foreign_scripts,
    headers_file,
    inline_scripts,
    security_headers,
    violations,
)
from tests.site.server import header_rules, headers_of

# As browsers read them: `\\` is `/`, tabs and line breaks are nothing, a host needs no slashes.
REFRESHED = (
    "0; url=../moi/",
    "2; url=/\\other.vn/dang-nhap",
    "2; url=https:other.vn/",
    "0;https://other.vn/",
)
PROGRAMS = ("javascript:alert(1)", "java\tscript:alert(1)", " &#106;avascript:x()", "VBScript:x")


@pytest.mark.parametrize(
    "html",
    [
        *(f'<meta http-equiv="refresh" content="{to}">' for to in REFRESHED),
        *(f'<a href="{to}">x</a>' for to in PROGRAMS),
        '<a href="/x" href="/y" onclick="x()">x</a>',
        '<img src="/a.jpg" srcset="\\\\other.vn/a.jpg 2x">',
        '<img src="&#47;&#47;other.vn/a.jpg">',
        '<img src="/\t/other.vn/a.jpg">',
        '<img src="https:other.vn/a.jpg">',
        '<form action="/\\other.vn/"></form>',
        '<form action="mailto:ai-do@other.vn"></form>',
        '<!--><p style="color:red">x</p>-->',
        '<!-- x --!><p style="color:red">x</p>-->',
        '<textarea><!--</textarea><p style="color:red">x</p>-->',
        '<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>',
        '<frameset><frame src="/a.html"></frameset>',
        '<p style="color:red">x</p>',
        "<style>p{}</style>",
        '<a onclick="x()">x</a>',
        '<img src="https://other.vn/a.jpg">',
        '<img src="//other.vn/a.jpg">',
        '<img srcset="a.jpg 1x, https://other.vn/b.jpg 2x">',
        '<link rel="stylesheet" href="https://other.vn/a.css">',
        '<link href="//other.vn/a.css" rel="stylesheet">',
        '<svg><use href="https://other.vn/a.svg#b"></use></svg>',
        '<form action="https://other.vn/"></form>',
        '<a href="javascript:alert(1)">x</a>',
        '<iframe src="a.html"></iframe>',
        '<picture><source src="https://other.vn/a.jpg"></picture>',
        '<picture><source srcset="a.jpg 1x, //other.vn/a.jpg 2x"></picture>',
        '<video src="https://other.vn/a.mp4"></video>',
        '<video src="a.mp4" poster="https://other.vn/a.jpg"></video>',
        '<video><track src="https://other.vn/a.vtt"></video>',
        '<audio src="//other.vn/a.mp3"></audio>',
        '<input type="image" src="https://other.vn/a.png">',
        '<svg><image href="https://other.vn/a.jpg"></image></svg>',
        '<svg><image xlink:href="https://other.vn/a.jpg"/></svg>',
        '<svg><use xlink:href="//other.vn/a.svg#b"/></svg>',
        '<svg><filter><feImage href="https://other.vn/a.jpg"/></filter></svg>',
        '<form><button formaction="https://other.vn/">x</button></form>',
        '<form action="/tim/"><input type="submit" formaction="//other.vn/"></form>',
        '<form><button formaction="javascript:alert(1)">x</button></form>',
        '<a href="/bai/" ping="https://other.vn/">x</a>',
        '<body background="https://other.vn/a.jpg">',
        '<meta http-equiv="refresh" content="0; url=https://other.vn/">',
        """<meta http-equiv='Refresh' content="5;URL='//other.vn/'">""",
        '<link rel="preload" as="image" imagesrcset="a.jpg 1x, https://other.vn/b.jpg 2x">',
        *(
            f'<link rel="{what}" href="https://other.vn/a">'
            for what in (
                "icon",
                "preload",
                "prefetch",
                "modulepreload",
                "manifest",
                "preconnect",
                "dns-prefetch",
                "Preconnect",
                "apple-touch-icon",
            )
        ),
        '<base href="https://other.vn/">',
        '<object data="a.swf"></object>',
        '<embed src="a.swf">',
    ],
)
def test_what_the_policy_forbids_is_found(html: str) -> None:
    assert violations(html.encode(), is_made_here=False) != []
    assert violations(html.encode(), is_made_here=True) != []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://other.vn/bai">nguồn</a>',
        '<link rel="canonical" href="https://dien-hinh.test/">',
        '<img src="../anh/a.jpg" alt="chữ style= và onclick= trong lời tả">',
        "<p>mã style=&quot;x&quot; onload=1</p>",
        '<meta name="description" content="Làm mới (refresh) https://other.vn/">',
        '<form action="/tim?tu=https://other.vn/"><button formaction="/luu/">x</button></form>',
    ],
)
def test_links_and_plain_text_are_allowed(html: str) -> None:
    assert violations(html.encode(), is_made_here=False) == []


def test_only_a_page_made_here_may_lead_on_and_only_to_a_profile() -> None:
    html = b'<meta http-equiv="refresh" content="0; url=../../ho-so/to-det/">'

    assert violations(html, is_made_here=True) == []
    assert violations(html, is_made_here=False) != []
    assert violations(html.replace(b"ho-so/to-det/", b"../other.vn/"), is_made_here=True) != []
    assert violations(html.replace(b"0;", b"9;"), is_made_here=True) != []


def test_inline_scripts_are_allowed_by_their_hash_and_data_blocks_need_none() -> None:
    html = (
        "<script>alert(1)</script>"
        '<script type="application/ld+json">{"a":1}</script><script src="a.js"></script>'
    )

    assert inline_scripts(html) == {
        "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='": "alert(1)"
    }


@pytest.mark.parametrize(
    "script",
    [
        "<script>x()</script>",
        "<SCRIPT>x()</Script >",
        '<script/type="module">x()</script>',
        '<script type="application/javascript">x()</script>',
        '<script data-nguon="a.js">x()</script>',
        '<svg><script type="text/javascript">x()</script></svg>',
        '<script src="../dem-luot-xem.js" defer></script>',
        '<script src="/tin/dem.txt"></script>',
        '<script src="http://other.vn/assets/js/site.js"></script>',
        '<script src="//other.vn/assets/js/site.js"></script>',
        '<script src="/\\other.vn/assets/js/site.js"></script>',
        '<script src="../assets/js/../../tin/a.js"></script>',
        '<script src="../assets/js/a.js?x"></script>',
        '<script src="../assets/js/site.js" src="a.js">x()</script>',
        '<script src="../assets/js/site.js" onload="x()"></script>',
        '<script src="a.js">alert(1)</script>',
        '<svg><script href="../a.js"></script></svg>',
        '<svg><script src="../assets/js/site.js">x()</script></svg>',
        '<script type="text/javascript" type="application/json">x()</script>',
        """<script title=' type="application/json"'>x()</script>""",
        '<!--><script src="a.js"></script>-->',
        '<script type="importmap">{}</script>',
    ],
)
def test_a_script_that_is_not_the_themes_is_found(script: str) -> None:
    ours = inline_scripts("<script>alert(1)</script>")

    assert foreign_scripts(f"<script>alert(1)</script><p>{script}</p>", ours) != []
    assert foreign_scripts("<script>alert(1)</script>", ours) == []


@pytest.mark.parametrize(
    "script",
    [
        '<script src="../../assets/js/site.js" defer></script>',
        '<script src="./../assets/js/site.js" defer></script>',
        '<script src="assets/js/site.js" defer></script>',
        '<script src="/assets/js/site.js" defer></script>',
        '<script src="/kho/assets/js/site.js" defer></script>',
        '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>',
        '<script id="__config" type="application/json">{"a":1}</script>',
        '<script id=__config type=application/json>{"a":1}</script>',
        '<script type="application/ld+json">{"a":1}</script>',
        '<script type="application/json" id="du-lieu">{"a":1}</script>',
    ],
)
def test_scripts_of_the_theme_and_data_are_left_alone(script: str) -> None:
    assert foreign_scripts(script, ()) == []


def test_the_policy_allows_only_this_host_and_the_given_scripts() -> None:
    policy = security_headers(["'sha256-b'", "'sha256-a'"])["Content-Security-Policy"]

    assert "script-src 'self' 'sha256-a' 'sha256-b';" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_only_the_cards_for_other_sites_may_be_framed() -> None:
    rules = header_rules(headers_file(security_headers(["'sha256-a'"])))

    page = headers_of(rules, "/ho-so/a/")["Content-Security-Policy"]
    card = headers_of(rules, "/nhung/a/")["Content-Security-Policy"]

    assert "frame-ancestors 'none'" in page
    assert "frame-ancestors *" in card
    assert "script-src" not in card
    assert card.startswith("default-src 'none'")


def test_other_sites_may_show_pictures_and_share_cards_and_nothing_else() -> None:
    rules = header_rules(headers_file(security_headers([])))

    whose = {
        uri: headers_of(rules, uri)["Cross-Origin-Resource-Policy"]
        for uri in ("/anh/a.jpg", "/the/a.jpg", "/the/vuong/a.jpg", "/ap-phich/a.pdf", "/")
    }
    assert [uri for uri, who in whose.items() if who == "cross-origin"] == [
        "/anh/a.jpg",
        "/the/a.jpg",
        "/the/vuong/a.jpg",
    ]


def test_programs_of_other_sites_read_the_open_data_and_the_cards_and_nothing_else() -> None:
    headers = security_headers([])
    rules = header_rules(headers_file(headers))

    data = headers_of(rules, "/du-lieu/ho-so.csv")
    assert data["Access-Control-Allow-Origin"] == "*"
    assert data["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert data["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert data["X-Content-Type-Options"] == "nosniff"
    open_to_all = {path for path, told in rules if "Access-Control-Allow-Origin" in dict(told)}
    assert open_to_all == {"/du-lieu/*", "/nhung/*"}


def test_a_link_that_loads_nothing_is_allowed_beside_what_is_not() -> None:
    """What is cheap to look for finds the page; only what is wrong in it is told."""
    html = '<link rel="license" href="https://other.vn/"><p style="color:red">x</p>'

    assert violations(html.encode(), is_made_here=False) == ['<p style="color:red">']


def test_code_to_copy_is_no_reason_to_parse_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every profile has some: to parse its page takes ten times as long as to search it."""
    code = '<iframe src="https://dien-hinh.test/nhung/a/" style="border:0" onload="a()"></iframe>'
    page = f"<main><textarea>{escape(code)}</textarea></main>"
    parsed: list[str] = []

    def noted(text: str) -> list[Forbidden]:
        parsed.append(text)
        return []

    monkeypatch.setattr(policy, "forbidden", noted)

    policy.violations(page.encode(), is_made_here=True)
    assert parsed == []
    policy.violations(b'<main style="color:red">', is_made_here=True)
    assert len(parsed) == 1
