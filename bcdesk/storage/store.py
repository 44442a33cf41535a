"""The report store on SQLite."""

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, Row, delete, select
from sqlalchemy.exc import DBAPIError

from bcdesk.app.ports import Clock, ReportSummary, Revision, RevisionId, RevisionReason
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    ReportExistsError,
    ReportFileInvalidError,
    ReportNotFoundError,
    StoreGoneError,
    StoreReadOnlyError,
)
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, ReportId, ReportState
from bcdesk.storage import schema, statements
from bcdesk.storage.engine import writing
from bcdesk.storage.errors import damaged, translated
from bcdesk.storage.lock import WriterLock
from bcdesk.storage.rows import (
    BlockEncoder,
    block_order,
    content_hash,
    moment_to_text,
    report_from_rows,
    require_readable,
    rows_from_report,
)

logger = logging.getLogger(__name__)


class SqliteReportStore:
    """Implements `bcdesk.app.ports.ReportStore`; made by `bcdesk.storage.opening.open_store`.

    Threads may share it. After a failed write it is as usable as before, and the stored content unchanged.
    """

    def __init__(self, path: Path, engine: Engine, clock: Clock, lock: WriterLock | None) -> None:
        """Take over an engine and, for writing, a held lock; None makes a store that only reads."""
        self._path = path
        self._engine = engine
        self._clock = clock
        self._lock = lock
        self._file = _file_identity(path)
        self._encoder = BlockEncoder()
        self._turn = threading.RLock()  # guards the memory of the encoder

    def __enter__(self) -> "SqliteReportStore":
        """Lend the store."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self.close()

    def summaries(self) -> tuple[ReportSummary, ...]:
        """List the reports that are not in the bin, the last saved first."""
        return self._summaries(binned=False)

    def binned(self) -> tuple[ReportSummary, ...]:
        """List the reports in the bin, the last binned first."""
        return self._summaries(binned=True)

    def load(self, report: ReportId) -> Workspace:
        """Return the report with all documents and counters of the store."""
        with self._reading() as connection:
            skeleton = statements.skeleton_of(connection, report)
            blocks = connection.execute(
                select(*schema.block.c["block_id", "payload", "hash"]).where(
                    schema.block.c.report_id == report
                )
            ).all()
            with self._decoding():
                for row in blocks:
                    statements.require_hash(row.payload, row.hash)
                value = report_from_rows(skeleton, {row.block_id: row.payload for row in blocks})
                documents = statements.read_records(connection, schema.document, CitedDocument)
                counters = statements.read_records(connection, schema.counter, Counter)
        return Workspace(value, documents, counters)

    def add(self, report: Report) -> None:
        """Take in a new report."""
        with self._turn:
            rows = rows_from_report(report, self._encoder)
        with self._writing() as connection:
            table = schema.report
            if connection.execute(select(table.c.id).where(table.c.id == report.id)).first():
                raise ReportExistsError(report=report.id)
            require_readable(str(rows.values["skeleton"]), ())
            connection.execute(table.insert().values(**rows.values, saved_at=self._now()))
            statements.write_blocks(connection, rows)

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Write the report, and what has changed of documents and counters."""
        documents, counters = ((), ()) if since is None else (since.documents, since.counters)
        with self._turn, self._writing() as connection:
            rows = rows_from_report(workspace.report, self._encoder)
            statements.write_report(connection, rows, self._now())
            statements.write_records(connection, schema.document, workspace.documents, documents)
            statements.write_records(connection, schema.counter, workspace.counters, counters)

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin with all its revisions."""
        with self._writing() as connection:
            statements.set_binned(connection, report, self._now())

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin."""
        with self._writing() as connection:
            statements.set_binned(connection, report, None)

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with its revisions and whatever text only they held."""
        with self._writing() as connection:
            if not statements.delete_binned(connection, schema.report.c.id == report):
                raise ReportNotFoundError(report=report)

    def empty_bin(self) -> None:
        """Remove every report of the bin."""
        with self._writing() as connection:
            statements.delete_binned(connection)

    def keep_revision(self, report: ReportId, reason: RevisionReason, label: str = "") -> RevisionId | None:
        """Keep the stored state of a report; None if it equals the newest kept one and `reason` is automatic."""
        with self._writing() as connection:
            skeleton = statements.skeleton_of(connection, report)
            with self._decoding():
                state = (
                    content_hash(skeleton),
                    statements.block_hashes(connection, report, block_order(skeleton)),
                )
            if reason is RevisionReason.AUTOMATIC and state == statements.newest_state(connection, report):
                return None
            statements.keep_content(connection, report, state[0], skeleton)
            kept = connection.execute(
                schema.revision.insert().values(
                    report_id=report,
                    made_at=self._now(),
                    reason=reason.value,
                    label=label,
                    skeleton_hash=state[0],
                    blocks=state[1],
                )
            )
            (number,) = kept.inserted_primary_key or (0,)
            return RevisionId(number)

    def revisions(self, report: ReportId) -> tuple[Revision, ...]:
        """List the kept states of a report, the newest first."""
        table = schema.revision
        query = select(*table.c["id", "report_id", "made_at", "reason", "label"])
        with self._reading() as connection:
            rows = connection.execute(
                query.where(table.c.report_id == report).order_by(table.c.id.desc())
            ).all()
            with self._decoding():
                return tuple(map(_revision, rows))

    def load_revision(self, revision: RevisionId) -> Report:
        """Return a kept state."""
        table = schema.revision
        with self._reading() as connection:
            row = connection.execute(select(table).where(table.c.id == revision)).one_or_none()
            if row is None:
                raise ReportNotFoundError(report=revision)
            with self._decoding():
                hashes = statements.split(row.blocks)
                payloads = statements.contents(connection, [row.skeleton_hash, *hashes])
                skeleton = payloads[row.skeleton_hash]
                order = zip(block_order(skeleton), hashes, strict=True)
                return report_from_rows(skeleton, {name: payloads[digest] for name, digest in order})

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states and whatever text only they held."""
        table = schema.revision
        with self._writing() as connection:
            candidates: set[bytes] = set()
            for revision in revisions:
                candidates |= statements.referenced(connection, table.c.id == revision)
                connection.execute(delete(table).where(table.c.id == revision))
            statements.drop_orphans(connection, candidates)

    def close(self) -> None:
        """Let go of the store; the log is folded into the file, so that one file is all of it."""
        lock, self._lock = self._lock, None
        try:
            if lock is not None:
                self._fold_log()
        finally:
            self._engine.dispose()
            if lock is not None:
                lock.release()

    def _summaries(self, *, binned: bool) -> tuple[ReportSummary, ...]:
        with self._reading() as connection:
            rows = statements.summaries(connection, binned=binned)
            with self._decoding():
                return tuple(map(_summary, rows))

    def _fold_log(self) -> None:
        try:
            with closing(self._engine.raw_connection()) as connection:  # outside a transaction
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (DBAPIError, sqlite3.Error) as error:  # nothing is lost: the log is read at the next start
            logger.warning("Cannot fold the log of %s: %s", self._path, type(error).__name__)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._lock is None:
            raise StoreReadOnlyError(path=self._path)
        with translated(self._path):
            if _file_identity(self._path) != self._file:
                raise StoreGoneError(path=self._path)
            with writing(self._engine).begin() as connection:
                yield connection

    @contextmanager
    def _decoding(self) -> Iterator[None]:
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
            raise damaged(self._path) from error

    def _now(self) -> str:
        return moment_to_text(self._clock.now())


def _file_identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another of the same name; None if there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _summary(row: Row[*tuple[object, ...]]) -> ReportSummary:
    return ReportSummary(
        id=row.id,
        kind=row.kind,
        period=Period(PeriodKind(row.period_kind), row.year, row.ordinal),
        state=ReportState(row.state),
        title=row.title,
        symbol=row.symbol,
        number=row.number,
        saved_at=datetime.fromisoformat(row.saved_at),
        binned_at=datetime.fromisoformat(row.binned_at) if row.binned_at is not None else None,
    )


def _revision(row: Row[*tuple[object, ...]]) -> Revision:
    return Revision(
        id=row.id,
        report=row.report_id,
        made_at=datetime.fromisoformat(row.made_at),
        reason=RevisionReason(row.reason),
        label=row.label,
    )
