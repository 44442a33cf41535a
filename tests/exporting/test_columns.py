"""Columns are as wide as what belongs on one line, in the PDF and in the DOCX alike."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from bcdesk.domain.agency import HouseStyle, SizeSet
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import (
    Galley,
    GalleyCell,
    GalleyParagraph,
    GalleyTable,
    Origin,
    Run,
    SideBySide,
    StyleName,
)
from bcdesk.domain.pages import PlacedLine
from bcdesk.domain.report import DocumentDate, Report
from bcdesk.domain.typography import BELOW_TABLE, BESIDE_NATIONAL_NAME, CELL_FOOT, masthead_columns
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.pdf import LineCache, layout
from bcdesk.exporting.pdf.columns import side_columns, table_columns
from bcdesk.exporting.pdf.metrics import family
from tests.support.docx_reading import DocxReading, W, value
from tests.support.galleys import FONTS, sample_galley, with_flow

TEMPLATE = Path(__file__).resolve().parents[2] / "resources" / "templates" / "report.docx"
MM = 72 / 25.4
CITY = "Thành phố Hồ Chí Minh"
SIZES = {"large": HouseStyle(), "small": HouseStyle(sizes=SizeSet.SMALL)}
NARROW = HouseStyle(margin_left=35, margin_right=20)


def city_galley(
    report: Report, words: DocumentWords, style: HouseStyle, symbol: str = "BC-STTTT", **head: str
) -> Galley:
    dated = DocumentDate(year=2019, month=12, day=29)
    masthead = replace(report.masthead, place=CITY, dated=dated, number=1234, symbol=symbol, **head)  # type: ignore[arg-type] # forwarded
    return compose(Workspace(replace(report, masthead=masthead, style=style)), words)


def lines_of(galley: Galley) -> list[PlacedLine]:
    return [line for _, line in layout(galley, FONTS).lines()]


def masthead_of(galley: Galley) -> SideBySide:
    return next(item for item in galley.parts[0].flow if isinstance(item, SideBySide))


def widths_of(galley: Galley) -> tuple[float, float]:
    return side_columns(masthead_of(galley), galley.style, galley.formats, LineCache(family(FONTS)))


# Masthead


@pytest.mark.parametrize("style", [*SIZES.values(), NARROW], ids=[*SIZES, "narrow"])
def test_a_long_place_and_its_date_stand_on_one_line(
    sample: Report, words: DocumentWords, style: HouseStyle
) -> None:
    lines = {line.text: line for line in lines_of(city_galley(sample, words, style))}

    dated = lines[f"{CITY}, ngày 29 tháng 12 năm 2019"]
    assert dated.x + dated.width <= (210 - style.margin_right) * MM
    assert dated.y == lines["Số: 1234/BC-STTTT"].y


def test_the_date_stays_in_the_middle_under_quoc_hieu(sample: Report, words: DocumentWords) -> None:
    lines = {line.text: line for line in lines_of(city_galley(sample, words, HouseStyle()))}

    dated, national = (
        lines[text] for text in (f"{CITY}, ngày 29 tháng 12 năm 2019", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    )
    assert dated.x + dated.width / 2 == pytest.approx(national.x + national.width / 2, abs=0.05)


def test_a_short_place_leaves_the_columns_of_the_decree(sample: Report, words: DocumentWords) -> None:
    for style in SIZES.values():
        galley = compose(Workspace(replace(sample, style=style)), words)

        assert widths_of(galley) == masthead_columns(style)


def test_a_long_place_does_not_take_the_room_of_the_number(sample: Report, words: DocumentWords) -> None:
    galley = city_galley(sample, words, NARROW, symbol="BC-BCĐPTKTTT")

    assert widths_of(galley) == masthead_columns(NARROW)
    assert any(line.text == "Số: 1234/BC-BCĐPTKTTT" for line in lines_of(galley))


def test_both_files_have_the_same_columns(sample: Report, words: DocumentWords) -> None:
    galley = city_galley(sample, words, HouseStyle())

    assert docx_widths(galley)[0] == pytest.approx([width * MM for width in widths_of(galley)], abs=0.1)


@pytest.mark.parametrize("superior", ["Bộ Khoa học và Công nghệ", ""], ids=["superior", "none"])
def test_a_name_level_with_quoc_hieu_leaves_room_before_it(
    sample: Report, words: DocumentWords, superior: str
) -> None:
    for end in range(12, 60):  # at some length it would all but touch
        agency = ("Sở Khoa học và Công nghệ và Truyền thông tỉnh Trà Vinh " * 2)[:end].strip()
        masthead = replace(sample.masthead, superior=superior, agency=agency)
        lines = lines_of(compose(Workspace(replace(sample, masthead=masthead)), words))
        national = next(line for line in lines if line.text.startswith("CỘNG HÒA"))
        level = [line for line in lines if line.y == national.y and line is not national]

        assert [national.x - line.x - line.width >= BESIDE_NATIONAL_NAME * MM for line in level] == [True]


# Tables


def paragraph(text: str, name: str, style: StyleName = StyleName.TABLE_TEXT) -> GalleyParagraph:
    return GalleyParagraph(style=style, runs=(Run(text=text, origin=Origin(name)),), origin=Origin(name))


def table_of(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> GalleyTable:
    cells = (
        GalleyCell(
            row=row,
            column=column,
            rows=1,
            columns=1,
            paragraphs=(paragraph(text, f"c{row}.{column}"),) if text else (),
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return GalleyTable(
        widths=tuple(widths), row_count=len(rows), header_rows=0, cells=tuple(cells), origin=Origin("t")
    )


def columns_of(table: GalleyTable, width: float = 400.0) -> tuple[float, ...]:
    return table_columns(table, width, sample_galley().formats, LineCache(family(FONTS)))


def docx_widths(galley: Galley) -> list[list[float]]:
    """Return the columns of the tables of the DOCX in pt."""
    docx = DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))
    return [
        [float(value(column, "w")) / 20 for column in table.iter(f"{W}gridCol")]
        for table in docx.body.iter(f"{W}tbl")
    ]


NUMBERS = ["1", "Ủy ban nhân dân xã Long Đức, thành phố Trà Vinh", "1.234.567", "98.765", ""]


def test_no_number_is_cut_though_its_column_is_narrow() -> None:
    galley = with_flow(sample_galley(), [table_of([NUMBERS], (1, 20, 1, 1, 1))])

    texts = [line.text for line in lines_of(galley)]
    assert {"1", "1.234.567", "98.765"} <= set(texts)


def test_columns_keep_their_shares_when_every_word_has_room() -> None:
    table = table_of([NUMBERS], (1, 4, 2, 2, 1))

    assert columns_of(table) == pytest.approx([40, 160, 80, 80, 40])


def test_what_a_column_lacks_comes_from_those_with_room_to_spare() -> None:
    widths = columns_of(table_of([NUMBERS], (10, 20, 1, 1, 8)))

    assert sum(widths) == pytest.approx(400)
    assert widths[2] > widths[3] > 10
    assert all(width < 400 * share / 40 for width, share in zip(widths, (10, 20, 99, 99, 8), strict=True))
    lost = [1 - width * 40 / 400 / share for width, share in zip(widths, (10, 20), strict=False)]
    assert min(lost) > 0


def test_a_word_that_no_table_holds_leaves_the_other_columns_their_room() -> None:
    address = "https://dichvucong.gov.vn/" + "a" * 200

    widths = columns_of(table_of([["1.234.567", address, "tên", "x"]], (1, 3, 8, 8)))

    assert widths[0] > 50
    assert widths[1] == pytest.approx(60)
    assert sum(widths) == pytest.approx(400)


def test_words_of_merged_cells_and_empty_cells_ask_for_nothing() -> None:
    table = table_of([["", "", ""]], (1, 2, 1))
    merged = GalleyCell(row=0, column=0, rows=1, columns=2, paragraphs=(paragraph("nghiêng" * 9, "m"),))

    assert columns_of(table) == pytest.approx([100, 200, 100])
    assert columns_of(replace(table, cells=(merged,))) == pytest.approx([100, 200, 100])


def test_tables_of_both_files_have_the_same_columns() -> None:
    table = table_of([NUMBERS], (1, 20, 1, 1, 1))
    galley = with_flow(sample_galley(), (paragraph("Trước", "p", StyleName.BODY), table))

    width = galley.style.text_width * MM
    ours, theirs = accumulate(columns_of(table, width)), accumulate(docx_widths(galley)[0])
    assert [*ours] == pytest.approx([*theirs], abs=0.05)


def test_a_head_with_cells_over_several_rows_says_how_high_its_rows_are() -> None:
    """LibreOffice cuts such cells short where it repeats the head, if it has to find out itself."""
    table = replace(table_of([["Kết quả đã đạt được", "a"], ["", "b"], ["1", "2"]], (1, 9)), header_rows=2)
    first, *others = (cell for cell in table.cells if (cell.row, cell.column) != (1, 0))
    joined = replace(table, cells=(replace(first, rows=2), *others))

    assert row_heights(with_flow(sample_galley(), (table,))) == []
    assert row_heights(with_flow(sample_galley(), (joined,))) == [17.0, 4 * 15 + 2.0 - 17.0]


def test_cells_without_text_do_not_make_rows_higher() -> None:
    joined = table_of([["a", "b"], ["", "c"], ["", "d"]], (1, 1))
    first, *others = (cell for cell in joined.cells if cell.column or not cell.row)
    galley = with_flow(sample_galley(), (replace(joined, cells=(replace(first, rows=3), *others)),))
    docx = DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))

    empty = [p for cell in docx.body.iter(f"{W}tc") for p in cell.iter(f"{W}p") if not docx.printed(p)]
    assert [docx.paragraph_value(p, "spacing", "line") for p in empty] == ["20", "20"]


def row_heights(galley: Galley) -> list[float]:
    """Return the heights that the DOCX gives rows, pt."""
    docx = DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))
    assert {value(height, "hRule") for height in docx.body.iter(f"{W}trHeight")} <= {"atLeast"}
    return [float(value(height, "val")) / 20 for height in docx.body.iter(f"{W}trHeight")]


@pytest.mark.parametrize(("address", "held"), [("x", 2), ("a" * 90, 0)], ids=["roomy", "narrow"])
def test_a_docx_holds_a_symbol_together_only_where_a_line_can(address: str, held: int) -> None:
    """LibreOffice doubles a hyphen that may not break where it has to break a word all the same."""
    table = table_of([["161-CTr/BCSĐ-BDVTU", address, address, address]], (2, 9, 9, 9))
    content = docx_bytes(with_flow(sample_galley(), (table,)), template=TEMPLATE, fonts=FONTS)

    assert len(list(DocxReading.of(content).body.iter(f"{W}noBreakHyphen"))) == held


# Room in and below tables


def below_table(galley: Galley, *, repeated: int = 1) -> tuple[float, float]:
    """Return lower edge of the last table and upper edge of the line after it."""
    page = layout(galley, FONTS).pages[0]
    foot = max(rule.y1 for rule in page.rules if rule.y1 == rule.y2)
    return foot, min(line.top for line in page.lines if line.top > foot)


def test_text_after_a_table_keeps_away_from_it() -> None:
    after = paragraph("Sau", "p", StyleName.BODY)
    foot, top = below_table(with_flow(sample_galley(), [table_of([["a"]], (1,)), after]))

    assert top - foot == pytest.approx(BELOW_TABLE, abs=0.6)


def test_a_docx_says_so_too_and_adds_no_room_at_its_end() -> None:
    table = table_of([["a"]], (1,))
    flow = (table, paragraph("Sau", "p", StyleName.BODY), table, table)
    docx = DocxReading.of(docx_bytes(with_flow(sample_galley(), flow), template=TEMPLATE, fonts=FONTS))

    outside = [element for element in docx.body if element.tag == f"{W}p"]
    before = [docx.paragraph_value(p, "spacing", "before") for p in outside]
    assert before == ["0", "120", "120", "0"]


def test_the_lowest_letters_do_not_touch_the_border_of_their_cell() -> None:
    page = layout(with_flow(sample_galley(), [table_of([["gỵ"]], (1,))]), FONTS).pages[0]

    (line,) = page.lines
    border = max(rule.y1 for rule in page.rules)
    assert border - line.top - line.pitch == pytest.approx(CELL_FOOT)
