from dataclasses import replace

from dienhinh.derive.reports.province_outline import entries, items_of, laid, result_parts
from dienhinh.model.call import Outline, OutlineItem
from dienhinh.model.dossier import Dossier
from tests.reports.corpus import POOR


def outline_of(found: Dossier, *sections: OutlineItem) -> Outline:
    return replace(found.reference.outlines[found.call.id, POOR], sections=sections)


def item(number: str, *items: OutlineItem, data: str | None = None) -> OutlineItem:
    title = f"Mục {number}"
    return OutlineItem(
        number=number, title=title, instruction=None, ending="", data=data, items=items
    )


def parts_of(outline: Outline) -> list[tuple[str | None, list[str]]]:
    parts = result_parts(outline, laid(outline).results)
    return [(part.subject, [key for key, _ in part.items]) for part in parts]


def test_an_item_without_data_stands_with_its_neighbours_or_by_itself(found: Dossier) -> None:
    documents = item("2", item("a", data="documents"), item("b"))
    outline = outline_of(found, item("I", item("1"), documents, item("3", item("a"))))

    assert parts_of(outline)[:3] == [
        (None, ["I.1"]),
        ("documents", ["I.2", "I.2.a", "I.2.b"]),
        (None, ["I.3", "I.3.a"]),
    ]


def test_a_subject_asked_for_in_two_places_has_one_heading(found: Dossier) -> None:
    section = item("I", item("1", data="launched"), item("2"), item("3", data="documents"))

    assert parts_of(outline_of(found, section))[:2] == [
        ("documents", ["I.1", "I.3"]),
        (None, ["I.2"]),
    ]


def test_topics_stand_between_peoples_answers_where_the_outline_asks_for_them(
    found: Dossier,
) -> None:
    asked = (
        item("a", data="directives"), item("b", data="documents"), item("c"),
        item("d", data="launched"), item("đ"),
    )  # fmt: skip
    outline = outline_of(found, item("I", item("2", *asked)))
    part = result_parts(outline, laid(outline).results)[0]

    placed = [(row.topic, [key for key, _ in row.items]) for row in entries(part, "documents")]
    assert placed == [
        ("issued", ["I.2.a", "I.2.b"]),
        (None, ["I.2.c"]),
        ("launched", ["I.2.d"]),
        (None, ["I.2.đ"]),
    ]


def test_a_topic_that_no_item_asks_for_stands_last(found: Dossier) -> None:
    outline = outline_of(found, item("I", item("1", data="documents")))
    part = result_parts(outline, laid(outline).results)[0]

    assert [row.topic for row in entries(part, "documents")] == ["issued", "launched"]


def test_what_the_outline_does_not_ask_for_keeps_its_heading(found: Dossier) -> None:
    outline = outline_of(found, item("I", item("1", data="awards")))

    assert [subject for subject, _ in parts_of(outline)] == [
        "awards",
        "documents",
        "examples",
        "inspections",
    ]


def test_sections_stand_before_and_after_those_that_data_answer(found: Dossier) -> None:
    sections = (item("I"), item("II", item("1", data="awards")), item("III"), item("IV"))

    placed = laid(outline_of(found, *sections))

    assert placed.before == sections[:1]
    assert placed.results == sections[1:2]
    assert placed.after == sections[2:]


def test_an_outline_that_no_data_answer_stands_after_the_results(found: Dossier) -> None:
    outline = outline_of(found, item("I"), item("II", item("1")))

    placed = laid(outline)

    assert (placed.before, placed.results) == ((), ())
    assert [section.number for section in placed.after] == ["I", "II"]
    assert [key for key, _ in items_of(outline, placed.after[1])] == ["II.1"]
