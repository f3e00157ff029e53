"""`dienhinh new` at a terminal: windows that are closed, lines that are pasted, Ctrl-D."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.folders import copy_lists

pty = pytest.importorskip("pty", reason="Windows has no such terminals")
FOLDER = "profiles/so-ket-2023/ba-to/to-hop-tac-suoi-mau"
BEGUN = {
    "3 Cá nhân): ": "1\n",
    "hộ gia đình *: ": "Tổ hợp tác Suối Mẫu\n",
    "giới thiệu *: ": "huyện Ba Tơ\n",
    "thi đua *: ": "\n",
    "Lĩnh vực *: ": "\n",
}
SHOWN_S = 60


class Terminal:
    """`dienhinh new` in a terminal of its own."""

    def __init__(self, project: Path) -> None:
        self._own, of_command = pty.openpty()
        self.command = subprocess.Popen(
            [sys.executable, "-m", "dienhinh", "new"],
            cwd=project, stdin=of_command, stdout=of_command, stderr=of_command,
            env={**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"}, start_new_session=True,
        )  # fmt: skip
        os.close(of_command)
        self._text = b""

    def until(self, shown: str) -> str:
        """What is shown next, up to these words."""
        while shown.encode() not in self._text:
            assert select.select([self._own], [], [], SHOWN_S)[0], self._text.decode()
            self._text += os.read(self._own, 65536)
        text, _, self._text = self._text.partition(shown.encode())
        return text.decode()

    def type(self, text: str) -> None:
        os.write(self._own, text.encode())

    def begin(self) -> None:
        for question, answer in BEGUN.items():
            self.until(question)
            self.type(answer)
        self.until("Địa chỉ *: ")

    def close(self) -> None:
        os.close(self._own)


@pytest.fixture
def terminal(tmp_path: Path) -> Callable[[], Terminal]:
    copy_lists(tmp_path / "profiles")
    return lambda: Terminal(tmp_path)


def test_a_closed_window_keeps_the_answers(
    terminal: Callable[[], Terminal], tmp_path: Path
) -> None:
    window = terminal()
    window.begin()

    window.command.send_signal(signal.SIGHUP)
    window.close()

    assert window.command.wait(SHOWN_S) == 130
    assert "unit: ba-to" in (tmp_path / FOLDER / "profile.yaml").read_text(encoding="utf-8")


def test_pasted_lines_answer_one_question(terminal: Callable[[], Terminal], tmp_path: Path) -> None:
    window = terminal()
    window.begin()

    window.type("thôn Mẫu,\nxã Ba Tiêu, huyện Ba Tơ")
    window.until("huyện Ba Tơ")
    window.type("\n")
    window.until("Xã, phường, thị trấn (Enter để bỏ qua): ")
    window.type("\x04")

    assert window.command.wait(SHOWN_S) == 0
    window.close()
    text = (tmp_path / FOLDER / "profile.yaml").read_text(encoding="utf-8")
    assert "address: thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ\n" in text
