"""Panels beside the text: how wide they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from tests.support.windows import action, open_desktop


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
