"""A web page written anew without addresses: only words, tables, looks and the pictures in it."""

import base64
import codecs
import re
from html import escape
from html.parser import HTMLParser

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.link_mark import LINKED, inline_picture
from dienhinh.model.both import Both

# With all that is in them; none of it is of the page's words.
_LEFT_OUT = frozenset({"script", "iframe", "svg", "applet", "noscript", "title"})
# How Google Docs marks in the text where a footnote or comment belongs; the note itself stays.
_NOTE_MARKS = ("ftnt_ref", "cmnt_ref")
# Empty, and of no use without an address.
_NOTHING = frozenset({"link", "meta", "base", "embed", "object", "frame", "frameset", "html"})
_KEPT = frozenset({
    "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "checked", "class", "clear",
    "color", "cols", "colspan", "dir", "disabled", "face", "height", "hidden", "id", "lang", "name",
    "nowrap", "rows", "rowspan", "rules", "selected", "size", "start", "style", "type", "valign",
    "value", "width",
})  # fmt: skip
_TAG = re.compile(r"[a-z][a-z0-9:]*")
# In a style sheet: what may name an address, or hide that it does (CSS Syntax, 4.3.7).
_REACHING = re.compile(
    r"[\\<]|@\s*import|url|image-set|expression|https?:|file:|/\*|\*/", re.IGNORECASE
)
_IMPORT = re.compile(r"@\s*import\b[^;{}]*;?", re.IGNORECASE)
_CLASS = re.compile(r"(?:^|<!--|\*/)\s*[\w-]*\.([\w-]+)\s*\Z")
_STRUCK = "text-decoration:line-through"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4_000
# Tags opened and not closed, each of which the parser looks for the end of.
_MOST_OPENED = 200
_NO_PAGE = Both(
    "Trang web hỏng nên không đọc. Mở bằng Word, chọn Tệp > Lưu thành > .docx rồi nhập lại.",
    "The web page is damaged and was not read. Open it in Word, choose File > Save As > .docx and "
    "import again.",
)


def closed_html(data: bytes) -> bytes:
    """The page in UTF-8; tags and attributes that are not known to be harmless are not in it.

    UnreadableError for what only looks like a page.
    """
    text = _text_of(data)
    if any(part.count("<") > _MOST_OPENED for part in text.split(">")):
        raise UnreadableError(_NO_PAGE)
    page = _Page()
    page.feed(text)
    page.close()
    body = "".join(page.made)
    return f'<html><head><meta charset="utf-8"></head>{body}</html>'.encode(errors="replace")


def _text_of(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    named = _CHARSET.search(data[:_HEAD])
    for encoding in (named[1].decode("ascii", "replace") if named else "", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")


class _Page(HTMLParser):
    """Writes again what it reads; nothing is taken over as it stands."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[str] = []
        self._inside: list[str] = []
        self._is_style = False
        self._struck: set[str] = set()

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """Pass over what Word writes for itself, such as `<![if]>`, however it is misspelt."""
        end = "]]>" if self.rawdata.startswith("<![CDATA[", i) else ">"
        at = self.rawdata.find(end, i)
        return at if at < 0 else at + len(end)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_mark = tag == "a" and (dict(attrs).get("id") or "").startswith(_NOTE_MARKS)
        if tag in _LEFT_OUT or is_mark:
            self._inside.append(tag)
        if self._inside or tag in _NOTHING or not _TAG.fullmatch(tag):
            return
        self._is_style = tag == "style"
        said = {name: value or "" for name, value in attrs if name in _KEPT}
        # LibreOffice writes of what is struck out by its class, or in <del>, that it is not.
        if not self._struck.isdisjoint(said.get("class", "").split()):
            said["style"] = f"{said.get('style', '')};{_STRUCK}".lstrip(";")
        kept = [_attribute(name, value) for name, value in said.items()]
        if tag in {"img", "image"}:
            source = next((value for name, value in attrs if name == "src"), None) or ""
            kept.append(_attribute("src", _picture(source)))
        self.made.append(f"<{' '.join([_known(tag), *kept])}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _LEFT_OUT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            del self._inside[self._inside.index(tag) :]
        elif not self._inside and tag not in _NOTHING and _TAG.fullmatch(tag):
            self._is_style = False
            self.made.append(f"</{_known(tag)}>")

    def handle_data(self, data: str) -> None:
        if self._is_style and not self._inside:
            self._struck |= _struck_classes(data)
        if not self._inside:
            self.made.append(_style(data) if self._is_style else escape(data, quote=False))


def _known(tag: str) -> str:
    """A tag in the word that LibreOffice knows for it."""
    return "s" if tag == "del" else tag


def _struck_classes(sheet: str) -> set[str]:
    """The classes whose words a style sheet strikes out: ".c9{…;text-decoration:line-through}"."""
    classes = set()
    for rule in _IMPORT.sub("", sheet).split("}"):
        selectors, _, declared = rule.rpartition("{")
        if any(map(_strikes, declared.lower().split(";"))):
            # What stands before a brace more is "@media print".
            found = map(_CLASS.search, selectors.rpartition("{")[2].split(","))
            classes |= {name[1] for name in found if name}
    return classes


def _strikes(declared: str) -> bool:
    return declared.lstrip().startswith("text-decoration") and "line-through" in declared


def _attribute(name: str, value: str) -> str:
    return f'{name}="{escape(_style(value) if name == "style" else value)}"'


def _style(text: str) -> str:
    """Rules of a style sheet without those that name an address."""
    plain = _REACHING.sub("", _IMPORT.sub("", text))
    # What comes together only now was written to hide.
    return "" if _REACHING.search(plain) else plain


def _picture(address: str) -> str:
    content = inline_picture(address) or LINKED
    return f"data:image/png;base64,{base64.b64encode(content).decode()}"
