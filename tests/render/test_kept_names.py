from dataclasses import replace

import pytest

from dienhinh.derive.pieces import pieces, scripts
from dienhinh.model import recipes
from dienhinh.model.library import Library
from dienhinh.render.kept_names import code_name, kit_name, piece_name
from tests.builders import a_profile
from tests.derive.libraries import a_library


def names(**changes: object) -> dict[str, str]:
    library = a_library(a_profile(slug="a", **changes))
    return made_of(library)


def made_of(library: Library, set_by: str = "") -> dict[str, str]:
    records = (*pieces(library), *scripts(library))
    return {record.uri: piece_name(record, set_by) for record in records}


def test_what_did_not_change_keeps_its_name() -> None:
    assert names() == names()


def test_a_new_summary_makes_every_piece_of_the_profile_anew() -> None:
    before, after = names(), names(summary="Câu tóm tắt mới của tổ hợp tác này, dài vừa phải.")

    assert {uri for uri in before if before[uri] != after[uri]} == {
        "the/a.jpg",
        "the/vuong/a.jpg",
        "the/doc/a.jpg",
        "ap-phich/a.pdf",
        "loa/a.docx",
    }


def test_another_picture_makes_all_pieces_anew() -> None:
    library = a_library(a_profile(slug="a"))
    (profile,) = library.profiles
    other = replace(profile, photos=(replace(profile.photos[0], digest="ff" * 16),))
    changed = replace(library, profiles=(other,), by_slug={"a": other})

    rows = [made_of(shown) for shown in (library, changed)]

    assert {uri for uri in rows[0] if rows[0][uri] != rows[1][uri]} == {
        "the/trang.jpg",
        "the/a.jpg",
        "the/vuong/a.jpg",
        "the/doc/a.jpg",
        "ap-phich/a.pdf",
        "loa/a.docx",
    }


def test_names_tell_no_slug() -> None:
    assert not any("to-kin" in name for name in names(name="to-kin").values())


@pytest.mark.parametrize(
    ("recipe", "renamed"),
    [
        ("CARD", {"the/trang.jpg", "the/a.jpg", "the/vuong/a.jpg", "the/doc/a.jpg"}),
        ("KIT", {"kit"}),
        ("PHOTO", {"kit"}),
        ("POSTER", {"ap-phich/a.pdf"}),
        ("QR", {"code"}),
        ("SCRIPT", {"loa/a.docx"}),
    ],
)
def test_another_recipe_gives_other_names(
    recipe: str, renamed: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def every() -> dict[str, str]:
        return names() | {
            "kit": kit_name("một hồ sơ", ""),
            "code": code_name("https://example.org/", ""),
        }

    before = every()
    monkeypatch.setattr(recipes, recipe, "another")
    after = every()

    assert {uri for uri in before if before[uri] != after[uri]} == renamed


def test_other_fonts_or_libraries_give_other_names() -> None:
    library = a_library(a_profile(slug="a"))
    before, after = made_of(library), made_of(library, "typst 1.0")

    assert [uri for uri in before if before[uri] == after[uri]] == []
    assert kit_name("một hồ sơ", "") != kit_name("một hồ sơ", "typst 1.0")
    assert code_name("https://example.org/", "") != code_name("https://example.org/", "segno 2")


def test_another_recipe_of_papers_gives_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    before = names()
    monkeypatch.setattr(recipes, "PAPER", "another")
    after = names()

    changed = {uri for uri in before if before[uri] != after[uri]}
    assert changed
    assert all(uri.startswith("de-cuong/") for uri in changed)
