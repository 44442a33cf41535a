"""Reading lists of documents from CSV files and workbooks: rows of bare text, bounded before they are unpacked.

Nothing is computed: a cell that holds a formula is refused, because nobody knows what it would give elsewhere.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from bcdesk.domain.errors import (
    DocumentListInvalidError,
    FileNotReadableError,
    ListFault,
    Reason,
    SheetFault,
    reason_of,
)
from bcdesk.importing.packages import (
    LAST_ROW,
    Limits,
    UnreadableError,
    decoded,
    is_workbook,
    require_harmless,
)

MAX_BYTES = 64_000_000
MAX_ROWS = 200_000
MAX_COLUMNS = 100
LIMITS = Limits(unpacked=200_000_000, xml=60_000_000, tags=4_000_000)
"""A list of 50,000 documents has some 50 MB of XML and 3 million tags; longer ones are written as CSV."""
_BEGINNING, _HEAD = 200_000, 30
"""Letters, and lines, among which the first row with several cells tells how they are parted."""
_SIGNS = "=+-@"
"""What a cell that a table program would compute begins with; our own lists put an apostrophe before it."""
_SEPARATOR = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""A first line by which Excel is told how cells are parted."""
_AS_LIST = {
    SheetFault.UNPACKS_TOO_LARGE: ListFault.TOO_LARGE,
    SheetFault.TOO_LARGE: ListFault.TOO_LARGE,
    SheetFault.DAMAGED: ListFault.UNREADABLE,
    SheetFault.NOT_CSV: ListFault.UNREADABLE,
}
"""What is said of lists in other words than of sheets of counters."""

Row = tuple[int, tuple[str, ...]]


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a CSV file, or of the first shown sheet with any, with their numbers from 1 on; no empty ones.

    Raises:
        FileNotReadableError: the file cannot be read.
        DocumentListInvalidError: it is too large, damaged or of another kind, or a cell holds a formula or an error.
    """
    content = _content(path)
    try:
        if is_workbook(content, path.suffix.lower()):
            require_harmless(content, LIMITS)
            rows = _workbook(path, content)
        else:
            rows = _csv(path, decoded(content))
    except UnreadableError as error:
        raise _invalid(path, "-", _AS_LIST.get(error.why, error.why)) from error
    count = 0
    for number, cells in rows:
        count += bool(cells)
        if count > MAX_ROWS or number > LAST_ROW or len(cells) > MAX_COLUMNS:
            raise _invalid(path, number, ListFault.TOO_LARGE)
        if cells:
            yield number, cells


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
        raise _invalid(path, "-", ListFault.TOO_LARGE)
    return content


def _csv(path: Path, text: str) -> Iterator[Row]:
    told = _SEPARATOR.match(text)
    number = first = 2 if told else 1
    try:
        delimiter = told[1] if told else _delimiter(text)
        lines = io.StringIO(text[told.end() :] if told else text, newline="")
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter, strict=True), start=first):
            yield number, _trimmed([_bare(path, number, cell) for cell in cells])
    except csv.Error as error:
        raise _invalid(path, number + 1, ListFault.UNREADABLE) from error


def _delimiter(text: str) -> str:
    """Return the mark that parts the most cells of the first row that has several; titles may stand above it."""
    lines = list(islice(io.StringIO(text[:_BEGINNING], newline=""), _HEAD))
    for row in range(len(lines)):
        widths = {mark: _width(lines, row, mark) for mark in ",;\t|"}
        if max(widths.values()) > 1:
            return max(widths, key=lambda mark: widths[mark])
    return ","


def _width(lines: list[str], row: int, mark: str) -> int:
    """Return into how many cells a mark parts a row, 0 where quotes do not fit it."""
    try:
        return len(next(islice(csv.reader(lines, delimiter=mark, strict=True), row, None), ()))
    except csv.Error:
        return 0


def _bare(path: Path, number: int, cell: str) -> str:
    if cell.startswith("="):
        raise _invalid(path, number, ListFault.FORMULA)
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _SIGNS else cell


def _workbook(path: Path, content: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook  # noqa: PLC0415 # it would slow the start

    number = 0
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        try:
            for sheet in (sheet for sheet in book.worksheets if sheet.sheet_state == "visible"):
                is_empty = True
                for number, cells in _rows(path, sheet):
                    is_empty = False
                    yield number, cells
                if not is_empty:
                    return
        finally:
            book.close()
    except (DocumentListInvalidError, MemoryError):
        raise
    except Exception as error:  # openpyxl trusts what stands in a workbook and fails in every way there is
        raise _invalid(path, number + 1, ListFault.UNREADABLE) from error


def _rows(path: Path, sheet: Any) -> Iterator[Row]:  # noqa: ANN401 # a read-only sheet, which the stubs do not know
    sheet.reset_dimensions()  # what a sheet says about its size may be anything
    before: object = None
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1), start=1):
        if number > LAST_ROW:
            raise _invalid(path, number, ListFault.TOO_LARGE)
        if cells is before:  # rows that the file leaves out all come as one and the same tuple
            continue
        texts = ["" if cell.value is None else _shown(path, number, cell) for cell in cells]
        if trimmed := _trimmed(texts):
            yield number, trimmed
        else:
            before = cells


def _shown(path: Path, number: int, cell: Any) -> str:  # noqa: ANN401 # likewise
    value = cell.value
    if cell.data_type == "f":
        raise _invalid(path, number, ListFault.FORMULA)
    if cell.data_type == "e":
        raise _invalid(path, number, ListFault.VALUE)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return text[1:] if text[:1] == "'" and text[1:2] in _SIGNS else text


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _invalid(path: Path, where: object, why: ListFault | SheetFault) -> DocumentListInvalidError:
    return DocumentListInvalidError(path=path, where=where, why=why)
