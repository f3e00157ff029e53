"""A profile as it is read out over the loudspeakers of a village."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A script: paragraphs to be read in order, opening and closing included.

    `syllables` are those a reader says, `rate` those of one minute; `is_cut` says that the profile
    holds more than was taken; `unread` is what the paragraphs hold that may be said in several ways
    (19/21, VA06). `warning` says until when it may be read, or is empty. `address` is where the
    whole story stands.
    """

    name: str
    warning: str
    paragraphs: tuple[str, ...]
    syllables: int
    rate: int
    is_cut: bool
    unread: tuple[str, ...]
    sources: tuple[str, ...]
    site: str
    address: str

    @property
    def seconds(self) -> int:
        """How long reading takes, rounded up."""
        return -(-self.syllables * 60 // self.rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWanted:
    """A script that is written only when its file is missing.

    `given` is all that it is written from, `write` writes it.
    """

    uri: str
    given: tuple[object, ...]
    write: Callable[[], Speech]
