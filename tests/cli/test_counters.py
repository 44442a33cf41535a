"""`bcdesk counters` as its user meets it."""

from pathlib import Path

import pytest

from bcdesk.bootstrap import run_program
from tests.support.workbooks import workbook

HEAD = ("STT", "Lĩnh vực", "Tổng số hồ sơ tiếp nhận", "Đã giải quyết", "Đang giải quyết", "Ghi chú")
POST = (1, "Bưu chính", 81, 78, 3)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kho.db"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return workbook(tmp_path / "06a.xlsx", (HEAD[:5], POST))


def test_numbers_are_taken_in_and_listed(
    store: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--store", str(store)]

    assert run_program([*at, "counters", "import", str(sheet), "--period", "2021-h1"]) == 0
    taken = capsys.readouterr().out.splitlines()
    assert run_program([*at, "counters", "list", "--period", "2021-h1"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert run_program([*at, "counters", "list"]) == 0
    every = capsys.readouterr().out.splitlines()

    assert taken[0] == "cột C  “Tổng số hồ sơ tiếp nhận”  →  Số hồ sơ nhận giải quyết"
    assert taken[-1] == "Đã nhập 3 số của 1 dòng vào kỳ 2021-h1; 3 số thay đổi."
    assert "tthc.buu_chinh.tong_nhan\t81\thồ sơ\tSố hồ sơ nhận giải quyết – Bưu chính" in listed
    assert any(line.startswith("tthc.tong_cong.tong_nhan\t81\t") for line in listed)
    assert any("\t[chưa báo cáo]\t" in line for line in listed)
    assert every[0].split("\t")[0] in {line.split("\t")[0] for line in listed}


def test_a_dry_run_writes_nothing_and_makes_no_store(
    store: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--store", str(store)]

    assert run_program([*at, "counters", "import", str(sheet), "--period", "2021-h1", "--dry-run"]) == 0
    assert not store.exists()
    run_program([*at, "counters", "import", str(sheet), "--period", "2021-h1"])
    before = store.read_bytes()
    capsys.readouterr()
    assert run_program([*at, "counters", "import", str(sheet), "--period", "2021-h2", "--dry-run"]) == 0

    assert store.read_bytes() == before
    assert capsys.readouterr().out.splitlines()[-1].startswith("Thử: 3 số của 1 dòng")


def test_broken_identities_and_unknown_columns_are_findings(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = workbook(tmp_path / "sai.xlsx", (HEAD, (*POST[:2], 82, 78, 3, "x"), (None, "Người lập")))

    status = run_program(
        ["--store", str(store), "--lang", "en", "counters", "import", str(wrong), "--period", "2021-q2"]
    )

    lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert "column F  “Ghi chú”  not recognised, not taken in" in lines
    assert "row 3  “Người lập”  not counted, passed over" in lines
    assert (
        "Row “Bưu chính”: 82 dossiers were received, but resolved and pending add up to 81, a difference of 1."
        in lines
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ["import", "none.xlsx", "--period", "2021"], "Không đọc được tệp none.xlsx", id="no file"
        ),
        pytest.param(["import", "SHEET", "--period", "2021-h3"], "Không hiểu kỳ “2021-h3”", id="no period"),
        pytest.param(["import", "SHEET"], "Không hiểu dòng lệnh", id="period left out"),
        pytest.param(["import", "OLD", "--period", "2021"], "Không nhập được số liệu từ tệp", id="old Excel"),
        pytest.param(["import", "EMPTY", "--period", "2021"], "Tệp", id="no rows"),
        pytest.param(
            ["import", "SHEET", "--period", "2021", "--sheet", "x"], "Không nhập được", id="no such sheet"
        ),
        pytest.param([], "Không hiểu dòng lệnh", id="no task"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line_and_leaves_no_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    store, old = tmp_path / "kho.db", tmp_path / "cu.xlsx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    files = {
        "SHEET": workbook(tmp_path / "06a.xlsx", (HEAD[:5], POST)),
        "EMPTY": workbook(tmp_path / "rong.xlsx", (HEAD,)),
        "OLD": old,
    }

    status = run_program(
        ["--store", str(store), "counters", *(str(files.get(each, each)) for each in arguments)]
    )

    printed = capsys.readouterr()
    assert status == 2
    assert printed.err.startswith(told)
    assert len(printed.err.splitlines()) == 1
    assert not store.exists()


def test_a_store_without_numbers_says_how_to_begin(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))

    assert run_program(["counters", "list"]) == 0

    assert capsys.readouterr().err.startswith("Kho chưa có số liệu nào.")
