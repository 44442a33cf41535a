"""The list of the citation panel."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from bcdesk.ui.models.citations import CitationListModel
from bcdesk.ui.panels.citation_row import CitationRowDelegate

Index = QModelIndex | QPersistentModelIndex

MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""The keys that move in the list while the officer types in the search."""


class CitationView(QListView):
    """Documents, one of them chosen, to be inserted by Enter, by a double click or by dragging."""

    current_changed = Signal()
    """Another document is chosen, or none."""
    entered_row = Signal(QModelIndex)
    """Enter was pressed on a row."""
    typed = Signal(object)
    """Letters were typed: a str."""
    menu_wanted = Signal(object)
    """A context menu for the current row is wanted at a place on the screen: a QPoint."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._rows = CitationRowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)

    def move_by(self, event: QKeyEvent) -> None:
        """Move in the list by a key that was pressed elsewhere."""
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell that another document is chosen."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Insert on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Tell letters, which belong into the search."""
        if search.strip():
            self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the row under the pointer, of the current one where the menu key was pressed."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
                self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            middle: QPoint = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(middle))

    def doItemsLayout(self) -> None:  # noqa: N802
        """Decide first whether the scroll bar takes its room from the words.

        If the rows do not fit without it they do not fit with it either, so it never comes and goes by turns.
        """
        model = self.model()
        rows = model.found if isinstance(model, CitationListModel) else ()
        heights = accumulate(self._rows.height(self, found, 0) for found in rows)
        fits = all(height <= self.height() for height in heights)
        self._rows.bar = 0 if fits else self.verticalScrollBar().sizeHint().width()
        super().doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure the rows again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
