"""What is typed on the command line; what is wrong is told in Vietnamese, with what to type."""

import argparse
from datetime import date
from pathlib import Path


def day(text: str) -> date:
    """A day such as 2023-11-20."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải ngày; ghi năm-tháng-ngày như 2023-11-20 / "
            "no day: write year-month-day, such as 2023-11-20"
        ) from None


def existing(text: str) -> Path:
    """A file or folder that is there: of a mistyped one all that could be said is “no errors”."""
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(
            f"“{text}”: không có tệp hay thư mục này, xem lại đường dẫn / "
            "there is no such file or folder"
        )
    return path
