"""A corpus of synthetic profiles, marked as samples, for tests and measuring.

In: the lists, calls and outlines of a folder `profiles/`. Out: a new folder of the same shape with
these files as they are and as many invented profiles as asked. Profile number n is the same for a
seed, however many there are. One profile at a time is held in memory.
"""

import shutil
from pathlib import Path

from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.reference import load_reference
from dienhinh.demo.chance import Chance
from dienhinh.demo.pictures import Pictures
from dienhinh.demo.profile_values import ProfileValues
from dienhinh.demo.scenes import alt_text
from dienhinh.demo.story import Story
from dienhinh.demo.subjects import Subject, Subjects
from dienhinh.model.call import Call
from dienhinh.model.progress import Progress, Step
from dienhinh.model.reference import Reference
from dienhinh.read.folders import LISTS_FOLDER, PROFILE_FILE
from dienhinh.read.reference import CALL_FILE, OUTLINES_FOLDER, reference_trees
from dienhinh.refusal import Refusal
from dienhinh.write.files import replace_file
from dienhinh.write.yaml_values import document_text

_HEADER = """\
# yaml-language-server: $schema=../../../profile.schema.json
# Hồ sơ mẫu, hư cấu hoàn toàn, do lệnh `dienhinh demo` viết.
"""
_SCHEMA_FILE = "profile.schema.json"
_LEARNT_PERCENT = 4
# Telling about each profile would cost more than writing it.
_REPORT_EVERY = 50


class DemoError(Refusal):
    """The corpus cannot be made as asked; the text says why and what to do, in both languages."""


def make(out: Path, count: int, seed: int, profiles: Path, progress: Progress) -> None:
    """Write `count` synthetic profiles with photos into the new or empty folder `out`.

    Args:
        out: becomes a folder like `profiles`, which `check` and `publish` take.
        count: how many profiles, at least 1.
        seed: another one gives other profiles.
        profiles: where the lists, calls and outlines are copied from.
        progress: told about every fiftieth profile.

    Raises:
        DemoError: `count` is below 1, `out` holds files or lies inside `profiles`, or the lists
            of `profiles` have errors. Nothing was written then.
    """
    _refuse_what_cannot_be(out, count, profiles)
    reference, call = _lists(profiles)
    _copy_lists(profiles, out, reference)
    writing = _Writing(out, seed, reference, call)
    for position in range(count):
        writing.write(position)
        if position % _REPORT_EVERY == 0 or position + 1 == count:
            progress(Step.SAMPLES, position + 1, count)


def _refuse_what_cannot_be(out: Path, count: int, profiles: Path) -> None:
    if count < 1:
        raise DemoError(
            "cần ít nhất 1 hồ sơ.",
            "at least 1 profile is needed.",
            about=f"--count {count}",
            is_mistyped=True,
        )
    if out.resolve().is_relative_to(profiles.resolve()):
        raise DemoError(
            f"nằm trong {profiles}, hồ sơ mẫu sẽ lẫn với hồ sơ thật. Chọn nơi khác.",
            f"it lies inside {profiles}, samples would mix with real profiles. Choose elsewhere.",
            about=out,
            is_mistyped=True,
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise DemoError(
            "đã có tệp ở đó. Chọn thư mục mới hoặc trống, hoặc xóa nó trước.",
            "there are files already. Choose a new or empty folder, or delete it first.",
            about=out,
            is_mistyped=True,
        )


def _lists(profiles: Path) -> tuple[Reference, Call]:
    """The lists and the latest call whose units nominate."""
    trees, problems = reference_trees(profiles)
    reference, found = load_reference(trees)
    problems += found
    if reference is None or problems:
        raise faulty_lists(DemoError, profiles, problems)
    calls = [
        call
        for call in reference.calls.values()
        if any(group.nominates and group.units for group in call.addressees)
    ]
    if not calls:
        raise DemoError(
            "không đợt nào có đơn vị giới thiệu hồ sơ; ghi units và nominates vào một call.yaml.",
            "no call has units that nominate profiles: write units and nominates in a call.yaml.",
            about=profiles,
        )
    return reference, max(calls, key=lambda call: call.date)


def _copy_lists(profiles: Path, out: Path, reference: Reference) -> None:
    files = [profiles / _SCHEMA_FILE, *(profiles / LISTS_FOLDER).glob("*.yaml")]
    for call in reference.calls:
        files += [profiles / call / CALL_FILE, *(profiles / call / OUTLINES_FOLDER).glob("*.yaml")]
    for file in files:
        # The schema is generated and may not have been yet.
        if file.is_file():
            target = out / file.relative_to(profiles)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)


class _Writing:
    """Writes profile after profile into one folder."""

    def __init__(self, out: Path, seed: int, reference: Reference, call: Call) -> None:
        self._out = out
        self._seed = seed
        self._call = call
        self._subjects = Subjects(reference, call, seed)
        self._values = ProfileValues(reference, call)
        self._pictures = Pictures(seed)

    def write(self, position: int) -> None:
        """Write the profile of a position and its pictures."""
        subject = self._subjects[position]
        chance = Chance(f"{self._seed}:{position}:story")
        story = Story(subject, self._call.date, chance)
        folder = self._out / self._call.id / subject.unit.id / subject.slug
        folder.mkdir(parents=True)
        photos = self._photos(subject, story, folder, chance)
        model = self._learnt_from(position, chance)
        values = self._values.made(subject, story, photos, model, chance)
        replace_file(folder / PROFILE_FILE, (_HEADER + document_text(values, '"')).encode())

    def _photos(
        self, subject: Subject, story: Story, folder: Path, chance: Chance
    ) -> list[dict[str, str]]:
        photos = []
        wanted = 3 if chance.happens(45) else 2
        for number, scene in enumerate(self._pictures.of(subject.sector, wanted, chance), 1):
            file = f"anh-{number}.jpg"
            self._pictures.put(scene, folder / file)
            photos.append(
                {
                    "file": file,
                    "caption": story.caption(),
                    "alt": alt_text(scene),
                    "credit": "Tranh vẽ bằng chương trình",
                    "kind": "illustration",
                }
            )
        return photos

    def _learnt_from(self, position: int, chance: Chance) -> str | None:
        """Now and then an earlier profile, so that it exists whatever the count."""
        if position == 0 or not chance.happens(_LEARNT_PERCENT):
            return None
        return self._subjects[chance.index(position)].slug
