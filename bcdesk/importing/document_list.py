"""Reading lists of documents from CSV files and workbooks: rows of bare text, bounded before they are unpacked.

Nothing is computed: a cell that holds a formula is refused, because nobody knows what it would give elsewhere.
"""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bcdesk.domain.errors import (
    DocumentListInvalidError,
    FileNotReadableError,
    ListFault,
    Reason,
    reason_of,
)

MAX_BYTES = 64_000_000
MAX_UNPACKED = 600_000_000
MAX_PARTS = 2_000
MAX_ROWS = 200_000
MAX_COLUMNS = 100
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_PIECE = 1_000_000
_SIGNS = "=+-@"
"""What a cell that a table program would compute begins with; our own lists put an apostrophe before it."""

Row = tuple[int, tuple[str, ...]]


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a CSV file, or of the first sheet of a workbook, with their numbers from 1 on.

    Raises:
        FileNotReadableError: the file cannot be read.
        DocumentListInvalidError: it is too large, damaged or of another kind, or a cell holds a formula.
    """
    content = _content(path)
    if content.startswith(_ZIP):
        rows = _workbook(path, content)
    elif content.startswith(_OLE) or b"\x00" in content:
        raise _invalid(path, "-", ListFault.UNREADABLE)
    else:
        rows = _csv(path, content)
    for number, cells in enumerate(rows, start=1):
        if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise _invalid(path, number, ListFault.TOO_LARGE)
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


def _csv(path: Path, content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _invalid(path, "-", ListFault.UNREADABLE) from error
    head = text[: text.find("\n") if "\n" in text else len(text)]
    delimiter = max(",;\t", key=head.count)
    number = 0
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), start=1
        ):
            yield tuple(_bare(path, number, cell) for cell in cells)
    except csv.Error as error:
        raise _invalid(path, number + 1, ListFault.UNREADABLE) from error


def _bare(path: Path, number: int, cell: str) -> str:
    if cell.startswith("="):
        raise _invalid(path, number, ListFault.FORMULA)
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _SIGNS else cell


def _workbook(path: Path, content: bytes) -> Iterator[tuple[str, ...]]:
    from openpyxl import load_workbook  # noqa: PLC0415 # it would slow the start

    _require_harmless(path, content)
    number = 0
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        try:
            sheet: Any = book.worksheets[0]  # the stubs do not know read-only sheets
            sheet.reset_dimensions()  # what a sheet says about its size may be anything
            rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS + 1)
            for number, cells in enumerate(rows, start=1):
                yield _trimmed([_shown(path, number, cell) for cell in cells])
        finally:
            book.close()
    except (DocumentListInvalidError, MemoryError):
        raise
    except Exception as error:  # openpyxl trusts what stands in a workbook and fails in every way there is
        raise _invalid(path, number + 1, ListFault.UNREADABLE) from error


def _shown(path: Path, number: int, cell: Any) -> str:  # noqa: ANN401 # likewise
    if cell.data_type == "f":
        raise _invalid(path, number, ListFault.FORMULA)
    value = cell.value
    if value is None:
        return ""
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


def _require_harmless(path: Path, content: bytes) -> None:
    """Look at the parts of a workbook before any of them is parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise _invalid(path, "-", ListFault.TOO_LARGE)
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise _invalid(path, "-", ListFault.UNREADABLE)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    _require_plain_xml(path, package, part)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _invalid(path, "-", ListFault.UNREADABLE) from error


def _require_plain_xml(path: Path, package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse document types, and parts that unpack to more than they say; programs for tables write neither."""
    end, size = b"", 0
    with package.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            window = (end + piece).lower()
            if b"<!doctype" in window or b"\x00" in piece or size > part.file_size:
                raise _invalid(path, "-", ListFault.UNREADABLE)
            end = window[-len("<!doctype") :]


def _invalid(path: Path, where: object, why: ListFault) -> DocumentListInvalidError:
    return DocumentListInvalidError(path=path, where=where, why=why)
