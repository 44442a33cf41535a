"""The text of a report, line by line."""

from dataclasses import replace
from pathlib import Path

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import (
    BlockId,
    Cell,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Table,
    Text,
)
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.text import text_bytes, text_lines

GOLDEN = Path(__file__).parents[1] / "golden" / "sample.txt"
FRAME = [
    "UBND TỈNH TRÀ VINH",
    "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
]


def test_the_text_of_the_sample_is_the_printed_report(sample: Report, words: DocumentWords) -> None:
    lines = list(text_lines(compose(Workspace(sample), words)))

    assert lines == FRAME + GOLDEN.read_text(encoding="utf-8").splitlines()


def test_the_file_is_utf8_with_every_line_ended(sample: Report, words: DocumentWords) -> None:
    content = text_bytes(compose(Workspace(sample), words))

    assert content.decode().splitlines()[-1].startswith("[2] 88 công dân")
    assert content.endswith(b"\n")


def cell(name: str, text: str, **spans: int) -> Cell:
    return Cell(paragraphs=(Paragraph(id=BlockId(name), inlines=(Text(text),)),), **spans)


def test_a_table_is_a_line_for_each_row(sample: Report, words: DocumentWords) -> None:
    rows = ((cell("a", "Lĩnh vực", rows=2), cell("b", "Hồ sơ")), (cell("c", "81"),))
    report = replace(sample, opening=(Table(id=BlockId("t"), widths=(2, 1), rows=rows),))

    lines = list(text_lines(compose(Workspace(report), words)))

    assert lines[9:11] == ["Lĩnh vực\tHồ sơ", "81"]


def test_notes_follow_at_the_end_with_all_their_paragraphs(sample: Report, words: DocumentWords) -> None:
    note = NoteMark(
        NoteId("n"),
        (NoteParagraph(BlockId("n1"), (Text("một"),)), NoteParagraph(BlockId("n2"), (Text("hai"),))),
    )
    empty = NoteMark(NoteId("m"), ())
    report = replace(sample, opening=(Paragraph(id=BlockId("p"), inlines=(note, empty)),), sections=())

    lines = list(text_lines(compose(Workspace(report), words)))

    assert lines[9] == "[1][2]"
    assert lines[-3:] == ["[1] một", "hai", "[2] "]
