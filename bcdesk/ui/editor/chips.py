"""What is painted in the text: marks of footnotes and figures.

A chip is one step of the cursor. It knows only an id; its words and numbers come from the model when it is painted,
so a number that changes elsewhere changes no document.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QWidget

from bcdesk.domain.counters.figures import FigureFault
from bcdesk.domain.report import FigureForm, FigureMention
from bcdesk.ui.editor.formats import Chip, Prop
from bcdesk.ui.editor.passage_text import PassageText
from bcdesk.ui.theme import Role, colour

NOTE_SIZE = 0.62
"""Size of a note's number as a share of the text's."""
NOTE_RISE = 0.36
"""How far its box is raised, as a share of the text's size."""
Fault = Callable[[FigureMention], FigureFault | None]
"""Tells what is wrong with a figure; None if nothing is."""
MOST_GAP = 0.4
"""How wide a missing number may be shown, as a share of the line: a chip cannot be broken."""
_MOST_SIZES = 4_096
"""So many words are remembered with their size."""
PADDING = 3.0
RADIUS = 3.0


class Chips:
    """Registers the painters of chips with the document of `text`; keep it as long as the document."""

    def __init__(self, text: PassageText, view: QWidget, fault: Fault) -> None:
        self._painters = {Chip.NOTE: NoteChip(text, view), Chip.FIGURE: FigureChip(text, view, fault)}
        layout = text.document.documentLayout()
        for chip, painter in self._painters.items():
            layout.registerHandler(chip, painter)


class NoteChip(QPyTextObject):
    """The raised number of a footnote in a box."""

    def __init__(self, text: PassageText, view: QWidget) -> None:
        """Take numbers from what `text` shows and colours from `view`."""
        super().__init__()
        self._text = text
        self._view = view

    def intrinsicSize(self, _document: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:  # noqa: N802 # Qt's name
        """Return the size of the box; it must not make its line higher."""
        font = _font(form, NOTE_SIZE)
        metrics = QFontMetricsF(font)
        return QSizeF(metrics.horizontalAdvance(self._number(form)) + 2 * PADDING, metrics.ascent())

    def drawObject(  # noqa: N802 # Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        form: QTextFormat,
    ) -> None:
        """Paint the box with its number."""
        rect = QRectF(rect)
        font = _font(form, NOTE_SIZE)
        font.setBold(True)
        metrics = QFontMetricsF(font)
        size = form.toCharFormat().font().pointSizeF() * painter.device().logicalDpiY() / 72
        box = QRectF(
            rect.x() + 1, rect.bottom() - metrics.capHeight() - size * NOTE_RISE - 2 * PADDING + 2, 0, 0
        )
        box.setSize(QSizeF(rect.width() - 2, metrics.capHeight() + 2 * PADDING - 1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self._view, Role.CHIP_LINE))
        painter.setBrush(colour(self._view, Role.CHIP))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(colour(self._view, Role.LINK))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number(form))
        painter.restore()

    def _number(self, form: QTextFormat) -> str:
        return str(self._text.printed.numbers.get(str(form.property(Prop.PIECE)), "?"))


class FigureChip(QPyTextObject):
    """The words of a figure on a tint, exactly as wide as they print; only a missing number is cut.

    The line at their foot is dotted where they are as written, and thick where they are not what the counter says; a
    number that is missing has a dashed edge.
    """

    def __init__(self, text: PassageText, view: QWidget, fault: Fault) -> None:
        """Take words from what `text` shows, colours from `view`, and what is wrong with a figure from `fault`."""
        super().__init__()
        self._text = text
        self._view = view
        self._fault = fault
        self._sizes: dict[tuple[str, float, int, bool], QSizeF] = {}

    def intrinsicSize(self, _document: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:  # noqa: N802 # Qt's name
        """Return the size of the words."""
        return self._shown(form)[1]

    def drawObject(  # noqa: N802 # Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        form: QTextFormat,
    ) -> None:
        """Paint the words, with a line at their foot."""
        rect = QRectF(rect)
        ground = rect.adjusted(-2.5, 1, 2.5, 3)
        figure = self._figure(form)
        painter.save()
        painter.fillRect(ground, colour(self._view, Role.CHIP))
        if figure is not None:
            self._paint_line(painter, ground, figure)
        words, _ = self._shown(form)
        painter.setPen(colour(self._view, Role.INK))
        painter.setFont(_font(form))
        painter.drawText(rect.bottomLeft(), words)
        painter.restore()

    def _paint_line(self, painter: QPainter, ground: QRectF, figure: FigureMention) -> None:
        fault = self._fault(figure)
        if fault is FigureFault.NO_VALUE:
            painter.setPen(QPen(colour(self._view, Role.FIELD_LINE), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        written = figure.form is FigureForm.AS_WRITTEN
        pen = QPen(colour(self._view, Role.CHIP_LINE), 1)
        if fault is not None:
            pen = QPen(colour(self._view, Role.SHOULD_MARK), 2)
        elif written:
            pen = QPen(colour(self._view, Role.CITE), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())

    def _figure(self, form: QTextFormat) -> FigureMention | None:
        piece = self._text.piece(str(form.property(Prop.PIECE)))
        return piece if isinstance(piece, FigureMention) else None

    def _shown(self, form: QTextFormat) -> tuple[str, QSizeF]:
        """Return the words as they are shown, and their size."""
        figure = self._figure(form)
        words = "?" if figure is None else self._text.printed.word(figure)
        size, most = self._size(words, form), self._text.formats.measure * MOST_GAP
        if figure is None or size.width() <= most or self._fault(figure) is not FigureFault.NO_VALUE:
            return words, size
        words = QFontMetricsF(_font(form)).elidedText(words, Qt.TextElideMode.ElideRight, most)
        return words, self._size(words, form)

    def _size(self, words: str, form: QTextFormat) -> QSizeF:
        """Measure words; when a number changes all figures around it are measured, most of which are as they were."""
        look = form.toCharFormat()
        key = words, look.fontPointSize(), look.fontWeight(), look.fontItalic()
        size = self._sizes.get(key)
        if size is None:
            metrics = QFontMetricsF(_font(form))
            size = QSizeF(metrics.horizontalAdvance(words), metrics.ascent())
            if len(self._sizes) == _MOST_SIZES:
                self._sizes.clear()
            self._sizes[key] = size
        return size


def _font(form: QTextFormat, share: float = 1.0) -> QFont:
    font = QFont(form.toCharFormat().font())
    font.setPointSizeF(max(1.0, font.pointSizeF() * share))
    return font
