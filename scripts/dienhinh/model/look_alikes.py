"""Signs that only look like those a file needs; Word, phones and web pages put them in.

A person sees the right sign, so whatever says what is missing must name the one that stands there.
"""

import re

from dienhinh.model.both import Both

# Default_Ignorable_Code_Point (DerivedCoreProperties.txt of Unicode 15.0), and the three signs of
# interlinear annotation.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# The category Zs of Unicode but for the space itself.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
# What stands before the text of a line: indentation, dashes of a list, the name of a field.
_BEGINNING = re.compile(rf"[ {_SPACES}]*(?:-[ {_SPACES}]+)*(?:\w+:[ {_SPACES}]+)?")
# Hyphens and dashes other than that of the keyboard, minus, and the bullet of Word.
_DASH = re.compile(r"\s*([\u2010-\u2015\u2212\u2022])\s")
_OPENING, _CLOSING = "\u201c\u201d\u201e\u2018\u2019", "\u201c\u201d\u2018\u2019"
_CLOSED_BY = dict(zip("\u201c\u201e\u2018", "\u201d\u201d\u2019", strict=True))
_CURLY_TEXT = re.compile(rf"\s*(?:- )?\w+: +([{_OPENING}])")


def odd_spaces(line: str) -> list[int]:
    """Where, from 0, a space that YAML takes for a letter stands before the text of a line."""
    beginning = _BEGINNING.match(line)
    return [found.start() for found in _SPACE.finditer(beginning[0])] if beginning else []


def false_dash(text: str) -> str:
    """The sign at the beginning of a text that was meant as the dash of a list; empty when none."""
    found = _DASH.match(text)
    return found[1] if found else ""


def curly_opening(line: str) -> str:
    """The curly quote with which the text of a field begins on its line; empty when none does."""
    found = _CURLY_TEXT.match(line)
    return found[1] if found else ""


def curly_told_within(line: str, sign: str) -> Both:
    """Of a text that begins with the sign, found by `curly_opening`, and holds a colon.

    Where the quotation ends before the text does, its quotes are meant to be read.
    """
    text = line[line.index(sign) :].rstrip()
    if is_in_curly_quotes(text) or _CLOSED_BY.get(sign, sign) not in text[1:]:
        return curly_told(sign)
    around = "'" if '"' in text else '"'
    return Both(
        "Trong câu có dấu hai chấm. Giữ các nháy cong, gõ thêm nháy thẳng ở đầu và cuối cả câu: "
        f"{around}{sign}…{around}.",
        "The text holds a colon. Keep its curly quotes and type straight ones around all of it: "
        f"{around}{sign}…{around}.",
    )


def is_in_curly_quotes(text: str) -> bool:
    """Whether one pair of curly quotes stands around a whole text, and no other in it."""
    within = text[1:-1]
    return (
        len(text) > 1
        and text[0] in _OPENING
        and text[-1] in _CLOSING
        and not any(sign in _OPENING for sign in within)
    )


def odd_space_told(sign: str) -> Both:
    """Of a space found by `odd_spaces`."""
    code = f"U+{ord(sign):04X}"
    return Both(
        f"Ở đây là dấu cách đặc biệt ({code}), thường theo chữ dán từ Word hay trang web; máy "
        "không coi là dấu cách. Xóa nó rồi gõ lại bằng phím cách, hoặc chạy dienhinh fix.",
        f"Here is a special space ({code}), as text pasted from Word or a web page brings along; "
        "it counts as a letter. Delete it and press the space bar, or run dienhinh fix.",
    )


def false_dash_told(sign: str) -> Both:
    """Of a sign found by `false_dash`."""
    return Both(
        f"Đầu dòng là dấu {sign}, không phải gạch nối của bàn phím. Xóa nó rồi gõ - và dấu cách.",
        f"The line begins with {sign}, which is not the hyphen of the keyboard. Delete it, then "
        "type - and a space.",
    )


def curly_told(sign: str) -> Both:
    """Of a curly quote that was typed to hold a text together."""
    return Both(
        f'Dấu {sign} là nháy cong, máy coi là chữ: thay hai dấu ở đầu và cuối bằng nháy thẳng ".',
        f'The sign {sign} is a curly quote and counts as a letter: type the straight " instead, at '
        "both ends.",
    )


def only_looks_right(text: str) -> Both | None:
    """What in a short value nobody sees, or is no quote though it looks like one."""
    unseen = UNSEEN.search(text)
    if unseen is not None:
        place, code = unseen.start() + 1, f"U+{ord(unseen[0]):04X}"
        return Both(
            f"Ký tự thứ {place} là {code}, không nhìn thấy: xóa cả cụm rồi gõ lại bằng bàn "
            "phím, đừng dán.",
            f"Character {place} is {code}, which nobody sees: delete it all and type it anew, do "
            "not paste it.",
        )
    return curly_told(text[0]) if is_in_curly_quotes(text) else None
