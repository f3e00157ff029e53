"""Of a stranger's file nothing is read but the file: no other one, nothing of a server."""

import base64
import gzip
import io
import os
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files import old_office
from dienhinh.intake.files.closed_html import closed_html
from dienhinh.intake.files.closed_odf import closed_odf
from dienhinh.intake.files.closed_rtf import closed_rtf
from dienhinh.intake.files.closed_wordml import closed_wordml
from dienhinh.intake.files.flat_word import packed
from dienhinh.intake.files.link_mark import LINKED
from dienhinh.intake.files.old_office import converted
from dienhinh.intake.files.own_pictures import only_own
from tests.intake import ways_out
from tests.intake.shipped import only_draft
from tests.intake.ways_out import Outside, outside

with_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
FILES: dict[str, Callable[[Outside], bytes]] = {
    "rtf": ways_out.rich_text,
    "html": ways_out.web_page,
    "odt": ways_out.open_text,
    "ods": ways_out.open_table,
    "xml": ways_out.word_2003,
}


def noise(seed: int) -> Image.Image:
    """A picture like no other."""
    return Image.frombytes("L", (64, 48), bytes((n * n * seed + n) % 251 for n in range(64 * 48)))


def png(seed: int = 7, sort: str = "PNG") -> bytes:
    out = io.BytesIO()
    noise(seed).save(out, sort)
    return out.getvalue()


@with_office
@pytest.mark.slow
@pytest.mark.parametrize("ending", FILES)
def test_no_other_file_is_read_and_no_server_asked(ending: str, tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        given = FILES[ending](out)

        made = converted(given, ending, "xlsx" if ending == "ods" else "docx")

        assert out.asked == []
        assert out.seen_in(made) == []


@with_office
@pytest.mark.slow
def test_a_word_97_file_leads_nowhere(tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        page = f'<html><body><p>A<img src="{out.server}/a.png"></p></body></html>'
        (tmp_path / "a.html").write_text(page)
        linked = ways_out.as_word_97(tmp_path / "a.html")
        assert b"a.png" in linked.replace(b"\0", b"")
        out.asked.clear()

        converted(linked, "doc", "docx")

        assert out.asked == []


def test_a_picture_that_is_not_of_the_file_is_taken_out() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", "<a/>")
        package.writestr("word/media/1.png", png(7))
        package.writestr("word/media/2.png", png(11))

    kept = only_own(made.getvalue(), b"Word 97: " + png(7) + b" ...", "doc")

    assert zipfile.ZipFile(io.BytesIO(kept)).namelist() == ["word/document.xml", "word/media/1.png"]


@pytest.mark.parametrize("sort", ["PNG", "JPEG", "GIF", "BMP"])
def test_pictures_of_the_file_are_known_in_whatever_way_they_are_written(sort: str) -> None:
    made = io.BytesIO()
    picture = png(7, sort)
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("1", picture)
    figures = "\n".join(picture.hex()[at : at + 126] for at in range(0, 2 * len(picture), 126))
    sectors = b"".join(b"\0" * 512 + picture[at : at + 512] for at in range(0, len(picture), 512))
    letters = base64.encodebytes(picture)
    given = {
        "rtf": b"{\\pict\\pngblip\\picw401 " + figures.encode() + b"}",
        "doc": sectors,
        "html": b'<img src="data:image/png;base64,' + letters + b'">',
        "xml": b"<w:binData>" + letters + b"</w:binData>",
        "odt": ways_out.open_package("text", letters.decode(), {}),
    }

    for ending, data in given.items():
        kept = zipfile.ZipFile(io.BytesIO(only_own(made.getvalue(), data, ending)))
        assert kept.namelist() == ["1"], ending


@pytest.mark.parametrize("begin", [b"", b"{}", b"{\\*\\blipuid 0a0b}", b"\n"])
def test_rich_text_with_a_drawing_that_asks_for_files_is_refused(begin: bytes) -> None:
    hidden = b"<!-- a --><svg xmlns='a'/>".hex().encode()

    with pytest.raises(UnreadableError, match="SVG"):
        closed_rtf(
            b"{\\rtf1{\\pict\\pngblip\\picw1 " + begin + hidden[:25] + b"\n" + hidden[25:] + b"}}"
        )


@pytest.mark.parametrize("between", [b"\\*", b"\\x1 ", b"{}", b"\\*{\\y} "])
@pytest.mark.parametrize("is_packed", [False, True])
def test_a_drawing_cut_by_signs_that_readers_pass_over_is_refused_too(
    between: bytes,
    is_packed: bool,  # noqa: FBT001 (a table of both)
) -> None:
    drawing = gzip.compress(b"<svg/>") if is_packed else b"<svg xmlns='a'/>"
    figures = drawing.hex().encode()

    for at in (0, 2, 4):
        cut = figures[:at] + between + figures[at:]
        with pytest.raises(UnreadableError, match="SVG"):
            closed_rtf(b"{\\rtf1{\\pict\\pngblip\\picw1 " + cut + b"}}")


def letters(content: bytes) -> str:
    return base64.encodebytes(content).decode()


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
# Named in it as a picture of a telephone would be, which the rest of it is not.
PACKED = gzip.compress(SVG)
NO_PICTURES = [SVG, PACKED, PACKED[:4] + b"ftyp" + PACKED[8:], PACKED[:8] + b"WEBP" + PACKED[12:]]


@pytest.mark.parametrize("content", NO_PICTURES, ids=["plain", "packed", "heif", "webp"])
def test_a_drawing_written_in_letters_or_named_a_picture_is_not_in_the_closed_file(
    content: bytes,
) -> None:
    inside = f"<office:binary-data>{letters(content)}</office:binary-data>"
    open_text = ways_out.open_package(
        "text",
        f"<draw:image>{inside}</draw:image><style:background-image>{inside}"
        '</style:background-image><draw:image xlink:href="Pictures/a.png"/>',
        {"Pictures/a.png": content},
    )
    word = word_2003_with(content)
    page = f'<html><img src="data:image/png;base64,{letters(content)}"></html>'.encode()

    package = zipfile.ZipFile(io.BytesIO(closed_odf(open_text)))
    assert "Pictures/a.png" not in package.namelist()
    made = package.read("content.xml"), closed_wordml(word), closed_html(page)
    for closed in made:
        assert content not in [
            base64.b64decode(run) for run in re.findall(rb"[A-Za-z0-9+/=]{40,}", closed)
        ]
    assert [closed.count(base64.b64encode(LINKED)) for closed in made] == [2, 1, 1]


def word_2003_with(content: bytes) -> bytes:
    return (
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:pict>'
        f'<w:binData w:name="wordml://a.png">{letters(content)}</w:binData></w:pict>'
        "</w:wordDocument>"
    ).encode()


def test_pictures_written_in_letters_are_kept() -> None:
    metafile = gzip.compress(b"\1\0\0\0" + bytes(200))
    given = ways_out.open_package(
        "text",
        f"<draw:image><office:binary-data>{letters(png())}</office:binary-data></draw:image>",
        {},
    )

    kept = zipfile.ZipFile(io.BytesIO(closed_odf(given))).read("content.xml")
    assert letters(png()).encode() in kept
    for content in (png(), metafile):
        assert letters(content).encode() in closed_wordml(word_2003_with(content))


def test_an_open_document_loses_forms_that_fetch_their_data() -> None:
    given = ways_out.open_package(
        "text",
        '<office:forms><x:instance xmlns:x="urn:x" src="file:///etc/a.xml"/></office:forms>'
        "<text:p>A</text:p>",
        {},
    )

    kept = zipfile.ZipFile(io.BytesIO(closed_odf(given))).read("content.xml")

    assert b"a.xml" not in kept
    assert b">A<" in kept


@pytest.mark.parametrize(
    "slip", [b"<![endif--]>", b"<![foo[x]]>", b"<![ x]>", b"<![CDATA[ a > b ]]>", b"<![if"]
)
def test_what_word_writes_for_itself_into_a_page_is_passed_over(slip: bytes) -> None:
    made = closed_html(b"<html><p>A</p>" + slip + b"<p>B</p></html>").decode()

    assert "<p>A</p>" in made
    assert "![" not in made.replace("&lt;![if", "")


def test_the_mark_of_a_note_is_no_word_of_the_text_and_the_note_stays() -> None:
    mark = b"<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>"
    page = b"<p>2 bao" + mark + b" rau</p><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a>Loai to</p>"

    made = closed_html(page).decode()

    assert "2 bao<sup></sup> rau" in made
    assert "[1]</a>Loai to" in made


@pytest.mark.parametrize("name", [b"undefined", b"punycode", b"base64", b"idna", b"khong-co"])
def test_a_page_of_a_charset_that_is_none_is_read_as_utf_8(name: bytes) -> None:
    page = b"<html><meta charset='" + name + "'><p>Suối Mẫu</p></html>".encode()

    assert "<p>Suối Mẫu</p>" in closed_html(page).decode()


@pytest.mark.parametrize("name", ["", "/", "a" * 70_000, "word/document.xml"])
def test_a_package_in_one_file_with_a_name_that_is_none_is_refused(name: str) -> None:
    whole = ways_out.flat_word("A").replace(
        b"</pkg:package>",
        f'<pkg:part pkg:name="{name}"><pkg:binaryData/></pkg:part></pkg:package>'.encode(),
    )

    with pytest.raises(UnreadableError, match="hỏng"):
        packed(whole)


@pytest.mark.skipif(os.name != "posix", reason="a shell is needed")
def test_a_program_that_runs_too_long_is_stopped_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, started = tmp_path / "soffice", tmp_path / "pid"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {started}\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(old_office, "office", lambda: str(program))
    monkeypatch.setattr(old_office, "_PATIENCE_SECONDS", 1)

    with pytest.raises(UnreadableError, match="LibreOffice"):
        converted(b"{\\rtf1 A}", "rtf", "docx")

    assert not is_running(int(started.read_text()))


def is_running(process: int) -> bool:
    """Whether it is there and does something: what nobody waited for is there still."""
    status = Path(f"/proc/{process}/status")
    return status.exists() and "State:\tZ" not in status.read_text()


def test_rich_text_keeps_boxes_signs_and_its_own_pictures() -> None:
    plain = (
        b"{\\rtf1 {\\field{\\*\\fldinst {\\rtlch\\fcs1 \\af0 FORMCHECKBOX }{\\*\\formfield}}}"
        b"{\\field{\\*\\fldinst SYMBOL 254 \\\\f Wingdings}{\\fldrslt }}"
        b"{\\pict\\pngblip " + png().hex().encode() + b"}}"
    )

    assert closed_rtf(plain) == plain


def test_of_rich_text_only_fields_that_fetch_nothing_keep_their_word(tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        given = ways_out.rich_text(out)
        made = closed_rtf(given)

    assert given.count(b"\\fldinst HYPERLINK") == made.count(b"\\fldinst") == 3
    assert b"\\template" not in made


def test_an_open_document_is_packed_anew_without_addresses(tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        made = [closed_odf(ways_out.open_text(out)), closed_odf(ways_out.open_table(out))]

    for package in made:
        with zipfile.ZipFile(io.BytesIO(package)) as opened:
            content = opened.read("content.xml").decode()
        assert out.server not in content
        assert str(out.picture) not in content
        # What would fetch goes whole: the address alone can come from elsewhere.
        assert not any(name in content for name in ("section-source", "table-source", "DDE("))


def test_a_web_page_is_written_anew_without_addresses(tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        made = closed_html(ways_out.web_page(out)).decode()

    assert "http:" not in made
    assert "file:" not in made
    assert "url" not in made
    assert all(f"{letter}</" in made for letter in "ABCD")


def test_a_web_page_keeps_its_tables_looks_words_and_pictures() -> None:
    picture = base64.b64encode(png()).decode()
    body = (
        '<table border="1"><tr><td colspan="2" style="text-decoration:line-through">1 &lt; 2 &amp; '
        f'3</td></tr></table><p><b>Đậm</b><br><img src="data:image/png;base64,{picture}"></p>'
    )

    made = closed_html(f'<html><meta charset="utf-8"><body>{body}</body></html>'.encode()).decode()

    assert f"<body>{body}</body>" in made


def test_a_rule_that_hides_an_address_goes_whole_and_tags_without_end_are_refused() -> None:
    made = closed_html(b'<html><p style="color:red;background:uurlrl(a)">A</p>').decode()

    assert '<p style="">A</p>' in made
    for tag in (b"<a ", b"</", b"<!--", b'<a href="'):
        with pytest.raises(UnreadableError, match=r"\.docx"):
            closed_html(b"<html>" + tag * 40_000)


def test_what_a_page_strikes_out_by_a_class_is_struck_out_where_it_stands() -> None:
    sheet = (
        "@import url(https://a.example/css?kit=x);.c1{color:red}<!-- .c8, p.c9{margin:0;"
        "text-decoration:line-through}--> @media print{.c7{text-decoration:none}}"
    )
    body = '<p class="c1">A</p><p class="c1 c9">B</p><td style="color:red" class="c8">C</td>'

    page = f"<html><style>{sheet}</style>{body}<del>D</del></html>"
    made = closed_html(page.encode()).decode()

    assert "import" not in made
    assert "kit" not in made
    assert '<p class="c1">A</p>' in made
    assert '<p class="c1 c9" style="text-decoration:line-through">B</p>' in made
    assert '<td style="color:red;text-decoration:line-through" class="c8">C</td>' in made
    assert "<s>D</s>" in made


def test_an_open_document_keeps_its_own_pictures_and_sums() -> None:
    names = 'xmlns:d="urn:d" xmlns:xlink="http://www.w3.org/1999/xlink"'
    table = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    content = (
        f'<d:a {names} {table}><d:image xlink:href="Pictures/a.png"/>'
        '<d:c table:formula="of:=SUM([.B2:.B9])*2"/><d:c table:formula="of:=LAY([.A1])"/></d:a>'
    )
    given = ways_out.open_package("text", "", {"Pictures/a.png": png()})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == "content.xml" else old.read(name))

    made = zipfile.ZipFile(io.BytesIO(closed_odf(out.getvalue())))

    assert made.read("Pictures/a.png") == png()
    kept = made.read("content.xml").decode()
    assert 'href="Pictures/a.png"' in kept
    assert "SUM([.B2:.B9])*2" in kept
    assert "LAY" not in kept


def test_only_xml_of_word_is_opened() -> None:
    with pytest.raises(UnreadableError, match=r"\.docx"):
        closed_wordml(b'<?mso-application progid="Word.Document"?><office xmlns="urn:a"/>')


@with_office
@pytest.mark.slow
def test_a_picture_that_is_only_a_link_is_told(tmp_path: Path) -> None:
    with outside(tmp_path) as out:
        given = (
            "{\\rtf1\\ansi Ten tap the: To hop tac Suoi Mau\\par Dia chi: xa Ba Tieu\\par "
            f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{out.picture}"}}{{\\fldrslt }}}}\\par}}'
        )
        (tmp_path / "gui").mkdir()
        draft = only_draft(tmp_path / "gui", {"ho-so.rtf": given.encode()})

    assert draft.pictures == []
    assert any("chỉ là liên kết" in doubt.text.vi for doubt in draft.doubts)


def test_word_saved_as_one_xml_is_read_without_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dienhinh.intake.files.old_office.office", lambda: None)
    given = ways_out.flat_word("Tên tập thể: Tổ hợp tác Suối Mẫu", "Địa chỉ: xã Ba Tiêu")

    draft = only_draft(tmp_path, {"ho-so.xml": given})

    assert draft.name == "Tổ hợp tác Suối Mẫu"
