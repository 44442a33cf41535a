"""Changing a sheet of form 06a by hand: cells, rows, and what that does to the counters.

A sheet is a value like any other: a change makes another sheet, and `edited` says which counters it comes to. Unlike a
file that is taken in, a change by hand leaves the source and the time of all other numbers as they are.

A row is there in a period when one of its cells has a reading, be it *not reported*; so rows that were only named
have such readings.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bcdesk.domain.counters.book import Counter, Reading
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column, SheetPlace
from bcdesk.domain.counters.tthc import (
    TOTAL_ROW,
    Sheet,
    SheetRow,
    Stamp,
    cell_counter,
    merged,
    parts_of,
    row_code,
    total_of,
)
from bcdesk.domain.text import clean, fold, fold_blanks, shortened

MAX_LABEL = 200
"""Longest name of a row."""
NOTHING_WRITTEN = frozenset({"", "-", "–", "—", "…", "...", "x", "X"})
"""What forms have in a cell without a number."""
_WHOLE = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+)", re.ASCII)
_DECIMAL = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+),(\d{1,2}|\d{4,})", re.ASCII)


class NotANumberError(ValueError):
    """A text is no number, or could be read as two."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """A number for the cell of a row, by its code; None is *not reported*, for a total *computed*."""

    row: str
    column: Column
    value: Decimal | None


def is_whole(text: str) -> bool:
    """Tell whether a text is a whole number, points between thousands or none."""
    return bool(_WHOLE.fullmatch(text))


def written_number(text: str) -> Decimal | None:
    """Read a number as officers write it, points between thousands and a decimal comma; None is *not reported*.

    Raises:
        NotANumberError: it is no number, or could be read in two ways (`1,234`).
    """
    written = re.sub(r"[\s\u00a0]", "", text)
    if written in NOTHING_WRITTEN:
        return None
    if _WHOLE.fullmatch(written) or _DECIMAL.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    raise NotANumberError(text)


def row_label(text: str) -> str:
    """Return the name of a row as it is kept; empty if there is none in the text."""
    return shortened(fold_blanks(clean(text)), MAX_LABEL)


# Sheets


def with_cells(sheet: Sheet, changes: Iterable[CellChange]) -> Sheet:
    """Return the sheet with other numbers in some cells."""
    told: dict[str, dict[Column, Decimal | None]] = {}
    for change in changes:
        told.setdefault(change.row, {})[change.column] = change.value
    columns = {*sheet.columns, *(column for cells in told.values() for column in cells)}
    total = sheet.totals()
    return replace(
        sheet,
        columns=tuple(column for column in Column if column in columns),
        rows=tuple(_with_numbers(row, told.get(row.code, {})) for row in sheet.rows),
        total=_with_numbers(total, told[TOTAL_ROW]) if TOTAL_ROW in told else sheet.total,
    )


def with_rows(sheet: Sheet, labels: Iterable[str]) -> Sheet:
    """Return the sheet with more rows at its end; a name that it has already is left out."""
    rows = list(sheet.rows)
    for label in labels:
        if not any(same_row(label, row.label) for row in rows):
            rows.append(SheetRow(row_code(label, {*(row.code for row in rows), TOTAL_ROW}), label))
    return replace(sheet, rows=tuple(rows))


def without_rows(sheet: Sheet, codes: Iterable[str]) -> Sheet:
    """Return the sheet without rows."""
    gone = set(codes)
    return replace(sheet, rows=tuple(row for row in sheet.rows if row.code not in gone))


def with_row_moved(sheet: Sheet, code: str, by: int) -> Sheet:
    """Return the sheet with a row so many places further down; no further than the end."""
    rows = list(sheet.rows)
    here = next(place for place, row in enumerate(rows) if row.code == code)
    row = rows.pop(here)
    rows.insert(min(max(0, here + by), len(rows)), row)
    return replace(sheet, rows=tuple(rows))


def with_rows_of(sheet: Sheet, before: Sheet) -> Sheet:
    """Return the sheet with the rows of the period before that it does not have, nothing reported in them."""
    return with_rows(sheet, (row.label for row in before.rows))


def without_wrong_totals(sheet: Sheet) -> Sheet:
    """Return the sheet without the given totals that are not the sum of their parts, so that they are computed."""
    rows = tuple(_without_wrong_sums(sheet, row) for row in sheet.rows)
    summed = replace(sheet, rows=rows)
    if sheet.total is None:
        return summed
    total = _without_wrong_sums(summed, sheet.total)
    wrong = {
        column
        for column, given in total.cells.items()
        if (computed := total_of(summed.value_in(row, column) for row in rows)) is not None
        and computed != given
    }
    return replace(summed, total=replace(total, cells=_without(total.cells, wrong)))


def same_row(label: str, other: str) -> bool:
    """Tell whether two names mean the same row, whatever their case, marks and blanks."""
    return fold(fold_blanks(label)) == fold(fold_blanks(other))


def _with_numbers(row: SheetRow, told: Mapping[Column, Decimal | None]) -> SheetRow:
    cells = {column: value for column, value in {**row.cells, **told}.items() if value is not None}
    return replace(row, cells=cells)


def _without_wrong_sums(sheet: Sheet, row: SheetRow) -> SheetRow:
    wrong = set()
    for column, given in row.cells.items():
        parts = parts_of(column, sheet.columns)
        computed = total_of(sheet.value_in(row, part) for part in parts) if parts else None
        if computed is not None and computed != given:
            wrong.add(column)
    return replace(row, cells=_without(row.cells, wrong))


def _without(cells: Mapping[Column, Decimal], gone: set[Column]) -> dict[Column, Decimal]:
    return {column: value for column, value in cells.items() if column not in gone}


# Counters


def edited(counters: Sequence[Counter], sheet: Sheet, stamp: Stamp) -> tuple[Counter, ...]:
    """Return the counters with what a changed sheet says of its period; what has not changed keeps its source."""
    after = {counter.id: counter for counter in merged(counters, sheet, stamp)}
    orders: dict[str, int] = {}
    for place, row in enumerate(sheet.rows):
        code = _code_of(row.label, sheet.axis, after.values())
        orders[code] = place
        for counter in _blanks(row, code, place, sheet):
            base = after.get(counter.id, counter)
            after[counter.id] = base.with_reading(Reading(period=sheet.period, window=sheet.window))
    before = {counter.id: counter for counter in counters}
    kept = (_in_order(counter, sheet.axis, orders) for counter in after.values())
    told = (_as_told(counter, before.get(counter.id), sheet) for counter in kept)
    return tuple(sorted(told, key=lambda counter: counter.id))


def renamed(counters: Iterable[Counter], axis: Axis, row: str, label: str) -> tuple[Counter, ...]:
    """Return the counters with another name for a row, in all periods; its codes stay, so mentions do too."""
    return tuple(
        _named(counter, label)
        if counter.place is not None and counter.place.axis is axis and counter.place.row == row
        else counter
        for counter in counters
    )


def _code_of(label: str, axis: Axis, counters: Iterable[Counter]) -> str:
    """Return the code by which the counters know a row, as `merged` has given it."""
    return next(
        counter.place.row
        for counter in counters
        if counter.place is not None
        and counter.place.axis is axis
        and counter.place.row != TOTAL_ROW
        and same_row(_label_of(counter), label)
    )


def _blanks(row: SheetRow, code: str, order: int, sheet: Sheet) -> Iterator[Counter]:
    """Yield the counters, as new ones, of the cells of a row in which nothing is reported and nothing computed."""
    for column in dict.fromkeys((*FORM_COLUMNS, *sheet.columns)):
        if column not in row.cells and not parts_of(column, sheet.columns):
            yield cell_counter(SheetPlace(sheet.axis, code, order, column), row.label, sheet)


def _in_order(counter: Counter, axis: Axis, orders: Mapping[str, int]) -> Counter:
    """Return the counter with the place that its row has now."""
    place = counter.place
    if place is None or place.axis is not axis or orders.get(place.row, place.order) == place.order:
        return counter
    return replace(counter, place=replace(place, order=orders[place.row]))


def _as_told(counter: Counter, before: Counter | None, sheet: Sheet) -> Counter:
    """Return the counter with the reading that it had if that says the same."""
    if before is None or counter.place is None or counter.place.axis is not sheet.axis:
        return counter
    old, new = (each.reading(sheet.period, sheet.window) for each in (before, counter))
    same = old is not None and new is not None and old.value == new.value
    return counter.with_reading(old) if same and old is not None else counter


def _named(counter: Counter, label: str) -> Counter:
    old = _label_of(counter)
    by_area = bool(counter.dimension.area)
    return replace(
        counter,
        label=f"{counter.label.removesuffix(old)}{label}" if old else counter.label,
        dimension=replace(counter.dimension, **{"area" if by_area else "office": label}),
    )


def _label_of(counter: Counter) -> str:
    return counter.dimension.area or counter.dimension.office
