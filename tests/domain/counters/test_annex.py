"""The annex of form 06a: tables of live figures that say what the sheet says."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.codec import decode_report, encode_report
from bcdesk.domain.compose import compose
from bcdesk.domain.counters.annex import (
    FORM_FIGURE,
    SheetAnnex,
    has_sheet,
    new_annex,
    sheet_annex,
)
from bcdesk.domain.counters.book import Counter, Reading
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import figures_of, mention_faults
from bcdesk.domain.counters.tthc import (
    HEADINGS,
    TOTAL_NAME,
    Sheet,
    SheetRow,
    Stamp,
    merged,
    sheet_of,
    total_of,
)
from bcdesk.domain.edits import PutCounters, Workspace
from bcdesk.domain.galley import Galley, GalleyTable
from bcdesk.domain.report import (
    Align,
    Annex,
    AnnexId,
    BlockId,
    FigureMention,
    Heading,
    Look,
    Section,
    SectionId,
    Table,
    Text,
    duplicate_ids,
)
from bcdesk.domain.wording import DocumentWords, grouped
from tests.support.builders import a_paragraph, a_report
from tests.support.counter_sheets import H1, right_sheets

STAMP = Stamp(source="06a.xlsx")
C = Column


def ids(prefix: str = "n"):
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def row(code: str, label: str, **cells: int) -> SheetRow:
    return SheetRow(code, label, {Column[name]: Decimal(value) for name, value in cells.items()})


POST = row("buu_chinh", "Bưu chính", ONLINE=1200, DIRECT=1, CARRIED=0, EARLY=1180, ON_TIME=20, LATE=0)
PRESS = row("bao_chi", "Báo chí", ONLINE=3, DIRECT=0)


def sheet(*rows: SheetRow, **rest: object) -> Sheet:
    return Sheet(axis=Axis.AREA, period=H1, rows=rows, **rest)  # type: ignore[arg-type]


def workspace(*rows: SheetRow, counters: Iterable[Counter] = (), **rest: object) -> Workspace:
    return Workspace(a_report(), counters=merged(counters, sheet(*rows, **rest), STAMP))


def made(before: Workspace, axis: Axis = Axis.AREA) -> Workspace:
    """Return the workspace with its annex made or brought up to date."""
    found = sheet_annex(before, axis, ids(f"x{len(before.report.annexes)}"))
    assert found is not None
    return found.edit.apply(before) if found.edit else before


def tables(annex: Annex) -> list[Table]:
    return [block for block in annex.blocks if isinstance(block, Table)]


def shown(galley: Galley, place: int = 0, part: int = 1) -> list[list[str]]:
    """Return the words of a table as printed, one list for each row."""
    table = [item for item in galley.parts[part].flow if isinstance(item, GalleyTable)][place]
    rows: list[list[str]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        rows[cell.row].append(" ".join(line for p in cell.paragraphs for line in p.lines))
    return rows


def test_the_table_reads_as_the_form_does(words: DocumentWords) -> None:
    after = made(workspace(POST, PRESS))

    head = [
        ["STT", "Lĩnh vực, công việc giải quyết", "Số hồ sơ nhận giải quyết", "Số hồ sơ đã giải quyết"],
        ["Tổng số", "Trong kỳ", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
        ["Trực tuyến", "Trực tiếp, dịch vụ bưu chính"],
        [f"({number})" for number in range(1, 14)],
    ]
    head[0].append("Số hồ sơ đang giải quyết")
    head[1] += ["Tổng số", "Trong hạn", "Quá hạn"]
    assert shown(compose(after, words)) == [
        *head,
        ["1", "Bưu chính", "1.201", "1.200", "1", "0", "1.200", "1.180", "20", "0", "", "", ""],
        ["2", "Báo chí", "", "3", "0", "", "", "", "", "", "", "", ""],
        ["Tổng cộng", "", "1.203", "1", "", "", "", "", "", "", "", ""],
    ]


def test_the_annex_is_landscape_titled_and_repeats_its_headings(words: DocumentWords) -> None:
    after = made(workspace(POST))

    (annex,) = after.report.annexes
    (table,) = tables(annex)
    assert annex.landscape
    assert table.header_rows == 4
    part = compose(after, words).parts[1]
    lines = [line for item in part.flow if not isinstance(item, GalleyTable) for line in item.lines]
    assert lines[:2] == ["Phụ lục", "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"]
    assert "Biểu số II.06a/VPCP/KSTT. Đơn vị tính: Số hồ sơ TTHC." in lines


def test_numbers_stand_at_the_right_and_totals_are_bold() -> None:
    (table,) = tables(made(workspace(POST)).report.annexes[0])

    first, total = table.rows[4], table.rows[-1]
    assert [cell.align for cell in first] == [Align.CENTRE, Align.LEFT, *[Align.RIGHT] * 11]
    looks = {piece.look for cell in total for p in cell.paragraphs for piece in p.inlines}
    assert looks == {Look(bold=True)}


def test_a_number_that_is_changed_changes_in_the_annex(words: DocumentWords) -> None:
    after = made(workspace(POST))
    cell = next(counter for counter in after.counters if counter.id == "tthc.buu_chinh.truc_tuyen")

    changed = cell.with_reading(Reading(period=H1, value=Decimal(7)))
    table = shown(compose(PutCounters((cell,), (changed,)).apply(after), words))

    assert table[4][2:4] == ["8", "7"]
    assert table[5][1:3] == ["8", "7"]


def test_a_cell_that_is_reported_later_has_its_number_at_once(words: DocumentWords) -> None:
    after = made(workspace(POST, PRESS))
    late = merged(after.counters, sheet(POST, row("bao_chi", "Báo chí", ONLINE=3, DIRECT=0, LATE=2)), STAMP)

    table = shown(compose(replace(after, counters=late), words))

    assert table[5][9] == "2"


def test_the_annex_is_brought_up_to_date_and_not_doubled(words: DocumentWords) -> None:
    first = made(workspace(POST))
    grown = replace(first, counters=merged(first.counters, sheet(POST, PRESS), STAMP))

    after = made(grown)

    (annex,) = after.report.annexes
    assert annex.id == first.report.annexes[0].id
    assert [line[1] for line in shown(compose(after, words))[4:-1]] == ["Bưu chính", "Báo chí"]
    assert duplicate_ids(after.report) == []
    without = replace(after, counters=merged(after.counters, sheet(PRESS), STAMP))
    assert [line[1] for line in shown(compose(made(without), words))[4:-1]] == ["Báo chí"]


def test_an_annex_that_is_up_to_date_is_left_alone() -> None:
    after = made(workspace(POST, PRESS))

    assert sheet_annex(after, Axis.AREA, ids("y")) == SheetAnnex(after.report.annexes[0].id, None)


def test_what_the_officer_wrote_around_the_table_stays() -> None:
    first = made(workspace(POST))
    (annex,) = first.report.annexes
    (table,) = tables(annex)
    mine = (a_paragraph("p1", "Trước"), a_paragraph("p2", "Sau"))
    section = Section(
        id=SectionId("s9"), heading=Heading(inlines=(Text("Bảng"),)), blocks=(mine[0], table, mine[1])
    )
    told = replace(annex, title=(Text("Số hồ sơ"),), blocks=(), sections=(section,), landscape=False)
    edited = replace(first, report=replace(first.report, annexes=(told,)))
    grown = replace(edited, counters=merged(edited.counters, sheet(POST, PRESS), STAMP))

    (after,) = made(grown).report.annexes

    assert (after.title, after.landscape, after.blocks) == ((Text("Số hồ sơ"),), False, ())
    before, renewed, behind = after.sections[0].blocks
    assert (before, behind) == mine
    assert isinstance(renewed, Table)
    assert renewed.id == table.id
    assert renewed.rows[4] == table.rows[4]


def test_looks_that_the_officer_gave_to_a_cell_stay() -> None:
    first = made(workspace(POST))
    (annex,) = first.report.annexes
    (table,) = tables(annex)
    label = table.rows[4][1]
    slanted = replace(label.paragraphs[0], inlines=(Text("Bưu chính", Look(italic=True)),))
    cells = list(table.rows[4])
    cells[1] = replace(label, paragraphs=(slanted,))
    told = replace(table, rows=(*table.rows[:4], tuple(cells), *table.rows[5:]))
    blocks = tuple(told if block is table else block for block in annex.blocks)
    report = replace(first.report, annexes=(replace(annex, blocks=blocks),))

    found = sheet_annex(replace(first, report=report), Axis.AREA, ids("y"))

    assert found is not None
    assert found.edit is None


def test_what_newer_exports_count_apart_stands_in_a_second_table(words: DocumentWords) -> None:
    newer = row("r", "Viễn thông", ONLINE=5, DIRECT=2, POSTAL=3, CARRIED=0, ONLINE_FULL=4, REFUSED=1)
    columns = (*FORM_COLUMNS, C.ONLINE_FULL, C.POSTAL, C.REFUSED)

    galley = compose(made(workspace(newer, columns=columns)), words)

    assert shown(galley, 0)[4][:6] == ["1", "Viễn thông", "10", "5", "5", "0"]
    second = shown(galley, 1)
    assert second[:3] == [
        ["STT", "Lĩnh vực, công việc giải quyết", "Số hồ sơ nhận giải quyết", "Từ chối tiếp nhận"],
        ["Trong kỳ"],
        ["Trực tuyến toàn trình"],
    ]
    assert second[3:] == [
        ["(1)", "(2)", "(14)", "(15)"],
        ["1", "Viễn thông", "4", "1"],
        [TOTAL_NAME, "4", "1"],
    ]


def test_the_second_table_comes_and_goes_with_its_columns() -> None:
    first = made(workspace(POST))
    more = replace(POST, cells={**POST.cells, C.REFUSED: Decimal(1)})
    columns = (*FORM_COLUMNS, C.REFUSED)

    two = made(replace(first, counters=merged(first.counters, sheet(more, columns=columns), STAMP)))
    one = made(replace(two, counters=merged(two.counters, sheet(POST), STAMP)))

    assert len(tables(two.report.annexes[0])) == 2
    assert tables(one.report.annexes[0]) == tables(first.report.annexes[0])


def test_each_axis_has_an_annex_of_its_own() -> None:
    offices = replace(sheet(row("so", "Sở Tư pháp", ONLINE=1)), axis=Axis.OFFICE)
    areas = workspace(POST)
    both = replace(areas, counters=merged(areas.counters, offices, STAMP))

    after = made(made(made(both), Axis.OFFICE))

    assert len(after.report.annexes) == 2
    assert sheet_annex(after, Axis.OFFICE, ids("z")) == SheetAnnex(after.report.annexes[1].id, None)


def test_a_table_with_a_linked_number_is_not_taken_for_the_form() -> None:
    after = made(workspace(POST))
    (annex,) = after.report.annexes
    (table,) = tables(annex)
    figure = next(piece for piece in table.rows[4][2].paragraphs[0].inlines)
    assert isinstance(figure, FigureMention)
    mine = replace(figure, style=replace(FORM_FIGURE, blank=False))
    cell = replace(table.rows[4][2], paragraphs=(replace(a_paragraph("p", ""), inlines=(mine,)),))
    other = Annex(id=AnnexId("a"), blocks=(Table(id=BlockId("t"), widths=(1,), rows=((cell,),)),))
    report = replace(after.report, annexes=(other,))

    found = sheet_annex(replace(after, report=report), Axis.AREA, ids("y"))

    assert found is not None
    assert found.annex != other.id


def test_without_a_sheet_of_the_period_there_is_no_annex() -> None:
    there = workspace(POST)
    elsewhen = replace(there, report=replace(there.report, period=replace(H1, year=2022)))

    assert has_sheet(there, Axis.AREA)
    assert not has_sheet(elsewhen, Axis.AREA)
    assert not has_sheet(there, Axis.OFFICE)
    assert sheet_annex(elsewhen, Axis.AREA, ids()) is None
    assert sheet_annex(there, Axis.OFFICE, ids()) is None


def test_totals_that_are_computed_get_counters_where_there_are_none(words: DocumentWords) -> None:
    full = workspace(POST, PRESS)
    given = {column for each in (POST, PRESS) for column in each.cells}
    bare = replace(
        full,
        counters=tuple(
            counter
            for counter in full.counters
            if counter.place and counter.place.row != "tong_cong" and counter.place.column in given
        ),
    )

    found = sheet_annex(bare, Axis.AREA, ids())

    assert found is not None
    assert found.edit is not None
    after = found.edit.apply(bare)
    assert shown(compose(after, words)) == shown(compose(made(full), words))
    assert found.edit.inverse().apply(after) == bare


def test_blanks_of_the_form_are_no_faults_but_other_figures_without_a_number_are() -> None:
    after = made(workspace(PRESS))
    figures = figures_of(after.report, Book(after.counters), "[{missing}]")
    (table,) = tables(after.report.annexes[0])
    mentions = [piece for cell in table.rows[4][2:] for piece in cell.paragraphs[0].inlines]
    blank = next(m for m in mentions if isinstance(m, FigureMention) and not figures.word(m))

    assert list(mention_faults(blank, figures)) == []
    assert len(list(mention_faults(replace(blank, style=replace(FORM_FIGURE, blank=False)), figures))) == 1
    circle = replace(blank, counter=None, formula="=1 / 0")
    assert figures.word(circle) == "[=1 / 0]"


@pytest.mark.parametrize("rows", [(), (POST,), (POST, PRESS)])
def test_the_annex_goes_through_a_file_and_back(rows: Sequence[SheetRow]) -> None:
    annex = new_annex(sheet(*rows), (), ids())
    report = replace(a_report(), annexes=(annex,))

    assert decode_report(encode_report(report)) == report


def thinned(right: Sheet, data: st.DataObject) -> Sheet:
    """Leave numbers out of a sheet."""

    def kept(each: SheetRow) -> SheetRow:
        return replace(each, cells={c: v for c, v in each.cells.items() if data.draw(st.integers(0, 4))})

    total = None if right.total is None or data.draw(st.booleans()) else kept(right.total)
    return replace(right, rows=tuple(map(kept, right.rows)), total=total)


@given(right_sheets(), st.data())
def test_the_annex_prints_exactly_what_the_sheet_says(
    words: DocumentWords, right: Sheet, data: st.DataObject
) -> None:
    before = Workspace(a_report(), counters=merged((), thinned(right, data), STAMP))
    told = sheet_of(before.counters, Axis.AREA, H1)
    if told is None:
        return

    galley = compose(made(before), words)

    rows = [*told.rows, told.totals()]
    expected = [[_printed(told, each, column) for column in FORM_COLUMNS] for each in rows]
    assert [line[-len(FORM_COLUMNS) :] for line in shown(galley)[4:]] == expected
    further = [c for c in HEADINGS if c in told.columns and c not in {*FORM_COLUMNS, Column.POSTAL}]
    if further:
        apart = [[_printed(told, each, column) for column in further] for each in rows]
        assert [line[-len(further) :] for line in shown(galley, 1)[-len(rows) :]] == apart


def _printed(told: Sheet, each: SheetRow, column: Column) -> str:
    value = told.value_in(each, column)
    if column is Column.DIRECT and Column.POSTAL in told.columns:
        value = total_of((value, told.value_in(each, Column.POSTAL)))
    return "" if value is None else grouped(value)
