"""The main window: reports at the left, the open one in the middle, panels at the right.

It arranges and connects; what a command does is in the controllers (`view_commands`, `text_commands`,
`report_commands`, `output`).
"""

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bcdesk.app.messages import Language
from bcdesk.app.printing import PageMap, Sheet
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import HeadingRow
from bcdesk.ui.actions import MENUS, TOP_MENUS, Act, Actions, menu_title
from bcdesk.ui.context import WindowContext
from bcdesk.ui.dialogs.command_list import BETWEEN, Command
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.jobs import Worker
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.paging import Paging
from bcdesk.ui.panels.beside import BesidePanel
from bcdesk.ui.panels.citations import CitationPanel
from bcdesk.ui.panels.counters import CounterPanel
from bcdesk.ui.panels.docks import Docks
from bcdesk.ui.panels.outline import OutlinePanel
from bcdesk.ui.panels.report_list import ReportListPanel
from bcdesk.ui.place_words import place_words, section_at
from bcdesk.ui.preview import PreviewPanel
from bcdesk.ui.settings import Settings
from bcdesk.ui.start_page import StartPage
from bcdesk.ui.status_bar import StatusBar
from bcdesk.ui.text_commands import KINDS, TextCommands
from bcdesk.ui.theme import px
from bcdesk.ui.toolbar import MainToolBar

PLACE_PAUSE = 300
"""ms between two looks at where the cursor stands; in a long report one takes some ms, which typing should not pay."""
_FRAME = (2, 32)
"""What a frame adds to the width and the height of a window, at least, in pixels at 100 %."""
_IN_REPORT = (
    Act.EXPORT,
    Act.PRINT,
    Act.PRINT_SIGNATURE,
    Act.PRINT_PREVIEW,
    Act.FIND,
    Act.REPLACE,
    Act.FIND_NEXT,
    Act.FIND_PREVIOUS,
    Act.GO_TO_NOTE,
    Act.CITATIONS,
    Act.COUNTERS,
    Act.SHEET,
    Act.PREVIEW,
    Act.OUTLINE,
    Act.TEXT_ONLY,
    Act.ZOOM_IN,
    Act.ZOOM_OUT,
    Act.ZOOM_NORMAL,
    Act.NEXT_TAB,
    Act.PREVIOUS_TAB,
    Act.BESIDE,
    Act.DUPLICATE,
    Act.BIN,
)
"""The actions that need an open report."""


class MainWindow(QMainWindow):
    """The window of the program.

    Signals:
        opened: another report is open; an `OpenReport` or None.
        middle_changed: something else stands in the middle of the window.
        closing: the window goes; whatever works for it must end.
        close_refused: the window should close, but something typed is not on the disk.
        text_menu_opening: the context menu of the text is about to open; the `QMenu` and the place on the screen.
        settling: a step is about to be taken back or done again; what is being typed outside the text goes first.
    """

    opened = Signal(object)
    middle_changed = Signal()
    closing = Signal()
    close_refused = Signal()
    text_menu_opening = Signal(object, object)
    settling = Signal()

    def __init__(self, context: WindowContext, settings: Settings, language: Language) -> None:
        """Arrange the window; `restore` then brings back what was open."""
        super().__init__()
        self.context = context
        self.settings = settings
        self.language = language
        self.report: OpenReport | None = None
        self.store_worker = Worker("storeWorker", parent=self)
        self.work_worker = Worker("workWorker", parent=self)
        self.paging = Paging(context.pages, self.work_worker, parent=self)
        self.commands = Actions(self)
        self.text = TextCommands(self.commands, context.tools, self._editor, parent=self)
        self.list_panel = ReportListPanel(parent=self)
        self.citations = CitationPanel(parent=self)
        self.counters = CounterPanel(parent=self)
        self.outline = OutlinePanel(parent=self)
        self.preview = PreviewPanel(parent=self)
        self.beside = BesidePanel(context, parent=self)
        self.start = StartPage(parent=self)
        self.status = StatusBar(self.commands, context.messages[language], parent=self)
        self._middle = QStackedWidget(self)
        self._menus: dict[str, QMenu] = {}
        self._given_up = False
        self._page_map: PageMap | None = None
        self._hidden_for_text: list[QWidget] = []
        self._stating = QTimer(self, interval=0, singleShot=True)
        self._placing = QTimer(self, interval=PLACE_PAUSE, singleShot=True)
        self._build()
        self._connect()
        self.retranslate()
        self._show_report(None)

    # Arrangement

    def _build(self) -> None:
        self.setObjectName("mainWindow")
        self.setDockNestingEnabled(False)
        self._middle.setObjectName("middle")
        self._middle.addWidget(self.start)
        centre = QWidget(self)
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._middle, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self._build_menus()
        self._toolbar = MainToolBar(self.commands, parent=self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self._toolbar)
        self._docks = Docks(
            self,
            self.commands,
            self.list_panel,
            {
                Act.CITATIONS: self.citations,
                Act.COUNTERS: self.counters,
                Act.OUTLINE: self.outline,
                Act.PREVIEW: self.preview,
                Act.BESIDE: self.beside,
            },
        )
        self._offer_commands()
        self.resize(px(self, 1366), px(self, 768))
        self._docks.size_list()

    def _build_menus(self) -> None:
        for name in MENUS:
            menu = QMenu(self)
            menu.setObjectName(f"menu_{name}")
            self._menus[name] = menu
        for name, items in MENUS.items():
            menu = self._menus[name]
            for item in items:
                if item is None:
                    menu.addSeparator()
                elif isinstance(item, Act):
                    menu.addAction(self.commands[item])
                else:
                    menu.addMenu(self._menus[item])
        for name in TOP_MENUS:
            self.menuBar().addMenu(self._menus[name])

    def _offer_commands(self) -> None:
        """Let the panels offer what can be done with all of their things."""
        of_text = (Act.SCAN_CITATIONS, Act.WORD_CITATIONS, Act.CITATION_WORDING)
        of_lists = (Act.IMPORT_DOCUMENTS, Act.EXPORT_DOCUMENTS, Act.MERGE_DOCUMENTS, Act.LOAD_CATALOGUE)
        self.citations.offer(
            *(self.commands[act] for act in of_text), None, *(self.commands[act] for act in of_lists)
        )
        self.counters.offer(self.commands[Act.IMPORT_SHEET], self.commands[Act.SCAN_FIGURES])

    def _connect(self) -> None:
        actions = {
            Act.LIST: self._focus_list,
            Act.QUIT: self.close,
            Act.NEXT_AREA: self._next_area,
            Act.PREVIOUS_AREA: self._previous_area,
        }
        for act, slot in actions.items():
            self.commands[act].triggered.connect(slot)
        self.commands[Act.TEXT_ONLY].toggled.connect(self._on_text_only_toggled)
        self._middle.currentChanged.connect(self._on_middle_changed)
        self._docks.shown.connect(self._on_panel_shown)
        self._docks.left.connect(self._return_to_text)
        self._toolbar.kind_chosen.connect(self._on_kind_chosen)
        self._stating.timeout.connect(self._show_state)
        self._placing.timeout.connect(self._show_place)
        self.paging.sheet_ready.connect(self._on_sheet_ready)
        self.paging.counted.connect(self.status.show_pages)
        self.paging.mapped.connect(self._on_pages_mapped)
        self.paging.stale.connect(self._on_pages_stale)
        self.paging.failed.connect(self.preview.show_failed)
        self.preview.place_clicked.connect(self.go_to)
        self.outline.go_requested.connect(self.go_to)

    def retranslate(self) -> None:
        """Word the window in the language in force."""
        self.commands.retranslate()
        for name, menu in self._menus.items():
            menu.setTitle(menu_title(name))
        self._toolbar.retranslate()
        self._docks.retranslate()
        self.status.set_messages(self.context.messages[self.language])
        if self.report is not None:
            self.report.view.retranslate()
        self._name_window()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self._toolbar.fit(self.width())
            self._stating.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Leave words out of the toolbar where they have no room."""
        super().resizeEvent(event)
        self._toolbar.fit(self.width())

    # The open report

    def show_report(self, report: OpenReport | None) -> None:
        """Show another report in the place of the one before, which must have been saved."""
        before = self.report
        self.settings.report = report.id if report else None  # at once: the program may end any moment
        self._show_report(report)
        if before is not None:
            self._middle.removeWidget(before.view)
            before.close()
        self.opened.emit(report)

    def _show_report(self, report: OpenReport | None) -> None:
        self.report = report
        if report is None:
            self.commands[Act.TEXT_ONLY].setChecked(False)  # there would be no way to anything else
        self.commands.enable(report is not None, *_IN_REPORT)
        self.status.show_report_open(report is not None)
        self.list_panel.set_current(report.id if report else None)
        self.beside.forget()
        self.align_beside()
        self._docks.rail.setVisible(report is not None and not self.commands[Act.TEXT_ONLY].isChecked())
        self._page_map = None
        if report is None:
            self._middle.setCurrentWidget(self.start)
            self.paging.show(None)
            self.preview.show_sheet(None)
            self.outline.show_report(None)
            self._docks.close_all()
            self._name_window()
            self.text.show_state()
            self._toolbar.show_kind(None, enabled=False)
            return
        self._middle.addWidget(report.view)
        self._middle.setCurrentWidget(report.view)
        view, desk = report.view, report.desk
        view.place_changed.connect(self._on_place_changed)
        view.menu_requested.connect(self._on_menu_requested)
        desk.changed.connect(self._on_desk_changed)
        report.saver.reported.connect(self.status.show_saving)
        self.status.show_saving(report.saver.last)
        self._on_desk_changed(typing=False)
        self._name_window()

    def go_to(self, place: Origin) -> None:
        """Put the cursor of the open report at a place."""
        if self.report is not None:
            self.show_text()
            self.report.view.go_to(place)

    # What stands in the middle

    @property
    def shows_text(self) -> bool:
        """Whether the open report stands in the middle of the window."""
        return self.report is not None and self.stands_in_middle(self.report.view)

    def stands_in_middle(self, page: QWidget) -> bool:
        """Tell whether it is this page that stands in the middle of the window."""
        return self._middle.currentWidget() is page

    def show_in_middle(self, page: QWidget) -> None:
        """Show a page in the place of the open report; `show_text` brings that back."""
        self._middle.addWidget(page)  # once; it stays when it is not shown
        self._middle.setCurrentWidget(page)

    @Slot()
    def show_text(self) -> None:
        """Let the open report stand in the middle again, with the keyboard, if something else does."""
        if self.report is not None and not self.shows_text:
            self._middle.setCurrentWidget(self.report.view)
            self.report.view.page.focus_first()

    @Slot()
    def _on_middle_changed(self) -> None:
        self._stating.start()
        self.middle_changed.emit()

    def _name_window(self) -> None:
        if self.report is None:
            self.setWindowTitle("bcdesk")
            return
        head = self.report.desk.report.masthead
        title = f"{head.type_name} {head.subject_line}".strip()
        self.setWindowTitle(self.tr("{report} – bcdesk").format(report=title))

    def _editor(self) -> PassageEditor | None:
        return self.report.view.editor if self.report is not None and self.shows_text else None

    @Slot(bool)
    def _on_desk_changed(self, typing: bool) -> None:
        report = self.report
        if report is None:
            return
        self.paging.show(report.desk.workspace)
        self._name_window()
        if not typing:
            self.status.show_state(report.desk.report.state)
            self._stating.start()
        if not typing or self._is_in_heading():
            self.outline.show_report(report.desk.report, report.desk.printed, read_only=report.desk.read_only)

    def _is_in_heading(self) -> bool:
        editor = self._editor()
        return editor is not None and isinstance(editor.row, HeadingRow)

    @Slot(object)
    def _on_place_changed(self, place: Origin | None) -> None:
        self._stating.start()
        if self.preview.is_following():
            self.preview.follow(place)

    @Slot()
    def _show_state(self) -> None:
        self.text.show_state()
        report = self.report
        if report is None:
            return
        editor = self._editor()
        kind = next((act for act in KINDS if self.commands[act].isChecked()), None)
        self._toolbar.show_kind(
            kind if editor is not None and editor.kind is not None else None,
            enabled=self.commands[Act.KIND_BODY].isEnabled(),
            in_heading=self._is_in_heading(),
        )
        if not self._placing.isActive():  # not again and again: fast typing must not put it off for ever
            self._placing.start()

    @Slot()
    def _show_place(self) -> None:
        report = self.report
        if report is None:
            return
        page = self._middle.currentWidget()
        if page is not None and not self.shows_text:
            self.status.show_place(page.accessibleName(), None)
            return
        place = report.view.place
        words = place_words(report.desk.report, report.view.tabs.current, place)
        self.status.show_place(words, self._page_of(place))
        self.outline.set_current(section_at(report.desk.report, report.view.tabs.current, place))

    def _page_of(self, place: Origin | None) -> int | None:
        """Return the page of a place by the last layout, from 1; None if it is not known."""
        where = self._page_map.where(place) if self._page_map is not None and place is not None else None
        return None if where is None else where[0] + 1

    @Slot(object)
    def _on_pages_mapped(self, page_map: PageMap) -> None:
        self._page_map = page_map
        self._stating.start()

    @Slot(object)
    def _on_kind_chosen(self, kind: Act) -> None:
        self.commands[kind].trigger()
        if self.report is not None:
            self.report.view.page.focus_first()

    @Slot(object)
    def _on_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.commands[act] for act in (Act.CUT, Act.COPY, Act.PASTE, Act.PASTE_PLAIN)])
        menu.addSeparator()
        menu.addAction(self.commands[Act.NOTE])
        editor = self._editor()
        if editor is not None and editor.cells is not None:
            menu.addMenu(self._menus["table"])
        elif editor is not None and not editor.shows_notes:
            menu.addMenu(self._menus["kind"])
        self.text_menu_opening.emit(menu, place)
        menu.popup(place)

    # Panels

    @Slot(object, object)
    def _on_panel_shown(self, act: Act, shown: bool) -> None:  # as the signal has it
        if act is Act.PREVIEW:
            self.paging.set_seen(shown)
        elif act is Act.BESIDE:
            self.align_beside()

    def align_beside(self) -> None:
        """Let the report beside the text stand at the section that corresponds to the open one."""
        report = self.report
        if report is not None and self._docks.is_open(Act.BESIDE):
            self.beside.open_at(report.desk.report, report.view.tabs.current)

    @Slot(object)
    def _on_sheet_ready(self, sheet: Sheet) -> None:
        self.preview.show_waiting(False)  # as the panel has it
        self.preview.show_sheet(sheet)
        editor = self._editor()
        if self.preview.is_following() and editor is not None:
            self.preview.follow(editor.place)

    @Slot()
    def _on_pages_stale(self) -> None:
        self.preview.show_waiting(True)  # as the panel has it

    @Slot(bool)
    def _on_text_only_toggled(self, text_only: bool) -> None:
        """Hide everything but the text, and bring back what was there."""
        if text_only:
            parts = (*self._docks.parts, self._toolbar, self.status)
            self._hidden_for_text = [part for part in parts if not part.isHidden()]
        for part in self._hidden_for_text:
            part.setVisible(not text_only)
        if not text_only:
            self._hidden_for_text = []

    @Slot()
    def _focus_list(self) -> None:
        self._docks.show_list()
        self.list_panel.focus_search()

    @Slot()
    def _next_area(self) -> None:
        self._step_area(1)

    @Slot()
    def _previous_area(self) -> None:
        self._step_area(-1)

    def _step_area(self, by: int) -> None:
        """Go round: list, tabs and text, the open panel."""
        places = (self.list_panel, self._middle.currentWidget(), *self._docks.open_panels)
        areas = [area for area in places if area is not None and area.isVisible()]
        focus = QApplication.focusWidget()
        here = next((at for at, area in enumerate(areas) if focus and area.isAncestorOf(focus)), 0)
        self._focus_area(areas[(here + by) % len(areas)])

    def _focus_area(self, area: QWidget) -> None:
        if area is self.list_panel:
            self.list_panel.focus_search()
        elif self.report is not None and area is self.report.view:
            self.report.view.page.focus_first()
        else:
            _focus_first_in(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Give the keyboard back to the text on Esc that a list or a panel has no use for."""
        middle, focus = self._middle.currentWidget(), QApplication.focusWidget()
        if event.key() != Qt.Key.Key_Escape or middle is None or focus is None or middle.isAncestorOf(focus):
            super().keyPressEvent(event)
        else:
            self._return_to_text()

    @Slot()
    def _return_to_text(self) -> None:
        """Give the keyboard to what stands in the middle, the text where it was left."""
        middle, editor = self._middle.currentWidget(), self._editor()
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif middle is not None:
            self._focus_area(middle)

    def show_above(self, banner: QWidget) -> None:
        """Show a banner above the middle of the window."""
        self._column.insertWidget(0, banner)

    def tool_of(self, act: Act) -> QWidget:
        """Return the button of the toolbar for an action, or the toolbar if it has none."""
        return self._toolbar.button_of(act)

    # Start and end

    def restore(self) -> None:
        """Bring back size, docks and looks as they were left."""
        if self.settings.geometry:
            self.restoreGeometry(QByteArray(self.settings.geometry))
        if self.settings.docks:
            self.restoreState(QByteArray(self.settings.docks))

    def fit_screen(self) -> None:
        """Fill a screen that has no room for the first size of the window; a size that was left once is kept."""
        room = self.screen().availableGeometry().size()
        beside, above = px(self, _FRAME[0]), px(self, _FRAME[1])
        fits = self.width() + beside <= room.width() and self.height() + above <= room.height()
        if not fits and not self.settings.geometry:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def remember(self) -> None:
        """Write down how the window is left."""
        if self.commands[Act.TEXT_ONLY].isChecked():
            self.commands[Act.TEXT_ONLY].setChecked(False)
        self.settings.geometry = bytes(self.saveGeometry().data())
        self.settings.docks = bytes(self.saveState().data())
        report = self.report
        self.settings.report = report.id if report else None
        if report is not None:
            self.settings.tab = report.view.tabs.current
            self.settings.cursor = report.view.place

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 # Qt's name
        """Close only when everything typed is on the disk."""
        self._middle.setFocus()  # a field takes what is typed into it when it loses the keyboard
        if self.report is not None and not self._given_up and not self.report.save():
            event.ignore()
            self.close_refused.emit()
            return
        self.leave()
        event.accept()

    def give_up(self) -> None:
        """Close without what could not be written: the officer has decided so."""
        self._given_up = True
        self.close()

    def leave(self) -> None:
        """Write down how the window is left and let the workers end."""
        self.remember()
        self.closing.emit()
        self.work_worker.shut_down()
        self.store_worker.shut_down()
        self.preview.pages.shut_down()
        self.settings.running = False
        self.settings.sync()

    def action_paths(self) -> list[Command]:
        """Return every action of the menus with the words of the way to it, for search and the list of keys."""
        found: list[Command] = []

        def walk(name: str, way: str) -> None:
            here = f"{way}{BETWEEN}{menu_title(name)}" if way else menu_title(name)
            for item in MENUS[name]:
                if isinstance(item, Act):
                    found.append((self.commands[item], here.replace("&", "")))
                elif item is not None:
                    walk(item, here)

        for name in TOP_MENUS:
            walk(name, "")
        return found


def _focus_first_in(area: QWidget) -> None:
    """Give the keyboard to what an area names for it, else to its first control that takes it."""
    if area.focusProxy() is not None:
        area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    for control in area.findChildren(QWidget):
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
