"""Bytes of a file become text, and what is wrong with the bytes and letters becomes problems.

Before any grammar: encoding, signs that no keyboard types, Unicode NFC.
"""

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from itertools import islice

from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import first_non_nfc, is_nfc, nfc

MOST_BYTES = 1024 * 1024
"""What a file that people write may have; a longer one is not read."""

# YAML 1.2.2, production [1], forbids the first group. The second ends a line for libyaml but not
# for an editor (NEL, LS, PS), hides inside a word (BOM), or turns the direction of text around.
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_UNSEEN = "\x85\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNTYPED = re.compile(f"[{_FORBIDDEN}{_UNSEEN}]")
# Only these are looked for in every file: libyaml itself stops at the others, and faster.
_LOOKED_FOR = tuple(_UNSEEN)

_OPENS, _CLOSES = "<<<<<<< ", ">>>>>>> "

_LINE_END = re.compile(r"\r\n|\r|\n")
# Unicode Standard Annex 15, section 13: no real text stacks more marks on one letter. Bringing a
# longer stack into NFC takes time with its square; a shorter text cannot make that felt.
_MOST_MARKS = 30
_SHORT_TEXT = 20_000

# A binary file named .yaml has such signs on every line; the first ones say enough.
_MOST_UNTYPED = 20


def composed(data: bytes, shown_as: str) -> tuple[str | None, list[Problem]]:
    """The text as NFC, without a byte order mark, and what is wrong with how it was written.

    None when it is not UTF-8, holds untyped signs or both versions of a place; of text that is not
    NFC the rest can still be checked in the same run.
    """
    text, problems = _decoded(data, shown_as)
    if text is not None and (marks := conflict_marks(text, shown_as)):
        return None, marks
    if text is None or is_nfc(text):
        return text, problems
    return nfc(text), [*problems, *not_nfc(text, shown_as)]


def is_utf16(data: bytes) -> bool:
    """Whether a file begins as Notepad begins one that it saves as "Unicode"."""
    return data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))


def is_typed(text: str) -> bool:
    """Whether a text that came out of escapes holds nothing that `composed` would refuse."""
    return _UNTYPED.search(text) is None and _heap_of_marks(text) is None and is_nfc(text)


def untyped_sign(text: str) -> str:
    """The first sign of a text that no keyboard types, empty when there is none."""
    found = _UNTYPED.search(text)
    return found[0] if found else ""


def untyped_signs(text: str, shown_as: str) -> list[Problem]:
    """The first sign of each line that no keyboard types, at most twenty of them."""
    return [
        Problem(
            shown_as,
            line,
            found.start() + 1,
            "not-yaml",
            Severity.ERROR,
            f"Có ký tự không nhìn thấy U+{ord(found[0]):04X}, thường theo chữ dán từ nơi khác "
            "sang. Xóa nó và gõ lại chỗ này.",
            f"There is an invisible character U+{ord(found[0]):04X}, as text pasted from elsewhere "
            "brings along. Delete it and type this place again.",
        )
        for line, found in islice(_first_untyped(text), _MOST_UNTYPED)
    ]


def conflict_marks(text: str, shown_as: str) -> list[Problem]:
    """One problem for each place of which git left both versions (git-merge(1)), at its first mark.

    A mark begins a line: in a sample it is indented.
    """
    if _OPENS not in text and _CLOSES not in text:
        return []
    found = []
    is_open = False
    for number, line in enumerate(lines_of(text), 1):
        if line.startswith(_OPENS) or (line.startswith(_CLOSES) and not is_open):
            found.append(_conflict(number, shown_as))
        is_open = line.startswith(_OPENS) or (is_open and not line.startswith(_CLOSES))
    return found


def _conflict(line: int, shown_as: str) -> Problem:
    return Problem(
        shown_as,
        line,
        1,
        "merge-conflict",
        Severity.ERROR,
        "Hai người sửa cùng một chỗ, git để lại cả hai bản. Giữ một bản, xóa bản kia và ba dòng "
        "dấu <<<<<<<, =======, >>>>>>>.",
        "Two people edited the same place and git left both versions. Keep one, delete the other "
        "and the three lines of marks <<<<<<<, =======, >>>>>>>.",
    )


def not_nfc(text: str, shown_as: str) -> Iterator[Problem]:
    """One problem a line, at the first letter that is not precomposed."""
    for number, line in enumerate(lines_of(text), 1):
        index = first_non_nfc(line)
        if index is not None:
            letter = nfc(line[index : index + 4])[:1]
            yield Problem(
                shown_as,
                number,
                index + 1,
                "not-nfc",
                Severity.ERROR,
                f"Chữ {letter} ở đây là chữ có dấu tổ hợp (không phải Unicode "
                "dựng sẵn), máy sẽ tìm không thấy. Chạy dienhinh fix để sửa cả tệp.",
                f"The letter {letter} here is written with combining marks (not "
                "NFC) and would not be found. Run dienhinh fix to mend the file.",
            )


def lines_of(text: str) -> list[str]:
    """The lines as editors and libyaml count them: ended by LF, CR LF or CR."""
    return _LINE_END.split(text)


def _decoded(data: bytes, shown_as: str) -> tuple[str | None, list[Problem]]:
    data = data.removeprefix(BOM_UTF8)
    if faulty := not_utf8(data, shown_as):
        return None, [faulty]
    text = data.decode("utf-8")
    if any(sign in text for sign in _LOOKED_FOR):
        return None, untyped_signs(text, shown_as)
    heap = _heap_of_marks(text)
    if heap is not None:
        return None, [_too_many_marks(text, heap, shown_as)]
    return text, []


def _heap_of_marks(text: str) -> int | None:
    """Index of the first mark too many on one letter, in a text long enough for it to matter."""
    if len(text) <= _SHORT_TEXT or text.isascii():
        return None
    marks = 0
    for index, letter in enumerate(text):
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > _MOST_MARKS:
            return index
    return None


def _too_many_marks(text: str, index: int, shown_as: str) -> Problem:
    before = lines_of(text[:index])
    return Problem(
        shown_as,
        len(before),
        len(before[-1]) + 1,
        "not-nfc",
        Severity.ERROR,
        "Một chữ mang hơn 30 dấu chồng lên nhau. Xóa và gõ lại chỗ này.",
        "One letter carries more than 30 marks. Delete this place and type it again.",
    )


def _first_untyped(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines_of(text), 1):
        found = _UNTYPED.search(line)
        if found is not None:
            yield number, found


def not_utf8(data: bytes, shown_as: str) -> Problem | None:
    """The first byte that is not UTF-8, at its place; None where all are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    else:
        return None
    before = lines_of(data[:start].decode("utf-8"))
    if is_utf16(data):
        kind, kind_en = "UTF-16. Chạy dienhinh fix", "UTF-16. Run dienhinh fix"
    else:
        kind, kind_en = (
            "khác. Mở tệp và lưu lại với bảng mã UTF-8",
            ("another encoding. Open it and save it as UTF-8"),
        )
    return Problem(
        shown_as,
        len(before),
        len(before[-1]) + 1,
        "not-utf8",
        Severity.ERROR,
        f"Byte 0x{data[start]:02X} ở đây không phải UTF-8: tệp lưu bằng bảng mã {kind}.",
        f"The byte 0x{data[start]:02X} here is not UTF-8: the file is in {kind_en}.",
    )
