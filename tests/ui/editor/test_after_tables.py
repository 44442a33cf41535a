"""Empty lines beside tables are seen where they print."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.report import Block, BlockId, Gap
from bcdesk.domain.tables import new_table
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.editors import at, editor_of, lines, para, with_blocks
from tests.support.typing_keys import press, type_text


def a_table(name: str = "t") -> Block:
    ids = (f"{name}{at}" for at in range(100))
    return new_table(2, 2, lambda: next(ids))


def shown(qtbot: QtBot, *blocks: Block) -> PassageEditor:
    editor = editor_of(with_blocks(*blocks))
    qtbot.addWidget(editor)
    editor.show()
    return editor


def line(editor: PassageEditor, name: str) -> QRect:
    """Return where the cursor is drawn at the beginning of a row."""
    at(editor, name)
    return editor.cursorRect()


def last_cell(editor: PassageEditor) -> QRect:
    table = editor.document().rootFrame().childFrames()[0]
    return editor.cursorRect(table.lastCursorPosition())


@pytest.mark.parametrize("empty", [para("e"), Gap(id=BlockId("e"), missing="số liệu")])
def test_an_empty_line_after_a_table_stands_under_it_like_one_with_text(qtbot: QtBot, empty: Block) -> None:
    with_text = shown(qtbot, a_table(), para("e", "chữ"), para("after", "sau"))
    without = shown(qtbot, a_table(), empty, para("after", "sau"))

    assert abs(line(without, "e").left() - line(with_text, "e").left()) <= 1
    assert abs(line(without, "e").top() - line(with_text, "e").top()) <= 1
    assert abs(line(without, "after").top() - line(with_text, "after").top()) <= 2


def test_an_empty_line_before_a_table_has_its_own_place(qtbot: QtBot) -> None:
    with_text = shown(qtbot, para("first", "một"), para("e", "chữ"), a_table())
    without = shown(qtbot, para("first", "một"), para("e"), a_table())

    assert line(without, "e") == line(with_text, "e")
    assert last_cell(without) == last_cell(with_text)


def test_the_line_after_a_table_stays_while_it_is_written_and_emptied(qtbot: QtBot) -> None:
    editor = shown(qtbot, a_table(), para("e"), para("after", "sau"))
    before, after = line(editor, "e"), line(editor, "after").top()
    at(editor, "e")

    type_text(editor, "a")
    assert abs(line(editor, "e").top() - before.top()) <= 1
    assert abs(line(editor, "after").top() - after) <= 2
    at(editor, "e", 1)
    press(editor, Qt.Key.Key_Backspace)

    assert abs(line(editor, "e").left() - before.left()) <= 1
    assert abs(line(editor, "e").top() - before.top()) <= 1
    assert line(editor, "after").top() == after
    assert lines(editor) == ["Table", "", "sau"]


def test_enter_before_the_text_after_a_table_leaves_a_line_that_is_seen(qtbot: QtBot) -> None:
    editor = shown(qtbot, a_table(), para("e", "chữ"))
    before = line(editor, "e")

    press(editor, Qt.Key.Key_Return)

    assert lines(editor) == ["Table", "", "chữ"]
    empty = _after_table(editor)
    assert abs(editor.cursorRect(QTextCursor(empty)).left() - before.left()) <= 1
    assert abs(editor.cursorRect(QTextCursor(empty)).top() - before.top()) <= 1


def test_a_table_at_the_end_has_a_line_under_it_to_go_on_writing(qtbot: QtBot) -> None:
    editor = shown(qtbot, para("first", "một"), a_table())
    editor.moveCursor(QTextCursor.MoveOperation.End)
    before = editor.cursorRect()
    assert before.top() > last_cell(editor).bottom()
    assert abs(before.left() - line(editor, "first").left()) <= 1
    editor.moveCursor(QTextCursor.MoveOperation.End)

    type_text(editor, "a")

    editor.moveCursor(QTextCursor.MoveOperation.Left)
    assert abs(editor.cursorRect().left() - before.left()) <= 1
    assert abs(editor.cursorRect().top() - before.top()) <= 1
    assert lines(editor) == ["một", "Table", "a"]


def test_a_narrower_window_keeps_the_empty_line_at_the_left(qtbot: QtBot) -> None:
    editor = shown(qtbot, para("first", "một"), a_table(), para("e"), a_table("u"))

    for width in (500, 1200):
        editor.resize(width, 600)
        assert abs(line(editor, "e").left() - line(editor, "first").left()) <= 1
        editor.moveCursor(QTextCursor.MoveOperation.End)
        assert abs(editor.cursorRect().left() - line(editor, "first").left()) <= 1


def _after_table(editor: PassageEditor) -> QTextBlock:
    table = editor.document().rootFrame().childFrames()[0]
    return editor.document().findBlock(table.lastPosition() + 1)


def test_enter_over_text_and_table_leaves_no_line_that_is_not_of_the_report(qtbot: QtBot) -> None:
    editor = shown(qtbot, para("first", "một"), a_table())
    start = at(editor, "first").textCursor().position()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    cursor = editor.textCursor()
    cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)

    press(editor, Qt.Key.Key_Return)

    anew = editor_of(editor.desk)
    qtbot.addWidget(anew)
    assert editor.document().blockCount() == anew.document().blockCount()


def test_a_table_is_as_far_from_its_neighbours_as_paragraphs_are_from_each_other(qtbot: QtBot) -> None:
    plain = shown(qtbot, para("first", "một"), para("after", "sau"))
    apart = line(plain, "after").top() - line(plain, "first").top()
    editor = shown(qtbot, para("first", "một"), a_table(), para("after", "sau"))

    table = editor.document().rootFrame().childFrames()[0]
    first_cell = editor.cursorRect(table.firstCursorPosition())
    assert first_cell.top() - line(editor, "first").top() > apart
    assert line(editor, "after").top() - last_cell(editor).top() > apart
