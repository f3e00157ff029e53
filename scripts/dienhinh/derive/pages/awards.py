"""`/khen-thuong/`: the catalogue of awards and who holds what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.names import AWARDS, profile_link
from dienhinh.model.awards_told import award_told
from dienhinh.model.library import Library
from dienhinh.model.lists import UNLISTED_AWARD, AwardForm
from dienhinh.model.page import Link, Page
from dienhinh.model.schema.lists import LEVEL_NAMES
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import sort_key

AWARDS_TOLD = "Danh mục hình thức khen thưởng và các điển hình đã được trao, theo cấp."


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A real public profile that holds an award.

    `won` is what it won where the form is only a label of it, or has grades.
    """

    link: Link
    place: str
    year: int
    won: str | None
    decision: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of award; `anchor` is its id on the page, holders newest first."""

    anchor: str
    name: str
    conferred_by: str | None
    kinds: str
    ended_on: date | None
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The forms of one level that somebody holds, and the others of the catalogue."""

    name: str
    held: tuple[Form, ...]
    others: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Awards:
    """The data of `awards.html`; `awards` and `profiles` count real profiles.

    `unheld` are the forms of award that none of them holds.
    """

    levels: tuple[Level, ...]
    awards: int
    profiles: int
    unheld: int


def award_uri(award: str) -> str:
    """Where the page tells of an award; what the catalogue lacks may not be there."""
    return AWARDS.uri if award == UNLISTED_AWARD else f"{AWARDS.uri}#{_anchor(award)}"


def _anchor(award: str) -> str:
    return f"ht-{award}"


def pages(library: Library) -> Iterator[Page]:
    """The one page."""
    real = [profile for profile in library.profiles if not profile.is_sample]
    held = _holders(library)
    levels = [_level(level, name, held, library) for level, name in LEVEL_NAMES.items()]
    # Those that somebody holds come first; the order of levels stays otherwise.
    levels.sort(key=lambda level: not level.held)
    yield Page(
        uri=AWARDS.uri,
        template="awards.html",
        title=AWARDS.name,
        description=AWARDS_TOLD,
        section=AWARDS.uri,
        crumbs=(),
        data=Awards(
            levels=tuple(levels),
            awards=sum(len(profile.awards) for profile in real),
            profiles=sum(bool(profile.awards) for profile in real),
            unheld=sum(len(level.others) for level in levels),
        ),
        json_ld=(json_ld.breadcrumbs((), AWARDS, library.address),),
    )


def _holders(library: Library) -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for profile in library.profiles:
        if profile.is_sample:
            continue
        place = library.unit(profile).name
        for award in profile.awards:
            form = library.reference.awards[award.award]
            told = award_told(form, award.note, award.decision)
            holder = Holder(
                link=profile_link(profile),
                place=place,
                year=award.year,
                won=told.name if told.name != form.name else None,
                decision=award.decision,
                note=told.note,
            )
            found.setdefault(award.award, []).append(holder)
    for holders in found.values():
        holders.sort(key=lambda h: (-h.year, sort_key(h.link.name), h.link.uri))
    return found


def _level(level: str, name: str, held: dict[str, list[Holder]], library: Library) -> Level:
    forms = [
        _form(form, held)
        for form in library.reference.awards.values()
        if form.level == level and (form.id != UNLISTED_AWARD or form.id in held)
    ]
    return Level(
        name=name,
        held=tuple(form for form in forms if form.holders),
        others=tuple(form for form in forms if not form.holders),
    )


def _form(form: AwardForm, held: dict[str, list[Holder]]) -> Form:
    return Form(
        anchor=_anchor(form.id),
        # The option tells in brackets what to write.
        name=form.name.partition(" (")[0] if form.id == UNLISTED_AWARD else form.name,
        conferred_by=form.conferred_by,
        kinds=", ".join(KIND_NAMES[kind].lower() for kind in form.kinds),
        ended_on=form.ended_on,
        holders=tuple(held.get(form.id, ())),
    )
