"""One value of a file against one type of the schema.

Out: the value as records hold it, or a `Wrong`.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from dienhinh.check.day_values import day
from dienhinh.check.suggestions import nearest
from dienhinh.check.wording import found, found_en, plain, shown, shown_en
from dienhinh.check.wrong import Wrong
from dienhinh.model.look_alikes import only_looks_right
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Decimal,
    Flag,
    Integer,
    Phone,
    Reference,
    Text,
    Url,
)
from dienhinh.model.schema.profile import EXAMPLE_PHONE
from dienhinh.model.sealed import is_sealed, is_well_formed
from dienhinh.model.source import Value
from dienhinh.vietnamese import first_figures, number_text, parse_integer, parse_phone

_ID = Text(longest=80)
_URL_LONGEST = 2_000
_URL = re.compile(
    r"https?://(?:[\w-]{1,63}\.)+[\w-]{2,63}(?::[0-9]{1,5})?(?:[/?#][^\s<>\"\\]*)?", re.ASCII
)
_CREDENTIALS = re.compile(r"https?://[^/?#]*@")


def text(kind: Text, value: Value) -> object:
    """Text without the line break that ends a block; longer texts without spaces around them."""
    if not isinstance(value, str):
        return _not_text(value)
    given = value.strip() if kind.lines else value.rstrip("\n")
    is_clean = kind.lines or ("\n" not in given and given == given.strip())
    if not is_clean or not kind.shortest <= len(given) <= kind.longest:
        return _not_clean(kind, given)
    if kind.pattern is not None and re.fullmatch(kind.pattern, given) is None:
        return Wrong(
            "bad-form",
            f"{shown(given)} sai dạng. Ghi {kind.form_vi}.",
            f"{shown_en(given)} has the wrong form. Type {kind.form_en}.",
        )
    return given


def reference(_kind: Reference, value: Value) -> object:
    """The id of an entry; whether there is one is a rule's question."""
    told = only_looks_right(value) if isinstance(value, str) else None
    return text(_ID, value) if told is None else Wrong("bad-form", told.vi, told.en)


def choice(kind: Choice, value: Value) -> object:
    """The id of one of the options."""
    for option in kind.options:
        if option.id == value:
            return value
    if isinstance(value, list | dict):
        return _not_text(value)
    names = [(option.id, name) for option in kind.options for name in (option.vi, option.en)]
    near = nearest(plain(value), names)
    listed = ", ".join(f"{option.id} ({option.vi})" for option in kind.options)
    listed_en = ", ".join(f"{option.id} ({option.en})" for option in kind.options)
    return Wrong(
        "not-in-list",
        f"{shown(value)} không có trong danh sách. Ghi {near}; các giá trị được dùng: {listed}."
        if near
        else f"{shown(value)} không có trong danh sách. Ghi một trong: {listed}.",
        f"{shown_en(value)} is not in the list. Type {near}; the values are: {listed_en}."
        if near
        else f"{shown_en(value)} is not in the list. Type one of: {listed_en}.",
    )


def integer(kind: Integer, value: Value) -> object:
    """A whole number; what reads as one is suggested, never taken."""
    # bool is an int in Python, not in YAML.
    if type(value) is int:
        if kind.least <= value <= kind.most:
            return value
        return _out_of_range(value, kind.least, kind.most)
    if isinstance(value, float):
        return Wrong(
            "wrong-type",
            f"Đang là số thập phân {plain(value)}, cần số nguyên. Ghi số liền nhau, không dấu "
            "chấm, không dấu phẩy, ví dụ 1200.",
            f"It is the decimal {plain(value)}, a whole number is expected. Type its figures "
            "without a point or comma, such as 1200.",
        )
    meant = parse_integer(value) if isinstance(value, str) else None
    cure = "Chỉ ghi chữ số, không dấu nháy" if meant is None else f"Ghi {meant}, không dấu nháy"
    cure_en = "Type figures only, without quotes" if meant is None else f"Type {meant}, unquoted"
    return Wrong(
        "wrong-type",
        f"Đang là {found(value)}, cần số nguyên. {cure}.",
        f"It is {found_en(value)}, a whole number is expected. {cure_en}.",
    )


def decimal(kind: Decimal, value: Value) -> object:
    """A number, whole or not, as float."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Wrong(
            "wrong-type",
            f"Đang là {found(value)}, cần số. Ghi số với dấu chấm thập phân, ví dụ 14.7.",
            f"It is {found_en(value)}, a number is expected. Type it with a point, such as 14.7.",
        )
    if kind.least <= value <= kind.most:
        return float(value)
    return _out_of_range(value, kind.least, kind.most)


def flag(_kind: Flag, value: Value) -> object:
    """`true` or `false`."""
    if isinstance(value, bool):
        return value
    return Wrong(
        "wrong-type",
        f"Đang là {found(value)}. Ghi true (có) hoặc false (không), không dấu nháy.",
        f"It is {found_en(value)}. Type true or false, without quotes.",
    )


_PHONE_AS_TYPED_VI = (
    "Ghi đúng một số: di động 10 chữ số, cố định có mã vùng 11 chữ số, trong dấu nháy kép, ví dụ "
    f'"{EXAMPLE_PHONE}".'
)
_PHONE_AS_TYPED_EN = (
    "Type exactly one: 10 figures for a mobile, 11 with area code for a landline, in double "
    f'quotes, such as "{EXAMPLE_PHONE}".'
)


def phone(_kind: Phone, value: Value) -> object:
    """A telephone number as it was typed, or sealed."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Wrong(
            "wrong-type",
            f"Số điện thoại thiếu dấu nháy, nên mất số 0 ở đầu. {_PHONE_AS_TYPED_VI}",
            f"The telephone number has no quotes, so the 0 it begins with is lost. "
            f"{_PHONE_AS_TYPED_EN}",
        )
    if not isinstance(value, str):
        return _not_text(value)
    typed = value.strip()
    if is_sealed(typed):
        return typed if is_well_formed(typed) else _BROKEN_SEAL
    if parse_phone(typed) is not None:
        return typed
    # The message goes into logs that more people read than the file.
    begin = first_figures(typed)
    return Wrong(
        "bad-phone",
        f"{shown(begin)} không phải một số điện thoại. {_PHONE_AS_TYPED_VI}",
        f"{shown_en(begin)} is no telephone number. {_PHONE_AS_TYPED_EN}",
    )


def url(_kind: Url, value: Value) -> object:
    """An http or https address of a host with a dot, without user name and password."""
    if not isinstance(value, str):
        return _not_text(value)
    if _URL.fullmatch(value) and len(value) <= _URL_LONGEST:
        return value
    if _CREDENTIALS.match(value):
        return Wrong(
            "bad-url",
            "Đường dẫn chứa tên đăng nhập. Xóa phần đứng trước dấu @, kể cả dấu @.",
            "The address holds a user name. Delete what stands before the @, and the @.",
        )
    return Wrong(
        "bad-url",
        f"{shown(value)} không phải đường dẫn. Chép từ thanh địa chỉ của trình duyệt, bắt đầu bằng "
        "https://, không có dấu cách.",
        f"{shown_en(value)} is no address. Copy it from the browser: it begins with https:// and "
        "has no spaces.",
    )


# The kinds of value that are no collection. Each function takes its own kind of type.
CheckValue: TypeAlias = Callable[..., object]
CHECKS: Final[dict[type, CheckValue]] = {
    Text: text,
    Choice: choice,
    Reference: reference,
    Integer: integer,
    Decimal: decimal,
    Flag: flag,
    Day: day,
    Phone: phone,
    Url: url,
}


_BROKEN_SEAL = Wrong(
    "bad-phone",
    "Số đã niêm phong nhưng bị chép thiếu hoặc sửa. Lấy lại cả dòng từ bản trước, hoặc ghi số rồi "
    "chạy dienhinh seal.",
    "The sealed number is incomplete or was changed. Take the whole line from an earlier version, "
    "or type the number and run dienhinh seal.",
)


def _not_clean(kind: Text, given: str) -> Wrong:
    if not given.strip():
        return Wrong(
            "bad-length",
            "Đang để trống. Ghi nội dung hoặc xóa cả dòng.",
            "It is empty. Write something or delete the line.",
        )
    if not kind.lines and "\n" in given:
        return Wrong(
            "bad-form",
            "Phải nằm trên một dòng. Nếu câu dài, gõ >- sau dấu hai chấm rồi viết từ dòng dưới.",
            "It must be one line. For a long sentence type >- after the colon and go on below.",
        )
    if given != given.strip():
        return Wrong(
            "bad-form",
            f"Thừa dấu cách ở đầu hoặc cuối. Ghi {shown_en(given.strip())}.",
            f"There are spaces around it. Type {shown_en(given.strip())}.",
        )
    is_short = len(given) < kind.shortest
    return Wrong(
        "bad-length",
        f"Dài {number_text(len(given))} ký tự, phải từ {number_text(kind.shortest)} đến "
        f"{number_text(kind.longest)}. {'Viết thêm' if is_short else 'Viết gọn lại'}.",
        f"It is too {'short' if is_short else 'long'}, {len(given):,} instead of "
        f"{kind.shortest:,} to {kind.longest:,} characters. "
        f"{'Write more' if is_short else 'Shorten it'}.",
    )


def _not_text(value: Value) -> Wrong:
    if isinstance(value, list | dict):
        return Wrong(
            "wrong-type",
            f"Đang là {found(value)}, cần một giá trị. Ghi nó sau dấu hai chấm, trên cùng dòng.",
            f"It is {found_en(value)}, one value is expected. Type it after the colon.",
        )
    return Wrong(
        "wrong-type",
        f'Đang là {found(value)}, cần chữ. Đặt trong dấu nháy kép: "{plain(value)}".',
        f'It is {found_en(value)}, text is expected. Put it in double quotes: "{plain(value)}".',
    )


def _out_of_range(value: float, least: float, most: float) -> Wrong:
    # As they are typed: without points between thousands.
    return Wrong(
        "out-of-range",
        f"{plain(value)} nằm ngoài khoảng cho phép. Ghi số từ {least} đến {most}.",
        f"{plain(value)} is out of bounds. Type a number from {least} to {most}.",
    )
