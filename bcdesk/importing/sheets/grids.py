"""Workbooks and CSV files as grids of bare values, bounded before they are unpacked.

A workbook is a zip of XML, so it is looked at before any of it is parsed: number, size and names of its
parts, macros, document type declarations. openpyxl then reads it row by row, and no further than `MAX_ROWS`
and `MAX_COLUMNS`: a sheet may claim a million rows.
"""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

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

MAX_BYTES = 16_000_000
MAX_PARTS = 2000
MAX_UNPACKED = 100_000_000
MAX_XML = 20_000_000
"""Most XML that is parsed; a sheet of 5,000 rows has some 5 MB."""
MAX_SIDE_XML = 3_000_000
"""Largest part besides sheets and their texts; styles are made into objects one by one and take 25 times their size."""
MAX_RATIO = 100
"""Most times that a workbook may grow when unpacked."""
MAX_ROWS = 5000
MAX_COLUMNS = 200
MAX_SHEETS = 50
MAX_TEXT = 2000
"""Longest text of a cell that is kept; no label of a form is longer."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_PIECE = 1_000_000
_DELIMITERS = ",;\t"


class UnreadableError(Exception):
    """A sheet cannot be taken in; the reader of the file knows its path."""

    def __init__(self, why: SheetFault, detail: str = "") -> None:
        super().__init__(why, detail)
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell whose value cannot be known: a formula without a stored result, or an error of the program."""

    why: SheetFault
    shown: str


Value = str | Decimal | Flaw | None
"""What a cell holds; text has its outer blanks taken off, and empty text is None."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: rows from the first on, empty ones too; rows may differ in length."""

    name: str
    rows: tuple[tuple[Value, ...], ...]

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
        if content.startswith(_ZIP):
            return _workbook(content)
        _require_text(content, path.suffix.lower())
        return [_csv(content)]
    except UnreadableError as error:
        raise SheetInvalidError(path=path, why=error.why, detail=error.detail) from error


def _require_text(content: bytes, suffix: str) -> None:
    """Refuse what is called a workbook, or is one, that nothing here can read."""
    if content.startswith(_OLE):
        raise UnreadableError(SheetFault.ENCRYPTED if _ENCRYPTED in content else SheetFault.OLD_EXCEL)
    if content.lstrip().startswith(b"<") or suffix in {".xlsx", ".xls", ".xlsm", ".ods"}:
        raise UnreadableError(SheetFault.NOT_A_WORKBOOK)


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
    _require_harmless(content)
    try:
        return _sheets(content)
    except (UnreadableError, MemoryError):
        raise
    except DefusedXmlException as error:
        raise UnreadableError(SheetFault.UNSAFE) from error
    except Exception as error:  # openpyxl trusts what stands in a workbook and fails in every way there is
        raise UnreadableError(SheetFault.DAMAGED) from error


def _require_harmless(content: bytes) -> None:
    """Look at the parts of a workbook before any of them is parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _require_bounded(parts, len(content))
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise UnreadableError(SheetFault.NOT_A_WORKBOOK)
            for part in parts:
                if _is_xml(part.filename):
                    with package.open(part) as file:
                        _require_plain_xml(file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise UnreadableError(SheetFault.DAMAGED) from error


def _require_bounded(parts: Sequence[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * packed:
        raise UnreadableError(SheetFault.UNPACKS_TOO_LARGE)
    xml = [part for part in parts if _is_xml(part.filename)]
    side = (part for part in xml if not part.filename.startswith(("xl/worksheets/", "xl/sharedStrings")))
    if sum(part.file_size for part in xml) > MAX_XML or any(part.file_size > MAX_SIDE_XML for part in side):
        raise UnreadableError(SheetFault.UNPACKS_TOO_LARGE)
    names = [part.filename for part in parts]
    if len(set(names)) < len(names) or any(map(_leads_out, names)):
        raise UnreadableError(SheetFault.UNSAFE)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError(SheetFault.ENCRYPTED)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableError(SheetFault.MACROS)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")


def _require_plain_xml(part: IO[bytes]) -> None:
    """Refuse document types, and encodings in which they could hide; Excel and its like write UTF-8."""
    end = b""
    while piece := part.read(_PIECE):
        window = end + piece
        if b"\x00" in piece or b"<!doctype" in window.lower():
            raise UnreadableError(SheetFault.UNSAFE)
        end = window[-len("<!doctype") :]


def _sheets(content: bytes) -> list[Grid]:
    written = _read(content, results=False)
    if not any(cell[1] for _, rows in written for row in rows for cell in row):
        return [_grid(name, rows) for name, rows in written]
    results = dict(_read(content, results=True))
    return [_grid(name, rows, results.get(name, [])) for name, rows in written]


_Cell = tuple[object, bool, bool]
"""A value, whether it is a formula, whether it is an error."""


def _read(content: bytes, *, results: bool) -> list[tuple[str, list[list[_Cell]]]]:
    """Read the visible sheets: formulas, or the results that the program stored beside them."""
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=results, keep_links=False)
    try:
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if len(shown) > MAX_SHEETS:
            raise UnreadableError(SheetFault.TOO_LARGE)
        return [(sheet.title, _rows(sheet)) for sheet in shown]
    finally:
        book.close()


def _rows(sheet: Any) -> list[list[_Cell]]:  # noqa: ANN401 # a read-only sheet, which the stubs do not know
    sheet.reset_dimensions()  # what a sheet says about its size may be anything
    rows: list[list[_Cell]] = []
    blanks, before = 0, None
    for cells in sheet.iter_rows(max_col=MAX_COLUMNS):
        # rows that the file leaves out all come as one and the same tuple, up to a million times
        if cells is before or all(cell.value is None for cell in cells):
            blanks, before = blanks + 1, cells
            continue
        if len(rows) + blanks >= MAX_ROWS:
            raise UnreadableError(SheetFault.TOO_LARGE, f" “{sheet.title}”")
        rows += ([] for _ in range(blanks))
        rows.append([(cell.value, cell.data_type == "f", cell.data_type == "e") for cell in cells])
        blanks = 0
    return rows


def _grid(name: str, rows: Sequence[Sequence[_Cell]], results: Sequence[Sequence[_Cell]] = ()) -> Grid:
    values = (
        [_value(cell, _result(results, at, column)) for column, cell in enumerate(row)]
        for at, row in enumerate(rows)
    )
    return Grid(name, tuple(map(_trimmed, values)))


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
    text = _decoded(content)
    if "\x00" in text:
        raise UnreadableError(SheetFault.NOT_CSV)
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


def _decoded(content: bytes) -> str:
    """Read UTF-8, or UTF-16 that says so; Excel writes both. Anything else would be guessed."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(SheetFault.ENCODING) from error


def _delimiter(text: str) -> str:
    """Return the mark that parts the most cells of the first lines; quoted marks are rare enough not to matter."""
    head = text[:20_000]
    return max(_DELIMITERS, key=head.count)
