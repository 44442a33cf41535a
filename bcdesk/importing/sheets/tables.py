"""Finding the table of form 06a in a grid and reading its rows.

The heading over the names of the rows (*lĩnh vực*, *đơn vị*) is looked for; the rows around it that hold no
numbers are the headings of the columns. A merged heading stands in its first cell only, so it is taken to go
on to the right as far as the heading above it does.

Rows that sum up others are recognised by their words (*tổng cộng*, *cộng …*) or by their number (`I` before
`1`, `2`); they are held against what they sum up and never counted with it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import zip_longest

from bcdesk.domain.counters.book import require_number
from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.proposal import HeadedColumn, SheetProposal, SkippedRow
from bcdesk.domain.counters.sheet_edits import MAX_LABEL, is_whole, written_number
from bcdesk.domain.counters.tthc import TOTAL_ROW, SheetRow, Subtotal, row_code
from bcdesk.domain.errors import SheetFault
from bcdesk.domain.text import clean, fold, fold_blanks, shortened
from bcdesk.importing.packages import UnreadableError
from bcdesk.importing.sheets.grids import Flaw, Grid, Value, letters
from bcdesk.importing.sheets.headings import (
    axis_of,
    column_of,
    folded,
    in_groups,
    is_group,
    is_label,
    is_ordinal,
)
from bcdesk.importing.sheets.rows import Cells, Raw, is_sum, leads, raw_row, told_by_sums

MAX_HEADER_ROWS = 6
FEWEST_COLUMNS = 2
"""Columns that must be recognised before a table is taken for the form."""

_SUBTOTAL = re.compile(r"(cộng|tổng cộng|tổng số|tổng)\s+(?!hợp|công|cục)\S", re.IGNORECASE)
_RATE = re.compile(r"^(t[yi] le\b|%)")
_WITHIN = re.compile(r"trong đó\b", re.IGNORECASE)
_ENGLISH = re.compile(r"-?(\d{1,3}(,\d{3})+(\.0{1,2})?|\d+\.0{1,2})", re.ASCII)
"""Numbers as English programs write them; dossiers are whole, so three digits behind a comma are thousands."""
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2}|[A-Z])\s*\)?(\s*=.*)?", re.ASCII)


def table_of(grid: Grid) -> SheetProposal | None:
    """Return what a grid holds of form 06a, None if it holds none.

    Raises:
        UnreadableError: it holds one that cannot be taken in wholly.
    """
    frames = [frame for frame in _frames(grid) if len(frame.columns) >= FEWEST_COLUMNS]
    if not frames:
        return None
    if grid.cut:
        raise UnreadableError(SheetFault.TOO_LARGE, f" “{grid.name}”")
    frame = max(frames, key=lambda frame: (len(frame.columns), _labels(grid, frame)))
    return _Rows(grid, frame).read()


def _labels(grid: Grid, frame: "_Frame") -> int:
    """Count the names of rows: of two columns of names the one with more of them tells the rows apart."""
    cells = {grid.at(row, frame.label) for row in range(frame.first_row, len(grid.rows))}
    return sum(isinstance(cell, str) and not raw_row(0, "", cell, {}).is_total for cell in cells)


# The head of the table


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a table stands in its grid: its first row below the headings and its columns."""

    first_row: int
    label: int
    label_heading: str
    ordinal: int | None
    headed: tuple[tuple[int, HeadedColumn], ...]

    @property
    def columns(self) -> list[tuple[int, Column]]:
        return [(at, headed.column) for at, headed in self.headed if headed.column is not None]


def _frames(grid: Grid) -> Iterator[_Frame]:
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and is_label(folded(cell)):
                yield _frame(grid, row, column)


def _frame(grid: Grid, row: int, label: int) -> _Frame:
    top, bottom = row, row + 1
    while top > max(0, row - MAX_HEADER_ROWS) and _is_group_row(grid, top - 1, label):
        top -= 1
    while bottom < min(len(grid.rows), top + MAX_HEADER_ROWS) and _goes_on(grid, bottom, label):
        bottom += 1
    first = bottom
    while first < len(grid.rows) and _is_numbering(grid, first, label):
        first += 1
    paths = _paths(grid, top, bottom)
    ordinal = next((at for at, path in paths.items() if is_ordinal(_folded(path)[-1])), None)
    counted = [(at, path) for at, path in sorted(paths.items()) if at not in {label, ordinal}]
    grouped = in_groups(_folded(path) for _, path in counted)
    headed = tuple(
        (at, HeadedColumn(letters(at), " / ".join(path), column_of(words)))
        for (at, path), words in zip(counted, grouped, strict=True)
    )
    _require_once(headed)
    return _Frame(first, label, " ".join(paths[label]), ordinal, headed)


def _is_group_row(grid: Grid, row: int, label: int) -> bool:
    """Tell whether a row above the label heading holds headings of groups: several texts, none over the labels."""
    texts = [cell for cell in grid.rows[row] if cell is not None]
    below = [cell for cell in grid.rows[row + 1] if isinstance(cell, str)]
    return (
        not any(is_group(folded(cell)) for cell in below)  # or it is a title
        and grid.at(row, label) is None
        and len(texts) >= FEWEST_COLUMNS
        and all(isinstance(cell, str) for cell in texts)
    )


def _goes_on(grid: Grid, row: int, label: int) -> bool:
    """Tell whether a row below the label heading holds more headings, and not the name of a group of rows."""
    cells = grid.rows[row]
    texts = [cell for cell in cells if isinstance(cell, str)]
    name = grid.at(row, label)
    return (
        (name is None or name == grid.at(row - 1, label))  # some repeat a merged heading in each of its cells
        and any(isinstance(cell, str) for cell in cells[label + 1 :])
        and not any(isinstance(cell, Decimal | Flaw) for cell in cells)
        and any(re.search(r"[^\W\d_]{2}", text) for text in texts)
        and not any(map(is_whole, texts))
    )


def _is_numbering(grid: Grid, row: int, label: int) -> bool:
    """Tell whether a row numbers the columns: (1), (2), (3)=(4)+(5)+(6)."""
    name = grid.at(row, label)
    cells = [cell for cell in grid.rows[row] if cell is not None]
    return name is not None and len(cells) > 2 and all(map(_is_column_number, cells))


def _is_column_number(cell: Value) -> bool:
    match cell:
        case Decimal():
            return 0 < cell < 100 and cell == cell.to_integral_value()
        case str():
            return bool(_COLUMN_NUMBER.fullmatch(cell))
        case _:
            return False


def _paths(grid: Grid, top: int, bottom: int) -> dict[int, tuple[str, ...]]:
    """Return the headings over each column from the top down, merged ones over all the columns that they span."""
    width = max((len(grid.rows[row]) for row in range(top, bottom)), default=0)
    paths: dict[int, tuple[str, ...]] = dict.fromkeys(range(width), ())
    for row in range(top, bottom):
        above = dict(paths)
        before: str | None = None
        for column in range(width):
            cell = grid.at(row, column)
            own = fold_blanks(clean(cell)) if isinstance(cell, str) else None
            same_group = column > 0 and above[column] == above[column - 1]
            spanned = before if own is None and same_group and row < bottom - 1 else None
            before = own or spanned
            if before and (not paths[column] or paths[column][-1] != before):
                paths[column] = (*paths[column], before)
    return {column: path for column, path in paths.items() if path}


def _folded(path: Sequence[str]) -> tuple[str, ...]:
    return tuple(words for heading in path if (words := folded(heading))) or ("",)


def _require_once(headed: Sequence[tuple[int, HeadedColumn]]) -> None:
    seen: dict[Column, HeadedColumn] = {}
    for _, heading in headed:
        if heading.column is None:
            continue
        if other := seen.get(heading.column):
            detail = f": {other.letters} “{other.header}”, {heading.letters} “{heading.header}”"
            raise UnreadableError(SheetFault.COLUMN_TWICE, detail)
        seen[heading.column] = heading


# The rows


@dataclass(slots=True)
class _Rows:
    """Reads the rows of a table from the top down."""

    grid: Grid
    frame: _Frame
    rows: list[SheetRow] = field(default_factory=list)
    groups: list[tuple[Raw, list[str]]] = field(default_factory=list)
    subtotals: list[Subtotal] = field(default_factory=list)
    skipped: list[SkippedRow] = field(default_factory=list)
    total: SheetRow | None = None
    last_total: Cells | None = None
    since_subtotal: list[SheetRow] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    labels: Counter[str] = field(default_factory=Counter)

    def read(self) -> SheetProposal:
        raws = list(told_by_sums(list(self._raws())))
        self.last_total = next((raw.cells for raw in reversed(raws) if raw.is_total), None)
        self.labels.update(fold(raw.label) for raw in raws)
        for raw, following in zip_longest(raws, raws[1:]):
            self._take(raw, following)
        self._close_groups(-1)
        return SheetProposal(
            name=self.grid.name,
            axis=axis_of(folded(self.frame.label_heading)),
            headed=tuple(headed for _, headed in self.frame.headed),
            rows=tuple(self.rows),
            total=self.total,
            subtotals=tuple(self.subtotals),
            skipped=tuple(self.skipped),
        )

    def _raws(self) -> Iterator[Raw]:
        """Yield what may be rows of the table.

        It ends at an empty row below its total; notes and other tables follow, or its headings once more.
        """
        counted = closed = ended = False
        for row, cells in enumerate(self.grid.rows[self.frame.first_row :], start=self.frame.first_row):
            if self._is_heading(row):
                ended = False
            elif not cells:
                ended = ended or closed
            elif ended:
                self._skip(row, next((cell for cell in cells if isinstance(cell, str)), ""))
            elif raw := self._raw(row):
                yield raw
                closed = closed or (raw.is_total and counted)
                counted = counted or (bool(raw.cells) and not raw.is_total)

    def _raw(self, row: int) -> Raw | None:
        if _is_numbering(self.grid, row, self.frame.label):  # once more, on the next page
            return None
        label = self._label(row)
        raw = raw_row(row + 1, self._ordinal(row), label, {})
        if _WITHIN.match(raw.label):
            self._skip(row, label)
            return None
        cells = {
            column: number
            for at, column in self.frame.columns
            if (number := self._number(row, at)) is not None
        }
        if not label and not cells:
            return None
        if not label:
            where = self.grid.place(row, self.frame.label)
            raise UnreadableError(SheetFault.ROW_WITHOUT_LABEL, f": {where}")
        return replace(raw, cells=cells)

    def _is_heading(self, row: int) -> bool:
        return folded(self._label(row)) == folded(self.frame.label_heading)

    def _skip(self, row: int, words: str) -> None:
        self.skipped.append(SkippedRow(row + 1, shortened(fold_blanks(clean(words)), 60)))

    def _label(self, row: int) -> str:
        """Return the name of a row; that of a total may stand in a merged cell further left."""
        for at in (self.frame.label, *range(self.frame.label)):
            cell = self.grid.at(row, at)
            if isinstance(cell, str) and (at == self.frame.label or re.search(r"[^\W\d_]{2}", cell)):
                return shortened(fold_blanks(clean(cell)), MAX_LABEL)
        return ""

    def _ordinal(self, row: int) -> str:
        cell = None if self.frame.ordinal is None else self.grid.at(row, self.frame.ordinal)
        return f"{cell:f}" if isinstance(cell, Decimal) else cell if isinstance(cell, str) else ""

    def _number(self, row: int, column: int) -> Decimal | None:
        if _RATE.match(fold(self._label(row))) or self._is_text_row(row):
            return None
        cell = self.grid.at(row, column)
        match cell:
            case None:
                return None
            case Flaw(why=why, shown=shown):
                raise UnreadableError(why, f": {self.grid.place(row, column)} “{shown}”")
            case Decimal() | str():
                return self._read_number(cell, row, column)

    def _is_text_row(self, row: int) -> bool:
        """Tell whether a row has words and not one number: headings once more on the next page, or the signatures."""
        cells = [self.grid.at(row, at) for at, _ in self.frame.columns]
        return not any(
            isinstance(cell, Decimal | Flaw) or (isinstance(cell, str) and re.search(r"\d", cell))
            for cell in cells
        )

    def _read_number(self, cell: str | Decimal, row: int, column: int) -> Decimal | None:
        """Read a number, or one written as text with points or commas between thousands."""
        try:
            if isinstance(cell, str):
                return written_number(re.sub(r",|\.0*$", "", cell) if _ENGLISH.fullmatch(cell) else cell)
            require_number(cell)
        except ValueError as error:
            detail = f": {self.grid.place(row, column)} “{shortened(clean(str(cell)), 60)}”"
            raise UnreadableError(SheetFault.NOT_A_NUMBER, detail) from error
        return cell

    def _take(self, raw: Raw, following: Raw | None) -> None:
        if raw.is_total and not self._is_of_a_group(raw):
            self._close_groups(-1)
            self._take_total(raw)
        elif self._is_nothing(raw, following):
            self._skip(raw.number - 1, raw.label)
        elif raw.is_total or _SUBTOTAL.match(raw.label):
            self.subtotals.append(Subtotal(_sum_row(raw), tuple(row.code for row in self.since_subtotal)))
            self.since_subtotal = []
        elif leads(raw, following):
            self._close_groups(raw.level or 0)
            self.groups.append((raw, []))
        else:
            self._close_groups(raw.level)
            self._take_row(raw)

    def _is_nothing(self, raw: Raw, following: Raw | None) -> bool:
        """Tell whether a row has no numbers and no place among those that have."""
        return not raw.cells and (raw.level is None or self.total is not None) and not leads(raw, following)

    def _is_of_a_group(self, raw: Raw) -> bool:
        """Tell whether a row called *tổng*, with others that differ, sums up what came since the one before it."""
        is_whole = len(self.since_subtotal) == len(self.rows) and raw.cells == self.last_total
        return not is_whole and is_sum(raw.cells, [row.cells for row in self.since_subtotal])

    def _take_total(self, raw: Raw) -> None:
        if self.total is not None and self.total.cells != raw.cells:
            raise UnreadableError(SheetFault.ROW_TWICE, f": {raw.number} “{raw.label}”")
        self.total = SheetRow(TOTAL_ROW, raw.label, raw.cells)

    def _take_row(self, raw: Raw) -> None:
        row = self._row(raw)
        self.rows.append(row)
        self.since_subtotal.append(row)
        for _, members in self.groups:
            members.append(row.code)

    def _row(self, raw: Raw) -> SheetRow:
        """Give a row its code; a label that other groups have too is told by that of its group."""
        label = raw.label
        if self.groups and self.labels[fold(label)] > 1:
            label = shortened(f"{self.groups[-1][0].label}: {label}", MAX_LABEL)
        if fold(label) in self.seen:
            raise UnreadableError(SheetFault.ROW_TWICE, f": {raw.number} “{raw.label}”")
        self.seen.add(fold(label))
        codes = {row.code for row in self.rows}
        return SheetRow(row_code(label, {*codes, TOTAL_ROW}), label, raw.cells)

    def _close_groups(self, level: int | None) -> None:
        """End the groups of this level and of those below it; a row without a number ends none."""
        while level is not None and self.groups and (self.groups[-1][0].level or 0) >= level:
            raw, members = self.groups.pop()
            if raw.cells and members:
                self.subtotals.append(Subtotal(_sum_row(raw), tuple(members)))


def _sum_row(raw: Raw) -> SheetRow:
    return SheetRow(f"nhom_{raw.number}", raw.label, raw.cells)
