"""The command `forms`: what is generated from the schema."""

import argparse

from dienhinh.commands.options import run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import tell
from dienhinh.pipeline.schema_files import Generated, forms


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
    found = forms(run_options(given), write=not given.check)
    for path in found.stale:
        if given.check:
            tell(
                given,
                f"{path}: không còn khớp lược đồ, hãy chạy `dienhinh forms`.",
                f"{path}: out of date, run `dienhinh forms`.",
            )
        else:
            tell(given, f"{path}: đã ghi lại.", f"{path}: written.")
    for path in found.gone:
        if given.check:
            tell(
                given,
                f"{path}: biểu mẫu của một đợt trước, hãy chạy `dienhinh forms` để bỏ.",
                f"{path}: a form of an earlier call, run `dienhinh forms` to take it away.",
            )
        else:
            tell(
                given,
                f"{path}: đã bỏ, là biểu mẫu của một đợt trước.",
                f"{path}: taken away, a form of an earlier call.",
            )
    _tell_unserved(given, found)
    return 1 if (found.stale or found.gone) and given.check else 0


def _tell_unserved(given: argparse.Namespace, found: Generated) -> None:
    if found.call is None or not found.unserved:
        return
    others = ", ".join(call.id for call in found.unserved)
    tell(
        given,
        f"Biểu mẫu theo đợt {found.call.id}; đợt đang mở mà chưa có biểu mẫu trên trang: {others}.",
        f"The forms are those of {found.call.id}; open calls without forms on the site: {others}.",
    )
