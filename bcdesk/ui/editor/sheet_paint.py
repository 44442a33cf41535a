"""What an editor paints around its text: the sheet, what stands before rows, and the heading that stays on top."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextBlock, QTextTable
from PySide6.QtWidgets import QTextEdit

from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import HeadingRow
from bcdesk.domain.report import PLAIN, NoteMark
from bcdesk.ui.editor.blocks import table_at
from bcdesk.ui.editor.formats import Kind, Prop
from bcdesk.ui.editor.passage_text import PassageText
from bcdesk.ui.theme import Role, colour, px

STRIP = 34
"""Height of the strip with the heading, pixels at 100 %."""


class SheetPainter:
    """Paints for one editor."""

    def __init__(self, editor: QTextEdit, text: PassageText) -> None:
        self._editor = editor
        self._text = text

    def paint_ground(self, painter: QPainter, *, top: float, edge: float) -> None:
        """Paint the desk and on it the sheet, which begins at `top` of the document, `edge` beside the text."""
        editor = self._editor
        view, scrolled = editor.viewport().rect(), editor.verticalScrollBar().value()
        painter.fillRect(view, colour(editor, Role.DESK))
        bottom = max(float(view.height()), editor.document().size().height() - scrolled)
        left, right = self._sides(edge)
        sheet = QRectF(left, top - scrolled, right - left, bottom - (top - scrolled) + 1)
        painter.fillRect(sheet, colour(editor, Role.PAPER))
        painter.setPen(colour(editor, Role.HAIR))
        painter.drawRect(sheet)

    def paint_before(self, painter: QPainter, block: QTextBlock) -> None:
        """Paint the number before a row, and what a gap asks for; the painter is that of the document."""
        number = self._text.number_of(block)
        placeholder = self._is_empty_gap(block)
        if not (number or placeholder) or not block.layout().lineCount():
            return
        style = self._text.style_at(block)
        line = block.layout().lineAt(0)
        corner = self._editor.document().documentLayout().blockBoundingRect(block).topLeft()
        base = corner.y() + line.y() + line.ascent()
        start = corner.x() + x_of(line.cursorToX(0))
        formats = self._text.formats
        painter.setFont(formats.font(style, PLAIN))
        painter.setPen(colour(self._editor, Role.INK))
        if number:
            painter.drawText(QPointF(start - formats.number_width(style, number), base), number)
        if placeholder:
            painter.setPen(colour(self._editor, Role.SHOULD))
            words = formats.gap_words(block.blockFormat().stringProperty(Prop.MISSING))
            words.draw(painter, QPointF(corner.x(), base - words.lineAt(0).ascent()))

    def _is_empty_gap(self, block: QTextBlock) -> bool:
        return block.length() <= 1 and block.blockFormat().property(Prop.KIND) == Kind.GAP

    def visible_blocks(self) -> list[QTextBlock]:
        """Return the blocks that are in view, from the beginning of the row of a table that is."""
        layout = self._editor.document().documentLayout()
        bottom = self._editor.verticalScrollBar().value() + self._editor.viewport().height()
        block = self._first_block()
        table = table_at(block)
        if table is not None:
            block = _row_start(table, block)
        blocks = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            blocks.append(block)
            block = block.next()
        return blocks

    def _first_block(self) -> QTextBlock:
        left = self._editor.document().rootFrame().frameFormat().leftMargin()
        inside = QPoint(
            round(left) + px(self._editor, 4), 0
        )  # beside a table Qt takes all of it for one place
        return self._editor.cursorForPosition(inside).block()

    # The heading that stays

    @property
    def strip_height(self) -> int:
        """How much of the top of the view the heading of the current part covers; 0 when it is in view itself."""
        return px(self._editor, STRIP) if self.heading() is not None else 0

    def heading(self) -> HeadingRow | None:
        """Return the heading of the first line in view; None if it is in view itself, or is that of the tab."""
        first = self._first_block()
        at = self._text.row_at(first)
        if at is None or not self._editor.verticalScrollBar().value():
            return None
        for row in reversed(self._text.rows[: at + 1]):
            if isinstance(row, HeadingRow):
                if row.level == 1 or row.id == first.blockFormat().property(Prop.ROW):
                    return None
                return row
        return None

    def paint_strip(self, painter: QPainter, *, edge: float) -> None:
        """Paint the heading over the text."""
        row = self.heading()
        if row is None:
            return
        editor, formats = self._editor, self._text.formats
        left, right = self._sides(edge)
        strip = QRectF(left, 0, right - left, px(editor, STRIP))
        painter.fillRect(strip, colour(editor, Role.PAPER))
        painter.setPen(colour(editor, Role.HAIR))
        for line in ((strip.bottomLeft(), strip.bottomRight()), (strip.topLeft(), strip.bottomLeft())):
            painter.drawLine(*line)
        painter.drawLine(strip.topRight(), strip.bottomRight())
        font = QFont(formats.font(formats.style_of(row), PLAIN))
        font.setPointSizeF(editor.font().pointSizeF() * 1.1)
        painter.setFont(font)
        painter.setPen(colour(editor, Role.INK2))
        room = strip.adjusted(edge, 0, -edge, 0)
        words = QFontMetricsF(font).elidedText(self._words_of(row), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _words_of(self, row: HeadingRow) -> str:
        pieces = [piece for piece in row.heading.inlines if not isinstance(piece, NoteMark)]
        said = plain(pieces, self._text.printed.word).replace("\n", " ")
        return f"{self._text.numbers.get(row.id, '')}{said}"

    def _sides(self, edge: float) -> tuple[float, float]:
        root = self._editor.document().rootFrame().frameFormat()
        return root.leftMargin() - edge, self._editor.viewport().width() - root.rightMargin() + edge


def _row_start(table: QTextTable, block: QTextBlock) -> QTextBlock:
    """Return the first block of the row that a block stands in, or of a higher row that a cell of it begins in."""
    here = table.cellAt(block.position()).row()
    row = min(table.cellAt(here, column).row() for column in range(table.columns()))
    return table.cellAt(row, 0).firstCursorPosition().block()


def set_paper_palette(editor: QTextEdit) -> None:
    """Let an editor have no ground of its own, so that the sheet shows through."""
    palette = editor.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    if palette != editor.palette():
        editor.setPalette(palette)


def x_of(position: object) -> float:
    """Return the x of `QTextLine.cursorToX`, which PySide6 gives together with the cursor."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type] # typed as float
