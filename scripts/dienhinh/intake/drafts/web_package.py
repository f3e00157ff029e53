"""The package of the web form: folders with `profile.yaml` and photos, as our own form writes them.

The form runs in somebody's browser and its file passes many hands, so it is read as data of a
stranger: only fields of the schema are taken, the status is always draft.
"""

from collections.abc import Mapping

from dienhinh.intake.doubts import Doubt, Leftover, of_another_call, phone_withheld
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.intake.folders.differences import whole
from dienhinh.intake.folders.pictures import pictures_of
from dienhinh.intake.lines.name_ends import beside_name, name_apart, uncounted
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.schema.fields import Field, Group, Items
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Value
from dienhinh.read.yaml_tree import parse_tree

_MOST_DEPTH = 8


def draft_of_yaml(
    name: str, text: bytes, beside: Mapping[str, bytes], given: Given, names: Names
) -> Draft:
    """The draft of one `profile.yaml` and the files of its folder, by their names."""
    tree, problems = parse_tree(text, name)
    draft = Draft(source=name, number=1, values={}, pictures=[])
    draft.doubts += [
        Doubt(text=Both(p.vi, p.en), place=f"{name}:{p.line}:{p.column}") for p in problems
    ]
    if tree is None:
        draft.leftovers.append(Leftover(place=name, text=_as_written(text)))
        _photos(draft, None, beside, names.named_call)
        return draft
    values = _known(tree.root, PROFILE, draft, name, 0)
    _name_apart(draft, values, f"{name}, mục name")
    photos = values.pop("photos", None)
    if not given.may_hold_phone and values.pop("phone", None) is not None:
        draft.doubts.append(phone_withheld(name))
    call = _call(draft, values, names, f"{name}, mục call")
    fixed: dict[str, Value] = {"call": call.id, "origin": "nomination", "status": "draft"}
    draft.values = _in_order(values | fixed)
    _photos(draft, photos, beside, call)
    return draft


def _as_written(text: bytes) -> str:
    """The words of a file that is no YAML, indented as they were."""
    lines = text.decode("utf-8", "replace").expandtabs(2).splitlines()
    return "\n".join("".join(map(_shown, line)).rstrip() for line in lines)


def _shown(sign: str) -> str:
    if sign.isprintable():
        return sign
    return " " if sign.isspace() else ""


def _call(draft: Draft, values: Mapping[str, Value], names: Names, place: str) -> Call:
    """The call that the profile names, where there is one of that id."""
    said, own = values.get("call"), names.named_call
    found = names.reference.calls.get(said, own) if isinstance(said, str) else own
    if found != own:
        draft.doubts.append(of_another_call(found.id, own.id, place, found.id))
    elif said and said != own.id:
        told = Both(
            f"Không có đợt nào mang mã này nên ghi vào {own.id}:",
            f"There is no call of this id, so it was written into {own.id}:",
        )
        draft.doubts.append(Doubt(text=told, place=place, quoted=whole(said)))
    return found


def _name_apart(draft: Draft, values: dict[str, Value], place: str) -> None:
    typed = values.get("name")
    if not isinstance(typed, str):
        return
    values["name"] = uncounted(typed)
    name, beside = name_apart(uncounted(typed), str(values.get("kind") or ""))
    if beside:
        values["name"] = name
        draft.leftovers.append(Leftover(place=place, text=beside))
        draft.doubts.append(beside_name(name, beside, place))


def _known(
    given: Mapping[str, Value], fields: tuple[Field, ...], draft: Draft, place: str, depth: int
) -> dict[str, Value]:
    """What the schema knows, cleaned; the rest is kept as a leftover."""
    by_name = {field.name: field for field in fields}
    made: dict[str, Value] = {}
    for name, value in given.items():
        field = by_name.get(name)
        if field is None or depth > _MOST_DEPTH:
            draft.leftovers.append(Leftover(place=f"{place}, mục {name}", text=str(value)))
        else:
            made[name] = _cleaned(value, field.type, draft, f"{place}, mục {name}", depth + 1)
    return made


def _cleaned(value: Value, kind: object, draft: Draft, place: str, depth: int) -> Value:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        fields = kind.fields if isinstance(kind, Group) else ()
        return _known(value, fields, draft, place, depth)
    if isinstance(value, list):
        inner = kind.of if isinstance(kind, Items) else None
        return [_cleaned(item, inner, draft, place, depth) for item in value]
    return value


def _in_order(values: dict[str, Value]) -> dict[str, Value]:
    return {field.name: values[field.name] for field in PROFILE if field.name in values}


def _photos(draft: Draft, listed: Value, beside: Mapping[str, bytes], call: Call) -> None:
    """The files of the folder, with what the list says of each; what is said of none is kept."""
    rows = listed if isinstance(listed, list) else [listed] if listed else []
    # Of two that name one file the first.
    said = {str(row.get("file", "")): row for row in reversed(rows) if isinstance(row, Mapping)}
    wanted = [str(row.get("file", "")) for row in rows if isinstance(row, Mapping)]
    shots = []
    for file in dict.fromkeys(wanted):
        content = beside.get(file)
        if content is None:
            told = Both(
                "Hồ sơ kê ảnh này nhưng gói không có; đề nghị đơn vị gửi lại:",
                "The profile lists this picture, but the package has none such; ask for it:",
            )
            draft.doubts.append(Doubt(text=told, quoted=file))
        else:
            shots.append(Shot(name=file, place=file, content=content))
    unlisted = sorted(set(beside) - set(wanted))
    shots += [Shot(name=file, place=file, content=beside[file]) for file in unlisted]
    pictures, doubts = pictures_of(shots, {}, call)
    draft.pictures = pictures
    draft.doubts += doubts
    made: list[Value] = []
    for picture in (picture for picture in pictures if picture.is_photo):
        row = said.get(picture.place)
        if row is not None:
            made.append({"file": picture.file, **{k: v for k, v in row.items() if k != "file"}})
            rows = [other for other in rows if other is not row]
    if made:
        draft.values = _in_order(draft.values | {"photos": made})
    place = f"{draft.source}, mục photos"
    draft.leftovers += [Leftover(place=place, text=whole(row)) for row in rows if row]
