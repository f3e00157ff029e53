"""Telephone numbers kept out of what an import writes beside a profile in a public repository."""

from dataclasses import replace

from dienhinh.intake.drafts import Draft
from dienhinh.vietnamese import find_phones


def hide_phones(draft: Draft) -> None:
    """In a public repository no number may stand in the review file either."""
    draft.leftovers[:] = [replace(row, text=_without_phones(row.text)) for row in draft.leftovers]
    draft.doubts[:] = [
        replace(row, text=_without_phones(row.text), quoted=_without_phones(row.quoted))
        for row in draft.doubts
    ]


def _without_phones(text: str) -> str:
    for start, end, _ in reversed(find_phones(text)):
        text = f"{text[:start]}[số điện thoại, xem tệp gốc]{text[end:]}"
    return text
