"""Call or unit in a file differ from the folders it lies in: `profiles/<call>/<unit>/`."""

from collections.abc import Container, Iterator

from dienhinh.check.context import Context, Entry, UnitEntry
from dienhinh.english import quoted as quoted_en
from dienhinh.model.both import Both
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

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
        type_it = _to_type(name, folder, known[name])
        yield entry.tree.problem(
            (name,),
            CODE,
            SEVERITY,
            f"{name} ghi {quoted(typed)} nhưng hồ sơ nằm trong thư mục {quoted(folder)}. "
            f"{type_it.vi} chuyển cả thư mục hồ sơ sang profiles/{right}/: chạy `dienhinh fix`.",
            f"{name} says {quoted_en(typed)} but the profile lies in the folder "
            f"{quoted_en(folder)}. {type_it.en} move the whole folder to profiles/{right}/: run "
            "`dienhinh fix`.",
        )


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    rows = (
        ("call", entry.figures.call, entry.call_folder, context.reference.calls),
        ("unit", entry.figures.unit, entry.unit_folder, context.reference.units),
    )
    for name, typed, folder, known in rows:
        if typed == folder or typed not in known:
            continue
        type_it = _to_type(name, folder, known)
        yield entry.tree.problem(
            (name,),
            CODE,
            SEVERITY,
            f"{name} ghi {quoted(typed)} nhưng tệp nằm trong thư mục {quoted(folder)}. "
            f"{type_it.vi} chuyển tệp sang thư mục {quoted(typed)}.",
            f"{name} says {quoted_en(typed)} but the file lies in the folder {quoted_en(folder)}. "
            f"{type_it.en} move the file to the folder {quoted_en(typed)}.",
        )


def _to_type(name: str, folder: str, known: Container[str]) -> Both:
    """The first half of the advice: the folder's name, where it is one that may be typed."""
    if folder in known:
        return Both(f"Ghi {name}: {folder}, hoặc", f"Type {name}: {folder}, or")
    return Both("Ghi đúng rồi thì", "When that is right,")
