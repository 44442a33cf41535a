"""What the report store does through SQLAlchemy: everything but what the window reads before it shows a report."""

import threading
from datetime import datetime

from sqlalchemy import Row, delete, select

from bcdesk.app.ports import CatalogueSource, Revision, RevisionId, RevisionReason
from bcdesk.domain.citations import mentions
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ReportExistsError, ReportNotFoundError
from bcdesk.domain.report import Report, ReportId
from bcdesk.storage import reading, schema, statements
from bcdesk.storage.catalogue import SqliteCatalogue
from bcdesk.storage.engine import driver
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


class StoreTables:
    """The methods of `bcdesk.storage.store.SqliteReportStore` that need the tables; it says what they do."""

    def __init__(self, session: StoreSession, catalogue: CatalogueSource | None) -> None:
        """Work in `session`; None for `catalogue` leaves the library with the records of the store alone."""
        self._session = session
        self._encoder = BlockEncoder()
        self._turn = threading.RLock()  # guards the memory of the encoder
        self.library = SqliteDocumentLibrary(
            session, SqliteCatalogue(catalogue, None if catalogue is None else session.path)
        )

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
            skeleton = reading.skeleton_of(driver(connection), report)
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
                return mentions.redirected(value, reading.merged_ids(driver(connection)))

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states and whatever text only they held."""
        table = schema.revision
        with self._session.writing() as connection:
            candidates: set[bytes] = set()
            for revision in revisions:
                candidates |= statements.referenced(connection, table.c.id == revision)
                connection.execute(delete(table).where(table.c.id == revision))
            statements.drop_orphans(connection, candidates)


def _revision(row: Row[*tuple[object, ...]]) -> Revision:
    return Revision(
        id=row.id,
        report=row.report_id,
        made_at=datetime.fromisoformat(row.made_at),
        reason=RevisionReason(row.reason),
        label=row.label,
    )
