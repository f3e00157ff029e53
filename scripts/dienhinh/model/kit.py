"""What a press kit holds, before any file of it is made. Everything here is public."""

from dataclasses import dataclass
from datetime import date

from dienhinh.model.photo_variants import Variant
from dienhinh.model.public import PublicPhoto

HELD = "GIỮ BÀI"
"""How the notice of a profile begins that must not be told before its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPhoto:
    """A picture of a kit.

    `name` is its file name without size and ending (`anh-1`, `tranh-ve-1`); `caption` says so where
    it is drawn; `licence` says who must be asked and named. `files` are its published JPEG files,
    widest first.
    """

    name: str
    photo: PublicPhoto
    files: tuple[Variant, ...]
    caption: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitText:
    """A text of at most `limit` words (counted by spaces); `is_automatic`: cut by the program.

    `heading` is two lines, who and where, above what the program cut, and is not counted; what an
    editor wrote has none.
    """

    limit: int
    heading: str
    text: str
    words: int
    is_automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KitFact:
    """A line of the fact box: a stable English `key`, the Vietnamese label and value."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitSection:
    """A part of the story in the Markdown subset.

    `is_list`: each text is an item of a list; `is_steps`: the items are numbered.
    """

    title: str
    texts: tuple[str, ...]
    is_list: bool = False
    is_steps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KitProfile:
    """One profile in a kit.

    `notice` is what a reader has to know first: what kind of source it is (press, sample), and the
    `warning`, which every file says: that it is invented, held, or may be used until some day only.
    `press_notice` is the short sentence that only the press vouches for it. They are empty where
    there is nothing of the kind. `tone` is that of the movement. `figures` are the key figures as
    (number, words). `box` is what of the `facts` a page of paper shows: what is not known stands in
    one line, and no place twice. `contact` is a sentence: through the department, or the number
    with consent.
    """

    slug: str
    name: str
    kicker: str
    tone: str
    notice: str
    warning: str
    press_notice: str
    summary: str
    facts: tuple[KitFact, ...]
    box: tuple[KitFact, ...]
    figures: tuple[tuple[str, str], ...]
    sections: tuple[KitSection, ...]
    texts: tuple[KitText, ...]
    photos: tuple[KitPhoto, ...]
    sources: tuple[str, ...]
    citation: str
    address: str
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitTheme:
    """What a kit tells of the theme that its profiles belong to, without Markdown."""

    title: str
    summary: str
    text: str
    address: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A kit of one profile, or of several (a unit, a movement, a week).

    `uri` is where it stands on the site, `folder` the one folder inside the zip, `about` a sentence
    for the README. A kit of several has no pictures in full resolution, so that it can be mailed.
    `theme` is that of a kit of one. Until `opens_on`, where it is told, its addresses lead nowhere.
    """

    uri: str
    folder: str
    title: str
    about: str
    site_name: str
    profiles: tuple[KitProfile, ...]
    has_full_pictures: bool
    theme: KitTheme | None = None
    opens_on: date | None = None
