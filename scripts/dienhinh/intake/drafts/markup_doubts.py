"""What of a draft's texts the check will refuse as markup: told at once, beside the draft.

A "#" or ">" at the beginning of a line, a tag: what it was meant for only a person knows.
"""

from collections.abc import Iterator, Mapping

from dienhinh.check.rules.markdown_not_allowed import markup_in
from dienhinh.intake.doubts import Doubt
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Field, Group, Text
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Value


def markup_doubts(
    values: Mapping[str, Value], fields: tuple[Field, ...] = PROFILE
) -> Iterator[Doubt]:
    """A line for each sort of markup in each field of a draft."""
    for field in fields:
        value = values.get(field.name)
        kind = field.inner
        for one in value if isinstance(value, list) else [value]:
            if isinstance(kind, Group) and isinstance(one, dict):
                yield from markup_doubts(one, kind.fields)
            elif isinstance(kind, Text) and kind.markdown and isinstance(one, str):
                yield from _doubts(field, one)


def _doubts(field: Field, text: str) -> Iterator[Doubt]:
    for found in markup_in(text):
        told = Both(
            f"“{field.vi}” có {found.vi}, trang không hiện được nên `dienhinh check` sẽ báo lỗi; "
            "viết lại thành chữ trơn, không định dạng:",
            f"“{field.en}” holds {found.en}, which the site does not show and `dienhinh check` "
            "refuses; write it as plain words:",
        )
        yield Doubt(text=told, quoted=found.quoted)
