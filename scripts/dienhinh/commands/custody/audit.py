"""Who is shown with which consent on a day, and which consent ends soon. For staff only.

The answer comes from the same door as the site (`derive.public`), not from a second opinion.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.reference import load_reference
from dienhinh.check.run import shape_profile
from dienhinh.check.villages import village_told
from dienhinh.commands.custody import CustodyError
from dienhinh.derive.public import public_view
from dienhinh.model.consent import Agreed, Consent, withdrawal_day
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.model.sealed import is_sealed
from dienhinh.read.folders import profile_places
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import read_tree

# Of a person it needs the consent for the address when it tells the home.
WORKPLACE = "workplace"
State = Literal[
    "shown",
    "no-consent",
    "withdrawn",
    "ended",
    "not-yet",
    "sealed",
    "not-public",
    "no-item",
    "unreadable",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One item of one profile: whether readers see it, and on what ground.

    `ground` is `consent`, `organisation` (no personal datum), `none`, `unreadable` (the file has
    faults, nothing of it is shown). `days_left` counts to the last day of the consent in force,
    None where it has no end. `state` says why it is not shown: `no-consent`, `withdrawn`, `ended`
    and `not-yet` of the consent, `sealed` of a number, `not-public` when the profile is not,
    `no-item` when it is and has no such item. `is_told` when the item is not shown as such, but a
    text that is shown tells it: the village of an address.
    """

    slug: str
    name: str
    kind: str
    unit: str
    status: str
    origin: str
    item: str
    is_shown: bool
    ground: str
    by: str
    on: date | None
    until: date | None
    withdrawn_on: date | None
    days_left: int | None
    state: State
    is_told: bool = False


class _Recorded(NamedTuple):
    """A row of the file and what it comes to."""

    consent: Consent
    agreed: Agreed


def audit(profiles: Path, today: date, slugs: Collection[str] = ()) -> list[AuditRow]:
    """A row for every item that is shown or that somebody consented to; in the order of paths.

    Of the profiles of these slugs, or of all. CustodyError when a list has faults.
    """
    trees, problems = reference_trees(profiles)
    reference, found = load_reference(trees)
    if reference is None:
        raise faulty_lists(CustodyError, profiles, [*problems, *found])
    places, _misplaced = profile_places(profiles)
    rows: list[AuditRow] = []
    for place in places:
        if slugs and place.path.rpartition("/")[2] not in slugs:
            continue
        tree, _problems = read_tree(place.file, place.shown_as)
        # Pictures decide nothing here, so none is opened.
        folder = Folder(path=place.path, files=place.files, photos={})
        profile = shape_profile(tree, folder, reference)[0] if tree is not None else None
        if profile is None or profile.call not in reference.calls:
            rows.append(_unreadable(place.path))
        elif profile.unit in reference.units:
            rows.extend(_rows(profile, folder, reference, today))
        else:
            rows.append(_unreadable(place.path))
    return rows


def ending(rows: Iterable[AuditRow], within_days: int) -> list[AuditRow]:
    """The shown items whose consent ends within so many days, soonest first."""
    soon = [
        row
        for row in rows
        if row.is_shown and row.days_left is not None and row.days_left <= within_days
    ]
    return sorted(soon, key=lambda row: (row.days_left or 0, row.slug, row.item))


def _rows(
    profile: Profile, folder: Folder, reference: Reference, today: date
) -> Iterator[AuditRow]:
    view = public_view(profile, folder, reference, today)
    shown = view if isinstance(view, PublicProfile) else None
    recorded = [_Recorded(*row) for row in zip(_ended(profile), profile.agreed, strict=True)]
    for option in CONSENT_ITEMS:
        given = [row for row in recorded if row.agreed.item == option.id]
        is_there = _is_there(profile, option.id)
        if given or is_there:
            row = _row(profile, option.id, shown, _best(given, today), today)
            yield _marked(row, profile, reference, shown)
    if profile.workplace_tells_home:
        given = [row for row in recorded if row.agreed.item == "address"]
        row = _row(profile, WORKPLACE, shown, _best(given, today), today)
        yield _marked(row, profile, reference, shown)


def _marked(
    row: AuditRow, profile: Profile, reference: Reference, shown: PublicProfile | None
) -> AuditRow:
    """The row, with whether a text tells the home that it hides; with an address, its row does."""
    home = "address" if profile.address else WORKPLACE
    is_hidden = row.item == home and shown is not None and not row.is_shown
    return replace(row, is_told=is_hidden and any(village_told(profile, reference)))


def _is_there(profile: Profile, item: str) -> bool:
    """Whether the profile holds the item; that a text tells of ethnicity is a rule's question."""
    return {
        "name": True,
        "photo": profile.shows_photographs,
        "phone": profile.phone is not None,
        "address": profile.address is not None,
        WORKPLACE: profile.workplace_tells_home,
        "ethnicity": profile.has_recorded("ethnicity"),
    }[item]


def _ended(profile: Profile) -> Iterator[Consent]:
    """The rows of its consents, each with the day on which it was taken back, by whichever row."""
    for row in profile.consent:
        yield replace(row, withdrawn_on=withdrawal_day(profile.kind, row, profile.consent))


def _best(given: list[_Recorded], today: date) -> _Recorded | None:
    """The consent in force that lasts longest, else the last one given."""
    holding = [row for row in given if row.agreed.holds_on(today)]
    if holding:
        return max(holding, key=lambda row: row.agreed.last_day or date.max)
    return max(given, key=lambda row: row.agreed.on, default=None)


def _row(
    profile: Profile, item: str, shown: PublicProfile | None, best: _Recorded | None, today: date
) -> AuditRow:
    consent = best.consent if best else None
    in_force = best is not None and best.agreed.holds_on(today)
    is_free = consent is None and not profile.is_of_person and item in {"name", "photo", "address"}
    is_shown = shown is not None and _shows(profile, shown, item, in_force=in_force or is_free)
    ends = best.agreed.last_day if best and in_force else None
    # What needs no consent is hidden with its profile only.
    why: State = "not-public" if is_free else _hidden(profile, item, shown, consent, today)
    return AuditRow(
        slug=profile.slug,
        name=profile.name,
        kind=profile.kind,
        unit=profile.unit,
        status=profile.status,
        origin=profile.origin,
        item=item,
        is_shown=is_shown,
        ground="consent" if in_force else "organisation" if is_free else "none",
        by=consent.by if consent else "",
        on=consent.on if consent else None,
        until=consent.until if consent else None,
        withdrawn_on=consent.withdrawn_on if consent else None,
        days_left=(ends - today).days if ends else None,
        state="shown" if is_shown else why,
    )


def _shows(profile: Profile, shown: PublicProfile, item: str, *, in_force: bool) -> bool:
    if item == "phone":
        return shown.text is not None and shown.text.contact is not None
    # Without consent a person's place is told down to the commune only, which is no address.
    return in_force and _is_there(profile, item)


def _hidden(
    profile: Profile, item: str, shown: PublicProfile | None, consent: Consent | None, today: date
) -> State:
    if consent is None:
        return "no-consent"
    is_withdrawn = consent.withdrawn_on is not None and consent.withdrawn_on <= today
    has_ended = consent.until is not None and consent.until < today
    is_closed = item == "phone" and profile.phone is not None and is_sealed(profile.phone)
    reasons: tuple[tuple[bool, State], ...] = (
        (is_withdrawn, "withdrawn"),
        (has_ended, "ended"),
        (consent.on > today, "not-yet"),
        (is_closed, "sealed"),
        (shown is None, "not-public"),
    )
    return next((state for holds, state in reasons if holds), "no-item")


def _unreadable(path: str) -> AuditRow:
    return AuditRow(
        slug=path.rpartition("/")[2],
        name="",
        kind="",
        unit="",
        status="",
        origin="",
        item="",
        is_shown=False,
        ground="unreadable",
        by="",
        on=None,
        until=None,
        withdrawn_on=None,
        days_left=None,
        state="unreadable",
    )
