"""The head of the grid: groups of columns above, then the columns, then the numbers that the form gives them."""

from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.tthc import HEADINGS, ROW_HEADINGS, parts_of
from bcdesk.ui.models.counter_sheet import ShownSheet, column_number
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

INSET = 12
"""From the edge of a cell to its words, pixels at 100 %."""
_GROUP, _NUMBER, _GAP = 26, 20, 4
_NAMES_NUMBER = "2"


class SheetHeading(QHeaderView):
    """Paints the headings of form 06a; the widths of the columns are the grid's."""

    def __init__(self, shown: ShownSheet, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shown = shown
        self.setObjectName("sheetHeading")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def show_sheet(self, shown: ShownSheet) -> None:
        """Paint the headings of another state."""
        self._shown = shown
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the longest heading, broken into lines."""
        return QSize(
            super().sizeHint().width(), self._leaf_top() + self._leaf_height() + px(self, _NUMBER + _GAP)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw all headings."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour(self, Role.PAPER))
        self._paint_names(painter)
        for at, column in enumerate(self._shown.columns, 1):
            self._paint_leaf(painter, self._rect(at), column)
        at = 1
        for group, same in groupby(self._shown.columns, key=_group):
            last = at + len(list(same)) - 1
            self._paint_group(painter, group, self._rect(at).united(self._rect(last)), first=at == 1)
            at = last + 1
        painter.setPen(colour(self, Role.HAIR))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_names(self, painter: QPainter) -> None:
        rect = self._rect(0).adjusted(px(self, INSET + 4), 0, -px(self, INSET), -px(self, _GAP))
        below = rect.adjusted(0, rect.height() - px(self, _NUMBER), 0, 0)
        above = rect.adjusted(0, self._leaf_top(), 0, -px(self, _NUMBER))
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(self, Role.INK2))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(above, int(flags), ROW_HEADINGS[self._shown.sheet.axis])
        painter.drawText(
            below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _NAMES_NUMBER
        )

    def _paint_leaf(self, painter: QPainter, rect: QRect, column: Column) -> None:
        if parts_of(column, self._shown.columns):
            painter.fillRect(rect, colour(self, Role.SIDE))
        inner = rect.adjusted(px(self, _GAP), 0, -px(self, INSET), -px(self, _GAP))
        below = inner.adjusted(0, inner.height() - px(self, _NUMBER), 0, 0)
        above = inner.adjusted(0, self._leaf_top(), 0, -px(self, _NUMBER))
        painter.setFont(text_font(TextSize.SMALL, strong=bool(parts_of(column, self._shown.columns))))
        painter.setPen(colour(self, Role.INK2))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(above, int(flags), _leaf(column))
        painter.setFont(text_font(TextSize.SMALL))
        painter.drawText(
            below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), column_number(column)
        )

    def _paint_group(self, painter: QPainter, group: str, rect: QRect, *, first: bool) -> None:
        if not first:
            painter.setPen(colour(self, Role.HAIR))
            painter.drawLine(rect.left(), px(self, _GAP), rect.left(), rect.bottom())
        if not group:
            return
        above = QRect(rect.left(), px(self, _GAP), rect.width(), px(self, _GROUP))
        painter.setFont(text_font(TextSize.SMALL, strong=True))
        painter.setPen(colour(self, Role.INK))
        words = painter.fontMetrics().elidedText(
            group, Qt.TextElideMode.ElideRight, rect.width() - px(self, 8)
        )
        painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.setPen(colour(self, Role.HAIR))
        inset = px(self, 6)
        painter.drawLine(above.left() + inset, above.bottom(), above.right() - inset, above.bottom())

    def _rect(self, section: int) -> QRect:
        return QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())

    def _leaf_top(self) -> int:
        return px(self, _GROUP + 2 * _GAP)

    def _leaf_height(self) -> int:
        """Return the height of the highest heading of a column."""
        heights = [QFontMetrics(text_font(TextSize.SMALL, strong=True)).height()]
        for at, column in enumerate(self._shown.columns, 1):
            strong = bool(parts_of(column, self._shown.columns))
            metrics = QFontMetrics(text_font(TextSize.SMALL, strong=strong))
            room = QRect(0, 0, max(1, self.sectionSize(at) - px(self, INSET + _GAP)), 10_000)
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap)
            heights.append(metrics.boundingRect(room, flags, _leaf(column)).height())
        return max(heights)


def _group(column: Column) -> str:
    """Return the heading over several columns; a column that stands alone has none, and so has its own group."""
    path = HEADINGS[column]
    return path[0] if len(path) > 1 else ""


def _leaf(column: Column) -> str:
    return HEADINGS[column][-1]
