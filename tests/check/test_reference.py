from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dienhinh.check.reference import load_reference
from dienhinh.model.call import OutlineItem, Quota
from dienhinh.model.lists import Tile
from dienhinh.model.reference_trees import OutlineTree, ReferenceTrees
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.yaml_tree import parse_tree

LISTS = {
    "movements": """\
movements:
  - id: vi-nguoi-ngheo
    name: Vì người nghèo
    official: Quảng Ngãi vì người nghèo
    short: Vì người nghèo
    description: Phong trào vì người nghèo.
    decision: {number: 1085/QĐ-UBND, date: 2022-08-15, issuer: UBND tỉnh, title: Kế hoạch}
""",
    "sectors": """\
sectors:
  - {id: trong-trot, name: Trồng trọt, description: Lúa và rau.}
""",
    "awards": """\
awards:
  - id: bk-tinh
    name: Bằng khen của Chủ tịch UBND tỉnh
    group: merit
    level: province
    kinds: [collective, individual]
""",
    "units": """\
units:
  - id: ba-to
    name: Ba Tơ
    full_name: Huyện Ba Tơ
    group: district
    code: "535"
    valid_to: 2025-07-01
    tile: {column: 1, row: 3}
""",
    "communes": """\
regions:
  - {id: quang-ngai, name: Quảng Ngãi, full_name: tỉnh Quảng Ngãi, until: 2025-07-01}
communes:
  - {code: "21484", valid_from: 2023-04-10, valid_to: 2025-07-01, name: Ba Tơ, type: thị trấn, slug: thi-tran-ba-to, unit: ba-to, became: ["21484"], region: quang-ngai}
  - {code: "21484", valid_from: 2025-07-01, name: Ba Tơ, type: xã, slug: xa-ba-to, units: [ba-to], region: quang-ngai}
""",  # noqa: E501 lines as in the shipped file
    "abbreviations": """\
abbreviations:
  - {short: HTX, long: [hợp tác xã]}
""",
    "synonyms": """\
synonyms:
  - {word: heo, others: [lợn]}
""",
}
CALL = """\
id: so-ket-2023
title: Sơ kết
subject: V/v sơ kết
number_as_written: "Số: /SNV"
date_as_written: tháng 11 năm 2023
date: 2023-11-01
deadline: 2023-11-20
deadline_text: trước ngày 20/11/2023
issuer_parent: UBND tỉnh
issuer: Sở Nội vụ
place: Quảng Ngãi
period: 2021-2025
legal_basis:
  - {number: 1085/QĐ-UBND, date: 2022-08-15, issuer: UBND tỉnh, title: Kế hoạch}
opening: Thực hiện
request: Đề nghị
closing: Kính đề nghị
receivers: [Như trên]
signer: {role: GIÁM ĐỐC, name: Tạ Công Dũng}
addressees:
  - {id: front, name: Mặt trận, nominates: false}
  - {id: district, name: UBND các huyện, nominates: true, units: [ba-to]}
movements: [vi-nguoi-ngheo]
quota: {least: 2, most: 3}
pages_least: 2
pages_most: 3
photos_least: 2
photos_most: 3
awards_since: 2021
"""
OUTLINE = """\
movement: vi-nguoi-ngheo
call: so-ket-2023
name: ĐỀ CƯƠNG
title: Sơ kết
annexed_to: Kèm theo
number_as_written: "Số:"
date_as_written: ngày tháng
sections:
  - number: I
    title: ĐẶC ĐIỂM
    items:
      - {number: "1", title: Thuận lợi, ending: .}
"""


def _tree(text: str, path: str) -> Tree:
    tree, problems = parse_tree(text.encode(), path)
    assert tree is not None, problems
    assert problems == []
    return tree


def _trees(
    *, call: str = CALL, outlines: dict[str, str] | None = None, **lists: str
) -> ReferenceTrees:
    outlines = {"vi-nguoi-ngheo": OUTLINE} if outlines is None else outlines
    return ReferenceTrees(
        lists={name: _tree(text, f"{name}.yaml") for name, text in (LISTS | lists).items()},
        call_trees=(("so-ket-2023", _tree(call, "call.yaml")),),
        outlines=tuple(
            OutlineTree(call="so-ket-2023", name=name, tree=_tree(text, f"{name}.yaml"))
            for name, text in outlines.items()
        ),
        is_whole=True,
    )


def _found(**changes: Any) -> list[Problem]:  # noqa: ANN401 what `_trees` takes
    reference, problems = load_reference(_trees(**changes))
    assert reference is not None, problems
    return problems


def _places(problems: list[Problem]) -> list[str]:
    return [f"{p.path}:{p.line}:{p.column} {p.code}" for p in problems]


def test_sound_lists_become_a_reference() -> None:
    reference, problems = load_reference(_trees())

    assert problems == []
    assert reference is not None
    assert list(reference.movements) == ["vi-nguoi-ngheo"]
    assert reference.movements["vi-nguoi-ngheo"].decision.date == date(2022, 8, 15)
    assert reference.units["ba-to"].tile == Tile(column=1, row=3)
    assert reference.units["ba-to"].point is None
    assert reference.awards["bk-tinh"].kinds == ("collective", "individual")
    assert reference.calls["so-ket-2023"].quota == Quota(least=2, most=3)
    assert reference.abbreviations[0].long == ("hợp tác xã",)
    assert reference.outlines["so-ket-2023", "vi-nguoi-ngheo"].sections == (
        OutlineItem(
            number="I",
            title="ĐẶC ĐIỂM",
            instruction=None,
            ending="",
            items=(OutlineItem(number="1", title="Thuận lợi", instruction=None, ending="."),),
        ),
    )


def test_a_movement_without_a_colour_of_its_own_wears_none_of_anothers() -> None:
    coloured = LISTS["movements"].replace("    decision", "    tone: clay\n    decision")
    tones = []
    for text in (LISTS["movements"], coloured):
        reference, _ = load_reference(_trees(movements=text))
        assert reference is not None
        tones.append(reference.movements["vi-nguoi-ngheo"].tone)

    assert tones == ["slate", "clay"]


def test_code_used_by_two_communes_in_turn_means_the_one_of_the_day() -> None:
    reference, _ = load_reference(_trees())

    assert reference is not None
    before = reference.commune_on("21484", date(2023, 11, 1))
    after = reference.commune_on("21484", date(2025, 7, 1))
    assert before is not None
    assert after is not None
    assert (before.full_name, after.full_name) == ("thị trấn Ba Tơ", "xã Ba Tơ")


def test_list_of_wrong_shape_gives_no_reference_and_every_problem() -> None:
    sectors = "sectors:\n  - {id: Trồng Trọt, name: x}\n"

    reference, problems = load_reference(_trees(sectors=sectors, units="unit: []\n"))

    assert reference is None
    assert _places(problems) == [
        "sectors.yaml:2:5 missing-field",
        "sectors.yaml:2:10 bad-form",
        "units.yaml:1:1 missing-field",
        "units.yaml:1:1 unknown-field",
    ]


@pytest.mark.parametrize(("name", "count"), [("con", 1), ("com1", 1), ("con-ong", 0), ("com10", 0)])
def test_an_id_that_windows_keeps_for_a_device_is_told(name: str, count: int) -> None:
    """A page and a file bear it."""
    problems = load_reference(_trees(sectors=LISTS["sectors"].replace("trong-trot", name)))[1]

    assert [problem.code for problem in problems].count("bad-form") == count


def test_missing_file_gives_no_reference() -> None:
    trees = _trees()
    lists = {name: tree for name, tree in trees.lists.items() if name != "units"}

    assert load_reference(replace(trees, lists=lists, is_whole=False)) == (None, [])


def test_id_that_stands_twice_is_shown_with_the_first() -> None:
    twice = "  - {id: trong-trot, name: Khác, description: Khác.}\n"

    (problem,) = _found(sectors=LISTS["sectors"] + twice)

    assert _places([problem]) == ["sectors.yaml:3:10 duplicate-id"]
    assert [(r.path, r.line, r.column) for r in problem.related] == [("sectors.yaml", 2, 10)]
    assert "“trong-trot” đã dùng" in problem.vi


def test_of_two_equal_ids_the_first_counts() -> None:
    twice = "  - {id: trong-trot, name: Khác, description: Khác.}\n"

    reference, _ = load_reference(_trees(sectors=LISTS["sectors"] + twice))

    assert reference is not None
    assert reference.sectors["trong-trot"].name == "Trồng trọt"


def test_short_form_that_stands_twice_is_a_problem() -> None:
    twice = LISTS["abbreviations"] + "  - {short: HTX, long: [khác]}\n"

    assert _places(_found(abbreviations=twice)) == ["abbreviations.yaml:3:13 duplicate-id"]


def _communes(*rows: str) -> str:
    entries = "".join(
        f"  - {{code: {row}, name: A, type: xã, slug: xa-a, region: ha-tinh}}\n" for row in rows
    )
    return f"communes:\n{entries}regions: [{{id: ha-tinh, name: A, full_name: tỉnh A}}]\n"


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        # The same code again once it is free.
        (
            (
                '"21484", valid_from: 2023-04-10, valid_to: 2025-07-01, became: ["21484"]',
                '"21484", valid_from: 2025-07-01',
            ),
            [],
        ),
        # Again on the same day.
        (
            ('"21484", valid_from: 2023-04-10', '"21484", valid_from: 2023-04-10'),
            ["communes.yaml:3:12 duplicate-id"],
        ),
        # Again before it is free, in any order of the file.
        (
            (
                '"21484", valid_from: 2025-01-01',
                '"21484", valid_from: 2023-04-10, valid_to: 2025-07-01, became: ["21484"]',
            ),
            ["communes.yaml:2:33 duplicate-id"],
        ),
        # The first never ends.
        (
            ('"21484", valid_from: 2023-04-10', '"21484", valid_from: 2025-01-01'),
            ["communes.yaml:3:33 duplicate-id"],
        ),
    ],
)
def test_code_of_a_commune_has_one_bearer_a_day(rows: tuple[str, ...], places: list[str]) -> None:
    assert _places(_found(communes=_communes(*rows))) == places


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        pytest.param(
            ('"21484", valid_from: 2025-07-01, valid_to: 2030-01-01',),
            ["communes.yaml:2:55 missing-successor"],
            id="it became nothing",
        ),
        pytest.param(
            (
                '"21484", valid_from: 2025-07-01, valid_to: 2030-01-01, became: ["21487"]',
                '"21487", valid_from: 2025-07-01, valid_to: 2028-01-01, became: ["21484"]',
            ),
            ["communes.yaml:2:76 missing-successor"],
            id="its successor ended before it",
        ),
        pytest.param(
            (
                '"21484", valid_from: 2025-07-01, valid_to: 2030-01-01, became: ["21484"]',
                '"21484", valid_from: 2030-01-01',
            ),
            [],
            id="it goes on under its code",
        ),
    ],
)
def test_a_commune_that_ended_leads_to_one_of_that_day(
    rows: tuple[str, ...], places: list[str]
) -> None:
    assert _places(_found(communes=_communes(*rows))) == places


def test_ids_that_lead_nowhere_are_shown_with_the_nearest() -> None:
    communes = _communes(
        '"21484", valid_from: 2023-04-10, unit: ba-t, units: [ba-to, x], became: ["21485"]'
    )
    call = CALL.replace("units: [ba-to]", "units: [ba-to, batơ]").replace(
        "movements: [vi-nguoi-ngheo]", "movements: [vi-nguoi-ngheo, vi-nguoi-ngeo]"
    )

    problems = _found(communes=communes, call=call)

    assert _places(problems) == [
        "call.yaml:22:74 unknown-reference",
        "call.yaml:23:29 unknown-reference",
        "communes.yaml:2:51 unknown-reference",
        "communes.yaml:2:72 unknown-reference",
        "communes.yaml:2:85 unknown-reference",
    ]
    assert problems[1].vi == (
        "“vi-nguoi-ngeo” không có trong danh mục movements. Ghi vi-nguoi-ngheo."
    )


def test_only_a_code_of_that_day_is_proposed_for_what_a_commune_became() -> None:
    communes = _communes(
        '"21484", valid_from: 2023-04-10, valid_to: 2025-07-01, became: ["21489"]',
        '"21499", valid_from: 2023-04-10, valid_to: 2024-07-01, became: ["21488"]',
        '"21488", valid_from: 2023-04-10',
    )

    [problem] = [p for p in _found(communes=communes) if p.code == "unknown-reference"]

    assert problem.vi == "“21489” không có trong danh mục communes. Ghi 21488."


def test_a_commune_is_of_a_region_that_is_told() -> None:
    before = LISTS["communes"].partition("communes:")[2]

    problems = _found(communes=f"communes:{before}")

    assert _places(problems) == [
        "communes.yaml:2:158 unknown-reference",
        "communes.yaml:3:108 unknown-reference",
    ]


def test_folder_and_call_agree() -> None:
    problems = _found(call=CALL.replace("id: so-ket-2023", "id: so-ket-2024"))

    assert _places(problems) == ["call.yaml:1:5 folder-mismatch"]
    assert "so-ket-2023" in problems[0].vi


def test_file_and_outline_agree() -> None:
    problems = _found(outlines={"vi-nguoi-ngheo": OUTLINE, "nong-thon-moi": OUTLINE})

    assert _places(problems) == ["nong-thon-moi.yaml:1:11 folder-mismatch"]


def test_movement_of_a_call_has_an_outline() -> None:
    problems = _found(outlines={})

    assert _places(problems) == ["call.yaml:23:13 missing-file"]
    assert "outlines/vi-nguoi-ngheo.yaml" in problems[0].vi


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("deadline: 2023-11-20", "deadline: 2023-10-31", "call.yaml:7:11 bad-date"),
        ("quota: {least: 2", "quota: {least: 4", "call.yaml:24:25 out-of-range"),
        ("pages_least: 2", "pages_least: 4", "call.yaml:26:13 out-of-range"),
        ("photos_least: 2", "photos_least: 4", "call.yaml:28:14 out-of-range"),
    ],
)
def test_bounds_of_a_call_are_in_order(old: str, new: str, place: str) -> None:
    assert _places(_found(call=CALL.replace(old, new))) == [place]


MOVEMENTS = LISTS["movements"] + LISTS["movements"].partition("\n")[2].replace(
    "vi-nguoi-ngheo", "nong-thon-moi"
).replace("Vì người nghèo", "Nông thôn mới").replace(
    "Quảng Ngãi vì người nghèo", "Quảng Ngãi chung tay"
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Kết quả giai đoạn 2016 – 2020", "đợt này là giai đoạn 2021-2025"),
        ("Khen thưởng từ năm 2018 đến nay", "awards_since của đợt là 2021"),
        ("Kết quả phong trào “Nông thôn mới”", "Đề cương của phong trào “Vì người nghèo”"),
        # As the outlines of the province call it, which is not what it is called in the country.
        ("Kết quả “Quảng Ngãi chung tay”", "Đề cương của phong trào “Vì người nghèo”"),
    ],
)
def test_words_of_the_outline_that_was_copied_are_told(words: str, said: str) -> None:
    outline = OUTLINE.replace("title: Thuận lợi", f"title: {words}")

    (problem,) = _found(movements=MOVEMENTS, outlines={"vi-nguoi-ngheo": outline})

    assert _places([problem]) == ["vi-nguoi-ngheo.yaml:12:30 missing-text"]
    assert problem.severity is Severity.WARNING
    assert said in problem.vi


@pytest.mark.parametrize(
    "words",
    [
        "Kết quả giai đoạn 2021 - 2025",
        "Khen thưởng từ năm 2021 đến nay",
        "Phong trào “Vì người nghèo”, từ năm 2018 đến năm 2020",
    ],
)
def test_words_that_fit_the_call_are_not_told(words: str) -> None:
    outline = OUTLINE.replace("title: Thuận lợi", f"title: '{words}'")

    assert _found(movements=MOVEMENTS, outlines={"vi-nguoi-ngheo": outline}) == []


def test_districts_in_the_outline_are_told_when_the_call_asks_none() -> None:
    outlines = {"vi-nguoi-ngheo": OUTLINE.replace("Thuận lợi", "'Mỗi huyện, thị xã, thành phố'")}
    communes = CALL.replace("{id: district, name: UBND các huyện", "{id: commune, name: UBND xã")

    (problem,) = _found(call=communes, outlines=outlines)

    assert _places([problem]) == ["vi-nguoi-ngheo.yaml:12:30 missing-text"]
    assert "“huyện, thị xã, thành phố”, còn công văn của đợt không gửi tới cấp huyện" in problem.vi
    assert _found(outlines=outlines) == []


def test_a_mark_anywhere_in_a_text_is_told_as_it_keeps_the_letter_from_the_public() -> None:
    outline = OUTLINE.replace("title: Thuận lợi", 'title: "Thuận lợi, CẦN GHI: khó khăn"')

    (problem,) = _found(outlines={"vi-nguoi-ngheo": outline})

    assert _places([problem]) == ["vi-nguoi-ngheo.yaml:12:30 missing-text"]
    assert "chưa được đăng" in problem.vi


def test_while_the_period_of_the_call_is_to_be_written_none_is_wrong() -> None:
    call = CALL.replace("period: 2021-2025", 'period: "CẦN GHI: giai đoạn, như 2026-2030"')
    outline = OUTLINE.replace("title: Thuận lợi", "title: Kết quả giai đoạn 2016-2020")

    (problem,) = _found(call=call, outlines={"vi-nguoi-ngheo": outline})

    assert problem.path == "call.yaml"
