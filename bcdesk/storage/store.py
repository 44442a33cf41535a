"""The report store on SQLite."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from bcdesk.app.ports import (
    CatalogueSource,
    DocumentLibrary,
    ReportSummary,
    Revision,
    RevisionId,
    RevisionReason,
)
from bcdesk.domain.citations import mentions
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import Report, ReportId
from bcdesk.storage import reading
from bcdesk.storage.session import StoreSession

if TYPE_CHECKING:
    from bcdesk.storage.store_tables import StoreTables


class SqliteReportStore:
    """Implements `bcdesk.app.ports.ReportStore`; made by `bcdesk.storage.opening.open_store`.

    Threads may share it. After a failed write it is as usable as before, and the stored content unchanged.
    """

    def __init__(self, session: StoreSession, catalogue: CatalogueSource | None = None) -> None:
        """Work in `session`; None for `catalogue` leaves the library with the records of the store alone."""
        self._session = session
        self._catalogue = catalogue
        self.library = cast("DocumentLibrary", _Late(lambda: self._tables.library))

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
        with self._session.plain() as connection:
            skeleton = reading.skeleton_of(connection, report)
            with self._session.decoding():
                value = reading.stored_report(connection, report, skeleton)
                value = mentions.redirected(value, reading.merged_ids(connection))
                cited = set(mentions.cited(value))
                documents = reading.documents(connection, sorted(cited))
                counters = reading.counters(connection)
        if missing := sorted(cited - documents.keys()):
            documents |= self._tables.library.of_catalogue(missing)
        return Workspace(value, tuple(documents[name] for name in sorted(documents)), counters)

    def counters(self) -> tuple[Counter, ...]:
        """Return all counters, sorted by code."""
        with self._session.plain() as connection, self._session.decoding():
            return reading.counters(connection)

    def printing(self, counter: CounterId) -> tuple[ReportSummary, ...]:
        """Return the reports that print a counter or compute from it, those in the bin too."""
        with self._session.plain() as connection, self._session.decoding():
            names = reading.printing(connection, counter)
            there = (reading.summaries(connection, binned=binned) for binned in (False, True))
            return tuple(report for some in there for report in some if report.id in names)

    def add(self, report: Report) -> None:
        """Take in a new report."""
        self._tables.add(report)

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Write the report, and what has changed of documents and counters."""
        self._tables.save(workspace, since)

    def save_counters(self, counters: tuple[Counter, ...], since: tuple[Counter, ...]) -> None:
        """Write what has changed of the counters."""
        self._tables.save_counters(counters, since)

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin with all its revisions."""
        self._tables.bin(report)

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin."""
        self._tables.restore(report)

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with its revisions and whatever text only they held."""
        self._tables.delete_for_ever(report)

    def empty_bin(self) -> None:
        """Remove every report of the bin."""
        self._tables.empty_bin()

    def keep_revision(self, report: ReportId, reason: RevisionReason, label: str = "") -> RevisionId | None:
        """Keep the stored state of a report; None if it equals the newest kept one and `reason` is automatic."""
        return self._tables.keep_revision(report, reason, label)

    def revisions(self, report: ReportId) -> tuple[Revision, ...]:
        """List the kept states of a report, the newest first."""
        return self._tables.revisions(report)

    def load_revision(self, revision: RevisionId) -> Report:
        """Return a kept state."""
        return self._tables.load_revision(revision)

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states and whatever text only they held."""
        self._tables.drop_revisions(revisions)

    def warm_up(self) -> None:
        """Read in what everything but the first look at a report needs."""
        self._tables.library.count()

    def close(self) -> None:
        """Let go of the store; the log is folded into the file, so that one file is all of it."""
        if "_tables" in vars(self):
            self._tables.library.close()
        self._session.close()

    @cached_property
    def _tables(self) -> "StoreTables":
        from bcdesk.storage.store_tables import StoreTables  # noqa: PLC0415 # SQLAlchemy would slow the start

        return StoreTables(self._session, self._catalogue)

    def _summaries(self, *, binned: bool) -> tuple[ReportSummary, ...]:
        with self._session.plain() as connection, self._session.decoding():
            return reading.summaries(connection, binned=binned)


class _Late:
    """Stands for what is made when something is first asked of it."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> object:
        return getattr(self._make(), name)
