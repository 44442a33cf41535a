"""What the rows of our lists have in common as they are painted; the painter smooths edges."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from bcdesk.ui.theme import Role, colour, px

_RADIUS = 4
_BAR = 3
_INSET = 8


def paint_ground(
    painter: QPainter,
    view: QWidget,
    frame: QRect | QRectF,
    *,
    chosen: bool,
    pointed: bool,
    focused: bool,
    ring: QRect | QRectF | None = None,
    inset: int = _INSET,
) -> None:
    """Paint what says how a row stands, below its words.

    Args:
        painter: smooths edges.
        view: the list.
        frame: where the ground of the row lies.
        chosen: it is the one that is chosen or open: a tint, and a bar at its left.
        pointed: the pointer is over it: a lighter tint.
        focused: it has the keyboard: a ring.
        ring: where the ring lies, if not around all of the row.
        inset: how far the bar is from the upper and lower edge, in pixels at 100 %.
    """
    if chosen or pointed:
        paint_fill(painter, view, frame, Role.SEL if chosen else Role.HOVER)
    if chosen:
        _paint_bar(painter, view, frame, inset)
    if focused:
        paint_ring(painter, view, frame if ring is None else ring)


def paint_fill(painter: QPainter, view: QWidget, frame: QRect | QRectF, role: Role) -> None:
    """Paint the ground of a row: `SEL` where it is chosen or open, `HOVER` under the pointer."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(view, role))
    painter.drawRoundedRect(QRectF(frame), px(view, _RADIUS), px(view, _RADIUS))


def paint_ring(painter: QPainter, view: QWidget, frame: QRect | QRectF) -> None:
    """Paint the ring around what has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(view, Role.LINK), 2))
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), px(view, _RADIUS), px(view, _RADIUS))


def _paint_bar(painter: QPainter, view: QWidget, frame: QRect | QRectF, inset: int) -> None:
    above = px(view, inset)
    bar = QRectF(frame.left(), frame.top() + above, px(view, _BAR), frame.height() - 2 * above)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(view, Role.LINK))
    painter.drawRoundedRect(bar, 1.5, 1.5)
