"""Sheets that are remembered are those that the counters tell, whatever has changed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis
from bcdesk.domain.counters.known_sheets import KnownSheets, when_of
from bcdesk.domain.counters.sheet_edits import (
    CellChange,
    edited,
    renamed,
    with_cells,
    with_row_moved,
    with_rows,
    without_rows,
)
from bcdesk.domain.counters.timeline import previous
from bcdesk.domain.counters.tthc import Sheet, Stamp, merged, sheets_of
from tests.support.counter_sheets import H1, right_sheets

HAND = Stamp(source="", at="2021-06-14T08:00:00")
BEFORE = previous(H1)
assert BEFORE is not None


@st.composite
def changed(draw: st.DrawFn, counters: tuple[Counter, ...]) -> tuple[Counter, ...]:
    """Draw the counters after some change."""
    if counters and draw(st.integers(0, 5)) == 0:
        gone = draw(st.sampled_from(counters))
        return tuple(counter for counter in counters if counter is not gone)
    axis = draw(st.sampled_from(Axis))
    sheets = sheets_of(counters, axis)
    if not sheets or draw(st.integers(0, 5)) == 0:
        return merged(
            counters, draw(right_sheets(axis=axis, period=draw(st.sampled_from([H1, BEFORE])))), HAND
        )
    return _by_hand(draw, counters, draw(st.sampled_from(sheets)))


def _by_hand(draw: st.DrawFn, counters: tuple[Counter, ...], sheet: Sheet) -> tuple[Counter, ...]:
    code = draw(st.sampled_from([row.code for row in sheet.rows] or ["tong_cong"]))
    number = draw(st.none() | st.integers(0, 99).map(Decimal))
    change = CellChange(code, draw(st.sampled_from(FORM_COLUMNS)), number)
    match draw(st.integers(0, 4)):
        case 0:
            return edited(counters, with_rows(sheet, ["Việc mới"]), HAND)
        case 1:
            return edited(counters, without_rows(sheet, [code]), HAND)
        case 2 if sheet.rows:
            return edited(counters, with_row_moved(sheet, code, draw(st.integers(-2, 2))), HAND)
        case 3:
            return renamed(counters, sheet.axis, code, "Tên khác")
        case _:
            return edited(counters, with_cells(sheet, [change]), HAND)


@given(st.data())
def test_what_is_remembered_is_what_the_counters_tell(data: st.DataObject) -> None:
    known = KnownSheets()
    counters: tuple[Counter, ...] = ()
    for _ in range(data.draw(st.integers(1, 5))):
        counters = data.draw(changed(counters))

        told = known.of(counters)

        for axis in Axis:
            assert told[axis] == {when_of(sheet): sheet for sheet in sheets_of(counters, axis)}


def test_a_sheet_that_has_not_changed_is_the_same_object() -> None:
    known = KnownSheets()
    earlier = Sheet(axis=Axis.AREA, period=BEFORE)
    counters = edited((), with_rows(earlier, ["A"]), HAND)
    counters = edited(counters, with_rows(Sheet(axis=Axis.AREA, period=H1), ["A"]), HAND)
    first = known.of(counters)[Axis.AREA][BEFORE, None]
    sheet = known.of(counters)[Axis.AREA][H1, None]

    known.of(edited(counters, with_cells(sheet, [CellChange("a", FORM_COLUMNS[1], Decimal(1))]), HAND))

    assert known.of(counters)[Axis.AREA][BEFORE, None] is first
