"""Drawn pictures for profiles without photographs, as `profiles/illustrations.json` lists them.

The list says for each file, relative to `profiles/`, which scene it shows; the same list gives the
same bytes on every machine. A profile names such a file with `kind: illustration`.
"""

import json
from pathlib import Path

from dienhinh.demo.scenes import SKIES, SUBJECTS, VIEWS, Scene, jpeg
from dienhinh.model.progress import Progress, Step
from dienhinh.refusal import Refusal
from dienhinh.write.files import replace_file

LIST = "illustrations.json"


class IllustrationError(Refusal):
    """The list is missing or names what cannot be drawn; the text says where, in both languages."""


def scenes(profiles: Path) -> dict[str, Scene]:
    """The scene of every listed file. IllustrationError when the list cannot be used."""
    path = profiles / LIST
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {file: _scene(Scene(**row)) for file, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise IllustrationError(
            f"không đọc được danh sách tranh ({error}); sửa tệp rồi chạy lại.",
            f"the list of illustrations cannot be used ({error}); mend it and run again.",
            about=path,
        ) from error


def illustrate(profiles: Path, progress: Progress) -> tuple[int, tuple[str, ...]]:
    """Draw every listed picture whose profile exists.

    The number of files that changed; the listed files beside no profile: its folder has another
    name now, or is gone.
    """
    listed = sorted(scenes(profiles).items())
    there = [(file, scene) for file, scene in listed if _is_beside_profile(profiles / file)]
    changed = 0
    for done, (file, scene) in enumerate(there, 1):
        changed += replace_file(profiles / file, jpeg(scene))
        progress(Step.DRAWING, done, len(there))
    return changed, tuple(file for file, _ in listed if not _is_beside_profile(profiles / file))


def _is_beside_profile(file: Path) -> bool:
    return (file.parent / "profile.yaml").is_file()


def _scene(scene: Scene) -> Scene:
    for value, known in ((scene.subject, SUBJECTS), (scene.sky, SKIES), (scene.view, VIEWS)):
        if value not in known:
            raise ValueError(f"{value!r} not in {', '.join(known)}")
    return scene
