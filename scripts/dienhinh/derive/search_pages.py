"""What can be found beside profiles and hand-written pages: every page that names or lists them.

Lists are found by what they are of, not by what stands in them: that is found by itself, and the
words of thousands of profiles would be too much for one result.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dienhinh.derive.brand import ABOUT_50
from dienhinh.derive.collections import collection_link
from dienhinh.derive.former_places import former_places, former_province
from dienhinh.derive.names import (
    AWARDS,
    COLLECTIONS,
    DISPATCHES,
    FILTERS,
    NEWS,
    OPEN_DATA,
    PLACES,
    PRESS_ROOM,
    PROFILES,
    STATISTICS,
    commune_link,
    kind_link,
    movement_link,
    press_link,
    sector_link,
    unit_link,
)
from dienhinh.derive.pages import index
from dienhinh.derive.pages.awards import AWARDS_TOLD
from dienhinh.derive.pages.collection import COLLECTIONS_TOLD
from dienhinh.derive.pages.filters import FILTERS_TOLD, filter_values
from dienhinh.derive.pages.kind import INTROS
from dienhinh.derive.pages.news import NEWS_TOLD
from dienhinh.derive.pages.open_data import OPEN_DATA_TOLD
from dienhinh.derive.pages.places import PLACES_TOLD
from dienhinh.derive.pages.press_room import PRESS_ROOM_TOLD
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.derive.reports.outline_papers import outline_name, outline_uri
from dienhinh.model.call import Call, Outline
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.lists import UNLISTED_AWARD, Commune, Movement, Sector, Unit
from dienhinh.model.page import Link
from dienhinh.model.schema.lists import LEVEL_NAMES
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.search import SearchRecord, SearchText, Zone

# The page, what it says of itself, and the words of readers who look for it.
_LISTS = (
    (
        Link("Hồ sơ điển hình", PROFILES.uri),
        (
            "Tất cả hồ sơ tập thể, hộ gia đình, cá nhân điển hình tiên tiến: danh sách, bộ lọc, "
            "sắp xếp, tải bảng."
        ),
    ),
    (FILTERS, f"{FILTERS_TOLD}\nBộ lọc, từng mục."),
    (PLACES, f"{PLACES_TOLD}\nBản đồ ô, bảng."),
    (
        STATISTICS,
        (
            "Thống kê cộng từ các hồ sơ: việc làm tạo ra, hộ được hỗ trợ, thành viên; theo phong "
            "trào, lĩnh vực, địa bàn, loại hình, năm; chỉ tiêu giới thiệu điển hình; bảng số liệu."
        ),
    ),
    (OPEN_DATA, OPEN_DATA_TOLD),
    (COLLECTIONS, COLLECTIONS_TOLD),
    (NEWS, NEWS_TOLD),
    (
        Link("Phòng báo chí", PRESS_ROOM.uri),
        f"{PRESS_ROOM_TOLD}\nTải bộ tư liệu (press kit), tải ảnh, logo, embargo.\n{ABOUT_50}",
    ),
)


def page_records(library: Library) -> Iterator[SearchRecord]:
    """All of them, each sort together."""
    reference = library.reference
    former = reference.former_communes(library.today)
    yield from map(_movement, reference.movements.values())
    yield from map(_sector, reference.sectors.values())
    yield from map(_kind, KIND_NAMES)
    yield from (_unit(unit, library) for unit in library.districts())
    yield from (_commune(c, former.get(c.key, ()), library) for c in library.communes_present())
    yield from (_outline(outline, library) for outline in reference.outlines.values())
    yield from map(_call, reference.calls.values())
    yield from (_collection(collection, library) for collection in library.collections)
    yield from (page_record(link.uri, "page", link.name, text) for link, text in _LISTS)
    yield from _indexes(library)
    yield _awards(library)
    yield from _values(library)
    yield from _press_groups(library)


def _movement(movement: Movement) -> SearchRecord:
    decision = movement.decision
    return page_record(
        movement_link(movement).uri,
        "movement",
        movement.official,
        # As people say it, who leave out what the full name begins with.
        f"Phong trào {movement.short}: {movement.description}\n{movement.name}",
        f"{decision.number} {decision.title}, {decision.issuer}",
    )


def _sector(sector: Sector) -> SearchRecord:
    return page_record(sector_link(sector).uri, "sector", sector.name, sector.description)


def _unit(unit: Unit, library: Library) -> SearchRecord:
    old = [c.full_name for c in library.reference.communes_of(unit.id)]
    present = [c.full_name for c in library.communes_present() if unit.id in c.units]
    record = page_record(
        unit_link(unit, library).uri,
        "unit",
        unit.full_name,
        _listed("Gồm", old),
        _listed("Nay là", present),
    )
    if not unit.former_names:
        return record
    former = SearchText(text=_listed("Tên cũ", unit.former_names), zone=Zone.TITLE)
    return replace(record, texts=(former, *record.texts))


def _commune(commune: Commune, former: Iterable[Commune], library: Library) -> SearchRecord:
    units = [library.reference.units[unit].full_name for unit in commune.units]
    region = former_province(commune, library)
    link = commune_link(commune)
    return page_record(
        link.uri,
        "commune",
        link.name,
        # As who writes to it says; a commune of the present has one (Law 72/2025/QH15).
        f"Ủy ban nhân dân {commune.full_name}",
        _listed("Hình thành từ", [c.full_name for c in former]),
        _listed("Trước 01/7/2025 thuộc", [*units, *([region.full_name] if region else [])]),
    )


def _outline(outline: Outline, library: Library) -> SearchRecord:
    movement = library.reference.movements[outline.movement]
    lines = [
        " ".join(filter(None, (item.number, item.title, item.instruction)))
        for _, item in outline.walk()
    ]
    return page_record(
        outline_uri(outline, library.reference),
        "outline",
        f"Đề cương: {outline_name(movement.short, outline, library.reference)}",
        # As people ask for it who have a report to write.
        f"Mẫu báo cáo. {outline.name}: {outline.title}",
        *lines,
    )


def _call(call: Call) -> SearchRecord:
    return page_record(
        f"{DISPATCHES.uri}{call.id}/",
        "page",
        call.title,
        f"Công văn của {call.issuer}: {call.subject}",
        call.opening,
        call.request,
        call.closing,
    )


def _kind(kind: str) -> SearchRecord:
    return page_record(kind_link(kind).uri, "kind", KIND_NAMES[kind], INTROS[kind])


def _collection(collection: Collection, library: Library) -> SearchRecord:
    """Without its text, which tells again what its profiles tell and would stand before them."""
    return page_record(
        collection_link(collection).uri,
        "collection",
        collection.title,
        collection.summary,
        _listed("Gồm", [profile.name for profile in library.members(collection)]),
    )


def _indexes(library: Library) -> Iterator[SearchRecord]:
    """The pages that only name groups, by the names."""
    for page in index.pages(library):
        if isinstance(page.data, index.Index):
            names = [entry.link.name for entry in page.data.entries]
            yield page_record(page.uri, "page", page.title, page.description, *names)


def _awards(library: Library) -> SearchRecord:
    """The catalogue: who holds what is found by the profiles."""
    forms = [f for f in library.reference.awards.values() if f.id != UNLISTED_AWARD]
    return page_record(
        AWARDS.uri,
        "page",
        AWARDS.name,
        AWARDS_TOLD,
        *(
            _listed(name, [form.name for form in forms if form.level == level])
            for level, name in LEVEL_NAMES.items()
        ),
    )


def _values(library: Library) -> Iterator[SearchRecord]:
    """The values to narrow lists by, without ranges: a dozen say the same in other numbers.

    These would stand before every profile of that word; the page of all filters names them.
    """
    ranges = {facet.id for facet in RANGE_FACETS}
    for facet, _, link, heading in filter_values(library):
        if facet not in ranges:
            yield page_record(link.uri, "page", heading)


def _press_groups(library: Library) -> Iterator[SearchRecord]:
    """What the press room has of movements and places: only of those that have anything."""
    real = [profile for profile in library.profiles if not profile.is_sample]
    told = {profile.movement for profile in real}
    for movement in library.reference.movements.values():
        if movement.id in told:
            yield _press_group(movement_link(movement), movement.official)
    for place in former_places(library):
        if not all(profile.is_sample for profile in place.profiles):
            yield _press_group(place.link, place.full_name)


def _press_group(whole: Link, heading: str) -> SearchRecord:
    return page_record(
        press_link(whole).uri,
        "page",
        f"Tư liệu báo chí: {whole.name}",
        f"{heading}: hồ sơ điển hình để viết bài, kèm ảnh, số liệu, nguồn.",
    )


def _listed(heading: str, names: Iterable[str]) -> str:
    found = ", ".join(dict.fromkeys(names))
    return f"{heading}: {found}." if found else ""


def page_record(uri: str, sort: str, title: str, *texts: str) -> SearchRecord:
    """A page that is no profile; texts that are empty are left out."""
    return SearchRecord(
        uri=uri,
        sort=sort,
        title=title,
        texts=tuple(SearchText(text=text) for text in texts if text),
    )
