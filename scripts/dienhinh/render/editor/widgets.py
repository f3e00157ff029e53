"""The schema's fields as the editor's: same order, labels, limits and messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dienhinh.model.schema import fields as kinds
from dienhinh.model.schema.fields import Field, FieldType, When
from dienhinh.model.sealed import SEALED
from dienhinh.vietnamese import number_text

Widget: TypeAlias = dict[str, Any]

_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_PARTIAL_DAY = rf"\d{{4}}|\d{{4}}-(0[1-9]|1[0-2])|{_DAY}"
_PHOTO_HINT = "Chọn ảnh gốc trong máy, cạnh dài ít nhất 1.200 điểm ảnh; tên tệp được đổi giúp."
# A longer text shows more than one line while it is typed.
_ONE_LINE = 300
# So many fields name an entry of a list while it is folded.
_TOLD = 2
# The field of one entry of a list.
_ITEM = "item"
# Loose: whether it is a number of today's plan, `check` says, in more words than fit here.
_PHONE = r"\(?\+?\d[\d\s.()·‐‑–-]{7,20}\d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Widgets:
    """How the fields of a file become widgets: of a kind of profile, a story, a plan.

    `fixed` are fields the kind of file decides, `defaults` what others begin with; `choices` the
    lists references choose from, as label and value; `left_out` fields that may not be typed here.
    """

    fixed: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    def of(self, fields: tuple[Field, ...]) -> list[Widget]:
        """The widgets of a profile's own fields, as far as they are asked of this kind."""
        return [
            {"name": field.name, "widget": "hidden", "default": self.fixed[field.name]}
            if field.name in self.fixed
            else self._widget(field, self.defaults.get(field.name))
            for field in fields
            if self._is_asked(field)
        ]

    def _inside(self, fields: tuple[Field, ...]) -> list[Widget]:
        """The widgets of the fields of a group: a photo's `kind` is not the profile's."""
        return [self._widget(field) for field in fields if self._is_asked(field)]

    def _is_asked(self, field: Field) -> bool:
        return field.name not in self.left_out and self._holds(field.only)

    def _holds(self, condition: When | None) -> bool:
        """Conditions on what this kind decides are decided; others are left to `check`."""
        if condition is None or condition.field not in self.fixed:
            return True
        return self.fixed[condition.field] in condition.values

    def _widget(self, field: Field, begins_with: str | None = None) -> Widget:
        required = field.required is True or (
            isinstance(field.required, When)
            and field.required.field in self.fixed
            and self._holds(field.required)
        )
        made: Widget = {"name": field.name, "label": field.vi, "required": required}
        # What the help says of ids and quotation marks is for who types YAML.
        is_chosen = isinstance(field.type, kinds.Reference) and field.type.to in self.choices
        parts = (field.help, _how_to_type(field), _example(field))
        hint = " ".join(part for part in parts if part)
        if hint and not is_chosen:
            made["hint"] = hint
        default = begins_with or field.default
        if isinstance(default, str):
            made["default"] = default
        return made | self._kind(field.type, field)

    def _kind(self, kind: FieldType, field: Field) -> Widget:  # noqa: PLR0911 one for each type
        if isinstance(kind, kinds.Choice):
            options = [{"label": option.vi, "value": option.id} for option in kind.options]
            return {"widget": "select", "options": options}
        if isinstance(kind, kinds.Reference):
            return self._reference(kind)
        if isinstance(kind, kinds.Group):
            return {"widget": "object", "collapsed": False, "fields": self._inside(kind.fields)}
        if isinstance(kind, kinds.Items):
            return self._items(kind, field)
        if isinstance(kind, kinds.Integer):
            return {
                "widget": "number", "value_type": "int", "min": kind.least, "max": kind.most,
            }  # fmt: skip
        if isinstance(kind, kinds.Flag):
            return {"widget": "boolean", "required": False}
        if isinstance(kind, kinds.Text):
            return _text(kind, field)
        return {"widget": "string", "pattern": _pattern(kind)}

    def _reference(self, kind: kinds.Reference) -> Widget:
        choices = self.choices.get(kind.to)
        if choices is None:
            return {"widget": "string"}
        options = [{"label": label, "value": value} for label, value in choices]
        return {"widget": "select", "options": options, "dropdown_threshold": 0}

    def _items(self, kind: kinds.Items, field: Field) -> Widget:
        made: Widget = {"widget": "list", "min": kind.fewest, "max": kind.most}
        if isinstance(kind.of, kinds.Group):
            told = [f"{{{{{inner.name}}}}}" for inner in kind.of.fields if inner.required is True]
            made |= {
                "fields": self._inside(kind.of.fields), "summary": " · ".join(told[:_TOLD]),
            }  # fmt: skip
        else:
            one = Field(name=_ITEM, type=kind.of, vi=field.vi, en=field.en, required=True)
            made["field"] = self._widget(one)
        if not kind.fewest:
            del made["min"]
        return made


def _how_to_type(field: Field) -> str:
    """What Word does by itself, and a plain box with what is pasted into it does not."""
    if not isinstance(field.type, kinds.Text) or not field.type.markdown:
        return ""
    if field.name == _ITEM:
        return "Mỗi ý một ô, không gõ dấu đầu dòng."
    return (
        "Các đoạn cách nhau một dòng trống; ý trong danh sách mỗi dòng một ý, mở đầu bằng gạch "
        "ngang và dấu cách."
    )


def _text(kind: kinds.Text, field: Field) -> Widget:
    if field.name == "file":
        return {"widget": "image", "choose_url": False, "hint": _PHOTO_HINT}
    made: Widget = {"widget": "text" if kind.lines or kind.longest > _ONE_LINE else "string"}
    # Empty is for `required` to judge; of two messages at once one would be wrong.
    bounds = rf"^(?:|[\s\S]{{{kind.shortest},{kind.longest}}})$"
    if kind.pattern:
        made["pattern"] = [f"^(?:|{kind.pattern})$", f"Cần {kind.form_vi}"]
    else:
        made["pattern"] = [
            bounds,
            f"Cần từ {number_text(kind.shortest)} đến {number_text(kind.longest)} ký tự",
        ]
    return made


def _pattern(kind: FieldType) -> list[str]:
    if isinstance(kind, kinds.Phone):
        # A number that was sealed comes back as it is.
        return [f"^(?:|{_PHONE}|{SEALED}\\S+)$", "Chỉ ghi một số điện thoại, ví dụ 0255 123 4567"]
    if isinstance(kind, kinds.Url):
        return [r"^(?:|https?://\S+)$", "Chép cả địa chỉ, mở đầu bằng https://"]
    if isinstance(kind, kinds.Day) and kind.partial:
        return [f"^(?:|{_PARTIAL_DAY})$", "Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2018-08"]
    if isinstance(kind, kinds.Day):
        return [f"^(?:|{_DAY})$", "Ghi năm-tháng-ngày, ví dụ 2023-11-12"]
    raise TypeError(f"no widget for {kind!r}")


def _example(field: Field) -> str:
    is_typed = isinstance(field.type, kinds.Text | kinds.Day | kinds.Phone | kinds.Url)
    # In YAML some examples are quoted; whoever fills in a form must not.
    return f"Ví dụ: {field.example.strip(chr(34))}." if field.example and is_typed else ""
