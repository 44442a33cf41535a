"""Rows of a passage, shown in a text document.

`show` patches only what differs, so that the cursor stays where it is. Tables need a line before, between and after
them where there is no row; such a *filler* has no id, is no row while it is empty, and becomes a paragraph when
something is typed into it. What the officer does to the document is noted as a span of positions.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from bcdesk.domain.galley import StyleName
from bcdesk.domain.numbering import numbered
from bcdesk.domain.passages import HeadingRow, Row, Rows, common_ends, row_inlines, same_shape
from bcdesk.domain.printed import Printed
from bcdesk.domain.report import (
    PLAIN,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    FigureMention,
    Inline,
    LineBreak,
    NoteMark,
    Paragraph,
    Table,
    Text,
)
from bcdesk.ui.editor.after_tables import form_after_table, table_before
from bcdesk.ui.editor.blocks import (
    LINE,
    OBJECT,
    Span,
    cell_style,
    table_at,
    units,
)
from bcdesk.ui.editor.formats import Chip, Formats, Prop
from bcdesk.ui.editor.joiners import before_chip, glued

_SYMBOL = re.compile(r"\d[\w.]*[-/–][\w&./–-]*[^\W\d_][\w&/–-]*")
"""Number and symbol among the words of a citation."""
_NEAR = 2_000
"""So many positions stand on a page."""
_BORDER = 1.0
"""Width of the lines of a table, pixels."""


class ShownRows(QObject):
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
        self._frame = QTextFrameFormat()
        self._width = 0.0  # of the text, when it was last looked at
        self._empty_cells: set[str] = set()
        self._cell_numbers: dict[str, str] = {}
        self._mentions_read: set[str] = set()
        self._repair = False
        self._reshaped = False  # what was read has other numbers
        self._own = False
        self._head = self._tail = -1  # lengths of what is untouched at both ends; -1: everything is
        document.setUndoRedoEnabled(False)
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.contentsChange.connect(self._on_contents_change)
        self.build()

    # From the model

    def show(self, rows: Rows, numbers: Callable[[], Sequence[str]], printed: Printed) -> bool:
        """Show `rows`; tell whether the document was built anew.

        Args:
            rows: what to show.
            numbers: gives what is printed before each row; asked only if that may have changed.
            printed: words of mentions and numbers of notes.
        """
        was, was_printed, was_numbers = self.rows, self.printed, self.numbers
        start, end = common_ends(was, rows)
        old, new = was[start : len(was) - end], rows[start : len(rows) - end]
        self._remember(new)
        self.printed = printed
        renumber = self._reshaped or printed is not was_printed or not same_shapes(old, new)
        self._reshaped = False
        if renumber:
            self.numbers = {row.id: number for row, number in zip(rows, numbers(), strict=True)}
        rebuilt = False
        if old or new:
            with self._patching():
                rebuilt = not self._patch_rows(start, old, new)
            self.rows = rows
            if rebuilt:
                self.build()
            elif not same_ids(old, new):
                self._index = {row.id: at for at, row in enumerate(rows)}
        if renumber and not rebuilt:
            self._patch_printed(was_numbers, None if printed is was_printed else was_printed)
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
            self.document.rootFrame().setFrameFormat(self._frame)
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
            self._show_last_filler()

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
        if kept:
            self._set_block(
                cursor.block(), self.formats.block(new[0], self.numbers.get(new[0].id, "")), new[0]
            )
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
        if units(shown) != block.length() - 1:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(wanted)
        elif wanted != shown:
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
        with self._patching():
            for row in self.rows:
                reworded = was is not None and self._reworded(row, CitationMention, was)
                if isinstance(row, Table):
                    if reworded:
                        self._patch_cells(row)
                elif reworded or numbers.get(row.id, "") != self.numbers[row.id]:
                    block = self.block_of(row.id)
                    if block is not None:
                        self._patch_block(block, row)
        if was is not None:
            self._lay_out_figures(was)

    def _patch_cells(self, table: Table) -> None:
        for (row, _), cell in table.grid().items():
            style = cell_style(row, table.header_rows)
            for paragraph in cell.paragraphs:
                block = self.block_of(paragraph.id)
                if block is not None:
                    self._patch_spans(block, self._inline_spans(paragraph.inlines, style))

    def _lay_out_figures(self, was: Printed) -> None:
        """Give figures the room of their new words, which are painted and stand in no text."""
        places = [self._extent(row) for row in self.rows if self._reworded(row, FigureMention, was)]
        for start, end in _joined(place for place in places if place is not None):
            self.document.markContentsDirty(start, end - start)

    def _extent(self, row: Row) -> tuple[int, int] | None:
        """Return the positions where a row begins and ends; None if it is not shown here."""
        if isinstance(row, Table):
            first = self.block_of(row.rows[0][0].paragraphs[0].id)
            table = table_at(first) if first is not None else None
            return None if table is None else (table.firstPosition(), table.lastPosition())
        block = self.block_of(row.id)
        return None if block is None else (block.position(), block.position() + block.length())

    def _reworded(self, row: Row, kind: type[CitationMention] | type[FigureMention], was: Printed) -> bool:
        return any(
            isinstance(piece, kind) and was.word(piece) != self.printed.word(piece)
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
        if table_before(cursor.block()) is not None:
            self._set_block(cursor.block(), form, row)

    def _insert_table(self, cursor: QTextCursor, table: Table) -> None:
        shown = cursor.insertTable(len(table.rows), len(table.widths), self._table_format(table))
        for (row, column), cell in sorted(table.grid().items(), key=lambda corner: corner[0]):
            if cell.rows > 1 or cell.columns > 1:
                shown.mergeCells(row, column, cell.rows, cell.columns)
            style = cell_style(row, table.header_rows)
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
                cursor.mergeBlockCharFormat(self.formats.char(style, PLAIN))  # it holds the spans of the cell
            for text, span in self._inline_spans(paragraph.inlines, style):
                cursor.insertText(text, span)

    def _table_format(self, table: Table) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setProperty(Prop.TABLE, table.id)
        form.setProperty(Prop.WIDTHS, ",".join(map(str, table.widths)))
        form.setHeaderRowCount(table.header_rows)
        form.setBorder(_BORDER)
        form.setCellSpacing(-_BORDER)  # looks like collapsed borders, which take Qt twice the time to lay out
        form.setBorderCollapse(False)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(self.formats.ink)
        form.setCellPadding(self.formats.points(3))
        gap = self.formats.house.paragraph_gap
        form.setTopMargin(self.formats.points(gap))  # Qt drops that of the row above
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
        spans: list[Span] = []
        for piece in inlines:
            for text, form in self._piece_spans(piece, style):
                if text == OBJECT and spans and spans[-1][0] != OBJECT:
                    before, form_before = spans[-1]
                    spans[-1] = before_chip(before), form_before
                spans.append((text, form))
        return spans

    def _piece_spans(self, piece: Inline, style: StyleName) -> list[Span]:
        if isinstance(piece, CitationMention):
            return self._mention_spans(piece, style)
        return [self._span(piece, style)]

    def _mention_spans(self, mention: CitationMention, style: StyleName) -> list[Span]:
        """Return the words of a citation with a line under number and symbol: dotted where they are as written."""
        words = self._shown_words(mention)
        symbol = _SYMBOL.search(words)
        start, end = symbol.span() if symbol else (0, len(words))
        lines = QTextCharFormat.UnderlineStyle
        line = lines.DotLine if mention.form is CitationForm.AS_WRITTEN else lines.SingleUnderline
        plain = self.formats.char(style, mention.look, mention.id)
        marked = self.formats.char(style, mention.look, mention.id, line)
        spans = [(words[:start], plain), (words[start:end], marked), (words[end:], plain)]
        return [(glued(text), form) for text, form in spans if text]

    def _span(self, piece: Text | LineBreak | NoteMark | FigureMention, style: StyleName) -> Span:
        match piece:
            case Text(text=text, look=look):
                return glued(text), self.formats.char(style, look)
            case LineBreak():
                return LINE, self.formats.char(style, PLAIN)
            case NoteMark(id=note):
                return OBJECT, self.formats.chip(style, Chip.NOTE, note, PLAIN)
            case FigureMention(id=mention, look=look):
                return OBJECT, self.formats.chip(style, Chip.FIGURE, mention, look)

    def _shown_words(self, mention: CitationMention) -> str:
        """Return the words of a mention; one that prints nothing is shown all the same, or nobody could see it."""
        written = mention.form is CitationForm.AS_WRITTEN  # known before it is composed
        return (mention.as_written if written else self.printed.word(mention)) or "…"

    def _set_block(self, block: QTextBlock, form: QTextBlockFormat, row: Row) -> None:
        cursor = QTextCursor(block)
        base = self.formats.char(self.formats.style_of(row), PLAIN)
        shown = block.charFormat()
        shown.setObjectIndex(base.objectIndex())  # that of the table before, if one ends right there
        if shown != base:
            cursor.setBlockCharFormat(base)
        form = form_after_table(block, form, self._text_width())
        if block.blockFormat() != form:
            cursor.setBlockFormat(form)

    def _show_last_filler(self) -> None:
        """Let the line after a table at the end be seen: there the officer goes on writing."""
        block = self.document.lastBlock()
        if not self._item_id(block):
            form = form_after_table(block, self.formats.filler(), self._text_width())
            QTextCursor(block).setBlockFormat(form)

    def _align_after_tables(self) -> None:
        """Draw the empty lines after tables where they belong, now that the text has another width."""
        for frame in self.document.rootFrame().childFrames():
            block = self.document.findBlock(frame.lastPosition() + 1)
            at = self._index.get(self._item_id(block))
            row = None if at is None else self.rows[at]
            if row is not None and not isinstance(row, Table):
                self._set_block(block, self.formats.block(row, self.numbers.get(row.id, "")), row)
        self._show_last_filler()

    def _text_width(self) -> float:
        return float(self.document.textWidth() - self._frame.leftMargin() - self._frame.rightMargin())

    def _remember(self, rows: Rows) -> None:
        for row in rows:
            for inlines in row_inlines(row):
                for piece in inlines:
                    if isinstance(piece, NoteMark | CitationMention | FigureMention):
                        self._pieces[piece.id] = piece

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """Set the distances of the text from the edges of the view, in pixels."""
        form = QTextFrameFormat()
        form.setLeftMargin(left)
        form.setTopMargin(top)
        form.setRightMargin(right)
        form.setBottomMargin(bottom)
        if form != self._frame:
            self._frame = form
            with self._patching():
                self.document.rootFrame().setFrameFormat(form)
                if self.document.isEmpty():
                    self.document.markContentsDirty(0, 1)  # or Qt overlooks it
        if self._width != (width := self._text_width()):
            self._width = width
            with self._patching():
                self._align_after_tables()

    def piece(self, name: str) -> Inline | None:
        """Return the note or mention with this id, as last shown; None if there was none."""
        return self._pieces.get(name)

    def take_pieces(self, pieces: Sequence[Inline], style: StyleName) -> list[Span]:
        """Return what to insert for pieces that come from elsewhere, and know them from now on."""
        for piece in pieces:
            if isinstance(piece, NoteMark | CitationMention | FigureMention):
                self._pieces[piece.id] = piece
        return self._inline_spans(pieces, style)

    def block_of(self, name: str) -> QTextBlock | None:
        """Return the block of a row, or of a paragraph in a table; None if it is not shown here."""
        # a row has one block or, in tables, more: so its block comes no earlier than its index says
        block = self.document.findBlockByNumber(self._index.get(name, 0))
        while block.isValid():
            if block.blockFormat().property(Prop.ROW) == name:
                return block
            block = block.next()
        return None

    def _item_id(self, block: QTextBlock) -> str:
        table = table_at(block)
        if table is not None:
            return str(table.format().property(Prop.TABLE) or "")
        return str(block.blockFormat().property(Prop.ROW) or "")

    # Who changes the document

    @property
    def touched(self) -> bool:
        """Whether the officer has changed the document since it was last read."""
        return self._head >= 0

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

    def _length(self) -> int:
        return self.document.characterCount()


def _joined(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join places in order that are near each other: laying out a page costs less than beginning anew."""
    begun: tuple[int, int] | None = None
    for start, end in places:
        if begun is not None and start - begun[1] <= _NEAR:
            begun = begun[0], end
            continue
        if begun is not None:
            yield begun
        begun = start, end
    if begun is not None:
        yield begun


def same_shapes(old: Sequence[Row], new: Sequence[Row]) -> bool:
    """Tell whether the rows differ in their texts at most."""
    return len(old) == len(new) and all(map(same_shape, old, new))


def same_ids(old: Sequence[Row], new: Sequence[Row]) -> bool:
    """Tell whether the rows have the same names in the same order."""
    return [row.id for row in old] == [row.id for row in new]
