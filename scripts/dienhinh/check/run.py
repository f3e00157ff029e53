"""The checking of one profile, and of all of them together."""

import contextlib

from dienhinh.check.context import Context, Corpus, Entry, Trace
from dienhinh.check.leaves import free_texts
from dienhinh.check.pages import name_pairs
from dienhinh.check.rules import rules_with
from dienhinh.check.shape import shape, sound_shape
from dienhinh.model.folder import Folder, PhotoFacts
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import NotSoundError
from dienhinh.model.schema.photo_count import fields_asked
from dienhinh.model.source import Spot, Tree
from dienhinh.problems import Problem
from dienhinh.vietnamese import comparison_key


def check_profile(
    tree: Tree, folder: Folder, context: Context
) -> tuple[Profile | None, list[Problem]]:
    """The profile of a file and every problem of it, in the order of their places.

    The profile is None when its shape is wrong. Rules then judge what is sound of it, and a rule
    that needs a faulty field says nothing more.
    """
    profile, problems = shape_profile(tree, folder, context.reference)
    seen = profile or sound_profile(tree, folder, context.reference)
    entry = Entry(profile=seen, tree=tree, folder=folder)
    for module in rules_with("check"):
        with contextlib.suppress(NotSoundError):
            for problem in module.check(entry, context):
                problems.append(problem)
    return profile, sorted(problems)


def check_corpus(corpus: Corpus, context: Context) -> list[Problem]:
    """Every problem that shows only when all profiles are seen, in the order of their places."""
    problems: list[Problem] = []
    for module in rules_with("check_all"):
        problems.extend(module.check_all(corpus, context))
    return sorted(problems)


def shape_profile(
    tree: Tree, folder: Folder, reference: Reference
) -> tuple[Profile | None, list[Problem]]:
    """The profile of a file, or None and every way in which it does not fit the schema.

    How many photos it has is for its call to say (outline II.4.c: "kèm theo 02-03 ảnh").
    """
    return shape(tree, fields_asked(tree.root, reference), Profile, _of_folder(folder))


def sound_profile(tree: Tree, folder: Folder, reference: Reference) -> Profile:
    """The profile as far as it fits; asked for anything else it raises NotSoundError."""
    fields = fields_asked(tree.root, reference)
    return sound_shape(tree, fields, Profile, _of_folder(folder))


def _of_folder(folder: Folder) -> dict[str, str]:
    """The attributes of a profile that its folder tells, not its file."""
    slug = folder.path.rpartition("/")[2]
    return {"slug": slug, "path": f"{folder.path}/profile.yaml"}


def trace(entry: Entry) -> Trace:
    """What is remembered of a profile until all are read."""
    profile, tree = entry.profile, entry.tree
    return Trace(
        slug=profile.slug,
        path=tree.path,
        name=profile.name,
        name_key=comparison_key(profile.name),
        name_spot=tree.value_spot(("name",)),
        call=profile.call,
        unit=profile.unit,
        movement=profile.movement,
        origin=profile.origin,
        status=profile.status,
        photos=tuple(_digests(entry)),
        kind=profile.kind,
        awards=tuple((award.award, award.year) for award in profile.awards),
        adopted_from=_adopted_from(entry),
        name_pairs=name_pairs(t.text for t in free_texts(profile) if not t.is_internal),
        former_slugs=tuple(
            (slug, tree.value_spot(("former_slugs", position)))
            for position, slug in enumerate(profile.former_slugs)
        ),
    )


def _digests(entry: Entry) -> list[tuple[str, Spot]]:
    found = []
    for position, photo in enumerate(entry.profile.photos):
        facts = entry.folder.photos.get(photo.file)
        if isinstance(facts, PhotoFacts):
            spot = entry.tree.value_spot(("photos", position, "file"))
            found.append((facts.digest, spot))
    return found


def _adopted_from(entry: Entry) -> tuple[str, Spot] | None:
    replication = entry.profile.replication
    if replication is None or replication.adopted_from is None:
        return None
    return replication.adopted_from, entry.tree.value_spot(("replication", "adopted_from"))
