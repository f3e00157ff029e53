"""What a person is told, in both languages: without its English a sentence cannot be told."""

from collections.abc import Callable
from dataclasses import dataclass

from dienhinh.problems import Language


@dataclass(frozen=True, slots=True)
class Both:
    """A sentence, or a part of one, in Vietnamese and English."""

    vi: str
    en: str

    def text(self, language: Language) -> str:
        """It in one language."""
        return self.en if language == "en" else self.vi

    def changed(self, change: Callable[[str], str]) -> "Both":
        """The same done to both."""
        return Both(change(self.vi), change(self.en))


FILE = Both("tệp", "file")
FOLDER = Both("thư mục", "folder")
