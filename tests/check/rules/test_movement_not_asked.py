from dienhinh.check.rules import movement_not_asked
from tests.builders import a_call, a_context, a_reference, an_entry
from tests.check.places import places


def test_a_movement_that_the_call_does_not_name_is_told() -> None:
    calls = {"so-ket-2023": a_call(movements=("nong-thon-moi",))}
    context = a_context(reference=a_reference(calls=calls))

    [problem] = movement_not_asked.check(an_entry(), context)

    assert places([problem]) == [(5, 11, "movement-not-asked")]
    assert problem.vi.endswith("Ghi một trong: nong-thon-moi.")


def test_an_unknown_movement_is_another_rules_business() -> None:
    assert list(movement_not_asked.check(an_entry(movement="an-toan"), a_context())) == []
