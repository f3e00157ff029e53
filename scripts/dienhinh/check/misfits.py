"""What is said when a file does not fit its table of fields; each text is (Vietnamese, English)."""

from dienhinh.check.day_values import day_example, day_forms
from dienhinh.check.suggestions import nearest
from dienhinh.check.wording import found, found_en
from dienhinh.check.wrong import Wrong
from dienhinh.model.both import Both
from dienhinh.model.look_alikes import (
    false_dash,
    false_dash_told,
    odd_space_told,
    odd_spaces,
    only_looks_right,
)
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    Group,
    Integer,
    Items,
    Reference,
    When,
)
from dienhinh.model.source import Value
from dienhinh.vietnamese import cut_numbers, fold

EMPTY_ITEM = Wrong(
    "missing-field",
    "Gạch đầu dòng này để trống. Viết tiếp sau gạch hoặc xóa dòng.",
    "This entry is empty. Write something after the dash or delete the line.",
)

# As people write into a form that there is nothing to list; folded.
_NONE = frozenset({"0", "-", "no", "none", "khong", "khong co", "chua", "chua co", "false"})


def missing(field: Field, top: tuple[Field, ...]) -> tuple[str, str]:
    """A field that must be there is not; `top` are the fields that conditions look at."""
    why, why_en = _because(field, top)
    line = f"{field.name}: {field.example}" if field.example else f"{field.name}:"
    add, add_en = f"Thêm dòng {line}", f"Add a line {line}"
    # What stood ready to be copied would be another one's unit, number or day.
    if field.example and isinstance(field.type, (Integer, Reference)):
        add = f"Thêm dòng {field.name}: rồi ghi điều đúng với hồ sơ này, như {field.example}."
        add_en = f"Add a line {field.name}: and type what is true here, such as {field.example}."
    if isinstance(field.type, Day):
        forms, forms_en = day_forms(field.type)
        example = field.example or day_example(field.type)
        add = f"Thêm dòng {field.name}: rồi ghi ngày thật, {forms}, như {example}."
        add_en = f"Add a line {field.name}: and type the true day, {forms_en}, such as {example}."
    return (
        f"Thiếu mục {field.name} ({field.vi}){why}. {add}",
        f"The field {field.name} ({field.en}) is missing{why_en}. {add_en}",
    )


def empty(field: Field, top: tuple[Field, ...]) -> tuple[str, str]:
    """A field that must hold something holds nothing."""
    why, why_en = _because(field, top)
    return (
        f"Mục {field.name} ({field.vi}) để trống{why}. Ghi giá trị sau dấu hai chấm.",
        f"The field {field.name} ({field.en}) is empty{why_en}. Type its value after the colon.",
    )


def refused(field: Field, only: When, top: tuple[Field, ...]) -> tuple[str, str]:
    """A field stands where its condition does not hold."""
    return (
        f"Mục {field.name} ({field.vi}) chỉ dùng khi {_condition(only, top)}. Xóa mục này.",
        f"The field {field.name} is only for {only.field} {', '.join(only.values)}. Delete it.",
    )


def unknown(name: str, fields: tuple[Field, ...], top: tuple[Field, ...]) -> tuple[str, str]:
    """A field that the table does not have; `top` is empty at the top level itself."""
    told = _odd_spaces(name) or only_looks_right(name)
    if told is not None:
        return told.vi, told.en
    name = cut_numbers(name)
    inside = _block_with(name, fields)
    if inside:
        return (
            f"Mục {name} nằm trong khối {inside}. Thụt nó vào dưới {inside}.",
            f"The field {name} belongs into {inside}. Indent it below {inside}.",
        )
    if any(field.name == name for field in top):
        return (
            f"Mục {name} là mục chính của tệp, không nằm ở đây. Đưa nó ra sát lề.",
            f"The field {name} belongs to the top level. Move it to the margin.",
        )
    labels = [(f.name, label) for f in fields for label in (f.name, f.vi, f.en, *f.aliases)]
    near = nearest(name, labels)
    if near:
        return (
            f"Không có mục {name}. Có phải {near}? Nếu phải, đổi tên mục.",
            f"There is no field {name}. Is it {near}? If so, rename it.",
        )
    listed = ", ".join(field.name for field in fields)
    return (
        f"Không có mục {name}. Xóa nó; các mục được dùng ở đây: {listed}.",
        f"There is no field {name}. Delete it; the fields here are: {listed}.",
    )


def not_a_block(value: Value, kind: Group) -> Wrong:
    """A single value or a list where fields are expected."""
    names = ", ".join(field.name for field in kind.fields)
    return Wrong(
        "wrong-type",
        f"Đang là {found(value)}, cần các mục con. Xuống dòng, thụt vào hai dấu cách và ghi: "
        f"{names}.",
        f"It is {found_en(value)}, fields are expected. Go on below, two spaces further in, with: "
        f"{names}.",
    )


def not_a_list(value: Value, *, may_be_none: bool) -> Wrong:
    """A single value or a block where a list is expected; `may_be_none`: an empty one is taken."""
    how = "Mỗi mục một dòng, bắt đầu bằng gạch và dấu cách."
    how_en = "Begin each entry with a dash and a space."
    told = _bad_dash(value)
    if told is not None:
        how, how_en = told.vi, told.en
    elif may_be_none and fold(str(value)).rstrip(".") in _NONE:
        how, how_en = "Không có thì ghi [].", "When there is none, type []."
    return Wrong(
        "wrong-type",
        f"Đang là {found(value)}, cần danh sách. {how}",
        f"It is {found_en(value)}, a list is expected. {how_en}",
    )


def _bad_dash(value: Value) -> Both | None:
    """What keeps a text that looks like the entries of a list from being one."""
    if not isinstance(value, str):
        return None
    sign = false_dash(value)
    return false_dash_told(sign) if sign else _odd_spaces(value)


def _odd_spaces(text: str) -> Both | None:
    spaces = odd_spaces(text)
    return odd_space_told(text[spaces[0]]) if spaces else None


def bad_count(count: int, kind: Items) -> Wrong:
    """A list too short or too long."""
    is_short = count < kind.fewest
    return Wrong(
        "bad-count",
        f"Có {count} mục, phải từ {kind.fewest} đến {kind.most}. "
        f"{'Thêm cho đủ' if is_short else 'Bớt đi'}.",
        f"There are {count}, {kind.fewest} to {kind.most} are expected. "
        f"{'Add some' if is_short else 'Take some away'}.",
    )


def _because(field: Field, top: tuple[Field, ...]) -> tuple[str, str]:
    when = field.required
    if not isinstance(when, When):
        return "", ""
    return f", cần khi {_condition(when, top)}", f", needed for {when.field} {_listed(when)}"


def _condition(when: When, top: tuple[Field, ...]) -> str:
    """A condition in words: `kind là collective (Tập thể)`."""
    for field in top:
        if field.name == when.field and isinstance(field.type, Choice):
            names = {option.id: option.vi for option in field.type.options}
            listed = " hoặc ".join(f"{value} ({names[value]})" for value in when.values)
            return f"{when.field} là {listed}"
    return f"{when.field} là {_listed(when)}"


def _listed(when: When) -> str:
    return ", ".join(when.values)


def _block_with(name: str, fields: tuple[Field, ...]) -> str | None:
    """The field whose block has a field of that name."""
    for field in fields:
        kind = field.inner
        if isinstance(kind, Group) and any(inner.name == name for inner in kind.fields):
            return field.name
    return None
