"""The columns of the open data about profiles: those of the schema, and what follows from them.

A field of the schema with a `column` is published under that name; a test sees to it that each is
here. Values come from `PublicProfile`, which holds nothing that may not be shown.
"""

from collections.abc import Iterator

from dienhinh.derive.names import MODEL_NAMES
from dienhinh.model.library import Library
from dienhinh.model.open_data import Cell, Column, ColumnType
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.model.schema.fields import Choice, Day, Field, Group, Integer
from dienhinh.model.schema.profile import KIND_NAMES, PROFILE

PARTIAL_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"


def columns() -> tuple[Column, ...]:
    """All columns in the order of the files."""
    known = {column.name: column for column in (*_of_schema(), *_DERIVED)}
    return tuple(known[name] for name in _ORDER)


def schema_columns(fields: tuple[Field, ...] = PROFILE) -> Iterator[tuple[str, Field]]:
    """The fields of the schema that are published, by column; those inside a block too."""
    for field in fields:
        if field.column is not None:
            yield field.column, field
        if isinstance(field.type, Group):
            yield from schema_columns(field.type.fields)


def _of_schema() -> Iterator[Column]:
    for name, field in schema_columns():
        yield Column(
            name=name,
            type=_type(field),
            title=field.vi,
            description=_MEANINGS.get(name) or field.help or f"{field.vi}.",
            is_required=field.required is True or name in _ALWAYS_KNOWN,
            options=tuple((option.id, option.vi) for option in field.type.options)
            if isinstance(field.type, Choice)
            else (),
            pattern=PARTIAL_DATE if isinstance(field.type, Day) and field.type.partial else None,
            least=field.type.least if isinstance(field.type, Integer) else None,
        )


def _type(field: Field) -> ColumnType:
    if isinstance(field.type, Integer):
        return "integer"
    return "date" if isinstance(field.type, Day) and not field.type.partial else "string"


# Where the help of the schema speaks to the person who fills in the form.
_MEANINGS = {
    "name": "Tên đầy đủ của tập thể, hộ gia đình hoặc cá nhân.",
    "kind": "Ai là điển hình.",
    "call": "Mã đợt sơ kết; công văn của đợt ở trang Công văn.",
    "unit": "Mã địa phương, đơn vị giới thiệu, hoặc nơi có điển hình, theo ngày công văn của đợt.",
    "movement": "Mã phong trào thi đua.",
    "sector": "Mã lĩnh vực của việc làm chính.",
    "origin": (
        "Địa phương, đơn vị giới thiệu, hay biên soạn từ tin báo chí. Hồ sơ mẫu không có trong tệp."
    ),
    "published_on": "Ngày đầu tiên hồ sơ hiện trên trang.",
    "commune_code": "Mã xã có hiệu lực vào ngày của công văn; mã được dùng lại sau sáp nhập.",
    "summary": "Một, hai câu: ai, làm gì, được gì.",
    "founded": "Năm, năm-tháng hoặc năm-tháng-ngày; chỉ có ở mô hình.",
    "jobs_created": "Số người. Để trống khi không nguồn nào nêu, không phải là 0.",
    "households_supported": "Số hộ. Để trống khi không nguồn nào nêu, không phải là 0.",
    "members": "Số thành viên; chỉ có ở mô hình tập thể.",
    "as_of": "Các con số của hồ sơ là của thời điểm này.",
}
# A published profile has a day even where its file leaves it to the call.
_ALWAYS_KNOWN = frozenset({"published_on"})


def _text(name: str, title: str, description: str, *, is_required: bool = True) -> Column:
    return Column(
        name=name, type="string", title=title, description=description, is_required=is_required
    )


def _count(name: str, title: str, description: str) -> Column:
    return Column(
        name=name, type="integer", title=title, description=description, is_required=True, least=0
    )


def _list(name: str, title: str, description: str) -> Column:
    return Column(name=name, type="list", title=title, description=description)


_DERIVED = (
    _text("id", "Mã hồ sơ", "Phần cuối địa chỉ trang của hồ sơ; không đổi, không trùng."),
    _text("url", "Trang của hồ sơ", "Địa chỉ đầy đủ."),
    _text("kind_name", "Tên loại hình", "Tập thể, hộ gia đình hoặc cá nhân."),
    Column(
        name="form",
        type="string",
        title="Hình thức",
        description="Mô hình có số liệu riêng; gương điển hình thì không.",
        is_required=True,
        options=(("mo-hinh", MODEL_NAMES[True]), ("guong", MODEL_NAMES[False])),
    ),
    _text("movement_name", "Tên phong trào", "Tên đầy đủ của phong trào trong tỉnh."),
    _text("sector_name", "Tên lĩnh vực", "Tên lĩnh vực."),
    _text(
        "unit_name",
        "Tên địa phương",
        "Huyện, thị xã, thành phố năm 2023; xã, phường, đặc khu; hoặc cơ quan.",
    ),
    _text("place", "Địa chỉ được phép hiện", "Cá nhân, hộ gia đình: đến xã, trừ khi họ đồng ý."),
    _text("commune_name", "Tên xã khi làm hồ sơ", "Tên xã ứng với mã xã.", is_required=False),
    _list(
        "communes_today_codes",
        "Mã xã hiện nay",
        "Nhiều mã khi xã cũ bị tách hay địa chỉ nêu nhiều xã.",
    ),
    _list("communes_today_names", "Tên xã hiện nay", "Theo thứ tự của các mã."),
    Column(
        name="use_until",
        type="date",
        title="Chỉ dùng đến hết ngày",
        description="Sau ngày này không còn sự đồng ý công khai; trống khi không có hạn.",
    ),
    _count("photo_count", "Số ảnh chụp", "Ảnh chụp đang hiện ở trang hồ sơ."),
    _count("illustration_count", "Số tranh minh họa", "Tranh vẽ thay cho ảnh chụp."),
    _count("award_count", "Số lần khen thưởng", "Chi tiết ở tệp khen-thuong."),
    _count("source_count", "Số nguồn", "Bài báo, tài liệu mà hồ sơ dẫn."),
)


_ORDER = (
    *("id", "name", "url", "kind", "kind_name", "form"),
    *("call", "movement", "movement_name", "sector", "sector_name"),
    *("unit", "unit_name", "place", "commune_code", "commune_name"),
    *("communes_today_codes", "communes_today_names"),
    *("origin", "published_on", "use_until", "summary"),
    *("founded", "jobs_created", "households_supported", "members", "as_of"),
    *("photo_count", "illustration_count", "award_count", "source_count"),
)


def row(profile: PublicProfile, library: Library) -> tuple[Cell, ...]:
    """The cells of one profile in the order of the columns."""
    cells = _cells(profile, library) | _figures(profile.figures)
    return tuple(cells[name] for name in _ORDER)


def _cells(profile: PublicProfile, library: Library) -> dict[str, Cell]:
    commune = library.communes[profile.commune] if profile.commune else None
    drawn = sum(photo.is_illustration for photo in profile.photos)
    return {
        "id": profile.slug,
        "name": profile.name,
        "url": library.address.absolute(profile.uri),
        "kind": profile.kind,
        "kind_name": KIND_NAMES[profile.kind],
        "form": "mo-hinh" if profile.is_model else "guong",
        "call": profile.call,
        "movement": profile.movement,
        "movement_name": library.movement(profile).official,
        "sector": profile.sector,
        "sector_name": library.sector(profile).name,
        "unit": profile.unit,
        "unit_name": library.unit(profile).full_name,
        "place": profile.place,
        "commune_code": commune.code if commune else None,
        "commune_name": commune.full_name if commune else None,
        "communes_today_codes": tuple(code for code, _ in profile.communes_today),
        "communes_today_names": tuple(
            library.communes[key].full_name for key in profile.communes_today
        ),
        "origin": profile.origin,
        "published_on": profile.published_on.isoformat(),
        "use_until": profile.last_day.isoformat() if profile.last_day else None,
        "summary": profile.summary,
        "photo_count": len(profile.photos) - drawn,
        "illustration_count": drawn,
        "award_count": len(profile.awards),
        "source_count": len(profile.sources),
    }


def _figures(figures: Figures | None) -> dict[str, Cell]:
    """All unknown for a *gương*."""
    founded, as_of = (figures.founded, figures.as_of) if figures else (None, None)
    return {
        "founded": str(founded) if founded else None,
        "jobs_created": figures.jobs_created if figures else None,
        "households_supported": figures.households_supported if figures else None,
        "members": figures.members if figures else None,
        "as_of": str(as_of) if as_of else None,
    }
