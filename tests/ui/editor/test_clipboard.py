"""Cut, copy, paste and drop."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.edits import PutDocument
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import HeadingRow, Notes
from bcdesk.domain.report import (
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    Marker,
    MentionId,
    NoteMark,
    Table,
    Text,
    duplicate_ids,
)
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.desks import desk_of
from tests.support.editors import PASSAGE, at, editor_of, lines, note, para, rows, select, with_blocks
from tests.support.typing_keys import type_text

PLAN = CitedDocument(id=DocumentId("kh"), doc_type="Kế hoạch", code="23/KH-UBND")
CITED = CitationMention(id=MentionId("m"), document=PLAN.id, form=CitationForm.SHORT)
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<!--StartFragment--><p class=MsoNormal>Một <b>đậm</b> và <i>nghiêng</i><a
style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'>[1]</span></span></a></p>
<table border=1><tr><td><p class=MsoNormal>A</p></td><td><p class=MsoNormal>B</p></td></tr></table>
<p class=MsoNormal>Cuối</p><!--EndFragment-->
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>
<a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a>
Theo báo cáo</p></div></div></body></html>"""


def table(name: str, *texts: str) -> Table:
    """Return a table of one row."""
    cells = tuple(Cell(paragraphs=(para(f"{name}-{place}", text),)) for place, text in enumerate(texts))
    return Table(id=BlockId(name), widths=(1,) * len(texts), rows=(cells,))


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[PassageEditor]:
    blocks = (
        para("b1", "một", Text(" đậm")),
        para("b2", "hai ", CITED, note("n1", "Chú thích"), marker=Marker.DASH),
        table("t", "ô một", "ô hai"),
        para("b3", "ba"),
    )
    desk = desk_of(with_blocks(*blocks))
    desk.do(PutDocument(None, PLAN), "")
    desk.steps.clear()
    made = editor_of(desk)
    qtbot.addWidget(made)
    yield made
    assert not duplicate_ids(desk.report)
    assert made._text.rows == made.view.rows(desk.report)
    while desk.steps.canUndo():
        desk.undo()


def html(page: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(page)
    return data


def plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def copied(editor: PassageEditor) -> QMimeData:
    return editor.createMimeDataFromSelection()


def test_what_is_pasted_inside_the_program_keeps_its_pieces(editor: PassageEditor) -> None:
    select(editor, Origin("b2", 0), Origin("b2", 100))
    data = copied(editor)
    at(editor, "b3", 2)

    editor.insertFromMimeData(data)

    first, second = rows(editor)[1], rows(editor)[-1]
    assert lines(editor)[-2:] == ["ba", "- hai Kế hoạch số 23/KH-UBND*"]
    assert [type(piece) for piece in first.inlines] == [type(piece) for piece in second.inlines]  # type: ignore[union-attr]
    assert len(Notes(PASSAGE).marks(editor.desk.report)) == 2
    assert editor.desk.steps.count() == 1


def test_part_of_a_row_is_pasted_as_text_in_the_row(editor: PassageEditor) -> None:
    at(editor, "b1", 1, length=2)
    data = copied(editor)
    at(editor, "b3", 1)

    editor.insertFromMimeData(data)

    assert lines(editor)[-1] == "bộta"
    assert editor.place == Origin("b3", 3)


@pytest.mark.parametrize(
    ("row", "offset", "length", "words"),
    [("s1", 0, 3, "Kết"), ("s1", 4, 3, "quả"), ("b2", 0, 3, "hai"), ("b2", 1, 2, "ai")],
)
def test_words_of_a_heading_or_an_item_are_pasted_as_words(
    editor: PassageEditor, row: str, offset: int, length: int, words: str
) -> None:
    before = rows(editor)
    at(editor, row, offset, length=length)
    data = copied(editor)
    at(editor, "b3", 1)

    editor.insertFromMimeData(data)

    assert lines(editor)[-1] == f"b{words}a"
    assert rows(editor)[:-1] == before[:-1]
    assert data.text() == words


def test_copying_out_gives_rich_and_plain_text_with_the_printed_words(editor: PassageEditor) -> None:
    select(editor, Origin("b1", 0), Origin("b3", 2))

    data = copied(editor)

    assert "- hai Kế hoạch số 23/KH-UBND" in data.text()
    assert "ô một" in data.text()
    assert "\ufffc" not in data.text()
    assert "23/KH-UBND" in data.html()
    assert "Chú thích" in data.html()
    assert "<table" in data.html()


def test_part_of_a_cell_is_copied_without_its_table(editor: PassageEditor) -> None:
    at(editor, "t-0", 0, length=2)
    assert copied(editor).text().strip() == "ô"
    data = copied(editor)
    at(editor, "b3", 0)

    editor.insertFromMimeData(data)

    assert [isinstance(row, Table) for row in rows(editor)].count(True) == 1
    assert lines(editor)[-1] == "ô ba"


def test_paste_takes_the_place_of_the_selection_in_one_step(editor: PassageEditor) -> None:
    before = editor.desk.report
    select(editor, Origin("b1", 1), Origin("b2", 4))

    editor.insertFromMimeData(plain("x\ny"))

    assert lines(editor)[:2] == ["mx", "yKế hoạch số 23/KH-UBND*"]
    assert editor.desk.steps.count() == 1
    editor.desk.undo()
    assert editor.desk.report == before


def test_cut_takes_away_what_paste_brings_back(editor: PassageEditor) -> None:
    before = [row.inlines[:1] for row in rows(editor)[:1]]  # type: ignore[union-attr]
    at(editor, "b1", 0, length=4)

    editor.cut()
    editor.settle()
    assert lines(editor)[0] == "đậm"
    editor.paste()
    editor.settle()

    assert lines(editor)[0] == "một đậm"
    assert before


def test_word_brings_looks_tables_and_footnotes(editor: PassageEditor) -> None:
    at(editor, "b3", 2)

    editor.insertFromMimeData(html(WORD))

    first, grid, last = rows(editor)[-3:]
    assert [(p.text, p.look.bold, p.look.italic) for p in first.inlines if isinstance(p, Text)] == [  # type: ignore[union-attr]
        ("baMột ", False, False),
        ("đậm", True, False),
        (" và ", False, False),
        ("nghiêng", False, True),
    ]
    assert any(isinstance(piece, NoteMark) for piece in first.inlines)  # type: ignore[union-attr]
    assert isinstance(grid, Table)
    assert last.inlines == (Text("Cuối"),)  # type: ignore[union-attr]
    assert [row.inlines for row in Notes(PASSAGE).rows(editor.desk.report)][-1] == (Text("Theo báo cáo"),)  # type: ignore[union-attr]


def test_a_cell_takes_text_only(editor: PassageEditor) -> None:
    at(editor, "t-0", 5)

    editor.insertFromMimeData(html("<p> x</p><table><tr><td>y</td></tr></table>"))

    grid = next(row for row in rows(editor) if isinstance(row, Table))
    texts = [[p.inlines[0].text for p in cell.paragraphs] for cell in grid.rows[0]]  # type: ignore[union-attr]
    assert len(grid.rows) == 1
    assert texts == [["ô mộtx", "y"], ["ô hai"]]


def test_a_note_takes_text_without_marks(editor: PassageEditor, qtbot: QtBot) -> None:
    strip = editor_of(editor.desk, Notes(PASSAGE))
    qtbot.addWidget(strip)
    select(editor, Origin("b2", 0), Origin("b2", 100))
    data = copied(editor)
    at(strip, "n1-p", 9)

    strip.insertFromMimeData(data)
    strip.settle()

    (mark,) = Notes(PASSAGE).marks(editor.desk.report)
    assert strip.toPlainText() == "Chú thíchhai Kế hoạch số 23/KH-UBND"
    assert not any(isinstance(piece, NoteMark) for p in mark.paragraphs for piece in p.inlines)


def test_where_there_is_no_note_nothing_is_pasted_into_the_notes(qtbot: QtBot) -> None:
    desk = desk_of(with_blocks(para("b1", "một"), para("b2", "hai")))
    text = editor_of(desk)
    notes = PassageEditor(desk, Notes(PASSAGE), text.tools)
    for each in (text, notes):
        qtbot.addWidget(each)
    before = desk.report

    notes.insert_rows((para("c1"), para("c2")), "")

    assert desk.report == before
    assert notes.document().blockCount() == 1


def test_headings_come_under_the_heading_at_the_cursor(editor: PassageEditor) -> None:
    at(editor, "b3", 2)
    data = html("<h1>Đầu đề</h1>")

    editor.insertFromMimeData(data)

    assert lines(editor)[-1].endswith("Đầu đề")
    assert all(row.level > 1 for row in rows(editor) if isinstance(row, HeadingRow))


def test_pasted_text_is_composed_and_clean(editor: PassageEditor) -> None:
    at(editor, "b3", 2)

    editor.insertFromMimeData(plain("e\u0302\u0323\x07\u200b?"))

    assert lines(editor)[-1].startswith("baệ")
    assert "\x07" not in lines(editor)[-1]


def test_text_in_an_old_encoding_is_offered_and_not_inserted(editor: PassageEditor) -> None:
    heard: list[object] = []
    editor.legacy_pasted.connect(heard.append)
    before = editor.desk.report

    editor.insertFromMimeData(plain("C«ng t\xb8c d©n vËn chÝnh quyÒn n¨m 2021"))

    assert len(heard) == 1
    assert editor.desk.report == before


# Dropping


def drop(editor: PassageEditor, data: QMimeData, target: Origin) -> None:
    """Drop as from another program."""
    editor.show()
    position = editor._text.position_of(target)
    assert position is not None
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    event = QDropEvent(
        QPointF(editor.cursorRect(cursor).center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.dropEvent(event)


def test_what_is_dropped_from_elsewhere_is_inserted_there(editor: PassageEditor) -> None:
    at(editor, "b1", 0, length=3)

    drop(editor, plain("XY"), Origin("b3", 1))

    assert lines(editor)[0] == "một đậm"
    assert lines(editor)[-1] == "bXYa"


@pytest.mark.parametrize(
    ("target", "said"), [(Origin("b3", 1), ["đậm", "bmột a"]), (Origin("b1", 8), ["đậmmột", "ba"])]
)
def test_text_dragged_inside_the_editor_moves_in_one_step(
    editor: PassageEditor, target: Origin, said: list[str]
) -> None:
    before = editor.desk.report
    position = editor._text.position_of(target)
    assert position is not None
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    at(editor, "b1", 0, length=4)

    editor.drop(copied(editor), cursor, move=True)

    assert [lines(editor)[0].strip(), lines(editor)[-1]] == said
    assert editor.desk.steps.count() == 1
    editor.desk.undo()
    assert editor.desk.report == before


def test_text_dropped_on_itself_stays(editor: PassageEditor) -> None:
    before = editor.desk.report
    at(editor, "b1", 0, length=4)
    cursor = editor.textCursor()
    cursor.setPosition(cursor.selectionStart() + 2)

    editor.drop(copied(editor), cursor, move=True)

    assert editor.desk.report == before


def test_a_desk_that_is_read_only_lets_nothing_in(qtbot: QtBot) -> None:
    desk = desk_of(with_blocks(para("b1", "một")), read_only=True)
    editor = editor_of(desk)
    qtbot.addWidget(editor)
    at(editor, "b1", 1)

    editor.insertFromMimeData(plain("x"))
    drop(editor, plain("x"), Origin("b1", 2))
    type_text(editor, "x")

    assert editor.toPlainText() == "Kết quả\nmột"
    assert replace(desk.report) == desk.report
