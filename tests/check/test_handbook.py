"""The handbook's pages about problems: one for each code, and their samples do what they say."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dienhinh.check.rules import rule_modules
from tests.builders import SLUG, a_profile_yaml
from tests.check.codes import codes
from tests.check.examples import Case, checked, lay_out

FOLDER = Path(__file__).parents[2] / "docs" / "so-tay" / "loi"
# The example that the samples change has awards of the test's lists and is long enough; what a
# sample shortens is not what it is about, nor is the second picture of a folder where the sample
# lists too few.
BASE = a_profile_yaml(awards__0__award="bang-khen-tinh")
BESIDE_THE_POINT = {"summary-pages"}
BESIDE_WRONG = {"bad-count": {"photo-unlisted"}}
CALL = "so-ket-2023"

_SAMPLE = re.compile(r"^## (Sai|Đúng)\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TOP_LEVEL_KEY = re.compile(r"^(?=[A-Za-z_]+:)", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    code: str
    text: str

    def sample(self, heading: str) -> str | None:
        """The YAML below a heading, None when it only describes."""
        found = _YAML.search(dict(_SAMPLE.findall(self.text))[heading])
        return found[1] if found else None


def pages() -> list[Page]:
    return [
        Page(file.stem, file.read_text(encoding="utf-8"))
        for file in sorted(FOLDER.glob("*.md"))
        if file.stem != "index"
    ]


def with_changes(base: str, sample: str) -> str:
    """The base with the top-level fields of the sample in place of its own."""
    fields = [field for field in _TOP_LEVEL_KEY.split(sample) if field]
    names = {field.partition(":")[0] for field in fields}
    kept = [field for field in _TOP_LEVEL_KEY.split(base) if field.partition(":")[0] not in names]
    return "".join(kept + fields)


def codes_of(sample: str, tmp_path: Path) -> set[str]:
    """What checking finds when a sample is written into the example."""
    folder = tmp_path / SLUG
    folder.mkdir()
    of_plan = sample.startswith("slots:")
    of_unit = "\nas_of:" in sample
    text = BASE if of_plan or of_unit else with_changes(BASE, sample)
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    root = tmp_path / "profiles"
    lay_out(folder, root)
    if of_plan:
        (root / CALL / "plan.yaml").write_text(sample, encoding="utf-8")
    if of_unit:
        (root / CALL / "ba-to" / "unit.yaml").write_text(sample, encoding="utf-8")
    return {problem.code for problem in checked(root, Case(folder=folder, expected=()))}


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {page.code for page in pages()} == codes()


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_a_page_says_what_it_is_about_and_shows_both_samples(page: Page) -> None:
    assert page.text.startswith("---\ntemplate: handbook.html\ntitle: ")
    assert re.search(r"^description: .{10,}$", page.text, re.MULTILINE)
    assert f"Mã: `{page.code}`." in page.text
    assert [heading for heading, _ in _SAMPLE.findall(page.text)] == ["Sai", "Đúng"]


@pytest.mark.parametrize(
    "page", [page for page in pages() if page.sample("Sai")], ids=lambda page: page.code
)
def test_the_wrong_sample_gives_the_code_and_the_right_one_nothing(
    page: Page, tmp_path: Path
) -> None:
    wrong, right = page.sample("Sai"), page.sample("Đúng")

    assert wrong is not None
    assert right is not None
    (tmp_path / "wrong").mkdir()
    (tmp_path / "right").mkdir()
    beside = BESIDE_THE_POINT | BESIDE_WRONG.get(page.code, set())
    assert codes_of(wrong, tmp_path / "wrong") - beside == {page.code}
    assert codes_of(right, tmp_path / "right") - BESIDE_THE_POINT == set()


def test_the_list_of_pages_names_each_once() -> None:
    listed = re.findall(
        r"^- \[`([a-z0-9-]+)`\]\((.*)\.md\): ",
        (FOLDER / "index.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )

    assert sorted(listed) == sorted((code, code) for code in codes())


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.CODE)
def test_a_rule_is_named_after_its_code_and_has_a_test_of_its_own(module: object) -> None:
    name = module.__name__.rpartition(".")[2]  # type: ignore[attr-defined]
    code: str = module.CODE  # type: ignore[attr-defined]

    assert name == code.replace("-", "_") or code in module.CODES  # type: ignore[attr-defined]
    assert (Path(__file__).parent / "rules" / f"test_{name}.py").is_file()
