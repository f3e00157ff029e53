"""The text alternative repeats the caption, so who cannot see the picture hears it twice.

WCAG 2.2, success criterion 1.1.1, technique G95: the alternative says what can be seen.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import comparison_key, quoted

CODE = "photo-alt-is-caption"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, photo in enumerate(entry.profile.photos):
        alt, caption = _words(photo.alt), _words(photo.caption)
        if alt in caption or caption in alt:
            yield entry.tree.problem(
                ("photos", position, "alt"),
                CODE,
                SEVERITY,
                f"Mô tả ảnh {quoted(photo.alt)} chép lại chú thích. Tả điều nhìn thấy trong ảnh: "
                "có ai, có gì, đang làm gì.",
                f"The text alternative {quoted_en(photo.alt)} repeats the caption. Say what can be "
                "seen: who, what, doing what.",
            )


def _words(text: str) -> str:
    return comparison_key(text).rstrip(".")
