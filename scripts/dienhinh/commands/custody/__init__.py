"""Care for people's data and for the whole: withdrawal, sealing, audit, the archive.

These are commands over `profiles/`, beside publishing; what they print is for staff.
"""


class CustodyError(Exception):
    """A command cannot do what it was asked; the text says why, in both languages."""
