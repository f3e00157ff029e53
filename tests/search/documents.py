"""A small invented library, the lists that go with it, and an index made from nothing."""

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import blake2b

from dienhinh.model.lists import Abbreviation, Synonyms
from dienhinh.model.output import Output
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord, SearchSource, SearchText, Zone
from dienhinh.render.search_index import SearchIndex
from tests.builders import a_reference


def a_record(slug: str, title: str, text: str = "", lead: str = "", **more: object) -> SearchRecord:
    """A page with a title, a lead and a text."""
    values: dict[str, object] = {"sort": "profile", "place": "xã Ba Tiêu", **more}
    return SearchRecord(
        uri=f"ho-so/{slug}/",
        title=title,
        texts=(SearchText(text=lead, zone=Zone.LEAD), SearchText(text=text)),
        **values,  # type: ignore[arg-type]
    )


def text_of(record: SearchRecord) -> str:
    """All that is read of a page: its title and its texts, each on a line."""
    return "\n".join([record.title, *(text.text for text in record.texts)])


def the_reference() -> Reference:
    """Lists with the abbreviations and synonyms the tests ask for."""
    return a_reference(
        abbreviations=(
            Abbreviation(short="HTX", long=("hợp tác xã",)),
            Abbreviation(short="OCOP", long=("mỗi xã một sản phẩm",)),
            Abbreviation(short="ND", long=("nông dân", "nhân dân")),
            Abbreviation(short="KH&CN", long=("khoa học và công nghệ",)),
        ),
        synonyms=(
            Synonyms(word="heo", others=("lợn",)),
            Synonyms(word="Ca Dong", others=("Cadong",)),
        ),
    )


def index_files(records: Iterable[SearchRecord], reference: Reference) -> Iterator[Output]:
    """All files of an index of these documents, made from nothing."""
    sources = [SearchSource(_key(record), partial(_itself, record)) for record in records]
    return SearchIndex(sources, reference).outputs()


def _key(record: SearchRecord) -> str:
    return blake2b(repr(record).encode(), digest_size=12).hexdigest()


def _itself(record: SearchRecord) -> SearchRecord:
    return record


DOCUMENTS = (
    a_record("chanh-day", "Vườn chanh dây trên đồi", "Bà con trồng chanh dây. Giàn cao hai mét."),
    a_record("banh-trang", "Lò bánh tráng An Thổ", "Bánh tráng phơi trên vỉ tre. Má bán ở chợ."),
    a_record("ma-lua", "Nhà kho mạ lúa", "Mạ lúa giữ trong nhà kho. Mà ai cũng biết."),
    a_record("htx-rau", "HTX rau an toàn Nghĩa Dũng", "Rau được bán 3.000 đồng một bó, 10,5 tạ."),
    a_record("hop-tac-xa-que", "Hợp tác xã quế Trà Bồng", "Vỏ quế đạt OCOP 4 sao năm 2021."),
    a_record("heo-ky", "Tổ nuôi heo ky Sơn Ba", "Heo ky thả đồi. Hộ nghèo mỗi nhà hai con."),
    a_record("hoa-cuc", "Làng hoa cúc", "Nhà nào cũng hoà thuận. Vườn cúc sáng đèn."),
    a_record("ly-son", "Tỏi Lý Sơn", "Người trồng tỏi ở đảo. Kỹ thuật ủ tỏi đen."),
    a_record("duc-pho", "Muối Đức Phổ", "Diêm dân Đức Phổ làm muối trên bạt."),
    a_record("ca-dong", "Nhà sàn người Cadong", "Người Cadong dựng nhà sàn. Tiếng H’rê vọng sang."),
    a_record("go-co", "Làng Gò Cỏ Sa Huỳnh", "Khách ở lại nhà dân, cùng đi cào don."),
    a_record("khoa-hoc", "Trạm thực nghiệm", "Sở KH&CN hướng dẫn. Hội ND xã cùng làm."),
    a_record("to-ba-to", "Tổ dệt ở Ba Tơ", "Khung cửi đặt ở nhà văn hóa xã Ba Tô."),
    a_record("nuoc-sach", "Nước sạch về thôn", "Ống dẫn dài 65ha ruộng. Máy lọc MD2 chạy cả đêm."),
    a_record("mua-dong", "Rừng mùa đông", "Cây keo lai. Đông vui ngày hội mùa. Gió bấc về."),
)
