"""Sheets of form 06a from many systems: read right or refused with the reason, never half."""

import secrets
import time
import unicodedata
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.counters.tthc import Identity, check
from bcdesk.domain.errors import (
    BcdeskError,
    FileNotReadableError,
    FileTooLargeError,
    SheetEmptyError,
    SheetFault,
    SheetInvalidError,
)
from bcdesk.importing.packages import UnreadableError
from bcdesk.importing.sheets import read_sheet
from bcdesk.importing.sheets.grids import MAX_BYTES, MAX_ROWS, Flaw, Grid, Value
from bcdesk.importing.sheets.headings import column_of, folded
from bcdesk.importing.sheets.tables import table_of
from tests.support.counter_sheets import H1
from tests.support.workbooks import Rows, part, repacked, workbook

C = Column
FORM_HEAD: Rows = (
    ("STT", "Lĩnh vực, công việc giải quyết theo cấp", "Số hồ sơ nhận giải quyết", None, None, None,
     "Số hồ sơ đã giải quyết", None, None, None, "Số hồ sơ đang giải quyết", None, None),
    (None, None, "Tổng số", "Trong kỳ", None, "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
     "Tổng số", "Trong hạn", "Quá hạn"),
    (None, None, None, "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", *[None] * 8),
    ("(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)",
     "(11)=(12)+(13)", "(12)", "(13)"),
)  # fmt: skip
FORM_MERGES = ("A1:A3", "B1:B3", "C1:F1", "G1:J1", "K1:M1", "C2:C3", "D2:E2", "F2:F3")
POST = (1, "Bưu chính", 51, 50, 1, 0, 48, 40, 8, 0, 3, 3, 0)
PRINT = (2, "Xuất bản, in", 30, 30, 0, 0, 30, 20, 10, 0, 0, 0, 0)
TOTAL = ("Tổng cộng", None, 81, 80, 1, 0, 78, 60, 18, 0, 3, 3, 0)
SHORT_HEAD: Rows = (("Lĩnh vực", "Tổng số hồ sơ tiếp nhận", "Đã giải quyết", "Đang giải quyết"),)


def read(path: Path, name: str | None = None) -> SheetProposal:
    return read_sheet(path, name)


def numbers(proposal: SheetProposal, column: Column) -> dict[str, int | None]:
    return {row.label: _whole(row.cells.get(column)) for row in proposal.rows}


def _whole(value: Decimal | None) -> int | None:
    return None if value is None else int(value)


def refusal(path: Path, name: str | None = None) -> tuple[SheetFault, str]:
    with pytest.raises(SheetInvalidError) as caught:
        read_sheet(path, name)
    return caught.value.facts["why"], str(caught.value.facts["detail"])  # type: ignore[return-value]


def is_the_sample(proposal: SheetProposal) -> bool:
    """Tell whether the rows of the post and of printing were read, whole and once."""
    return (
        numbers(proposal, C.ONLINE) == {"Bưu chính": 50, "Xuất bản, in": 30}
        and proposal.total is not None
        and proposal.total.cells[C.ONLINE] == 80
        and proposal.numbers == 33
        and check(proposal.sheet(H1)) == ()
    )


# Layouts


def test_1_the_printed_form_with_merged_headings(tmp_path: Path) -> None:
    title = (
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
        ("TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ TTHC",),
        ("Đơn vị tính: Số hồ sơ TTHC",),
        (),
    )
    merges = [f"{a[0]}{int(a[1]) + 4}:{a[3]}{int(a[4]) + 4}" for a in FORM_MERGES]
    path = workbook(tmp_path / "a.xlsx", (*title, *FORM_HEAD, POST, PRINT, TOTAL), merged=merges)

    proposal = read(path)

    assert is_the_sample(proposal)
    assert (proposal.axis, proposal.unknown, proposal.skipped) == (Axis.AREA, (), ())
    assert [headed.column for headed in proposal.headed] == list(Column)[:11]
    assert proposal.headed[1].header == "Số hồ sơ nhận giải quyết / Trong kỳ / Trực tuyến"


def test_2_an_empty_first_column_and_empty_rows(tmp_path: Path) -> None:
    rows = [(None, *row) for row in (*FORM_HEAD, POST)] + [(), (None, *PRINT), (), (None, *TOTAL)]

    assert is_the_sample(read(workbook(tmp_path / "a.xlsx", rows)))


def test_3_columns_in_another_order_and_others_between(tmp_path: Path) -> None:
    order = [1, 10, 11, 12, 0, 6, 7, 8, 9, 2, 3, 4, 5]
    head = [list(row) for row in FORM_HEAD]
    for row in head[:1]:  # a heading stands over its own columns wherever they are
        row[3:6], row[7:10], row[11:13] = [row[2]] * 3, [row[6]] * 3, [row[10]] * 2
    head[1][4] = head[1][3]
    rows = [
        [row[at] for at in order] + ["xong"]
        for row in (*head[:3], POST, PRINT, (None, *TOTAL[:1], *TOTAL[2:]))
    ]
    rows[0][-1] = "Ghi chú"
    for row in rows[1:3]:
        row[-1] = None

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert is_the_sample(proposal)
    assert [(headed.letters, headed.header) for headed in proposal.unknown] == [("N", "Ghi chú")]


def test_4_csv_with_semicolons(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = (*FORM_HEAD[:3], POST, PRINT, TOTAL)
    lines = (";".join("" if cell is None else f'"{cell}"' for cell in row) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8-sig")

    proposal = read(path)

    assert is_the_sample(proposal)
    assert proposal.name == ""


def test_5_csv_in_utf_16_with_tabs_and_blanks_around_labels(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    rows = (*FORM_HEAD[:3], (1, "  Bưu   chính\u00a0 ", *POST[2:]), PRINT, TOTAL)
    lines = ("\t".join("" if cell is None else str(cell) for cell in row) for row in rows)
    path.write_text("\r\n".join(lines), encoding="utf-16")

    assert is_the_sample(read(path))


def test_6_early_and_on_time_in_one_column(tmp_path: Path) -> None:
    rows = (
        ("TT", "Tên đơn vị", "Tổng số hồ sơ tiếp nhận", "Đã giải quyết", None, "Đang giải quyết", None),
        (None, None, None, "Đúng và trước hạn", "Quá hạn", "Chưa đến hạn", "Quá hạn"),
        (1, "Văn phòng", 10, 7, 1, 2, 0),
    )

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert proposal.axis is Axis.OFFICE
    assert numbers(proposal, C.IN_TIME) == {"Văn phòng": 7}
    assert numbers(proposal, C.LATE) == {"Văn phòng": 1}
    assert numbers(proposal, C.PENDING_IN_TIME) == {"Văn phòng": 2}
    assert check(proposal.sheet(H1)) == ()


def test_7_a_newer_export_with_columns_counted_apart(tmp_path: Path) -> None:
    rows = (
        ("STT", "Lĩnh vực", "Tiếp nhận", None, None, None, None, None, "Đã giải quyết", "Đang giải quyết", "Rút hồ sơ",
         "Dừng xử lý", "Không được tiếp nhận", "Quá hạn đã có thư xin lỗi", "Thanh toán trực tuyến"),
        (None, None, "Tổng", "Trực tuyến toàn trình", "Trực tuyến một phần", "Trực tiếp", "Bưu chính",
         "Chuyển từ kỳ trước", *[None] * 7),
        (1, "Báo chí", 10, 4, 2, 1, 1, 2, 6, 2, 1, 1, 0, 0, 5),
    )  # fmt: skip

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    cells = proposal.rows[0].cells
    assert (cells[C.ONLINE_FULL], cells[C.ONLINE_PARTIAL], cells[C.POSTAL], cells[C.CARRIED]) == (4, 2, 1, 2)
    assert (cells[C.WITHDRAWN], cells[C.STOPPED], cells[C.REFUSED]) == (1, 1, 0)
    assert [headed.letters for headed in proposal.unknown] == ["N", "O"]
    assert check(proposal.sheet(H1)) == ()


def test_8_sections_with_subtotals_are_not_counted_twice(tmp_path: Path) -> None:
    rows = (
        *FORM_HEAD[:3],
        ("A", "CẤP TỈNH", *TOTAL[2:]),
        ("I", "Sở Thông tin và Truyền thông", *TOTAL[2:]),
        POST,
        PRINT,
        ("B", "CẤP XÃ", 5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 0),
        (1, "Chứng thực", 5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 0),
        ("TỔNG CỘNG", None, 86, 85, 1, 0, 83, 65, 18, 0, 3, 3, 0),
    )

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert numbers(proposal, C.ONLINE) == {"Bưu chính": 50, "Xuất bản, in": 30, "Chứng thực": 5}
    assert sorted(subtotal.row.label for subtotal in proposal.subtotals) == [
        "CẤP TỈNH", "CẤP XÃ", "Sở Thông tin và Truyền thông",
    ]  # fmt: skip
    assert check(proposal.sheet(H1)) == ()


def test_9_a_wrong_subtotal_is_shown(tmp_path: Path) -> None:
    rows = (*FORM_HEAD[:3], POST, PRINT, ("Cộng lĩnh vực", None, 81, 79, *TOTAL[4:]))

    (broken,) = [
        each
        for each in check(read(workbook(tmp_path / "a.xlsx", rows)).sheet(H1))
        if each.identity is Identity.T7
    ]

    assert (broken.left, broken.right) == (79, 80)


def test_10_headings_repeated_on_each_page_and_signatures(tmp_path: Path) -> None:
    rows = (
        *FORM_HEAD, POST, *FORM_HEAD, PRINT, TOTAL,
        (None, "Tỷ lệ (%)", None, 98.8),
        (None, "Người lập biểu", *[None] * 8, "GIÁM ĐỐC"),
        (None, "Nguyễn Văn A"),
    )  # fmt: skip

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert is_the_sample(proposal)
    assert [row.words for row in proposal.skipped if row.words[0] in "TN"] == [
        "Tỷ lệ (%)", "Người lập biểu", "Nguyễn Văn A",
    ]  # fmt: skip


def test_11_numbers_as_text_and_blanks_that_are_not_nought(tmp_path: Path) -> None:
    rows = (*SHORT_HEAD, ("Bưu chính", "1.234", " 12 ", "-"), ("Báo chí", "", None, "0"))

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert proposal.rows[0].cells == {C.RECEIVED: 1234, C.RESOLVED: 12}
    assert proposal.rows[1].cells == {C.PENDING: 0}


def test_12_the_total_stands_first(tmp_path: Path) -> None:
    rows = (*FORM_HEAD[:3], (None, "Tổng số", *TOTAL[2:]), POST, PRINT)

    assert is_the_sample(read(workbook(tmp_path / "a.xlsx", rows)))


def test_13_headings_of_groups_above_the_row_of_the_labels(tmp_path: Path) -> None:
    rows = (
        (None, None, "Số hồ sơ nhận giải quyết", None, "Số hồ sơ đã giải quyết", None),
        ("STT", "Lĩnh vực", "Trực tuyến", "Trực tiếp", "Đúng hạn", "Quá hạn"),
        (1, "Báo chí", 4, 1, 3, 0),
    )

    assert read(workbook(tmp_path / "a.xlsx", rows)).rows[0].cells == {
        C.ONLINE: 4, C.DIRECT: 1, C.ON_TIME: 3, C.LATE: 0,
    }  # fmt: skip


def test_14_the_same_field_in_two_groups_is_told_by_its_group(tmp_path: Path) -> None:
    rows = (
        ("STT", *SHORT_HEAD[0]),
        ("I", "Cấp tỉnh"),
        (1, "Đất đai", 5, 4, 1),
        ("II", "Cấp xã"),
        (1, "Đất đai", 3, 3, 0),
    )

    assert numbers(read(workbook(tmp_path / "a.xlsx", rows)), C.RECEIVED) == {
        "Cấp tỉnh: Đất đai": 5,
        "Cấp xã: Đất đai": 3,
    }


def test_15_capitals_and_letters_with_separate_marks(tmp_path: Path) -> None:
    rows = [[unicodedata.normalize("NFD", str(cell).upper()) for cell in SHORT_HEAD[0]], ("Báo chí", 5, 4, 1)]

    assert read(workbook(tmp_path / "a.xlsx", rows)).rows[0].cells == {
        C.RECEIVED: 5,
        C.RESOLVED: 4,
        C.PENDING: 1,
    }


def test_16_formulas_count_by_their_stored_results(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", (*SHORT_HEAD, ("Báo chí", "=2+3", 4, 1)))
    name = "xl/worksheets/sheet1.xml"
    stored = (
        part(path, name)
        .replace("<f>2+3</f><v />", "<f>2+3</f><v>5</v>")
        .replace("<f>2+3</f><v></v>", "<f>2+3</f><v>5</v>")
    )

    assert refusal(path) == (SheetFault.UNCOMPUTED, ": Sheet1!B2 “=2+3”")
    assert read(repacked(path, {name: stored.encode()})).rows[0].cells[C.RECEIVED] == 5


def test_17_the_sheet_that_holds_the_form_is_found_and_hidden_ones_are_not_read(tmp_path: Path) -> None:
    form = (*FORM_HEAD, POST, PRINT, TOTAL)
    path = workbook(tmp_path / "a.xlsx", [("Bìa",)], form, form, names=("Bìa", "06a", "cũ"), hidden=[2])

    assert read(path).name == "06a"
    assert refusal(path, "cũ")[0] is SheetFault.NO_SUCH_SHEET


def test_18_a_heading_over_many_rows_of_offices(tmp_path: Path) -> None:
    rows = (("STT", "Đơn vị", *SHORT_HEAD[0][1:]), *((n, f"Phòng {n}", n, n, 0) for n in range(1, 401)))

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert len(proposal.rows) == 400
    assert len({row.code for row in proposal.rows}) == 400


def test_19_a_form_of_2017_with_results_of_both_kinds_under_one_heading(tmp_path: Path) -> None:
    rows = (
        (None, "Biểu số 07a", None, None, "Đơn vị báo cáo: Sở TTTT", None, "Đơn vị nhận: VPCP"),
        ("STT", "Lĩnh vực", "Số HS nhận giải quyết", None, None, "Kết quả giải quyết", *[None] * 5),
        (None, None, "Tổng số", "Trong đó", None, "Số HS đã GQ", None, None, "Số HS đang GQ", None, None),
        (None, None, None, "Số kỳ trước chuyển qua", "Số mới tiếp nhận", "Tổng số", "Trả đúng hẹn", "Trả quá hẹn",
         "Tổng số", "Chưa đến hạn", "Quá hạn"),
        (1, "Báo chí", 9, 2, 7, 6, 5, 1, 3, 3, 0),
    )  # fmt: skip

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert proposal.rows[0].cells == {
        C.RECEIVED: 9, C.CARRIED: 2, C.RESOLVED: 6, C.ON_TIME: 5, C.LATE: 1, C.PENDING: 3, C.PENDING_IN_TIME: 3,
        C.PENDING_LATE: 0,
    }  # fmt: skip
    assert [headed.header for headed in proposal.unknown] == [
        "Số HS nhận giải quyết / Trong đó / Số mới tiếp nhận"
    ]


def test_20_merged_headings_whose_words_stand_in_each_cell(tmp_path: Path) -> None:
    rows = (
        ("STT", "Đơn vị", "Tiếp nhận", "Tiếp nhận", "Đã giải quyết", "Đã giải quyết"),
        ("STT", "Đơn vị", "Trực tuyến", "Trực tiếp", "Trước hạn", "Quá hạn"),
        (1, "Văn phòng", 4, 1, 3, 0),
        ("", "Tổng cộng (1 đơn vị)", 4, 1, 3, 0),
    )

    proposal = read(workbook(tmp_path / "a.xlsx", rows))

    assert proposal.rows[0].cells == {C.ONLINE: 4, C.DIRECT: 1, C.EARLY: 3, C.LATE: 0}
    assert proposal.total is not None


# Broken ones


def test_21_one_row_of_headings_that_leaves_the_groups_out(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", [
        ("STT", "Đơn vị", "Hồ sơ kỳ trước", "Tiếp nhận trực tuyến", "Tiếp nhận trực tiếp", "Đã giải quyết", "Sớm hạn",
         "Đúng hạn", "Trễ hạn", "Đang giải quyết", "Chưa đến hạn", "Quá hạn", "Rút hồ sơ", "Đúng hạn"),
        (1, "Phòng A", 2, 10, 8, 15, 10, 4, 1, 5, 4, 1, 0, 93),
    ])  # fmt: skip

    proposal = read(file)

    assert [headed.column for headed in proposal.headed] == [
        C.CARRIED, C.ONLINE, C.DIRECT, C.RESOLVED, C.EARLY, C.ON_TIME, C.LATE, C.PENDING, C.PENDING_IN_TIME,
        C.PENDING_LATE, C.WITHDRAWN, None,
    ]  # fmt: skip
    assert check(proposal.sheet(H1)) == ()


def test_no_rows_are_an_error_and_never_success(tmp_path: Path) -> None:
    for at, rows in enumerate(
        ([*FORM_HEAD], [*FORM_HEAD, (None, "Người lập biểu")], [*FORM_HEAD, (1, "Bưu chính")])
    ):
        with pytest.raises(SheetEmptyError):
            read(workbook(tmp_path / f"{at}.xlsx", rows))


@pytest.mark.parametrize(
    ("rows", "why", "detail"),
    [
        pytest.param([("Tên", "Tuổi"), ("A", 3)], SheetFault.NO_TABLE, "", id="another table"),
        pytest.param([], SheetFault.NO_TABLE, "", id="empty"),
        pytest.param(
            [("Lĩnh vực", "Đã giải quyết", "Tổng số đã giải quyết", "Đang giải quyết"), ("A", 1, 1, 1)],
            SheetFault.COLUMN_TWICE,
            ": B “Đã giải quyết”, C “Tổng số đã giải quyết”",
            id="two columns of one kind",
        ),
        pytest.param(
            [*SHORT_HEAD, ("Báo chí", 1, 1, 0), ("BÁO  CHÍ", 2, 2, 0)],
            SheetFault.ROW_TWICE,
            ": 3 “BÁO CHÍ”",
            id="a row twice",
        ),
        pytest.param(
            [*SHORT_HEAD, ("Báo chí", 1, 1, 0), ("Tổng cộng", 1, 1, 0), ("Tổng số", 2, 2, 0)],
            SheetFault.ROW_TWICE,
            ": 4 “Tổng số”",
            id="two totals that differ",
        ),
        pytest.param(
            [*SHORT_HEAD, ("Báo chí", "một", "5", 0)],
            SheetFault.NOT_A_NUMBER,
            ": Sheet1!B2 “một”",
            id="a word for a number",
        ),
        pytest.param(
            [*SHORT_HEAD, ("Báo chí", "1,23,4", 5, 0)],
            SheetFault.NOT_A_NUMBER,
            ": Sheet1!B2 “1,23,4”",
            id="commas that part no thousands",
        ),
        pytest.param(
            [*SHORT_HEAD, (None, 5, 5, 0)],
            SheetFault.ROW_WITHOUT_LABEL,
            ": Sheet1!A2",
            id="a row without its name",
        ),
        pytest.param(
            [*SHORT_HEAD, ("Báo chí", "#REF!", 5, 0)],
            SheetFault.ERROR_VALUE,
            ": Sheet1!B2 “#REF!”",
            id="an error of the program",
        ),
    ],
)
def test_what_cannot_be_taken_in_wholly_is_refused_with_the_place(
    tmp_path: Path, rows: Rows, why: SheetFault, detail: str
) -> None:
    assert refusal(workbook(tmp_path / "a.xlsx", rows)) == (why, detail)


def test_two_sheets_with_the_form_ask_which(tmp_path: Path) -> None:
    form = (*FORM_HEAD, POST, PRINT, TOTAL)
    path = workbook(tmp_path / "a.xlsx", form, form, names=("Quý I", "Quý II"))

    assert refusal(path) == (SheetFault.SEVERAL_TABLES, ": “Quý I”, “Quý II”")
    assert is_the_sample(read(path, "Quý II"))


def test_a_wrong_number_is_read_and_shown_not_corrected(tmp_path: Path) -> None:
    rows = (*FORM_HEAD, (*POST[:2], 50, *POST[3:]), PRINT, TOTAL)

    broken = check(read(workbook(tmp_path / "a.xlsx", rows)).sheet(H1))

    assert [(each.identity, each.left, each.right) for each in broken] == [
        (Identity.T1, 50, 51),
        (Identity.T4, 50, 51),
        (Identity.T7, 81, 80),
    ]


# Hostile files


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return workbook(tmp_path / "06a.xlsx", (*FORM_HEAD, POST, PRINT, TOTAL))


def test_an_old_excel_file_is_named_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.xls", "a.xlsx", "a.csv"):
        path = tmp_path / name
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
        assert refusal(path) == (SheetFault.OLD_EXCEL, "")
    path.write_bytes(path.read_bytes() + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path)[0] is SheetFault.ENCRYPTED


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        pytest.param(
            b"<html><table><tr><td>1</td></tr></table>", "a.xls", SheetFault.NOT_A_WORKBOOK, id="HTML"
        ),
        pytest.param(b"", "a.xlsx", SheetFault.NOT_A_WORKBOOK, id="nothing"),
        pytest.param(b"PK\x03\x04" + b"\x00" * 90, "a.xlsx", SheetFault.DAMAGED, id="half a zip"),
        pytest.param(
            "Lĩnh vực;Đã".encode("cp1258", "replace") + b"\xff\xe9", "a.csv", SheetFault.ENCODING, id="ANSI"
        ),
        pytest.param(b'"a;b\n1;2', "a.csv", SheetFault.NOT_CSV, id="an open quote"),
        pytest.param(b"a\x00b;c", "a.csv", SheetFault.NOT_CSV, id="NUL"),
        pytest.param(b"", "a.csv", SheetFault.NO_TABLE, id="an empty CSV file"),
        pytest.param(b"a;b\n" * (MAX_ROWS + 1), "a.csv", SheetFault.TOO_LARGE, id="endless"),
    ],
)
def test_files_that_are_something_else(tmp_path: Path, content: bytes, name: str, why: SheetFault) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert refusal(path)[0] is why


def test_parts_that_have_no_business_in_a_workbook(form: Path) -> None:
    content = form.read_bytes()
    doctype = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'
    for parts, why in (
        ({"xl/vbaProject.bin": b"x"}, SheetFault.MACROS),
        ({"xl/workbook.xml": doctype}, SheetFault.UNSAFE),
        (
            {"docProps/app.xml": b"<!--" + secrets.token_hex(600_000).encode() + b"-->" + doctype},
            SheetFault.UNSAFE,
        ),
        ({"docProps/app.xml": "<x/>".encode("utf-16")}, SheetFault.UNSAFE),
        ({"../../etc/passwd": b"x"}, SheetFault.UNSAFE),
        ({"/abs": b"x"}, SheetFault.UNSAFE),
        ({"xl/workbook.xml": None}, SheetFault.NOT_A_WORKBOOK),
        ({"xl/workbook.xml": b"<workbook"}, SheetFault.DAMAGED),
        ({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row>"}, SheetFault.DAMAGED),
        ({f"x{n}": b"" for n in range(2001)}, SheetFault.UNPACKS_TOO_LARGE),
        ({"xl/media/x.bin": bytes(60_000_000)}, SheetFault.UNPACKS_TOO_LARGE),
        ({"xl/styles.xml": secrets.token_hex(2_000_000).encode()}, SheetFault.UNPACKS_TOO_LARGE),
    ):
        form.write_bytes(content)
        assert refusal(repacked(form, parts)) == (why, "")


def test_an_encrypted_zip_is_refused(form: Path) -> None:
    assert refusal(repacked(form, {}, encrypted=True))[0] in {SheetFault.ENCRYPTED, SheetFault.DAMAGED}


def test_a_sheet_that_claims_a_million_rows_is_read_in_time(form: Path) -> None:
    name = "xl/worksheets/sheet1.xml"
    sheet = part(form, name).replace('<dimension ref="A1:M7"', '<dimension ref="A1:XFD1048576"')
    far = sheet.replace("</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>')
    begin = time.perf_counter()

    assert "XFD" in sheet
    assert is_the_sample(read(repacked(form, {name: sheet.encode()})))
    assert refusal(repacked(form, {name: far.encode()}))[0] is SheetFault.TOO_LARGE
    assert time.perf_counter() - begin < 15


def test_external_links_are_not_followed(form: Path) -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'

    assert is_the_sample(read(repacked(form, {"xl/externalLinks/externalLink1.xml": link})))


def test_a_file_that_is_missing_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadableError):
        read(tmp_path / "none.xlsx")
    with pytest.raises(FileNotReadableError):
        read(tmp_path)
    path = tmp_path / "big.csv"
    path.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(FileTooLargeError):
        read(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damages=st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_damaged_workbook_is_refused_or_read(tmp_path: Path, damages: list[tuple[int, int]]) -> None:
    path = workbook(tmp_path / "d.xlsx", (*SHORT_HEAD, ("Báo chí", 5, 4, 1)))
    content = bytearray(path.read_bytes())
    for place, byte in damages:
        content[len(content) * place // 10_000] = byte
    path.write_bytes(bytes(content))

    with suppress(BcdeskError):
        assert read(path).numbers


# Headings


@pytest.mark.parametrize(
    ("path", "column"),
    [
        (("Số hồ sơ nhận giải quyết", "Tổng số"), C.RECEIVED),
        (("Tổng số hồ sơ tiếp nhận",), C.RECEIVED),
        (("Tổng số nhận",), C.RECEIVED),
        (("Tiếp nhận", "Trong kỳ", "Tổng số"), None),
        (("Số hồ sơ tiếp nhận trực tuyến",), C.ONLINE),
        (("Tiếp nhận", "Trực tiếp, dịch vụ bưu chính"), C.DIRECT),
        (("Tiếp nhận", "Dịch vụ BCCI"), C.POSTAL),
        (("Trực tuyến", "Hình thức khác"), C.ONLINE_OTHER),
        (("Số mới tiếp nhận trực tuyến và trực tiếp",), None),
        (("Hồ sơ kỳ trước chuyển sang",), C.CARRIED),
        (("Đã giải quyết",), C.RESOLVED),
        (("Đã xử lý", "Trước hạn"), C.EARLY),
        (("Kết quả giải quyết", "Đúng hạn"), C.ON_TIME),
        (("Đã giải quyết", "Trước và đúng hạn"), C.IN_TIME),
        (("Đã giải quyết", "Trễ hạn"), C.LATE),
        (("Đang xử lý", "Trong hạn"), C.PENDING_IN_TIME),
        (("Chưa giải quyết", "Quá hạn"), C.PENDING_LATE),
        (("Đang giải quyết",), C.PENDING),
        (("Tỷ lệ giải quyết đúng hạn (%)",), None),
        (("Đã giải quyết", "Quá hạn", "Chưa có thư xin lỗi"), None),
        (("Quá hạn",), None),
        (("Mức độ 3",), None),
        (("Từ chối",), C.REFUSED),
        ((), None),
    ],
)
def test_columns_are_known_by_their_words(path: tuple[str, ...], column: Column | None) -> None:
    assert column_of(tuple(map(folded, path))) is column


POOL = (
    None, None, "Lĩnh vực", "Đơn vị", "STT", "Số hồ sơ nhận giải quyết", "Đã giải quyết", "Đang giải quyết", "Tổng số",
    "Trực tuyến", "Trước hạn", "Quá hạn", "Từ kỳ trước", "Tổng cộng", "Cộng A", "A", "I", "1", "2", "Bưu chính", "-",
    "(3)", "1.234", Decimal(5), Decimal("0.5"), Decimal(1), Decimal(2), Flaw(SheetFault.ERROR_VALUE, "#REF!"),
)  # fmt: skip


@given(
    st.sampled_from(((), FORM_HEAD, SHORT_HEAD)),
    st.lists(st.lists(st.sampled_from(POOL), max_size=7).map(tuple), max_size=9).map(tuple),
)
def test_any_grid_is_read_or_refused(head: Rows, rows: tuple[tuple[Value, ...], ...]) -> None:
    with suppress(UnreadableError):
        table = table_of(Grid("s", (*head, *rows)))  # type: ignore[arg-type]
        if table is not None:
            check(table.sheet(H1))
            assert len({row.code for row in table.rows}) == len(table.rows)
