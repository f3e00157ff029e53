"""A press kit as the bytes of a zip: the same plan and pictures give the same bytes.

Texts are UTF-8 with a byte order mark and CRLF, so that the oldest editor of an office opens them;
names of files are ASCII, so that any mail program and any system unpacks them.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dienhinh.model.kit import Kit, KitPhoto, KitProfile
from dienhinh.model.photo_variants import Variant
from dienhinh.render.kit_pdf import profile_pdf
from dienhinh.render.kit_words import (
    THEME_FILE,
    captions,
    facts_text,
    has_folders,
    readme,
    short_text,
    text_file,
    theme_text,
    use_text,
)
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.photo_metadata import PhotoWords, bare_jpeg, with_metadata
from dienhinh.render.photos import full_jpeg
from dienhinh.render.qr import qr_image, qr_png
from dienhinh.render.safe_csv import csv_bytes
from dienhinh.render.word.profile_document import profile_document
from dienhinh.vietnamese import slug
from dienhinh.zips import put

# Mail servers refuse more; the full pictures of a profile take what all the rest leaves of it.
_MOST_BYTES = 25_000_000
_MOST_PICTURES_BYTES = 18_000_000
_MOST_PICTURE_BYTES = 6_000_000
# What the zip writes about its files, what to read first, and the words written into full pictures.
_ROOM_BYTES = 200_000
# Half a megabyte each.
_PAPERS_KEPT = 64
# 300 dots an inch over half a page.
_MIDDLE_PX = 960
# The slug stands in the name of the zip and of its folder too, and Windows unpacks no path longer
# than 259 signs ("Maximum Path Length Limitation", Microsoft).
_MOST_NAME = 24
_PACKED = (".jpg", ".png", ".pdf", ".docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPictures:
    """Where pictures are: `originals` is `profiles/`, `made` the folder of the published ones."""

    originals: Path
    made: Path


def kit_zip(kit: Kit, pictures: KitPictures, printer: PdfPrinter) -> bytes:
    """The zip. OSError when a picture can no longer be read."""
    buffer = io.BytesIO()
    names: list[str] = []
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in _files(kit, pictures, printer):
            names.append(name)
            put(archive, f"{kit.folder}/{name}", content, _PACKED)
        put(archive, f"{kit.folder}/DOC-TRUOC.txt", text_file(readme(kit, names)))
    return buffer.getvalue()


def _files(kit: Kit, pictures: KitPictures, printer: PdfPrinter) -> Iterator[tuple[str, bytes]]:
    if kit.theme:
        yield THEME_FILE, text_file(theme_text(kit.theme, kit.profiles))
    for profile in kit.profiles:
        folder = f"{profile.slug}/" if has_folders(kit) else ""
        for name, content in _profile_files(profile, kit, pictures, printer):
            yield f"{folder}{name}", content


def _profile_files(
    profile: KitProfile, kit: Kit, pictures: KitPictures, printer: PdfPrinter
) -> Iterator[tuple[str, bytes]]:
    files = tuple(_papers_and_texts(profile, kit, pictures.made, printer))
    yield from files
    web = {
        photo.name: _web_pictures(photo, profile, kit, pictures.made) for photo in profile.photos
    }
    taken = sum(len(content) for part in (files, *web.values()) for _, content in part)
    most_bytes = _most_picture_bytes(len(profile.photos), taken)
    for photo in profile.photos:
        if kit.has_full_pictures:
            full = full_jpeg(pictures.originals / photo.photo.source, most_bytes)
            yield f"anh-goc/{photo.name}.jpg", with_metadata(full, _words(photo, profile, kit))
        yield from web[photo.name]


def _most_picture_bytes(count: int, taken: int) -> int:
    """How large each of `count` full pictures may be when all other files are of `taken` bytes."""
    room = min(_MOST_PICTURES_BYTES, _MOST_BYTES - _ROOM_BYTES - taken)
    return min(_MOST_PICTURE_BYTES, room // max(1, count))


def _papers_and_texts(
    profile: KitProfile, kit: Kit, made: Path, printer: PdfPrinter
) -> Iterator[tuple[str, bytes]]:
    word, pdf = _papers(profile, kit.site_name, made, printer)
    paper = f"ho-so-{slug(profile.slug, _MOST_NAME)}"
    yield f"{paper}.docx", word
    yield f"{paper}.pdf", pdf
    for text in profile.texts:
        yield f"van-ban/{text.limit}-chu.txt", text_file(short_text(text, profile))
    yield "thong-tin/thong-tin.txt", text_file(facts_text(profile))
    yield "thong-tin/thong-tin.csv", _csv(profile)
    yield "thong-tin/thong-tin.json", _json(profile)
    yield "trich-dan-lien-he.txt", text_file(use_text(profile))
    yield "ma-qr/ma-qr.svg", qr_image(profile.address).encode()
    yield "ma-qr/ma-qr.png", qr_png(profile.address)
    if profile.photos:
        yield "chu-thich-anh.txt", text_file(captions(profile))


def _web_pictures(
    photo: KitPhoto, profile: KitProfile, kit: Kit, folder: Path
) -> tuple[tuple[str, bytes], ...]:
    words = _words(photo, profile, kit)
    return tuple(
        (
            f"anh-web/{photo.name}-{variant.width_px}.jpg",
            with_metadata(bare_jpeg((folder / variant.uri).read_bytes()), words),
        )
        for variant in _for_web(photo, kit)
    )


@lru_cache(maxsize=_PAPERS_KEPT)
def _papers(
    profile: KitProfile, site_name: str, made: Path, printer: PdfPrinter
) -> tuple[bytes, bytes]:
    """The profile as Word and as PDF, the same in its own kit as in those of its groups."""
    middles = {photo.name: _middle(photo) for photo in profile.photos}
    to_set = {name: (made / variant.uri).read_bytes() for name, variant in middles.items()}
    # Only the first fills the width of the page; decoding a wide picture costs as much as all text.
    to_print = middles | {photo.name: photo.files[0] for photo in profile.photos[:1]}
    return (
        profile_document(profile, site_name, to_set),
        profile_pdf(profile, site_name, to_print, printer),
    )


def _middle(photo: KitPhoto) -> Variant:
    """Sharp enough in print at the size it is set, and a third of the bytes of the widest."""
    wide_enough = [v for v in photo.files if v.width_px >= _MIDDLE_PX]
    return wide_enough[-1] if wide_enough else photo.files[0]


def _for_web(photo: KitPhoto, kit: Kit) -> tuple[Variant, ...]:
    """One or two widths for a page, none as wide as the full picture beside them.

    A kit of several profiles, which is mailed, takes the smaller alone.
    """
    if not kit.has_full_pictures:
        return (_middle(photo),)
    return tuple(v for v in photo.files if _MIDDLE_PX <= v.width_px < photo.photo.width_px)


def _words(photo: KitPhoto, profile: KitProfile, kit: Kit) -> PhotoWords:
    return PhotoWords(
        title=profile.name,
        caption=photo.caption,
        alt=photo.photo.alt,
        credit=photo.credit,
        licence=photo.licence,
        source=kit.site_name,
        page=profile.address,
        is_drawn=photo.photo.is_illustration,
        warning=profile.warning,
    )


def _csv(profile: KitProfile) -> bytes:
    rows = [("Lưu ý", profile.notice, "notice")] if profile.notice else []
    rows += [(fact.label, fact.value, fact.key) for fact in profile.facts]
    rows += [("Nguồn", source, "source") for source in profile.sources]
    return csv_bytes(("muc", "noi_dung", "ma"), rows)


def _json(profile: KitProfile) -> bytes:
    value = {
        "slug": profile.slug,
        "name": profile.name,
        "address": profile.address,
        "notice": profile.notice or None,
        "summary": profile.summary,
        "facts": [
            {"key": fact.key, "label": fact.label, "value": fact.value} for fact in profile.facts
        ],
        "texts": [
            {
                "limit_words": text.limit,
                "words": text.words,
                "is_automatic": text.is_automatic,
                "heading": text.heading or None,
                "text": text.text,
            }
            for text in profile.texts
        ],
        "photos": [
            {
                "name": photo.name,
                "caption": photo.caption,
                "alt": photo.photo.alt,
                "credit": photo.credit,
                "licence": photo.licence,
                "is_illustration": photo.photo.is_illustration,
                "width_px": photo.photo.width_px,
                "height_px": photo.photo.height_px,
            }
            for photo in profile.photos
        ],
        "sources": profile.sources,
        "citation": profile.citation,
        "contact": profile.contact,
        "text_licence": "CC BY 4.0",
    }
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
