"""Rows of a passage in a text document, and back.

The model owns the text; the document shows it. `show` patches only what differs, so the cursor stays where it is. What
the officer does to the document is noted as a span of positions and `read` turns just that span into rows again:
reading a whole report for each letter would be too slow. Repair rather than guard: ids that a split or a copy has
doubled, words typed at the edge of a citation, chips that lost their piece are put right when they are read.

Tables need a line before, between and after them where there is no row; such a *filler* has no id, is no row while it
is empty, and becomes a paragraph when something is typed into it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.inlines import joined, runs_of
from bcdesk.domain.numbering import numbered
from bcdesk.domain.passages import HeadingRow, Row, Rows, common_ends, row_inlines
from bcdesk.domain.printed import Printed
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
    NoteMark,
    Paragraph,
    SectionId,
    Table,
    Text,
)
from bcdesk.ui.editor.formats import Chip, Formats, Kind, Prop, look_of, marker_of, pinned_of

OBJECT = "\ufffc"
LINE = "\u2028"
Span = tuple[str, QTextCharFormat]


class PassageText(QObject):
    """Keeps a document and rows the same."""

    def __init__(self, document: QTextDocument, formats: Formats, new_id: Callable[[], str]) -> None:
        """Take over an empty document; `new_id` names rows that the officer makes."""
        super().__init__(document)
        self.document = document
        self.formats = formats
        self.rows: Rows = ()
        self.printed = Printed()
        self.numbers: dict[str, str] = {}
        self._new_id = new_id
        self._index: dict[str, int] = {}
        self._pieces: dict[str, Inline] = {}
        self._empty_cells: set[str] = set()
        self._cell_numbers: dict[str, str] = {}
        self._mentions_read: set[str] = set()
        self._repair = False
        self._own = False
        self._head = self._tail = -1  # lengths of what is untouched at both ends; -1: everything is
        document.setUndoRedoEnabled(False)
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.contentsChange.connect(self._on_contents_change)

    # From the model

    def show(self, rows: Rows, numbers: Sequence[str], printed: Printed) -> bool:
        """Show `rows`, each with its number before it; tell whether the document was built anew."""
        self._remember(rows)
        old, self.printed, was_printed = self.rows, printed, self.printed
        old_numbers = self.numbers
        self.numbers = {row.id: number for row, number in zip(rows, numbers, strict=True)}
        start, end = common_ends(old, rows)
        middle = old[start : len(old) - end], rows[start : len(rows) - end]
        rebuilt = False
        with self._patching():
            if any(middle) and not self._patch_rows(start, *middle):
                self.rows = rows
                self.build()
                rebuilt = True
        self.rows = rows
        if any(middle):
            self._index = {row.id: at for at, row in enumerate(rows)}
        if not rebuilt:
            with self._patching():
                self._patch_printed(old_numbers, None if printed is was_printed else was_printed)
        self._head = self._tail = -1
        return rebuilt

    def restyle(self, formats: Formats) -> None:
        """Show the same rows in other formats."""
        self.formats = formats
        with self._patching():
            self.build()

    def build(self) -> None:
        """Write the whole document."""
        with self._patching():
            self.document.clear()
            self._index = {row.id: at for at, row in enumerate(self.rows)}
            cursor = QTextCursor(self.document)
            cursor.setBlockFormat(self.formats.filler())
            cursor.setBlockCharFormat(self.formats.char(self.formats.body, PLAIN))
            used = False
            for row in self.rows:
                if isinstance(row, Table):
                    self._insert_table(cursor, row)
                    used = False
                else:
                    self._insert_row(cursor, row, new_block=used)
                    used = True

    def _patch_rows(self, start: int, old: Rows, new: Rows) -> bool:
        """Change the rows from `start` on; False if only building anew does it."""
        if any(isinstance(row, Table) for row in (*old, *new)):
            return False
        if len(old) == len(new):
            blocks = [self.block_of(row.id) for row in old]
            for block, row in zip(blocks, new, strict=True):
                if block is None:
                    return False
                self._patch_block(block, row)
            return True
        return self._replace_rows(start, old, new)

    def _replace_rows(self, start: int, old: Rows, new: Rows) -> bool:
        """Put rows of text in the place of others, together with one that stays where one side has none."""
        before = self.rows[start - 1] if start else None
        if not old or not new:
            if before is None or isinstance(before, Table):
                return False
            old, new = (before, *old), (before, *new)
        first, last = self.block_of(old[0].id), self.block_of(old[-1].id)
        if first is None or last is None:
            return False
        cursor = QTextCursor(first)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        kept = old[0] == new[0]
        if kept:  # its text stays, so that a cursor in it does
            cursor.setPosition(first.position() + first.length() - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        for place, row in enumerate(new[kept:]):
            self._insert_row(cursor, row, new_block=kept or place > 0)
        return True

    def _patch_block(self, block: QTextBlock, row: Row) -> None:
        """Make a block show a row, touching as little text as can be."""
        spans = self._spans(row)
        self._patch_spans(block, spans)
        self._set_block(block, self.formats.block(row, self.numbers.get(row.id, "")), row)

    def _patch_spans(self, block: QTextBlock, spans: list[Span]) -> None:
        wanted, shown = "".join(text for text, _ in spans), block.text()
        cursor = QTextCursor(block)
        if wanted != shown:
            start, end = common_ends(shown, wanted)
            cursor.setPosition(block.position() + units(shown[:start]))
            stop = block.position() + units(shown[: len(shown) - end])
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(wanted[start : len(wanted) - end])
        position = block.position()
        for text, form in spans:
            cursor.setPosition(position)
            position += units(text)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)

    def _patch_printed(self, numbers: Mapping[str, str], was: Printed | None) -> None:
        """Bring numbers before rows and words of mentions up to date, where rows are the same."""
        for row in self.rows:
            if isinstance(row, Table):
                if was is not None and self._reworded(row, was):
                    self._patch_cells(row)
                continue
            renumbered = numbers.get(row.id, "") != self.numbers[row.id]
            if renumbered or (was is not None and self._reworded(row, was)):
                block = self.block_of(row.id)
                if block is not None:
                    self._patch_block(block, row)

    def _patch_cells(self, table: Table) -> None:
        for cell in table.grid().values():
            for paragraph in cell.paragraphs:
                block = self.block_of(paragraph.id)
                if block is not None:
                    style = StyleName.TABLE_TEXT
                    self._patch_spans(block, self._inline_spans(paragraph.inlines, style))

    def _reworded(self, row: Row, was: Printed) -> bool:
        return any(
            isinstance(piece, CitationMention) and was.word(piece) != self.printed.word(piece)
            for inlines in row_inlines(row)
            for piece in inlines
        )

    def _insert_row(self, cursor: QTextCursor, row: Row, *, new_block: bool) -> None:
        form = self.formats.block(row, self.numbers.get(row.id, ""))
        base = self.formats.char(self.formats.style_of(row), PLAIN)
        if new_block:
            cursor.insertBlock(form, base)
        else:
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(base)
        for text, span in self._spans(row):
            cursor.insertText(text, span)

    def _insert_table(self, cursor: QTextCursor, table: Table) -> None:
        shown = cursor.insertTable(len(table.rows), len(table.widths), self._table_format(table))
        for (row, column), cell in sorted(table.grid().items(), key=lambda corner: corner[0]):
            if cell.rows > 1 or cell.columns > 1:
                shown.mergeCells(row, column, cell.rows, cell.columns)
            style = StyleName.TABLE_HEAD if row < table.header_rows else StyleName.TABLE_TEXT
            self._fill_cell(shown.cellAt(row, column).firstCursorPosition(), cell, style)
        cursor.setPosition(shown.lastPosition() + 1)
        cursor.setBlockFormat(self.formats.filler())
        cursor.setBlockCharFormat(self.formats.char(self.formats.body, PLAIN))

    def _fill_cell(self, cursor: QTextCursor, cell: Cell, style: StyleName) -> None:
        paragraphs = cell.paragraphs
        if not paragraphs:  # Qt has a line in every cell; one that nobody wrote in is not read
            paragraphs = (Paragraph(id=BlockId(self._new_id())),)
            self._empty_cells.add(paragraphs[0].id)
        for place, (paragraph, number) in enumerate(numbered(paragraphs)):
            self._cell_numbers[paragraph.id] = number
            form = self.formats.cell_block(paragraph, number, style, cell.align)
            if place:
                cursor.insertBlock(form, self.formats.char(style, PLAIN))
            else:
                cursor.setBlockFormat(form)
                cursor.setBlockCharFormat(self.formats.char(style, PLAIN))
            for text, span in self._inline_spans(paragraph.inlines, style):
                cursor.insertText(text, span)

    def _table_format(self, table: Table) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setProperty(Prop.TABLE, table.id)
        form.setProperty(Prop.WIDTHS, ",".join(map(str, table.widths)))
        form.setHeaderRowCount(table.header_rows)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setCellPadding(self.formats.points(3))
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        total = sum(table.widths)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * width / total) for width in table.widths]
        )
        return form

    def _spans(self, row: Row) -> list[Span]:
        match row:
            case HeadingRow(heading=heading):
                return self._inline_spans(heading.inlines, self.formats.style_of(row))
            case Paragraph(inlines=inlines):
                return self._inline_spans(inlines, self.formats.style_of(row))
            case _:
                return []

    def _inline_spans(self, inlines: Sequence[Inline], style: StyleName) -> list[Span]:
        return [self._span(piece, style) for piece in inlines]

    def _span(self, piece: Inline, style: StyleName) -> Span:
        match piece:
            case Text(text=text, look=look):
                return text, self.formats.char(style, look)
            case LineBreak():
                return LINE, self.formats.char(style, PLAIN)
            case NoteMark(id=note):
                return OBJECT, self.formats.chip(style, Chip.NOTE, note, PLAIN)
            case FigureMention(id=mention, look=look):
                return OBJECT, self.formats.chip(style, Chip.FIGURE, mention, look)
            case CitationMention(id=mention, look=look):
                return self._shown_words(piece), self.formats.char(style, look, mention)

    def _shown_words(self, mention: CitationMention) -> str:
        """Return the words of a mention; one that prints nothing is shown all the same, or nobody could see it."""
        return self.printed.word(mention) or "…"

    def _set_block(self, block: QTextBlock, form: QTextBlockFormat, row: Row) -> None:
        cursor = QTextCursor(block)
        if block.blockFormat() != form:
            cursor.setBlockFormat(form)
        base = self.formats.char(self.formats.style_of(row), PLAIN)
        if block.charFormat() != base:
            cursor.setBlockCharFormat(base)

    def _remember(self, rows: Rows) -> None:
        for row in rows:
            for inlines in row_inlines(row):
                for piece in inlines:
                    if isinstance(piece, NoteMark | CitationMention | FigureMention):
                        self._pieces[piece.id] = piece

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """Set the distances of the text from the edges of the view, in pixels."""
        root = self.document.rootFrame()
        form = root.frameFormat()
        form.setLeftMargin(left)
        form.setTopMargin(top)
        form.setRightMargin(right)
        form.setBottomMargin(bottom)
        form.setPadding(0)
        form.setBorder(0)
        if form != root.frameFormat():
            with self._patching():
                root.setFrameFormat(form)

    def piece(self, name: str) -> Inline | None:
        """Return the note or mention with this id, as last shown; None if there was none."""
        return self._pieces.get(name)

    def take_pieces(self, pieces: Sequence[Inline], style: StyleName) -> list[Span]:
        """Return what to insert for pieces that come from elsewhere, and know them from now on."""
        for piece in pieces:
            if isinstance(piece, NoteMark | CitationMention | FigureMention):
                self._pieces[piece.id] = piece
        return self._inline_spans(pieces, style)

    # Back to the model

    @property
    def touched(self) -> bool:
        """Whether the officer has changed the document since it was last read."""
        return self._head >= 0

    def read(self) -> Rows:
        """Return the rows that the document says."""
        if not self.touched:
            return self.rows
        first = self.document.findBlock(min(self._head, self._length() - 1))
        last = self.document.findBlock(max(self._head, self._length() - self._tail))
        first = first if first.isValid() else self.document.begin()
        last = last if last.isValid() else self.document.lastBlock()
        self._head = self._tail = -1
        start, first = self._before(first)
        stop, last = self._after(last)
        seen = set[str]()
        middle = []
        self._mentions_read.clear()
        with self._patching():
            for row, block in self._read_range(first, last):
                middle.append(self._renamed(row, block, start, stop, seen))
        rows = (*self.rows[:start], *middle, *self.rows[stop:])
        if [row.id for row in middle] != [row.id for row in self.rows[start:stop]]:
            self._index = {row.id: at for at, row in enumerate(rows)}
        self.rows = rows
        self._remember(tuple(middle))
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

    def _read_range(
        self, first: QTextBlock, last: QTextBlock
    ) -> Iterator[tuple[Row, QTextBlock | QTextTable]]:
        block, end = first, last.position()
        while block.isValid() and block.position() <= end:
            table = table_at(block)
            if table is not None:
                yield self._read_table(table), table
                block = self.document.findBlock(table.lastPosition()).next()
                continue
            row = self._read_block(block)
            if row is not None:
                yield row, block
            block = block.next()

    def _read_block(self, block: QTextBlock) -> Row | None:
        """Return the row of a block; None for an empty filler."""
        form = block.blockFormat()
        name = str(form.property(Prop.ROW) or "")
        if not name and block.length() <= 1:
            return None
        inlines = self._read_inlines(block)
        kind = form.property(Prop.KIND)
        if kind == Kind.HEADING:
            heading = Heading(
                inlines=inlines, pinned=pinned_of(form), runs_on=bool(form.property(Prop.RUNS_ON))
            )
            return HeadingRow(SectionId(name), int(form.property(Prop.LEVEL)), heading)
        if kind == Kind.GAP and not inlines:
            return Gap(id=BlockId(name), missing=str(form.property(Prop.MISSING)))
        return Paragraph(id=BlockId(name), inlines=inlines, marker=marker_of(form), pinned=pinned_of(form))

    def _read_table(self, shown: QTextTable) -> Table:
        form = shown.format().toTableFormat()
        seen = set[str]()
        rows = []
        for row in range(shown.rows()):
            cells = [shown.cellAt(row, column) for column in range(shown.columns())]
            corners = [
                cell for column, cell in enumerate(cells) if cell.row() == row and cell.column() == column
            ]
            rows.append(tuple(self._read_cell(cell, seen) for cell in corners))
        return Table(
            id=BlockId(str(form.property(Prop.TABLE) or "")),
            widths=tuple(int(width) for width in str(form.property(Prop.WIDTHS)).split(",")),
            rows=tuple(rows),
            header_rows=form.headerRowCount(),
        )

    def _read_cell(self, cell: QTextTableCell, seen: set[str]) -> Cell:
        first = cell.firstCursorPosition().block()
        end = cell.lastCursorPosition().block().position()
        block, paragraphs = first, list[Paragraph]()
        while block.isValid() and block.position() <= end:
            form = block.blockFormat()
            name = str(form.property(Prop.ROW) or "")
            if not name or name in seen:
                name = self._new_id()
                form.setProperty(Prop.ROW, name)
                QTextCursor(block).setBlockFormat(form)
            seen.add(name)
            paragraphs.append(
                Paragraph(
                    id=BlockId(name),
                    inlines=self._read_inlines(block),
                    marker=marker_of(form),
                    pinned=pinned_of(form),
                )
            )
            block = block.next()
        if len(paragraphs) == 1 and paragraphs[0].id in self._empty_cells and not paragraphs[0].inlines:
            paragraphs.clear()
        align = Align(first.blockFormat().property(Prop.ALIGN) or Align.LEFT.value)
        return Cell(paragraphs=tuple(paragraphs), align=align, rows=cell.rowSpan(), columns=cell.columnSpan())

    def _read_inlines(self, block: QTextBlock) -> tuple[Inline, ...]:
        pieces: list[Inline] = []
        mention, words, look = "", "", PLAIN
        for text, form in fragments(block):
            name = str(form.property(Prop.MENTION) or "") if form.objectType() == 0 else ""
            if mention and name != mention:
                pieces.extend(self._read_mention(mention, words, look))
                mention = words = ""
            if name:
                look = look if mention else look_of(form)
                mention, words = name, words + text
            elif form.objectType() in {Chip.NOTE, Chip.FIGURE}:
                piece = self._pieces.get(str(form.property(Prop.PIECE)))
                pieces.extend([piece] if piece else [])
            else:
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
        return [replace(piece, form=CitationForm.AS_WRITTEN, as_written=written)] if written else []

    def _renamed(
        self, row: Row, shown: QTextBlock | QTextTable, start: int, stop: int, seen: set[str]
    ) -> Row:
        """Give a row a name of its own where a split or a copy has taken another's."""
        at = self._index.get(row.id)
        if not row.id or row.id in seen or (at is not None and not start <= at < stop):
            row = _with_id(row, self._new_id())
            self._repair = True
        if self._repair and isinstance(shown, QTextBlock) and not isinstance(row, Table):
            self._remember((row,))
            self._patch_block(shown, row)
        elif self._repair and isinstance(shown, QTextTable):
            form = shown.format().toTableFormat()
            form.setProperty(Prop.TABLE, row.id)
            shown.setFormat(form)
        self._repair = False
        seen.add(row.id)
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
                if left < width or left <= 0:
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
            return len(text)
        piece = self._pieces.get(str(form.property(Prop.PIECE)))
        words = self.printed.word(piece) if isinstance(piece, FigureMention) else ""
        return len(words) * len(text)

    def block_of(self, name: str) -> QTextBlock | None:
        """Return the block of a row, or of a paragraph in a table; None if it is not shown here."""
        guess = self.document.findBlockByNumber(self._index.get(name, 0))
        if guess.isValid() and guess.blockFormat().property(Prop.ROW) == name:
            return guess
        block = self.document.begin()
        while block.isValid():
            if block.blockFormat().property(Prop.ROW) == name:
                return block
            block = block.next()
        return None

    def number_of(self, block: QTextBlock) -> str:
        """Return what is printed before the text of a block."""
        name = str(block.blockFormat().property(Prop.ROW) or "")
        return self.numbers.get(name) or self._cell_numbers.get(name, "")

    def row_at(self, block: QTextBlock) -> int | None:
        """Return the index of the row that a block shows or, in a table, belongs to; None for a filler."""
        return self._index.get(self._item_id(block))

    def _item_id(self, block: QTextBlock) -> str:
        table = table_at(block)
        if table is not None:
            return str(table.format().property(Prop.TABLE) or "")
        return str(block.blockFormat().property(Prop.ROW) or "")

    def _length(self) -> int:
        return self.document.characterCount()

    # Who changes the document

    @contextmanager
    def _patching(self) -> Iterator[None]:
        """Change the document as one step that is not the officer's."""
        outer, self._own = self._own, True
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
            self._own = outer

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        if self._own:
            return
        tail = max(0, self._length() - position - added)
        if self._head < 0:
            self._head, self._tail = position, tail
        else:
            self._head, self._tail = min(self._head, position), min(self._tail, tail)


def table_at(place: QTextBlock | QTextCursor) -> QTextTable | None:
    """Return the table that a block or cursor stands in; None outside tables."""
    cursor = QTextCursor(place) if isinstance(place, QTextBlock) else place
    return cast("QTextTable | None", cursor.currentTable())


def units(text: str) -> int:
    """Return how many positions of a document a text takes (UTF-16)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def fragments(block: QTextBlock) -> Iterator[Span]:
    """Yield the pieces of text of a block with their formats."""
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.text(), fragment.charFormat()
        part += 1


def _text_pieces(text: str, form: QTextCharFormat) -> Iterator[Inline]:
    """Read text that is no mention; a chip without its piece is dropped."""
    look = look_of(form)
    for place, part in enumerate(text.replace(OBJECT, "").split(LINE)):
        if place:
            yield LineBreak()
        yield from runs_of(part, look)


def _with_id(row: Row, name: str) -> Row:
    if isinstance(row, HeadingRow):
        return replace(row, id=SectionId(name))
    return replace(row, id=BlockId(name))
