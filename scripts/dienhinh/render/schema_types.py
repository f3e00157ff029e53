"""Single values of a profile as JSON Schema: texts, numbers, days, ids; all messages Vietnamese."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from dienhinh.model.schema.fields import Day, Decimal, FieldType, Flag, Integer, Phone, Text, Url

Schema: TypeAlias = dict[str, Any]

_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_FULL_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_PARTIAL_DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_PHONE = r"^(\s*[0-9(+][0-9 .()·‐‑–-]{7,24}\s*|age:[A-Za-z0-9+/]{200,}={0,2})$"
_URL = r"^https?://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$"
_MOST_LISTED = 12


def single(kind: FieldType) -> Schema:
    """The schema of a value that is neither a collection nor one of a list."""
    return _SINGLE[type(kind)](kind)


def slug() -> Schema:
    """The name of a profile's folder."""
    message = "Ghi tên thư mục của hồ sơ: chữ thường không dấu, nối bằng gạch ngang."
    return _pattern(_SLUG, message)


def enumeration(names: Mapping[str, str]) -> Schema:
    """One of the ids; names are shown beside them."""
    listed = list(names)
    shown = ", ".join(listed[:_MOST_LISTED]) + (", ..." if len(listed) > _MOST_LISTED else "")
    return {
        "type": "string",
        "errorMessage": f"Không có trong danh sách. Ghi một trong: {shown}.",
        "enum": listed,
        "enumDescriptions": list(names.values()),
        "markdownEnumDescriptions": list(names.values()),
    }


def within(bounds: Schema, message: str) -> Schema:
    """Bounds with a message of their own: outside of them nothing is of the right type."""
    return {"if": bounds, "else": {"type": "null", "errorMessage": message}}


def _text(kind: Text) -> Schema:
    sign = r"[\s\S]" if kind.lines else r"[^\n]"
    place = "" if kind.lines else ", trên một dòng"
    schema: Schema = {
        "type": "string",
        "errorMessage": "Cần chữ. Số, ngày hay từ đặc biệt thì đặt trong dấu nháy kép.",
        # A block ends with a line break that does not count.
        "pattern": rf"^{sign}{{{kind.shortest},{kind.longest}}}\n*$",
        "patternErrorMessage": f"Phải từ {kind.shortest} đến {kind.longest} ký tự{place}.",
    }
    if kind.pattern is not None:
        own = {"pattern": f"^(?:{kind.pattern})$", "patternErrorMessage": f"Ghi {kind.form_vi}."}
        schema["allOf"] = [own]
    return schema


def _integer(kind: Integer) -> Schema:
    return _number("integer", kind.least, kind.most, "Cần số nguyên, chỉ ghi chữ số")


def _decimal(kind: Decimal) -> Schema:
    return _number("number", kind.least, kind.most, "Cần số, dấu chấm thập phân")


def _flag(_kind: Flag) -> Schema:
    return {"type": "boolean", "errorMessage": "Ghi true (có) hoặc false (không)."}


def _day(kind: Day) -> Schema:
    if not kind.partial:
        return _pattern(f"^{_FULL_DAY}$", "Ghi năm-tháng-ngày, ví dụ 2023-11-12.")
    message = "Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2018-08."
    # A bare year is a number to YAML.
    return _pattern(f"^{_PARTIAL_DAY}$", message) | {"type": ["string", "integer"]}


def _phone(_kind: Phone) -> Schema:
    message = 'Ghi đúng một số điện thoại trong dấu nháy kép, ví dụ "0255 123 4567".'
    return _pattern(_PHONE, message)


def _url(_kind: Url) -> Schema:
    return _pattern(_URL, "Chép đường dẫn từ trình duyệt, bắt đầu bằng https://.")


def _pattern(pattern: str, message: str) -> Schema:
    return {"type": "string", "errorMessage": message, "pattern": pattern}


def _number(name: str, least: float, most: float, message: str) -> Schema:
    bounds = {"minimum": least, "maximum": most}
    return {
        "type": name,
        "errorMessage": f"{message}, từ {least} đến {most}.",
        "allOf": [within(bounds, f"Phải từ {least} đến {most}.")],
    }


# Each function takes its own kind of type.
_SINGLE: Final[dict[type, Callable[..., Schema]]] = {
    Text: _text,
    Integer: _integer,
    Decimal: _decimal,
    Flag: _flag,
    Day: _day,
    Phone: _phone,
    Url: _url,
}
