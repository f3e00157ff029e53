"""What of a profile nothing is shown without: asked here by what judges it and what publishes it.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16; of pictures also Bộ luật Dân sự 2015, Điều 32.
"""

from collections.abc import Iterator, Mapping

from dienhinh.model.profile import Profile
from dienhinh.model.schema.leaves import leaves_of, texts_among
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Value
from dienhinh.vietnamese.ethnic_groups import find_ethnic_group


def items_shown(profile: Profile) -> tuple[str, ...]:
    """The items that whoever sees the profile sees: the name, and photographs where it has any."""
    return ("name", "photo") if profile.shows_photographs else ("name",)


def photographs_in_file(root: Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    """The photographs of a profile's file, which may have any fault, that may show people.

    A kind that is misspelt is taken for one: what is called no drawing is none.
    """
    photos = root.get("photos")
    for entry in photos if isinstance(photos, list) else ():
        if isinstance(entry, dict) and entry.get("kind") != "illustration":
            yield entry


def file_shows_photographs(root: Mapping[str, Value]) -> bool:
    """Whether there are any."""
    return any(True for _ in photographs_in_file(root))


def items_needed(profile: Profile) -> Iterator[str]:
    """The items without whose consent nothing of the profile is shown."""
    yield from items_shown(profile)
    # Without any consent ever it is a village that is named, or an error.
    if profile.has_recorded("ethnicity") and names_group(profile):
        yield "ethnicity"


def names_group(profile: Profile) -> bool:
    """Whether a public text of the profile, in whichever field, names an ethnic group."""
    texts = texts_among(leaves_of(profile, PROFILE))
    return any(find_ethnic_group(text.text) for text in texts if not text.is_internal)
