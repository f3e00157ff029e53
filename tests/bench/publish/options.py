"""The options of the command line as the pipeline takes them."""

from datetime import date
from pathlib import Path

from dienhinh import pipeline


def options_of(profiles: Path, cache: Path, today: date, root: Path = Path()) -> pipeline.Options:
    """Those of `dienhinh publish` below `root` without any setting."""
    return pipeline.Options(
        profiles=profiles,
        theme=root / "docs/theme",
        docs=root / "docs",
        cache=cache,
        base_url="https://dien-hinh.example.vn/",
        site_name="Điển hình tiên tiến Quảng Ngãi",
        today=today,
        repository="private",
    )
