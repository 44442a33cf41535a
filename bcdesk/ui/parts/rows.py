"""What the rows of our lists have in common as they are painted; the painter smooths edges."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from bcdesk.ui.theme import Role, colour, px

_RADIUS = 4
_BAR = 3
_INSET = 8


def paint_fill(painter: QPainter, view: QWidget, frame: QRect | QRectF, role: Role) -> None:
    """Paint the ground of a row: `SEL` where it is chosen or open, `HOVER` under the pointer."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(view, role))
    painter.drawRoundedRect(QRectF(frame), px(view, _RADIUS), px(view, _RADIUS))


def paint_bar(painter: QPainter, view: QWidget, frame: QRect | QRectF, inset: int = _INSET) -> None:
    """Paint the bar at the left of the row that is chosen or open, `inset` pixels at 100 % from its upper edge."""
    above = px(view, inset)
    bar = QRectF(frame.left(), frame.top() + above, px(view, _BAR), frame.height() - 2 * above)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(view, Role.LINK))
    painter.drawRoundedRect(bar, 1.5, 1.5)


def paint_ring(painter: QPainter, view: QWidget, frame: QRect | QRectF) -> None:
    """Paint the ring around what has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(view, Role.LINK), 2))
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), px(view, _RADIUS), px(view, _RADIUS))
