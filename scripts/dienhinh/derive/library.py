"""Public profiles in their order, with the lists they refer to."""

from collections.abc import Collection as AnyCollection
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dienhinh.derive.public import announcements, public_corrections, public_coverage
from dienhinh.model.article import Article
from dienhinh.model.call import TO_WRITE
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.output import SiteAddress
from dienhinh.model.plan import Correction, Plan
from dienhinh.model.public import Coverage, PublicProfile, PublicText, Withdrawn
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import sort_key


def library(  # noqa: PLR0913 a library has these parts
    views: Iterable[PublicProfile | Withdrawn | None],
    reference: Reference,
    address: SiteAddress,
    today: date,
    *,
    plans: Sequence[Plan],
    corrections: Iterable[Correction],
    collections: Iterable[Collection],
    articles: Iterable[Article],
    texts: Mapping[str, PublicText],
    gone: AnyCollection[str],
    unsaid: AnyCollection[str],
) -> Library:
    """All that may be shown; newest first, and by name where days are equal; samples last.

    `gone` are the profiles that were public and may not be shown any more, `unsaid` those of people
    without consent to name their ethnic group.
    """
    profiles: list[PublicProfile] = []
    withdrawn: list[Withdrawn] = []
    for view in views:
        if isinstance(view, PublicProfile):
            profiles.append(view)
        elif view is not None:
            withdrawn.append(view)
    profiles.sort(
        key=lambda p: (p.is_sample, -p.published_on.toordinal(), sort_key(p.name), p.slug)
    )
    by_slug = {profile.slug: profile for profile in profiles}
    written = sorted(
        (article for article in articles if article.date <= today),
        key=lambda article: (-article.date.toordinal(), article.slug),
    )
    corrected = sorted(
        public_corrections(corrections, by_slug.keys(), today, articles=written, unsaid=unsaid),
        key=lambda c: c.on,
        reverse=True,
    )
    announced = announcements(plans, by_slug.keys(), today, gone=gone, unsaid=unsaid)
    return Library(
        address=address,
        today=today,
        reference=_told(reference, today),
        profiles=tuple(profiles),
        by_slug=by_slug,
        calls={id_: reference.calls[id_] for id_ in sorted({p.call for p in profiles})},
        communes={commune.key: commune for commune in reference.communes},
        withdrawn=tuple(sorted(withdrawn, key=lambda w: w.slug)),
        coverage=_by_profile(public_coverage(plans, by_slug.keys(), today, unsaid=unsaid)),
        announcements=tuple(sorted(announced, key=lambda a: (a.on, a.text))),
        corrections=tuple(corrected),
        # The newest is set last.
        corrected_on={c.profile: c.on for c in reversed(corrected) if c.profile},
        collections=public_collections(collections, by_slug.keys(), today),
        articles=tuple(written),
        told_in=_told_in(written),
        texts=texts,
    )


def public_collections(
    collections: Iterable[Collection], slugs: AnyCollection[str], today: date
) -> tuple[Collection, ...]:
    """Those of the day with the profiles that may be shown; one without any is not shown."""
    shown = []
    for collection in collections:
        members = tuple(slug for slug in collection.profiles if slug in slugs)
        if members and collection.is_shown_on(today):
            shown.append(replace(collection, profiles=members))
    return tuple(sorted(shown, key=lambda collection: sort_key(collection.title)))


def _by_profile(pieces: Iterable[Coverage]) -> Mapping[str, tuple[Coverage, ...]]:
    """Newest first; the order of the plans where days are equal."""
    found: dict[str, list[Coverage]] = {}
    for piece in pieces:
        found.setdefault(piece.profile, []).append(piece)
    return {
        slug: tuple(sorted(rows, key=lambda piece: piece.ran_on, reverse=True))
        for slug, rows in found.items()
    }


def _told_in(articles: Iterable[Article]) -> Mapping[str, tuple[Article, ...]]:
    """The articles by the slugs of the profiles they tell, in their order."""
    found: dict[str, tuple[Article, ...]] = {}
    for article in articles:
        for slug in article.profiles:
            found[slug] = (*found.get(slug, ()), article)
    return found


def _told(reference: Reference, today: date) -> Reference:
    """Without calls that are still to come or to be copied from the dispatch, and their outlines.

    A letter that nobody has signed yet is no news for the public, who would take the marks of a
    draft for an official letter too; profiles that were sent for it are told all the same.
    """
    unsaid = {c.id for c in reference.calls.values() if c.date > today or TO_WRITE in repr(c)}
    unsaid |= {o.call for o in reference.outlines.values() if TO_WRITE in repr(o)}
    if not unsaid:
        return reference
    outlines = {key: outline for key, outline in reference.outlines.items() if key[0] not in unsaid}
    calls = {id_: call for id_, call in reference.calls.items() if id_ not in unsaid}
    return replace(reference, calls=calls, outlines=outlines)
