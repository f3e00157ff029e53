"""Care for people's data and for the whole: withdrawal, sealing, audit, the archive.

These are commands over `profiles/`, beside publishing; what they print is for staff.
"""

from pathlib import Path

from dienhinh.refusal import Refusal


class CustodyError(Refusal):
    """A command cannot do what it was asked; the text says why, in both languages."""


def there_already(path: Path) -> CustodyError:
    """The refusal to write over what stands at `path`."""
    return CustodyError(
        "đã có, không ghi đè; ghi tên khác.",
        "it is there already and is not written over: give another name.",
        about=path,
        is_mistyped=True,
    )
