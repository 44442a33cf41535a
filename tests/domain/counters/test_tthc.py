"""The identities of form 06a: a right sheet breaks none, a wrong number exactly its own."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.counters.book import Counter, CounterId, CounterKind, Reading, Scheme
from bcdesk.domain.counters.columns import FORM_COLUMNS, SEPARATE, Axis, Column, SheetPlace
from bcdesk.domain.counters.evaluation import Book, NoValue, Why
from bcdesk.domain.counters.tthc import (
    TOTAL_ROW,
    Broken,
    CellRef,
    Identity,
    Sheet,
    SheetRow,
    Stamp,
    Subtotal,
    cell_code,
    check,
    check_against,
    merged,
    parts_of,
    row_code,
    sheet_of,
    sheets_of,
    with_carry_over,
)
from bcdesk.domain.periods import Period, PeriodKind
from tests.support.counter_sheets import H1, broken_by, right_sheets

H2_BEFORE = Period(PeriodKind.HALF_YEAR, 2020, 2)
NINE = Period(PeriodKind.NINE_MONTHS, 2021)
STAMP = Stamp(source="06a.xlsx", by="Lan", at="2021-06-14T08:00:00+07:00")
C = Column


def row(code: str, label: str = "", **cells: int) -> SheetRow:
    return SheetRow(code, label or code, {Column[name]: Decimal(value) for name, value in cells.items()})


def sheet(*rows: SheetRow, period: Period = H1, **rest: object) -> Sheet:
    return Sheet(axis=Axis.AREA, period=period, rows=rows, **rest)  # type: ignore[arg-type]


def with_cell(before: Sheet, code: str, column: Column, value: Decimal) -> Sheet:
    def changed(each: SheetRow) -> SheetRow:
        return replace(each, cells={**each.cells, column: value}) if each.code == code else each

    assert before.total is not None
    return replace(before, rows=tuple(map(changed, before.rows)), total=changed(before.total))


@given(right_sheets())
def test_a_right_sheet_breaks_nothing(right: Sheet) -> None:
    assert check(right) == ()


@given(right_sheets(), st.data())
def test_a_right_sheet_with_blanks_breaks_nothing(right: Sheet, data: st.DataObject) -> None:
    def thinned(each: SheetRow) -> SheetRow:
        kept = {c: v for c, v in each.cells.items() if c in SEPARATE or data.draw(st.booleans())}
        return replace(each, cells=kept)

    assert right.total is not None
    assert check(replace(right, rows=tuple(map(thinned, right.rows)), total=thinned(right.total))) == ()


numbers = st.integers(-3, 5000).map(Decimal) | st.just(Decimal("0.5"))


@given(right_sheets(), st.data(), numbers)
def test_a_wrong_number_breaks_exactly_its_own_identities(
    right: Sheet, data: st.DataObject, value: Decimal
) -> None:
    code = data.draw(st.sampled_from([TOTAL_ROW, *(each.code for each in right.rows)]))
    column = data.draw(st.sampled_from(right.columns))
    if right.value(code, column) == value:
        value += 1

    broken = check(with_cell(right, code, column, value))

    expected = broken_by(right, code, column, value)
    assert sorted((each.identity, each.row) for each in broken) == expected
    assert all(CellRef(code, column) in each.cells for each in broken)


def test_a_broken_identity_names_row_readings_and_cells() -> None:
    wrong = sheet(row("bc", "Bưu chính", RECEIVED=81, ONLINE=80, DIRECT=0, CARRIED=0))

    cells = tuple(CellRef("bc", column) for column in (C.RECEIVED, C.ONLINE, C.DIRECT, C.CARRIED))
    assert check(wrong) == (Broken(Identity.T1, "bc", "Bưu chính", Decimal(81), Decimal(80), cells),)


def test_a_computed_total_is_named_by_its_parts() -> None:
    wrong = sheet(row("bc", RECEIVED=10, EARLY=4, ON_TIME=3, LATE=0, PENDING=2))

    (broken,) = check(wrong)

    assert (broken.identity, broken.left, broken.right) == (Identity.T4, 10, 9)
    assert [cell.column for cell in broken.cells] == [C.RECEIVED, C.EARLY, C.ON_TIME, C.LATE, C.PENDING]


def test_dossiers_counted_apart_belong_to_the_balance_and_are_named() -> None:
    columns = (*FORM_COLUMNS, C.WITHDRAWN)
    apart = row("bc", RECEIVED=10, RESOLVED=7, PENDING=2, WITHDRAWN=1)
    unknown = row("bc", RECEIVED=10, RESOLVED=7, PENDING=2)

    assert check(sheet(apart, columns=columns)) == ()
    assert [each.identity for each in check(sheet(unknown, columns=columns))] == [Identity.T4]
    assert [each.identity for each in check(sheet(unknown))] == [Identity.T4]
    (broken,) = check(sheet(row("bc", RECEIVED=10, RESOLVED=8, PENDING=2, WITHDRAWN=1), columns=columns))
    assert broken.separate == (C.WITHDRAWN,)


def test_a_subtotal_is_held_against_its_rows_and_not_counted() -> None:
    rows = (row("a", ONLINE=3), row("b", ONLINE=4), row("c", ONLINE=5))
    wrong = sheet(
        *rows, subtotals=(Subtotal(row("nhom", ONLINE=8), ("a", "b")),), total=row(TOTAL_ROW, ONLINE=12)
    )

    (broken,) = check(wrong)

    assert (broken.identity, broken.row, broken.left, broken.right) == (Identity.T7, "nhom", 8, 7)


def test_what_is_carried_over_is_what_was_pending_before() -> None:
    before = sheet(row("bc", PENDING=3), period=H2_BEFORE)
    now = sheet(row("bc", CARRIED=2))

    broken = check_against(now, [before])

    assert [(each.identity, each.row, each.left, each.right) for each in broken] == [
        (Identity.T5, "bc", 2, 3),
        (Identity.T5, TOTAL_ROW, 2, 3),
    ]
    assert not broken[0].identity.is_error
    assert broken[0].cells[1] == CellRef("bc", C.PENDING, H2_BEFORE)
    assert check_against(with_carry_over(sheet(row("bc")), before), [before]) == ()


def test_the_year_before_ends_where_the_first_half_begins() -> None:
    before = sheet(row("bc", PENDING=3), period=Period(PeriodKind.YEAR, 2020))

    assert [each.identity for each in check_against(sheet(row("bc", CARRIED=2)), [before])][:1] == [
        Identity.T5
    ]
    assert check_against(sheet(row("bc", CARRIED=2)), [replace(before, period=H1)]) == ()


@pytest.mark.parametrize(
    ("half", "nine", "broken"),
    [
        pytest.param({"ONLINE": 80}, {"ONLINE": 80}, False, id="stays"),
        pytest.param({"ONLINE": 80}, {"ONLINE": 90}, False, id="grows"),
        pytest.param({"ONLINE": 80}, {"ONLINE": 79}, True, id="falls"),
        pytest.param({"RESOLVED": 80}, {"RESOLVED": 79}, True, id="resolved falls"),
        pytest.param({"CARRIED": 2}, {"CARRIED": 3}, True, id="carried differs"),
        pytest.param({"PENDING": 9}, {"PENDING": 3}, False, id="pending may fall"),
    ],
)
def test_numbers_of_one_year_do_not_fall(half: dict[str, int], nine: dict[str, int], broken: bool) -> None:
    first, later = sheet(row("bc", **half)), sheet(row("bc", **nine), period=NINE)

    for one, other in ((first, later), (later, first)):
        found = {each.identity for each in check_against(one, [other])}
        assert found == ({Identity.T6} if broken else set())


def test_fields_and_offices_have_the_same_sum() -> None:
    areas = sheet(row("bc", ONLINE=80))
    offices = replace(sheet(row("vp", ONLINE=79)), axis=Axis.OFFICE)

    (broken,) = check_against(areas, [offices])

    assert (broken.identity, broken.left, broken.right) == (Identity.T7, 80, 79)
    assert check_against(areas, [replace(offices, period=H2_BEFORE)]) == ()


def test_shares_of_nothing_are_not_nought() -> None:
    right = sheet(
        row("bc", ONLINE=80, DIRECT=1, EARLY=3, ON_TIME=1, LATE=0), row("x", ONLINE=0, DIRECT=0, RESOLVED=0)
    )

    assert right.online_share("bc") == Fraction(80, 81)
    assert right.on_time_rate("bc") == 1
    assert right.online_share("x") is None
    assert right.on_time_rate("x") is None


# Sheets and counters


@given(right_sheets())
def test_a_sheet_comes_back_from_the_counters_as_it_went_in(right: Sheet) -> None:
    told = sheet_of(merged((), right, STAMP), Axis.AREA, H1)

    assert told is not None
    assert told.total == right.total
    assert [(each.label, each.cells) for each in told.rows] == [
        (each.label, each.cells) for each in right.rows
    ]
    assert set(told.columns) == {*FORM_COLUMNS, *right.columns}


@given(right_sheets(), right_sheets())
def test_taking_in_a_period_again_leaves_nothing_of_the_first_time(first: Sheet, second: Sheet) -> None:
    other = replace(first, period=H2_BEFORE)
    book = merged(merged((), other, STAMP), first, STAMP)

    again = merged(book, second, STAMP)

    told = sheet_of(again, Axis.AREA, H1)
    assert told is not None
    assert {each.label: each.cells for each in told.rows} == {each.label: each.cells for each in second.rows}
    kept = sheet_of(again, Axis.AREA, H2_BEFORE)
    assert kept is not None
    assert {each.label: each.cells for each in kept.rows} == {each.label: each.cells for each in first.rows}
    assert {each.period for each in sheets_of(again, Axis.AREA)} == {H1, H2_BEFORE}


@given(right_sheets(), st.data())
def test_totals_that_nobody_gave_are_computed_by_book_and_sheet_alike(
    right: Sheet, data: st.DataObject
) -> None:
    totals = [column for column in right.columns if parts_of(column, right.columns)]
    dropped = data.draw(st.sets(st.sampled_from(totals)))
    rows = tuple(
        replace(each, cells={c: v for c, v in each.cells.items() if c not in dropped}) for each in right.rows
    )
    counters = merged((), replace(right, rows=rows, total=None), STAMP)
    book = Book(counters)

    told = sheet_of(counters, Axis.AREA, H1)
    assert told is not None
    for counter in counters:
        place = counter.place
        assert place is not None
        if place.column in right.columns:
            by_sheet = told.value(place.row, place.column)
            by_book = book.value(counter.id, H1)
            assert by_sheet == by_book or (by_sheet is None and isinstance(by_book, NoValue))
    assert right.total is not None
    total = book.value(cell_code_of(TOTAL_ROW, C.RECEIVED), H1)
    assert total == right.total.cells[C.RECEIVED]


def cell_code_of(name: str, column: Column) -> CounterId:
    return cell_code(SheetPlace(Axis.AREA, name, 0, column))


def test_one_changed_cell_changes_the_totals_that_nobody_gave() -> None:
    counters = merged((), sheet(row("bc", "Bưu chính", ONLINE=80, DIRECT=1, CARRIED=0)), STAMP)
    book = Book(counters)
    received = cell_code_of(TOTAL_ROW, C.RECEIVED)
    assert book.value(received, H1) == 81
    online = book.counters[cell_code_of("buu_chinh", C.ONLINE)]
    reading = online.readings[0]

    changed = book.with_counter(online.with_reading(replace(reading, value=Decimal(90))))

    assert changed.value(received, H1) == 91
    assert book.value(received, H1) == 81


def test_a_new_row_makes_no_gap_in_older_periods() -> None:
    old = merged((), sheet(row("bc", "Bưu chính", ONLINE=80), period=H2_BEFORE), STAMP)
    both = merged(old, sheet(row("bc", "Bưu chính", ONLINE=5), row("vt", "Viễn thông", ONLINE=6)), STAMP)
    total = cell_code_of(TOTAL_ROW, C.ONLINE)

    assert Book(both).value(total, H2_BEFORE) == 80
    assert Book(both).value(total, H1) == 11
    nothing = Book(both).value(total, NINE)
    assert isinstance(nothing, NoValue)
    assert nothing.why is Why.NOT_REPORTED


def test_rows_are_known_again_whatever_their_case_and_blanks() -> None:
    first = merged((), sheet(row("x", "Bưu chính", ONLINE=1), period=H2_BEFORE), STAMP)

    second = merged(first, sheet(row("y", "BƯU CHÍNH", ONLINE=2)), STAMP)

    assert {each.place.row for each in second if each.place} == {"buu_chinh", TOTAL_ROW}


def named(counters: tuple[Counter, ...], period: Period = H1) -> list[str]:
    told = sheet_of(counters, Axis.AREA, period)
    return [] if told is None else [each.label for each in told.rows]


@pytest.mark.parametrize(
    ("earlier", "rows"),
    [
        (("C",), ["A", "B", "C"]),
        (("C", "A"), ["C", "B", "A"]),
        (("X", "B"), ["A", "B", "C"]),
        (("A", "X", "C"), ["A", "B", "C"]),
    ],
)
def test_a_sheet_of_another_period_moves_only_its_own_rows(earlier: tuple[str, ...], rows: list[str]) -> None:
    now = merged((), sheet(*(row(name, name, ONLINE=1) for name in "ABC")), STAMP)

    both = merged(now, sheet(*(row(name, name, ONLINE=2) for name in earlier), period=H2_BEFORE), STAMP)

    assert named(both) == rows
    assert named(both, H2_BEFORE) == list(earlier)


def test_counters_of_cells_say_what_they_count() -> None:
    (online, *_) = [
        each
        for each in merged((), sheet(row("x", "Bưu chính", ONLINE=1)), STAMP)
        if each.place and (each.place.row, each.place.column) == ("buu_chinh", C.ONLINE)
    ]

    assert (online.id, online.unit, online.group) == ("tthc.buu_chinh.truc_tuyen", "hồ sơ", "06a")
    assert (online.kind, online.scheme) == (CounterKind.FLOW, Scheme.LEVELS_2011)
    assert (online.readings[0].source, online.readings[0].by) == ("06a.xlsx", "Lan")
    assert "Bưu chính" in online.label


def test_other_counters_are_left_alone() -> None:
    other = Counter(id=CounterId("van_ban"), label="Văn bản", value=Decimal(12))

    assert other in merged((other,), sheet(row("bc", ONLINE=1)), STAMP)


@pytest.mark.parametrize(
    ("label", "taken", "code"),
    [
        pytest.param("Bưu chính", (), "buu_chinh", id="plain"),
        pytest.param("Bưu chính", ("buu_chinh",), "buu_chinh_2", id="taken"),
        pytest.param("Đ & ?", (), "d", id="signs"),
        pytest.param("???", (), "dong", id="nothing left"),
        pytest.param("Lĩnh vực " * 9, (), "linh_vuc_linh_vuc_linh_vuc", id="long"),
    ],
)
def test_codes_of_rows(label: str, taken: tuple[str, ...], code: str) -> None:
    assert row_code(label, taken) == code


PERIODS = (H2_BEFORE, H1, Period(PeriodKind.HALF_YEAR, 2021, 2))
BEGINNING = (
    *merged((), sheet(row("a", "A", ONLINE=1, DIRECT=2, CARRIED=0), row("b", "B", ONLINE=3)), STAMP),
    Counter(id=CounterId("luy_ke"), label="Lũy kế", formula="=ky_truoc(luy_ke) + tthc.tong_cong.truc_tuyen"),
    Counter(id=CounterId("gap"), label="Gấp", formula="=2 * luy_ke + thay_doi_ky_truoc(tthc.a.tong_nhan)"),
)
edits = st.tuples(
    st.sampled_from(BEGINNING),
    st.sampled_from(PERIODS),
    st.none() | st.integers(0, 9),
    st.sampled_from(("told", "gone", "base")),
)


@given(st.lists(edits, max_size=8))
def test_a_changed_book_knows_what_one_made_anew_knows(
    changes: list[tuple[Counter, Period, int | None, str]],
) -> None:
    counters = {counter.id: counter for counter in BEGINNING}
    book = Book(BEGINNING)
    for counter, period, number, how in changes:
        _all_values(book)
        value = None if number is None else Decimal(number)
        old = counters[counter.id]
        if how == "base":
            new = replace(old, value=value)
        elif how == "gone":
            new = old.without_reading(period)
        else:
            new = old.with_reading(Reading(period=period, value=value))
        counters[counter.id] = new
        book = book.with_counter(new)

    assert _all_values(book) == _all_values(Book(counters.values()))


def _all_values(book: Book) -> list[object]:
    return [book.value(code, period) for code in book.counters for period in PERIODS]
