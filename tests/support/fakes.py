"""Stand-ins for what lies outside the program; each keeps the same contract as the real thing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bcdesk.app.ports import (
    CatalogueInfo,
    CatalogueSource,
    DocumentUse,
    LookupContext,
    ReportSummary,
    Revision,
    RevisionId,
    RevisionReason,
)
from bcdesk.domain.citations import lookup, mentions
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import Verdict, compare, key_of
from bcdesk.domain.citations.status import relinked
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.mentions import uses_of_counters
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import DocumentInUseError, ReportExistsError, ReportNotFoundError
from bcdesk.domain.report import BlockId, Report, ReportId, Text, block_lists

Record = TypeVar("Record", bound=Counter)


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
    catalogue: CatalogueSource | None = None
    _reports: dict[ReportId, tuple[Report, datetime]] = field(default_factory=dict)
    _bin: dict[ReportId, datetime] = field(default_factory=dict)
    _counters: tuple[Counter, ...] = ()
    _documents: dict[DocumentId, CitedDocument] = field(default_factory=dict)
    _merged: dict[DocumentId, DocumentId] = field(default_factory=dict)
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
        """Return the report with the documents that it mentions and all counters."""
        value = mentions.redirected(self._report(report), self._leads)
        records = filter(None, map(self.library.get, mentions.cited(value)))
        return Workspace(value, tuple(sorted(records, key=lambda record: record.id)), self._counters)

    def add(self, report: Report) -> None:
        """Take in a new report."""
        if report.id in self._reports:
            raise ReportExistsError(report=report.id)
        self._reports[report.id] = (report, self.clock.now())
        self._touch(mentions.cited(report))

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        """Keep the report and what has changed of the records."""
        before = since or Workspace(workspace.report)
        self._counters = _changed(self._counters, before.counters, workspace.counters)
        self._save_documents(workspace, before)
        if self._report(workspace.report.id) != workspace.report:
            self._reports[workspace.report.id] = (workspace.report, self.clock.now())

    def counters(self) -> tuple[Counter, ...]:
        """Return all counters."""
        return self._counters

    def save_counters(self, counters: tuple[Counter, ...], since: tuple[Counter, ...]) -> None:
        """Keep what has changed of the counters."""
        self._counters = _changed(self._counters, since, counters)

    def printing(self, counter: CounterId) -> tuple[ReportSummary, ...]:
        """Return the reports that print a counter."""
        lines = (*self.summaries(), *self.binned())
        return tuple(line for line in lines if counter in uses_of_counters(self._report(line.id)))

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
        return mentions.redirected(self._revisions[revision][1], self._leads)

    def drop_revisions(self, revisions: tuple[RevisionId, ...]) -> None:
        """Forget kept states."""
        for revision in revisions:
            self._revisions.pop(revision, None)

    @property
    def library(self) -> "InMemoryDocumentLibrary":
        """Return the documents of this store."""
        return InMemoryDocumentLibrary(self)

    def warm_up(self) -> None:
        """Do nothing: it is always ready."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _save_documents(self, workspace: Workspace, before: Workspace) -> None:
        old = mentions.cited(self._report(workspace.report.id))
        self.library.put(record for record in workspace.documents if record not in before.documents)
        kept = {record.id for record in workspace.documents}
        for record in before.documents:
            elsewhere = any(
                record.id in mentions.cited(report)
                for name, (report, _) in self._reports.items()
                if name != workspace.report.id
            )
            if record.id not in kept and (record.id in self._merged or not elsewhere):
                self._documents.pop(record.id, None)
        self._touch(mentions.cited(workspace.report) - old)

    @property
    def _leads(self) -> dict[DocumentId, DocumentId]:
        """Map merged records to those they were merged into, without those that are there again."""
        return {name: into for name, into in self._merged.items() if name not in self._documents}

    def _touch(self, names: frozenset[DocumentId]) -> None:
        """Make what is mentioned anew the most recent."""
        for name in sorted(names & self._documents.keys()):
            self._documents[name] = self._documents.pop(name)

    def _report(self, report: ReportId) -> Report:
        if report not in self._reports:
            raise ReportNotFoundError(report=report)
        return self._reports[report][0]


@dataclass
class InMemoryDocumentLibrary:
    """The `DocumentLibrary` of an `InMemoryReportStore`."""

    store: InMemoryReportStore

    def get(self, document: DocumentId) -> CitedDocument | None:
        """Return a record, of a merged one that which it was merged into."""
        name = self.store._leads.get(document, document)  # its own store
        return self._own.get(name) or self._others.get(name)

    def find(self, words: str, limit: int, context: LookupContext) -> tuple[CitedDocument, ...]:
        """Return the records that are looked for, the best first."""
        wanted = lookup.query(words)
        own = [*reversed(self._own.values())]
        found = [one for one in own if lookup.matches(wanted, lookup.search_words(one))]
        if wanted.words:
            found += [
                one
                for one in reversed(self._others.values())
                if lookup.matches(wanted, lookup.search_words(one)) and not self._hidden(one)
            ]
        uses = self._uses(context)
        ranking = lookup.Ranking(wanted, uses)
        ranks = {
            one.id: ranking.of(
                one.id,
                code=lookup.code_words(one.code),
                words=lookup.search_words(one),
                text=f"{one.code} {one.doc_type} {one.issuer} {one.subject}",
            )
            for one in found
        }
        return tuple(sorted(found, key=lambda one: ranks[one.id], reverse=True)[:limit])

    def named(self, code: str) -> tuple[CitedDocument, ...]:
        """Return the records with this number and symbol."""
        wanted = lookup.code_words(code)
        own = [one for one in reversed(self._own.values()) if lookup.code_words(one.code) == wanted]
        others = [one for one in reversed(self._others.values()) if lookup.code_words(one.code) == wanted]
        return (*own, *(one for one in others if not self._hidden(one)))

    def documents(self) -> tuple[CitedDocument, ...]:
        """Return the records without the catalogue, the last used last."""
        return tuple(self._own.values())

    def count(self) -> int:
        """Return how many they are."""
        return len(self._own)

    def put(self, documents: Iterable[CitedDocument]) -> int:
        """Add or correct records."""
        changed = [one for one in documents if self._own.get(one.id) != one]
        for document in changed:
            self._own[document.id] = document
        return len(changed)

    def remove(self, document: DocumentId) -> None:
        """Remove a record."""
        if uses := self.where_used(document):
            found = self._own.get(document)
            raise DocumentInUseError(document=found.code if found else document, count=len(uses))
        self._own.pop(document, None)

    def merge(self, kept: CitedDocument, gone: tuple[DocumentId, ...]) -> None:
        """Keep one record for several."""
        leads = {name: kept.id for name in gone if name != kept.id}
        mentioned = any(self.where_used(name) for name in (*leads, kept.id))
        for name in leads:
            self._own.pop(name, None)
        self.put((relinked(kept, leads),))
        for name, record in tuple(self._own.items()):
            self._own[name] = relinked(record, leads)
        merged = self.store._merged  # its own store
        merged.update({name: kept.id for name, into in merged.items() if into in leads} | leads)
        merged.pop(kept.id, None)
        if mentioned:
            self._own[kept.id] = self._own.pop(kept.id)

    def where_used(self, document: DocumentId) -> tuple[DocumentUse, ...]:
        """Return the reports that mention a record."""
        name = self.store._leads.get(document, document)  # its own store
        uses = []
        for line in (*self.store.summaries(), *self.store.binned()):
            report = self.store._report(line.id)  # its own store
            report = mentions.redirected(report, self.store._leads)  # its own store
            places = {
                block.id
                for blocks in block_lists(report)
                for block in blocks
                if any(mention.document == name for mention in mentions.in_block(block))
            }
            if any(mention.document == name for mention in mentions.in_frame(report)):
                places.add(BlockId(""))
            if places:
                uses.append(DocumentUse(report=line, blocks=tuple(sorted(places))))
        return tuple(uses)

    def catalogue(self) -> CatalogueInfo | None:
        """Tell age and size of the catalogue."""
        return None if self.store.catalogue is None else self.store.catalogue.info()

    def load_catalogue(self, source: CatalogueSource) -> CatalogueInfo:
        """Take another catalogue."""
        newer = {record.id: record for record in source.documents()}
        self.store.catalogue = source
        for name, record in self._own.items():
            if record.confidence is not None and name in newer:
                self._own[name] = newer[name]
        return source.info()

    @property
    def _own(self) -> dict[DocumentId, CitedDocument]:
        return self.store._documents  # its own store

    @property
    def _others(self) -> dict[DocumentId, CitedDocument]:
        source = self.store.catalogue
        return {} if source is None else {record.id: record for record in source.documents()}

    def _hidden(self, document: CitedDocument) -> bool:
        known = document.id in self._own or document.id in self.store._merged  # its own store
        key = key_of(document)
        return known or any(compare(key, key_of(one)).verdict is Verdict.SAME for one in self._own.values())

    def _uses(self, context: LookupContext) -> lookup.LookupUses:
        kind: set[DocumentId] = set()
        agency: set[DocumentId] = set()
        for report, _ in self.store._reports.values():  # its own store
            if report.kind == context.kind:
                kind |= mentions.cited(report)
            if context.agency and report.masthead.symbol.partition("-")[2] == context.agency:
                agency |= mentions.cited(report)
        return lookup.LookupUses(lookup.order_of_use(context.cited), frozenset(kind), frozenset(agency))


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
