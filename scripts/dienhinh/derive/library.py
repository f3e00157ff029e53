"""Public profiles in their order, with the lists they refer to."""

from collections.abc import Iterable
from datetime import date

from dienhinh.model.library import Library
from dienhinh.model.output import SiteAddress
from dienhinh.model.public import PublicProfile, Withdrawn
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import sort_key


def library(
    views: Iterable[PublicProfile | Withdrawn | None],
    reference: Reference,
    address: SiteAddress,
    today: date,
) -> Library:
    """All that may be shown; newest first, and by name where days are equal; samples last."""
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
    return Library(
        address=address,
        today=today,
        reference=reference,
        profiles=tuple(profiles),
        by_slug={profile.slug: profile for profile in profiles},
        communes={commune.key: commune for commune in reference.communes},
        withdrawn=tuple(sorted(withdrawn, key=lambda w: w.slug)),
    )
