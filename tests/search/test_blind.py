"""The goals of `make bench-search` on the shipped pages, without a browser and without rivals."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from tests.bench.search import __main__ as bench
from tests.bench.search import rivals
from tests.bench.search.blind import GROUPS_APART, GROUPS_WITH_TYPOS, GROUPS_WITHOUT_TYPOS
from tests.bench.search.measure import Measured, measure
from tests.bench.search.page_text import page_text


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    (own,) = measure("shipped", 16, tmp_path_factory.mktemp("bench"), None, has_rivals=False)
    return own


def test_every_page_is_found_by_its_own_words_however_they_are_typed(measured: Measured) -> None:
    recall = {group: score.recall for group, score in measured.scores.items()}
    plain = {group: recall[group] for group in GROUPS_WITHOUT_TYPOS if group in recall}

    assert len(plain) >= 9
    assert plain == dict.fromkeys(plain, 1.0)
    others = (*GROUPS_WITH_TYPOS, *GROUPS_APART)
    assert [group for group in others if recall[group] < 0.97] == []
    assert measured.asked > 150


def test_ten_results_of_the_shipped_pages_are_light(measured: Measured) -> None:
    assert measured.cold_bytes is not None
    middle, nine_tenths, _ = measured.cold_bytes
    assert middle < 40 * 1024
    assert nine_tenths < 100 * 1024
    assert measured.apart_bytes is not None
    assert measured.apart_bytes[1] < 130 * 1024


def test_what_was_measured_is_a_page_of_the_handbook(measured: Measured) -> None:
    text = page_text({"shipped": [measured]}, {"Pagefind": "1.6.0"})

    assert text.startswith("---\ntitle: Đo tìm kiếm\n")
    assert f"| Kiểu câu | của kho ({measured.asked} câu) |" in text
    assert "| đúng từng chữ | 100 % · 1,00 |" in text


def test_our_engine_alone_is_measured_where_no_rival_is_installed(
    monkeypatch: pytest.MonkeyPatch, measured: Measured
) -> None:
    def missing() -> dict[str, str]:
        raise FileNotFoundError

    monkeypatch.setattr(rivals, "versions", missing)
    monkeypatch.setattr(bench, "measure", lambda *_, **__: [measured])
    monkeypatch.setattr(bench, "chromium", lambda: nullcontext(SimpleNamespace(version="1")))

    assert bench.main(["--corpora", "shipped", "--own"]) in {0, 1}
