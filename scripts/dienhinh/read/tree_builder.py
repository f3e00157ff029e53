"""The events of one YAML document become plain values with their places.

Events are taken one by one and nothing is recursed into, so that no file can exhaust the stack.
What YAML allows but this project does not is reported here: tags, anchors, aliases, directives, a
second document, a key twice, a key that is no text, too many levels, too many values.
"""

import re
from typing import Any, Final, TypeAlias

from dienhinh.model.source import START, KeyPath, Spot, Value
from dienhinh.problems import Problem, Related, Severity
from dienhinh.read.complaint import Complaint, bad_escape, feature_complaint, hidden_escape
from dienhinh.read.source_text import is_typed, untyped_sign

MOST_LEVELS = 20

# libyaml's events and marks have no types.
Event: TypeAlias = Any
Mark: TypeAlias = Any

_CONSTANTS: Final[dict[str, Value]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("+-0123456789")
# Bounded, so that no text is too long for int() and none becomes infinite; `012` stays text.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")

_EMPTY_VI = "Tệp trống. Mỗi mục viết một dòng: tên mục, dấu hai chấm, dấu cách, giá trị."
_EMPTY_EN = "The file is empty. Write one field a line: name, colon, space, value."
_NO_FIELDS_VI = (
    "Tệp không gồm các mục. Mỗi mục viết một dòng: tên mục, dấu hai chấm, dấu cách, giá trị, ví dụ "
    "name: Tổ hợp tác A."
)
_NO_FIELDS_EN = (
    "The file does not consist of fields. Write one a line: name, colon, space, value, such as "
    "name: Tổ hợp tác A."
)
_SECOND_VI = "Dòng --- mở một tài liệu thứ hai; mỗi tệp chỉ có một. Xóa dòng này hoặc chia hai tệp."
_SECOND_EN = "A --- line opens a second document; a file holds one. Delete it or make two files."
_TOO_DEEP_VI = f"Các mục lồng nhau quá {MOST_LEVELS} cấp. Kiểm tra lại thụt lề và dấu ngoặc."
_TOO_DEEP_EN = f"Fields are nested deeper than {MOST_LEVELS} levels. Check indents and brackets."
_TOO_MANY_VI = "Tệp có hơn 20.000 giá trị, quá nhiều cho một tệp. Chia thành nhiều tệp."
_TOO_MANY_EN = "The file holds more than 20,000 values, too many for one file. Split it."
_NO_TEXT_VI = "Tên mục phải là chữ. Nếu tên đúng là như vậy, đặt nó trong dấu nháy kép."
_NO_TEXT_EN = "A field's name must be text. If this is the name, put it in double quotes."


def plain_value(text: str) -> Value:
    """What an unquoted scalar means: true, false, null, a whole or decimal number, else its text.

    The core schema of YAML 1.2.2, section 10.3, without octal, hexadecimal, exponents, infinity.

    >>> [plain_value(text) for text in ("no", "12:30", "012", "-3", "1.5", "2023-11-02")]
    ['no', '12:30', '012', -3, 1.5, '2023-11-02']
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in _NUMBER_STARTS:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


class _Open:
    """A collection that is being read: `named` when it is a mapping, else `items`.

    `path` is None where nothing is kept: below a second equal key, or inside a key that is no
    text. In a mapping `awaits` says that a value comes next, `key` which one; None: not kept.
    """

    __slots__ = ("awaits", "items", "key", "mark", "named", "path")

    def __init__(self, node: Value, path: KeyPath | None, mark: Mark) -> None:
        self.named: dict[str, Value] | None = node if isinstance(node, dict) else None
        self.items: list[Value] = node if isinstance(node, list) else []
        self.path = path
        self.mark = mark
        self.awaits = False
        self.key: str | None = None


class TreeBuilder:
    """Values, places and problems of one document; `certain` until something cannot be known.

    `keys` and `values` hold libyaml's marks by path; `nodes` counts texts and collections. A
    method returns False when nothing more can be learnt from the rest of the file.
    """

    def __init__(self, shown_as: str) -> None:
        self.shown_as = shown_as
        self.problems: list[Problem] = []
        self.keys: dict[KeyPath, Mark] = {}
        self.values: dict[KeyPath, Mark] = {}
        self.root: dict[str, Value] | None = None
        self.certain = True
        self.nodes = 0
        self._open: list[_Open] = []
        self._root_mark: Mark = None
        self._documents = 0

    def scalar(self, event: Event) -> bool:
        """Take a text, number or the like, as a value or as a key."""
        self.nodes += 1
        style = event.style
        value: Value = event.value
        if not style and event.implicit[0]:
            value = plain_value(event.value)
        elif style == '"' and not is_typed(event.value):
            # Only an escape such as "\u0301" brings these into a text that was found clean.
            spot, sign = spot_of(event.start_mark), untyped_sign(event.value)
            self.stop(hidden_escape(spot, sign) if sign else bad_escape(spot))
        if event.tag is not None or event.anchor is not None:
            self._feature(event)
        place = self._open[-1] if self._open else None
        if place is not None and place.named is not None and not place.awaits:
            self._key(place, value, event.start_mark)
        else:
            self._keep(place, value, event.start_mark)
        return True

    def start(self, node: "dict[str, Value] | list[Value]", event: Event) -> bool:
        """Take the beginning of a collection; `node` is empty and will hold it."""
        self.nodes += 1
        if event.tag is not None or event.anchor is not None:
            self._feature(event)
        mark = event.start_mark
        place = self._open[-1] if self._open else None
        path = None
        if place is not None and place.named is not None and not place.awaits:
            self._key(place, None, mark)
        else:
            path = self._keep(place, node, mark)
        self._open.append(_Open(node, path, mark))
        if len(self._open) > MOST_LEVELS:
            return self._give_up("too-deep", mark, (_TOO_DEEP_VI, _TOO_DEEP_EN))
        return True

    def end(self) -> bool:
        """Take the end of the collection begun last."""
        self._open.pop()
        return True

    def alias(self, event: Event) -> bool:
        """Take a reference to an anchor, whose value we do not follow."""
        self.stop(feature_complaint(spot_of(event.start_mark), "*"))
        place = self._open[-1] if self._open else None
        if place is not None and place.named is not None and not place.awaits:
            place.awaits = True
        else:
            self._keep(place, "", event.start_mark)
        return True

    def document(self, event: Event) -> bool:
        """Take the beginning of a document."""
        self._documents += 1
        if self._documents > 1:
            return self._give_up("yaml-feature", event.start_mark, (_SECOND_VI, _SECOND_EN))
        if event.version or event.tags:
            self.stop(feature_complaint(spot_of(event.start_mark), "%"))
        return True

    def end_of_stream(self) -> bool:
        """Take the end of the file.

        Told last: in a file that also breaks off, where it does is the better hint.
        """
        if self._root_mark is None:
            self._tell("empty-file", START, (_EMPTY_VI, _EMPTY_EN))
        elif self.root is None:
            self._tell("not-a-mapping", spot_of(self._root_mark), (_NO_FIELDS_VI, _NO_FIELDS_EN))
        return False

    def too_many(self, event: Event) -> bool:
        """Give up because of the number of values."""
        return self._give_up("file-too-large", event.start_mark, (_TOO_MANY_VI, _TOO_MANY_EN))

    def stop(self, complaint: Complaint) -> None:
        """Report what makes the values uncertain, once a line."""
        self.certain = False
        # After "*Ghi chú" was taken for an alias, the rest of its line makes no sense either.
        last = self.problems[-1] if self.problems else None
        if last is not None and (last.line, last.code) == (complaint.spot.line, "yaml-feature"):
            return
        self._tell(complaint.code, complaint.spot, (complaint.vi, complaint.en))

    @property
    def open_spots(self) -> tuple[Spot, ...]:
        """Where the collections that are not closed yet begin, outermost first."""
        return tuple(spot_of(place.mark) for place in self._open)

    def _key(self, place: _Open, value: Value, mark: Mark) -> None:
        place.awaits = True
        if place.path is None:
            return
        if not isinstance(value, str):
            self._tell("yaml-feature", spot_of(mark), (_NO_TEXT_VI, _NO_TEXT_EN))
            return
        path = (*place.path, value)
        if path in self.keys:
            self._twice(value, spot_of(mark), spot_of(self.keys[path]))
            return
        place.key = value
        self.keys[path] = mark

    def _keep(self, place: _Open | None, value: Value, mark: Mark) -> KeyPath | None:
        """Put a value where it belongs; its path, or None when it is not kept."""
        if place is None:
            self._root_mark = None if value is None else mark
            self.root = value if isinstance(value, dict) else None
            # The root has no place of its own: what is missing in a file is shown at its start.
            return ()
        if place.named is None:
            place.items.append(value)
            if place.path is None:
                return None
            path = (*place.path, len(place.items) - 1)
        else:
            key = place.key
            place.key = None
            place.awaits = False
            if key is None or place.path is None:
                return None
            path = (*place.path, key)
            place.named[key] = value
        self.values[path] = mark
        return path

    def _give_up(self, code: str, mark: Mark, texts: tuple[str, str]) -> bool:
        self.certain = False
        self._tell(code, spot_of(mark), texts)
        return False

    def _feature(self, event: Event) -> None:
        sign = "!" if event.anchor is None else "&"
        complaint = feature_complaint(spot_of(event.start_mark), sign)
        self._tell(complaint.code, complaint.spot, (complaint.vi, complaint.en))

    def _twice(self, key: str, spot: Spot, first: Spot) -> None:
        texts = (
            f"Mục {key} viết hai lần trong cùng một khối. Giữ một, xóa một.",
            f"The field {key} is written twice in one block. Keep one of them.",
        )
        related = Related(
            self.shown_as, first.line, first.column, "lần đầu ở đây", "first written here"
        )
        self._tell("duplicate-key", spot, texts, (related,))

    def _tell(
        self, code: str, spot: Spot, texts: tuple[str, str], related: tuple[Related, ...] = ()
    ) -> None:
        place = (self.shown_as, spot.line, spot.column)
        self.problems.append(Problem(*place, code, Severity.ERROR, *texts, related))


def spot_of(mark: Mark) -> Spot:
    """Where a mark stands: libyaml counts lines and code points from 0."""
    return Spot(mark.line + 1, mark.column + 1)
