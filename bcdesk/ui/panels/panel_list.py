"""The list of a panel: one row is chosen, Enter takes it, letters belong into the search above."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView

Index = QModelIndex | QPersistentModelIndex

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""The keys that move in the list while the officer types in the search."""


class PanelList(QListView):
    """A list that a delegate paints.

    Signals:
        current_changed: another row is chosen, or none.
        entered_row: Enter was pressed on a row.
        typed: letters were typed: a str.
        menu_wanted: a context menu for the current row is wanted at a place on the screen: a QPoint.
    """

    current_changed = Signal()
    entered_row = Signal(QModelIndex)
    typed = Signal(object)
    menu_wanted = Signal(object)

    def let_drag(self) -> None:
        """Let rows be dragged out of the list."""
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)

    def choose(self, index: Index) -> None:
        """Choose a row and no other."""
        self.setCurrentIndex(index)

    def move_by(self, event: QKeyEvent) -> bool:
        """Move in the list by a key that was pressed elsewhere; tell whether it is one that does."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        moves = plain and event.key() in MOVES
        if moves:
            QListView.keyPressEvent(self, event)
        return moves

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell that another row is chosen."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell that Enter was pressed."""
        if event.key() in ENTER:
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Tell letters, which belong into the search."""
        if search.strip():
            self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the row under the pointer, of the current one where the menu key was pressed."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not self._has_menu(index):
            return
        if index != self.currentIndex():
            self.choose(index)
        middle: QPoint = self.visualRect(index).center()
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.viewport().mapToGlobal(middle))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure the rows again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _has_menu(self, index: Index) -> bool:
        """Tell whether there is something to be done with a row, which may be none."""
        return index.isValid()

    def _show(self, model: QAbstractItemModel, rows: QAbstractItemDelegate) -> None:
        """List `model`, painted by `rows`; a list does so once it is made."""
        self.setModel(model)
        self.setItemDelegate(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
