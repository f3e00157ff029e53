"""The summary of achievements as the paragraphs that its Word document has.

Outline II.4.c of both movements asks for 2-3 A4 pages that state name, address or workplace,
telephone, what was done, measures, results, effects, and the figures of a model.
"""

import re
from collections.abc import Iterator

from dienhinh.markup.typed_lines import typed_paragraphs
from dienhinh.model.plain_text import without_signs
from dienhinh.model.profile import ModelFacts, Profile
from dienhinh.model.schema.fields import Field, field_named
from dienhinh.model.schema.profile import ACHIEVEMENTS, MODEL, PROFILE
from dienhinh.model.sealed import is_sealed
from dienhinh.pages_a4 import Paragraph

_STATED_FIRST = ("address", "workplace", "phone")
_AS_LONG_AS_A_NUMBER = "0000 000 0000"
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)])\s)")
_BULLET = re.compile(r"^[*+•]\s+")
_ITEM = re.compile(r"(?:[-*+•]|\d+[.)])\s")


def summary_paragraphs(profile: Profile) -> tuple[Paragraph, ...]:
    """Name, the facts line by line, then the four parts under their numbered headings."""
    return (
        Paragraph(profile.name, is_heading=True),
        *_facts(profile),
        *_parts(profile),
    )


def _facts(profile: Profile) -> Iterator[Paragraph]:
    for name in _STATED_FIRST:
        value = getattr(profile, name)
        if value is not None:
            shown = _AS_LONG_AS_A_NUMBER if is_sealed(value) else value
            yield _fact(field_named(PROFILE, name), shown)
    if profile.model is not None:
        yield from _model_facts(profile.model)


def _model_facts(model: ModelFacts) -> Iterator[Paragraph]:
    for field in MODEL:
        value = getattr(model, field.name)
        if value is not None:
            yield _fact(field, value)


def _fact(field: Field, value: object) -> Paragraph:
    return Paragraph(f"{field.vi}: {value}")


def _parts(profile: Profile) -> Iterator[Paragraph]:
    for number, field in enumerate(ACHIEVEMENTS, 1):
        value: str | tuple[str, ...] | None = getattr(profile.achievements, field.name)
        if value is None:
            continue
        yield Paragraph(f"{number}. {field.vi}", is_heading=True)
        if isinstance(value, str):
            yield from map(Paragraph, _plain_paragraphs(value))
        else:
            for point in value:
                first, *more = _plain_paragraphs(point)
                yield Paragraph(f"- {first}")
                yield from map(Paragraph, more)


def _plain_paragraphs(markdown: str) -> list[str]:
    plain = without_signs(markdown).strip()
    lines = (line for part in _PARAGRAPH_END.split(plain) for line in _lines(part))
    return [_BULLET.sub("- ", line) for line in lines]


def _lines(part: str) -> Iterator[str]:
    """A paragraph or an item; of a paragraph each line that the writer meant."""
    lines = [" ".join(line.split()) for line in part.splitlines()]
    if not lines[1:] or _ITEM.match(lines[0]):
        yield " ".join(lines)
        return
    for paragraph in typed_paragraphs(lines):
        yield from paragraph
