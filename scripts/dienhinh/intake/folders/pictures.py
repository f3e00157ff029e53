"""Which pictures of a source become the profile's photos: original bytes, names, doubts.

Small logos and twins are left out, and told. What cannot be shown on the site is kept beside the
profile all the same.
"""

import hashlib
from dataclasses import dataclass

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.files import emf
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.folder import PhotoFault
from dienhinh.read.photo_facts import endings_of, facts_of, picture_digest

_SMALLEST_PX = 300
_SMALL_PX = 1_200


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to keep: `file` is its new name, `place` where it was, `caption` "" when unsaid.

    `is_photo` is false for what no page can show; it is kept beside the profile, unlisted.
    """

    file: str
    content: bytes
    place: str
    caption: str = ""
    is_photo: bool = True

    @property
    def digest(self) -> str:
        """That of the bytes."""
        return picture_digest(self.content)


def pictures_of(
    shots: list[Shot], captions: dict[int, str], call: Call
) -> tuple[list[Picture], list[Doubt]]:
    """The pictures in reading order, those that can be photos first, and what to look at.

    More photos than the call takes are kept and told.
    """
    placed = {shot.caption for shot in shots}
    sorting = _Sorting({n: text for n, text in captions.items() if text not in placed})
    for shot in shots:
        sorting.take(shot)
    return sorting.named(call.photos_most), sorting.doubts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    shot: Shot
    count: int
    content: bytes
    ending: str
    is_photo: bool


class _Sorting:
    def __init__(self, captions: dict[int, str]) -> None:
        self._captions = captions
        self._kept: list[_Kept] = []
        # As a writer counts them: no logo, no twin, but a picture that cannot be opened here.
        self._count = 0
        self._seen: set[bytes] = set()
        # By the very object: a document may show one picture a thousand times.
        self._digests: dict[int, bytes] = {}
        self.doubts: list[Doubt] = []

    def take(self, shot: Shot) -> None:
        if shot.content is None:
            self._count += 1
            self._tell(
                shot,
                "Ảnh chỉ là liên kết ra ngoài, hoặc hỏng trong tệp. Đề nghị đơn vị gửi tệp ảnh.",
                "The picture is only a link, or is damaged in the file. Ask for the picture file.",
            )
            return
        content = shot.content
        if emf.is_metafile(content):
            inside = emf.bitmap_inside(content)
            if inside is None:
                self._tell(
                    shot,
                    "Hình vẽ kiểu Windows (EMF, WMF) không có ảnh chụp bên trong; bỏ qua.",
                    "A Windows drawing (EMF, WMF) with no photo inside; left out.",
                )
                return
            content = inside
            self._tell(
                shot,
                "Ảnh nằm trong hình kiểu EMF, máy đã lấy ra; xin ảnh gốc nếu có.",
                "The photo was inside an EMF drawing and was taken out; ask for the original.",
            )
        digest = self._digest(shot.content, content)
        if digest in self._seen:
            self._tell(
                shot,
                "Ảnh trùng với một ảnh trước trong tệp; chỉ giữ một.",
                "The same picture comes earlier in the file; only one is kept.",
            )
            return
        self._seen.add(digest)
        self._judge(shot, content)

    def _digest(self, given: bytes, content: bytes) -> bytes:
        """Of `content`; the shots keep `given`, so that it is known again by where it lies."""
        if content is not given:
            return hashlib.blake2b(content).digest()
        if id(given) not in self._digests:
            self._digests[id(given)] = hashlib.blake2b(given).digest()
        return self._digests[id(given)]

    def _judge(self, shot: Shot, content: bytes) -> None:
        facts = facts_of(content)
        if isinstance(facts, PhotoFault):
            self._tell(
                shot,
                f"{facts.vi} Tệp được giữ lại nhưng chưa dùng được.",
                f"{facts.en} The file is kept but cannot be used yet.",
            )
            ending = _plain_ending(shot.name)
            self._keep(shot, content, ending, is_photo=False)
            return
        shortest, longest = sorted((facts.width_px, facts.height_px))
        size = f"{facts.width_px}×{facts.height_px} điểm ảnh"
        size_en = f"{facts.width_px} by {facts.height_px} pixels"
        if longest < _SMALLEST_PX:
            self._tell(
                shot,
                f"Hình nhỏ {size}, coi là biểu trưng; bỏ qua.",
                f"Small, {size_en}, taken for a logo; left out.",
            )
            return
        if longest < _SMALL_PX:
            self._tell(
                shot,
                f"Ảnh nhỏ, {size}; Word hoặc Zalo đã thu nhỏ. Xin ảnh gốc.",
                f"Small, {size_en}; Word or Zalo made it smaller. Ask for the original.",
            )
        elif shortest < _SMALLEST_PX:
            self._tell(
                shot,
                f"Ảnh quá hẹp, {size}, có lẽ không phải ảnh chụp; xem lại.",
                f"Very narrow, {size_en}, perhaps no photograph; look at it.",
            )
        if shot.is_cropped:
            self._tell(
                shot,
                "Ảnh đã cắt xén trong Word nhưng tệp còn nguyên khung; cắt lại nếu cần.",
                "Cropped in Word, but the file still holds all of it; crop it again if needed.",
            )
        self._keep(shot, content, endings_of(facts.format)[0], is_photo=True)

    def _keep(self, shot: Shot, content: bytes, ending: str, *, is_photo: bool) -> None:
        self._count += 1
        self._kept.append(
            _Kept(shot=shot, count=self._count, content=content, ending=ending, is_photo=is_photo)
        )

    def _tell(self, shot: Shot, vi: str, en: str) -> None:
        self.doubts.append(Doubt(text=Both(vi, en), place=shot.place, quoted=shot.name))

    def named(self, most: int) -> list[Picture]:
        """Photos first; captions follow the pictures' places in the source."""
        photos = [row for row in self._kept if row.is_photo]
        others = [row for row in self._kept if not row.is_photo]
        if len(photos) > most:
            rest = len(photos) - most
            text = Both(
                f"Nguồn có {len(photos)} ảnh, hồ sơ nhận {most}; {rest} ảnh sau để cạnh.",
                f"The source has {len(photos)} photos, a profile takes {most}; "
                f"the last {rest} lie beside it.",
            )
            self.doubts.append(Doubt(text=text))
        made = []
        for position, row in enumerate([*photos, *others], 1):
            prefix = "anh" if row.is_photo else "tep-khac"
            # The number of a caption apart counts the pictures.
            caption = row.shot.caption or self._captions.get(row.count, "")
            made.append(
                Picture(
                    file=f"{prefix}-{position}.{row.ending}",
                    content=row.content,
                    place=row.shot.place,
                    caption=one_line(caption),
                    is_photo=row.is_photo,
                )
            )
        return made


def _plain_ending(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    is_plain = ending.isascii() and ending.isalnum() and len(ending) <= 4  # noqa: PLR2004
    return ending if is_plain and ending != name.lower() else "bin"
