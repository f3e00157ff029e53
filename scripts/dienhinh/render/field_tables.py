"""Tables of fields in pages of the handbook, renewed from the schema by `dienhinh forms`.

A page holds `<!-- cac-muc: NAME -->` and `<!-- /cac-muc -->`; what stands between is generated.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from dienhinh.model.schema.call import CALL, OUTLINE
from dienhinh.model.schema.collection import ARTICLE, COLLECTION
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Decimal,
    Field,
    FieldType,
    Flag,
    Group,
    Integer,
    Items,
    Phone,
    Reference,
    Text,
    Url,
    When,
)
from dienhinh.model.schema.lists import BESIDE, LISTS
from dienhinh.model.schema.plan import CORRECTION, SLOT
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.vietnamese import number_text, upper_first

_TABLES: Final[Mapping[str, tuple[Field, ...]]] = {
    "profile": PROFILE,
    "plan": SLOT,
    "corrections": CORRECTION,
    "collection": COLLECTION,
    "article": ARTICLE,
    "unit": UNIT_FIGURES,
    "call": CALL,
    "outline": OUTLINE,
    **{name: entry.fields for name, entry in (*LISTS.items(), *BESIDE.values())},
}
_PARTED = 10_000
_PLACE = re.compile(
    rf"(<!-- cac-muc: ({'|'.join(_TABLES)}) -->\n).*?(<!-- /cac-muc -->)", re.DOTALL
)


def with_field_tables(page: str) -> str:
    """The page with every table that it asks for, written from the schema as it is now."""
    return _PLACE.sub(
        lambda found: f"{found[1]}\n{field_table(_TABLES[found[2]])}\n{found[3]}", page
    )


def field_table(fields: tuple[Field, ...]) -> str:
    """A Markdown table, a line for each field: name, label, what to write, who sees it.

    The fields of a block or of the rows of a list follow it, as `signer.name`.
    """
    heads = ("| mục | nghĩa | ghi thế nào |", "|---|---|---|")
    return "".join(f"{line}\n" for line in (*heads, *_lines(fields, "", ())))


def _lines(fields: tuple[Field, ...], above: str, records: tuple[Any, ...]) -> Iterator[str]:
    """`records` are those that the fields are within: what holds its like is told once."""
    for field in fields:
        group = _group(field.type)
        needed = _needed(field)
        hidden = ", nội bộ" if field.internal else ""
        how = " ".join(filter(None, (_form(field.type), field.help, _example(field))))
        yield f"| `{above}{field.name}` | {field.vi}{needed}{hidden} | {how} |"
        if group is not None and group.record not in records:
            yield from _lines(group.fields, f"{above}{field.name}.", (*records, group.record))


def _needed(field: Field) -> str:
    """When the field must be there, and when it may be."""
    only = f", chỉ khi {_condition(field.only)}" if field.only else ""
    if isinstance(field.required, When):
        return f"{only}, **bắt buộc** khi {_condition(field.required)}"
    if field.default is not None and field.required:
        return f"{only}, bỏ trống thì hiểu là `{field.default}`"
    return f"{only}, **bắt buộc**" if field.required else only


def _condition(when: When) -> str:
    return f"`{when.field}` là {' hoặc '.join(f'`{value}`' for value in when.values)}"


def _group(kind: FieldType) -> Group | None:
    if isinstance(kind, Items):
        kind = kind.of
    return kind if isinstance(kind, Group) else None


def _form(kind: FieldType) -> str:
    if type(kind) not in _FORMS:
        message = f"no words for {kind}"
        raise TypeError(message)
    return _FORMS[type(kind)](kind)


def _choice(kind: Choice) -> str:
    return "Một trong: " + "; ".join(f"`{o.id}` {o.vi}" for o in kind.options) + "."


def _text(kind: Text) -> str:
    if kind.pattern is None:
        least = f"từ {kind.shortest} " if kind.shortest > 1 else ""
        return f"Chữ, {least}đến {number_text(kind.longest)} ký tự."
    return f"{upper_first(kind.form_vi)}."


def _day(kind: Day) -> str:
    return "Năm-tháng-ngày, năm-tháng hoặc năm." if kind.partial else "Năm-tháng-ngày."


def _items(kind: Items) -> str:
    many = f"Danh sách từ {kind.fewest} đến {_number(kind.most)}"
    return f"{many} khối." if _group(kind) else f"{many} mục; mỗi mục: {_form(kind.of)}"


def _integer(kind: Integer) -> str:
    return f"Số từ {_number(kind.least)} đến {_number(kind.most)}."


def _number(value: int) -> str:
    """Years stay as they are."""
    return str(value) if value < _PARTED else number_text(value)


# Each function takes its own kind of type.
_FORMS: Final[Mapping[type, Callable[..., str]]] = {
    Choice: _choice,
    Text: _text,
    Items: _items,
    Reference: lambda kind: f"Mã trong danh mục `{kind.to}`." if kind.to in _TABLES else "",
    Integer: _integer,
    Decimal: lambda kind: f"Số từ {kind.least} đến {kind.most}, có phần lẻ.",
    Flag: lambda _kind: "`true` hoặc `false`.",
    Group: lambda _kind: "Một khối.",
    Day: _day,
    Phone: lambda _kind: "Một số điện thoại, trong dấu nháy kép.",
    Url: lambda _kind: "Đường dẫn http hoặc https.",
}


def _example(field: Field) -> str:
    if not field.example or isinstance(field.type, Choice):
        return ""
    return f"Ví dụ `{field.example}`."
