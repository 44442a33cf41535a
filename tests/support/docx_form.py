"""The rules of form that a machine can read from a DOCX, each by name.

Nghị định 30/2020/NĐ-CP, Phụ lục I: page (mục I), components and their type (mục II), signature (mục II.7), annexes
(mục III).
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from bcdesk.exporting.pdf.metrics import family
from tests.support.docx_reading import MM_PER_TWIP, DocxReading, W, style_of, value

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
POINTS_PER_MM = 72 / 25.4
TOLERANCE = 0.1
"""What roundings to twips and half points may add up to, mm."""

COMPONENTS: dict[str, tuple[float, float, bool, bool, str]] = {
    "BcNationalName": (12, 13, True, False, "center"),
    "BcMotto": (13, 14, True, False, "center"),
    "BcSuperior": (12, 13, False, False, "center"),
    "BcAgency": (12, 13, True, False, "center"),
    "BcNumber": (13, 13, False, False, "center"),
    "BcPlaceDate": (13, 14, False, True, "center"),
    "BcMark": (13, 14, True, False, "center"),
    "BcTypeName": (13, 14, True, False, "center"),
    "BcSubject": (13, 14, True, False, "center"),
    "BcBasis": (13, 14, False, True, "both"),
    "BcAddressee": (13, 14, False, False, "left"),
    "BcRecipientsHead": (12, 12, True, True, "left"),
    "BcRecipient": (11, 11, False, False, "left"),
    "BcCapacity": (13, 14, True, False, "center"),
    "BcSigner": (13, 14, True, False, "center"),
    "BcAnnexLabel": (14, 14, True, False, "center"),
    "BcAnnexTitle": (13, 14, True, False, "center"),
    "BcAnnexReference": (13, 14, False, True, "center"),
}
"""Least and greatest size in pt, bold, italic and alignment of the components."""
MARK_BOXES: dict[str, float] = {
    "HỎA TỐC": 30,
    "THƯỢNG KHẨN": 40,
    "KHẨN": 20,
    "TUYỆT MẬT": 40,
    "TỐI MẬT": 30,
    "MẬT": 20,
}
"""Widths of the boxes of marks, mm; all are 8 mm high."""
MARK_HEIGHT = 8
RED = "FF0000"
UPPER = ("BcNationalName", "BcSuperior", "BcAgency", "BcTypeName", "BcCapacity", "BcAnnexTitle", "BcMark")


def faults(docx: DocxReading) -> set[str]:
    """Return the names of the rules that a file breaks."""
    broken = {name for name, holds in RULES.items() if not holds(docx)}
    return broken | {f"type of {style}" for style in COMPONENTS if not _component(docx, style)}


def _component(docx: DocxReading, style: str) -> bool:
    least, most, bold, italic, align = COMPONENTS[style]
    return all(
        least <= form.size <= most and form.bold is bold and form.italic is italic
        for p in docx.in_style(style)
        for form in docx.forms(p)
    ) and all(docx.paragraph_value(p, "jc", "val") == align for p in docx.in_style(style))


def _paper(docx: DocxReading) -> bool:
    a4 = {(210, 297, "portrait"), (297, 210, "landscape")}
    return all(
        (round(_mm(s, "pgSz", "w")), round(_mm(s, "pgSz", "h")), _attribute(s, "pgSz", "orient")) in a4
        for s in docx.sections
    )


def _margins(docx: DocxReading) -> bool:
    ranges = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
    return all(
        least - TOLERANCE <= _mm(section, "pgMar", side) <= most + TOLERANCE
        for section in docx.sections
        for side, (least, most) in ranges.items()
    )


def _font(docx: DocxReading) -> bool:
    named = list(docx.root("word/styles.xml").iter(f"{W}rFonts"))
    elsewhere = list(docx.body.iter(f"{W}rFonts"))
    wanted = {f"{W}{script}": "Times New Roman" for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    return bool(named) and not elsewhere and all(fonts.attrib == wanted for fonts in named)


def _black(docx: DocxReading) -> bool:
    """All text but that of marks."""
    styles = (style for name, style in docx.styles.items() if name != "BcMark")
    colours = [colour for drawn in (docx.body, *styles) for colour in drawn.iter(f"{W}color")]
    return all(value(colour, "val") in {"000000", "auto"} for colour in colours)


def _mark_boxes(docx: DocxReading) -> bool:
    """Red words in a single red border, of the size of their stamp."""
    inks = [value(colour, "val") for colour in docx.styles["BcMark"].iter(f"{W}color")]
    return inks == [RED] and all(_mark_box(docx, paragraph) for paragraph in docx.in_style("BcMark"))


def _mark_box(docx: DocxReading, paragraph: ET.Element) -> bool:
    def of_border(side: str, name: str) -> str:
        return docx.paragraph_value(paragraph, f"pBdr/{W}{side}", name)

    sides = ("top", "left", "bottom", "right")
    if {(of_border(side, "val"), of_border(side, "color")) for side in sides} != {("single", RED)}:
        return False
    line, room = (
        [float(of_border(side, name)) * points / POINTS_PER_MM for side in sides]
        for name, points in (("sz", 1 / 8), ("space", 1))
    )
    pitch = float(docx.paragraph_value(paragraph, "spacing", "line")) * MM_PER_TWIP
    width = docx.column_width("BcMark") - _indents(paragraph) + room[1] + room[3] + (line[1] + line[3]) / 2
    height = pitch + room[0] + room[2] + (line[0] + line[2]) / 2
    wanted = MARK_BOXES[docx.printed(paragraph)]
    return abs(width - wanted) < TOLERANCE and abs(height - MARK_HEIGHT) < TOLERANCE


def _page_number(docx: DocxReading) -> bool:
    header = docx.root("word/header1.xml")
    paragraph = next(header.iter(f"{W}p"))
    fields = [field.text for field in header.iter(f"{W}instrText")]
    forms = docx.forms(paragraph)
    return (
        [" ".join((field or "").split()) for field in fields] == ["PAGE"]
        and docx.paragraph_value(paragraph, "jc", "val") == "center"
        and all(13 <= form.size <= 14 and not form.bold and not form.italic for form in forms)
        and all(_mm(s, "pgMar", "header") < _mm(s, "pgMar", "top") for s in docx.sections)
    )


def _first_page_plain(docx: DocxReading) -> bool:
    first = docx.root("word/header2.xml")
    return all(section.find(f"{W}titlePg") is not None for section in docx.sections) and not list(
        first.iter(f"{W}r")
    )


def _counted_anew(docx: DocxReading) -> bool:
    return all(_attribute(section, "pgNumType", "start") == "1" for section in docx.sections)


def _one_size_set(docx: DocxReading) -> bool:
    """Quốc hiệu, Tiêu ngữ and place go up and down together, and the text with them."""
    sets = [
        tuple(form.size for style in styles for p in docx.in_style(style) for form in docx.forms(p))
        for styles in (("BcNationalName",), ("BcMotto",), ("BcPlaceDate", "BcBody"))
    ]
    return [set(sizes) for sizes in sets] in ([{12.0}, {13.0}, {13.0}], [{13.0}, {14.0}, {14.0}])


def _upper(docx: DocxReading) -> bool:
    texts = [docx.printed(p) for style in UPPER for p in docx.in_style(style)]
    return all(text == text.upper() for text in texts)


def _body_text(docx: DocxReading) -> bool:
    """Justified, first line 1 or 1.27 cm, 6 pt or more between, single to 1.5 lines."""
    return all(_body_paragraph(docx, paragraph) for paragraph in docx.in_style("BcBody"))


def _body_paragraph(docx: DocxReading, paragraph: ET.Element) -> bool:
    first = float(docx.paragraph_value(paragraph, "ind", "firstLine")) * MM_PER_TWIP
    after, pitch = (
        float(docx.paragraph_value(paragraph, "spacing", name)) / 20 for name in ("after", "line")
    )
    sizes = [form.size for form in docx.forms(paragraph)]
    return (
        docx.paragraph_value(paragraph, "jc", "val") == "both"
        and min(abs(first - 10), abs(first - 12.7)) < TOLERANCE
        and after >= 6
        and docx.paragraph_value(paragraph, "spacing", "lineRule") == "exact"
        and all(1.149 * size - 0.05 <= pitch <= 1.5 * 1.149 * size + 0.05 for size in sizes)
        and all(13 <= size <= 14 for size in sizes)
    )


def _motto_rule(docx: DocxReading) -> bool:
    (paragraph,) = docx.in_style("BcMotto")
    (length,) = docx.rule_lengths("BcMotto")
    return abs(length - _text_mm(docx, paragraph)) <= 2 * TOLERANCE


def _short_rules(docx: DocxReading) -> bool:
    """A third to a half of the longest line, as the column breaks it."""
    for style in ("BcAgency", "BcSubject"):
        (paragraph,) = docx.in_style(style)
        (length,) = docx.rule_lengths(style)
        longest = _text_mm(docx, paragraph, docx.column_width(style) - _indents(paragraph))
        if not longest / 3 <= length <= longest / 2:
            return False
    return True


def _indents(paragraph: ET.Element) -> float:
    """Return how much narrower than its column a paragraph is, mm."""
    return sum(_mm(paragraph, f"pPr/{W}ind", side) for side in ("left", "right"))


def _national_name_fits(docx: DocxReading) -> bool:
    return _text_mm(docx, docx.in_style("BcNationalName")[0]) < docx.column_width("BcNationalName")


def _no_underline(docx: DocxReading) -> bool:
    lines = "\n".join(docx.lines())
    underlined = [*docx.body.iter(f"{W}u"), *docx.root("word/styles.xml").iter(f"{W}u")]
    return not underlined and "___" not in lines


def _signature_whole(docx: DocxReading) -> bool:
    """The block is one row that is not split, and the paragraph before it keeps with it."""
    children = list(docx.body)
    for before, table in pairwise(children):
        if any(style_of(p) == "BcSigner" for p in table.iter(f"{W}p")):
            unsplit = all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
            return (
                unsplit
                and docx.paragraph_flag(before, "keepNext")
                and docx.paragraph_flag(before, "widowControl")
            )
    return False


def _headings_kept(docx: DocxReading) -> bool:
    styles = ("Heading1", "Heading2", "Heading3", "BcTypeName", "BcSubject", "BcAnnexLabel", "BcAnnexTitle")
    return all(docx.paragraph_flag(p, "keepNext") for style in styles for p in docx.in_style(style))


def _annexes(docx: DocxReading) -> bool:
    """Each annex is a section of its own, with its title and the line that ties it to the report in brackets."""
    labels, references = docx.in_style("BcAnnexLabel"), docx.in_style("BcAnnexReference")
    texts = [docx.printed(p) for p in references]
    return (
        len(docx.sections) == len(labels) + 1 == len(references) + 1
        and all(text.startswith("(Kèm theo ") and text.endswith(")") for text in texts)
        and [docx.printed(p) for p in labels] in ([], ["Phụ lục"], ["Phụ lục I", "Phụ lục II"])
    )


def _no_automatic_numbers(docx: DocxReading) -> bool:
    return not list(docx.body.iter(f"{W}numPr"))


RULES: dict[str, Callable[[DocxReading], bool]] = {
    "paper": _paper,
    "margins": _margins,
    "font": _font,
    "black": _black,
    "boxes of marks": _mark_boxes,
    "page number": _page_number,
    "first page without number": _first_page_plain,
    "pages counted anew": _counted_anew,
    "one size set": _one_size_set,
    "capitals": _upper,
    "body text": _body_text,
    "line under Tiêu ngữ": _motto_rule,
    "short lines": _short_rules,
    "Quốc hiệu on one line": _national_name_fits,
    "no underlining": _no_underline,
    "signature whole": _signature_whole,
    "headings kept": _headings_kept,
    "annexes": _annexes,
    "no automatic numbers": _no_automatic_numbers,
}


def _text_mm(docx: DocxReading, paragraph: ET.Element, column: float = 1000.0) -> float:
    """Return the width in mm of the longest line of a paragraph of one look in a column of so many mm."""
    (form,) = docx.forms(paragraph)
    face = family(FONTS).face(bold=form.bold, italic=form.italic)
    longest = 0.0
    for typed in docx.printed(paragraph).split("\n"):
        line = ""
        for word in typed.split():
            longer = f"{line} {word}".strip()
            line = longer if face.width(longer, form.size) <= column * POINTS_PER_MM else word
            longest = max(longest, face.width(line, form.size))
    return longest / POINTS_PER_MM


def _attribute(section: ET.Element, tag: str, name: str) -> str:
    found = section.find(f"{W}{tag}")
    return "" if found is None else found.get(f"{W}{name}", "")


def _mm(section: ET.Element, tag: str, name: str) -> float:
    return float(_attribute(section, tag, name) or 0) * MM_PER_TWIP
