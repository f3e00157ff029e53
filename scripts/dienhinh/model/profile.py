"""A profile as an editor wrote it, after its shape was found right."""

from dataclasses import dataclass
from datetime import date

from dienhinh.model.consent import PERSONS, Agreed, Consent, agreements
from dienhinh.model.dates import PartialDate
from dienhinh.vietnamese.homes import home_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievements:
    """The summary of achievements the dispatch asks for (outline II.4.c)."""

    activities: str
    measures: tuple[str, ...]
    results: tuple[str, ...]
    effects: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """The figures of a *mô hình*; a profile without them is a *gương*."""

    founded: PartialDate | None
    jobs_created: int | None
    households_supported: int | None
    members: int | None
    as_of: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture beside the profile; `kind` is `photo` or `illustration`."""

    file: str
    caption: str
    alt: str
    credit: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardReceived:
    """An award the profile holds; `award` is an id of the catalogue."""

    award: str
    year: int
    decision: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replication:
    """How others can do the same, and who already did."""

    steps: tuple[str, ...]
    conditions: str | None
    cost: str | None
    visits: str | None
    adopted_from: str | None
    adopted_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PressTexts:
    """Texts of at most 60, 150 and 400 words that an editor wrote for the press; plain text."""

    words_60: str | None
    words_150: str | None
    words_400: str | None


PRESS_TEXT_WORDS = {"words_60": 60, "words_150": 150, "words_400": 400}
"""How many words each of `PressTexts` has at most, counted by the spaces between, as Word does."""

READ_IN_PART = {
    "excerpt": "Đọc qua đoạn trích",
    "address": "Đọc qua đoạn trích; tiêu đề suy từ đường dẫn, chưa đối chiếu nguyên văn",
    "copy": "Đọc qua đoạn trích của bản sao ở tên miền khác; đường dẫn gốc và tiêu đề suy theo "
    "đường dẫn, chưa mở kiểm tra",
}
"""What staff read of a source where it was not the whole, by the ids of the schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a statement was published; `read` is None where staff read the whole."""

    title: str
    publisher: str
    date: PartialDate | None
    url: str | None
    note: str | None
    read: str | None = None

    @property
    def is_title_guessed(self) -> bool:
        """Whether staff took its title from its address."""
        return self.read in {"address", "copy"}

    @property
    def remark(self) -> str | None:
        """All that is to be said of it: how much of it was read, then the note."""
        read = f"{READ_IN_PART[self.read]}." if self.read else ""
        return " ".join(filter(None, (read, self.note))) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Who confirmed the profile, when, and by which document."""

    by: str
    on: date
    document: str | None

    def knew_figures(self, as_of: PartialDate | None) -> bool:
        """Whether figures of that date can be those that were confirmed, not later ones."""
        return as_of is None or as_of.first_day <= self.on


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One exemplary collective, household or individual.

    `slug` is the name of its folder and unique; `path` is its file, posix, relative to `profiles/`.
    `former_slugs` are names that the folder had when the page was public.
    """

    slug: str
    path: str
    name: str
    kind: str
    call: str
    unit: str
    movement: str
    sector: str
    origin: str
    status: str
    publish_on: date | None
    address: str | None
    workplace: str | None
    commune: str | None
    phone: str | None
    summary: str
    achievements: Achievements
    model: ModelFacts | None
    photos: tuple[Photo, ...]
    awards: tuple[AwardReceived, ...]
    replication: Replication | None
    consent: tuple[Consent, ...]
    sources: tuple[Source, ...]
    verified: tuple[Verification, ...]
    press_texts: PressTexts | None = None
    former_slugs: tuple[str, ...] = ()

    @property
    def is_of_person(self) -> bool:
        """Whether it is about a person or a family."""
        return self.kind in PERSONS

    @property
    def agreed(self) -> tuple[Agreed, ...]:
        """What its consents come to, row by row."""
        return agreements(self.kind, self.consent)

    def has_recorded(self, item: str) -> bool:
        """Whether a consent for the item was ever written down, in force or not."""
        return any(consent.item == item for consent in self.consent)

    @property
    def workplace_tells_home(self) -> bool:
        """Whether a person's workplace names a house or a village, as an address would."""
        return (
            self.is_of_person and bool(self.workplace) and home_in(self.workplace or "") is not None
        )

    @property
    def shows_photographs(self) -> bool:
        """Whether pictures of it show people: a drawing shows nobody."""
        return any(photo.kind == "photo" for photo in self.photos)
