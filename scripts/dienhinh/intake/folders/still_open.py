"""Which of the things that a source lacks are still lacking in the folder it was brought into."""

from collections.abc import Sequence

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.flat_values import PHOTOS
from dienhinh.intake.drafts.photo_words import unsaid_doubts
from dienhinh.intake.folders.yaml_files import ProfileText
from dienhinh.model.call import Call
from dienhinh.model.source import KeyPath


def still_open(doubts: Sequence[Doubt], current: ProfileText, call: Call) -> list[Doubt]:
    """The doubts without those that the folder answers; of photos those that it lists itself."""
    rows = current.get(PHOTOS)
    count = len(rows) if isinstance(rows, list) else 0
    has_enough = call.photos_least <= count <= call.photos_most
    left = [
        doubt
        for doubt in doubts
        if not doubt.lacks
        or (doubt.lacks == PHOTOS and not has_enough)
        or (doubt.lacks[0] != "photos" and not _has(current, doubt.lacks))
    ]
    of_each = [doubt for doubt in doubts if doubt.lacks[:1] == PHOTOS and doubt.lacks != PHOTOS]
    return [*left, *unsaid_doubts(rows)] if of_each else left


def _has(current: ProfileText, path: KeyPath) -> bool:
    if path[0] != "consent":
        return current.get(path) is not None
    consents = current.get(("consent",))
    rows = consents if isinstance(consents, list) else []
    return any(isinstance(row, dict) and row.get("item") == path[1] for row in rows)
