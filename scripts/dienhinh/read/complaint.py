"""A stop of the YAML parser, and the slip of writing that people are told of."""

from dataclasses import dataclass

from dienhinh.model.source import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A stop of the parser.

    `problem` and `context` are its words, `at` and `opened` its places (`opened`: where the thing
    it was reading began). `quoted` is where the last text in quotes began and ended, when that
    was the last thing read; `bracket` is the innermost `[` or `{` still open.
    """

    problem: str
    context: str
    at: Spot
    opened: Spot | None
    lines: tuple[str, ...]
    quoted: tuple[Spot, Spot] | None
    bracket: Spot | None

    def line(self, spot: Spot) -> str:
        """The text of the line of a place."""
        return self.lines[spot.line - 1] if spot.line <= len(self.lines) else ""

    @property
    def line_start(self) -> Spot:
        """Where the text of the line begins at which the parser stopped."""
        text = self.line(self.at)
        return Spot(self.at.line, 1 + len(text) - len(text.lstrip(" ")))

    @property
    def line_above(self) -> int:
        """The line before that one with anything on it; 0 when there is none."""
        above = self.at.line - 1
        while above > 0 and not self.lines[above - 1].strip():
            above -= 1
        return above

    @property
    def sign(self) -> str:
        """The character at which the parser stopped; empty at the end of a line."""
        return self.line(self.at)[self.at.column - 1 : self.at.column]


@dataclass(frozen=True, slots=True)
class Complaint:
    """One slip of writing, with the place to look at and the code of its page."""

    spot: Spot
    vi: str
    en: str
    code: str = "not-yaml"


def feature_complaint(spot: Spot, sign: str) -> Complaint:
    """An anchor, alias, tag or directive: nearly always text that begins with that sign."""
    return Complaint(
        spot,
        f"Dấu {sign} ở đầu là lệnh của YAML, ở đây không dùng. Nếu là chữ, đặt cả câu trong dấu "
        "nháy kép.",
        f"A leading {sign} is a command of YAML that is not used here. If it is text, put all of "
        "it in double quotes.",
        code="yaml-feature",
    )


def hidden_escape(spot: Spot, sign: str) -> Complaint:
    r"""A `\` in double quotes that stands for a sign no keyboard types, such as `\v`."""
    shown = f"U+{ord(sign):04X}"
    return Complaint(
        spot,
        f"Trong dấu nháy kép này có một dấu \\ đứng cho ký tự không nhìn thấy {shown}, thường theo "
        "chữ dán từ nơi khác sang. Xóa dấu \\ và mã liền sau nó, rồi gõ lại chỗ này.",
        f"In these double quotes a \\ stands for the invisible character {shown}, as text pasted "
        "from elsewhere brings along. Delete the \\ and its code, and type this place again.",
    )


def bad_escape(spot: Spot) -> Complaint:
    r"""A `\` in double quotes that stands for nothing."""
    return Complaint(
        spot,
        "Trong dấu nháy kép, dấu \\ có nghĩa riêng. Gõ \\\\ hoặc bọc câu bằng dấu nháy đơn.",
        "Inside double quotes \\ has a meaning of its own. Type \\\\, or use single quotes.",
    )
