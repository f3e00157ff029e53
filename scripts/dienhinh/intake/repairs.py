"""`dienhinh fix`: what a machine may put right in the files of profiles, never a meaning.

Text: what `text_repairs` puts right in every file, spaces for tabs, quotation marks around what
must be text.
Pictures: names that every system takes, endings that say what they are, metadata off. Folders: the
call and unit that the file names. One change is one changed line.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from dienhinh.intake.text_repairs import Change, refused, spelled
from dienhinh.model.folder import PhotoFacts
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Phone, Text
from dienhinh.model.schema.fields import Reference as ReferenceTo
from dienhinh.model.schema.leaves import raw_leaves
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath, Spot, Tree, Value
from dienhinh.read.folders import ProfilePlace, profile_places
from dienhinh.read.photo_facts import endings_of, facts_of
from dienhinh.read.photo_hidden import tells_camera, tells_place
from dienhinh.read.yaml_tree import loose_tabs, parse_tree
from dienhinh.render.photo_cleaning import cleaned
from dienhinh.vietnamese import ascii_file_name, nfc
from dienhinh.write.files import replace_file

# A number or word without quotation marks, alone or in brackets.
_BARE = re.compile(r"[^\s,\[\]{}\"'|>&*!#][^\s,\[\]{}]*")


def fix(root: Path, paths: list[Path], reference: Reference, *, is_dry: bool) -> list[Change]:
    """Put right the profiles below `root` that lie in `paths` (all when there are none).

    With `is_dry` nothing is written. The changes come in the order of their places.
    """
    places, _ = profile_places(root)
    wanted = [path.resolve() for path in paths]
    changes: list[Change] = []
    for place in places:
        file = place.file.resolve()
        if wanted and not any(file.is_relative_to(path) for path in wanted):
            continue
        fixing = _Fixing(root, place, reference, is_dry=is_dry)
        try:
            fixing.run()
        except OSError as error:
            fixing.changes.append(refused(place.shown_as, error))
        changes += fixing.changes
    return changes


class _Fixing:
    """One profile and its folder."""

    def __init__(
        self, root: Path, place: ProfilePlace, reference: Reference, *, is_dry: bool
    ) -> None:
        self._root = root
        self._place = place
        self._reference = reference
        self._is_dry = is_dry
        self._renames: list[tuple[Path, str]] = []
        self.changes: list[Change] = []

    def run(self) -> None:
        """Put everything right. OSError when the machine refuses; what was done is told."""
        data = self._place.file.read_bytes()
        text, changes = spelled(data, self._place.shown_as)
        self.changes += changes
        if text is None:
            return
        text = self._spaced(text)
        tree, _ = parse_tree(text.encode(), self._place.shown_as)
        if tree is not None:
            text = self._quoted(text, tree)
            text = self._photos(text, tree)
        if not self._is_dry:
            replace_file(self._place.file, text.encode())
            # After the file that lists them: stopped in between, the next run finds old names left.
            for file, better in self._renames:
                file.rename(file.with_name(better))
        if tree is not None:
            self._move(tree.root)

    def _tell(self, vi: str, en: str, line: int = 0, path: str | None = None) -> None:
        self.changes.append(Change(path or self._place.shown_as, line, vi, en))

    # Text

    def _spaced(self, text: str) -> str:
        """Spaces for tabs where they are no part of a text somebody quoted."""
        signs = list(text)
        loose = loose_tabs(text)
        for index in loose:
            signs[index] = " "
        for line in sorted({text.count("\n", 0, index) + 1 for index in loose}):
            self._tell("đổi dấu tab thành dấu cách", "tabs became spaces", line)
        return "".join(signs)

    def _quoted(self, text: str, tree: Tree) -> str:
        """Quotation marks around numbers and words that YAML takes for no text."""
        lines = text.split("\n")
        paths = _texts_read_as_other(tree)
        # From the last: places before it stay.
        for spot in sorted({tree.value_spot(path) for path in paths}, reverse=True):
            line, start = lines[spot.line - 1], spot.column - 1
            found = _BARE.match(line, start)
            if found is not None:
                raw = found[0]
                lines[spot.line - 1] = f'{line[:start]}"{raw}"{line[found.end() :]}'
                self._tell(f"đặt {raw} trong dấu nháy kép", f"{raw} put in quotes", spot.line)
        return "\n".join(lines)

    # Pictures

    def _photos(self, text: str, tree: Tree) -> str:
        folder = self._place.file.parent
        lines = text.split("\n")
        renamed: dict[str, str] = {}
        written = _names_as_written(lines, tree)
        for name in self._place.files:
            file = folder / name
            if file.is_symlink() or not file.is_file():
                continue
            content = file.read_bytes()
            facts = facts_of(content)
            if not isinstance(facts, PhotoFacts):
                continue
            better = _better_name(name, facts.format)
            is_taken = (folder / better).exists() or better in renamed.values()
            # A Mac writes the marks of letters apart in names of files.
            if better != name and not is_taken and written.get(nfc(name), True):
                shown = file.as_posix()
                self._tell(f"đổi tên thành {better}", f"renamed {better}", path=shown)
                self._renames.append((file, better))
                renamed[nfc(name)] = better
            self._clean(file, content, facts.format)
        self._list(lines, tree, renamed)
        return "\n".join(lines)

    def _list(self, lines: list[str], tree: Tree, renamed: Mapping[str, str]) -> None:
        """Write the new names where the old ones stand, from the last: places before it stay."""
        for name, spot in sorted(_listed_files(tree), key=lambda row: row[1], reverse=True):
            if name in renamed:
                line = lines[spot.line - 1]
                head, rest = line[: spot.column - 1], line[spot.column - 1 :]
                lines[spot.line - 1] = head + rest.replace(name, renamed[name], 1)
                self._tell(
                    f"ghi tên tệp mới {renamed[name]}",
                    f"new file name {renamed[name]} written",
                    spot.line,
                )

    def _clean(self, file: Path, content: bytes, kind: str) -> None:
        made = cleaned(content)
        tells_where = tells_place(made)
        if tells_where or tells_camera(made):
            hidden, hidden_en = (
                ("nơi chụp", "the place") if tells_where else ("thông tin ẩn", "hidden data")
            )
            vi = f"chưa bỏ được {hidden} trong ảnh {kind}; lưu lại dạng JPEG rồi thay vào"
            en = f"{hidden_en} could not be taken out of this {kind} picture; save it as JPEG"
            self.changes.append(Change(file.as_posix(), 0, vi, en, is_left=True))
        if made == content:
            return
        self._tell(
            "bỏ thông tin ẩn trong ảnh (nơi chụp, máy chụp)",
            "hidden data taken out of the picture (place, camera)",
            path=file.as_posix(),
        )
        if not self._is_dry:
            replace_file(file, made)

    # Folders

    def _move(self, values: dict[str, Value]) -> None:
        """To the call and unit that the file names, when the lists know both."""
        call, unit, slug = self._place.path.split("/")[:3]
        told_call, told_unit = values.get("call"), values.get("unit")
        right_call = told_call if str(told_call) in self._reference.calls else call
        right_unit = told_unit if str(told_unit) in self._reference.units else unit
        if (right_call, right_unit) == (call, unit):
            return
        target = self._root / str(right_call) / str(right_unit) / slug
        if target.exists():
            return
        shown = target.as_posix()
        self._tell(f"chuyển thư mục sang {shown}", f"folder moved to {shown}")
        if not self._is_dry:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._place.file.parent.rename(target)


def _texts_read_as_other(tree: Tree) -> Iterator[KeyPath]:
    """Where the schema wants text and the file holds a number, true or false."""
    for leaf in raw_leaves(tree.root, PROFILE):
        is_text = isinstance(leaf.type, Text | Phone | ReferenceTo)
        if is_text and isinstance(leaf.value, int | float):
            yield leaf.path


def _listed_files(tree: Tree) -> Iterator[tuple[str, Spot]]:
    """The files the profile lists, with the place of each name."""
    rows = tree.root.get("photos")
    for position, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict) and isinstance(row.get("file"), str):
            yield str(row["file"]), tree.value_spot(("photos", position, "file"))


def _names_as_written(lines: list[str], tree: Tree) -> dict[str, bool]:
    """The files the profile lists: whether each name stands there letter by letter, not escaped."""
    names: dict[str, bool] = {}
    for name, spot in _listed_files(tree):
        rest = lines[spot.line - 1][spot.column - 1 :]
        is_plain = rest.lstrip("\"'").startswith(name)
        names[name] = names.get(name, True) and is_plain
    return names


def _better_name(name: str, kind: str) -> str:
    plain = ascii_file_name(nfc(name))
    stem, _, ending = plain.rpartition(".")
    usual, *others = endings_of(kind)
    if not stem or ending not in {usual, *others}:
        return f"{stem or ending}.{usual}"
    return plain
