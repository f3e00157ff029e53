"""What is typed on the command line; what is wrong is told in Vietnamese, with what to type."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path


def day(text: str) -> date:
    """A day such as 2023-11-20; one in the order of the country is suggested, never taken."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        # Loaded for a mistake only: every command reads days.
        from dienhinh.intake.dates import parse_date  # noqa: PLC0415

        found = parse_date(text)
        meant = found.date if found is not None and found.date.day is not None else None
        vi = f"ghi {meant}" if meant else "ghi năm-tháng-ngày như 2023-11-20"
        en = f"type {meant}" if meant else "type year-month-day, such as 2023-11-20"
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải ngày; {vi} / it is no day: {en}"
        ) from None


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Reads a number from `least` to `most`."""

    def read(text: str) -> int:
        is_short = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
        if is_short and int(text) in range(least, most + 1):
            return int(text)
        raise argparse.ArgumentTypeError(
            f"“{text}”: ghi một số từ {least} đến {most} / type a number from {least} to {most}"
        )

    return read


def existing(text: str) -> Path:
    """A file or folder that is there: of a mistyped one all that could be said is “no errors”."""
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(
            f"“{text}”: không có tệp hay thư mục này, xem lại đường dẫn / "
            "there is no such file or folder"
        )
    return path


def looked_at(given: argparse.Namespace, roots: Sequence[Path]) -> list[Path]:
    """The paths typed, which must lie in one of the folders looked at or hold one.

    Of any other nothing is known, and “no errors” would be said of it. Ends the program as argparse
    does; the command gives its parser's `error` as the option `refuse`.
    """
    known = [root.resolve() for root in roots]
    for path in given.paths:
        own = path.resolve()
        if not any(own.is_relative_to(root) or root.is_relative_to(own) for root in known):
            listed = ", ".join(root.as_posix() for root in roots)
            given.refuse(
                f"“{path}”: không nằm trong {listed} nên không được xem; xem lại đường dẫn, hoặc "
                f"thêm --profiles / does not lie in {listed}, where this command looks"
            )
    return list(given.paths)
