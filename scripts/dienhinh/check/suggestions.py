"""What a person probably meant by an id, a name or a file that is not there."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from dienhinh.english import quoted as quoted_en
from dienhinh.vietnamese import fold, quoted

_LIKENESS = 0.75


def nearest(typed: str, choices: Iterable[tuple[str, str]]) -> str | None:
    """The id whose id or name is most like what was typed, None when nothing is like it.

    `choices` are pairs of id and name; several names may lead to one id. Case, diacritics and
    hyphens count for nothing, so "Ba Tiêu" finds the commune of that name.
    """
    ids: dict[str, str] = {}
    for identifier, name in choices:
        ids.setdefault(_plain(identifier), identifier)
        ids.setdefault(_plain(name), identifier)
    found = get_close_matches(_plain(typed), ids, n=1, cutoff=_LIKENESS)
    return ids[found[0]] if found else None


def no_profile(typed: str, names: Mapping[str, str], *, is_public: bool) -> tuple[str, str]:
    """That no folder of a profile is called so, and what to type; names by slug.

    With `is_public` the names are those of public profiles, and only such a one may be typed.
    """
    near = nearest(typed, names.items())
    if is_public:
        vi, en = "hồ sơ đang đăng nào tên thư mục là", "public profile has the folder"
        any_vi = "của một hồ sơ đang đăng, hoặc xóa chỗ này"
        any_en = "of a public profile's folder, or delete this"
    else:
        vi, en = "hồ sơ nào trong thư mục tên", "profile has the folder"
        any_vi, any_en = "của một hồ sơ", "of a profile's folder"
    cure_vi = f"{near} ({quoted(names[near])})" if near else f"tên thư mục {any_vi}"
    cure_en = f"{near} ({quoted_en(names[near])})" if near else f"the name {any_en}"
    return (
        f"Không có {vi} {quoted(typed)}. Ghi {cure_vi}.",
        f"No {en} {quoted_en(typed)}. Type {cure_en}.",
    )


def _plain(text: str) -> str:
    return fold(text.replace("-", " "))
