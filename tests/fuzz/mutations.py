"""Damaged and hostile YAML made from sound files: by bytes, by lines, by what YAML takes badly."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Profiles are what strangers send.
_PROFILES = 0.5
TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        "&a", "*a", "<<: *a", "!!python/object/apply:os.system [id]", "!!binary |", "!x", "? ",
        "- ", ": ", "|", "|+9", ">-", "{", "}", "[", "]", ",", "#", "%YAML 1.1\n---", "---\n",
        "...\n", "@", "`", '"', "'", "\\", "\\u0000", "\\UFFFFFFFF", "\\x", "\0", "\x07",
        "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\ud800", "\u202e",
        "\u0301" * 40, "e\u0302\u0301", "😀", "\t", "\r", "\r\n", "\n\n", "  ", "~", "null",
        "true", "no", "12:30", "0o17", "0x1F", "1e999", ".inf", "-.nan", "9" * 400, "-0",
        "1_000", "2023-02-30", "2023-11-12T00:00:00Z", "0905 123 456", "age:" + "A" * 300,
        "../../etc/passwd", "javascript:alert(1)", "[x](javascript:alert(1))", "<script>",
        "{{ 7*7 }}", "x" * 5000, "[" * 60, "{a: " * 60, "- " * 200, "? " * 60, "con",
        "https://" + "a." * 900 + "vn", "*" * 3000, "_" * 3000, "[" * 900 + "](", "(" * 2000,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A file that is damaged: its name says what reads it."""

    name: str
    data: bytes


def mutated(samples: Sequence[Sample], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` inputs with the names of their files; the same seed gives the same inputs.

    Half are profiles; the other names come equally often, however many samples there are.
    """
    chance = random.Random(seed)  # noqa: S311 the same inputs again, no secret
    by_name: dict[str, list[bytes]] = {}
    for sample in samples:
        by_name.setdefault(sample.name, []).append(sample.data)
    names = sorted(by_name)
    every = [sample.data for sample in samples]
    for _ in range(count):
        name = "profile.yaml" if chance.random() < _PROFILES else chance.choice(names)
        data = bytearray(chance.choice(by_name[name]))
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            chance.choice(_MUTATIONS)(data, every, chance)
        yield name, bytes(data)


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def _cut(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    start = _place(data, chance)
    del data[start : start + chance.choice((1, 2, 5, 40, 400))]


def _insert(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    place = _place(data, chance)
    data[place:place] = chance.choice(TOKENS)


def _splice(data: bytearray, samples: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(samples)
    start = chance.randrange(len(other) + 1)
    place = _place(data, chance)
    data[place:place] = other[start : start + chance.choice((10, 100, 1000))]


def _truncate(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    del data[_place(data, chance) :]


def _value(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    """Another value behind the key of some line."""
    lines = bytes(data).split(b"\n")
    number = chance.randrange(len(lines))
    key, colon, _old = lines[number].partition(b": ")
    lines[number] = key + colon + chance.choice(TOKENS)
    data[:] = b"\n".join(lines)


def _lines(data: bytearray, _samples: Sequence[bytes], chance: random.Random) -> None:
    """Lines doubled, moved, or indented otherwise."""
    lines = bytes(data).split(b"\n")
    number = chance.randrange(len(lines))
    line = lines[number]
    changed = (line, line), (b"  " + line,), (line.lstrip(b" "),), (), (b"- " + line,), (line[1:],)
    lines[number : number + 1] = chance.choice(changed)
    data[:] = b"\n".join(lines)


_MUTATIONS = (_flip, _cut, _insert, _insert, _splice, _truncate, _value, _value, _lines, _lines)
