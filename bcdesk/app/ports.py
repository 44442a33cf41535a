"""What the use cases need from the world outside.

A store that keeps these promises can stand behind the program, whatever it is made of; the contract tests in
`tests/support/store_contract.py` say the same in code.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType, Protocol

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupContext:
    """Where somebody looks for a document, which decides what stands first.

    `cited` are the documents that the report mentions, the last use last; `kind` is its kind, `symbol` its symbol,
    whose part after the type names the agency. All empty: nowhere.
    """

    cited: tuple[DocumentId, ...] = ()
    kind: str = ""
    symbol: str = ""

    @property
    def agency(self) -> str:
        """The part of the symbol that names the agency: `STTTT-VP` of `BC-STTTT-VP`."""
        return self.symbol.partition("-")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentUse:
    """Where a document is mentioned: a report and the blocks in it; an empty id stands for its headings and request."""

    report: ReportSummary
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueInfo:
    """A catalogue of documents: the day up to which it was kept, and how many documents are in it."""

    as_of: date
    count: int


class Attachments(Protocol):
    """The files that are attached to documents."""

    def keep(self, source: Path) -> str:
        """Take a copy of a file and return the name under which it is found again; the same file has it already.

        Raises:
            FileNotReadableError, AttachmentTooLargeError: the file cannot be taken.
            StoreNotAccessibleError, DiskFullError: there is no place for the copy.
        """

    def find(self, name: str) -> Path | None:
        """Return where the file with a name is; None if it is not kept here."""


class CatalogueSource(Protocol):
    """A catalogue as a file holds it."""

    def info(self) -> CatalogueInfo:
        """Tell its age and size without reading all of it.

        Raises:
            FileNotReadableError: the file cannot be read.
            DocumentListInvalidError: it is no catalogue.
        """

    def documents(self) -> Iterator[CitedDocument]:
        """Yield its records; errors as for `info`, and nothing of it may be used then."""


class DocumentLibrary(Protocol):
    """The documents that reports cite: those of the store, and behind them those of the catalogue.

    A record of the store hides those of the catalogue that have its id or mean the same document. Every method that
    changes something does it whole or not at all.
    """

    def get(self, document: DocumentId) -> CitedDocument | None:
        """Return a record, of a merged one that which it was merged into; None if there is none."""

    def find(self, words: str, limit: int, context: LookupContext) -> tuple[CitedDocument, ...]:
        """Return at most `limit` records of which each of `words` begins a word, the best first.

        Marks, case, order and separators do not matter (`bcdesk.domain.citations.lookup`). Without words it returns
        what was used last, what `context` cites before all else.
        """

    def named(self, code: str) -> tuple[CitedDocument, ...]:
        """Return the records with this number and symbol, however they are separated."""

    def documents(self) -> tuple[CitedDocument, ...]:
        """Return the records of the store, without the catalogue, the last used last."""

    def count(self) -> int:
        """Return how many they are."""

    def put(self, documents: Iterable[CitedDocument]) -> int:
        """Add or correct records of the store; return how many are another than before.

        Raises:
            ReportFileInvalidError: one of them could not be read again.
        """

    def remove(self, document: DocumentId) -> None:
        """Remove a record of the store; one that is not there is left so.

        Raises:
            DocumentInUseError: a report, in the bin or not, mentions it.
        """

    def merge(self, kept: CitedDocument, gone: tuple[DocumentId, ...]) -> None:
        """Keep `kept` and remove the others; whatever mentions them or links to them means `kept` from now on."""

    def where_used(self, document: DocumentId) -> tuple[DocumentUse, ...]:
        """Return the reports that mention a record, those in the bin too, the last saved first."""

    def catalogue(self) -> CatalogueInfo | None:
        """Tell age and size of the catalogue; None if there is none."""

    def load_catalogue(self, source: CatalogueSource) -> CatalogueInfo:
        """Take another catalogue in place of the one that is there.

        Records of it that reports use already are brought to its state, unless somebody has corrected them.

        Raises:
            FileNotReadableError, DocumentListInvalidError: as of `CatalogueSource`; nothing has changed.
        """


class ReportStore(Protocol):
    """Keeps reports, documents and counters.

    Every method that changes something does it whole or not at all, and has it on the disk when it returns.
    """

    @property
    def library(self) -> DocumentLibrary:
        """The documents of the store, and behind them those of the catalogue."""

    def summaries(self) -> tuple[ReportSummary, ...]:
        """List the reports that are not in the bin, the last saved first."""

    def binned(self) -> tuple[ReportSummary, ...]:
        """List the reports in the bin, the last binned first."""

    def load(self, report: ReportId) -> Workspace:
        """Return the report, in the bin or not, with the documents that it mentions and all counters, sorted by id.

        A mention of a record that was merged into another leads to that one.

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
        from `since`, and only those removed that it has and `workspace` lacks; a document that another report mentions
        stays, unless it was merged into another one. None: all are written, none removed. The report of `since` must be
        what the store has of it: what equals that need not be written again.

        Raises:
            ReportNotFoundError: there is no such report.
        """

    def counters(self) -> tuple[Counter, ...]:
        """Return all counters, sorted by code."""

    def save_counters(self, counters: tuple[Counter, ...], since: tuple[Counter, ...]) -> None:
        """Write what has changed of the counters, by the same rule as `save`, all or none.

        Raises:
            ReportFileInvalidError: one of them could not be read again.
        """

    def printing(self, counter: CounterId) -> tuple[ReportSummary, ...]:
        """Return the reports that print a counter or compute from it, those in the bin too, the last saved first."""

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

    def warm_up(self) -> None:
        """Get ready, so that the first write takes no longer than others."""

    def close(self) -> None:
        """Let go of the store."""
