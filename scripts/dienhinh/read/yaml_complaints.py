"""What libyaml says about a file it cannot read, in words for people who do not know YAML.

In: libyaml's message, its places, and what was read last. Out: the place to look at, and what to
type. Where libyaml stops is often far from the slip: an unclosed quote is shown where it opens.
"""

import re
from collections.abc import Callable
from typing import Final

from dienhinh.english import quoted as quoted_en
from dienhinh.model.both import Both
from dienhinh.model.look_alikes import (
    curly_opening,
    curly_told_within,
    false_dash,
    false_dash_told,
    odd_space_told,
    odd_spaces,
)
from dienhinh.model.source import Spot
from dienhinh.read.complaint import Complaint, Fault, bad_escape, feature_complaint
from dienhinh.vietnamese import quoted

_SPECIAL = frozenset("@`%,?[]{}|>&*!:#")
_GLUED = re.compile(r"\s*(?:- )?([a-z_]+):(?=[^\s:/])")


def complaint_about(fault: Fault) -> Complaint:
    """The slip behind a stop; the parser's own words when it is none of the usual ones."""
    complaint = _usual(fault)
    return _look_alike(fault, complaint.spot) or complaint


def _usual(fault: Fault) -> Complaint:
    for words, explain in _BY_CONTEXT.items():
        if words in fault.context:
            found = explain(fault)
            if found is not None:
                return found
    for words, explain in _BY_PROBLEM.items():
        if words in fault.problem:
            found = explain(fault)
            if found is not None:
                return found
    return Complaint(
        fault.at,
        "Máy không đọc được từ chỗ này. Kiểm tra thụt lề, dấu hai chấm, dấu nháy và dấu ngoặc ở "
        f"dòng này và dòng trên (máy báo: {fault.problem}).",
        "The file cannot be read from here on. Look at the indentation, colons, quotes and "
        f"brackets of this line and the one above (the parser says: {fault.problem}).",
    )


def _look_alike(fault: Fault, spot: Spot) -> Complaint | None:
    """A sign that only looks right, there, where the parser stopped, or on the line above.

    A field behind an odd space or dash is text to the parser, which goes on to the next line.
    """
    near = (spot.line, fault.at.line, fault.line_above)
    lines = {number: fault.line(Spot(number, 1)) for number in near if number}
    for number, text in lines.items():
        for index in odd_spaces(text):
            return _complaint(Spot(number, index + 1), odd_space_told(text[index]))
    for number, text in lines.items():
        sign = false_dash(text)
        # A sentence may go on with a dash; what follows it then is no field.
        if sign and (number in near[:2] or ": " in text):
            return _complaint(Spot(number, text.index(sign) + 1), false_dash_told(sign))
    return None


def _complaint(spot: Spot, told: Both) -> Complaint:
    return Complaint(spot, told.vi, told.en)


def _open_quote(fault: Fault) -> Complaint | None:
    if "unexpected end" not in fault.problem and "document indicator" not in fault.problem:
        return None
    return _quote_opened_at(fault.opened or fault.at, fault)


def _quote_opened_at(spot: Spot, fault: Fault) -> Complaint:
    quote = fault.line(spot)[spot.column - 1 : spot.column]
    return Complaint(
        spot,
        f"Dấu nháy {quote} mở ở đây chưa được đóng. Gõ thêm {quote} ở cuối đoạn chữ.",
        f"The quote {quote} opened here is never closed. Type {quote} at the end of the text.",
    )


def _after_quote(fault: Fault) -> Complaint | None:
    """Text right after a closing quote; or that quote was meant to open, an earlier one is open."""
    if fault.quoted is None or fault.quoted[1].line != fault.at.line:
        return None
    start, end = fault.quoted
    if start.line < end.line:
        return _quote_opened_at(start, fault)
    quote = fault.line(start)[start.column - 1 : start.column]
    other = '"' if quote == "'" else "'"
    return Complaint(
        fault.at,
        f"Sau dấu nháy đóng {quote} còn chữ. Nếu trong câu có dấu {quote} thì bọc cả câu bằng "
        f"{other}...{other}.",
        f"There is text after the closing {quote}. When the sentence itself holds {quote}, put "
        f"{other}...{other} around all of it.",
    )


def _open_bracket(fault: Fault) -> Complaint | None:
    opened = fault.opened if "flow" in fault.context else fault.bracket
    opened = fault.bracket if fault.sign == "" and fault.bracket else opened
    if opened is None:
        return None
    bracket = fault.line(opened)[opened.column - 1 : opened.column]
    closing = "]" if bracket == "[" else "}"
    if opened.line == fault.at.line and fault.sign:
        return Complaint(
            fault.at,
            f"Trong ngoặc {bracket}{closing}, các mục cách nhau bằng dấu phẩy; chữ có dấu đặc biệt "
            "đặt trong dấu nháy kép.",
            f"Inside {bracket}{closing} the entries are separated by commas; put text with special "
            "signs in double quotes.",
        )
    return Complaint(
        opened,
        f"Dấu ngoặc {bracket} mở ở đây chưa được đóng. Gõ {closing} ở cuối danh sách; nếu đây là "
        "chữ, đặt cả câu trong dấu nháy kép.",
        f"The bracket {bracket} opened here is never closed. Type {closing} at the end of the "
        "list; if this is text, put all of it in double quotes.",
    )


def _tab(fault: Fault) -> Complaint | None:
    """A tab in front of the text of the line; libyaml may stop before, at or after it."""
    text = fault.line(fault.at)
    column = text.find("\t") + 1
    if column == 0 or text[:column].strip():
        return None
    return Complaint(
        Spot(fault.at.line, column),
        "Thụt đầu dòng bằng phím Tab. Xóa Tab và gõ dấu cách, thẳng hàng với các dòng cùng cấp.",
        "The line is indented with a tab. Replace it by spaces, in line with its neighbours.",
    )


def _special_start(fault: Fault) -> Complaint | None:
    if fault.sign not in _SPECIAL:
        return None
    return Complaint(
        fault.at,
        f"Chữ không được bắt đầu bằng dấu {fault.sign}. Đặt cả câu trong dấu nháy kép.",
        f"Text must not begin with {fault.sign}. Put all of it in double quotes.",
    )


def _colon(fault: Fault) -> Complaint:
    """A second `: ` on the line; or a field where the line above began a text."""
    line = fault.line(fault.at)
    before = line[: fault.at.column - 1]
    curly = curly_opening(before)
    if curly:
        spot = Spot(fault.at.line, before.index(curly) + 1)
        return _complaint(spot, curly_told_within(line, curly))
    if ": " in before:
        return Complaint(
            fault.at,
            "Trong câu có dấu hai chấm. Đặt cả câu trong dấu nháy kép.",
            "The text holds a colon. Put all of it in double quotes.",
        )
    above = fault.line_above
    text = fault.lines[above - 1] if above else ""
    glued = _glued(Spot(above, 1), text)
    if glued is not None:
        return glued
    if above and ":" not in text:
        return _no_colon(Spot(above, 1 + len(text) - len(text.lstrip())), text)
    return _indentation(fault)


def _no_colon_here(fault: Fault) -> Complaint:
    spot = fault.opened or fault.at
    text = fault.line(spot)
    return _glued(spot, text) or _no_colon(spot, text[spot.column - 1 :])


def _glued(spot: Spot, text: str) -> Complaint | None:
    found = _GLUED.match(text)
    if found is None:
        return None
    return Complaint(
        Spot(spot.line, found.end() + 1),
        f"Sau dấu hai chấm phải có dấu cách: gõ {found[1]}: rồi một dấu cách, rồi giá trị.",
        f"A space is needed after the colon: type {found[1]}: then a space, then the value.",
    )


def _no_colon(spot: Spot, text: str) -> Complaint:
    shown = _shown(text)
    return Complaint(
        spot,
        f"Dòng {shown.vi} không có dấu hai chấm. Viết tên mục, dấu hai chấm, dấu cách, rồi giá "
        "trị; nếu đây là chữ nối tiếp dòng trên thì thụt vào.",
        f"The line {shown.en} has no colon. Write the field's name, a colon, a space, the value; "
        "if it continues the text above, indent it.",
    )


def _indentation(fault: Fault) -> Complaint:
    if fault.sign in {"]", "}"}:
        return Complaint(
            fault.at,
            f"Thừa dấu {fault.sign}. Xóa nó; nếu là chữ, đặt cả câu trong dấu nháy kép.",
            f"This {fault.sign} closes nothing. Delete it; if it is text, use double quotes.",
        )
    tab = _tab(fault)
    if tab is not None:
        return tab
    shown = _shown(fault.line(fault.at))
    return Complaint(
        fault.line_start,
        f"Dòng {shown.vi} thụt vào không khớp với các dòng trên. Các mục cùng "
        "cấp phải thẳng hàng; mục con thụt thêm hai dấu cách.",
        f"The line {shown.en} is not in line with those above. Fields of one "
        "level start in one column; the level below is two spaces further in.",
    )


def _dash(fault: Fault) -> Complaint:
    return Complaint(
        fault.at,
        "Danh sách phải bắt đầu ở dòng mới: xuống dòng sau dấu hai chấm rồi gõ dấu gạch. Nếu đây "
        "là chữ, đặt cả câu trong dấu nháy kép.",
        "A list starts on a new line: break the line after the colon, then type the dash. If this "
        "is text, put all of it in double quotes.",
    )


def _not_a_list_item(fault: Fault) -> Complaint:
    shown = _shown(fault.line(fault.at))
    return Complaint(
        fault.line_start,
        f"Dòng {shown.vi} nằm ngang hàng với danh sách mà không bắt đầu bằng "
        "gạch. Gõ - và dấu cách ở đầu dòng, hoặc sửa thụt lề.",
        f"The line {shown.en} stands among list entries without a dash. Begin "
        "it with - and a space, or correct its indentation.",
    )


def _after_bar(fault: Fault) -> Complaint:
    return Complaint(
        fault.at,
        "Sau dấu | hoặc > không viết chữ trên cùng dòng. Xuống dòng và thụt vào rồi viết.",
        "Nothing may follow | or > on its line. Write the text on the next line, indented.",
    )


def _first_line(fault: Fault) -> Complaint:
    shown = _shown(fault.line(fault.at))
    return Complaint(
        fault.line_start,
        f"Dòng {shown.vi} không thẳng hàng với dòng đầu tệp. Các mục chính phải bắt đầu từ cột 1.",
        f"The line {shown.en} is not in line with the first. The fields of a "
        "file all start in column 1.",
    )


def _feature(fault: Fault) -> Complaint:
    spot = fault.opened or fault.at
    sign = fault.line(spot)[spot.column - 1 : spot.column]
    return feature_complaint(spot, sign)


def _shown(text: str) -> Both:
    """A line in the quotation marks of each language."""
    text = text.strip()
    longest = 40
    short = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return Both(quoted(short), quoted_en(short))


_BY_CONTEXT: Final[dict[str, Callable[[Fault], Complaint | None]]] = {
    "quoted scalar": _open_quote,
    "scanning an alias": _feature,
    "scanning an anchor": _feature,
    "a tag": _feature,
    "a directive": _feature,
    "parsing a flow": _open_bracket,
}
_BY_PROBLEM: Final[dict[str, Callable[[Fault], Complaint | None]]] = {
    "escape": lambda fault: bad_escape(fault.at),
    "hexdecimal": lambda fault: bad_escape(fault.at),
    "tab character": _tab,
    "cannot start any token": lambda fault: _tab(fault) or _special_start(fault),
    "mapping values are not allowed": _colon,
    "mapping keys are not allowed": _special_start,
    "could not find expected ':'": _no_colon_here,
    "did not find expected key": lambda fault: _after_quote(fault) or _indentation(fault),
    "expected '-' indicator": lambda fault: _after_quote(fault) or _not_a_list_item(fault),
    "block sequence entries": _dash,
    "comment or line break": _after_bar,
    "node content": lambda fault: _special_start(fault) or _open_bracket(fault),
    "<document start>": lambda fault: _after_quote(fault) or _first_line(fault),
}
