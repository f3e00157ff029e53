"""How many photos a profile has: as many as the dispatch of its call asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Field, Items
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Value


def profile_fields(calls: Iterable[Call]) -> tuple[Field, ...]:
    """The fields of profiles of these calls; without a call any number of photos is right."""
    asked = [(call.photos_least, call.photos_most) for call in calls]
    if not asked:
        return PROFILE
    return _with_photos(min(least for least, _ in asked), max(most for _, most in asked))


def fields_asked(root: Mapping[str, Value], reference: Reference) -> tuple[Field, ...]:
    """The fields of one file by its values; while its call is unknown, those of any call."""
    written = root.get("call")
    call = reference.calls.get(written) if isinstance(written, str) else None
    return profile_fields(reference.calls.values() if call is None else [call])


def photos_asked(least: int, most: int) -> Both:
    """The number in words of a sentence: "2 hoặc 3", "4 đến 6", "3"."""
    if least == most:
        return Both(str(most), str(most))
    vi, en = ("hoặc", "or") if most - least == 1 else ("đến", "to")
    return Both(f"{least} {vi} {most}", f"{least} {en} {most}")


# A table stays the same object: what is looked up of it is kept by its identity.
@cache
def _with_photos(least: int, most: int) -> tuple[Field, ...]:
    return tuple(
        replace(
            field,
            type=replace(field.type, fewest=least, most=most),
            help=f"{photos_asked(least, most).vi} ảnh, cạnh dài ít nhất 1.200 điểm ảnh.",
        )
        if field.name == "photos" and isinstance(field.type, Items)
        else field
        for field in PROFILE
    )
