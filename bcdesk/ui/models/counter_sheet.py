"""A sheet of form 06a as Qt's views see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bcdesk.domain.counters.columns import FORM_COLUMNS, Column
from bcdesk.domain.counters.figures import rounded
from bcdesk.domain.counters.sheet_edits import (
    CellChange,
    NotANumberError,
    row_label,
    same_row,
    with_rows,
    written_number,
)
from bcdesk.domain.counters.tthc import (
    HEADINGS,
    NAMES,
    ROW_HEADINGS,
    TOTAL_NAME,
    TOTAL_ROW,
    Sheet,
    SheetRow,
    parts_of,
)
from bcdesk.domain.wording import grouped, plain_digits
from bcdesk.ui.parts import BETWEEN
from bcdesk.ui.signs import Level

Index = QModelIndex | QPersistentModelIndex
Place = tuple[str, Column]
"""A cell: the code of its row, and its column."""

CELL_ROLE = Qt.ItemDataRole.UserRole
"""The `SheetCell` of a number; of a name the `RowName`."""
MAX_BLOCK = 5_000
"""Most lines of a pasted block."""
_FIRST_NUMBER = 3
"""The form numbers its columns from 1; the first with numbers is the third."""
_SHARE = 100


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A number as it is shown.

    Attributes:
        value: the number; None if it is not reported.
        sums: whether it is a total by its place.
        given: whether it was imported or typed; a total that was not is computed.
        level: that of the finding which is shown now, if the cell belongs to it.
        suspect: that of the worst finding that it belongs to, shown or not.
        begins: whether a group of columns begins here.
    """

    value: Decimal | None
    sums: bool
    given: bool
    level: Level | None
    suspect: Level | None
    begins: bool


@dataclass(frozen=True, slots=True)
class RowName:
    """The name of a row: the level of the worst finding in it; whether it is that of the totals, or a new one."""

    level: Level | None
    is_total: bool
    is_new: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed or pasted: the names of new rows, and numbers, those of new rows by the codes they will have."""

    numbers: tuple[CellChange, ...]
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSheet:
    """What the model shows.

    Attributes:
        sheet: the sheet; without rows if nobody has begun it.
        before: that of the period before, to tell differences; None if there is none.
        columns: those that are shown, in their order.
        marked: the cells of the finding that is shown, with its level.
        suspects: the cells of all findings, with the worst level.
        read_only: nothing can be typed.
    """

    sheet: Sheet
    before: Sheet | None = None
    columns: tuple[Column, ...] = FORM_COLUMNS
    marked: Mapping[Place, Level] = field(default_factory=dict)
    suspects: Mapping[Place, Level] = field(default_factory=dict)
    read_only: bool = False


class BlockError(ValueError):
    """A block cannot be pasted; says why."""


class SheetModel(QAbstractTableModel):
    """The rows of a sheet, then perhaps a new one, then the totals; names in the first column, then numbers.

    Display: the number as documents print it, or that it is missing. Edit: the same without words. Tooltip: what it is
    and how it stands to the period before. Besides `CELL_ROLE`. The model changes nothing: it tells what was typed.

    Signals:
        entered: an `Entry`.
        renamed: the code of a row and its new name.
        refused: why what was typed is not taken, in words.
    """

    entered = Signal(object)
    renamed = Signal(object, object)
    refused = Signal(str)

    def __init__(self, shown: ShownSheet, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._rows: tuple[SheetRow, ...] = _rows(shown, naming=False)
        self._naming = False
        self._named = ""

    @property
    def shown(self) -> ShownSheet:
        """What is shown."""
        return self._shown

    def show(self, shown: ShownSheet) -> bool:
        """Show another state; tell whether rows or columns are others than before."""
        rows = _rows(shown, naming=self._naming)
        if (shown.columns, _codes(rows)) != (self._shown.columns, _codes(self._rows)):
            self.beginResetModel()
            self._shown, self._rows, self._naming = shown, _rows(shown, naming=False), False
            self.endResetModel()
            return True
        self._shown, self._rows = shown, rows
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        return False

    def begin_row(self) -> QModelIndex:
        """Offer a new row to be named, and return the place of its name."""
        at = len(self._shown.sheet.rows)
        if not self._naming:
            self.beginInsertRows(QModelIndex(), at, at)
            self._naming = True
            self._rows = _rows(self._shown, naming=True)
            self.endInsertRows()
        return self.index(at, 0)

    def end_row(self) -> None:
        """Take the row away that was offered to be named, and tell its name if it has got one."""
        if not self._naming:
            return
        at, name = len(self._shown.sheet.rows), self._named
        self.beginRemoveRows(QModelIndex(), at, at)
        self._naming, self._named = False, ""
        self._rows = _rows(self._shown, naming=False)
        self.endRemoveRows()
        if name:
            self.entered.emit(Entry((), (name,)))

    def retranslate(self) -> None:
        """Have everything worded anew."""
        self.show(self._shown)

    # Places

    def place_of(self, index: Index) -> Place | None:
        """Return the cell at an index; None for a name and for a row that has none yet."""
        if not index.isValid() or index.column() == 0 or self._is_new(index.row()):
            return None
        return self._rows[index.row()].code, self._shown.columns[index.column() - 1]

    def row_at(self, index: Index) -> SheetRow | None:
        """Return the row at an index; None for the one that has no name yet."""
        if not index.isValid() or self._is_new(index.row()):
            return None
        return self._rows[index.row()]

    def first_number(self, row: int) -> QModelIndex:
        """Return where the first number of a row stands that is no sum of others."""
        columns = self._shown.columns
        at = next((at for at, column in enumerate(columns, 1) if not parts_of(column, columns)), 1)
        return self.index(row, at)

    def index_of(self, row: str, column: Column | None = None) -> QModelIndex:
        """Return where a cell stands, or the name of a row; an invalid index if it is not shown."""
        codes = _codes(self._rows)
        if row not in codes or (column is not None and column not in self._shown.columns):
            return QModelIndex()
        return self.index(codes.index(row), 0 if column is None else self._shown.columns.index(column) + 1)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Count the rows with that of the totals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Count the columns with that of the names."""
        return 0 if parent.isValid() else len(self._shown.columns) + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 # Qt's variant
        """Return the heading of a column in one line."""
        if orientation is not Qt.Orientation.Horizontal or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        if section == 0:
            return ROW_HEADINGS[self._shown.sheet.axis]
        return NAMES[self._shown.columns[section - 1]]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be typed but the name of the totals."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        is_name = index.column() == 0
        fixed = self._shown.read_only or (is_name and self._rows[index.row()].code == TOTAL_ROW)
        nameless = self._is_new(index.row()) and not is_name
        return flags if fixed or nameless else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        if not index.isValid():
            return None
        if index.column() == 0:
            return self._name_data(index.row(), role)
        if self._is_new(index.row()):
            return None
        row, column = self._rows[index.row()], self._shown.columns[index.column() - 1]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: partial(self._words, row, column),
            Qt.ItemDataRole.EditRole: partial(self._digits, row, column),
            Qt.ItemDataRole.ToolTipRole: partial(self._tooltip, row, column),
            Qt.ItemDataRole.AccessibleTextRole: partial(self._spoken, row, column),
            CELL_ROLE: partial(self._cell, row, column),
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802
        """Tell what was typed; the sheet is shown anew by whoever takes it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value)
        if index.column() == 0:
            return self._name(index, text)
        place = self.place_of(index)
        if place is None:
            return False
        try:
            number = written_number(text)
        except NotANumberError:
            self.refused.emit(self._not_a_number(text))
            return False
        if text.strip() != self.data(index, Qt.ItemDataRole.EditRole):
            self.entered.emit(Entry((CellChange(*place, number),)))
        return True

    # Blocks

    def clear(self, indexes: list[QModelIndex]) -> None:
        """Tell that numbers are not reported any more; given totals are computed then."""
        places = [place for index in indexes if (place := self.place_of(index)) is not None]
        rows = {row.code: row for row in self._rows}
        gone = tuple(CellChange(*place, None) for place in places if place[1] in rows[place[0]].cells)
        if gone and not self._shown.read_only:
            self.entered.emit(Entry(gone))

    def copied(self, indexes: list[QModelIndex]) -> str:
        """Return the block that holds the cells, as tables are copied: tabs between cells, a line for each row."""
        if not indexes:
            return ""
        rows = range(min(i.row() for i in indexes), max(i.row() for i in indexes) + 1)
        columns = range(min(i.column() for i in indexes), max(i.column() for i in indexes) + 1)
        return "\n".join("\t".join(self._copied(row, column) for column in columns) for row in rows)

    def paste(self, text: str, at: Index) -> None:
        """Tell what a block of a table says from a cell on; with names in its first column it goes to their rows."""
        if self._shown.read_only or not at.isValid():
            return
        try:
            entry = self._read(text, at)
        except BlockError as error:
            self.refused.emit(str(error))
            return
        if entry.numbers or entry.rows:
            self.entered.emit(entry)

    def _read(self, text: str, at: Index) -> Entry:
        lines = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
        if len(lines) > MAX_BLOCK:
            raise BlockError(self.tr("The block has too many lines."))
        named = at.column() == 0
        first = 0 if named else at.column() - 1
        columns = self._shown.columns[first:]
        widest = max(len(line) for line in lines) - named
        if widest > len(columns):
            raise BlockError(
                self.tr(
                    "The block is wider than the sheet: %n column(s) too many.", "", widest - len(columns)
                )
            )
        rows = self._named_rows(lines) if named else self._rows_from(at.row(), len(lines))
        numbers = []
        for code, line in zip(rows.codes, lines, strict=True):
            for column, cell in zip(columns, line[named:], strict=False):
                numbers.append(CellChange(code, column, self._number(cell)))
        return Entry(tuple(filter(self._says_something, numbers)), rows.new)

    def _rows_from(self, first: int, count: int) -> "_BlockRows":
        codes = _codes(self._rows)[first : first + count]
        if len(codes) < count or "" in codes:
            raise BlockError(
                self.tr(
                    "The block is longer than the sheet: %n line(s) too many. Add rows first, or copy their names too.",
                    "",
                    count - len(codes),
                )
            )
        return _BlockRows(codes)

    def _named_rows(self, lines: list[list[str]]) -> "_BlockRows":
        labels = [row_label(line[0]) for line in lines]
        if not all(labels):
            raise BlockError(self.tr("Each line of the block needs the name of its row."))
        sheet = with_rows(self._shown.sheet, (label for label in labels if not same_row(label, TOTAL_NAME)))
        known = self._shown.sheet.rows
        codes = [
            next((row.code for row in sheet.rows if same_row(label, row.label)), TOTAL_ROW)
            for label in labels
        ]
        if len(set(codes)) < len(codes):
            twice = next(label for at, label in enumerate(labels) if codes[at] in codes[:at])
            text = self.tr("The block has the row “{row}” twice; nothing was changed.")
            raise BlockError(text.format(row=twice))
        return _BlockRows(codes, tuple(row.label for row in sheet.rows[len(known) :]))

    def _says_something(self, change: CellChange) -> bool:
        """Tell whether a pasted cell changes anything; a blank does where there is a number."""
        row = next((row for row in self._rows if row.code == change.row), None)
        if row is None:
            return change.value is not None
        if change.value is None:
            return change.column in row.cells
        return self._shown.sheet.value_in(row, change.column) != change.value

    def _number(self, cell: str) -> Decimal | None:
        try:
            return written_number(cell)
        except NotANumberError:
            raise BlockError(self._not_a_number(cell)) from None

    def _not_a_number(self, text: str) -> str:
        words = self.tr("“{text}” is no number as the form writes it, such as 1.234; nothing was changed.")
        return words.format(text=text.strip()[:40])

    def _copied(self, row: int, column: int) -> str:
        return str(self.data(self.index(row, column), Qt.ItemDataRole.EditRole) or "")

    # Names

    def _name(self, index: Index, text: str) -> bool:
        label = row_label(text)
        row = self.row_at(index)
        if not label:
            return False
        others = (each.label for each in self._shown.sheet.rows if row is None or each.code != row.code)
        if same_row(label, TOTAL_NAME) or any(same_row(label, other) for other in others):
            self.refused.emit(self.tr("There is a row “{name}” already.").format(name=label))
            return False
        if row is None:
            self._named = label  # told by `end_row`: a view must not lose the row while it commits the field
        elif label != row.label:
            self.renamed.emit(row.code, label)
        return True

    def _name_data(self, at: int, role: int) -> Any:  # noqa: ANN401 # Qt's variant
        row = self._rows[at]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.label or self.tr("Name of the new row")
            case Qt.ItemDataRole.EditRole:
                return row.label
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(row.label)}</p>"
            case _ if role == CELL_ROLE:
                levels = {level for place, level in self._shown.suspects.items() if place[0] == row.code}
                worst = next((level for level in (Level.MUST, Level.SHOULD) if level in levels), None)
                return RowName(worst, row.code == TOTAL_ROW, self._is_new(at))
            case _:
                return None

    def _is_new(self, row: int) -> bool:
        return self._naming and row == len(self._shown.sheet.rows)

    # Numbers

    def _cell(self, row: SheetRow, column: Column) -> SheetCell:
        place = (row.code, column)
        at = self._shown.columns.index(column)
        return SheetCell(
            value=self._shown.sheet.value_in(row, column),
            sums=row.code == TOTAL_ROW or bool(parts_of(column, self._shown.sheet.columns)),
            given=column in row.cells,
            level=self._shown.marked.get(place),
            suspect=self._shown.suspects.get(place),
            begins=at > 0 and HEADINGS[column][0] != HEADINGS[self._shown.columns[at - 1]][0],
        )

    def _words(self, row: SheetRow, column: Column) -> str:
        value = self._shown.sheet.value_in(row, column)
        if value is not None:
            return grouped(value)
        if row.code == TOTAL_ROW or parts_of(column, self._shown.sheet.columns):
            return "–"
        return self.tr("not entered") if column in self._shown.sheet.columns else ""

    def _digits(self, row: SheetRow, column: Column) -> str:
        value = self._shown.sheet.value_in(row, column)
        return "" if value is None else plain_digits(value)

    def _spoken(self, row: SheetRow, column: Column) -> str:
        return f"{row.label}, {NAMES[column]}: {self._words(row, column)}"

    def about(self, index: Index) -> str:
        """Say in one line what is known of a number; empty for a name."""
        if self.place_of(index) is None:
            return ""
        return BETWEEN.join(self._lines(self._rows[index.row()], self._shown.columns[index.column() - 1]))

    def _tooltip(self, row: SheetRow, column: Column) -> str:
        return "<p>{}</p>".format("<br>".join(map(escape, self._lines(row, column))))

    def _lines(self, row: SheetRow, column: Column) -> list[str]:
        """Say what a number is, where it comes from, and how it stands to the period before."""
        sheet, cell = self._shown.sheet, self._cell(row, column)
        lines = [f"{row.label}: {NAMES[column]}"]
        if cell.sums and cell.value is not None:
            lines.append(self.tr("Given as it is") if cell.given else self.tr("Added up by the sheet"))
        if cell.value is None:
            lines.append(self.tr("Not reported"))
        before = self._shown.before.value(row.code, column) if self._shown.before else None
        now = sheet.value_in(row, column)
        if before is not None and now is not None:
            lines.append(self._difference(now, before))
        return lines

    def _difference(self, now: Decimal, before: Decimal) -> str:
        number = grouped(abs(now - before))
        if before:
            number += f" ({_percent(abs(now - before) * _SHARE / before)})"
        if now == before:
            words = self.tr("Period before: {before}, no change")
        elif now > before:
            words = self.tr("Period before: {before}, now {number} more")
        else:
            words = self.tr("Period before: {before}, now {number} less")
        return words.format(before=grouped(before), number=number)


@dataclass(frozen=True, slots=True)
class _BlockRows:
    """The rows of a block: their codes, and the names of those that are new."""

    codes: list[str]
    new: tuple[str, ...] = ()


def column_number(column: Column) -> str:
    """Return the number that the form gives a column; empty for one that it does not have."""
    return str(FORM_COLUMNS.index(column) + _FIRST_NUMBER) if column in FORM_COLUMNS else ""


def _rows(shown: ShownSheet, *, naming: bool) -> tuple[SheetRow, ...]:
    new = (SheetRow("", ""),) if naming else ()
    return (*shown.sheet.rows, *new, shown.sheet.totals())


def _codes(rows: tuple[SheetRow, ...]) -> list[str]:
    return [row.code for row in rows]


def _percent(share: Decimal) -> str:
    return f"{plain_digits(rounded(Fraction(share), 1))} %"
