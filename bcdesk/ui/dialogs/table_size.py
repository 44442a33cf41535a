"""Chooses the size of a new table: by pointing at a grid, by arrows, or by two numbers."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.ui.parts import Field, Look, Measured, NumberBox, hairline, label, main_button
from bcdesk.ui.theme import Role, colour, px

GRID_ROWS, GRID_COLUMNS = 8, 10
"""The largest table that the grid can point at; numbers go further."""
MOST_ROWS, MOST_COLUMNS = 500, 30
FIRST = (3, 3)
"""Rows and columns that are offered first."""
_CELL, _GAP = 18, 3


class TableSizePopup(QFrame):
    """Pops up where the table is asked for, and goes with the choice, with Esc or with a click elsewhere."""

    chosen = Signal(int, int)
    """The officer chose: rows and columns."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._size = label(Look.STRONG, parent=self)
        self._grid = _Grid(parent=self)
        self._rows = NumberBox(parent=self)
        self._columns = NumberBox(parent=self)
        self._fields = (Field(self._rows, parent=self), Field(self._columns, parent=self))
        self._insert = main_button(parent=self)
        self._column = QVBoxLayout(self)
        self._numbers = QHBoxLayout()
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._show_size(*FIRST)

    def open_below(self, button: QWidget) -> None:
        """Open at the lower edge of `button`."""
        self.open_at(button.mapToGlobal(QPoint(0, button.height())))

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, moved as far as it needs to be whole."""
        self._show_size(*FIRST)
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = min(place.y(), screen.bottom() - self.height())
        self.move(max(screen.left(), left), max(screen.top(), top))
        self.show()
        self._grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setAccessibleName(self.tr("Size of the table"))
        self._grid.setAccessibleName(self.tr("Size of the table"))
        self._fields[0].set_label(self.tr("Rows"))
        self._fields[1].set_label(self.tr("Columns"))
        self._insert.setText(self.tr("Insert a table"))
        self._show_size(self._rows.value(), self._columns.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose on Enter, go on Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, Role.PAPER))
        painter.setPen(colour(self, Role.BORDER))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build(self) -> None:
        for part, name in (
            (self, "tableSize"),
            (self._size, "tableSizeWords"),
            (self._grid, "tableGrid"),
            (self._rows, "tableRows"),
            (self._columns, "tableColumns"),
            (self._insert, "insertTable"),
        ):
            part.setObjectName(name)
        self._rows.setRange(1, MOST_ROWS)
        self._columns.setRange(1, MOST_COLUMNS)
        for field in self._fields:
            self._numbers.addWidget(field, 1)
        self._column.addWidget(self._size)
        self._column.addWidget(self._grid)
        self._column.addWidget(hairline(parent=self))
        self._column.addLayout(self._numbers)
        self._column.addWidget(self._insert)

    def _connect(self) -> None:
        self._grid.pointed.connect(self._show_size)
        self._grid.chosen.connect(self._choose)
        self._rows.valueChanged.connect(self._on_number)
        self._columns.valueChanged.connect(self._on_number)
        self._insert.clicked.connect(self._choose)

    def _measure(self) -> None:
        edge = px(self, 12)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(self, 10))
        self._numbers.setSpacing(px(self, 12))

    @Slot(int, int)
    def _show_size(self, rows: int, columns: int) -> None:
        """Show a size in words, grid and numbers."""
        for box, number in ((self._rows, rows), (self._columns, columns)):
            box.blockSignals(True)  # Qt has no keyword
            box.setValue(number)
            box.blockSignals(False)  # likewise
        self._grid.set_pointed(rows, columns)
        words = self.tr("Rows: {rows}, columns: {columns}").format(rows=rows, columns=columns)
        self._size.setText(words)
        self._grid.setAccessibleDescription(words)

    @Slot()
    def _on_number(self) -> None:
        self._show_size(self._rows.value(), self._columns.value())

    @Slot()
    def _choose(self) -> None:
        rows, columns = self._rows.value(), self._columns.value()
        self.close()
        self.chosen.emit(rows, columns)


class _Grid(Measured):
    """Cells to point at; those from the first to the one that is pointed at are the table."""

    pointed = Signal(int, int)
    """Another size is pointed at: rows and columns."""
    chosen = Signal()
    """It was clicked."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = FIRST
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._measure()

    def set_pointed(self, rows: int, columns: int) -> None:
        """Show a size, as far as there are cells for it."""
        self._at = rows, columns
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Make the table larger and smaller by arrows."""
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self._point(self._at[0] + by[0], self._at[1] + by[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at the cell under the pointer."""
        place = event.position()
        self._point(int(place.y() // self._step) + 1, int(place.x() // self._step) + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what is pointed at; a pointer that has left the grid chooses nothing."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.mouseMoveEvent(event)
            self.chosen.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the cells, that which arrows move with a wider edge."""
        painter = QPainter(self)
        rows, columns = self._at
        for row in range(GRID_ROWS):
            for column in range(GRID_COLUMNS):
                taken = row < rows and column < columns
                painter.setPen(colour(self, Role.LINK if taken else Role.BORDER))
                painter.setBrush(colour(self, Role.SEL if taken else Role.PAPER))
                painter.drawRect(self._cell(row, column).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(self, Role.LINK), 2))
            last = self._cell(min(rows, GRID_ROWS) - 1, min(columns, GRID_COLUMNS) - 1)
            painter.drawRect(last.adjusted(1, 1, -1, -1))

    def _cell(self, row: int, column: int) -> QRectF:
        side = self._step - px(self, _GAP)
        return QRectF(column * self._step, row * self._step, side, side)

    def _point(self, rows: int, columns: int) -> None:
        rows, columns = max(1, min(rows, GRID_ROWS)), max(1, min(columns, GRID_COLUMNS))
        if (rows, columns) != self._at:
            self.pointed.emit(rows, columns)

    def _measure(self) -> None:
        self._step = px(self, _CELL) + px(self, _GAP)
        gap = px(self, _GAP)
        self.setFixedSize(QSize(GRID_COLUMNS * self._step - gap, GRID_ROWS * self._step - gap))


_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
