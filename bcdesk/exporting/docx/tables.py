"""Tables: of data, with borders, merged cells and repeated heads, and those that set two columns side by side.

All have a fixed layout, so that no program widens a column for what is in it.
"""

from collections.abc import Iterator
from itertools import pairwise

from bcdesk.domain.galley import GalleyCell, GalleyTable, SideBySide
from bcdesk.domain.typography import CELL_FOOT, CELL_PADDING, LINE_WIDTH
from bcdesk.exporting.docx.markup import EIGHTHS_PER_POINT, TWIPS_PER_MM, Element, el, mm, points, shared_out
from bcdesk.exporting.docx.paragraphs import ParagraphSetter, starter
from bcdesk.exporting.pdf.columns import table_columns
from bcdesk.exporting.pdf.lines import MM, LineCache
from bcdesk.exporting.pdf.slabs import row_tops


def columns_table(block: SideBySide, widths: tuple[float, float], setter: ParagraphSetter) -> Element:
    """Return the masthead or the signature block: two columns without borders or margins, `widths` in mm.

    No row is split. In the signature, which is one row, each paragraph but the last of its column also keeps with the
    next. In the masthead none does: it stands at the top of the first page anyway, and LibreOffice 7.4 would tie the
    whole table to the title below it.
    """
    twips = shared_out(sum(widths), widths)
    rows = []
    for columns in block.rows:
        cells = [
            _cell(wide, setter.flowing(column, width, keep=block.signature))
            for column, width, wide in zip(columns, widths, twips, strict=True)
        ]
        rows.append(el("w:tr", el("w:trPr", el("w:cantSplit")), *cells))
    return _table(twips, rows)


def data_table(table: GalleyTable, width: float, setter: ParagraphSetter, *, keep: bool = False) -> Element:
    """Return a table of a report in a text area `width` mm wide; `keep`: its last row stays with what follows."""
    columns = table_columns(table, width * MM, setter.formats, LineCache(setter.fonts))
    twips = shared_out(width, columns)
    at = {(cell.row + row, cell.column): cell for cell in table.cells for row in range(cell.rows)}
    kept = _kept_rows(table) | ({table.row_count - 1} if keep else set())
    heads = [*_head_rows(table, twips, setter)]
    rows = []
    for row in range(table.row_count):
        cells = [
            _data_cell(
                at[row, column],
                twips,
                setter,
                first=at[row, column].row == row,
                keep=row in kept and column == 0,
                middle=row < table.header_rows,
            )
            for column in range(len(twips))
            if (row, column) in at
        ]
        head = heads[row] if row < table.header_rows else ()
        rows.append(el("w:tr", el("w:trPr", el("w:cantSplit"), *head), *cells))
    return _table(twips, rows, beside=mm(CELL_PADDING), foot=points(CELL_FOOT), borders=True)


def _head_rows(
    table: GalleyTable, twips: list[int], setter: ParagraphSetter
) -> Iterator[tuple[Element, ...]]:
    """Yield what makes the rows of a head such.

    Where cells go down over several they have their height too: LibreOffice 7.4 cuts such a cell short where it
    repeats the head.
    """
    heads = [cell for cell in table.cells if cell.row < table.header_rows]
    if all(cell.rows == 1 for cell in heads):
        yield from ((el("w:tblHeader"),) for _ in range(table.header_rows))
        return
    tops = row_tops(0, table.header_rows, [(cell, _height(cell, twips, setter)) for cell in heads])
    for top, bottom in pairwise(tops):
        yield el("w:trHeight", val=points(bottom - top), hRule="atLeast"), el("w:tblHeader")


def _height(cell: GalleyCell, twips: list[int], setter: ParagraphSetter) -> float:
    """Return the height of a cell in pt, its upper border included."""
    room = _room(cell, twips)
    text = sum(setter.line_count(p, room) * setter.formats[p.style].pitch for p in cell.paragraphs)
    return LINE_WIDTH + text + CELL_FOOT


def _room(cell: GalleyCell, twips: list[int]) -> float:
    """Return the width of the text in a cell, mm."""
    return sum(twips[cell.column : cell.column + cell.columns]) / TWIPS_PER_MM - 2 * CELL_PADDING


def _kept_rows(table: GalleyTable) -> set[int]:
    """Return the rows that merged cells hold to the next row, on one page with it; heads are whole anyway."""
    return {
        row
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows - 1)
        if row >= table.header_rows
    }


def _data_cell(
    cell: GalleyCell, twips: list[int], setter: ParagraphSetter, *, first: bool, keep: bool, middle: bool
) -> Element:
    """Return a cell, or its continuation in a further row (`first` False), which holds no text.

    `keep`: its row stays on the page of the next, which the paragraphs of the first cell say for all; where others say
    it too LibreOffice 7.4 may lose the rest of the table. `middle`: its text stands half-way between the borders.
    """
    wide = sum(twips[cell.column : cell.column + cell.columns])
    room = _room(cell, twips)
    paragraphs = cell.paragraphs if first else ()
    content = [element for p in paragraphs for element in setter.paragraph(p, room, keep=keep)]
    merge = None
    if cell.rows > 1:
        merge = el("w:vMerge", val="restart") if first else el("w:vMerge")
    if keep and not content:
        content = [starter(keep=True)]
    return _cell(wide, content, span=cell.columns, merge=merge, middle=middle)


def _cell(
    wide: int,
    content: list[Element],
    *,
    span: int = 1,
    merge: Element | None = None,
    middle: bool = False,
) -> Element:
    """Return a cell; an empty one has a paragraph as low as can be, for it must have one and must not widen its row."""
    properties = el(
        "w:tcPr",
        el("w:tcW", w=wide, type="dxa"),
        el("w:gridSpan", val=span) if span > 1 else None,
        merge,
        el("w:vAlign", val="center") if middle else None,
    )
    return el("w:tc", properties, *(content or [starter()]))


def _table(
    twips: list[int], rows: list[Element], *, beside: int = 0, foot: int = 0, borders: bool = False
) -> Element:
    """Return a table of columns of so many `twips`, with room `beside` and at the `foot` of what is in its cells."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    weight = round(LINE_WIDTH * EIGHTHS_PER_POINT)
    lines = [el(f"w:{side}", val="single", sz=weight, space=0, color="000000") for side in sides]
    properties = el(
        "w:tblPr",
        el("w:tblW", w=sum(twips), type="dxa"),
        el("w:tblInd", w=0, type="dxa"),
        el("w:tblBorders", *lines) if borders else None,
        el("w:tblLayout", type="fixed"),
        el(
            "w:tblCellMar",
            el("w:top", w=0, type="dxa"),
            el("w:left", w=beside, type="dxa"),
            el("w:bottom", w=foot, type="dxa"),
            el("w:right", w=beside, type="dxa"),
        ),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w=wide) for wide in twips))
    return el("w:tbl", properties, grid, *rows)
