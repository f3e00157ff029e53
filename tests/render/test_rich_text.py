from dienhinh.render.rich_text import RichRun, rich_blocks, rich_inline


def test_emphasis_and_links_become_runs() -> None:
    runs = rich_inline("Vốn **quay *vòng*** xem [sổ](https://example.org/a_b?x=1&y=2).")

    assert "".join(run.text for run in runs) == "Vốn quay vòng xem sổ."
    assert [run.text for run in runs if run.is_bold] == ["quay ", "vòng"]
    assert [run.text for run in runs if run.is_italic] == ["vòng"]
    assert [run.link for run in runs if run.link] == ["https://example.org/a_b?x=1&y=2"]


def test_what_looks_like_markup_stays_text() -> None:
    assert rich_inline("<b>1 < 2 & 3</b>") == (RichRun(text="<b>1 < 2 & 3</b>"),)


def test_paragraphs_and_lists_stay_apart() -> None:
    found = rich_blocks("Một.\n\nHai\nba.\n- bốn\n- năm\n\n1. sáu")

    texts = [["".join(run.text for run in item) for item in block.items] for block in found]
    assert list(zip([block.kind for block in found], texts, strict=True)) == [
        ("p", ["Một."]),
        ("p", ["Hai\nba."]),
        ("ul", ["bốn", "năm"]),
        ("ol", ["sáu"]),
    ]  # fmt: skip


def test_an_empty_text_has_no_block() -> None:
    assert rich_blocks(" \n ") == ()


def test_lines_that_were_meant_and_numbers_that_go_on_are_known() -> None:
    text, _, numbers = rich_blocks("Xóm Một\nxã **Hai**\n- góp đất\n3. góp công")

    assert text.has_lines
    assert [run.text for run in text.items[0]] == ["Xóm Một", "\n", "xã ", "Hai"]
    assert (numbers.has_lines, numbers.first) == (False, 3)
