"""One profile in an annex: the facts, the summary of achievements and the pictures (II.4.c)."""

from collections.abc import Iterator, Sequence

from dienhinh.derive.reports.nominees import UNNAMED, UNSAID_GROUP, Nominee, Origin, cited
from dienhinh.model.official import Block, Grid, GridCell, Heading, Line, Pictures, Piece, Prose
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.profile import ACHIEVEMENTS, MODEL, PROFILE
from dienhinh.vietnamese import number_text

_WITHHELD = {
    UNNAMED: "Chưa có đồng ý công khai họ tên nên bản báo cáo này không nêu chi tiết.",
    UNSAID_GROUP: "Bài nêu dân tộc mà chưa có đồng ý riêng nên bản báo cáo này không nêu chi tiết.",
}


def profile_annex(
    nominee: Nominee, *, internal: bool, has_notes: bool = True, origins: Sequence[Origin] = ()
) -> Iterator[Block]:
    """Everything the dispatch asks to be told of one model or example, below its `origins`.

    Without notes the last line, which names the profile, speaks for its numbers.
    """
    profile = nominee.profile
    yield Heading(level=2, mark=f"{nominee.number}.", words=nominee.name)
    yield Grid(
        caption="",
        columns=("Thông tin", "Nội dung"),
        widths=(38, 82),
        rows=(
            *((label, told(nominee)) for label, told in origins),
            *_facts(nominee, internal=internal, has_notes=has_notes),
        ),
    )
    if nominee.is_withheld:
        yield Line(words=_WITHHELD[nominee.lacks])
        return
    for field in ACHIEVEMENTS:
        value = getattr(profile.achievements, field.name)
        if not value:
            continue
        yield Heading(level=3, mark="", words=(Piece(text=field.vi, is_italic=True),))
        yield Prose(markdown=value if isinstance(value, str) else _as_list(value))
    if nominee.pictures:
        yield Pictures(files=nominee.pictures)
    yield Line(words=f"Nguồn: hồ sơ điển hình của đơn vị ({nominee.where}).")


def _facts(nominee: Nominee, *, internal: bool, has_notes: bool) -> Iterator[tuple[GridCell, ...]]:
    profile = nominee.profile
    yield ("Loại hình", nominee.kind)
    yield ("Địa chỉ/đơn vị công tác", nominee.place)
    if internal:
        yield (field_named(PROFILE, "phone").vi, nominee.phone)
    if profile.model is None:
        return
    for field in MODEL:
        value = getattr(profile.model, field.name)
        if value is None:
            continue
        if isinstance(value, int) and not has_notes:
            yield (field.vi, number_text(value))
        elif isinstance(value, int):
            yield (field.vi, cited(value, [nominee]))
        else:
            yield (field.vi, value.shown)


def _as_list(points: tuple[str, ...]) -> str:
    return "\n".join(f"- {' '.join(point.split())}" for point in points)
