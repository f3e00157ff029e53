"""The handbook page with what was measured: docs/so-tay/do-luong-tim-kiem.md."""

import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from os import cpu_count
from pathlib import Path

from tests.bench.search.blind import GROUPS_APART, GROUPS_WITH_TYPOS, GROUPS_WITHOUT_TYPOS
from tests.bench.search.measure import Measured
from tests.bench.search.reader import SLOW
from tests.bench.search.report import Score

PAGE = Path("docs/so-tay/do-luong-tim-kiem.md")

_NAMES = {"dienhinh": "của kho", "pagefind": "Pagefind", "material": "Material"}
_GROUPS = {
    "exact": "đúng từng chữ",
    "no diacritics": "không dấu",
    "NFD": "dấu tổ hợp (NFD)",
    "half": "nửa có dấu",
    "prefix": "chữ cuối gõ dở",
    "phrase": "trong ngoặc kép",
    "telex": "Telex thô",
    "vni": "VNI thô",
    "joined": "viết liền",
    "short form": "viết tắt",
    "typo, no diacritics": "sai một chữ cái, không dấu",
    "typo, diacritics": "sai một chữ cái, có dấu",
    "apart": "chữ không đứng cạnh nhau ở đâu",
    "all": "tất cả",
}
_HEAD = Path(__file__).with_name("page_head.md")


def page_text(found: Mapping[str, Sequence[Measured]], versions: Mapping[str, str]) -> str:
    """The whole page, in Markdown; `found` by the name of the pages searched."""
    parts = [_HEAD.read_text(encoding="utf-8"), _machine(versions)]
    for name, measured in found.items():
        parts.append("\n".join(_section(name, measured)))
    return "\n".join(part.rstrip() + "\n" for part in parts)


def _machine(versions: Mapping[str, str]) -> str:
    day = date.today().strftime("%d/%m/%Y")  # noqa: DTZ011 the day on this machine
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    machine = f"{platform.system()} {platform.machine()}, {cpu_count()} nhân"
    return (
        f"Đo ngày {day} trên {machine}; {named}. "
        f"Đường truyền chậm: {SLOW}, trong trình duyệt thật, chưa có gì trong bộ nhớ đệm."
    )


def _section(name: str, measured: Sequence[Measured]) -> Iterator[str]:
    yield f"## {_title(name)}\n"
    scored = [row for row in measured if row.asked]
    yield "| Kiểu câu | " + " | ".join(_column(row) for row in scored) + " |"
    yield "|---|" + "---|" * len(scored)
    own = measured[0].scores
    for group in [*GROUPS_WITHOUT_TYPOS, *GROUPS_WITH_TYPOS, *GROUPS_APART, "all"]:
        if group in own:
            cells = [_score(row.scores.get(group)) for row in scored]
            yield f"| {_GROUPS[group]} | " + " | ".join(cells) + " |"
    yield ""
    yield "| | " + " | ".join(_NAMES[row.engine] for row in measured) + " |"
    yield "|---|" + "---|" * len(measured)
    for label, cells in _costs(measured):
        yield f"| {label} | " + " | ".join(cells) + " |"
    yield ""


def _title(name: str) -> str:
    if name == "shipped":
        return "Hồ sơ và trang kèm theo kho"
    if name.startswith("random-"):
        return f"{_number(int(name.removeprefix('random-')))} trang chữ ngẫu nhiên"
    return f"{_number(int(name))} hồ sơ do `dienhinh demo` bịa"


def _column(row: Measured) -> str:
    return f"{_NAMES[row.engine]} ({row.asked} câu)"


def _costs(measured: Sequence[Measured]) -> Iterator[tuple[str, list[str]]]:
    def cells(of: object) -> list[str]:
        return [of(row) for row in measured]  # type: ignore[operator]

    yield "Đến mười kết quả đầu, đã nén", cells(lambda m: _kb(m.cost and m.cost.first_bytes))
    yield "Lần tìm sau, đã nén", cells(lambda m: _kb(m.cost and m.cost.later_bytes))
    yield "Đến mười kết quả đầu, đường chậm", cells(lambda m: _seconds(m.cost and m.cost.first_s))
    yield "Lần tìm sau, đường chậm", cells(lambda m: _seconds(m.cost and m.cost.later_s))
    yield (
        "Một lần tìm, giữa / chín phần mười / lâu nhất",
        cells(
            lambda m: " / ".join(f"{ms:.0f}" for ms in m.search_ms) + " ms" if m.search_ms else "–"
        ),
    )
    of_all = "giữa / chín phần mười / nhiều nhất"
    yield f"Dữ liệu mọi kiểu câu, {of_all}", cells(lambda m: _spread_kb(m.cold_bytes))
    yield f"Dữ liệu câu sai một chữ cái, {of_all}", cells(lambda m: _spread_kb(m.typo_bytes))
    yield f"Dữ liệu câu có các chữ rời nhau, {of_all}", cells(lambda m: _spread_kb(m.apart_bytes))
    yield "Làm chỉ mục", cells(lambda m: _seconds(m.build_s))
    yield "Bộ nhớ khi làm chỉ mục", cells(lambda m: _mb(m.build_memory_bytes))
    yield "Chỉ mục trên đĩa", cells(lambda m: f"{_mb(m.index_bytes)}, {_number(m.index_files)} tệp")


def _score(score: Score | None) -> str:
    if score is None:
        return "–"
    share = f"{score.recall * 100:.1f}".removesuffix(".0")
    return f"{share} % · {score.rank:.2f}".replace(".", ",")


def _kb(size: float | None) -> str:
    return "–" if size is None else f"{size / 1024:.0f} KB"


def _spread_kb(sizes: tuple[float, float, float] | None) -> str:
    return "–" if sizes is None else " / ".join(f"{size / 1024:.0f}" for size in sizes) + " KB"


def _mb(size: float | None) -> str:
    return "–" if size is None else f"{size / 1024**2:.1f} MB".replace(".", ",")


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} s".replace(".", ",")


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")
