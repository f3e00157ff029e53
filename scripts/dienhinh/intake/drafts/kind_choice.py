"""The kind of a profile that nobody stated: from the form, the name, its label, or a group."""

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.drafts.name_kinds import kind_of_name
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.lists.groups import kind_of_groups, kind_of_titles
from dienhinh.model.both import Both
from dienhinh.model.schema.profile import KINDS

_KINDS = {option.id: Both(option.vi, option.en) for option in KINDS}
_BY_NAME = Both("tên", "the name")
_BY_LABEL = Both("nhãn của ô tên", "the label of the name")
_BY_TITLE = Both("tiêu đề danh sách", "the title of the list")
_BY_GROUP = Both("dòng đầu nhóm", "the heading of its group")


def chosen_kind(answers: Answers, form_kind: str, names: Names) -> tuple[str, Both | None]:
    """The kind, "" when nothing tells it, and what there is to look at in it."""
    name = answers.by_path.get(NAME)
    written = "" if name is None else name.text
    by_name = kind_of_name(written) or kind_of_name(names.spelled(written))
    if form_kind:
        is_like_other = by_name not in {"", form_kind}
        return form_kind, _other_form(form_kind, by_name) if is_like_other else None
    by_label, by_group = answers.kind_by_label or "", kind_of_groups(answers.groups)
    # Lists ask everybody for "Họ tên", households and collectives too.
    is_sure = by_label not in {"", "individual"}
    for kind, by in (
        (by_label if is_sure else "", _BY_LABEL),
        (by_name, _BY_NAME),
        (by_group, _BY_GROUP),
        (kind_of_titles(answers.head), _BY_TITLE),
        (by_label, _BY_LABEL),
    ):
        if kind:
            return kind, _deduced(kind, by)
    return "", None


def _other_form(form_kind: str, by_name: str) -> Both:
    form, name = _KINDS[form_kind], _KINDS[by_name]
    return Both(
        f"Biểu mẫu là của “{form.vi}” nhưng tên giống “{name.vi}”; xem có nhầm biểu mẫu:",
        f"The form is for “{form.en}” but the name looks like “{name.en}”; see whether it is the "
        "wrong form:",
    )


def _deduced(kind: str, by: Both) -> Both:
    shown = _KINDS[kind]
    return Both(
        f"Loại hình “{shown.vi}” suy từ {by.vi}, xin xem lại:",
        f"The kind “{shown.en}” was taken from {by.en}, please check:",
    )
