"""Citations at the desk, through the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import FileFormat
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.mentions import in_inlines, in_report
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import CitationForm, CitationMention
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.linking import LinkingDialog
from bcdesk.ui.models.citations import document_mime
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, editor_of, open_desktop, view_of

DECREE = CitedDocument(
    id=DocumentId("nd"),
    doc_type="Nghị định",
    code="30/2020/NĐ-CP",
    issuer="Chính phủ",
    subject="về công tác văn thư",
)


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path):
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        yield made


def report_of(desktop: Desktop):
    return desktop.window.report.desk.report


def text_of(desktop: Desktop, folder: Path) -> str:
    exporter = desktop.window.context.exporter
    (path,) = exporter.export(desktop.window.report.desk.workspace, folder, (FileFormat.TEXT,))
    return path.read_text(encoding="utf-8")


def undo_all(desktop: Desktop) -> None:
    while desktop.window.report.desk.steps.canUndo():
        action(desktop, Act.UNDO).trigger()


def insert(desktop: Desktop, tab: int) -> None:
    view_of(desktop.window).choose_tab(tab)
    editor_of(desktop.window).moveCursor(QTextCursor.MoveOperation.End)
    desktop.citations.insert(DECREE.id)


def forms(desktop: Desktop) -> list[str]:
    printed = desktop.window.report.desk.printed
    mentions = [m for m in in_report(report_of(desktop)) if m.document == DECREE.id]
    return [printed.word(mention) for mention in mentions]


FULL = "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
SHORT = "Nghị định số 30/2020/NĐ-CP"


def test_scanning_links_every_citation_and_changes_no_letter(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    before, text = report_of(desktop), text_of(desktop, tmp_path)

    action(desktop, Act.SCAN_CITATIONS).trigger()
    dialog = desktop.window.findChild(LinkingDialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, "linkAll"), Qt.MouseButton.LeftButton)

    mentions = list(in_report(report_of(desktop)))
    asking = list(in_inlines(report_of(desktop).request))
    assert (len(mentions) - len(asking), len(asking)) == (63, 1)
    assert {mention.form for mention in mentions} == {CitationForm.AS_WRITTEN}
    assert text_of(desktop, tmp_path) == text
    undo_all(desktop)
    assert report_of(desktop) == before


def test_search_and_enter_insert_at_the_cursor(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    view_of(desktop.window).choose_tab(1)
    editor_of(desktop.window).moveCursor(QTextCursor.MoveOperation.End)

    action(desktop, Act.CITATION).trigger()
    search = desktop.window.citations.findChild(QLineEdit)
    type_text(search, "nd 30 van thu")
    qtbot.waitUntil(lambda: desktop.window.citations.chosen is not None, timeout=10_000)
    press(search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(forms(desktop)) == 1, timeout=5_000)
    section = report_of(desktop).sections[0]
    assert isinstance(Passage(section.id).rows(report_of(desktop))[-1].inlines[-1], CitationMention)


def test_the_first_mention_is_full_and_moves_with_the_sections(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    before = report_of(desktop)
    insert(desktop, 1)
    insert(desktop, 3)
    assert forms(desktop) == [FULL, SHORT]

    view_of(desktop.window).choose_tab(1)
    for _ in range(3):
        desktop.parts._move_right()

    assert forms(desktop) == [FULL, SHORT]
    first = next(m for m in in_report(report_of(desktop)) if m.document == DECREE.id)
    assert first in list(in_report_of_section(desktop, 1))
    undo_all(desktop)
    assert report_of(desktop) == before


def in_report_of_section(desktop: Desktop, at: int):
    for row in Passage(report_of(desktop).sections[at].id).rows(report_of(desktop)):
        for piece in getattr(row, "inlines", ()):
            if isinstance(piece, CitationMention):
                yield piece


def test_a_dragged_document_is_mentioned_where_it_is_dropped(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    view_of(desktop.window).choose_tab(1)
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)

    editor.insertFromMimeData(document_mime(DECREE.id))

    assert forms(desktop) == [FULL]


def test_a_corrected_record_words_every_automatic_mention(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    insert(desktop, 1)
    editor = view_of(desktop.window).editor
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    assert editor.mention is not None

    desktop.citations.open_document(DECREE.id)
    dialog = desktop.window.findChild(QLineEdit, "documentCode")
    dialog.setText("31/2020/NĐ-CP")
    desktop.window.findChild(QPushButton, "saveDocument").click()

    assert forms(desktop) == [FULL.replace("30/2020", "31/2020")]
    action(desktop, Act.UNDO).trigger()
    assert forms(desktop) == [FULL]


def test_the_context_line_changes_the_wording(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    insert(desktop, 1)
    view = view_of(desktop.window)
    view.editor.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.waitUntil(lambda: not view.page.context.isHidden())

    view.page.context.form_requested.emit(CitationForm.SHORT)

    assert forms(desktop) == [SHORT]
    action(desktop, Act.UNDO).trigger()
    assert forms(desktop) == [FULL]
