"""Names of groups of profiles and where they lead; one place for every address of the site."""

from dienhinh.model.article import Article
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Movement, Sector, Unit
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import upper_first

# Addresses are Vietnamese: the id of a kind in the data is not its name in an address.
KIND_SLUGS = {"collective": "tap-the", "household": "ho-gia-dinh", "individual": "ca-nhan"}
MODEL_NAMES = {True: "Mô hình", False: "Gương điển hình"}
MODEL_SLUGS = {True: "mo-hinh", False: "guong"}
# Whether a picture is a drawing.
PICTURE_NAMES = {False: "Có ảnh chụp", True: "Có tranh minh họa"}
PICTURE_SLUGS = {False: "anh-chup", True: "minh-hoa"}

PROFILES = Link("Hồ sơ", "ho-so/")
MOVEMENTS = Link("Phong trào", "phong-trao/")
PLACES = Link("Địa bàn", "dia-ban/")
SECTORS = Link("Lĩnh vực", "linh-vuc/")
KINDS = Link("Loại hình", "loai-hinh/")
OUTLINES = Link("Đề cương", "de-cuong/")
DISPATCHES = Link("Công văn", "cong-van/")
AWARDS = Link("Khen thưởng", "khen-thuong/")
STATISTICS = Link("Số liệu", "so-lieu/")
OPEN_DATA = Link("Dữ liệu mở", "du-lieu/")
SEARCH = Link("Tìm kiếm", "tim-kiem/")
FILTERS = Link("Lọc hồ sơ", "loc/")
COLLECTIONS = Link("Chuyên đề", "chuyen-de/")
NEWS = Link("Tin và bài", "tin/")
PRESS_ROOM = Link("Báo chí", "bao-chi/")


def movement_link(movement: Movement) -> Link:
    """The page of a movement, by its short name."""
    return Link(movement.short, f"{MOVEMENTS.uri}{movement.id}/")


def unit_link(unit: Unit) -> Link:
    """The page of a district; other units have none, so the name leads nowhere (`uri` is "")."""
    return Link(unit.name, f"{PLACES.uri}{unit.id}/" if unit.group == "district" else "")


def commune_link(commune: Commune) -> Link:
    """The page of a present commune: names collide without diacritics, so the code is added."""
    name = commune.full_name
    return Link(upper_first(name), f"{PLACES.uri}{commune.slug}-{commune.code}/")


def sector_link(sector: Sector) -> Link:
    """The page of a sector."""
    return Link(sector.name, f"{SECTORS.uri}{sector.id}/")


def kind_link(kind: str) -> Link:
    """The page of a kind of profile."""
    return Link(KIND_NAMES[kind], f"{KINDS.uri}{KIND_SLUGS[kind]}/")


def filter_link(facet: str, value: str, name: str) -> Link:
    """The page of a value that has no section of its own: a range, a form, a sort of picture."""
    return Link(name, f"{FILTERS.uri}{facet}-{value}/")


def press_link(group: Link) -> Link:
    """The stories of a movement or a unit for the press."""
    return Link(group.name, f"{PRESS_ROOM.uri}{group.uri}")


def profile_link(profile: PublicProfile) -> Link:
    """The page of a profile."""
    return Link(profile.name, profile.uri)


def article_link(article: Article) -> Link:
    """The page of a story that staff wrote."""
    return Link(article.title, article.uri)


def communes_today(profile: PublicProfile, library: Library) -> tuple[Link, ...]:
    """The present communes of a profile."""
    return tuple(commune_link(library.communes[key]) for key in profile.communes_today)


def is_where_it_was(profile: PublicProfile) -> bool:
    """Whether the commune of a profile is still the one it was: nothing to tell of today's."""
    return profile.communes_today == (profile.commune,)
