"""The command search: a field and a list over the window; a few letters and Enter do what a menu does."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QListView, QStackedWidget, QVBoxLayout, QWidget

from bcdesk.ui.dialogs.base import screen_room
from bcdesk.ui.dialogs.command_list import Command, Line, LineDelegate, LineModel, found, line_of
from bcdesk.ui.parts import EmptyState, SearchField
from bcdesk.ui.theme import Role, colour, px

_ROWS = 10
_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CommandSearch(QDialog):
    """Finds commands by their words, without accents and in any order; show it with `show()`.

    Only what can be done at this moment is listed. It is gone for good when it is closed, also by a click elsewhere.

    Args:
        commands: the actions of the menus, each with the titles that lead to it.
        parent: the window that has them.
    """

    def __init__(self, commands: Iterable[Command], *, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._window = parent
        self._lines: tuple[Line, ...] = tuple(
            line_of(command) for command in commands if command[0].isEnabled()
        )
        self._search = SearchField(parent=self)
        self._model = LineModel(parent=self)
        self._list = QListView(self)
        self._nothing = EmptyState("command", parent=self)
        self._pages = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._show_found("")

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Find a command"))
        self._search.set_placeholder(self.tr("What do you want to do?"))
        self._list.setAccessibleName(self.tr("Commands"))
        self._nothing.set_text(self.tr("No such command"), self.tr("Try another word, or fewer."))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font; go away when another window is chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()
        elif event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Stand at the top centre of the window, with the focus in the field."""
        super().showEvent(event)
        window = self._window
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + px(self, 56))
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let arrows move in the list, Enter choose and Esc leave while the focus is in the field."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _TO_LIST:
                self._list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground and its edge."""
        painter = QPainter(self)
        painter.setPen(colour(self, Role.BORDER))
        painter.setBrush(colour(self, Role.SIDE))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _build(self) -> None:
        self.setObjectName("commandSearch")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._search.setObjectName("commandField")
        self._list.setObjectName("commandList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(LineDelegate(with_path=True, parent=self))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._nothing)
        self._column.addWidget(self._search)
        self._column.addWidget(self._pages)

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.text_edited.connect(self._show_found)
        self._list.clicked.connect(self._choose)

    def _measure(self) -> None:
        edge = px(self, 8)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(edge)
        self.setFixedWidth(min(px(self, 560), screen_room(self).width()))
        below = screen_room(self).height() - self._search.sizeHint().height() - px(self, 56) - 3 * edge
        self._pages.setFixedHeight(min(px(self, 30) * _ROWS, below))

    @Slot(object)
    def _show_found(self, query: str) -> None:
        lines = found(self._lines, query)
        self._model.show(lines)
        self._pages.setCurrentWidget(self._list if lines else self._nothing)
        if lines:
            self._list.setCurrentIndex(self._model.index(0))

    @Slot()
    def _choose(self) -> None:
        line = self._model.line_at(self._list.currentIndex())
        if line and line.action:
            self.accept()
            # The focus goes back to the text first: many commands act where the focus is.
            QTimer.singleShot(0, line.action, line.action.trigger)
