"""Names of exported files, and the service that writes them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bcdesk.app.exporting import ExportService, FileFormat, file_name
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import TargetNotWritableError
from bcdesk.domain.report import Report, Text
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.atomic import write_whole

SUBJECT = "ket-qua-thuc-hien-cong-tac-dan-van-chinh-quyen-va-quy-che-dan-chu-co-so-06-thang-dau-nam-2021"


def test_a_draft_is_named_as_such(sample: Report) -> None:
    assert file_name(sample) == f"DT_BC_{SUBJECT}"


def test_a_numbered_report_is_named_by_its_number(sample: Report) -> None:
    numbered = replace(sample, masthead=replace(sample.masthead, number=7, symbol="BC-SGDĐT"))

    assert file_name(numbered) == f"07-BC-SGDDT_BC_{SUBJECT}"


def test_a_long_subject_is_cut_at_a_word(sample: Report) -> None:
    long = replace(sample, masthead=replace(sample.masthead, subject=(Text("công tác " * 40),)))

    name = file_name(long)

    assert name == "DT_BC_" + "-".join(["cong-tac"] * 11)


def test_a_subject_without_words_and_a_strange_symbol_give_a_safe_name(sample: Report) -> None:
    strange = replace(sample, masthead=replace(sample.masthead, subject=(), symbol="../..\\x:y"))

    assert file_name(strange) == "DT_x_sample"


def test_each_file_is_named_when_it_is_whole(sample: Report, words: DocumentWords, tmp_path: Path) -> None:
    service = ExportService(
        words,
        {
            FileFormat.TEXT: lambda _, galley: galley.title.encode(),
            FileFormat.JSON: lambda r, _: r.id.encode(),
        },
        write_whole,
        lambda _: "",
    )

    written = list(service.export(Workspace(sample), tmp_path / "ra", (FileFormat.TEXT, FileFormat.JSON)))

    assert [path.suffix for path in written] == [".txt", ".json"]
    assert written[0].read_text(encoding="utf-8").startswith("Báo cáo kết quả thực hiện")
    assert written[1].read_bytes() == b"sample"


def test_a_file_that_cannot_be_written_stops_the_export(
    sample: Report, words: DocumentWords, tmp_path: Path
) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("x")
    service = ExportService(words, {FileFormat.TEXT: lambda *_: b""}, write_whole, lambda _: "")

    with pytest.raises(TargetNotWritableError):
        list(service.export(Workspace(sample), blocked, (FileFormat.TEXT,)))
