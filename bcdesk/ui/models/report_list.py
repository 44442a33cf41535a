"""The report list as Qt's views see it."""

from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bcdesk.app.ports import ReportSummary
from bcdesk.domain.report import ReportId
from bcdesk.domain.wording import zero_padded
from bcdesk.ui.period_words import period_words, period_words_with_year
from bcdesk.ui.report_words import state_words, title_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class YearRow:
    """The head of the reports of one year."""

    year: int


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report."""

    summary: ReportSummary


Row = YearRow | ReportRow
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Row` itself, for delegates."""
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether the row is the report that is open in the window: bool."""


class ReportListModel(QAbstractListModel):
    """Reports under the heads of their years, in the order they are given.

    Display: the short title. Tooltip: the whole trích yếu, period, number and symbol, state. Accessible text: title,
    period and state in one sentence. Besides `ROW_ROLE` and `CURRENT_ROLE`. Heads cannot be selected.
    """

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._current: ReportId | None = None

    def show(self, reports: tuple[ReportSummary, ...], *, by_year: bool = True) -> None:
        """List `reports`; rows that stay are kept, so that views keep their place.

        Args:
            reports: those to list, sorted by year if there are to be heads.
            by_year: put a head before each year.
        """
        new = tuple(_rows(reports, by_year=by_year))
        old_keys, new_keys = [_key(row) for row in self._rows], [_key(row) for row in new]
        first = _common(old_keys, new_keys)
        last = _common(old_keys[first:][::-1], new_keys[first:][::-1])
        self._remove(first, len(self._rows) - last)
        self._insert(first, new[first : len(new) - last])
        changed = [place for place, row in enumerate(new) if row != self._rows[place]]
        self._rows = new
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def set_current(self, report: ReportId | None) -> None:
        """Mark the report that is open."""
        before, self._current = self._current, report
        for name in {before, report}:
            if (index := self.index_of(name)).isValid():
                self.dataChanged.emit(index, index)

    def index_of(self, report: ReportId | None) -> QModelIndex:
        """Return where a report stands; an invalid index if it is not listed."""
        for place, row in enumerate(self._rows):
            if isinstance(row, ReportRow) and row.summary.id == report:
                return self.index(place)
        return QModelIndex()

    def report_at(self, index: Index) -> ReportSummary | None:
        """Return the report of a row; None for a head and for no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.summary if isinstance(row, ReportRow) else None

    def retranslate(self) -> None:
        """Let views read all words again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Count the rows, heads included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let reports be chosen and heads not."""
        if self.report_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, YearRow):
            return self._head(row) if role in _WORDS else None
        return self._report(row.summary, role)

    def _head(self, row: YearRow) -> str:
        return self.tr("Year {year}").format(year=row.year)

    def _report(self, summary: ReportSummary, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_words(summary)
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(summary)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = (
                    title_words(summary),
                    period_words_with_year(summary.period),
                    state_words(summary.state),
                )
                return ", ".join(words)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return summary.title
            case _ if role == CURRENT_ROLE:
                return summary.id == self._current
            case _:
                return None

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            self._rows = (*self._rows[:first], *self._rows[end:])
            self.endRemoveRows()

    def _insert(self, first: int, rows: tuple[Row, ...]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows = (*self._rows[:first], *rows, *self._rows[first:])
            self.endInsertRows()


_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _rows(reports: tuple[ReportSummary, ...], *, by_year: bool) -> list[Row]:
    rows: list[Row] = []
    year = None
    for summary in reports:
        if by_year and summary.year != year:
            year = summary.year
            rows.append(YearRow(year))
        rows.append(ReportRow(summary))
    return rows


def _key(row: Row) -> object:
    return row if isinstance(row, YearRow) else row.summary.id


def _common(one: list[object], other: list[object]) -> int:
    """Return how many entries both begin with."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _tooltip(summary: ReportSummary) -> str:
    """Return the whole of it as markup, for only markup is wrapped; what the officer wrote is escaped."""
    facts = [period_words(summary.period), str(summary.year), state_words(summary.state)]
    if summary.number is not None:
        facts.append(f"{zero_padded(summary.number)}/{summary.symbol}")
    lines = [summary.title or title_words(summary), " · ".join(facts)]
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
