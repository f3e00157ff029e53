"""What a source says of its photos, kept until it is known which pictures they are.

Pictures often come as files of their own, beside the document that holds their captions.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.folders.pictures import Picture
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.schema.profile import PHOTO
from dienhinh.model.source import Value
from dienhinh.vietnamese.credits import CREDIT_LABEL

_ORDER = ("file", "caption", "alt", "credit", "kind")
# "… (Ảnh: Hội Nông dân xã)", "… . Ảnh: Hội Nông dân xã": as newspapers name who took it.
_CREDIT = re.compile(
    rf"^(?P<caption>.+?)\s*(?:\(\s*{CREDIT_LABEL}(?P<inside>[^()]+?)\s*\)\.?|"
    rf"[.;]\s+{CREDIT_LABEL}(?P<behind>[^()]+?)\.?)$",
    re.IGNORECASE,
)


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
            if shown.isdisjoint({one_line(text), _caption_and_credit(one_line(text))[0]})
        ]


def _caption_and_credit(text: str) -> tuple[str, str]:
    """The words of a caption, and who took the picture where the caption names them at its end."""
    found = _CREDIT.match(text)
    if found is None:
        return text, ""
    return found["caption"], found["inside"] or found["behind"]


def photo_rows(
    pictures: Sequence[Picture], said: Mapping[int, Mapping[str, Value]], call: Call
) -> list[Value]:
    """The photos as `profile.yaml` lists them, up to the call's number, with what was said."""
    rows: list[Value] = []
    shown = [picture for picture in pictures if picture.is_photo]
    for number, picture in enumerate(shown[: call.photos_most]):
        row: dict[str, Value] = {"file": picture.file, "kind": "photo"}
        own = said.get(number, {})
        if picture.caption and {"caption", "credit"}.isdisjoint(own):
            caption, credit = _caption_and_credit(picture.caption)
            row |= {"caption": caption} | ({"credit": credit} if credit else {})
        elif picture.caption:
            row["caption"] = picture.caption
        row |= own
        rows.append({name: row[name] for name in _ORDER if name in row})
    return rows


def unsaid_doubts(rows: Value) -> list[Doubt]:
    """What the schema asks of each listed photo and the source does not say, a line a photo."""
    doubts = []
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, Mapping):
            asked = [field for field in PHOTO if field.required is True and field.name not in row]
            vi = ", ".join(f"{field.name} ({field.vi.lower()})" for field in asked)
            en = ", ".join(f"{field.name} ({field.en.lower()})" for field in asked)
            if asked:
                file = row.get("file")
                told = Both(f"Ảnh {file} còn thiếu: {vi}.", f"Picture {file} still lacks: {en}.")
                doubts.append(Doubt(text=told, lacks=("photos", str(file))))
    return doubts
