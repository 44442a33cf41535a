"""The identities of form 06a between sheets: right ones break none, a wrong number exactly its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.tthc import (
    TOTAL_NAME,
    TOTAL_ROW,
    Identity,
    Sheet,
    SheetRow,
    check,
    check_against,
)
from bcdesk.domain.periods import Period, PeriodKind
from tests.support.counter_sheets import H1

H2_BEFORE, NINE = Period(PeriodKind.HALF_YEAR, 2020, 2), Period(PeriodKind.NINE_MONTHS, 2021)
C = Column
COLUMNS = (C.RECEIVED, C.ONLINE, C.DIRECT, C.CARRIED, C.RESOLVED, C.EARLY, C.ON_TIME, C.LATE)
COLUMNS += (C.PENDING, C.PENDING_IN_TIME, C.PENDING_LATE)
counts = st.integers(0, 900)


@dataclass(frozen=True)
class Year:
    """A sheet with those that it is held against: of the period before, of nine months, of the offices."""

    now: Sheet
    before: Sheet
    later: Sheet
    offices: Sheet

    @property
    def others(self) -> tuple[Sheet, Sheet, Sheet]:
        return self.before, self.later, self.offices


def cells(online: int, direct: int, carried: int, resolved: int) -> dict[Column, Decimal]:
    received = online + direct + carried
    early, pending = resolved // 2, received - resolved
    numbers = (received, online, direct, carried, resolved, early, resolved - early, 0, pending, pending, 0)
    return {column: Decimal(number) for column, number in zip(COLUMNS, numbers, strict=True)}


def summed(rows: Mapping[str, dict[Column, Decimal]], period: Period, axis: Axis = Axis.AREA) -> Sheet:
    total = {column: sum((row[column] for row in rows.values()), Decimal()) for column in COLUMNS}
    return Sheet(
        axis=axis,
        period=period,
        columns=COLUMNS,
        rows=tuple(SheetRow(code, code, row) for code, row in rows.items()),
        total=SheetRow(TOTAL_ROW, TOTAL_NAME, total),
    )


@st.composite
def right_years(draw: st.DrawFn) -> Year:
    before, now, later, parts = {}, {}, {}, ({}, {})
    for row in draw(st.lists(st.sampled_from("abcd"), min_size=1, unique=True)):
        online, direct, carried, done = draw(counts), draw(counts), draw(counts), draw(counts)
        more_online, more_direct = online + draw(counts), direct + draw(counts)
        resolved = draw(st.integers(0, online + direct + carried))
        more = draw(st.integers(resolved, more_online + more_direct + carried))
        before[row] = cells(carried + done, 0, 0, done)
        now[row] = cells(online, direct, carried, resolved)
        later[row] = cells(more_online, more_direct, carried, more)
        parts[draw(st.integers(0, 1))][row] = now[row]
    halves = {name: summed(part, H1).total for name, part in zip("xy", parts, strict=True)}
    offices = {name: dict(total.cells) for name, total in halves.items() if total is not None}
    return Year(
        now=summed(now, H1),
        before=summed(before, H2_BEFORE),
        later=summed(later, NINE),
        offices=summed(offices, H1, Axis.OFFICE),
    )


def with_cell(sheet: Sheet, code: str, column: Column, value: Decimal) -> Sheet:
    def changed(row: SheetRow) -> SheetRow:
        return replace(row, cells={**row.cells, column: value}) if row.code == code else row

    assert sheet.total is not None
    return replace(sheet, rows=tuple(map(changed, sheet.rows)), total=changed(sheet.total))


def broken_by(year: Year, code: str, column: Column, value: Decimal) -> list[tuple[Identity, str]]:
    """Say what `value` breaks in place of a right number: carried over, of one year, of the other axis."""
    broken = []
    later = year.later.value(code, column)
    assert later is not None
    if column is C.CARRIED:
        broken += [(Identity.T5, code), (Identity.T6, code)]
    elif column in {C.ONLINE, C.DIRECT, C.RESOLVED} and value > later:
        broken.append((Identity.T6, code))
    if code == TOTAL_ROW:
        broken.append((Identity.T7, TOTAL_ROW))
    return sorted(broken)


@given(right_years())
def test_right_sheets_of_a_year_break_nothing(year: Year) -> None:
    for sheet in (year.now, *year.others):
        assert check(sheet) == ()
        assert check_against(sheet, (year.now, *year.others)) == ()


@given(right_years(), st.data(), st.integers(0, 9000).map(Decimal))
def test_a_wrong_number_breaks_exactly_its_own_identities_between_sheets(
    year: Year, data: st.DataObject, value: Decimal
) -> None:
    code = data.draw(st.sampled_from([TOTAL_ROW, *(row.code for row in year.now.rows)]))
    column = data.draw(st.sampled_from(COLUMNS))
    value += year.now.value(code, column) == value
    expected = broken_by(year, code, column, value)

    wrong = with_cell(year.now, code, column, value)

    assert sorted((each.identity, each.row) for each in check_against(wrong, year.others)) == expected
    mirrored = [each for other in (year.later, year.offices) for each in check_against(other, [wrong])]
    assert sorted((each.identity, each.row) for each in mirrored) == [
        each for each in expected if each[0] is not Identity.T5
    ]
