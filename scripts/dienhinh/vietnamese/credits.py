"""The words people put before the name of who took a picture: `Ảnh: …`, `Nguồn ảnh: …`."""

import re

_LABEL = "ảnh|nguồn|nguồn ảnh|người chụp|tác giả|tác giả ảnh"
CREDIT_LABEL = rf"(?:{_LABEL})\s*[:：]\s*"
"""A pattern, for letters of both sizes, of such words behind a caption, with their colon."""
# In a field that holds nothing but the credit these tell no more than the kind of the picture does.
_LABELS = re.compile(rf"\s*(?:(?:{_LABEL}|ảnh chụp|tranh|tranh vẽ)\s*[:：]\s*)+", re.IGNORECASE)


def bare_credit(typed: str) -> str:
    """The name alone, before which every output puts its own label; as typed if nothing is left.

    >>> bare_credit("Ảnh: Nguyễn Văn An")
    'Nguyễn Văn An'
    """
    found = _LABELS.match(typed)
    return typed[found.end() :] or typed if found else typed
