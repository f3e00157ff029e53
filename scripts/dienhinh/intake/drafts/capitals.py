"""A name typed all in capitals, which `dienhinh check` would tell too."""

from dienhinh.check.rules.all_capitals_name import is_in_capitals
from dienhinh.intake.answers import NAME
from dienhinh.intake.drafts.draft_answers import Taken
from dienhinh.intake.drafts.name_kinds import kind_of_name
from dienhinh.model.both import Both

_OF_PERSONS = frozenset({"individual", "household"})


def tell_capitals(taken: Taken) -> None:
    """Tell it; of a bare name of a person also how it is written."""
    name = str(taken.values.get(NAME, ""))
    if not is_in_capitals(name):
        return
    as_person = " ".join(word.capitalize() for word in name.split())
    is_person = taken.values.get(("kind",)) in _OF_PERSONS and not kind_of_name(name)
    way = f", như “{as_person}”" if is_person else ""
    way_en = f", such as “{as_person}”" if is_person else ""
    told = Both(
        f"Tên viết hoa tất cả; trong hồ sơ ghi chữ hoa như trong giấy tờ{way}. Nguồn viết:",
        f"The name is all in capitals; write it as in its papers{way_en}. The source says:",
    )
    taken.tell(told, NAME)
