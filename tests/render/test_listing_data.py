import json
from typing import Any

from dienhinh.model.listing import FacetColumn, ListingData, NumberColumn
from dienhinh.model.output import Output
from dienhinh.render.listing_data import listing_files


def some(first_name: str = "Một") -> ListingData:
    return ListingData(
        count=3,
        facets=(FacetColumn(id="xa", sets=((), ("21529", "21532")), rows=(0, 1, 0)),),
        numbers=(NumberColumn(id="ho", rows=(None, 12, 0)),),
        slugs=("mot", "hai", "ba"),
        words=("Một, xã A", "Hai</script>", "Ba\u2028"),
        by_name=(2, 1, 0),
        cards=iter([(("mot", first_name, None), ("hai", "Hai", 1)), (("ba", "Ba", 0),)]),
    )


def called(output: Output) -> tuple[str, Any]:
    text = output.content.decode()
    assert text.startswith("dhList(")
    assert text.endswith(")\n")
    key, value = json.loads(f"[{text[7:-2]}]")
    return key, value


def test_every_file_is_one_call_that_a_script_element_can_load() -> None:
    files = {output.uri: called(output) for output in listing_files(some())}

    assert files["ho-so/the-0.js"][1] == [["mot", "Một", None], ["hai", "Hai", 1]]
    assert files["ho-so/the-1.js"][1] == [["ba", "Ba", 0]]
    assert files["ho-so/ten.js"][1] == [2, 1, 0]
    assert files["ho-so/tu-khoa.js"][1]["slugs"] == ["mot", "hai", "ba"]
    key, columns = files["ho-so/cot.js"]
    assert key == "cot"
    assert columns["count"] == 3
    assert columns["facets"] == {"xa": [[[], ["21529", "21532"]], [0, 1, 0]]}
    assert columns["numbers"] == {"ho": [None, 12, 0]}


def test_the_columns_name_the_other_files_by_their_content() -> None:
    files = {output.uri: called(output) for output in listing_files(some())}
    changed = {output.uri: called(output) for output in listing_files(some("Khác"))}
    columns = files["ho-so/cot.js"][1]

    assert columns["cards"] == [files["ho-so/the-0.js"][0], files["ho-so/the-1.js"][0]]
    assert (columns["ten"], columns["tu-khoa"]) == (
        files["ho-so/ten.js"][0],
        files["ho-so/tu-khoa.js"][0],
    )
    assert changed["ho-so/cot.js"][1]["cards"][0] != columns["cards"][0]
    assert changed["ho-so/cot.js"][1]["cards"][1] == columns["cards"][1]
