from dataclasses import replace
from datetime import date

from dienhinh.derive.pieces import pieces, scripts
from tests.builders import a_consent, a_profile
from tests.derive.libraries import a_library


def made(*profiles: object) -> list[str]:
    """What is made of the site and its profiles; the outlines are always there."""
    library = a_library(*profiles)  # type: ignore[arg-type] # profiles of the builders
    every = [*pieces(replace(library, texts={})), *scripts(library)]
    return [piece.uri for piece in every if not piece.uri.startswith("de-cuong/")]


def test_a_public_profile_gives_every_piece() -> None:
    assert made(a_profile(slug="a")) == [
        "the/trang.jpg",
        "the/a.jpg",
        "the/vuong/a.jpg",
        "the/doc/a.jpg",
        "ap-phich/a.pdf",
        "loa/a.docx",
    ]


def test_nothing_is_made_of_what_the_public_may_not_see() -> None:
    draft = a_profile(slug="a", status="draft")
    scheduled = a_profile(slug="b", status="scheduled", publish_on=date(2027, 1, 1))
    withdrawn = a_profile(slug="c", status="withdrawn")
    unasked = a_profile(slug="d", kind="individual", consent=())

    assert made(draft, scheduled, withdrawn, unasked) == ["the/trang.jpg"]


def test_a_person_who_agreed_has_all_pieces() -> None:
    agreed = a_profile(
        slug="a", kind="individual", consent=(a_consent(item="name"), a_consent(item="photo"))
    )

    assert len(made(agreed)) == 6


def test_an_invented_person_is_not_handed_on() -> None:
    assert made(a_profile(slug="a", origin="sample")) == ["the/trang.jpg", "the/a.jpg"]
