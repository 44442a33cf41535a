"""Find and replace in the real window: what the officer sees after each step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import Passage
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.find_bar import FindBar
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, editor_of, open_desktop, view_of

WORDS = "một kẹo hai kẹo ba kẹo"


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path):
    """The sample, with three words at the end of section I that stand nowhere else, and the cursor before them."""
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        view_of(made.window).choose_tab(1)
        editor = editor_of(made.window)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        type_text(editor, f"\n{WORDS}")
        editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
        yield made


def bar_of(desktop: Desktop) -> FindBar:
    return view_of(desktop.window).find_bar


def control(desktop: Desktop, name: str) -> QWidget:
    found = bar_of(desktop).findChild(QWidget, name)
    assert found is not None
    return found


def search(qtbot: QtBot, desktop: Desktop, words: str) -> None:
    action(desktop, Act.REPLACE).trigger()
    type_text(control(desktop, "findField"), words)
    qtbot.waitUntil(lambda: counted(desktop) != "")
    qtbot.waitUntil(lambda: selected(desktop) != "")


def counted(desktop: Desktop) -> str:
    label = bar_of(desktop).findChild(QLabel, "findCount")
    assert label is not None
    return label.text()


def selected(desktop: Desktop) -> str:
    return editor_of(desktop.window).textCursor().selectedText()


def last_line(desktop: Desktop) -> str:
    report = desktop.window.report
    assert report is not None
    rows = Passage(report.desk.report.sections[0].id).rows(report.desk.report)
    return plain(rows[-1].inlines, report.desk.printed.word)


def click(desktop: Desktop, name: str) -> None:
    button = control(desktop, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def test_matches_are_counted_from_one(qtbot: QtBot, desktop: Desktop) -> None:
    search(qtbot, desktop, "kẹo")

    seen = [counted(desktop)]
    for _ in range(3):
        action(desktop, Act.FIND_NEXT).trigger()
        seen.append(counted(desktop))

    assert seen == ["1 / 3", "2 / 3", "3 / 3", "1 / 3"]


def test_replacing_goes_on_after_undo(qtbot: QtBot, desktop: Desktop) -> None:
    search(qtbot, desktop, "kẹo")
    type_text(control(desktop, "replaceField"), "bánh")
    click(desktop, "replaceOne")
    action(desktop, Act.UNDO).trigger()
    assert last_line(desktop) == WORDS

    click(desktop, "replaceOne")
    assert (last_line(desktop), selected(desktop)) == (WORDS, "kẹo")  # it is shown before it is changed
    click(desktop, "replaceOne")

    assert last_line(desktop) == "một bánh hai kẹo ba kẹo"


def test_all_are_replaced_after_undo(qtbot: QtBot, desktop: Desktop) -> None:
    search(qtbot, desktop, "kẹo")
    type_text(control(desktop, "replaceField"), "bánh")
    click(desktop, "replaceAll")
    action(desktop, Act.UNDO).trigger()

    qtbot.waitUntil(control(desktop, "replaceAll").isEnabled)
    click(desktop, "replaceAll")

    assert last_line(desktop) == "một bánh hai bánh ba bánh"


def test_the_next_match_is_found_after_typing(qtbot: QtBot, desktop: Desktop) -> None:
    search(qtbot, desktop, "kẹo")
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, " bốn kẹo")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)

    qtbot.waitUntil(lambda: "4" in counted(desktop))
    assert selected(desktop) == ""  # counting moves nothing
    action(desktop, Act.FIND_NEXT).trigger()

    assert (counted(desktop), selected(desktop)) == ("1 / 4", "kẹo")


def test_return_right_after_the_last_letter_goes_to_the_first_match(qtbot: QtBot, desktop: Desktop) -> None:
    action(desktop, Act.FIND).trigger()
    field = control(desktop, "findField")
    type_text(field, "kẹo")

    press(field, Qt.Key.Key_Return)

    assert counted(desktop) == "1 / 3"


def test_a_closed_bar_moves_nothing(qtbot: QtBot, desktop: Desktop) -> None:
    before = editor_of(desktop.window).place
    action(desktop, Act.FIND).trigger()
    field = control(desktop, "findField")
    type_text(field, "kẹo")

    press(field, Qt.Key.Key_Escape)

    report = desktop.window.report
    assert report is not None
    assert report.find.is_idle()
    assert editor_of(desktop.window).place == before


def test_the_search_in_a_selection_begins_with_its_first_match(qtbot: QtBot, desktop: Desktop) -> None:
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, "\nbốn kẹo\nnăm kẹo")
    for _ in range(2):
        editor.moveCursor(QTextCursor.MoveOperation.Up)
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    editor.moveCursor(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor)
    action(desktop, Act.FIND).trigger()
    box = bar_of(desktop).findChild(QCheckBox, "inSelection")
    assert box is not None
    box.click()

    type_text(control(desktop, "findField"), "kẹo")
    qtbot.waitUntil(lambda: counted(desktop) != "")

    qtbot.waitUntil(lambda: counted(desktop) == "1 / 3")
