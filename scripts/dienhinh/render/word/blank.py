"""The empty Word file that every document begins with: our few styles, nothing of anybody else's.

python-docx's own template brings 860 KB of styles, a thumbnail and foreign names; parsing and
packing it took ten times as long as the text of a document.
"""

import io
import zipfile
from functools import lru_cache

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = ("styles", "settings", "numbering", "footnotes")

_DOCUMENT = f"""<w:document xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"
 w:gutter="0"/></w:sectPr></w:body></w:document>"""

# Two separators must be there before any footnote of ours (ECMA-376 part 1, 17.11.3).
_FOOTNOTES = f"""<w:footnotes xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote></w:footnotes>"""

_SETTINGS = f"""<w:settings xmlns:w="{_MAIN}"><w:zoom w:percent="100"/>
<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""

_NUMBERING = f"""<w:numbering xmlns:w="{_MAIN}">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="284"/></w:pPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""

_DEFAULTS = """<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>
<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>
<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"
 w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"""

# (style id, name that Word knows, kind, paragraph properties, character properties)
_STYLES = (
    ("Title", "Title", '<w:keepNext/><w:spacing w:after="120"/><w:jc w:val="center"/>', "<w:b/>"),
    ("Heading1", "heading 1", "{heading}0{/heading}", "<w:b/>"),
    ("Heading2", "heading 2", "{heading}1{/heading}", "<w:b/><w:i/>"),
    ("Heading3", "heading 3", "{heading}2{/heading}", "<w:i/>"),
    ("Caption", "caption", '<w:spacing w:before="60" w:after="120"/>', "<w:i/>{small}"),
    ("Header", "header", "", ""),
    ("Footer", "footer", "", ""),
    ("FootnoteText", "footnote text", "", "{small}"),
    ("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
    ("ListNumber", "List Number", '<w:numPr><w:numId w:val="2"/></w:numPr>', ""),
)
_HEADING = (
    '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="'
)
_OTHER_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
<w:semiHidden/></w:style>
<w:style w:type="character" w:styleId="FootnoteReference">
<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
<w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>
"""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@lru_cache(maxsize=8)
def blank_file(font: str, size_pt: float) -> bytes:
    """An empty A4 document as .docx bytes, its body in `font` at `size_pt`."""
    parts = {
        "word/document.xml": _DOCUMENT,
        "word/styles.xml": _styles(font, size_pt),
        "word/settings.xml": _SETTINGS,
        "word/numbering.xml": _NUMBERING,
        "word/footnotes.xml": _FOOTNOTES,
        "word/_rels/document.xml.rels": _relations(
            [(f"{_OFFICE}/{name}", f"{name}.xml") for name in _PARTS]
        ),
        "_rels/.rels": _relations([(f"{_OFFICE}/officeDocument", "word/document.xml")]),
        "[Content_Types].xml": _content_types(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, _HEAD + text)
    return buffer.getvalue()


def _styles(font: str, size_pt: float) -> str:
    small = round(2 * (size_pt - 2))
    marks = {
        "{heading}": _HEADING,
        "{/heading}": '"/>',
        "{small}": f'<w:sz w:val="{small}"/><w:szCs w:val="{small}"/>',
    }
    rows = []
    for style_id, name, paragraph, character in _STYLES:
        row = (
            f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            '<w:basedOn w:val="Normal"/><w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{character}</w:rPr></w:style>"
        )
        for mark, text in marks.items():
            row = row.replace(mark, text)
        rows.append(row)
    defaults = _DEFAULTS.format(font=font, half_points=round(2 * size_pt))
    others = _OTHER_STYLES.format(borders=_BORDERS)
    return f'<w:styles xmlns:w="{_MAIN}">{defaults}{others}{"".join(rows)}</w:styles>'


def _relations(rows: list[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), *zip(_PARTS, _PARTS, strict=True)]
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
