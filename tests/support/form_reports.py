"""Reports with form 06a as an annex, as large as a province's."""

from decimal import Decimal
from itertools import count

from bcdesk.domain.counters.annex import sheet_annex
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column
from bcdesk.domain.counters.tthc import Sheet, SheetRow, Stamp, merged
from bcdesk.domain.edits import Workspace
from tests.support.builders import a_report
from tests.support.counter_sheets import H1

FURTHER = (Column.ONLINE_FULL, Column.ONLINE_PARTIAL, Column.WITHDRAWN, Column.STOPPED, Column.REFUSED)
LABELS = (
    "Bưu chính",
    "Viễn thông và Internet",
    "Xuất bản, in và phát hành",
    "Phát thanh, truyền hình và thông tin điện tử",
    "Báo chí",
    "Công nghệ thông tin, điện tử",
)


def form_sheet(rows: int, *, further: bool = False, axis: Axis = Axis.AREA) -> Sheet:
    """Return a sheet of so many rows, with totals that are computed and one cell in seven not reported."""
    columns = (*FORM_COLUMNS, *FURTHER) if further else FORM_COLUMNS
    return Sheet(
        axis=axis,
        period=H1,
        columns=columns,
        rows=tuple(_row(place, further=further) for place in range(rows)),
    )


def _row(place: int, *, further: bool) -> SheetRow:
    online, direct, carried = place * 977 % 12_000, place * 31 % 300, place % 40
    late, on_time = place % 3, direct // 2
    early = online - late
    numbers = {
        Column.ONLINE: online,
        Column.DIRECT: direct,
        Column.CARRIED: carried,
        Column.EARLY: early,
        Column.ON_TIME: on_time,
        Column.LATE: late,
        Column.PENDING_IN_TIME: direct - on_time + carried,
        Column.PENDING_LATE: 0,
    }
    if further:
        numbers |= dict.fromkeys(FURTHER, 0) | {Column.ONLINE_FULL: online}
    if place % 7 == 2:
        del numbers[Column.LATE]
    name = LABELS[place % len(LABELS)]
    label = name if place < len(LABELS) else f"{name} ({place // len(LABELS) + 1})"
    return SheetRow(f"r{place}", label, {column: Decimal(value) for column, value in numbers.items()})


def form_report(rows: int, *, further: bool = False) -> Workspace:
    """Return a report with the sheet as its annex."""
    counters = merged((), form_sheet(rows, further=further), Stamp(source="06a.xlsx"))
    before = Workspace(a_report("r1", "Số liệu chi tiết tại Phụ lục kèm theo."), counters=counters)
    numbers = count(1)
    found = sheet_annex(before, Axis.AREA, lambda: f"form{next(numbers)}")
    assert found is not None
    assert found.edit is not None
    return found.edit.apply(before)
