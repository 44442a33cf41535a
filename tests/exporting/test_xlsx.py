"""Workbooks of counters: text stays text, the same input gives the same bytes, and they are read back."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from bcdesk.app.counters import CounterService
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.tthc import HEADINGS, Sheet, SheetRow, sheet_of
from bcdesk.exporting.xlsx import sheet_bytes
from bcdesk.importing.sheets import read_sheet
from bcdesk.importing.sheets.headings import column_of, folded
from bcdesk.storage.opening import open_store
from tests.support.counter_sheets import H1, right_sheets
from tests.support.fakes import FixedClock, InMemoryReportStore

CLOCK = FixedClock(datetime(2021, 6, 14, 8, 0, tzinfo=UTC))


def page(content: bytes):
    return load_workbook(io.BytesIO(content)).worksheets[0]


def test_every_heading_of_the_form_is_recognised_again() -> None:
    assert {column: column_of(tuple(map(folded, path))) for column, path in HEADINGS.items()} == {
        column: column for column in Column
    }


def test_the_form_has_merged_headings_and_repeats_them_on_each_page() -> None:
    row = SheetRow(
        "bc", "Bưu chính", {Column.ONLINE: Decimal(80), Column.DIRECT: Decimal(1), Column.CARRIED: Decimal(0)}
    )
    sheet = page(sheet_bytes(Sheet(axis=Axis.AREA, period=H1, rows=(row,))))

    assert {"A1:A3", "B1:B3", "C1:F1", "G1:J1", "K1:M1", "C2:C3", "D2:E2", "F2:F3"} <= {
        str(area) for area in sheet.merged_cells.ranges
    }
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$4", "landscape")
    assert [cell.value for cell in sheet[5]] == ["1", "Bưu chính", 81, 80, 1, 0, *[None] * 7]
    assert [cell.value for cell in sheet[6]][:6] == [None, "Tổng cộng", 81, 80, 1, 0]


@pytest.mark.parametrize("label", ["=1+1", "-cmd", "+1", "@SUM(A1)", "'x", '=HYPERLINK("http://x")'])
def test_text_is_never_a_formula(label: str) -> None:
    row = SheetRow("x", label, {Column.ONLINE: Decimal(1)})

    content = sheet_bytes(Sheet(axis=Axis.AREA, period=H1, rows=(row,)))

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
    cells = [cell for cells in page(content) for cell in cells if cell.value == label]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_number_longer_than_excel_keeps_exactly_is_written_as_text() -> None:
    cells = {Column.ONLINE: Decimal("12345678901234567890"), Column.DIRECT: Decimal(0)}
    sheet = Sheet(axis=Axis.AREA, period=H1, columns=tuple(cells), rows=(SheetRow("x", "x", cells),))

    values = [cell.value for row in page(sheet_bytes(sheet)) for cell in row]

    assert "12345678901234567890" in values
    assert 0 in values


@given(right_sheets())
def test_the_same_sheet_gives_the_same_bytes(right: Sheet) -> None:
    assert sheet_bytes(right) == sheet_bytes(right)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(right_sheets(axis=Axis.OFFICE), st.booleans())
def test_a_sheet_comes_back_from_file_and_store_as_it_went_in(
    tmp_path: Path, right: Sheet, total: bool
) -> None:
    given_sheet = right if total else replace(right, total=None)
    path = tmp_path / "06a.xlsx"
    path.write_bytes(sheet_bytes(given_sheet))
    service, store = CounterService(read_sheet, CLOCK), InMemoryReportStore()

    service.take(service.propose(path, (H1, None), store.counters()), store)

    told = sheet_of(store.counters(), Axis.OFFICE, H1)
    assert told is not None
    exported = replace(told, columns=right.columns)
    assert sheet_bytes(exported) == path.read_bytes()


def test_workbook_store_workbook_is_equal_with_the_real_store(tmp_path: Path) -> None:
    rows = tuple(
        SheetRow(f"r{n}", label, {column: Decimal(n + at) for at, column in enumerate(list(Column)[:11])})
        for n, label in enumerate(("Bưu chính", "Xuất bản", "=Báo chí"))
    )
    path = tmp_path / "06a.xlsx"
    path.write_bytes(sheet_bytes(Sheet(axis=Axis.AREA, period=H1, rows=rows)))
    service = CounterService(read_sheet, CLOCK)
    with open_store(tmp_path / "kho.db", clock=CLOCK, writing=True) as store:
        service.take(service.propose(path, (H1, None), store.counters()), store)
    with open_store(tmp_path / "kho.db", clock=CLOCK, writing=False) as store:
        told = sheet_of(store.counters(), Axis.AREA, H1)

    assert told is not None
    assert sheet_bytes(told) == path.read_bytes()
