"""Files of older or other programs (.doc, .odt, .rtf, .xls) turned into .docx and .xlsx.

LibreOffice does it where it is installed; where it is not, the person is told how to get it, or how
to save the file anew with the program that wrote it.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.closed_files import closed
from dienhinh.intake.files.flat_word import is_flat_word, packed
from dienhinh.intake.files.own_pictures import only_own
from dienhinh.model.both import Both

_PATIENCE_SECONDS = 120
# subprocess.CREATE_NO_WINDOW, which only Windows has.
_NO_WINDOW = 0x08000000
_PROGRAMS = ("soffice", "libreoffice")
_FOLDERS = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
# A web page would otherwise be opened as one, which has no way to .docx.
_READERS = {"html": "HTML (StarWriter)"}
# LibreOffice shows what a web page hides, but knows what is crossed out.
_HIDDEN_IN_WEB = re.compile(rb"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CROSSED_OUT = b"text-decoration:line-through"
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
# Of LibreOffice: no macros, nothing linked is fetched, and whatever would ask a server nevertheless
# asks a port where nobody answers (9 is "discard"; RFC 863).
_SETTINGS = {
    "org.openoffice.Office.Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": "2"},
    "org.openoffice.Office.Calc/Content/Update": {"Link": "2"},
    "org.openoffice.Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetNoProxy": "",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
    },
}
HOW_TO_GET = Both(
    "Máy này chưa có LibreOffice nên chưa đọc được tệp kiểu cũ. Cách 1: mở tệp bằng Word hoặc "
    "Excel, chọn Tệp > Lưu thành > .docx hoặc .xlsx rồi nhập lại. Cách 2: cài LibreOffice miễn phí "
    "từ https://vi.libreoffice.org/ rồi chạy lại lệnh.",
    "This computer has no LibreOffice, so files of older programs cannot be read. One way: open "
    "it in Word or Excel, choose File > Save As > .docx or .xlsx and import again. Another: "
    "install LibreOffice, which is free, from https://www.libreoffice.org/ and run this again.",
)


@cache
def office() -> str | None:
    """The program that converts, None when it is not installed."""
    for name in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    return next((str(path) for path in _FOLDERS if path.is_file()), None)


def converted(data: bytes, ending: str, into: str) -> bytes:
    """The file as `docx` or `xlsx`; UnreadableError says what to do instead.

    Nothing but the file itself is read for it: no other file of this computer, nothing of a server.
    """
    if ending == "xml" and is_flat_word(data):
        return packed(data)
    program = office()
    if program is None:
        raise UnreadableError(HOW_TO_GET)
    with tempfile.TemporaryDirectory(prefix="dienhinh-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"nguon.{ending}"
        shown = _HIDDEN_IN_WEB.sub(_CROSSED_OUT, data) if ending == "html" else data
        source.write_bytes(closed(shown, ending))
        _run(program, folder, source, into)
        made = folder / "ra" / f"nguon.{into}"
        if not made.is_file():
            raise UnreadableError(
                Both(
                    f"LibreOffice không đổi được tệp .{ending}. Xin mở bằng Word, Excel rồi lưu "
                    f"lại thành .{into}.",
                    f"LibreOffice could not convert the .{ending} file. Open it in Word or Excel "
                    f"and save it as .{into}.",
                )
            )
        return only_own(made.read_bytes(), data, ending)


def _run(program: str, folder: Path, source: Path, into: str) -> None:
    # A profile of its own: a LibreOffice that is open already would take the file and do nothing.
    settings = folder / "cau-hinh" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_settings(), encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={(folder / 'cau-hinh').as_uri()}",
        "--headless",
        *(f"--infilter={reader}" for reader in (_READERS.get(source.suffix[1:]),) if reader),
        "--convert-to",
        _FILTERS[into],
        "--outdir",
        str(folder / "ra"),
        str(source),
    ]
    quiet = _NO_WINDOW if sys.platform == "win32" else 0
    try:
        # A session of its own: what is started here starts another that does the work.
        process = subprocess.Popen(  # noqa: S603 a program of this machine, its arguments are ours
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=quiet,
        )
        try:
            process.wait(_PATIENCE_SECONDS)
        finally:
            _end(process)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnreadableError(
            Both(
                "LibreOffice không chạy được hoặc chạy quá lâu.",
                "LibreOffice could not be run, or ran too long.",
            )
        ) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop a program that still runs, and all that it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _settings() -> str:
    rows = (
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{''.join(rows)}</oor:items>\n"
    )
