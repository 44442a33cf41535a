"""The sheet: the heading that stays on top, going to places, and zoom."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bcdesk.domain.galley import Origin
from bcdesk.domain.levels import RowKind
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.theme import Role, Scheme, Theme, colour, px
from tests.support.builders import a_long_report
from tests.support.editors import at, editor_of
from tests.support.typing_keys import press

STRIP = 34


@pytest.fixture
def editor(qtbot: QtBot) -> PassageEditor:
    made = editor_of(a_long_report(40))
    qtbot.addWidget(made)
    at(made, "b3").set_kind(RowKind.HEADING_2)
    with qtbot.waitExposed(made):
        made.show()
    return made


def picture(editor: PassageEditor) -> QImage:
    return editor.viewport().grab().toImage()


def has_strip(editor: PassageEditor) -> bool:
    """Tell whether a line lies across the sheet under the strip."""
    shown, middle = picture(editor), editor.viewport().width() // 2
    line = colour(editor, Role.HAIR).name()
    high = px(editor, STRIP)
    return all(shown.pixelColor(x, high).name() == line for x in range(middle - 100, middle + 100))


def scroll_to(editor: PassageEditor, name: str) -> None:
    at(editor, name)
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + editor.cursorRect().top() - 60)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_heading_stays_on_top_once_it_has_scrolled_away(
    editor: PassageEditor, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    editor.verticalScrollBar().setValue(0)
    assert not has_strip(editor)

    scroll_to(editor, "b20")
    assert has_strip(editor)

    scroll_to(editor, "b2")
    assert not has_strip(editor)


def test_the_cursor_is_never_under_the_heading(editor: PassageEditor) -> None:
    scroll_to(editor, "b20")
    editor.setTextCursor(editor.cursorForPosition(QPoint(300, px(editor, STRIP) + 10)))

    for _ in range(8):
        press(editor, Qt.Key.Key_Up)
        assert editor.cursorRect().top() >= px(editor, STRIP)


def test_a_place_is_gone_to_clear_of_the_heading(editor: PassageEditor) -> None:
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())

    assert editor.go_to(Origin("b15", 2))

    assert editor.place == Origin("b15", 2)
    assert px(editor, STRIP) <= editor.cursorRect().top() < editor.viewport().height()
    assert not editor.go_to(Origin("nowhere"))


def test_a_click_on_the_heading_leads_to_it(editor: PassageEditor, qtbot: QtBot) -> None:
    scroll_to(editor, "b20")

    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 10))

    assert editor.place == Origin("b3", 0)
    assert not has_strip(editor)


def test_a_key_that_does_nothing_does_not_scroll(editor: PassageEditor) -> None:
    at(editor, "b20")
    editor.verticalScrollBar().setValue(0)

    press(editor, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)

    assert editor.verticalScrollBar().value() == 0


def test_zoom_changes_the_size_and_keeps_text_and_cursor(editor: PassageEditor) -> None:
    at(editor, "b5", 7)
    before = editor.toPlainText(), editor.document().size().width()

    editor.set_zoom(1.5)

    assert editor.zoom == 1.5
    assert editor.toPlainText() == before[0]
    assert editor.place == Origin("b5", 7)


def test_the_selection_is_told_by_its_places(editor: PassageEditor) -> None:
    assert editor.selection is None
    at(editor, "b5", 3, length=4)

    assert editor.selection == (Origin("b5", 3), Origin("b5", 7))


def test_at_the_first_line_the_edge_of_the_sheet_is_in_view(editor: PassageEditor) -> None:
    scroll_to(editor, "b20")
    press(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert editor.textCursor().atStart()
    assert editor.verticalScrollBar().value() == 0


def test_to_select_all_does_not_scroll(editor: PassageEditor) -> None:
    scroll_to(editor, "b20")
    before = editor.verticalScrollBar().value()
    press(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert editor.textCursor().selectionEnd() - editor.textCursor().selectionStart() > 1000
    assert editor.verticalScrollBar().value() == before


def test_the_context_menu_is_for_what_was_clicked(editor: PassageEditor) -> None:
    at(editor, "b1", 0, 5)
    inside = editor.cursorRect().center() - QPoint(10, 0)
    at(editor, "b2")
    beside = editor.cursorRect().center()
    at(editor, "b1", 0, 5)
    for point, selected in ((inside, True), (beside, False)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, editor.viewport().mapToGlobal(point))
        QApplication.sendEvent(editor.viewport(), event)
        assert editor.textCursor().hasSelection() == selected
    assert editor.place == Origin("b2")
