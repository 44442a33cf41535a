"""Lines of the editor break where those of the page do, and nobody notices how."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import plain
from bcdesk.domain.report import CitationForm, CitationMention, DocumentId, MentionId, Paragraph
from bcdesk.ui.editor.joiners import JOINER, glued, unglued
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.editors import at, editor_of, lines, note, para, with_blocks
from tests.support.typing_keys import commit, press, type_text

SYMBOL = "161-CTr/BCSĐUBND-BDVTU"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, *blocks: Paragraph) -> PassageEditor:
    editor = editor_of(with_blocks(*blocks))
    qtbot.addWidget(editor)
    editor.show()
    return editor


def shown_lines(editor: PassageEditor) -> list[str]:
    """Return the lines of the row `p` as they are seen."""
    at(editor, "p")
    block = editor.textCursor().block()
    text, layout = block.text(), block.layout()
    spans = (layout.lineAt(place) for place in range(layout.lineCount()))
    return [unglued(text[line.textStart() : line.textStart() + line.textLength()]) for line in spans]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (SYMBOL, True),
        ("1893-QĐ/TU", True),
        ("25/2021/QĐ-UBND", True),
        ("2021-2026", True),
        ("COVID-19", True),
        ("và/hoặc", True),
        ("chính-trị", False),
    ],
)
def test_a_symbol_stands_on_one_line_wherever_it_falls(qtbot: QtBot, words: str, held: bool) -> None:
    whole = set()
    for before in range(0, 100, 2):
        editor = opened(qtbot, para("p", f"{'một ' * 12}{'i' * before} {words} hai"))
        whole.add(any(words in line for line in shown_lines(editor)))

    assert whole == ({True} if held else {True, False})


def test_a_symbol_in_a_citation_is_held_together_too(qtbot: QtBot) -> None:
    written = f"Chương trình phối hợp số {SYMBOL} ngày 28/12/2016"
    mention = CitationMention(
        id=MentionId("m"), document=DocumentId("d"), form=CitationForm.AS_WRITTEN, as_written=written
    )
    editor = opened(qtbot, para("p", "một " * 14, mention))

    assert glued(SYMBOL) in editor.document().toPlainText()
    assert any(SYMBOL in line for line in shown_lines(editor))
    assert editor.toPlainText().endswith(written)


@pytest.mark.parametrize(
    "text", ["", "a", "-", "a-b", "a/", "/a", "a//b", SYMBOL, "25-NQ/TW, 26-NQ/TW", "./."]
)
def test_what_is_shown_is_read_as_it_was(text: str) -> None:
    assert unglued(glued(text)) == text
    assert glued(glued(text)) == glued(text)


def test_what_is_typed_has_joiners_in_view_and_none_in_the_report(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p"))
    at(editor, "p")

    type_text(editor, f"số {SYMBOL} và 25-NQ/TW.")

    assert lines(editor) == [f"số {SYMBOL} và 25-NQ/TW."]
    assert JOINER in editor.document().toPlainText()
    assert JOINER not in editor.toPlainText()


def test_the_cursor_steps_over_a_joiner_both_ways(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "25-NQ/TW"))
    at(editor, "p")
    seen = []

    for _ in range(8):
        press(editor, Qt.Key.Key_Right)
        seen.append(editor.place.offset)
    assert seen == [1, 2, 3, 4, 5, 6, 7, 8]
    for _ in range(8):
        press(editor, Qt.Key.Key_Left)
        seen.append(editor.place.offset)
    assert seen[8:] == [7, 6, 5, 4, 3, 2, 1, 0]


def test_letters_are_selected_one_by_one(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "25-NQ"))
    at(editor, "p", 4)
    seen = []

    for key in (Qt.Key.Key_Left,) * 3 + (Qt.Key.Key_Right,) * 4:
        press(editor, key, SHIFT)
        seen.append(editor.selected_words)

    assert seen == ["N", "-N", "5-N", "-N", "N", "", "Q"]


def test_backspace_and_delete_take_the_hyphen_not_the_joiner(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "25-NQ/TW"))
    at(editor, "p", 3)

    press(editor, Qt.Key.Key_Backspace)
    assert lines(editor) == ["25NQ/TW"]
    assert editor.place == Origin("p", 2)
    at(editor, "p", 4)
    press(editor, Qt.Key.Key_Delete)
    assert lines(editor) == ["25NQTW"]
    assert JOINER not in editor.document().toPlainText()


def test_ctrl_backspace_gets_on(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "số 25-NQ/TW"))
    at(editor, "p", 11)

    seen = []
    for _ in range(8):
        press(editor, Qt.Key.Key_Backspace, CTRL)
        seen.append(lines(editor))

    assert [""] in seen


def test_a_click_into_a_symbol_puts_the_cursor_where_it_points(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "25-NQ/TW"))
    at(editor, "p", 2)
    hyphen = editor.cursorRect()
    at(editor, "p", 4)
    letter = editor.cursorRect()

    for x in range(hyphen.left(), letter.left() + 1):
        qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, hyphen.center().y()))
        assert editor.place.offset in {2, 3, 4}
        type_text(editor, "x")
        assert lines(editor)[0].replace("x", "") == "25-NQ/TW"
        press(editor, Qt.Key.Key_Backspace)


def test_letters_that_unikey_takes_back_and_writes_anew_come_out_right(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p"))
    at(editor, "p")

    type_text(editor, "25-Ng")
    press(editor, Qt.Key.Key_Backspace)
    press(editor, Qt.Key.Key_Backspace)
    type_text(editor, "QĐ/tiê")
    commit(editor, "iế", -2, 2)

    assert lines(editor) == ["25-QĐ/tiế"]


def test_places_and_positions_agree_around_joiners(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", f"số {SYMBOL} ngày"))
    text = plain(editor.desk.report.sections[0].blocks[0].inlines, editor.desk.printed.word)

    for offset in range(len(text) + 1):
        assert editor.go_to(Origin("p", offset))
        assert editor.place == Origin("p", offset)
        assert editor.document().characterAt(editor.textCursor().position()) != JOINER
    at(editor, "p", 3, len(SYMBOL))
    assert editor.selected_words == SYMBOL


def test_a_joiner_goes_with_what_it_held(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "COVID-19"))
    at(editor, "p", 8)

    press(editor, Qt.Key.Key_Backspace)
    press(editor, Qt.Key.Key_Backspace)

    assert lines(editor) == ["COVID-"]
    assert JOINER not in editor.document().toPlainText()


def test_one_of_the_officers_own_is_not_kept(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p"))
    at(editor, "p")
    editor.insertPlainText(f"a{JOINER}b")
    editor.settle()

    assert lines(editor) == ["ab"]
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert editor.place == Origin("p", 2)


def test_a_mark_stays_with_its_word(qtbot: QtBot) -> None:
    for before in range(0, 100, 2):
        words = "i" * before
        editor = opened(qtbot, para("p", f"{'một ' * 12}{words} COVID", note("n", "chú thích"), "; hai"))
        assert any("COVID\ufffc" in line for line in shown_lines(editor))
    assert lines(editor) == [f"{'một ' * 12}{words} COVID*; hai"]


def test_the_cursor_steps_over_a_mark_and_backspace_takes_it(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "ab", note("n", "chú thích"), "; c"))
    at(editor, "p", 1)
    seen = []

    for key in (Qt.Key.Key_Right,) * 3 + (Qt.Key.Key_Left,) * 3:
        press(editor, key)
        seen.append((editor.place.offset, editor.note_at_cursor()))
    assert seen == [(2, "n"), (3, "n"), (4, None), (3, "n"), (2, "n"), (1, None)]

    at(editor, "p", 3)
    press(editor, Qt.Key.Key_Backspace)
    assert lines(editor) == ["ab; c"]
    assert JOINER not in editor.document().toPlainText()


def test_a_double_click_on_a_mark_in_a_word_leads_to_its_note(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("p", "ab", note("n", "chú thích"), "; c"))
    asked: list[str] = []
    editor.note_activated.connect(asked.append)
    at(editor, "p", 2)
    left = editor.cursorRect()
    at(editor, "p", 3)
    middle = QPoint((left.left() + editor.cursorRect().left()) // 2, left.center().y())

    qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert asked == ["n"]
