"""One changed profile of a review: what readers see of it, before and after, what is to be done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from dienhinh.check.pages import person_names
from dienhinh.check.run import shape_profile
from dienhinh.check.summary_document import summary_paragraphs
from dienhinh.derive.changes import changes
from dienhinh.derive.completeness import completeness
from dienhinh.derive.discretion import (
    ALL,
    NOTHING,
    Withheld,
    discreet,
    file_told,
    without_numbers_of_people,
)
from dienhinh.derive.exposure import NO_FILE, WHOLE, exposures, is_withheld, standing
from dienhinh.derive.leaving import Past, is_shown, leaves, steps_of_leaving, steps_when_gone
from dienhinh.derive.next_steps import next_steps
from dienhinh.derive.returning import returning
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.review import Change, Exposure, Pages, ProfileReview, State
from dienhinh.model.source import Tree
from dienhinh.pages_a4 import count_pages
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.review_beside import names_any
from dienhinh.pipeline.review_moves import Moves
from dienhinh.problems import Problem
from dienhinh.read.folders import PROFILE_FILE, ProfilePlace, read_folder
from dienhinh.read.revisions import Revision
from dienhinh.read.yaml_tree import parse_tree, read_tree


@dataclass(frozen=True, slots=True)
class Looking:
    """What looking at every changed profile needs; `problems` are those of the change."""

    options: Options
    since: Revision
    reference: Reference
    problems: tuple[Problem, ...]
    changed: tuple[str, ...]
    moves: Moves
    hidden: frozenset[str]

    def profile(self, path: str, place: ProfilePlace | None) -> tuple[ProfileReview, Withheld]:
        """What is told of the profile in the folder `path`, and what may not be told of it."""
        file = f"{path}/{PROFILE_FILE}"
        shown_as = (self.options.profiles / file).as_posix()
        content = self.since.content(file)
        before = None if content is None else parse_tree(content, shown_as)[0]
        tree = read_tree(place.file, shown_as)[0] if place else None
        state: State = "removed" if place is None else "added" if content is None else "changed"
        folder, read = self._read(place, tree)
        past = self.moves.past(path, before, tree)
        own = self._withheld(read, before, tree)
        withheld = replace(own, names_other=self._names_other(own, before, tree))
        problems = tuple(
            problem_told(problem, withheld)
            for problem in self.problems
            if problem.path.startswith(shown_as.removesuffix(PROFILE_FILE))
        )
        exposed = (
            exposures(read, folder, self.reference, self.options.today) if read and folder else ()
        )
        score = (
            completeness(
                tree.root,
                self.reference,
                phone_is_asked=self.options.repository == "private",
            )
            if tree is not None
            else None
        )
        slug = file_told(path.rpartition("/")[2])
        name = "" if tree is None or withheld.name else str(tree.root.get("name") or "")
        found = ProfileReview(
            path=file_told(shown_as),
            slug=slug,
            state=state,
            title=without_numbers_of_people(name) or slug,
            is_withheld=withheld.name,
            moved=past.moved,
            standing=self._standing(state, read, folder, exposed, past),
            alerts=tuple(returning(before, tree, self.moves.removed)) if tree else (),
            completeness=score,
            pages=self._pages(read),
            exposures=exposed,
            changes=self._changes(path, before, tree, withheld) if state == "changed" else (),
            photo=self._photo(read, folder),
            problems=problems,
            next_steps=(
                tuple(steps_when_gone(past))
                if state == "removed"
                else (
                    *steps_of_leaving(past, read),
                    *next_steps(read.status if read else None, problems, score, exposed),
                )
            ),
        )
        return found, withheld

    def withheld(self, place: ProfilePlace) -> Withheld:
        """What of a profile that the change does not touch may not be told."""
        tree = read_tree(place.file, place.shown_as)[0]
        own = self._withheld(self._read(place, tree)[1], None, tree)
        return replace(own, names_other=self._names_other(own, None, tree))

    def _read(
        self, place: ProfilePlace | None, tree: Tree | None
    ) -> tuple[Folder | None, Profile | None]:
        if place is None or tree is None:
            return None, None
        folder = read_folder(self.options.profiles, place, {}, {})
        return folder, shape_profile(tree, folder, self.reference)[0]

    def _withheld(
        self, profile: Profile | None, before: Tree | None, tree: Tree | None
    ) -> Withheld:
        """What of a person may not be told; a profile that cannot be read may be a person's.

        So may one that was a person's until now: its old words are told beside the new.
        """
        was_of_person = before is not None and not _is_collective(before)
        if profile is None or (was_of_person and not profile.is_of_person):
            return NOTHING if _is_collective(tree) and not was_of_person else ALL
        today = self.options.today
        return Withheld(
            name=is_withheld(profile, "name", today),
            address=is_withheld(profile, "address", today),
            ethnicity=is_withheld(profile, "ethnicity", today),
        )

    def _names_other(
        self, withheld: Withheld, before: Tree | None, tree: Tree | None
    ) -> Callable[[str], bool]:
        """Whether words name somebody hidden; a profile's own name is told where it may be."""
        trees = () if withheld.name else (before, tree)
        own = person_names(
            (str(one.root.get("name") or "") for one in trees if one), self.reference
        )
        return partial(names_any, names=self.hidden - own)

    def _changes(
        self, folder: str, before: Tree | None, tree: Tree | None, withheld: Withheld
    ) -> tuple[Change, ...]:
        if before is None or tree is None:
            return tuple(self._files(folder, withheld))
        facts = changes(before.root, tree.root, self.reference, withheld)
        return (*facts, *self._files(folder, withheld))

    def _files(self, folder: str, withheld: Withheld) -> Iterator[Change]:
        """The pictures, and whatever else lies beside the file, that came, went or are others."""
        for path in self.changed:
            name = path.removeprefix(f"{folder}/")
            if name in (path, PROFILE_FILE):
                continue
            was = self.since.content(path) is not None
            is_there = (self.options.profiles / path).is_file()
            yield Change(
                label="Một tệp cạnh hồ sơ" if withheld.name else f"Tệp “{file_told(name)}”",
                before="có" if was else None,
                after="tệp khác cùng tên" if was and is_there else "có" if is_there else None,
            )

    def _standing(
        self,
        state: State,
        profile: Profile | None,
        folder: Folder | None,
        exposed: tuple[Exposure, ...],
        past: Past,
    ) -> str:
        today = self.options.today
        if state == "removed":
            return NO_FILE
        if profile is None or folder is None:
            return "Còn lỗi nên chưa xét được hết."
        is_left = past.was_shown and not is_shown(profile, folder, self.reference, today)
        if is_left and profile.status != "withdrawn":
            return leaves(profile, self.reference, today)
        if profile.status != "draft" and any(row.label == WHOLE for row in exposed):
            return "Chưa hiện trên trang: thiếu đồng ý."
        return standing(profile, self.reference, today)

    def _pages(self, profile: Profile | None) -> Pages | None:
        call = self.reference.calls.get(profile.call) if profile else None
        if profile is None or call is None:
            return None
        exact = count_pages(summary_paragraphs(profile))
        return Pages(exact=exact, least=call.pages_least, most=call.pages_most)

    def _photo(self, profile: Profile | None, folder: Folder | None) -> str | None:
        if profile is None or folder is None or not profile.photos:
            return None
        first = profile.photos[0]
        may_not = first.kind == "photo" and is_withheld(profile, "photo", self.options.today)
        file = (self.options.profiles / folder.path / first.file).as_posix()
        # An address with a number blotted out would lead nowhere.
        is_told = file_told(file) == file and not may_not
        return file if is_told and first.file in folder.files else None


def _is_collective(tree: Tree | None) -> bool:
    return tree is not None and tree.root.get("kind") == "collective"


def problem_told(problem: Problem, withheld: Withheld) -> Problem:
    """The problem as it may be told: the file beside a profile may bear a person's name."""
    path = PurePosixPath(problem.path)
    is_beside = withheld.name and path.name != PROFILE_FILE
    shown = path.with_name("…").as_posix() if is_beside else file_told(problem.path)
    related = tuple(replace(other, path=file_told(other.path)) for other in problem.related)
    return replace(discreet(problem, withheld), path=shown, related=related)
