"""Care for people's data and for the whole: withdrawal, sealing, audit, the archive.

These are commands over `profiles/`, beside publishing; what they print is for staff.
"""

from dienhinh.refusal import Refusal


class CustodyError(Refusal):
    """A command cannot do what it was asked; the text says why, in both languages."""
