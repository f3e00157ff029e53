"""Telephone numbers kept out of what an import writes of a unit into a public repository."""

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.hidden_phones import hide_phones, without_phones
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.model.source import Value


def hide_unit_phones(draft: UnitDraft) -> None:
    """In its texts, rows and review file; that something was left out is told."""
    before = (dict(draft.texts), dict(draft.facts), dict(draft.rows))
    draft.texts = {key: without_phones(text) for key, text in draft.texts.items()}
    draft.facts = {key: _hidden(value) for key, value in draft.facts.items()}
    draft.rows = {
        name: [{key: _hidden(value) for key, value in row.items()} for row in rows]
        for name, rows in draft.rows.items()
    }
    if (draft.texts, draft.facts, draft.rows) != before:
        told = "Kho này công khai nên số điện thoại trong tệp không ghi lại; giữ ở đơn vị."
        draft.doubts.append(Doubt(text=told))
    hide_phones(draft)


def _hidden(value: Value) -> Value:
    if isinstance(value, str):
        return without_phones(value)
    if isinstance(value, list):
        return [_hidden(item) for item in value]
    return value
