"""What can be found: profiles, places, movements, sectors, outlines, calls, hand-written pages.

A result shows the beginning of the texts, so these begin with what tells most.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from dienhinh.derive.brand import ABOUT_50
from dienhinh.derive.cards import facet_values
from dienhinh.derive.measures import MEASURES, figure
from dienhinh.derive.names import (
    DISPATCHES,
    MODEL_NAMES,
    PRESS_ROOM,
    commune_link,
    movement_link,
    sector_link,
    unit_link,
)
from dienhinh.derive.photo_plan import picture
from dienhinh.derive.reports.outline_papers import outline_uri
from dienhinh.model.awards_told import award_told
from dienhinh.model.call import Call, Outline
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Movement, Sector, Unit
from dienhinh.model.plain_text import plain_lines
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.search import SearchRecord, SearchSource, SearchText, Zone

# The folders of hand-written pages that are a sort of their own; the handbook is for the staff.
_FOLDER_SORTS = {"tin": "news", "so-tay": "handbook"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandwrittenPage:
    """A page of `docs/` as the reader sees it: its address, heading and text without markup."""

    uri: str
    title: str
    text: str


def search_sources(
    library: Library, pages: Iterable[HandwrittenPage], key_of: Callable[[PublicProfile], str]
) -> Iterator[SearchSource]:
    """Every page that can be found; profiles last, the newest at the end, samples before real ones.

    So a new profile gets the number behind all others and changes nothing of theirs in the index.
    Of pages that match equally well the one with the highest number comes first.
    `key_of` tells by what a profile and the lists that it names are known again.
    """
    reference = library.reference
    former = reference.former_communes(library.today)
    found = [
        *(_handwritten(page) for page in pages),
        *(_movement(movement) for movement in reference.movements.values()),
        *(_sector(sector) for sector in reference.sectors.values()),
        *(_unit(unit, library) for unit in library.districts()),
        *(_commune(c, former.get(c.key, ()), library) for c in library.communes_present()),
        *(_outline(outline, library) for outline in reference.outlines.values()),
        *(_call(call) for call in reference.calls.values()),
        _press_room(),
    ]
    for record in sorted(found, key=lambda record: record.uri):
        key = hashlib.blake2b(repr(record).encode(), digest_size=12).hexdigest()
        yield SearchSource(key, partial(_known, record))
    for profile in sorted(library.profiles, key=_place):
        yield SearchSource(key_of(profile), partial(_profile, profile, library))


def _place(profile: PublicProfile) -> tuple[bool, date, str]:
    return (not profile.is_sample, profile.published_on, profile.slug)


def _known(record: SearchRecord) -> SearchRecord:
    return record


def _profile(profile: PublicProfile, library: Library) -> SearchRecord:
    photo = picture(profile.photos[0]) if profile.photos else None
    text = library.text(profile)
    return SearchRecord(
        uri=profile.uri,
        sort="sample" if profile.is_sample else "profile",
        title=profile.name,
        texts=(
            SearchText(text=profile.summary, zone=Zone.LEAD),
            SearchText(text="\n".join(_story(text))),
            SearchText(text="\n".join(_where(profile, library)), zone=Zone.LEAD),
            SearchText(text="\n".join(_background(profile, text, library))),
        ),
        place=profile.place,
        movement=library.movement(profile).short,
        thumbnail=photo.sources[0][1][0][0] if photo else None,
        is_drawn=photo is not None and photo.is_illustration,
        facets=facet_values(profile, library),
        figures=tuple(_figures(profile)),
    )


def _story(text: PublicText) -> Iterator[str]:
    yield plain_lines(text.activities)
    yield from map(plain_lines, (*text.measures, *text.results))
    if text.effects:
        yield plain_lines(text.effects)
    told = text.replication
    if told:
        yield from map(plain_lines, told.steps)
        yield from (plain_lines(said) for said in (told.conditions, told.cost, told.visits) if said)
        yield from told.adopted_by


def _where(profile: PublicProfile, library: Library) -> Iterator[str]:
    """Place, then and now, and field of work."""
    yield profile.place
    if profile.commune:
        yield f"{library.communes[profile.commune].full_name}, {library.unit(profile).full_name}"
    else:
        yield library.unit(profile).full_name
    yield from (library.communes[key].full_name for key in profile.communes_today)
    yield library.sector(profile).name
    yield library.movement(profile).official
    yield f"{MODEL_NAMES[profile.is_model]}, {KIND_NAMES[profile.kind].lower()}"


def _background(profile: PublicProfile, text: PublicText, library: Library) -> Iterator[str]:
    """Awards, people's roles, pictures, sources."""
    if text.workplace:
        yield text.workplace
    for award in profile.awards:
        told = award_told(library.reference.awards[award.award], award.note, award.decision)
        yield " ".join(filter(None, (told.name, told.note, str(award.year), award.decision)))
    yield from (photo.caption for photo in profile.photos)
    yield from (f"{proof.by} {proof.document or ''}".strip() for proof in text.verified)
    yield from (f"{source.title}, {source.publisher}" for source in profile.sources)


def _figures(profile: PublicProfile) -> Iterator[tuple[str, int]]:
    for measure in MEASURES:
        value = figure(profile, measure)
        if value is not None:
            yield measure.id, value


def _handwritten(page: HandwrittenPage) -> SearchRecord:
    sort = _FOLDER_SORTS.get(page.uri.partition("/")[0], "page")
    return _record(page.uri, sort, page.title, page.text)


def _movement(movement: Movement) -> SearchRecord:
    decision = movement.decision
    return _record(
        movement_link(movement).uri,
        "movement",
        movement.official,
        f"{movement.description}\n{movement.name}",
        f"{decision.number} {decision.title}, {decision.issuer}",
    )


def _sector(sector: Sector) -> SearchRecord:
    return _record(sector_link(sector).uri, "sector", sector.name, sector.description)


def _unit(unit: Unit, library: Library) -> SearchRecord:
    old = [c.full_name for c in library.reference.communes_of(unit.id)]
    present = [c.full_name for c in library.communes_present() if unit.id in c.units]
    return _record(
        unit_link(unit).uri,
        "unit",
        unit.full_name,
        _listed("Gồm", old),
        _listed("Nay là", present),
    )


def _commune(commune: Commune, former: Iterable[Commune], library: Library) -> SearchRecord:
    units = [library.reference.units[unit].full_name for unit in commune.units]
    link = commune_link(commune)
    return _record(
        link.uri,
        "commune",
        link.name,
        _listed("Hình thành từ", [c.full_name for c in former]),
        _listed("Trước 01/7/2025 thuộc", units),
    )


def _outline(outline: Outline, library: Library) -> SearchRecord:
    movement = library.reference.movements[outline.movement]
    lines = [
        " ".join(filter(None, (item.number, item.title, item.instruction)))
        for _, item in outline.walk()
    ]
    return _record(
        outline_uri(outline, library.reference),
        "outline",
        f"Đề cương: {movement.short}",
        f"{outline.name}: {outline.title}",
        *lines,
    )


def _call(call: Call) -> SearchRecord:
    return _record(
        f"{DISPATCHES.uri}{call.id}/",
        "page",
        call.title,
        call.subject,
        call.opening,
        call.request,
        call.closing,
    )


def _press_room() -> SearchRecord:
    return _record(
        PRESS_ROOM.uri,
        "page",
        "Phòng báo chí",
        "Bộ tư liệu cho phóng viên, đoạn giới thiệu để chép, biểu trưng (logo), cách dẫn nguồn, "
        "giữ bài đến ngày (embargo), đầu mối liên hệ, sổ đính chính.",
        ABOUT_50,
    )


def _listed(heading: str, names: Iterable[str]) -> str:
    found = ", ".join(dict.fromkeys(names))
    return f"{heading}: {found}." if found else ""


def _record(uri: str, sort: str, title: str, *texts: str) -> SearchRecord:
    return SearchRecord(
        uri=uri,
        sort=sort,
        title=title,
        texts=tuple(SearchText(text=text) for text in texts if text),
    )
