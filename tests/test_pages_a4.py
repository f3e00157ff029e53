import random
import re
from pathlib import Path

import pytest

from dienhinh.pages_a4 import Paragraph, count_pages, shown_pages

DISPATCH = Path(__file__).parent / "reference" / "dispatch.txt"


def lines(count: int) -> Paragraph:
    # Sixty n of 7 pt are 420 pt: with the indent one fills a line of 467.7 pt, two do not fit.
    return Paragraph(" ".join(["n" * 60] * count))


def dispatch_text(words: int) -> list[Paragraph]:
    """Paragraphs of 90 words and more, from the sentences that LibreOffice was measured with."""
    blocks = re.split(r"\n\n+", DISPATCH.read_text(encoding="utf-8"))
    plain = [re.sub(r"[*#]+", "", block).strip().replace("\n", " ") for block in blocks]
    sentences = [sentence for sentence in plain if len(sentence.split()) > 12]
    choose = random.Random(1)  # noqa: S311 the seed of the measurement
    paragraphs, current, count = [], [], 0
    while count < words:
        sentence = choose.choice(sentences).split()[: max(5, words - count)]
        current += sentence
        count += len(sentence)
        if len(current) > 90:
            paragraphs.append(Paragraph(" ".join(current)))
            current = []
    return [*paragraphs, Paragraph(" ".join(current))]


def test_a_page_holds_as_many_words_as_libreoffice_puts_on_it() -> None:
    assert 4000 / count_pages(dispatch_text(4000)) == pytest.approx(686, rel=0.015)


@pytest.mark.parametrize(
    ("lengths", "pages"),
    [
        pytest.param([], 0.0, id="nothing"),
        pytest.param([1], 0.022, id="one line"),
        pytest.param([45], 0.994, id="a full page"),
        pytest.param([46], 1.044, id="a widow takes a line with it"),
        pytest.param([43, 2], 1.044, id="two lines are not torn apart"),
        pytest.param([42, 3], 1.066, id="nor are three"),
        pytest.param([42, 5], 1.066, id="two of five stay"),
        pytest.param([43, 5], 1.11, id="one alone does not"),
        pytest.param([45, 1], 1.022, id="the gap after a full page is not carried over"),
    ],
)
def test_paragraphs_break_as_widow_and_orphan_control_lets_them(
    lengths: list[int], pages: float
) -> None:
    count = count_pages([lines(length) for length in lengths])

    assert round(count, 3) == pages


def test_a_heading_stays_with_the_text_below_it() -> None:
    heading = Paragraph("1. Kết quả", is_heading=True)

    count = count_pages([lines(43), heading, lines(2)])

    assert round(count, 3) == 1.075


def test_a_heading_stays_where_two_of_four_lines_fit_below_it() -> None:
    heading = Paragraph("1. Kết quả", is_heading=True)

    count = count_pages([lines(41), heading, lines(4)])

    # Two lines of 16.09 pt on the second of two pages of 728.5 pt.
    assert round(count, 3) == 1.044


def test_a_last_heading_without_text_stays_where_it_is() -> None:
    count = count_pages([lines(43), Paragraph("1. Kết quả", is_heading=True)])

    assert count < 1


def test_precomposed_letters_have_the_widths_of_the_font() -> None:
    # 36 pt of indent, 40 ố of 7 pt and a space of 3.5 pt leave 148.2 pt: 19 ữ of 7.59 pt.
    fits = count_pages([Paragraph("ố" * 40 + " " + "ữ" * 19)])
    does_not = count_pages([Paragraph("ố" * 40 + " " + "ữ" * 20)])

    assert (round(fits, 3), round(does_not, 3)) == (0.022, 0.044)


def test_a_letter_of_another_script_is_half_an_em_wide() -> None:
    count = count_pages([Paragraph("文" * 40 + " " + "文" * 20)])

    assert round(count, 3) == 0.022


@pytest.mark.parametrize(
    ("exact", "shown"),
    [(0.95, 0.9), (1.96, 1.9), (1.98, 2.0), (2.44, 2.4), (3.02, 3.0), (3.04, 3.1), (7.21, 7.3)],
)
def test_a_length_that_is_asked_for_is_never_reached_by_rounding(
    exact: float, shown: float
) -> None:
    assert shown_pages(exact, 2, 3) == shown
