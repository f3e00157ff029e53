import pytest

from dienhinh.render import handwritten
from dienhinh.render.handwritten import Filler, cleaned, files_named, led_from_root, readable


def public(_: str, arguments: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(argument for argument in arguments if not argument.startswith("gone"))


def filled(html: str, piece: Filler) -> str:
    return handwritten.filled(html, piece, public)


def piece(name: str, arguments: tuple[str, ...]) -> str | None:
    return f"<b>{name}:{'+'.join(arguments)}</b>" if name in {"card", "totals"} else None


def test_a_marker_is_followed_by_its_piece() -> None:
    html = filled("<div>\n<!-- dienhinh: card htx-ba-tieu -->\n</div>", piece)

    assert html == (
        "<div>\n<!-- dienhinh: card htx-ba-tieu -->"
        "<b>card:htx-ba-tieu</b><!-- /dienhinh -->\n</div>"
    )


def test_a_marker_hands_over_all_its_arguments() -> None:
    html = filled("<!-- dienhinh: card a  b c -->", piece)

    assert "<b>card:a+b+c</b>" in html


def test_filling_again_renews_the_piece() -> None:
    once = filled("<!-- dienhinh: totals -->", lambda *_: "1")

    assert filled(once, lambda *_: "2") == "<!-- dienhinh: totals -->2<!-- /dienhinh -->"


def test_two_markers_keep_their_own_pieces() -> None:
    html = filled("<!-- dienhinh: card a --> và <!-- dienhinh: card b -->", piece)

    assert html.count("<!-- /dienhinh -->") == 2
    assert filled(html, piece) == html


def test_a_marker_that_nothing_can_be_put_for_goes_because_it_may_name_a_person() -> None:
    assert filled("a<!-- dienhinh: gone ho-ba-thi-du -->b", piece) == "ab"
    once = filled("a<!-- dienhinh: card ho-ba-thi-du -->b", piece)
    assert filled(once, lambda *_: None) == "ab"


def test_of_a_marker_that_shows_others_too_only_those_stay_that_may_be_named() -> None:
    html = "<!-- dienhinh: card a gone-b  c -->"

    once = filled(html, piece)

    assert once.startswith("<!-- dienhinh: card a c --><b>")
    assert "<!-- dienhinh: card --><b>" in filled("<!-- dienhinh: card gone-b -->", piece)
    assert filled(filled(once, piece), piece).startswith("<!-- dienhinh: card a c --><b>card:a+c<")


def test_a_remark_that_is_no_marker_stays() -> None:
    assert filled("<!-- dienhinh: lạ -->", piece) == "<!-- dienhinh: lạ -->"


def test_columns_of_a_table_are_aligned_by_the_themes_own_classes() -> None:
    html = (
        '<th style="text-align: left;">a</th><td style="text-align: right;">1</td>'
        '<td style="text-align: center;">2</td>'
    )

    assert cleaned(html) == '<th>a</th><td class="right">1</td><td class="center">2</td>'


def test_the_themes_leftovers_are_cleaned() -> None:
    html = '<input class="md-toggle" id="__drawer" autocomplete="off"><a tabindex="">x</a>'

    assert cleaned(html) == '<input class="md-toggle" id="__drawer"><a>x</a>'


def test_a_link_from_the_root_leads_there_from_any_depth() -> None:
    html = '<p><a href="/bao-chi/#lien-he">Báo chí</a> <a class="x" href="/tin/">Tin</a></p>'

    assert led_from_root(html, "../../") == (
        '<p><a href="../../bao-chi/#lien-he">Báo chí</a> <a class="x" href="../../tin/">Tin</a></p>'
    )


def test_links_to_other_hosts_stay_as_they_are() -> None:
    html = '<a href="//other.example/">a</a> <a href="https://other.example/">b</a>'

    assert led_from_root(html, "../") == html


def test_a_picture_is_closed_as_html_closes_it() -> None:
    assert cleaned('<img alt="a" src="a.webp" />') == '<img alt="a" src="a.webp">'


def test_the_text_of_a_page_is_what_its_main_part_says() -> None:
    html = (
        "<title>x</title><nav>Danh mục</nav><main><nav>Đường dẫn</nav>"
        "<h1>Quyền <em>riêng tư</em></h1><p>Một&nbsp;câu\n<b>dài</b>.</p>"
        "<ul><li>Hai<br>tư</li><li>Ba</li></ul>"
        "<script>var x = 1</script><button>Nút</button></main><footer>Chân trang</footer>"
    )

    assert readable(html) == ("Quyền riêng tư", "Một câu dài.\nHai\ntư\nBa")


def test_a_page_without_a_main_part_has_no_text() -> None:
    assert readable("<p>x</p>") == ("", "")


def test_a_badge_and_a_caption_are_not_glued_to_what_stands_beside_them() -> None:
    html = (
        '<main><h1>x</h1><figure><picture><img alt=""></picture>'
        '<span class="tag tag--drawn">Minh họa</span>'
        "<figcaption>Tranh minh họa</figcaption></figure>"
        '<th><span class="tag">Minh họa</span><a>Tổ ong</a></th></main>'
    )

    assert readable(html)[1].splitlines() == ["Minh họa", "Tranh minh họa", "Minh họa", "Tổ ong"]


def test_what_is_shown_to_be_typed_is_no_text() -> None:
    html = (
        "<main><h1>x</h1><p>Chép dòng này:</p><pre><code>movement: a</code></pre>"
        "<p><code>&lt;!-- dienhinh: card a --&gt;</code></p></main>"
    )

    assert readable(html)[1] == "Chép dòng này:"


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("phone-in-text", "phone-in-text"),
        ("profile.yaml", "profile.yaml"),
        ("publish_on", "publish_on"),
        ("dienhinh withdraw", "dienhinh withdraw"),
        ("htx-du-lich-cong-dong-go-co", "…"),
        ("ho-so/ho-ba-thi-du/", "…"),
        ("hiến đất", "…"),
        ("dat", "…"),
        ("0905.123.456", "…"),
        ("anh-1.jpg", "…"),
    ],
)
def test_names_in_code_are_text_but_not_what_reads_as_prose(code: str, read: str) -> None:
    html = f"<main><p>Ghi <code>{code}</code> ở đây.</p></main>"

    assert readable(html)[1] == f"Ghi {read} ở đây."


def test_the_name_of_a_fault_is_text_whatever_it_reads_as() -> None:
    html = (
        "<main><p>Mã: <code>not-in-list</code>.</p>"
        '<p><a href="x/"><code>not-in-list</code></a>: ngoài danh mục.</p></main>'
    )

    assert readable(html)[1] == "Mã: not-in-list.\nnot-in-list: ngoài danh mục."


def test_what_stands_behind_a_marker_is_no_text_of_the_page_but_for_its_heading() -> None:
    html = (
        "<main><!-- dienhinh: hero --><h1>Người thật</h1><p>21 hồ sơ</p><!-- /dienhinh -->"
        "<p>Một câu.</p><!-- dienhinh: card a --><p>Tổ ong</p><!-- /dienhinh --><p>Hai.</p></main>"
    )

    assert readable(html) == ("Người thật", "Một câu.\nHai.")


def test_files_are_named_by_their_whole_address_however_they_are_quoted() -> None:
    html = (
        "<img src='anh 1.png'><img srcset=\"a.webp 1x, b%20c.webp 2x\"><a href=../d.pdf?x#y>"
        '<a href="http://[">'
    )

    found = list(files_named(html, "https://dien-hinh.test/tin/bai/"))

    assert found == [
        f"https://dien-hinh.test/tin/{name}"
        for name in ("bai/anh 1.png", "bai/a.webp", "bai/b c.webp", "d.pdf")
    ]


def test_what_word_leaves_in_a_file_of_html_is_passed_over() -> None:
    html = "<main><h1>Bốn làng</h1><p>Một<![endif--]> hai</p><![ if x]><p>ba</p></main>"

    assert readable(html) == ("Bốn làng", "Một hai\nba")


def test_a_value_in_quotes_is_not_cleaned() -> None:
    html = '<img alt="a />b > 2021-2025" src="a.jpg"'

    assert cleaned(f"{html} />") == f"{html}>"
    assert cleaned(f"{html}>") == f"{html}>"
