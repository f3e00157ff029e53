"""How the outline of the units' reports is laid over the synthesis: what stands where.

A synthesis has headings of its own for what data answer; every other item of the outline keeps its
place between them, so that nothing a unit wrote is lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dienhinh.model.call import Outline, OutlineItem

KeyedItem = tuple[str, OutlineItem]

# The heading of the synthesis that each sort of data belongs to, in the order of the headings.
_SUBJECTS = {
    "directives": "documents",
    "documents": "documents",
    "launched": "documents",
    "coverage": "examples",
    "models": "examples",
    "nominees": "examples",
    "awards": "awards",
    "inspections": "inspections",
}
# What of a subject is told at one place, in the order of places that no outline asks for.
_TOPICS = {
    "documents": ("issued", "launched"),
    "examples": ("nominated",),
    "awards": ("awarded",),
    "inspections": ("inspected",),
}
_TOPIC_OF = {
    "directives": "issued",
    "documents": "issued",
    "launched": "launched",
    "models": "nominated",
    "nominees": "nominated",
    "awards": "awarded",
    "inspections": "inspected",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One heading among the results; `subject` is None when only people can answer all of it."""

    subject: str | None
    items: tuple[KeyedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands at one place below a subject: data on a topic, or an item people answer (None).

    `items` are those of the outline that ask for it; for a topic there may be none.
    """

    topic: str | None
    items: tuple[KeyedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The sections of an outline: those that data answer, those before, those after."""

    before: tuple[OutlineItem, ...]
    results: tuple[OutlineItem, ...]
    after: tuple[OutlineItem, ...]


def laid(outline: Outline) -> Laid:
    """The sections of an outline; all stand after when data answer none."""
    sections = outline.sections
    filled = [number for number, section in enumerate(sections) if _is_filled(section)]
    first, last = (filled[0], filled[-1] + 1) if filled else (0, 0)
    return Laid(before=sections[:first], results=sections[first:last], after=sections[last:])


def result_parts(outline: Outline, results: Sequence[OutlineItem]) -> tuple[Part, ...]:
    """The headings of the results in the order of the outline; each subject once, asked or not."""
    found: dict[str, list[KeyedItem]] = {}
    for top, items in _by_top(outline, results):
        subjects = [_SUBJECTS[item.data] for _, item in items if item.data is not None]
        # What has no data stands with what its neighbours' data answer.
        owner = subjects[0] if subjects else top
        for key, item in items:
            subject = _SUBJECTS[item.data] if item.data is not None else owner
            found.setdefault(subject, []).append((key, item))
    for subject in _SUBJECTS.values():
        found.setdefault(subject, [])
    known = frozenset(_SUBJECTS.values())
    return tuple(
        Part(subject=name if name in known else None, items=tuple(items))
        for name, items in found.items()
    )


def entries(part: Part, subject: str) -> tuple[Entry, ...]:
    """What stands below a subject in the order of the outline; each topic once, asked or not."""
    topics = _TOPICS[subject]
    found: dict[str, list[KeyedItem]] = {}
    for key, item in part.items:
        if item.asks_for_words:
            found[key] = [(key, item)]
        elif item.data in _TOPIC_OF:
            found.setdefault(_TOPIC_OF[item.data], []).append((key, item))
    for topic in topics:
        found.setdefault(topic, [])
    return tuple(
        Entry(topic=name if name in topics else None, items=tuple(items))
        for name, items in found.items()
    )


def items_of(outline: Outline, section: OutlineItem) -> Iterator[KeyedItem]:
    """What stands below a section, with its addresses."""
    return ((k, item) for k, item in outline.walk() if k.startswith(f"{section.number}."))


def _by_top(
    outline: Outline, sections: Sequence[OutlineItem]
) -> Iterator[tuple[str, list[KeyedItem]]]:
    """The items directly below the sections, each with all below it."""
    tops: dict[str, list[KeyedItem]] = {}
    for section in sections:
        for key, item in items_of(outline, section):
            tops.setdefault(".".join(key.split(".")[:2]), []).append((key, item))
    yield from tops.items()


def _is_filled(item: OutlineItem) -> bool:
    """Whether data of the repository answer it, or something below it."""
    return item.data is not None or any(_is_filled(child) for child in item.items)
