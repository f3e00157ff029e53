"""What a command cannot do, told to the person who asked for it in both languages."""

import shlex
import sys
from collections.abc import Iterable

from dienhinh.problems import Language, Problem, as_text, shown
from dienhinh.vietnamese import upper_first


def machine_refused(error: OSError) -> tuple[str, str]:
    """In both languages what the machine refused: a folder that is a file, no right, no room."""
    vi = (
        f"máy không cho đọc hoặc ghi ({error.strerror}). Xem lại đường dẫn, quyền của tệp và thư "
        "mục, chỗ trống trên đĩa; đóng tệp nếu đang mở."
    )
    en = (
        f"the machine refused ({error.strerror}): check the path, its permissions and the space on "
        "the disk, and close the file if it is open."
    )
    return vi, en


class Refusal(Exception):  # noqa: N818 a refusal is no fault of the program
    """What was asked for cannot be done; what is wrong with the data is a `Problem`, not this.

    `vi` and `en` say what was found, what is expected, what to type. `about` is the file, folder or
    name of which both speak. `is_mistyped`: it is the command line that has to be changed.
    `problems` are the faults of the data that stand in the way, listed below.
    """

    def __init__(
        self,
        vi: str,
        en: str,
        *,
        about: object = "",
        is_mistyped: bool = False,
        problems: Iterable[Problem] = (),
    ) -> None:
        # Kept as arguments too, so that it comes whole out of another process.
        super().__init__(vi, en)
        self.vi = vi
        self.en = en
        self.about = str(about)
        self.is_mistyped = is_mistyped
        self.problems = tuple(problems)

    def text(self, language: Language) -> str:
        """In Vietnamese followed by English, or in English alone; then the problems, one a line."""
        said = self.en if language == "en" else f"{self.vi} / {self.en}"
        told = f"{shown(self.about)}: {said}" if self.about else upper_first(said)
        return "\n".join([told, *as_text(self.problems, language).splitlines()])

    def __str__(self) -> str:
        return self.text("vi")


def installing(*packages: str) -> str:
    """What to type so that the Python that runs has the packages; `pip` may be of another one."""
    return shlex.join([sys.executable or "python", "-m", "pip", "install", *packages])
