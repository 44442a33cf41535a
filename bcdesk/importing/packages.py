"""Files of workbooks and tables as text, looked at before anything in them is parsed.

A workbook is a zip of XML: a small one may unpack to gigabytes, and what is parsed takes many times its size. So its
parts are counted and measured, their names, macros and document type declarations looked at, and tags counted.
"""

import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from bcdesk.domain.errors import SheetFault

MAX_PARTS = 2000
MAX_SIDE_XML = 3_000_000
"""Largest part besides sheets and their texts; styles are made into objects one by one and take 25 times their size."""
MAX_RATIO = 100
"""Most times that a workbook may grow when unpacked."""
MAX_SHEETS = 500
MAX_ROW_TAGS = 100_000
"""Most tags between two rows of a sheet: a row is made into objects as a whole and takes 300 bytes for each."""
LAST_ROW = 1_048_576
"""The last row of a sheet in Excel; what stands below it in a file stands nowhere."""

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_STRICT = b"http://purl.oclc.org/ooxml/"
"""Names of the *strict* kind of workbook, which openpyxl takes for an empty one."""
_WORKBOOKS = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"})
_PIECE = 1_000_000


class UnreadableError(Exception):
    """A file or sheet cannot be taken in; the reader of the file knows its path."""

    def __init__(self, why: SheetFault, detail: str = "") -> None:
        super().__init__(why, detail)
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a workbook may unpack to, in bytes, and how much of it may be XML, in bytes and in tags."""

    unpacked: int
    xml: int
    tags: int


def is_workbook(content: bytes, suffix: str) -> bool:
    """Tell a workbook from a table as text.

    Args:
        content: the file.
        suffix: the ending of its name, in small letters.

    Raises:
        UnreadableError: it is another file of a table program, or called a workbook and none.
    """
    if content.startswith(_ZIP):
        return True
    if content.startswith(_OLE):
        raise UnreadableError(SheetFault.ENCRYPTED if _ENCRYPTED in content else SheetFault.OLD_EXCEL)
    if content.lstrip().startswith(b"<") or suffix in _WORKBOOKS:
        raise UnreadableError(SheetFault.NOT_A_WORKBOOK)
    return False


def decoded(content: bytes) -> str:
    """Read UTF-8, or UTF-16 that says so; Excel writes both. Anything else would be guessed.

    Raises:
        UnreadableError: it is neither, or no text.
    """
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(SheetFault.ENCODING) from error
    if "\x00" in text:
        raise UnreadableError(SheetFault.NOT_CSV)
    return text


def require_harmless(content: bytes, limits: Limits) -> None:
    """Look at the parts of a workbook before any of them is parsed.

    Raises:
        UnreadableError: it is damaged, of another kind, too large, or holds what no sheet needs.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _require_bounded(parts, len(content), limits)
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise UnreadableError(SheetFault.NOT_A_WORKBOOK)
            book = package.read("xl/workbook.xml")
            if _STRICT in book:
                raise UnreadableError(SheetFault.NOT_A_WORKBOOK)
            if book.count(b"sheetId=") > MAX_SHEETS:
                raise UnreadableError(SheetFault.TOO_LARGE)
            tags = 0
            for part in parts:
                if _is_xml(part.filename):
                    with package.open(part) as file:
                        tags += _plain_tags(file, by_rows=part.filename.startswith("xl/worksheets/"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise UnreadableError(SheetFault.DAMAGED) from error
    if tags > limits.tags:
        raise UnreadableError(SheetFault.TOO_LARGE)


def _require_bounded(parts: Sequence[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > limits.unpacked or unpacked > MAX_RATIO * packed:
        raise UnreadableError(SheetFault.UNPACKS_TOO_LARGE)
    xml = [part for part in parts if _is_xml(part.filename)]
    side = (part for part in xml if not part.filename.startswith(("xl/worksheets/", "xl/sharedStrings")))
    if any(part.file_size > MAX_SIDE_XML for part in side):
        raise UnreadableError(SheetFault.UNPACKS_TOO_LARGE)
    if sum(part.file_size for part in xml) > limits.xml:
        raise UnreadableError(SheetFault.TOO_LARGE)
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


def _plain_tags(part: IO[bytes], *, by_rows: bool) -> int:
    """Count tags; refuse document types, and encodings in which they could hide: Excel and its like write UTF-8."""
    end, tags, row = b"", 0, 0
    while piece := part.read(_PIECE):
        window = end + piece
        if b"\x00" in piece or b"<!doctype" in window.lower():
            raise UnreadableError(SheetFault.UNSAFE)
        end = window[-len("<!doctype") :]
        tags += piece.count(b"<")
        for at, stretch in enumerate(piece.split(b"row") if by_rows else ()):
            row = stretch.count(b"<") + (0 if at else row)
            if row > MAX_ROW_TAGS:
                raise UnreadableError(SheetFault.TOO_LARGE)
    return tags
