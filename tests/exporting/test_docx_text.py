"""The DOCX says what the report says, and nothing in it is read as anything but text."""

from dataclasses import replace
from pathlib import Path

import pytest

from bcdesk.domain.bookmarks import mention_bookmark
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.domain.galley import Galley, GalleyTable
from bcdesk.domain.report import BlockId, LineBreak, Paragraph, Report, Text
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.text import text_lines
from tests.support.annexed_reports import annexed_report
from tests.support.docx_reading import DocxReading, W, style_of, value
from tests.support.rich_report import many_notes_workspace, rich_workspace

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "sample.txt"
TEMPLATE, FONTS = ROOT / "resources" / "templates" / "report.docx", ROOT / "resources" / "fonts"
FRAME = [
    "UBND TỈNH TRÀ VINH",
    "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
]


def written(galley: Galley) -> DocxReading:
    return DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))


def test_text_of_the_sample_is_the_printed_report(sample: Report, words: DocumentWords) -> None:
    docx = written(compose(Workspace(sample), words))

    assert list(docx.lines()) == FRAME + GOLDEN.read_text(encoding="utf-8").splitlines()


def test_a_changed_letter_is_seen_by_the_comparison(sample: Report, words: DocumentWords) -> None:
    docx = written(compose(Workspace(sample), words)).tampered("word/document.xml", "Kế hoạch", "Kế hoach")

    assert list(docx.lines()) != FRAME + GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("workspace", [rich_workspace(), many_notes_workspace()], ids=["rich", "many-notes"])
def test_text_is_that_of_the_galley(workspace: Workspace, words: DocumentWords) -> None:
    galley = compose(workspace, words)

    lines = ["\t".join(" ".join(cell.split()) for cell in line.split("\t")) for line in text_lines(galley)]
    assert list(written(galley).lines()) == lines


def test_equal_reports_give_equal_bytes(words: DocumentWords) -> None:
    first, second = (
        docx_bytes(compose(rich_workspace(), words), template=TEMPLATE, fonts=FONTS) for _ in range(2)
    )

    assert first == second


def test_file_tells_the_title_and_nobodys_name_or_time(words: DocumentWords) -> None:
    docx = written(compose(rich_workspace(), words))

    properties = {child.tag.split("}")[1]: child.text for child in docx.root("docProps/core.xml")}
    assert properties == {
        "title": "Báo cáo kết quả công tác dân vận 06 tháng đầu năm 2021",
        "language": "vi-VN",
    }
    assert sorted(docx.parts) == list(docx.parts)
    assert "docProps/app.xml" not in docx.parts


def test_markup_in_a_text_stays_text(words: DocumentWords) -> None:
    docx = written(compose(rich_workspace(), words))

    assert "dòng mới <Nguyễn Văn A> & AT&T." in list(docx.lines())
    assert "Đoạn hai & <b>không phải thẻ</b>." in list(docx.lines())


def test_symbols_have_hyphens_that_do_not_break_even_across_runs(words: DocumentWords) -> None:
    docx = written(compose(rich_workspace(), words))

    plain = [t.text or "" for t in docx.body.iter(f"{W}t") if "-" in (t.text or "")]
    assert plain  # `chính trị-xã hội` and the dashes of lists may break
    assert not [text for text in plain if "COVID-" in text or "25-NQ" in text or "2021-2026" in text]
    assert len(list(docx.body.iter(f"{W}noBreakHyphen"))) == 8


def test_each_mention_is_in_a_hidden_control_and_a_bookmark(words: DocumentWords) -> None:
    docx = written(compose(rich_workspace(), words))

    assert docx.mentions() == ["m0", "m1", "m2", "m3", "m-note"]
    assert docx.bookmarks() == [mention_bookmark(mention) for mention in docx.mentions()]
    assert docx.parts["word/document.xml"].count(b'<w15:appearance w15:val="hidden"/>') == 4


def test_bookmark_names_are_short_and_of_letters_word_takes() -> None:
    name = mention_bookmark("đoạn 1-m" * 30)

    assert name.isascii()
    assert name.isidentifier()
    assert len(name) <= 40
    assert name != mention_bookmark("đoạn 1-m" * 29)


def test_notes_are_footnotes_with_both_separators(words: DocumentWords) -> None:
    docx = written(compose(many_notes_workspace(), words))

    notes = list(docx.root("word/footnotes.xml"))
    assert [note.get(f"{W}type") for note in notes[:3]] == ["separator", "continuationSeparator", None]
    assert [value(note, "id") for note in notes[2:]] == [str(number) for number in range(1, 41)]
    assert [len(list(note.iter(f"{W}p"))) for note in notes[2:10]] == [1, 1, 1, 1, 1, 1, 2, 1]
    assert all(len(list(note.iter(f"{W}footnoteRef"))) == 1 for note in notes[2:])
    assert {style_of(p) for note in notes[2:] for p in note.iter(f"{W}p")} == {"FootnoteText"}


def test_settings_name_the_separators_before_the_compatibility(words: DocumentWords) -> None:
    docx = written(compose(rich_workspace(), words))

    tags = [child.tag.removeprefix(W) for child in docx.root("word/settings.xml")]
    assert tags.index("footnotePr") < tags.index("compat")
    modes = {
        value(setting, "name"): value(setting, "val")
        for setting in docx.root("word/settings.xml").iter(f"{W}compatSetting")
    }
    assert modes["compatibilityMode"] == "15"


def test_a_hole_is_blank_and_of_its_width(sample: Report, words: DocumentWords) -> None:
    docx = written(compose(Workspace(sample), words))

    (paragraph,) = docx.in_style("BcNumber")
    hole = list(paragraph.iter(f"{W}t"))[1].text or ""
    apart = next(paragraph.iter(f"{W}spacing"))
    assert set(hole) == {" "}  # LibreOffice widens no-break spaces in italics
    assert len(hole) * (13 * 0.25 + int(value(apart, "val")) / 20) == pytest.approx(12 * 72 / 25.4, abs=0.5)


def test_line_under_a_text_with_holes_counts_their_width(words: DocumentWords) -> None:
    report = rich_workspace().report
    numbered = written(compose(rich_workspace(), words)).rule_lengths("BcAnnexReference")
    open_head = replace(report.masthead, number=None)
    holed = written(compose(Workspace(replace(report, masthead=open_head)), words)).rule_lengths(
        "BcAnnexReference"
    )

    assert holed[1] == pytest.approx(0.4 * 160, abs=6)
    assert holed[1] != pytest.approx(numbered[1], abs=0.1)


def test_empty_report_is_written(words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)
    empty = replace(galley, parts=(replace(galley.parts[0], flow=()),))

    assert list(written(empty).lines()) == []


def test_touching_tables_are_parted_and_a_table_never_comes_first(words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)
    table = next(item for item in galley.parts[0].flow if isinstance(item, GalleyTable))
    docx = written(replace(galley, parts=(replace(galley.parts[0], flow=(table, table)),)))

    assert [child.tag.removeprefix(W) for child in docx.body] == ["p", "tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize(("sentences", "kept"), [(1, True), (10, True), (60, False)])
def test_text_before_the_signature_keeps_with_it_unless_it_fills_a_page(
    sentences: int, kept: bool, sample: Report, words: DocumentWords
) -> None:
    closing = Paragraph(
        id=BlockId("closing"), inlines=(Text("Đây là câu cuối của báo cáo này, khá dài. " * sentences),)
    )
    docx = written(compose(Workspace(replace(sample, closing=(closing,))), words))

    assert docx.paragraph_flag(docx.in_style("BcBody")[-1], "keepNext") is kept


def test_break_alone_in_a_trich_yeu_is_kept(sample: Report, words: DocumentWords) -> None:
    head = replace(sample.masthead, subject=(Text("một"), LineBreak(), LineBreak(), Text("hai")))
    docx = written(compose(Workspace(replace(sample, masthead=head)), words))

    assert docx.printed(docx.in_style("BcSubject")[0]) == "một\n\nhai"


@pytest.mark.parametrize(
    "content", [None, b"no zip", b"PK\x05\x06" + bytes(18)], ids=["absent", "text", "empty"]
)
def test_missing_or_broken_template_is_named(
    content: bytes | None, tmp_path: Path, words: DocumentWords
) -> None:
    template = tmp_path / "report.docx"
    if content is not None:
        template.write_bytes(content)

    with pytest.raises(ResourceMissingError):
        docx_bytes(compose(rich_workspace(), words), template=template, fonts=FONTS)


@pytest.mark.parametrize("length", [255, 256, 600])
def test_a_long_title_is_cut_at_a_word_and_the_text_is_not(
    sample: Report, words: DocumentWords, length: int
) -> None:
    subject = ("kết quả công tác " * 40)[: length - len("Báo cáo ")].rstrip() + "."
    report = replace(sample, masthead=replace(sample.masthead, subject=(Text(subject),)))

    docx = docx_bytes(compose(Workspace(report), words), template=TEMPLATE, fonts=FONTS)

    assert subject in DocxReading.of(docx).lines()


def test_rows_that_a_merged_cell_joins_keep_with_the_next_by_their_first_cell_only(
    words: DocumentWords,
) -> None:
    galley = compose(annexed_report("annexed-1"), words)
    table = next(item for part in galley.parts for item in part.flow if isinstance(item, GalleyTable))
    joined = {
        row
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows - 1)
        if row >= table.header_rows
    }

    of_data = next(t for t in written(galley).body.iter(f"{W}tbl") if t.find(f".//{W}tblHeader") is not None)
    rows = [row.findall(f"{W}tc") for row in of_data.findall(f"{W}tr")]
    kept = [[cell.find(f".//{W}keepNext") is not None for cell in row] for row in rows]

    assert joined
    assert {row for row, cells in enumerate(kept) if cells[0]} == joined
    assert not any(any(cells[1:]) for cells in kept)
