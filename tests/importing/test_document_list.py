"""Lists of documents from CSV files and workbooks: rows of text, or one clear refusal; and back again."""

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bcdesk.domain.errors import DocumentListInvalidError, FileNotReadableError, ListFault, SheetFault
from bcdesk.exporting.document_list import csv_bytes, xlsx_bytes
from bcdesk.importing import document_list, packages
from bcdesk.importing.document_list import read_rows

ROWS = [
    ("Loại văn bản", "Số, ký hiệu", "Trích yếu"),
    ("Quyết định", "1893-QĐ/TU", "về “dân vận”, dân chủ"),
    ("=1+1", "+84", '-"x"\r\ny'),
    ("@SUM(A1)", "'nháy", ""),
]
MADE_AT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[bytes], Path]:
    def written(content: bytes) -> Path:
        path = tmp_path / "danh-muc"
        path.write_bytes(content)
        return path

    return written


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("content", [csv_bytes(ROWS), xlsx_bytes(ROWS, made_at=MADE_AT)], ids=["csv", "xlsx"])
def test_what_was_written_is_read_again(write: Callable[[bytes], Path], content: bytes) -> None:
    rows = [cells for _, cells in read_rows(write(content))]

    assert [
        tuple(one.replace("_x000D_", "\r") for one in row) + ("",) * (3 - len(row)) for row in rows
    ] == ROWS


def test_nothing_that_is_written_is_computed_elsewhere() -> None:
    text = csv_bytes(ROWS).decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(xlsx_bytes(ROWS, made_at=MADE_AT))).worksheets[0]

    assert "'=1+1,'+84,\"'-" in text
    assert "'@SUM(A1)" in text
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}


def test_the_same_rows_give_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Later":  # noqa: ARG003 # as it is called
            return cls(2031, 1, 1, tzinfo=UTC)

    first = xlsx_bytes(ROWS, made_at=MADE_AT)
    monkeypatch.setattr("openpyxl.writer.excel.datetime.datetime", Later)

    assert xlsx_bytes(ROWS, made_at=MADE_AT) == first
    assert load_workbook(io.BytesIO(first)).properties.modified == MADE_AT.replace(tzinfo=None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_usual_delimiters_are_told_from_the_head(write: Callable[[bytes], Path], delimiter: str) -> None:
    path = write(f"doc_type{delimiter}number\nLuật{delimiter}10/2022/QH15\n".encode("utf-8-sig"))

    assert list(read_rows(path)) == [(1, ("doc_type", "number")), (2, ("Luật", "10/2022/QH15"))]


def test_dates_and_numbers_of_a_workbook_become_text(write: Callable[[bytes], Path]) -> None:
    path = write(workbook((date(2021, 6, 14), datetime(2021, 6, 14, 0, 0), 45, None, "x")))  # noqa: DTZ001 # of a cell

    assert list(read_rows(path)) == [(1, ("2021-06-14", "2021-06-14", "45", "", "x"))]


def with_doctype(content: bytes) -> bytes:
    """Put a document type into a part of a workbook."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + data.partition(b"?>")[2]
            new.writestr(name, data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "where", "why"),
    [
        pytest.param(b"doc_type\n=HYPERLINK(1)\n", 2, ListFault.FORMULA, id="csv formula"),
        pytest.param(workbook(("doc_type",), ("=1+1",)), 2, ListFault.FORMULA, id="xlsx formula"),
        pytest.param(b'doc_type\n"open', 2, ListFault.UNREADABLE, id="csv with an open quote"),
        pytest.param("Luật".encode("utf-16-be"), "-", SheetFault.ENCODING, id="utf-16 that does not say so"),
        pytest.param(b"Lu\xe2t", "-", SheetFault.ENCODING, id="no utf-8"),
        pytest.param(b"a\x00b", "-", ListFault.UNREADABLE, id="no text"),
        pytest.param(b"\xd0\xcf\x11\xe0 old", "-", SheetFault.OLD_EXCEL, id="old excel"),
        pytest.param(
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "-",
            SheetFault.ENCRYPTED,
            id="password",
        ),
        pytest.param(b"<html><table>", "-", SheetFault.NOT_A_WORKBOOK, id="a page of the web"),
        pytest.param(workbook(("doc_type",), ("#REF!",)), 2, ListFault.VALUE, id="error of the program"),
        pytest.param(b"PK\x03\x04 broken", "-", ListFault.UNREADABLE, id="broken zip"),
        pytest.param(workbook(("a",))[:-30], "-", ListFault.UNREADABLE, id="cut off"),
        pytest.param(with_doctype(workbook(("a",))), "-", SheetFault.UNSAFE, id="document type"),
        pytest.param(b"x," * 200, 1, ListFault.TOO_LARGE, id="too many columns"),
    ],
)
def test_a_bad_file_is_refused_with_one_reason(
    write: Callable[[bytes], Path], content: bytes, where: object, why: ListFault
) -> None:
    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(write(content)))

    assert (refusal.value.facts["where"], refusal.value.facts["why"]) == (where, why)


HEAD = ("Loại văn bản", "Số, ký hiệu")
LAW = ("Luật", "10/2022/QH15")


@pytest.mark.parametrize(
    ("text", "encoding", "numbers"),
    [
        pytest.param("{0}\t{1}\n{2}\t{3}\n", "utf-16", (1, 2), id="Unicode text of Excel"),
        pytest.param("sep=|\r\n{0}|{1}\r\n{2}|{3}\r\n", "utf-8", (2, 3), id="told how cells are parted"),
        pytest.param("{0}|{1}\n{2}|{3}\n", "utf-8", (1, 2), id="bars"),
        pytest.param("\n;;\n{0};{1}\n\n{2};{3}\n;\n", "utf-8-sig", (3, 5), id="empty rows"),
    ],
)
def test_tables_as_text_as_programs_write_them(
    write: Callable[[bytes], Path], text: str, encoding: str, numbers: tuple[int, int]
) -> None:
    head = ("Loại văn bản", "Ký hiệu")
    path = write(text.format(*head, *LAW).encode(encoding))

    assert list(read_rows(path)) == [(numbers[0], head), (numbers[1], LAW)]


def test_headings_in_two_lines_and_titles_do_not_hide_how_cells_are_parted(
    write: Callable[[bytes], Path],
) -> None:
    text = 'DANH MỤC\n\n"Loại\nvăn bản";"Số, ký hiệu, năm"\nLuật;10/2022/QH15\n'

    assert [cells for _, cells in read_rows(write(text.encode()))] == [
        ("DANH MỤC",),
        ("Loại\nvăn bản", "Số, ký hiệu, năm"),
        LAW,
    ]


def test_the_first_shown_sheet_with_rows_is_read(write: Callable[[bytes], Path]) -> None:
    book = Workbook()
    book.worksheets[0].append(("ẩn",))
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet()
    page = book.create_sheet()
    page.append(HEAD)
    page.cell(300_000, 3).number_format = "0%"  # formatted far below, and empty
    target = io.BytesIO()
    book.save(target)

    assert list(read_rows(write(target.getvalue()))) == [(1, HEAD)]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b"<x/>" * 4_000_001 + b"</sheetData>"),
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b" " * 61_000_000 + b"</sheetData>"),
        ("xl/styles.xml", b"</cellXfs>", b"<xf/>" * 1_000_000 + b"</cellXfs>"),
    ],
    ids=["tags", "bytes", "styles"],
)
def test_what_would_take_many_times_its_size_is_refused_before_it_is_parsed(
    write: Callable[[bytes], Path], monkeypatch: pytest.MonkeyPatch, name: str, old: bytes, new: bytes
) -> None:
    monkeypatch.setattr(packages, "MAX_RATIO", 10_000)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(LAW))) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as swollen,
    ):
        for part in source.namelist():
            content = source.read(part)
            swollen.writestr(part, content.replace(old, new) if part == name else content)
    path = write(target.getvalue())

    began = time.perf_counter()
    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(path))

    assert refusal.value.facts["why"] is ListFault.TOO_LARGE
    assert time.perf_counter() - began < 15


def test_a_zip_that_is_no_workbook_is_refused(write: Callable[[bytes], Path]) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("a.txt", "x")

    with pytest.raises(DocumentListInvalidError):
        list(read_rows(write(target.getvalue())))


def test_a_file_of_a_gigabyte_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lớn.csv"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)

    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(path))

    assert refusal.value.facts["why"] is ListFault.TOO_LARGE


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    write: Callable[[bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_list, "LIMITS", replace(document_list.LIMITS, unpacked=1_000))

    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(write(workbook(("a",)))))

    assert refusal.value.facts["why"] is ListFault.TOO_LARGE


def test_more_rows_than_any_list_has_are_refused(
    write: Callable[[bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_list, "MAX_ROWS", 3)

    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(write(b"a\n" * 4)))

    assert refusal.value.facts == {
        "path": refusal.value.facts["path"],
        "where": 4,
        "why": ListFault.TOO_LARGE,
    }


@pytest.mark.parametrize("name", ["không có.csv", ".", "a\0b"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotReadableError):
        list(read_rows(tmp_path / name))
