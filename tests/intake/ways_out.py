"""Files that would have LibreOffice read a picture of this computer, or ask a server."""

import base64
import io
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image

from tests.intake.documents import word
from tests.serving import running

SECRET = (201, 31, 77)


@dataclass
class Outside:
    """A picture of this computer that no file holds, and a server that remembers who asks."""

    picture: Path
    server: str
    asked: list[str] = field(default_factory=list)

    def seen_in(self, made: bytes) -> list[str]:
        """The parts of a converted file that show the picture."""
        package = zipfile.ZipFile(io.BytesIO(made))
        return [name for name in package.namelist() if _shows(package.read(name))]


@contextmanager
def outside(folder: Path) -> Iterator[Outside]:
    """Both of them, the server as long as it is needed."""
    picture = folder / "rieng-tu.png"
    Image.new("RGB", (640, 480), SECRET).save(picture)
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.send_response(200)
            self.send_header("Content-Length", str(picture.stat().st_size))
            self.end_headers()
            self.wfile.write(picture.read_bytes())

        # Names that the base class looks for.
        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = _answer  # noqa: N815

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    with running(server):
        yield Outside(picture, f"http://127.0.0.1:{server.server_port}", asked)


def _shows(content: bytes) -> bool:
    try:
        shown = Image.open(io.BytesIO(content)).convert("RGB")
    except OSError:
        return False
    return any(colour == SECRET for _, colour in shown.getcolors(1 << 24) or ())


def drawing(out: Outside) -> bytes:
    """An SVG that draws both."""
    images = "".join(
        f'<image width="640" height="480" xlink:href="{address}"/>'
        for address in (out.picture.as_uri(), f"{out.server}/svg.png")
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="640" height="480">{images}</svg>'
    ).encode()


def rich_text(out: Outside) -> bytes:
    fields = [
        f"{{\\field{{\\*\\fldinst {name} {address} {end}}}{{\\fldrslt x}}}}"
        for name, end in (
            ("INCLUDEPICTURE", ""),
            ("INCLUDEPICTURE", "\\\\* MERGEFORMAT \\\\d"),
            ("{\\b INCLUDE}{PICTURE}", ""),
            ("\\'49NCLUDEPICTURE", ""),
            ("\n IN\nCLUDEPICTURE", ""),
            ("{\\fonttbl PAGE}INCLUDEPICTURE", ""),
            ("\\u73 NCLUDEPICTURE", ""),
            ("INCLUDETEXT", ""), ("INCLUDE", ""), ("IMPORT", ""), ("HYPERLINK", ""),
            ("LINK Paint.Picture", ""), ("DDE Paint.Picture", ""), ("DDEAUTO Paint.Picture", ""),
        )
        for address in (f'"{out.picture}"', out.picture.as_uri(), f'"{out.server}/rtf.png"')
    ]  # fmt: skip
    template = f"{{\\*\\template {out.server}/mau.dot}}"
    shape = (
        "{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 75}}"
        f"{{\\sp{{\\sn pibName}}{{\\sv {out.picture}}}}}{{\\sp{{\\sn pibFlags}}{{\\sv 14}}}}}}}}"
    )
    return f"{{\\rtf1\\ansi{template} A {' '.join(fields)}{shape} B\\par}}".encode()


def web_page(out: Outside) -> bytes:
    uri, server = out.picture.as_uri(), out.server
    inside = base64.b64encode(drawing(out)).decode()
    return (
        f'<html><head><link rel="stylesheet" href="{server}/a.css"><base href="{server}/">'
        f"<style>@import url({server}/b.css); p {{ background: u\\rl({server}/c.png) }}</style>"
        f'<script src="{server}/a.js"></script></head><body background="{server}/d.png">'
        f'<p>A</p><p style="background-image:url({uri})">B</p><img src="{uri}">'
        f'<img src="{server}/e.png"><img src="khac.png"><img src=" {out.picture}">'
        f'<img src="data:image/svg+xml;base64,{inside}"><img src="data:image/png;base64,{inside}">'
        f'<iframe src="{server}/f.html"></iframe><object data="{server}/g"></object>'
        f'<embed src="{server}/h"><table background="{server}/i.png"><tr background="{uri}">'
        f'<td>C</td></tr></table><ul style="list-style-image:url({server}/j.png)"><li>D</li></ul>'
        f'<input type="image" src="{uri}"><image src="{uri}"></body></html>'
    ).encode()


_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"'
)


def open_text(out: Outside) -> bytes:
    uri, server = out.picture.as_uri(), out.server
    frame = '<draw:frame svg:width="10cm" svg:height="8cm">{}</draw:frame>'
    images = "".join(
        frame.format(f'<draw:image xlink:href="{address}" xlink:type="simple"/>')
        for address in (uri, str(out.picture), f"../../{out.picture}", f"{server}/a.png",
                        "Pictures/ve.svg", "Pictures/ve.png")
    )  # fmt: skip
    return open_package(
        "text",
        f'<office:automatic-styles><style:style style:name="P" style:family="paragraph">'
        f'<style:paragraph-properties><style:background-image xlink:href="{server}/b.png"/>'
        f"</style:paragraph-properties></style:style></office:automatic-styles><office:body>"
        f'<office:text><text:p text:style-name="P">A</text:p><text:section text:name="s">'
        f'<text:section-source xlink:href="{server}/c.txt"/><text:p>B</text:p></text:section>'
        f"<text:p>{images}{frame.format(f'<draw:object xlink:href={uri!r}/>')}"
        f"{frame.format(f'<draw:floating-frame xlink:href={server!r}/>')}</text:p>"
        f"</office:text></office:body>",
        {"Pictures/ve.svg": drawing(out), "Pictures/ve.png": drawing(out)},
    )


def open_table(out: Outside) -> bytes:
    cells = "".join(
        f'<table:table-cell table:formula="of:={formula}" office:value-type="string"/>'
        for formula in (
            f"WEBSERVICE(&quot;{out.server}/a&quot;)",
            f"'{out.server}/b.ods'#$A.A1",
            f"INDIRECT(&quot;'{out.server}/c.ods'#$A.A1&quot;)",
            f"DDE(&quot;soffice&quot;;&quot;{out.server}/d.ods&quot;;&quot;A1&quot;)",
        )
    )
    return open_package(
        "spreadsheet",
        f'<office:body><office:spreadsheet><table:table table:name="A"><table:table-source '
        f'xlink:href="{out.server}/e.ods" table:table-name="A"/><table:table-row>'
        f'<table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell>'
        f"{cells}</table:table-row></table:table></office:spreadsheet></office:body>",
        {},
    )


def open_package(kind: str, content: str, more: dict[str, bytes]) -> bytes:
    sort = f"application/vnd.oasis.opendocument.{kind}"
    rows = "".join(
        f'<m:file-entry m:full-path="{name}" m:media-type="{media}"/>'
        for name, media in [("/", sort), ("content.xml", "text/xml"), *((n, "") for n in more)]
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", sort)
        made.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{space}">{rows}</m:manifest>')
        made.writestr(
            "content.xml", f"<office:document-content {_NAMES}>{content}</office:document-content>"
        )
        for name, data in more.items():
            made.writestr(name, data)
    return out.getvalue()


def word_2003(out: Outside) -> bytes:
    pictures = "".join(
        '<w:p><w:r><w:pict><v:shape style="width:300pt;height:200pt">'
        f'<v:imagedata src="{address}"/></v:shape></w:pict></w:r></w:p>'
        for address in (out.picture.as_uri(), str(out.picture), f"{out.server}/a.png")
    )
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE '
        f'"{out.picture}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>B</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
        f'xmlns:v="urn:schemas-microsoft-com:vml"><w:docPr><w:attachedTemplate w:val="{out.server}'
        f'/mau.dot"/></w:docPr><w:body><w:p><w:r><w:t>A</w:t></w:r></w:p>{pictures}{field}'
        "</w:body></w:wordDocument>"
    ).encode()


def as_word_97(page: Path) -> bytes:
    """A web page saved by LibreOffice as .doc, its pictures as links."""
    command = [
        "soffice", f"-env:UserInstallation={(page.parent / 'p').as_uri()}", "--headless",
        "--infilter=HTML (StarWriter)", "--convert-to", "doc:MS Word 97", "--outdir",
        str(page.parent / "o"), str(page),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return (page.parent / "o" / page.with_suffix(".doc").name).read_bytes()


def flat_word(*lines: str) -> bytes:
    """A document as one XML, as Word's "Word XML document" is."""
    package = zipfile.ZipFile(io.BytesIO(word(*lines)))
    parts = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{_without_head(package.read(name))}'
        "</pkg:xmlData></pkg:part>"
        for name in package.namelist()
        if name.endswith((".xml", ".rels")) and not name.startswith("[")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
        f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}'
        "</pkg:package>"
    ).encode()


def _without_head(part: bytes) -> str:
    return part.decode().partition("?>")[2]
