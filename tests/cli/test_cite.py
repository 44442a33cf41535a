"""`bcdesk cite` as a program in a pipe meets it."""

import io
import json
import sys
from pathlib import Path

import pytest

from bcdesk.bootstrap import run_program
from bcdesk.cli import cite

TEXT = "Thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh về dân vận; Chỉ thị 05-CT/TW."


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_citation_of_a_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")

    assert run_program(["cite", str(file)]) == 0

    plan, directive = answers(capsys)
    assert plan == {
        "start": 10,
        "end": 61,
        "doc_type": "Kế hoạch",
        "number": "23/KH-UBND",
        "symbol": "23/KH-UBND",
        "date": "2021-03-24",
        "issuer": "UBND tỉnh",
        "subject": "về dân vận",
        "pinpoint": None,
        "family": "state",
    }
    assert directive["number"] == "05-CT/TW"


def test_lines_are_answered_with_their_ids(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [{"id": "a", "text": TEXT}, {"id": 7, "text": "không có gì"}]
    piped(monkeypatch, ("\ufeff" + "\r\n\n".join(map(json.dumps, lines))).encode())

    assert run_program(["cite", "-", "--jsonl"]) == 0

    first, second = answers(capsys)
    assert first["id"] == "a"
    assert first["citations"][0] == {
        "start": 10,
        "end": 61,
        "doc_type": "Kế hoạch",
        "number": "23/KH-UBND",
        "date": "2021-03-24",
        "issuer": "UBND tỉnh",
        "subject": "về dân vận",
    }
    assert second == {"id": 7, "citations": []}


def test_a_text_without_citations_is_done_and_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, b"")

    assert run_program(["cite", "-"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_byte_order_mark_counts_for_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, TEXT.encode("utf-8-sig"))

    assert run_program(["cite", "-"]) == 0
    assert answers(capsys)[0]["start"] == 10


@pytest.mark.parametrize(
    ("data", "arguments", "told"),
    [
        (b"Quy\xff", [], "byte 3"),
        (b"a" * 101, [], "32 MB"),
        (b'{"id": 1, "text": "a"}\n{"id": 2}\n', ["--jsonl"], "Dòng 2"),
        (b"[1]\n", ["--jsonl"], "Dòng 1"),
        (b'{"id": 1, "text": 5}\n', ["--jsonl"], "Dòng 1"),
        (b"{\n", ["--jsonl"], "Dòng 1"),
        (b"[" * 100, ["--jsonl"], "Dòng 1"),
        (b'{"id": "' + b"a" * 200, ["--jsonl"], "32 MB"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(
    data: bytes,
    arguments: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cite, "MAX_BYTES", 100)
    piped(monkeypatch, data)

    assert run_program(["cite", "-", *arguments]) == 2

    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 1
    assert told in errors[0]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_opened_is_told(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(["cite", str(tmp_path / name)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
