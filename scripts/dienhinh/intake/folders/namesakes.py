"""Profiles of any call that bear the name or number of a draft, and whether one was taken down.

A person who was taken down is not to come back because a new call was opened: of a draft that
would become a new folder the withdrawn profiles of all calls are asked first.
"""

from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.identity import (
    has_name,
    is_called_otherwise,
    is_corrected,
    name_key,
    phone_key,
    speaks_for,
)
from dienhinh.intake.folders.import_state import state_of
from dienhinh.intake.folders.yaml_files import ProfileText, current_text
from dienhinh.read.folders import PROFILE_FILE


@dataclass(slots=True)
class Namesakes:
    """Below one folder of profiles; what lies there before the run is read once, when asked for."""

    _root: Path | None = None
    _named: dict[str, list[Path]] = field(default_factory=dict)
    _reached: dict[str, list[Path]] = field(default_factory=dict)
    _withdrawn: dict[Path, ProfileText] = field(default_factory=dict)

    def of(self, root: Path, draft: Draft) -> list[Path]:
        """The folders of profiles of the very name."""
        self._read(root)
        return self._named.get(name_key(draft.name), []) if draft.name else []

    def with_phone_of(self, root: Path, draft: Draft) -> list[Path]:
        """The folders of other names and sources that bear the draft's telephone number.

        People abbreviate and complete names; the rows of one list may all name one office's number.
        """
        self._read(root)
        phone = phone_key(draft.values.get("phone"))
        found = self._reached.get(phone, []) if phone and draft.name else []
        return [folder for folder in found if _is_of_another(folder, draft)]

    def taken_down(self, root: Path, draft: Draft) -> Path | None:
        """The withdrawn profile of the same people, where address, telephone or source say so."""
        self._read(root)
        rows = self._withdrawn.items()
        return next((folder for folder, text in rows if _is_of(folder, text, draft)), None)

    def is_taken_down(self, folder: Path) -> bool:
        """Whether the profile of a folder is withdrawn."""
        return folder in self._withdrawn

    def _read(self, root: Path) -> None:
        if self._root == root:
            return
        self._root = root
        for file in sorted(root.glob(f"*/*/*/{PROFILE_FILE}")):
            text = None if file.parent.is_symlink() else current_text(file.parent)
            if text is None:
                continue
            self._named.setdefault(name_key(text.get(("name",))), []).append(file.parent)
            self._reached.setdefault(phone_key(text.get(("phone",))), []).append(file.parent)
            if text.get(("status",)) == "withdrawn":
                self._withdrawn[file.parent] = text


def taken_down_in(root: Path, unit: str) -> set[str]:
    """The names of the withdrawn profiles of a unit, but for those that another one bears."""
    found: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for file in sorted(root.glob(f"*/{unit}/*/{PROFILE_FILE}")):
        text = None if file.parent.is_symlink() else current_text(file.parent)
        if text is not None:
            name = str(text.get(("name",)) or "")
            found[text.get(("status",)) == "withdrawn"][name_key(name)] = name
    return {name for key, name in found[True].items() if key and key not in found[False]}


def _is_of_another(folder: Path, draft: Draft) -> bool:
    text, state = current_text(folder), state_of(folder)
    is_of_source = state is not None and state.source == draft.source
    return text is not None and not has_name(text, draft) and not is_of_source


def _is_of(folder: Path, before: ProfileText, draft: Draft) -> bool:
    if not draft.name:
        return False
    state = state_of(folder)
    is_of_source = state is not None and state.source == draft.source
    if has_name(before, draft):
        return is_of_source or speaks_for(before, draft)
    return is_called_otherwise(before, draft) or (is_of_source and is_corrected(before, draft))
