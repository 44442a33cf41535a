"""What the officer does with the parts of the open report, its sections and annexes: add, name, move, turn, delete.

A verb does the same for both: it is about the tab that is open, or about the entry of the outline.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from bcdesk.domain.counters.annex import has_sheet, sheet_annex
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.edits import Edit, SetAnnexTitle, SetHeading, SpliceAnnexes, SpliceSections
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import plain
from bcdesk.domain.outline import Parent, annex_place, moved, section_home
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    Heading,
    Inline,
    NoteMark,
    Paragraph,
    Section,
    SectionId,
    Text,
)
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.desk import Desk
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport

_CURRENT = (Act.RENAME_PART, Act.DELETE_PART)
_TAB_MENU = (
    (Act.ADD_SECTION, Act.ADD_ANNEX),
    (Act.RENAME_PART, Act.PART_LEFT, Act.PART_RIGHT, Act.LANDSCAPE),
    (Act.DELETE_PART,),
)


class PartCommands(QObject):
    """Connects the tabs, the outline and the menus with the sections and annexes of the open report."""

    def __init__(self, window: MainWindow) -> None:
        """Serve `window`."""
        super().__init__(window)
        self._window = window
        self._axis: Axis | None = None
        self._connect()

    def _connect(self) -> None:
        window, outline = self._window, self._window.outline
        outline.move_requested.connect(self._on_move_requested)
        outline.add_requested.connect(self._ask_for_section)
        outline.add_annex_requested.connect(self._ask_for_annex)
        outline.rename_requested.connect(self._rename)
        outline.delete_requested.connect(self._delete)
        slots = {
            Act.ADD_SECTION: self._add_section,
            Act.ADD_ANNEX: self._add_annex,
            Act.SHEET_ANNEX: self._add_told_sheet,
            Act.RENAME_PART: self._rename_current,
            Act.PART_LEFT: self._move_left,
            Act.PART_RIGHT: self._move_right,
            Act.LANDSCAPE: self._turn,
            Act.DELETE_PART: self._delete_current,
        }
        for act, slot in slots.items():
            window.commands[act].triggered.connect(slot)
        window.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        if report is not None:
            report.desk.changed.connect(self._on_changed)
            report.view.tabs.chosen.connect(self._enable)
            report.view.tabs.rename_requested.connect(self._rename)
            report.view.tabs.menu_requested.connect(self._on_tab_menu_requested)
        self._on_changed(False)  # as the signal has it

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if typing:
            return
        report = self._window.report
        told = report.desk.workspace if report is not None else None
        self._axis = next((axis for axis in Axis if told and has_sheet(told, axis)), None)
        self._enable()

    @Slot(str)
    def _enable(self, _container: str = "") -> None:
        """Let be chosen what can be done with the open tab."""
        report, commands = self._window.report, self._window.commands
        writable = report is not None and not report.desk.read_only
        parts, at = self._current()
        annex = parts[at] if at is not None else None
        commands.enable(writable, Act.ADD_SECTION, Act.ADD_ANNEX)
        commands.enable(writable and self._axis is not None, Act.SHEET_ANNEX)
        commands.enable(writable and at is not None, *_CURRENT)
        commands.enable(writable and at is not None and at > 0, Act.PART_LEFT)
        commands.enable(writable and at is not None and at + 1 < len(parts), Act.PART_RIGHT)
        commands.enable(writable and isinstance(annex, Annex), Act.LANDSCAPE)
        commands[Act.LANDSCAPE].setChecked(isinstance(annex, Annex) and annex.landscape)

    def _current(self) -> tuple[Sequence[Section | Annex], int | None]:
        """Return the sections of the top level or the annexes, and which of them is open; None in any other tab."""
        report = self._window.report
        if report is None:
            return (), None
        name = report.view.tabs.current
        likes: tuple[Sequence[Section | Annex], ...] = (
            report.desk.report.sections,
            report.desk.report.annexes,
        )
        for parts in likes:
            for at, part in enumerate(parts):
                if part.id == name:
                    return parts, at
        return (), None

    def _desk(self) -> Desk | None:
        """Return the desk of the open report with all that is typed; None if nothing may be changed."""
        report = self._window.report
        if report is None or report.desk.read_only:
            return None
        report.view.settle()
        return report.desk

    def _here(self) -> Origin | None:
        """Return where the cursor stands, so that taking an addition back leads there again."""
        return self._window.report.view.place if self._window.report is not None else None

    # Adding

    @Slot()
    def _add_section(self) -> None:
        report = self._window.report
        parts, at = self._current()
        if report is None:
            return
        beside = at is not None and isinstance(parts[at], Section)
        self._ask_for_section(None, at + 1 if beside and at is not None else len(report.desk.report.sections))

    @Slot(object, int)
    def _ask_for_section(self, parent: Parent, index: int) -> None:
        dialog = dialogs.SectionDialog(parent=self._window)
        dialog.named.connect(partial(self._on_section_named, parent, index))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_section_named(self, parent: Parent, index: int, title: str) -> None:
        desk, new_id = self._desk(), self._window.context.tools.new_id
        if desk is None:
            return
        section = Section(
            id=SectionId(new_id()),
            heading=Heading(inlines=(Text(title),)),
            blocks=(Paragraph(id=BlockId(new_id())),),
        )
        edit = SpliceSections(parent, index, (), (section,))
        self._do_and_go(desk, edit, self.tr("Add a section"), Origin(section.id))

    @Slot()
    def _add_annex(self) -> None:
        report = self._window.report
        parts, at = self._current()
        if report is None:
            return
        beside = at is not None and isinstance(parts[at], Annex)
        self._ask_for_annex(at + 1 if beside and at is not None else len(report.desk.report.annexes))

    @Slot(int)
    def _ask_for_annex(self, index: int) -> None:
        dialog = dialogs.SectionDialog(annex=True, parent=self._window)
        dialog.named.connect(partial(self._on_annex_named, index))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_annex_named(self, index: int, title: str) -> None:
        desk, new_id = self._desk(), self._window.context.tools.new_id
        if desk is None:
            return
        begin = Paragraph(id=BlockId(new_id()))
        annex = Annex(id=AnnexId(new_id()), title=(Text(title),), blocks=(begin,))
        edit = SpliceAnnexes(index, (), (annex,))
        self._do_and_go(desk, edit, self.tr("Add an annex"), Origin(begin.id))

    def _do_and_go(self, desk: Desk, edit: Edit, label: str, place: Origin) -> None:
        """Add something and put the cursor into it; taking it back puts the cursor where it was."""
        desk.do(edit, label, before=self._here(), after=place)
        self._window.go_to(place)

    # The sheet of form 06a

    @Slot()
    def _add_told_sheet(self) -> None:
        if self._axis is not None:
            self.add_sheet_annex(self._axis)

    @Slot(object)
    def add_sheet_annex(self, axis: Axis) -> None:
        """Make the sheet of the report's period an annex, or bring the annex up to date that it is already."""
        report, desk = self._window.report, self._desk()
        found = sheet_annex(desk.workspace, axis, self._window.context.tools.new_id) if desk else None
        if report is None or desk is None or found is None:
            return
        new = annex_place(desk.report, found.annex) is None
        label = self.tr("Add the annex of form 06a") if new else self.tr("Bring the annex up to date")
        place = Origin(found.annex)
        desk.do(found.edit, label, before=self._here() if new else place, after=place)
        self._window.go_to(place)
        report.view.page.focus_first()
        self._window.status.say(self._became(new=new, changed=found.edit is not None))

    def _became(self, *, new: bool, changed: bool) -> str:
        if new:
            return self.tr("The sheet is an annex now; its numbers follow the sheet.")
        if changed:
            return self.tr("The annex has been brought up to date.")
        return self.tr("The annex says already what the sheet says.")

    # Names

    @Slot()
    def _rename_current(self) -> None:
        report = self._window.report
        if report is not None:
            self._rename(report.view.tabs.current)

    @Slot(object)
    def _rename(self, name: str) -> None:
        desk, part = self._desk(), self._part(name)
        if part is None or desk is None:
            return
        title = self._title_of(part)
        dialog = dialogs.SectionDialog(title, annex=isinstance(part, Annex), parent=self._window)
        dialog.named.connect(partial(self._on_renamed, part, title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_renamed(self, part: Section | Annex, was: str, title: str) -> None:
        desk = self._desk()
        if desk is None or title == was:  # as plain words, but the title may have looks, breaks and mentions
            return
        place = Origin(part.id)
        if isinstance(part, Annex):
            edit = SetAnnexTitle(part.id, part.title, (Text(title),))
            desk.do(edit, self.tr("Rename the annex"), before=place, after=place)
            return
        notes = tuple(piece for piece in part.heading.inlines if isinstance(piece, NoteMark))
        heading = replace(part.heading, inlines=(Text(title), *notes))
        desk.do(SetHeading(part.id, part.heading, heading), self.tr("Rename the section"), after=place)

    def _part(self, name: str) -> Section | Annex | None:
        """Return a section of any level or an annex; None if the open report has none of that id."""
        if self._window.report is None:
            return None
        report = self._window.report.desk.report
        home, at = section_home(report, SectionId(name)), annex_place(report, name)
        if at is not None:
            return report.annexes[at]
        return home.section if home is not None else None

    def _title_of(self, part: Section | Annex) -> str:
        """Return the heading of a section or the title of an annex in one line, as it prints, without note marks."""
        report = self._window.report
        if report is None:
            return ""
        inlines: tuple[Inline, ...] = part.heading.inlines if isinstance(part, Section) else part.title
        pieces = [piece for piece in inlines if not isinstance(piece, NoteMark)]
        return plain(pieces, report.desk.printed.word).replace("\n", " ")

    # Going

    @Slot()
    def _delete_current(self) -> None:
        report = self._window.report
        if report is not None:
            self._delete(report.view.tabs.current)

    @Slot(object)
    def _delete(self, name: str) -> None:
        part, report = self._part(name), self._window.report
        if part is None or report is None or report.desk.read_only:
            return
        words = dialogs.deleting_annex if isinstance(part, Annex) else dialogs.deleting_section
        dialogs.ask(words(self._title_of(part)), partial(self._delete_now, part), parent=self._window)

    def _delete_now(self, part: Section | Annex) -> None:
        desk, place = self._desk(), Origin(part.id)
        if desk is None:
            return
        if (at := annex_place(desk.report, part.id)) is not None:
            edit: Edit = SpliceAnnexes(at, (desk.report.annexes[at],), ())
            desk.do(edit, self.tr("Delete the annex"), before=place)
        elif (home := section_home(desk.report, SectionId(part.id))) is not None:
            edit = SpliceSections(home.parent, home.index, (home.section,), ())
            desk.do(edit, self.tr("Delete the section"), before=place)

    # Places

    @Slot()
    def _move_left(self) -> None:
        self._move_current(-1)

    @Slot()
    def _move_right(self) -> None:
        self._move_current(2)

    def _move_current(self, to: int) -> None:
        parts, at = self._current()
        if at is not None and at + to >= 0:
            self._on_move_requested(parts[at].id, None, at + to)

    @Slot(object, object, int)
    def _on_move_requested(self, part: SectionId | AnnexId, parent: Parent, index: int) -> None:
        desk, place = self._desk(), Origin(part)
        if desk is None:
            return
        is_annex = annex_place(desk.report, part) is not None
        label = self.tr("Move the annex") if is_annex else self.tr("Move the section")
        desk.do(moved(desk.report, part, parent, index), label, before=place, after=place)

    @Slot(bool)
    def _turn(self, landscape: bool) -> None:  # as the signal has it
        desk = self._desk()
        parts, at = self._current()
        if desk is None or at is None or not isinstance(annex := parts[at], Annex):
            return
        place = self._here() or Origin(annex.id)
        edit = SpliceAnnexes(at, (annex,), (replace(annex, landscape=landscape),))
        desk.do(edit, self.tr("Turn the pages of the annex"), before=place, after=place)

    @Slot(str, object)
    def _on_tab_menu_requested(self, container: str, place: QPoint) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.tabs.choose(container)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for acts in _TAB_MENU:
            menu.addActions([self._window.commands[act] for act in acts])
            menu.addSeparator()
        menu.popup(place)
