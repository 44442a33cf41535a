"""Paints the rows of the counter panel."""

from fractions import Fraction
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.app.counters import ListedCounter
from bcdesk.domain.counters.evaluation import Why
from bcdesk.ui.counter_words import label_words, result_words
from bcdesk.ui.models.citations import found_places, sought
from bcdesk.ui.models.counters import ROW_ROLE, CounterListModel, CounterRow, GroupRow
from bcdesk.ui.panels.citation_row import draw_marked
from bcdesk.ui.parts.rows import paint_fill, paint_ground, paint_ring
from bcdesk.ui.signs import Level, paint_level
from bcdesk.ui.theme import Role, TextSize, colour, icon, px, text_font

Index = QModelIndex | QPersistentModelIndex

_LINE = 18
_EDGE = 7
"""Above the first line and below the last one, pixels at 100 %."""
_GROUP = 30
_BEFORE, _BEHIND = 8, 6
"""Between the ground of a row and the edges of the list."""
_TEXT, _END = 12, 10
"""Between the words and the edges of the ground."""
_LEAST_NUMBER = 60
"""Least room of the number."""
_COMPUTED = "ƒ"


class CounterRowDelegate(QStyledItemDelegate):
    """A counter is its label with its number at the right, and a line of facts with the unit; a group is one line.

    Args:
        view: the list that it paints for.

    Attributes:
        in_numbers: whether the keyboard is in the numbers rather than in the labels.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.in_numbers = False
        self._room: _Room | None = None
        self._room_of: object = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; it is as wide as the view."""
        widget, row = option.widget, index.data(ROW_ROLE)
        room = self._measured(widget)
        return QSize(0, room.height(row.listed) if isinstance(row, CounterRow) else room.group)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, model = index.data(ROW_ROLE), index.model()
        if isinstance(row, GroupRow):
            _paint_group(painter, option, row)
        elif isinstance(row, CounterRow) and isinstance(model, CounterListModel):
            room = self._measured(option.widget)
            _Row(painter, option, model, row, room, in_numbers=self.in_numbers).paint()
        painter.restore()

    def number_rect(self, widget: QWidget, rect: QRect, listed: ListedCounter) -> QRect:
        """Return where the number stands in the row that takes `rect`."""
        return self._measured(widget).number_rect(rect, listed)

    def _measured(self, widget: QWidget) -> "_Room":
        """Return what the rows share; measured anew when the list has another width or the text another size."""
        now = (widget.width(), widget.font().key(), QApplication.font().key())
        if self._room is None or now != self._room_of:
            self._room, self._room_of = _Room(widget), now
        return self._room


class _Row:
    """One counter as it is painted."""

    def __init__(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: CounterListModel,
        row: CounterRow,
        room: "_Room",
        *,
        in_numbers: bool,
    ) -> None:
        widget = option.widget
        self._painter = painter
        self._widget = widget
        self._state = option.state
        self._model = model
        self._row = row
        self._listed = row.listed
        self._room = room
        self._number = room.number_rect(option.rect, row.listed)
        self._in_numbers = in_numbers
        self._frame = option.rect.adjusted(px(widget, _BEFORE), 1, -px(widget, _BEHIND), -1)
        self._left = self._frame.left() + px(widget, _TEXT)
        self._right = self._frame.right() + 1 - px(widget, _END)
        self._top = option.rect.top() + px(widget, _EDGE)

    def paint(self) -> None:
        self._paint_ground()
        self._paint_number()
        self._paint_label()
        if self._row.fault:
            self._paint_fault()
        else:
            self._paint_facts()

    @property
    def _chosen(self) -> bool:
        return bool(self._state & QStyle.StateFlag.State_Selected)

    def _paint_ground(self) -> None:
        """Paint what says that a row is chosen or under the pointer, or has the focus."""
        around_number = self._number.adjusted(-px(self._widget, 6), -1, px(self._widget, 4), 1)
        paint_ground(
            self._painter,
            self._widget,
            self._frame,
            chosen=bool(self._state & QStyle.StateFlag.State_Selected),
            pointed=bool(self._state & QStyle.StateFlag.State_MouseOver),
            focused=bool(self._state & QStyle.StateFlag.State_HasFocus),
            ring=around_number if self._in_numbers else None,
        )

    def _paint_number(self) -> None:
        painter, widget, listed = self._painter, self._widget, self._listed
        words = result_words(listed.result)
        if not isinstance(listed.result, Fraction):
            self._paint_missing(words, is_gap=listed.result.why is Why.NOT_REPORTED)
            return
        painter.setFont(text_font(strong=True))
        painter.setPen(colour(widget, Role.INK3 if listed.result == 0 else Role.INK))
        painter.drawText(self._number, _RIGHT, words)
        if listed.counter.formula or not listed.is_given:
            taken = QFontMetrics(painter.font()).horizontalAdvance(words)
            painter.setFont(_slanted())
            painter.setPen(colour(widget, Role.INK3))
            before = self._number.adjusted(-px(widget, 16), 0, -taken - px(widget, 5), 0)
            painter.drawText(before, _RIGHT, _COMPUTED)

    def _paint_missing(self, words: str, *, is_gap: bool) -> None:
        """Draw why there is no number; what nobody has reported in a dashed box, for that is a gap to be filled."""
        painter, widget = self._painter, self._widget
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(widget, Role.INK2))
        painter.drawText(self._number.adjusted(0, 0, -px(widget, 3), 0), _RIGHT, words)
        if is_gap:
            width = QFontMetrics(painter.font()).horizontalAdvance(words) + px(widget, 10)
            box = QRectF(self._number)
            box.setLeft(self._number.right() + px(widget, 3) - width)
            box.setRight(self._number.right() + px(widget, 2))
            pen = QPen(colour(widget, Role.BORDER), 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _paint_label(self) -> None:
        painter, widget = self._painter, self._widget
        wanted = sought(self._model.words, label_words(self._listed.counter))
        mark = colour(widget, Role.MARK_SEL if self._chosen else Role.MARK)
        painter.setFont(text_font())
        painter.setPen(colour(widget, Role.INK))
        for text in self._room.label_lines(self._listed):
            line = QRect(self._left, self._top, self._number.left() - self._left, px(widget, _LINE))
            draw_marked(painter, line, text, found_places(text, wanted), mark)
            self._top += px(widget, _LINE)

    def _paint_facts(self) -> None:
        """Draw the unit below the number, and before it what else is known."""
        painter, widget = self._painter, self._widget
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(widget, Role.INK2))
        metrics = QFontMetrics(painter.font())
        line = QRect(self._left, self._top, self._right - self._left, px(widget, _LINE))
        unit = metrics.elidedText(
            self._listed.counter.unit, Qt.TextElideMode.ElideRight, int(line.width() * 0.48)
        )
        painter.drawText(line, _RIGHT, unit)
        room = line.width() - metrics.horizontalAdvance(unit) - px(widget, 10)
        facts = metrics.elidedText(self._model.facts(self._row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, _LEFT, facts)

    def _paint_fault(self) -> None:
        painter, widget = self._painter, self._widget
        line = QRect(self._left, self._top, self._right - self._left, px(widget, _LINE))
        side = px(widget, 9)
        must = colour(widget, Role.MUST)
        sign = QRectF(line.left(), line.top() + (line.height() - side) / 2, side, side)
        paint_level(painter, sign, Level.MUST, must)
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(must)
        line.setLeft(line.left() + side + px(widget, 6))
        shown = QFontMetrics(painter.font()).elidedText(
            self._row.fault, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, _LEFT, shown)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, row: GroupRow) -> None:
    widget, state = option.widget, option.state
    frame = option.rect.adjusted(px(widget, _BEFORE), 1, -px(widget, _BEHIND), -1)
    if state & QStyle.StateFlag.State_MouseOver:
        paint_fill(painter, widget, frame, Role.HOVER)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, widget, frame)
    side = px(widget, 14)
    arrow = QRect(frame.left() + px(widget, 8), frame.center().y() - side // 2, side, side)
    icon("chevron-down" if row.is_open else "chevron-right").paint(painter, arrow)
    painter.setPen(colour(widget, Role.INK3))
    words = frame.adjusted(px(widget, 26), 0, -px(widget, _END), 0)
    painter.setFont(text_font(TextSize.SMALL))
    painter.drawText(words, _RIGHT, str(row.count))
    painter.setFont(text_font(TextSize.SMALL, strong=True))
    words.setRight(words.right() - px(widget, 30))
    shown = QFontMetrics(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _LEFT, shown)


def _slanted() -> QFont:
    font = text_font()
    font.setItalic(True)
    return font


class _Room:
    """What the rows of a list share, measured once for thousands of them: fonts, lengths and the width of the words.

    Args:
        widget: the list, at the width and with the fonts that it has now.
    """

    def __init__(self, widget: QWidget) -> None:
        self.line = px(widget, _LINE)
        self.edge = px(widget, _EDGE)
        self.group = px(widget, _GROUP)
        self._behind = px(widget, _BEHIND) + px(widget, _END)
        self._least = px(widget, _LEAST_NUMBER)
        self._beside = px(widget, 8), px(widget, 14)
        self._strong = QFontMetrics(text_font(strong=True))
        self._small = QFontMetrics(text_font(TextSize.SMALL))
        self._font = text_font().toString()
        before = px(widget, _BEFORE) + px(widget, _TEXT)
        bar = widget.style().pixelMetric(
            QStyle.PixelMetric.PM_ScrollBarExtent
        )  # may come, and must not break anew
        self._words = widget.width() - bar - before - self._behind - px(widget, 6)
        self._least_words = px(widget, 60)

    def height(self, listed: ListedCounter) -> int:
        """Return the height of a counter."""
        return self.line * (1 + len(self.label_lines(listed))) + 2 * self.edge

    def number_rect(self, rect: QRect, listed: ListedCounter) -> QRect:
        """Return where the number stands in the row that takes `rect`: one line, at the right."""
        right, width = rect.right() + 1 - self._behind, self._number_width(listed)
        return QRect(right - width, rect.top() + self.edge, width, self.line)

    def label_lines(self, listed: ListedCounter) -> tuple[str, ...]:
        """Return the label in up to two lines beside the number; the second one is cut where it does not fit."""
        width = max(self._words - self._number_width(listed), self._least_words)
        return _broken(label_words(listed.counter), width, self._font)

    def _number_width(self, listed: ListedCounter) -> int:
        metrics, beside = (
            (self._strong, self._beside[0])
            if isinstance(listed.result, Fraction)
            else (self._small, self._beside[1])
        )
        return max(self._least, metrics.horizontalAdvance(result_words(listed.result)) + beside)


@lru_cache(maxsize=8192)
def _broken(text: str, width: int, described: str) -> tuple[str, ...]:
    """Break at the last blank that fits; QTextLayout would take several times as long, for thousands of rows."""
    font = QFont()
    font.fromString(described)
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    words = text.split(" ")
    first = words.pop(0)
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= width:
        first = f"{first} {words.pop(0)}"
    if not words:  # a single word that is wider than the row
        return (metrics.elidedText(first, Qt.TextElideMode.ElideRight, width),)
    return first, metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
