"""Which profiles a command is about, with their text and values, sound or not."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh.commands.arguments import no_profile
from dienhinh.commands.custody import CustodyError
from dienhinh.model.source import Value
from dienhinh.read.folders import ProfilePlace, profile_places
from dienhinh.read.yaml_tree import read_tree
from dienhinh.write.files import replace_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A profile as it is written: its folder, its text, and its plain values."""

    place: ProfilePlace
    text: str
    values: dict[str, Value]

    @property
    def slug(self) -> str:
        """The name of the folder."""
        return self.place.path.rpartition("/")[2]


def written(profiles: Path, slugs: Collection[str]) -> Iterator[Written]:
    """The profiles of these slugs, or all, in the order of their paths.

    A profile may have any problem but one: what is no YAML cannot be edited. CustodyError for that,
    and for a slug that no folder has.
    """
    places, _problems = profile_places(profiles)
    wanted = set(slugs)
    for place in places:
        if slugs and place.path.rpartition("/")[2] not in wanted:
            continue
        wanted.discard(place.path.rpartition("/")[2])
        tree, problems = read_tree(place.file, place.shown_as)
        if tree is None:
            first = problems[0]
            raise CustodyError(first.vi, first.en, about=f"{place.shown_as}:{first.line}")
        text = place.file.read_bytes().decode("utf-8")
        yield Written(place=place, text=text, values=tree.root)
    if wanted:
        missing = min(wanted)
        known = [place.path.rpartition("/")[2] for place in places]
        raise _renamed(missing, places) or no_profile(CustodyError, missing, known)


def _renamed(slug: str, places: Iterable[ProfilePlace]) -> CustodyError | None:
    """That a profile stood at this address, which people have in print, and bears another name."""
    for place in places:
        tree, _problems = read_tree(place.file, place.shown_as)
        former = tree.root.get("former_slugs") if tree else None
        if isinstance(former, list) and slug in former:
            now = place.path.rpartition("/")[2]
            return CustodyError(
                f"là tên cũ của thư mục {now} ({place.shown_as}). Gõ {now}.",
                f"is a former name of {now} ({place.shown_as}). Type {now}.",
                about=slug,
                is_mistyped=True,
            )
    return None


def the_one(profiles: Path, slug: str) -> Written:
    """The profile of a slug; CustodyError when there is none, or two."""
    found = list(written(profiles, (slug,)))
    if len(found) > 1:
        both = ", ".join(one.place.shown_as for one in found)
        raise CustodyError(
            f"có hai hồ sơ cùng tên thư mục: {both}; đổi tên một thư mục.",
            f"two profiles share the name: {both}; rename a folder.",
            about=slug,
        )
    return found[0]


def rewrite(profile: Written, text: str) -> None:
    """Give the file this text; CustodyError when somebody changed it since it was read.

    Of two withdrawals at once the second would undo the first, and both would say that it is done.
    """
    if profile.place.file.read_bytes() != profile.text.encode():
        raise CustodyError(
            "vừa được sửa trong lúc lệnh này chạy, nên chưa ghi gì; chạy lại lệnh.",
            "it was changed while this command ran, so nothing was written: run it again.",
            about=profile.place.shown_as,
        )
    replace_file(profile.place.file, text.encode())
