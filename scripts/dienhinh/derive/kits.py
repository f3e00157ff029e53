"""Press kits: which there are, and every word in them. Only what is public can get in.

What journalists rank first: background, pictures in high resolution with credits, text to copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dienhinh.derive.asking import kit_contact
from dienhinh.derive.collections import collection_citation, collection_link
from dienhinh.derive.former_places import FormerPlace, former_place_ids
from dienhinh.derive.kit_facts import kit_box, kit_facts, kit_figures
from dienhinh.derive.kit_texts import kit_texts
from dienhinh.derive.names import PLACES, movement_link
from dienhinh.derive.notices import last_day_warning, place_told, press_notice
from dienhinh.derive.photo_plan import told_drawn, variants
from dienhinh.model.collection import Collection
from dienhinh.model.kit import HELD, Kit, KitPhoto, KitProfile, KitSection, KitTheme
from dienhinh.model.library import Library
from dienhinh.model.lists import Movement, Unit
from dienhinh.model.page import Link
from dienhinh.model.picture_rights import OPEN_TERMS
from dienhinh.model.plain_text import plain_lines
from dienhinh.model.profile import Replication
from dienhinh.model.public import PublicPhoto, PublicProfile, PublicText
from dienhinh.vietnamese import date_text, number_text, quoted, slug, upper_first

# Ten profiles of three pictures make about 15 MB, which mail servers still take.
MOST_IN_PART = 10
_FOLDER = "bo-tu-lieu"
# The folder unpacks below one with the name of the zip, and Windows takes no path longer than 259
# signs ("Maximum Path Length Limitation", Microsoft).
_MOST_NAME = 40
_PRESS = (
    "Biên soạn từ tin báo chí: chỉ ghi điều các bài báo đã nêu, chưa được địa phương xác nhận. Xin "
    "mở nguồn ở cuối hồ sơ trước khi dùng."
)
_SAMPLE = (
    "HỒ SƠ MẪU: nhân vật, con số và hình ảnh do nhóm biên tập đặt ra, không phải người thật, việc "
    "thật. Không đăng báo."
)
_ASKED = "Xin phép trước khi đăng lại; khi đăng ghi tên, không theo CC BY"
_DRAWN = "Tranh vẽ, không phải ảnh chụp; không dùng thay ảnh thời sự. "


def group_kit_uri(group: Link) -> str:
    """Where the kit of a unit, a movement or a theme stands, when it has one part."""
    return f"bao-chi/{_group_name(group)}.zip"


def _group_name(group: Link) -> str:
    return group.uri.strip("/").replace("/", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPart:
    """A kit of several profiles before it is worded; `which` part of how many, or nothing.

    `theme` is told in each part of the kit of one.
    """

    uri: str
    folder: str
    title: str
    which: str
    profiles: tuple[PublicProfile, ...]
    theme: KitTheme | None = None


def kit_uri(slug: str) -> str:
    """Where the kit of a profile stands on the site."""
    return f"bao-chi/{slug}.zip"


def profile_kit(profile: PublicProfile, library: Library) -> Kit:
    """The kit of one profile; that of a sample says in every file that it is one."""
    return Kit(
        uri=kit_uri(profile.slug),
        folder=f"{'mau-' if profile.is_sample else ''}{_FOLDER}-{_short(profile)}",
        title=profile.name,
        about=f"Bộ tư liệu báo chí về {quoted(profile.name)}.",
        site_name=library.address.name,
        profiles=(kit_profile(profile, library),),
        has_full_pictures=True,
    )


def held_kit(profile: PublicProfile, library: Library, until: date) -> Kit:
    """The kit of a profile that newspapers get before its day; every file says so.

    `library` is that of the day.
    """
    kit = profile_kit(profile, library)
    day = date_text(until)
    held = (
        f"{HELD} đến 0 giờ ngày {day}: trước lúc ấy không đăng, không dẫn lại, không chia sẻ; "
        "trang của hồ sơ, mã QR từ lúc ấy mới mở được."
    )
    name = f"giu-bai-den-{until.isoformat()}"
    return replace(
        kit,
        uri=f"bao-chi/{name}-{profile.slug}.zip",
        folder=f"{_FOLDER}-{name}-{_short(profile)}",
        title=f"{HELD} đến ngày {day}: {kit.title}",
        profiles=tuple(
            replace(p, notice=_joined(held, p.notice), warning=_joined(held, p.warning))
            for p in kit.profiles
        ),
        opens_on=until,
    )


def _short(profile: PublicProfile) -> str:
    """The slug as the folder within a zip has it, whose own name holds all of it."""
    return slug(profile.slug, _MOST_NAME)


def unit_kits(unit: Unit, library: Library) -> tuple[KitPart, ...]:
    """The kits of all real profiles that a unit introduced or that lie in it, in parts to mail."""
    found = (
        p for p in library.profiles if p.unit == unit.id or unit.id in former_place_ids(p, library)
    )
    return _several(f"{_group_name(PLACES)}-{unit.id}", unit.full_name, found)


def place_kits(place: FormerPlace) -> tuple[KitPart, ...]:
    """The kits of all real profiles of a place of 2023, in parts that can be mailed."""
    return _several(_group_name(place.link), place.full_name, place.profiles)


def movement_kits(movement: Movement, library: Library) -> tuple[KitPart, ...]:
    """The kits of all real profiles of a movement, in parts that can be mailed."""
    found = (p for p in library.profiles if p.movement == movement.id)
    title = f"Phong trào “{movement.official}”"
    return _several(_group_name(movement_link(movement)), title, found)


def collection_kits(collection: Collection, library: Library) -> tuple[KitPart, ...]:
    """The kits of a theme in its order, in parts that can be mailed."""
    here = collection_link(collection)
    parts = _several(_group_name(here), collection.title, library.members(collection))
    theme = KitTheme(
        title=collection.title,
        summary=collection.summary,
        text=plain_lines(collection.text).strip(),
        address=library.address.absolute(here.uri),
        citation=collection_citation(collection, library),
    )
    return tuple(replace(part, theme=theme) for part in parts)


def week_kits(day: date, library: Library) -> tuple[KitPart, ...]:
    """The kits of the real profiles that came out in the week (Monday to Sunday) of a day."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    year, week, _ = day.isocalendar()
    return _several(
        f"tuan-{year}-{week:02d}",
        f"Hồ sơ đăng từ {date_text(monday)} đến {date_text(sunday)}",
        (p for p in library.profiles if monday <= p.published_on <= sunday),
    )


def kit_source(profile: PublicProfile, library: Library) -> str:
    """Everything that the kit of a profile is made from: the kit is the same while this is.

    Making this takes a fraction of the time that wording the kit takes.
    """
    names = (
        library.address,
        library.movement(profile).short,
        library.movement(profile).official,
        library.sector(profile).name,
        library.unit(profile).full_name,
        tuple(library.communes[key].full_name for key in profile.communes_today),
        tuple(library.reference.awards[award.award] for award in profile.awards),
    )
    return repr((profile, library.text(profile), names))


def part_source(part: KitPart, library: Library) -> str:
    """Everything that a kit of several profiles is made from."""
    own = repr((part.uri, part.folder, part.title, part.which, part.theme))
    return "\n".join([own, *(kit_source(profile, library) for profile in part.profiles)])


def part_kit(part: KitPart, library: Library) -> Kit:
    """The kit of several profiles."""
    return Kit(
        uri=part.uri,
        folder=part.folder,
        title=part.title,
        about=f"Bộ tư liệu báo chí của {number_text(len(part.profiles))} hồ sơ{part.which}, ảnh, "
        "tranh cỡ nhỏ. Cỡ lớn có trong bộ tư liệu riêng ở trang của từng hồ sơ.",
        site_name=library.address.name,
        profiles=tuple(kit_profile(profile, library) for profile in part.profiles),
        has_full_pictures=False,
        theme=part.theme,
    )


def kit_profile(profile: PublicProfile, library: Library) -> KitProfile:
    """Everything a kit says of a profile."""
    address = library.address.absolute(profile.uri)
    text = library.text(profile)
    warning = _warning(profile)
    facts = kit_facts(profile, text, library)
    return KitProfile(
        slug=profile.slug,
        name=profile.name,
        kicker=f"{library.movement(profile).short} · {library.unit(profile).full_name}",
        tone=library.movement(profile).tone,
        notice=_joined(warning, _PRESS if profile.origin == "press" else ""),
        warning=warning,
        press_notice=f"{reserve}." if (reserve := press_notice(profile)) else "",
        summary=profile.summary,
        facts=facts,
        box=kit_box(profile, facts),
        figures=kit_figures(profile),
        sections=tuple(_sections(text)),
        texts=kit_texts(profile, text, place_told(profile, library)),
        photos=tuple(_photos(profile.photos)),
        sources=tuple(_sources(profile, text)),
        citation=citation(profile, library),
        address=address,
        contact=kit_contact(profile, text, library),
    )


def _warning(profile: PublicProfile) -> str:
    return _joined(_SAMPLE if profile.is_sample else "", last_day_warning(profile))


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def citation(profile: PublicProfile, library: Library) -> str:
    """How to name the profile as a source, on one line; an invented one says so anywhere."""
    what = "Hồ sơ mẫu, hư cấu: " if profile.is_sample else ""
    day = date_text(profile.published_on)
    where = library.address.absolute(profile.uri)
    return f"{what}{quoted(profile.name)}, {library.address.name}, đăng ngày {day}, {where}"


def _several(name: str, title: str, profiles: Iterable[PublicProfile]) -> tuple[KitPart, ...]:
    """A part for each `MOST_IN_PART` real profiles; none when there is no profile."""
    real = [profile for profile in profiles if not profile.is_sample]
    parts = [real[at : at + MOST_IN_PART] for at in range(0, len(real), MOST_IN_PART)]
    return tuple(
        _part(name, title, part, (number, len(parts))) for number, part in enumerate(parts, 1)
    )


def _part(
    name: str, title: str, profiles: Iterable[PublicProfile], place: tuple[int, int]
) -> KitPart:
    number, count = place
    ending = f"-{number}" if count > 1 else ""
    return KitPart(
        uri=f"bao-chi/{name}{ending}.zip",
        folder=f"{_FOLDER}-{name}{ending}",
        title=title,
        which=f", phần {number} trong {count} phần" if count > 1 else "",
        profiles=tuple(profiles),
    )


def _photos(photos: Iterable[PublicPhoto]) -> Iterator[KitPhoto]:
    for number, photo in enumerate(photos, 1):
        drawn = photo.is_illustration
        terms = upper_first(OPEN_TERMS) if photo.is_open else _ASKED
        licence = f"{photo.credit_line.rstrip('.')}. {terms}."
        yield KitPhoto(
            name=f"{'tranh-ve' if drawn else 'anh'}-{number}",
            photo=photo,
            files=tuple(v for v in variants(photo) if v.format == "jpeg"),
            caption=told_drawn(photo, photo.caption),
            credit=photo.credit,
            licence=f"{_DRAWN if drawn else ''}{licence}",
        )


def _sections(text: PublicText) -> Iterator[KitSection]:
    """The summary of achievements in the order of the dispatch, then how to do the same."""
    yield KitSection(title="Nội dung thực hiện", texts=(text.activities,))
    if text.measures:
        yield KitSection(title="Biện pháp, giải pháp", texts=text.measures, is_list=True)
    if text.results:
        yield KitSection(title="Kết quả", texts=text.results, is_list=True)
    if text.effects is not None:
        yield KitSection(title="Hiệu quả", texts=(text.effects,))
    if text.replication is not None:
        yield from _replication(text.replication)


def _replication(replication: Replication) -> Iterator[KitSection]:
    lines = [
        f"{label}: {value}"
        for label, value in (
            ("Điều kiện", replication.conditions),
            ("Chi phí", replication.cost),
            ("Đến thăm, học hỏi", replication.visits),
            ("Nơi đã làm theo", "; ".join(replication.adopted_by)),
        )
        if value
    ]
    if replication.steps:
        yield KitSection(
            title="Muốn làm theo", texts=replication.steps, is_list=True, is_steps=True
        )
    if lines:
        yield KitSection(title="Điều kiện và chi phí", texts=tuple(lines), is_list=True)


def _sources(profile: PublicProfile, text: PublicText) -> Iterator[str]:
    for source in profile.sources:
        when = f", {source.date.shown}" if source.date else ""
        where = f". {source.url}" if source.url else ""
        note = f" ({source.remark.rstrip('.')})" if source.remark else ""
        yield f"{source.publisher}: {quoted(source.title)}{when}{where}{note}"
    as_of = profile.figures.as_of if profile.figures else None
    for check in text.verified:
        document = f", {check.document}" if check.document else ""
        earlier = "" if check.knew_figures(as_of) else " (xác nhận số liệu trước đó)"
        yield f"Xác nhận: {check.by}, ngày {date_text(check.on)}{document}{earlier}"
