"""Tables: of data, with borders, merged cells and repeated heads, and those that set two columns side by side.

All have a fixed layout, so that no program widens a column for what is in it.
"""

from bcdesk.domain.galley import GalleyCell, GalleyTable, SideBySide
from bcdesk.domain.typography import CELL_PADDING, LINE_WIDTH
from bcdesk.exporting.docx.markup import EIGHTHS_PER_POINT, TWIPS_PER_MM, Element, el, mm, shared_out
from bcdesk.exporting.docx.paragraphs import ParagraphSetter, starter


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
    return _table(twips, rows, padding=0.0, borders=False)


def data_table(table: GalleyTable, width: float, setter: ParagraphSetter) -> Element:
    """Return a table of a report in a text area `width` mm wide."""
    twips = shared_out(width, tuple(map(float, table.widths)))
    at = {(cell.row + row, cell.column): cell for cell in table.cells for row in range(cell.rows)}
    kept = _kept_rows(table)
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
        head = el("w:tblHeader") if row < table.header_rows else None
        rows.append(el("w:tr", el("w:trPr", el("w:cantSplit"), head), *cells))
    return _table(twips, rows, padding=CELL_PADDING, borders=True)


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
    room = wide / TWIPS_PER_MM - 2 * CELL_PADDING
    paragraphs = cell.paragraphs if first else ()
    content = [element for p in paragraphs for element in setter.paragraph(p, room, keep=keep)]
    merge = None
    if cell.rows > 1:
        merge = el("w:vMerge", val="restart") if first else el("w:vMerge")
    if keep and not content:
        content = [el("w:p", el("w:pPr", el("w:keepNext")))]
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


def _table(twips: list[int], rows: list[Element], *, padding: float, borders: bool) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    weight = round(LINE_WIDTH * EIGHTHS_PER_POINT)
    lines = [el(f"w:{side}", val="single", sz=weight, space=0, color="000000") for side in sides]
    beside = mm(padding)
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
            el("w:bottom", w=0, type="dxa"),
            el("w:right", w=beside, type="dxa"),
        ),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w=wide) for wide in twips))
    return el("w:tbl", properties, grid, *rows)
