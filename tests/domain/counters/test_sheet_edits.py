"""Changing a sheet of form 06a by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.equations import equations
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.sheet_edits import (
    CellChange,
    NotANumberError,
    edited,
    renamed,
    with_cells,
    with_row_moved,
    with_rows,
    with_rows_of,
    without_rows,
    without_wrong_totals,
    written_number,
)
from bcdesk.domain.counters.timeline import previous
from bcdesk.domain.counters.tthc import TOTAL_ROW, Identity, Sheet, Stamp, check, merged, sheet_of
from tests.support.counter_sheets import H1, right_sheets

FILE = Stamp(source="06a.xlsx", at="2021-05-15T08:00:00+07:00")
HAND = Stamp(source="", at="2021-06-14T08:00:00+07:00")
EMPTY = Sheet(axis=Axis.AREA, period=H1)
BEFORE = previous(H1)
assert BEFORE is not None
C = Column


def told(counters) -> Sheet:
    sheet = sheet_of(counters, Axis.AREA, H1)
    assert sheet is not None
    return sheet


@given(right_sheets())
def test_a_sheet_that_is_not_changed_changes_no_number(right: Sheet) -> None:
    counters = merged((), right, FILE)

    again = edited(counters, told(counters), HAND)

    assert told(again) == told(counters)
    assert {r.source for c in again for r in c.readings if r.value is not None} == {"06a.xlsx"}


@given(right_sheets(), st.data())
def test_a_changed_cell_changes_the_source_of_itself_alone(right: Sheet, data: st.DataObject) -> None:
    counters = merged((), right, FILE)
    row = data.draw(st.sampled_from(right.rows)).label
    sheet = told(counters)
    code = next(each.code for each in sheet.rows if each.label == row)
    column = data.draw(st.sampled_from(right.columns))
    change = CellChange(code, column, (sheet.value(code, column) or Decimal()) + 1)

    after = edited(counters, with_cells(sheet, [change]), HAND)

    assert told(after).row(code).cells[column] == change.value
    changed = [r for c in after for r in c.readings if r.value is not None and r.source != "06a.xlsx"]
    assert len(changed) == 1


def test_a_named_row_is_there_before_it_has_a_number() -> None:
    counters = edited((), with_rows(EMPTY, ["Bưu chính", "Báo chí"]), HAND)

    sheet = told(counters)
    assert [row.label for row in sheet.rows] == ["Bưu chính", "Báo chí"]
    assert sheet.value("buu_chinh", C.RECEIVED) is None


def test_totals_and_formulas_follow_a_typed_number() -> None:
    counters = edited((), with_rows(EMPTY, ["Bưu chính"]), HAND)
    changes = [CellChange("buu_chinh", column, Decimal(n)) for column, n in
               ((C.ONLINE, 80), (C.DIRECT, 1), (C.CARRIED, 0))]  # fmt: skip

    after = edited(counters, with_cells(told(counters), changes), HAND)

    assert Book(after).value(CounterId("tthc.tong_cong.tong_nhan"), H1) == 81
    blank = edited(after, with_cells(told(after), [CellChange("buu_chinh", C.DIRECT, None)]), HAND)
    assert told(blank).value(TOTAL_ROW, C.RECEIVED) is None


def test_rows_are_moved_taken_out_and_named_anew() -> None:
    counters = edited((), with_rows(EMPTY, ["A", "B", "C"]), HAND)
    moved = edited(counters, with_row_moved(told(counters), "a", 2), HAND)
    assert [row.label for row in told(moved).rows] == ["B", "C", "A"]

    fewer = edited(moved, without_rows(told(moved), ["c"]), HAND)
    assert [row.label for row in told(fewer).rows] == ["B", "A"]

    named = renamed(fewer, Axis.AREA, "a", "Xuất bản")
    assert [(row.code, row.label) for row in told(named).rows] == [("b", "B"), ("a", "Xuất bản")]
    assert "Xuất bản" in next(c.label for c in named if c.id == "tthc.a.truc_tuyen")


def test_typing_into_a_period_with_fewer_rows_moves_no_row_of_the_others() -> None:
    counters = edited((), with_rows(EMPTY, ["A", "B", "C"]), HAND)
    earlier = with_rows(replace(EMPTY, period=BEFORE), ["C"])

    both = edited(counters, with_cells(earlier, [CellChange("c", C.ONLINE, Decimal(5))]), HAND)

    assert [row.label for row in told(both).rows] == ["A", "B", "C"]


def test_rows_of_another_period_are_taken_once() -> None:
    before = with_rows(EMPTY, ["Bưu chính", "Báo chí"])

    assert [row.label for row in with_rows_of(with_rows(EMPTY, ["BƯU CHÍNH"]), before).rows] == [
        "BƯU CHÍNH",
        "Báo chí",
    ]


@given(right_sheets(), st.data())
def test_totals_that_disagree_are_computed_again(right: Sheet, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(right.rows))
    column = data.draw(st.sampled_from([C.ONLINE, C.DIRECT, C.CARRIED]))
    wrong = with_cells(right, [CellChange(row.code, column, row.cells[column] + 3)])

    sums = {Identity.T1, Identity.T2, Identity.T3, Identity.T7, Identity.T10}
    assert not sums & {each.identity for each in check(without_wrong_totals(wrong))}
    assert without_wrong_totals(right) == right


@given(right_sheets())
def test_equations_of_a_right_sheet_hold(right: Sheet) -> None:
    assert all(each.is_equal and each.broken is None for each in equations(right, (), ()))
    written = {each.identity for each in equations(right, (), ())}
    assert {Identity.T1, Identity.T2, Identity.T3, Identity.T4, Identity.T7} <= written


def test_an_equation_shows_the_row_that_breaks_it() -> None:
    sheet = with_rows(EMPTY, ["A"])
    numbers = {C.RECEIVED: 33, C.ONLINE: 30, C.DIRECT: 0, C.CARRIED: 3, C.RESOLVED: 28, C.PENDING: 3}
    sheet = with_cells(sheet, [CellChange("a", column, Decimal(n)) for column, n in numbers.items()])

    found = {each.identity: each for each in equations(sheet, (), check(sheet))}

    assert (found[Identity.T1].left, found[Identity.T1].right) == (33, (30, 0, 3))
    assert not found[Identity.T4].is_equal
    assert (found[Identity.T4].left, found[Identity.T4].right) == (33, (28, 3))


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), (" 1.234 ", 1234), ("1 234", 1234), ("12,5", Decimal("12.5")), ("-", None), ("", None)],
)
def test_numbers_are_read_as_officers_write_them(text: str, value: object) -> None:
    assert written_number(text) == value


@pytest.mark.parametrize("text", ["1,234", "12.5", "ba", "1.2345", "٣", "9" * 40])
def test_what_is_no_number_or_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(NotANumberError):
        written_number(text)
