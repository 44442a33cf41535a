"""Exporting and printing the open report."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from bcdesk.domain.errors import BcdeskError
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser
from bcdesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from bcdesk.ui.printing import PrintDialogs, Printing, PrintRun


class Output(QObject):
    """Connects the actions of output with dialogs and printer."""

    def __init__(
        self,
        window: MainWindow,
        chooser: PathChooser,
        open_folder: FolderOpener,
        print_dialogs: Callable[[], "PrintDialogs"],
        tell: Callable[[Exception], None],
    ) -> None:
        """Serve `window`; `tell` says what went wrong."""
        super().__init__(window)
        self._window = window
        self._chooser = chooser
        self._open_folder = open_folder
        self._tell = tell
        self._print_dialogs = print_dialogs
        slots = {
            Act.EXPORT: self._export,
            Act.PRINT: self._print,
            Act.PRINT_SIGNATURE: self._print_for_signature,
            Act.PRINT_PREVIEW: self._preview,
        }
        for act, slot in slots.items():
            window.commands[act].triggered.connect(slot)

    @Slot()
    def _export(self) -> None:
        window = self._window
        if window.report is None:
            return
        window.report.view.settle()
        tools = dialogs.ExportTools(
            exporter=window.context.exporter,
            worker=window.work_worker,
            messages=window.context.messages[window.language],
            chooser=self._chooser,
            open_folder=self._open_folder,
        )
        workspace, folder = window.report.desk.workspace, window.settings.export_folder
        dialog = dialogs.ExportDialog(tools, workspace, folder, parent=window)
        dialog.folder_chosen.connect(self._on_folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_folder_chosen(self, folder: object) -> None:
        self._window.settings.export_folder = folder  # type: ignore[assignment] # the signal carries a Path

    @Slot()
    def _print(self) -> None:
        self._ask_and_print(signature=False)

    @Slot()
    def _print_for_signature(self) -> None:
        self._ask_and_print(signature=True)

    def _ask_and_print(self, *, signature: bool) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        try:
            run = self._printing().ask(
                report.desk.workspace,
                signature=signature,
                current_page=self._window.preview.pages.current_page(),
            )
        except BcdeskError as error:
            self._tell(error)
            return
        if run is not None:
            self._start(run)

    def _printing(self) -> "Printing":
        from bcdesk.ui.printing import Printing  # noqa: PLC0415 # QtPrintSupport would slow the start

        return Printing(self._window.context.pages, self._window.context.fonts(), self._print_dialogs())

    def _start(self, run: "PrintRun") -> None:
        """Print beside the typing."""
        worker = self._window.work_worker
        job = worker.job(run.run)
        job.succeeded.connect(self._on_printed)
        job.failed.connect(self._tell)
        worker.start(job)

    @Slot(object)
    def _on_printed(self, _nothing: object) -> None:
        self._window.status.say(self.tr("Sent to the printer."))

    @Slot()
    def _preview(self) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        try:
            self._printing().preview(report.desk.workspace)
        except BcdeskError as error:
            self._tell(error)
