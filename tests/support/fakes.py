"""Stand-ins for what lies outside the program; each keeps the same contract as the real thing."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bcdesk.app.ports import ReportSummary, Revision, RevisionId, RevisionReason
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ReportExistsError, ReportNotFoundError
from bcdesk.domain.report import Report, ReportId, Text

Record = TypeVar("Record", bound=CitedDocument | Counter)


@dataclass
class FixedClock:
    """A clock that moves only when told to."""

    moment: datetime = datetime(2021, 6, 14, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the present moment."""
        return self.moment

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self.moment += by


@dataclass
class InMemoryReportStore:
    """A `ReportStore` that forgets everything at the end of the test."""

    clock: FixedClock = field(default_factory=FixedClock)
    _reports: dict[ReportId, tuple[Report, datetime]] = field(default_factory=dict)
    _bin: dict[ReportId, datetime] = field(default_factory=dict)
    _records: Workspace | None = None
    _revisions: dict[RevisionId, tuple[Revision, Report]] = field(default_factory=dict)
    _last: int = 0

    def summaries(self) -> tuple[ReportSummary, ...]:
        """List the reports that are not in the bin, the last saved first."""
        lines = [_summary(*kept) for name, kept in self._reports.items() if name not in self._bin]
        return tuple(sorted(lines, key=lambda line: (-line.saved_at.timestamp(), line.id)))

    def binned(self) -> tuple[ReportSummary, ...]:
        """List the reports in the bin, the last binned first."""
        lines = [_summary(*self._reports[name], moment) for name, moment in self._bin.items()]
        return tuple(sorted(lines, key=lambda line: (-self._bin[line.id].timestamp(), line.id)))

    def load(self, report: ReportId) -> Workspace:
        """Return the report with all documents and counters."""
        value = self._report(report)
        return Workspace(value) if self._records is None else replace(self._records, report=value)

    def add(self, report: Report) -> None:
        """Take in a new report."""
        if report.id in self._reports:
            raise ReportExistsError(report=report.id)
        self._reports[report.id] = (report, self.clock.now())

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Keep the report and what has changed of the records."""
        if self._report(workspace.report.id) != workspace.report:
            self._reports[workspace.report.id] = (workspace.report, self.clock.now())
        before = since or Workspace(workspace.report)
        kept = self._records or Workspace(workspace.report)
        self._records = Workspace(
            workspace.report,
            _changed(kept.documents, before.documents, workspace.documents),
            _changed(kept.counters, before.counters, workspace.counters),
        )

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin."""
        self._report(report)
        self._bin.setdefault(report, self.clock.now())

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin."""
        self._report(report)
        self._bin.pop(report, None)

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with its revisions."""
        if report not in self._bin:
            raise ReportNotFoundError(report=report)
        del self._bin[report], self._reports[report]
        self.drop_revisions(tuple(revision.id for revision in self.revisions(report)))

    def empty_bin(self) -> None:
        """Remove every report of the bin."""
        for report in tuple(self._bin):
            self.delete_for_ever(report)

    def keep_revision(self, report: ReportId, reason: RevisionReason, label: str = "") -> RevisionId | None:
        """Keep the stored state of a report."""
        value = self._report(report)
        kept = self.revisions(report)
        if reason is RevisionReason.AUTOMATIC and kept and self._revisions[kept[0].id][1] == value:
            return None
        self._last += 1
        number = RevisionId(self._last)
        revision = Revision(id=number, report=report, made_at=self.clock.now(), reason=reason, label=label)
        self._revisions[number] = (revision, value)
        return number

    def revisions(self, report: ReportId) -> tuple[Revision, ...]:
        """List the kept states of a report, the newest first."""
        return tuple(kept for kept, _ in reversed(self._revisions.values()) if kept.report == report)

    def load_revision(self, revision: RevisionId) -> Report:
        """Return a kept state."""
        if revision not in self._revisions:
            raise ReportNotFoundError(report=revision)
        return self._revisions[revision][1]

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states."""
        for revision in revisions:
            self._revisions.pop(revision, None)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _report(self, report: ReportId) -> Report:
        if report not in self._reports:
            raise ReportNotFoundError(report=report)
        return self._reports[report][0]


def _summary(report: Report, saved_at: datetime, binned_at: datetime | None = None) -> ReportSummary:
    return ReportSummary(
        id=report.id,
        kind=report.kind,
        period=report.period,
        state=report.state,
        symbol=report.masthead.symbol,
        number=report.masthead.number,
        title="".join(piece.text if isinstance(piece, Text) else " " for piece in report.masthead.subject),
        saved_at=saved_at,
        binned_at=binned_at,
    )


def _changed(
    stored: tuple[Record, ...], before: tuple[Record, ...], now: tuple[Record, ...]
) -> tuple[Record, ...]:
    """Bring into `stored` what makes `now` out of `before`."""
    records = {record.id: record for record in stored}
    for record in before:
        if record not in now:
            records.pop(record.id, None)
    records |= {record.id: record for record in now if record not in before}
    return tuple(sorted(records.values(), key=lambda record: record.id))
