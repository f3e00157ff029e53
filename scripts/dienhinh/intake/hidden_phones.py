"""Telephone numbers kept out of what an import writes beside a profile in a public repository."""

from dataclasses import replace
from typing import Protocol

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.vietnamese import find_phones


class Noted(Protocol):
    """A draft with what stands beside it in its review file."""

    doubts: list[Doubt]
    leftovers: list[Leftover]


def hide_phones(draft: Noted) -> None:
    """In a public repository no number may stand in the review file either."""
    draft.leftovers[:] = [replace(row, text=without_phones(row.text)) for row in draft.leftovers]
    draft.doubts[:] = [
        replace(row, text=without_phones(row.text), quoted=without_phones(row.quoted))
        for row in draft.doubts
    ]


def without_phones(text: str) -> str:
    """The text with a pointer to its source in place of each number."""
    for start, end, _ in reversed(find_phones(text)):
        text = f"{text[:start]}[số điện thoại, xem tệp gốc]{text[end:]}"
    return text
