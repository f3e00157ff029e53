"""What can be found, and what a result shows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

# The sorts of page that can be found, as results name them.
SORT_NAMES = {
    "profile": "Hồ sơ",
    "sample": "Hồ sơ mẫu",
    "movement": "Phong trào",
    "sector": "Lĩnh vực",
    "kind": "Loại hình",
    "unit": "Địa bàn 2023",
    "commune": "Địa bàn nay",
    "outline": "Đề cương",
    "collection": "Chuyên đề",
    "news": "Tin",
    "page": "Trang",
    "handbook": "Sổ tay",
}

# Who looks for people, places and dispatches wants none of these while any other page matches:
# samples are invented, and the handbook, for the staff, has nearly all words.
BEHIND = {"sample": 1, "handbook": 2}


class Zone(IntEnum):
    """Where in a document a text stands; a match in the title counts most."""

    BODY = 0
    LEAD = 1
    TITLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """One plain text of a document; paragraphs and list items are lines."""

    text: str
    zone: Zone = Zone.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One page that can be found.

    `sort` is one of SORT_NAMES; `texts` follow the title in reading order. `place`, `movement` and
    `thumbnail` (a file, relative to the site's root) are shown with a result, and that the
    thumbnail is no photograph (`is_drawn`). `facets` are the ids of its values by the facet's name
    in addresses, `figures` whole numbers by name.
    """

    uri: str
    sort: str
    title: str
    texts: tuple[SearchText, ...]
    place: str = ""
    movement: str = ""
    thumbnail: str | None = None
    is_drawn: bool = False
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    figures: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchSource:
    """Where a record comes from; `key` is another one whenever the record is."""

    key: str
    record: Callable[[], SearchRecord]
