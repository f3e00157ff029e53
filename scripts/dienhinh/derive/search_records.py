"""What can be found: profiles, hand-written pages, and the pages of `search_pages`.

A result shows the beginning of the texts, so these begin with what tells most.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dienhinh.derive.cards import facet_values
from dienhinh.derive.former_places import former_province
from dienhinh.derive.measures import MEASURES, figure
from dienhinh.derive.names import MODEL_NAMES, is_where_it_was
from dienhinh.derive.news import story_picture
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.derive.search_pages import page_record, page_records
from dienhinh.model.awards_told import award_told
from dienhinh.model.library import Library
from dienhinh.model.plain_text import plain_lines
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.search import SearchRecord, SearchSource, SearchText, Zone
from dienhinh.vietnamese import number_text
from dienhinh.vietnamese.villages import begun_small

# The folders of hand-written pages that are a sort of their own; the handbook is for the staff.
_FOLDER_SORTS = {"tin": "news", "so-tay": "handbook"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandwrittenPage:
    """A page of `docs/` as the reader sees it: its address, heading and text without markup."""

    uri: str
    title: str
    text: str


def search_sources(
    library: Library, pages: Iterable[HandwrittenPage], key_of: Callable[[PublicProfile], str]
) -> Iterator[SearchSource]:
    """Every page that can be found; profiles last, the newest at the end, samples before real ones.

    So a new profile gets the number behind all others and changes nothing of theirs in the index.
    Of pages that match equally well the one with the highest number comes first.
    `key_of` tells by what a profile and the lists that it names are known again.
    """
    stories = {article.uri: article for article in library.articles}
    found = [*page_records(library)]
    for page in pages:
        story = stories.get(page.uri)
        found.append(_handwritten(page, story_picture(story, library) if story else None))
    for record in sorted(found, key=lambda record: record.uri):
        key = hashlib.blake2b(repr(record).encode(), digest_size=12).hexdigest()
        yield SearchSource(key, partial(_known, record))
    for profile in sorted(library.profiles, key=_place):
        yield SearchSource(key_of(profile), partial(_profile, profile, library))


def _place(profile: PublicProfile) -> tuple[bool, date, str]:
    return (not profile.is_sample, profile.published_on, profile.slug)


def _known(record: SearchRecord) -> SearchRecord:
    return record


def _profile(profile: PublicProfile, library: Library) -> SearchRecord:
    thumbnail, is_drawn = _thumbnail(picture(profile.photos[0]) if profile.photos else None)
    text = library.text(profile)
    return SearchRecord(
        uri=profile.uri,
        sort="sample" if profile.is_sample else "profile",
        title=profile.name,
        texts=(
            SearchText(text=profile.summary, zone=Zone.LEAD),
            SearchText(text="\n".join(_story(text))),
            SearchText(text="\n".join(dict.fromkeys(_where(profile, library))), zone=Zone.LEAD),
            SearchText(text="\n".join(_background(profile, text, library))),
        ),
        place=profile.place,
        movement=library.movement(profile).short,
        thumbnail=thumbnail,
        is_drawn=is_drawn,
        facets=facet_values(profile, library),
        figures=tuple(_figures(profile)),
    )


def _story(text: PublicText) -> Iterator[str]:
    yield plain_lines(text.activities)
    yield from map(plain_lines, (*text.measures, *text.results))
    if text.effects:
        yield plain_lines(text.effects)
    told = text.replication
    if told:
        yield from map(plain_lines, told.steps)
        yield from (plain_lines(said) for said in (told.conditions, told.cost, told.visits) if said)
        yield from told.adopted_by


def _where(profile: PublicProfile, library: Library) -> Iterator[str]:
    """Place, then and now, and field of work."""
    yield profile.place
    if profile.commune:
        unit = begun_small(library.unit(profile).full_name)
        yield f"{library.communes[profile.commune].full_name}, {unit}"
    else:
        yield library.unit(profile).full_name
    if not is_where_it_was(profile):
        yield from (library.communes[key].full_name for key in profile.communes_today)
    found = (former_province(library.communes[key], library) for key in profile.communes_today)
    yield from dict.fromkeys(region.full_name for region in found if region is not None)
    yield library.sector(profile).name
    yield library.movement(profile).official
    yield f"{MODEL_NAMES[profile.is_model]}, {KIND_NAMES[profile.kind].lower()}"


def _background(profile: PublicProfile, text: PublicText, library: Library) -> Iterator[str]:
    """Figures as the page shows them, awards, people's roles, pictures, sources."""
    if profile.figures and profile.figures.founded:
        founded = profile.figures.founded
        yield f"Thành lập {founded.shown}, từ năm {founded.year}"
    for measure in MEASURES:
        value = figure(profile, measure)
        if value is not None:
            yield f"{number_text(value)} {measure.noun}"
    if text.workplace:
        yield text.workplace
    for award in profile.awards:
        told = award_told(library.reference.awards[award.award], award.note, award.decision)
        yield " ".join(filter(None, (told.name, told.note, str(award.year), award.decision)))
    yield from (photo.caption for photo in profile.photos)
    yield from (f"{proof.by} {proof.document or ''}".strip() for proof in text.verified)
    yield from (f"{source.title}, {source.publisher}" for source in profile.sources)


def _figures(profile: PublicProfile) -> Iterator[tuple[str, int]]:
    for measure in MEASURES:
        value = figure(profile, measure)
        if value is not None:
            yield measure.id, value


def _handwritten(page: HandwrittenPage, photo: Picture | None) -> SearchRecord:
    sort = _FOLDER_SORTS.get(page.uri.partition("/")[0], "page")
    record = page_record(page.uri, sort, page.title, page.text)
    thumbnail, is_drawn = _thumbnail(photo)
    return replace(record, thumbnail=thumbnail, is_drawn=is_drawn)


def _thumbnail(photo: Picture | None) -> tuple[str | None, bool]:
    """The smallest file of a picture, and whether it is drawn."""
    return (photo.sources[0][1][0][0], photo.is_illustration) if photo else (None, False)
