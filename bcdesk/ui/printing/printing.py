"""Printing a report on a printer of the system."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QAction, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from bcdesk.app.printing import FontFiles, PageService, for_signature
from bcdesk.app.progress import Progress
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import BcdeskError, PrinterMissingError, PrintFailedError, PrintRangeEmptyError
from bcdesk.domain.pages import Page, Pages
from bcdesk.ui.printing.paint import PrintFonts, paint_page

CREATOR = "bcdesk"
_POINT = 72  # to the inch


class PrintDialogs(Protocol):
    """Asks the officer about printing."""

    def choose(self, printer: QPrinter, page_count: int) -> bool:
        """Let the officer choose printer, pages, copies and sides; tell whether to print."""

    def preview(self, printer: QPrinter, paint: Callable[[QPrinter], None]) -> None:
        """Show what `paint` paints; the officer may print from there, which paints again."""


class SystemDialogs:
    """The dialogs of the system."""

    def __init__(self, window: QWidget) -> None:
        """Show them over `window`."""
        self._window = window

    def choose(self, printer: QPrinter, page_count: int) -> bool:
        """See `PrintDialogs`."""
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print_dialog")
        option = QAbstractPrintDialog.PrintDialogOption
        dialog.setOptions(
            option.PrintPageRange | option.PrintCollateCopies | option.PrintCurrentPage | option.PrintToFile
        )
        dialog.setMinMax(1, page_count)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def preview(self, printer: QPrinter, paint: Callable[[QPrinter], None]) -> None:
        """See `PrintDialogs`."""
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setObjectName("print_preview_dialog")
        dialog.paintRequested.connect(paint)
        _hide_paper(dialog)
        dialog.exec()
        dialog.deleteLater()


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A report on its way to a printer.

    Attributes:
        printer: as the officer set it.
        pages: the pages of the report.
        fonts: the files of their fonts.
        current: the index of the page that "current page" means.
    """

    printer: QPrinter
    pages: Pages
    fonts: FontFiles
    current: int = 0

    def run(self, progress: Progress | None = None) -> None:
        """Paint the chosen pages on the printer; any thread may do that.

        Raises:
            PrinterMissingError: there is no printer.
            PrintRangeEmptyError: none of the chosen pages exists.
            PrintFailedError: the printer could not be opened or gave up.
            FontMissingError: a font is not there.
            CancelledError: `progress` says so; some systems still print the pages painted so far.
        """
        if not self.printer.isValid():
            raise PrinterMissingError
        chosen = chosen_pages(self.printer, len(self.pages.pages), self.current)
        if not chosen:
            raise PrintRangeEmptyError(count=len(self.pages.pages))
        order = in_printing_order(self.printer, chosen)
        self.printer.setFullPage(True)
        self.printer.setDocName(self.pages.title)
        self.printer.setCreator(CREATOR)
        _set_paper(self.printer, self.pages.pages[chosen[0]])
        painter = QPainter()
        if not painter.begin(self.printer):
            raise PrintFailedError(printer=_name(self.printer))
        try:
            self._paint_all(painter, order, progress)
        except BaseException:
            self.printer.abort()
            painter.end()
            raise
        if not painter.end() or self.printer.printerState() is QPrinter.PrinterState.Error:
            raise PrintFailedError(printer=_name(self.printer))

    def _paint_all(self, painter: QPainter, order: Sequence[int | None], progress: Progress | None) -> None:
        fonts = PrintFonts(self.fonts)
        for done, index in enumerate(order):
            if progress:
                progress.check_cancelled()
            page = None if index is None else self.pages.pages[index]
            if page:
                self._turn_paper(page)
            if done and not self.printer.newPage():
                raise PrintFailedError(printer=_name(self.printer))
            if page:
                self._paint(painter, page, fonts)
            if progress:
                progress.step(done + 1, len(order))

    def _turn_paper(self, page: Page) -> None:
        """Let the next paper lie as the page does; within a job Qt 6.11 can do that only where it writes PDF."""
        turned = _lies_across(page) is not _lies_across(self.printer)
        if turned and self.printer.paintEngine().type() is QPaintEngine.Type.Pdf:
            _set_paper(self.printer, page)

    def _paint(self, painter: QPainter, page: Page, fonts: PrintFonts) -> None:
        painter.save()
        try:
            painter.scale(self.printer.logicalDpiX() / _POINT, self.printer.logicalDpiY() / _POINT)
            if _lies_across(page) is not _lies_across(self.printer):  # its head to the edge that is bound
                painter.translate(0, page.width)
                painter.rotate(-90)
            paint_page(painter, page, fonts)
        finally:
            painter.restore()


class Printing:
    """Prints reports through the dialogs of the system."""

    def __init__(
        self,
        service: PageService,
        fonts: FontFiles,
        dialogs: PrintDialogs,
        new_printer: Callable[[], QPrinter] = lambda: QPrinter(QPrinter.PrinterMode.HighResolution),
    ) -> None:
        """Wire it.

        Args:
            service: lays reports out.
            fonts: the files of the fonts that it lays them out with.
            dialogs: asks the officer.
            new_printer: gives the printer of the system.
        """
        self._service = service
        self._fonts = fonts
        self._dialogs = dialogs
        self._new_printer = new_printer

    def ask(self, workspace: Workspace, *, signature: bool = False, current_page: int = 0) -> PrintRun | None:
        """Ask how to print the report, and return what then has to be run; None if it shall not be printed.

        Args:
            workspace: the report.
            signature: leave number and day open, to be written in by hand.
            current_page: the index of the page that the officer looks at.

        Raises:
            FontMissingError: the fonts are not there.
        """
        run = self._prepared(workspace, signature, current_page)
        return run if self._dialogs.choose(run.printer, len(run.pages.pages)) else None

    def preview(self, workspace: Workspace, *, signature: bool = False) -> None:
        """Show the report in the print preview of the system.

        Raises:
            BcdeskError: it could not be printed from there; see `PrintRun.run`.
        """
        run = self._prepared(workspace, signature, 0)
        failed: list[BcdeskError] = []

        def paint(printer: QPrinter) -> None:
            try:
                PrintRun(printer, run.pages, run.fonts).run()
            except BcdeskError as error:  # Qt called; the caller is told when the dialog is closed
                failed.append(error)

        self._dialogs.preview(run.printer, paint)
        if failed:
            raise failed[-1]

    def _prepared(self, workspace: Workspace, signature: bool, current_page: int) -> PrintRun:
        pages = self._service.pages(for_signature(workspace) if signature else workspace)
        printer = self._new_printer()
        printer.setDocName(pages.title)
        _set_paper(printer, pages.pages[0])
        return PrintRun(printer, pages, self._fonts, current_page)


def chosen_pages(printer: QPrinter, count: int, current: int) -> list[int]:
    """Return the indexes of the pages that the officer chose, of `count` pages."""
    match printer.printRange():
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            return [index for index in range(count) if ranges.contains(index + 1)]
        case QPrinter.PrintRange.CurrentPage:
            return [current] if current < count else []
        case _:
            return list(range(count))


def in_printing_order(printer: QPrinter, chosen: Sequence[int]) -> list[int | None]:
    """Return the sheets of all copies that the printer does not make itself; None is an empty side.

    On two sides, copies are always collated, and each begins on a new sheet.
    """
    pages: list[int | None] = list(chosen)
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    two_sided = printer.duplex() is not QPrinter.DuplexMode.DuplexNone
    if not printer.collateCopies() and not two_sided:
        return [page for page in pages for _ in range(copies)]
    between: list[int | None] = [None] if two_sided and len(pages) % 2 else []
    return [*((pages + between) * (copies - 1)), *pages]


def _set_paper(printer: QPrinter, page: Page) -> None:
    """Set the paper of the next page: A4 (Nghị định 30/2020/NĐ-CP, Phụ lục I), upright or across."""
    orientation = QPageLayout.Orientation
    layout = orientation.Landscape if _lies_across(page) else orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), layout, QMarginsF()))


def _lies_across(paper: Page | QPrinter) -> bool:
    if isinstance(paper, QPrinter):
        return paper.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    return paper.width > paper.height


def _hide_paper(dialog: QPrintPreviewDialog) -> None:
    """Hide the buttons that choose the paper, which the decree has chosen; Qt gives them no names but their words."""
    hidden = {
        QCoreApplication.translate("QPrintPreviewDialog", "Portrait"),
        QCoreApplication.translate("QPrintPreviewDialog", "Landscape"),
        QCoreApplication.translate("QPrintPreviewDialog", "Page setup"),
    }
    for action in dialog.findChildren(QAction):
        if action.text() in hidden:
            action.setVisible(False)


def _name(printer: QPrinter) -> str:
    return printer.printerName() or printer.outputFileName()
