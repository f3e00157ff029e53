"""What a person must look at after an import, and the reason why a file cannot be read at all."""

from dataclasses import dataclass

from dienhinh.vietnamese import cut_phones

_QUOTED = 300


class UnreadableError(Exception):
    """A source, or a part of it, cannot be read; the text says why and what to do, in Vietnamese.

    Never leaves this package: `intake.sources` turns it into a `Doubt`.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing to look at: `place` in the source ("bảng 2, dòng 3"; "" for all of it).

    `text` is plain text without Markdown, `quoted` the words of the source.
    """

    text: str
    place: str = ""
    quoted: str = ""

    def line(self) -> str:
        """In one line: place, what to do, the words; of a telephone number its first figures."""
        where = f"{self.place}: " if self.place else ""
        words = cut_phones(" ".join(self.quoted.split()))
        shown = words if len(words) <= _QUOTED else words[:_QUOTED] + "…"
        return f"{where}{cut_phones(self.text)}" + (f" “{shown}”" if shown else "")


def phone_withheld(place: str) -> Doubt:
    """A public repository holds no telephone number; the field stays empty."""
    told = "Kho này công khai nên số điện thoại không ghi vào hồ sơ; giữ ở đơn vị."
    return Doubt(text=told, place=place)


def not_updated(file: str) -> Doubt:
    """What an earlier import wrote can no longer be read, so nothing of it is changed."""
    return Doubt(text=f"{file} không còn đọc được nên chưa cập nhật; sửa lỗi rồi nhập lại.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Text of a source that belongs to no field, whole, with its place."""

    place: str
    text: str
