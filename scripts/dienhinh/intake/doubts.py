"""What a person must look at after an import, and the reason why a file cannot be read at all."""

from dataclasses import dataclass

from dienhinh.intake.place_words import place_in
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath
from dienhinh.problems import Language
from dienhinh.vietnamese import cut_figures, cut_numbers

_QUOTED = 300


class UnreadableError(Exception):
    """A source, or a part of it, cannot be read; `said` tells why and what to do.

    Never leaves this package: `intake.sources` turns it into a `Doubt`.
    """

    def __init__(self, said: Both) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing to look at: `place` in the source ("bảng 2, dòng 3"; "" for all of it).

    `text` is plain text without Markdown, `quoted` the words of the source; `quoted_en` is needed
    only where words of ours stand in or for them. `lacks` is the way to a value that the source
    does not give, where that is what is told.
    """

    text: Both
    place: str = ""
    quoted: str = ""
    quoted_en: str = ""
    lacks: KeyPath = ()

    def line(self, language: Language = "vi") -> str:
        """In one line: place, what to do, the words; of people's numbers their first figures."""
        where = f"{place_in(self.place, language)}: " if self.place else ""
        quoted = (language == "en" and self.quoted_en) or self.quoted
        words = cut_numbers(" ".join(quoted.split()))
        shown = words if len(words) <= _QUOTED else words[:_QUOTED] + "…"
        said = cut_numbers(self.text.text(language))
        return f"{where}{said}" + (f" “{shown}”" if shown else "")


def phone_withheld(place: str) -> Doubt:
    """A public repository holds no telephone number; the field stays empty."""
    told = Both(
        "Kho này công khai nên số điện thoại không ghi vào hồ sơ; giữ ở đơn vị.",
        "This repository is public, so no telephone number is written; keep it yourself.",
    )
    return Doubt(text=told, place=place)


def not_updated(file: str) -> Doubt:
    """What an earlier import wrote can no longer be read, so nothing of it is changed."""
    told = Both(
        f"{file} không còn đọc được nên chưa cập nhật; sửa lỗi rồi nhập lại.",
        f"{file} can no longer be read, so it was not updated; put it right and import again.",
    )
    return Doubt(text=told)


def of_another_call(own: str, given: str, place: str, quoted: str) -> Doubt:
    """A file answers the call `own`, not the one that is imported, and was followed."""
    told = Both(
        f"Tệp này của đợt {own}, không phải {given} đang nhập; máy theo tệp:",
        f"This file is of the call {own}, not of {given} that is imported; the file was followed:",
    )
    return Doubt(text=told, place=place, quoted=quoted)


def in_old_fonts(fonts: str) -> Both:
    """That words were typed for fonts of before Unicode."""
    return Both(
        f"Chữ gõ bằng phông cũ ({fonts}), máy đã đổi sang Unicode; đọc lại tên.",
        f"Typed for old fonts ({fonts}) and converted to Unicode; please read the names.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Text of a source that belongs to no field, whole, with its place.

    `text_en` is needed only where words of ours stand before those of the source. `is_phone` where
    it is said as a telephone number, whole or half.
    """

    place: str
    text: str
    text_en: str = ""
    is_phone: bool = False

    def words(self, language: Language) -> str:
        """The text in a row."""
        text = (language == "en" and self.text_en) or self.text
        return " ".join(text.split())

    def shown(self, language: Language) -> str:
        """In a row as a screen shows it: of numbers only the first figures."""
        cut = cut_figures if self.is_phone else cut_numbers
        return cut(self.words(language))
