"""The command `forms`: what is generated from the schema."""

import argparse

from dienhinh.commands.options import run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import tell
from dienhinh.pipeline.schema_files import forms


def add(commands: Commands) -> None:
    """Add the command."""
    made = commands.add(
        "forms",
        _forms,
        vi="ghi lại các tệp sinh từ lược đồ: JSON Schema, biểu mẫu Word, Excel, trang lập hồ sơ",
        en="write what is generated from the schema: JSON Schema, Word, Excel and web forms",
    )
    made.add_argument("--check", action="store_true")


def _forms(given: argparse.Namespace) -> int:
    stale = forms(run_options(given), write=not given.check)
    for path in stale:
        if given.check:
            tell(
                given,
                f"{path}: không còn khớp lược đồ, hãy chạy `dienhinh forms`.",
                f"{path}: out of date, run `dienhinh forms`.",
            )
        else:
            tell(given, f"{path}: đã ghi lại.", f"{path}: written.")
    return 1 if stale and given.check else 0
