"""The layout: lines as word processors break them, pages as Nghị định 30 and good setting want them."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise, takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.agency import A4_LONG, HouseStyle
from bcdesk.domain.galley import (
    Galley,
    GalleyCell,
    GalleyNote,
    GalleyParagraph,
    GalleyTable,
    Origin,
    Run,
    SideBySide,
    StyleName,
    notes,
    paragraphs,
)
from bcdesk.domain.pages import Page, Pages, PlacedLine
from bcdesk.domain.report import Look, Script
from bcdesk.domain.symbols import keeps_together
from bcdesk.domain.typography import STARTER
from bcdesk.exporting.pdf import LineCache, layout
from bcdesk.exporting.pdf.metrics import family
from tests.support.galleys import FONTS, galley_cases, random_galley, sample_galley, with_flow

MM = 72 / 25.4
OVERHANG = 0.4  # a line of 100 letters that fits as LibreOffice rounds them may be this much longer, pt
NEAR = 0.05  # margins are whole twips, as in a DOCX


def squeezed(text: str) -> str:
    return "".join(text.split())


def text_of(paragraph: GalleyParagraph) -> str:
    return squeezed("".join(str(r.note.number) if r.note else r.printed for r in paragraph.runs))


def lines_by_paragraph(pages: Pages) -> dict[str, dict[int, list[PlacedLine]]]:
    found: dict[str, dict[int, list[PlacedLine]]] = {}
    for _, line in pages.lines():
        if line.origin:
            found.setdefault(line.origin.id, {}).setdefault(line.number, []).append(line)
    return found


def header_ids(galley: Galley) -> set[str]:
    """Return the ids of the paragraphs in table heads, which may be printed again."""
    tables = (item for part in galley.parts for item in part.flow if isinstance(item, GalleyTable))
    return {
        p.origin.id
        for table in tables
        for cell in table.cells
        if cell.row < table.header_rows
        for p in cell.paragraphs
        if p.origin
    }


def all_paragraphs(galley: Galley) -> list[GalleyParagraph]:
    body = [p for part in galley.parts for p in paragraphs(part.flow)]
    return body + [p for note in notes(galley) for p in note.paragraphs]


def body_of(galley: Galley, *runs: Run, style: StyleName = StyleName.BODY) -> tuple[PlacedLine, ...]:
    """Return the lines of a paragraph of `runs`."""
    flow = [GalleyParagraph(style=style, runs=runs)]
    return layout(with_flow(galley, flow), FONTS).pages[0].lines


def texts(*runs: Run) -> list[str]:
    return [line.text for line in body_of(sample_galley(), *runs)]


def text_edges(galley: Galley, page: Page) -> tuple[float, float, float, float]:
    house = galley.style
    return (
        house.margin_left * MM,
        house.margin_top * MM,
        page.width - house.margin_right * MM,
        page.height - house.margin_bottom * MM,
    )


# What holds for every galley


@given(galley_cases())
def test_every_line_stands_exactly_once(case):
    galley = case.galley()
    pages = layout(galley, FONTS)

    found = lines_by_paragraph(pages)
    heads = header_ids(galley)
    for paragraph in all_paragraphs(galley):
        placed = found[paragraph.origin.id]
        assert sorted(placed) == list(range(len(placed)))
        assert all(len(same) == 1 for same in placed.values()) or paragraph.origin.id in heads
        text = squeezed("".join(placed[number][0].text for number in sorted(placed)))
        own_mark = placed[0][0].note and next(n.number for n in notes(galley) if n.id == placed[0][0].note)
        assert text in {text_of(paragraph), f"{own_mark}{text_of(paragraph)}"}


@given(galley_cases())
def test_nothing_stands_outside_the_text_area(case):
    galley = case.galley()
    for page in layout(galley, FONTS).pages:
        left, top, right, bottom = text_edges(galley, page)
        for line in page.lines:
            assert line.top >= top - NEAR
            assert line.top + line.pitch <= bottom + NEAR
            assert line.x >= left - NEAR
            assert line.x + line.width <= right + OVERHANG


@given(galley_cases())
def test_no_two_lines_overlap(case):
    galley = case.galley()
    for page in layout(galley, FONTS).pages:
        boxes = sorted(page.lines, key=lambda line: line.top)
        for place, one in enumerate(boxes):
            below = takewhile(lambda line, one=one: line.top < one.top + one.pitch - NEAR, boxes[place + 1 :])
            for other in below:
                assert other.x >= one.x + one.width - NEAR or one.x >= other.x + other.width - NEAR


@given(galley_cases())
def test_note_lines_are_kept_in_order(case):
    galley = case.galley()
    placed = [line for _, line in layout(galley, FONTS).lines() if line.note]

    order = list(dict.fromkeys(line.note for line in placed))
    assert order == [note.id for note in notes(galley)]
    for note in notes(galley):
        text = squeezed("".join(line.text for line in placed if line.note == note.id))
        assert text == f"{note.number}" + "".join(map(text_of, note.paragraphs))


@given(galley_cases())
def test_a_note_begins_on_the_page_of_its_mark(case):
    galley = case.galley()
    marks: dict[str, int] = {}
    begins: dict[str, int] = {}
    for index, line in layout(galley, FONTS).lines():
        marks.update({run.mark: index for run in line.runs if run.mark})
        if line.note:
            begins.setdefault(line.note, index)

    parted = {note for note in begins if begins[note] != marks[note]}
    assert begins.keys() == marks.keys()
    assert parted <= notes_of_tables(galley)  # rows that stay whole may have more notes than a page holds
    assert all(begins[note] > marks[note] for note in parted)


def notes_of_tables(galley):
    tables = [item for part in galley.parts for item in part.flow if isinstance(item, GalleyTable)]
    return {
        run.note.id
        for table in tables
        for paragraph in paragraphs((table,))
        for run in paragraph.runs
        if run.note
    }


@given(galley_cases())
def test_no_heading_stands_alone_at_the_end_of_a_page(case):
    galley = case.galley()
    kept = {
        p.origin.id
        for part in galley.parts
        for p in paragraphs(part.flow)
        if galley.formats[p.style].keep_with_next
    }
    last_of_part = {
        part.flow[-1].origin.id for part in galley.parts if isinstance(part.flow[-1], GalleyParagraph)
    }

    for page in layout(galley, FONTS).pages:
        body = [line for line in page.lines if not line.note]
        if body and body[-1].origin:
            assert body[-1].origin.id not in kept - last_of_part


@given(galley_cases())
def test_paragraphs_leave_no_single_line_at_the_edge_of_a_page(case):
    galley = case.galley()
    body = {
        p.origin.id
        for part in galley.parts
        for p in part.flow
        if isinstance(p, GalleyParagraph) and not any(run.note for run in p.runs)
    }
    pages_of: dict[str, list[int]] = {}
    for index, line in layout(galley, FONTS).lines():
        if line.origin and line.origin.id in body:
            pages_of.setdefault(line.origin.id, []).append(index)

    for indexes in pages_of.values():
        assert len(set(indexes)) == 1 or min(Counter(indexes).values()) >= 2


@given(galley_cases())
def test_the_signature_stays_whole_and_with_two_lines_of_text(case):
    galley = case.galley()
    signature = galley.parts[0].flow[-1]
    names = {p.origin.id for p in paragraphs((signature,))}
    pages = layout(galley, FONTS)

    (page,) = {i for i, line in pages.lines() if line.origin and line.origin.id in names}
    text = [line for line in pages.pages[page].lines if not line.note and line.origin.id not in names]
    whole_part = all(line.origin.id in names for i, line in pages.lines() if i < page and not line.note)
    assert len(text) >= 2 or whole_part


@given(galley_cases(), st.data())
def test_a_cache_gives_the_same_pages_and_breaks_only_what_changed(case, data):
    galley = case.galley()
    cache = LineCache(family(FONTS))
    layout(galley, FONTS, cache)
    flow = galley.parts[0].flow
    place = data.draw(st.sampled_from([i for i, p in enumerate(flow) if isinstance(p, GalleyParagraph)]))
    changed = replace(flow[place], runs=(*flow[place].runs, Run(text=" thêm một câu", origin=Origin("new"))))
    edited = replace(
        galley,
        parts=(
            replace(galley.parts[0], flow=(*flow[:place], changed, *flow[place + 1 :])),
            *galley.parts[1:],
        ),
    )
    before = cache.broken

    pages = layout(edited, FONTS, cache)

    assert pages == layout(edited, FONTS)
    new_numbers = max(0, len(pages.pages) - 1)
    assert cache.broken - before <= 1 + new_numbers


# Breaking lines


@pytest.mark.parametrize(
    "token", ["25-NQ/TW", "COVID-19", "161-CTr/BCSĐUBND-BDVTU", "2021-2026", "01-QCPH/UBND-BDVTU", "STTTT-1"]
)
def test_document_symbols_are_kept_together(token):
    assert keeps_together(token)


@pytest.mark.parametrize("token", ["kinh-tế", "-", "- 5", "", "a-b", "http://a-b/c", "5-", "-5", "2016–2021"])
def test_other_tokens_may_break(token):
    assert not keeps_together(token)


@pytest.mark.parametrize("lead", range(40, 72))
def test_no_line_ends_inside_a_symbol(lead):
    lines = texts(Run(text="á" * lead + " Nghị quyết số 25-NQ/TW ngày 03/6/2013"))

    assert not any(line.endswith("-") for line in lines)


def test_a_line_breaks_after_a_hyphen_between_letters():
    lines = texts(Run(text="á" * 58 + " kinh-tế-xã-hội của tỉnh nhà"))

    assert lines[0].endswith("-")
    assert "".join(lines).replace(" ", "").endswith("kinh-tế-xã-hộicủatỉnhnhà")


def test_blanks_at_the_end_of_a_line_do_not_count():
    full = "n" * 60

    assert texts(Run(text=f"{full}      {full}")) == [full, full]


@pytest.mark.parametrize("blank", ["\u2003", "\u2009", "\u200b", "\u3000"], ids=ascii)
def test_a_line_breaks_at_the_rare_blanks_too(blank):
    half = "n" * 34

    assert texts(Run(text=blank.join([half, half, half]))) == [half, half, half]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2007"], ids=ascii)
def test_a_line_does_not_break_at_a_blank_that_holds(blank):
    assert texts(Run(text=f"{'n' * 54} năm{blank}2021")) == ["n" * 54, f"năm{blank}2021"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("n,", "…"),
        ("n;", "…"),
        ("n)", "……"),
        ("n…/", "…"),
        ("n…-", "…"),
        ("n…", "m"),
        ("n…", "(m"),
        ("n,", "(m"),
        ("n)", "(m"),
        ("n", "——"),
    ],
)
def test_a_line_may_break_at_an_ellipsis_or_bracket_that_touches(one: str, other: str) -> None:
    # as many letters as leave no room for the other
    lengths = (texts(Run(text="n" * size + one + other)) for size in range(50, 70))
    broken = next(lines for lines in lengths if len(lines) > 1)

    assert (broken[0][-len(one) :], broken[1]) == (one, other)


@pytest.mark.parametrize("whole", ["n…,", "n…)", "n”…", "n(…", "n…”", "3…", "n/…", "n(m"])
def test_an_ellipsis_does_not_part_from_a_word_or_quotation_mark(whole: str) -> None:
    lengths = (texts(Run(text=f"{'n' * 30} {'n' * size}{whole}")) for size in range(10, 40))
    broken = next(lines for lines in lengths if len(lines) > 1)

    assert broken[0] == "n" * 30


def test_characters_without_a_shape_are_not_drawn() -> None:
    hidden = "\u00ad\u200b\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufe0f\ufeff"
    (line,) = body_of(sample_galley(), Run(text=f"báo{hidden}cáo"))

    assert line.text == "báocáo"
    assert line.width == pytest.approx(body_of(sample_galley(), Run(text="báocáo"))[0].width)


def test_a_word_wider_than_the_line_is_cut():
    lines = texts(Run(text="m" * 200))

    assert "".join(lines) == "m" * 200
    assert len(lines) == 5


def test_a_word_wider_than_the_line_is_cut_after_a_slash() -> None:
    long = "m" * 30 + "/" + "m" * 60 + "/12/" + "m" * 20

    assert texts(Run(text=long))[0] == "m" * 30 + "/"
    assert not any(
        line.endswith("/12/") or line.startswith("12") for line in texts(Run(text="n" * 62 + "/12"))
    )


def test_a_symbol_that_no_line_holds_breaks_at_its_hyphens() -> None:
    look = sample_galley().formats[StyleName.TABLE_TEXT]
    symbol = GalleyParagraph(style=StyleName.TABLE_TEXT, runs=(Run(text="161-CTr/BCSĐ-BDVTU"),))
    lines = LineCache(family(FONTS))

    wide, narrow = (
        ["".join(run.text for run in line.runs) for line in lines.lines(symbol, look, width * MM)]
        for width in (60, 25)
    )
    assert wide == ["161-CTr/BCSĐ-BDVTU"]
    assert narrow == ["161-", "CTr/BCSĐ-", "BDVTU"]


def test_a_justified_line_reaches_the_margin_and_the_last_is_ragged():
    lines = body_of(sample_galley(), Run(text="Công tác dân vận chính quyền " * 10))

    ends = [line.x + line.width for line in lines[:-1]]
    assert ends == pytest.approx([195 * MM] * len(ends), abs=NEAR)
    assert lines[-1].x + lines[-1].width < 190 * MM
    assert lines[-1].runs[0].word_spacing == 0


def test_runs_of_a_justified_line_touch():
    looks = (Look(), Look(bold=True), Look(italic=True))
    lines = body_of(sample_galley(), *(Run(text=f"từ thứ {i} rồi ", look=looks[i % 3]) for i in range(40)))

    for line in lines:
        for one, other in pairwise(line.runs):
            assert other.x == pytest.approx(one.x + one.width)


def test_a_line_before_a_forced_break_is_ragged():
    lines = body_of(sample_galley(), Run(text="một hai"), Run(text="ba bốn", break_before=True))

    assert [line.text for line in lines] == ["một hai", "ba bốn"]
    assert lines[0].runs[0].word_spacing == 0


def test_only_the_first_line_is_indented():
    first, second, *_ = body_of(sample_galley(), Run(text="Công tác dân vận " * 20))

    assert first.x == pytest.approx(42.7 * MM, abs=NEAR)
    assert second.x == pytest.approx(30 * MM, abs=NEAR)


def test_a_hole_takes_its_width():
    before, after = body_of(sample_galley(), Run(text="Số:"), Run(text="", blank=12.0), Run(text="/BC"))[
        0
    ].runs

    assert after.x - before.x - before.width == pytest.approx(12 * MM)


def test_a_raised_mark_is_small_and_above_the_base_line():
    note = GalleyNote(id="n1", number=1, paragraphs=())
    line = body_of(
        sample_galley(), Run(text="tỉnh"), Run(text="", look=Look(script=Script.SUPER), note=note)
    )[0]

    mark = line.runs[1]
    assert (mark.text, mark.mark, mark.size, mark.rise) == (
        "1",
        "n1",
        pytest.approx(8.12),
        pytest.approx(4.62),
    )


def test_origins_count_the_letters_before_a_line():
    text = "Công tác dân vận chính quyền " * 10
    lines = body_of(sample_galley(), Run(text=text, origin=Origin("b1")))

    assert [text[line.origin.offset :].startswith(line.text[:20]) for line in lines] == [True] * len(lines)


# Pages


def test_quoc_hieu_stands_on_one_line_in_both_sizes():
    for seed, style in enumerate((HouseStyle(), HouseStyle(sizes="12/13/13"))):
        lines = layout(random_galley(seed, 0, style=style), FONTS).pages[0].lines

        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in [line.text for line in lines]


def test_numbers_begin_on_page_two_of_every_part():
    pages = layout(random_galley(5, 60, annexes=2), FONTS).pages

    for part in range(3):
        labels = [page.label for page in pages if page.part == part]
        assert labels == [None, *map(str, range(2, len(labels) + 1))]


def test_the_page_number_is_centred_in_the_top_margin():
    page = layout(sample_galley(), FONTS).pages[1]

    middle = page.number.x + page.number.width / 2
    assert middle == pytest.approx((30 + 165 / 2) * MM, abs=NEAR)
    assert page.number.top >= 10 * MM
    assert page.number.top + page.number.pitch <= 20 * MM


def test_a_long_note_goes_on_under_a_line_across_the_page():
    words = GalleyParagraph(style=StyleName.NOTE, runs=(Run(text="công văn số 88 về tuyên truyền " * 800),))
    note = GalleyNote(id="n1", number=1, paragraphs=(words,))
    mark = Run(text="", look=Look(script=Script.SUPER), note=note)
    flow = [GalleyParagraph(style=StyleName.BODY, runs=(Run(text="Một câu"), mark))]

    pages = layout(with_flow(sample_galley(), flow), FONTS).pages

    assert len(pages) >= 3
    lengths = [round((rule.x2 - rule.x1) / MM, 1) for page in pages for rule in page.rules]
    assert lengths == [50.8, *[165.0] * (len(pages) - 1)]


def table_of(rows: int, header: int, text: str = "nội dung") -> GalleyTable:
    cells = tuple(
        GalleyCell(
            row=row,
            column=column,
            rows=1,
            columns=1,
            paragraphs=(
                GalleyParagraph(
                    style=StyleName.TABLE_HEAD if row < header else StyleName.TABLE_TEXT,
                    runs=(Run(text=f"{text} {row}.{column}", origin=Origin(f"c{row}.{column}")),),
                ),
            ),
        )
        for row in range(rows)
        for column in range(3)
    )
    return GalleyTable(widths=(1, 2, 1), row_count=rows, header_rows=header, cells=cells, origin=Origin("t"))


def test_the_head_of_a_table_is_repeated_on_every_page():
    pages = layout(with_flow(sample_galley(), [table_of(120, 1)]), FONTS).pages

    assert len(pages) == 3
    assert all(page.lines[0].text == "nội dung 0.0" for page in pages)


def test_a_row_higher_than_a_page_is_cut_between_its_lines():
    table = table_of(2, 1, "một nội dung rất dài " * 300)

    pages = layout(with_flow(sample_galley(), [table]), FONTS)

    assert len(pages.pages) > 2
    placed = squeezed(
        "".join(line.text for _, line in pages.lines() if line.origin and line.origin.id == "c1.1")
    )
    assert placed == squeezed("một nội dung rất dài " * 300 + " 1.1")


def test_a_row_higher_than_a_page_begins_where_it_comes() -> None:
    table = table_of(3, 1, "một nội dung rất dài " * 120)
    short = [replace(cell, paragraphs=cell.paragraphs[:1]) for cell in table_of(2, 1).cells]
    cells = (*short, *(cell for cell in table.cells if cell.row == 2))
    line = GalleyParagraph(style=StyleName.BODY, runs=(Run(text="Một câu"),))

    pages = layout(with_flow(sample_galley(), [line, replace(table, cells=cells)]), FONTS).pages

    rows = [{text.origin.id.split(".")[0] for text in page.lines if text.origin} for page in pages]
    assert rows[0] == {"c0", "c1", "c2"}
    assert all(row == {"c0", "c2"} for row in rows[1:])
    bottom = text_edges(sample_galley(), pages[0])[3]
    assert max(line.top + line.pitch for line in pages[0].lines) > bottom - 3 * 16


def test_a_head_that_goes_on_over_pages_begins_on_top_of_its_cells() -> None:
    table = table_of(2, 1, "một nội dung rất dài " * 200)
    short = replace(table_of(1, 1).cells[0], paragraphs=table_of(1, 1).cells[0].paragraphs)

    pages = layout(with_flow(sample_galley(), [replace(table, cells=(short, *table.cells[1:]))]), FONTS).pages

    assert pages[0].lines[0].top == min(line.top for line in pages[0].lines)


def test_a_head_with_joined_rows_is_not_left_behind() -> None:
    table = joined_rows(joined_rows(table_of(60, 2), 0, 2), 2, 60)

    pages = layout(with_flow(sample_galley(), [table]), FONTS).pages

    counts = [len({line.y for line in page.lines}) for page in pages]
    assert len(pages) == 2
    assert min(counts) > 3
    assert all(page.lines[1].text == "nội dung 0.1" for page in pages)


def noted(table: GalleyTable, row: int) -> GalleyTable:
    """Return the table with a note in a row."""
    words = GalleyParagraph(style=StyleName.NOTE, runs=(Run(text="ghi chú của hàng"),))
    mark = Run(
        text="", look=Look(script=Script.SUPER), note=GalleyNote(id="n", number=1, paragraphs=(words,))
    )
    cells = (
        replace(cell, paragraphs=(replace(p, runs=(*p.runs, mark)),))
        if (cell.row, cell.column) == (row, 1)
        else cell
        for cell in table.cells
        for p in cell.paragraphs
    )
    return replace(table, cells=tuple(cells))


@pytest.mark.parametrize("rows", range(36, 48))
def test_joined_rows_are_cut_where_their_notes_have_no_room(rows: int) -> None:
    line = GalleyParagraph(style=StyleName.BODY, runs=(Run(text="Một câu"),))
    table = noted(joined_rows(table_of(rows, 1), 1, rows), 3)

    pages = layout(with_flow(sample_galley(), [line, table, line]), FONTS).pages

    bodies = [{text.text for text in page.lines if not text.note} for page in pages]
    assert all(
        body - {f"nội dung 0.{column}" for column in range(3)} for body in bodies
    )  # a head is not alone
    mark, note = (
        next(place for place, page in enumerate(pages) if any(map(found, page.lines)))
        for found in (lambda line: any(run.mark for run in line.runs), lambda line: line.note is not None)
    )
    assert mark == note


def test_an_annex_begins_a_page_and_a_wide_one_lies_across():
    galley = random_galley(11, 5, annexes=2)
    galley = replace(galley, parts=(galley.parts[0], *(replace(p, landscape=True) for p in galley.parts[1:])))

    pages = layout(galley, FONTS).pages

    sizes = {(page.part > 0): (round(page.width / MM), round(page.height / MM)) for page in pages}
    assert sizes == {False: (210, 297), True: (297, 210)}


def test_headings_and_annexes_are_bookmarked_where_they_stand():
    galley = sample_galley()
    pages = layout(galley, FONTS)

    headings = [p for p in paragraphs(galley.parts[0].flow) if p.heading_level]
    assert [b.level for b in pages.bookmarks] == [p.heading_level for p in headings]
    for bookmark in pages.bookmarks:
        line = next(line for line in pages.pages[bookmark.page].lines if line.top == bookmark.top)
        assert bookmark.title.startswith(line.text)


def test_a_signature_higher_than_a_page_still_stands_inside():
    names = tuple(
        GalleyParagraph(style=StyleName.RECIPIENT, runs=(Run(text=f"- Sở {i};"),)) for i in range(90)
    )
    signer = (GalleyParagraph(style=StyleName.SIGNER, runs=(Run(text="Nguyễn Văn Này"),)),)
    galley = with_flow(sample_galley(), [SideBySide(rows=((names, signer),), signature=True)])

    pages = layout(galley, FONTS)

    assert sum(line.text.startswith("- Sở") for _, line in pages.lines()) == 90
    bottom = text_edges(galley, pages.pages[0])[3]
    assert all(line.top + line.pitch <= bottom + NEAR for _, line in pages.lines())


# What LibreOffice does and we do with it


def test_an_italic_word_needs_room_for_its_slant():
    house = sample_galley().style
    words = [
        "Công",
        "tác",
        "dân",
        "vận",
        "chính",
        "quyền",
        "và",
        "quy",
        "chế",
        "dân",
        "chủ",
        "ở",
        "cơ",
        "sở",
    ] * 4
    face = family(FONTS).face(bold=False, italic=True)

    first = body_of(sample_galley(), Run(text=" ".join(words), look=Look(italic=True)))[0].text
    room = (house.text_width - house.first_line_mm) * MM

    longer = " ".join(words[: len(first.split(" ")) + 1])
    assert face.width(first, 14) <= room - 14 * 1.149 / 12
    assert face.width(longer, 14) > room - 14 * 1.149 / 12


@pytest.mark.parametrize("held", ["\u00a0", "\u2011"], ids=ascii)
def test_what_holds_words_together_needs_room_for_its_slant_too(held: str) -> None:
    house = sample_galley().style
    face = family(FONTS).face(bold=False, italic=True)
    words = [f"á{held}à"] * 40

    first = body_of(sample_galley(), Run(text=" ".join(words), look=Look(italic=True)))[0].text
    count = len(first.split(" "))
    room = (house.text_width - house.first_line_mm) * MM

    def needed(count: int) -> float:
        return face.width(" ".join(words[:count]), 14) + (count + 1) * 14 * 1.149 / 12

    assert needed(count) <= room < needed(count + 1)
    assert face.width(" ".join(words[: count + 1]), 14) + 14 * 1.149 / 12 < room  # it would fit upright


def test_an_address_may_break_after_its_question_mark():
    lines = texts(
        Run(
            text="https://dichvucong.travinh.gov.vn/dichvucong/tiepnhanonline/"
            + "index.cpx?ma_thu_tuc=2.0" * 2
        )
    )

    assert lines[0].endswith("?")


def test_notes_leave_a_fifth_of_the_page_to_the_text():
    words = GalleyParagraph(style=StyleName.NOTE, runs=(Run(text="công văn số 88 về tuyên truyền " * 800),))
    mark = Run(
        text="", look=Look(script=Script.SUPER), note=GalleyNote(id="n", number=1, paragraphs=(words,))
    )
    line = GalleyParagraph(style=StyleName.BODY, runs=(Run(text="Một câu"),))
    flow = [replace(line, runs=(*line.runs, mark)), *[line] * 40]

    pages = layout(with_flow(sample_galley(), flow), FONTS).pages

    counts = [Counter(bool(line.note) for line in page.lines) for page in pages]
    assert [count[True] for count in counts[:2]] == [49, 49]
    assert all(count[False] > 3 for count in counts)


def test_rows_joined_by_a_merged_cell_stay_on_one_page():
    table = table_of(60, 0)
    cells = [
        replace(cell, rows=2) if (cell.column, cell.row % 2) == (0, 0) else cell
        for cell in table.cells
        if not (cell.column == 0 and cell.row % 2)
    ]

    pages = layout(with_flow(sample_galley(), [replace(table, cells=tuple(cells))]), FONTS)

    page_of = {line.origin.id: index for index, line in pages.lines()}
    assert len(pages.pages) > 1
    assert all(page_of[f"c{row}.1"] == page_of[f"c{row + 1}.1"] for row in range(0, 60, 2))


def joined_rows(table: GalleyTable, first: int, last: int) -> GalleyTable:
    """Return the table with the first cells of rows `first` up to `last` made one."""
    inside = range(first, last)
    cells = [
        replace(cell, rows=len(inside)) if (cell.column, cell.row) == (0, first) else cell
        for cell in table.cells
        if cell.column or cell.row not in inside[1:]
    ]
    return replace(table, cells=tuple(cells))


def test_joined_rows_higher_than_a_page_begin_one_and_are_cut_between_rows() -> None:
    long = "một nội dung dài " * 8
    table = joined_rows(table_of(20, 1, long), 3, 20)

    pages = layout(with_flow(sample_galley(), [table]), FONTS)

    page_of: dict[int, set[int]] = {}
    for index, line in pages.lines():
        if line.origin is not None and line.origin.id.endswith(".2"):
            page_of.setdefault(int(line.origin.id[1:-2]), set()).add(index)
    assert all(len(where) == 1 for row, where in page_of.items() if row)
    assert page_of[2] == {0}
    assert page_of[3] == {1}
    assert len(pages.pages) > 2


@pytest.mark.parametrize(("spare", "rows"), [(0.45, 41), (0.55, 42)])
def test_a_table_that_goes_on_has_room_for_its_lower_border(spare: float, rows: int) -> None:
    galley = with_flow(sample_galley(), [table_of(60, 1)])
    (first, *_) = levels = sorted({line.y for line in layout(galley, FONTS).pages[0].lines})
    pitch = levels[1] - first
    bottom = A4_LONG - galley.style.margin_top - (STARTER + 42 * pitch + spare) / MM

    page = layout(replace(galley, style=replace(galley.style, margin_bottom=bottom)), FONTS).pages[0]

    assert len({line.y for line in page.lines}) == rows


def test_the_shipped_fonts_have_vietnamese_letters_in_every_face():
    for face in family(FONTS).faces:
        assert all(ord(letter) in face.advances for letter in "ạảấầẩẫậắơưđĐƯƠỵỹ–“”…₫")


def tall_table(name: str, header: str) -> GalleyTable:
    def cell(row: int, text: str) -> GalleyCell:
        content = GalleyParagraph(
            style=StyleName.TABLE_TEXT, runs=(Run(text=text, origin=Origin(f"{name}{row}")),)
        )
        return GalleyCell(row=row, column=0, rows=1, columns=1, paragraphs=(content,))

    return GalleyTable(
        widths=(1,),
        row_count=2,
        header_rows=1,
        cells=(cell(0, header), cell(1, "một ô")),
        origin=Origin(name),
    )


def test_a_table_head_higher_than_a_page_goes_on_over_pages() -> None:
    header = " ".join(f"đầu{number}" for number in range(3000))
    pages = layout(with_flow(sample_galley(), [tall_table("t", header)]), FONTS)

    texts = [run.text for _, line in pages.lines() for run in line.runs]
    assert squeezed("".join(texts)).startswith(squeezed(header))
    assert texts[-1] == "một ô"


def test_a_long_name_is_broken_into_lines_of_about_the_same_length() -> None:
    galley = sample_galley()
    agency = next(p for p in paragraphs(galley.parts[0].flow) if p.style is StyleName.AGENCY)
    cache = LineCache(family(FONTS))
    look = galley.formats[StyleName.AGENCY]

    balanced = [line.width for line in cache.lines(agency, look, 69 * MM)]
    greedy = [line.width for line in cache.lines(agency, replace(look, balanced=False), 69 * MM)]

    assert len(balanced) == len(greedy) == 2
    assert max(balanced) < max(greedy)
    assert abs(balanced[0] - balanced[1]) < abs(greedy[0] - greedy[1])
