"""Sheets of form 06a as other systems and offices lay them out: no number twice, none from another column."""

import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.counters.tthc import Identity, check
from bcdesk.domain.errors import SheetEmptyError, SheetFault, SheetInvalidError
from bcdesk.importing import packages
from bcdesk.importing.sheets import read_sheet, table_names
from bcdesk.importing.sheets.grids import MAX_ROWS
from bcdesk.importing.sheets.headings import column_of, folded
from tests.support.counter_sheets import H1
from tests.support.workbooks import Rows, part, repacked, workbook

C = Column
HEAD = ("STT", "Lĩnh vực", "Tổng số tiếp nhận", "Đã giải quyết", "Đang giải quyết")
LAND, SOIL, WATER = ("Đất đai", 50, 40, 10), ("Địa chất", 1, 1, 0), ("Tài nguyên nước", 7, 5, 2)
TOTAL = (None, "Tổng cộng", 58, 46, 12)
LEAVES = {"Đất đai": 50, "Địa chất": 1, "Tài nguyên nước": 7}


def read(tmp_path: Path, *rows: tuple[object, ...], merged: tuple[str, ...] = ()) -> SheetProposal:
    return read_sheet(workbook(tmp_path / "a.xlsx", rows, merged=merged))


def received(proposal: SheetProposal) -> dict[str, int]:
    return {row.label: int(row.cells[C.RECEIVED]) for row in proposal.rows}


def refusal(path: Path) -> tuple[object, object]:
    with pytest.raises(SheetInvalidError) as caught:
        read_sheet(path)
    return caught.value.facts["why"], caught.value.facts["detail"]


# Rows that sum up others


@pytest.mark.parametrize(
    "words", ["Toàn tỉnh", "TOÀN TỈNH:", "Total", "Cộng tổng", "Sở Nông nghiệp và Môi trường", "Tổng hợp"]
)
@pytest.mark.parametrize("last", [True, False])
def test_a_total_by_any_name_is_not_counted_twice(tmp_path: Path, words: str, last: bool) -> None:
    fields = [(1, *LAND), (2, *SOIL), (3, *WATER)]
    total = (None, words, *TOTAL[2:])
    proposal = read(tmp_path, HEAD, *([*fields, total] if last else [total, *fields]))

    assert received(proposal) == LEAVES
    assert proposal.total is not None
    assert proposal.total.cells[C.RECEIVED] == 58
    assert check(proposal.sheet(H1)) == ()


def test_a_row_without_a_number_that_sums_up_nothing_is_counted(tmp_path: Path) -> None:
    proposal = read(tmp_path, HEAD, (1, *LAND), (2, *SOIL), (None, *WATER), TOTAL)

    assert received(proposal) == LEAVES
    assert check(proposal.sheet(H1)) == ()


def test_groups_without_numbers_are_held_against_their_rows(tmp_path: Path) -> None:
    groups = (None, "CẤP TỈNH", 51, 41, 10), (None, "CẤP XÃ", 8, 5, 2)
    rows = (1, *LAND), (2, *SOIL), (1, *WATER), (2, "Hộ tịch", 0, 0, 0)
    proposal = read(tmp_path, HEAD, groups[0], *rows[:2], groups[1], *rows[2:], TOTAL)

    assert received(proposal) == {**LEAVES, "Hộ tịch": 0}
    assert [(broken.identity, broken.label) for broken in check(proposal.sheet(H1))] == [
        (Identity.T7, "CẤP XÃ")
    ]


@pytest.mark.parametrize("whole", [(None, "Tổng cộng", *[61, 49, 12]), None])
def test_sums_of_groups_that_are_all_called_the_same(
    tmp_path: Path, whole: tuple[object, ...] | None
) -> None:
    first = (1, *LAND), (2, *SOIL), (None, "Cộng", 51, 41, 10)
    second = (1, *WATER), (2, "Hộ tịch", 3, 3, 0), (None, "Cộng", 10, 8, 2)
    proposal = read(tmp_path, HEAD, *first, *second, *([whole] if whole else []))

    assert received(proposal) == {**LEAVES, "Hộ tịch": 3}
    assert len(proposal.subtotals) == 2
    assert (proposal.total is not None) == bool(whole)
    assert check(proposal.sheet(H1)) == ()


def test_parts_without_numbers_below_rows_that_have_one(tmp_path: Path) -> None:
    parts = (None, "Đất đai", 40, 30, 10), (None, "Môi trường", 10, 10, 0)
    again = (None, "Đất đai", 3, 3, 0), (None, "Môi trường", 0, 0, 0)
    total = (None, "Tổng hợp", 53, 43, 10)
    proposal = read(tmp_path, HEAD, (1, "Sở A", 50, 40, 10), *parts, (2, "Sở B", 4, 3, 0), *again)
    whole = read(tmp_path, HEAD, (1, "Sở A", 50, 40, 10), *parts, (2, "Sở B", 3, 3, 0), *again, total)

    rows = {"Sở A: Đất đai": 40, "Sở A: Môi trường": 10, "Sở B: Đất đai": 3, "Sở B: Môi trường": 0}
    assert received(proposal) == received(whole) == rows
    assert {broken.label for broken in check(proposal.sheet(H1))} == {"Sở B"}
    assert whole.total is not None
    assert check(whole.sheet(H1)) == ()


def test_groups_in_three_levels(tmp_path: Path) -> None:
    proposal = read(
        tmp_path, HEAD, TOTAL, ("A", "Cấp tỉnh", 58, 46, 12), ("I", "Đất và nước", 57, 45, 12), ("I.1", *LAND),
        ("I.2", *WATER), ("II", "Khoáng sản", 1, 1, 0), ("II.1", *SOIL),
    )  # fmt: skip

    assert received(proposal) == LEAVES
    assert [subtotal.row.label for subtotal in proposal.subtotals] == [
        "Đất và nước",
        "Khoáng sản",
        "Cấp tỉnh",
    ]
    assert check(proposal.sheet(H1)) == ()


@pytest.mark.parametrize("marks", [("a", "b"), ("a)", "b)"), ("-", "-"), ("1.1", "1.2")])
def test_parts_of_a_row_take_its_place(tmp_path: Path, marks: tuple[str, str]) -> None:
    first, second = (marks[0], "Cấp tỉnh", 40, 30, 10), (marks[1], "Cấp xã", 10, 10, 0)
    proposal = read(tmp_path, HEAD, (1, *LAND), first, second, (2, *SOIL))

    assert received(proposal) == {"Cấp tỉnh": 40, "Cấp xã": 10, "Địa chất": 1}
    assert check(proposal.sheet(H1)) == ()


def test_bullets_before_the_names_and_names_that_come_again(tmp_path: Path) -> None:
    parts = (None, "- Cấp tỉnh", 40, 30, 10), (None, "- Cấp xã", 10, 10, 0)
    again = (None, "- Cấp tỉnh", 1, 1, 0), (None, "- Cấp xã", 0, 0, 0)
    proposal = read(tmp_path, HEAD, (1, *LAND), *parts, (2, *SOIL), *again)

    assert received(proposal) == {
        "Đất đai: Cấp tỉnh": 40, "Đất đai: Cấp xã": 10, "Địa chất: Cấp tỉnh": 1, "Địa chất: Cấp xã": 0,
    }  # fmt: skip


def test_numbers_in_the_names_where_no_column_has_them(tmp_path: Path) -> None:
    proposal = read(
        tmp_path, HEAD[1:], ("I. CẤP TỈNH", 51, 41, 10), ("1. Đất đai", *LAND[1:]), ("2.Địa chất", *SOIL[1:]),
        ("II. CẤP XÃ", 7, 5, 2), ("1. Tài nguyên nước", *WATER[1:]), TOTAL[1:],
    )  # fmt: skip

    assert received(proposal) == LEAVES
    assert check(proposal.sheet(H1)) == ()


def test_what_is_in_that_number_is_not_counted_with_it(tmp_path: Path) -> None:
    within = (None, "Trong đó: liên thông", 9, 9, 0)
    proposal = read(tmp_path, HEAD, (1, *LAND), within, (2, *SOIL), (3, *WATER), TOTAL)

    assert received(proposal) == LEAVES
    assert [row.words for row in proposal.skipped] == ["Trong đó: liên thông"]


def test_a_name_of_a_group_merged_over_the_row_is_no_heading(tmp_path: Path) -> None:
    groups = ("I. Thủ tục cấp tỉnh",), ("II. Thủ tục cấp xã",)
    proposal = read(tmp_path, HEAD, groups[0], (1, *LAND), (2, *SOIL), groups[1], (1, *WATER), TOTAL,
                    merged=("A2:E2", "A5:E5"))  # fmt: skip

    assert received(proposal) == LEAVES


# Where the table ends


def test_notes_and_other_tables_below_the_total_are_not_read(tmp_path: Path) -> None:
    proposal = read(
        tmp_path, HEAD, (1, *LAND), (2, *SOIL), (3, *WATER), TOTAL, (), (None, "Điện thoại:", "02703823456"),
        ("STT", "Nguyên nhân quá hạn", "Số hồ sơ"), (1, "Lỗi hệ thống", 5),
    )  # fmt: skip

    assert received(proposal) == LEAVES
    assert [row.number for row in proposal.skipped] == [7, 8, 9]


def test_a_second_table_of_the_same_kind_is_never_left_out(tmp_path: Path) -> None:
    page = HEAD, (1, *LAND), (None, "Tổng cộng", *LAND[1:]), ()
    path = workbook(tmp_path / "a.xlsx", (*page, HEAD, (1, *SOIL), (None, "Tổng cộng", *SOIL[1:])))

    assert refusal(path) == (SheetFault.ROW_TWICE, ": 7 “Tổng cộng”")


def test_a_total_alone_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(SheetEmptyError):
        read(tmp_path, HEAD, TOTAL)


# Columns


@pytest.mark.parametrize(
    ("path", "column"),
    [
        (("Đã giải quyết", "Đúng hạn (Bao gồm cả hồ sơ chờ Bổ sung và Trả lại / Xin rút)"), C.ON_TIME),
        (("Đang giải quyết", "Trong hạn (Bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)"), C.PENDING_IN_TIME),
        (("Đã giải quyết", "Đúng hạn (kể cả trước hạn)"), C.IN_TIME),
        (("Tiếp nhận", "Tổng số (gồm trực tuyến, trực tiếp)"), C.RECEIVED),
        (("Đã giải quyết", "Quá hạn (chưa có thư xin lỗi)"), None),
        (("Đã giải quyết", "Chậm hạn"), C.LATE),
        (("Đã giải quyết", "Trả quá thời hạn"), C.LATE),
        (("Kỳ này", "Số hồ sơ đã giải quyết"), C.RESOLVED),
        (("Cùng kỳ năm trước", "Số hồ sơ đã giải quyết"), None),
        (("Kỳ trước", "Số hồ sơ tiếp nhận"), None),
        (("Kỳ trước", "Tổng số hồ sơ đã giải quyết"), None),
        (("Đã giải quyết", "Tổng số lũy kế từ đầu năm"), None),
        (("Số hồ sơ tiếp nhận", "Số kì trước chuyển qua"), C.CARRIED),
        (("Số hồ sơ tiếp nhận", "Năm trước chuyển sang"), C.CARRIED),
        (("Số hồ sơ tiếp nhận", "Kỳ trước chuyển sang", "Tổng số"), C.CARRIED),
        (("Số hồ sơ tiếp nhận", "Kỳ trước chuyển sang", "Quá hạn"), None),
        (("Mới tiếp nhận",), None),
        (("Đang giải quyết", "Chưa tới hạn", "SL"), C.PENDING_IN_TIME),
        (("Đang giải quyết", "Chưa tới hạn", "Tỷ lệ %"), None),
        (("TỔNG - Kết quả giải quyết",), None),
        (("Kết quả giải quyết", "Tổng số"), C.RESOLVED),
        (("Hồ sơ trực tuyến đã giải quyết đúng hạn",), None),
        (("Kết quả xử lý hồ sơ nộp trực tuyến với hồ sơ đang xử lý", "HS xử lý đúng hạn"), None),
        (("Tiếp nhận", "Qua mạng"), C.ONLINE),
        (("Ngày tiếp nhận",), None),
        (("Thời gian giải quyết",), None),
    ],
)
def test_words_that_change_what_a_column_counts(path: tuple[str, ...], column: Column | None) -> None:
    assert column_of(tuple(map(folded, path))) is column


def test_names_of_procedures_beside_merged_names_of_fields(tmp_path: Path) -> None:
    head = ("STT", "Lĩnh vực", "Tên thủ tục hành chính", *HEAD[2:])
    rows = (1, "Báo chí", "Cấp phép", 5, 4, 1), (2, None, "Cấp lại", 3, 3, 0), (3, "In", "Đăng ký", 2, 2, 0)
    proposal = read(tmp_path, head, *rows, (None, "Tổng cộng", None, 10, 9, 1), merged=("B2:B3",))

    assert received(proposal) == {"Cấp phép": 5, "Cấp lại": 3, "Đăng ký": 2}


# Numbers


@pytest.mark.parametrize(
    ("written", "number"),
    [("1,234", 1234), ("1,234,567.00", 1234567), ("12.0", 12), ("1.000", 1000), ("- ", None)],
)
def test_whole_numbers_as_english_programs_write_them(
    tmp_path: Path, written: str, number: int | None
) -> None:
    proposal = read(tmp_path, HEAD, (1, "Đất đai", written, 1, 0))

    assert proposal.rows[0].cells.get(C.RECEIVED) == number


@pytest.mark.parametrize(
    ("value", "layout", "shown"),
    [(1, "0%", "100%"), (0.125, "0.0%", "12.5%"), (date(2026, 2, 1), "d/m/yyyy", "2026-02-01")],
)
def test_a_share_or_a_day_is_no_count(tmp_path: Path, value: object, layout: str, shown: str) -> None:
    path = workbook(tmp_path / "a.xlsx", (HEAD, (1, *LAND)))
    book = load_workbook(path)
    book["Sheet1"]["C2"] = value
    book["Sheet1"]["C2"].number_format = layout
    book.save(path)

    why, detail = refusal(path)
    assert why is SheetFault.NOT_A_NUMBER
    assert str(detail).startswith(f": Sheet1!C2 “{shown}")


@pytest.mark.parametrize("number", ["1e999", "1e300"])
def test_a_number_that_nothing_counts_is_refused(tmp_path: Path, number: str) -> None:
    path = workbook(tmp_path / "a.xlsx", (HEAD, (1, "Đất đai", 987654, 1, 0)))
    name = "xl/worksheets/sheet1.xml"
    repacked(path, {name: part(path, name).replace("987654", number).encode()})

    assert refusal(path)[0] is SheetFault.NOT_A_NUMBER


def test_text_for_fonts_before_unicode_is_read(tmp_path: Path) -> None:
    head = ("STT", "LÜnh vùc", "Sè hå s¬ nhËn gi¶i quyÕt", "§· gi¶i quyÕt", "§ang gi¶i quyÕt")
    proposal = read(tmp_path, head, (1, "§Êt ®ai", 50, 40, 10), (2, "Tµi nguyªn n\xadíc", 7, 5, 2))

    assert received(proposal) == {"Đất đai": 50, "Tài nguyên nước": 7}
    assert len(proposal.headed) == 3


# Sheets besides


FORM: Rows = (HEAD, (1, *LAND), (2, *SOIL), (3, *WATER), TOTAL)
DOSSIERS: Rows = (
    ("STT", "Mã hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Người tiếp nhận", "Trạng thái giải quyết"),
    *((n, f"H{n}", "Sở Y tế", "12/5/2026", "An", "Đã giải quyết") for n in range(MAX_ROWS)),
)


def test_a_long_list_of_dossiers_beside_the_form_does_not_matter(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", FORM, DOSSIERS)

    assert received(read_sheet(path)) == LEAVES


def test_a_form_of_more_rows_than_are_read_is_refused(tmp_path: Path) -> None:
    rows = ((n, f"Đơn vị {n}", 1, 1, 0) for n in range(MAX_ROWS + 1))

    assert refusal(workbook(tmp_path / "a.xlsx", (HEAD, *rows))) == (SheetFault.TOO_LARGE, " “Sheet1”")


def test_a_form_that_cannot_be_read_beside_one_that_can_asks_which(tmp_path: Path) -> None:
    bad = (HEAD, (1, "Đất đai", "#REF!", 1, 0))
    path = workbook(tmp_path / "a.xlsx", bad, FORM, names=("Quý I", "Quý II"))

    assert refusal(path) == (SheetFault.SEVERAL_TABLES, ": “Quý II”, “Quý I”")
    assert set(table_names(path)) == {"Quý I", "Quý II"}
    assert received(read_sheet(path, "Quý II")) == LEAVES


def test_a_strict_workbook_is_named_and_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", FORM)
    name = "xl/workbook.xml"
    old = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    new = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    repacked(path, {name: part(path, name).replace(old, new).encode()})

    assert refusal(path)[0] is SheetFault.NOT_A_WORKBOOK


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", '<row r="5"', '<row r="99999999999"'),
        ("xl/worksheets/sheet1.xml", "</sheetData>", "<row>" + "<c/>" * 1_000_000 + "</row></sheetData>"),
        ("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData>" + "<x/>" * 1_000_000),
        ("xl/workbook.xml", "</sheets>", '<sheet name="x" sheetId="9"/>' * 501 + "</sheets>"),
    ],
    ids=["a row beyond all", "a row of a million cells", "a million other things", "hundreds of sheets"],
)
def test_a_workbook_that_would_take_all_time_or_memory_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str
) -> None:
    monkeypatch.setattr(packages, "MAX_RATIO", 10_000)
    path = workbook(tmp_path / "a.xlsx", FORM)
    repacked(path, {name: part(path, name).replace(old, new).encode()})

    began = time.perf_counter()
    why, _ = refusal(path)

    assert why is SheetFault.TOO_LARGE
    assert time.perf_counter() - began < 15


def test_csv_with_bars(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "\n".join("|".join("" if c is None else str(c) for c in row) for row in FORM), encoding="utf-8"
    )

    assert read_sheet(path).rows[0].cells[C.RECEIVED] == Decimal(50)
