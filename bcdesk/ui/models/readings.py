"""The numbers of a counter, period by period, as Qt's views see them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from bcdesk.domain.counters.book import Counter, Reading
from bcdesk.domain.counters.entry import EntryError, read_entry
from bcdesk.domain.framing import FramingError, date_text, read_date
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.text import clean, fold_blanks
from bcdesk.domain.wording import grouped, slash_date
from bcdesk.ui.counter_words import entry_fault_words
from bcdesk.ui.period_words import period_words_with_year

Index = QModelIndex | QPersistentModelIndex


class ReadingColumn(IntEnum):
    """The columns, from the left."""

    PERIOD = 0
    VALUE = 1
    FIRST = 2
    LAST = 3
    SOURCE = 4
    BY = 5
    AT = 6


EDITABLE = frozenset(ReadingColumn) - {ReadingColumn.PERIOD, ReadingColumn.AT}


class _RefusedError(Exception):
    """What was typed does not belong there: why, in a sentence."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class ReadingModel(QAbstractTableModel):
    """Readings, the latest period first; all but the period and the moment of entering can be typed.

    Args:
        counter: whose readings they are.
        now: says when a number is typed, in ISO 8601.
        parent: its owner.

    Signals:
        edited: something was changed.
        refused: what was typed was not taken: why, in a sentence; empty when something else was taken.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, counter: Counter, now: Callable[[], str], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._readings = list(reversed(counter.readings))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings as they are written, the latest first."""
        return tuple(self._readings)

    def add(self, period: Period) -> int | None:
        """Add a period without a number; return its row, None if it is there already."""
        window = None
        if period.kind is PeriodKind.CUSTOM:
            window = DataWindow(date(period.year, 1, 1), date(period.year, 12, 31))
        if any(reading.is_of(period, window) for reading in self._readings):
            return None
        fresh = Reading(period=period, window=window)
        end = _end(fresh)
        at = next((n for n, reading in enumerate(self._readings) if _end(reading) < end), len(self._readings))
        self.beginInsertRows(QModelIndex(), at, at)
        self._readings.insert(at, fresh)
        self.endInsertRows()
        self.edited.emit()
        return at

    def remove(self, row: int) -> None:
        """Take a period away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._readings[row]
        self.endRemoveRows()
        self.edited.emit()

    def retranslate(self) -> None:
        """Have the cells worded anew."""
        if self._readings:
            last = self.index(len(self._readings) - 1, len(ReadingColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ReadingColumn) - 1)

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many readings there are."""
        return 0 if parent is not None and parent.isValid() else len(self._readings)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(ReadingColumn)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 # Qt's variant
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[ReadingColumn(section)]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ReadingColumn.PERIOD: self.tr("Period"),
            ReadingColumn.VALUE: self.tr("Number"),
            ReadingColumn.FIRST: self.tr("Data from"),
            ReadingColumn.LAST: self.tr("to"),
            ReadingColumn.SOURCE: self.tr("Source"),
            ReadingColumn.BY: self.tr("By"),
            ReadingColumn.AT: self.tr("Entered"),
        }[ReadingColumn(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the columns be typed into that are the officer's."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return words, their alignment, and the colour of what is only a default."""
        reading, column = self._readings[index.row()], ReadingColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(reading, column)
            case Qt.ItemDataRole.EditRole:
                is_gap = column is ReadingColumn.VALUE and reading.value is None
                return "" if is_gap else self._words(reading, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNED[column]
            case Qt.ItemDataRole.ForegroundRole if _is_quiet(reading, column):
                return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
            case Qt.ItemDataRole.ToolTipRole if column in {ReadingColumn.FIRST, ReadingColumn.LAST}:
                return self.tr("Empty is the default of Decree 09/2019/NĐ-CP.") if reading.window else None
            case _:
                return None

    def setData(  # noqa: N802
        self,
        index: Index,
        value: Any,  # noqa: ANN401 # Qt's variant
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what was typed; what cannot be taken is told and changes nothing."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, column = index.row(), ReadingColumn(index.column())
        try:
            changed = self._typed(self._readings[row], column, fold_blanks(clean(str(value))))
            self._require_unique(row, changed)
        except _RefusedError as refusal:
            self.refused.emit(refusal.words)
            return False
        self.refused.emit("")
        if changed != self._readings[row]:
            self._readings[row] = changed
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(ReadingColumn) - 1))
            self.edited.emit()
        return True

    # Cells

    def _words(self, reading: Reading, column: ReadingColumn) -> str:
        days = reading.days()
        match column:
            case ReadingColumn.PERIOD:
                return period_words_with_year(reading.period)
            case ReadingColumn.VALUE:
                return self.tr("not reported") if reading.value is None else grouped(reading.value)
            case ReadingColumn.FIRST:
                return date_text(days.first if days else None)
            case ReadingColumn.LAST:
                return date_text(days.last if days else None)
            case ReadingColumn.AT:
                return slash_date(datetime.fromisoformat(reading.at).date()) if reading.at else ""
            case _:
                return reading.source if column is ReadingColumn.SOURCE else reading.by

    def _typed(self, reading: Reading, column: ReadingColumn, words: str) -> Reading:
        """Return the reading with `words` in a column.

        Raises:
            _RefusedError: they do not belong there.
        """
        if column is ReadingColumn.SOURCE:
            return replace(reading, source=words)
        if column is ReadingColumn.BY:
            return replace(reading, by=words)
        if column is ReadingColumn.VALUE:
            try:
                value = read_entry(words)
            except EntryError:
                raise _RefusedError(entry_fault_words(words)) from None
            return reading if value == reading.value else replace(reading, value=value, at=self._now())
        return replace(reading, window=self._window(reading, column, words))

    def _window(self, reading: Reading, column: ReadingColumn, words: str) -> DataWindow | None:
        """Return the window with another first or last day; None for the default of the period."""
        try:
            day = read_date(words)
        except FramingError:
            raise _RefusedError(self.tr("A day is written like 24/3/2021.")) from None
        usual, now = reading.period.default_window(), reading.days()
        if day is None and usual is None:
            raise _RefusedError(self.tr("A period of another kind needs its days."))
        if day is None or now is None:
            return None
        first, last = (day, now.last) if column is ReadingColumn.FIRST else (now.first, day)
        if last < first:
            raise _RefusedError(self.tr("The last day is before the first one."))
        window = DataWindow(first, last)
        return None if window == usual else window

    def _require_unique(self, row: int, changed: Reading) -> None:
        others = (reading for at, reading in enumerate(self._readings) if at != row)
        if any(other.is_of(changed.period, changed.window) for other in others):
            raise _RefusedError(self.tr("There is a line of this period already."))


_NUMBERS = frozenset({ReadingColumn.VALUE, ReadingColumn.FIRST, ReadingColumn.LAST, ReadingColumn.AT})
_ALIGNED = {
    column: Qt.AlignmentFlag.AlignVCenter
    | (Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft)
    for column in ReadingColumn
}


def _is_quiet(reading: Reading, column: ReadingColumn) -> bool:
    """Tell whether a cell says what nobody has typed."""
    match column:
        case ReadingColumn.VALUE:
            return reading.value is None
        case ReadingColumn.FIRST | ReadingColumn.LAST:
            return reading.window is None
        case _:
            return column is ReadingColumn.AT


def _end(reading: Reading) -> date:
    days = reading.days()
    return days.last if days else date(reading.period.year, 12, 31)
