"""Citations at the desk, through the window."""

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QHelpEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import FileFormat
from bcdesk.domain.citations.document import CitedDocument, DocumentId, EffectFact, Validity
from bcdesk.domain.citations.mentions import in_inlines, in_report, in_text
from bcdesk.domain.citations.phrase import full_citation, short_citation
from bcdesk.domain.issuing import state_change
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import CitationForm, CitationMention, ReportState
from bcdesk.storage.library import SqliteDocumentLibrary
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.citation_menu import CitationMenu
from bcdesk.ui.dialogs.linking import LinkingDialog
from tests.support.sheet_pages import fill, words
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
def desktop(qtbot: QtBot, store_folder: Path, tmp_path: Path):
    copytree(store_folder, tmp_path, dirs_exist_ok=True)
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
    desktop.citations.text.insert(DECREE.id)


def forms(desktop: Desktop) -> list[str]:
    printed = desktop.window.report.desk.printed
    mentions = [m for m in in_report(report_of(desktop)) if m.document == DECREE.id]
    return [printed.word(mention) for mention in mentions]


FULL = "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
SHORT = "Nghị định số 30/2020/NĐ-CP"


def scanned(qtbot: QtBot, desktop: Desktop) -> LinkingDialog:
    """Scan the report; it is read beside the window."""
    action(desktop, Act.SCAN_CITATIONS).trigger()
    qtbot.waitUntil(lambda: desktop.window.findChild(LinkingDialog) is not None, timeout=20_000)
    return desktop.window.findChild(LinkingDialog)


def test_what_is_typed_while_a_report_is_scanned_is_scanned_too(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go = threading.Event()
    named = SqliteDocumentLibrary.named
    monkeypatch.setattr(
        SqliteDocumentLibrary, "named", lambda self, code: may_go.wait(20) and named(self, code)
    )
    view_of(desktop.window).choose_tab(1)

    action(desktop, Act.SCAN_CITATIONS).trigger()
    type_text(editor_of(desktop.window), "Kế hoạch số 99/KH-SYT; ")
    may_go.set()

    qtbot.waitUntil(lambda: desktop.window.findChild(LinkingDialog) is not None, timeout=20_000)
    desktop.window.findChild(LinkingDialog).findChild(QPushButton, "linkAll").click()
    assert "99/KH-SYT" in {one.code for one in desktop.window.report.desk.workspace.documents}


def test_scanning_links_every_citation_and_changes_no_letter(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    before, text = report_of(desktop), text_of(desktop, tmp_path)

    dialog = scanned(qtbot, desktop)
    qtbot.mouseClick(dialog.findChild(QPushButton, "linkAll"), Qt.MouseButton.LeftButton)

    mentions = list(in_report(report_of(desktop)))
    asking = list(in_inlines(report_of(desktop).request))
    assert (len(mentions) - len(asking), len(asking)) == (63, 1)
    assert {mention.form for mention in mentions} == {CitationForm.AS_WRITTEN}
    assert text_of(desktop, tmp_path) == text
    undo_all(desktop)
    assert report_of(desktop) == before


def search_and_insert(qtbot: QtBot, desktop: Desktop, tab: int) -> None:
    """Find the decree by what is typed in the panel, and put it at the end of a tab."""
    before = len(forms(desktop))
    view_of(desktop.window).choose_tab(tab)
    editor_of(desktop.window).moveCursor(QTextCursor.MoveOperation.End)
    action(desktop, Act.CITATION).trigger()
    search = desktop.window.citations.findChild(QLineEdit)
    search.clear()
    type_text(search, "nd 30 van thu")
    qtbot.waitUntil(lambda: desktop.window.citations.chosen == DECREE.id, timeout=10_000)
    press(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(forms(desktop)) == before + 1, timeout=5_000)


def test_where_no_citation_can_stand_that_is_said(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    before = report_of(desktop)
    view_of(desktop.window).choose_tab(0)  # a field of the form has the keyboard

    desktop.citations.text.insert(DECREE.id)

    assert report_of(desktop) == before
    assert desktop.window.status.said


def test_search_and_enter_insert_at_the_cursor(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)

    search_and_insert(qtbot, desktop, 1)

    section = report_of(desktop).sections[0]
    assert isinstance(Passage(section.id).rows(report_of(desktop))[-1].inlines[-1], CitationMention)


def test_the_first_mention_is_full_and_moves_with_the_sections(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    before = report_of(desktop)
    search_and_insert(qtbot, desktop, 1)
    search_and_insert(qtbot, desktop, 3)
    assert worded(desktop) == {0: [FULL], 2: [SHORT]}

    view_of(desktop.window).choose_tab(1)
    for _ in range(3):
        action(desktop, Act.PART_RIGHT).trigger()

    assert worded(desktop) == {1: [FULL], 3: [SHORT]}
    for _ in range(3):
        action(desktop, Act.UNDO).trigger()
    assert worded(desktop) == {0: [FULL], 2: [SHORT]}
    undo_all(desktop)
    assert report_of(desktop) == before


def worded(desktop: Desktop) -> dict[int, list[str]]:
    """Return the printed words of the mentions of the decree, by the place of their section."""
    desk = desktop.window.report.desk
    words = {
        at: [desk.printed.word(one) for one in in_report_of_section(desktop, at) if one.document == DECREE.id]
        for at in range(len(desk.report.sections))
    }
    return {at: some for at, some in words.items() if some}


def in_report_of_section(desktop: Desktop, at: int):
    for row in Passage(report_of(desktop).sections[at].id).rows(report_of(desktop)):
        for piece in getattr(row, "inlines", ()):
            if isinstance(piece, CitationMention):
                yield piece


def test_a_document_is_dragged_from_the_list_and_dropped_into_the_text(
    qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.window.context.library.keep(DECREE)
    view_of(desktop.window).choose_tab(1)
    editor = editor_of(desktop.window)
    action(desktop, Act.CITATION).trigger()
    type_text(desktop.window.citations.findChild(QLineEdit), "30/2020")
    qtbot.waitUntil(lambda: desktop.window.citations.chosen == DECREE.id, timeout=10_000)
    rows = desktop.window.citations.findChild(QListView, "citationView")
    dragged = rows.model().mimeData([rows.currentIndex()])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    where = editor.cursorRect().center()
    editor.moveCursor(QTextCursor.MoveOperation.Start)

    for kind in (QDragEnterEvent, QDropEvent):
        place = where if kind is QDragEnterEvent else where.toPointF()
        keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(editor.viewport(), kind(place, Qt.DropAction.CopyAction, dragged, *keys))

    assert forms(desktop) == [FULL]
    section = report_of(desktop).sections[0]
    assert isinstance(Passage(section.id).rows(report_of(desktop))[-1].inlines[-1], CitationMention)


def test_a_pasted_citation_becomes_a_record_that_can_be_cited(qtbot: QtBot, desktop: Desktop) -> None:
    QApplication.clipboard().setText(
        "Công văn số 15/STTTT-CNTT ngày 08/01/2021 của Sở Thông tin về chuyển đổi số"
    )
    action(desktop, Act.CITATION).trigger()

    desktop.window.citations.findChild(QAbstractButton, "newDocument").click()
    dialog = desktop.window.findChild(QWidget, "documentDialog")
    dialog.findChild(QPlainTextEdit, "pasteCitation").paste()
    dialog.findChild(QPushButton, "saveDocument").click()

    (found,) = desktop.window.context.library.find("15 stttt cntt", date(2021, 5, 1), limit=1)
    panel = desktop.window.citations
    qtbot.waitUntil(lambda: panel.chosen == found.document.id)
    assert panel.words == "Công văn số 15/STTTT-CNTT"
    assert replace(found.document, id=DocumentId("")) == CitedDocument(
        id=DocumentId(""), doc_type="Công văn", code="15/STTTT-CNTT", dated=date(2021, 1, 8),
        issuer="Sở Thông tin", subject="về chuyển đổi số", family=found.document.family,
    )  # fmt: skip
    view_of(desktop.window).choose_tab(1)
    desktop.citations.text.insert(found.document.id)
    said = [one for one in in_report(report_of(desktop)) if one.document == found.document.id]
    assert [desktop.window.report.desk.printed.word(one) for one in said] == [
        "Công văn số 15/STTTT-CNTT ngày 08/01/2021 của Sở Thông tin về chuyển đổi số"
    ]


ENDED = replace(
    DECREE,
    effects=(
        EffectFact(validity=Validity.IN_FORCE, since=date(2020, 3, 5), as_of=date(2026, 1, 1)),
        EffectFact(validity=Validity.EXPIRED, since=date(2022, 1, 1)),
    ),
)


def test_everything_shows_how_a_document_stands_on_the_date_of_the_report(
    qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.window.context.library.keep(ENDED)
    search_and_insert(qtbot, desktop, 1)
    assert standing(desktop) == {Validity.IN_FORCE}

    view_of(desktop.window).choose_tab(0)
    fill(desktop.window, "frameYear", "2023")

    qtbot.waitUntil(lambda: standing(desktop) == {Validity.EXPIRED}, timeout=5_000)
    action(desktop, Act.UNDO).trigger()
    qtbot.waitUntil(lambda: standing(desktop) == {Validity.IN_FORCE}, timeout=5_000)


def standing(desktop: Desktop) -> set[Validity]:
    """Return how the decree stands by the mark in the text and by the list of the panel."""
    marks, report = desktop.window.report.desk.marks, report_of(desktop)
    rows = desktop.window.citations.findChild(QListView, "citationView").model()
    listed = {found.status.validity for found in rows.found if found.document.id == DECREE.id}
    return listed | {marks[one.id].status.validity for one in in_report(report) if one.document == DECREE.id}


def test_what_is_written_and_no_longer_true_is_told_in_text_and_panel(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    search_and_insert(qtbot, desktop, 1)
    editor_of(desktop.window).moveCursor(QTextCursor.MoveOperation.Left)
    view_of(desktop.window).page.context.form_requested.emit(CitationForm.AS_WRITTEN)
    assert forms(desktop) == [FULL]

    desktop.citations.records.open_document(DECREE.id)
    desktop.window.findChild(QLineEdit, "documentCode").setText("31/2020/NĐ-CP")
    desktop.window.findChild(QPushButton, "saveDocument").click()

    assert forms(desktop) == [FULL]
    marks = desktop.window.report.desk.marks.values()
    (fault,) = [fault for mark in marks for fault in mark.faults if fault.document == DECREE.id]
    assert (fault.said, fault.recorded) == ("30/2020/NĐ-CP", "31/2020/NĐ-CP")
    rows = desktop.window.citations.findChild(QListView, "citationView").model()
    qtbot.waitUntil(lambda: any(found.faults == (fault,) for found in rows.found), timeout=5_000)
    assert desktop.window.status.said
    action(desktop, Act.UNDO).trigger()
    assert not any(mark.faults for mark in desktop.window.report.desk.marks.values())


def test_the_way_to_cite_is_chosen_words_everything_at_once_and_is_undone(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    insert(desktop, 1)
    insert(desktop, 3)

    action(desktop, Act.CITATION_WORDING).trigger()
    dialog = desktop.window.findChild(QWidget, "citationWordingDialog")
    for choice in ("wordingQuotes", "wordingNumber"):
        buttons = dialog.findChild(QWidget, choice).findChildren(QAbstractButton)
        buttons[-1].click()
    dialog.findChild(QPushButton, "applyWording").click()

    quoted = FULL.replace(" số ", " ").replace("về công tác văn thư", "“về công tác văn thư”")
    assert forms(desktop) == [quoted, SHORT.replace(" số ", " ")]
    shown = editor_of(desktop.window).toPlainText()
    assert SHORT.replace(" số ", " ") in shown
    action(desktop, Act.UNDO).trigger()
    assert forms(desktop) == [FULL, SHORT]


def test_the_sample_is_worded_by_the_rule_and_undo_brings_back_every_letter(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    before, text = report_of(desktop), text_of(desktop, tmp_path)
    request = words(desktop.window, "frameRequest")
    scanned(qtbot, desktop).findChild(QPushButton, "linkAll").click()
    linked = report_of(desktop)

    action(desktop, Act.WORD_CITATIONS).trigger()

    desk = desktop.window.report.desk
    worded: dict[DocumentId, list[str]] = {}
    for mention in in_text(desk.report):
        if mention.form is CitationForm.AUTOMATIC:
            worded.setdefault(mention.document, []).append(desk.printed.word(mention))
        else:  # its subject stands behind it as text
            worded.setdefault(mention.document, []).append("")
    records = {record.id: record for record in desk.workspace.documents}
    for name, said in worded.items():
        ruled = [full_citation(records[name]), *[short_citation(records[name])] * (len(said) - 1)]
        assert all(one in {"", rule} for one, rule in zip(said, ruled, strict=True))
    assert sum(one != "" for said in worded.values() for one in said) == 51
    assert text_of(desktop, tmp_path) != text
    assert words(desktop.window, "frameRequest") == request != ""
    action(desktop, Act.UNDO).trigger()
    assert (report_of(desktop), text_of(desktop, tmp_path)) == (linked, text)
    undo_all(desktop)
    assert report_of(desktop) == before


def test_the_menu_of_a_mention_gives_it_any_form_and_opens_its_record(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    insert(desktop, 1)
    insert(desktop, 1)
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    point = editor.cursorRect().center()
    editor.moveCursor(QTextCursor.MoveOperation.Start)  # the menu is that of what lies under the pointer

    said = []
    for form in (CitationForm.FULL, CitationForm.AS_WRITTEN, CitationForm.AUTOMATIC):
        menu = citation_menu(editor, point)
        next(each for each in menu.actions() if each.data() == form).trigger()
        said.append((forms(desktop)[-1], list(in_report(report_of(desktop)))[-1].form))
    menu = citation_menu(editor, point)
    menu.open_requested.emit()

    assert said == [
        (FULL, CitationForm.FULL),
        (FULL, CitationForm.AS_WRITTEN),
        (SHORT, CitationForm.AUTOMATIC),
    ]
    assert desktop.window.findChild(QWidget, "documentDialog").isVisible()


def test_while_a_report_is_issued_nothing_is_offered_that_would_change_it(desktop: Desktop) -> None:
    desk = desktop.window.report.desk
    offered = [action(desktop, Act.SCAN_CITATIONS), action(desktop, Act.CITATION)]
    assert all(each.isEnabled() for each in offered)

    for state, enabled in ((ReportState.ISSUED, False), (ReportState.DRAFT, True)):
        desk.do(state_change(desk.report, state, desk.printed.word), "State")
        assert {each.isEnabled() for each in offered} == {enabled}
        assert desktop.window.citations.findChild(QPushButton, "insertCitation").isEnabled() == enabled


def test_pointing_at_a_mention_tells_its_record_and_ctrl_click_opens_it(
    qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.window.context.library.keep(ENDED)
    insert(desktop, 1)
    insert(desktop, 1)
    editor = editor_of(desktop.window)
    for _ in range(2):
        editor.moveCursor(QTextCursor.MoveOperation.Left)
    point = editor.cursorRect().center()
    place = editor.viewport().mapToGlobal(point)

    QApplication.sendEvent(editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, place))
    said = QToolTip.text().splitlines()
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(editor.viewport(), *keys, point)

    assert said[:2] == [FULL, "Còn hiệu lực"]
    dialog = desktop.window.findChild(QWidget, "documentDialog")
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "documentCode").text() == DECREE.code


def citation_menu(editor: QTextEdit, point: QPoint) -> CitationMenu:
    """Open the context menu at a point of the text, and return the part that is about the citation there."""
    place = editor.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place)
    QApplication.sendEvent(editor.viewport(), event)
    menu = editor.window().findChildren(CitationMenu)[-1]
    menu.parent().close()
    return menu


def test_a_corrected_record_words_every_automatic_mention(desktop: Desktop) -> None:
    desktop.window.context.library.keep(DECREE)
    insert(desktop, 1)
    editor = view_of(desktop.window).editor
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    assert editor.mention is not None

    desktop.citations.records.open_document(DECREE.id)
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
