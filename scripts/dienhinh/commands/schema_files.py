"""The command `forms`: what is generated from the schema."""

import argparse
from typing import Any, Final

from dienhinh.commands.options import run_options
from dienhinh.commands.telling import tell
from dienhinh.pipeline.schema_files import forms

_HELP: Final = {
    "vi": "ghi lại các tệp sinh từ lược đồ: JSON Schema, biểu mẫu Word, Excel, trang lập hồ sơ",
    "en": "write what is generated from the schema: JSON Schema, Word, Excel and web forms",
}


def add(commands: Any, language: str) -> None:  # noqa: ANN401 argparse hides its type
    """Add the command to the parser's; it runs as `options.run(options)`."""
    text = _HELP[language]
    made: argparse.ArgumentParser = commands.add_parser("forms", help=text, description=text)
    made.add_argument("--check", action="store_true")
    made.set_defaults(run=_forms)


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
