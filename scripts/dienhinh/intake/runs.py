"""One run of an import: all its drafts, and the folders it has written already."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.identity import has_phone_of, name_key
from dienhinh.intake.folders.made_folders import MadeFolders
from dienhinh.intake.folders.namesakes import Namesakes


@dataclass(slots=True, kw_only=True)
class Run:
    """`drafts` are those of this run, written or not; `written` the folders with their drafts."""

    drafts: Sequence[Draft] = ()
    written: dict[Path, Draft] = field(default_factory=dict)
    namesakes: Namesakes = field(default_factory=Namesakes)
    made: MadeFolders = field(default_factory=MadeFolders)

    def taken(self, draft: Draft) -> set[Path]:
        """The folders of the other profiles of the same source: two rows are two profiles."""
        return {path for path, other in self.written.items() if _is_other(draft, other)}

    def others(self, draft: Draft) -> list[Draft]:
        """The other profiles of the same source."""
        return [other for other in self.drafts if _is_other(draft, other)]

    def reached(self, root: Path, draft: Draft) -> list[Path]:
        """The folders of other sources whose number is the draft's and whose name is not."""
        before = self.namesakes.with_phone_of(root, draft)
        now = [
            path
            for path, other in self.written.items()
            if other.source != draft.source
            and has_phone_of(draft, other)
            and name_key(other.name) != name_key(draft.name)
        ]
        return list(dict.fromkeys([*before, *now]))


def _is_other(draft: Draft, other: Draft) -> bool:
    return other.source == draft.source and other.number != draft.number
