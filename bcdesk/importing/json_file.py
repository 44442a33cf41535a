"""Reading report files in JSON.

A file from outside may be anything, so it is bounded before it is parsed: size, and the number of objects and lists,
because a few bytes of JSON become dozens in memory. A report of 500 pages has 4 MB and some 20,000 objects.
"""

import json
from pathlib import Path
from typing import Any

from bcdesk.domain.codec import decode_counters, decode_report
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.errors import (
    Fault,
    FileNotReadableError,
    FileTooLargeError,
    Reason,
    ReportFileInvalidError,
    reason_of,
)
from bcdesk.domain.report import Report

MAX_BYTES = 16_000_000
MAX_CONTAINERS = 400_000


def read_report(path: Path) -> Report:
    """Read a report file.

    Raises:
        FileNotReadableError: the file cannot be read.
        FileTooLargeError: it is larger than any report.
        ReportFileInvalidError: it is no report; says where and why.
        ReportFileTooNewError: a newer version of the program wrote it.
    """
    return decode_report(_parsed(_read(path)))


def read_counters(path: Path) -> tuple[Counter, ...]:
    """Read a file of counters, those that ship with the sample.

    Raises:
        FileNotReadableError, FileTooLargeError, ReportFileInvalidError, ReportFileTooNewError: as for `read_report`.
    """
    return decode_counters(_parsed(_read(path)))


def _read(path: Path) -> bytes:
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
    if (
        content.count(b"{") + content.count(b"[") > MAX_CONTAINERS
    ):  # brackets in texts count too; nobody has so many
        raise ReportFileInvalidError(where="/", why=Fault.TOO_MANY, detail="")
    return content


def _parsed(content: bytes) -> object:
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_refuse_constant
        )
    except RecursionError as error:
        raise ReportFileInvalidError(where="/", why=Fault.TOO_DEEP, detail="") from error
    except ValueError as error:
        raise ReportFileInvalidError(where="/", why=Fault.NOT_JSON, detail="") from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice; Python's reader would keep the last one and drop the first silently."""
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ReportFileInvalidError(where="/", why=Fault.DUPLICATE_FIELD, detail="")
    return fields


def _refuse_constant(name: str) -> object:
    """Refuse NaN and the infinities, which are not JSON."""
    raise ValueError(name)
