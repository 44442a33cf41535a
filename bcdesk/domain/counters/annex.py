"""The annex of form 06a: a sheet as tables of live figures.

Every number is a figure mention of the counter of its cell, so the annex says what the sheet says now. A cell that is
not reported has its mention too: it prints nothing, which is how the form says so, and has its number as soon as there
is one. Totals that are computed have counters as well (`missing_counters`).

The first table has the columns of the form, (1) to (13), whatever the sheet was taken from, so that it reads as the
printed form; dossiers that came by post, which newer exports count apart, are added to column (5) as there. What else a
sheet counts stands in a second table of the same rows. Nothing that goes out of date is written down: which period it
is, and which days, the report says.

A table is known as the form's by its figures: they are blank where nothing is reported, and name cells of a sheet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column, SheetPlace
from bcdesk.domain.counters.mentions import counters_of
from bcdesk.domain.counters.style import FigureStyle
from bcdesk.domain.counters.tthc import (
    HEADINGS,
    TOTAL_NAME,
    TOTAL_ROW,
    HeadingCell,
    Sheet,
    SheetRow,
    cell_code,
    cell_counter,
    heading_cells,
    sheet_of,
)
from bcdesk.domain.edits import Edit, EditGroup, PutCounters, SpliceAnnexes, Workspace
from bcdesk.domain.report import (
    Align,
    Annex,
    AnnexId,
    Block,
    BlockId,
    Cell,
    FigureForm,
    FigureMention,
    Look,
    MentionId,
    Paragraph,
    Section,
    Table,
    Text,
)
from bcdesk.domain.wording import grouped

NewId = Callable[[], str]

TITLE = "Tình hình, kết quả giải quyết thủ tục hành chính"
"""The title of the form without the place of the office that prints it."""
ABOVE_TABLE = "Biểu số II.06a/VPCP/KSTT. Đơn vị tính: Số hồ sơ TTHC."
ABOVE_FURTHER = "Số liệu thống kê thêm:"
FORM_FIGURE = FigureStyle(blank=True)

_TEXT_WIDTH = 2520
"""Width of the text of a landscape page with the usual margins, in tenths of a millimetre, as all widths here."""
_ORDINAL = 125
_LABEL = (380, 600)
"""Least and most width of the labels; what is left goes to the numbers."""
_WORD = 155
"""Least width of a column, in which the longest word of the headings (`Trước`, bold) stands on one line."""
_WORDS = {Column.DIRECT: 230}
"""That of the column with the longest heading, so that it makes the head of each page no higher than three lines."""
_BESIDE, _DIGIT, _POINT = 35, 23, 12
"""Widths beside a number, of a digit and of the point between thousands, at 13 pt."""


@dataclass(frozen=True, slots=True)
class SheetAnnex:
    """The annex of a sheet.

    `edit` brings the report there, one undo step; None where it says already what the sheet says.
    """

    annex: AnnexId
    edit: Edit | None


def sheet_annex(workspace: Workspace, axis: Axis, new_id: NewId) -> SheetAnnex | None:
    """Return the annex of the sheet of the report's period: the one that is there, brought up to date, else a new one.

    None if the book has no such sheet.
    """
    report = workspace.report
    sheet = sheet_of(workspace.counters, axis, report.period, report.data_window)
    if sheet is None:
        return None
    missing = missing_counters(workspace.counters, sheet)
    counters = (*workspace.counters, *missing)
    index = next((at for at, each in enumerate(report.annexes) if _tables(each, counters, axis)), None)
    old = () if index is None else (report.annexes[index],)
    annex = refreshed(old[0], sheet, counters, new_id) if old else new_annex(sheet, counters, new_id)
    edits: list[Edit] = [PutCounters((), missing)] if missing else []
    if old != (annex,):
        edits.append(SpliceAnnexes(len(report.annexes) if index is None else index, old, (annex,)))
    return SheetAnnex(annex.id, EditGroup(tuple(edits)) if edits else None)


def has_sheet(workspace: Workspace, axis: Axis) -> bool:
    """Tell whether the book has a sheet of the report's period."""
    report = workspace.report
    return any(
        counter.place is not None
        and counter.place.axis is axis
        and counter.reading(report.period, report.data_window) is not None
        for counter in workspace.counters
    )


def new_annex(sheet: Sheet, counters: Iterable[Counter], new_id: NewId) -> Annex:
    """Return the sheet as an annex of its own, on landscape pages; `counters` are those of its cells."""
    setter = _Setter(sheet, _codes(counters, sheet.axis), new_id)
    form, *further = setter.tables(())
    between = [setter.said(ABOVE_FURTHER, Look(italic=True)) for _ in further]
    return Annex(
        id=AnnexId(new_id()),
        title=(Text(TITLE),),
        blocks=(setter.said(ABOVE_TABLE, Look(italic=True)), form, *between, *further),
        landscape=True,
    )


def refreshed(annex: Annex, sheet: Sheet, counters: Iterable[Counter], new_id: NewId) -> Annex:
    """Return the annex with the tables of the form as the sheet has them now; equal if they are so already.

    What the officer wrote around the tables stays; paragraphs that say the same stay the same, with their looks.
    """
    known = tuple(counters)
    old = _tables(annex, known, sheet.axis)
    setter = _Setter(sheet, _codes(known, sheet.axis), new_id)
    new = setter.tables(old)
    exchange: dict[BlockId, tuple[Block, ...]] = {
        table.id: new[place : place + 1] for place, table in enumerate(old)
    }
    if len(new) > len(old):
        exchange[old[-1].id] = (
            *new[: len(old)],
            setter.said(ABOVE_FURTHER, Look(italic=True)),
            *new[len(old) :],
        )

    def blocks(before: tuple[Block, ...]) -> tuple[Block, ...]:
        after: list[Block] = []
        for block in before:
            instead = exchange.get(block.id, (block,))
            if not instead and after and _is_above_further(after[-1]):
                after.pop()
            after.extend(instead)
        return tuple(after)

    def sections(before: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(
            replace(each, blocks=blocks(each.blocks), sections=sections(each.sections)) for each in before
        )

    return replace(annex, blocks=blocks(annex.blocks), sections=sections(annex.sections))


def missing_counters(counters: Iterable[Counter], sheet: Sheet) -> tuple[Counter, ...]:
    """Return new counters, without numbers, for the totals of a sheet that are computed and have none yet."""
    known = tuple(counters)
    codes = _codes(known, sheet.axis)
    orders = {c.place.row: c.place.order for c in known if c.place is not None and c.place.axis is sheet.axis}
    columns = dict.fromkeys(
        (*sheet.columns, *FORM_COLUMNS, Column.IN_TIME)
    )  # of the last totals are computed
    return tuple(
        cell_counter(SheetPlace(sheet.axis, row.code, orders.get(row.code, place), column), row.label, sheet)
        for place, row in enumerate((*sheet.rows, sheet.totals()))
        for column in columns
        if (row.code, column) not in codes and sheet.value_in(row, column) is not None
    )


_Codes = dict[tuple[str, Column], CounterId]
"""The counters of a sheet by row and column."""
_Said = tuple[str, ...]
"""What a paragraph of a form says: a text, or the counter and the formula of a figure."""


def _codes(counters: Iterable[Counter], axis: Axis) -> _Codes:
    return {
        (counter.place.row, counter.place.column): counter.id
        for counter in counters
        if counter.place is not None and counter.place.axis is axis
    }


def _tables(annex: Annex, counters: Iterable[Counter], axis: Axis) -> list[Table]:
    """Return the tables of an annex that are those of the form, in reading order."""
    cells = set(_codes(counters, axis).values())
    return [
        block
        for block in _blocks(annex)
        if isinstance(block, Table) and any(_names(figure, cells) for figure in _figures(block))
    ]


def _blocks(holder: Annex | Section) -> Iterator[Block]:
    yield from holder.blocks
    for section in holder.sections:
        yield from _blocks(section)


def _figures(table: Table) -> Iterator[FigureMention]:
    for paragraph in _paragraphs(table):
        yield from (piece for piece in paragraph.inlines if isinstance(piece, FigureMention))


def _paragraphs(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        for cell in row:
            yield from cell.paragraphs


def _names(figure: FigureMention, cells: set[CounterId]) -> bool:
    return figure.style.blank and not cells.isdisjoint(counters_of(figure))


@dataclass(slots=True)
class _Setter:
    """Sets one sheet as tables.

    `spare` are paragraphs of the tables before, by what they say, each to be used again once.
    """

    sheet: Sheet
    codes: _Codes
    new_id: NewId
    spare: dict[_Said, list[Paragraph]] = field(default_factory=dict)

    def tables(self, before: Sequence[Table]) -> tuple[Table, ...]:
        """Return the table of the form, and that of what else is counted if there is anything."""
        for table in before:
            for paragraph in _paragraphs(table):
                self.spare.setdefault(_says(paragraph), []).append(paragraph)
        added = {*FORM_COLUMNS, Column.POSTAL}  # post is in column (5)
        further = tuple(column for column in HEADINGS if column in self.sheet.columns and column not in added)
        parts = ((FORM_COLUMNS, 3), (further, 3 + len(FORM_COLUMNS)))
        return tuple(
            self._table(columns, first, before[place] if place < len(before) else None)
            for place, (columns, first) in enumerate(parts)
            if columns
        )

    def said(self, text: str, look: Look) -> Paragraph:
        return self._again((text,)) or Paragraph(id=BlockId(self.new_id()), inlines=(Text(text, look),))

    def _table(self, columns: Sequence[Column], first: int, before: Table | None) -> Table:
        """Return a table of `columns`, the first of which has the number `first`."""
        headings = heading_cells(self.sheet.axis, columns)
        depth = headings[0].rows
        numbers = (1, 2, *range(first, first + len(columns)))
        rows = (
            *(tuple(map(self._heading, _row(headings, row))) for row in range(depth)),
            tuple(self._text(f"({number})", Align.CENTRE) for number in numbers),
            *(self._row(place, row, columns) for place, row in enumerate(self.sheet.rows, 1)),
            self._total(columns),
        )
        return Table(
            id=before.id if before else BlockId(self.new_id()),
            widths=self._widths(columns),
            rows=rows,
            header_rows=depth + 1,
        )

    def _widths(self, columns: Sequence[Column]) -> tuple[int, ...]:
        """Return widths in which the numbers that there are now stand on one line."""
        least = [self._least_width(column) for column in columns]
        room = _TEXT_WIDTH - _ORDINAL - sum(least)
        label = min(max(room, _LABEL[0]), _LABEL[1])
        more = max(0, room - label) // len(columns)
        return _ORDINAL, label, *(width + more for width in least)

    def _least_width(self, column: Column) -> int:
        rows = (*self.sheet.rows, self.sheet.totals())
        values = (self.sheet.value_in(row, column) for row in rows)
        printed = (grouped(value) for value in values if value is not None)
        numbers = (_BESIDE + sum(_DIGIT if char.isdigit() else _POINT for char in text) for text in printed)
        return max(_WORDS.get(column, _WORD), *numbers, 0)

    def _heading(self, cell: HeadingCell) -> Cell:
        return replace(self._text(cell.text, Align.CENTRE), rows=cell.rows, columns=cell.columns)

    def _row(self, place: int, row: SheetRow, columns: Iterable[Column]) -> tuple[Cell, ...]:
        begin = (self._text(str(place), Align.CENTRE), self._text(row.label, Align.LEFT))
        return (*begin, *(self._number(row.code, column, Look()) for column in columns))

    def _total(self, columns: Iterable[Column]) -> tuple[Cell, ...]:
        bold = Look(bold=True)
        name = replace(self._text(TOTAL_NAME, Align.CENTRE, bold), columns=2)
        return (name, *(self._number(TOTAL_ROW, column, bold) for column in columns))

    def _text(self, text: str, align: Align, look: Look = Look()) -> Cell:  # noqa: B008 # a frozen value
        return Cell(paragraphs=(self.said(text, look),) if text else (), align=align)

    def _number(self, row: str, column: Column, look: Look) -> Cell:
        counter, formula = self._named(row, column)
        paragraph = self._again((counter or "", formula)) or Paragraph(
            id=BlockId(self.new_id()),
            inlines=(
                FigureMention(
                    id=MentionId(self.new_id()),
                    counter=counter,
                    formula=formula,
                    form=FigureForm.GROUPED,
                    style=FORM_FIGURE,
                    look=look,
                ),
            ),
        )
        return Cell(paragraphs=(paragraph,), align=Align.RIGHT)

    def _named(self, row: str, column: Column) -> tuple[CounterId | None, str]:
        """Return what a cell of the table prints: a counter, or a formula."""
        if column is Column.DIRECT and Column.POSTAL in self.sheet.columns:
            parts = (self._code(row, part) for part in (Column.DIRECT, Column.POSTAL))
            return None, "=" + " + ".join(f"[{code}]" for code in parts)
        return self._code(row, column), ""

    def _code(self, row: str, column: Column) -> CounterId:
        """Return the counter of a cell; one that is not reported yet will have the code that all have."""
        code = self.codes.get((row, column))
        return code or cell_code(SheetPlace(self.sheet.axis, row, 0, column))

    def _again(self, says: _Said) -> Paragraph | None:
        spare = self.spare.get(says)
        return spare.pop(0) if spare else None


def _is_above_further(block: Block) -> bool:
    return isinstance(block, Paragraph) and _says(block) == (ABOVE_FURTHER,)


def _row(headings: Iterable[HeadingCell], row: int) -> list[HeadingCell]:
    return sorted((cell for cell in headings if cell.row == row), key=lambda cell: cell.column)


def _says(paragraph: Paragraph) -> _Said:
    """Return what a paragraph of a form says; anything else is told by all of its pieces and never used again."""
    match paragraph.inlines:
        case (FigureMention(counter=counter, formula=formula),):
            return counter or "", formula
        case pieces:
            return ("".join(piece.text if isinstance(piece, Text) else "\0" for piece in pieces),)
