"""Each profile read, checked and turned into what the public may see; unchanged ones are kept.

What is found about one profile depends on its folder, the lists, the day and this program alone, so
it is kept in `.cache/` and taken again while all four are the same. Its long texts stay there until
somebody asks for them (`profile_texts`): 20,000 would fill the memory of every process.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from dienhinh.check.context import Context, Entry, Trace
from dienhinh.check.plans import story
from dienhinh.check.run import check_profile, trace
from dienhinh.derive.public import public_view
from dienhinh.model.folder import KnownFacts, PhotoFacts
from dienhinh.model.plan import Story
from dienhinh.model.progress import Progress, Step
from dienhinh.model.public import PublicProfile, PublicText, Withdrawn
from dienhinh.pipeline.makers import program
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.workers import in_processes, jobs_of
from dienhinh.problems import Problem, Severity
from dienhinh.read.any_text import text_in
from dienhinh.read.clear_numbers import clear_numbers
from dienhinh.read.folders import ProfilePlace, file_state, read_folder
from dienhinh.read.reference import reference_files
from dienhinh.read.yaml_tree import read_tree
from dienhinh.write.known_pictures import KnownPictures
from dienhinh.write.memo import Memo, MemoRow
from dienhinh.write.records import packed, unpacked

# Fewer are done sooner than a process is started.
_WORTH_A_PROCESS = 100
_PARTS_A_JOB = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """What later stages need of every profile folder; `trace` is None when it has no shape.

    `faulty_name` is the name in a file without shape that may be a person's.
    `shown` is the packed public profile, without its text, else empty; `withdrawn` says that one
    was there, of the two at most one. `seen` and `told` are the digests of `shown` and the text.
    """

    problems: tuple[Problem, ...]
    faulty_name: str = ""
    trace: Trace | None = None
    story: Story | None = None
    shown: bytes = b""
    withdrawn: Withdrawn | None = None
    seen: bytes = b""
    told: bytes = b""


class Digests(NamedTuple):
    """By what a public profile is known again: what other pages tell of it, and its own text."""

    seen: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the public may see of a profile, without its text."""

    profile: PublicProfile
    digests: Digests


class _Seen(NamedTuple):
    """What was found of one profile as it lies there now."""

    row: ProfileRow
    profile: PublicProfile | None = None


class Packed(NamedTuple):
    """A row and its text as the memo keeps them; `pictures` is None when nothing new is known."""

    row: bytes
    text: bytes
    pictures: KnownFacts | None


def profile_rows(
    options: Options, context: Context, places: Sequence[ProfilePlace], progress: Progress
) -> Sequence[ProfileRow]:
    """A row for each place, in their order."""
    memo = profile_memo(options)
    kept = memo.rows()
    world = world_key(options, context)
    fingerprints = [fingerprint_of(options.profiles, place, world) for place in places]
    found = [_kept_row(kept, place, f) for place, f in zip(places, fingerprints, strict=True)]
    missing = [position for position, row in enumerate(found) if row is None]
    there = {place.path for place in places}
    gone = kept.keys() - there
    if missing or gone:
        # A memo says nothing when it cannot be written; of a mistyped folder a person hears here.
        options.cache.mkdir(parents=True, exist_ok=True)
        # The names of folders are mostly names of people: who is gone is not remembered.
        pictures = KnownPictures(options.cache)
        lacking = [places[position] for position in missing]
        made = _made(options, context, lacking, pictures, progress)
        # Each by what it knows itself: one of the two may be new.
        unseen = pictures.folders() - there
        with memo.changing(gone) as keep, pictures.changing(unseen) as keep_pictures:
            for position, new in zip(missing, made, strict=True):
                path = places[position].path
                keep([MemoRow(path, fingerprints[position], new.row, new.text)])
                if new.pictures is not None:
                    keep_pictures(path, new.pictures)
                found[position] = unpacked(new.row, ProfileRow)
    return [row for row in found if row is not None]


def shown_in(rows: Iterable[ProfileRow]) -> Iterator[Shown | None]:
    """What is public in each row.

    Made of it after everything is checked, the digests too: what lives to the end among others that
    do not would hold the memory of these.
    """
    for row in rows:
        profile = unpacked(row.shown, PublicProfile) if row.shown else None
        digests = Digests(row.seen.hex(), row.told.hex())
        yield Shown(profile=profile, digests=digests) if profile else None


def profile_memo(options: Options) -> Memo:
    """Where rows are kept."""
    return Memo(options.cache / "profiles.sqlite3")


def one_profile(
    options: Options, context: Context, place: ProfilePlace
) -> tuple[PublicProfile, PublicText] | None:
    """What the public may see of one profile as it lies there now; None when that is nothing."""
    known = KnownPictures(options.cache).of(place.path)
    profile = _seen(options, context, place, known, {}).profile
    if profile is not None and profile.text is not None:
        return replace(profile, text=None), profile.text
    return None


def _made(
    options: Options,
    context: Context,
    places: Sequence[ProfilePlace],
    pictures: KnownPictures,
    progress: Progress,
) -> Iterator[Packed]:
    """The rows of places that are new or changed."""
    # Before anything is written: who reads while another writes waits.
    known = {place.path: pictures.of(place.path) for place in places}

    def work(part: Sequence[ProfilePlace]) -> list[Packed]:
        return [packed_row(options, context, place, known[place.path]) for place in part]

    jobs = jobs_of(options.jobs) if len(places) > _WORTH_A_PROCESS else 1
    size = max(1, len(places) // (jobs * _PARTS_A_JOB)) if jobs > 1 else 1
    parts = [places[start : start + size] for start in range(0, len(places), size)]
    done = 0
    for rows in in_processes(work, parts, jobs):
        done += len(rows)
        progress(Step.READING, done, len(places))
        yield from rows


def packed_row(
    options: Options, context: Context, place: ProfilePlace, known: KnownFacts
) -> Packed:
    """The row of a profile as it lies there now; `known` are its pictures as they were."""
    facts: dict[tuple[str, str], PhotoFacts] = {}
    row, profile = _seen(options, context, place, known, facts)
    pictures = facts if facts != known else None
    if profile is None:
        return Packed(packed(row), b"", pictures)
    text = packed(profile.text)
    shown = packed(replace(profile, text=None))
    own = replace(row, shown=shown, seen=_digest(shown), told=_digest(text))
    return Packed(packed(own), text, pictures)


def _seen(
    options: Options,
    context: Context,
    place: ProfilePlace,
    known: KnownFacts,
    facts: dict[tuple[str, str], PhotoFacts],
) -> _Seen:
    """The facts of its sound pictures are put into `facts`."""
    tree, problems = read_tree(place.file, place.shown_as)
    if tree is None:
        # Where nobody may be named, nobody is because a quotation mark is missing.
        return _Seen(ProfileRow(problems=tuple(problems), faulty_name=_name_typed(place.file)))
    if context.repository == "public":
        problems += clear_numbers(place)
    folder = read_folder(options.profiles, place, known, facts)
    profile, found = check_profile(tree, folder, context)
    problems += found
    if profile is None:
        return _Seen(ProfileRow(problems=tuple(problems), faulty_name=_name_of_faulty(tree.root)))
    is_sound = not any(problem.severity is Severity.ERROR for problem in found)
    view = public_view(profile, folder, context.reference, options.today) if is_sound else None
    row = ProfileRow(
        problems=tuple(problems),
        trace=trace(Entry(profile=profile, tree=tree, folder=folder)),
        story=story(profile, context),
        withdrawn=view if isinstance(view, Withdrawn) else None,
    )
    return _Seen(row, view if isinstance(view, PublicProfile) else None)


def _name_of_faulty(values: Mapping[str, object]) -> str:
    """The name among these values that may be a person's; empty when it surely is none's."""
    is_told = values.get("kind") == "collective" or values.get("origin") == "sample"
    return "" if is_told else str(values.get("name") or "")


def _name_typed(file: Path) -> str:
    """The same of a file that is no YAML, as far as its lines tell."""
    try:
        lines = (text_in(file) or "").splitlines()
    except OSError:
        return ""
    pairs = (line.partition(":") for line in lines)
    return _name_of_faulty({key: value.strip(" \t\"'") for key, _, value in pairs})


def digest_of(content: bytes) -> str:
    """By what a packed profile or text is known again."""
    return _digest(content).hex()


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=12).digest()


def _kept_row(
    kept: Mapping[str, tuple[str, bytes]], place: ProfilePlace, fingerprint: str
) -> ProfileRow | None:
    known, content = kept.get(place.path, ("", b""))
    return unpacked(content, ProfileRow) if known and known == fingerprint else None


def fingerprint_of(root: Path, place: ProfilePlace, world: str) -> str:
    """Differs whenever a file of the folder does.

    A file that cannot be looked at is read, so that reading says what is wrong with it.
    """
    parts = [world, place.shown_as]
    for name in ("profile.yaml", *place.files, *place.hidden):
        try:
            state = os.stat(f"{root}/{place.path}/{name}")  # noqa: PTH116 asked 80,000 times
        except OSError:
            return ""
        parts.append(f"{name} {file_state(state)}")
    return "\n".join(parts)


def world_key(options: Options, context: Context) -> str:
    """All that what is found about a profile depends on beside its folder."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(f"{program()} {context.today} {context.repository}".encode())
    for file in reference_files(options.profiles):
        digest.update(file.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()
