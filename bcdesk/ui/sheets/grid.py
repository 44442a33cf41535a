"""The grid of form 06a, with the keys of a spreadsheet."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QMenu,
    QSizePolicy,
    QTableView,
    QWidget,
)

from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.tthc import TOTAL_ROW
from bcdesk.ui.models.counter_sheet import Place, SheetModel, ShownSheet
from bcdesk.ui.sheets.cells import SheetDelegate
from bcdesk.ui.sheets.heading import SheetHeading
from bcdesk.ui.theme import px

NAME_WIDTH = 160
"""Least width of the names, pixels at 100 %."""
NUMBER_WIDTH = 60
"""Least width of a column of numbers."""
ROW, HIGH_ROW, WIDE = 30, 40, 1300
"""Heights of rows, the higher one from this width of the grid on."""
MOST_ROWS = 16
"""So many rows are shown without scrolling the grid itself."""
_WIDER = {Column.DIRECT: 1.5, Column.WITHDRAWN: 1.2}
"""Columns with longer words get more of the room."""
_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class SheetGrid(QTableView):
    """Shows a sheet and takes what is typed; typing replaces, F2 edits, Enter goes down, Tab to the right.

    Signals:
        current_changed: another cell is current; its `Place`, None for a name.
        remove_requested: the codes of the rows that shall go.
        move_requested: the code of a row, and how many places down it shall go.
    """

    current_changed = Signal(object)
    remove_requested = Signal(object)
    move_requested = Signal(object, int)

    def __init__(self, model: SheetModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = model
        self._heading = SheetHeading(model.shown, parent=self)
        self._step = 0
        self._verbs = {name: QAction(self) for name in ("add", "rename", "remove", "up", "down", "clear")}
        self._build()
        self._connect()
        self.retranslate()

    def show_sheet(self, shown: ShownSheet) -> None:
        """Show another state; the current cell stays current if it is still there."""
        here = self._sheet.row_at(self.currentIndex())
        place = self._sheet.place_of(self.currentIndex())
        anew = self._sheet.show(shown)
        self._heading.show_sheet(shown)
        self._arrange()
        if anew and here is not None:
            index = self._sheet.index_of(here.code, place[1] if place else None)
            if index.isValid():
                self.setCurrentIndex(index)

    @property
    def place(self) -> Place | None:
        """The current cell; None for a name."""
        return self._sheet.place_of(self.currentIndex())

    def go_to(self, row: str, column: Column | None) -> None:
        """Make a cell current and give it the keyboard."""
        index = self._sheet.index_of(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Let the first number be current if no cell is yet."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._sheet.first_number(0))

    def settle(self) -> None:
        """Take what is being typed, as if the officer had gone elsewhere."""
        field = self.indexWidget(self.currentIndex())
        if field is not None:
            self.commitData(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    @Slot()
    def add_row(self) -> None:
        """Begin a new row: its name is typed first."""
        if self._sheet.shown.read_only:
            return
        index = self._sheet.begin_row()
        self._arrange()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.edit(index)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Form 06a"))
        words = {
            "add": self.tr("&Add a row"),
            "rename": self.tr("Re&name the row"),
            "remove": self.tr("&Remove the row"),
            "up": self.tr("Move the row &up"),
            "down": self.tr("Move the row &down"),
            "clear": self.tr("&Clear the number"),
        }
        for name, verb in self._verbs.items():
            verb.setText(words[name])
        self._sheet.retranslate()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for all rows, up to `MOST_ROWS` of them."""
        rows = min(self._sheet.rowCount(), MOST_ROWS)
        height = self._heading.sizeHint().height() + rows * self._row_height()
        bar = self.horizontalScrollBar()
        return QSize(
            px(self, 600), height + (bar.sizeHint().height() if self._needed() > self.width() else 0)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same height: the page scrolls, not the grid."""
        return QSize(px(self, 300), self.sizeHint().height())

    def _build(self) -> None:
        self.setObjectName("sheetGrid")
        self.setModel(self._sheet)
        self.setItemDelegate(SheetDelegate(self))
        self.setHorizontalHeader(self._heading)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        keys = {"up": "Alt+Up", "down": "Alt+Down"}
        for name, verb in self._verbs.items():
            verb.setObjectName(f"sheetRow_{name}")
            if name in keys:
                verb.setShortcut(QKeySequence(keys[name]))
                verb.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addActions(list(self._verbs.values()))
        self._arrange()

    def _connect(self) -> None:
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        slots = {
            "add": self.add_row,
            "rename": self._rename,
            "remove": self._remove,
            "up": self._move_up,
            "down": self._move_down,
            "clear": self._clear,
        }
        for name, slot in slots.items():
            self._verbs[name].triggered.connect(slot)

    # Arrangement

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        room = self.viewport().width()
        weights = [_WIDER.get(column, 1.0) for column in self._sheet.shown.columns]
        names = max(px(self, NAME_WIDTH), round(room * 0.2))
        unit = max(float(px(self, NUMBER_WIDTH)), (room - names) / sum(weights))
        widths = [round(unit * weight) for weight in weights]
        self._heading.resizeSection(0, max(px(self, NAME_WIDTH), room - sum(widths)))
        for at, width in enumerate(widths, 1):
            self._heading.resizeSection(at, width)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._heading.setFixedHeight(self._heading.sizeHint().height())
        self.updateGeometry()

    def _needed(self) -> int:
        """Return the width that the columns need at least."""
        weights = [_WIDER.get(column, 1.0) for column in self._sheet.shown.columns]
        return px(self, NAME_WIDTH) + round(sum(weights) * px(self, NUMBER_WIDTH))

    def _row_height(self) -> int:
        return px(self, HIGH_ROW if self.width() >= px(self, WIDE) else ROW)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of blocks for the grid; in the window they belong to the text."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = any(event.matches(key) for key in _OWN_KEYS)
            if own or event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin at the first number."""
        self.begin()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the keys do in a spreadsheet."""
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the field passes on what it is done with
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._copy()
            self._clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._sheet.paste(QGuiApplication.clipboard().text(), self._top_left())
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not plain:
            self._clear()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not plain:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go on downwards after Enter, sideways after Tab; after a name to the first number of the new row."""
        ends = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, ends.NoHint)
        rows = len(self._sheet.shown.sheet.rows)
        self._sheet.end_row()
        if len(self._sheet.shown.sheet.rows) > rows:
            self.setCurrentIndex(self._sheet.first_number(rows))
        else:
            by = {ends.SubmitModelCache: (1, 0), ends.EditNextItem: (0, 1), ends.EditPreviousItem: (0, -1)}
            self._go(*by.get(hint, (0, 0)))
        self._arrange()

    def _go(self, down: int, right: int = 0) -> None:
        index = self.currentIndex()
        there = self._sheet.index(index.row() + down, index.column() + right)
        if there.isValid():
            self.setCurrentIndex(there)

    def _top_left(self) -> QModelIndex:
        chosen = self.selectedIndexes()
        if not chosen:
            return self.currentIndex()
        return self._sheet.index(min(i.row() for i in chosen), min(i.column() for i in chosen))

    @Slot()
    def _clear(self) -> None:
        self._sheet.clear(self.selectedIndexes())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sheet.copied(self.selectedIndexes()))

    # Rows

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        row = self._sheet.row_at(self.currentIndex())
        writable = not self._sheet.shown.read_only
        of_row = writable and row is not None and row.code != TOTAL_ROW
        for name in ("rename", "remove", "up", "down"):
            self._verbs[name].setEnabled(of_row)
        for name in ("add", "clear"):
            self._verbs[name].setEnabled(writable)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._verbs.values()))
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot()
    def _rename(self) -> None:
        index = self._sheet.index(self.currentIndex().row(), 0)
        self.setCurrentIndex(index)
        self.edit(index)

    @Slot()
    def _remove(self) -> None:
        rows = [self._sheet.row_at(index) for index in self.selectedIndexes()]
        codes = tuple(dict.fromkeys(row.code for row in rows if row is not None and row.code != TOTAL_ROW))
        if codes:
            self.remove_requested.emit(codes)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._sheet.row_at(self.currentIndex())
        if row is not None and row.code != TOTAL_ROW and not self._sheet.shown.read_only:
            self.move_requested.emit(row.code, by)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self._sheet.place_of(current))
