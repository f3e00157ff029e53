"""One changed profile of a review: what readers see of it, before and after, what is to be done."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from dienhinh.check.pages import person_names
from dienhinh.check.run import shape_profile
from dienhinh.check.summary_document import summary_paragraphs
from dienhinh.check.villages import village_of
from dienhinh.derive.changes import changes
from dienhinh.derive.completeness import completeness
from dienhinh.derive.discretion import (
    ALL,
    NOTHING,
    Withheld,
    discreet,
    path_told,
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
from dienhinh.vietnamese.homes import HOUSE
from dienhinh.vietnamese.name_keys import bare_name_key


@dataclass(frozen=True, slots=True)
class Looking:
    """What looking at every changed profile needs.

    `problems` are those of the change; `taken_down` are the profiles of that state that are there,
    by the key of the name.
    """

    options: Options
    since: Revision
    reference: Reference
    problems: tuple[Problem, ...]
    changed: tuple[str, ...]
    moves: Moves
    hidden: frozenset[str]
    taken_down: Mapping[str, Sequence[ProfilePlace]]

    def profile(self, path: str, place: ProfilePlace | None) -> tuple[ProfileReview, Withheld]:
        """What is told of the profile in the folder `path`, and what may not be told of it."""
        file = f"{path}/{PROFILE_FILE}"
        shown_as = (self.options.profiles / file).as_posix()
        content = self.since.content(file)
        before = None if content is None else parse_tree(content, shown_as)[0]
        tree = read_tree(place.file, shown_as)[0] if place else None
        state: State = "removed" if place is None else "added" if content is None else "changed"
        folder, read = self._read(place, tree)
        was = self.moves.past(path, before, tree).profile
        own = ALL if self._is_anothers(was, before, tree) else self._withheld(read, before, tree)
        withheld = replace(own, tells=self._tells(own, read, before, tree))
        past = self._past(path, before, tree, withheld)
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
        slug = path_told(path.rpartition("/")[2], withheld)
        name = "" if tree is None else str(tree.root.get("name") or "")
        is_withheld_name = withheld.forbids(name)
        found = ProfileReview(
            path=path_told(shown_as, withheld),
            slug=slug,
            state=state,
            title=slug if is_withheld_name else without_numbers_of_people(name) or slug,
            is_withheld=is_withheld_name,
            moved=past.moved,
            standing=self._standing(state, read, folder, exposed, past),
            alerts=tuple(self._returning(before, tree)) if tree else (),
            completeness=score,
            pages=self._pages(read),
            exposures=exposed,
            changes=self._changes(path, before, tree, withheld) if state == "changed" else (),
            photo=self._photo(read, folder, withheld),
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
        read = self._read(place, tree)[1]
        own = self._withheld(read, None, tree)
        return replace(own, tells=self._tells(own, read, None, tree))

    def _past(self, path: str, before: Tree | None, tree: Tree | None, withheld: Withheld) -> Past:
        past = self.moves.past(path, before, tree)
        return replace(
            past,
            folder=path_told(past.folder, withheld),
            moved=path_told(past.moved, withheld) if past.moved else None,
            slugs=tuple(path_told(slug, withheld) for slug in past.slugs),
            former_slugs=tuple(path_told(slug, withheld) for slug in past.former_slugs),
            named_by=tuple(dict.fromkeys(path_told(file, withheld) for file in past.named_by)),
        )

    def _returning(self, before: Tree | None, tree: Tree) -> Iterator[str]:
        places = self.taken_down.get(bare_name_key(str(tree.root.get("name") or "")), ())
        kept = (read_tree(place.file, place.shown_as)[0] for place in places)
        yield from returning(before, tree, self.moves.removed, [one for one in kept if one])

    def _read(
        self, place: ProfilePlace | None, tree: Tree | None
    ) -> tuple[Folder | None, Profile | None]:
        if place is None or tree is None:
            return None, None
        folder = read_folder(self.options.profiles, place, {}, {})
        return folder, shape_profile(tree, folder, self.reference)[0]

    def _is_anothers(self, was: Profile | None, before: Tree | None, tree: Tree | None) -> bool:
        """Whether the file was a person's who agreed to no name, and bears another name now."""
        if before is None or tree is None or _is_collective(before):
            return False
        is_renamed = before.root.get("name") != tree.root.get("name")
        return is_renamed and (was is None or is_withheld(was, "name", self.options.today))

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

    def _tells(
        self,
        withheld: Withheld,
        profile: Profile | None,
        before: Tree | None,
        tree: Tree | None,
    ) -> Callable[[str], bool]:
        """Whether words name somebody hidden, or the home of who did not agree to that.

        A person's own name is told where it may be; that of a collective may be of another.
        """
        trees = [one.root for one in (before, tree) if one]
        hidden = self.hidden
        if profile is not None and profile.is_of_person and not withheld.name:
            names = (str(root.get("name") or "") for root in trees)
            hidden -= person_names(names, self.reference)
        named = partial(names_any, names=hidden)
        if not withheld.address:
            return named
        addresses = {str(root.get("address") or "") for root in trees}
        villages = [village_of(address, self.reference) for address in addresses]
        houses = [found.group() for found in map(HOUSE.search, addresses) if found]
        return lambda text: (
            named(text)
            or any(village.is_told_in(text) for village in villages)
            or any(house in text for house in houses)
        )

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
            told = "" if withheld.name else path_told(name, withheld)
            yield Change(
                label=f"Tệp “{told}”" if told else "Một tệp cạnh hồ sơ",
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

    def _photo(
        self, profile: Profile | None, folder: Folder | None, withheld: Withheld
    ) -> str | None:
        if profile is None or folder is None or not profile.photos:
            return None
        first = profile.photos[0]
        may_not = first.kind == "photo" and is_withheld(profile, "photo", self.options.today)
        file = (self.options.profiles / folder.path / first.file).as_posix()
        # An address with something blotted out would lead nowhere.
        is_told = path_told(file, withheld) == file and not (may_not or withheld.name)
        return file if is_told and first.file in folder.files else None


def _is_collective(tree: Tree | None) -> bool:
    return tree is not None and tree.root.get("kind") == "collective"


def problem_told(problem: Problem, withheld: Withheld) -> Problem:
    """The problem as it may be told: the file beside a profile may bear a person's name."""
    path = PurePosixPath(problem.path)
    is_beside = withheld.name and path.name != PROFILE_FILE
    told = discreet(problem, withheld)
    return replace(
        told,
        path=path.with_name("…").as_posix() if is_beside else path_told(problem.path, withheld),
        related=tuple(replace(one, path=path_told(one.path, withheld)) for one in told.related),
    )
