"""Names of files that every system can hold: what is fine on one must be copied to all others.

And names of files that nobody made: systems and office programs leave them beside others.
"""

import re
from collections.abc import Iterable

from dienhinh.vietnamese import is_device, nfc

LONGEST_NAME_BYTES = 255
_OF_THE_LIST = re.compile(r"trang(?:-[0-9]+)?")
# Signs that no name may hold on Windows (Microsoft, Naming Files, Paths, and Namespaces). Unseen
# signs that end a line (Unicode, UAX 14) break every list that such a name stands in; bytes that
# are no UTF-8 (PEP 383) stand in none.
_NO_NAME = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff<>:"|?*\\/]|[ .]$')
# While a file is open Word and Excel keep who opened it in `~$` and the end of its name.
_LEFT_BEHIND = re.compile(
    r"~\$.*|~wr[a-z]\d+\.tmp|\.~lock\..*#|thumbs\.db|desktop\.ini|\.ds_store", re.IGNORECASE
)

# Signs of no width, which Apple's HFS+ leaves out of a name; and the short name that Windows gives
# a folder `.git`. As git itself knows them (utf8.c, `is_hfs_dotgit`; path.c, `is_ntfs_dotgit`).
_IGNORED = re.compile("[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]")
_GIT = re.compile(r"(?:\.git|git~[0-9]+)[ .]*(?::.*)?", re.IGNORECASE | re.DOTALL)


def is_portable(name: str) -> bool:
    """Whether a file can bear the name on every system."""
    return (
        name not in {"", ".", ".."}
        and _NO_NAME.search(name) is None
        and not is_device(name)
        and len(name.encode("utf-8", "surrogatepass")) <= LONGEST_NAME_BYTES
    )


def is_git(name: str) -> bool:
    """Whether some system takes the name for `.git`: what git reads in there can run commands."""
    return _GIT.fullmatch(_IGNORED.sub("", name)) is not None


def is_taken(name: str) -> bool:
    """Whether a folder of a profile may not be called so: a device, or a page of the site itself.

    Of `ho-so/` the further pages of the list are `trang-2/`; `the/trang.jpg` is the site's card.
    """
    return is_device(name) or _OF_THE_LIST.fullmatch(name) is not None


def is_left_behind(name: str) -> bool:
    """Whether a system or an office program left the file there, not a person."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def twins(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs that some systems take for one: other case, or another Unicode form; earlier first."""
    first: dict[str, str] = {}
    pairs = ((first.setdefault(one_name(path), path), path) for path in sorted(paths))
    return [(one, other) for one, other in pairs if one != other]


def one_name(path: str) -> str:
    """The same for all paths that some system takes for one."""
    return nfc(path).casefold()
