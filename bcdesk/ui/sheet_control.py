"""Form 06a at the desk: the page in the middle of the window and the import dialog meet the open report here.

Whatever is typed, taken in or mended is an edit of the open report, one undo step each. The page shows the period of
the report at first; numbers go into the text and sheets become annexes from there alone, because reports print what
counters are worth in their own period.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from bcdesk.app.counters import ImportPlan, exchange
from bcdesk.app.messages import Messages
from bcdesk.app.progress import Progress
from bcdesk.domain.counters.annex import has_sheet
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.known_sheets import KnownSheets, When, told_apart
from bcdesk.domain.counters.sheet_edits import (
    CellChange,
    edited,
    renamed,
    with_cells,
    with_row_moved,
    with_rows,
    with_rows_of,
    without_rows,
    without_wrong_totals,
)
from bcdesk.domain.counters.timeline import period_code
from bcdesk.domain.counters.tthc import Broken, Sheet, Stamp, with_carry_over
from bcdesk.domain.galley import Origin
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.figure_control import FigureControl
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.models.counter_sheet import Entry, Place
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.part_commands import PartCommands
from bcdesk.ui.sheets.state import (
    Remedy,
    SheetState,
    carried_from,
    cell_in_text,
    remedy_of,
    sheet_state,
)
from bcdesk.ui.sheets.uses import sheet_uses

if TYPE_CHECKING:
    from bcdesk.ui.sheets.page import SheetPage


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page shows; it is shown anew when one of these is another one."""

    counters: tuple[Counter, ...]
    axis: Axis
    own: When
    when: When
    writable: bool

    def is_of(self, other: "_Shown | None") -> bool:
        return other is not None and self.counters is other.counters and self.rest == other.rest

    @property
    def rest(self) -> tuple[object, ...]:
        return self.axis, self.own, self.when, self.writable


class SheetControl(QObject):
    """Serves form 06a of a window's report."""

    def __init__(
        self,
        window: MainWindow,
        figures: FigureControl,
        parts: PartCommands,
        chooser: PathChooser,
        tell: Callable[[Exception], None],
    ) -> None:
        """Serve whatever report `window` opens; `tell` says what went wrong."""
        super().__init__(window)
        self._window = window
        self._figures = figures
        self._parts = parts
        self._chooser = chooser
        self._tell = tell
        self._page: SheetPage | None = None
        self._axis = Axis.AREA
        self._when: When | None = None
        self._own: When | None = None
        self._shown: _Shown | None = None
        self._sheets = KnownSheets()
        self._folder = window.context.documents
        window.commands[Act.SHEET].triggered.connect(self._on_triggered)
        window.commands[Act.IMPORT_SHEET].triggered.connect(self.take_in)
        window.opened.connect(self._on_opened)
        window.middle_changed.connect(self._on_middle_changed)
        window.settling.connect(self._on_settling)
        window.counters.insert_requested.connect(window.show_text)
        window.citations.insert_requested.connect(window.show_text)

    # The page

    @Slot(bool)
    def _on_triggered(self, checked: bool) -> None:  # as the signal has it
        if checked:
            self.open()
        else:
            self._window.show_text()

    @Slot()
    def open(self) -> None:
        """Show the sheet in the middle of the window: that of the report's period, or the one looked at before."""
        if self._window.report is None:
            return
        page = self._made()
        self._window.show_in_middle(page)
        self._show()  # it may have been there already
        page.focus_first()

    def _made(self) -> "SheetPage":
        """Return the page; it is made when it is first wanted."""
        if self._page is None:
            from bcdesk.ui.sheets.page import SheetPage  # noqa: PLC0415 # it would slow the start

            self._page = SheetPage(self._messages, parent=self._window)
            self._connect(self._page)
        return self._page

    def _connect(self, page: "SheetPage") -> None:
        page.back_requested.connect(self._window.show_text)
        page.place_chosen.connect(self._window.go_to)
        page.period_chosen.connect(self._on_period_chosen)
        page.axis_chosen.connect(self._on_axis_chosen)
        page.import_requested.connect(self.take_in)
        page.export_requested.connect(self._on_export_requested)
        page.annex_requested.connect(self._on_annex_requested)
        page.insert_requested.connect(self._on_insert_requested)
        page.remedy_requested.connect(self._on_remedy_requested)
        page.carry_requested.connect(self._on_carry_requested)
        page.rows_requested.connect(self._on_rows_requested)
        page.entered.connect(self._on_entered)
        page.renamed.connect(self._on_renamed)
        page.remove_requested.connect(self._on_remove_requested)
        page.move_requested.connect(self._on_move_requested)

    def _messages(self) -> Messages:
        return self._window.context.messages[self._window.language]

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self._when = self._shown = None
        if report is None:
            return
        self._own = self._now(report).own
        workspace = report.desk.workspace
        self._axis = next((axis for axis in Axis if has_sheet(workspace, axis)), Axis.AREA)
        report.desk.changed.connect(self._on_changed)
        report.desk.went.connect(self._on_went)

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        report = self._window.report
        if typing or report is None:
            return
        own = self._now(report).own
        if own != self._own:  # the report is for another period now, and that is what is wanted
            self._own, self._when = own, None
        self._show()

    @Slot(object)
    def _on_went(self, place: Origin | None) -> None:
        """Let the text be seen where undo has changed it."""
        if place is not None:
            self._window.show_text()

    @Slot()
    def _on_middle_changed(self) -> None:
        shown = self._is_shown()
        self._window.commands[Act.SHEET].setChecked(shown)
        if shown:
            self._show()

    @Slot()
    def _on_settling(self) -> None:
        if self._page is not None and self._is_shown():
            self._page.grid.settle()

    def _is_shown(self) -> bool:
        return self._page is not None and self._window.stands_in_middle(self._page)

    def _show(self) -> None:
        """Show the sheet as it is now, where somebody looks at it."""
        report, page = self._window.report, self._page
        if report is None or page is None or not self._is_shown():
            return
        now = self._now(report)
        if not now.is_of(self._shown):
            self._shown = now
            page.show_state(self._state(now), writable=now.writable)
        is_own = now.when == told_apart(*now.own)
        can_insert = now.writable and is_own and report.view.editor is not None
        page.set_insertable(can_insert=can_insert, can_annex=is_own)
        page.show_uses(*(sheet_uses(report.desk, now.axis) if is_own else ((), 0)))

    def _now(self, report: OpenReport) -> _Shown:
        value = report.desk.report
        own = value.period, value.data_window
        return _Shown(
            counters=report.desk.workspace.counters,
            axis=self._axis,
            own=own,
            when=self._when or told_apart(*own),
            writable=not report.desk.read_only,
        )

    def _state(self, now: _Shown) -> SheetState:
        return sheet_state(now.counters, now.axis, now.own, now.when, self._sheets)

    @Slot(object)
    def _on_period_chosen(self, when: When) -> None:
        self._when = when
        self._show()

    @Slot(object)
    def _on_axis_chosen(self, axis: Axis) -> None:
        self._axis = axis
        self._show()

    # Changes by hand

    @Slot(object)
    def _on_entered(self, entry: Entry) -> None:
        label = (
            self.tr("Enter %n number(s) in form 06a", "", len(entry.numbers))
            if entry.numbers
            else self.tr("Add a row to form 06a")
        )
        self._change(lambda sheet: with_cells(with_rows(sheet, entry.rows), entry.numbers), label)

    @Slot(object, object)
    def _on_renamed(self, row: str, name: str) -> None:
        report = self._window.report
        if report is not None:
            counters = report.desk.workspace.counters
            self._put(renamed(counters, self._axis, row, name), self.tr("Rename a row of form 06a"))

    @Slot(object)
    def _on_remove_requested(self, codes: tuple[str, ...]) -> None:
        label = self.tr("Remove %n row(s) of form 06a", "", len(codes))
        self._change(lambda sheet: without_rows(sheet, codes), label)

    @Slot(object, int)
    def _on_move_requested(self, code: str, by: int) -> None:
        self._change(lambda sheet: with_row_moved(sheet, code, by), self.tr("Move a row of form 06a"))

    @Slot()
    def _on_carry_requested(self) -> None:
        report, state = self._window.report, self._page.state if self._page is not None else None
        if report is None or state is None:
            return
        before = carried_from(report.desk.workspace.counters, state.sheet)
        if before is not None:
            self._change(partial(with_carry_over, before=before), self.tr("Take over pending dossiers"))

    @Slot()
    def _on_rows_requested(self) -> None:
        earlier = (
            self._page.state.earlier if self._page is not None and self._page.state is not None else None
        )
        if earlier is not None:
            self._change(partial(with_rows_of, before=earlier), self.tr("Take over rows"))

    @Slot(object)
    def _on_remedy_requested(self, broken: Broken) -> None:
        state = self._page.state if self._page is not None else None
        if state is None:
            return
        right = broken.left if broken.right is None else broken.right
        match remedy_of(broken, state.sheet):
            case Remedy.ADD_UP:
                self._change(without_wrong_totals, self.tr("Add up the totals"))
            case Remedy.WITHDRAWN:
                change = CellChange(broken.row, Column.WITHDRAWN, broken.left - right)
                self._change(partial(with_cells, changes=(change,)), self.tr("Enter withdrawn dossiers"))
            case Remedy.CARRY:
                change = CellChange(broken.row, Column.CARRIED, right)
                self._change(partial(with_cells, changes=(change,)), self.tr("Take over pending dossiers"))

    def _change(self, change: Callable[[Sheet], Sheet], label: str) -> None:
        """Change the sheet that is shown, as one undo step."""
        report, state = self._window.report, self._page.state if self._page is not None else None
        if report is None or state is None:
            return
        stamp = Stamp(source="", at=self._window.context.moment())
        self._put(edited(report.desk.workspace.counters, change(state.sheet), stamp), label)

    def _put(self, after: tuple[Counter, ...], label: str) -> None:
        report = self._window.report
        if report is None:
            return
        edit = exchange(report.desk.workspace.counters, after)
        if edit.old or edit.new:
            report.desk.do(edit, label)

    # Files

    @Slot()
    def take_in(self) -> None:
        """Ask for a file of the one-stop system and show what it would do."""
        report = self._window.report
        if report is not None and not report.desk.read_only:
            self._chooser.choose_source(
                self._window,
                self.tr("Import form 06a"),
                self._folder,
                dialogs.workbook_kinds(),
                self._take_path,
            )

    def _take_path(self, path: Path) -> None:
        report, context = self._window.report, self._window.context
        if report is None:
            return
        self._folder = path.parent
        tools = dialogs.ImportTools(
            counters=context.counters,
            files=context.sheet_files,
            worker=self._window.work_worker,
            messages=self._messages(),
            chooser=self._chooser,
        )
        now = self._now(report)
        own = told_apart(*now.own)
        periods = tuple(now.own if when == own else when for when in self._state(now).periods)
        chosen = now.own if now.when == own else now.when
        dialog = dialogs.SheetImportDialog(tools, path, now.counters, periods, chosen, parent=self._window)
        dialog.plan_chosen.connect(self._on_plan_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_plan_chosen(self, plan: ImportPlan) -> None:
        report = self._window.report
        if report is None:
            return
        report.desk.do(self._window.context.counters.edit(plan), self.tr("Import form 06a"))
        self._axis = plan.sheet.axis
        self._when = told_apart(plan.sheet.period, plan.sheet.window)
        self.open()
        self._window.status.say(
            self.tr("%n number(s) taken in. Undo takes all back.", "", plan.proposal.numbers)
        )

    @Slot()
    def _on_export_requested(self) -> None:
        state = self._page.state if self._page is not None else None
        if state is None:
            return
        name = f"bieu-06a_{period_code(*state.when)}.xlsx"
        self._chooser.choose_target(
            self._window,
            self.tr("Export form 06a"),
            self._folder / name,
            self.tr("Excel workbooks (*.xlsx)"),
            partial(self._write, state.sheet),
        )

    def _write(self, sheet: Sheet, path: Path) -> None:
        """Write the workbook beside the typing."""
        write = self._window.context.sheet_files.write

        def work(_progress: Progress) -> Path:
            write(path, sheet)
            return path

        job = self._window.work_worker.job(work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._tell)
        self._window.work_worker.start(job)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._window.status.say(self.tr("Written to {file}.").format(file=path))

    # The report

    @Slot()
    def _on_annex_requested(self) -> None:
        self._parts.add_sheet_annex(self._axis)

    @Slot(object)
    def _on_insert_requested(self, place: Place) -> None:
        """Print the number of a cell at the cursor of the text, and go there."""
        report, page = self._window.report, self._page
        if report is None or page is None:
            return
        code = cell_in_text(report.desk.figures.book, self._axis, place)
        if code is None:
            page.say(self.tr("Nothing is reported in this cell yet: enter the number first."))
            return
        self._window.show_text()
        self._figures.insert(code)
