"""Each sign is told from the others by its shape alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bcdesk.domain.report import ReportState
from bcdesk.ui.signs import (
    Level,
    Standing,
    level_icon,
    paint_level,
    paint_standing,
    paint_state,
    standing_icon,
    state_icon,
)

KINDS = {
    "level": (paint_level, level_icon, [level for level in Level if level is not Level.INFO]),
    "standing": (paint_standing, standing_icon, list(Standing)),
    "state": (paint_state, state_icon, list(ReportState)),
}


def drawn(paint, value, side: int = 12) -> QImage:
    image = QImage(side + 8, side + 8, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, QRectF(4, 4, side, side), value, QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_signs_of_a_kind_differ_without_their_colours(qapp, kind: str) -> None:
    paint, _, values = KINDS[kind]

    for one, other in combinations(values, 2):
        assert drawn(paint, one) != drawn(paint, other), f"{one} looks like {other}"


@pytest.mark.parametrize("kind", KINDS)
def test_signs_stay_within_their_rectangle_and_leave_the_painter_as_it_was(qapp, kind: str) -> None:
    paint, _, values = KINDS[kind]

    for value in values:
        image = drawn(paint, value)
        edge = image.width() - 1
        around = {image.pixelColor(x, y).name() for x in range(edge + 1) for y in (2, edge - 2)}
        assert around == {"#ffffff"}
        assert drawn(paint, value, 30) != drawn(lambda *_: None, value, 30)


@pytest.mark.parametrize("kind", KINDS)
def test_signs_come_as_icons_too(qapp, kind: str) -> None:
    _, as_icon, values = KINDS[kind]

    pictures = [as_icon(value).pixmap(16, 16).toImage() for value in values]

    assert all(one != other for one, other in combinations(pictures, 2))


def test_information_has_no_sign(qapp) -> None:
    assert drawn(paint_level, Level.INFO) == drawn(lambda *_: None, None)
