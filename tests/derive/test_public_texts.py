"""Every text of the schema is in the public record, where the tests of escaping dress it, or here.

What they dress they find by itself (`tests.payloads`), so a field that is added to the schema is
pushed through every page, feed, kit and document of the site without anybody thinking of it.
"""

import dataclasses

import pytest
import yaml

from dienhinh.check.run import shape_profile
from dienhinh.derive.public import public_view
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.fields import Text, Url
from dienhinh.model.schema.photo_count import profile_fields
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import FOLDER, TODAY, a_folder, a_reference
from tests.payloads import PAYLOADS, texts
from tests.schema_texts import Words, filled

FIXED = {
    "kind": "collective",
    "call": "so-ket-2023",
    "unit": "ba-to",
    "movement": "vi-nguoi-ngheo",
    "sector": "trong-trot",
    "origin": "nomination",
    "status": "published",
    "commune": "21532",
    "awards.award": "bang-khen-tinh",
    "awards.year": 2022,
    "replication.adopted_from": "to-hop-tac-suoi-mau",
    "photos.file": "anh-1.jpg",
    "former_slugs": ["to-hop-tac-cu"],
    # Another item whose consent ended would hide the whole.
    "consent.item": "phone",
}
FIELDS = profile_fields(a_reference().calls.values())
# Who agreed, and where the paper is kept, is nobody's business; the form's notes are staff's.
INTERNAL = {"consent.by", "consent.proof"}


def seen_by_the_public(words: Words) -> PublicProfile:
    text = yaml.safe_dump(filled(FIELDS, words, FIXED), allow_unicode=True, width=10_000)
    tree, problems = parse_tree(text.encode(), "profile.yaml")
    assert tree is not None, problems
    folder = a_folder(path=FOLDER)
    profile, found = shape_profile(tree, folder, a_reference())
    assert profile is not None, found
    shown = public_view(profile, folder, a_reference(), TODAY)
    assert isinstance(shown, PublicProfile)
    return shown


def test_every_text_of_the_schema_is_public_or_named_here() -> None:
    asked: set[str] = set()

    def path_as_text(path: str, kind: Text | Url) -> str:
        asked.add(path)
        if isinstance(kind, Url):
            return f"https://example.org/{path}"
        return f"<{path}>" * (kind.shortest // len(path) + 1)

    shown = " ".join(texts(dataclasses.asdict(seen_by_the_public(path_as_text))))

    hidden = {path for path in asked if f"<{path}>" not in shown and f"/{path}" not in shown}
    assert hidden == INTERNAL
    assert {"name", "photos.alt", "press_texts.words_400", "sources.url"} <= asked


@pytest.mark.parametrize("name", [name for name in PAYLOADS if name != "direction"])
def test_whatever_is_typed_into_any_field_is_read_as_it_was_typed(name: str) -> None:
    typed: dict[str, str] = {}

    def payload(path: str, kind: Text | Url) -> str:
        if isinstance(kind, Url):
            return "https://example.org/"
        text = PAYLOADS[name]
        while len(text) < kind.shortest:
            text = f"{text} {PAYLOADS[name]}"
        typed[path] = text[: kind.longest].strip()
        return typed[path]

    shown = set(texts(dataclasses.asdict(seen_by_the_public(payload))))

    assert {text for path, text in typed.items() if path not in INTERNAL} <= shown
