"""Cells of a table in a text document, as the cursor meets them."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from bcdesk.ui.editor.blocks import table_at
from bcdesk.ui.editor.formats import Prop


@dataclass(frozen=True, slots=True)
class CellRange:
    """Cells of a table: its id, the first row and column, and how many of them."""

    table: str
    row: int
    column: int
    rows: int
    columns: int


def selected_cells(cursor: QTextCursor) -> CellRange | None:
    """Return the selected cells, or the cell that the cursor stands in; None outside tables."""
    shown = table_at(cursor)
    if shown is None:
        return None
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    if row < 0:
        place = shown.cellAt(cursor)
        row, rows, column, columns = place.row(), 1, place.column(), 1
    return CellRange(shown.format().stringProperty(Prop.TABLE), row, column, rows, columns)


def is_merged(cursor: QTextCursor) -> bool:
    """Tell whether the cell that the cursor stands in was made of several; False outside tables."""
    shown = table_at(cursor)
    if shown is None:
        return False
    cell = shown.cellAt(cursor)
    return cell.rowSpan() > 1 or cell.columnSpan() > 1


def cell_beside(cursor: QTextCursor, by: int) -> QTextCursor | None:
    """Return a cursor in the next (`by` 1) or previous (-1) cell; None if the cell of `cursor` has none there.

    Raises:
        LookupError: the cursor stands in no table.
    """
    shown = table_at(cursor)
    if shown is None:
        raise LookupError
    here = shown.cellAt(cursor)
    corners = _corners(shown)
    at = corners.index((here.row(), here.column())) + by
    return shown.cellAt(*corners[at]).firstCursorPosition() if 0 <= at < len(corners) else None


def cell_near(document: QTextDocument, cells: CellRange) -> QTextCursor | None:
    """Return a cursor in the first cell of `cells`, or the last there is before it; None if the table is gone."""
    for frame in document.rootFrame().childFrames():
        shown = table_at(frame.firstCursorPosition())
        if shown is not None and shown.format().stringProperty(Prop.TABLE) == cells.table:
            row, column = min(cells.row, shown.rows() - 1), min(cells.column, shown.columns() - 1)
            return shown.cellAt(row, column).firstCursorPosition()
    return None


def _corners(shown: QTextTable) -> list[tuple[int, int]]:
    """Return the cells of a table in reading order, merged ones once."""
    cells = [(row, column) for row in range(shown.rows()) for column in range(shown.columns())]
    places = [(shown.cellAt(row, column).row(), shown.cellAt(row, column).column()) for row, column in cells]
    return [cell for cell, place in zip(cells, places, strict=True) if cell == place]
