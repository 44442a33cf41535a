"""Paints the rows of the report list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.app.ports import ReportSummary
from bcdesk.ui.models.report_list import CURRENT_ROLE, ROW_ROLE, ReportRow, YearRow
from bcdesk.ui.parts.rows import paint_ground
from bcdesk.ui.period_words import period_words
from bcdesk.ui.report_words import state_words
from bcdesk.ui.signs import paint_state
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

Index = QModelIndex | QPersistentModelIndex


class ReportRowDelegate(QStyledItemDelegate):
    """A report is one line of title, then period and state; a year is a line of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; it is as wide as the view."""
        height = 32 if isinstance(index.data(ROW_ROLE), YearRow) else 48
        return QSize(0, px(option.widget, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        if isinstance(row, ReportRow):
            self._paint_report(painter, option, index, row.summary)
        else:
            _paint_year(painter, option, str(index.data()))
        painter.restore()

    def _paint_report(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, summary: ReportSummary
    ) -> None:
        widget = option.widget
        current = bool(index.data(CURRENT_ROLE))
        frame = option.rect.adjusted(px(widget, 8), 1, -px(widget, 6), -1)
        _paint_ground(painter, option, frame, current=current)
        inner = frame.adjusted(px(widget, 8), px(widget, 3), -px(widget, 10), -px(widget, 3))
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() // 2)
        upper.setRight(inner.right() + px(widget, 4))
        lower.setTop(upper.bottom())
        painter.setFont(text_font(strong=current))
        painter.setPen(colour(widget, Role.INK))
        _draw(painter, upper, str(index.data()))
        self._paint_facts(painter, widget, lower, summary)

    def _paint_facts(self, painter: QPainter, widget: QWidget, rect: QRect, summary: ReportSummary) -> None:
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(widget, Role.INK2))
        metrics = QFontMetrics(painter.font())
        state = state_words(summary.state)
        sign, gap = px(widget, 11), px(widget, 5)
        left = rect.right() + 1 - metrics.horizontalAdvance(state)
        mark = QRectF(left - gap - sign, rect.center().y() + 1 - sign / 2, sign, sign)
        paint_state(painter, mark, summary.state, colour(widget, Role.INK2))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, state)
        rect.setRight(int(mark.left()) - gap)
        _draw(painter, rect, period_words(summary.period))


def _paint_year(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
    widget = option.widget
    painter.setFont(text_font(TextSize.SMALL, strong=True))
    painter.setPen(colour(widget, Role.INK3))
    inner = option.rect.adjusted(px(widget, 16), px(widget, 8), -px(widget, 16), 0)
    _draw(painter, inner, text)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, frame: QRect, *, current: bool) -> None:
    """Paint what says that a row is open, chosen or under the pointer, or has the focus."""
    state = option.state
    paint_ground(
        painter,
        option.widget,
        frame,
        chosen=current,
        pointed=bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)),
        focused=bool(state & QStyle.StateFlag.State_HasFocus),
    )


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw one line, cut where it does not fit."""
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
