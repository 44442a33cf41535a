"""What the use cases need from the world outside.

A store that keeps these promises can stand behind the program, whatever it is made of; the contract tests in
`tests/support/store_contract.py` say the same in code.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from bcdesk.domain.edits import Workspace
from bcdesk.domain.periods import Period
from bcdesk.domain.report import Report, ReportId, ReportState

RevisionId = NewType("RevisionId", int)


class Clock(Protocol):
    """Tells the time; the program asks no other."""

    def now(self) -> datetime:
        """Return the present moment with its time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSummary:
    """A report as a line of the list.

    `title` is the trích yếu in one line, `number` None while the registry has not given it. `saved_at` is when the
    report was last written, `binned_at` when it was put into the bin; None when it is not there.
    """

    id: ReportId
    kind: str
    period: Period
    state: ReportState
    title: str
    symbol: str
    number: int | None
    saved_at: datetime
    binned_at: datetime | None = None

    @property
    def year(self) -> int:
        """The year of the period."""
        return self.period.year


class RevisionReason(StrEnum):
    """Why a revision is kept."""

    AUTOMATIC = "automatic"
    PINNED = "pinned"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A kept state of a report; `label` is the officer's name for a pinned one, else empty."""

    id: RevisionId
    report: ReportId
    made_at: datetime
    reason: RevisionReason
    label: str


class ReportStore(Protocol):
    """Keeps reports, documents and counters.

    Every method that changes something does it whole or not at all, and has it on the disk when it returns.
    """

    def summaries(self) -> tuple[ReportSummary, ...]:
        """List the reports that are not in the bin, the last saved first."""

    def binned(self) -> tuple[ReportSummary, ...]:
        """List the reports in the bin, the last binned first."""

    def load(self, report: ReportId) -> Workspace:
        """Return the report, in the bin or not, with all documents and counters of the store, these sorted by id.

        Raises:
            ReportNotFoundError: there is no such report.
        """

    def add(self, report: Report) -> None:
        """Take in a new report.

        Raises:
            ReportExistsError: one with this id is there already, perhaps in the bin.
        """

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Write the report (which must be there), and what has changed of documents and counters.

        Records belong to the store, and another report may add some meanwhile. So only those are written that differ
        from `since`, and only those removed that it has and `workspace` lacks. None: all are written, none removed.

        Raises:
            ReportNotFoundError: there is no such report.
        """

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin with all its revisions; one that is there stays as it is.

        Raises:
            ReportNotFoundError: there is no such report.
        """

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin; one that is not there stays as it is.

        Raises:
            ReportNotFoundError: there is no such report.
        """

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with its revisions and whatever text only they held.

        Raises:
            ReportNotFoundError: there is no such report in the bin.
        """

    def empty_bin(self) -> None:
        """Remove every report of the bin as `delete_for_ever` does, all or none."""

    def keep_revision(self, report: ReportId, reason: RevisionReason, label: str = "") -> RevisionId | None:
        """Keep the stored state of a report; None if it equals the newest kept one and `reason` is automatic."""

    def revisions(self, report: ReportId) -> tuple[Revision, ...]:
        """List the kept states of a report, the newest first."""

    def load_revision(self, revision: RevisionId) -> Report:
        """Return a kept state.

        Raises:
            ReportNotFoundError: there is no such revision.
        """

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states and whatever text only they held."""

    def close(self) -> None:
        """Let go of the store."""
