"""The counters as Qt's views see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bcdesk.app.counters import ListedCounter
from bcdesk.domain.citations.lookup import query, text_words
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import Column
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.text import fold
from bcdesk.ui.counter_words import (
    capital,
    change_words,
    group_words,
    label_words,
    number_words,
    result_words,
)
from bcdesk.ui.figure_words import source_words
from bcdesk.ui.models.figures import COUNTER_MIME, counter_mime
from bcdesk.ui.parts import BETWEEN
from bcdesk.ui.report_words import uses_words

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `CounterRow` or `GroupRow` itself, for delegates."""


class Scope(StrEnum):
    """Which counters are listed."""

    REPORT = "report"
    """Those that the open report prints."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of a group."""

    name: str
    count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter in its group."""

    listed: ListedCounter
    fault: str = ""
    """Why what was typed into it was not taken."""

    @property
    def code(self) -> CounterId:
        """The code of the counter."""
        return self.listed.counter.id


Row = GroupRow | CounterRow
When = tuple[Period, DataWindow | None]


@lru_cache(maxsize=8192)
def _search_words(counter_id: str, label: str, unit: str, group: str) -> str:
    return " " + " ".join(text_words(f"{label} {unit} {group} {counter_id}"))


class CounterListModel(QAbstractListModel):
    """Counters by group, those of form 06a last; what is looked for and which groups are open is up to the model.

    Display: the label. Tooltip: label, number, source, who and when, formula, code. Accessible text: label, number with
    unit and facts.
    Besides `ROW_ROLE`. Counters can be dragged.
    """

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[ListedCounter, ...] = ()
        self._when: When | None = None
        self._scope = Scope.REPORT
        self._toggled: set[str] = set()
        self._rows: tuple[Row, ...] = ()
        self._fault: tuple[CounterId, str] | None = None
        self.words: tuple[str, ...] = ()
        """The small words that are looked for."""

    def show(self, listed: tuple[ListedCounter, ...], when: When | None = None) -> None:
        """List other counters, or the same ones with other numbers; `when` is the period that they are told for."""
        self._listed, self._when = listed, when
        self._arrange()

    def look_for(self, typed: str, scope: Scope) -> None:
        """List what begins with the words typed, in any order and without marks."""
        self.words, self._scope = query(typed).words, scope
        self._arrange()

    def toggle(self, group: str) -> None:
        """Open a closed group, or close an open one."""
        self._toggled ^= {group}
        self._arrange()

    def show_fault(self, code: CounterId | None, words: str = "") -> None:
        """Say below a counter why what was typed was not taken; None says nothing."""
        self._fault = None if code is None else (code, words)
        self._arrange()

    def retranslate(self) -> None:
        """Have the rows worded anew."""
        self._arrange()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    @property
    def counters(self) -> tuple[ListedCounter, ...]:
        """The listed counters from the top down, without those of closed groups."""
        return tuple(row.listed for row in self._rows if isinstance(row, CounterRow))

    @property
    def count(self) -> int:
        """How many counters were found, those of closed groups too."""
        return sum(row.count for row in self._rows if isinstance(row, GroupRow))

    @property
    def count_among_all(self) -> int:
        """How many counters would be found among all."""
        return sum(self._is_found(listed.counter) for listed in self._listed)

    def row_at(self, index: Index) -> Row | None:
        """Return what stands in a row; None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def listed_at(self, index: Index) -> ListedCounter | None:
        """Return the counter of a row; None for no row and for the head of a group."""
        row = self.row_at(index)
        return row.listed if isinstance(row, CounterRow) else None

    def index_of(self, code: CounterId | None) -> QModelIndex:
        """Return the row of a counter; invalid if it has none."""
        for at, row in enumerate(self._rows):
            if isinstance(row, CounterRow) and row.code == code:
                return self.index(at)
        return QModelIndex()

    def index_of_group(self, name: str) -> QModelIndex:
        """Return the row of the head of a group; invalid if it has none."""
        for at, row in enumerate(self._rows):
            if isinstance(row, GroupRow) and row.name == name:
                return self.index(at)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first row of a counter, else the first row at all."""
        places = (at for at, row in enumerate(self._rows) if isinstance(row, CounterRow))
        return self.index(next(places, 0))

    def _arrange(self) -> None:
        """Put the rows together; if the same counters stand in the same places, only tell which are changed."""
        rows = tuple(self._arranged())
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            changed = [at for at, pair in enumerate(zip(rows, self._rows, strict=True)) if pair[0] != pair[1]]
            self._rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _arranged(self) -> Iterable[Row]:
        groups: dict[tuple[bool, str], list[ListedCounter]] = {}
        for listed in self._listed:
            if self._is_wanted(listed):
                key = (listed.counter.place is not None, group_words(listed.counter))
                groups.setdefault(key, []).append(listed)
        for key in sorted(groups, key=lambda key: (key[0], fold(key[1]))):
            is_sheet, name = key
            is_open = bool(self.words) or (is_sheet == (name in self._toggled))
            members = sorted(groups[key], key=lambda listed: _order(listed.counter))
            yield GroupRow(name, len(members), is_open)
            if is_open:
                yield from (CounterRow(each, self._fault_of(each.counter.id)) for each in members)

    def _fault_of(self, code: CounterId) -> str:
        return self._fault[1] if self._fault is not None and self._fault[0] == code else ""

    def _is_wanted(self, listed: ListedCounter) -> bool:
        return (self._scope is Scope.ALL or listed.uses > 0) and self._is_found(listed.counter)

    def _is_found(self, counter: Counter) -> bool:
        there = _search_words(counter.id, label_words(counter), counter.unit, group_words(counter))
        return all(f" {word}" in there for word in self.words)

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows there are; rows have no rows below them."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, and counters be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.listed_at(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        row = self.row_at(index)
        if row is None or role == ROW_ROLE:
            return row
        if isinstance(row, GroupRow):
            return self._group_words(row, role)
        return self._counter_words(row, role)

    def _group_words(self, row: GroupRow, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._group_said(row)
            case _:
                return None

    def _counter_words(self, row: CounterRow, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return label_words(row.listed.counter)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case _:
                return None

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name the kind of data of a dragged counter."""
        return [COUNTER_MIME]

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:  # noqa: N802
        """Return the counter of the dragged row."""
        found = next((each for index in indexes if (each := self.listed_at(index))), None)
        return counter_mime(found.counter.id) if found else QMimeData()

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Let a row be copied: it stays in the list."""
        return Qt.DropAction.CopyAction

    # Words

    def facts(self, row: CounterRow) -> str:
        """Say in one line what is known about a counter besides its number: its uses, how it differs."""
        listed = row.listed
        facts = []
        if listed.computed is not None:
            text = self.tr("the formula gives {number}")
            facts.append(text.format(number=number_words(listed.computed)))
        if listed.uses:
            facts.append(uses_words(listed.uses))
        if listed.change is not None:
            facts.append(change_words(listed.change))
        return BETWEEN.join(facts)

    def _said(self, row: CounterRow) -> str:
        counter = row.listed.counter
        number = _number_said(row.listed)
        computed = self.tr("computed") if _is_computed(row.listed) else ""
        parts = [label_words(counter), number, computed, row.fault or self.facts(row)]
        return ", ".join(part for part in parts if part)

    def _group_said(self, group: GroupRow) -> str:
        state = self.tr("open") if group.is_open else self.tr("closed")
        text = self.tr("Group {name}, %n counter(s), {state}", "", group.count)
        return text.format(name=group.name, state=state)

    def _tooltip(self, row: CounterRow) -> str:
        """Return the whole of it as markup, for only markup is wrapped; what the officer wrote is escaped."""
        counter = row.listed.counter
        number = _number_said(row.listed)
        code = self.tr("Code: {code}").format(code=counter.id)
        facts = row.fault or self.facts(row)
        lines = [label_words(counter), number, facts, self._source(counter), counter.formula, code]
        return "".join(f"<p>{escape(line)}</p>" for line in lines if line)

    def _source(self, counter: Counter) -> str:
        """Say where a number that was given is from, who entered it and when; empty where nobody knows."""
        if self._when is None or counter.reading(*self._when) is None:
            return ""
        return capital(source_words(counter, *self._when))


def copied_text(listed: Sequence[ListedCounter]) -> str:
    """Return counters as a spreadsheet takes them: label, number and unit, parted by tabs, one counter in a line."""
    lines = []
    for each in listed:
        number = "" if not isinstance(each.result, Fraction) else number_words(each.result)
        lines.append("\t".join((label_words(each.counter), number, each.counter.unit)))
    return "\n".join(lines)


def _number_said(listed: ListedCounter) -> str:
    """Say the number with its unit, or why there is none."""
    words = result_words(listed.result)
    return f"{words} {listed.counter.unit}".strip() if isinstance(listed.result, Fraction) else words


def _is_computed(listed: ListedCounter) -> bool:
    return not listed.is_given and isinstance(listed.result, Fraction)


def _key(row: Row) -> tuple[str, object]:
    return ("", row.code) if isinstance(row, CounterRow) else (row.name, row.is_open)


_COLUMNS = {column: at for at, column in enumerate(Column)}


def _order(counter: Counter) -> tuple[int, int, str, str]:
    """Sort counters of a group by label, the cells of a sheet as it prints them."""
    if counter.place is None:
        return 0, 0, fold(counter.label), counter.id
    return counter.place.order, _COLUMNS[counter.place.column], "", counter.id
