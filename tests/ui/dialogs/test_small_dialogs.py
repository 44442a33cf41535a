"""Questions, section titles, the name of the program, and the file dialogs of the system."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.ui.dialogs.about import AboutDialog
from bcdesk.ui.dialogs.choosing import SystemChooser
from bcdesk.ui.dialogs.confirm import (
    Confirm,
    Words,
    deleting_for_good,
    deleting_section,
    emptying_bin,
    issuing,
)
from bcdesk.ui.dialogs.sections import SectionDialog
from bcdesk.ui.dialogs.shortcuts import ShortcutsDialog
from tests.support.typing_keys import press, type_text


def opened(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def button(dialog: QWidget, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


# --- questions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "named", "first"),
    [
        pytest.param(deleting_section("II. Kết quả"), "II. Kết quả", "confirmVerb", id="section"),
        pytest.param(issuing("Báo cáo quý I"), "Báo cáo quý I", "confirmVerb", id="issue"),
        pytest.param(deleting_for_good("Báo cáo cũ"), "Báo cáo cũ", "confirmKeep", id="for good"),
        pytest.param(emptying_bin(12), "12", "confirmKeep", id="bin"),
    ],
)
def test_a_question_names_its_object_and_what_is_final_does_not_begin_with_the_verb(
    qtbot: QtBot, words: Words, named: str, first: str
) -> None:
    dialog = opened(qtbot, Confirm(words))

    assert named in dialog.findChild(QLabel, "confirmSentence").text()
    assert dialog.focusWidget() is button(dialog, first)


@pytest.mark.parametrize(
    ("leave", "expected"),
    [
        (lambda dialog: button(dialog, "confirmVerb").click(), "accepted"),
        (lambda dialog: button(dialog, "confirmKeep").click(), "rejected"),
        (lambda dialog: press(dialog, Qt.Key.Key_Escape), "rejected"),
    ],
    ids=["verb", "keep", "esc"],
)
def test_only_the_verb_accepts(qtbot: QtBot, leave: Callable[[QWidget], None], expected: str) -> None:
    dialog = opened(qtbot, Confirm(emptying_bin(2)))
    said: list[str] = []
    dialog.accepted.connect(lambda: said.append("accepted"))
    dialog.rejected.connect(lambda: said.append("rejected"))

    leave(dialog)

    assert said == [expected]


def test_a_long_question_is_not_clipped(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Confirm(deleting_section("Kết quả thực hiện công tác dân vận chính quyền " * 6)))

    for name in ("confirmSentence", "confirmDetail"):
        words = dialog.findChild(QLabel, name)
        assert words.height() >= words.heightForWidth(words.width())


# --- sections --------------------------------------------------------------------------------------------------------


def named_by(dialog: SectionDialog) -> list[str]:
    told: list[str] = []
    dialog.named.connect(told.append)
    return told


def test_a_new_section_needs_a_title(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SectionDialog())
    told = named_by(dialog)
    assert not button(dialog, "nameSection").isEnabled()

    press(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    assert told == []
    assert dialog.isVisible()


def test_a_title_is_told_clean(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SectionDialog())
    told = named_by(dialog)
    title = dialog.findChild(QLineEdit)
    title.setText("  Phu\u031bo\u031bng   hu\u031bo\u031b\u0301ng ")

    button(dialog, "nameSection").click()

    assert told == ["Phương hướng"]
    assert not dialog.isVisible()


def test_renaming_begins_with_the_old_title_selected(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SectionDialog("Kết quả"))
    told = named_by(dialog)
    title = dialog.findChild(QLineEdit)
    assert title.selectedText() == "Kết quả"

    type_text(title, "Kết quả chung")
    press(title, Qt.Key.Key_Return)

    assert told == ["Kết quả chung"]


def test_esc_names_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SectionDialog("Kết quả"))
    told = named_by(dialog)

    press(dialog.findChild(QLineEdit), Qt.Key.Key_Escape)

    assert told == []
    assert not dialog.isVisible()


# --- the name of the program -----------------------------------------------------------------------------------------


def test_the_program_names_its_version_and_its_store(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, AboutDialog("1.2.3", tmp_path / "reports.db"))

    assert "1.2.3" in dialog.findChild(QLabel, "aboutName").text()
    assert str(tmp_path / "reports.db") in dialog.findChild(QLabel, "aboutStore").text()


def test_what_a_helper_asks_for_is_copied(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, AboutDialog("1.2.3", tmp_path / "reports.db"))

    button(dialog, "copyAbout").click()

    copied = QApplication.clipboard().text()
    assert "bcdesk 1.2.3" in copied
    assert str(tmp_path / "reports.db") in copied


# --- file dialogs ----------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_folder_is_asked_for_without_waiting(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []

    SystemChooser().choose_folder(window, "Folder", tmp_path, chosen.append)
    asking = window.findChild(QFileDialog)
    assert chosen == []
    asking.accept()

    assert chosen == [tmp_path]


def test_a_target_gets_the_missing_ending(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []

    SystemChooser().choose_target(window, "Save", tmp_path / "r.json", "Reports (*.json)", chosen.append)
    asking = window.findChild(QFileDialog)
    asking.selectFile(str(tmp_path / "other"))
    asking.accept()

    assert chosen == [tmp_path / "other.json"]


def test_backing_out_of_a_file_dialog_tells_nothing(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []

    SystemChooser().choose_source(window, "Open", tmp_path, "Reports (*.json)", chosen.append)
    window.findChild(QFileDialog).reject()

    assert chosen == []


# --- language --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Confirm(emptying_bin(2)), id="question"),
        pytest.param(SectionDialog, id="section"),
        pytest.param(lambda: AboutDialog("1", Path("REPORTS")), id="about"),
        pytest.param(lambda: ShortcutsDialog(tuple), id="keys"),
    ],
)
def test_an_open_dialog_follows_the_language(
    qtbot: QtBot, make: Callable[[], QDialog], shouted: Callable[[QWidget], list[str]]
) -> None:
    dialog = opened(qtbot, make())

    assert [words for words in shouted(dialog) if not words.isupper()] == []
