"""What the officer does with whole reports and their sections: open, begin, copy, put away, name, move, hand on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from bcdesk.app.counters import add_missing
from bcdesk.app.shelf import NewReport
from bcdesk.domain.drafts import half_year_of
from bcdesk.domain.edits import SetFrame, SetHeading, SpliceSections
from bcdesk.domain.errors import BcdeskError, ReportExistsError
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import plain
from bcdesk.domain.outline import Parent, moved, section_home
from bcdesk.domain.report import (
    BlockId,
    Heading,
    NoteMark,
    Paragraph,
    ReportId,
    ReportState,
    Section,
    SectionId,
    Text,
)
from bcdesk.ui.actions import Act
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.dialogs.confirm import (
    Confirm,
    Words,
    deleting_for_good,
    deleting_section,
    emptying_bin,
    issuing,
)
from bcdesk.ui.dialogs.new_report import NewReportDialog
from bcdesk.ui.dialogs.sections import SectionDialog
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.report_words import title_words
from bcdesk.ui.saver import SaveReport, SaveState

_STATES = {
    Act.STATE_DRAFT: ReportState.DRAFT,
    Act.STATE_SIGNATURE: ReportState.FOR_SIGNATURE,
    Act.STATE_ISSUED: ReportState.ISSUED,
}
_WRITING = (Act.NEW, Act.IMPORT, Act.DUPLICATE, Act.BIN)
_SECTIONS = (
    Act.ADD_SECTION,
    Act.RENAME_SECTION,
    Act.SECTION_LEFT,
    Act.SECTION_RIGHT,
    Act.DELETE_SECTION,
)


class ReportCommands(QObject):
    """Connects the list, the outline and the menus with the shelf and the desk."""

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
        panel, outline, start = window.list_panel, window.outline, window.start
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
        outline.move_requested.connect(self._on_move_requested)
        outline.add_requested.connect(self._ask_for_section)
        outline.rename_requested.connect(self._rename)
        outline.delete_requested.connect(self._delete)
        slots = {
            Act.NEW: self.begin,
            Act.IMPORT: self.take_in,
            Act.DUPLICATE: self._duplicate_open,
            Act.BIN: self._bin_open,
            Act.ADD_SECTION: self._add_section,
            Act.RENAME_SECTION: self._rename_current,
            Act.SECTION_LEFT: self._move_left,
            Act.SECTION_RIGHT: self._move_right,
            Act.DELETE_SECTION: self._delete_current,
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
        self._window.start.show_store(empty=not reports, read_only=self._read_only)
        if self._read_only:
            self._window.commands.enable(False, *_WRITING)  # as Qt's own

    @Slot(object)
    def open(self, report: ReportId) -> bool:
        """Open a report of the store; tell whether it is open now."""
        window = self._window
        if window.report is not None and window.report.id == report:
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
            parent=window,
        )
        opened.desk.changed.connect(self._on_changed)
        opened.saver.reported.connect(self._on_saving_reported)
        opened.view.tabs.rename_requested.connect(self._rename)
        opened.view.tabs.menu_requested.connect(self._on_tab_menu_requested)
        window.show_report(opened)
        return True

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self._show_state()
        self._enable_sections()
        if self._read_only:
            self._window.commands.enable(False, *_WRITING)  # as Qt's own
        if report is not None:
            report.view.place_changed.connect(self._enable_sections)

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if not typing:
            self._show_state()
            self._enable_sections()

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
        dialog = NewReportDialog(
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
        self._ask(
            deleting_for_good(title),
            partial(self._on_shelf, lambda: self._context.shelf.delete_for_ever(report)),
        )

    @Slot()
    def _on_empty_bin_requested(self) -> None:
        count = len(self._context.shelf.binned())
        self._ask(emptying_bin(count), partial(self._on_shelf, self._context.shelf.empty_bin))

    def _on_shelf(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BcdeskError as error:
            self._tell(error)
        self.refresh_list()

    @Slot(object)
    def _on_beside_requested(self, report: ReportId) -> None:
        self._window.beside.show_report(report)
        self._window.commands[Act.BESIDE].setChecked(True)  # as Qt's own

    def _save_open(self, report: ReportId) -> None:
        """Let the store have what is typed before it is copied."""
        if self._window.report is not None and self._window.report.id == report:
            self._window.report.save()

    def _ask(self, words: Words, do: Callable[[], object]) -> None:
        dialog = Confirm(words, parent=self._window)
        dialog.accepted.connect(do)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
                self._window.status.showMessage(
                    self.tr("Number and day are needed before a report is issued."), 8_000
                )
                report.view.tabs.choose("frame")
                return
            title = f"{head.type_name} {head.subject_line}".strip()
            self._ask(issuing(title), partial(self._set_state, chosen))
            self._show_state()
            return
        self._set_state(chosen)

    def _set_state(self, state: ReportState) -> None:
        report = self._window.report
        if report is not None:
            report.view.settle()
            report.desk.do(SetFrame("state", report.desk.report.state, state), self.tr("Change the state"))

    def _show_state(self) -> None:
        """Check the state that holds."""
        report = self._window.report
        for act, state in _STATES.items():
            action = self._window.commands[act]
            action.setEnabled(report is not None and not self._read_only)
            if report is not None and report.desk.report.state is state:
                action.setChecked(True)  # as Qt's own

    # Sections

    @Slot()
    def _enable_sections(self, _place: object = None) -> None:
        report = self._window.report
        commands = self._window.commands
        at = self._current_place()
        writable = report is not None and not report.desk.read_only
        count = len(report.desk.report.sections) if report is not None else 0
        commands.enable(writable, Act.ADD_SECTION)
        commands.enable(writable and at is not None, Act.RENAME_SECTION, Act.DELETE_SECTION)
        commands.enable(writable and at is not None and at > 0, Act.SECTION_LEFT)
        commands.enable(writable and at is not None and at + 1 < count, Act.SECTION_RIGHT)

    def _current_place(self) -> int | None:
        """Return the place of the current section among those of the top level; None in any other tab."""
        report = self._window.report
        if report is None:
            return None
        current = report.view.tabs.current
        return next((at for at, s in enumerate(report.desk.report.sections) if s.id == current), None)

    @Slot()
    def _add_section(self) -> None:
        report, at = self._window.report, self._current_place()
        if report is not None:
            self._ask_for_section(None, len(report.desk.report.sections) if at is None else at + 1)

    @Slot(object, int)
    def _ask_for_section(self, parent: Parent, index: int) -> None:
        dialog = SectionDialog(parent=self._window)
        dialog.named.connect(partial(self._on_section_named, parent, index))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_section_named(self, parent: Parent, index: int, title: str) -> None:
        report = self._window.report
        if report is None:
            return
        new_id = self._context.tools.new_id
        section = Section(
            id=SectionId(new_id()),
            heading=Heading(inlines=(Text(title),)),
            blocks=(Paragraph(id=BlockId(new_id())),),
        )
        report.view.settle()
        place = Origin(section.id)
        edit = SpliceSections(parent, index, (), (section,))
        report.desk.do(edit, self.tr("Add a section"), after=place)
        report.view.go_to(place)

    @Slot()
    def _rename_current(self) -> None:
        report = self._window.report
        if report is not None:
            self._rename(report.view.tabs.current)

    @Slot(str)
    def _rename(self, name: str) -> None:
        section = self._section(name)
        report = self._window.report
        if section is None or report is None or report.desk.read_only:
            return
        pieces = [piece for piece in section.heading.inlines if not isinstance(piece, NoteMark)]
        title = plain(pieces, report.desk.printed.word).replace("\n", " ")
        dialog = SectionDialog(title, parent=self._window)
        dialog.named.connect(partial(self._on_renamed, section, title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_renamed(self, section: Section, was: str, title: str) -> None:
        report = self._window.report
        if report is None or title == was:  # as plain words, but the heading may have looks and mentions
            return
        report.view.settle()
        notes = tuple(piece for piece in section.heading.inlines if isinstance(piece, NoteMark))
        heading = replace(section.heading, inlines=(Text(title), *notes))
        edit = SetHeading(section.id, section.heading, heading)
        report.desk.do(edit, self.tr("Rename the section"), after=Origin(section.id))

    def _section(self, name: str) -> Section | None:
        """Return a section of any level; None if the open report has none of that id."""
        report = self._window.report
        home = section_home(report.desk.report, SectionId(name)) if report is not None else None
        return home.section if home is not None else None

    @Slot()
    def _delete_current(self) -> None:
        report = self._window.report
        if report is not None:
            self._delete(report.view.tabs.current)

    @Slot(object)
    def _delete(self, name: str) -> None:
        report, section = self._window.report, self._section(name)
        if report is None or section is None or report.desk.read_only:
            return
        pieces = [piece for piece in section.heading.inlines if not isinstance(piece, NoteMark)]
        title = plain(pieces, report.desk.printed.word)
        self._ask(deleting_section(title), partial(self._delete_now, section))

    def _delete_now(self, section: Section) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        home = section_home(report.desk.report, section.id)
        if home is not None:
            edit = SpliceSections(home.parent, home.index, (home.section,), ())
            report.desk.do(edit, self.tr("Delete the section"), before=Origin(section.id))

    @Slot()
    def _move_left(self) -> None:
        self._move_current(-1)

    @Slot()
    def _move_right(self) -> None:
        self._move_current(1)

    def _move_current(self, by: int) -> None:
        report, at = self._window.report, self._current_place()
        if report is None or at is None:
            return
        sections = report.desk.report.sections
        first = min(at, at + by)
        if first < 0 or first + 1 >= len(sections):
            return
        pair = sections[first : first + 2]
        place = Origin(sections[at].id)
        report.view.settle()
        edit = SpliceSections(None, first, pair, pair[::-1])
        report.desk.do(edit, self.tr("Move the section"), before=place, after=place)

    @Slot(object, object, int)
    def _on_move_requested(self, section: SectionId, parent: SectionId | None, index: int) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        place = Origin(section)
        edit = moved(report.desk.report, section, parent, index)
        report.desk.do(edit, self.tr("Move the section"), before=place, after=place)

    @Slot(str, object)
    def _on_tab_menu_requested(self, container: str, place: QPoint) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.tabs.choose(container)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._window.commands[act] for act in _SECTIONS])
        menu.popup(place)
