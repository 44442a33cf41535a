"""Tables in the text: keys, commands, merged cells."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.edits import BASES
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import BlockId, Cell, Paragraph, Table, Text
from bcdesk.domain.tables import new_table, with_row, without_rows
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.editors import at, editor_of, lines, para, rows, with_blocks
from tests.support.typing_keys import press, type_text

SHIFT = Qt.KeyboardModifier.ShiftModifier


def cell(name: str, text: str = "", *, columns: int = 1, rows: int = 1) -> Cell:
    paragraphs = (para(name, *([text] if text else [])),)
    return Cell(paragraphs=paragraphs, columns=columns, rows=rows)


def merged_table() -> Table:
    """Return a table of three columns whose first row has a wide cell and whose first cell is two rows high."""
    return Table(
        id=BlockId("t"),
        widths=(1, 1, 1),
        rows=((cell("a", "A", rows=2), cell("b", "B", columns=2)), (cell("c", "C"), cell("d", "D"))),
        header_rows=1,
    )


@pytest.fixture
def editor(qtbot: QtBot) -> PassageEditor:
    made = editor_of(with_blocks(para("b1", "trước"), merged_table(), para("b2", "sau")))
    qtbot.addWidget(made)
    return made


def the_table(editor: PassageEditor) -> Table:
    return next(row for row in rows(editor) if isinstance(row, Table))


def text_of(editor: PassageEditor, name: str) -> str:
    for cell in the_table(editor).grid().values():
        for paragraph in cell.paragraphs:
            if paragraph.id == name:
                return "".join(piece.text for piece in paragraph.inlines if isinstance(piece, Text))
    raise AssertionError(name)


def test_what_is_typed_in_a_merged_table_keeps_its_cells(editor: PassageEditor) -> None:
    at(editor, "b", 1)

    type_text(editor, "x")

    assert text_of(editor, "b") == "Bx"
    assert [[(c.columns, c.rows) for c in row] for row in the_table(editor).rows] == [
        [(1, 2), (2, 1)],
        [(1, 1), (1, 1)],
    ]
    editor.desk.undo()
    assert the_table(editor) == merged_table()


def test_rows_that_nobody_wrote_in_stay_as_they_are(editor: PassageEditor) -> None:
    before = the_table(editor)
    at(editor, "d", 1)

    type_text(editor, "x")

    after = the_table(editor)
    assert text_of(editor, "d") == "Dx"
    assert after.rows[0] is before.rows[0]  # a large table is not read anew for each letter
    assert after.rows[1] is not before.rows[1]


def test_tab_goes_through_the_cells_and_makes_a_row_after_the_last(editor: PassageEditor) -> None:
    at(editor, "a", 0)
    seen = []
    for _ in range(3):
        press(editor, Qt.Key.Key_Tab)
        place = editor.place
        seen.append(place.id if place else "")
    assert seen == ["b", "c", "d"]
    assert the_table(editor) == merged_table()

    press(editor, Qt.Key.Key_Tab)
    assert len(the_table(editor).rows) == 3
    assert (editor.cells.row, editor.cells.column) == (2, 0)
    type_text(editor, "E")
    assert [plain_cell(cell) for cell in the_table(editor).rows[2]] == ["E", "", ""]
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.place == Origin("d", 0)


def plain_cell(cell: Cell) -> str:
    return "".join(
        piece.text for each in cell.paragraphs for piece in each.inlines if isinstance(piece, Text)
    )


def test_enter_in_a_cell_makes_a_paragraph_in_it(editor: PassageEditor) -> None:
    at(editor, "c", 1)

    type_text(editor, "\nx")

    inside = the_table(editor).rows[1][0].paragraphs
    assert [paragraph.inlines for paragraph in inside] == [(Text("C"),), (Text("x"),)]
    assert len({paragraph.id for paragraph in inside}) == 2


def test_typing_in_a_header_keeps_its_look(editor: PassageEditor) -> None:
    at(editor, "b", 1)

    type_text(editor, "x")

    assert editor.textCursor().charFormat().font().bold()


def test_rows_come_and_go_and_the_sheet_stays_where_it_is(editor: PassageEditor) -> None:
    editor.show()
    margin = editor.document().rootFrame().frameFormat().leftMargin()
    assert margin > 0
    at(editor, "d", 1)

    editor.change_table(lambda table: with_row(table, 2, editor.tools.new_id), "row")
    assert len(the_table(editor).rows) == 3
    editor.change_table(lambda table: without_rows(table, 2, 1), "row")

    assert the_table(editor) == merged_table()
    assert editor.place == Origin("d", 1)
    assert editor.document().rootFrame().frameFormat().leftMargin() == margin


def test_a_table_comes_at_the_cursor_and_goes_again(editor: PassageEditor) -> None:
    at(editor, "b2", 1)

    editor.insert_rows((new_table(2, 2, editor.tools.new_id),), "table")

    assert lines(editor) == ["trước", "Table", "s", "Table", "au"]
    editor.desk.undo()
    assert lines(editor) == ["trước", "Table", "sau"]


def test_the_line_after_a_last_table_takes_text(qtbot: QtBot) -> None:
    editor = editor_of(with_blocks(merged_table()))
    qtbot.addWidget(editor)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert editor.place is None

    type_text(editor, "sau")

    assert lines(editor) == ["Table", "sau"]


def test_enter_in_the_line_after_a_last_table_makes_lines(qtbot: QtBot) -> None:
    editor = editor_of(with_blocks(merged_table()))
    qtbot.addWidget(editor)
    editor.moveCursor(QTextCursor.MoveOperation.End)

    type_text(editor, "\nsau")

    assert lines(editor) == ["Table", "", "sau"]


def test_a_selection_over_text_and_table_is_deleted_and_comes_back(editor: PassageEditor) -> None:
    before = editor.desk.report
    press(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    press(editor, Qt.Key.Key_Delete)
    assert "Table" not in lines(editor)

    editor.desk.undo()
    assert editor.desk.report == before
    assert editor._text.rows == editor.view.rows(before)


def test_the_bases_take_the_words_of_a_table_only(qtbot: QtBot) -> None:
    editor = editor_of(with_blocks(para("b1", "x")), Passage(BASES))
    qtbot.addWidget(editor)

    editor.insert_rows((merged_table(),), "table")

    assert all(isinstance(basis, Paragraph) for basis in editor.desk.report.bases)
    assert [basis.id for basis in editor.desk.report.bases] == ["a", "b", "c", "d"]


def test_the_cursor_stays_in_a_table_whose_rows_are_deleted(qtbot: QtBot) -> None:
    ids = iter(f"c{number}" for number in range(10))
    editor = editor_of(with_blocks(para("b1", "trước"), new_table(3, 2, lambda: next(ids)), para("b2")))
    qtbot.addWidget(editor)
    at(editor, "b2")
    press(editor, Qt.Key.Key_Up)
    assert editor.cells.row == 2

    for left in (2, 1):
        editor.change_table(lambda table: without_rows(table, len(table.rows) - 1, 1), "Delete rows")

        assert len(the_table(editor).rows) == left
        assert editor.cells.row == left - 1

    editor.desk.undo()
    editor.desk.redo()
    assert editor.cells.row == 0


@pytest.mark.parametrize("below", [True, False])
def test_the_cursor_stays_where_a_table_was_deleted(qtbot: QtBot, *, below: bool) -> None:
    rest = [para("b2", "sau")] if below else []
    editor = editor_of(with_blocks(para("b1", "trước"), merged_table(), *rest))
    qtbot.addWidget(editor)
    at(editor, "d")

    editor.change_table(lambda _table: None, "Delete the table")

    assert editor.place == Origin("b2" if below else "b1")
    with qtbot.waitSignal(editor.desk.went) as went:
        editor.desk.undo()
    assert went.args == [Origin("d")]
