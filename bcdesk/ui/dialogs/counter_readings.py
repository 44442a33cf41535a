"""The numbers of a counter in its dialog: a table that is typed into, and a line to add a period."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bcdesk.domain.counters.book import Counter, Reading
from bcdesk.domain.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind
from bcdesk.ui.models.readings import ReadingColumn, ReadingModel
from bcdesk.ui.parts import IconMark, Look, Measured, NumberBox, Worded, label, plain_button, quiet_button
from bcdesk.ui.period_words import period_words
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.tabs.sheet_fields import Choice
from bcdesk.ui.theme import px

PERIODS = (
    *((PeriodKind.MONTH, ordinal) for ordinal in range(1, 13)),
    *((PeriodKind.QUARTER, ordinal) for ordinal in range(1, 5)),
    (PeriodKind.HALF_YEAR, 1),
    (PeriodKind.HALF_YEAR, 2),
    (PeriodKind.NINE_MONTHS, 1),
    (PeriodKind.YEAR, 1),
    (PeriodKind.CUSTOM, 1),
)
"""The periods of a year, as they are offered."""
_WIDTHS = {
    ReadingColumn.PERIOD: 164,
    ReadingColumn.VALUE: 108,
    ReadingColumn.FIRST: 90,
    ReadingColumn.LAST: 90,
    ReadingColumn.BY: 96,
    ReadingColumn.AT: 86,
}
"""Widths of the columns in pixels at 100 %; the source takes the rest."""
_ROW, _HEIGHT = 28, 132
_INSIDE = 8
"""Between the edges of a cell and its words, as in the head of the table."""
_Index = QModelIndex | QPersistentModelIndex


class ReadingRows(Worded, Measured):
    """Shows the readings of a counter and lets them be changed.

    Args:
        counter: whose readings they are.
        period: the one that is offered to be added.
        now: says when a number is typed, in ISO 8601.
        parent: the widget it lies in.
    """

    changed = Signal()
    """A reading was changed, added or removed."""

    def __init__(
        self, counter: Counter, period: Period, now: Callable[[], str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = ReadingModel(counter, now, parent=self)
        self._table = QTableView(self)
        self._cells = _CellDelegate(self._table)
        self._none = label(Look.SMALL, wraps=True, parent=self)
        self._sign = IconMark(level_icon(Level.MUST), 12, parent=self)
        self._message = label(Look.SMALL, wraps=True, parent=self)
        self._kind = Choice(parent=self)
        self._year = NumberBox(parent=self)
        self._add = plain_button(parent=self)
        self._remove = quiet_button(parent=self)
        self._column = QVBoxLayout(self)
        self._below = QHBoxLayout()
        self._line = QHBoxLayout()
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._kind.show_value((period.kind, period.ordinal))
        self._year.setValue(period.year)
        self._enable()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings as they are written."""
        return self._model.readings

    def settle(self) -> None:
        """Take what is being typed into a cell."""
        for editor in self._table.viewport().findChildren(QLineEdit):
            self._cells.commitData.emit(editor)
            self._cells.closeEditor.emit(editor)

    def set_writable(self, writable: bool) -> None:  # as the dialog has it
        """Let readings be changed, or only seen."""
        trigger = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
            if writable
            else trigger.NoEditTriggers
        )
        for part in (self._kind, self._year, self._add, self._remove):
            part.setVisible(writable)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        year = self._year.value() or FIRST_YEAR
        self._kind.set_choices([(key, period_words(Period(key[0], year, key[1]))) for key in PERIODS])
        self._kind.setAccessibleName(self.tr("Period"))
        self._year.setAccessibleName(self.tr("Year"))
        self._table.setAccessibleName(self.tr("Numbers by period"))
        self._none.setText(self.tr("No number of any period yet."))
        for button, words in ((self._add, self.tr("Add the period")), (self._remove, self.tr("Remove"))):
            button.setText(words)
            button.setAccessibleName(words)
        self._model.retranslate()

    def _build(self) -> None:
        for part, name in (
            (self._table, "counterReadings"),
            (self._none, "noReadings"),
            (self._message, "readingMessage"),
            (self._kind, "readingPeriod"),
            (self._year, "readingYear"),
            (self._add, "addReading"),
            (self._remove, "removeReading"),
        ):
            part.setObjectName(name)
        self._table.setModel(self._model)
        self._table.setItemDelegate(self._cells)
        self._table.setProperty("box", "card")
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().setSectionResizeMode(
            ReadingColumn.SOURCE, QHeaderView.ResizeMode.Stretch
        )
        self._say("")
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        for part in (self._kind, self._year, self._add, self._remove):
            self._line.addWidget(part)
        self._line.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._none)
        self._column.addWidget(self._table)
        self._below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self._message, 1)
        self._column.addLayout(self._below)
        self._column.addLayout(self._line)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._model.edited.connect(self.changed)
        self._model.refused.connect(self._say)
        self._add.clicked.connect(self._add_period)
        self._remove.clicked.connect(self._remove_current)
        self._table.selectionModel().currentChanged.connect(self._enable)

    def _measure(self) -> None:
        self._column.setSpacing(px(self, 6))
        self._below.setSpacing(px(self, 6))
        self._line.setSpacing(px(self, 8))
        self._year.setFixedWidth(px(self, 92))
        self._table.setMinimumHeight(px(self, _HEIGHT))
        self._table.verticalHeader().setDefaultSectionSize(px(self, _ROW))
        for column, width in _WIDTHS.items():
            self._table.setColumnWidth(column, px(self, width))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        for part in (self._sign, self._message):
            part.setVisible(bool(sentence))
        self._table.setAccessibleDescription(sentence)

    @Slot()
    def _enable(self) -> None:
        self._remove.setEnabled(self._table.currentIndex().isValid())
        is_empty = self._model.rowCount() == 0
        self._none.setVisible(is_empty)
        self._table.setVisible(not is_empty)

    @Slot()
    def _add_period(self) -> None:
        key = self._kind.value()
        if not isinstance(key, tuple):
            return
        row = self._model.add(Period(key[0], self._year.value(), key[1]))
        if row is None:
            self._say(self.tr("There is a line of this period already."))
            return
        self._say("")
        self._enable()
        self._edit(self._model.index(row, ReadingColumn.VALUE))

    def _edit(self, index: QModelIndex) -> None:
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._table.edit(index)

    @Slot()
    def _remove_current(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._say("")
            self._model.remove(index.row())
            self._enable()


class _CellDelegate(QStyledItemDelegate):
    """Cells whose words stand below those of the head."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground and words of a cell."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        inside = option.rect.adjusted(px(widget, _INSIDE), 0, -px(widget, _INSIDE), 0)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, option.displayAlignment, shown)
