"""A text uses more of Markdown than the site shows: paragraphs, lists, emphasis and web links."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.english import quoted as quoted_en
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "markdown-not-allowed"
SEVERITY = Severity.ERROR

# What is found, and how it is called; `render.markdown` would show each of them as it was typed.
_NOT_ALLOWED = tuple(
    (re.compile(pattern, re.MULTILINE), vi, en)
    for pattern, vi, en in (
        (r"</?[A-Za-z][^<>]*>|<!--", "thẻ HTML", "HTML"),
        (r"!\[[^\]]*\]\([^)]*\)?", "ảnh", "a picture"),
        (r"^ {0,3}#{1,6}(?: .*)?$", "tiêu đề", "a heading"),
        (r"^ {0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}) *$", "dòng kẻ", "a rule"),
        (r"^ {0,3}(?:```|~~~).*$|`[^`\n]+`", "chữ kiểu mã", "code"),
        (r"^ {0,3}\|.*\|.*$|^[ |:]*-{3,}[ |:-]*\|[ |:-]*$", "bảng", "a table"),
        (r"^ {0,3}>.*$", "khối trích dẫn", "a quotation block"),
        (r"(?<![\w\\_])_{1,2}[^\s_][^_\n]*_{1,2}(?!\w)", "gạch dưới để nhấn", "underscores"),
        (
            r"(?<![!\\])\[[^\]\n]*\]\((?!https?://[^\s()<>\"']+\))[^)\n]*\)?",
            "liên kết không phải https://",
            "a link that is not https://",
        ),
        (r"^ {0,3}\[[^\]\n]+\]:.*$", "liên kết kiểu chú thích", "a reference link"),
    )
)
_SIGNS = re.compile(r"[<>`~#=|_\[]")
_QUOTED = 40


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        if not place.is_markdown:
            continue
        for found in markup_in(place.text):
            yield tree.problem(
                place.path,
                CODE,
                SEVERITY,
                f"Mục “{place.vi}” có {found.vi}: {quoted(found.quoted)}. Chỉ dùng đoạn văn, danh "
                "sách gạch đầu dòng, *nghiêng*, **đậm** và liên kết [chữ](https://địa-chỉ).",
                f"{place.en} holds {found.en}: {quoted_en(found.quoted)}. Only paragraphs, lists, "
                "*emphasis*, **strong** and links [text](https://address) are shown.",
                words=found.quoted,
            )


class Markup(NamedTuple):
    """What a text uses more than it may: how that is called, its first words."""

    vi: str
    en: str
    quoted: str


def markup_in(text: str) -> Iterator[Markup]:
    """The first of each sort, in no order of places."""
    if not _may_be_marked(text):
        return
    for pattern, vi, en in _NOT_ALLOWED:
        found = pattern.search(text)
        if found is not None:
            yield Markup(vi, en, found.group().strip()[:_QUOTED])


def _may_be_marked(text: str) -> bool:
    """A quick look: nearly every text holds nothing that one of the patterns can find."""
    return _SIGNS.search(text) is not None or "---" in text or "***" in text
