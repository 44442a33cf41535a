"""The footnotes under the text of a section."""

from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.edits import SpliceBlocks, SpliceSections
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import Notes, Passage
from bcdesk.domain.report import BlockId, NoteId, NoteMark, NoteParagraph, Paragraph, Report, SectionId, Text
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.notes_strip import NotesStrip
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.theme import Role, Scheme
from tests.support.builders import a_report
from tests.support.desks import desk_of, editor_tools
from tests.support.typing_keys import press, type_text

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
PASSAGE = Passage("s1")


class Page(NamedTuple):
    desk: Desk
    text: PassageEditor
    strip: NotesStrip
    window: QWidget


def note(name: str, *texts: str) -> NoteMark:
    return NoteMark(
        NoteId(name),
        tuple(
            NoteParagraph(BlockId(f"{name}-{at}"), (Text(text),) if text else ())
            for at, text in enumerate(texts)
        ),
    )


def a_noted_report(*notes: NoteMark) -> Report:
    """Return a report whose one paragraph ends with these notes, and with one note more in the section before."""
    report = a_report("r1", "Nội dung")
    section = report.sections[0]
    body = Paragraph(id=BlockId("b1"), inlines=(Text("Nội dung"), *notes))
    before = replace(
        section,
        id=SectionId("s0"),
        blocks=(Paragraph(id=BlockId("b0"), inlines=(Text("Trước"), note("n0", "Chú thích khác"))),),
    )
    return replace(report, sections=(before, replace(section, blocks=(body,))))


def show(qtbot: QtBot, report: Report, *, read_only: bool = False) -> Page:
    desk = desk_of(report, read_only=read_only)
    tools = editor_tools()
    page = QWidget()
    qtbot.addWidget(page)
    text = PassageEditor(desk, PASSAGE, tools, parent=page)
    strip = NotesStrip(desk, PASSAGE, tools, parent=page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(text, 1)
    column.addWidget(strip)
    page.resize(900, 500)
    with qtbot.waitActive(page):
        page.show()
    return Page(desk, text, strip, page)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return show(qtbot, a_noted_report(note("n1", "Một"), note("n2", "Hai", "Hai nữa")))


def said(page: Page) -> list[list[str]]:
    """Return the words of the notes of the model, a list for each note."""
    return [
        ["".join(piece.text for piece in p.inlines if isinstance(piece, Text)) for p in mark.paragraphs]
        for mark in Notes(PASSAGE).marks(page.desk.report)
    ]


def words(strip: NotesStrip, name: str) -> str:
    found = strip.findChild(QLabel, name)
    assert found is not None
    return found.text()


def told(page: Page) -> list[str]:
    heard: list[str] = []
    page.strip.mark_requested.connect(heard.append)
    return heard


def image(page: Page) -> QImage:
    return page.strip.editor.viewport().grab().toImage()


def has(shown: QImage, wanted: QColor, columns: range) -> bool:
    return any(shown.pixelColor(x, y) == wanted for x in columns for y in range(0, shown.height(), 3))


def left_of_text(page: Page) -> range:
    """Return the columns of pixels at the left of the notes in which numbers stand."""
    left = int(page.strip.editor.document().rootFrame().frameFormat().leftMargin())
    return range(left - 40, left - 4)


def test_the_strip_shows_the_notes_of_its_passage_and_how_many_they_are(page: Page) -> None:
    assert page.strip.isVisible()
    assert page.strip.editor.toPlainText() == "Một\nHai\nHai nữa"
    assert words(page.strip, "notesTitle") == "Footnotes"
    assert words(page.strip, "notesCount").startswith("2")


def test_what_is_typed_stands_in_the_note(page: Page) -> None:
    assert page.strip.focus_note("n1")

    type_text(page.strip.editor, " đầu")

    assert said(page) == [["Một đầu"], ["Hai", "Hai nữa"]]
    page.desk.undo()
    assert said(page) == [["Một"], ["Hai", "Hai nữa"]]


def test_enter_in_a_note_makes_a_paragraph_of_the_same_note(page: Page) -> None:
    page.strip.focus_note("n1")

    type_text(page.strip.editor, "\ndưới")

    assert said(page) == [["Một", "dưới"], ["Hai", "Hai nữa"]]


def test_backspace_and_delete_do_not_run_notes_together(page: Page) -> None:
    page.strip.editor.go_to(Origin("n2-0"))
    press(page.strip.editor, Qt.Key.Key_Backspace)
    page.strip.focus_note("n1")
    press(page.strip.editor, Qt.Key.Key_Delete)

    assert said(page) == [["Một"], ["Hai", "Hai nữa"]]


def test_a_note_is_found_at_its_end(page: Page) -> None:
    assert page.strip.focus_note("n2")

    assert page.strip.editor.hasFocus()
    assert page.strip.editor.place == Origin("n2-1", len("Hai nữa"))
    assert not page.strip.focus_note("n0")


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_G, CTRL_ALT)]
)
def test_a_key_leads_back_to_the_mark(page: Page, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    heard = told(page)
    page.strip.editor.go_to(Origin("n2-1", 2))

    press(page.strip.editor, key, modifiers)

    assert heard == ["n2"]
    assert said(page) == [["Một"], ["Hai", "Hai nữa"]]


def test_the_strip_comes_with_the_first_note_and_goes_with_the_last(qtbot: QtBot) -> None:
    page = show(qtbot, a_noted_report())
    heard: list[bool] = []
    page.strip.shown_changed.connect(heard.append)
    assert page.strip.isHidden()

    name = page.text.insert_note()

    assert name is not None
    assert page.strip.isVisible()
    assert page.strip.focus_note(name)
    page.desk.undo()
    assert page.strip.isHidden()
    page.desk.redo()
    assert heard == [True, False, True]


def test_another_note_keeps_the_measure_and_is_counted(page: Page) -> None:
    before = page.strip.editor.document().rootFrame().frameFormat().leftMargin()

    page.text.go_to(Origin("b1"))
    page.text.insert_note()

    assert words(page.strip, "notesCount").startswith("3")
    assert page.strip.editor.document().rootFrame().frameFormat().leftMargin() == before


def test_notes_lie_under_the_text_in_its_measure(page: Page) -> None:
    text, notes = (editor.document().rootFrame().frameFormat() for editor in (page.text, page.strip.editor))
    title = page.strip.findChild(QLabel, "notesTitle")

    assert notes.leftMargin() == text.leftMargin()
    assert title is not None
    assert title.x() == round(notes.leftMargin())


def test_notes_grow_with_the_zoom(page: Page) -> None:
    before = page.strip.editor.fontMetrics().height(), page.strip.editor.document().size().height()

    page.strip.set_zoom(2)

    assert page.strip.editor.zoom == 2
    assert page.strip.editor.document().size().height() > before[1]


def test_the_strip_goes_when_the_text_with_the_marks_does(page: Page) -> None:
    section = page.desk.report.sections[1]

    page.desk.do(SpliceBlocks("s1", 0, section.blocks, ()), "Delete")

    assert page.strip.isHidden()


def test_the_strip_goes_when_its_section_does(page: Page) -> None:
    page.desk.do(SpliceSections(None, 1, page.desk.report.sections[1:], ()), "Delete")

    assert page.strip.isHidden()
    assert not page.strip.focus_note("n1")
    page.desk.undo()
    assert page.strip.isVisible()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_note_has_its_number_beside_it_and_the_one_in_hand_a_bar(
    page: Page, qapp: QApplication, theme, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    page.text.setFocus()
    chip, bar = scheme.colour(Role.CHIP), scheme.colour(Role.LINK)
    columns = left_of_text(page)
    bars = range(columns.start, columns.start + 12)

    assert has(image(page), chip, columns)
    assert not has(image(page), bar, bars)

    page.strip.focus_note("n2")

    assert has(image(page), bar, bars)


def test_an_empty_note_says_what_belongs_there_until_something_is_typed(page: Page) -> None:
    name = page.text.insert_note()
    assert name is not None
    page.strip.focus_note(name)
    empty = image(page)

    type_text(page.strip.editor, ".")
    typed = image(page)
    press(page.strip.editor, Qt.Key.Key_Backspace)

    left = int(page.strip.editor.document().rootFrame().frameFormat().leftMargin())
    words = range(left + 30, left + 100)
    assert has_ink(empty, words)
    assert not has_ink(typed, words)
    assert has_ink(image(page), words)


def has_ink(shown: QImage, columns: range) -> bool:
    """Tell whether there are dark pixels in the first line."""
    ground = Scheme.LIGHT.colour(Role.SIDE).lightness()
    return any(shown.pixelColor(x, y).lightness() < ground - 60 for x in columns for y in range(4, 18))


def test_the_last_line_is_shown_whole_or_not_at_all(qtbot: QtBot) -> None:
    page = show(qtbot, a_noted_report(note("n1", "Kế hoạch công tác dân vận " * 60)))
    counted = set()

    for more in range(0, 40, 3):
        page.strip.setFixedHeight(100 + more)
        page.window.layout().activate()
        lines = inked_lines(image(page), range(left_of_text(page).stop + 4, 300))
        counted.add(len(lines))
        assert max(lines) - min(lines) <= 2

    assert len(counted) > 1


def inked_lines(shown: QImage, columns: range) -> list[int]:
    """Return the heights of the lines of text, in pixels."""
    ground = Scheme.LIGHT.colour(Role.SIDE).lightness()
    inked = [
        any(shown.pixelColor(x, y).lightness() < ground - 60 for x in columns) for y in range(shown.height())
    ]
    return [len(list(same)) for is_ink, same in groupby(inked) if is_ink]


def test_a_read_only_strip_shows_notes_and_still_leads_back(qtbot: QtBot) -> None:
    page = show(qtbot, a_noted_report(note("n1", "Một")), read_only=True)
    heard = told(page)
    page.strip.focus_note("n1")

    type_text(page.strip.editor, "x")
    press(page.strip.editor, Qt.Key.Key_Escape)

    assert said(page) == [["Một"]]
    assert heard == ["n1"]


def test_the_strip_follows_the_language(page: Page, qapp: QApplication) -> None:
    title = page.strip.findChild(QLabel, "notesTitle")
    assert title is not None
    title.setText("")

    qapp.sendEvent(page.strip, QEvent(QEvent.Type.LanguageChange))

    assert title.text() == "Footnotes"
    assert page.strip.editor.accessibleName() == "Footnotes of the section"


def test_typing_in_the_text_does_not_paint_its_notes_again(qtbot: QtBot, page: Page) -> None:
    page.text.setFocus()
    qtbot.waitUntil(page.text.hasFocus)
    page.window.grab()
    text = Paints(page.text.viewport())
    notes = Paints(page.strip.editor.viewport())

    type_text(page.text, "x")

    qtbot.waitUntil(lambda: text.count > 0)
    assert notes.count == 0
