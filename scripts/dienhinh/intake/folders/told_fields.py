"""Fields and their values as a person calls them, in what an update tells: no ids, no bare keys."""

from dienhinh.intake.drafts.flat_values import PHOTOS, name_of
from dienhinh.intake.folders.differences import difference
from dienhinh.intake.questions import question_at
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference as Lists
from dienhinh.model.schema.fields import Choice, Field, Reference
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.sealed import is_sealed
from dienhinh.model.source import KeyPath, Value


def field_told(path: KeyPath) -> Both:
    """The label of a field with its place in `profile.yaml`: "Kết quả (achievements.results)"."""
    name, field = name_of(path), _field(path)
    if field is None:
        return Both(name, name)
    question = question_at(path)
    vi, en = (field.vi, field.en) if question is None else (question.label, question.label_en)
    return Both(f"{vi} ({name})", f"{en} ({name})")


def difference_told(path: KeyPath, before: Value, now: Value, lists: Lists) -> Both:
    """What changed in a field, in the names of the lists; of photos in their captions."""
    old, new = _value(path, before, lists), _value(path, now, lists)
    if path == PHOTOS and isinstance(old, list) and isinstance(new, list) and old == new:
        return Both("đổi tệp hay lời của ảnh", "files of pictures, or their words")
    return difference(old, new)


def field_taken_out(field: Both) -> Both:
    """That an editor took out what a source still says."""
    return Both(
        f"Mục {field.vi} đã được bỏ khỏi hồ sơ nên không ghi lại; nguồn này ghi:",
        f"{field.en} was taken out of the profile and is not put back; this source says:",
    )


def other_phone(before: Value) -> Both:
    """That the number of a source is not the one that stands in the profile, or stood there."""
    if before is None:
        return Both(
            "Điện thoại đã được bỏ khỏi hồ sơ nên không ghi lại; nguồn này ghi:",
            "The telephone number was taken out of the profile and is not put back; "
            "this source says:",
        )
    if is_sealed(str(before)):
        return Both(
            "Điện thoại trong kho đã niêm phong, máy không so được với số của nguồn này:",
            "The telephone number kept here is sealed and cannot be compared with this source's:",
        )
    return Both(
        "Điện thoại trong kho khác số của nguồn này nên giữ nguyên; nguồn này ghi:",
        "The telephone number kept here differs from this source's and stays; this source says:",
    )


def _field(path: KeyPath) -> Field | None:
    question = question_at(path)
    if question is not None:
        return question.field
    return next((field for field in PROFILE if (field.name,) == path), None)


def _value(path: KeyPath, value: Value, lists: Lists) -> Value:
    if isinstance(value, list):
        return [_row(path, row, lists) for row in value]
    field = _field(path)
    if field is None or not isinstance(value, str):
        return value
    if isinstance(field.type, Choice):
        return next((option.vi for option in field.type.options if option.id == value), value)
    return lists.told(field.type.to, value) if isinstance(field.type, Reference) else value


def _row(path: KeyPath, row: Value, lists: Lists) -> Value:
    if not isinstance(row, dict):
        return row
    if path == PHOTOS:
        return row.get("caption") or row.get("file")
    award = row.get("award")
    known = isinstance(award, str) and lists.knows("awards", award)
    return {**row, "award": lists.told("awards", str(award))} if known else row
