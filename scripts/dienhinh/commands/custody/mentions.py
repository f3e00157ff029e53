"""Where else a profile is named, or its village told, in words that no status can change."""

import contextlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh.check.pages import person_names
from dienhinh.check.proper_names import BETWEEN_WORDS
from dienhinh.check.reference import load_reference
from dienhinh.check.run import sound_profile
from dienhinh.check.villages import home_of, village_of, village_told
from dienhinh.commands.custody.places import the_one
from dienhinh.commands.custody.withdrawal import Withdrawal
from dienhinh.intake.folders.identity import name_key
from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.consent import PERSONS
from dienhinh.model.folder import Folder
from dienhinh.model.plan import CORRECTIONS_FILE, PLAN_FILE
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import NotSoundError
from dienhinh.read.any_text import text_in
from dienhinh.read.clear_numbers import SCHEMA_ENDING
from dienhinh.read.folders import PROFILE_FILE, profile_places
from dienhinh.read.reference import reference_trees
from dienhinh.read.site_settings import pages_folder
from dienhinh.read.written_pages import WEB_FORM
from dienhinh.read.yaml_tree import read_tree
from dienhinh.vietnamese import as_read, nfc

# Who consented is kept as proof and shown on no page; found by its lines, sound file or not.
_CONSENT = re.compile(r"^consent:.*(?:\n(?![a-z]).*)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that names the profile, as `path:line`.

    `is_public` when the site may show it: the name itself, or a link with the folder name, in a
    page or in a file whose words pages show. Not a slug that only leads to what is no more shown.
    """

    row: str
    is_public: bool


def mentions(profiles: Path, done: Withdrawal, named: Iterable[str] = ()) -> list[Mention]:
    """Every line on which a name of the folder, old ones too, or of the profile begins.

    Those of `named` come on top.

    Looked for outside its own folder: below the profiles, and in the pages written by hand, not in
    what `dienhinh forms` makes of lists and schema. However a name is typed, with a title or
    without, and wherever its line is broken.
    """
    names = {done.name}
    if done.is_person:
        names |= person_names(names, load_reference(reference_trees(profiles)[0])[0])
    pages = pages_folder(profiles.parent)
    slugs = (done.slug, *done.former_slugs)
    found: dict[str, bool] = {}
    for folder in (profiles, pages):
        for file, is_name, number in _mentions(folder, slugs, names, done.file.parent):
            is_public = is_name and (folder == pages or _is_shown(file, number))
            found[f"{file.as_posix()}:{number}"] = is_public
    found |= dict.fromkeys(named, True)
    return [Mention(row, is_public) for row, is_public in found.items()]


def _is_shown(file: Path, number: int) -> bool:
    """Whether pages show the words of a line of a file below the profiles."""
    if file.name == PROFILE_FILE:
        consent = _CONSENT.search(nfc(text_in(file) or ""))
        return consent is None or number not in _lines_of(consent)
    return file.parent.name == COLLECTIONS_FOLDER or file.name in {CORRECTIONS_FILE, PLAN_FILE}


def _lines_of(found: re.Match[str]) -> range:
    first = found.string.count("\n", 0, found.start()) + 1
    return range(first, first + found[0].count("\n") + 1)


def village_mentions(profiles: Path, done: Withdrawal) -> Iterator[str]:
    """`path:line` of every text of the profile that tells where it is below the commune.

    And of such lines in the files that name the profile. A text of many lines is told at its first.
    """
    reference = load_reference(reference_trees(profiles)[0])[0]
    place = the_one(profiles, done.slug).place
    tree, _problems = read_tree(place.file, place.shown_as)
    if reference is None or tree is None:
        return
    folder = Folder(path=place.path, files=place.files, photos={})
    profile = sound_profile(tree, folder, reference)
    with contextlib.suppress(NotSoundError):
        for text in village_told(profile, reference):
            yield f"{tree.path}:{tree.value_spot(text.path).line}"
        village = village_of(home_of(profile), reference)
        rows = (mention.row for mention in mentions(profiles, done))
        for file in dict.fromkeys(row.rpartition(":")[0] for row in rows):
            lines = (text_in(Path(file)) or "").splitlines()
            told = (number for number, line in enumerate(lines, 1) if village.is_told_in(line))
            yield from (f"{file}:{number}" for number in told)


def not_taken_down(profiles: Path, done: Withdrawal) -> list[tuple[str, str]]:
    """Slug and status of the other profiles of the same name in any call that are not withdrawn.

    A person's name counts with a title or without.
    """
    reference = load_reference(reference_trees(profiles)[0])[0]
    own = _names_of(done.name, reference, is_person=done.is_person)
    found = []
    for place in profile_places(profiles)[0]:
        tree, _problems = read_tree(place.file, place.shown_as)
        if tree is None or place.file == done.file or tree.root.get("status") == "withdrawn":
            continue
        name, kind = str(tree.root.get("name") or ""), tree.root.get("kind")
        is_person = done.is_person and isinstance(kind, str) and kind in PERSONS
        if own & _names_of(name, reference, is_person=is_person):
            slug = place.path.rpartition("/")[2]
            found.append((slug, str(tree.root.get("status") or "draft")))
    return found


def _names_of(name: str, reference: Reference | None, *, is_person: bool) -> set[str]:
    names = {name} | (set(person_names({name}, reference)) if is_person else set())
    return {name_key(name) for name in names if name.strip()}


def _mentions(
    folder: Path, slugs: Collection[str], names: Collection[str], own: Path
) -> Iterator[tuple[Path, bool, int]]:
    """File, whether it is the name or the end of an address, which tells it as well, and line."""
    known = "|".join(map(re.escape, slugs))
    forms = [rf"(?<![\w/-])(?P<slug>{known})(?![\w-])", rf"(?<=/)(?:{known})(?![\w-])"]
    forms += [_form(nfc(name).split()) for name in names if name.strip()]
    wanted = re.compile("|".join(forms), re.IGNORECASE)
    for file in sorted(folder.rglob("*")):
        is_made = file.name.endswith(SCHEMA_ENDING) or file == folder / WEB_FORM
        if is_made or file.is_relative_to(own) or not file.is_file():
            continue
        text = nfc(text_in(file) or "")
        lines: dict[int, bool] = {}
        # What calls the profile stands in remarks; what readers see may have signs within.
        for words, places in ((text, range(len(text))), as_read(text)):
            for found in wanted.finditer(words):
                number = text.count("\n", 0, places[found.start()]) + 1
                lines[number] = lines.get(number, False) or found["slug"] is None
        yield from ((file, is_name, number) for number, is_name in sorted(lines.items()))


def _form(words: list[str]) -> str:
    return rf"(?<![^\W_]){BETWEEN_WORDS.join(map(re.escape, words))}(?![^\W_])"
