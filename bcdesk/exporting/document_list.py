"""Writing lists of documents as CSV files and workbooks.

Cells are text and nothing else: in a workbook by their type, in CSV by an apostrophe before what a table program
would take for a formula. Lines and marks are those that Excel opens without asking.
"""

import csv
import io
from collections.abc import Iterable
from datetime import datetime

_SIGNS = ("=", "+", "-", "@")


def csv_bytes(rows: Iterable[tuple[str, ...]]) -> bytes:
    """Write rows as CSV: UTF-8 with its mark, commas, CRLF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_SIGNS) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: Iterable[tuple[str, ...]], *, made_at: datetime) -> bytes:
    """Write rows as a workbook with one sheet.

    Args:
        rows: the first one holds the headings.
        made_at: the moment that the workbook names as its own, in UTC.
    """
    from openpyxl import Workbook  # noqa: PLC0415 # it would slow the start
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 # likewise

    from bcdesk.exporting.workbooks import packed  # noqa: PLC0415 # likewise

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for row in rows:
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=text or None)
            if text:
                cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
            cells.append(cell)
        sheet.append(cells)
    return packed(book, made_at)
