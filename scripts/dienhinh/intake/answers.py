"""What a source answers for one profile, before it becomes values."""

from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.source import KeyPath

NAME: KeyPath = ("name",)
ADDRESS: KeyPath = ("address",)
PHONE: KeyPath = ("phone",)
COMMUNE: KeyPath = ("commune",)
STORY: KeyPath = ("achievements", "activities")


@dataclass(slots=True, kw_only=True)
class Answer:
    """What stands for one question: its lines and where it begins."""

    lines: list[str]
    place: str

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Words with a place to mark beside them, or below them as a heading.

    `mark` is what stands there, "" for nothing; `is_marked` where it is a tick, no empty box.
    """

    place: str
    words: str
    mark: str
    is_marked: bool


@dataclass(slots=True, kw_only=True)
class Answers:
    """The answers of one profile, its pictures in reading order, and what is left.

    `asked` are the names of pictures it wants from beside the document, found or not; `near` how
    many pictures had come before a caption that stands directly below one, or above all, by the
    caption's number; `above` what the file says once above several profiles; `head` all that the
    file says above the first; `groups` the rows of its list that head it; `page` the name of its
    sheet; `ticks` what is marked in tables, whatever it answers. `is_named_by_line` where no label
    told the name.
    """

    by_path: dict[KeyPath, Answer] = field(default_factory=dict)
    shots: list[Shot] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    captions: dict[int, str] = field(default_factory=dict)
    near: dict[int, int] = field(default_factory=dict)
    leftovers: list[Leftover] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    above: list[Leftover] = field(default_factory=list)
    head: list[Leftover] = field(default_factory=list)
    groups: list[Leftover] = field(default_factory=list)
    page: Leftover | None = None
    doubts: list[Doubt] = field(default_factory=list)
    kind_by_label: str | None = None
    is_named_by_line: bool = False

    @property
    def has_content(self) -> bool:
        """Whether anything at all was said of a profile."""
        return bool(self.by_path or self.shots)
