"""Typing in the editor: rows, lists, levels, quotes, steps and input methods."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bcdesk.domain.galley import Origin
from bcdesk.domain.levels import RowKind
from bcdesk.domain.passages import HeadingRow
from bcdesk.domain.report import Marker
from bcdesk.ui.desk import BURST_PAUSE
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.builders import a_report
from tests.support.desks import desk_of
from tests.support.editors import at, editor_of, lines, para, rows, select, with_blocks
from tests.support.typing_keys import commit, preedit, press, type_text

BACK = Qt.Key.Key_Backspace
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot: QtBot) -> PassageEditor:
    made = editor_of(a_report("r", "một", "hai"))
    qtbot.addWidget(made)
    return made


def levels(editor: PassageEditor) -> list[int]:
    return [row.level for row in rows(editor) if isinstance(row, HeadingRow)]


def typed_stream(editor: PassageEditor, stream: str) -> None:
    """Type as UniKey does on Windows: `<` stands for the Backspaces that it sends."""
    for character in stream:
        if character == "<":
            press(editor, BACK)
        else:
            type_text(editor, character)


# Levels


def test_tab_goes_down_the_ladder_and_shift_tab_up(editor: PassageEditor) -> None:
    at(editor, "b1", 1)
    seen = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab):
        press(editor, key)
        seen.append(lines(editor)[0])
    for _ in range(3):
        press(editor, Qt.Key.Key_Backtab, SHIFT)
        seen.append(lines(editor)[0])

    assert seen == ["- một", "+ một", "+ một", "- một", "một", "một"]
    assert editor.place == Origin("b1", 1)


def test_tab_moves_all_selected_rows(editor: PassageEditor) -> None:
    select(editor, Origin("b1", 1), Origin("b2", 1))

    press(editor, Qt.Key.Key_Tab)

    assert lines(editor) == ["- một", "- hai"]


def test_tab_moves_a_heading_under_the_one_above_it(editor: PassageEditor) -> None:
    at(editor, "b1").set_kind(RowKind.HEADING_2)
    at(editor, "b2").set_kind(RowKind.HEADING_2)

    press(editor, Qt.Key.Key_Tab)

    assert levels(editor) == [2, 3]
    assert lines(editor) == ["1. một", "a) hai"]


# Enter and Backspace


def test_enter_goes_on_with_the_list_and_its_numbers(editor: PassageEditor) -> None:
    at(editor, "b1", 3).set_kind(RowKind.NUMBER_DOT)
    at(editor, "b2").set_kind(RowKind.NUMBER_DOT)
    at(editor, "b1", 3)

    type_text(editor, "\ngiữa")

    assert lines(editor) == ["1. một", "2. giữa", "3. hai"]


def test_enter_in_an_empty_item_leaves_the_list(editor: PassageEditor) -> None:
    at(editor, "b1", 3).set_kind(RowKind.PLUS)

    type_text(editor, "\n\n")
    assert lines(editor) == ["+ một", "- ", "hai"]
    type_text(editor, "\n")
    assert lines(editor) == ["+ một", "", "hai"]


def test_enter_in_the_middle_splits_the_row(editor: PassageEditor) -> None:
    at(editor, "b1", 1)

    type_text(editor, "\n")

    assert lines(editor) == ["m", "ột", "hai"]
    editor.desk.undo()
    assert lines(editor) == ["một", "hai"]


def test_enter_after_a_heading_begins_body_text(editor: PassageEditor) -> None:
    at(editor, "b1", 3).set_kind(RowKind.HEADING_2)

    type_text(editor, "\nchữ")

    assert lines(editor) == ["1. một", "chữ", "hai"]


def test_shift_enter_breaks_the_line_inside_the_row(editor: PassageEditor) -> None:
    at(editor, "b1", 1)

    press(editor, Qt.Key.Key_Return, SHIFT)

    assert lines(editor) == ["m\nột", "hai"]


def test_backspace_at_the_beginning_takes_the_sign_and_then_the_line(editor: PassageEditor) -> None:
    at(editor, "b2").set_kind(RowKind.PLUS)
    seen = []
    for _ in range(3):
        press(editor, BACK)
        seen.append(lines(editor))

    assert seen == [["một", "- hai"], ["một", "hai"], ["mộthai"]]
    assert editor.place == Origin("b1", 3)


def test_backspace_at_the_beginning_of_a_heading_makes_text_of_it(editor: PassageEditor) -> None:
    at(editor, "b2").set_kind(RowKind.HEADING_2)

    press(editor, BACK)

    assert lines(editor) == ["một", "hai"]
    assert levels(editor) == []


def test_text_joined_to_a_heading_looks_like_it(editor: PassageEditor) -> None:
    at(editor, "b1").set_kind(RowKind.HEADING_2)
    at(editor, "b1", 3)

    press(editor, Qt.Key.Key_Delete)

    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    assert lines(editor) == ["1. mộthai"]
    assert cursor.charFormat().font().bold()


def test_the_heading_of_the_section_stays_whatever_is_deleted(editor: PassageEditor) -> None:
    press(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(editor, Qt.Key.Key_Delete)

    row = editor.view.rows(editor.desk.report)[0]
    assert isinstance(row, HeadingRow)
    assert row.id == "s1"
    assert editor.toPlainText().strip() == ""
    editor.desk.undo()
    assert lines(editor) == ["một", "hai"]


# Signs that make lists, quotes


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("- ", "- một"),
        ("+ ", "+ một"),
        ("1. ", "1. một"),
        ("1- ", "1- một"),
        ("a) ", "a) một"),
        ("3. ", "3. một"),
    ],
)
def test_a_sign_and_a_blank_make_a_list_and_undo_gives_the_typed_text_back(
    editor: PassageEditor, typed: str, made: str
) -> None:
    at(editor, "b1")

    type_text(editor, typed)
    assert lines(editor)[0] == made
    row = rows(editor)[0]
    assert row.marker is not Marker.NONE  # type: ignore[union-attr]
    assert editor.place == Origin("b1", 0)

    editor.desk.undo()
    assert lines(editor)[0] == f"{typed}một"


def test_a_sign_in_the_middle_of_a_text_makes_no_list(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    type_text(editor, " - ")

    assert lines(editor)[0] == "một - "


def test_straight_quotes_become_curly(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    type_text(editor, " \"Dân vận 'khéo'\"")

    assert lines(editor)[0] == "một “Dân vận ‘khéo’”"


def test_a_quote_takes_the_place_of_the_selection(editor: PassageEditor) -> None:
    at(editor, "b1", 0, length=3)

    type_text(editor, '"')

    assert lines(editor)[0] == "“"


# Letters


def test_decomposed_letters_become_composed_in_text_and_model(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    type_text(editor, "e\u0302\u0323")

    assert lines(editor)[0] == "mộtệ"
    assert editor.document().findBlockByNumber(1).text() == "mộtệ"
    assert editor.place == Origin("b1", 4)


def test_letters_outside_the_basic_plane_count_one(editor: PassageEditor) -> None:
    at(editor, "b1", 1)

    type_text(editor, "😀x")
    assert editor.place == Origin("b1", 3)
    press(editor, BACK)
    press(editor, BACK)

    assert lines(editor)[0] == "một"


def test_what_belongs_to_no_letter_is_not_left_standing_in_the_text(editor: PassageEditor) -> None:
    at(editor, "b1", 0)

    type_text(editor, "\u0301")

    assert lines(editor)[0] == "một"
    assert editor.document().findBlockByNumber(1).text() == "một"


# Steps


def test_a_burst_of_typing_is_one_step(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    type_text(editor, " lần nữa")

    assert editor.desk.steps.count() == 1
    editor.desk.undo()
    assert lines(editor) == ["một", "hai"]
    assert editor.place == Origin("b1", 3)
    editor.desk.redo()
    assert lines(editor)[0] == "một lần nữa"
    assert editor.place == Origin("b1", 11)


def test_moving_the_cursor_begins_another_step(editor: PassageEditor) -> None:
    at(editor, "b1", 3)
    type_text(editor, "ab")
    press(editor, Qt.Key.Key_Left)
    type_text(editor, "c")

    editor.desk.undo()

    assert lines(editor)[0] == "mộtab"


def test_a_pause_begins_another_step(editor: PassageEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    at(editor, "b1", 3)
    type_text(editor, "a")
    monkeypatch.setattr("bcdesk.ui.desk.QElapsedTimer.elapsed", lambda _: BURST_PAUSE + 1)
    type_text(editor, "b")

    assert editor.desk.steps.count() == 2


def test_what_is_typed_in_two_rows_is_two_steps(editor: PassageEditor) -> None:
    at(editor, "b1", 3)
    type_text(editor, "a\nb")

    assert lines(editor) == ["mộta", "b", "hai"]
    for _ in range(editor.desk.steps.count()):
        editor.desk.undo()
    assert lines(editor) == ["một", "hai"]


@pytest.mark.parametrize(
    ("stream", "written"),
    [
        ("dd<<đ", "đ"),
        ("tie<êe<<<<tiê", "tiê"),
        ("tie<ês<<ếng", "tiếng"),
        ("tieng<<<<iếng", "tiếng"),
        ("-<–", "–"),
    ],
)
def test_what_an_input_method_of_windows_sends_is_one_step_and_changes_no_list(
    qtbot: QtBot, stream: str, written: str
) -> None:
    editor = editor_of(
        with_blocks(para("b1", "một", marker=Marker.DASH), para("b2", "hai", marker=Marker.DASH))
    )
    qtbot.addWidget(editor)
    at(editor, "b2")

    typed_stream(editor, stream)

    assert lines(editor) == ["- một", f"- {written}hai"]
    assert editor.desk.steps.count() == 1
    editor.desk.undo()
    assert lines(editor) == ["- một", "- hai"]


# Input methods


def test_text_that_is_being_composed_is_no_edit(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    preedit(editor, "tiê")
    assert lines(editor)[0] == "một"
    assert editor.desk.steps.count() == 0
    preedit(editor, "")
    assert lines(editor)[0] == "một"

    preedit(editor, "tiê")
    commit(editor, "tiếng")
    assert lines(editor)[0] == "mộttiếng"


def test_an_input_method_may_replace_what_it_wrote(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    commit(editor, "e")
    commit(editor, "ê", -1, 1)
    commit(editor, "ệ", -1, 1)

    assert lines(editor)[0] == "mộtệ"
    assert editor.desk.steps.count() == 1


def test_an_input_method_may_write_several_lines(editor: PassageEditor) -> None:
    at(editor, "b1", 1).set_kind(RowKind.DASH)

    commit(editor, "a\nb")

    assert lines(editor) == ["- ma", "- bột", "hai"]


# Who may write, and who looks on


def test_a_desk_that_is_read_only_takes_nothing(qtbot: QtBot) -> None:
    desk = desk_of(a_report("r", "một"), read_only=True)
    editor = editor_of(desk)
    qtbot.addWidget(editor)
    at(editor, "b1", 1)

    type_text(editor, 'x\n\t"- ')
    press(editor, BACK)
    press(editor, Qt.Key.Key_Delete)
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    commit(editor, "x")
    editor.toggle_bold()
    editor.set_kind(RowKind.DASH)
    assert editor.insert_note() is None
    editor.insert_rows((para("p", "x"),), "")

    assert lines(editor) == ["một"]
    assert editor.document().findBlockByNumber(1).text() == "một"
    assert desk.steps.count() == 0


def test_two_editors_of_one_report_show_the_same(qtbot: QtBot, editor: PassageEditor) -> None:
    other = editor_of(editor.desk)
    qtbot.addWidget(other)
    at(other, "b2", 2)
    at(editor, "b1", 1)

    type_text(editor, "\nchữ")

    assert other.toPlainText() == editor.toPlainText() == "Kết quả\nm\nchữột\nhai"
    assert other.place == Origin("b2", 2)


def test_undo_puts_the_cursor_back_for_structure_too(editor: PassageEditor) -> None:
    at(editor, "b1", 2)
    press(editor, Qt.Key.Key_Tab)
    at(editor, "b2", 1)

    editor.desk.undo()
    editor.go_to(Origin("b1", 2))

    assert lines(editor) == ["một", "hai"]


@pytest.mark.parametrize("toggle", ["toggle_bold", "toggle_italic"])
def test_a_look_is_put_on_and_taken_off(editor: PassageEditor, toggle: str) -> None:
    before = editor.desk.report
    at(editor, "b1", 0, length=2)

    getattr(editor, toggle)()
    assert len(rows(editor)[0].inlines) == 2  # type: ignore[union-attr]
    getattr(editor, toggle)()
    assert editor.desk.report == before
    assert editor.desk.steps.count() == 2


def test_a_look_without_selection_is_for_what_is_typed_next(editor: PassageEditor) -> None:
    at(editor, "b1", 3)

    editor.toggle_bold()
    type_text(editor, "đậm")
    editor.toggle_bold()
    type_text(editor, "thường")

    looks = [(piece.text, piece.look.bold) for piece in rows(editor)[0].inlines]  # type: ignore[union-attr]
    assert looks == [("một", False), ("đậm", True), ("thường", False)]


def test_alt_with_a_letter_writes_nothing(editor: PassageEditor) -> None:
    at(editor, "b1", 1)
    for modifiers in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.AltModifier | SHIFT):
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, modifiers, "v"))
    assert lines(editor)[0] == "một"


def test_enter_before_a_heading_leaves_the_heading_whole(editor: PassageEditor) -> None:
    at(editor, "b2").set_kind(RowKind.HEADING_2)
    heading = rows(editor)[1]
    assert isinstance(heading, HeadingRow)
    editor.go_to(Origin(heading.id))

    press(editor, Qt.Key.Key_Return)
    type_text(editor, "ha")

    assert lines(editor) == ["một", "", "1. hahai"]
    assert editor.place == Origin(heading.id, 2)


def test_enter_before_the_heading_of_the_section_begins_its_text(editor: PassageEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    heading = editor.document().firstBlock().text()

    type_text(editor, "\nnăm")

    assert editor.document().firstBlock().text() == heading
    assert lines(editor)[0] == "năm"
