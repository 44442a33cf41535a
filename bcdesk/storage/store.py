"""The report store on SQLite."""

import threading
from datetime import datetime

from sqlalchemy import Row, delete, select

from bcdesk.app.ports import ReportSummary, Revision, RevisionId, RevisionReason
from bcdesk.domain.citations import mentions
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ReportExistsError, ReportNotFoundError
from bcdesk.domain.report import Report, ReportId
from bcdesk.storage import schema, statements
from bcdesk.storage.catalogue import SqliteCatalogue
from bcdesk.storage.library import SqliteDocumentLibrary
from bcdesk.storage.rows import (
    BlockEncoder,
    block_order,
    content_hash,
    report_from_rows,
    require_readable,
    rows_from_report,
    typed_blocks,
)
from bcdesk.storage.session import StoreSession


class SqliteReportStore:
    """Implements `bcdesk.app.ports.ReportStore`; made by `bcdesk.storage.opening.open_store`.

    Threads may share it. After a failed write it is as usable as before, and the stored content unchanged.
    """

    def __init__(self, session: StoreSession, catalogue: SqliteCatalogue | None = None) -> None:
        """Work in `session`; None for `catalogue` leaves the library with the records of the store alone."""
        self._session = session
        self._encoder = BlockEncoder()
        self._turn = threading.RLock()  # guards the memory of the encoder
        self.library = SqliteDocumentLibrary(session, catalogue)

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
        """Return the report with the documents that it mentions and all counters of the store."""
        with self._session.reading() as connection:
            skeleton = statements.skeleton_of(connection, report)
            blocks = connection.execute(
                select(*schema.block.c["block_id", "payload", "hash"]).where(
                    schema.block.c.report_id == report
                )
            ).all()
            with self._session.decoding():
                for row in blocks:
                    statements.require_hash(row.payload, row.hash)
                value = report_from_rows(skeleton, {row.block_id: row.payload for row in blocks})
                value = mentions.redirected(value, statements.merged_ids(connection))
                documents = self.library.records(connection, mentions.cited(value))
                counters = statements.read_records(connection, schema.counter, Counter)
        return Workspace(value, documents, counters)

    def add(self, report: Report) -> None:
        """Take in a new report."""
        with self._turn:
            rows = rows_from_report(report, self._encoder)
        with self._session.writing() as connection:
            table = schema.report
            if connection.execute(select(table.c.id).where(table.c.id == report.id)).first():
                raise ReportExistsError(report=report.id)
            require_readable(str(rows.values["skeleton"]), ())
            connection.execute(table.insert().values(**rows.values, saved_at=self._session.now()))
            statements.write_blocks(connection, rows)
            statements.write_mentions(connection, report.id, {"": rows.cites})

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Write the report, and what has changed of documents and counters."""
        documents, counters = ((), ()) if since is None else (since.documents, since.counters)
        typed = None if since is None else typed_blocks(since.report, workspace.report)
        with self._turn, self._session.writing() as connection:
            rows = None if typed is not None else rows_from_report(workspace.report, self._encoder)
            # documents first: what is mentioned anew is then there to become the most recent
            statements.write_documents(connection, workspace.report.id, workspace.documents, documents)
            if rows is not None:
                statements.write_report(connection, rows, self._session.now())
            elif typed is not None:
                statements.write_typed(connection, workspace.report.id, typed, self._session.now())
            statements.write_records(connection, schema.counter, workspace.counters, counters)

    def counters(self) -> tuple[Counter, ...]:
        """Return all counters, sorted by code."""
        with self._session.reading() as connection, self._session.decoding():
            return statements.read_records(connection, schema.counter, Counter)

    def save_counters(self, counters: tuple[Counter, ...], since: tuple[Counter, ...]) -> None:
        """Write what has changed of the counters."""
        with self._session.writing() as connection:
            statements.write_records(connection, schema.counter, counters, since)

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin with all its revisions."""
        with self._session.writing() as connection:
            statements.set_binned(connection, report, self._session.now())

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin."""
        with self._session.writing() as connection:
            statements.set_binned(connection, report, None)

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with its revisions and whatever text only they held."""
        with self._session.writing() as connection:
            if not statements.delete_binned(connection, schema.report.c.id == report):
                raise ReportNotFoundError(report=report)

    def empty_bin(self) -> None:
        """Remove every report of the bin."""
        with self._session.writing() as connection:
            statements.delete_binned(connection)

    def keep_revision(self, report: ReportId, reason: RevisionReason, label: str = "") -> RevisionId | None:
        """Keep the stored state of a report; None if it equals the newest kept one and `reason` is automatic."""
        with self._session.writing() as connection:
            skeleton = statements.skeleton_of(connection, report)
            with self._session.decoding():
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
                    made_at=self._session.now(),
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
        with self._session.reading() as connection:
            rows = connection.execute(
                query.where(table.c.report_id == report).order_by(table.c.id.desc())
            ).all()
            with self._session.decoding():
                return tuple(map(_revision, rows))

    def load_revision(self, revision: RevisionId) -> Report:
        """Return a kept state."""
        table = schema.revision
        with self._session.reading() as connection:
            row = connection.execute(select(table).where(table.c.id == revision)).one_or_none()
            if row is None:
                raise ReportNotFoundError(report=revision)
            with self._session.decoding():
                hashes = statements.split(row.blocks)
                payloads = statements.contents(connection, [row.skeleton_hash, *hashes])
                skeleton = payloads[row.skeleton_hash]
                order = zip(block_order(skeleton), hashes, strict=True)
                value = report_from_rows(skeleton, {name: payloads[digest] for name, digest in order})
                return mentions.redirected(value, statements.merged_ids(connection))

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states and whatever text only they held."""
        table = schema.revision
        with self._session.writing() as connection:
            candidates: set[bytes] = set()
            for revision in revisions:
                candidates |= statements.referenced(connection, table.c.id == revision)
                connection.execute(delete(table).where(table.c.id == revision))
            statements.drop_orphans(connection, candidates)

    def close(self) -> None:
        """Let go of the store; the log is folded into the file, so that one file is all of it."""
        self.library.close()
        self._session.close()

    def _summaries(self, *, binned: bool) -> tuple[ReportSummary, ...]:
        with self._session.reading() as connection:
            rows = statements.summaries(connection, binned=binned)
            with self._session.decoding():
                return tuple(map(statements.summary, rows))


def _revision(row: Row[*tuple[object, ...]]) -> Revision:
    return Revision(
        id=row.id,
        report=row.report_id,
        made_at=datetime.fromisoformat(row.made_at),
        reason=RevisionReason(row.reason),
        label=row.label,
    )
