"""Pages for the preview and the printer, and the way between places on paper and places in the report."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bcdesk.app.printing import FontFiles, PageMap, PageService, Sheet, for_signature
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import FontMissingError
from bcdesk.domain.galley import Galley, GalleyNote, GalleyParagraph, Origin, Run, StyleName, notes
from bcdesk.domain.pages import DrawnRule, Page, Pages, PlacedLine, PlacedRun
from bcdesk.domain.report import DocumentDate, Look, Report, Script
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.pdf import PdfEngine, font_files, pdf_bytes
from tests.support.builders import a_report
from tests.support.galleys import FONTS, random_galley, sample_galley, with_flow

SENTENCE = (
    "Công tác dân vận của cơ quan được triển khai đồng bộ, kịp thời và đúng kế hoạch đã đề ra từ đầu năm."
)


@pytest.fixture(scope="module")
def engine() -> PdfEngine:
    return PdfEngine(FONTS)


@pytest.fixture(scope="module")
def sample_sheet(engine: PdfEngine) -> Sheet:
    pages = engine.lay_out(sample_galley())
    return Sheet(pages, b"", engine.advances)


def of_paragraphs(*paragraphs: GalleyParagraph) -> Galley:
    return with_flow(sample_galley(), paragraphs)


def body(name: str, *texts: str) -> GalleyParagraph:
    offsets = [sum(map(len, texts[:place])) for place in range(len(texts))]
    runs = tuple(
        Run(text=text, origin=Origin(name, offset)) for text, offset in zip(texts, offsets, strict=True)
    )
    return GalleyParagraph(style=StyleName.BODY, runs=runs, origin=Origin(name))


def middle(line: PlacedLine) -> float:
    return line.top + line.pitch / 2


# The service


def test_a_sheet_has_the_bytes_that_an_export_writes(
    sample: Report, words: DocumentWords, engine: PdfEngine
) -> None:
    sheet = PageService(words, engine).sheet(Workspace(sample))

    assert sheet.pdf == pdf_bytes(compose(Workspace(sample), words), FONTS)
    assert len(sheet.pages.pages) == 8


def test_two_sheets_of_the_same_report_are_equal(
    sample: Report, words: DocumentWords, engine: PdfEngine
) -> None:
    service = PageService(words, engine)

    assert service.sheet(Workspace(sample)) == service.sheet(Workspace(sample))


def test_an_unchanged_paragraph_is_not_set_again(words: DocumentWords) -> None:
    engine = PdfEngine(FONTS)
    service = PageService(words, engine)
    service.pages(Workspace(a_report("r1", *[SENTENCE] * 20)))
    before = engine.broken

    service.pages(Workspace(a_report("r1", *[SENTENCE] * 19, "Khác")))

    assert engine.broken - before == 1


def test_preview_and_export_may_draw_at_the_same_time(words: DocumentWords, engine: PdfEngine) -> None:
    galleys = [random_galley(seed, 12) for seed in range(6)]
    alone = [pdf_bytes(galley, FONTS) for galley in galleys]

    with ThreadPoolExecutor(4) as pool:
        exported = pool.map(lambda galley: pdf_bytes(galley, FONTS), galleys)
        previewed = pool.map(lambda galley: engine.draw(engine.lay_out(galley)), galleys)

        assert [list(exported), list(previewed)] == [alone, alone]


def test_fonts_that_are_not_there_are_named(words: DocumentWords, tmp_path) -> None:
    with pytest.raises(FontMissingError):
        PageService(words, PdfEngine(tmp_path)).pages(Workspace(a_report()))
    with pytest.raises(FontMissingError):
        font_files(tmp_path)


def test_the_files_of_the_fonts_are_told_for_the_printer() -> None:
    assert font_files(FONTS) == FontFiles(
        *(FONTS / f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic"))
    )


# For signature


def test_for_signature_number_and_day_are_open_and_everything_else_stays(sample: Report) -> None:
    numbered = replace(sample, masthead=replace(sample.masthead, number=45, dated=DocumentDate(2021, 5, 20)))

    blank = for_signature(Workspace(numbered)).report

    assert blank.masthead.number is None
    assert blank.masthead.dated == DocumentDate(2021, 5)
    assert replace(blank, masthead=numbered.masthead) == numbered


def test_for_signature_the_room_is_that_of_a_report_without_number(
    sample: Report, words: DocumentWords, engine: PdfEngine
) -> None:
    numbered = replace(sample, masthead=replace(sample.masthead, number=45, dated=DocumentDate(2021, 5, 20)))
    unnumbered = replace(sample, masthead=replace(sample.masthead, number=None, dated=DocumentDate(2021, 5)))
    service = PageService(words, engine)

    assert service.pages(for_signature(Workspace(numbered))) == service.pages(Workspace(unnumbered))


# From a place to paper


def test_every_line_of_the_sample_is_found_by_each_place_it_begins_with(sample_sheet: Sheet) -> None:
    for page, line in sample_sheet.pages.lines():
        if line.origin:
            assert sample_sheet.places.where(line.origin) == (page, line.top, line.top + line.pitch)


def test_the_end_of_a_paragraph_is_in_its_last_line(engine: PdfEngine) -> None:
    pages = engine.lay_out(of_paragraphs(body("p1", SENTENCE * 3), body("p2", "Sau.")))
    last = [line for _, line in pages.lines() if line.origin and line.origin.id == "p1"][-1]

    places = PageMap(pages)

    for offset in (len(SENTENCE) * 3, len(SENTENCE) * 3 + 99):
        assert places.where(Origin("p1", offset)) == (0, last.top, last.top + last.pitch)


def test_the_blank_where_a_line_was_broken_belongs_to_the_line_before(engine: PdfEngine) -> None:
    pages = engine.lay_out(of_paragraphs(body("p1", SENTENCE * 3)))
    first, second = (line for _, line in list(pages.lines())[:2])

    found = PageMap(pages).where(Origin("p1", second.origin.offset - 1))

    assert found == (0, first.top, first.top + first.pitch)


def test_a_place_in_a_note_is_found_in_the_note(sample_sheet: Sheet) -> None:
    note = next(iter(notes(sample_galley())))
    page, top, _ = sample_sheet.places.where(note.paragraphs[0].origin)

    (line,) = (line for line in sample_sheet.pages.pages[page].lines if line.top == top and line.note)
    assert line.note == note.id


def test_what_is_not_printed_has_no_place(sample_sheet: Sheet) -> None:
    assert sample_sheet.places.where(Origin("no-such-block")) is None
    assert sample_sheet.places.stretches("no-such-block") == ()


def test_a_block_is_told_page_by_page(engine: PdfEngine) -> None:
    pages = engine.lay_out(of_paragraphs(body("p1", SENTENCE * 40)))

    first, second = PageMap(pages).stretches("p1")

    assert (first.page, second.page) == (0, 1)
    assert first.bottom == max(line.top + line.pitch for line in pages.pages[0].lines)
    assert second.top == min(line.top for line in pages.pages[1].lines)
    assert first.left == second.left == pages.pages[0].lines[1].x


def test_the_head_of_a_table_that_pages_repeat_is_found_where_it_stands_first() -> None:
    line = a_line("head", x=90, top=100)
    pages = Pages(title="", pages=(a_page(line), a_page(line)))

    assert PageMap(pages).where(Origin("head")) == (0, 100, 118)


# From paper to a place


def test_each_letter_of_the_sample_is_hit_where_it_is_drawn(sample_sheet: Sheet, engine: PdfEngine) -> None:
    for page, line in sample_sheet.pages.lines():
        for run in line.runs:
            if run.origin is None or run.mark:
                continue
            x = run.x
            for step, width in enumerate(engine.advances(run)):
                found = sample_sheet.places.place_at(page, x + width * 0.4, middle(line))
                assert found == Origin(run.origin.id, run.origin.offset + step)
                x += width
            assert x == pytest.approx(run.x + run.width, abs=0.01)


def test_the_margins_give_the_ends_of_the_line(engine: PdfEngine) -> None:
    pages = engine.lay_out(of_paragraphs(body("p1", SENTENCE * 3)))
    first, second = (line for _, line in list(pages.lines())[:2])
    places = PageMap(pages, engine.advances)

    assert places.place_at(0, 0, middle(second)) == second.origin
    assert places.place_at(0, 590, middle(first)).offset == len(first.text)


def test_below_the_text_the_last_line_is_nearest(engine: PdfEngine) -> None:
    pages = engine.lay_out(of_paragraphs(body("p1", "Một."), body("p2", "Hai.")))

    assert PageMap(pages).place_at(0, 90, 800).id == "p2"


def test_a_note_mark_is_one_step_however_many_digits_it_has(engine: PdfEngine) -> None:
    note = GalleyNote(id="n", number=128, paragraphs=(body("np", "Chú thích."),))
    mark = Run(text="", look=Look(script=Script.SUPER), note=note, origin=Origin("p1", 4))
    paragraph = body("p1", "Một.")
    pages = engine.lay_out(of_paragraphs(replace(paragraph, runs=(*paragraph.runs, mark))))
    line = pages.pages[0].lines[0]
    digits = line.runs[-1]
    places = PageMap(pages, engine.advances)

    assert places.place_at(0, digits.x + 1, middle(line)) == Origin("p1", 4)
    assert places.place_at(0, digits.x + digits.width, middle(line)) == Origin("p1", 5)


def test_a_click_on_the_masthead_names_no_place(sample_sheet: Sheet) -> None:
    assert sample_sheet.places.place_at(0, 150, sample_sheet.pages.pages[0].lines[0].y) is None


def test_a_page_without_lines_names_no_place() -> None:
    assert PageMap(Pages(title="", pages=(a_page(),))).place_at(0, 100, 100) is None


def test_the_border_of_a_cell_parts_what_is_nearest() -> None:
    left, right = a_line("left", x=90, top=100), a_line("right", x=300, top=118)
    border = DrawnRule(x1=290, y1=90, x2=290, y2=150, width=0.5)

    places = PageMap(Pages(title="", pages=(replace(a_page(left, right), rules=(border,)),)))

    assert places.place_at(0, 200, 126).id == "left"
    assert places.place_at(0, 500, 126).id == "right"


def test_without_measures_letters_are_taken_to_be_equally_wide() -> None:
    places = PageMap(Pages(title="", pages=(a_page(a_line("p", x=100, top=50)),)))

    assert places.place_at(0, 100 + 2.1 * 10, 60) == Origin("p", 2)


def a_page(*lines: PlacedLine) -> Page:
    return Page(width=595.0, height=842.0, part=0, lines=lines)


def a_line(name: str, *, x: float, top: float) -> PlacedLine:
    run = PlacedRun(text="abcd", x=x, width=40.0, size=14.0, origin=Origin(name))
    return PlacedLine(x=x, y=top + 14.4, width=40.0, top=top, pitch=18.0, runs=(run,), origin=Origin(name))
