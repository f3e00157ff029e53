"""`can-xem-lai.md`: beside each imported draft, what a person must look at before publishing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.folders.import_state import differs_in_numbers, digest_of, remembered
from dienhinh.model.folder import REVIEW_FILE
from dienhinh.vietnamese import slug
from dienhinh.write.files import replace_file

_LONGEST_SLUG = 60
_MARK = 8
_HEAD = "# Xem lại: "


class Reviewed(Protocol):
    """What an import made of one part of a source: a profile, or the figures of a unit."""

    @property
    def name(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def leftovers(self) -> Sequence[Leftover]: ...


def review_name(source: str) -> str:
    """The name of a review file for one source of several: districts name their files alike.

    Made of the whole way to the source; one too long for a name ends in a mark of its own.
    """
    name = slug(source, 0)
    if len(name) > _LONGEST_SLUG:
        name = f"{slug(name, _LONGEST_SLUG)}-{digest_of(source)[:_MARK]}"
    stem = REVIEW_FILE.removesuffix(".md")
    return f"{stem}-{name}.md" if name else REVIEW_FILE


def keep_review(file: Path, text: str, last: str, *, said: str = "", is_only: bool = False) -> str:
    """Write what there is to look at unless it is what was told `last`; what to remember of it.

    `said` is all that the source gives to look at, where `text` leaves out what the folder answers:
    it tells whether there is anything new.

    A person deletes what is done with, so what was told once is not told again. A number that the
    source corrected is, while the file is as we wrote it. What somebody wrote into the file stays
    before what is new; so does what was told last when it `is_only` there, in no source.
    """
    shown = remembered(text)
    told = remembered(said or text)
    last_told, _, last_shown = last.partition(" ")
    content = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    start = max(content.rfind(_HEAD.encode()), 0)
    # Windows ends lines in its own way; other bytes that are not ours stay as they are.
    written = content[start:].decode(errors="replace").replace("\r\n", "\n")
    if told != last_told or differs_in_numbers(written, text):
        is_replaced = not is_only and remembered(written) == (last_shown or last_told)
        kept = content[:start] if is_replaced else content
        replace_file(file, (kept.strip() + f"\n\n{text}".encode()).lstrip())
        last_shown = shown
    elif not last_shown:
        last_shown = last_told
    return told if last_shown == told else f"{told} {last_shown}"


def review_text(draft: Reviewed, doubts: Sequence[Doubt]) -> str:
    """The whole file: source, doubts as a list to tick off, text without a field in full."""
    which = f" (hồ sơ thứ {draft.number} trong tệp)" if draft.number > 1 else ""
    lines = [
        f"{_HEAD}{draft.name or 'chưa rõ tên'}",
        "",
        f"Nguồn: {draft.source}{which}. Xong hết các việc thì xóa tệp này; nó không lên trang.",
        "",
        "## Việc cần xem",
        "",
        *(f"- [ ] {doubt.line()}" for doubt in doubts),
    ]
    if not doubts:
        lines.append("Không có. Vẫn nên đọc lại một lượt.")
    if draft.leftovers:
        lines += [
            "",
            "## Chữ chưa xếp được vào mục nào",
            "",
            "Máy không bỏ chữ nào. Chép vào hồ sơ những gì cần, bỏ qua phần còn lại.",
        ]
        for row in draft.leftovers:
            lines += ["", f"{row.place}:", "", *(f"> {line}" for line in row.text.split("\n"))]
    return "\n".join(lines) + "\n"
