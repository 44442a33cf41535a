"""Notes, figures, citations and gaps in the text."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import PutCounters, PutDocument
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import Notes, Passage
from bcdesk.domain.report import (
    Block,
    BlockId,
    CitationForm,
    CitationMention,
    FigureMention,
    Gap,
    Heading,
    Marker,
    MentionId,
    Section,
    SectionId,
    Text,
)
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.desks import desk_of
from tests.support.editors import PASSAGE, at, editor_of, lines, note, para, rows, select, with_blocks
from tests.support.typing_keys import commit, press, type_text

PLAN = CitedDocument(
    id=DocumentId("kh-23"),
    doc_type="Kế hoạch",
    code="23/KH-UBND",
    dated=date(2021, 3, 24),
    issuer="UBND tỉnh",
)
CASES = Counter(id=CounterId("n"), label="Hồ sơ", value=Decimal(81))
CITED = CitationMention(id=MentionId("m"), document=PLAN.id, form=CitationForm.SHORT)
COUNTED = FigureMention(id=MentionId("f"), counter=CASES.id)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def opened(qtbot: QtBot, *blocks: Block) -> PassageEditor:
    """Return an editor of these blocks, with the records that they may mention."""
    desk = desk_of(with_blocks(*blocks))
    desk.do(PutDocument(None, PLAN), "")
    desk.do(PutCounters((), (CASES,)), "")
    desk.steps.clear()
    editor = editor_of(desk)
    qtbot.addWidget(editor)
    return editor


def mentions(editor: PassageEditor) -> list[CitationMention]:
    return [
        piece
        for row in rows(editor)
        for piece in getattr(row, "inlines", ())
        if isinstance(piece, CitationMention)
    ]


def words(editor: PassageEditor) -> str:
    """Return what the citation prints."""
    return editor.desk.printed.word(CITED)


# Notes


def test_the_mark_of_a_note_is_one_step_of_the_cursor(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "a", note("n1", "Một"), "b"))
    at(editor, "b1", 1)

    press(editor, Qt.Key.Key_Right)
    assert editor.place == Origin("b1", 2)
    press(editor, Qt.Key.Key_Backspace)

    assert lines(editor) == ["ab"]
    editor.desk.undo()
    assert lines(editor) == ["a*b"]
    assert Notes(PASSAGE).rows(editor.desk.report) == (para("n1-p", "Một"),)


def test_a_note_goes_with_its_mark_and_others_are_counted_anew_in_every_editor(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "a", note("n1", "Một"), "b", note("n2", "Hai")))
    strip = editor_of(editor.desk, Notes(PASSAGE))
    qtbot.addWidget(strip)
    assert editor.desk.printed.numbers == {"n1": 1, "n2": 2}

    at(editor, "b1", 2)
    press(editor, Qt.Key.Key_Backspace)

    assert editor.desk.printed.numbers == {"n2": 1}
    assert strip.toPlainText() == "Hai"
    editor.desk.undo()
    assert editor.desk.printed.numbers == {"n1": 1, "n2": 2}
    assert strip.toPlainText() == "Một\nHai"


def test_numbers_of_notes_follow_a_change_in_another_section(qtbot: QtBot) -> None:
    report = with_blocks(para("b1", "a", note("n1", "Một")))
    later = Section(id=SectionId("s2"), heading=Heading(), blocks=(para("c1", "c", note("n2", "Hai")),))
    desk = desk_of(replace(report, sections=(*report.sections, later)))
    first, second = editor_of(desk), editor_of(desk, Passage("s2"))
    qtbot.addWidget(first)
    qtbot.addWidget(second)

    made = at(first, "b1", 0).insert_note()

    assert desk.printed.numbers == {made: 1, "n1": 2, "n2": 3}
    assert desk.steps.count() == 1


def test_text_after_a_mark_is_text(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "a", note("n1", "Một")))
    at(editor, "b1", 2)

    type_text(editor, "bc")

    assert lines(editor) == ["a*bc"]
    assert not editor.textCursor().charFormat().isImageFormat()
    assert editor.textCursor().charFormat().objectType() == 0


def test_notes_stand_in_no_gap_and_in_no_note(qtbot: QtBot) -> None:
    editor = opened(qtbot, Gap(id=BlockId("g"), missing="số"), para("b1", note("n1", "Một")))
    strip = editor_of(editor.desk, Notes(PASSAGE))
    qtbot.addWidget(strip)

    assert at(editor, "g").insert_note() is None
    assert at(strip, "n1-p").insert_note() is None


# Figures


def test_a_figure_is_one_step_and_prints_what_is_counted(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "có ", COUNTED, " hồ sơ"))
    at(editor, "b1", 3)
    assert lines(editor) == ["có 81 hồ sơ"]

    press(editor, Qt.Key.Key_Right)
    assert editor.place == Origin("b1", 5)
    editor.desk.do(PutCounters((CASES,), (replace(CASES, value=Decimal(100)),)), "")
    assert lines(editor) == ["có 100 hồ sơ"]
    press(editor, Qt.Key.Key_Backspace)

    assert lines(editor) == ["có  hồ sơ"]


def test_a_figure_takes_a_look_and_gives_it_back(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "có ", COUNTED, " hồ sơ"))
    before = editor.desk.report
    at(editor, "b1", 0, length=9)

    editor.toggle_bold()
    assert [piece.look.bold for piece in rows(editor)[0].inlines] == [True, True, True, False]  # type: ignore[union-attr]
    editor.desk.undo()

    assert editor.desk.report == before


# Citations


def test_typing_inside_a_citation_makes_it_as_written_and_keeps_the_link(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED, "."))
    shown = words(editor)
    at(editor, "b1", 5 + 3)

    type_text(editor, "X")

    (mention,) = mentions(editor)
    assert (mention.id, mention.document) == (CITED.id, PLAN.id)
    assert mention.form is CitationForm.AS_WRITTEN
    assert mention.as_written == f"{shown[:3]}X{shown[3:]}"
    editor.desk.undo()
    assert mentions(editor) == [CITED]
    assert lines(editor) == [f"Theo {shown}."]


@pytest.mark.parametrize("by_input_method", [False, True])
@pytest.mark.parametrize("end", [False, True])
def test_text_at_the_edges_of_a_citation_stays_outside(
    qtbot: QtBot, *, end: bool, by_input_method: bool
) -> None:
    editor = opened(qtbot, para("b1", CITED))
    at(editor, "b1", len(words(editor)) if end else 0)

    for letter in "xy":
        (commit if by_input_method else type_text)(editor, letter)

    assert mentions(editor) == [CITED]
    assert lines(editor) == [f"{words(editor)}xy" if end else f"xy{words(editor)}"]


def test_deleting_a_whole_citation_removes_it(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED, "."))
    at(editor, "b1", 5, length=len(words(editor)))

    press(editor, Qt.Key.Key_Delete)

    assert mentions(editor) == []
    assert lines(editor) == ["Theo ."]


def test_typing_over_a_whole_citation_is_text(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED, "."))
    select(editor, Origin("b1", 3), Origin("b1", 6 + len(words(editor))))

    type_text(editor, "x")

    assert mentions(editor) == []
    assert rows(editor) == (para("b1", "Thex"),)


def test_enter_inside_a_citation_leaves_one_link(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", CITED))
    shown = words(editor)
    at(editor, "b1", 4)

    type_text(editor, "\n")

    (mention,) = mentions(editor)
    assert mention.as_written == shown[:4].rstrip() or mention.as_written == shown[:4]
    assert "".join(lines(editor)) == shown
    editor.desk.undo()
    assert mentions(editor) == [CITED]


def test_a_citation_has_one_look(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED))
    at(editor, "b1", 8, length=2)

    editor.toggle_italic()

    assert [piece.look.italic for piece in rows(editor)[0].inlines] == [False, True]  # type: ignore[union-attr]


def test_a_blank_at_the_end_of_a_shortened_citation_is_text_beside_it(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED))
    at(editor, "b1", 5 + len("Kế hoạch "))
    press(editor, Qt.Key.Key_End, SHIFT)
    press(editor, Qt.Key.Key_Delete)

    assert [mention.as_written for mention in mentions(editor)] == ["Kế hoạch"]
    assert lines(editor) == ["Theo Kế hoạch "]
    type_text(editor, "số 5")
    assert lines(editor) == ["Theo Kế hoạch số 5"]


def test_a_corrected_record_is_worded_anew_in_the_text(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "Theo ", CITED, "."))

    editor.desk.do(PutDocument(PLAN, replace(PLAN, code="24/KH-UBND")), "")

    assert "24/KH-UBND" in editor.toPlainText()


# Gaps


def test_what_is_typed_into_a_gap_takes_its_place(qtbot: QtBot) -> None:
    editor = opened(qtbot, Gap(id=BlockId("g"), missing="số liệu quý II"))
    at(editor, "g")

    type_text(editor, "Có 5 vụ")

    assert rows(editor) == (para("g", "Có 5 vụ"),)
    editor.desk.undo()
    assert rows(editor) == (Gap(id=BlockId("g"), missing="số liệu quý II"),)
    assert editor.desk.steps.count() == 1


def test_what_a_gap_asks_for_has_room_for_all_its_lines(qtbot: QtBot) -> None:
    def height(missing: str) -> float:
        editor = opened(qtbot, Gap(id=BlockId("g"), missing=missing), para("b2", "b"))
        editor.show()
        return editor.document().size().height()

    assert height("số liệu " * 30) > height("số liệu " * 15) > height("số liệu")


def test_backspace_removes_a_gap(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "a"), Gap(id=BlockId("g"), missing="số"), para("b2", "b"))
    at(editor, "g")

    press(editor, Qt.Key.Key_Backspace)

    assert lines(editor) == ["a", "b"]


def test_a_numbered_item_split_by_enter_pins_no_number_twice(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", "một", marker=Marker.NUMBER_DOT, pinned="7."))
    at(editor, "b1", 3)

    type_text(editor, "\nhai")

    assert lines(editor) == ["7. một", "2. hai"]


def test_the_cursor_never_stands_inside_a_letter(qtbot: QtBot) -> None:
    editor = opened(qtbot, para("b1", Text("a😀b")))
    at(editor, "b1", 2)
    assert editor.textCursor().positionInBlock() == 3
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    editor.setTextCursor(cursor)
    assert editor.place == Origin("b1", 1)
