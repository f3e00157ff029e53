"""Where the next profile of a document begins: its heading and portrait often stand above its name.

What stands behind the last label of one profile is read as that profile's, until the name below it
tells that it heads another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from dienhinh.intake.answers import Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.name_kinds import kind_of_name
from dienhinh.intake.drafts.typed_text import words_of
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import is_short
from dienhinh.intake.lines.name_lines import COUNT
from dienhinh.intake.word.pieces import Line, Shot
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese.forms_of_address import without_forms

_COUNTED = re.compile(
    rf"(?:(?:hồ sơ|điển hình(?: tiên tiến)?|gương(?: điển hình)?)\s+{COUNT}\b|"
    # These are counted in answers as well: "Mô hình 2 ha keo", "Hộ 3 khẩu".
    rf"(?:mô hình|tập thể|cá nhân|hộ(?: gia đình)?|trường hợp)\s+{COUNT}\s*(?:[:.–-]|$))",
    re.IGNORECASE,
)
_MODEL = re.compile(r"mô hình\s", re.IGNORECASE)
_MOVEMENT = re.compile(r"phong trào(?: thi đua)?\s+(?P<quote>[“\"])?", re.IGNORECASE)
_POINT = re.compile(r"\s*[-+•–]\s")
_OF_PICTURE = re.compile(r"(?:ảnh|hình|chân dung)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trailing:
    """A line or picture behind the last label, and what its profile held before it came."""

    piece: Line | Shot
    path: KeyPath | None
    lines: int
    leftovers: int
    doubts: int
    shots: int
    captions: dict[int, str]


def trailing(piece: Line | Shot, path: KeyPath | None, answers: Answers) -> Trailing:
    """A piece that is about to be taken; `path` is the question that a line would answer."""
    answer = None if path is None else answers.by_path.get(path)
    return Trailing(
        piece=piece,
        path=path,
        lines=0 if answer is None else len(answer.lines),
        leftovers=len(answers.leftovers),
        doubts=len(answers.doubts),
        shots=len(answers.shots),
        captions=dict(answers.captions),
    )


def take_back(answers: Answers, row: Trailing) -> None:
    """Leave a profile as it was before that piece came."""
    if row.path is not None and row.path in answers.by_path:
        del answers.by_path[row.path].lines[row.lines :]
        if not row.lines:
            del answers.by_path[row.path]
    del answers.leftovers[row.leftovers :]
    del answers.doubts[row.doubts :]
    del answers.shots[row.shots :]
    answers.captions = row.captions


def beginning(rows: Sequence[Trailing], name: str) -> int:
    """The position of the piece with which the profile of that name begins; their count if none."""
    counted = [row for row in rows if isinstance(row.piece, Line) and _is_counted(row.piece.text)]
    for position, row in enumerate(rows):
        # Several counted lines in a row are the points of an answer.
        is_heading = isinstance(row.piece, Line) and (
            counted == [row] or _is_heading(row.piece.text, name)
        )
        if isinstance(row.piece, Line) and is_heading:
            is_caption = _OF_PICTURE.match(row.piece.text) is not None
            return position - (_shots_above(rows, position) if is_caption else 0)
    return len(rows)


def _shots_above(rows: Sequence[Trailing], position: int) -> int:
    """How many pictures stand directly above: the words below a portrait say whose it is."""
    above = takewhile(lambda row: isinstance(row.piece, Shot), reversed(rows[:position]))
    return sum(1 for _ in above)


def _is_heading(text: str, name: str) -> bool:
    """Whether a line heads the profile of that name: it begins or ends with it.

    Or names the movement of the profiles below. A numbered line needs only the given name.
    """
    if not is_short(text):
        return False
    if _names_movement(text.strip()):
        return True
    bare = _bare(name)
    if not bare:
        return False
    words, given = f" {_bare(text)} ", bare.rpartition(" ")[2]
    if words.startswith(f" {bare} ") or words.endswith(f" {bare} "):
        return True
    is_given = given.title() in text or given.upper() in text
    return is_given and labels.numbering(text) is not None


def _is_counted(text: str) -> bool:
    """Whether a line counts profiles: "HỒ SƠ 2", "* Mô hình thứ hai:"."""
    return is_short(text) and _COUNTED.match(labels.without_number(text.strip())) is not None


def _names_movement(text: str) -> bool:
    """Whether a line heads the profiles of one movement: in quotes, numbered, or in capitals."""
    found = _MOVEMENT.match(labels.without_number(text))
    if found is None:
        return False
    return bool(found["quote"]) or text.isupper() or labels.numbering(text) is not None


def _bare(text: str) -> str:
    """The words of a title without its number and forms of address."""
    return words_of(without_forms(labels.without_number(text.strip())))


def moved_doubt(row: Trailing) -> Doubt:
    """That a profile took what stood above its name."""
    return Doubt(
        text=Both(
            "Tiêu đề, ảnh ở trên tên được coi là của hồ sơ này, xin xem lại:",
            "Title and pictures above the name were taken for this profile's, please check:",
        ),
        place=row.piece.place,
        quoted=row.piece.text if isinstance(row.piece, Line) else row.piece.name,
    )


def leave_unsure(answers: Answers, rows: Sequence[Trailing]) -> None:
    """Tell what stays with the profile above although it may belong to the next one.

    A title directly above the next name is no part of an answer and is left over.
    """
    vi = "đứng ngay trên tên của hồ sơ sau; xem có phải của hồ sơ sau:"
    en = "directly above the name of the next profile; see whether it belongs to that one:"
    picture, words = Both(f"Ảnh {vi}", f"Picture {en}"), Both(f"Chữ {vi}", f"Words {en}")
    doubts = [
        Doubt(text=picture, place=row.piece.place, quoted=row.piece.name)
        if isinstance(row.piece, Shot)
        else Doubt(text=words, place=row.piece.place, quoted=row.piece.text)
        for row in rows
        if isinstance(row.piece, Shot) or _may_head(row.piece.text)
    ]
    left = [line for row, line in _titles_at_end(rows) if _take_out(answers, row, line)]
    answers.leftovers += [Leftover(place=line.place, text=line.text) for line in reversed(left)]
    answers.doubts += doubts


def _titles_at_end(rows: Sequence[Trailing]) -> list[tuple[Trailing, Line]]:
    """The lines below the last one that may be an answer's; the last comes first."""
    at_end = takewhile(
        lambda row: isinstance(row.piece, Shot) or _is_title(row.piece.text), reversed(rows)
    )
    return [(row, row.piece) for row in at_end if isinstance(row.piece, Line)]


def _take_out(answers: Answers, row: Trailing, line: Line) -> bool:
    """Take a line out of the answer to which it was added; False where it went into none."""
    answer = None if row.path is None else answers.by_path.get(row.path)
    if row.path is None or answer is None or len(answer.lines) <= row.lines:
        return False
    if words_of(answer.lines[row.lines]) != words_of(line.text):
        return False
    del answer.lines[row.lines]
    if not answer.lines:
        del answers.by_path[row.path]
    return True


def _is_title(text: str) -> bool:
    """Whether it can be a title alone: no point of a list, and nothing counted behind a name."""
    is_sure = text.isupper() or _is_counted(text)
    is_point = _POINT.match(text) is not None
    tells_figures = any(sign.isdecimal() for sign in labels.without_number(text))
    return _may_head(text) and (is_sure or not (is_point or tells_figures))


def _may_head(text: str) -> bool:
    """Whether a line looks like the title of somebody: in capitals, or beginning like a name."""
    bare = labels.without_number(text)
    is_title = text.isupper() or kind_of_name(bare) != "" or _MODEL.match(bare) is not None
    return is_short(text) and (is_title or _is_counted(text))
