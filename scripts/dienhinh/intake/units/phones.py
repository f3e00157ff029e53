"""Telephone and identity numbers kept out of what a public repository holds of a unit."""

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.hidden_phones import hidden_in, hide_phones, public_text
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.model.both import Both


def hide_unit_phones(draft: UnitDraft) -> None:
    """In its texts, rows and review file; that something was left out is told."""
    before = (dict(draft.texts), dict(draft.facts), dict(draft.rows))
    draft.texts = {key: public_text(text) for key, text in draft.texts.items()}
    draft.facts = {key: hidden_in(value) for key, value in draft.facts.items()}
    draft.rows = {
        name: [{key: hidden_in(value) for key, value in row.items()} for row in rows]
        for name, rows in draft.rows.items()
    }
    draft.row_words = {
        name: [words.changed(public_text) for words in rows]
        for name, rows in draft.row_words.items()
    }
    if (draft.texts, draft.facts, draft.rows) != before:
        told = Both(
            "Kho này công khai nên số căn cước, số điện thoại trong tệp không ghi lại; giữ ở đơn "
            "vị.",
            "This repository is public, so the file's identity and telephone numbers were left "
            "out; keep them yourself.",
        )
        draft.doubts.append(Doubt(text=told))
    hide_phones(draft)
