"""The panels around the text: the list of reports at the left, the others at the right, the rail that opens them.

Only one panel at the right is open at a time, unless it is a window of its own. In a window that is too narrow for
both, the list makes room for a panel and comes back when that is closed.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from bcdesk.ui.actions import Act, Actions
from bcdesk.ui.panels.dock import PanelDock
from bcdesk.ui.panels.rail import Rail
from bcdesk.ui.theme import px
from bcdesk.ui.toolbar import NARROW

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
_LIST_WIDTH = 220


class Docks(QObject):
    """Opens and closes panels as their actions say, which are checked while they are open.

    Signals:
        shown: a panel was opened or closed; its `Act` and whether it is open.
        left: a panel that had the keyboard was closed.
    """

    shown = Signal(object, object)
    left = Signal()

    def __init__(
        self, window: QMainWindow, commands: Actions, listed: QWidget, panels: Mapping[Act, QWidget]
    ) -> None:
        """Dock `listed` at the left of `window` and `panels` at its right, closed."""
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._list = PanelDock("listDock", listed, closable=False, parent=window)
        self._panels = {
            act: PanelDock(f"{act.value}Dock", panel, parent=window) for act, panel in panels.items()
        }
        self._widths: dict[Act, int] = {}
        self._list_made_room = False
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self._list)
        for act, dock in self._panels.items():
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()
            commands[act].toggled.connect(partial(self._on_toggled, act))
            dock.visibilityChanged.connect(partial(self._on_visibility_changed, act))
            dock.close_wanted.connect(commands[act].trigger)
        self.rail = Rail(tuple(commands[act] for act in self._panels), parent=window)
        window.addToolBar(Qt.ToolBarArea.RightToolBarArea, self.rail)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """All that stands around the text."""
        return (self._list, *self._panels.values(), self.rail)

    @property
    def open_panels(self) -> list[QWidget]:
        """The panels that are open, windows of their own too."""
        return [dock.widget() for dock in self._panels.values() if not dock.isHidden()]

    def is_open(self, act: Act) -> bool:
        """Tell whether a panel is open."""
        return not self._panels[act].isHidden()

    def size_list(self) -> None:
        """Give the list its first width; the window must have its size."""
        self._set_width(self._list, px(self._window, _LIST_WIDTH))

    def show_list(self) -> None:
        """Show the list of reports."""
        self._list.show()

    def close_all(self) -> None:
        """Close the panels at the right."""
        for dock in self._panels.values():
            dock.hide()

    def retranslate(self) -> None:
        """Word the docks in the language in force."""
        self.rail.setWindowTitle(self.tr("Panels"))
        self._list.set_title(self.tr("Reports"))
        for act, dock in self._panels.items():
            dock.set_title(self._commands[act].text().replace("&", ""))

    def _on_toggled(self, act: Act, shown: bool) -> None:  # as the signal has it
        """Open a panel and close the one before, or close it."""
        if shown:
            self._open(act)
        else:
            self._close(act)

    def _open(self, act: Act) -> None:
        for other, dock in self._panels.items():
            if other is not act and not dock.isFloating():
                dock.hide()
        self._make_room(act)
        self._panels[act].show()
        self._set_width(self._panels[act], self._width(act))

    def _close(self, act: Act) -> None:
        dock, focus = self._panels[act], QApplication.focusWidget()
        if not dock.isFloating():
            self._widths[act] = dock.width()  # for the next time
        had_keyboard = focus is not None and dock.isAncestorOf(focus)
        dock.hide()
        if had_keyboard:
            self.left.emit()
        if self._list_made_room and not self.open_panels:
            self._list_made_room = False
            self._list.show()

    def _width(self, act: Act) -> int:
        """Return how wide a panel is to be, in pixels: as it was left, if it was open before."""
        narrow, wide = PANEL_WIDTHS[act]
        first = px(self._window, narrow if self._window.width() < px(self._window, NARROW) else wide)
        return self._widths.get(act, first)

    def _make_room(self, act: Act) -> None:
        """Put the list away where it would leave no room for the text beside a panel; it comes back with the room."""
        if self._list.isHidden() or self._panels[act].isFloating():
            return
        needed = self._list.width() + self._width(act) + px(self._window, LEAST_TEXT) + self.rail.width()
        if needed > self._window.width():
            self._list_made_room = True
            self._list.hide()

    def _set_width(self, dock: PanelDock, width: int) -> None:
        self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)

    def _on_visibility_changed(self, act: Act, _visible: bool) -> None:  # likewise
        """Let the action follow a panel that was opened or closed in another way, such as its own cross."""
        self._commands[act].setChecked(self.is_open(act))
        self.shown.emit(act, self.is_open(act))
