"""Records of documents: shown, made, corrected, with their attached files and the places that mention them.

What is corrected in a record that the open report mentions is an edit of that report, with undo; records that it does
not mention are kept in the library at once.
"""

import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bcdesk.app.library import LibraryService
from bcdesk.app.ports import Attachments, DocumentUse
from bcdesk.app.progress import Progress
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import EditGroup, PutDocument
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.galley import Origin
from bcdesk.domain.printed import printed
from bcdesk.domain.report import ReportId
from bcdesk.ui import dialogs
from bcdesk.ui.cited_here import CitedHere
from bcdesk.ui.context import WindowContext
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.jobs import Worker
from bcdesk.ui.link_places import use_words
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.report_commands import ReportCommands

logger = logging.getLogger(__name__)

MOST_READ = 20
"""So many reports are read for the words in which they mention a document; of the others only places are told."""


class CitationRecords(QObject):
    """Serves the records of documents in a window.

    Signals:
        changed: a record is another one now.
        made: there is a new record; a `CitedDocument`.
    """

    changed = Signal()
    made = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        library: LibraryService,
        here: CitedHere,
        reports: ReportCommands,
        *,
        worker: Worker,
        chooser: PathChooser,
        open_file: FolderOpener,
    ) -> None:
        """Keep records in `library`.

        Args:
            window: has the open report.
            library: has the records.
            here: asks both.
            reports: opens reports.
            worker: reads files and reports.
            chooser: asks for files.
            open_file: shows an attached file.
        """
        super().__init__(window)
        self._window = window
        self._library = library
        self._here = here
        self._reports = reports
        self._worker = worker
        self._chooser = chooser
        self._open_file = open_file
        self._attaching: dialogs.DocumentDialog | None = None
        window.citations.open_requested.connect(self.open_document)
        window.citations.uses_requested.connect(self.show_uses)
        window.citations.new_requested.connect(self._on_new_requested)

    @Slot(object)
    def open_document(self, name: DocumentId) -> None:
        """Show the record of a document."""
        document = self._here.record(name)
        if document is not None:
            self._ask(document, is_new=False)

    @Slot(str)
    def _on_new_requested(self, typed: str) -> None:
        record = CitedDocument(id=DocumentId(self._library.new_id()), doc_type="")
        self._ask(record, is_new=True).take(typed)

    def _ask(self, document: CitedDocument, *, is_new: bool) -> "dialogs.DocumentDialog":
        known = dialogs.KnownDocuments(self._library.same_as, self._library.library.named)
        today = self._window.context.clock.now().date()
        dialog = dialogs.DocumentDialog(document, known, today, is_new=is_new, parent=self._window)
        dialog.saved.connect(partial(self._keep, dialog, document))
        dialog.open_requested.connect(self.open_document)
        dialog.attachment_requested.connect(partial(self._choose_attachment, dialog))
        dialog.attachment_opened.connect(partial(self._show_attachment, dialog))
        dialog.finished.connect(partial(self._forget, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _choose_attachment(self, dialog: "dialogs.DocumentDialog") -> None:
        self._chooser.choose_source(
            self._window,
            self.tr("Attached file"),
            self._window.context.documents,
            self.tr("All files (*)"),
            partial(self._attach, dialog),
        )

    def _attach(self, dialog: "dialogs.DocumentDialog", path: Path) -> None:
        """Keep a copy of the chosen file, on the worker: it may be large, and far away; the record waits for it."""
        self._attaching = dialog
        dialog.set_waiting(True)  # as Qt's own
        job = self._worker.job(partial(_kept, self._window.context.attachments, path))
        dialogs.WaitDialog(partial(self._copying_words, path.name), parent=dialog).wait_for(job)
        job.succeeded.connect(self._on_attached)
        job.failed.connect(self._on_not_attached)
        job.ended.connect(self._on_attaching_ended)
        self._worker.start(job)

    def _copying_words(self, name: str) -> str:
        return self.tr("Copying {file}…").format(file=name)

    @Slot(object)
    def _on_attached(self, name: str) -> None:
        if self._attaching is not None:
            self._attaching.set_attachment(name)

    @Slot(object)
    def _on_not_attached(self, error: Exception) -> None:
        if self._attaching is not None:
            messages = self._window.context.messages[self._window.language]
            self._attaching.refuse(trouble_words(messages, error))

    @Slot()
    def _on_attaching_ended(self) -> None:
        if self._attaching is not None:
            self._attaching.set_waiting(False)  # as Qt's own
        self._attaching = None

    def _forget(self, dialog: "dialogs.DocumentDialog", _result: int) -> None:
        """Give nothing to a record any more that is closed."""
        if self._attaching is dialog:
            self._attaching = None

    def _show_attachment(self, dialog: "dialogs.DocumentDialog", name: str) -> None:
        path = self._window.context.attachments.find(name)
        if path is None or not self._open_file(path):
            dialog.refuse(
                self.tr("The file {name} is not on this computer, or cannot be opened.").format(name=name)
            )

    def _keep(self, dialog: "dialogs.DocumentDialog", before: CitedDocument, after: CitedDocument) -> None:
        """Keep a record: as an edit of the open report where it mentions the document, else in the library."""
        report = self._window.report
        try:
            if report is not None and before in report.desk.workspace.documents and not report.desk.read_only:
                self._library.require_no_cycle(after)
                report.view.settle()
                report.desk.do(PutDocument(before, after), self.tr("Correct a document"))
                self._tell_contradictions(after)
            else:
                self._library.keep(after)
        except BcdeskError as error:
            dialog.refuse(self._messages_of(error))
            return
        if report is not None and report.desk.read_only:
            self.follow_library(self.tr("Correct a document"))
        self.changed.emit()
        if not before.doc_type:  # the form was empty
            self.made.emit(after)

    def _tell_contradictions(self, document: CitedDocument) -> None:
        """Say it where citations as written, which stay as they are, now contradict the corrected record."""
        count = len({fault.mention for fault in self._here.faults().get(document.id, ())})
        if count:
            self._window.status.say(
                self.tr("%n citation(s) as written say otherwise; they are marked in the text.", "", count)
            )

    def follow_library(self, label: str) -> None:
        """Let the open report have its records as the library has them now; where it can be changed, as a step."""
        report = self._window.report
        if report is None:
            return
        desk = report.desk
        known = [(before, self._library.library.get(before.id)) for before in desk.workspace.documents]
        edits = [PutDocument(before, after) for before, after in known if after not in {None, before}]
        if edits and desk.read_only:
            self.open_again(report.id)
        elif edits:
            desk.do(EditGroup(tuple(edits)), label)

    def open_again(self, report: ReportId) -> None:
        """Read the open report again, and stand where the officer stood."""
        view = self._window.report.view if self._window.report is not None else None
        tab = view.tabs.current if view is not None else None
        place = view.place if view is not None else None
        self._window.show_report(None)
        if self._reports.open(report, tab) and place is not None:
            self._window.go_to(place)

    def _messages_of(self, error: BcdeskError) -> str:
        return self._window.context.messages[self._window.language].error(error)

    @Slot(object)
    def show_uses(self, name: DocumentId) -> None:
        """Show every place that mentions a document."""
        document = self._here.record(name)
        if document is None:
            return
        if self._window.report is not None:
            self._window.report.save()
        uses = self._library.where_used(name)
        dialog = dialogs.WhereUsedDialog(document, uses, parent=self._window)
        for use in uses[:MOST_READ]:
            job = self._worker.job(partial(_read_words, self._window.context, use, name))
            job.succeeded.connect(dialog.show_words)
            dialog.finished.connect(job.cancel)
            self._worker.start(job)
        dialog.go_requested.connect(self._go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object, str)
    def _go(self, report: ReportId, block: str) -> None:
        if self._reports.open(report) and block:
            self._window.go_to(Origin(block))


def _kept(attachments: Attachments, path: Path, _progress: Progress) -> str:
    return attachments.keep(path)


def _read_words(
    context: WindowContext, use: DocumentUse, name: DocumentId, _progress: Progress
) -> tuple[ReportId, Mapping[str, str]]:
    """Read the words around the mentions of a document on the worker's thread; none of a report that is damaged."""
    try:
        workspace = context.store.load(use.report.id)
    except BcdeskError as error:
        logger.info("Cannot read the words of a use: %s", type(error).__name__)
        return use.report.id, {}
    word = printed(compose(workspace, context.words)).word
    return use.report.id, use_words(workspace.report, use.blocks, name, word)
