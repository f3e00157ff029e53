"""The folders that imports have made: each is read once in a run, not once for each of its rows."""

from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.intake.folders.import_state import State, state_of
from dienhinh.intake.folders.yaml_files import ProfileText, current_text
from dienhinh.model.folder import STATE_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFolder:
    """A folder, what the last import left in it, and its `profile.yaml` where that can be read."""

    folder: Path
    state: State
    text: ProfileText | None


@dataclass(slots=True)
class MadeFolders:
    """Of the calls that were asked for; what a run writes it must say with `read_again`."""

    _states: dict[Path, dict[Path, State]] = field(default_factory=dict)
    _texts: dict[Path, ProfileText | None] = field(default_factory=dict)

    def of(self, call: Path, source: str) -> list[MadeFolder]:
        """Those below the folder of a call that are of a source, in the order of their paths."""
        if call not in self._states:
            self._states[call] = {}
            for file in call.glob(f"*/*/{STATE_FILE}"):
                self.read_again(file.parent)
        own = [row for row in self._states[call].items() if row[1].source == source]
        return [
            MadeFolder(folder=folder, state=state, text=self._text(folder))
            for folder, state in sorted(own, key=lambda row: row[0])
        ]

    def read_again(self, folder: Path) -> None:
        """What an import has just left in a folder."""
        known = self._states.get(folder.parent.parent)
        if known is None:
            return
        self._texts.pop(folder, None)
        state = None if folder.is_symlink() else state_of(folder)
        if state is None:
            known.pop(folder, None)
        else:
            known[folder] = state

    def _text(self, folder: Path) -> ProfileText | None:
        if folder not in self._texts:
            self._texts[folder] = current_text(folder)
        return self._texts[folder]
