"""Reading a catalogue of documents: gzip'd JSON lines, the first one a head, each further one a record of the codec.

    {"format":"bcdesk-catalogue","version":1,"as_of":"2026-07-23","count":8043}
    {"code":"145/2020/NĐ-CP","doc_type":"Nghị định", …}

A catalogue may come from anywhere, so it is bounded while it is unpacked, and it is right as a whole or refused.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bcdesk.app.ports import CatalogueInfo
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.codec import decode
from bcdesk.domain.errors import (
    DocumentListInvalidError,
    FileNotReadableError,
    ListFault,
    Reason,
    ReportFileInvalidError,
    reason_of,
)

FORMAT = "bcdesk-catalogue"
VERSION = 1
MAX_RECORDS = 1_000_000
MAX_LINE = 100_000
"""Longest line, bytes."""
MAX_BYTES = 1_000_000_000
"""Most bytes that a catalogue may have when it is unpacked."""


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """Implements `bcdesk.app.ports.CatalogueSource` for a file."""

    path: Path

    def info(self) -> CatalogueInfo:
        """Tell its age and size without reading all of it."""
        with self._opened() as file:
            return self._head(file)

    def documents(self) -> Iterator[CitedDocument]:
        """Yield its records."""
        with self._opened() as file:
            count = self._head(file).count
            known: set[str] = set()
            for number, line in self._lines(file):
                document = self._record(number, line)
                if document.id in known:
                    raise self._invalid(number, ListFault.TWICE)
                known.add(document.id)
                yield document
            if len(known) != count:
                raise self._invalid(len(known) + 1, ListFault.UNREADABLE)  # cut off

    @contextmanager
    def _opened(self) -> Iterator[gzip.GzipFile]:
        try:
            if self.path.exists() and not self.path.is_file():
                raise FileNotReadableError(path=self.path, reason=Reason.NOT_A_FILE)
            with gzip.open(self.path, "rb") as file:
                yield file
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            raise self._invalid(0, ListFault.UNREADABLE) from error
        except OSError as error:
            raise FileNotReadableError(path=self.path, reason=reason_of(error)) from error
        except ValueError as error:  # a path with a NUL
            raise FileNotReadableError(path=self.path, reason=Reason.MISSING) from error

    def _head(self, file: gzip.GzipFile) -> CatalogueInfo:
        head = self._plain(1, file.readline(MAX_LINE))
        if not isinstance(head, dict) or head.get("format") != FORMAT:
            raise self._invalid(1, ListFault.UNREADABLE)
        version, count = head.get("version"), head.get("count")
        if type(version) is not int or type(count) is not int or version < 1 or count < 0:
            raise self._invalid(1, ListFault.VALUE)
        if version > VERSION:
            raise self._invalid(1, ListFault.TOO_NEW)
        if count > MAX_RECORDS:
            raise self._invalid(1, ListFault.TOO_LARGE)
        try:
            return CatalogueInfo(as_of=date.fromisoformat(str(head.get("as_of"))), count=count)
        except ValueError as error:
            raise self._invalid(1, ListFault.VALUE) from error

    def _lines(self, file: gzip.GzipFile) -> Iterator[tuple[int, bytes]]:
        """Yield the lines behind the head with their numbers."""
        number, read = 1, 0
        while line := file.readline(MAX_LINE):
            number, read = number + 1, read + len(line)
            if len(line) == MAX_LINE or number > MAX_RECORDS + 1 or read > MAX_BYTES:
                raise self._invalid(number, ListFault.TOO_LARGE)
            yield number, line

    def _record(self, number: int, line: bytes) -> CitedDocument:
        data = self._plain(number, line)
        if not isinstance(data, dict) or not data.get("doc_type"):
            raise self._invalid(number, ListFault.NO_TYPE)
        try:
            document = decode(CitedDocument, data, "document")
        except ReportFileInvalidError as error:
            raise self._invalid(number, ListFault.VALUE) from error
        if document.confidence is None:  # by this a record of the catalogue is told from one of the officer
            raise self._invalid(number, ListFault.VALUE)
        return document

    def _plain(self, number: int, line: bytes) -> Any:  # noqa: ANN401 # plain data has no narrower type
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as error:
            raise self._invalid(number, ListFault.UNREADABLE) from error

    def _invalid(self, line: int, why: ListFault) -> DocumentListInvalidError:
        return DocumentListInvalidError(path=self.path, where=line or "-", why=why)
