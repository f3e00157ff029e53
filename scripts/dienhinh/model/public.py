"""What the public may see. These types hold nothing else, so nothing else can leak.

A `PublicProfile` is made in one place only, `derive.public`, field by field from status, day and
consent. A telephone number is there only as a `Contact`, which needs its own consent.
"""

from dataclasses import dataclass
from datetime import date

from dienhinh.model.dates import PartialDate
from dienhinh.model.lists import CommuneKey
from dienhinh.model.profile import AwardReceived, PressTexts, Replication, Source, Verification

# As editors credit what `dienhinh illustrate` draws; the handbook tells them what that means.
_EDITORS = "nhóm biên tập"


def page_of(slug: str) -> str:
    """Where the page of a profile stands, or stood, relative to the site's root."""
    return f"ho-so/{slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPhoto:
    """A picture that may be shown.

    `source` is the file, posix, relative to `profiles/`; `digest` names what is made of it; the
    size is that of the original as shown.
    """

    source: str
    digest: str
    width_px: int
    height_px: int
    caption: str
    alt: str
    credit: str
    is_illustration: bool

    @property
    def is_open(self) -> bool:
        """Whether it follows the licence of the words: a drawing that the editors made."""
        return self.is_illustration and self.credit.lower() == _EDITORS

    @property
    def credit_line(self) -> str:
        """Who made it: `Ảnh: <tên>`, `Tranh: <tên>`; said once where the credit says it too."""
        credit = self.credit.lower()
        if not self.is_illustration:
            is_said = credit.startswith("ảnh ")
            return self.credit if is_said else f"Ảnh: {self.credit}"
        is_said = credit.startswith("tranh ") or "minh họa" in credit
        return self.credit if is_said else f"Tranh: {self.credit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A telephone number with the day its owner agreed to publish it, and the last it may be."""

    display: str
    tel: str
    consent_on: date
    last_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The key figures of a model; None where no source states one."""

    founded: PartialDate | None
    jobs_created: int | None
    households_supported: int | None
    members: int | None
    as_of: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicText:
    """What only a profile's own page, kit and pieces tell, and search finds.

    Long texts are the Markdown subset of the site.
    """

    workplace: str | None
    activities: str
    measures: tuple[str, ...]
    results: tuple[str, ...]
    effects: str | None
    replication: Replication | None
    verified: tuple[Verification, ...]
    contact: Contact | None
    press_texts: PressTexts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProfile:
    """A profile as the public may see it on one day.

    `place` is the address as far as it may be shown. `commune` is the commune in force on the
    call's date, `communes_today` those that on the day of publishing hold its area, and that of
    others which `place` names beside it (several, too, when one was split). `is_place_in_today`
    unless `place` names a commune that is in none of them, or none though one is known. `last_day`
    is the last on which all that is shown of it may be, its contact aside, None without an end.
    `former_slugs` are those of addresses at which its page stood.
    `text` is None in a profile of a large library, which holds the texts by themselves: ask
    `Library.text`. Everything else is what other pages than the profile's own may tell of it.
    """

    slug: str
    name: str
    kind: str
    call: str
    unit: str
    movement: str
    sector: str
    origin: str
    published_on: date
    place: str
    commune: CommuneKey | None
    communes_today: tuple[CommuneKey, ...]
    is_place_in_today: bool
    summary: str
    figures: Figures | None
    photos: tuple[PublicPhoto, ...]
    awards: tuple[AwardReceived, ...]
    sources: tuple[Source, ...]
    last_day: date | None
    former_slugs: tuple[str, ...] = ()
    text: PublicText | None = None

    @property
    def uri(self) -> str:
        """Its page, relative to the site's root."""
        return page_of(self.slug)

    @property
    def is_sample(self) -> bool:
        """Whether it is invented; samples are marked and counted nowhere."""
        return self.origin == "sample"

    @property
    def is_model(self) -> bool:
        """Whether it is a *mô hình*, not a *gương*."""
        return self.figures is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A profile that was taken down: only that it was there is still said."""

    slug: str
    former_slugs: tuple[str, ...] = ()

    @property
    def uris(self) -> tuple[str, ...]:
        """The pages it had, relative to the site's root."""
        return tuple(map(page_of, (self.slug, *self.former_slugs)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A piece about a public profile that ran; `channel` is an id of the plan's channels."""

    profile: str
    channel: str
    outlet: str | None
    title: str | None
    link: str
    ran_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """What staff wrote for the public about a story to come: a day and these words, no more."""

    on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCorrection:
    """A correction; `profile` is a public one, `article` an article; None both: of another page."""

    on: date
    text: str
    profile: str | None
    article: str | None
    basis: str | None
