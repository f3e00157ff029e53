"""Whom no paper that leaves the office may name: people of every call, not only of the one told."""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context
from dienhinh.check.pages import person_names
from dienhinh.check.plans import story
from dienhinh.check.report_words import unnamed
from dienhinh.check.run import shape_profile
from dienhinh.model.consent import PERSONS
from dienhinh.model.dossier import Filed
from dienhinh.model.folder import Folder
from dienhinh.model.plan import Story
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.read.folders import ProfilePlace
from dienhinh.read.yaml_tree import read_tree

_Read = tuple[dict[str, Value], Profile | None]


def unnamed_people(
    filed: Iterable[Filed], others: Iterable[ProfilePlace], context: Context
) -> frozenset[str]:
    """Their names, of the profiles of a call and of the places of the other calls.

    Of a file of wrong shape nobody can say that its person agreed.
    """
    read: list[_Read] = [(dict(one.root), one.profile) for one in filed]
    read += (_read(place, context.reference) for place in others)
    return person_names(_names(read, context), context.reference)


def _names(read: Iterable[_Read], context: Context) -> Iterator[str]:
    stories: list[Story] = []
    for root, profile in read:
        if profile is not None:
            stories.append(story(profile, context))
        elif root.get("kind") in PERSONS and root.get("origin") != "sample":
            yield str(root.get("name", ""))
    yield from unnamed(stories, context.today)


def _read(place: ProfilePlace, reference: Reference) -> _Read:
    tree, _ = read_tree(place.file, place.shown_as)
    if tree is None:
        return {}, None
    # Pictures have no say in who may be named.
    folder = Folder(path=place.path, files=place.files, photos={})
    return tree.root, shape_profile(tree, folder, reference)[0]
