"""Write the slim Word template `resources/templates/report.docx`.

python-docx's own template brings 800 KB of styles, a thumbnail and custom XML, and fails validation once its
styles are changed. Ours holds only what every report has: fonts and language, settings, the page number, the two
separators of footnotes. The styles of a report depend on the house style; the writer adds them.

Usage:
    python packaging/make_template.py [TARGET]

The same program gives the same bytes; a test holds the file in the checkout against it.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "templates" / "report.docx"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest a zip file knows

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/>
<Override PartName="/word/header1.xml" ContentType="{TYPE}.header+xml"/>
<Override PartName="/word/header2.xml" ContentType="{TYPE}.header+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{TYPE}.fontTable+xml"/>
<Override PartName="/word/settings.xml" ContentType="{TYPE}.settings+xml"/>
<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/>
<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
</Types>"""

PACKAGE_RELS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""

DOCUMENT_RELS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{R}/footnotes" Target="footnotes.xml"/>
<Relationship Id="rId4" Type="{R}/header" Target="header1.xml"/>
<Relationship Id="rId5" Type="{R}/header" Target="header2.xml"/>
<Relationship Id="rId6" Type="{R}/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId7" Type="{R}/theme" Target="theme/theme1.xml"/>
</Relationships>"""

CORE = f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/><dc:language>vi-VN</dc:language></cp:coreProperties>"""

DOCUMENT = f"""<w:document {NAMESPACES}><w:body><w:sectPr/></w:body></w:document>"""

PAGE_NUMBER = f"""<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
<w:r><w:fldChar w:fldCharType="begin"/></w:r>\
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"""

NO_PAGE_NUMBER = f"""<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>"""

_SEPARATOR_FORMAT = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr>'
FOOTNOTES = f"""<w:footnotes {NAMESPACES}>\
<w:footnote w:type="separator" w:id="-1"><w:p>{_SEPARATOR_FORMAT}<w:r><w:separator/></w:r></w:p></w:footnote>\
<w:footnote w:type="continuationSeparator" w:id="0"><w:p>{_SEPARATOR_FORMAT}\
<w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"""

_COMPAT = "".join(
    f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
    for name, value in (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
)
SETTINGS = f"""<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
<w:compat><w:doNotExpandShiftReturn/>{_COMPAT}</w:compat>\
<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""

_FONT = "Times New Roman"
_FONTS = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
STYLES = f"""<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}\
<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>\
</w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
</w:styles>"""

FONT_TABLE = f"""<w:fonts {NAMESPACES}><w:font w:name="{_FONT}"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""

# Word expects a theme; no style of ours refers to it, and its fonts are the report's font as well.
_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
    for name, colour in (
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "000000"),
        ("lt2", "FFFFFF"),
        *((f"accent{number}", "808080") for number in range(1, 7)),
        ("hlink", "000000"),
        ("folHlink", "000000"),
    )
)
_THEME_FONT = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
THEME = f"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="bcdesk"><a:themeElements>\
<a:clrScheme name="bcdesk">{_COLOURS}</a:clrScheme>\
<a:fontScheme name="bcdesk"><a:majorFont>{_THEME_FONT}</a:majorFont><a:minorFont>{_THEME_FONT}</a:minorFont>\
</a:fontScheme><a:fmtScheme name="bcdesk"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>\
<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>\
<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""

PARTS = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": PACKAGE_RELS,
    "docProps/core.xml": CORE,
    "word/_rels/document.xml.rels": DOCUMENT_RELS,
    "word/document.xml": DOCUMENT,
    "word/footnotes.xml": FOOTNOTES,
    "word/header1.xml": PAGE_NUMBER,
    "word/header2.xml": NO_PAGE_NUMBER,
    "word/fontTable.xml": FONT_TABLE,
    "word/settings.xml": SETTINGS,
    "word/styles.xml": STYLES,
    "word/theme/theme1.xml": THEME,
}


def template_bytes() -> bytes:
    """Return the template as a file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in sorted(PARTS.items()):
            declared = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, declared)
    return target.getvalue()


def main(arguments: list[str]) -> None:
    """Write the template to the target named, or to its place in the checkout."""
    target = Path(arguments[0]) if arguments else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(template_bytes())


if __name__ == "__main__":
    main(sys.argv[1:])
