"""The errors a user can meet.

An error carries a code and named facts, never a sentence: the sentence is in
`resources/wording/messages.<language>.toml` and is rendered by `bcdesk.app.messages`.
Everything that is not a `BcdeskError` is a fault of the program.
"""

import errno
from enum import StrEnum
from typing import ClassVar


class ErrorCode(StrEnum):
    """One code per cause; the value is the key of its sentence."""

    USAGE = "usage"
    REPORT_NOT_FOUND = "report-not-found"
    REPORT_EXISTS = "report-exists"
    STYLE_OUT_OF_RANGE = "style-out-of-range"
    FILE_NOT_READABLE = "file-not-readable"
    FILE_TOO_LARGE = "file-too-large"
    ATTACHMENT_TOO_LARGE = "attachment-too-large"
    TEXT_TOO_LARGE = "text-too-large"
    TEXT_NOT_UTF8 = "text-not-utf8"
    TEXT_LINE_INVALID = "text-line-invalid"
    REPORT_FILE_INVALID = "report-file-invalid"
    REPORT_FILE_TOO_NEW = "report-file-too-new"
    TARGET_NOT_WRITABLE = "target-not-writable"
    TARGET_BUSY = "target-busy"
    DISK_FULL = "disk-full"
    RESOURCE_MISSING = "resource-missing"
    FONT_MISSING = "font-missing"
    PRINTER_MISSING = "printer-missing"
    PRINT_FAILED = "print-failed"
    PRINT_RANGE_EMPTY = "print-range-empty"
    SHEET_INVALID = "sheet-invalid"
    SHEET_EMPTY = "sheet-empty"
    PERIOD_UNKNOWN = "period-unknown"
    STORE_NOT_FOUND = "store-not-found"
    STORE_NOT_ACCESSIBLE = "store-not-accessible"
    STORE_BUSY = "store-busy"
    STORE_FOREIGN = "store-foreign"
    STORE_TOO_NEW = "store-too-new"
    STORE_DAMAGED = "store-damaged"
    STORE_GONE = "store-gone"
    STORE_UPGRADE_FAILED = "store-upgrade-failed"
    STORE_READ_ONLY = "store-read-only"
    DOCUMENT_IN_USE = "document-in-use"
    DOCUMENT_LIST_INVALID = "document-list-invalid"
    SUCCESSOR_CYCLE = "successor-cycle"


class Fault(StrEnum):
    """Why data are no report: the fact `why` of `ReportFileInvalidError`, worded like an error code."""

    NOT_A_REPORT = "not-a-report"
    NOT_JSON = "not-json"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_TYPE = "unknown-type"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    DUPLICATE_FIELD = "duplicate-field"
    DUPLICATE_ID = "duplicate-id"
    NOT_AN_ID = "not-an-id"
    IMPOSSIBLE_VALUE = "impossible-value"
    ILLEGAL_CHARACTER = "illegal-character"
    TOO_DEEP = "too-deep"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"


class ListFault(StrEnum):
    """Why a list of documents is refused: the fact `why` of `DocumentListInvalidError`, worded like an error code."""

    UNREADABLE = "list-unreadable"
    TOO_LARGE = "list-too-large"
    NO_HEAD = "list-no-head"
    EMPTY = "list-empty"
    FORMULA = "list-formula"
    VALUE = "list-value"
    NO_TYPE = "list-no-type"
    TWICE = "list-twice"
    TOO_NEW = "list-too-new"


class SheetFault(StrEnum):
    """Why a file holds no sheet of counters: the fact `why` of `SheetInvalidError`, worded like an error code."""

    OLD_EXCEL = "old-excel"
    ENCRYPTED = "encrypted-workbook"
    NOT_A_WORKBOOK = "not-a-workbook"
    DAMAGED = "damaged-workbook"
    MACROS = "workbook-with-macros"
    UNSAFE = "unsafe-workbook"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    TOO_LARGE = "sheet-too-large"
    ENCODING = "not-utf-8"
    NOT_CSV = "not-csv"
    NO_TABLE = "no-table-of-counters"
    SEVERAL_TABLES = "several-tables"
    NO_SUCH_SHEET = "no-such-sheet"
    UNCOMPUTED = "formula-without-value"
    ERROR_VALUE = "error-value"
    NOT_A_NUMBER = "not-a-number"
    COLUMN_TWICE = "column-twice"
    ROW_TWICE = "row-twice"
    ROW_WITHOUT_LABEL = "row-without-label"


class Reason(StrEnum):
    """Why the system refused a file: the fact `reason`, worded like an error code."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    FOLDER = "folder"
    NOT_A_FOLDER = "not-a-folder"
    NAME_TOO_LONG = "name-too-long"
    READ_ONLY = "read-only"
    NOT_A_FILE = "not-a-file"
    LOOP = "loop"
    DEVICE = "device"


_REASONS = {
    errno.ENOENT: Reason.MISSING,
    errno.EACCES: Reason.FORBIDDEN,
    errno.EPERM: Reason.FORBIDDEN,
    errno.EISDIR: Reason.FOLDER,
    errno.EEXIST: Reason.NOT_A_FOLDER,
    errno.ENOTDIR: Reason.NOT_A_FOLDER,
    errno.ENAMETOOLONG: Reason.NAME_TOO_LONG,
    errno.EROFS: Reason.READ_ONLY,
    errno.ELOOP: Reason.LOOP,
}


def reason_of(error: OSError) -> Reason:
    """Return why the system refused; what is none of the usual causes is a fault of the device."""
    return _REASONS.get(error.errno or 0, Reason.DEVICE)


class BcdeskError(Exception):
    """Something the user can understand and act on.

    Attributes:
        facts: the values that the sentence of `code` names, ready to be printed.
    """

    code: ClassVar[ErrorCode]

    def __init__(self, **facts: object) -> None:
        """Keep `facts`; each is turned into text only when the sentence is rendered."""
        super().__init__(self.code.value, facts)
        self.facts = facts


class UsageError(BcdeskError):
    """The command line cannot be understood; fact `detail`."""

    code = ErrorCode.USAGE


class ReportNotFoundError(BcdeskError):
    """The store has no such report; fact `report`."""

    code = ErrorCode.REPORT_NOT_FOUND


class ReportExistsError(BcdeskError):
    """A report with this id is in the store already; fact `report`."""

    code = ErrorCode.REPORT_EXISTS


class StyleOutOfRangeError(BcdeskError):
    """A measure lies outside Nghị định 30/2020/NĐ-CP; facts `measure`, `value`, `low`, `high`."""

    code = ErrorCode.STYLE_OUT_OF_RANGE


class FileNotReadableError(BcdeskError):
    """A file named by the user cannot be read; facts `path`, `reason`."""

    code = ErrorCode.FILE_NOT_READABLE


class FileTooLargeError(BcdeskError):
    """A file is larger than the program takes; facts `path`, `limit` (for example `16 MB`)."""

    code = ErrorCode.FILE_TOO_LARGE


class AttachmentTooLargeError(BcdeskError):
    """A file is larger than what can be attached to a document; facts `path`, `limit` (for example `100 MB`)."""

    code = ErrorCode.ATTACHMENT_TOO_LARGE


class TextTooLargeError(BcdeskError):
    """A text is longer than the program reads; facts `path`, `limit` (for example `32 MB`)."""

    code = ErrorCode.TEXT_TOO_LARGE


class TextNotUtf8Error(BcdeskError):
    """A text is not UTF-8; facts `path`, `place` (the first byte that cannot be read)."""

    code = ErrorCode.TEXT_NOT_UTF8


class TextLineInvalidError(BcdeskError):
    """A line is no object with an id and a text; facts `path`, `line`."""

    code = ErrorCode.TEXT_LINE_INVALID


class ReportFileInvalidError(BcdeskError):
    """Data do not describe a report; facts `where` (like `report.sections[0]`), `why` (a `Fault`), `detail`."""

    code = ErrorCode.REPORT_FILE_INVALID


class ReportFileTooNewError(BcdeskError):
    """Data were written by a newer version of the program; facts `version`, `known`."""

    code = ErrorCode.REPORT_FILE_TOO_NEW


class TargetNotWritableError(BcdeskError):
    """A file cannot be written where the user asked for it; facts `path`, `reason`."""

    code = ErrorCode.TARGET_NOT_WRITABLE


class TargetBusyError(BcdeskError):
    """The file to be replaced is open in another program; fact `path`."""

    code = ErrorCode.TARGET_BUSY


class DiskFullError(BcdeskError):
    """There is no room left on the disk; fact `path`."""

    code = ErrorCode.DISK_FULL


class ResourceMissingError(BcdeskError):
    """A file that belongs to the program is missing; fact `path`."""

    code = ErrorCode.RESOURCE_MISSING


class FontMissingError(BcdeskError):
    """A folder does not hold the four fonts of a family that the program can use; fact `path`."""

    code = ErrorCode.FONT_MISSING


class PrinterMissingError(BcdeskError):
    """The system has no printer that can be used."""

    code = ErrorCode.PRINTER_MISSING


class PrintFailedError(BcdeskError):
    """The printer or its file could not be opened, or gave up; fact `printer`."""

    code = ErrorCode.PRINT_FAILED


class PrintRangeEmptyError(BcdeskError):
    """None of the chosen pages is in the report; fact `count`, the number of its pages."""

    code = ErrorCode.PRINT_RANGE_EMPTY


class SheetInvalidError(BcdeskError):
    """A file holds no sheet that can be taken in; facts `path`, `why` (a `SheetFault`), `detail` (a place)."""

    code = ErrorCode.SHEET_INVALID


class SheetEmptyError(BcdeskError):
    """A sheet was recognised and has no row of numbers: an alarm, never a success; facts `path`, `sheet`."""

    code = ErrorCode.SHEET_EMPTY


class PeriodUnknownError(BcdeskError):
    """Words do not name a period; fact `period`."""

    code = ErrorCode.PERIOD_UNKNOWN


class StoreError(BcdeskError):
    """Base of everything that can go wrong with the report store; fact `path`."""

    code = ErrorCode.STORE_NOT_ACCESSIBLE


class StoreNotFoundError(StoreError):
    """There is no store at `path` and the task only reads."""

    code = ErrorCode.STORE_NOT_FOUND


class StoreNotAccessibleError(StoreError):
    """The file or its folder cannot be read or made; facts `path`, `reason`."""

    code = ErrorCode.STORE_NOT_ACCESSIBLE


class StoreReadOnlyError(StoreError):
    """The store can be read but not written; fact `path`."""

    code = ErrorCode.STORE_READ_ONLY


class StoreBusyError(StoreError):
    """Another process writes to the store; facts `path`, `user`, `host`, `process`."""

    code = ErrorCode.STORE_BUSY


class StoreForeignError(StoreError):
    """The file is not a report store; it was left untouched; fact `path`."""

    code = ErrorCode.STORE_FOREIGN


class StoreTooNewError(StoreError):
    """A newer version of the program made the store; facts `path`, `version`, `known`."""

    code = ErrorCode.STORE_TOO_NEW


class StoreDamagedError(StoreError):
    """The store is damaged and was set aside; facts `path`, `aside`, `backup` (`-`: none found)."""

    code = ErrorCode.STORE_DAMAGED


class StoreGoneError(StoreError):
    """The store file vanished or was replaced while it was open; fact `path`."""

    code = ErrorCode.STORE_GONE


class StoreUpgradeFailedError(StoreError):
    """The store could not be brought to this version and is as it was; facts `path`, `backup`."""

    code = ErrorCode.STORE_UPGRADE_FAILED


class DocumentInUseError(BcdeskError):
    """Reports cite the record that is to be removed; facts `document`, `count` (of reports)."""

    code = ErrorCode.DOCUMENT_IN_USE


class DocumentListInvalidError(BcdeskError):
    """A list of documents cannot be read; facts `path`, `where` (a row, `-` for the file), `why`.

    The last one is a `ListFault`, or a `SheetFault` where the file itself cannot be read.
    """

    code = ErrorCode.DOCUMENT_LIST_INVALID


class SuccessorCycleError(BcdeskError):
    """Documents replace one another in a circle; fact `path`, their numbers on the way."""

    code = ErrorCode.SUCCESSOR_CYCLE
