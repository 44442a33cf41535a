"""`bcdesk find` as its user meets it."""

import json
from pathlib import Path

import pytest

from bcdesk.bootstrap import run_program
from bcdesk.storage.opening import open_store
from tests.support.fakes import FixedClock
from tests.support.library_contract import a_document


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own folder out of the tests."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.delenv("BCDESK_LANG", raising=False)
    (tmp_path / "bcdesk").mkdir()


def test_without_a_store_the_catalogue_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["find", "145", "2020", "nd"]) == 0

    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số "
        "điều của Bộ luật Lao động về điều kiện lao động và quan hệ lao động · Hết hiệu lực một phần (theo dữ liệu "
        "đến 14/11/2025)"
    ]
    assert printed.err == ""
    assert [one.name for one in (tmp_path / "bcdesk").iterdir()] == ["reports.catalogue-20260723.db"]


def test_records_of_the_store_come_first_and_the_limit_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kho.db"
    with open_store(path, clock=FixedClock(), writing=True) as store:
        store.library.put((a_document("a", "23/KH-UBND"), a_document("b", "24/KH-UBND")))

    assert run_program(["--store", str(path), "find", "dân vận chính quyền", "--limit", "2", "--json"]) == 0

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["number"] for one in told] == ["24/KH-UBND", "23/KH-UBND"]
    assert told[0] == {
        "id": "b", "doc_type": "Kế hoạch", "number": "24/KH-UBND", "date": "2021-03-24",
        "issuer": "Ủy ban nhân dân tỉnh", "subject": "về công tác dân vận chính quyền", "status": "unknown",
        "status_as_of": None, "replaced_by": [], "source": "", "confidence": None,
    }  # fmt: skip


def test_nothing_found_is_said_and_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["--lang", "en", "find", "zzzz"]) == 0

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "No document was found for “zzzz”. Type fewer words or only the number.\n"


@pytest.mark.parametrize(
    "arguments", [["find"], ["find", "a", "--limit", "0"], ["find", "a", "--limit", "x"]]
)
def test_what_cannot_be_understood_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_store_that_was_named_must_be_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["--store", str(tmp_path / "không.db"), "find", "a"]) == 2
    assert "không.db" in capsys.readouterr().err
