"""What a source says of its photos, kept until it is known which pictures they are.

Pictures often come as files of their own, beside the document that holds their captions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.pictures import Picture
from dienhinh.intake.questions import PHOTOS_ASKED
from dienhinh.intake.typed_text import one_line
from dienhinh.model.source import Value

_ORDER = ("file", "caption", "alt", "credit", "kind")


@dataclass(slots=True, kw_only=True)
class PhotoWords:
    """Values and the words they were read from, by the photo's number from 0; captions from 1."""

    values: dict[int, dict[str, Value]] = field(default_factory=dict)
    words: dict[int, list[Leftover]] = field(default_factory=dict)
    captions: dict[int, str] = field(default_factory=dict)

    def unplaced(self, rows: Sequence[Value]) -> list[Leftover]:
        """What none of the photos listed in a profile has taken."""
        left = [
            row
            for number, words in sorted(self.words.items())
            for row in words
            if number >= len(rows)
        ]
        shown = {row.get("caption") for row in rows if isinstance(row, Mapping)}
        return left + [
            Leftover(place=f"chú thích ảnh {number}", text=text)
            for number, text in sorted(self.captions.items())
            if one_line(text) not in shown
        ]


def photo_rows(pictures: Sequence[Picture], said: Mapping[int, Mapping[str, Value]]) -> list[Value]:
    """The photos as `profile.yaml` lists them, with what was said of each."""
    rows: list[Value] = []
    shown = [picture for picture in pictures if picture.is_photo]
    for number, picture in enumerate(shown[:PHOTOS_ASKED]):
        row: dict[str, Value] = {"file": picture.file, "kind": "photo"}
        if picture.caption:
            row["caption"] = picture.caption
        row |= said.get(number, {})
        rows.append({name: row[name] for name in _ORDER if name in row})
    return rows
