"""Call or unit in a file differ from the folders it lies in: `profiles/<call>/<unit>/`."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry, UnitEntry
from dienhinh.problems import Problem, Severity

CODE = "folder-mismatch"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    folders = dict(zip(("call", "unit"), entry.folder.path.split("/"), strict=False))
    known = {"call": context.reference.calls, "unit": context.reference.units}
    for name, folder in folders.items():
        typed: str = getattr(entry.profile, name)
        # An id that nobody knows is told by another rule.
        if typed == folder or typed not in known[name]:
            continue
        right = "/".join((folders | {name: typed}).values())
        yield entry.tree.problem(
            (name,),
            CODE,
            SEVERITY,
            f"{name} ghi “{typed}” nhưng hồ sơ nằm trong thư mục “{folder}”. Ghi {name}: "
            f"{folder}, hoặc chuyển cả thư mục hồ sơ sang profiles/{right}/.",
            f'{name} says "{typed}" but the profile lies in the folder "{folder}". Type {name}: '
            f"{folder}, or move the whole folder to profiles/{right}/.",
        )


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    rows = (
        ("call", entry.figures.call, entry.call_folder, context.reference.calls),
        ("unit", entry.figures.unit, entry.unit_folder, context.reference.units),
    )
    for name, typed, folder, known in rows:
        if typed == folder or typed not in known:
            continue
        yield entry.tree.problem(
            (name,),
            CODE,
            SEVERITY,
            f"{name} ghi “{typed}” nhưng tệp nằm trong thư mục “{folder}”. Ghi {name}: {folder}, "
            "hoặc chuyển tệp sang đúng thư mục.",
            f'{name} says "{typed}" but the file lies in the folder "{folder}". Type {name}: '
            f"{folder}, or move the file.",
        )
