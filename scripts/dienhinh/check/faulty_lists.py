"""What every command says when the lists are unusable, without which it cannot go on."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from dienhinh.problems import Problem
from dienhinh.refusal import Refusal

R = TypeVar("R", bound=Refusal)


def faulty_lists(refusal: type[R], profiles: Path, problems: Iterable[Problem]) -> R:
    """The refusal, with the problems that `load_reference` and the reading before it found."""
    return refusal(
        "danh mục còn lỗi; sửa các chỗ dưới đây rồi chạy lại.",
        "the reference lists have errors; mend these places and run again.",
        about=profiles / "reference",
        problems=problems,
    )
