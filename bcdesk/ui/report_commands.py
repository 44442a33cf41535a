"""What the officer does with whole reports: open, begin, copy, put away, hand on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from bcdesk.app.counters import add_missing
from bcdesk.app.shelf import NewReport
from bcdesk.domain.drafts import half_year_of
from bcdesk.domain.errors import BcdeskError, ReportExistsError
from bcdesk.domain.issuing import state_change
from bcdesk.domain.report import (
    ReportId,
    ReportState,
)
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.report_words import title_words
from bcdesk.ui.saver import SaveReport, SaveState

_STATES = {
    Act.STATE_DRAFT: ReportState.DRAFT,
    Act.STATE_SIGNATURE: ReportState.FOR_SIGNATURE,
    Act.STATE_ISSUED: ReportState.ISSUED,
}
_WRITING = (Act.NEW, Act.IMPORT, Act.SAMPLE, Act.DUPLICATE, Act.BIN)


class ReportCommands(QObject):
    """Connects the list and the menus with the shelf and the desk."""

    def __init__(self, window: MainWindow, chooser: PathChooser, tell: Callable[[Exception], None]) -> None:
        """Serve `window`; `tell` says what went wrong."""
        super().__init__(window)
        self._window = window
        self._chooser = chooser
        self._tell = tell
        self._context = window.context
        self._read_only = window.context.holder is not None
        self._listed: dict[ReportId, tuple[object, ...]] = {}
        self._connect()
        self.refresh_list()

    def _connect(self) -> None:
        window, commands = self._window, self._window.commands
        panel, start = window.list_panel, window.start
        panel.open_requested.connect(self.open)
        panel.beside_requested.connect(self._on_beside_requested)
        panel.duplicate_requested.connect(self._on_duplicate_requested)
        panel.bin_requested.connect(self._on_bin_requested)
        panel.restore_requested.connect(self._on_restore_requested)
        panel.delete_requested.connect(self._on_delete_requested)
        panel.empty_bin_requested.connect(self._on_empty_bin_requested)
        panel.new_requested.connect(self.begin)
        start.new_requested.connect(self.begin)
        start.import_requested.connect(self.take_in)
        start.sample_requested.connect(self._on_sample_requested)
        start.bin_requested.connect(self._on_bin_looked_into)
        slots = {
            Act.NEW: self.begin,
            Act.IMPORT: self.take_in,
            Act.SAMPLE: self._on_sample_requested,
            Act.DUPLICATE: self._duplicate_open,
            Act.BIN: self._bin_open,
        }
        for act, slot in slots.items():
            commands[act].triggered.connect(slot)
        for act in _STATES:
            commands[act].triggered.connect(self._on_state_chosen)
        window.opened.connect(self._on_opened)

    # The list

    def refresh_list(self) -> None:
        """Show the reports of the store as they are now."""
        shelf = self._context.shelf
        reports, binned = shelf.reports(), shelf.binned()
        self._listed = {each.id: (each.title, each.period, each.state) for each in reports}
        self._window.list_panel.show_reports(reports, binned, read_only=self._read_only)
        self._window.start.show_store(empty=not reports, binned=len(binned), read_only=self._read_only)
        if self._read_only:
            self._window.commands.enable(False, *_WRITING)  # as Qt's own

    @Slot(object)
    def open(self, report: ReportId, tab: str | None = None) -> bool:
        """Open a report of the store, at `tab` or at its first one; tell whether it is open now."""
        window = self._window
        if window.report is not None and window.report.id == report:
            window.show_text()
            window.report.view.page.focus_first()
            return True
        if window.report is not None and not window.report.save():
            window.close_refused.emit()
            return False
        try:
            editing = self._context.edit(report)
        except BcdeskError as error:
            self._tell(error)
            self.refresh_list()
            return False
        context = self._context
        opened = OpenReport(
            editing,
            context.words,
            context.tools,
            window.store_worker,
            context.clock,
            read_only=self._read_only,
            tab=tab,
            parent=window,
        )
        opened.desk.changed.connect(self._on_changed)
        opened.saver.reported.connect(self._on_saving_reported)
        window.show_report(opened)
        return True

    @Slot(object)
    def _on_opened(self, _report: OpenReport | None) -> None:
        self._show_state()
        if self._read_only:
            self._window.commands.enable(False, *_WRITING)  # as Qt's own

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if not typing:
            self._show_state()

    @Slot(object)
    def _on_saving_reported(self, saving: SaveReport) -> None:
        """Let the list follow what the store has now of the open report."""
        report = self._window.report
        if saving.state is not SaveState.SAVED or report is None:
            return
        now, listed = report.desk.report, self._listed.get(report.id)
        if listed is not None and listed != (now.masthead.subject_line, now.period, now.state):
            self.refresh_list()

    # Whole reports

    @Slot()
    def begin(self) -> None:
        """Ask what a new report begins with, and open it."""
        shelf = self._context.shelf
        dialog = dialogs.NewReportDialog(
            tuple(self._context.outlines),
            shelf.reports(),
            shelf.last_letterhead(),
            half_year_of(self._context.clock.now().date()),
            parent=self._window,
        )
        dialog.chosen.connect(self._on_new_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_new_chosen(self, wanted: NewReport) -> None:
        self._add(lambda: self._context.shelf.create(wanted))

    @Slot()
    def take_in(self) -> None:
        """Ask for a report file, take it in and open it."""
        self._chooser.choose_source(
            self._window,
            self.tr("Import a report file"),
            self._context.documents,
            self.tr("Report files (*.json)"),
            self._take_in,
        )

    def _take_in(self, path: Path) -> None:
        def add() -> ReportId:
            report = self._context.read_report(path)
            self._context.store.add(report)
            return report.id

        self._add(add)

    @Slot()
    def _on_sample_requested(self) -> None:
        def add() -> ReportId:
            sample = self._context.sample()
            try:
                self._context.store.add(sample)
            except ReportExistsError:
                self._context.shelf.restore(sample.id)
            add_missing(self._context.store, self._context.sample_counters())
            return sample.id

        self._add(add)

    @Slot(object)
    def _on_duplicate_requested(self, report: ReportId) -> None:
        self._save_open(report)
        self._add(lambda: self._context.shelf.duplicate(report))

    @Slot()
    def _duplicate_open(self) -> None:
        if self._window.report is not None:
            self._on_duplicate_requested(self._window.report.id)

    def _add(self, make: Callable[[], ReportId]) -> None:
        """Make a report and open it."""
        try:
            made = make()
        except BcdeskError as error:
            self._tell(error)
            return
        self.refresh_list()
        if self.open(made) and self._window.report is not None:
            self._window.report.view.page.focus_first()

    @Slot()
    def _on_bin_looked_into(self) -> None:
        self._window.commands[Act.LIST].trigger()
        self._window.list_panel.show_bin()

    @Slot(object)
    def _on_bin_requested(self, report: ReportId) -> None:
        if self._window.report is not None and self._window.report.id == report:
            if not self._window.report.save():
                self._window.close_refused.emit()
                return
            self._window.show_report(None)
        self._on_shelf(lambda: self._context.shelf.bin(report))

    @Slot()
    def _bin_open(self) -> None:
        if self._window.report is not None:
            self._on_bin_requested(self._window.report.id)

    @Slot(object)
    def _on_restore_requested(self, report: ReportId) -> None:
        self._on_shelf(lambda: self._context.shelf.restore(report))

    @Slot(object)
    def _on_delete_requested(self, report: ReportId) -> None:
        title = next((title_words(s) for s in self._context.shelf.binned() if s.id == report), "")
        dialogs.ask(
            dialogs.deleting_for_good(title),
            partial(self._on_shelf, lambda: self._context.shelf.delete_for_ever(report)),
            parent=self._window,
        )

    @Slot()
    def _on_empty_bin_requested(self) -> None:
        count = len(self._context.shelf.binned())
        dialogs.ask(
            dialogs.emptying_bin(count),
            partial(self._on_shelf, self._context.shelf.empty_bin),
            parent=self._window,
        )

    def _on_shelf(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BcdeskError as error:
            self._tell(error)
        self.refresh_list()

    @Slot(object)
    def _on_beside_requested(self, report: ReportId) -> None:
        self._window.beside.choose(report)
        self._window.commands[Act.BESIDE].setChecked(True)  # as Qt's own
        self._window.align_beside()

    def _save_open(self, report: ReportId) -> None:
        """Let the store have what is typed before it is copied."""
        if self._window.report is not None and self._window.report.id == report:
            self._window.report.save()

    # State

    @Slot()
    def _on_state_chosen(self) -> None:
        chosen = next(state for act, state in _STATES.items() if self.sender() is self._window.commands[act])
        report = self._window.report
        if report is None or report.desk.report.state is chosen:
            return
        head = report.desk.report.masthead
        if chosen is ReportState.ISSUED:
            if head.number is None or head.dated.day is None:
                self._show_state()
                self._window.status.say(self.tr("Number and day are needed before a report is issued."))
                report.view.tabs.choose("frame")
                return
            title = f"{head.type_name} {head.subject_line}".strip()
            dialogs.ask(dialogs.issuing(title), partial(self._set_state, chosen), parent=self._window)
            self._show_state()
            return
        self._set_state(chosen)

    def _set_state(self, state: ReportState) -> None:
        report = self._window.report
        if report is not None:
            report.view.settle()
            desk = report.desk
            desk.do(state_change(desk.report, state, desk.printed.word), self.tr("Change the state"))

    def _show_state(self) -> None:
        """Check the state that holds."""
        report = self._window.report
        for act, state in _STATES.items():
            action = self._window.commands[act]
            action.setEnabled(report is not None and not self._read_only)
            if report is not None and report.desk.report.state is state:
                action.setChecked(True)  # as Qt's own
