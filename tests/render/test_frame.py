import pytest

from dienhinh.render.frame import FrameError, frame

BUILT = (
    '<head>⁂head⁂</head><a class="brand" href="..">Nhà</a>'
    '<a href="../ho-so/"⁂nav:ho-so/⁂>Hồ sơ</a><a href="https://a.vn/../b">x</a>'
    '<form action="../ho-so/"></form><script src="../assets/site.js"></script><main>⁂body⁂</main>'
)


def test_a_page_gets_its_own_way_to_the_root() -> None:
    html = frame(BUILT).stamp("ho-so/mot/", "ho-so/", "<title>t</title>", "<h1>Một</h1>").decode()

    assert html == (
        '<head><title>t</title></head><a class="brand" href="../../">Nhà</a>'
        '<a href="../../ho-so/" aria-current="true">Hồ sơ</a><a href="https://a.vn/../b">x</a>'
        '<form action="../../ho-so/"></form><script src="../../assets/site.js"></script>'
        "<main><h1>Một</h1></main>"
    )


def test_zensicals_way_of_writing_the_same_links_is_understood() -> None:
    built = BUILT.replace('href="..', 'href="./..')

    assert frame(built).stamp("a/b/", "", "", "") == frame(BUILT).stamp("a/b/", "", "", "")


def test_the_entry_of_the_page_itself_is_the_current_page() -> None:
    html = frame(BUILT).stamp("ho-so/", "ho-so/", "", "").decode()

    assert 'href="../ho-so/" aria-current="page"' in html


def test_other_sections_are_not_current() -> None:
    assert b"aria-current" not in frame(BUILT).stamp("dia-ban/", "dia-ban/", "", "")


def test_tokens_in_the_text_of_a_page_are_only_text() -> None:
    html = frame(BUILT).stamp("x/", "x/", "", "⁂head⁂ ⁂body⁂").decode()

    assert html.endswith("<main>⁂head⁂ ⁂body⁂</main>")


@pytest.mark.parametrize("built", ["<main>⁂body⁂</main>", "⁂head⁂", "⁂head⁂⁂body⁂⁂body⁂"])
def test_a_frame_without_its_tokens_is_refused(built: str) -> None:
    with pytest.raises(FrameError):
        frame(built)
