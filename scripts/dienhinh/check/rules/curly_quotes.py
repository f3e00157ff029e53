"""A text stands whole in curly quotes: typed for the straight ones of YAML, they would be printed.

What is quoted in truth stands in straight quotes too, and is left alone.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.look_alikes import is_in_curly_quotes
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity

CODE = "curly-quotes"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        if not (is_in_curly_quotes(place.text) and _is_bare(tree, place)):
            continue
        first, last = place.text[0], place.text[-1]
        yield tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” nằm trọn trong dấu nháy cong {first} {last}: trang in cả hai dấu. "
            'Xóa hai dấu, hoặc thay bằng nháy thẳng "; là dấu của chính câu thì đặt thêm nháy '
            f'thẳng ở ngoài: "{first}...{last}".',
            f"{place.en} stands whole in the curly quotes {first} {last}, which the page prints. "
            'Delete both, or type the straight " instead; when they belong to the text, put '
            f'straight ones around them: "{first}...{last}".',
        )


def _is_bare(tree: Tree, place: FreeText) -> bool:
    """Whether nothing of YAML holds the text together: neither straight quotes nor a block."""
    spot = tree.value_spot(place.path)
    lines = tree.text.splitlines()
    return spot.line <= len(lines) and lines[spot.line - 1][spot.column - 1 :].startswith(
        place.text[0]
    )
