"""The main window: reports at the left, the open one in the middle, panels at the right.

It arranges and connects; what a command does is in the controllers (`text_commands`, `report_commands`, `output`).
"""

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
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
from bcdesk.ui.panels.dock import PanelDock
from bcdesk.ui.panels.outline import OutlinePanel
from bcdesk.ui.panels.rail import Rail
from bcdesk.ui.panels.report_list import ReportListPanel
from bcdesk.ui.place_words import place_words, section_at
from bcdesk.ui.preview import PreviewPanel
from bcdesk.ui.settings import Settings
from bcdesk.ui.start_page import StartPage
from bcdesk.ui.status_bar import StatusBar
from bcdesk.ui.text_commands import KINDS, TextCommands
from bcdesk.ui.theme import px

ZOOMS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0)
PLACE_PAUSE = 300
"""ms between two looks at where the cursor stands; in a long report one takes some ms, which typing should not pay."""
NARROW = 1600
"""Below this width, in pixels at 100 %, the toolbar shows fewer words."""
PANEL_WIDTHS = {
    Act.CITATIONS: (340, 376),
    Act.COUNTERS: (340, 376),
    Act.OUTLINE: (280, 320),
    Act.PREVIEW: (364, 560),
    Act.BESIDE: (420, 560),
}
"""Widths of the panels when they are first opened, in a narrow and in a wide window, in pixels at 100 %."""
LEAST_TEXT = 480
"""Least width of the text beside list and panel, in pixels at 100 %."""
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
        self._kind_box = QComboBox(self)
        self._menus: dict[str, QMenu] = {}
        self._docks: dict[Act, PanelDock] = {}
        self._given_up = False
        self._list_made_room = False
        self._panel_widths: dict[Act, int] = {}
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
        self._build_toolbar()
        self._list_dock = PanelDock("listDock", self.list_panel, closable=False, parent=self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self._list_dock)
        panels: dict[Act, QWidget] = {
            Act.CITATIONS: self.citations,
            Act.COUNTERS: self.counters,
            Act.OUTLINE: self.outline,
            Act.PREVIEW: self.preview,
            Act.BESIDE: self.beside,
        }
        for act, panel in panels.items():
            dock = PanelDock(f"{act.value}Dock", panel, parent=self)
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()
            self._docks[act] = dock
        self._rail = Rail(tuple(self.commands[act] for act in self._docks), parent=self)
        self.addToolBar(Qt.ToolBarArea.RightToolBarArea, self._rail)
        for at in range(9):
            shortcut = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            shortcut.activated.connect(partial(self._choose_tab, at))
        self.resize(px(self, 1366), px(self, 768))
        self.resizeDocks([self._list_dock], [px(self, 220)], Qt.Orientation.Horizontal)

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

    def _build_toolbar(self) -> None:
        bar = QToolBar(self)
        bar.setObjectName("toolBar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(px(self, 20), px(self, 20)))
        bar.setMinimumHeight(px(self, 44))
        self._kind_box.setObjectName("kindBox")
        self._kind_box.setProperty("flat", True)  # a property of the style sheet
        self._kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for act in KINDS:
            self._kind_box.addItem("", act)
        spacer = QWidget(bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(_room(px(self, 8), bar))
        self._tool(bar, Act.NEW)
        bar.addSeparator()
        self._tool(bar, Act.UNDO, icon_only=True)
        self._tool(bar, Act.REDO, icon_only=True)
        bar.addSeparator()
        bar.addWidget(self._kind_box)
        for act in (Act.HIGHER, Act.DEEPER, Act.BOLD, Act.ITALIC):
            self._tool(bar, act, icon_only=True)
        bar.addSeparator()
        self._inserting = [self._tool(bar, act) for act in (Act.NOTE, Act.CITATION, Act.FIGURE)]
        self._optional = [self._tool(bar, Act.TABLE)]
        bar.addWidget(spacer)
        self._optional += [self._tool(bar, Act.FIND), self._tool(bar, Act.PRINT)]
        self._tool(bar, Act.EXPORT)
        bar.addWidget(_room(px(self, 8), bar))
        self._toolbar = bar
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def _tool(self, bar: QToolBar, act: Act, *, icon_only: bool = False) -> QToolButton:
        button = QToolButton(bar)
        button.setDefaultAction(self.commands[act])
        button.setObjectName(f"tool_{act.value}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonIconOnly if icon_only else style.ToolButtonTextBesideIcon)
        bar.addWidget(button)
        return button

    def _connect(self) -> None:
        actions = {
            Act.LIST: self._focus_list,
            Act.QUIT: self.close,
            Act.UNDO: self._undo,
            Act.REDO: self._redo,
            Act.FIND: self._find,
            Act.REPLACE: self._replace,
            Act.FIND_NEXT: self._find_next,
            Act.FIND_PREVIOUS: self._find_previous,
            Act.GO_TO_NOTE: self._go_to_note,
            Act.ZOOM_IN: self._zoom_in,
            Act.ZOOM_OUT: self._zoom_out,
            Act.ZOOM_NORMAL: self._zoom_normal,
            Act.NEXT_TAB: self._next_tab,
            Act.PREVIOUS_TAB: self._previous_tab,
            Act.NEXT_AREA: self._next_area,
            Act.PREVIOUS_AREA: self._previous_area,
        }
        for act, slot in actions.items():
            self.commands[act].triggered.connect(slot)
        self.commands[Act.TEXT_ONLY].toggled.connect(self._on_text_only_toggled)
        self._middle.currentChanged.connect(self._on_middle_changed)
        for act, dock in self._docks.items():
            self.commands[act].toggled.connect(partial(self._on_panel_toggled, act))
            dock.visibilityChanged.connect(partial(self._on_dock_visibility_changed, act))
        self._kind_box.activated.connect(self._on_kind_activated)
        self._stating.timeout.connect(self._show_state)
        self._placing.timeout.connect(self._show_place)
        self.paging.sheet_ready.connect(self._on_sheet_ready)
        self.paging.counted.connect(self.status.show_pages)
        self.paging.mapped.connect(self._on_pages_mapped)
        self.paging.stale.connect(self._on_pages_stale)
        self.paging.failed.connect(self.preview.show_failed)
        self.preview.place_clicked.connect(self.go_to)
        self.outline.go_requested.connect(self.go_to)
        self.text.note_made.connect(self._on_note_made)

    def retranslate(self) -> None:
        """Word the window in the language in force."""
        self.commands.retranslate()
        for name, menu in self._menus.items():
            menu.setTitle(menu_title(name))
        for at, act in enumerate(KINDS):
            self._kind_box.setItemText(at, self.commands[act].text().replace("&", ""))
        self._kind_box.setToolTip(self.tr("Kind of paragraph"))
        self._kind_box.setAccessibleName(self._kind_box.toolTip())
        self._kind_box.setPlaceholderText(self.tr("Section heading"))
        self._toolbar.setWindowTitle(self.tr("Toolbar"))
        self._rail.setWindowTitle(self.tr("Panels"))
        self._list_dock.set_title(self.tr("Reports"))
        for act, dock in self._docks.items():
            dock.set_title(self.commands[act].text().replace("&", ""))
        self.status.set_messages(self.context.messages[self.language])
        if self.report is not None:
            self.report.view.retranslate()
        self._name_window()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the language and the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit_toolbar()
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "_toolbar"):
            self._toolbar.setIconSize(QSize(px(self, 20), px(self, 20)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Leave words out of the toolbar where they have no room."""
        super().resizeEvent(event)
        self._fit_toolbar()

    def _fit_toolbar(self) -> None:
        """Show as many words in the toolbar as there is room for; most buttons keep theirs in a narrow window."""
        style = Qt.ToolButtonStyle
        narrow = self.width() < px(self, NARROW)
        for button in self._optional:
            button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        for button in self._inserting:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        if self._toolbar.sizeHint().width() > self.width():
            for button in self._inserting:
                button.setToolButtonStyle(style.ToolButtonIconOnly)

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
        self._rail.setVisible(report is not None and not self.commands[Act.TEXT_ONLY].isChecked())
        self._page_map = None
        if report is None:
            self._middle.setCurrentWidget(self.start)
            self.paging.show(None)
            self.preview.show_sheet(None)
            self.outline.show_report(None)
            for dock in self._docks.values():
                dock.hide()
            self.commands.enable(False, Act.UNDO, Act.REDO)  # as Qt's own
            self._name_window()
            self.text.show_state()
            self._kind_box.setEnabled(False)
            return
        self._middle.addWidget(report.view)
        self._middle.setCurrentWidget(report.view)
        view, desk = report.view, report.desk
        view.set_zoom(self.settings.zoom)
        view.place_changed.connect(self._on_place_changed)
        view.zoom_requested.connect(self._on_zoom_requested)
        view.menu_requested.connect(self._on_menu_requested)
        desk.changed.connect(self._on_desk_changed)
        desk.steps.canUndoChanged.connect(self.commands[Act.UNDO].setEnabled)
        desk.steps.canRedoChanged.connect(self.commands[Act.REDO].setEnabled)
        self.commands.enable(desk.steps.canUndo(), Act.UNDO)
        self.commands.enable(desk.steps.canRedo(), Act.REDO)
        report.saver.reported.connect(self.status.show_saving)
        self.status.show_saving(report.saver.last)
        self.status.show_zoom(self.settings.zoom)
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
        kind = next((at for at, act in enumerate(KINDS) if self.commands[act].isChecked()), -1)
        self._kind_box.setEnabled(self.commands[Act.KIND_BODY].isEnabled())
        self._kind_box.setCurrentIndex(kind if editor is not None and editor.kind is not None else -1)
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

    @Slot(int)
    def _on_kind_activated(self, at: int) -> None:
        self.commands[list(KINDS)[at]].trigger()
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

    # Commands of the view

    @Slot()
    def _undo(self) -> None:
        if self.report is not None:
            self._settle(self.report)
            self.report.desk.undo()

    @Slot()
    def _redo(self) -> None:
        if self.report is not None:
            self._settle(self.report)
            self.report.desk.redo()

    def _settle(self, report: OpenReport) -> None:
        """Let what is being typed anywhere be a step of its own, before steps are taken back."""
        report.view.settle()
        self.settling.emit()

    @Slot()
    def _find(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.find.open(replacing=False)

    @Slot()
    def _replace(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.find.open(replacing=True)

    @Slot()
    def _find_next(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.find.go_next()

    @Slot()
    def _find_previous(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.find.go_previous()

    @Slot()
    def _go_to_note(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.view.toggle_note()

    @Slot(str)
    def _on_note_made(self, note: str) -> None:
        if self.report is not None:
            self.report.view.go_to_note(note)

    @Slot()
    def _next_tab(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.view.step_tab(1)

    @Slot()
    def _previous_tab(self) -> None:
        if self.report is not None:
            self.show_text()
            self.report.view.step_tab(-1)

    def _choose_tab(self, at: int) -> None:
        if self.report is not None:
            self.show_text()
            self.report.view.choose_tab(at)

    @Slot()
    def _zoom_in(self) -> None:
        self._on_zoom_requested(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._on_zoom_requested(-1)

    @Slot()
    def _zoom_normal(self) -> None:
        self._set_zoom(1.0)

    @Slot(int)
    def _on_zoom_requested(self, by: int) -> None:
        now = self.settings.zoom
        steps = [zoom for zoom in ZOOMS if (zoom > now if by > 0 else zoom < now)]
        if steps:
            self._set_zoom(min(steps) if by > 0 else max(steps))

    def _set_zoom(self, zoom: float) -> None:
        self.settings.zoom = zoom
        self.status.show_zoom(zoom)
        if self.report is not None:
            self.report.view.set_zoom(zoom)

    # Panels

    def _on_panel_toggled(self, act: Act, shown: bool) -> None:  # as the signal has it
        """Open a panel and close the one before, unless it is a window of its own."""
        if shown:
            for other, dock in self._docks.items():
                if other is not act and not dock.isFloating():
                    dock.hide()
        if shown:
            self._make_room(act)
        if not shown and not self._docks[act].isFloating():
            self._panel_widths[act] = self._docks[act].width()  # for the next time
        self._docks[act].setVisible(shown)
        if not shown and self._list_made_room and all(dock.isHidden() for dock in self._docks.values()):
            self._list_made_room = False
            self._list_dock.show()
        if shown:
            self.resizeDocks([self._docks[act]], [self._panel_width(act)], Qt.Orientation.Horizontal)
        if shown and act is Act.BESIDE:
            self.align_beside()

    def _panel_width(self, act: Act) -> int:
        """Return how wide a panel is to be, in pixels: as it was left, if it was open before."""
        narrow, wide = PANEL_WIDTHS[act]
        first = px(self, narrow if self.width() < px(self, NARROW) else wide)
        return self._panel_widths.get(act, first)

    def _make_room(self, act: Act) -> None:
        """Put the list away where it would leave no room for the text beside a panel; it comes back with the room."""
        if self._list_dock.isHidden() or self._docks[act].isFloating():
            return
        needed = self._list_dock.width() + self._panel_width(act) + px(self, LEAST_TEXT) + self._rail.width()
        if needed > self.width():
            self._list_made_room = True
            self._list_dock.hide()

    def _on_dock_visibility_changed(self, act: Act, _visible: bool) -> None:  # likewise
        dock = self._docks[act]
        self.commands[act].setChecked(not dock.isHidden())
        if act is Act.PREVIEW:
            self.paging.set_seen(not dock.isHidden())

    def align_beside(self) -> None:
        """Let the report beside the text stand at the section that corresponds to the open one."""
        report = self.report
        if report is not None and not self._docks[Act.BESIDE].isHidden():
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
            parts = (self._list_dock, *self._docks.values(), self._rail, self._toolbar, self.status)
            self._hidden_for_text = [part for part in parts if not part.isHidden()]
        for part in self._hidden_for_text:
            part.setVisible(not text_only)
        if not text_only:
            self._hidden_for_text = []

    @Slot()
    def _focus_list(self) -> None:
        self._list_dock.show()
        self.list_panel.focus_search()

    @Slot()
    def _next_area(self) -> None:
        self._step_area(1)

    @Slot()
    def _previous_area(self) -> None:
        self._step_area(-1)

    def _step_area(self, by: int) -> None:
        """Go round: list, tabs and text, the open panel."""
        docked = [dock.widget() for dock in self._docks.values() if not dock.isHidden()]
        places = (self.list_panel, self._middle.currentWidget(), *docked)
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
            return
        editor = self._editor()
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_area(middle)

    def show_above(self, banner: QWidget) -> None:
        """Show a banner above the middle of the window."""
        self._column.insertWidget(0, banner)

    def tool_of(self, act: Act) -> QWidget:
        """Return the button of the toolbar for an action, or the toolbar if it has none."""
        return self._toolbar.findChild(QToolButton, f"tool_{act.value}") or self._toolbar

    # Start and end

    def restore(self) -> None:
        """Bring back size, docks and looks as they were left."""
        if self.settings.geometry:
            self.restoreGeometry(QByteArray(self.settings.geometry))
        if self.settings.docks:
            self.restoreState(QByteArray(self.settings.docks))

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


def _room(width: int, parent: QWidget) -> QWidget:
    """Return empty room in a toolbar."""
    room = QWidget(parent)
    room.setFixedWidth(width)
    return room


def _focus_first_in(area: QWidget) -> None:
    """Give the keyboard to what an area names for it, else to its first control that takes it."""
    if area.focusProxy() is not None:
        area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    for control in area.findChildren(QWidget):
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
