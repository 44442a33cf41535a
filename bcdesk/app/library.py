"""The library at work: looking up, correcting, merging, lists in and out.

Everything that changes the library outside of an open report goes through here. What is corrected *in* a report is an
edit of that report (`PutDocument`) and is saved with it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from bcdesk.app.document_lists import ListReader, ListWords, Row, rows_of
from bcdesk.app.ports import CatalogueInfo, CatalogueSource, DocumentLibrary, DocumentUse, LookupContext
from bcdesk.app.progress import Progress
from bcdesk.domain.citations import mentions
from bcdesk.domain.citations.document import CitedDocument, DocumentId, DocumentLink
from bcdesk.domain.citations.keys import DocumentKey, Verdict, compare, key_of
from bcdesk.domain.citations.linking import changes
from bcdesk.domain.citations.lookup import code_words
from bcdesk.domain.citations.status import Status, relinked, require_no_cycle, status_on, successors
from bcdesk.domain.edits import EditGroup, PutDocument, Workspace
from bcdesk.domain.report import CitationMention, Inline, Report

T = TypeVar("T")

NOWHERE = LookupContext()
USUAL_LIMIT = 20


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A record with its status on the day that was asked for."""

    document: CitedDocument
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What merging would do.

    Attributes:
        kept: the record as it would be: what the first one leaves empty is taken from the others.
        gone: the records that would go.
        differing: the fields in which the records contradict each other; `kept` has what the first one says.
        uses: the reports that mention one of those that would go, each once.
    """

    kept: CitedDocument
    gone: tuple[CitedDocument, ...]
    differing: tuple[str, ...]
    uses: tuple[DocumentUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPreview:
    """What taking in a list would do: new records, changed ones as they would be, the same."""

    new: tuple[CitedDocument, ...]
    changed: tuple[CitedDocument, ...]
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFiles:
    """The files that lists are read from and written to.

    Attributes:
        words: tells how columns and states are called.
        read: yields the rows of a file.
        write: writes rows to a file, by the ending of its name.
        catalogue: a file as a catalogue.
    """

    words: Callable[[], ListWords]
    read: Callable[[Path], Iterator[Row]]
    write: Callable[[Path, Iterable[tuple[str, ...]]], None]
    catalogue: Callable[[Path], CatalogueSource]


def context_of(report: Report) -> LookupContext:
    """Return where somebody looks for a document who writes `report`."""
    cited = [mention.document for mention in mentions.in_report(report)]
    last_use = sorted({name: place for place, name in enumerate(cited)}.items(), key=lambda one: one[1])
    return LookupContext(
        cited=tuple(name for name, _ in last_use), kind=report.kind, symbol=report.masthead.symbol
    )


@dataclass(frozen=True, slots=True)
class LibraryService:
    """Looks up and keeps records of documents.

    Attributes:
        library: where they are.
        files: how lists are read and written.
        new_id: gives an id that nothing has yet.
    """

    library: DocumentLibrary
    files: ListFiles
    new_id: Callable[[], str] = field(repr=False)

    def find(
        self, words: str, day: date, *, limit: int = USUAL_LIMIT, context: LookupContext = NOWHERE
    ) -> tuple[FoundDocument, ...]:
        """Return the best records for what is typed, with their status on `day`."""
        found = self.library.find(words, limit, context)
        return tuple(FoundDocument(document, status_on(document, day)) for document in found)

    def successors(self, document: CitedDocument) -> tuple[CitedDocument, ...]:
        """Return what has come in the place of a document, nearest first.

        Raises:
            SuccessorCycleError: the links lead in a circle; names it.
        """
        return successors(document, self.library.get)

    def require_no_cycle(self, document: CitedDocument) -> None:
        """Follow the successors of a record that is about to be kept.

        Raises:
            SuccessorCycleError: it would be its own successor.
        """
        require_no_cycle((document,), self.library.get)

    def keep(self, document: CitedDocument) -> None:
        """Add or correct a record.

        Raises:
            SuccessorCycleError: it would be its own successor; nothing has changed.
        """
        self.require_no_cycle(document)
        self.library.put((document,))

    def remove(self, document: DocumentId) -> None:
        """Remove a record.

        Raises:
            DocumentInUseError: a report mentions it.
        """
        self.library.remove(document)

    def where_used(self, document: DocumentId) -> tuple[DocumentUse, ...]:
        """Return the reports that mention a record, the last saved first."""
        return self.library.where_used(document)

    def same_as(self, document: CitedDocument) -> tuple[CitedDocument, ...]:
        """Return the other records that are, or may be, the same document; those of which it is sure come first."""
        key = key_of(document)
        others = [one for one in self.library.named(document.code) if one.id != document.id]
        judged = [(compare(key, key_of(one)).verdict, one) for one in others]
        alike = [one for one in judged if one[0] is not Verdict.DIFFERENT]
        return tuple(one for _, one in sorted(alike, key=lambda one: one[0]))

    def duplicates(self) -> tuple[tuple[CitedDocument, ...], ...]:
        """Return the groups of records of the store that are surely the same document."""
        by_code: dict[str, list[tuple[DocumentKey, list[CitedDocument]]]] = {}
        for document in self.library.documents():
            key = key_of(document)
            groups = by_code.setdefault(code_words(document.code) or f"{key.doc_type} {key.name}", [])
            for known, group in groups:
                if document.code and compare(known, key).verdict is Verdict.SAME:
                    group.append(document)
                    break
            else:
                groups.append((key, [document]))
        return tuple(tuple(group) for groups in by_code.values() for _, group in groups if len(group) > 1)

    def preview_merge(self, documents: tuple[CitedDocument, ...]) -> MergePreview:
        """Show what merging records into the first of them would do; nothing changes."""
        first, *others = documents
        kept, differing = first, []
        for name in _MERGED_FIELDS:
            values = [value for one in documents if (value := getattr(one, name))]
            if values and not getattr(kept, name):
                kept = replace(kept, **{name: values[0]})
            if len(set(values)) > 1:
                differing.append(name)
        uses = {use.report.id: use for one in others for use in self.library.where_used(one.id)}
        return MergePreview(
            kept=kept, gone=tuple(others), differing=tuple(differing), uses=tuple(uses.values())
        )

    def merge(self, preview: MergePreview) -> None:
        """Do what a preview shows.

        Raises:
            SuccessorCycleError: what is merged would be its own successor; nothing has changed.
        """
        leads = {document.id: preview.kept.id for document in preview.gone}

        def look(name: DocumentId) -> CitedDocument | None:
            record = self.library.get(leads.get(name, name))
            return None if record is None else relinked(record, leads)

        require_no_cycle((relinked(preview.kept, leads),), look)
        self.library.merge(preview.kept, tuple(leads))

    def merged_in(self, workspace: Workspace, preview: MergePreview) -> EditGroup:
        """Return what a merge that has just been done changes in a report which still has all its records.

        Its inverse puts the records back as they were; the library follows when the report is saved.
        """
        before = {document.id: document for document in workspace.documents}
        kept = self.library.get(preview.kept.id) or preview.kept
        gone = [before[document.id] for document in preview.gone]
        names = {document.id for document in gone}

        def led(_holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
            return tuple(
                replace(piece, document=kept.id)
                if isinstance(piece, CitationMention) and piece.document in names
                else piece
                for piece in inlines
            )

        removals = (PutDocument(document, None) for document in gone)
        return EditGroup((PutDocument(before[kept.id], kept), *changes(workspace.report, led), *removals))

    def read_list(self, path: Path, progress: Progress | None = None) -> ListPreview:
        """Read a list and show what taking it in would do; nothing changes.

        Raises:
            CancelledError: it was stopped.
            FileNotReadableError: the file cannot be read.
            DocumentListInvalidError: it cannot be taken as a whole; says where and why.
            SuccessorCycleError: documents of it replace one another in a circle.
        """
        reader = ListReader(path, self.files.words(), self._known, self.new_id)
        records = self._with_links(reader.read(_watched(self.files.read(path), progress)))
        require_no_cycle(records, self.library.get)
        new, changed, same = [], [], 0
        for record in records:
            before = self.library.get(record.id)
            if before is None:
                new.append(record)
            elif before != record:
                changed.append(record)
            else:
                same += 1
        return ListPreview(new=tuple(new), changed=tuple(changed), same=same)

    def take_list(self, preview: ListPreview) -> int:
        """Take in what a preview shows, all or nothing; return how many records it changed."""
        return self.library.put((*preview.new, *preview.changed))

    def write_list(self, path: Path, documents: Iterable[CitedDocument] | None = None) -> None:
        """Write records, None for all of the store, as CSV or a workbook by the ending of `path`.

        Raises:
            TargetNotWritableError, TargetBusyError, DiskFullError: it could not be written; what stood
                there is untouched.
        """
        chosen = self.library.documents() if documents is None else documents
        self.files.write(path, rows_of(chosen, self.files.words()))

    def catalogue(self) -> CatalogueInfo | None:
        """Tell age and size of the catalogue; None if there is none."""
        return self.library.catalogue()

    def look_at_catalogue(self, path: Path) -> CatalogueInfo:
        """Tell age and size of the catalogue of a file; nothing changes.

        Raises:
            FileNotReadableError, DocumentListInvalidError: it is none.
        """
        return self.files.catalogue(path).info()

    def load_catalogue(self, path: Path, progress: Progress | None = None) -> CatalogueInfo:
        """Take the catalogue of a file in place of the one that is there.

        Raises:
            FileNotReadableError, DocumentListInvalidError: it cannot be taken; nothing has changed.
            CancelledError: it was stopped; likewise.
        """
        return self.library.load_catalogue(_WatchedCatalogue(self.files.catalogue(path), progress))

    def _with_links(self, records: tuple[CitedDocument, ...]) -> tuple[CitedDocument, ...]:
        """Let links of a list lead to the one record with their number, of the list or the library; old ones stay."""
        listed: dict[str, list[CitedDocument]] = {}
        for record in records:
            listed.setdefault(code_words(record.code), []).append(record)

        def led(link: DocumentLink, record: CitedDocument) -> DocumentLink:
            there = (*listed.get(code_words(link.code), ()), *self.library.named(link.code))
            names = {one.id for one in there} - {record.id}
            return replace(link, document=names.pop()) if len(names) == 1 else link

        def linked(record: CitedDocument) -> CitedDocument:
            before = self.library.get(record.id)
            old = (*before.replaced_by, *before.amended_by, *before.amends) if before is not None else ()

            def all_led(links: tuple[DocumentLink, ...]) -> tuple[DocumentLink, ...]:
                return tuple(link if link in old else led(link, record) for link in links)

            return replace(
                record,
                replaced_by=all_led(record.replaced_by),
                amended_by=all_led(record.amended_by),
                amends=all_led(record.amends),
            )

        return tuple(linked(record) for record in records)

    def _known(self, stated: CitedDocument) -> CitedDocument | None:
        """Return the record that a row of a list speaks of: by its id, else by its key."""
        if stated.id:
            return self.library.get(stated.id)
        if not stated.code:
            return None
        key = key_of(stated)
        same = [
            one
            for one in self.library.named(stated.code)
            if compare(key, key_of(one)).verdict is Verdict.SAME
        ]
        return same[0] if same else None


@dataclass(frozen=True, slots=True)
class _WatchedCatalogue:
    """A catalogue whose reading can be stopped."""

    source: CatalogueSource
    progress: Progress | None

    def info(self) -> CatalogueInfo:
        return self.source.info()

    def documents(self) -> Iterator[CitedDocument]:
        return _watched(self.source.documents(), self.progress)


def _watched(items: Iterable[T], progress: Progress | None) -> Iterator[T]:
    """Yield `items` until it shall stop."""
    for item in items:
        if progress is not None:
            progress.check_cancelled()
        yield item


_MERGED_FIELDS = tuple(one.name for one in fields(CitedDocument) if one.name not in {"id", "confidence"})
