"""Docks: a panel at the side of the window that can be closed, moved and torn off.

A panel has its own head, so a dock shows Qt's title only while it is a window of its own. Its tools for tearing off and
closing stand in that head.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolButton, QWidget

from bcdesk.ui.parts import PanelHead, Worded, tool_button


class PanelDock(Worded, QDockWidget):
    """Holds one panel of the window.

    Signals:
        close_wanted: the cross in the head of the panel was pressed.
    """

    close_wanted = Signal()

    def __init__(
        self, name: str, panel: QWidget, *, closable: bool = True, parent: QMainWindow | None = None
    ) -> None:
        """Hold `panel`; `name` is the object name by which the place of the dock is remembered."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidget(panel)
        self._no_title = QWidget(self)
        self._tear_off = tool_button("external-link", parent=self)
        self._close = tool_button("x", parent=self)
        self._build(panel, closable=closable)
        self.topLevelChanged.connect(self._on_top_level_changed)
        self.retranslate()

    def set_title(self, title: str) -> None:
        """Name the dock, for its own window and for assistive tools."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """Word the tools in the language in force."""
        for tool, text in (
            (self._tear_off, self.tr("Into a window of its own, or back")),
            (self._close, self.tr("Close the panel")),
        ):
            tool.setToolTip(text)
            tool.setAccessibleName(text)

    def _build(self, panel: QWidget, *, closable: bool) -> None:
        self.setTitleBarWidget(self._no_title)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        head = panel.findChild(PanelHead)
        tools: tuple[QToolButton, ...] = (self._tear_off, self._close) if closable else ()
        for tool, name in zip(tools, ("tearOff", "closePanel"), strict=False):
            tool.setObjectName(f"{self.objectName()}_{name}")
            if head is not None:
                head.add_tool(tool)
        for tool in (self._tear_off, self._close):
            tool.setVisible(tool in tools and head is not None)
        self._tear_off.clicked.connect(self._on_tear_off_clicked)
        self._close.clicked.connect(self.close_wanted)

    @Slot()
    def _on_tear_off_clicked(self) -> None:
        self.setFloating(not self.isFloating())

    @Slot(bool)
    def _on_top_level_changed(self, floating: bool) -> None:
        self.setTitleBarWidget(None if floating else self._no_title)  # type: ignore[arg-type] # None takes it away
