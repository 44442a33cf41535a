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

from bcdesk.domain.counters.book import Counter, CounterId, Reading, require_number
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column, SheetPlace
from bcdesk.domain.counters.tthc import (
    TOTAL_ROW,
    Sheet,
    SheetRow,
    Stamp,
    cell_counter,
    in_order,
    parts_of,
    row_code,
    row_orders,
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
    """A text is no number that a report states, or could be read as two."""


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

    Unlike `entry.read_entry` it refuses three digits behind a comma: files and what is copied from them come from
    programs too that write thousands so, and a form counts whole dossiers.

    Raises:
        NotANumberError: it is no number that a report states, or could be read in two ways (`1,234`).
    """
    written = re.sub(r"[\s\u00a0]", "", text)
    if written in NOTHING_WRITTEN:
        return None
    if not (_WHOLE.fullmatch(written) or _DECIMAL.fullmatch(written)):
        raise NotANumberError(text)
    value = Decimal(written.replace(".", "").replace(",", "."))
    try:
        require_number(value)
    except ValueError:
        raise NotANumberError(text) from None
    return value


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
    cells = {
        (counter.place.row, counter.place.column): counter
        for counter in counters
        if counter.place is not None and counter.place.axis is sheet.axis
    }
    after = {counter.id: counter for counter in counters}
    told: set[CounterId] = set()
    coded = tuple(_coded(sheet, cells.values()))
    orders = row_orders(cells.values(), sheet.axis, [code for code, _ in coded if code != TOTAL_ROW])
    for code, row in coded:
        for column in dict.fromkeys(
            (*FORM_COLUMNS, *sheet.columns, Column.IN_TIME)
        ):  # what totals are summed from
            place = SheetPlace(sheet.axis, code, orders[code], column)
            counter = cells.get((code, column)) or cell_counter(place, row.label, sheet)
            after[counter.id] = _telling(counter, row.cells.get(column), sheet, stamp)
            told.add(counter.id)
    for counter in cells.values():
        if counter.id not in told:
            after[counter.id] = counter.without_reading(sheet.period, sheet.window)
    kept = (in_order(counter, sheet.axis, orders) for counter in after.values())
    return tuple(sorted(kept, key=lambda counter: counter.id))


def renamed(counters: Iterable[Counter], axis: Axis, row: str, label: str) -> tuple[Counter, ...]:
    """Return the counters with another name for a row, in all periods; its codes stay, so mentions do too."""
    return tuple(
        _named(counter, label)
        if counter.place is not None and counter.place.axis is axis and counter.place.row == row
        else counter
        for counter in counters
    )


def _coded(sheet: Sheet, cells: Iterable[Counter]) -> Iterator[tuple[str, SheetRow]]:
    """Yield the rows with their codes, that of the totals last; rows are known again by their names."""
    labels = {_label_of(counter): counter.place.row for counter in cells if counter.place is not None}
    known = {fold(fold_blanks(label)): code for label, code in labels.items() if code != TOTAL_ROW}
    taken = {*known.values(), TOTAL_ROW}
    for row in sheet.rows:
        code = known.get(fold(fold_blanks(row.label))) or row_code(row.label, taken)
        taken.add(code)
        yield code, row
    yield TOTAL_ROW, sheet.totals()


def _telling(counter: Counter, value: Decimal | None, sheet: Sheet, stamp: Stamp) -> Counter:
    """Return the counter of a cell with its number; an input without one says *not reported*, a total is computed."""
    place = counter.place
    if value is None and (place is None or place.row == TOTAL_ROW or parts_of(place.column, sheet.columns)):
        return counter.without_reading(sheet.period, sheet.window)
    known = next(
        (each for each in reversed(counter.readings) if each.is_of(sheet.period, sheet.window)), None
    )
    if known is not None and known.value == value:
        return counter
    if value is None:
        return counter.with_reading(Reading(period=sheet.period, window=sheet.window))
    reading = Reading(
        period=sheet.period,
        value=value,
        window=sheet.window,
        source=stamp.source,
        by=stamp.by,
        at=stamp.at,
    )
    return counter.with_reading(reading)


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
