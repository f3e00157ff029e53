from dienhinh.check.leaves import free_texts, leaves
from tests.builders import a_consent, a_profile


def test_values_come_in_the_order_of_the_schema_without_absent_ones() -> None:
    paths = [leaf.path for leaf in leaves(a_profile(publish_on=None, replication=None))]

    assert paths[:3] == [("name",), ("kind",), ("call",)]
    assert ("achievements", "measures", 2) in paths
    assert ("photos", 1, "alt") in paths
    assert ("publish_on",) not in paths
    assert not any(path[0] == "replication" for path in paths)


def test_texts_with_a_prescribed_form_are_not_free() -> None:
    paths = [text.path for text in free_texts(a_profile())]

    assert ("photos", 0, "caption") in paths
    assert ("photos", 0, "file") not in paths
    assert ("sources", 0, "url") not in paths
    assert ("phone",) not in paths


def test_a_text_knows_its_field_and_whether_it_is_shown() -> None:
    texts = {text.path: text for text in free_texts(a_profile(consent=(a_consent(),)))}

    proof = texts["consent", 0, "proof"]
    activities = texts["achievements", "activities"]

    assert (proof.vi, proof.is_internal, proof.is_markdown) == ("Giấy tờ chứng minh", True, False)
    assert (activities.en, activities.is_internal) == ("Activities", False)
    assert activities.is_markdown
