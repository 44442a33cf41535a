"""The size of a new table, by pointing, by keys and by numbers."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.ui.dialogs.table_size import TableSizePopup
from bcdesk.ui.theme import Role, Scheme, Theme, px
from tests.support.typing_keys import press, type_text


@pytest.fixture
def popup(qtbot: QtBot) -> TableSizePopup:
    popup = TableSizePopup()
    qtbot.addWidget(popup)
    popup.open_at(QPoint(20, 20))
    return popup


def part(popup: TableSizePopup, kind: type[Any], name: str) -> Any:
    found = popup.findChild(kind, name)
    assert found is not None
    return found


def grid_of(popup: TableSizePopup) -> QWidget:
    return part(popup, QWidget, "tableGrid")


def numbers(popup: TableSizePopup) -> tuple[int, int]:
    return part(popup, QSpinBox, "tableRows").value(), part(popup, QSpinBox, "tableColumns").value()


def told(popup: TableSizePopup) -> list[tuple[int, int]]:
    heard: list[tuple[int, int]] = []
    popup.chosen.connect(lambda rows, columns: heard.append((rows, columns)))
    return heard


def cell(popup: TableSizePopup, row: int, column: int) -> QPoint:
    step = px(popup, 21)
    return QPoint((column - 1) * step + step // 2, (row - 1) * step + step // 2)


def point_at(popup: TableSizePopup, place: QPoint) -> None:
    grid = grid_of(popup)
    where = QPointF(place)
    none, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, where, grid.mapToGlobal(where), none, none, no_key)
    QApplication.sendEvent(grid, event)


def test_pointing_shows_the_size_and_a_click_chooses_it(popup: TableSizePopup, qtbot: QtBot) -> None:
    heard = told(popup)

    point_at(popup, cell(popup, 4, 6))

    assert numbers(popup) == (4, 6)
    assert part(popup, QLabel, "tableSizeWords").text() == "Rows: 4, columns: 6"
    qtbot.mouseClick(grid_of(popup), Qt.MouseButton.LeftButton, pos=cell(popup, 2, 5))
    assert heard == [(2, 5)]
    assert not popup.isVisible()


def test_pointing_beyond_the_grid_stays_in_it(popup: TableSizePopup) -> None:
    point_at(popup, QPoint(9999, 9999))
    assert numbers(popup) == (8, 10)

    point_at(popup, QPoint(-50, -50))
    assert numbers(popup) == (1, 1)


def test_arrows_and_enter_choose(popup: TableSizePopup) -> None:
    heard = told(popup)
    grid = grid_of(popup)
    assert grid.hasFocus()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
        press(grid, key)
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Return)

    assert heard == [(4, 4)]


def test_numbers_go_beyond_the_grid_and_enter_in_them_chooses(popup: TableSizePopup) -> None:
    heard = told(popup)
    rows = part(popup, QSpinBox, "tableRows")
    rows.selectAll()

    type_text(rows, "25")
    assert part(popup, QLabel, "tableSizeWords").text() == "Rows: 25, columns: 3"
    press(rows, Qt.Key.Key_Return)

    assert heard == [(25, 3)]


def test_the_button_chooses(popup: TableSizePopup) -> None:
    heard = told(popup)

    part(popup, QAbstractButton, "insertTable").click()

    assert heard == [(3, 3)]


def test_escape_chooses_nothing(popup: TableSizePopup) -> None:
    heard = told(popup)

    press(grid_of(popup), Qt.Key.Key_Escape)

    assert heard == []
    assert not popup.isVisible()


def test_it_opens_with_the_same_size_every_time(popup: TableSizePopup) -> None:
    point_at(popup, cell(popup, 8, 8))
    popup.close()

    popup.open_at(QPoint(0, 0))

    assert numbers(popup) == (3, 3)


def test_it_opens_below_a_button_and_whole_on_the_screen(popup: TableSizePopup, qtbot: QtBot) -> None:
    popup.close()
    button = QPushButton("Table")
    qtbot.addWidget(button)
    button.move(30, 40)
    button.show()

    popup.open_below(button)
    below = button.mapToGlobal(QPoint(0, button.height()))
    assert (popup.pos() - below).manhattanLength() < 8  # the platform may count a frame that is not there

    popup.open_at(QPoint(99_999, 99_999))
    assert popup.screen().availableGeometry().contains(popup.geometry())


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_cells_of_the_table_are_filled(
    popup: TableSizePopup, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    point_at(popup, cell(popup, 2, 3))

    shown = grid_of(popup).grab().toImage()

    assert shown.pixelColor(cell(popup, 2, 3)) == scheme.colour(Role.SEL)
    assert shown.pixelColor(cell(popup, 2, 4)) == scheme.colour(Role.PAPER)
    assert shown.pixelColor(cell(popup, 3, 3)) == scheme.colour(Role.PAPER)


def test_it_follows_the_language(popup: TableSizePopup, qapp: QApplication) -> None:
    button = part(popup, QAbstractButton, "insertTable")
    button.setText("")

    qapp.sendEvent(popup, QEvent(QEvent.Type.LanguageChange))

    assert button.text() == "Insert a table"
    assert grid_of(popup).accessibleDescription() == "Rows: 3, columns: 3"
