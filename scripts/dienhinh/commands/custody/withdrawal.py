"""Take a profile, or one item of a person's data, off the site: one command, one edit.

The file keeps the ledger: consents get the day on which they were withdrawn, and a whole profile
the status `withdrawn`. Publishing then leaves everything out by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.clock import Clock, clock
from dienhinh.commands.custody.places import Written, rewrite, the_one
from dienhinh.model.consent import PERSONS
from dienhinh.model.needed_consents import file_shows_photographs
from dienhinh.model.schema.profile import CONSENT, PROFILE
from dienhinh.model.source import Value
from dienhinh.write.yaml_edit import YamlEditError, set_value

_CONSENT_ORDER = tuple(field.name for field in CONSENT)
_PROFILE_ORDER = tuple(field.name for field in PROFILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """What was done: the file, which consents ended, whether the whole profile leaves the site.

    `leaves_page` when a page without a name stays at the address. `item` is None for the whole.
    `is_left` when the item stays on the site: nobody has to agree to it of a collective, so there
    was no consent to end. `former_slugs` are those of addresses that lead to the page.
    """

    slug: str
    former_slugs: tuple[str, ...]
    name: str
    file: Path
    item: str | None
    ended: tuple[str, ...]
    is_person: bool
    is_whole: bool
    leaves_page: bool
    was_changed: bool
    is_left: bool
    clock: Clock


def withdraw(
    profiles: Path, slug: str, item: str | None, today: date, requested_on: date
) -> Withdrawal:
    """Edit the profile so that the next build leaves it, or the item, out.

    CustodyError when there is no such profile or its file cannot be edited safely.
    """
    if requested_on > today:
        raise CustodyError(
            f"ngày nhận yêu cầu {requested_on} ở sau hôm nay ({today}).",
            f"the day of the request, {requested_on}, is after today ({today}).",
            about="--requested-on",
            is_mistyped=True,
        )
    profile = the_one(profiles, slug)
    text, ended = _without_consent(profile, item, today)
    if item is None:
        text = _edited(text, ("status",), "withdrawn", profile, _PROFILE_ORDER)
    was_changed = text != profile.text
    if was_changed:
        rewrite(profile, text)
    kind, former = profile.values.get("kind"), profile.values.get("former_slugs")
    is_person = isinstance(kind, str) and kind in PERSONS
    is_recorded = any(consent.get("item") == item for _, consent in _consents(profile))
    return Withdrawal(
        slug=slug,
        former_slugs=tuple(map(str, former)) if isinstance(former, list) else (),
        name=str(profile.values.get("name") or ""),
        file=profile.place.file,
        item=item,
        ended=ended,
        is_person=is_person,
        is_whole=item is None or (_carries(item, profile) and (is_person or is_recorded)),
        leaves_page=item is None and not is_person,
        was_changed=was_changed,
        is_left=not is_person and not is_recorded and _is_there(item, profile),
        clock=clock(requested_on),
    )


def _without_consent(
    profile: Written, item: str | None, today: date
) -> tuple[str, tuple[str, ...]]:
    """The text with every consent for the item ended, and the items for which one was."""
    text = profile.text
    ended = []
    for position, consent in _consents(profile):
        if item is not None and consent.get("item") != item:
            continue
        before = consent.get("withdrawn_on")
        if isinstance(before, str) and before <= today.isoformat():
            continue
        path = ("consent", position, "withdrawn_on")
        text = _edited(text, path, _last_day(consent.get("on"), today), profile, _CONSENT_ORDER)
        ended.append(str(consent.get("item")))
    return text, tuple(ended)


def _consents(profile: Written) -> Iterator[tuple[int, Mapping[str, Value]]]:
    rows = profile.values.get("consent")
    for position, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict):
            yield position, row


def _carries(item: str, profile: Written) -> bool:
    """Whether the profile is not shown at all without consent to the item (derive.public)."""
    return item == "name" or (item == "photo" and file_shows_photographs(profile.values))


def _is_there(item: str | None, profile: Written) -> bool:
    """Whether a collective shows the item unasked; what a text tells of ethnicity nobody knows."""
    return (
        item in {"name", "ethnicity"}
        or (item == "address" and bool(profile.values.get("address")))
        or (item == "photo" and file_shows_photographs(profile.values))
    )


def _last_day(given: Value, today: date) -> date:
    """Today; a consent that begins later ends on the day it begins."""
    try:
        return max(today, date.fromisoformat(str(given)))
    except ValueError:
        return today


def _edited(
    text: str,
    path: tuple[str | int, ...],
    value: str | date,
    profile: Written,
    order: tuple[str, ...],
) -> str:
    try:
        return set_value(text, path, value, order)
    except YamlEditError as error:
        raise CustodyError(
            "không sửa được tệp; sửa lỗi của tệp trước (xem bằng `dienhinh check`).",
            f"not changed: mend the file first, `dienhinh check` shows what is wrong ({error}).",
            about=profile.place.shown_as,
        ) from error
