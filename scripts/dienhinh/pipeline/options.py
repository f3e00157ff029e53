"""What a run is told: where things are, for which day, for whom."""

from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeAlias

from dienhinh.check.context import Repository
from dienhinh.model.editor import Editor
from dienhinh.model.output import SiteAddress
from dienhinh.model.site_contact import UNTOLD, SiteContact
from dienhinh.read.visibility import visibility
from dienhinh.refusal import Refusal
from dienhinh.vietnamese import VIET_NAM


class PublishError(Refusal):
    """The site cannot be published as it stands; the text says why, in both languages."""


def _nothing_to_ask() -> None:
    """Threads and processes of this machine do not go away without a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Those who do the dear work: any executor, and how many jobs it does at a time.

    `ask` is called again and again while jobs are waited for; it raises when nobody does them.
    """

    executor: Executor
    at_a_time: int
    ask: Callable[[], None] = _nothing_to_ask


# Entered when there is work, and left before anything else is done.
Hire: TypeAlias = Callable[[], AbstractContextManager[Crew]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things are and for which day; `jobs` 0 means one for each processor.

    `crew` makes pictures, pieces and kits; None and threads do. Its workers see the same folders,
    or else they share `store`, an address that `write.storage` opens.

    `kits` and `search`: press kits and the search index are made too; without them work on texts
    and templates is quicker.
    `editor`: where the browser editor at `/nhap/` sends to; None and there is no such page.
    `contact`: how the editors are reached, told on pages and in kits.
    """

    profiles: Path
    theme: Path
    docs: Path
    cache: Path
    base_url: str
    site_name: str
    today: date
    repository: Repository
    jobs: int = 0
    crew: Hire | None = None
    store: str = ""
    kits: bool = True
    search: bool = True
    editor: Editor | None = None
    editor_packages: Path = Path("scripts/editor/node_modules")
    contact: SiteContact = UNTOLD

    @property
    def address(self) -> SiteAddress:
        """The site's address; the base always ends with a slash."""
        return SiteAddress(
            base_url=self.base_url.rstrip("/") + "/", name=self.site_name, contact=self.contact
        )


def today_in_viet_nam() -> date:
    """The day it is in Quảng Ngãi (UTC+7, no summer time)."""
    return datetime.now(UTC).astimezone(VIET_NAM).date()


def browser_editor(text: str, host: str = "") -> Editor | None:
    """The setting as a type; no text is no editor. Raises PublishError when it is no address."""
    if not text:
        return None
    found = Editor.parse(text, host)
    if found is None:
        raise PublishError(
            f"“{text}”: ghi như github:to-chuc/kho, gitlab:nhom/kho@main; địa chỉ "
            "máy chủ riêng ở editor_host, mở đầu bằng https://.",
            f'"{text}": write it as github:owner/name or gitlab:group/name@main; a forge of '
            "your own in editor_host, beginning with https://.",
            about="editor",
            is_mistyped=True,
        )
    return found


def repository(name: str) -> Repository:
    """The setting as a type; `auto` asks the forge and mkdocs.yml; all else is private."""
    if name == "auto":
        return visibility()
    return "public" if name == "public" else "private"
