"""Paints the rows of the citation panel."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.ui.citation_words import day_words, matter_words, standing_of
from bcdesk.ui.models.citations import FOUND_ROLE, CitationListModel, Found, found_places, sought
from bcdesk.ui.parts.rows import paint_ground
from bcdesk.ui.signs import paint_standing
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 2
"""So many lines say who issued a document and what it is about."""
_LINE = 18
_EDGE = 9
"""Above the first line and below the last one, pixels at 100 %."""
_BEFORE, _BEHIND = 8, 6
"""Between the ground of a row and the edges of the list."""
_TEXT, _END = 32, 10
"""Between the words and the edges of the ground."""
_SIGN = 11


class CitationRowDelegate(QStyledItemDelegate):
    """A document is its number with its day, what it is about in up to two lines, and how it stands.

    Args:
        view: the list that it paints for.

    Attributes:
        bar: room that the scroll bar takes from the words, in pixels.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.bar = 0

    def height(self, widget: QWidget, found: Found, bar: int) -> int:
        """Return how high a row is where the scroll bar takes `bar` pixels."""
        lines = len(broken(matter_words(found.document), _room(widget, bar)))
        return px(widget, _LINE) * (2 + lines) + 2 * px(widget, _EDGE) + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; it is as wide as the view."""
        return QSize(0, self.height(option.widget, index.data(FOUND_ROLE), self.bar))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = index.data(FOUND_ROLE)
        model = index.model()
        if isinstance(found, Found) and isinstance(model, CitationListModel):
            _Row(painter, option, model, found, self.bar).paint(str(index.data()))
        painter.restore()


class _Row:
    """One row as it is painted."""

    def __init__(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: CitationListModel,
        found: Found,
        bar: int,
    ) -> None:
        widget = option.widget
        self._painter = painter
        self._widget = widget
        self._state = option.state
        self._model = model
        self._found = found
        self._matter = matter_words(found.document)
        self._room = _room(widget, bar)
        self._frame = option.rect.adjusted(px(widget, _BEFORE), 1, -px(widget, _BEHIND), -2)
        self._left = self._frame.left() + px(widget, _TEXT)
        self._right = self._frame.right() + 1 - px(widget, _END)
        self._top = option.rect.top() + px(widget, _EDGE)
        self._bottom = option.rect.bottom()

    def paint(self, name: str) -> None:
        self._sought = sought(self._model.words, f"{name} {self._matter}")
        self._paint_ground()
        self._paint_sign()
        self._paint_head(name)
        self._top += px(self._widget, _LINE) + px(self._widget, 1)
        self._paint_matter()
        self._paint_last()

    @property
    def _chosen(self) -> bool:
        return bool(self._state & QStyle.StateFlag.State_Selected)

    def _paint_ground(self) -> None:
        """Paint what says that a row is chosen or under the pointer, or has the focus; else the line below it."""
        widget = self._widget
        paint_ground(
            self._painter,
            widget,
            self._frame,
            chosen=self._chosen,
            pointed=bool(self._state & QStyle.StateFlag.State_MouseOver),
            focused=bool(self._state & QStyle.StateFlag.State_HasFocus),
        )
        if not self._chosen:
            line = QRect(self._left, self._bottom, self._right - self._left, 1)
            self._painter.fillRect(line, colour(widget, Role.HAIR))

    def _paint_sign(self) -> None:
        side = px(self._widget, _SIGN)
        middle = self._frame.left() + px(self._widget, 17)
        top = self._top + (px(self._widget, _LINE) - side) / 2
        rect = QRectF(middle - side / 2, top, side, side)
        standing = standing_of(self._found.status.validity)
        paint_standing(self._painter, rect, standing, colour(self._widget, Role.INK2))

    def _paint_head(self, name: str) -> None:
        painter, widget = self._painter, self._widget
        line = QRect(self._left, self._top, self._right - self._left, px(widget, _LINE))
        day = day_words(self._found.document)
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(widget, Role.INK2))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, day)
        taken = QFontMetrics(painter.font()).horizontalAdvance(day)
        font = text_font(strong=True)
        room = line.width() - (taken + px(widget, 8) if day else 0)
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        self._paint_line(shown, font, len(self._found.document.doc_type))

    def _paint_matter(self) -> None:
        for line in broken(self._matter, self._room):
            self._paint_line(line.text, text_font(TextSize.SMALL))
            self._top += px(self._widget, _LINE)

    def _paint_last(self) -> None:
        painter, widget = self._painter, self._widget
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(widget, Role.INK2))
        line = QRect(self._left, self._top, self._right - self._left, px(widget, _LINE))
        words = self._model.last_line(self._found)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_line(self, text: str, font: QFont, plain: int = 0) -> None:
        """Draw one line in ink, what was found on its ground, but for the first `plain` letters."""
        places = [place for place in found_places(text, self._sought) if place[0] >= plain]
        line = QRect(self._left, self._top, self._right - self._left, px(self._widget, _LINE))
        self._painter.setPen(colour(self._widget, Role.INK))
        mark = colour(self._widget, Role.MARK_SEL if self._chosen else Role.MARK)
        self._painter.setFont(font)
        draw_marked(self._painter, line, text, places, mark)


def draw_marked(
    painter: QPainter, rect: QRect, text: str, places: Iterable[tuple[int, int]], mark: QColor
) -> None:
    """Draw one line at the left of `rect`, with the ground `mark` from start to end of each place, in code points."""
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    ground = QTextCharFormat()
    ground.setBackground(mark)
    ranges = []
    for start, end in places:
        place = QTextLayout.FormatRange()
        place.start = len(text[:start].encode("utf-16-le")) // 2
        place.length = len(text[start:end].encode("utf-16-le")) // 2
        place.format = ground
        ranges.append(place)
    layout.draw(painter, QPointF(rect.left(), rect.top() + ceil((rect.height() - line.height()) / 2)), ranges)


def _room(view: QWidget, bar: int) -> int:
    """Return how wide the words of a row may be."""
    edges = px(view, _BEFORE) + px(view, _BEHIND) + px(view, _TEXT) + px(view, _END)
    return max(view.width() - bar - edges, px(view, 60))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a longer text, and the code point at which it begins there."""

    text: str
    start: int


def broken(text: str, width: int) -> tuple[Line, ...]:
    """Break small text into at most `MOST_LINES` lines; the last one is cut where it does not fit."""
    return _broken_in(text, width, text_font(TextSize.SMALL).toString())


@lru_cache(maxsize=256)
def _broken_in(text: str, width: int, described: str) -> tuple[Line, ...]:
    font = QFont()
    font.fromString(described)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    written = text.encode("utf-16-le")
    lines: list[Line] = []
    layout.beginLayout()
    while len(lines) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        last = len(lines) == MOST_LINES - 1
        begin = 2 * line.textStart()
        end = len(written) if last else begin + 2 * line.textLength()
        shown = written[begin:end].decode("utf-16-le").rstrip()
        if last:
            shown = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, width)
        lines.append(Line(shown, len(written[:begin].decode("utf-16-le"))))
    layout.endLayout()
    return tuple(line for line in lines if line.text)
