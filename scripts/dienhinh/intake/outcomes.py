"""What was done with one draft of an import."""

from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft import Draft
from dienhinh.model.both import Both
from dienhinh.model.folder import REVIEW_FILE


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What was done with one draft: its folder, what changed, what to look at.

    `is_closed` where the folder's profile is withdrawn: nothing of the draft was written.
    """

    draft: Draft
    folder: Path | None
    is_new: bool = False
    is_closed: bool = False
    changes: list[Both] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    review: str = REVIEW_FILE
