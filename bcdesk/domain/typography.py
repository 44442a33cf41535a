"""The paragraph formats of Nghị định 30/2020/NĐ-CP, Phụ lục I, for a house style.

Each row cites the box of the sơ đồ in `StyleName`; sizes follow the agency's size set. Rules under the text:
Tiêu ngữ as long as its text (mục II.1), agency and trích yếu a third to a half of it (mục II.2, II.5).
"""

from collections.abc import Mapping

from bcdesk.domain.agency import SINGLE_LINE, HouseStyle, SizeSet
from bcdesk.domain.galley import Ink, ParagraphFormat, Rule, StyleName
from bcdesk.domain.report import Align, Secrecy, Urgency

RECIPIENTS_HEAD_SIZE = 12.0  # mục II.9: `Nơi nhận` 12
RECIPIENT_SIZE = 11.0  # mục II.9: the list 11
NUMBER_SIZE = 13.0  # mục II.3: Số, ký hiệu 13
SIGNATURE_ROOM = 72.0
"""Room for signature and seal, pt: the four empty lines that offices leave (a habit, not a rule)."""
ADDRESSEE_INDENT = 30.0
"""Where *Kính gửi* begins, mm: left of the middle, as in the decree's model forms."""
KINH_GUI_WIDTH = 1.2594
"""Width of `Kính gửi` in mm for each pt of size: mục II.9 sets the dashes under the colon."""
MARK_SIZE = 13.0  # mục V, row 10: 13, so that THƯỢNG KHẨN has room in its box
MARK_WIDTHS: Mapping[Urgency | Secrecy, float] = {
    Urgency.URGENT: 20.0,
    Urgency.VERY_URGENT: 40.0,
    Urgency.EXPRESS: 30.0,
    Secrecy.SECRET: 20.0,
    Secrecy.TOP_SECRET: 30.0,
    Secrecy.ABSOLUTELY_SECRET: 40.0,
}
"""Widths of the boxes of marks in mm (mục III.2.b).

The decree leaves the stamps of secrecy to other law; they have the same three here, the longer words the wider ones.
"""
MARK_HEIGHT = 8.0
"""Height of those boxes, mm."""
ANNEX_LABEL_SIZE = 14.0  # mục III: `Phụ lục` 14
CELL_PADDING = 1.5
"""Room left and right of the text in a cell of a data table, mm; above there is none."""
CELL_FOOT = 1.5
"""Room in pt below the text in such a cell: of lines of exact height the lowest letters would touch the border."""
QUOC_HIEU_WIDTHS: Mapping[SizeSet, float] = {SizeSet.LARGE: 96.0, SizeSet.SMALL: 89.0}
"""Widths in mm of a column that holds Quốc hiệu on one line."""
BESIDE_NATIONAL_NAME = 2.5
"""Room in mm beside the name that stands level with Quốc hiệu, so that both do not read as one line."""

# Geometry that the page layout and the DOCX have in common, so that both have the same pages.
BELOW_TABLE = 6.0
"""Room in pt between a table and what follows, as much as between paragraphs (mục II.6)."""
STARTER = 1.0
"""Height in pt of the empty paragraph that a DOCX needs before a leading table and after one without text below."""
RULE_ROOM = 4.0
"""Height in pt of the room below a text with a rule; the rule is drawn in its middle."""
SHORT_RULE = 0.42
"""A short rule as a share of the longest line: between a third and a half (mục II.2, II.5)."""
SEPARATOR_ROOM = 6.1
"""Height in pt of the line that parts text and footnotes, with the room around it."""
SEPARATOR_LENGTH = 144.0
"""Length in pt of that line, where the notes are not continued: two inches, as in Word."""
PAGE_NUMBER_TOP = 10.0
"""Distance in mm from the edge of the page to the line of the page number."""
LINE_WIDTH = 0.5
"""Width in pt of rules, boxes and table borders."""
BOX_PADDING = 3.0
"""Room in pt between the line of text in a box and the border above and below it; a DOCX can say whole points only."""


def paragraph_formats(house: HouseStyle) -> Mapping[StyleName, ParagraphFormat]:
    """Return the format of every style under `house`."""
    body, small = house.body_size, house.national_name_size

    def centred(size: float, **more: object) -> ParagraphFormat:
        return ParagraphFormat(size=size, pitch=_single(size), align=Align.CENTRE, **more)  # type: ignore[arg-type] # forwarded

    def text(**more: object) -> ParagraphFormat:
        return ParagraphFormat(size=body, pitch=house.pitch, gap_after=house.paragraph_gap, **more)  # type: ignore[arg-type] # forwarded

    heading = text(bold=True, first_line=house.first_line_mm, keep_with_next=True)
    return {
        StyleName.NATIONAL_NAME: centred(small, bold=True, caps=True),
        StyleName.MOTTO: centred(body, bold=True, rule=Rule.FULL),
        StyleName.SUPERIOR: centred(small, caps=True, balanced=True),
        StyleName.AGENCY: centred(small, bold=True, caps=True, rule=Rule.SHORT, balanced=True),
        StyleName.NUMBER: ParagraphFormat(  # on one base line with place and date
            size=NUMBER_SIZE, pitch=_single(body), align=Align.CENTRE, gap_before=6.0
        ),
        StyleName.PLACE_DATE: centred(body, italic=True, gap_before=6.0),
        StyleName.TYPE_NAME: centred(body, bold=True, caps=True, gap_before=12.0, keep_with_next=True),
        StyleName.SUBJECT: centred(body, bold=True, rule=Rule.SHORT, gap_after=12.0, keep_with_next=True),
        StyleName.MARK: ParagraphFormat(
            size=MARK_SIZE,
            pitch=_line_in_box(MARK_HEIGHT),
            align=Align.CENTRE,
            bold=True,
            caps=True,
            gap_before=6.0,
            ink=Ink.RED,
        ),
        StyleName.ADDRESSEE: text(align=Align.LEFT, left=ADDRESSEE_INDENT),
        StyleName.ADDRESSEE_ITEM: text(align=Align.LEFT, left=ADDRESSEE_INDENT + KINH_GUI_WIDTH * body),
        StyleName.BASIS: text(italic=True, first_line=house.first_line_mm),
        StyleName.BODY: text(first_line=house.first_line_mm),
        StyleName.HEADING_1: heading,
        StyleName.HEADING_2: heading,
        StyleName.HEADING_3: heading,
        StyleName.GAP: text(italic=True, first_line=house.first_line_mm),
        StyleName.TABLE_HEAD: centred(small, bold=True),
        StyleName.TABLE_TEXT: ParagraphFormat(size=small, pitch=_single(small), align=Align.LEFT),
        StyleName.NOTE: ParagraphFormat(size=house.note_size, pitch=_single(house.note_size)),
        StyleName.RECIPIENTS_HEAD: _left(RECIPIENTS_HEAD_SIZE, bold=True, italic=True),
        StyleName.RECIPIENT: _left(RECIPIENT_SIZE),
        StyleName.CAPACITY: centred(body, bold=True, caps=True, balanced=True),
        StyleName.SIGNER: centred(body, bold=True, gap_before=SIGNATURE_ROOM),
        StyleName.ANNEX_LABEL: centred(ANNEX_LABEL_SIZE, bold=True, keep_with_next=True),
        StyleName.ANNEX_TITLE: centred(body, bold=True, caps=True, keep_with_next=True),
        StyleName.ANNEX_REFERENCE: centred(
            body, italic=True, rule=Rule.SHORT, gap_after=12.0, keep_with_next=True
        ),
    }


def _left(size: float, *, bold: bool = False, italic: bool = False) -> ParagraphFormat:
    return ParagraphFormat(size=size, pitch=_single(size), align=Align.LEFT, bold=bold, italic=italic)


def _single(size: float) -> float:
    """Return a single line of `size` as exact spacing in whole tenths of a point, rounded up."""
    return -(-size * SINGLE_LINE * 10 // 1) / 10


def _line_in_box(height: float) -> float:
    """Return the pitch of a line, in whole tenths of a point, whose box measures `height` mm."""
    return round(height * 72 / 25.4 - 2 * BOX_PADDING - LINE_WIDTH, 1)


def masthead_columns(house: HouseStyle) -> tuple[float, float]:
    """Return the widths of the masthead's columns in mm, left and right, together the text width.

    The right one holds Quốc hiệu on one line: 95.7 mm in bold capitals of 13 pt, 88.3 mm of 12 pt. The left one
    has the rest; long agency names wrap there.
    """
    right = QUOC_HIEU_WIDTHS[house.sizes]
    return house.text_width - right, right


def signature_columns(house: HouseStyle) -> tuple[float, float]:
    """Return the widths of the signature block's columns in mm: Nơi nhận and the signer, half each."""
    return house.text_width / 2, house.text_width / 2
