"""The command `kit`: press kits of profiles, a unit, a movement, a theme or a week, as files."""

import argparse
import sys
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from dienhinh.commands.arguments import day, file_path, no_profile, not_listed
from dienhinh.commands.options import add_site, run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.writing import refuse_public, write_out
from dienhinh.derive.kits import KitPart, collection_kits, movement_kits, unit_kits, week_kits
from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.pipeline import Examined, Options, examine
from dienhinh.pipeline.press_kits import (
    KitPacker,
    WantedKit,
    wanted_held_kit,
    wanted_kit,
    wanted_part,
)
from dienhinh.problems import as_text
from dienhinh.read.folders import LISTS_FOLDER
from dienhinh.refusal import Refusal
from dienhinh.vietnamese import date_text, file_size_text

# A kit with the profiles in it, whose pictures it needs.
_Kit: TypeAlias = tuple[WantedKit, tuple[PublicProfile, ...]]

_Record = TypeVar("_Record")


class KitError(Refusal):
    """What was asked for is not there; the text says so in both languages."""


def add(commands: Commands) -> None:
    """Add the command."""
    made = commands.add(
        "kit",
        _run,
        vi="đóng bộ tư liệu báo chí (ZIP) của hồ sơ, đơn vị, phong trào, chuyên đề hoặc một tuần",
        en="pack press kits (ZIP) of profiles, a unit, a movement, a theme or a week",
    )
    made.add_argument("slugs", nargs="*", metavar="SLUG")
    made.add_argument("--unit", action="append", default=[], metavar="ID")
    made.add_argument("--movement", action="append", default=[], metavar="ID")
    made.add_argument("--collection", action="append", default=[], metavar="ID")
    made.add_argument("--week", type=day, default=None, metavar="YYYY-MM-DD")
    made.add_argument("--all", action="store_true")
    made.add_argument("--hold", action="store_true")
    made.add_argument("--out", type=file_path, required=True, metavar="DIR")
    add_site(made)


def _run(given: argparse.Namespace) -> int:
    if not any((given.slugs, given.unit, given.movement, given.collection, given.week, given.all)):
        raise KitError(
            "Chưa chọn gì để đóng: ghi tên thư mục của hồ sơ, hoặc --unit, --movement, "
            "--collection, --week, --all.",
            "Nothing was chosen: give the folder of a profile, or --unit, --movement, "
            "--collection, --week, --all.",
            is_mistyped=True,
        )
    if given.hold and any((given.unit, given.movement, given.collection, given.week, given.all)):
        raise KitError(
            "--hold chỉ đi với tên thư mục của từng hồ sơ: mỗi hồ sơ giữ bài đến một ngày riêng. "
            "Bỏ --hold, hoặc ghi tên các hồ sơ thay cho --unit, --movement, --collection, --week, "
            "--all.",
            "--hold goes with the folders of single profiles only: each is held until a day of its "
            "own. Leave --hold out, or give the profiles instead of --unit, --movement, "
            "--collection, --week, --all.",
            is_mistyped=True,
        )
    refuse_public(given.out)
    options = run_options(given)
    examined = examine(options)
    if examined.library is None:
        sys.stderr.write(as_text(examined.problems, given.lang))
        return 1
    packer = KitPacker(options.profiles, options.cache)
    count = 0
    days = _days_to_come(examined)
    held = [slug for slug in dict.fromkeys(given.slugs) if given.hold and slug in days]
    for wanted, profiles in chain(
        (_held(slug, days[slug], options) for slug in held),
        _wanted(given, examined, examined.library, set(held)),
    ):
        packer.make_pictures(photo for profile in profiles for photo in profile.photos)
        file = given.out / PurePosixPath(wanted.uri).name
        content = packer.pack(wanted).read_bytes()
        write_out(file, content)
        sys.stdout.write(f"{file}: {file_size_text(len(content))}\n")
        count += 1
    if not count:
        raise KitError(
            "Chưa hồ sơ thật nào như vậy được đăng nên không có gì để đóng.",
            "No real profile of that kind is public yet, so there is nothing to pack.",
        )
    return 0


def _days_to_come(examined: Examined) -> dict[str, date]:
    """The days of the profiles that wait for theirs."""
    today = examined.library.today if examined.library else date.min
    return {
        story.slug: story.first_day
        for story in examined.stories
        if story.status in {"scheduled", "published"}
        and story.first_day is not None
        and story.first_day > today
    }


def _held(slug: str, day: date, options: Options) -> _Kit:
    """The kit that newspapers get before the day, made as if it had come."""
    library = examine(replace(options, today=day)).library
    profile = library.by_slug.get(slug) if library else None
    if library is None or profile is None or profile.is_sample:
        raise KitError(
            f"đến ngày {date_text(day)} cũng chưa được đăng (còn lỗi, thiếu đồng ý, hoặc "
            "là hồ sơ mẫu).",
            "not public on its day either: errors, no consent, or a sample.",
            about=slug,
        )
    return wanted_held_kit(profile, library, day), (profile,)


def _wanted(
    given: argparse.Namespace, examined: Examined, library: Library, held: Container[str]
) -> Iterator[_Kit]:
    """Each other kit with the profiles in it."""
    every = [p.slug for p in library.profiles if not p.is_sample] if given.all else []
    for slug in dict.fromkeys([*given.slugs, *every]):
        if slug not in held:
            profile = library.by_slug.get(slug)
            if profile is None or profile.is_sample:
                raise _why_none(slug, examined, library)
            if given.hold:
                raise _nothing_to_hold(profile)
            yield wanted_kit(profile, library), (profile,)
    for part in _parts(given, library):
        yield wanted_part(part, library), part.profiles


def _why_none(slug: str, examined: Examined, library: Library) -> Refusal:
    """Why a profile has no kit."""
    if slug in library.by_slug:
        return KitError(
            "hồ sơ mẫu là hư cấu, không có bộ tư liệu báo chí.",
            "a sample is invented and has no press kit.",
            about=slug,
            is_mistyped=True,
        )
    days = _days_to_come(examined)
    if slug in days:
        return KitError(
            f"chưa tới ngày đăng ({date_text(days[slug])}). Muốn gửi trước cho báo, có ghi "
            "giữ bài: thêm --hold.",
            "its day has not come; to send it to newspapers before, marked as held: add --hold.",
            about=slug,
        )
    if any(story.slug == slug for story in examined.stories):
        return KitError(
            "có trong kho nhưng chưa được đăng (bản nháp, đã gỡ, hoặc thiếu đồng ý), nên không "
            "có bộ tư liệu.",
            "is in the folders but not public (a draft, withdrawn, or without consent), and so "
            "has no press kit.",
            about=slug,
        )
    return no_profile(KitError, slug, library.by_slug)


def _nothing_to_hold(profile: PublicProfile) -> KitError:
    return KitError(
        f"đã công khai từ ngày {date_text(profile.published_on)}, không còn gì để giữ. Bỏ --hold "
        "thì có bộ tư liệu thường.",
        f"public since {profile.published_on}, nothing is left to hold. Without --hold there is "
        "the common kit.",
        about=profile.slug,
    )


def _parts(given: argparse.Namespace, library: Library) -> Iterator[KitPart]:
    collections = {collection.id: collection for collection in library.collections}
    lists = given.profiles / LISTS_FOLDER
    for name in given.unit:
        yield from unit_kits(_known("--unit", name, library.reference.units, lists), library)
    for name in given.movement:
        yield from movement_kits(
            _known("--movement", name, library.reference.movements, lists), library
        )
    for name in given.collection:
        file = given.profiles / COLLECTIONS_FOLDER / f"{name}.yaml"
        if name not in collections and file.is_file():
            raise KitError(
                "chuyên đề có trong kho nhưng chưa hiện: chưa tới ngày đăng, hoặc chưa có hồ sơ "
                "nào đang đăng.",
                "the theme is in the folders but not shown: its day has not come, or none of its "
                "profiles is public.",
                about=name,
            )
        yield from collection_kits(
            _known("--collection", name, collections, given.profiles), library
        )
    if given.week is not None:
        yield from week_kits(given.week, library)


def _known(option: str, name: str, known: Mapping[str, _Record], where: Path) -> _Record:
    if name not in known:
        raise not_listed(KitError, option, name, known, where)
    return known[name]
