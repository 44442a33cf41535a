"""Transactions of one open store: who may write, and whose fault it is when something fails."""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bcdesk.app.ports import Clock
from bcdesk.domain.errors import ReportFileInvalidError, StoreGoneError, StoreReadOnlyError
from bcdesk.storage.errors import damaged, translated
from bcdesk.storage.lock import WriterLock
from bcdesk.storage.rows import moment_to_text

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

logger = logging.getLogger(__name__)


class StoreSession:
    """Lends connections to the file of a store; threads may share it.

    Attributes:
        path: the file of the store.
    """

    def __init__(
        self,
        path: Path,
        connect: Callable[[], sqlite3.Connection],
        make_engine: Callable[[], "Engine"],
        clock: Clock,
        lock: WriterLock | None,
    ) -> None:
        """Take over, for writing, a held lock; None makes a session that only reads.

        Args:
            path: the file of the store.
            connect: opens it.
            make_engine: makes what SQLAlchemy opens it with, when that is first needed.
            clock: dates what is saved.
            lock: as above.
        """
        self.path = path
        self._connect = connect
        self._make_engine = make_engine
        self._clock = clock
        self._lock = lock
        self._file = _file_identity(path)
        self._turn = threading.RLock()  # one thread writes at a time

    def now(self) -> str:
        """Return the present moment as the store writes it."""
        return moment_to_text(self._clock.now())

    @contextmanager
    def plain(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one state of the store, and needs no SQLAlchemy."""
        with translated(self.path), closing(self._connect()) as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """Lend a connection that sees one state of the store."""
        with translated(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator["Connection"]:
        """Lend a connection whose changes are kept whole or not at all."""
        from bcdesk.storage.engine import writing  # noqa: PLC0415 # SQLAlchemy is read in when it is first needed

        if self._lock is None:
            raise StoreReadOnlyError(path=self.path)
        with self._turn, translated(self.path):
            if _file_identity(self.path) != self._file:
                raise StoreGoneError(path=self.path)
            with writing(self._engine).begin() as connection:
                yield connection

    @contextmanager
    def decoding(self) -> Iterator[None]:
        """Take rows that make no sense for what they are: damage."""
        try:
            yield
        except (
            ReportFileInvalidError,
            LookupError,
            ValueError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            raise damaged(self.path) from error

    def close(self) -> None:
        """Let go of the store; the log is folded into the file, so that one file is all of it."""
        lock, self._lock = self._lock, None
        try:
            if lock is not None:
                self._fold_log()
        finally:
            if "_engine" in vars(self):  # none was needed otherwise
                self._engine.dispose()
            if lock is not None:
                lock.release()

    @cached_property
    def _engine(self) -> "Engine":
        return self._make_engine()

    def _fold_log(self) -> None:
        try:
            with closing(self._connect()) as connection:  # outside a transaction
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:  # nothing is lost: the log is read at the next start
            logger.warning("Cannot fold the log of %s: %s", self.path, type(error).__name__)


def _file_identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another of the same name; None if there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
