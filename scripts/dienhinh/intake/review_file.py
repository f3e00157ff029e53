"""`can-xem-lai.md`: beside each imported draft, what a person must look at before publishing."""

from collections.abc import Sequence
from typing import Protocol

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.import_state import digest_of
from dienhinh.vietnamese import slug

REVIEW_FILE = "can-xem-lai.md"
_LONGEST_SLUG = 60
_MARK = 8


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


def review_text(draft: Reviewed, doubts: Sequence[Doubt]) -> str:
    """The whole file: source, doubts as a list to tick off, text without a field in full."""
    which = f" (hồ sơ thứ {draft.number} trong tệp)" if draft.number > 1 else ""
    lines = [
        f"# Xem lại: {draft.name or 'chưa rõ tên'}",
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
