"""Citations at the desk: the panel, the record dialog and the scan meet the library and the open report here.

What is corrected in a record that the open report mentions is an edit of that report, with undo; records that it does
not mention are kept in the library at once.
"""

import logging
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from bcdesk.app.library import LibraryService, context_of
from bcdesk.app.ports import Attachments, DocumentUse, LookupContext
from bcdesk.app.progress import Progress
from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.citations.checks import MentionFault
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.first_mention import is_cited_before
from bcdesk.domain.citations.linking import (
    LinkProposal,
    in_form,
    linked,
    proposals,
    stays_as_written,
    texts,
)
from bcdesk.domain.citations.lookup import matches, query, search_words
from bcdesk.domain.citations.mentions import in_inlines, in_report, in_text
from bcdesk.domain.citations.phrase import USUAL_WORDING, full_citation, short_citation
from bcdesk.domain.citations.status import report_day, status_on
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import EditGroup, PutDocument, SetFrame, Workspace
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, plain
from bcdesk.domain.passages import row_inlines
from bcdesk.domain.printed import printed
from bcdesk.domain.report import CitationForm, CitationMention, MentionId, Report, ReportId
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.citation_library import CitationLibrary
from bcdesk.ui.citation_menu import CitationMenu
from bcdesk.ui.citation_words import fault_words, status_words
from bcdesk.ui.context import WindowContext
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.editor.context_line import CitationSpot, NoteSpot
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.jobs import Worker
from bcdesk.ui.link_places import link_places, use_words
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.models.citations import Found
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.panels.citation_search import CitationSearch, LookupAnswer
from bcdesk.ui.panels.citations import CitationPanel, Scope
from bcdesk.ui.report_commands import ReportCommands
from bcdesk.ui.window_services import WindowServices

logger = logging.getLogger(__name__)

MOST_READ = 20
"""So many reports are read for the words in which they mention a document; of the others only places are told."""
_OTHER_FORM = {
    CitationForm.AS_WRITTEN: CitationForm.AUTOMATIC,
    CitationForm.AUTOMATIC: CitationForm.SHORT,
    CitationForm.FULL: CitationForm.AUTOMATIC,
    CitationForm.SHORT: CitationForm.AUTOMATIC,
}
"""The form that is offered for a mention of each form."""


class CitationControl(QObject):
    """Serves the citation panel of a window."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryService,
        reports: ReportCommands,
        services: WindowServices,
        chooser: PathChooser,
        *,
        open_file: FolderOpener,
    ) -> None:
        """Look up in `library` on a worker of its own, so that typing in the search never waits for an export.

        Args:
            window: has the panel.
            library: has the records.
            reports: opens reports.
            services: says what went wrong.
            chooser: asks for files.
            open_file: shows an attached file.
        """
        super().__init__(window)
        self._window = window
        self._library = library
        self._reports = reports
        self._services = services
        self._chooser = chooser
        self._open_file = open_file
        self._panel: CitationPanel = window.citations
        self._worker = Worker("lookupWorker", parent=self)
        self._search = CitationSearch(self._worker, self._find, parent=self)
        self._lists = CitationLibrary(window, library, services, chooser)
        self._attaching: dialogs.DocumentDialog | None = None
        self._scanned: Report | None = None
        self._connect()
        self._panel.set_report_open(False, writable=False)  # until one is

    def _connect(self) -> None:
        panel, window = self._panel, self._window
        panel.searched.connect(self._on_searched)
        panel.preview_requested.connect(self._on_preview_requested)
        panel.insert_requested.connect(self.insert)
        panel.open_requested.connect(self.open_document)
        panel.uses_requested.connect(self._on_uses_requested)
        panel.new_requested.connect(self._on_new_requested)
        panel.scan_requested.connect(self.scan)
        panel.wording_requested.connect(self._on_wording_requested)
        panel.automatic_requested.connect(self._on_automatic_requested)
        self._lists.changed.connect(self._on_library_changed)
        self._lists.merged.connect(self._on_merged)
        self._search.found.connect(self._on_found)
        self._search.failed.connect(self._services.tell)
        window.commands[Act.CITATION].triggered.connect(self._on_citation_wanted)
        window.commands[Act.CITATIONS].toggled.connect(self._on_panel_toggled)
        window.commands[Act.SCAN_CITATIONS].triggered.connect(self.scan)
        window.text_menu_opening.connect(self._on_text_menu_opening)
        window.opened.connect(self._on_opened)
        window.closing.connect(self._worker.shut_down)

    # The open report

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self._panel.set_day(self._day() if report is not None else None)
        self._show_writable()
        if report is not None:
            report.desk.changed.connect(self._on_changed)
            report.view.citation_activated.connect(self.open_document)
            report.view.document_dropped.connect(self._on_document_dropped)
            report.view.context_form_requested.connect(self._on_form_requested)
            report.view.describe_citations(self._describe)
            report.view.explain_with(self._explain)
        self._refresh()

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if not typing:
            self._panel.set_day(self._day())
            self._show_writable()
            self._refresh()

    def _show_writable(self) -> None:
        """Offer what changes the text only where it can be changed: not in what was issued."""
        report = self._window.report
        writable = report is not None and not report.desk.read_only
        self._panel.set_report_open(report is not None, writable=writable)
        self._window.commands.enable(writable, Act.CITATION, Act.SCAN_CITATIONS)

    def _report(self) -> Report | None:
        return self._window.report.desk.report if self._window.report is not None else None

    def _day(self) -> date:
        """Return the day on which documents are looked at: that of the open report."""
        report = self._report()
        return self._window.context.clock.now().date() if report is None else report_day(report)

    def _record(self, name: DocumentId) -> CitedDocument | None:
        """Return a record as the open report has it, else as the library has it."""
        known = self._window.report.desk.workspace.documents if self._window.report is not None else ()
        return next((one for one in known if one.id == name), None) or self._library.library.get(name)

    # Looking up

    @Slot(bool)
    def _on_panel_toggled(self, opened: bool) -> None:  # as Qt's own
        if opened:
            self._lists.show_catalogue()
            self._refresh()

    def _refresh(self) -> None:
        """Look up again what is typed; while the panel is closed nobody waits for it, least of all the start."""
        if self._window.commands[Act.CITATIONS].isChecked():
            self._look_up(self._panel.words)

    @Slot()
    def _on_citation_wanted(self) -> None:
        self._window.commands[Act.CITATIONS].setChecked(True)
        self._panel.focus_search()

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        self._look_up(words)

    def _find(self, words: str, limit: int, context: LookupContext) -> tuple[CitedDocument, ...]:
        """Look up on the worker's thread."""
        return self._library.library.find(words, limit, context)

    def _look_up(self, words: str) -> None:
        report = self._report()
        if self._panel.scope is Scope.REPORT and self._window.report is not None:
            wanted = query(words)
            cited = {mention.document for mention in in_report(self._window.report.desk.report)}
            there = self._window.report.desk.workspace.documents
            found = [one for one in there if one.id in cited and matches(wanted, search_words(one))]
            self._show(tuple(found), words, more=False)
            return
        self._search.search(words, context_of(report) if report is not None else LookupContext())

    @Slot(object)
    def _on_found(self, answer: LookupAnswer) -> None:
        if self._panel.scope is not Scope.REPORT:
            self._show(answer.documents, answer.words, more=answer.more)

    def _show(self, documents: tuple[CitedDocument, ...], words: str, *, more: bool) -> None:
        opened, report, day = self._window.report, self._report(), self._day()
        uses = Counter(mention.document for mention in in_text(report)) if report is not None else Counter()
        asked = {mention.document for mention in in_inlines(report.request)} if report is not None else set()
        known = {one.id: one for one in opened.desk.workspace.documents} if opened is not None else {}
        faults = self._faults()
        found = tuple(
            Found(
                document=document,
                status=status_on(document, day),
                uses=uses[document.id],
                is_request=document.id in asked,
                faults=faults.get(document.id, ()),
            )
            for document in (
                known.get(one.id, one) for one in documents
            )  # what is unsaved is in the report only
        )
        self._panel.show_found(found, words, more=more)

    def _faults(self) -> dict[DocumentId, tuple[MentionFault, ...]]:
        """Return in what the open report contradicts records, by the record."""
        report = self._window.report
        found: dict[DocumentId, tuple[MentionFault, ...]] = {}
        for mark in report.desk.marks.values() if report is not None else ():
            for fault in mark.faults:
                found[fault.document] = (*found.get(fault.document, ()), fault)
        return found

    @Slot(object, object)
    def _on_preview_requested(self, name: DocumentId, form: CitationForm) -> None:
        document = self._record(name)
        if document is None:
            self._panel.show_preview("")
            return
        report = self._report()
        wording = report.style.citations if report is not None else USUAL_WORDING
        if form is CitationForm.FULL:
            self._panel.show_preview(full_citation(document, wording))
        elif form is CitationForm.SHORT:
            self._panel.show_preview(short_citation(document, wording))
        elif self._is_cited_before(name):
            reason = self.tr("It is cited in full before this place, so only type and number stand here.")
            self._panel.show_preview(short_citation(document, wording), reason)
        else:
            reason = self.tr("This is its first mention, so it stands here in full.")
            self._panel.show_preview(full_citation(document, wording), reason)

    def _is_cited_before(self, name: DocumentId) -> bool:
        """Tell whether the report mentions the document before the cursor."""
        report = self._window.report
        if report is None:
            return False
        desk = report.desk
        return is_cited_before(desk.report, name, report.view.place, desk.printed.word)

    # In the text

    @Slot(object, object)
    def insert(self, name: DocumentId, form: CitationForm = CitationForm.AUTOMATIC) -> None:
        """Put a mention of a document at the cursor."""
        report, document = self._window.report, self._record(name)
        editor = report.view.editor if report is not None else None
        if report is None or document is None:
            return
        if editor is None:
            self._say(self.tr("Put the cursor into the text first: here is no place for a citation."))
            return
        report.desk.bring(document)
        mention = CitationMention(id=MentionId(self._window.context.tools.new_id()), document=name, form=form)
        editor.insert_mention(mention, self.tr("Insert a citation"))
        editor.setFocus()

    @Slot(object)
    def _on_document_dropped(self, name: DocumentId) -> None:
        self.insert(name, self._panel.form)

    def _explain(self, editor: PassageEditor) -> CitationSpot | NoteSpot | None:
        """Say what citation or note the cursor is at."""
        mention, desk = editor.mention, editor.desk
        document = self._record(mention.document) if mention is not None else None
        if mention is None or document is None:
            note = editor.note_at_cursor()
            return self._note_spot(note) if note else None
        order = [one.id for one in in_text(desk.report) if one.document == mention.document]
        mark = desk.marks.get(mention.id)
        row = editor.row
        bound = row is not None and stays_as_written(mention, row_inlines(row), desk.printed.word)
        return CitationSpot(
            document=document,
            status=mark.status if mark is not None else status_on(document, self._day()),
            form=mention.form,
            ordinal=order.index(mention.id) + 1 if mention.id in order else 0,
            offered=None if desk.read_only or bound else _OTHER_FORM[mention.form],
            faults=mark.faults if mark is not None else (),
        )

    def _note_spot(self, note: str) -> NoteSpot | None:
        report = self._window.report
        number = report.desk.printed.numbers.get(note) if report is not None else None
        mark = report.view.note(note) if report is not None else None
        if report is None or number is None or mark is None:
            return None
        words = " ".join(plain(p.inlines, report.desk.printed.word) for p in mark.paragraphs)
        return NoteSpot(note=mark.id, number=number, words=words.replace("\n", " "))

    @Slot(object)
    def _on_form_requested(self, form: CitationForm) -> None:
        report = self._window.report
        editor = report.view.editor if report is not None else None
        mention = editor.mention if editor is not None else None
        if mention is not None:
            self._set_form(mention.id, form)

    def _set_form(self, mention: MentionId, form: CitationForm) -> None:
        """Give a mention of the open report another form."""
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk, place = report.desk, report.view.place
        edit = in_form(desk.workspace, form, desk.printed.word, frozenset({mention}))
        desk.do(edit, self.tr("Change the wording"), before=place, after=place)

    @Slot()
    def _on_automatic_requested(self) -> None:
        """Let the program word every citation that it can word, as one step."""
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        edit = in_form(desk.workspace, CitationForm.AUTOMATIC, desk.printed.word)
        desk.do(edit, self.tr("Word all citations automatically"))
        left = sum(one.form is CitationForm.AS_WRITTEN for one in in_text(desk.report))
        said = [self.tr("Citations are worded automatically now; undo brings the old words back.")]
        if left:
            said.append(self.tr("%n stay(s) as written, with the subject behind as text.", "", left))
        self._say(" ".join(said))

    @Slot(object, object)
    def _on_text_menu_opening(self, menu: QMenu, place: QPoint) -> None:
        """Put what can be done with the citation at a place of the screen at the head of its menu."""
        report = self._window.report
        editor = report.view.editor if report is not None else None
        mention = editor.mention_at(place) if editor is not None else None
        if editor is None or mention is None:
            return
        holding = [inlines for _, inlines in texts(editor.desk.report)]
        bound = stays_as_written(mention, holding, editor.desk.printed.word)
        more = CitationMenu(mention.form, formed=not (bound or editor.desk.read_only), parent=menu)
        more.form_chosen.connect(partial(self._set_form, mention.id))
        more.open_requested.connect(partial(self.open_document, mention.document))
        more.uses_requested.connect(partial(self._on_uses_requested, mention.document))
        first = menu.actions()[0]
        menu.insertMenu(first, more)
        menu.insertSeparator(first)

    @Slot()
    def _on_wording_requested(self) -> None:
        report = self._window.report
        if report is None:
            return
        dialog = dialogs.CitationWordingDialog(report.desk.report.style, parent=self._window)
        dialog.chosen.connect(self._on_wording_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_wording_chosen(self, style: HouseStyle) -> None:
        report = self._window.report
        if report is not None:
            report.view.settle()
            edit = SetFrame("style", report.desk.report.style, style)
            report.desk.do(edit, self.tr("Change how documents are cited"))

    def _describe(self, mention: CitationMention) -> str:
        """Word the tooltip of a mention: its record in full, how it stands, and in what the words contradict it."""
        document, report = self._record(mention.document), self._window.report
        if document is None or report is None:
            return ""
        mark = report.desk.marks.get(mention.id)
        wording = report.desk.report.style.citations
        lines = [full_citation(document, wording), status_words(status_on(document, self._day()))]
        if mark is not None and mark.faults:
            lines.append(fault_words(mark.faults))
        lines.append(self.tr("Ctrl+click opens the document."))
        return "\n".join(lines)

    # Records

    @Slot(object)
    def open_document(self, name: DocumentId) -> None:
        """Show the record of a document."""
        document = self._record(name)
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
            self._follow_library(self.tr("Correct a document"))
        self._refresh()

    def _tell_contradictions(self, document: CitedDocument) -> None:
        """Say it where citations as written, which stay as they are, now contradict the corrected record."""
        count = len({fault.mention for fault in self._faults().get(document.id, ())})
        if count:
            self._say(
                self.tr("%n citation(s) as written say otherwise; they are marked in the text.", "", count)
            )

    def _say(self, words: str) -> None:
        self._window.status.say(words)

    @Slot(str)
    def _on_library_changed(self, label: str) -> None:
        self._follow_library(label)
        self._refresh()

    @Slot()
    def _on_merged(self) -> None:
        report = self._report()
        if report is not None:
            self._open_again(report.id)
        self._refresh()

    def _follow_library(self, label: str) -> None:
        """Let the open report have its records as the library has them now; where it can be changed, as a step."""
        report = self._window.report
        if report is None:
            return
        desk = report.desk
        known = [(before, self._library.library.get(before.id)) for before in desk.workspace.documents]
        edits = [PutDocument(before, after) for before, after in known if after not in {None, before}]
        if edits and desk.read_only:
            self._open_again(report.id)
        elif edits:
            desk.do(EditGroup(tuple(edits)), label)

    def _open_again(self, report: ReportId) -> None:
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
    def _on_uses_requested(self, name: DocumentId) -> None:
        document = self._record(name)
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

    # Scanning

    @Slot()
    def scan(self) -> None:
        """Read the whole report and offer to link every citation that stands in it as plain text.

        It is read on the worker: looking into the catalogue takes a while the first time.
        """
        report = self._window.report
        if report is None or self._scanned is not None:
            return
        report.view.settle()
        desk = report.desk
        self._scanned = desk.report
        job = self._worker.job(partial(_proposals, self._library, desk.workspace, desk.printed.word))
        dialogs.WaitDialog(self._reading_words, parent=self._window).wait_for(job)
        job.succeeded.connect(self._on_scanned)
        job.failed.connect(self._on_scan_failed)
        job.cancelled.connect(self._on_scan_stopped)
        self._worker.start(job)

    def _reading_words(self) -> str:
        return self.tr("Looking for citations in the report…")

    @Slot()
    def _on_scan_stopped(self) -> None:
        self._scanned = None

    @Slot(object)
    def _on_scan_failed(self, error: Exception) -> None:
        self._scanned = None
        self._services.tell(error)

    @Slot(object)
    def _on_scanned(self, found: tuple[LinkProposal, ...]) -> None:
        scanned, self._scanned = self._scanned, None
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        if desk.report is not scanned:  # it was typed in meanwhile, or is another one
            self.scan()
            return
        holders = {proposal.holder for proposal in found}
        places = link_places(desk.report, holders, desk.printed.word)
        dialog = dialogs.LinkingDialog(found, places, parent=self._window)
        dialog.links_chosen.connect(self._on_links_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_links_chosen(self, chosen: tuple[LinkProposal, ...]) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        for proposal in chosen:
            if not proposal.new:
                desk.bring(proposal.document)
        edit = linked(desk.workspace, chosen, desk.printed.word, self._library.new_id)
        desk.do(edit, self.tr("Link citations"))
        report.save()  # for the panel to find them
        self._refresh()


def _proposals(
    library: LibraryService, workspace: Workspace, word: Printed, progress: Progress
) -> tuple[LinkProposal, ...]:
    """Read a report for citations on the worker's thread."""
    found = proposals(workspace, word, library.library.named, library.new_id)
    progress.check_cancelled()
    return found


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
