"""A write that fails: said at once, tried again, nothing lost, another place offered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.importing.json_file import read_report
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.save_trouble import SaveTrouble
from bcdesk.ui.saver import SaveState
from tests.support.typing_keys import type_text
from tests.support.windows import Officer, editor_of, open_desktop, view_of


@pytest.fixture
def officer() -> Officer:
    return Officer()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, officer: Officer):
    with open_desktop(tmp_path, officer) as made:
        qtbot.mouseClick(made.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        view_of(made.window).choose_tab(1)
        yield made


def pull_the_stick(folder: Path) -> dict[Path, Path]:
    """Take the store away as a pulled USB stick does; returns how to bring it back."""
    away = {path: path.with_name(f"{path.name}.away") for path in folder.glob("reports.db*")}
    for path, place in away.items():
        path.rename(place)
    return away


def plug_in(away: dict[Path, Path]) -> None:
    for path, place in away.items():
        place.rename(path)


def type_at_end(desktop: Desktop, text: str) -> None:
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, text)


def fail_to_save(qtbot: QtBot, desktop: Desktop, folder: Path) -> dict[Path, Path]:
    away = pull_the_stick(folder)
    type_at_end(desktop, " Chưa ghi được.")
    saver = desktop.window.report.saver
    qtbot.waitUntil(lambda: saver.last.state is SaveState.FAILED, timeout=5_000)
    return away


def test_the_status_bar_says_why_and_offers_another_place(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    away = fail_to_save(qtbot, desktop, tmp_path)

    assert desktop.window.findChild(QLabel, "saveState").text().startswith("Chưa lưu được: ")
    assert not desktop.window.status.findChild(QPushButton, "saveElsewhere").isHidden()
    plug_in(away)


def test_it_is_tried_again_by_itself(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    away = fail_to_save(qtbot, desktop, tmp_path)
    plug_in(away)

    saver = desktop.window.report.saver
    qtbot.waitUntil(lambda: saver.last.state is SaveState.SAVED, timeout=10_000)

    stored = desktop.window.context.store.load(desktop.window.report.id).report
    assert stored == desktop.window.report.desk.report


def test_closing_offers_another_place_and_the_text_is_there(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, officer: Officer
) -> None:
    away = fail_to_save(qtbot, desktop, tmp_path)
    report = desktop.window.report.desk.report
    officer.answers.append(tmp_path / "elsewhere.json")

    desktop.window.close()
    assert desktop.window.isVisible()
    trouble = desktop.window.findChild(SaveTrouble)
    with qtbot.waitSignal(trouble.saved_elsewhere, timeout=5_000):
        trouble.findChild(QPushButton, "saveElsewhere").click()

    assert read_report(tmp_path / "elsewhere.json") == report
    trouble.findChild(QPushButton, "closeSaved").click()
    assert not desktop.window.isVisible()
    plug_in(away)


def test_staying_keeps_the_window_and_its_text(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    away = fail_to_save(qtbot, desktop, tmp_path)
    report = desktop.window.report.desk.report

    desktop.window.close()
    desktop.window.findChild(SaveTrouble).findChild(QWidget, "saveStay").click()

    assert desktop.window.isVisible()
    assert desktop.window.report.desk.report == report
    plug_in(away)
