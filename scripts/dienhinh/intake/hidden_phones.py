"""Telephone and identity numbers kept out of what an import writes into a public repository."""

from dataclasses import replace
from typing import Protocol

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.draft import Draft
from dienhinh.model.both import Both
from dienhinh.model.source import Value
from dienhinh.problems import Language
from dienhinh.vietnamese import find_numbers_of_people

# In signs of which Markdown makes no link, whatever stands beside them: "0905 …(Zalo)".
_POINTER = Both("«số điện thoại, xem tệp gốc»", "«telephone number, see the source»")
_CARD = Both(
    "«số căn cước hoặc tài khoản, xem tệp gốc»", "«card or account number, see the source»"
)


class Noted(Protocol):
    """A draft with what stands beside it in its review file."""

    source: str
    doubts: list[Doubt]
    leftovers: list[Leftover]


def hide_profile_phones(draft: Draft) -> None:
    """In the texts of a profile and its review file; that something was left out is told."""
    hidden = {name: hidden_in(value) for name, value in draft.values.items()}
    if hidden != draft.values:
        told = Both(
            "Kho này công khai nên số căn cước, số điện thoại trong bài không ghi lại; xem tệp "
            "gốc.",
            "This repository is public, so the text's identity and telephone numbers were left "
            "out; see the source.",
        )
        draft.doubts.append(Doubt(text=told))
    draft.values = hidden
    draft.words = {path: public_text(text) for path, text in draft.words.items()}
    hide_phones(draft)


def hidden_in(value: Value) -> Value:
    """A value with every number in it left out, however deep."""
    if isinstance(value, str):
        return public_text(value)
    if isinstance(value, list):
        return [hidden_in(item) for item in value]
    if isinstance(value, dict):
        return {key: hidden_in(item) for key, item in value.items()}
    return value


def hide_phones(draft: Noted) -> None:
    """In a public repository no number may stand in the review file either.

    Nor in the name of the source, which people call "ông Ba 0905 ...".
    """
    draft.source = public_text(draft.source)
    draft.leftovers[:] = [leftover_without_phones(row) for row in draft.leftovers]
    draft.doubts[:] = [
        replace(
            row,
            place=public_text(row.place),
            text=Both(public_text(row.text.vi), public_text(row.text.en, "en")),
            quoted=public_text(row.quoted),
            quoted_en=public_text(row.quoted_en or row.quoted, "en"),
        )
        for row in draft.doubts
    ]


def leftover_without_phones(row: Leftover) -> Leftover:
    """The words of a source that no field takes, likewise."""
    return replace(
        row,
        place=public_text(row.place),
        text=public_text(row.text),
        text_en=public_text(row.text_en or row.text, "en"),
    )


def public_text(text: str, language: Language = "vi") -> str:
    """The text as everybody may read it: pointers to its source for the numbers in it."""
    for start, end, is_phone in reversed(find_numbers_of_people(text)):
        pointer = _POINTER if is_phone else _CARD
        text = f"{text[:start]}{pointer.text(language)}{text[end:]}"
    return text
