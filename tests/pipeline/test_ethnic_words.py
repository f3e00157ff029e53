"""What `check` says of words beside a person's profile that name the ethnic group."""

from datetime import date
from pathlib import Path

import pytest

from dienhinh.pipeline import Options, examine
from tests.pipeline.hand_written import COLLECTION, HEAD, person, told


def beside(project: Path, *, with_others: bool) -> None:
    """Words beside the profile of a person that name an ethnic group; a collective told too."""
    other = "to-hop-tac-nuoc-leng"
    (project / "docs/gioi-thieu.md").write_text(
        "Người Hrê ở nơi khác.\n\n<!-- dienhinh: newest -->\n", encoding="utf-8"
    )
    picture = f"<!-- dienhinh: photo {other} -->\n" if with_others else ""
    pages = {
        "docs/tin/det.md": HEAD.format(date="2023-12-01")
        + f"{picture}\n<!-- dienhinh: card nguoi-mau -->\n\nChị là người Hrê.\n",
        "docs/lien-ket.md": f"{picture}Chị [ấy](/ho-so/nguoi-mau/) là người Hrê.\n",
        "profiles/corrections.yaml": "corrections:\n  - on: 2023-11-30\n    profile: nguoi-mau\n"
        "    text: Đã viết sai tuổi của chị.\n    basis: Già làng người Hrê\n",
        "profiles/so-ket-2023/plan.yaml": "slots:\n"
        "  - {date: 2023-11-28, profile: nguoi-mau, channel: zalo, ran_on: 2023-11-29,\n"
        "     title: Chị Một dân tộc Hrê, link: https://bao.example.vn/a, note: Người Hrê}\n"
        f"  - {{date: 2023-12-28, profile: {other}, channel: zalo, teaser: Một làng người Hrê}}\n",
    }
    if with_others:
        theme = COLLECTION.replace("những người thợ dệt", "các chị người Hrê")
        pages["profiles/collections/det.yaml"] = theme
    for name, text in pages.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")


PLACES_BESIDE = (
    "docs/lien-ket.md:{}:38",
    "docs/tin/det.md:{}:14",
    "profiles/corrections.yaml:5:12",
    "profiles/so-ket-2023/plan.yaml:3:13",
)


@pytest.mark.parametrize(
    ("status", "ethnicity", "severity"),
    [
        ("published", None, "lỗi"),
        ("published", {"until": "2023-11-30"}, "lưu"),
        ("published", {"withdrawn_on": "2023-12-01"}, "lưu"),
        ("published", {}, None),
        ("draft", None, "lưu"),
        # To take a person down must never be stopped by what is written beside.
        ("withdrawn", None, "lưu"),
    ],
)
def test_no_words_beside_a_person_name_the_ethnic_group_without_its_own_consent(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    status: str,
    ethnicity: dict[str, str] | None,
    severity: str | None,
) -> None:
    person(project, status, ethnicity=ethnicity)
    beside(project, with_others=False)

    found = told(capsys, "ethnicity-consent")

    lines = (1, 11)
    expected = [
        place.format(line) for place, line in zip(PLACES_BESIDE, (*lines, 0, 0), strict=True)
    ]
    assert found == [f"{place}: {severity}" for place in expected if severity]


def test_words_that_tell_of_others_too_are_a_question_but_lines_about_one_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "published")
    beside(project, with_others=True)

    assert told(capsys, "ethnicity-consent") == [
        "docs/lien-ket.md:2:38: lưu",
        "docs/tin/det.md:12:14: lưu",
        "profiles/collections/det.yaml:2:10: lưu",
        "profiles/corrections.yaml:5:12: lỗi",
        "profiles/so-ket-2023/plan.yaml:3:13: lỗi",
    ]


def options(project: Path) -> Options:
    return Options(
        profiles=project / "profiles",
        theme=project / "docs" / "theme",
        docs=project / "docs",
        cache=project / "cache",
        base_url="https://example.org/",
        site_name="Kho thử",
        today=date(2023, 12, 1),
        repository="private",
    )


def test_a_consent_that_ended_takes_the_lines_beside_the_profile_with_it(project: Path) -> None:
    beside(project, with_others=False)
    shown = []
    for until in ("2023-12-01", "2023-11-30"):
        person(project, "published", ethnicity={"until": until})
        library = examine(options(project)).library
        assert library is not None
        assert "nguoi-mau" in library.by_slug
        shown.append((len(library.coverage), len(library.corrections)))

    assert shown == [(1, 1), (0, 0)]
