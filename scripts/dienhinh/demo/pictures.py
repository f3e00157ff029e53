"""The pictures of the corpus: 48 are drawn at most, and many profiles share each of them.

Drawing three for every one of 20,000 profiles would take hours. A picture is drawn when the first
profile needs it; the others get links to that file, which take no room on the disk.
"""

import shutil
from pathlib import Path

from dienhinh.demo.chance import Chance
from dienhinh.demo.scenes import SKIES, VIEWS, Scene, jpeg
from dienhinh.write.files import replace_file

SIZE = (1200, 800)
# Sixteen subjects in three views.
_SUBJECTS = {
    "trong-trot": ("rice-plain", "fruit-garden"),
    "chan-nuoi": ("cattle", "chickens"),
    "thuy-san": ("sea-boats",),
    "lam-nghiep": ("cinnamon-acacia",),
    "che-bien": ("brown-rice",),
    "nghe-truyen-thong": ("weaving", "craft-workshop"),
    "du-lich-cong-dong": ("nipa-palm",),
    "moi-truong": ("mangrove", "village-road"),
    "ha-tang": ("village-road", "community-hall"),
    "chuyen-doi-so": ("digital-village",),
    "an-sinh": ("kitchen-meals", "community-hall"),
    "sinh-ke": ("cattle", "community-hall"),
    "thuong-mai-dich-vu": ("market",),
}


class Pictures:
    """Chooses pictures and puts them beside profiles; remembers where each was put first."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawn: dict[Scene, Path] = {}

    def of(self, sector: str, count: int, chance: Chance) -> list[Scene]:
        """So many different pictures of one subject, at most three; KeyError: unknown sector."""
        subject = chance.one(_SUBJECTS[sector])
        sky = Chance(f"{self._seed}:{subject}").one(SKIES)
        views = chance.few(VIEWS, count)
        return [Scene(subject=subject, sky=sky, view=view, seed=self._seed) for view in views]

    def put(self, scene: Scene, file: Path) -> None:
        """Make `file` this picture; a link where the file system has them, else a copy."""
        drawn = self._drawn.setdefault(scene, file)
        if drawn is file:
            replace_file(file, jpeg(scene, SIZE, fine=False))
            return
        try:
            file.hardlink_to(drawn)
        except OSError:
            shutil.copyfile(drawn, file)
