"""Keeps the pages of the open report up to date, beside the typing.

A change starts a short pause; when it ends, a frozen workspace goes to the worker and comes back as a `Sheet`. While
one is being made no other is begun: the newest state is taken as soon as it is ready. What nobody looks at is made
later and without the PDF. Pages that cannot be made are told; the next change tries again.
"""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bcdesk.app.printing import PageMap, PageService, Sheet
from bcdesk.app.progress import Progress
from bcdesk.domain.edits import Workspace
from bcdesk.domain.pages import Pages
from bcdesk.ui.jobs import Worker

if TYPE_CHECKING:
    from bcdesk.domain.report import ReportId

logger = logging.getLogger(__name__)

SEEN_PAUSE = 150
"""ms after the last change while the preview is open."""
UNSEEN_PAUSE = 1_500
"""ms while only the number of pages is shown."""


class Paging(QObject):
    """Makes pages.

    Signals:
        sheet_ready: a `Sheet`, while somebody looks.
        counted: how many pages there are.
        mapped: a `PageMap` of these pages.
        stale: the pages shown are not those of the report as it is now.
        failed: they cannot be made; whether others of the same report were made before.
    """

    sheet_ready = Signal(object)
    counted = Signal(int)
    mapped = Signal(object)
    stale = Signal()
    failed = Signal(bool)

    def __init__(self, service: PageService, worker: Worker, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._worker = worker
        self._workspace: Workspace | None = None
        self._seen = False
        self._making: Workspace | None = None
        self._wanted = False
        self._given: ReportId | None = None  # the report whose sheet was given last
        self._pause = QTimer(self, interval=UNSEEN_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._begin)

    def set_seen(self, seen: bool) -> None:  # a property of Qt's manner
        """Say whether somebody looks at the pages."""
        if seen != self._seen:
            self._seen = seen
            self._pause.setInterval(SEEN_PAUSE if seen else UNSEEN_PAUSE)
            if seen and self._workspace is not None:
                self._begin()

    def show(self, workspace: Workspace | None) -> None:
        """Take the report as it is now; None: none is open."""
        self._workspace = workspace
        if workspace is None:
            self._pause.stop()
            return
        self.stale.emit()
        self._pause.start()

    @Slot()
    def _begin(self) -> None:
        self._pause.stop()
        if self._making is not None:
            self._wanted = True
            return
        workspace, seen, service = self._workspace, self._seen, self._service
        if workspace is None:
            return
        self._making, self._wanted = workspace, False

        def work(_progress: Progress) -> tuple[Workspace, PageMap, Pages, Sheet | None]:
            if seen:
                sheet = service.sheet(workspace)
                return workspace, sheet.places, sheet.pages, sheet
            pages = service.pages(workspace)
            return workspace, PageMap(pages), pages, None

        job = self._worker.job(work)
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_failed)
        self._worker.start(job)

    @Slot(object)
    def _on_made(self, result: tuple[Workspace, PageMap, Pages, Sheet | None]) -> None:
        self._making = None
        made_of, places, pages, sheet = result
        if self._workspace is not None and made_of.report.id == self._workspace.report.id:
            self.counted.emit(len(pages.pages))
            self.mapped.emit(places)
            if sheet is not None:
                self._given = made_of.report.id
                self.sheet_ready.emit(sheet)
        if self._wanted or (self._seen and sheet is None):
            self._begin()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        made_of, self._making = self._making, None
        logger.error("Cannot lay out the pages", exc_info=error)
        if self._wanted:  # by a later state, which may be better
            self._begin()
        elif made_of is not None and made_of is self._workspace:  # of a later state nothing is known yet
            self.failed.emit(self._given == made_of.report.id)
