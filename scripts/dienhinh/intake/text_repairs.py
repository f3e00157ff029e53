"""What a machine may put right in any text that people write here: bytes and letters, no meaning.

Byte order mark, UTF-16, line ends, NFC, final line break; in YAML the spaces that are none. One
change is one changed line.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dienhinh.problems import Language
from dienhinh.read.yaml_tree import loose_odd_spaces
from dienhinh.vietnamese import nfc
from dienhinh.write.files import replace_file


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One thing put right: the file (posix), its line (0 for the whole file), what was done."""

    path: str
    line: int
    vi: str
    en: str
    # Told only: a person has to do it.
    is_left: bool = False

    def shown(self, language: Language) -> str:
        """In one line."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.vi if language == 'vi' else self.en}"


def fix_texts(files: Iterable[Path], *, is_dry: bool) -> list[Change]:
    """Put right these files, in their order; with `is_dry` nothing is written."""
    changes: list[Change] = []
    for file in files:
        shown = file.as_posix()
        try:
            text, found = spelled(file.read_bytes(), shown)
            if found and text is not None and not is_dry:
                replace_file(file, text.encode())
        except OSError as error:
            found = [refused(shown, error)]
        changes += found
    return changes


def refused(path: str, error: OSError) -> Change:
    """Tells that a file was not put right to the end."""
    vi = f"chưa sửa hết, máy không cho đọc hoặc ghi ({error.strerror})"
    en = f"not all was put right, the machine refused ({error.strerror})"
    return Change(path, 0, vi, en, is_left=True)


def spelled(data: bytes, path: str) -> tuple[str | None, list[Change]]:
    """The text as it should be, and what was changed in it.

    None when the bytes are no Unicode: only a person knows then.
    """
    encoding = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8"
    try:
        text = data.removeprefix(BOM_UTF8).decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None, []
    changes: list[Change] = []
    if encoding == "utf-16":
        changes.append(Change(path, 0, "đổi mã UTF-16 sang UTF-8", "UTF-16 became UTF-8"))
    elif data.startswith(BOM_UTF8):
        changes.append(Change(path, 1, "bỏ dấu BOM đầu tệp", "byte order mark taken out"))
    if "\r" in text:
        changes.append(Change(path, 0, "đổi cuối dòng sang LF", "line ends became LF"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _composed(text, path, changes)
    if path.endswith(".yaml"):
        text = _spaced(text, path, changes)
    if text and not text.endswith("\n"):
        vi, en = "thêm xuống dòng cuối tệp", "line end added at the end"
        changes.append(Change(path, text.count("\n") + 1, vi, en))
        text += "\n"
    return text, changes


def _composed(text: str, path: str, changes: list[Change]) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        composed = nfc(line)
        if composed != line:
            vi, en = "gộp dấu chữ Việt (NFC)", "letters and marks joined (NFC)"
            changes.append(Change(path, number, vi, en))
            lines[number - 1] = composed
    return "\n".join(lines)


def _spaced(text: str, path: str, changes: list[Change]) -> str:
    """Spaces of the keyboard for those that look like them where YAML needs one."""
    signs = list(text)
    loose = loose_odd_spaces(text)
    for index in loose:
        signs[index] = " "
    for line in sorted({text.count("\n", 0, index) + 1 for index in loose}):
        vi, en = "đổi dấu cách đặc biệt thành dấu cách", "special spaces became spaces"
        changes.append(Change(path, line, vi, en))
    return "".join(signs)
