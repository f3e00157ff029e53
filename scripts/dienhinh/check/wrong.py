"""Why a value cannot stand where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """The code and both texts: what was found, what is expected, what to type.

    The texts name neither the field nor the place: those who ask know them.
    """

    code: str
    vi: str
    en: str
