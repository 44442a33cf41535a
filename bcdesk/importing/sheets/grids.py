"""Workbooks and CSV files as grids of bare values, bounded before they are unpacked.

openpyxl reads a workbook row by row, and no further than `MAX_ROWS` and `MAX_COLUMNS`: a sheet may claim a million
rows.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from defusedxml import DefusedXmlException
from openpyxl import load_workbook

from bcdesk.domain.errors import (
    FileNotReadableError,
    FileTooLargeError,
    Reason,
    SheetFault,
    SheetInvalidError,
    reason_of,
)
from bcdesk.importing.legacy import converted, recognised
from bcdesk.importing.packages import (
    LAST_ROW,
    Limits,
    UnreadableError,
    decoded,
    is_workbook,
    require_harmless,
)

MAX_BYTES = 16_000_000
MAX_ROWS = 5000
MAX_COLUMNS = 200
MAX_SHEETS = 50
MAX_TEXT = 2000
"""Longest text of a cell that is kept; no label of a form is longer."""

_LIMITS = Limits(unpacked=100_000_000, xml=20_000_000, tags=3_000_000)
"""A sheet of 5,000 rows has some 5 MB of XML."""
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell whose value cannot be known: a formula without a stored result, or an error of the program."""

    why: SheetFault
    shown: str


Value = str | Decimal | Flaw | None
"""What a cell holds; text has its outer blanks taken off, and empty text is None."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: rows from the first on, empty ones too; rows may differ in length.

    `cut` tells that there are more rows than are read, more than any form has.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False

    def at(self, row: int, column: int) -> Value:
        """Return a value, None beyond the edges; both count from 0."""
        if not 0 <= row < len(self.rows) or not 0 <= column < len(self.rows[row]):
            return None
        return self.rows[row][column]

    def place(self, row: int, column: int) -> str:
        """Name a cell as Excel does, with its sheet."""
        return f"{self.name}!{letters(column)}{row + 1}" if self.name else f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Name a column, counted from 0, as Excel does."""
    written, column = "", column + 1
    while column:
        column, place = divmod(column - 1, 26)
        written = chr(ord("A") + place) + written
    return written


def read_grids(path: Path) -> list[Grid]:
    """Read every visible sheet of a workbook, or the one of a CSV file.

    Raises:
        FileNotReadableError, FileTooLargeError, SheetInvalidError: as for `read_sheet`.
    """
    content = _content(path)
    try:
        grids = _workbook(content) if is_workbook(content, path.suffix.lower()) else [_csv(content)]
        return [_in_unicode(grid) for grid in grids]
    except UnreadableError as error:
        raise SheetInvalidError(path=path, why=error.why, detail=error.detail) from error


def _in_unicode(grid: Grid) -> Grid:
    """Return a sheet whose text is written for fonts before Unicode (`.VnTime`) with its letters."""
    encoding = recognised(" ".join(cell for row in grid.rows for cell in row if isinstance(cell, str)))
    if encoding is None:
        return grid
    rows = (
        tuple(converted(cell, encoding) if isinstance(cell, str) else cell for cell in row)
        for row in grid.rows
    )
    return replace(grid, rows=tuple(rows))


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise FileNotReadableError(path=path, reason=Reason.NOT_A_FILE)
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileNotReadableError(path=path, reason=reason_of(error)) from error
    except ValueError as error:  # a path with a NUL
        raise FileNotReadableError(path=path, reason=Reason.MISSING) from error
    if len(content) > MAX_BYTES:
        raise FileTooLargeError(path=path, limit=f"{MAX_BYTES // 1_000_000} MB")
    return content


# Workbooks


def _workbook(content: bytes) -> list[Grid]:
    require_harmless(content, _LIMITS)
    try:
        return _sheets(content)
    except (UnreadableError, MemoryError):
        raise
    except DefusedXmlException as error:
        raise UnreadableError(SheetFault.UNSAFE) from error
    except Exception as error:  # openpyxl trusts what stands in a workbook and fails in every way there is
        raise UnreadableError(SheetFault.DAMAGED) from error


_Cell = tuple[object, bool, bool]
"""A value, whether it is a formula, whether it is an error."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet as openpyxl reads it; `cut` as in `Grid`."""

    name: str
    rows: list[list[_Cell]]
    cut: bool


def _sheets(content: bytes) -> list[Grid]:
    written = _read(content, results=False)
    if not any(formula for page in written for row in page.rows for _, formula, _ in row):
        return [_grid(page) for page in written]
    results = {page.name: page.rows for page in _read(content, results=True)}
    return [_grid(page, results.get(page.name, [])) for page in written]


def _read(content: bytes, *, results: bool) -> list[_Page]:
    """Read the visible sheets: formulas, or the results that the program stored beside them."""
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=results, keep_links=False)
    try:
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if len(shown) > MAX_SHEETS:
            raise UnreadableError(SheetFault.TOO_LARGE)
        return [_page(sheet) for sheet in shown]
    finally:
        book.close()


def _page(sheet: Any) -> _Page:  # noqa: ANN401 # a read-only sheet, which the stubs do not know
    sheet.reset_dimensions()  # what a sheet says about its size may be anything
    rows: list[list[_Cell]] = []
    blanks, before = 0, None
    for cells in sheet.iter_rows(max_col=MAX_COLUMNS):
        if len(rows) + blanks > LAST_ROW:
            raise UnreadableError(SheetFault.TOO_LARGE, f" “{sheet.title}”")
        # rows that the file leaves out all come as one and the same tuple, up to a million times
        if cells is before or all(cell.value is None for cell in cells):
            blanks, before = blanks + 1, cells
            continue
        if len(rows) + blanks >= MAX_ROWS:
            return _Page(sheet.title, rows, cut=True)
        rows += ([] for _ in range(blanks))
        rows.append([(_shown(cell), cell.data_type == "f", cell.data_type == "e") for cell in cells])
        blanks = 0
    return _Page(sheet.title, rows, cut=False)


def _shown(cell: Any) -> object:  # noqa: ANN401 # likewise
    """Return the value of a cell, a share as the text that is shown: it is no count, whatever its number."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and _is_share(cell):
        return f"{value:.10%}".rstrip("%").rstrip("0").rstrip(".") + "%"
    return value


def _is_share(cell: Any) -> bool:  # noqa: ANN401 # likewise
    try:
        return "%" in cell.number_format
    except (IndexError, KeyError):  # a style that the workbook does not have
        return False


def _grid(page: _Page, results: Sequence[Sequence[_Cell]] = ()) -> Grid:
    values = (
        [_value(cell, _result(results, at, column)) for column, cell in enumerate(row)]
        for at, row in enumerate(page.rows)
    )
    return Grid(page.name, tuple(map(_trimmed, values)), page.cut)


def _trimmed(row: list[Value]) -> tuple[Value, ...]:
    """Take the empty cells off the end."""
    while row and row[-1] is None:
        row.pop()
    return tuple(row)


def _result(results: Sequence[Sequence[_Cell]], row: int, column: int) -> _Cell | None:
    if row < len(results) and column < len(results[row]):
        return results[row][column]
    return None


def _value(cell: _Cell, result: _Cell | None) -> Value:
    value, formula, error = cell
    if formula:
        if result is None or result[0] is None:
            return Flaw(SheetFault.UNCOMPUTED, str(value)[:60])
        value, _, error = result
    if error:
        return Flaw(SheetFault.ERROR_VALUE, str(value)[:60])
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return Decimal(repr(value))
    return None if value is None else _text(str(value))


def _text(text: str) -> str | None:
    return text[:MAX_TEXT].strip(" \t\r\n\u00a0\u200b\ufeff") or None


# CSV


def _csv(content: bytes) -> Grid:
    text = decoded(content)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        rows = _bounded(reader)
    except csv.Error as error:
        raise UnreadableError(SheetFault.NOT_CSV) from error
    return Grid("", tuple(_trimmed([_text(cell) for cell in row]) for row in rows))


def _bounded(reader: Iterable[list[str]]) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in reader:
        if len(rows) == MAX_ROWS:
            raise UnreadableError(SheetFault.TOO_LARGE)
        rows.append(row[:MAX_COLUMNS])
    return rows


def _delimiter(text: str) -> str:
    """Return the mark that parts the most cells of the first lines; quoted marks are rare enough not to matter."""
    head = text[:20_000]
    return max(_DELIMITERS, key=head.count)
