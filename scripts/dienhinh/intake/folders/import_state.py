"""What an import remembers in a folder of what its source said last, as digests.

`.nhap.json` is hidden: it is neither checked nor published. A telephone number leaves no digest
there, nor does a text with one in it: there are so few numbers that trying all would find it out.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dienhinh.intake.hidden_phones import hidden_in
from dienhinh.model.folder import STATE_FILE
from dienhinh.model.source import Value
from dienhinh.write.files import replace_file

# Begins the source of what was asked, not read: its words stand in no file but the draft's own.
ASKED = "dienhinh new"
# Before the name of another source of the same profile: what was told of it; behind that name as
# well: what it said.
BESIDE = "~"
PHONE = "phone"
# Behind a name: what else is remembered of it.
MARK = "#"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Source and its part, digests of its values by name, its pictures, its review file."""

    source: str
    number: int
    values: Mapping[str, str]
    files: Mapping[str, str]
    review: str


def digest_of(value: Value) -> str:
    """Of the value as it reads back: a block of text ends with a line break in the file."""
    text = json.dumps(_trimmed(value), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def remembered(value: Value) -> str:
    """What may be kept of a value: its digest as if the telephone numbers in it were none."""
    return digest_of(hidden_in(value))


def differs_in_numbers(one: Value, other: Value) -> bool:
    """Whether two values are the same but for telephone numbers that both hold."""
    return (
        remembered(one) == remembered(other)
        and digest_of(one) != digest_of(other)
        and hidden_in(one) != one
        and hidden_in(other) != other
    )


def without_number(state: State) -> State:
    """The same without what earlier versions remembered of a telephone number: only that it was.

    Their digest of a review file was of one with the number in it.
    """
    if PHONE not in state.values:
        return state
    kept = {k: v for k, v in state.values.items() if k != PHONE and not k.startswith(BESIDE)}
    return replace(state, values=kept | {f"{PHONE}{MARK}": ""}, review="")


def beside(source: str, name: str) -> str:
    """Under which name a value is remembered that another source of the profile gave."""
    return f"{BESIDE}{source}{BESIDE}{name}"


def of_source(state: State, source: str) -> dict[str, str]:
    """What is remembered of the values that another source of the profile gave, by name."""
    begin = beside(source, "")
    return {k.removeprefix(begin): v for k, v in state.values.items() if k.startswith(begin)}


def every_said(state: State, name: str) -> set[str]:
    """The digests of a value as each source of the profile gave it last."""
    return {v for k, v in state.values.items() if k == name or k.endswith(f"{BESIDE}{name}")}


def ever_said(state: State) -> dict[str, str]:
    """What any source of the profile gave, by name."""
    return {k.rpartition(BESIDE)[2] if k[:1] == BESIDE else k: v for k, v in state.values.items()}


def _trimmed(value: Value) -> Value:
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list):
        return [_trimmed(item) for item in value]
    if isinstance(value, dict):
        return {key: _trimmed(item) for key, item in value.items()}
    return value


def state_of(folder: Path) -> State | None:
    """What the last import left in a folder; None when there was none."""
    file = folder / STATE_FILE
    if file.is_symlink():
        return None
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
        return State(
            source=str(row["source"]),
            number=int(row["number"]),
            values={str(k): str(v) for k, v in row["values"].items()},
            files={str(k): str(v) for k, v in row["files"].items()},
            review=str(row["review"]),
        )
    except (
        OSError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        OverflowError,
        RecursionError,
    ):
        return None


def keep_state(folder: Path, state: State) -> None:
    """Remember this for the next import."""
    row = {
        "source": state.source,
        "number": state.number,
        "values": dict(state.values),
        "files": dict(state.files),
        "review": state.review,
    }
    text = json.dumps(row, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    replace_file(folder / STATE_FILE, text.encode())
