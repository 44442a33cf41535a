"""The panel *Citations* meets the library and the open report here; what serves citations besides is made here."""

from collections import Counter

from PySide6.QtCore import QObject, Slot

from bcdesk.app.library import LibraryService, context_of
from bcdesk.app.ports import LookupContext
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.first_mention import is_cited_before
from bcdesk.domain.citations.lookup import matches, query, search_words
from bcdesk.domain.citations.mentions import in_inlines, in_report, in_text
from bcdesk.domain.citations.phrase import USUAL_WORDING, full_citation, short_citation
from bcdesk.domain.citations.status import status_on
from bcdesk.domain.report import CitationForm
from bcdesk.ui.actions import Act
from bcdesk.ui.citation_library import CitationLibrary
from bcdesk.ui.citation_records import CitationRecords
from bcdesk.ui.citation_scan import CitationScan
from bcdesk.ui.citation_text import CitationText
from bcdesk.ui.citation_words import name_words
from bcdesk.ui.cited_here import CitedHere
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser
from bcdesk.ui.jobs import Worker
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.models.citations import Found
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.panels.citation_search import CitationSearch, LookupAnswer
from bcdesk.ui.panels.citations import CitationPanel, Scope
from bcdesk.ui.report_commands import ReportCommands
from bcdesk.ui.window_services import WindowServices


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
        self._panel: CitationPanel = window.citations
        self._worker = Worker("lookupWorker", parent=self)
        self._search = CitationSearch(self._worker, self._find, parent=self)
        self._lists = CitationLibrary(window, library, services, chooser)
        self._here = CitedHere(window, library)
        self.text = CitationText(window, self._here)
        self.records = CitationRecords(
            window, library, self._here, reports, worker=self._worker, chooser=chooser, open_file=open_file
        )
        self._scan = CitationScan(window, library, services, self._worker)
        self._connect(services)

    def _connect(self, services: WindowServices) -> None:
        panel, window = self._panel, self._window
        panel.searched.connect(self._on_searched)
        panel.preview_requested.connect(self._on_preview_requested)
        self.text.open_requested.connect(self.records.open_document)
        self.text.uses_requested.connect(self.records.show_uses)
        self.records.changed.connect(self._refresh)
        self.records.made.connect(self._on_made)
        self._scan.linked.connect(self._refresh)
        self._lists.changed.connect(self._on_library_changed)
        self._lists.merged.connect(self._on_merged)
        self._search.found.connect(self._on_found)
        self._search.failed.connect(services.tell)
        window.commands[Act.CITATION].triggered.connect(self._on_citation_wanted)
        window.commands[Act.CITATIONS].toggled.connect(self._on_panel_toggled)
        window.opened.connect(self._on_opened)
        window.closing.connect(self._worker.shut_down)

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self._panel.set_day(self._here.day if report is not None else None)
        self._show_writable()
        if report is not None:
            report.desk.changed.connect(self._on_changed)
        self._refresh()

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if not typing:
            self._panel.set_day(self._here.day)
            self._show_writable()
            self._refresh()

    def _show_writable(self) -> None:
        """Offer what changes the text only where it can be changed: not in what was issued."""
        report = self._window.report
        writable = report is not None and not report.desk.read_only
        self._panel.set_report_open(report is not None, writable=writable)
        self._window.commands.enable(
            writable, Act.CITATION, Act.SCAN_CITATIONS, Act.WORD_CITATIONS, Act.CITATION_WORDING
        )

    @Slot(bool)
    def _on_panel_toggled(self, opened: bool) -> None:  # as Qt's own
        if opened:
            self._lists.show_catalogue()
            self._refresh()

    @Slot()
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
        report = self._here.report
        if self._panel.scope is Scope.REPORT and report is not None:
            wanted = query(words)
            cited = {mention.document for mention in in_report(report)}
            found = [
                one for one in self._here.documents if one.id in cited and matches(wanted, search_words(one))
            ]
            self._show(tuple(found), words, more=False)
            return
        self._search.search(words, context_of(report) if report is not None else LookupContext())

    @Slot(object)
    def _on_made(self, document: CitedDocument) -> None:
        """Let a new document stand first in the panel, ready to be inserted."""
        if self._window.commands[Act.CITATIONS].isChecked():
            self._panel.look_for(name_words(document))

    @Slot(object)
    def _on_found(self, answer: LookupAnswer) -> None:
        if self._panel.scope is not Scope.REPORT:
            self._show(answer.documents, answer.words, more=answer.more)

    def _show(self, documents: tuple[CitedDocument, ...], words: str, *, more: bool) -> None:
        report, day = self._here.report, self._here.day
        uses = Counter(mention.document for mention in in_text(report)) if report is not None else Counter()
        asked = {mention.document for mention in in_inlines(report.request)} if report is not None else set()
        known = {one.id: one for one in self._here.documents}  # what is unsaved is in the report only
        faults = self._here.faults()
        found = tuple(
            Found(
                document=document,
                status=status_on(document, day),
                uses=uses[document.id],
                is_request=document.id in asked,
                faults=faults.get(document.id, ()),
            )
            for document in (known.get(one.id, one) for one in documents)
        )
        self._panel.show_found(found, words, more=more)

    @Slot(object, object)
    def _on_preview_requested(self, name: DocumentId, form: CitationForm) -> None:
        document = self._here.record(name)
        if document is None:
            self._panel.show_preview("")
            return
        report = self._here.report
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

    @Slot(str)
    def _on_library_changed(self, label: str) -> None:
        self.records.follow_library(label)
        self._refresh()

    @Slot()
    def _on_merged(self) -> None:
        report = self._here.report
        if report is not None:
            self.records.open_again(report.id)
        self._refresh()
