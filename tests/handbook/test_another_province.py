"""The page for another province can be followed as it stands, to a store without an error."""

import re
import shlex
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from dienhinh.commands.official.calls import NewCall, make_call
from dienhinh.model.review import count_errors
from dienhinh.pipeline.examining import examine
from dienhinh.pipeline.options import Options
from tests.folders import ROOT

PAGE = (ROOT / "docs/so-tay/them-dia-phuong.md").read_text(encoding="utf-8")
LISTS = {
    "communes": """\
regions:
  - {id: ha-tinh, name: Hà Tĩnh, full_name: tỉnh Hà Tĩnh}
communes:
  - {code: "18073", valid_from: 2025-07-01, name: A, type: phường, slug: phuong-a, region: ha-tinh}
  - {code: "18409", valid_from: 2025-07-01, name: B, type: xã, slug: xa-b, region: ha-tinh}
""",
    "units": """\
units:
  - {id: hoi-nong-dan, name: Hội Nông dân, full_name: Hội Nông dân tỉnh, group: front}
""",
}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped store without its theme, which no check reads."""
    for folder in ("profiles", "docs"):
        shutil.copytree(
            ROOT / folder,
            tmp_path / folder,
            ignore=shutil.ignore_patterns("theme"),
        )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_another_province_follows_the_page_and_no_error_is_left(store: Path) -> None:
    _type("## 1.")
    home = store / "docs/index.md"
    marker = re.search(r"`(<!-- dienhinh: hero -->)`", PAGE)
    assert marker
    text = home.read_text(encoding="utf-8")
    home.write_text(re.sub("<!-- dienhinh: hero .*-->", marker[1], text), encoding="utf-8")
    assert _errors() == 0

    for name, text in LISTS.items():
        (store / f"profiles/reference/{name}.yaml").write_text(text, encoding="utf-8")
    _type("## 3.")

    assert [path.name for path in (store / "profiles").glob("so-ket-*")] == ["so-ket-2026"]
    assert _errors() == 0


def _errors() -> int:
    options = Options(
        profiles=Path("profiles"),
        theme=Path("theme"),
        docs=Path("docs"),
        cache=Path("cache"),
        base_url="https://dien-hinh.test/",
        site_name="Kho thử",
        today=date(2026, 11, 30),
        repository="private",
    )
    return count_errors(examine(options).problems)


def _type(heading: str) -> None:
    """Type what stands in the blocks below a heading."""
    section = PAGE.split(f"\n{heading}")[1].split("\n## ")[0]
    for line in "\n".join(re.findall(r"```bash\n(.*?)```", section, re.DOTALL)).splitlines():
        words = shlex.split(line)
        if words[:3] == ["dienhinh", "call", "new"]:
            _call_new(words[3:])
        else:
            subprocess.run(line, shell=True, check=True)  # noqa: S602 our own page


def _call_new(words: list[str]) -> None:
    given = dict(zip(words[1::2], words[2::2], strict=True))
    movements = tuple(words[at + 1] for at, word in enumerate(words) if word == "--movement")
    make_call(
        Path("profiles"),
        NewCall(
            id=words[0],
            title=given["--title"],
            day=date.fromisoformat(given["--date"]),
            deadline=date.fromisoformat(given["--deadline"]),
            movements=movements,
            groups=(given["--group"],),
            like=given["--like"],
        ),
    )
