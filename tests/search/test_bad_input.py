"""Whatever is typed, and however broken the index is, the engine answers with a state."""

import shutil
from pathlib import Path

import pytest

from tests.search.asking import ask, found, search

INDEX = Path("tim-kiem/chi-muc")
_ODD = {
    "nothing": "",
    "spaces": " \t\n\u00a0 ",
    "signs": "?!… — „“ \"' % &",
    "one quotation mark": '"',
    "emoji": "🙂 👨‍👩‍👧‍👦 🇻🇳",
    "markup": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "template": "${alert(1)} {{ 7*7 }}",
    "control characters": "\x00\x01\x1b[31m\x7f",
    "directions": "\u202ehnac\u202c \u200f\ufeff",
    "a lone surrogate": "\ud800 chanh",
    "marks without letters": "\u0301\u0302\u0323" * 50,
    "one letter ten thousand times": "a" * 10_000,
    "ten thousand letters": "chanh dây " * 1_000,
    "digits": "9" * 3_000,
    "regular expression": "(.*)+[a-z]{1000}\\",
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "path": "../../etc/passwd",
    "other scripts": "汉字 ญี่ปุ่น Ελλάς עברית",
}
_EMPTY = {"nothing", "spaces", "signs", "one quotation mark", "emoji", "marks without letters"}


@pytest.mark.parametrize("way", ["search", "suggest"])
def test_odd_input_has_a_state_and_no_error(small: Path, way: str) -> None:
    answers = ask(small, [[way, text] for text in _ODD.values()])

    states = {name: answer["state"] for name, answer in zip(_ODD, answers, strict=True)}
    assert [answer.get("error") for answer in answers] == [None] * len(_ODD)
    assert {name for name, state in states.items() if state == "empty"} == _EMPTY
    assert set(states.values()) <= {"empty", "nothing", "found"}


@pytest.mark.parametrize("given", [None, 7, True, ["chanh"], {"a": 1}])
def test_what_is_no_text_is_taken_as_text(small: Path, given: object) -> None:
    assert search(small, given).get("error") is None  # type: ignore[arg-type]


def test_only_the_beginning_of_a_long_query_counts(small: Path) -> None:
    answer = search(small, "chanh dây " + "x" * 10_000)

    assert found(answer)[0] == "chanh-day"
    assert answer["files"] < 60


def test_direction_marks_and_lone_surrogates_do_not_hide_words(small: Path) -> None:
    assert found(search(small, "\u202achanh\u202c d\u200bây"))[0] == "chanh-day"


def test_markup_is_given_back_as_text(small: Path) -> None:
    (result, *_) = search(small, "<b>chanh</b>")["results"]

    assert "<" not in "".join([*result["title"], *result["excerpt"]])


def _broken(folder: Path, copy: Path, harm: str) -> Path:
    shutil.copytree(folder, copy)
    for file in sorted((copy / INDEX).rglob("*.js")):
        kind = file.relative_to(copy / INDEX).as_posix()[0]
        if harm == f"without {kind}":
            file.unlink()
        elif harm == f"{kind} cut short":
            file.write_bytes(file.read_bytes()[:20])
        elif harm == f"{kind} of other data":
            file.write_text(f'dhS("{kind}/{file.stem}","AAAA")', encoding="ascii")
        elif harm == f"{kind} is a page":
            file.write_text("<!doctype html><title>404</title>", encoding="utf-8")
    return copy


@pytest.mark.parametrize("kind", ["g", "m", "k", "t"])
@pytest.mark.parametrize("harm", ["without {}", "{} cut short", "{} of other data", "{} is a page"])
def test_broken_index_is_said_to_be_broken(
    small: Path, tmp_path: Path, kind: str, harm: str
) -> None:
    folder = _broken(small, tmp_path / "site", harm.format(kind))

    answers = ask(folder, [["search", "chanh dây"], ["suggest", "chanh"]])

    assert [(answer["state"], answer["results"]) for answer in answers] == [("broken", [])] * 2


def test_without_the_vocabulary_what_was_typed_well_is_found(small: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(small, tmp_path / "site")
    (folder / INDEX / "tu-vung.js").unlink()

    assert found(search(folder, "chanh dây")) == ["chanh-day"]
    assert search(folder, "chnah dây")["state"] in {"found", "broken"}


def test_one_lost_page_leaves_the_others(small: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(small, tmp_path / "site")
    (folder / INDEX / "t" / "t-0.js").unlink()

    answer = search(folder, "bà con má bán nhà")

    assert (answer["state"], answer["lost"]) == ("found", 1)
    assert "chanh-day" not in found(answer)


def test_where_every_page_is_lost_no_more_of_them_are_offered(small: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(small, tmp_path / "site")
    shutil.rmtree(folder / INDEX / "t")

    (answer,) = ask(folder, [["search", "bà con má bán nhà", {"limit": 1}]])

    assert (answer["state"], answer["more"]) == ("broken", False)
