"""Columns: how wide they are, in the PDF and in the DOCX, so that what belongs on one line is not broken."""

from collections.abc import Mapping, Sequence

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.galley import GalleyTable, ParagraphFormat, SideBySide, StyleName
from bcdesk.domain.typography import (
    BESIDE_NATIONAL_NAME,
    CELL_PADDING,
    masthead_columns,
    signature_columns,
)
from bcdesk.exporting.pdf.lines import MM, LineCache

SPARE = 0.5
"""Room in pt that a word has besides its own width: columns are whole twips in a DOCX."""


def side_columns(
    block: SideBySide, house: HouseStyle, formats: Mapping[StyleName, ParagraphFormat], lines: LineCache
) -> tuple[float, float]:
    """Return the widths in mm of the columns of a masthead or signature, together the text width.

    Place and date stand on one line (mục II.4): a long place has room at the expense of the agency's name, which may
    wrap, but not of its number.
    """
    if block.signature:
        return signature_columns(house)
    left, right = masthead_columns(house)
    needed = dict.fromkeys((StyleName.NUMBER, StyleName.PLACE_DATE), 0.0)
    for paragraph in (p for row in block.rows for column in row for p in column if p.style in needed):
        line = lines.extent(paragraph, formats[paragraph.style]).line
        needed[paragraph.style] = max(needed[paragraph.style], (line + SPARE) / MM)
    number, dated = needed.values()
    if right < dated <= left + right - number - 2 * BESIDE_NATIONAL_NAME:
        return left + right - dated, dated
    return left, right


def table_columns(
    table: GalleyTable, width: float, formats: Mapping[StyleName, ParagraphFormat], lines: LineCache
) -> tuple[float, ...]:
    """Return the widths of the columns of a table `width` pt wide: their shares, but wide enough for their words.

    A number cut in two is read as two numbers.
    """
    whole = sum(table.widths)
    words = [0.0] * len(table.widths)
    for cell in table.cells:
        if cell.columns == 1:
            extents = (lines.extent(p, formats[p.style]).word for p in cell.paragraphs)
            words[cell.column] = max(words[cell.column], *extents, 0.0)
    beside = 2 * CELL_PADDING * MM + SPARE
    return _widened([width * share / whole for share in table.widths], [word + beside for word in words])


def _widened(widths: Sequence[float], needed: Sequence[float]) -> tuple[float, ...]:
    """Give the columns what they lack, first those that lack least, from what the others can spare, each in proportion.

    Who asks for more than is left keeps what it has.
    """
    spare = sum(max(width - need, 0.0) for width, need in zip(widths, needed, strict=True))
    given = [0.0] * len(widths)
    for place in sorted(range(len(widths)), key=lambda place: needed[place] - widths[place]):
        lack = max(needed[place] - widths[place], 0.0)
        if sum(given) + lack <= spare:
            given[place] = lack
    share = sum(given) / spare if spare else 0.0
    return tuple(
        width + more - max(width - need, 0.0) * share
        for width, need, more in zip(widths, needed, given, strict=True)
    )
