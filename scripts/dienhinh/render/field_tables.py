"""Tables of fields in pages of the handbook, renewed from the schema by `dienhinh forms`.

A page holds `<!-- cac-muc: NAME -->` and `<!-- /cac-muc -->`; what stands between is generated.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from dienhinh.model.schema.collection import ARTICLE, COLLECTION
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    FieldType,
    Items,
    Text,
    Url,
)
from dienhinh.model.schema.plan import CORRECTION, SLOT
from dienhinh.vietnamese import number_text

_TABLES: Final[Mapping[str, tuple[Field, ...]]] = {
    "plan": SLOT,
    "corrections": CORRECTION,
    "collection": COLLECTION,
    "article": ARTICLE,
}
_PLACE = re.compile(
    rf"(<!-- cac-muc: ({'|'.join(_TABLES)}) -->\n).*?(<!-- /cac-muc -->)", re.DOTALL
)


def with_field_tables(page: str) -> str:
    """The page with every table that it asks for, written from the schema as it is now."""
    return _PLACE.sub(
        lambda found: f"{found[1]}\n{field_table(_TABLES[found[2]])}\n{found[3]}", page
    )


def field_table(fields: tuple[Field, ...]) -> str:
    """A Markdown table, a line for each field: name, label, what to write, who sees it."""
    return "".join(f"{line}\n" for line in _lines(fields))


def _lines(fields: tuple[Field, ...]) -> Iterator[str]:
    yield "| mục | nghĩa | ghi thế nào |"
    yield "|---|---|---|"
    for field in fields:
        needed = ", **bắt buộc**" if field.required is True else ""
        hidden = ", nội bộ" if field.internal else ""
        how = " ".join(filter(None, (_form(field.type), field.help, _example(field))))
        yield f"| `{field.name}` | {field.vi}{needed}{hidden} | {how} |"


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
    return f"{kind.form_vi[:1].upper()}{kind.form_vi[1:]}."


def _items(kind: Items) -> str:
    return f"Danh sách từ {kind.fewest} đến {kind.most} mục; mỗi mục: {_form(kind.of)}"


# Each function takes its own kind of type.
_FORMS: Final[Mapping[type, Callable[..., str]]] = {
    Choice: _choice,
    Text: _text,
    Items: _items,
    Day: lambda _kind: "Năm-tháng-ngày.",
    Url: lambda _kind: "Đường dẫn http hoặc https.",
}


def _example(field: Field) -> str:
    if not field.example or isinstance(field.type, Choice):
        return ""
    return f"Ví dụ `{field.example}`."
