"""How rows, columns and cells of a table come, go, are merged and split.

A merged cell over an inserted or deleted row or column grows or shrinks with it; it keeps its contents while anything
of it is left. New cells are single ones, each with an empty paragraph for the cursor to stand in.

A merged cell may not cross the lower border of the header: rows that are repeated on each page must be whole. So the
header takes in every cell that reaches into it. A table from elsewhere in which one does cross stays as it is until
its header is set or cells are merged.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bcdesk.domain.report import Align, BlockId, Cell, Paragraph, Table

NewId = Callable[[], str]
_Corners = dict[tuple[int, int], Cell]


def new_table(rows: int, columns: int, new_id: NewId, *, header: bool = True) -> Table:
    """Return an empty table with columns of one width; `header` repeats its first row on each page, if it has others.

    Raises:
        ValueError: it has no columns, or more places than a table can have.
    """
    name = BlockId(new_id())
    cells = tuple(tuple(_empty_cell(new_id) for _ in range(columns)) for _ in range(rows))
    return Table(id=name, widths=(1,) * columns, rows=cells, header_rows=int(header and rows > 1))


def with_row(table: Table, at: int, new_id: NewId, count: int = 1) -> Table:
    """Return the table with `count` empty rows before row `at`, or at its end.

    Each new cell is aligned as the one above it, in the first row as the one below. A row that comes before a header
    row is one too.

    Raises:
        ValueError: the table would be larger than any can be.
    """
    corners: _Corners = {}
    for (row, column), cell in table.grid().items():
        start, span = _stretched(row, cell.rows, at, count)
        corners[start, column] = replace(cell, rows=span)
    beside, line = _cover(table.grid()), max(at - 1, 0)
    for place in _uncovered(corners, range(at, at + count), range(len(table.widths))):
        near = beside.get((line, place[1]))
        corners[place] = _empty_cell(new_id, near.align if near else Align.LEFT)
    header = table.header_rows + (count if at < table.header_rows else 0)
    return _laid_out(table, corners, table.widths, len(table.rows) + count, header)


def with_column(table: Table, at: int, new_id: NewId, count: int = 1) -> Table:
    """Return the table with `count` empty columns before column `at`, or at its end.

    They are as wide, and their cells aligned, as those at their left, at the very left as those at their right.

    Raises:
        ValueError: the table would be larger than any can be.
    """
    corners: _Corners = {}
    for (row, column), cell in table.grid().items():
        start, span = _stretched(column, cell.columns, at, count)
        corners[row, start] = replace(cell, columns=span)
    beside, line = _cover(table.grid()), max(at - 1, 0)
    for place in _uncovered(corners, range(len(table.rows)), range(at, at + count)):
        corners[place] = _empty_cell(new_id, beside[place[0], line].align)
    widths = (*table.widths[:at], *(table.widths[line],) * count, *table.widths[at:])
    return _laid_out(table, corners, widths, len(table.rows), table.header_rows)


def without_rows(table: Table, first: int, count: int) -> Table | None:
    """Return the table without `count` rows from `first` on; None when nothing is left."""
    height = len(table.rows) - count
    if height < 1:
        return None
    corners: _Corners = {}
    for (row, column), cell in table.grid().items():
        start, span = _shrunk(row, cell.rows, first, count)
        if span:
            corners[start, column] = replace(cell, rows=span)
    header, _ = _shrunk(table.header_rows, 0, first, count)
    return _laid_out(table, corners, table.widths, height, header)


def without_columns(table: Table, first: int, count: int) -> Table | None:
    """Return the table without `count` columns from `first` on; None when nothing is left."""
    widths = (*table.widths[:first], *table.widths[first + count :])
    if not widths:
        return None
    corners: _Corners = {}
    for (row, column), cell in table.grid().items():
        start, span = _shrunk(column, cell.columns, first, count)
        if span:
            corners[row, start] = replace(cell, columns=span)
    return _laid_out(table, corners, widths, len(table.rows), table.header_rows)


def merged(table: Table, row: int, column: int, rows: int, columns: int) -> Table:
    """Return the table with the cells of a rectangle as one, the rectangle grown to whole cells.

    Contents are joined in reading order and empty paragraphs dropped; where all are empty the first one stays. The
    alignment is that of the first cell. A cell merged from header and body makes all its rows header rows.
    """
    row, column, rows, columns = _whole(table, row, column, rows, columns)
    corners = table.grid()
    inside = sorted(place for place in corners if _holds(row, column, rows, columns, place))
    if len(inside) < 2:
        return table
    cells = [corners.pop(place) for place in inside]
    every = [paragraph for cell in cells for paragraph in cell.paragraphs]
    said = tuple(paragraph for paragraph in every if paragraph.inlines) or tuple(every[:1])
    corners[row, column] = replace(cells[0], paragraphs=said, rows=rows, columns=columns)
    joined = _laid_out(table, corners, table.widths, len(table.rows), 0)
    return with_header_rows(joined, table.header_rows)


def split(table: Table, row: int, column: int, new_id: NewId) -> Table:
    """Return the table with the merged cell at a place as single cells; its contents stay in the first of them."""
    corners = table.grid()
    corner = next(
        place
        for place, cell in corners.items()
        if _holds(*place, cell.rows, cell.columns, place=(row, column))
    )
    cell = corners[corner]
    if cell.rows == cell.columns == 1:
        return table
    corners[corner] = replace(cell, rows=1, columns=1)
    rows = range(corner[0], corner[0] + cell.rows)
    free = _uncovered(corners, rows, range(corner[1], corner[1] + cell.columns))
    corners |= {place: _empty_cell(new_id, cell.align) for place in free}
    return _laid_out(table, corners, table.widths, len(table.rows), table.header_rows)


def with_header_rows(table: Table, count: int) -> Table:
    """Return the table with its first `count` rows repeated on each page, and more where merged cells reach further."""
    header = max(0, min(count, len(table.rows)))
    if header:
        _, _, header, _ = _whole(table, 0, 0, header, len(table.widths))
    return table if header == table.header_rows else replace(table, header_rows=header)


def _stretched(start: int, span: int, at: int, count: int) -> tuple[int, int]:
    """Return start and span of a cell after `count` lines came before line `at`."""
    if at <= start:
        return start + count, span
    return start, span + (count if at < start + span else 0)


def _shrunk(start: int, span: int, first: int, count: int) -> tuple[int, int]:
    """Return start and span of a cell after `count` lines from `first` on have gone; span 0 for a cell that has too."""
    end = first + count
    gone_before = max(0, min(start, end) - first)
    gone_inside = max(0, min(start + span, end) - max(start, first))
    return start - gone_before, span - gone_inside


def _whole(table: Table, row: int, column: int, rows: int, columns: int) -> tuple[int, int, int, int]:
    """Return the smallest rectangle of whole cells around another."""
    cells = [(*place, place[0] + cell.rows, place[1] + cell.columns) for place, cell in table.grid().items()]
    top, left, bottom, right = row, column, row + rows, column + columns
    while True:
        touched = [cell for cell in cells if cell[0] < bottom and cell[2] > top]
        touched = [cell for cell in touched if cell[1] < right and cell[3] > left]
        grown = (
            min(cell[0] for cell in touched),
            min(cell[1] for cell in touched),
            max(cell[2] for cell in touched),
            max(cell[3] for cell in touched),
        )
        if grown == (top, left, bottom, right):
            return top, left, bottom - top, right - left
        top, left, bottom, right = grown


def _holds(row: int, column: int, rows: int, columns: int, place: tuple[int, int]) -> bool:
    return row <= place[0] < row + rows and column <= place[1] < column + columns


def _cover(corners: _Corners) -> _Corners:
    """Return for every place the cell that lies over it."""
    return {
        (line, place): cell
        for (row, column), cell in corners.items()
        for line in range(row, row + cell.rows)
        for place in range(column, column + cell.columns)
    }


def _uncovered(corners: _Corners, rows: Sequence[int], columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return the places of a rectangle under no cell, in reading order."""
    taken = _cover(corners)
    return [(row, column) for row in rows for column in columns if (row, column) not in taken]


def _empty_cell(new_id: NewId, align: Align = Align.LEFT) -> Cell:
    return Cell(paragraphs=(Paragraph(id=BlockId(new_id())),), align=align)


def _laid_out(table: Table, corners: _Corners, widths: Iterable[int], height: int, header: int) -> Table:
    """Return the table with these cells, its rows in order."""
    rows: list[list[Cell]] = [[] for _ in range(height)]
    for place in sorted(corners):
        rows[place[0]].append(corners[place])
    return replace(table, widths=tuple(widths), rows=tuple(map(tuple, rows)), header_rows=header)
