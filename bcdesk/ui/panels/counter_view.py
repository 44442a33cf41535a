"""The list of the counter panel: numbers are typed into it as into a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from bcdesk.app.counters import ListedCounter
from bcdesk.domain.counters.book import CounterId
from bcdesk.ui.counter_words import result_words
from bcdesk.ui.models.counters import CounterListModel, GroupRow, copied_text
from bcdesk.ui.panels.counter_row import CounterRowDelegate
from bcdesk.ui.panels.panel_list import ENTER, Index, PanelList
from bcdesk.ui.theme import px, text_font

Key = Qt.Key

_BEGINNINGS = frozenset("0123456789-,")
"""What is typed first when a number is."""


class CounterView(PanelList):
    """Counters, one of them chosen, to be inserted by Enter or dragging; digits and F2 change its number.

    Signals:
        group_chosen: the head of a group was chosen: its name.
        number_typed: the counter and the words that were typed; if they are no number the field stays open.
        number_dropped: what was typed was taken back.
        cleared: the numbers of the chosen counters are to be *not reported*: a tuple of `CounterId`.
        pasted: the counter from which a block is to be filled in, and the block as a str.
    """

    group_chosen = Signal(object)
    number_typed = Signal(object, object)
    number_dropped = Signal()
    cleared = Signal(object)
    pasted = Signal(object, object)

    def __init__(self, model: CounterListModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counters = model
        self._rows = CounterRowDelegate(self)
        self._field = _NumberField(parent=self.viewport())
        self._editing: CounterId | None = None
        self._given = ""
        self.is_writable = False
        """Whether numbers can be typed."""
        self._build()
        self._connect()

    @property
    def editing(self) -> CounterId | None:
        """The counter that a number is being typed for."""
        return self._editing

    def set_field_name(self, words: str) -> None:
        """Name the field that numbers are typed into, for screen readers."""
        self._field.setAccessibleName(words)

    def edit_number(self, begin: str | None = None) -> None:
        """Open the field over the number of the current row, with its number or with what has been typed already."""
        listed = self._counters.listed_at(self.currentIndex())
        if listed is None or not self.is_writable:
            return
        self.scrollTo(self.currentIndex())
        self._editing = listed.counter.id
        self._given = result_words(listed.result) if listed.is_given else ""
        self._field.setText(self._given if begin is None else begin)
        self._place_field()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if begin is None:
            self._field.selectAll()

    def settle(self) -> None:
        """Take what is being typed, as if the officer had gone elsewhere."""
        self._on_given(0)

    def close_field(self) -> None:
        """Take the field away; the list has the keyboard again."""
        if self._editing is not None:
            had_focus = self._field.hasFocus()
            self._editing = None
            self._field.hide()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, index: Index) -> None:
        """Choose a row and no other, whatever keys are held: Qt would go on with a selection on Shift."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._counters.index(index.row()), flag)

    def step(self, by: int) -> None:
        """Go to the next counter up or down; stay at the ends."""
        at = self.currentIndex().row() + by
        while 0 <= at < len(self._counters.rows):
            index = self._counters.index(at)
            if self._counters.listed_at(index) is not None:
                self.choose(index)
                return
            at += by

    def copy(self) -> None:
        """Put the chosen counters on the clipboard, in lines of label, number and unit."""
        listed = self._chosen()
        if listed:
            QGuiApplication.clipboard().setText(copied_text(listed))

    def paste(self) -> None:
        """Tell the block of the clipboard; it is filled in from the first of the chosen counters on."""
        listed = self._chosen()
        block = QGuiApplication.clipboard().text()
        if listed and block.strip() and self.is_writable:
            self.pasted.emit(listed[0].counter.id, block)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the commands of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
            if any(event.matches(key) for key in own) or event.key() == Key.Key_F2:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Insert on Enter, change the number on digits and F2, open and close groups, copy and paste."""
        command = self._command_of(event)
        if command is not None:
            command()
        elif event.text() and event.text() in _BEGINNINGS and not _is_command(event):
            self.edit_number(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open and close groups; remember whether the number or the label was meant."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._counters.row_at(index)
        if isinstance(row, GroupRow):
            self.group_chosen.emit(row.name)
        else:
            self._set_in_numbers(self._is_on_number(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Change the number, or insert where the label was meant."""
        index = self.indexAt(event.position().toPoint())
        if self._counters.listed_at(index) is None:
            return
        if self._is_on_number(event.position().toPoint()) and self.is_writable:
            self.edit_number()
        else:
            self.entered_row.emit(index)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Let the field go with its row."""
        super().scrollContentsBy(dx, dy)
        self._place_field()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width, on which the heights of the rows depend."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self._place_field()

    def updateGeometries(self) -> None:  # noqa: N802
        """Keep the field over its number when the rows have moved."""
        super().updateGeometries()
        self._place_field()

    # Steps

    def _build(self) -> None:
        self._show(self._counters, self._rows)
        self.setSelectionMode(CounterView.SelectionMode.ExtendedSelection)
        self.let_drag()
        self._field.setObjectName("counterNumber")
        self._field.hide()

    def _connect(self) -> None:
        self._field.given.connect(self._on_given)
        self._field.dropped.connect(self._on_dropped)
        self._field.pasted.connect(self._on_pasted)
        self._counters.modelReset.connect(self._place_field)

    def _command_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        row = self._counters.row_at(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste
        if _is_command(event):
            return None
        if isinstance(row, GroupRow):
            return self._group_command(event, row)
        return self._number_command(event)

    def _group_command(self, event: QKeyEvent, row: GroupRow) -> Callable[[], object] | None:
        toggles = event.key() in ENTER or event.key() == Key.Key_Space
        toggles = toggles or event.key() == (Key.Key_Left if row.is_open else Key.Key_Right)
        return self._toggle_current if toggles else None

    def _number_command(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.key() in ENTER and not (self._rows.in_numbers and self.is_writable):
            return None
        commands: dict[int, Callable[[], object]] = {
            **dict.fromkeys((*ENTER, Key.Key_F2), self.edit_number),
            Key.Key_Delete: self._clear_numbers,
            Key.Key_Backspace: self._clear_numbers,
            Key.Key_Right: self._go_to_numbers,
            Key.Key_Left: self._go_to_labels,
        }
        return commands.get(event.key())

    def _toggle_current(self) -> None:
        row = self._counters.row_at(self.currentIndex())
        if isinstance(row, GroupRow):
            self.group_chosen.emit(row.name)

    def _chosen(self) -> list[ListedCounter]:
        """Return the chosen counters from the top down."""
        places = sorted(self.selectedIndexes(), key=QModelIndex.row)
        return [each for index in places if (each := self._counters.listed_at(index))]

    def _clear_numbers(self) -> None:
        listed = self._chosen()
        if listed and self.is_writable:
            self.cleared.emit(tuple(each.counter.id for each in listed))

    def _go_to_numbers(self) -> None:
        self._set_in_numbers(True)

    def _go_to_labels(self) -> None:
        self._set_in_numbers(False)

    def _has_menu(self, index: Index) -> bool:
        return self._counters.listed_at(index) is not None

    def _set_in_numbers(self, in_numbers: bool) -> None:  # as the delegate has it
        if self._rows.in_numbers != in_numbers:
            self._rows.in_numbers = in_numbers
            self.viewport().update()

    def _is_on_number(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        listed = self._counters.listed_at(index)
        if listed is None:
            return False
        rect = self._rows.number_rect(self, self.visualRect(index), listed)
        return rect.adjusted(-px(self, 8), -px(self, 8), px(self, 16), px(self, 8)).contains(place)

    @Slot()
    def _place_field(self) -> None:
        """Lay the field over the number of its counter."""
        if self._editing is None:
            return
        index = self._counters.index_of(self._editing)
        listed = self._counters.listed_at(index)
        if listed is None:
            self._editing = None
            self._field.hide()
            return
        rect = self._rows.number_rect(self, self.visualRect(index), listed)
        room = QFontMetrics(text_font(strong=True)).horizontalAdvance(self._field.text()) + px(self, 28)
        width = min(
            max(rect.width() + px(self, 12), px(self, 96), room), self.viewport().width() - px(self, 24)
        )
        height = max(px(self, 26), self._field.minimumSizeHint().height())
        right, middle = rect.right() + px(self, 8), rect.center().y() + 1
        self._field.setGeometry(right - width, middle - height // 2, width, height)

    @Slot(int)
    def _on_given(self, by: int) -> None:
        """Tell what was typed; where it was taken, go on to the next counter in the direction of the key."""
        code = self._editing
        if code is None:
            return
        if self._field.text() == self._given:  # words may be rounder than the number that they show
            self._on_dropped()
        else:
            self.number_typed.emit(code, self._field.text())
        if self._editing is None and by:
            self._set_in_numbers(True)
            self.step(by)

    @Slot()
    def _on_dropped(self) -> None:
        self.close_field()
        self.number_dropped.emit()

    @Slot(object)
    def _on_pasted(self, block: str) -> None:
        code = self._editing
        self._on_dropped()
        if code is not None:
            self.pasted.emit(code, block)


class _NumberField(QLineEdit):
    """The field that lies over a number while it is typed.

    Signals:
        given: typing is over; by how many rows the officer goes on: -1, 0 or 1.
        dropped: Esc was pressed.
        pasted: several cells were pasted, which are not for this field alone: a str.
    """

    given = Signal(int)
    dropped = Signal()
    pasted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(
            Qt.ContextMenuPolicy.PreventContextMenu
        )  # its own one pastes cells as one number

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 # as Qt has it
        """Go on to the next number on Tab, to the one before on Shift+Tab."""
        self.given.emit(1 if forward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """End typing as a spreadsheet does."""
        up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        block = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if _is_block(block):
            self.pasted.emit(block)
            return
        match event.key():
            case Key.Key_Return | Key.Key_Enter:
                self.given.emit(-1 if up else 1)
            case Key.Key_Down:
                self.given.emit(1)
            case Key.Key_Up:
                self.given.emit(-1)
            case Key.Key_Escape:
                self.dropped.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take what was typed when the officer goes elsewhere; a menu or another window is not elsewhere."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing and self.isVisible():
            self.given.emit(0)


def _is_block(words: str) -> bool:
    """Tell whether several cells of a table were copied; one cell ends with a line break, too."""
    return any(mark in words.strip("\r\n") for mark in "\r\n\t")


def _is_command(event: QKeyEvent) -> bool:
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & command)
