"""The signs at citations: told apart without colour, never part of the text, following record, date and undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.citations.document import CitedDocument, DocumentId, EffectFact, Validity
from bcdesk.domain.edits import PutDocument, SetFrame
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import (
    Block,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    DocumentDate,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Report,
    Table,
    Text,
)
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.joiners import JOINER, glued
from bcdesk.ui.tabs.section_page import SectionPage
from bcdesk.ui.theme import Scheme, Theme
from tests.support.desks import desk_of, editor_tools
from tests.support.editors import para, with_blocks
from tests.support.typing_keys import type_text

DECREE = CitedDocument(
    id=DocumentId("d"), doc_type="Nghị định", code="30/2020/NĐ-CP", dated=date(2020, 3, 5), issuer="Chính phủ"
)
WRITTEN = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"
MENTION = CitationMention(
    id=MentionId("m"), document=DECREE.id, form=CitationForm.AS_WRITTEN, as_written=WRITTEN
)
TABLE = Table(
    id=BlockId("t"), widths=(1,), rows=((Cell(paragraphs=(para("c", "theo ", MENTION),)),),), header_rows=0
)
NOTE = NoteMark(NoteId("n"), (NoteParagraph(BlockId("n1"), (Text("theo "), MENTION)),))


def standing(validity: Validity, since: date = date(2020, 3, 5)) -> CitedDocument:
    facts = (EffectFact(validity=validity, since=since, as_of=date(2026, 1, 1)),)
    return replace(DECREE, effects=() if validity is Validity.UNKNOWN else facts)


STANDINGS = {
    "in force": standing(Validity.IN_FORCE),
    "partly": standing(Validity.PARTLY),
    "expired": standing(Validity.EXPIRED),
    "not yet": standing(Validity.IN_FORCE, date(2030, 1, 1)),
    "unknown": standing(Validity.UNKNOWN),
}


def report_with(*blocks: Block) -> Report:
    return with_blocks(*blocks)


def in_heading() -> Report:
    report = with_blocks(para("p", "sau đó"))
    heading = replace(report.sections[0].heading, inlines=(Text("Theo "), MENTION))
    return replace(report, sections=(replace(report.sections[0], heading=heading),))


HOMES = {
    "text": report_with(para("p", "theo ", MENTION, " và")),
    "table": report_with(para("p", "xem"), TABLE),
    "heading": in_heading(),
    "note": report_with(para("p", "theo", NOTE)),
}


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., SectionPage]:
    def page_of(report: Report, document: CitedDocument = DECREE) -> SectionPage:
        desk = desk_of(report)
        desk.bring(document)
        page = SectionPage(desk, Passage(report.sections[0].id), editor_tools())
        qtbot.addWidget(page)
        page.resize(900, 500)
        page.show()
        for editor in page.editors():
            editor.setCursorWidth(0)  # it blinks
        return page

    return page_of


def seen(page: SectionPage) -> QImage:
    """Return what is seen of the page, without its colours."""
    return page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_each_standing_looks_otherwise_wherever_a_mention_stands(
    opened: Callable[..., SectionPage], home: Report, scheme: Scheme, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, scheme)

    pictures = {name: seen(opened(home, document)) for name, document in STANDINGS.items()}

    same = [(one, two) for one, two in combinations(pictures, 2) if pictures[one] == pictures[two]]
    assert same == []


def test_a_sign_is_no_text(opened: Callable[..., SectionPage]) -> None:
    page = opened(HOMES["text"], STANDINGS["expired"])

    assert page.editor.toPlainText().splitlines()[-1] == f"theo {WRITTEN} và"


def test_a_corrected_record_changes_the_sign_and_undo_brings_it_back(
    opened: Callable[..., SectionPage],
) -> None:
    page = opened(HOMES["text"], STANDINGS["unknown"])
    before = seen(page)

    page.desk.do(PutDocument(STANDINGS["unknown"], STANDINGS["expired"]), "Correct")
    assert seen(page) == seen(opened(HOMES["text"], STANDINGS["expired"])) != before
    page.desk.undo()

    assert seen(page) == before


def test_another_date_of_the_report_changes_the_sign(opened: Callable[..., SectionPage]) -> None:
    ends = replace(
        DECREE,
        effects=(
            EffectFact(validity=Validity.IN_FORCE, since=date(2020, 3, 5)),
            EffectFact(validity=Validity.EXPIRED, since=date(2022, 1, 1)),
        ),
    )
    page = opened(HOMES["note"], ends)
    before = seen(page)

    date_report(page.desk, DocumentDate(2022, 6))
    assert seen(page) != before
    page.desk.undo()

    assert seen(page) == before


class PaintWatch(QObject):
    """Sees whether a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        self.painted |= event.type() is QEvent.Type.Paint
        return False


@pytest.mark.parametrize("home", ["text", "note"])
def test_what_is_seen_is_painted_anew_when_the_date_is_another(
    opened: Callable[..., SectionPage], qtbot: QtBot, home: str
) -> None:
    page = opened(HOMES[home])
    editor = page.strip.editor if home == "note" else page.editor
    watch = PaintWatch(editor.viewport())
    qtbot.waitUntil(lambda: watch.painted, timeout=2_000)
    watch.painted = False

    date_report(page.desk, DocumentDate(2022, 6))

    qtbot.waitUntil(lambda: watch.painted, timeout=2_000)


def date_report(desk: Desk, dated: DocumentDate) -> None:
    now = desk.report.masthead
    desk.do(SetFrame("masthead", now, replace(now, dated=dated)), "Date")


def test_words_that_contradict_the_record_are_marked(opened: Callable[..., SectionPage]) -> None:
    page = opened(HOMES["text"], STANDINGS["in force"])
    before = seen(page)
    corrected = replace(STANDINGS["in force"], dated=date(2020, 3, 6))

    page.desk.do(PutDocument(STANDINGS["in force"], corrected), "Correct")

    assert seen(page) != before
    page.desk.undo()
    assert seen(page) == before


def test_the_sign_goes_with_the_words_that_are_typed_before_it(opened: Callable[..., SectionPage]) -> None:
    page = opened(HOMES["text"], STANDINGS["expired"])
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)

    type_text(page.editor, "x ")

    other = opened(report_with(para("p", "x theo ", MENTION, " và")), STANDINGS["expired"])
    assert seen(page) == seen(other)


# What the pointer finds


def point_of(editor: QTextEdit, words: str, *, into: int = 0) -> QPoint:
    """Return the middle of the letter `into` letters behind the beginning of `words`."""
    shown = glued(words)
    letters = [place for place, char in enumerate(shown) if char != JOINER]
    at = editor.document().find(shown).selectionStart() + (letters[into] if into >= 0 else into)
    cursor = QTextCursor(editor.document())
    cursor.setPosition(at)
    left = editor.cursorRect(cursor)
    cursor.setPosition(at + 1)
    return QPoint((left.left() + editor.cursorRect(cursor).left()) // 2, left.center().y())


def hover(editor: QTextEdit, point: QPoint) -> str:
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, editor.viewport().mapToGlobal(point))
    QCoreApplication.sendEvent(editor.viewport(), event)
    return QToolTip.text()


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(("into", "hit"), [(-1, False), (0, True), (9, True), (len(WRITTEN) - 1, True)])
def test_pointing_at_a_citation_tells_its_record_and_ctrl_click_asks_for_it(
    opened: Callable[..., SectionPage], qtbot: QtBot, home: str, into: int, hit: bool
) -> None:
    page = opened(HOMES[home])
    editor = page.strip.editor if home == "note" else page.editor
    editor.describe = lambda mention: f"{mention.id} {mention.as_written}"
    asked: list[object] = []
    editor.citation_activated.connect(asked.append)
    point = point_of(editor, WRITTEN, into=into)

    said = hover(editor, point)
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, point)

    assert said == (f"m {WRITTEN}" if hit else "")
    assert asked == ([DECREE.id] if hit else [])


def test_beside_the_text_there_is_no_citation(opened: Callable[..., SectionPage], qtbot: QtBot) -> None:
    page = opened(report_with(para("p", "theo ", MENTION)))
    asked: list[object] = []
    page.editor.citation_activated.connect(asked.append)
    page.editor.describe = lambda _mention: "x"
    end = point_of(page.editor, WRITTEN, into=len(WRITTEN) - 1)

    for away in (QPoint(60, 0), QPoint(0, 80)):
        assert hover(page.editor, end + away) == ""
        qtbot.mouseClick(
            page.editor.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            end + away,
        )

    assert asked == []
