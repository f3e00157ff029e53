"""What the files of the index and `search-engine.js` have to agree on: names, numbers, wrapping.

Every file is one call `dhS(name, data)`: data is base64 of raw deflate (RFC 1951), so a script
element loads it under `script-src 'self'` and from a folder opened without a server.

Files that did not change are not written again, so none but two tells of which edition it is: the
root, and `ban`, which holds nothing else and is small enough to be asked for at every search. These
two are asked for by an address nobody has kept, all others by one with the edition: so what a
browser keeps of another edition is never taken for this one.
"""

import base64
import json
import re
import zlib
from collections.abc import Mapping, Sequence

from dienhinh.model.output import Output

FOLDER = "tim-kiem/chi-muc"

ROOT, EDITION = "goc", "ban"
"""The files to write last: who finds them new finds all others new."""

MOST_WORDS = 6
"""The longest run of words in the dictionary."""

PLACED_ABOVE = 8
"""Lists of runs of two words and more hold places when they name more documents than this."""

MOST_PLACES = 6
MOST_DOUBLE = 3
"""How many places of one document a list holds, within sentences and across their ends; where there
are more it holds none."""

_LEAST_BIG = 1024
_BIG_SHARE = 8
_NOT_IN_NAMES = re.compile("[^a-z0-9 ]")


def big(count: int) -> int:
    """Above how many of `count` documents the list of a run is too long to hold places.

    At most an eighth, a power of two so that it seldom changes.
    """
    return max(_LEAST_BIG, 1 << ((count // _BIG_SHARE) | 1).bit_length() - 1)


def varint(value: int) -> bytes:
    """A whole number from 0, seven bits a byte, the lowest first; the last byte is below 128."""
    parts = bytearray()
    while value >= 0x80:  # noqa: PLR2004 seven bits
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    return bytes(parts)


def name_of(run: str) -> str:
    """The words of a run as part of a file's name: `hop-tac-xa`; no name has a meaning to Windows.

    A character that is no letter from a to z and no digit is written as ~ and its number.
    """
    return _NOT_IN_NAMES.sub(lambda found: f"~{ord(found[0]):x}", run).replace(" ", "-")


def block_name(first: str) -> str:
    """The block of the dictionary that begins with this run."""
    return f"k/k-{name_of(first)}"


def part_name(first: str) -> str:
    """The part of the table of blocks that begins with this run."""
    return f"m/m-{name_of(first)}"


def list_name(run: str, marks: tuple[int, ...]) -> str:
    """The documents of a run with these marks, where they are too many for the dictionary."""
    return f"d/d-{name_of(run)}.{'.'.join(map(str, marks))}"


def best_name(name: str) -> str:
    """The best documents of a long list."""
    return f"{name}.b"


def fragment_name(document: int) -> str:
    """What is shown of a document."""
    return f"t/t-{document}"


def root_file(root: Mapping[str, object]) -> Output:
    """What the engine loads first."""
    return script(ROOT, json.dumps(root, ensure_ascii=False, separators=(",", ":")).encode())


def edition_file(edition: str) -> Output:
    """The edition alone, as it is."""
    return _call(EDITION, edition)


def script(name: str, content: bytes) -> Output:
    """One file of the index."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    return _call(name, base64.b64encode(packed).decode("ascii"))


def _call(name: str, data: str) -> Output:
    return Output(f"{FOLDER}/{name}.js", f'dhS("{name}","{data}")\n'.encode("ascii"))


def shared_start(first: Sequence[str], second: Sequence[str]) -> int:
    """How many letters, or words, two begin with alike: what follows need not repeat them."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
