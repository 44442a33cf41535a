"""Closing with unsaved text offers another place, another try and staying; leaving without takes two presses."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Messages
from bcdesk.domain.errors import DiskFullError, Reason, TargetNotWritableError
from bcdesk.ui.dialogs.save_trouble import SaveTools, SaveTrouble
from bcdesk.ui.jobs import Worker
from tests.support.typing_keys import press

STORE = Path("reports.db")


@dataclass
class Scene:
    """A dialog, what it works with, and what came of it."""

    qtbot: QtBot
    worker: Worker
    chooser: Any
    written: list[Path] = field(default_factory=list)
    told: list[object] = field(default_factory=list)

    def show(self, messages: Messages, suggested: Path) -> None:
        tools = SaveTools(write_copy=self._write, worker=self.worker, messages=messages, chooser=self.chooser)
        self.dialog = SaveTrouble(tools, DiskFullError(path=STORE), suggested)
        self.dialog.retry_requested.connect(partial(self.told.append, "retry"))
        self.dialog.leave_requested.connect(partial(self.told.append, "leave"))
        self.dialog.saved_elsewhere.connect(self.told.append)
        self.qtbot.addWidget(self.dialog)
        self.dialog.open()

    def press(self, name: str) -> None:
        button(self.dialog, name).click()

    def settle(self) -> None:
        assert self.worker.wait()
        self.qtbot.waitUntil(lambda: not self.worker.busy)

    def _write(self, target: Path) -> None:
        if target.name == "blocked.json":
            raise TargetNotWritableError(path=target, reason=Reason.FORBIDDEN)
        self.written.append(target)


@pytest.fixture
def scene(qtbot: QtBot, worker: Worker, messages: Messages, chooser, tmp_path: Path) -> Scene:
    scene = Scene(qtbot, worker, chooser)
    scene.show(messages, tmp_path / "report.json")
    return scene


def button(dialog: QWidget, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def says(dialog: QWidget) -> str:
    return dialog.findChild(QLabel, "saveTroubleSays").text()


def why(dialog: QWidget) -> str:
    return dialog.findChild(QWidget, "saveTroubleWhy").accessibleDescription()


def test_it_says_why_and_begins_with_the_way_that_loses_nothing(scene: Scene) -> None:
    assert str(STORE) in why(scene.dialog)
    assert scene.dialog.focusWidget() is button(scene.dialog, "saveElsewhere")
    assert not button(scene.dialog, "closeSaved").isVisible()


def test_another_place_takes_the_report_and_then_lets_go(scene: Scene, tmp_path: Path) -> None:
    scene.chooser.answer = tmp_path / "usb.json"

    scene.press("saveElsewhere")
    scene.settle()

    assert scene.chooser.asked == [tmp_path / "report.json"]
    assert scene.written == [tmp_path / "usb.json"]
    assert str(tmp_path / "usb.json") in says(scene.dialog)
    scene.press("closeSaved")
    assert scene.told == [tmp_path / "usb.json", "leave"]


def test_a_place_that_fails_too_says_why_and_offers_the_same(scene: Scene, tmp_path: Path) -> None:
    scene.chooser.answer = tmp_path / "blocked.json"

    scene.press("saveElsewhere")
    scene.settle()

    assert "blocked.json" in why(scene.dialog)
    assert button(scene.dialog, "saveElsewhere").isEnabled()
    assert scene.told == []


def test_backing_out_of_another_place_changes_nothing(scene: Scene) -> None:
    scene.press("saveElsewhere")

    assert scene.dialog.isVisible()
    assert scene.told == []


def test_trying_again_is_asked_for_and_a_new_failure_is_told(scene: Scene) -> None:
    scene.press("saveRetry")
    scene.dialog.show_error(DiskFullError(path=Path("other.db")))

    assert scene.told == ["retry"]
    assert "other.db" in why(scene.dialog)


def test_leaving_without_saving_takes_two_presses(scene: Scene) -> None:
    scene.press("closeUnsaved")
    assert scene.told == []
    assert "will be lost" in says(scene.dialog)

    scene.qtbot.waitUntil(button(scene.dialog, "closeUnsaved").isEnabled)
    scene.press("closeUnsaved")
    assert scene.told == ["leave"]
    assert not scene.dialog.isVisible()


def test_a_double_click_does_not_leave(scene: Scene) -> None:
    for _ in range(2):
        scene.qtbot.mouseClick(button(scene.dialog, "closeUnsaved"), Qt.MouseButton.LeftButton)

    assert scene.told == []


def test_another_choice_takes_the_first_press_back(scene: Scene) -> None:
    scene.press("closeUnsaved")
    scene.qtbot.waitUntil(button(scene.dialog, "closeUnsaved").isEnabled)

    scene.press("saveRetry")
    scene.press("closeUnsaved")

    assert scene.told == ["retry"]


def test_it_follows_the_language(scene: Scene, shouted: Callable[[QWidget], list[str]]) -> None:
    assert [words for words in shouted(scene.dialog) if not words.isupper()] == []


def test_esc_stays(scene: Scene) -> None:
    press(scene.dialog, Qt.Key.Key_Escape)

    assert not scene.dialog.isVisible()
    assert scene.told == []
