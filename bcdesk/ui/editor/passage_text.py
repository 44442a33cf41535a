"""Rows of a passage in a text document, and back.

The model owns the text; the document shows it. `show` patches only what differs, so the cursor stays where it is. What
the officer does to the document is noted as a span of positions and `read` turns just that span into rows again:
reading a whole report for each letter would be too slow. Repair rather than guard: ids that a split or a copy has
doubled, words typed at the edge of a citation, chips that lost their piece are put right when they are read.

Tables need a line before, between and after them where there is no row; such a *filler* has no id, is no row while it
is empty, and becomes a paragraph when something is typed into it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
    QTextTableCell,
)

from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.inlines import joined, runs_of
from bcdesk.domain.numbering import numbered
from bcdesk.domain.passages import HeadingRow, Row, Rows
from bcdesk.domain.report import (
    PLAIN,
    Align,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    FigureMention,
    Gap,
    Heading,
    Inline,
    LineBreak,
    Look,
    Paragraph,
    SectionId,
    Table,
)
from bcdesk.ui.editor.after_tables import table_before
from bcdesk.ui.editor.blocks import LINE, OBJECT, cell_style, fragments, header_rows, says, table_at, units
from bcdesk.ui.editor.formats import Chip, Kind, Prop, heading_style, look_of, marker_of, pinned_of
from bcdesk.ui.editor.joiners import JOINER, unglued
from bcdesk.ui.editor.shown_rows import ShownRows, same_ids, same_shapes

Cells = tuple[Cell, ...]
"""A row of a table."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A row as it was read, what shows it, and whether that is to be mended."""

    row: Row
    shown: QTextBlock | QTextTable
    repair: bool


class PassageText(ShownRows):
    """Keeps a document and rows the same, whoever changes either."""

    # Back to the model

    def read(self) -> Rows:
        """Return the rows that the document says."""
        if not self.touched:
            return self.rows
        touched = self._head, self._length() - self._tail
        first = self.document.findBlock(min(self._head, self._length() - 1))
        last = self.document.findBlock(max(touched))
        first = first if first.isValid() else self.document.begin()
        last = last if last.isValid() else self.document.lastBlock()
        self._head = self._tail = -1
        start, first = self._before(first)
        stop, last = self._after(last)
        self._mentions_read.clear()
        with self._patching():
            found = list(self._read_range(first, last, touched))  # whole, before repairs move what follows
            seen = set[str]()
            middle = [self._repaired(each, start, stop, seen) for each in found]
        self._reshaped |= not same_shapes(self.rows[start:stop], middle)
        rows = (*self.rows[:start], *middle, *self.rows[stop:])
        if not same_ids(middle, self.rows[start:stop]):
            self._index = {row.id: at for at, row in enumerate(rows)}
        self.rows = rows
        self._remember(tuple(row for row in middle if not isinstance(row, Table)))  # those of cells are known
        return rows

    def _before(self, block: QTextBlock) -> tuple[int, QTextBlock]:
        """Return the index of the first row to be read, and its block: the start of a table, past fillers."""
        table = table_at(block)
        if table is not None:
            block = self.document.findBlock(table.firstPosition())
        previous = block.previous()
        while previous.isValid():
            name = self._item_id(previous)
            if name in self._index:
                return self._index[name] + 1, block
            table = table_at(previous)
            block = self.document.findBlock(table.firstPosition()) if table is not None else previous
            previous = block.previous()
        return 0, block

    def _after(self, block: QTextBlock) -> tuple[int, QTextBlock]:
        """Likewise for the row after the last one to be read."""
        table = table_at(block)
        if table is not None:
            block = self.document.findBlock(table.lastPosition())
        following = block.next()
        while following.isValid():
            name = self._item_id(following)
            if name in self._index:
                return self._index[name], block
            table = table_at(following)
            block = self.document.findBlock(table.lastPosition()) if table is not None else following
            following = block.next()
        return len(self.rows), block

    def _read_range(self, first: QTextBlock, last: QTextBlock, touched: tuple[int, int]) -> Iterator["_Read"]:
        block = first
        while block.isValid() and block.position() <= last.position():
            table = table_at(block)
            self._repair = False
            if table is not None:
                yield _Read(self._read_table(table, touched), table, repair=False)
                block = self.document.findBlock(table.lastPosition()).next()
                continue
            row = self._read_block(block)
            if row is not None:
                yield _Read(row, block, repair=self._repair)
            block = block.next()

    def _read_block(self, block: QTextBlock) -> Row | None:
        """Return the row of a block; None for an empty filler."""
        form = block.blockFormat()
        name = str(form.property(Prop.ROW) or "")
        if not name and block.length() <= 1:
            return None
        kind = form.property(Prop.KIND)
        inlines = self._read_inlines(block, self.style_at(block))
        if kind == Kind.HEADING:
            runs_on = bool(form.property(Prop.RUNS_ON))
            said = Heading(inlines=inlines, pinned=pinned_of(form), runs_on=runs_on)
            return HeadingRow(SectionId(name), int(form.property(Prop.LEVEL)), said)
        self._repair |= kind == Kind.GAP and bool(inlines)
        if kind == Kind.GAP and not inlines:
            return Gap(id=BlockId(name), missing=form.stringProperty(Prop.MISSING))
        return Paragraph(id=BlockId(name), inlines=inlines, marker=marker_of(form), pinned=pinned_of(form))

    def _read_table(self, shown: QTextTable, touched: tuple[int, int]) -> Table:
        """Read the rows of a table that were touched; the others are as they were."""
        form = shown.format().toTableFormat()
        name = str(form.property(Prop.TABLE) or "")
        known = self.rows[self._index[name]] if name in self._index else None
        first, last = 0, shown.rows() - 1
        before, rows, after = tuple[Cells, ...](), list[Cells](), tuple[Cells, ...]()
        if isinstance(known, Table) and _is_inside(shown, touched, known):
            first, last = (shown.cellAt(position).row() for position in touched)
            before, after = known.rows[:first], known.rows[last + 1 :]
        seen = set[str]()
        for row in range(first, last + 1):
            cells = [shown.cellAt(row, column) for column in range(shown.columns())]
            corners = [
                cell for column, cell in enumerate(cells) if cell.row() == row and cell.column() == column
            ]
            style = cell_style(row, form.headerRowCount())
            rows.append(tuple(self._read_cell(cell, style, seen) for cell in corners))
        return Table(
            id=BlockId(name),
            widths=tuple(int(width) for width in str(form.property(Prop.WIDTHS)).split(",")),
            rows=(*before, *rows, *after),
            header_rows=form.headerRowCount(),
        )

    def _read_cell(self, cell: QTextTableCell, style: StyleName, seen: set[str]) -> Cell:
        first = cell.firstCursorPosition().block()
        last = cell.lastCursorPosition().block()
        block, paragraphs = first, list[Paragraph]()
        while block.isValid() and block.position() <= last.position():
            paragraphs.append(self._read_cell_block(block, style, seen))
            block = block.next()
        align = Align(first.blockFormat().property(Prop.ALIGN) or Align.LEFT.value)
        self._number_cell(first, paragraphs, style, align)
        if len(paragraphs) == 1 and paragraphs[0].id in self._empty_cells and not paragraphs[0].inlines:
            paragraphs.clear()
        return Cell(paragraphs=tuple(paragraphs), align=align, rows=cell.rowSpan(), columns=cell.columnSpan())

    def _number_cell(
        self, block: QTextBlock, paragraphs: Sequence[Paragraph], style: StyleName, align: Align
    ) -> None:
        """Bring the numbers before the paragraphs of a cell up to date."""
        for paragraph, number in numbered(paragraphs):
            if self._cell_numbers.get(paragraph.id) != number:
                self._cell_numbers[paragraph.id] = number
                QTextCursor(block).setBlockFormat(self.formats.cell_block(paragraph, number, style, align))
            block = block.next()

    def _read_cell_block(self, block: QTextBlock, style: StyleName, seen: set[str]) -> Paragraph:
        form = block.blockFormat()
        name = str(form.property(Prop.ROW) or "")
        if not name or name in seen:
            name = self._new_id()
            form.setProperty(Prop.ROW, name)
            QTextCursor(block).setBlockFormat(form)
        seen.add(name)
        inlines = self._read_inlines(block, style)
        spans = self.take_pieces(inlines, style)
        if self._repair or not says(block, spans):
            self._patch_spans(block, spans)
        self._repair = False
        return Paragraph(id=BlockId(name), inlines=inlines, marker=marker_of(form), pinned=pinned_of(form))

    def _read_inlines(self, block: QTextBlock, style: StyleName) -> tuple[Inline, ...]:
        """Read the text of a block; what was joined to it from another style is to be repaired."""
        pieces: list[Inline] = []
        mention, words, look = "", "", PLAIN
        for shown, form in fragments(block):
            self._repair |= form.property(Prop.STYLE) != style.value
            name = str(form.property(Prop.MENTION) or "") if form.objectType() == 0 else ""
            if mention and name != mention:
                pieces.extend(self._read_mention(mention, words, look))
                mention = words = ""
            text = unglued(shown).replace(OBJECT, "")  # where it is no chip, it is somebody's stray character
            if name:
                here = look_of(form)
                look = look if mention else here
                self._repair |= look != here
                mention, words = name, words + text
            elif form.objectType() in {Chip.NOTE, Chip.FIGURE}:
                piece = self._pieces.get(form.stringProperty(Prop.PIECE))
                if isinstance(piece, FigureMention):
                    pieces.append(replace(piece, look=look_of(form)))
                elif piece is not None:
                    pieces.append(piece)
            else:
                # a letter in the place of a chip, a line break typed while bold
                self._repair |= form.hasProperty(Prop.PIECE) or (LINE in text and look_of(form) != PLAIN)
                pieces.extend(_text_pieces(text, form))
        if mention:
            pieces.extend(self._read_mention(mention, words, look))
        return joined(pieces)

    def _read_mention(self, name: str, words: str, look: Look) -> list[Inline]:
        """Return a citation as it was, or as the officer wrote it; what was typed at its edges stays outside."""
        piece = self._pieces.get(name)
        if not isinstance(piece, CitationMention) or name in self._mentions_read:
            self._repair = True
            return list(runs_of(words, look))
        self._mentions_read.add(name)
        piece, shown = replace(piece, look=look), self._shown_words(piece)
        if words == shown:
            return [piece]
        self._repair = True
        if words.startswith(shown):
            return [piece, *runs_of(words[len(shown) :], look)]
        if words.endswith(shown):
            return [*runs_of(words[: -len(shown)], look), piece]
        written = "".join(run.text for run in runs_of(words.replace(LINE, " "), look))
        bare = written.strip()  # blanks at its ends might not be printed, so they are text beside it
        if not bare:
            return list(runs_of(written, look))
        before, after = written.split(bare, 1)
        mended = replace(piece, form=CitationForm.AS_WRITTEN, as_written=bare)
        return [*runs_of(before, look), mended, *runs_of(after, look)]

    def _repaired(self, found: "_Read", start: int, stop: int, seen: set[str]) -> Row:
        """Give a row a name of its own where a split or a copy has taken another's, and mend its block."""
        row, shown, repair = found.row, found.shown, found.repair
        at = self._index.get(row.id)
        if not row.id or row.id in seen or (at is not None and not start <= at < stop):
            row, repair = _with_id(row, self._new_id()), True
        seen.add(row.id)
        if isinstance(shown, QTextBlock):
            self._remember((row,))
            if repair or not says(shown, self._spans(row)):
                self._patch_block(shown, row)
            elif table_before(shown) is not None:  # it may have become empty
                self._set_block(shown, self.formats.block(row, self.numbers.get(row.id, "")), row)
        elif repair:
            form = shown.format().toTableFormat()
            form.setProperty(Prop.TABLE, row.id)
            shown.setFormat(form)
        return row

    # Places

    def place_at(self, position: int) -> Origin | None:
        """Return the place of a position of the document; None in a filler."""
        block = self.document.findBlock(position)
        name = str(block.blockFormat().property(Prop.ROW) or "")
        if not name:
            return None
        left, offset = position - block.position(), 0
        for text, form in fragments(block):
            if left < units(text):
                inside = text.encode("utf-16-le")[: 2 * left].decode("utf-16-le", "ignore")
                return Origin(name, offset + self._printed_length(inside, form))
            left -= units(text)
            offset += self._printed_length(text, form)
        return Origin(name, offset)

    def position_of(self, place: Origin) -> int | None:
        """Return the position of a place; the end of its row if that is shorter, None if it is not shown here."""
        block = self.block_of(place.id)
        if block is None:
            return None
        position, left = block.position(), place.offset
        for text, form in fragments(block):
            for char in text:
                width = self._printed_length(char, form)
                if char != JOINER and (left < width or left <= 0):
                    return position
                left -= width
                position += units(char)
        return position

    def position_of_piece(self, name: str) -> int | None:
        """Return the position of the chip of a note or figure; None if it is not shown here."""
        block = self.document.begin()
        while block.isValid():
            part = block.begin()
            while not part.atEnd():
                if part.fragment().charFormat().property(Prop.PIECE) == name:
                    return part.fragment().position()
                part += 1
            block = block.next()
        return None

    def _printed_length(self, text: str, form: QTextCharFormat) -> int:
        if form.objectType() != Chip.FIGURE:
            return len(unglued(text))
        piece = self._pieces.get(str(form.property(Prop.PIECE)))
        words = self.printed.word(piece) if isinstance(piece, FigureMention) else ""
        return len(words) * len(text)

    def number_of(self, block: QTextBlock) -> str:
        """Return what is printed before the text of a block."""
        name = str(block.blockFormat().property(Prop.ROW) or "")
        return self.numbers.get(name) or self._cell_numbers.get(name, "")

    def row_at(self, block: QTextBlock) -> int | None:
        """Return the index of the row that a block shows or, in a table, belongs to; None for a filler."""
        return self._index.get(self._item_id(block))

    def selected_rows(self, cursor: QTextCursor) -> tuple[int, int]:
        """Return the indexes of the first and the last row of a selection; a filler counts as the row before it."""
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            block = self.document.findBlock(position)
            at = self.row_at(block)
            while at is None and block.isValid():
                block = block.previous()
                at = self.row_at(block) if block.isValid() else 0
            ends.append(at or 0)
        return ends[0], ends[1]

    def style_at(self, block: QTextBlock) -> StyleName:
        """Return the style of what stands in a block."""
        table = table_at(block)
        if table is not None:
            return cell_style(table.cellAt(block.position()).row(), header_rows(table))
        form = block.blockFormat()
        if form.property(Prop.KIND) == Kind.HEADING:
            return heading_style(int(form.property(Prop.LEVEL)))
        return self.formats.body


def _is_inside(shown: QTextTable, span: tuple[int, int], known: Table) -> bool:
    """Tell whether a span of positions lies in a table that has as many rows and columns as it was known to have."""
    inside = shown.firstPosition() <= span[0] and span[1] <= shown.lastPosition()
    return inside and (shown.rows(), shown.columns()) == (len(known.rows), len(known.widths))


def _text_pieces(text: str, form: QTextCharFormat) -> Iterator[Inline]:
    """Read text that is no mention."""
    look = look_of(form)
    for place, part in enumerate(text.split(LINE)):
        if place:
            yield LineBreak()
        yield from runs_of(part, look)


def _with_id(row: Row, name: str) -> Row:
    if isinstance(row, HeadingRow):
        return replace(row, id=SectionId(name))
    return replace(row, id=BlockId(name))
