"""Form 06a in the window: a sheet with one row that does not add up, and hands that type into its grid."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bcdesk.app.counters import exchange
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column
from bcdesk.domain.counters.tthc import Sheet, SheetRow, Stamp, merged, sheet_of
from bcdesk.domain.periods import Period
from bcdesk.ui.application import Desktop
from bcdesk.ui.models.counter_sheet import SheetModel
from bcdesk.ui.sheets.grid import SheetGrid
from bcdesk.ui.sheets.page import SheetPage
from tests.support.counter_sheets import H1
from tests.support.typing_keys import press, type_text

INPUTS = (
    Column.ONLINE,
    Column.DIRECT,
    Column.CARRIED,
    Column.EARLY,
    Column.ON_TIME,
    Column.LATE,
    Column.PENDING_IN_TIME,
    Column.PENDING_LATE,
)


def told_row(code: str, label: str, *numbers: int) -> SheetRow:
    """Return a row with these numbers in the columns of `INPUTS`."""
    return SheetRow(code, label, dict(zip(INPUTS, map(Decimal, numbers), strict=True)))


POST = told_row("buu_chinh", "Bưu chính", 12, 0, 1, 9, 3, 0, 1, 0)
PRESS = told_row("bao_chi", "Báo chí", 18, 1, 2, 14, 6, 0, 1, 0)
PRINT = told_row("xuat_ban_in_va_phat_hanh", "Xuất bản, in và phát hành", 30, 0, 3, 20, 7, 1, 3, 0)
"""Received 33, resolved 28 and pending 3: two dossiers are nowhere."""


def sheet_with(*rows: SheetRow, period: Period = H1, axis: Axis = Axis.AREA) -> Sheet:
    """Return a sheet of rows; all its totals are computed."""
    return Sheet(axis=axis, period=period, columns=FORM_COLUMNS, rows=rows)


def tell(desktop: Desktop, *sheets: Sheet, source: str = "06a.xlsx") -> None:
    """Let the open report have sheets, as one step."""
    assert desktop.window.report is not None
    desk = desktop.window.report.desk
    counters = desk.workspace.counters
    for sheet in sheets:
        counters = merged(counters, sheet, Stamp(source=source, at="2021-05-15T08:00:00"))
    desk.do(exchange(desk.workspace.counters, counters), "told")


def told(desktop: Desktop, axis: Axis = Axis.AREA, period: Period = H1) -> Sheet | None:
    """Return a sheet as the counters of the open report tell it now."""
    assert desktop.window.report is not None
    return sheet_of(desktop.window.report.desk.workspace.counters, axis, period)


def page_of(desktop: Desktop) -> SheetPage:
    """Return the page of the sheet."""
    page = desktop.window.findChild(SheetPage)
    assert isinstance(page, SheetPage)
    return page


def grid_of(desktop: Desktop) -> SheetGrid:
    """Return the grid, with the keyboard."""
    grid = page_of(desktop).grid
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    return grid


def model_of(grid: SheetGrid) -> SheetModel:
    """Return the model of a grid."""
    model = grid.model()
    assert isinstance(model, SheetModel)
    return model


def go(grid: SheetGrid, row: str, column: Column | None) -> None:
    """Make a cell current."""
    grid.go_to(row, column)


def field_of(grid: SheetGrid) -> QLineEdit:
    """Return the field that is being typed into."""
    (field,) = [each for each in grid.findChildren(QLineEdit, "cellEditor") if each.isVisible()]
    return field


def is_typing(grid: SheetGrid) -> bool:
    """Tell whether a field is open."""
    return any(each.isVisible() for each in grid.findChildren(QLineEdit, "cellEditor"))


def type_number(qtbot: QtBot, grid: SheetGrid, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into the current cell, beginning with the first key, and end with another one."""
    type_text(grid, text[0])
    field = field_of(grid)
    type_text(field, text[1:])
    press(field, key)
    qtbot.waitUntil(lambda: not (isValid(field) and field.isVisible()))


def shown_text(grid: SheetGrid, row: str, column: Column | None = None) -> str:
    """Return what a cell says."""
    return str(model_of(grid).index_of(row, column).data())


def until(qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Wait for something that comes from another thread."""
    qtbot.waitUntil(done, timeout=10_000)
