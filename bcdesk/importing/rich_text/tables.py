"""From drafts of tables to tables: cells put in their places, rows and columns without a cell of their own left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bcdesk.domain.report import MAX_PLACES, Align, BlockId, Cell, Table
from bcdesk.importing.rich_text.drafts import CellDraft, ParagraphDraft, TableDraft
from bcdesk.importing.rich_text.paragraphs import Setter

MOST_COLUMNS = 200
WIDTH_SHARES = 1_000
"""The sum of the widths of a table whose source says how wide its columns are."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell at its top left place with the spans it really has."""

    row: int
    column: int
    rows: int
    columns: int
    draft: CellDraft


def table_of(draft: TableDraft, setter: Setter) -> Table | None:
    """Return the table, or None if it has no cells or more than a table can have."""
    placed = _placed(draft)
    rows, columns = sorted({cell.row for cell in placed}), sorted({cell.column for cell in placed})
    if not placed or len(rows) * len(columns) > MAX_PLACES:
        return None
    grid = [_moved(cell, rows, columns) for cell in placed]
    heads = _head_rows(draft, rows)
    return Table(
        id=BlockId(setter.new_id()),
        widths=_widths(draft, grid, columns),
        rows=_filled(grid, len(rows), len(columns), heads, setter),
        header_rows=heads,
    )


def cells_of(draft: TableDraft) -> Iterator[ParagraphDraft]:
    """Yield the paragraphs of a table that cannot be one, in reading order."""
    for row in draft.rows:
        for cell in row.cells:
            yield from cell.paragraphs


def _placed(draft: TableDraft) -> list[_Placed]:
    """Put each cell at the first free place of its row; spans end at other cells and at the end of the table.

    Returns:
        The cells; none if the table is wider than any that is printed.
    """
    height = len(draft.rows)
    placed: list[_Placed] = []
    free_from: list[int] = []  # for each column, the first row that no cell above reaches into
    for row, cells in enumerate(draft.rows):
        column = 0
        for cell in cells.cells:
            column = _next_free(free_from, column, row)
            columns = _room(free_from, column, row, cell.columns)
            rows = min(cell.rows or height, height - row)
            free_from += [0] * (column + columns - len(free_from))
            free_from[column : column + columns] = [row + rows] * columns
            placed.append(_Placed(row, column, rows, columns, cell))
            column += columns
            if column > MOST_COLUMNS:
                return []
    return placed


def _next_free(free_from: list[int], column: int, row: int) -> int:
    while column < len(free_from) and free_from[column] > row:
        column += 1
    return column


def _room(free_from: list[int], column: int, row: int, most: int) -> int:
    """Return how many columns from `column` on are free, up to `most`."""
    end = min(column + most, len(free_from))
    taken = next((place for place in range(column, end) if free_from[place] > row), None)
    return most if taken is None else taken - column


def _moved(cell: _Placed, rows: list[int], columns: list[int]) -> _Placed:
    """Return the cell in the grid that has only those rows and columns in which a cell begins."""
    row, column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
    return _Placed(
        row,
        column,
        bisect_left(rows, cell.row + cell.rows) - row,
        bisect_left(columns, cell.column + cell.columns) - column,
        cell.draft,
    )


def _filled(
    grid: list[_Placed], height: int, width: int, heads: int, setter: Setter
) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a table, its holes filled with empty cells."""
    rows: list[dict[int, Cell]] = [{} for _ in range(height)]
    covered: set[tuple[int, int]] = set()
    for cell in grid:
        rows[cell.row][cell.column] = _cell(cell, setter, head=cell.row < heads)
        covered |= {
            (row, column)
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }
    for row, cells in enumerate(rows):
        cells |= {column: Cell() for column in range(width) if (row, column) not in covered}
    return tuple(tuple(cells[column] for column in sorted(cells)) for cells in rows)


def _cell(cell: _Placed, setter: Setter, *, head: bool) -> Cell:
    """Return a cell; those of the head are bold and centred by their place, not by themselves."""
    drafts = cell.draft.paragraphs
    align = next((draft.align for draft in drafts if draft.align), None) or Align.LEFT
    return Cell(
        paragraphs=setter.paragraphs(drafts, bold=not head),
        align=Align.LEFT if head else align,
        columns=cell.columns,
        rows=cell.rows,
    )


def _head_rows(draft: TableDraft, rows: list[int]) -> int:
    """Return how many of `rows`, from the top, are the head: in a `thead`, or of header cells only."""
    heads = 0
    for row in rows:
        cells = draft.rows[row].cells
        if not (draft.rows[row].head or all(cell.head for cell in cells)):
            break
        heads += 1
    return heads


def _widths(draft: TableDraft, grid: list[_Placed], columns: list[int]) -> tuple[int, ...]:
    """Return the shares of the columns: by the `col` elements, by the cells of one column, or all the same."""
    widths = [0.0] * len(columns)
    if len(draft.widths) > columns[-1]:
        for place, width in enumerate(draft.widths):
            widths[bisect_right(columns, place) - 1] += width
    else:
        for cell in grid:
            if cell.columns == 1 and not widths[cell.column]:
                widths[cell.column] = cell.draft.width
    whole = sum(widths)
    if not all(widths):
        return (1,) * len(columns)
    return tuple(max(1, round(width * WIDTH_SHARES / whole)) for width in widths)
