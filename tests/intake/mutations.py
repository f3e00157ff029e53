"""Files of districts broken in every way, bytes, members, XML text: always the same for a seed."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image

from dienhinh.intake.forms.answers_shown import answer_shown
from dienhinh.intake.questions import questions
from tests.intake import unit_files
from tests.intake.districts import with_all
from tests.intake.shipped import VALUES, blank_workbook, filled_form, picture, reference

_TAG = re.compile(rb"<[^<>]{1,200}>")
_NUMBER = re.compile(rb"\d+")
_JUNK = (
    b"", b"\0", b"<", b"&x;", b"&#0;", b"\xff\xfe", b"]]>", b"A1:XFD1048576", b"-1", b"99999999999",
    b"../../../etc/passwd", b"%s%n", "Ủ\u0301\u0301".encode(), b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
)  # fmt: skip


@cache
def originals() -> dict[str, bytes]:
    """One small sound file of each kind."""
    return {
        "docx": filled_form(),
        "xlsx": _workbook(),
        "zip": _package(),
        "don-vi.xlsx": unit_files.workbook(),
        "don-vi.docx": _unit_report(),
        "list.docx": with_all(),
    }


def _unit_report() -> bytes:
    """Of a unit: one award, and text typed beside the places for it."""
    form = unit_files.report()
    awards = next(table for table in form.tables if table.cell(0, 0).text == "Năm")
    for column, text in enumerate(("2022", "Giấy khen", "12", "5", "20")):
        awards.cell(1, column).paragraphs[0].add_run(text)
    form.add_paragraph("Huyện Ba Tơ")
    return unit_files.saved(form)


def _workbook() -> bytes:
    """Filled in, with a picture above a cell and a note on one."""
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook()))
    sheet = book["Hồ sơ"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for question in questions():
        text = answer_shown(question, VALUES, reference())
        if text:
            sheet.cell(3, int(columns[question.tag] or 1), text)
    sheet["A3"].comment = Comment("Lời bàn", "BT")
    sheet.add_image(Image(io.BytesIO(picture(1))), "B3")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _package() -> bytes:
    text = (
        "name: Tổ hợp tác Suối Mẫu\nkind: collective\nunit: ba-to\nphotos:\n  - file: anh-1.jpg\n"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("to/profile.yaml", text)
        target.writestr("to/anh-1.jpg", picture(1)[:4_000])
    return out.getvalue()


def mutated(kind: str, seed: int) -> bytes:
    """One broken file; the kind of breaking and its place come from the seed."""
    chance = random.Random(f"{kind}-{seed}")  # noqa: S311 not for secrets
    data = originals()[kind]
    if chance.random() < 0.35:
        return _bytes(data, chance)
    return _members(data, chance)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(made))
        way = chance.randrange(4)
        if way == 0:
            made[at] = chance.randrange(256)
        elif way == 1:
            del made[at : at + chance.randrange(1, 400)]
        elif way == 2:
            made[at:at] = chance.choice(_JUNK)
        else:
            del made[at:]
        if not made:
            made = bytearray(b"PK")
    return bytes(made)


def _members(data: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        rows = [(name, source.read(name)) for name in source.namelist()]
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.randrange(len(rows))
        name, content = rows[at]
        change = chance.choice(_CHANGES)
        rows[at] = (name, change(content, chance))
        if chance.random() < 0.1:
            rows[at] = (chance.choice(("../x", "/x", "C:/x", "a\\..\\..\\b", "")) + name, content)
        if chance.random() < 0.1:
            rows.pop(chance.randrange(len(rows)))
            rows = rows or [("a", b"")]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in rows:
            target.writestr(name or "x", content)
    return out.getvalue()


def _random_bytes(content: bytes, chance: random.Random) -> bytes:
    return _bytes(content, chance) if content else b"x"


def _junk_in_text(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(_JUNK) + content[at:]


def _tags_moved(content: bytes, chance: random.Random) -> bytes:
    tags = _TAG.findall(content)
    if not tags:
        return content
    one, other = chance.choice(tags), chance.choice(tags)
    return content.replace(one, other, chance.choice((1, -1)))


def _tag_repeated(content: bytes, chance: random.Random) -> bytes:
    tags = _TAG.findall(content)
    return (
        content.replace(tags[0], tags[0] * chance.choice((2, 300, 3_000)), 1) if tags else content
    )


def _numbers(content: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return content
    one = chance.choice(found)
    number = chance.choice((b"0", b"-5", b"4294967296", b"1" * 40, b"NaN"))
    return content[: one.start()] + number + content[one.end() :]


def _piece_repeated(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    piece = content[start : start + chance.randrange(1, 2_000)]
    return content[:start] + piece * chance.choice((2, 50)) + content[start:]


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _random_bytes,
    _junk_in_text,
    _tags_moved,
    _tag_repeated,
    _numbers,
    _piece_repeated,
)


def write(folder: Path, kind: str, seed: int) -> Path:
    """The broken file in a folder."""
    path = folder / f"{seed}.{kind}"
    path.write_bytes(mutated(kind, seed))
    return path
