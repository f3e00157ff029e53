"""`/ho-so/<slug>/`: the story of one profile and everything needed to retell it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dienhinh.derive import json_ld
from dienhinh.derive.asking import has_office
from dienhinh.derive.cards import Card, card
from dienhinh.derive.kits import citation, kit_uri
from dienhinh.derive.measures import as_of_sentence, stated_text
from dienhinh.derive.names import (
    MODEL_NAMES,
    PROFILES,
    article_link,
    communes_today,
    kind_link,
    movement_link,
    profile_link,
    sector_link,
    unit_link,
)
from dienhinh.derive.notices import HeadPlace, head_place, last_day_warning, today_label
from dienhinh.derive.other_calls import other_calls
from dienhinh.derive.pages.awards import award_uri
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.derive.press_pieces import PressPiece, press_pieces
from dienhinh.derive.related import Told, neighbours, told_relatives
from dienhinh.derive.reuse import Reuse, facebook_link, oembed_uri, reuse, reuse_uris
from dienhinh.derive.share_cards import card_alt, card_uri
from dienhinh.model.awards_told import award_told
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.picture_rights import picture_rights
from dienhinh.model.profile import Verification
from dienhinh.model.public import PublicCorrection, PublicProfile, PublicText
from dienhinh.model.share import WHOLE, Share
from dienhinh.vietnamese import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A key figure; `value` is None where no source states it, `unit` the word behind it."""

    label: str
    value: str | None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardLine:
    """An award as it is told; `uri` leads to who else holds it."""

    year: int
    name: str
    uri: str
    decision: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story of the site that tells the profile."""

    link: Link
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCard:
    """Another profile and why it stands here: `Cùng lĩnh vực, cách khoảng 20 km`."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCallLine:
    """A profile of the same sort, name and place in another call, and the year of that."""

    link: Link
    year: int
    is_newer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedLine:
    """A confirmation; `is_of_earlier_figures` when those shown are of a later date."""

    confirmed: Verification
    is_of_earlier_figures: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePage:
    """The data of `profile.html`."""

    profile: PublicProfile
    text: PublicText
    movement: Link
    tone: str
    kind: Link
    form: str
    unit: Link
    sector: Link
    communes_today: tuple[Link, ...]
    today_label: str
    head_place: HeadPlace
    facts: tuple[Fact, ...]
    as_of: str | None
    hero: Picture | None
    pictures: tuple[Picture, ...]
    awards: tuple[AwardLine, ...]
    press: tuple[PressPiece, ...]
    stories: tuple[StoryLine, ...]
    verified: tuple[ConfirmedLine, ...]
    has_office: bool
    corrections: tuple[PublicCorrection, ...]
    adopted_from: Link | None
    citation: str
    last_day_warning: str
    address: str
    share_facebook: str
    reuse: Reuse | None
    kit: str
    related: tuple[RelatedCard, ...]
    other_calls: tuple[OtherCallLine, ...]
    previous: Link | None
    next: Link | None
    published_on: date

    @property
    def is_stated(self) -> bool:
        """Whether any of the key figures is known."""
        return any(fact.value is not None for fact in self.facts)

    @property
    def picture_rights(self) -> str:
        """How the pictures may be used again, in sentences; empty without any."""
        return picture_rights(self.profile.photos)

    @property
    def relatives(self) -> Told:
        """Who stands under `related`, and why."""
        return tuple((each.card.slug, each.why) for each in self.related)


def pages(
    library: Library,
    share: Share = WHOLE,
    slugs: Collection[str] | None = None,
    known: Mapping[str, Told] = MappingProxyType({}),
) -> Iterator[Page]:
    """A page for each public profile of the share, or for these `slugs` only.

    `known` are relatives of profiles as they were found before among the same profiles: looking for
    those of one means looking at all.
    """
    for position, profile in enumerate(library.profiles):
        if (slugs is not None and profile.slug not in slugs) or not share.holds(profile.uri):
            continue
        before = library.profiles[position - 1] if position else None
        after = library.profiles[position + 1] if position + 1 < len(library.profiles) else None
        told = known.get(profile.slug)
        if told is None:
            told = told_relatives(profile, neighbours(library))
        yield _page(profile, before, after, told, library)


def _page(
    profile: PublicProfile,
    before: PublicProfile | None,
    after: PublicProfile | None,
    told: Told,
    library: Library,
) -> Page:
    image = card_uri(profile)
    here = Link(profile.name, profile.uri)
    nodes = [json_ld.breadcrumbs((PROFILES,), here, library.address)]
    if not profile.is_sample:
        nodes.append(json_ld.article(profile, library, image))
    label = label_elsewhere(profile)
    return Page(
        uri=profile.uri,
        template="profile.html",
        title=f"{label}{profile.name}",
        description=f"{label}{profile.summary}",
        section=PROFILES.uri,
        crumbs=(PROFILES,),
        data=_data(profile, before, after, told, library),
        json_ld=tuple(nodes),
        image=image,
        image_alt=f"{label}{card_alt(profile, profile.name)}",
        is_indexed=not profile.is_sample,
        oembed=None if profile.is_sample else oembed_uri(profile),
        changed_on=library.changed_on(profile),
        offers=offered(profile),
    )


def label_elsewhere(profile: PublicProfile) -> str:
    """What stands before the name in a link shown elsewhere: nobody invented passes for real."""
    return "Hồ sơ mẫu: " if profile.is_sample else ""


def _data(
    profile: PublicProfile,
    before: PublicProfile | None,
    after: PublicProfile | None,
    told: Told,
    library: Library,
) -> ProfilePage:
    pictures = tuple(picture(photo) for photo in profile.photos)
    movement = library.movement(profile)
    address = library.address.absolute(profile.uri)
    text = library.text(profile)
    replication = text.replication
    teacher = library.by_slug.get(replication.adopted_from or "") if replication else None
    return ProfilePage(
        profile=profile,
        text=text,
        movement=movement_link(movement),
        tone=movement.tone,
        kind=kind_link(profile.kind),
        form=MODEL_NAMES[profile.is_model],
        unit=unit_link(library.unit(profile), library),
        sector=sector_link(library.sector(profile)),
        communes_today=communes_today(profile, library),
        today_label=today_label(profile),
        head_place=head_place(profile, library),
        facts=_facts(profile),
        as_of=as_of_sentence(profile) or None,
        hero=pictures[0] if pictures else None,
        pictures=pictures,
        awards=_awards(profile, library),
        press=tuple(press_pieces(profile, library)),
        stories=tuple(
            StoryLine(link=article_link(article), date=article.date)
            for article in library.told_in.get(profile.slug, ())
        ),
        verified=tuple(_verified(profile, text)),
        has_office=has_office(profile, text),
        corrections=library.corrections_of(profile),
        adopted_from=Link(teacher.name, teacher.uri) if teacher else None,
        citation=citation(profile, library),
        last_day_warning=last_day_warning(profile),
        address=address,
        share_facebook=facebook_link(address),
        reuse=reuse(profile, library),
        kit=kit_uri(profile.slug),
        related=tuple(
            RelatedCard(card=card(library.by_slug[slug], library), why=why) for slug, why in told
        ),
        other_calls=_other_calls(profile, library),
        previous=Link(before.name, before.uri) if before else None,
        next=Link(after.name, after.uri) if after else None,
        published_on=profile.published_on,
    )


def _other_calls(profile: PublicProfile, library: Library) -> tuple[OtherCallLine, ...]:
    """The newest first."""
    own = library.call(profile).date
    days = [
        (library.call(other).date, other)
        for other in other_calls(library).same.get(profile.slug, ())
    ]
    return tuple(
        OtherCallLine(link=profile_link(other), year=day.year, is_newer=day > own)
        for day, other in sorted(days, key=lambda row: row[0], reverse=True)
    )


def _verified(profile: PublicProfile, text: PublicText) -> Iterator[ConfirmedLine]:
    as_of = profile.figures.as_of if profile.figures else None
    for each in text.verified:
        yield ConfirmedLine(confirmed=each, is_of_earlier_figures=not each.knew_figures(as_of))


def offered(profile: PublicProfile) -> tuple[str, ...]:
    """The files whose size the page of a profile tells."""
    return (kit_uri(profile.slug), *reuse_uris(profile))


def _facts(profile: PublicProfile) -> tuple[Fact, ...]:
    """The figures the dispatch asks for; members only for a collective; none for a *gương*."""
    figures = profile.figures
    if figures is None:
        return ()
    founded = figures.founded.shown if figures.founded else None
    facts = [
        Fact(label="Thành lập", value=founded),
        Fact(label="Việc làm tạo ra", value=stated_text(figures.jobs_created), unit="người"),
        Fact(label="Hộ được hỗ trợ", value=stated_text(figures.households_supported), unit="hộ"),
    ]
    if profile.kind == "collective":
        facts.append(
            Fact(label="Thành viên", value=stated_text(figures.members), unit="thành viên")
        )
    return tuple(facts)


def _awards(profile: PublicProfile, library: Library) -> tuple[AwardLine, ...]:
    lines: list[AwardLine] = []
    for award in profile.awards:
        told = award_told(library.reference.awards[award.award], award.note, award.decision)
        lines.append(
            AwardLine(
                year=award.year,
                name=told.name,
                uri=award_uri(award.award),
                decision=award.decision,
                note=told.note,
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.year, sort_key(line.name))))
