"""Finds citations that stand in the open report as plain text, and links them with records; no letter changes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from bcdesk.app.library import LibraryService
from bcdesk.app.progress import Progress
from bcdesk.domain.citations.linking import LinkProposal, linked, proposals
from bcdesk.domain.edits import Workspace
from bcdesk.domain.inlines import Printed
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.jobs import Worker
from bcdesk.ui.link_places import link_places
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.window_services import WindowServices

if TYPE_CHECKING:
    from bcdesk.domain.report import Report


class CitationScan(QObject):
    """Scans the report of a window.

    Signals:
        linked: citations were linked.
    """

    linked = Signal()

    def __init__(
        self, window: MainWindow, library: LibraryService, services: WindowServices, worker: Worker
    ) -> None:
        """Read the report on `worker`, and look its citations up in `library`."""
        super().__init__(window)
        self._window = window
        self._library = library
        self._services = services
        self._worker = worker
        self._scanned: Report | None = None
        window.citations.scan_requested.connect(self.scan)
        window.commands[Act.SCAN_CITATIONS].triggered.connect(self.scan)

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
        self.linked.emit()


def _proposals(
    library: LibraryService, workspace: Workspace, word: Printed, progress: Progress
) -> tuple[LinkProposal, ...]:
    """Read a report for citations on the worker's thread."""
    found = proposals(workspace, word, library.library.named, library.new_id)
    progress.check_cancelled()
    return found
