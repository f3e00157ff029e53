"""The values of a draft one by one, as an import compares and remembers them."""

from collections.abc import Mapping

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.import_state import MARK, PHONE, remembered
from dienhinh.model.source import KeyPath, Value

PHOTOS: KeyPath = ("photos",)
PHOTO_WORDS = ("caption", "alt", "credit")
# Decided by the import that makes a folder, by the editor ever after.
ONCE = frozenset({("status",), ("origin",), ("call",)})


def flat(draft: Draft) -> list[tuple[KeyPath, Value]]:
    """Every value with its way: those of a group one by one, a list as a whole.

    With the rows of the photos come the digests of their bytes.
    """
    rows: list[tuple[KeyPath, Value]] = []
    for name, value in draft.values.items():
        if name == "photos":
            digests: list[Value] = [picture.digest for picture in draft.pictures]
            rows.append((PHOTOS, [value, digests]))
        elif isinstance(value, dict):
            rows += [((name, key), inner) for key, inner in value.items()]
        else:
            rows.append(((name,), value))
    return rows


def without_bytes(path: KeyPath, value: Value) -> Value:
    """A value of `flat` as `profile.yaml` holds it."""
    return value[0] if path == PHOTOS and isinstance(value, list) else value


def name_of(path: KeyPath) -> str:
    """How a value is called in what is remembered and told."""
    return ".".join(map(str, path))


def said(path: KeyPath, value: Value) -> dict[str, str]:
    """What to remember of a value of `flat`; for photos also their rows without the bytes.

    Of a telephone number only that there was one.
    """
    if path == (PHONE,):
        return {f"{PHONE}{MARK}": ""}
    rows = {name_of(path): remembered(value)}
    if path == PHOTOS:
        plain = without_bytes(path, value)
        rows[f"{name_of(path)}{MARK}"] = remembered(plain)
        for row in plain if isinstance(plain, list) else []:
            if isinstance(row, dict):
                rows |= said_of_row(str(row.get("file")), row)
    return rows


def said_of_row(file: str, row: Mapping[str, Value]) -> dict[str, str]:
    """What to remember of the words about one photo, by the name of its file in the folder."""
    words = {photo_key(file, key): remembered(row[key]) for key in PHOTO_WORDS if key in row}
    return {photo_key(file): ""} | words


def photo_key(file: str, key: str = "") -> str:
    """Under which name such a word is remembered, or that the photo was listed."""
    return f"photos.{file}.{key}{MARK}"


def last_said(values: Mapping[str, str], name: str) -> str:
    """The digest of a value as it was said last, without the bytes of photos; "" when never."""
    return values.get(f"{name}{MARK}") or values.get(name, "")


def was_said(values: Mapping[str, str], name: str) -> bool:
    """Whether a source gave that value before."""
    return not {name, f"{name}{MARK}"}.isdisjoint(values)
