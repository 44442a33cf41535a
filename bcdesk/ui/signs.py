"""Signs that tell by their shape: the level of a finding, the standing of a cited document, the state of a report.

They are painted rather than drawn from icon files because shape carries the meaning, in grey print and for those who
do not tell red from amber; a word always stands beside them.
"""

from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPolygonF

from bcdesk.domain.report import ReportState
from bcdesk.ui.theme import Role
from bcdesk.ui.theme.icons import painted_icon


class Level(StrEnum):
    """How much a message wants to be acted upon."""

    MUST = "must"
    """Phải sửa: a filled dot."""
    SHOULD = "should"
    """Nên xem: a diamond."""
    HINT = "hint"
    """Nhắc: a ring."""
    INFO = "info"
    """Thông tin: no sign."""


class Standing(StrEnum):
    """Whether a cited document is in force."""

    IN_FORCE = "in-force"
    PARTLY = "partly"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    UNKNOWN = "unknown"


LEVEL_ROLES = MappingProxyType(
    {
        Level.MUST: Role.MUST,
        Level.SHOULD: Role.SHOULD_MARK,
        Level.HINT: Role.INK2,
        Level.INFO: Role.INK2,
    }
)
"""The colour of each level's sign."""


def paint_level(painter: QPainter, rect: QRectF, level: Level, colour: QColor) -> None:
    """Paint the sign of a level in the middle of `rect`, as large as fits."""
    square = _begin(painter, rect)
    if level is Level.MUST:
        _disc(painter, square, colour)
    elif level is Level.SHOULD:
        _diamond(painter, square, colour)
    elif level is Level.HINT:
        _ring(painter, square, colour)
    painter.restore()


def paint_standing(painter: QPainter, rect: QRectF, standing: Standing, colour: QColor) -> None:
    """Paint the sign of a document's standing in the middle of `rect`, as large as fits."""
    square = _begin(painter, rect)
    if standing is Standing.IN_FORCE:
        _disc(painter, square, colour)
    elif standing is Standing.PARTLY:
        _half(painter, square, colour)
    elif standing is Standing.EXPIRED:
        _struck(painter, square, colour)
    elif standing is Standing.NOT_YET:
        _dashed(painter, square, colour)
    else:
        _asking(painter, square, colour)
    painter.restore()


def paint_state(painter: QPainter, rect: QRectF, state: ReportState, colour: QColor) -> None:
    """Paint the sign of a report's state in the middle of `rect`, as large as fits."""
    square = _begin(painter, rect)
    if state is ReportState.DRAFT:
        _ring(painter, square, colour)
    elif state is ReportState.FOR_SIGNATURE:
        _half(painter, square, colour)
    else:
        _disc(painter, square, colour)
    painter.restore()


def level_icon(level: Level) -> QIcon:
    """Return the sign of a level as an icon."""
    return painted_icon(partial(_as_level, level), LEVEL_ROLES[level])


def standing_icon(standing: Standing) -> QIcon:
    """Return the sign of a document's standing as an icon."""
    return painted_icon(partial(_as_standing, standing), Role.INK2)


def state_icon(state: ReportState) -> QIcon:
    """Return the sign of a report's state as an icon."""
    return painted_icon(partial(_as_state, state), Role.INK2)


_SHARE = 0.7
"""The part of an icon's side that a sign takes, so that it looks as large as on its own."""


def _as_level(level: Level, painter: QPainter, rect: QRectF, colour: QColor) -> None:
    paint_level(painter, _inner(rect), level, colour)


def _as_standing(standing: Standing, painter: QPainter, rect: QRectF, colour: QColor) -> None:
    paint_standing(painter, _inner(rect), standing, colour)


def _as_state(state: ReportState, painter: QPainter, rect: QRectF, colour: QColor) -> None:
    paint_state(painter, _inner(rect), state, colour)


def _inner(rect: QRectF) -> QRectF:
    dx, dy = rect.width() * (1 - _SHARE) / 2, rect.height() * (1 - _SHARE) / 2
    return rect.adjusted(dx, dy, -dx, -dy)


def _begin(painter: QPainter, rect: QRectF) -> QRectF:
    """Keep the painter's state and return the largest square in the middle of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


def _disc(painter: QPainter, square: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(square)


def _diamond(painter: QPainter, square: QRectF, colour: QColor) -> None:
    middle, half = square.center(), square.width() / 2
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _pen(square: QRectF, colour: QColor) -> QPen:
    return QPen(colour, max(1.2, square.width() / 8))


def _edge(square: QRectF, pen: QPen) -> QRectF:
    """Return where a circle is drawn so that its line stays within the square."""
    inset = pen.widthF() / 2
    return square.adjusted(inset, inset, -inset, -inset)


def _ring(painter: QPainter, square: QRectF, colour: QColor) -> QRectF:
    pen = _pen(square, colour)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = _edge(square, pen)
    painter.drawEllipse(edge)
    return edge


def _half(painter: QPainter, square: QRectF, colour: QColor) -> None:
    edge = _ring(painter, square, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(edge, -90 * 16, 180 * 16)


def _struck(painter: QPainter, square: QRectF, colour: QColor) -> None:
    edge = _ring(painter, square, colour)
    reach = edge.width() / 2 * 0.7
    middle = edge.center()
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))


def _dashed(painter: QPainter, square: QRectF, colour: QColor) -> None:
    pen = _pen(square, colour)
    edge = _edge(square, pen)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dash = edge.width() * 3.1416 / pen.widthF() / 12
    pen.setDashPattern([1.3 * dash, 0.7 * dash])  # or a small one is hardly seen
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(edge)


def _asking(painter: QPainter, square: QRectF, colour: QColor) -> None:
    _ring(painter, square, colour)
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(square.height() * 0.7)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, "?")
