"""The page of the window without a report: how to begin, and the way to what was put away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.start_page import StartPage
from tests.support.windows import action, open_desktop


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path) as made:
        yield made


def button(page: StartPage, name: str) -> QPushButton:
    return page.findChild(QPushButton, name)


def test_the_bin_is_offered_while_something_lies_in_it(page: StartPage) -> None:
    page.show_store(empty=True, binned=0, read_only=False)
    assert not button(page, "startBin").isVisible()

    page.show_store(empty=True, binned=2, read_only=False)
    assert button(page, "startBin").isVisible()
    assert "2" in button(page, "startBin").text()


def test_a_store_that_is_only_read_offers_nothing_new_but_the_bin(page: StartPage) -> None:
    page.show_store(empty=True, binned=1, read_only=True)

    assert not button(page, "startNew").isVisible()
    assert button(page, "startBin").isVisible()


def test_a_report_put_away_is_found_again_from_the_start_page(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    qtbot.mouseClick(button(window.start, "startSample"), Qt.MouseButton.LeftButton)
    action(desktop, Act.BIN).trigger()

    qtbot.mouseClick(button(window.start, "startBin"), Qt.MouseButton.LeftButton)

    assert window.list_panel.findChild(QPushButton, "restoreReport").isVisible()
