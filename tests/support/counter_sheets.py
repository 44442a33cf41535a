"""Sheets of form 06a for tests: any that is right, and what one wrong number breaks."""

from decimal import Decimal

from hypothesis import strategies as st

from bcdesk.domain.counters.columns import SEPARATE, Axis, Column
from bcdesk.domain.counters.tthc import TOTAL_NAME, TOTAL_ROW, Identity, Sheet, SheetRow
from bcdesk.domain.periods import Period, PeriodKind

H1 = Period(PeriodKind.HALF_YEAR, 2021)
SPLIT = (Column.ONLINE_FULL, Column.ONLINE_PARTIAL, Column.ONLINE_OTHER)
_INPUTS = (Column.ONLINE, Column.DIRECT, Column.POSTAL, Column.CARRIED)
_ENDS = (Column.EARLY, Column.ON_TIME, Column.LATE, Column.PENDING_IN_TIME, Column.PENDING_LATE)
LABELS = ("Bưu chính", "Xuất bản, in và phát hành", "Viễn thông", "Báo chí", "=1+1", "Công nghệ thông tin")


@st.composite
def right_sheets(draw: st.DrawFn, period: Period = H1, axis: Axis = Axis.AREA) -> Sheet:
    """Draw a sheet in which every number is given and every identity holds."""
    splits, postal, joint = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    separate = draw(st.sets(st.sampled_from(SEPARATE)))
    rows = [
        SheetRow(
            f"r{place}",
            label,
            draw(_right_cells(splits=splits, postal=postal, joint=joint, separate=separate)),
        )
        for place, label in enumerate(draw(st.lists(st.sampled_from(LABELS), min_size=1, unique=True)))
    ]
    columns = tuple(column for column in Column if column in rows[0].cells)
    total = {column: sum((row.cells[column] for row in rows), Decimal()) for column in columns}
    return Sheet(
        axis=axis,
        period=period,
        columns=columns,
        rows=tuple(rows),
        total=SheetRow(TOTAL_ROW, TOTAL_NAME, total),
    )


@st.composite
def _right_cells(
    draw: st.DrawFn, *, splits: bool, postal: bool, joint: bool, separate: set[Column]
) -> dict[Column, Decimal]:
    inputs = [column for column in _INPUTS if postal or column is not Column.POSTAL]
    cells = {column: draw(st.integers(0, 2000)) for column in inputs}
    cells[Column.RECEIVED] = sum(cells.values())
    cells |= _parted(draw, cells[Column.RECEIVED], (*_ENDS, *sorted(separate)))
    cells[Column.RESOLVED] = cells[Column.EARLY] + cells[Column.ON_TIME] + cells[Column.LATE]
    cells[Column.PENDING] = cells[Column.PENDING_IN_TIME] + cells[Column.PENDING_LATE]
    if joint:
        cells[Column.IN_TIME] = cells[Column.EARLY] + cells[Column.ON_TIME]
    if splits:
        cells |= _parted(draw, cells[Column.ONLINE], SPLIT)
    return {column: Decimal(value) for column, value in cells.items()}


def _parted(draw: st.DrawFn, whole: int, columns: tuple[Column, ...]) -> dict[Column, int]:
    """Part a number into as many as there are columns."""
    cuts = sorted(draw(st.integers(0, whole)) for _ in columns[1:])
    ends = [*cuts, whole]
    return {column: end - start for column, start, end in zip(columns, [0, *cuts], ends, strict=True)}


_BROKEN_BY = {
    Column.RECEIVED: (Identity.T1, Identity.T4),
    Column.ONLINE: (Identity.T1, Identity.T10),
    Column.DIRECT: (Identity.T1,),
    Column.POSTAL: (Identity.T1,),
    Column.CARRIED: (Identity.T1,),
    Column.RESOLVED: (Identity.T2, Identity.T4),
    Column.EARLY: (Identity.T2,),
    Column.ON_TIME: (Identity.T2,),
    Column.LATE: (Identity.T2,),
    Column.PENDING: (Identity.T3, Identity.T4),
    Column.PENDING_IN_TIME: (Identity.T3,),
    Column.PENDING_LATE: (Identity.T3,),
    Column.ONLINE_FULL: (Identity.T10,),
    Column.ONLINE_PARTIAL: (Identity.T10,),
    Column.ONLINE_OTHER: (Identity.T10,),
    Column.WITHDRAWN: (Identity.T4,),
    Column.STOPPED: (Identity.T4,),
    Column.REFUSED: (Identity.T4,),
    Column.IN_TIME: (
        Identity.T2,
        Identity.T2,
    ),  # of the parts that it sums up, and of the total that it is in
}
"""The identities of the row that a number stands in, where every number is given."""


def broken_by(sheet: Sheet, row: str, column: Column, value: Decimal) -> list[tuple[Identity, str]]:
    """Say which identities `value` in place of a right number breaks, each with its row, sorted."""
    broken = [
        (identity, row)
        for identity in _BROKEN_BY[column]
        if identity is not Identity.T10 or Column.ONLINE_FULL in sheet.columns
    ]
    broken.append((Identity.T7, TOTAL_ROW))
    if value < 0 or value % 1:
        broken.append((Identity.T8, row))
    return sorted(broken)
