"""Figures of a unit for tests of rules: changes are fields of `unit.yaml` as plain values."""

from typing import Any

import yaml

from dienhinh.check.context import UnitEntry
from dienhinh.check.shape import shape
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.read.yaml_tree import parse_tree

PATH = "so-ket-2023/ba-to/unit.yaml"


def a_unit_entry(**changes: Any) -> UnitEntry:  # noqa: ANN401 any YAML value
    """Figures of Ba Tơ, read and shaped as in a real run."""
    plain = {"call": "so-ket-2023", "unit": "ba-to", "as_of": "2023-11-15"} | changes
    text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)
    tree, problems = parse_tree(text.encode(), PATH)
    assert tree is not None, problems
    figures, problems = shape(tree, UNIT_FIGURES, UnitFigures, {"path": PATH})
    assert figures is not None, problems
    return UnitEntry(figures=figures, tree=tree, call_folder="so-ket-2023", unit_folder="ba-to")


def an_award(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 any YAML value
    """A row of awards of the test's lists."""
    return {
        "movement": "vi-nguoi-ngheo",
        "year": 2022,
        "award": "gk-huyen",
        "collectives": 12,
        "households": 5,
        "individuals": 20,
    } | changes


def a_document(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 any YAML value
    """A row of documents."""
    return {
        "movement": "vi-nguoi-ngheo",
        "form": "plan",
        "number": "45/KH-UBND",
        "date": "2022-09-01",
        "issuer": "UBND huyện Ba Tơ",
        "title": "Triển khai Phong trào thi đua",
    } | changes


def a_launch(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 any YAML value
    """A row of movements launched."""
    return {
        "movement": "vi-nguoi-ngheo",
        "name": "Chung tay",
        "purpose": "Giảm nghèo",
        "criteria": ["Có hộ được giúp"],
    } | changes


def an_inspection(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 any YAML value
    """A row of inspections."""
    return {
        "movement": "vi-nguoi-ngheo",
        "on": "2023-05",
        "by": "Đoàn của huyện",
        "places": 9,
    } | changes
