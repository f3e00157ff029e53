"""Whatever a file holds, a review of it is made: two readings of YAML by chance."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dienhinh.derive.changes import changes
from dienhinh.derive.completeness import completeness
from dienhinh.derive.discretion import NOTHING
from dienhinh.model.schema.fields import fields_within
from dienhinh.model.schema.profile import PROFILE
from tests.builders import a_reference

_SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=30)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


_FIELDS = st.sampled_from([field.name for _, field in fields_within(PROFILE)])
_NESTED = st.dictionaries(_FIELDS, _VALUES, max_size=4)
_TREES = st.dictionaries(_FIELDS, _VALUES | _NESTED | st.lists(_NESTED, max_size=3), max_size=8)


@given(before=_TREES, after=_TREES)
def test_any_two_files_can_be_compared(before: dict[str, Any], after: dict[str, Any]) -> None:
    found = changes(before, after, a_reference(), NOTHING)

    assert all(change.is_hidden or change.before or change.after for change in found)
    assert changes(before, before, a_reference(), NOTHING) == ()


@given(root=_TREES)
def test_any_file_has_a_score(root: dict[str, Any]) -> None:
    found = completeness(root, a_reference(), phone_is_asked=True)

    assert 0 <= found.filled <= found.asked
    assert 0 <= found.percent <= 100
    assert len(found.missing) == found.asked - found.filled
