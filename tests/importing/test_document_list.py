"""Lists of documents from CSV files and workbooks: rows of text, or one clear refusal; and back again."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bcdesk.domain.errors import DocumentListInvalidError, FileNotReadableError, ListFault
from bcdesk.exporting.document_list import csv_bytes, xlsx_bytes
from bcdesk.importing import document_list
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


def test_the_same_rows_give_the_same_workbook_content() -> None:
    first, second = (zipfile.ZipFile(io.BytesIO(xlsx_bytes(ROWS, made_at=MADE_AT))) for _ in range(2))

    assert {name: first.read(name) for name in first.namelist()} == {
        n: second.read(n) for n in second.namelist()
    }


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
        pytest.param("Luật".encode("utf-16"), "-", ListFault.UNREADABLE, id="utf-16"),
        pytest.param(b"\xff\xfelo", "-", ListFault.UNREADABLE, id="no utf-8"),
        pytest.param(b"\xd0\xcf\x11\xe0 old", "-", ListFault.UNREADABLE, id="old excel"),
        pytest.param(b"PK\x03\x04 broken", "-", ListFault.UNREADABLE, id="broken zip"),
        pytest.param(workbook(("a",))[:-30], "-", ListFault.UNREADABLE, id="cut off"),
        pytest.param(with_doctype(workbook(("a",))), "-", ListFault.UNREADABLE, id="document type"),
        pytest.param(b"," * 200, 1, ListFault.TOO_LARGE, id="too many columns"),
    ],
)
def test_a_bad_file_is_refused_with_one_reason(
    write: Callable[[bytes], Path], content: bytes, where: object, why: ListFault
) -> None:
    with pytest.raises(DocumentListInvalidError) as refusal:
        list(read_rows(write(content)))

    assert (refusal.value.facts["where"], refusal.value.facts["why"]) == (where, why)


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
    monkeypatch.setattr(document_list, "MAX_UNPACKED", 1_000)

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
