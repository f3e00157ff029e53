import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.read.source_text import is_typed
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.write.yaml_values import Data, document_text, plain_data

_KEYS = st.sampled_from(["name", "kind", "summary", "photos", "as_of"])
_TEXTS = st.text(
    st.one_of(
        st.sampled_from("\n\n\t :-#|>\"'\\[]{}&*!%@`?,=~"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
).filter(is_typed)
_SCALARS = st.one_of(
    _TEXTS,
    st.sampled_from(["no", "12:30", "2023-11-02", "~", "true", "012", "1.5", "", " ", "\n", "a\n"]),
    st.integers(-(10**15), 10**15),
    st.booleans(),
    st.none(),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(_KEYS, _VALUES, min_size=1), st.sampled_from([None, '"']))
def test_what_was_written_is_read_back_as_it_was(
    values: dict[str, Data], style: str | None
) -> None:
    tree, problems = parse_tree(document_text(values, style).encode(), "profile.yaml")

    assert problems == []
    assert tree is not None
    assert tree.root == plain_data(values)


def test_a_profile_looks_as_people_write_it() -> None:
    values: dict[str, Data] = {
        "name": 'Tổ "Mẫu"',
        "model": {"members": 15},
        "awards": [],
        "steps": ["Một.", "Hai: ba."],
        "photos": [{"file": "anh-1.jpg", "kind": "photo"}],
        "effects": "Đoạn một.\n\nĐoạn hai.\n",
    }

    assert document_text(values, '"') == (
        'name: "Tổ \\"Mẫu\\""\n'
        "model:\n"
        "  members: 15\n"
        "awards: []\n"
        "steps:\n"
        '  - "Một."\n'
        '  - "Hai: ba."\n'
        "photos:\n"
        '  - file: "anh-1.jpg"\n'
        '    kind: "photo"\n'
        "effects: |\n"
        "  Đoạn một.\n"
        "\n"
        "  Đoạn hai.\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", "x: |-\n  a\n  b\n"),
        ("a\n\n", "x: |+\n  a\n\n"),
        (" a\nb", 'x: " a\\nb"\n'),
        ("a\tb", 'x: "a\\tb"\n'),
        ("a\u00a0b", 'x: "a\\u00A0b"\n'),
        ("\u200b", 'x: "\\u200B"\n'),
        ("\U000e0001", 'x: "\\U000E0001"\n'),
    ],
)
def test_unusual_text_is_written_so_that_nothing_is_lost(text: str, written: str) -> None:
    assert document_text({"x": text}, '"') == written
