"""Sections: the paper, the margins and the page numbers of a part."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part as PackagePart

from bcdesk.domain.agency import A4_LONG, A4_SHORT, HouseStyle
from bcdesk.domain.galley import Part
from bcdesk.domain.typography import PAGE_NUMBER_TOP
from bcdesk.exporting.docx.markup import Element, el, mm

PAGE_NUMBER_PART, FIRST_PAGE_PART = "/word/header1.xml", "/word/header2.xml"


def text_width(part: Part, house: HouseStyle) -> float:
    """Return the width of the text area of a part, mm."""
    return (A4_LONG if part.landscape else A4_SHORT) - house.margin_left - house.margin_right


def section(part: Part, house: HouseStyle, document: PackagePart) -> Element:
    """Return the `w:sectPr` of a part: its first page shows no number, an annex counts anew (mục III)."""
    wide, high = (A4_LONG, A4_SHORT) if part.landscape else (A4_SHORT, A4_LONG)
    return el(
        "w:sectPr",
        _header(document, PAGE_NUMBER_PART, "default"),
        _header(document, FIRST_PAGE_PART, "first"),
        el("w:type", val="nextPage"),
        el("w:pgSz", w=mm(wide), h=mm(high), orient="landscape" if part.landscape else "portrait"),
        el(
            "w:pgMar",
            top=mm(house.margin_top),
            right=mm(house.margin_right),
            bottom=mm(house.margin_bottom),
            left=mm(house.margin_left),
            header=mm(PAGE_NUMBER_TOP),
            footer=mm(PAGE_NUMBER_TOP),
            gutter=0,
        ),
        el("w:pgNumType", start=1),
        el("w:titlePg"),
    )


def _header(document: PackagePart, name: str, pages: str) -> Element:
    reference = el("w:headerReference", type=pages)
    key = next(
        key
        for key, link in document.rels.items()
        if link.reltype == RELATIONSHIP_TYPE.HEADER and str(link.target_part.partname) == name
    )
    reference.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", key)
    return reference
