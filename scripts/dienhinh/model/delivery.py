"""What a host tells a reader's browser about a file, where the host does not decide it itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FileHeaders:
    """The header values of one file (RFC 9110, section 8.3; RFC 9111, section 5.2)."""

    content_type: str
    cache_control: str
