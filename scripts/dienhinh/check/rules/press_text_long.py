"""A text written for the press that is longer than the newspaper was told it is."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.profile import PRESS_TEXT_WORDS
from dienhinh.problems import Problem, Severity

CODE = "press-text-long"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    written = entry.profile.press_texts
    if written is None:
        return
    for name, limit in PRESS_TEXT_WORDS.items():
        words = len((getattr(written, name) or "").split())
        if words <= limit:
            continue
        yield entry.tree.problem(
            ("press_texts", name),
            CODE,
            SEVERITY,
            f"Bài {limit} chữ có {words} chữ. Cắt bớt {words - limit} chữ; hoặc bỏ mục này, máy sẽ "
            "tự ghép từ hồ sơ.",
            f"The text of {limit} words has {words}. Cut {words - limit}; or leave it out and the "
            "program cuts one from the profile.",
        )
