"""`/bao-chi/`: what a newsroom needs, on one page; and the stories of a movement or a unit.

Of stories to come nothing is shown but the words that staff wrote for the public: not a name, a
place, a channel, nor how many there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.brand import ABOUT_50, ABOUT_100, LOGO_FOLDER, LOGOS, Logo
from dienhinh.derive.cards import Card, card
from dienhinh.derive.former_places import former_places
from dienhinh.derive.kits import citation, group_kit_uri, kit_uri
from dienhinh.derive.names import PRESS_ROOM, article_link, movement_link, press_link, profile_link
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.public import Announcement, PublicCorrection, PublicProfile
from dienhinh.vietnamese import number_text

PRESS_ROOM_TOLD = (
    "Cho phóng viên, cán bộ tuyên truyền: hồ sơ mới kèm tư liệu, đoạn giới thiệu chép được, biểu "
    "trưng, cách dẫn nguồn, quy ước giữ bài, đầu mối liên hệ, sổ đính chính."
)
_NEWEST = 8
# A page of a group stays light; all profiles of the group are one link further.
_MOST = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One way to narrow the stories; `count` real profiles."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PressStory:
    """A profile and where its kit stands; the page shows the kit when it was made."""

    card: Card
    kit: str
    published_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """A correction with the page it is about."""

    entry: PublicCorrection
    page: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRoom:
    """The data of `press_room.html`."""

    newest: tuple[PressStory, ...]
    count: int
    announcements: tuple[Announcement, ...]
    movements: tuple[Pick, ...]
    units: tuple[Pick, ...]
    about_50: str
    about_100: str
    logos: tuple[Logo, ...]
    logo_folder: str
    corrections: tuple[CorrectionLine, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PressGroup:
    """The data of `press_group.html`: the newest of a group.

    `whole` leads to all of it; `kit` is one kit of all, shown when it was made.
    """

    heading: str
    stories: tuple[PressStory, ...]
    count: int
    whole: Link
    kit: str
    movements: tuple[Pick, ...]
    units: tuple[Pick, ...]


def pages(library: Library) -> Iterator[Page]:
    """The press room, then a page for each movement and each place of 2023."""
    real = [profile for profile in library.profiles if not profile.is_sample]
    groups = [
        *(
            (movement_link(m), m.official, [p for p in real if p.movement == m.id])
            for m in library.reference.movements.values()
        ),
        *(
            (place.link, place.full_name, [p for p in place.profiles if not p.is_sample])
            for place in former_places(library)
        ),
    ]
    picks = [
        Pick(link=Link(link.name, press_link(link).uri), count=len(members))
        for link, _, members in groups
    ]
    number = len(library.reference.movements)
    movements, units = tuple(picks[:number]), tuple(picks[number:])
    yield _room(real, movements, units, library)
    for whole, heading, members in groups:
        yield _group(whole, heading, members, movements=movements, units=units, library=library)


def _room(
    real: Sequence[PublicProfile],
    movements: tuple[Pick, ...],
    units: tuple[Pick, ...],
    library: Library,
) -> Page:
    newest = _stories(real[:_NEWEST], library)
    return Page(
        uri=PRESS_ROOM.uri,
        template="press_room.html",
        title="Phòng báo chí",
        description=PRESS_ROOM_TOLD,
        section=PRESS_ROOM.uri,
        crumbs=(),
        data=PressRoom(
            newest=newest,
            count=len(real),
            announcements=library.announcements,
            movements=movements,
            units=units,
            about_50=ABOUT_50,
            about_100=ABOUT_100,
            logos=LOGOS,
            logo_folder=LOGO_FOLDER,
            corrections=tuple(_line(entry, library) for entry in library.corrections),
            example=_example(real, library),
        ),
        json_ld=(json_ld.breadcrumbs((), PRESS_ROOM, library.address),),
        offers=tuple(story.kit for story in newest),
    )


def _group(  # noqa: PLR0913 a page has these parts
    whole: Link,
    heading: str,
    members: Sequence[PublicProfile],
    *,
    movements: tuple[Pick, ...],
    units: tuple[Pick, ...],
    library: Library,
) -> Page:
    here = press_link(whole)
    title = f"Tư liệu báo chí: {whole.name}"
    stories = _stories(members[:_MOST], library)
    kit = group_kit_uri(whole)
    return Page(
        uri=here.uri,
        template="press_group.html",
        title=title,
        description=(
            f"{heading}: {number_text(len(members))} hồ sơ điển hình để viết bài, mới nhất ở trên, "
            "kèm ảnh, số liệu, nguồn."
        ),
        section=PRESS_ROOM.uri,
        crumbs=(PRESS_ROOM,),
        data=PressGroup(
            heading=heading,
            stories=stories,
            count=len(members),
            whole=whole,
            kit=kit,
            movements=movements,
            units=units,
        ),
        json_ld=(json_ld.breadcrumbs((PRESS_ROOM,), Link(title, here.uri), library.address),),
        is_indexed=bool(members),
        offers=(kit, *(story.kit for story in stories)),
    )


def _stories(profiles: Sequence[PublicProfile], library: Library) -> tuple[PressStory, ...]:
    return tuple(
        PressStory(card=card(p, library), kit=kit_uri(p.slug), published_on=p.published_on)
        for p in profiles
    )


def _line(entry: PublicCorrection, library: Library) -> CorrectionLine:
    profile = library.by_slug.get(entry.profile or "")
    article = next((told for told in library.articles if told.slug == entry.article), None)
    page = profile_link(profile) if profile else None
    return CorrectionLine(entry=entry, page=article_link(article) if article else page)


def _example(real: Sequence[PublicProfile], library: Library) -> str:
    """How a story is cited: with the newest as an example."""
    if not real:
        return f"“Tên hồ sơ”, {library.address.name}, đăng ngày 20/10/2026, địa chỉ trang."
    return citation(real[0], library)
