"""Commands are found by their words and done; all keys are listed under their menus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListView, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.ui.dialogs.command_list import BETWEEN, Command, Line, found, line_of, plain_words
from bcdesk.ui.dialogs.commands import CommandSearch
from bcdesk.ui.dialogs.shortcuts import ShortcutsDialog
from tests.support.typing_keys import press, type_text

LINES = (
    Line("Xuất tệp", "Ctrl+E", "Tệp"),
    Line("Thêm hàng ở trên", "", f"Chèn{BETWEEN}Bảng"),
    Line("Đậm", "Ctrl+B", "Định dạng"),
    Line("Bảng", "", "Chèn"),
)


def names(lines: tuple[Line, ...]) -> list[str]:
    return [line.name for line in lines]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("dam", ["Đậm"], id="without accents"),
        pytest.param("TỆP xuat", ["Xuất tệp"], id="any order and case"),
        pytest.param("bang", ["Bảng", "Thêm hàng ở trên"], id="the name before the menu"),
        pytest.param("ctrl+b", ["Đậm"], id="by its keys"),
        pytest.param("bang xyz", [], id="every word counts"),
        pytest.param("", names(LINES), id="nothing asked, all in order"),
    ],
)
def test_lines_are_found_by_their_words(query: str, expected: list[str]) -> None:
    assert names(found(LINES, query)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("&New report…", "New report"), ("Find && replace", "Find & replace"), ("Plain", "Plain")],
)
def test_marks_and_dots_are_no_part_of_a_name(text: str, expected: str) -> None:
    assert plain_words(text) == expected


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    return window


@pytest.fixture
def done() -> list[str]:
    """The commands that were done."""
    return []


@pytest.fixture
def commands(window: QMainWindow, done: list[str]) -> tuple[Command, ...]:
    def make(text: str, keys: str, path: str, *, enabled: bool = True) -> Command:
        action = QAction(text, window)
        action.setShortcuts([QKeySequence(each) for each in keys.split()])
        action.setEnabled(enabled)
        action.triggered.connect(_saying(done, text))
        return action, path

    return (
        make("&Xuất tệp…", "Ctrl+E", "Tệp"),
        make("In…", "Ctrl+P", "Tệp", enabled=False),
        make("Làm lại", "Ctrl+Y Ctrl+Shift+Z", "Sửa"),
        make("Thêm hàng", "", f"Chèn{BETWEEN}Bảng"),
        make("Chú thích", "Ctrl+Alt+F", "Chèn"),
    )


def _saying(done: list[str], text: str) -> Callable[[], None]:
    return lambda: done.append(text)


@pytest.fixture
def search(qtbot: QtBot, window: QMainWindow, commands: tuple[Command, ...]) -> CommandSearch:
    search = CommandSearch(commands, parent=window)
    search.show()
    qtbot.waitUntil(search.isActiveWindow)
    return search


def listed(dialog: object) -> list[str]:
    model = dialog.findChild(QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def field(dialog: object) -> QLineEdit:
    return dialog.findChild(QLineEdit)


def test_a_line_shows_the_keys_of_its_action(commands: tuple[Command, ...]) -> None:
    assert line_of(commands[2]).keys == "Ctrl+Y, Ctrl+Shift+Z"


def test_only_what_can_be_done_now_is_offered(search: CommandSearch) -> None:
    assert listed(search) == ["Xuất tệp", "Làm lại", "Thêm hàng", "Chú thích"]


def test_enter_does_the_first_command_found(qtbot: QtBot, search: CommandSearch, done: list[str]) -> None:
    type_text(field(search), "chu thich\n")
    assert not search.isVisible()

    qtbot.waitUntil(lambda: done == ["Chú thích"])


def test_arrows_choose_another(qtbot: QtBot, search: CommandSearch, done: list[str]) -> None:
    press(field(search), Qt.Key.Key_Down)
    press(field(search), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: done == ["Làm lại"])


def test_a_click_does_a_command(qtbot: QtBot, search: CommandSearch, done: list[str]) -> None:
    view = search.findChild(QListView)
    place = view.visualRect(view.model().index(2, 0)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: done == ["Thêm hàng"])


def test_it_follows_the_language(search: CommandSearch, shouted: Callable[[QWidget], list[str]]) -> None:
    assert [words for words in shouted(search) if not words.isupper()] == []


def test_esc_leaves_at_once_and_does_nothing(search: CommandSearch, done: list[str]) -> None:
    type_text(field(search), "chu")

    press(field(search), Qt.Key.Key_Escape)

    assert not search.isVisible()
    assert done == []


def test_enter_without_a_match_does_nothing(search: CommandSearch, done: list[str]) -> None:
    type_text(field(search), "xyz\n")

    assert search.isVisible()
    assert done == []


def test_it_stands_at_the_top_centre_of_the_window(search: CommandSearch, window: QMainWindow) -> None:
    middle = window.mapToGlobal(window.rect().center())

    assert abs(search.geometry().center().x() - middle.x()) <= 1
    assert search.y() < middle.y() - window.height() // 4


@pytest.fixture
def shortcuts(qtbot: QtBot, commands: tuple[Command, ...]) -> ShortcutsDialog:
    dialog = ShortcutsDialog(lambda: commands)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_keys_are_listed_under_their_menus(shortcuts: ShortcutsDialog) -> None:
    assert listed(shortcuts)[:7] == ["Tệp", "Xuất tệp", "In", "Sửa", "Làm lại", "Chèn", "Chú thích"]


def test_keys_of_the_text_are_listed_too(shortcuts: ShortcutsDialog) -> None:
    model = shortcuts.findChild(QListView).model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    assert "One level down, Tab, While writing" in spoken
    assert "Open the tab with this number, Alt+1 to Alt+9, While writing" in spoken


def test_keys_are_found_by_command_and_by_key(shortcuts: ShortcutsDialog) -> None:
    type_text(field(shortcuts), "lam")
    assert listed(shortcuts) == ["Sửa", "Làm lại"]

    field(shortcuts).selectAll()
    type_text(field(shortcuts), "alt+f")
    assert listed(shortcuts) == ["Chèn", "Chú thích"]


def test_heads_cannot_be_chosen(shortcuts: ShortcutsDialog) -> None:
    index = shortcuts.findChild(QListView).model().index(0, 0)

    assert not index.flags() & Qt.ItemFlag.ItemIsSelectable


def test_close_closes(shortcuts: ShortcutsDialog) -> None:
    shortcuts.findChild(QPushButton, "closeShortcuts").click()

    assert not shortcuts.isVisible()
