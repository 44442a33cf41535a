"""Form 06a as an Excel workbook.

Text is written as text, whatever it begins with: a label such as `=1+1` or `-3` is never a formula. The same input
gives the same bytes. Totals that nobody has given are written as they are computed, so that the reader sees them.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.tthc import HEADINGS, TOTAL_NAME, Sheet, SheetRow, heading_cells
from bcdesk.exporting.workbooks import packed

FONT = "Times New Roman"
SIZE = 12
MAX_EXACT_DIGITS = 15
"""Excel keeps numbers as floats; longer ones are written as text."""
SHEET_NAME = "06a"
_THIN = Side(style="thin")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_MADE_AT = datetime(2000, 1, 1, tzinfo=UTC)
"""What every workbook names as its moment."""


def sheet_bytes(sheet: Sheet) -> bytes:
    """Return form 06a of a period as a workbook."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)  # noqa: S101 # a new workbook has a first sheet
    page.title = SHEET_NAME
    columns = [column for column in HEADINGS if column in sheet.columns]
    depth = _headings(page, sheet, columns)
    _numbering(page, depth + 1, len(columns))
    rows = [*sheet.rows, sheet.totals()]
    for place, row in enumerate(rows, 1):
        ordinal = "" if row is rows[-1] else str(place)
        _sheet_row(page, depth + 1 + place, ordinal, row, [sheet.value_in(row, column) for column in columns])
    page.print_title_rows = f"1:{depth + 1}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.freeze_panes = f"C{depth + 2}"
    return packed(book, _MADE_AT)


def _headings(page: Worksheet, sheet: Sheet, columns: Sequence[Column]) -> int:
    """Write the merged headings and return how many rows they take."""
    cells = heading_cells(sheet.axis, columns)
    for cell in cells:
        last = (cell.row + cell.rows, cell.column + cell.columns)
        _heading(page, (cell.row + 1, cell.column + 1), last, cell.text)
    page.column_dimensions["A"].width = 6
    page.column_dimensions["B"].width = 36
    for at in range(3, 3 + len(columns)):
        page.column_dimensions[get_column_letter(at)].width = 12
    return cells[0].rows


def _heading(page: Worksheet, first: tuple[int, int], last: tuple[int, int], text: str) -> None:
    for row in range(first[0], last[0] + 1):
        for column in range(first[1], last[1] + 1):
            page.cell(row, column).border = _BORDER
    _text(page.cell(*first), text, bold=True, centre=True)
    if first != last:
        page.merge_cells(start_row=first[0], start_column=first[1], end_row=last[0], end_column=last[1])


def _numbering(page: Worksheet, row: int, columns: int) -> None:
    for at in range(1, columns + 3):
        _text(page.cell(row, at), f"({at})", centre=True)


def _sheet_row(
    page: Worksheet, at: int, ordinal: str, row: SheetRow, values: Sequence[Decimal | None]
) -> None:
    bold = not ordinal
    _text(page.cell(at, 1), ordinal, bold=bold, centre=True)
    _text(page.cell(at, 2), row.label if ordinal else TOTAL_NAME, bold=bold)
    for column, value in enumerate(values, 3):
        _number(page.cell(at, column), value, bold=bold)


def _text(cell: Cell | MergedCell, text: str, *, bold: bool = False, centre: bool = False) -> None:
    if text:
        cell.value = text
        cell.data_type = "s"  # openpyxl takes text that begins with = for a formula
    _style(cell, bold=bold, horizontal="center" if centre else None)


def _number(cell: Cell | MergedCell, value: Decimal | None, *, bold: bool = False) -> None:
    if value is not None and len(value.as_tuple().digits) > MAX_EXACT_DIGITS:
        _text(cell, f"{value:f}".replace(".", ","), bold=bold)
        return
    if value is not None:
        cell.value = int(value) if value == value.to_integral_value() else value
        cell.number_format = "#,##0.######" if value != value.to_integral_value() else "#,##0"
    _style(cell, bold=bold, horizontal="right")


def _style(cell: Cell | MergedCell, *, bold: bool, horizontal: str | None) -> None:
    cell.font = Font(name=FONT, size=SIZE, bold=bold)
    cell.border = _BORDER
    cell.alignment = Alignment(horizontal=horizontal, vertical="center", wrap_text=True)
