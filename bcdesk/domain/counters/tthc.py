"""The sheet of form 06a: dossiers of administrative procedures (TTHC) by lĩnh vực or by đơn vị.

A sheet is a view of counters: each cell is a counter with a `SheetPlace`. A blank cell is *not reported*,
which is not 0. A total is computed from its parts unless it was imported or typed; then the given number
stays and the identities compare.

The identities T1 to T10 are those of the form (NĐ 61/2018/NĐ-CP, Thông tư 01/2020/TT-VPCP and their
successors). A check says which one is broken, in which row, by which cells, and both readings; it never says
which number is wrong. What is not reported breaks nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from bcdesk.domain.counters.book import (
    Counter,
    CounterId,
    CounterKind,
    Dimension,
    Reading,
    Scheme,
    scheme_on,
)
from bcdesk.domain.counters.columns import (
    FORM_COLUMNS,
    SEPARATE,
    STOCKS,
    Axis,
    Column,
    SheetPlace,
)
from bcdesk.domain.counters.timeline import cumulative, ends_before
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.text import fold, fold_blanks, shortened

FORM = "06a"
"""The group of the counters of the sheet."""
UNIT = "hồ sơ"
TOTAL_ROW = "tong_cong"
"""The code of the row of totals."""
MAX_ROW_CODE = 30

NAMES: Mapping[Column, str] = {
    Column.RECEIVED: "Số hồ sơ nhận giải quyết",
    Column.ONLINE: "Nhận trong kỳ, trực tuyến",
    Column.DIRECT: "Nhận trong kỳ, trực tiếp, dịch vụ bưu chính",
    Column.CARRIED: "Từ kỳ trước",
    Column.RESOLVED: "Số hồ sơ đã giải quyết",
    Column.EARLY: "Đã giải quyết trước hạn",
    Column.ON_TIME: "Đã giải quyết đúng hạn",
    Column.LATE: "Đã giải quyết quá hạn",
    Column.PENDING: "Số hồ sơ đang giải quyết",
    Column.PENDING_IN_TIME: "Đang giải quyết, trong hạn",
    Column.PENDING_LATE: "Đang giải quyết, quá hạn",
    Column.ONLINE_FULL: "Trực tuyến toàn trình",
    Column.ONLINE_PARTIAL: "Trực tuyến một phần",
    Column.ONLINE_OTHER: "Trực tuyến hình thức khác",
    Column.POSTAL: "Nhận trong kỳ, dịch vụ bưu chính",
    Column.IN_TIME: "Đã giải quyết trước và đúng hạn",
    Column.WITHDRAWN: "Rút hồ sơ",
    Column.STOPPED: "Dừng xử lý",
    Column.REFUSED: "Từ chối tiếp nhận",
}
"""The columns as the form prints them, each readable by itself."""
TOTAL_NAME = "Tổng cộng"

_IN_PERIOD = ("Số hồ sơ nhận giải quyết", "Trong kỳ")
_DONE = "Số hồ sơ đã giải quyết"
_OPEN = "Số hồ sơ đang giải quyết"
_ALL = "Tổng số"
HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.RECEIVED: (_IN_PERIOD[0], _ALL),
    Column.ONLINE: (*_IN_PERIOD, "Trực tuyến"),
    Column.ONLINE_FULL: (*_IN_PERIOD, "Trực tuyến toàn trình"),
    Column.ONLINE_PARTIAL: (*_IN_PERIOD, "Trực tuyến một phần"),
    Column.ONLINE_OTHER: (*_IN_PERIOD, "Trực tuyến hình thức khác"),
    Column.DIRECT: (*_IN_PERIOD, "Trực tiếp, dịch vụ bưu chính"),
    Column.POSTAL: (*_IN_PERIOD, "Dịch vụ bưu chính"),
    Column.CARRIED: (_IN_PERIOD[0], "Từ kỳ trước"),
    Column.RESOLVED: (_DONE, _ALL),
    Column.EARLY: (_DONE, "Trước hạn"),
    Column.ON_TIME: (_DONE, "Đúng hạn"),
    Column.IN_TIME: (_DONE, "Trước và đúng hạn"),
    Column.LATE: (_DONE, "Quá hạn"),
    Column.PENDING: (_OPEN, _ALL),
    Column.PENDING_IN_TIME: (_OPEN, "Trong hạn"),
    Column.PENDING_LATE: (_OPEN, "Quá hạn"),
    Column.WITHDRAWN: ("Rút hồ sơ",),
    Column.STOPPED: ("Dừng xử lý",),
    Column.REFUSED: ("Từ chối tiếp nhận",),
}
"""The headings over each column from the top down, in the order of the printed form."""
ROW_HEADINGS: Mapping[Axis, str] = {Axis.AREA: "Lĩnh vực, công việc giải quyết", Axis.OFFICE: "Đơn vị"}
ORDINAL_HEADING = "STT"


@dataclass(frozen=True, slots=True)
class HeadingCell:
    """A heading over the columns of the form: its top left place, counted from 0, and how many it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def heading_cells(axis: Axis, columns: Sequence[Column]) -> tuple[HeadingCell, ...]:
    """Return the headings over ordinals, labels and `columns`, those in the order of `HEADINGS`, grouped as printed."""
    paths = [HEADINGS[column] for column in columns]
    depth = max((len(path) for path in paths), default=1)
    cells = [HeadingCell(ORDINAL_HEADING, 0, 0, depth), HeadingCell(ROW_HEADINGS[axis], 0, 1, depth)]
    for level in range(depth):
        start = 2
        for path, same in groupby(paths, key=lambda path: path[: level + 1]):
            width = len(list(same))
            if len(path) == level + 1:
                height = depth - level if path in paths else 1
                cells.append(HeadingCell(path[-1], level, start, height, width))
            start += width
    return tuple(cells)


class Identity(StrEnum):
    """The identities; T9 is no identity but the rule of `online_share` and `on_time_rate`."""

    T1 = "t1"
    T2 = "t2"
    T3 = "t3"
    T4 = "t4"
    T5 = "t5"
    T6 = "t6"
    T7 = "t7"
    T8 = "t8"
    T10 = "t10"

    @property
    def is_error(self) -> bool:
        """Whether a broken one is certainly wrong; the others are to be looked at."""
        return self not in {Identity.T5, Identity.T6}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: `cells` are the numbers that are given, what is missing is not reported."""

    code: str
    label: str
    cells: Mapping[Column, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subtotal:
    """A row that sums up others; it is held against them and not counted."""

    row: SheetRow
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Form 06a of one period. `columns` are those that the form has, also where no row has a number."""

    axis: Axis
    period: Period
    window: DataWindow | None = None
    columns: tuple[Column, ...] = FORM_COLUMNS
    rows: tuple[SheetRow, ...] = ()
    total: SheetRow | None = None
    subtotals: tuple[Subtotal, ...] = ()

    def days(self) -> DataWindow | None:
        """Return the days whose data are counted, None if nobody knows."""
        return self.window or self.period.default_window()

    def row(self, code: str) -> SheetRow | None:
        """Return a row; the one of totals is there also when nothing is given in it."""
        if code == TOTAL_ROW:
            return self.totals()
        return next((row for row in self.rows if row.code == code), None)

    def totals(self) -> SheetRow:
        """Return the row of totals, an empty one if nothing is given in it."""
        return self.total or SheetRow(TOTAL_ROW, TOTAL_NAME)

    def value(self, code: str, column: Column) -> Decimal | None:
        """Return a number of the row called `code`, None if it is not reported."""
        row = self.row(code)
        return None if row is None else self.value_in(row, column)

    def value_in(self, row: SheetRow, column: Column) -> Decimal | None:
        """Return a number of a row: the given one, else the sum of its parts; None if it is not reported."""
        if column in row.cells:
            return row.cells[column]
        if row.code == TOTAL_ROW and column in self.columns:
            return total_of(self.value_in(part, column) for part in self.rows)
        parts = parts_of(column, self.columns)
        return total_of(self.value_in(row, part) for part in parts) if parts else None

    def online_share(self, code: str) -> Fraction | None:
        """Return the share of dossiers of the period that came online (T9); None where nothing came, never 0."""
        online = self.value(code, Column.ONLINE)
        by_hand = self.value(code, Column.DIRECT)
        postal = self.value(code, Column.POSTAL) if Column.POSTAL in self.columns else Decimal()
        return _share(online, total_of((online, by_hand, postal)))

    def on_time_rate(self, code: str) -> Fraction | None:
        """Return the share of resolved dossiers that were resolved in time (T9); None where nothing was resolved."""
        return _share(self.value(code, Column.IN_TIME), self.value(code, Column.RESOLVED))


def parts_of(column: Column, columns: Iterable[Column]) -> tuple[Column, ...]:
    """Return the columns that a total is the sum of, in a form with `columns`; empty for what is no total."""
    there = set(columns)
    match column:
        case Column.RECEIVED:
            postal = (Column.POSTAL,) if Column.POSTAL in there else ()
            return (Column.ONLINE, Column.DIRECT, *postal, Column.CARRIED)
        case Column.RESOLVED:
            return (Column.IN_TIME, Column.LATE)
        case Column.IN_TIME:
            return (Column.EARLY, Column.ON_TIME)
        case Column.PENDING:
            return (Column.PENDING_IN_TIME, Column.PENDING_LATE)
        case Column.ONLINE if {Column.ONLINE_FULL, Column.ONLINE_PARTIAL} <= there:
            other = (Column.ONLINE_OTHER,) if Column.ONLINE_OTHER in there else ()
            return (Column.ONLINE_FULL, Column.ONLINE_PARTIAL, *other)
        case _:
            return ()


_TOTALS = {
    Column.RECEIVED: Identity.T1,
    Column.RESOLVED: Identity.T2,
    Column.IN_TIME: Identity.T2,
    Column.PENDING: Identity.T3,
    Column.ONLINE: Identity.T10,
}


# Checking


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell; `period` None means the sheet that is checked."""

    row: str
    column: Column
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """An identity that does not hold.

    `left` and `right` are both readings: the total and the sum of its parts, this period and the one before.
    For T8 `left` is the impossible number and `right` None. `separate` are the columns counted apart that T4
    has taken into account.
    """

    identity: Identity
    row: str
    label: str
    left: Decimal
    right: Decimal | None
    cells: tuple[CellRef, ...]
    separate: tuple[Column, ...] = ()

    @property
    def compares_axes(self) -> bool:
        """Whether the sum over fields is held against the sum over offices, not a total against its rows."""
        return self.identity is Identity.T7 and len(self.cells) == 1


def check(sheet: Sheet) -> tuple[Broken, ...]:
    """Return the identities that are broken inside a sheet, row by row, the totals last."""
    broken: list[Broken] = []
    for row in (*sheet.rows, *((sheet.total,) if sheet.total else ())):
        broken += _check_numbers(row)
        broken += _check_totals(sheet, row)
        broken += _check_balance(sheet, row)
    for subtotal in sheet.subtotals:
        broken += _check_numbers(subtotal.row)
        broken += _check_sums(sheet, subtotal.row, [row for row in sheet.rows if row.code in subtotal.of])
    if sheet.total is not None and sheet.rows:
        broken += _check_sums(sheet, sheet.total, sheet.rows)
    return tuple(broken)


def check_against(sheet: Sheet, others: Iterable[Sheet]) -> tuple[Broken, ...]:
    """Return what does not agree with the sheets of other periods (T5, T6) and with the other axis (T7)."""
    broken: list[Broken] = []
    days = sheet.days()
    for other in others:
        other_days = other.days()
        if days is None or other_days is None:
            continue
        if other.axis is not sheet.axis:
            if days == other_days:
                broken += _check_axes(sheet, other)
        elif ends_before(other_days, days):
            broken += _check_carried(sheet, other)
        elif cumulative(other_days, days):
            broken += _check_cumulative(sheet, other, later=sheet)
        elif cumulative(days, other_days):
            broken += _check_cumulative(sheet, other, later=other)
    return tuple(broken)


def with_carry_over(sheet: Sheet, before: Sheet) -> Sheet:
    """Return the sheet with *từ kỳ trước* taken from what was pending, in the rows that have no number there."""
    rows = []
    for row in sheet.rows:
        pending = before.value(row.code, Column.PENDING)
        carries = Column.CARRIED not in row.cells and pending is not None
        cells = {**row.cells, Column.CARRIED: pending} if carries and pending is not None else row.cells
        rows.append(replace(row, cells=cells))
    return replace(sheet, rows=tuple(rows))


def _check_numbers(row: SheetRow) -> Iterator[Broken]:
    for column, value in row.cells.items():
        if value < 0 or value != value.to_integral_value():
            yield Broken(Identity.T8, row.code, row.label, value, None, (CellRef(row.code, column),))


def _check_totals(sheet: Sheet, row: SheetRow) -> Iterator[Broken]:
    for total, identity in _TOTALS.items():
        parts = parts_of(total, sheet.columns)
        given = row.cells.get(total)
        computed = total_of(sheet.value_in(row, part) for part in parts) if parts else None
        if given is not None and computed is not None and given != computed:
            cells = _given(sheet, row, (total, *parts))
            yield Broken(identity, row.code, row.label, given, computed, cells)


def _check_balance(sheet: Sheet, row: SheetRow) -> Iterator[Broken]:
    separate = tuple(column for column in SEPARATE if sheet.value_in(row, column) is not None)
    received = sheet.value_in(row, Column.RECEIVED)
    parts = (Column.RESOLVED, Column.PENDING, *separate)  # nobody reports what was not withdrawn
    gone = total_of(sheet.value_in(row, part) for part in parts)
    if received is not None and gone is not None and received != gone:
        cells = _given(sheet, row, (Column.RECEIVED, *parts))
        yield Broken(Identity.T4, row.code, row.label, received, gone, cells, separate)


def _check_sums(sheet: Sheet, total: SheetRow, rows: Sequence[SheetRow]) -> Iterator[Broken]:
    for column, given in total.cells.items():
        computed = total_of(sheet.value_in(row, column) for row in rows)
        if computed is not None and given != computed:
            cells = (CellRef(total.code, column), *(CellRef(row.code, column) for row in rows))
            yield Broken(Identity.T7, total.code, total.label, given, computed, cells)


def _check_axes(sheet: Sheet, other: Sheet) -> Iterator[Broken]:
    for column in sheet.columns:
        left, right = sheet.value(TOTAL_ROW, column), other.value(TOTAL_ROW, column)
        if left is not None and right is not None and left != right:
            cells = (CellRef(TOTAL_ROW, column),)
            yield Broken(Identity.T7, TOTAL_ROW, TOTAL_NAME, left, right, cells)


def _check_carried(sheet: Sheet, before: Sheet) -> Iterator[Broken]:
    for row in _with_total(sheet):
        left = sheet.value(row.code, Column.CARRIED)
        right = before.value(row.code, Column.PENDING)
        if left is not None and right is not None and left != right:
            cells = (
                CellRef(row.code, Column.CARRIED),
                CellRef(row.code, Column.PENDING, before.period),
            )
            yield Broken(Identity.T5, row.code, row.label, left, right, cells)


def _check_cumulative(sheet: Sheet, other: Sheet, *, later: Sheet) -> Iterator[Broken]:
    for row in _with_total(sheet):
        for column in (Column.ONLINE, Column.DIRECT, Column.CARRIED, Column.RESOLVED):
            left, right = sheet.value(row.code, column), other.value(row.code, column)
            if left is None or right is None or left == right:
                continue
            falls = (left < right) if later is sheet else (right < left)
            if falls or column is Column.CARRIED:
                cells = (CellRef(row.code, column), CellRef(row.code, column, other.period))
                yield Broken(Identity.T6, row.code, row.label, left, right, cells)


def _with_total(sheet: Sheet) -> tuple[SheetRow, ...]:
    return (*sheet.rows, sheet.totals())


def _given(sheet: Sheet, row: SheetRow, columns: Iterable[Column]) -> tuple[CellRef, ...]:
    """Name the cells behind `columns`: a total that is computed stands for its parts."""
    cells: list[CellRef] = []
    for column in columns:
        parts = parts_of(column, sheet.columns)
        summed = row.code == TOTAL_ROW and column in sheet.columns
        if column in row.cells or summed or not parts:
            cells.append(CellRef(row.code, column))
        else:
            cells += _given(sheet, row, parts)
    return tuple(cells)


def total_of(values: Iterable[Decimal | None]) -> Decimal | None:
    """Add up; None if any is missing, or if there is nothing to add."""
    total, none = Decimal(), True
    for value in values:
        if value is None:
            return None
        total, none = total + value, False
    return None if none else total


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    return None if part is None or not whole else Fraction(part) / Fraction(whole)


# Sheets and counters


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where numbers come from: the file or office, who took them in and when (ISO 8601)."""

    source: str
    by: str = ""
    at: str = ""


def sheet_of(
    counters: Iterable[Counter], axis: Axis, period: Period, window: DataWindow | None = None
) -> Sheet | None:
    """Return the sheet of a period as the counters tell it; None if none of them has a reading there."""
    told = (
        (counter, reading)
        for counter in counters
        if counter.place is not None and counter.place.axis is axis
        if (reading := counter.reading(period, window)) is not None
    )
    return _sheet_told(told, axis, period, window)


def sheets_of(counters: Iterable[Counter], axis: Axis) -> tuple[Sheet, ...]:
    """Return the sheets of all periods that have one."""
    cells = [counter for counter in counters if counter.place is not None and counter.place.axis is axis]
    told: dict[Period, list[tuple[Counter, Reading]]] = {}
    custom: dict[tuple[Period, DataWindow | None], None] = {}
    for counter in cells:
        for reading in counter.readings:
            if reading.period.kind is PeriodKind.CUSTOM:  # whose windows tell them apart
                custom[reading.period, reading.window] = None
            else:
                told.setdefault(reading.period, []).append((counter, reading))
    sheets = [_sheet_told(pairs, axis, period, None) for period, pairs in told.items()]
    sheets += [sheet_of(cells, axis, period, window) for period, window in custom]
    return tuple(sheet for sheet in sheets if sheet is not None)


def _sheet_told(
    told: Iterable[tuple[Counter, Reading]], axis: Axis, period: Period, window: DataWindow | None
) -> Sheet | None:
    """Put cells with their readings together."""
    rows: dict[str, tuple[int, str, dict[Column, Decimal]]] = {}
    found: set[Column] = set()
    for counter, reading in told:
        place = counter.place
        if place is None:
            continue
        _, _, cells = rows.setdefault(place.row, (place.order, _row_label(counter), {}))
        found.add(place.column)
        window = window or reading.window
        if reading.value is not None:
            cells[place.column] = reading.value
    if not rows:
        return None
    total = rows.pop(TOTAL_ROW, None)
    ordered = sorted(rows.items(), key=lambda item: (item[1][0], item[0]))
    return Sheet(
        axis=axis,
        period=period,
        window=window,
        columns=tuple(column for column in Column if column in found or column in FORM_COLUMNS),
        rows=tuple(SheetRow(code, label, cells) for code, (_, label, cells) in ordered),
        total=SheetRow(TOTAL_ROW, TOTAL_NAME, total[2]) if total else None,
    )


def merged(counters: Iterable[Counter], sheet: Sheet, stamp: Stamp) -> tuple[Counter, ...]:
    """Return the counters with the sheet in the place of what they told about its period, sorted by code.

    Rows are known again by their label, whatever its case and blanks, so that their codes stay the same. What
    the sheet does not have is not reported any more in that period; other periods stay as they are.
    """
    kept = {
        counter.id: _cleared(counter, sheet) if _is_cell(counter, sheet.axis) else counter
        for counter in counters
    }
    known = {
        fold(_row_label(counter)): counter.place.row
        for counter in kept.values()
        if counter.place is not None and counter.place.axis is sheet.axis
    }
    taken = set(known.values()) | {TOTAL_ROW}
    total = sheet.totals()
    coded: dict[str, SheetRow] = {}
    for row in sheet.rows:
        code = known.get(fold(row.label)) or row_code(row.label, taken)
        taken.add(code)
        coded[code] = row
    orders = row_orders(kept.values(), sheet.axis, tuple(coded))
    for code, row in (*coded.items(), (TOTAL_ROW, total)):
        for column in dict.fromkeys((*sheet.columns, Column.IN_TIME)):  # what totals are computed from
            place = SheetPlace(sheet.axis, code, orders[code], column)
            name = cell_code(place)
            value = row.cells.get(column)
            counter = kept.get(name)
            wanted = value is not None or row is total or parts_of(column, sheet.columns)
            if counter is None and not wanted:
                continue
            base = cell_counter(place, row.label, sheet) if counter is None else replace(counter, place=place)
            kept[name] = base.with_reading(_reading(sheet, value, stamp)) if value is not None else base
    placed = (in_order(counter, sheet.axis, orders) for counter in kept.values())
    return tuple(sorted(placed, key=lambda counter: counter.id))


def row_orders(counters: Iterable[Counter], axis: Axis, rows: Sequence[str]) -> dict[str, int]:
    """Number the rows of all periods, the totals last: those of one sheet as it has them, the others where they stand.

    Args:
        counters: among them the cells of all periods.
        axis: whose rows are numbered.
        rows: the codes of one sheet from the top down, without the totals.
    """
    stood = {
        counter.place.row: (counter.place.order, counter.place.row)
        for counter in counters
        if counter.place is not None and counter.place.axis is axis and counter.place.row != TOTAL_ROW
    }
    here, own = iter([code for code in rows if code in stood]), set(rows)
    order = [next(here) if code in own else code for code in sorted(stood, key=stood.__getitem__)]
    after = next((order.index(code) for code in rows if code in stood), len(order)) - 1
    for code in rows:
        if code not in stood:
            order.insert(after + 1, code)
        after = order.index(code)
    return {code: at for at, code in enumerate((*order, TOTAL_ROW))}


def in_order(counter: Counter, axis: Axis, orders: Mapping[str, int]) -> Counter:
    """Return the counter with the place that its row has now."""
    place = counter.place
    if place is None or place.axis is not axis or orders.get(place.row, place.order) == place.order:
        return counter
    return replace(counter, place=replace(place, order=orders[place.row]))


def cell_code(place: SheetPlace) -> CounterId:
    """Return the code of the counter of a cell, for example `tthc.buu_chinh.truc_tuyen`."""
    prefix = "tthc" if place.axis is Axis.AREA else "tthc_dv"
    return CounterId(f"{prefix}.{place.row}.{place.column}")


def row_code(label: str, taken: Iterable[str]) -> str:
    """Make a code of a label that is not among `taken`."""
    plain = "_".join(re.findall(r"[a-z0-9]+", fold(label)))
    base = shortened(plain, MAX_ROW_CODE, between="_") or "dong"
    others = set(taken)
    numbers = (f"{base}_{number}" for number in range(2, len(others) + 3))
    return base if base not in others else next(code for code in numbers if code not in others)


def _is_cell(counter: Counter, axis: Axis) -> bool:
    return counter.place is not None and counter.place.axis is axis


def _cleared(counter: Counter, sheet: Sheet) -> Counter:
    return counter.without_reading(sheet.period, sheet.window)


def _reading(sheet: Sheet, value: Decimal, stamp: Stamp) -> Reading:
    return Reading(
        period=sheet.period,
        value=value,
        window=sheet.window,
        source=stamp.source,
        by=stamp.by,
        at=stamp.at,
    )


def cell_counter(place: SheetPlace, label: str, sheet: Sheet) -> Counter:
    """Return a new counter, without any number, for a cell in the row called `label` of a sheet."""
    days = sheet.days()
    return Counter(
        id=cell_code(place),
        label=f"{NAMES[place.column]} – {label}",
        unit=UNIT,
        kind=CounterKind.STOCK if place.column in STOCKS else CounterKind.FLOW,
        scheme=scheme_on(days.last) if days else Scheme.NONE,
        group=FORM,
        dimension=Dimension(area=label) if place.axis is Axis.AREA else Dimension(office=label),
        place=place,
    )


def _row_label(counter: Counter) -> str:
    return fold_blanks(counter.dimension.area or counter.dimension.office)
