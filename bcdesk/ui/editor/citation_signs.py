"""The quiet signs at the citations of a text.

Behind number and symbol, raised, stands how the document stands on the date of the report: nothing while it is in
force, else the sign that the panel has for it, and a mere question mark where that is not known. Where words as written
contradict the record, the line under them begins with the diamond of *nên xem*. Signs take no room.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from bcdesk.domain.report import MentionId
from bcdesk.ui.citation_words import standing_of
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import NO_LINE, POINTS_PER_INCH, Prop
from bcdesk.ui.editor.sheet_paint import x_of
from bcdesk.ui.signs import Level, Standing, paint_level, paint_standing
from bcdesk.ui.theme import Role, colour, px, text_font

SIZE = 0.44
"""Side of a sign as a share of the size of the text."""
RISE = 0.47
"""Its foot above the base line, likewise: over small letters, under the line before."""
LEAST = 7
"""Its side at least, pixels at 100 %."""
_QUESTION = 1.4
"""Size of the question mark as a multiple of the side of a sign."""


class CitationSigns:
    """Paints the signs of one editor."""

    def __init__(self, editor: QTextEdit, desk: Desk) -> None:
        self._editor = editor
        self._desk = desk

    def paint(self, painter: QPainter, block: QTextBlock) -> None:
        """Paint the signs of a block; the painter is that of the document."""
        for mention, start, end, form in _symbols(block):
            mark = self._desk.marks.get(MentionId(mention))
            if mark is None:
                continue
            side = self._side(form)
            standing = standing_of(mark.status.validity)
            if standing is not Standing.IN_FORCE:
                raised = QPointF(0, -side * (1 + RISE / SIZE))
                self._paint_standing(painter, self._square(block, end - 1, end, side, raised), standing)
            if mark.faults:
                below = QPointF(-side, 0)
                place = self._square(block, start, start, side, below)
                paint_level(painter, place, Level.SHOULD, colour(self._editor, Role.SHOULD_MARK))

    def _paint_standing(self, painter: QPainter, place: QRectF, standing: Standing) -> None:
        if standing is not Standing.UNKNOWN:
            paint_standing(painter, place, standing, colour(self._editor, Role.INK2))
            return
        font = text_font()
        font.setPixelSize(round(place.height() * _QUESTION))
        painter.setFont(font)
        painter.setPen(colour(self._editor, Role.CITE))  # fainter than what is known: there are many of them
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), "?")

    def _side(self, form: QTextCharFormat) -> float:
        size = form.font().pointSizeF() * self._editor.logicalDpiY() / POINTS_PER_INCH
        return max(float(px(self._editor, LEAST)), size * SIZE)

    def _square(self, block: QTextBlock, inside: int, edge: int, side: float, away: QPointF) -> QRectF:
        """Return a square `away` from the base line at `edge`, in the line that shows the letter `inside`."""
        layout = block.layout()
        composed = len(layout.preeditAreaText()) if layout.preeditAreaPosition() < edge else 0
        line = layout.lineForTextPosition(inside + composed)
        if not line.isValid():
            return QRectF()
        corner: QPointF = self._editor.document().documentLayout().blockBoundingRect(block).topLeft()
        place = corner + QPointF(x_of(line.cursorToX(edge + composed)), line.y() + line.ascent()) + away
        return QRectF(place.x(), place.y(), side, side)


def _symbols(block: QTextBlock) -> Iterator[tuple[str, int, int, QTextCharFormat]]:
    """Yield the underlined part of each citation: the id of the mention, its ends in the block, its format."""
    found = ("", 0, 0, QTextCharFormat())
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        form = fragment.charFormat()
        mention = str(form.property(Prop.MENTION) or "")
        if mention and form.underlineStyle() != NO_LINE:
            start = fragment.position() - block.position()
            end = start + fragment.length()
            if mention == found[0]:
                found = (mention, found[1], end, form)
            else:
                if found[0]:
                    yield found
                found = (mention, start, end, form)
        part += 1
    if found[0]:
        yield found
