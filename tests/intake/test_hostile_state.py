"""What a stranger may have put into the file that an import keeps beside a profile."""

from pathlib import Path

import pytest

from dienhinh.intake.folders.import_state import state_of
from dienhinh.intake.units import unit_state
from dienhinh.model.folder import STATE_FILE


@pytest.mark.parametrize(
    "content",
    [
        "[" * 200_000,
        '{"source": "x", "number": 1e999, "values": {}, "files": {}, "review": ""}',
        '{"source": "x", "number": "một", "values": {}, "files": {}, "review": ""}',
        "{}",
        "\ufeff{",
    ],
    ids=["deep", "endless", "no number", "empty", "torn"],
)
def test_a_state_that_nobody_wrote_here_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / STATE_FILE).write_text(content, encoding="utf-8")

    (tmp_path / unit_state.STATE_FILE).write_text(content, encoding="utf-8")

    assert state_of(tmp_path) is None
    assert unit_state.said_in(tmp_path) == {}
