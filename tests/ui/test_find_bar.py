"""The find bar says what the officer wants and shows what it is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.finding import Pattern
from bcdesk.ui.find_bar import FindBar
from bcdesk.ui.theme import Scheme, Theme, px
from tests.support.typing_keys import commit, press, type_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    """A bar of the width of a narrow text."""
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.resize(px(bar, 640), bar.sizeHint().height())
    bar.show()
    return bar


@pytest.fixture
def told(bar: FindBar) -> list[object]:
    """What the bar has said so far: the name of the signal or its value."""
    said: list[object] = []
    bar.searched.connect(said.append)
    bar.replace_requested.connect(lambda words: said.append(("replace", words)))
    bar.replace_all_requested.connect(lambda words: said.append(("replace all", words)))
    for signal, name in (
        (bar.next_requested, "next"),
        (bar.previous_requested, "previous"),
        (bar.closed, "closed"),
    ):
        signal.connect(_saying(said, name))
    return said


def _saying(said: list[object], name: str) -> Callable[[], None]:
    return lambda: said.append(name)


def _field(bar: FindBar, name: str = "findField") -> QLineEdit:
    return bar.findChild(QLineEdit, name)


def _count(bar: FindBar) -> str:
    return bar.findChild(QLabel, "findCount").text()


def test_typing_asks_for_what_is_typed(bar: FindBar, told: list[object]) -> None:
    type_text(_field(bar), "dâ")

    assert told == [Pattern(text="d"), Pattern(text="dâ")]


def test_words_of_an_input_method_are_asked_for_in_normal_form(bar: FindBar, told: list[object]) -> None:
    commit(_field(bar), "va\u0323\u0302n")

    assert told == [Pattern(text="vận")]


def test_emptying_the_field_ends_the_search(qtbot: QtBot, bar: FindBar, told: list[object]) -> None:
    bar.open_find("dân")

    qtbot.mouseClick(bar.findChild(QToolButton, "clearSearch"), LEFT)

    assert told == [Pattern(text="dân"), Pattern(text="")]


def test_enter_goes_on_and_shift_enter_goes_back(bar: FindBar, told: list[object]) -> None:
    press(_field(bar), Qt.Key.Key_Return)
    press(_field(bar), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    press(_field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert told == ["next", "next", "previous"]


def test_the_arrows_go_on_and_back_once_something_is_found(
    qtbot: QtBot, bar: FindBar, told: list[object]
) -> None:
    bar.open_find("dân")
    told.clear()
    buttons = [bar.findChild(QToolButton, name) for name in ("findNext", "findPrevious")]
    assert not any(button.isEnabled() for button in buttons)

    bar.show_count(1, 3)
    for button in buttons:
        qtbot.mouseClick(button, LEFT)

    assert told == ["next", "previous"]


@pytest.mark.parametrize("name", ["findField", "replaceField", "replaceAll", "findOptions", "findClose"])
def test_esc_closes_from_anywhere_in_the_bar(bar: FindBar, told: list[object], name: str) -> None:
    bar.open_replace("dân")
    bar.show_count(1, 1)
    told.clear()

    press(bar.findChild(QWidget, name), Qt.Key.Key_Escape)

    assert told == ["closed"]
    assert bar.isHidden()


def test_the_cross_at_the_end_closes(qtbot: QtBot, bar: FindBar, told: list[object]) -> None:
    qtbot.mouseClick(bar.findChild(QToolButton, "findClose"), LEFT)

    assert told == ["closed"]
    assert bar.isHidden()


def test_it_opens_with_the_selected_words_ready_to_be_typed_over(bar: FindBar, told: list[object]) -> None:
    bar.hide()

    bar.open_find("dân vận")

    assert told == [Pattern(text="dân vận")]
    assert bar.isVisible()
    assert _field(bar).selectedText() == "dân vận"


@pytest.mark.parametrize("selected", ["", "một\u2029hai", "một\nhai", "x" * 201])
def test_a_selection_of_several_lines_does_not_become_the_words_to_find(
    bar: FindBar, told: list[object], selected: str
) -> None:
    bar.open_find("dân")

    bar.open_find(selected)

    assert told == [Pattern(text="dân"), Pattern(text="dân")]


@pytest.mark.parametrize(
    ("current", "total", "words"), [(3, 17, "3 / 17"), (None, 17, "17 match(es)"), (None, 0, "Not found")]
)
def test_the_count_says_where_one_is(bar: FindBar, current: int | None, total: int, words: str) -> None:
    bar.open_find("dân")

    bar.show_count(current, total)

    assert _count(bar) == words


def test_nothing_is_counted_for_an_empty_field(bar: FindBar) -> None:
    bar.open_find("")

    bar.show_count(None, 0)

    assert _count(bar) == ""


def test_what_the_count_says_moves_nothing(bar: FindBar) -> None:
    bar.open_find("dân")
    widths = set()
    for current, total in ((3, 17), (None, 0), (120, 888)):
        bar.show_count(current, total)
        bar.layout().activate()
        widths.add(_field(bar).width())

    assert len(widths) == 1


def test_the_second_row_opens_for_replacing(qtbot: QtBot, bar: FindBar) -> None:
    low = bar.sizeHint().height()
    bar.open_find("dân")
    assert not _field(bar, "replaceField").isVisible()

    qtbot.mouseClick(bar.findChild(QToolButton, "replaceOpener"), LEFT)

    assert _field(bar, "replaceField").isVisible()
    assert bar.sizeHint().height() > low
    qtbot.mouseClick(bar.findChild(QToolButton, "replaceOpener"), LEFT)
    assert not _field(bar, "replaceField").isVisible()


def test_replacing_is_asked_for_with_the_new_words(qtbot: QtBot, bar: FindBar, told: list[object]) -> None:
    bar.open_replace("dân")
    bar.show_count(1, 2)
    told.clear()
    type_text(_field(bar, "replaceField"), "nhân")

    press(_field(bar, "replaceField"), Qt.Key.Key_Return)
    qtbot.mouseClick(bar.findChild(QPushButton, "replaceOne"), LEFT)
    qtbot.mouseClick(bar.findChild(QPushButton, "replaceAll"), LEFT)

    assert told == [("replace", "nhân"), ("replace", "nhân"), ("replace all", "nhân")]


def test_nothing_found_is_nothing_to_replace(bar: FindBar, told: list[object]) -> None:
    bar.open_replace("dân")
    bar.show_count(None, 0)
    told.clear()

    press(_field(bar, "replaceField"), Qt.Key.Key_Return)

    assert told == []
    assert not bar.findChild(QPushButton, "replaceAll").isEnabled()


def test_a_text_that_may_only_be_read_offers_no_replacing(bar: FindBar) -> None:
    bar.open_replace("dân")
    bar.set_replaceable(False)
    assert not _field(bar, "replaceField").isVisible()

    bar.open_replace("dân")

    assert not _field(bar, "replaceField").isVisible()
    assert not bar.findChild(QToolButton, "replaceOpener").isVisible()


def test_options_change_the_pattern_whether_as_boxes_or_in_the_menu(
    qtbot: QtBot, bar: FindBar, told: list[object]
) -> None:
    bar.open_find("dân")
    told.clear()
    bar.findChild(QAction, "matchAccentsAction").trigger()

    bar.resize(px(bar, 1200), bar.height())
    for name in ("matchCase", "wholeWords", "matchAccents"):
        qtbot.mouseClick(
            bar.findChild(QCheckBox, name), LEFT, pos=bar.findChild(QCheckBox, name).rect().center()
        )

    assert told == [
        Pattern(text="dân", match_accents=True),
        Pattern(text="dân", match_accents=True, match_case=True),
        Pattern(text="dân", match_accents=True, match_case=True, whole_word=True),
        Pattern(text="dân", match_case=True, whole_word=True),
    ]


def test_the_menu_button_says_how_many_options_are_on(bar: FindBar) -> None:
    button = bar.findChild(QPushButton, "findOptions")
    assert button.text() == "Options"

    bar.findChild(QAction, "matchCaseAction").trigger()

    assert button.text() == "Options (1)"


def test_searching_in_the_selection_is_offered_only_with_one(bar: FindBar, told: list[object]) -> None:
    action = bar.findChild(QAction, "inSelectionAction")
    assert not action.isEnabled()

    bar.set_selection_available(True)
    action.trigger()
    assert bar.in_selection()
    assert len(told) == 1

    bar.set_selection_available(False)
    assert not bar.in_selection()
    assert len(told) == 1


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_narrow_bar_has_a_menu_and_a_wide_one_boxes_and_nothing_is_cut(
    theme: Theme, qapp: QApplication, bar: FindBar, scale: float
) -> None:
    theme.apply(qapp, Scheme.LIGHT, scale)
    bar.open_replace("dân")
    for width, boxes in ((640, False), (1100, True), (640, False)):
        bar.resize(px(bar, width), bar.sizeHint().height())
        bar.layout().activate()

        assert bar.findChild(QCheckBox, "matchCase").isVisible() is boxes
        assert bar.findChild(QPushButton, "findOptions").isVisible() is not boxes
        assert bar.minimumSizeHint().width() <= px(bar, 640)
        shown = [child for child in bar.findChildren(QWidget) if child.isVisible()]
        assert all(child.parentWidget().rect().contains(child.geometry()) for child in shown)
        assert all(child.width() >= child.minimumSizeHint().width() for child in shown)


def test_a_message_stays_until_the_next_search(bar: FindBar) -> None:
    bar.open_find("dân")
    message = bar.findChild(QLabel, "findMessage")

    bar.show_message("Đã thay 12 chỗ")
    assert message.isVisible()
    assert message.text() == "Đã thay 12 chỗ"

    type_text(_field(bar), "x")
    assert not message.isVisible()


def test_tab_goes_from_the_words_to_the_new_words(bar: FindBar) -> None:
    bar.open_replace("dân")

    assert _field(bar).nextInFocusChain() in {
        _field(bar, "replaceField"),
        bar.findChild(QToolButton, "clearSearch"),
    }
    assert _field(bar, "replaceField").nextInFocusChain() is bar.findChild(QPushButton, "replaceOne")


def test_every_control_has_a_name_for_screen_readers_and_keeps_it_in_another_language(bar: FindBar) -> None:
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))

    controls = [
        control
        for kind in (QLineEdit, QToolButton, QPushButton, QCheckBox)
        for control in bar.findChildren(kind)
    ]
    assert len(controls) > 10
    for control in controls:
        assert control.objectName()
        assert control.accessibleName() or control.text()
