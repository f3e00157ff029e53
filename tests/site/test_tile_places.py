"""A tile is drawn where the list of units puts it: there is a rule of style for every place."""

import re
from pathlib import Path

from dienhinh.model.schema.fields import Group, Integer
from dienhinh.model.schema.lists import UNIT

CSS = (Path(__file__).parents[2] / "docs/theme/assets/css/site.css").read_text(encoding="utf-8")


def test_every_place_that_the_schema_takes_has_its_rule_and_no_other() -> None:
    [tile] = [field.type for field in UNIT if field.name == "tile"]
    assert isinstance(tile, Group)
    most = {field.name: field.type.most for field in tile.fields if isinstance(field.type, Integer)}

    columns = re.findall(r"\.x(\d+)\{grid-column:(\d+)\}", CSS)
    rows = re.findall(r"\.y(\d+)\{grid-row:(\d+)\}", CSS)

    assert columns == [(str(n), str(n + 1)) for n in range(most["column"] + 1)]
    assert rows == [(str(n), str(n + 1)) for n in range(most["row"] + 1)]
    # Columns that no rule of the grid knows are as narrow as their words.
    assert f".tiles{{display:grid;grid-template-columns:repeat({most['column'] + 1}," in CSS
