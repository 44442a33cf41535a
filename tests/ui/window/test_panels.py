"""Panels beside the text: how wide they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from tests.support.windows import action, editor_of, open_desktop, view_of


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path) as made:
        qtbot.mouseClick(made.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        yield made


def preview_dock(desktop: Desktop) -> QDockWidget:
    dock = desktop.window.preview.parent()
    assert isinstance(dock, QDockWidget)
    return dock


def is_wide(desktop: Desktop, width: int) -> bool:
    return abs(preview_dock(desktop).width() - width) <= 4


def test_a_preview_is_wider_in_a_wide_window(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.resize(1920, 1080)

    action(desktop, Act.PREVIEW).trigger()

    qtbot.waitUntil(lambda: is_wide(desktop, 560))


def test_a_panel_comes_back_as_wide_as_it_was_left(qtbot: QtBot, desktop: Desktop) -> None:
    action(desktop, Act.PREVIEW).trigger()
    qtbot.waitUntil(lambda: is_wide(desktop, 364))
    desktop.window.resizeDocks([preview_dock(desktop)], [420], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: is_wide(desktop, 420))

    action(desktop, Act.OUTLINE).trigger()
    qtbot.waitUntil(preview_dock(desktop).isHidden)
    action(desktop, Act.PREVIEW).trigger()

    qtbot.waitUntil(lambda: is_wide(desktop, 420))


@pytest.mark.parametrize("close", ["its action", "its cross"])
def test_a_panel_that_is_closed_gives_the_keyboard_to_the_text(desktop: Desktop, close: str) -> None:
    view_of(desktop.window).choose_tab(1)
    action(desktop, Act.CITATION).trigger()
    assert desktop.window.citations.isAncestorOf(QApplication.focusWidget())

    if close == "its action":
        action(desktop, Act.PREVIEW).trigger()
    else:
        desktop.window.findChild(QToolButton, "citationsDock_closePanel").click()

    assert not desktop.window.citations.isVisible()
    assert QApplication.focusWidget() is editor_of(desktop.window)


def test_where_a_screen_has_no_room_the_window_fills_it_at_first(desktop: Desktop) -> None:
    window = desktop.window
    room = window.screen().availableGeometry().size()

    window.resize(room.width() // 2, room.height() // 2)
    window.fit_screen()
    assert not window.isMaximized()

    window.resize(room)
    window.fit_screen()
    assert window.isMaximized()
