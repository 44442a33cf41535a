"""Annexes at the desk, through the window: added, named, moved, turned, deleted, and made of form 06a."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import FileFormat
from bcdesk.domain.codec import decode_report, encode_report
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.tthc import Sheet, Stamp, merged
from bcdesk.domain.edits import PutCounters, SetFrame
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import Annex, LineBreak, Report, ReportState, Text
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.models.outline import TITLE_ROLE
from bcdesk.ui.tabs.section_page import SectionPage
from bcdesk.ui.tabs.sheet_fields import SheetText
from tests.support.form_reports import form_sheet
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, editor_of, open_desktop, view_of


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path):
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        yield made


def report_of(desktop: Desktop) -> Report:
    return desktop.window.report.desk.report


def name_it(desktop: Desktop, title: str) -> None:
    """Type a title into the dialog that is open, and agree."""
    (field,) = [each for each in desktop.window.findChildren(QLineEdit, "sectionTitle") if each.isVisible()]
    field.setText(title)
    (button,) = [each for each in desktop.window.findChildren(QPushButton, "nameSection") if each.isVisible()]
    button.click()


def add_annex(desktop: Desktop, title: str) -> Annex:
    before = set(report_of(desktop).annexes)
    action(desktop, Act.ADD_ANNEX).trigger()
    name_it(desktop, title)
    (annex,) = set(report_of(desktop).annexes) - before
    return annex


def titles(desktop: Desktop) -> list[str]:
    return ["".join(piece.text for piece in annex.title) for annex in report_of(desktop).annexes]


def tab(desktop: Desktop) -> str:
    tabs = view_of(desktop.window).tabs
    return tabs.tabText(tabs.currentIndex())


def undo(desktop: Desktop, times: int = 1) -> None:
    for _ in range(times):
        action(desktop, Act.UNDO).trigger()


def test_an_annex_is_added_with_the_cursor_in_it(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    before = report_of(desktop)
    view_of(desktop.window).choose_tab(2)
    section = view_of(desktop.window).tabs.current

    annex = add_annex(desktop, "Danh mục văn bản")

    assert tab(desktop) == "Phụ lục Danh mục văn bản"
    assert not annex.landscape
    type_text(editor_of(desktop.window), "Công văn số 5")
    workspace = desktop.window.report.desk.workspace
    (path,) = desktop.window.context.exporter.export(workspace, tmp_path, (FileFormat.TEXT,))
    lines = path.read_text(encoding="utf-8").splitlines()
    at = lines.index("Phụ lục")
    assert (lines[at + 1], lines[at + 3]) == ("DANH MỤC VĂN BẢN", "Công văn số 5")
    assert lines[at + 2].startswith("(Kèm theo Báo cáo số")
    undo(desktop, 2)
    assert report_of(desktop) == before
    assert view_of(desktop.window).tabs.current == section


def test_two_annexes_are_numbered_and_a_new_one_comes_behind_the_open_one(desktop: Desktop) -> None:
    first = add_annex(desktop, "Một")
    add_annex(desktop, "Ba")
    assert tab(desktop) == "Phụ lục II Ba"
    view_of(desktop.window).tabs.choose(first.id)

    add_annex(desktop, "Hai")

    assert titles(desktop) == ["Một", "Hai", "Ba"]
    assert tab(desktop) == "Phụ lục II Hai"


def test_an_annex_is_renamed_from_its_tab_and_from_the_menu(desktop: Desktop) -> None:
    annex = add_annex(desktop, "Một")
    view_of(desktop.window).tabs.rename_requested.emit(annex.id)
    name_it(desktop, "Danh mục")

    assert titles(desktop) == ["Danh mục"]
    assert tab(desktop) == "Phụ lục Danh mục"
    action(desktop, Act.RENAME_PART).trigger()
    name_it(desktop, "Danh mục")
    assert action(desktop, Act.UNDO).isEnabled()
    undo(desktop)
    assert titles(desktop) == ["Một"]


def title_field(desktop: Desktop) -> SheetText:
    page = view_of(desktop.window).page
    assert isinstance(page, SectionPage)
    assert page.title is not None
    page.title.setFocus()
    return page.title


def test_the_title_is_typed_on_the_sheet_of_the_annex(desktop: Desktop) -> None:
    add_annex(desktop, "Danh mục")
    add_annex(desktop, "Một")
    steps = desktop.window.report.desk.steps.count()
    field = title_field(desktop)
    field.moveCursor(QTextCursor.MoveOperation.End)

    type_text(field, " và hai")

    assert titles(desktop) == ["Danh mục", "Một và hai"]
    assert tab(desktop) == "Phụ lục II Một và hai"
    assert outline_titles(desktop)[-1] == "Một và hai"
    assert desktop.window.report.desk.steps.count() == steps + 1
    view_of(desktop.window).choose_tab(1)
    undo(desktop)
    assert titles(desktop) == ["Danh mục", "Một"]
    assert (tab(desktop), title_field(desktop).words()) == ("Phụ lục II Một", "Một")


def outline_titles(desktop: Desktop) -> list[str]:
    model = desktop.window.outline.findChild(QTreeView).model()
    return [model.index(row, 0).data(TITLE_ROLE) for row in range(model.rowCount())]


def test_a_title_in_two_lines_keeps_its_break_and_pushes_the_text_down(
    qtbot: QtBot, desktop: Desktop
) -> None:
    add_annex(desktop, "Một")
    editor = editor_of(desktop.window)
    field = title_field(desktop)
    head = field.parentWidget()
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: head.width() > 5 * field.longest_line())  # laid out
    top = editor.cursorRect().top()

    press(field, Qt.Key.Key_Return)
    type_text(field, "hai")

    (annex,) = report_of(desktop).annexes
    assert annex.title == (Text("Một"), LineBreak(), Text("hai"))
    qtbot.waitUntil(lambda: editor.cursorRect().top() > top)
    assert head.geometry().bottom() < editor.cursorRect().top()


def test_the_title_says_how_the_annex_is_numbered_and_what_it_goes_with(desktop: Desktop) -> None:
    add_annex(desktop, "Một")
    head = title_field(desktop).parentWidget()
    assert [words(head, name) for name in ("annexLabel", "annexReference")] == [
        "Phụ lục",
        "(Kèm theo Báo cáo số /BC-STTTT-VP ngày tháng 5 năm 2021 của Sở Thông tin và Truyền thông)",
    ]

    add_annex(desktop, "Hai")

    assert words(head, "annexLabel") == "Phụ lục I"


def words(head: QWidget, name: str) -> str:
    return " ".join(head.findChild(QLabel, name).text().split())


def test_the_title_scrolls_with_the_text_and_tab_leads_into_it(desktop: Desktop) -> None:
    annex = add_annex(desktop, "Một")
    editor = editor_of(desktop.window)
    head = title_field(desktop).parentWidget()
    top = head.y()
    type_text(editor, "\n" * 60)
    assert head.y() < top - 100

    view_of(desktop.window).go_to(Origin(annex.id))

    assert head.y() == top
    assert desktop.window.focusWidget() is title_field(desktop)
    press(title_field(desktop), Qt.Key.Key_Tab)
    assert desktop.window.focusWidget() is editor
    press(title_field(desktop), Qt.Key.Key_Backtab)
    assert desktop.window.focusWidget() not in {editor, head.findChild(SheetText)}


def test_words_of_a_title_are_found_and_selected(desktop: Desktop) -> None:
    add_annex(desktop, "Danh mục văn bản dân vận")
    field = title_field(desktop)
    editor_of(desktop.window)
    view_of(desktop.window).choose_tab(1)
    place = Origin(report_of(desktop).annexes[0].id, len("Danh mục "))

    view_of(desktop.window).show_match(place, len("văn bản"))

    assert tab(desktop) == "Phụ lục Danh mục văn bản dân vận"
    assert field.textCursor().selectedText() == "văn bản"
    assert desktop.window.focusWidget() is not field  # the bar keeps the keyboard


def test_turning_the_pages_leaves_the_cursor_where_it_is(desktop: Desktop) -> None:
    add_annex(desktop, "Một")
    editor = editor_of(desktop.window)
    type_text(editor, "Công văn")

    action(desktop, Act.LANDSCAPE).trigger()
    undo(desktop)

    assert desktop.window.focusWidget() is editor
    assert editor.textCursor().position() == len("Công văn")


def test_annexes_are_moved_and_deleted_by_the_verbs_of_sections(desktop: Desktop) -> None:
    add_annex(desktop, "Một")
    add_annex(desktop, "Hai")
    before = report_of(desktop)
    assert not action(desktop, Act.PART_RIGHT).isEnabled()

    action(desktop, Act.PART_LEFT).trigger()
    assert titles(desktop) == ["Hai", "Một"]
    assert tab(desktop) == "Phụ lục I Hai"
    assert not action(desktop, Act.PART_LEFT).isEnabled()
    action(desktop, Act.DELETE_PART).trigger()
    desktop.window.findChild(QPushButton, "confirmVerb").click()

    assert titles(desktop) == ["Một"]
    undo(desktop)
    assert tab(desktop) == "Phụ lục I Hai"
    undo(desktop)
    assert report_of(desktop) == before


def test_the_outline_moves_renames_and_deletes_annexes(desktop: Desktop) -> None:
    first, second = add_annex(desktop, "Một"), add_annex(desktop, "Hai")
    outline = desktop.window.outline

    outline.move_requested.emit(second.id, None, 0)
    outline.rename_requested.emit(first.id)
    name_it(desktop, "Thứ nhất")
    outline.delete_requested.emit(second.id)
    desktop.window.findChild(QPushButton, "confirmVerb").click()
    outline.add_annex_requested.emit(0)
    name_it(desktop, "Đầu")

    assert titles(desktop) == ["Đầu", "Thứ nhất"]


def test_pages_are_turned_and_the_sheet_of_the_editor_with_them(desktop: Desktop) -> None:
    desktop.window.resize(1900, 900)
    annex = add_annex(desktop, "Một")
    editor = editor_of(desktop.window)
    narrow = paper(editor)
    turn = action(desktop, Act.LANDSCAPE)
    assert turn.isEnabled()

    turn.trigger()

    assert report_of(desktop).annexes[0].landscape
    assert turn.isChecked()
    assert paper(editor) > 1.3 * narrow
    view_of(desktop.window).choose_tab(1)
    assert not turn.isEnabled()
    undo(desktop)
    assert view_of(desktop.window).tabs.current == annex.id
    assert not turn.isChecked()
    assert paper(editor) == narrow


def paper(editor: PassageEditor) -> int:
    """Return how wide the sheet is, pixels."""
    left, right = editor.sheet_sides
    return editor.width() - left - right


def test_the_menu_of_a_tab_has_the_annexes_too(desktop: Desktop) -> None:
    tabs = view_of(desktop.window).tabs
    before = set(desktop.window.findChildren(QMenu))

    tabs.menu_requested.emit(tabs.current, QPoint(5, 5))

    (menu,) = set(desktop.window.findChildren(QMenu)) - before
    assert {action(desktop, Act.ADD_ANNEX), action(desktop, Act.LANDSCAPE)} <= set(menu.actions())
    menu.close()


def test_an_issued_report_takes_no_annex(desktop: Desktop) -> None:
    desk = desktop.window.report.desk
    head = desk.report.masthead
    desk.do(SetFrame("masthead", head, replace(head, number=5, dated=replace(head.dated, day=3))), "number")
    desk.do(SetFrame("state", desk.report.state, ReportState.ISSUED), "issue")

    acts = (Act.ADD_ANNEX, Act.SHEET_ANNEX, Act.RENAME_PART, Act.DELETE_PART, Act.LANDSCAPE)
    assert [act for act in acts if action(desktop, act).isEnabled()] == []


# Form 06a


def take_in(desktop: Desktop, sheet: Sheet) -> None:
    """Let the book have a sheet for the period of the report, as an import does."""
    desk = desktop.window.report.desk
    told = replace(sheet, period=desk.report.period, window=desk.report.data_window)
    before = desk.workspace.counters
    known = {counter.id: counter for counter in before}
    after = merged(before, told, Stamp(source="06a.xlsx"))
    changed = tuple(counter for counter in after if known.get(counter.id) != counter)
    old = tuple(known[counter.id] for counter in changed if counter.id in known)
    desk.do(PutCounters(old, changed), "import")


def exported(desktop: Desktop, folder: Path) -> str:
    workspace = desktop.window.report.desk.workspace
    (path,) = desktop.window.context.exporter.export(workspace, folder, (FileFormat.TEXT,))
    return path.read_text(encoding="utf-8")


def test_the_sheet_becomes_an_annex_whose_numbers_follow_it(desktop: Desktop, tmp_path: Path) -> None:
    assert not action(desktop, Act.SHEET_ANNEX).isEnabled()
    take_in(desktop, form_sheet(4))
    desk = desktop.window.report.desk
    before, steps = desk.report, desk.steps.count()

    action(desktop, Act.SHEET_ANNEX).trigger()

    assert desk.steps.count() == steps + 1
    (annex,) = report_of(desktop).annexes
    assert view_of(desktop.window).tabs.current == annex.id
    assert decode_report(encode_report(report_of(desktop))) == report_of(desktop)
    assert "1.009" in exported(desktop, tmp_path)
    cell = next(c for c in desk.workspace.counters if c.id == "tthc.vien_thong_va_internet.truc_tuyen")
    told = cell.reading(desk.report.period, desk.report.data_window)
    desk.do(PutCounters((cell,), (cell.with_reading(replace(told, value=Decimal(81_818))),)), "type")
    assert "81.850" in exported(desktop, tmp_path)
    undo(desktop)
    assert "81.850" not in exported(desktop, tmp_path)
    undo(desktop)
    assert report_of(desktop) == before


def test_the_annex_of_the_sheet_is_brought_up_to_date_in_its_place(desktop: Desktop, tmp_path: Path) -> None:
    take_in(desktop, form_sheet(2))
    action(desktop, Act.SHEET_ANNEX).trigger()
    desk = desktop.window.report.desk
    annex, steps = report_of(desktop).annexes[0], desk.steps.count()
    desktop.parts.add_sheet_annex(Axis.AREA)
    assert desk.steps.count() == steps

    take_in(desktop, form_sheet(3))
    desktop.parts.add_sheet_annex(Axis.AREA)

    (after,) = report_of(desktop).annexes
    assert after.id == annex.id
    assert "Xuất bản, in và phát hành" in exported(desktop, tmp_path)
    undo(desktop)
    assert report_of(desktop).annexes == (annex,)
    desktop.parts.add_sheet_annex(Axis.OFFICE)
    assert report_of(desktop).annexes == (annex,)


def test_a_number_typed_into_the_text_of_the_annex_leaves_the_figures_whole(desktop: Desktop) -> None:
    take_in(desktop, form_sheet(2))
    action(desktop, Act.SHEET_ANNEX).trigger()
    before = report_of(desktop)

    type_text(editor_of(desktop.window), "Mẫu ")

    (annex,) = report_of(desktop).annexes
    (was,) = before.annexes
    assert annex.blocks[1] == was.blocks[1]
    undo(desktop)
    assert report_of(desktop) == before
