"""The handbook page with what was measured: docs/so-tay/do-luong.md."""

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from os import cpu_count
from pathlib import Path

from dienhinh.vietnamese import number_text
from tests.bench.command import Cost
from tests.bench.photos.measure import Photos
from tests.bench.publish.others import Other
from tests.bench.publish.ours import Ours

PAGE = Path("docs/so-tay/do-luong.md")
_HEAD = Path(__file__).with_name("page_head.md")
_OURS = ("mkdocs", "pyyaml", "jinja2", "pillow", "numpy")
_MS = 1000
_PHASES = {
    "examine": "đọc và kiểm tra",
    "photos": "ảnh",
    "pieces and kits": "thẻ, áp phích, bộ tư liệu",
    "handwritten pages": "trang viết tay",
    "search": "chỉ mục tìm kiếm (chạy cùng lúc với dựng trang)",
    "pages and search": "dựng trang và chỉ mục",
    "site files": "dữ liệu mở, sơ đồ trang, đưa vào chỗ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All that was measured with one number of profiles; `small` only where others keep up."""

    ours: Ours
    hugo: Other
    small: tuple[Other, ...] = ()


Reading = Sequence[tuple[str, float]]


def page_text(
    rows: Sequence[Measured],
    photos: Sequence[Photos],
    reading: Reading,
    versions: Mapping[str, str],
) -> str:
    """The whole page, in Markdown."""
    parts = [_HEAD.read_text(encoding="utf-8").rstrip(), _machine(versions)]
    parts += ["\n".join(_section(row, reading)) for row in rows]
    if len(rows) > 1:
        parts.append("\n".join(_growth(rows)))
    if photos:
        parts.append("\n".join(_photos(photos)))
    parts.append("\n".join(_reading(reading)))
    return "\n\n".join(parts) + "\n"


def progress_line(row: Measured) -> str:
    """What the person who waits sees after each number of profiles."""
    ours, hugo = row.ours.published, row.hugo.cost
    return f"{row.ours.count}: {ours.wall_s:.1f} s, Hugo {hugo.wall_s:.1f} s\n"


def checking_alone_s(ours: Ours, reading_ms: float) -> tuple[float, float]:
    """Of `examine` what is not reading YAML: seconds on the clock and of processor.

    Hugo has to read too, so only the rest is ours alone. Reading is taken at what it costs by
    itself; the clock is divided as the processor's time is.
    """
    (examine,) = (phase for phase in ours.phases if phase.name == "examine")
    reading_s = min(reading_ms * ours.count / _MS, examine.cpu_s)
    share = 1 - reading_s / examine.cpu_s if examine.cpu_s else 0.0
    return examine.wall_s * share, examine.cpu_s - reading_s


def _machine(versions: Mapping[str, str]) -> str:
    day = date.today().strftime("%d/%m/%Y")  # noqa: DTZ011 the day on this machine
    own = {name: version(name) for name in _OURS}
    named = ", ".join(f"{name} {number}" for name, number in (own | dict(versions)).items())
    machine = f"{platform.system()} {platform.machine()}, {cpu_count()} nhân"
    return f"Đo ngày {day} trên {machine}, Python {platform.python_version()}; {named}."


def _section(row: Measured, reading: Reading) -> Iterator[str]:
    ours, hugo = row.ours, row.hugo
    wall_s, cpu_s = checking_alone_s(ours, reading[0][1])
    yield f"## {number_text(ours.count)} hồ sơ\n"
    yield (
        f"Không kể kiểm tra và chỉ mục tìm kiếm, đăng mất **{_seconds(ours.bare.wall_s - wall_s)} "
        f"giây, {_ratio(ours.bare.wall_s - wall_s, hugo.cost.wall_s)} lần Hugo** (bộ xử lý: "
        f"{_ratio(ours.bare.cpu_s - cpu_s, hugo.cost.cpu_s)} lần); kể tất cả, "
        f"{_ratio(ours.published.wall_s, hugo.cost.wall_s)} lần. Trang của kho: "
        f"{number_text(ours.files)} tệp, {_mb(ours.bytes)} MB kể cả ảnh, bộ tư liệu, chỉ mục; "
        f"riêng HTML {_mb(ours.html_bytes)} MB.\n"
    )
    yield (
        "| Việc | Giây | Giây bộ xử lý | So với Hugo (giây) | So với Hugo (bộ xử lý) "
        "| Bộ nhớ (MB) |"
    )
    yield "|---|---|---|---|---|---|"
    if ours.cold is not None:
        yield _row("đăng từ số không, làm cả ảnh, thẻ, bộ tư liệu", ours.cold, hugo.cost)
    yield _row("đăng, ảnh có sẵn", ours.published, hugo.cost)
    yield _row("như trên, không làm chỉ mục tìm kiếm (`--no-search`)", ours.bare, hugo.cost)
    yield _row("đăng lại, không đổi gì", ours.again, hugo.cost)
    yield _row("sửa một câu, `dienhinh publish`", ours.edited, hugo.cost)
    yield _row("sửa một câu, `mkdocs build`, kể cả sổ tay", ours.edited_mkdocs, hugo.cost)
    served = f"sửa một câu, trang của hồ sơ ấy trong `mkdocs serve`: {ours.served_s * _MS:.0f} ms"
    yield f"| {served} | {_seconds(ours.served_s)} | | | | |"
    yield _row("riêng `dienhinh check`", ours.checked, hugo.cost)
    yield _row(f"Hugo, {_pages(hugo)}", hugo.cost, hugo.cost)
    for other in row.small:
        if other.tool == "Pagefind":
            name = f"Pagefind, chỉ mục của các trang hồ sơ, {_mb(other.bytes)} MB"
            yield _row(name, other.cost, hugo.cost)
        else:
            yield _row(f"{other.tool}, {_pages(other)}", other.cost, hugo.cost)
    yield "\n| Phần của lượt đăng có sẵn ảnh | Giây | Giây bộ xử lý |"
    yield "|---|---|---|"
    for phase in ours.phases:
        yield f"| {_PHASES[phase.name]} | {_seconds(phase.wall_s)} | {_seconds(phase.cpu_s)} |"
    yield f"| trong đó riêng kiểm tra, trừ đọc YAML | {_seconds(wall_s)} | {_seconds(cpu_s)} |"


def _row(name: str, cost: Cost, hugo: Cost) -> str:
    return (
        f"| {name} | {_seconds(cost.wall_s)} | {_seconds(cost.cpu_s)} "
        f"| {_ratio(cost.wall_s, hugo.wall_s)} | {_ratio(cost.cpu_s, hugo.cpu_s)} "
        f"| {_whole(cost.peak_mb)} |"
    )


def _growth(rows: Sequence[Measured]) -> Iterator[str]:
    yield "## Lớn lên cùng số hồ sơ\n"
    yield "Phần nghìn giây bộ xử lý cho một hồ sơ; lớn tuyến tính thì cột này không tăng.\n"
    yield (
        "| Hồ sơ | Kho này | Hugo | MB bộ nhớ của kho | MB bộ nhớ của Hugo "
        "| KB HTML cho một hồ sơ |"
    )
    yield "|---|---|---|---|---|---|"
    for row in rows:
        count, ours = row.ours.count, row.ours.published
        yield (
            f"| {number_text(count)} | {_decimal(ours.cpu_s * _MS / count, 2)} "
            f"| {_decimal(row.hugo.cost.cpu_s * _MS / count, 2)} | {_whole(ours.peak_mb)} "
            f"| {_whole(row.hugo.cost.peak_mb)} | {_whole(row.ours.html_bytes / count / _MS)} |"
        )
    first, last = rows[0].ours, rows[-1].ours
    grown = (last.published.cpu_s / last.count) / (first.published.cpu_s / first.count)
    yield (
        f"\nTừ {number_text(first.count)} đến {number_text(last.count)} hồ sơ, công cho một hồ sơ "
        f"bằng {_decimal(grown, 2)} lần lúc đầu."
    )


def _photos(photos: Sequence[Photos]) -> Iterator[str]:
    ours = photos[0].cost.cpu_s
    yield "## Ảnh\n"
    yield (
        f"{photos[0].count} ảnh 12 triệu điểm do chương trình vẽ, có hướng xoay trong EXIF; mỗi "
        "ảnh ba cỡ (1600, 960, 480 điểm), ba dạng (AVIF, WebP, JPEG), cùng số chất lượng, AVIF ở "
        "mức nhanh. Mỗi công cụ ba lượt, lấy lượt nhanh nhất; Hugo một lượt, vì nó giữ ảnh đã "
        "làm. Độ giống (SSIM của độ sáng) so với ảnh gốc thu nhỏ, ở cỡ 1600.\n"
    )
    yield (
        "| Công cụ | Giây bộ xử lý một ảnh | Kho này so với nó | Giây cả lượt | KB một ảnh "
        "| Giống: AVIF | WebP | JPEG | Bộ nhớ (MB) |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for row in photos:
        alike = " | ".join(_decimal(row.alike[kind], 4) for kind in ("avif", "webp", "jpeg"))
        yield (
            f"| {row.tool} | {_decimal(row.cost.cpu_s / row.count, 3)} "
            f"| {_ratio(ours, row.cost.cpu_s)} "
            f"| {_seconds(row.cost.wall_s)} | {_whole(row.bytes / row.count / _MS)} | {alike} "
            f"| {_whole(row.cost.peak_mb)} |"
        )


def _reading(reading: Reading) -> Iterator[str]:
    ours = reading[0][1]
    yield "## Đọc YAML\n"
    yield (
        "Kho này giữ dòng và cột của mọi giá trị, từ chối khóa trùng, neo, thẻ; các trình đọc khác "
        "không giữ, trừ `compose` (chỉ dựng cây) và `rt`.\n"
    )
    yield "| Trình đọc | Phần nghìn giây một tệp | So với kho này |"
    yield "|---|---|---|"
    for name, milliseconds in reading:
        yield f"| {name} | {_decimal(milliseconds, 3)} | {_ratio(milliseconds, ours)} |"


def _pages(other: Other) -> str:
    return f"{number_text(other.pages)} trang, {_mb(other.bytes)} MB"


def _seconds(value: float) -> str:
    return _decimal(value, 2)


def _ratio(one: float, other: float) -> str:
    return _decimal(one / other, 2)


def _whole(value: float) -> str:
    return number_text(round(value))


def _mb(count: int) -> str:
    return _whole(count / 1_000_000)


def _decimal(value: float, digits: int) -> str:
    """A number as Vietnamese writes it, with a comma: `4,31`."""
    return f"{value:.{digits}f}".replace(".", ",")
