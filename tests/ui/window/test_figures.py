"""Figures at the desk, through the window: one number, printed wherever the text mentions it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import FileFormat
from bcdesk.app.messages import Language
from bcdesk.assets import find_assets
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.counters.tthc import TOTAL_ROW, Sheet, SheetRow, Stamp, merged
from bcdesk.domain.edits import PutCounters, SetFrame
from bcdesk.domain.report import FigureForm, FigureMention, Report, ReportId, ReportState
from bcdesk.importing.json_file import read_report
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.figure import FigureDialog
from bcdesk.ui.dialogs.figure_linking import FigureLinkingDialog
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.models.figures import counter_mime
from bcdesk.ui.sheets.page import SheetPage
from tests.support.docx_reading import DocxReading
from tests.support.printed_text import page_texts
from tests.support.typing_keys import press, type_text
from tests.support.unlinked import unlinked
from tests.support.windows import action, editor_of, open_desktop, view_of

DIRECTION, RESULTS, EVALUATION = 2, 3, 4
"""The tabs of the sample's sections II to IV."""
TOTALS = {Column.RECEIVED, Column.RESOLVED, Column.PENDING}
RECEIVED, NEWS = CounterId("ho_so.tiep_nhan"), CounterId("tin_bai.covid")


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path, language=Language.ENGLISH) as made:
        made.reports._on_sample_requested()
        yield made
    QGuiApplication.clipboard().clear()  # what was copied must not outlive the interpreter


def report_of(desktop: Desktop) -> Report:
    return desktop.window.report.desk.report


def undo_all(desktop: Desktop) -> None:
    while desktop.window.report.desk.steps.canUndo():
        action(desktop, Act.UNDO).trigger()


def steps(desktop: Desktop) -> int:
    return desktop.window.report.desk.steps.count()


def at_end_of(desktop: Desktop, tab: int) -> PassageEditor:
    view_of(desktop.window).choose_tab(tab)
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    return editor


def at_figure(desktop: Desktop, tab: int, name: str) -> PassageEditor:
    """Put the cursor behind a figure."""
    view_of(desktop.window).choose_tab(tab)
    editor = editor_of(desktop.window)
    cursor = editor.textCursor()
    cursor.setPosition(editor._text.position_of_piece(name) + 1)
    editor.setTextCursor(cursor)
    return editor


def enter(desktop: Desktop, code: CounterId, value: int | None) -> None:
    desktop.counters.enter(((code, None if value is None else Decimal(value)),))


def words(desktop: Desktop, code: CounterId) -> list[str]:
    """Return what the figures of a counter print, in reading order."""
    printed = desktop.window.report.desk.printed
    return [printed.word(each) for _, each in figures_in(report_of(desktop)) if each.counter == code]


def figures(desktop: Desktop) -> list[FigureMention]:
    return [mention for _, mention in figures_in(report_of(desktop))]


def figure(desktop: Desktop, name: str) -> FigureMention:
    return next(mention for mention in figures(desktop) if mention.id == name)


# One number, everywhere


def insert_where(desktop: Desktop, tab: int, before: str) -> None:
    """Write `before` at the end of a tab, and behind it the figure of what was received."""
    type_text(at_end_of(desktop, tab), before)
    desktop.figures.insert(RECEIVED)


def add_annex(desktop: Desktop) -> None:
    action(desktop, Act.ADD_ANNEX).trigger()
    desktop.window.findChild(QLineEdit, "sectionTitle").setText("Số liệu")
    desktop.window.findChild(QAbstractButton, "nameSection").click()
    type_text(editor_of(desktop.window), "Bảng ghi ")
    desktop.figures.insert(RECEIVED)


def exported(desktop: Desktop, folder: Path) -> tuple[str, str]:
    """Return the text of the DOCX and that of the PDF, without blanks."""
    formats = (FileFormat.DOCX, FileFormat.PDF)
    workspace = desktop.window.report.desk.workspace
    docx, pdf = desktop.window.context.exporter.export(workspace, folder, formats)
    written = "".join(DocxReading.of(docx.read_bytes()).lines())
    return "".join(written.split()), "".join(page_texts(pdf))


def pictures(desktop: Desktop) -> list[QImage]:
    """Return what the window shows of the lines that print what was received."""
    shown = []
    tabs = (RESULTS, EVALUATION, view_of(desktop.window).tabs.count() - 1)
    names = [mention.id for mention in figures(desktop) if mention.counter == RECEIVED]
    for tab, name in zip(tabs, names, strict=True):
        editor = at_figure(desktop, tab, name)
        editor.reveal_cursor()
        editor.clearFocus()
        line = editor.cursorRect()
        width = editor.viewport().width()
        shown.append(editor.viewport().grab(QRect(0, line.top(), width, line.height())).toImage())
    return shown


def assert_everywhere(desktop: Desktop, folder: Path, number: str) -> None:
    assert words(desktop, RECEIVED) == [number] * 3
    for text in exported(desktop, folder):
        for sentence in ("hồ sơ thủ tục hành chính: {} hồ sơ", "Đã nhận {}", "Bảng ghi {}"):
            assert "".join(sentence.format(number).split()) in text


def test_a_number_typed_in_one_cell_stands_in_text_evaluation_annex_and_files_and_undo_puts_all_back(
    desktop: Desktop, tmp_path: Path
) -> None:
    action(desktop, Act.COUNTERS).setChecked(True)
    insert_where(desktop, EVALUATION, " Đã nhận ")
    add_annex(desktop)
    before, shown, told = report_of(desktop), pictures(desktop), desktop.window.report.desk.workspace
    assert_everywhere(desktop, tmp_path, "81")

    type_into_panel(desktop, RECEIVED, "85")

    assert_everywhere(desktop, tmp_path, "85")
    assert all(new != old for new, old in zip(pictures(desktop), shown, strict=True))
    action(desktop, Act.UNDO).trigger()
    assert report_of(desktop) == before
    assert desktop.window.report.desk.workspace == told
    assert_everywhere(desktop, tmp_path, "81")
    assert pictures(desktop) == shown


def type_into_panel(desktop: Desktop, code: CounterId, number: str) -> None:
    """Choose a counter in the panel and type a number over its own."""
    panel = desktop.window.counters
    desktop.counters._show()
    panel.choose(code)
    view = panel.findChild(QWidget, "counterView")
    type_text(view, number[:1])
    field = desktop.window.focusWidget()
    type_text(field, f"{number[1:]}\n")


def test_a_cell_of_form_06a_reaches_the_text_by_formulas_and_the_annex_of_the_form(
    desktop: Desktop, tmp_path: Path
) -> None:
    online = take_in_form(desktop)
    action(desktop, Act.SHEET_ANNEX).trigger()
    (annex,) = report_of(desktop).annexes
    before = desktop.window.report.desk.workspace
    assert words(desktop, RECEIVED) == ["81"]
    assert cells(desktop, annex.id).count("81") == 2  # of the row and of the total

    desktop.sheets.open()
    grid = desktop.window.findChild(SheetPage).grid
    grid.go_to(online.place.row, Column.ONLINE)
    QGuiApplication.clipboard().setText("84")
    press(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert words(desktop, RECEIVED) == ["85"]
    assert words(desktop, online.id) == ["84"]
    assert cells(desktop, annex.id).count("85") == 2
    for text in exported(desktop, tmp_path):
        assert "hànhchính:85hồsơ(84hồsơtrựctuyến" in text
    action(desktop, Act.UNDO).trigger()
    assert desktop.window.report.desk.workspace == before


def take_in_form(desktop: Desktop) -> Counter:
    """Let form 06a say what was received, and the counters of the sample follow it; return a cell."""
    desk = desktop.window.report.desk
    numbers = dict.fromkeys(FORM_COLUMNS, 0) | {Column.ONLINE: 80, Column.DIRECT: 1, Column.EARLY: 75}
    numbers |= {Column.PENDING_IN_TIME: 6}
    typed = {column: Decimal(number) for column, number in numbers.items() if column not in TOTALS}
    row = SheetRow("r1", "Thông tin", typed)
    sheet = Sheet(axis=Axis.AREA, period=desk.report.period, window=desk.report.data_window, rows=(row,))
    before = {counter.id: counter for counter in desk.workspace.counters}
    after = {counter.id: counter for counter in merged(before.values(), sheet, Stamp(source="06a.xlsx"))}
    online, direct = (
        next(
            code
            for code, counter in after.items()
            if counter.place and counter.place.column is column and counter.place.row != TOTAL_ROW
        )
        for column in (Column.ONLINE, Column.DIRECT)
    )
    for code, cell in (("ho_so.truc_tuyen", online), ("ho_so.truc_tiep", direct)):
        old = after[CounterId(code)]
        after[old.id] = replace(old, formula=f"=[{cell}]", readings=())
    changed = tuple(counter for code, counter in after.items() if before.get(code) != counter)
    desk.do(PutCounters(tuple(before[each.id] for each in changed if each.id in before), changed), "take in")
    return after[online]


def cells(desktop: Desktop, annex: str) -> list[str]:
    """Return the words of the figures of an annex."""
    printed = desktop.window.report.desk.printed
    (found,) = [each for each in report_of(desktop).annexes if each.id == annex]
    alone = replace(report_of(desktop), sections=(), annexes=(found,), bases=(), opening=(), closing=())
    return [printed.word(each) for _, each in figures_in(alone)]


# Inserting


def test_a_dragged_counter_is_printed_where_it_is_dropped_in_one_step(desktop: Desktop) -> None:
    before, count = report_of(desktop), steps(desktop)
    editor = at_end_of(desktop, EVALUATION)

    editor.insertFromMimeData(counter_mime(NEWS))

    assert words(desktop, NEWS) == ["13", "13", "13"]
    assert editor.figure == figures(desktop)[-1]
    assert steps(desktop) == count + 1
    action(desktop, Act.UNDO).trigger()
    assert report_of(desktop) == before


def test_a_counter_that_is_no_more_is_not_inserted(desktop: Desktop) -> None:
    before = report_of(desktop)

    at_end_of(desktop, EVALUATION).insertFromMimeData(counter_mime(CounterId("so.da_xoa")))

    assert report_of(desktop) == before


def test_figures_stand_in_notes_and_follow_too(desktop: Desktop) -> None:
    at_end_of(desktop, EVALUATION)
    action(desktop, Act.NOTE).trigger()
    note = editor_of(desktop.window)
    type_text(note, "Gồm ")

    desktop.figures.insert(NEWS, FigureForm.TWO_DIGITS)
    enter(desktop, NEWS, 9)

    assert words(desktop, NEWS) == ["9", "9", "09"]
    assert note.figure is not None


def test_a_formula_that_was_typed_becomes_a_figure(desktop: Desktop) -> None:
    before = report_of(desktop)
    editor = at_end_of(desktop, EVALUATION)
    type_text(editor, " Cộng =van_ban.covid + van_ban.bau_cu")

    action(desktop, Act.FORMULA).trigger()
    dialog = desktop.window.findChild(FigureDialog)
    offered = dialog.findChild(QLineEdit, "figureFormula").text()
    dialog.findChild(QAbstractButton, "printFigure").click()

    made = figures(desktop)[-1]
    assert offered == made.formula == "=van_ban.covid + van_ban.bau_cu"
    assert desktop.window.report.desk.printed.word(made) == "22"
    assert editor.toPlainText().endswith(" Cộng ￼")
    enter(desktop, CounterId("van_ban.covid"), 15)
    assert desktop.window.report.desk.printed.word(made) == "25"
    undo_all(desktop)
    assert report_of(desktop) == before


def test_a_formula_that_looks_like_a_symbol_is_read_as_it_was_typed(desktop: Desktop) -> None:
    type_text(at_end_of(desktop, EVALUATION), " Còn =20-van_ban.bau_cu/2")

    action(desktop, Act.FORMULA).trigger()
    dialog = desktop.window.findChild(FigureDialog)

    assert dialog.findChild(QLineEdit, "figureFormula").text() == "=20-van_ban.bau_cu/2"
    assert dialog.findChild(QLabel, "figurePreview").text() == "15"
    dialog.reject()


@pytest.mark.parametrize("typed", ["", " bằng x = y", " =van_ban.covid +"])
def test_a_formula_begins_empty_where_none_was_typed(desktop: Desktop, typed: str) -> None:
    editor = at_end_of(desktop, EVALUATION)
    type_text(editor, typed)
    text = editor.toPlainText()

    action(desktop, Act.FORMULA).trigger()
    dialog = desktop.window.findChild(FigureDialog)
    edit = dialog.findChild(QLineEdit, "figureFormula")
    begun = edit.text()
    edit.setText("=thay_doi_ky_truoc(1)")
    dialog.findChild(QAbstractButton, "printFigure").click()

    assert begun == "="
    assert editor.toPlainText() == f"{text}￼"


def test_figures_are_copied_and_pasted_as_figures(qtbot: QtBot, desktop: Desktop) -> None:
    editor = at_figure(desktop, DIRECTION, "figure-2")
    editor.moveCursor(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
    qtbot.waitUntil(lambda: action(desktop, Act.COPY).isEnabled() and action(desktop, Act.PASTE).isEnabled())
    action(desktop, Act.COPY).trigger()
    at_end_of(desktop, EVALUATION)

    action(desktop, Act.PASTE).trigger()
    enter(desktop, NEWS, 14)

    assert words(desktop, NEWS) == ["14", "14", "14"]
    assert len({mention.id for mention in figures(desktop)}) == len(figures(desktop))
    assert QGuiApplication.clipboard().text() == "13"


# Being told what a figure is


def context(desktop: Desktop, name: str) -> str:
    """Return a part of the line at the foot of the text."""
    line = view_of(desktop.window).page.context
    assert not line.isHidden()
    part = line.findChild(QWidget, name)
    return part.text() if not part.isHidden() else ""


def test_the_context_line_says_value_period_source_and_manner(qtbot: QtBot, desktop: Desktop) -> None:
    at_figure(desktop, DIRECTION, "figure-2")
    qtbot.waitUntil(lambda: not view_of(desktop.window).page.context.isHidden())

    assert context(desktop, "contextName").startswith("Tin, bài về phòng, chống dịch COVID-19")
    assert context(desktop, "contextFacts") == (
        "13 tin, bài · First half of the year 2021 · source: Báo cáo 06 tháng đầu năm 2021 · printed in digits"
    )
    assert context(desktop, "contextForm") == "Keep the words as written"


def test_words_kept_as_written_stay_linked_and_are_mended_everywhere_at_a_click(
    qtbot: QtBot, desktop: Desktop
) -> None:
    before = report_of(desktop)
    for tab, name in ((EVALUATION, "figure-3"), (DIRECTION, "figure-2")):
        at_figure(desktop, tab, name)
        qtbot.waitUntil(lambda: context(desktop, "contextForm") == "Keep the words as written")
        view_of(desktop.window).page.context.findChild(QAbstractButton, "contextForm").click()
    assert {mention.form for mention in figures(desktop) if mention.counter == NEWS} == {
        FigureForm.AS_WRITTEN
    }

    enter(desktop, NEWS, 14)

    assert words(desktop, NEWS) == ["13", "13"]
    qtbot.waitUntil(lambda: context(desktop, "contextForm") == "Print “14” in 2 places")
    assert context(desktop, "contextFacts").startswith("The text says 13; the number is 14 tin, bài · ")
    view_of(desktop.window).page.context.findChild(QAbstractButton, "contextForm").click()
    assert words(desktop, NEWS) == ["14", "14"]
    undo_all(desktop)
    assert report_of(desktop) == before


def test_a_hedge_that_is_no_longer_true_prints_the_number_and_is_told(qtbot: QtBot, desktop: Desktop) -> None:
    enter(desktop, CounterId("van_ban.covid"), 13)
    at_figure(desktop, DIRECTION, "figure-1")
    choose_form(desktop, "Digits")
    assert words(desktop, CounterId("van_ban.covid")) == ["hơn 12"]

    enter(desktop, CounterId("van_ban.covid"), 11)

    assert words(desktop, CounterId("van_ban.covid")) == ["11"]
    qtbot.waitUntil(lambda: context(desktop, "contextForm") == "Print “11”")
    assert "12, which is not true: the number is 11" in context(desktop, "contextFacts")


def choose_form(desktop: Desktop, name: str) -> None:
    """Give the figure at the cursor another form in the dialog."""
    view_of(desktop.window).page.context.findChild(QAbstractButton, "contextStyle").click()
    (dialog,) = [each for each in desktop.window.findChildren(FigureDialog) if each.isVisible()]
    forms = dialog.findChild(QWidget, "figureForms").findChildren(QAbstractButton)
    next(each for each in forms if each.text() == name and not each.isHidden()).click()
    dialog.findChild(QAbstractButton, "printFigure").click()


def test_a_number_that_is_taken_back_leaves_a_visible_gap_and_never_nought(desktop: Desktop) -> None:
    enter(desktop, NEWS, None)

    gap = desktop.window.context.words.not_reported
    label = desktop.window.report.desk.figures.book.counters[NEWS].label
    assert words(desktop, NEWS) == [gap.format(missing=label)] * 2


def over(desktop: Desktop, editor: PassageEditor) -> QPoint:
    """Return the middle of the figure before the cursor, in the viewport."""
    right = editor.cursorRect()
    back = editor.textCursor()
    back.movePosition(QTextCursor.MoveOperation.Left)
    return (right.center() + editor.cursorRect(back).center()) / 2


def test_a_double_click_opens_the_manner_of_printing_which_holds_for_all_places_if_wanted(
    qtbot: QtBot, desktop: Desktop
) -> None:
    before, count = report_of(desktop), steps(desktop)
    editor = at_figure(desktop, DIRECTION, "figure-2")
    editor.reveal_cursor()

    qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=over(desktop, editor))
    dialog = desktop.window.findChild(FigureDialog)
    forms = dialog.findChild(QWidget, "figureForms").findChildren(QAbstractButton)
    next(each for each in forms if each.text() == "In words" and not each.isHidden()).click()
    dialog.findChild(QCheckBox, "figureEverywhere").click()
    dialog.findChild(QAbstractButton, "printFigure").click()

    assert words(desktop, NEWS) == ["mười ba", "mười ba"]
    assert steps(desktop) == count + 1
    action(desktop, Act.UNDO).trigger()
    assert report_of(desktop) == before


def test_the_tooltip_says_what_is_wrong_before_the_rest(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: shown.append(text))
    editor = at_figure(desktop, DIRECTION, "figure-6")
    editor.reveal_cursor()
    place = over(desktop, editor)

    for _ in range(2):
        QApplication.sendEvent(
            editor.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, editor.mapToGlobal(place))
        )
        enter(desktop, CounterId("van_ban.bau_cu"), 8)

    facts = "First half of the year 2021"
    assert shown[0].splitlines()[:2] == [
        "Văn bản chỉ đạo tuyên truyền bầu cử",
        "10 văn bản",
    ]
    assert shown[1].splitlines()[1:3] == [
        "The hedge names 10, which is not true: the number is 8 văn bản",
        facts,
    ]


def test_a_figure_that_is_not_what_its_counter_says_is_marked_in_the_text(desktop: Desktop) -> None:
    editor = at_figure(desktop, DIRECTION, "figure-6")
    editor.reveal_cursor()
    spot = over(desktop, editor)
    before = around(editor, spot)

    enter(desktop, CounterId("van_ban.bau_cu"), 8)

    assert around(editor, spot) != before  # the words are the same
    action(desktop, Act.UNDO).trigger()
    assert around(editor, spot) == before


def around(editor: PassageEditor, spot: QPoint) -> QImage:
    """Return the picture of a figure without the cursor, which blinks."""
    return editor.viewport().grab().toImage().copy(spot.x() - 10, spot.y() - 12, 20, 30)


# Finding figures that are plain text


def scanned(desktop: Desktop) -> FigureLinkingDialog:
    action(desktop, Act.SCAN_FIGURES).trigger()
    (dialog,) = [each for each in desktop.window.findChildren(FigureLinkingDialog) if each.isVisible()]
    return dialog


def text_of(desktop: Desktop, folder: Path) -> str:
    exporter = desktop.window.context.exporter
    (path,) = exporter.export(desktop.window.report.desk.workspace, folder, (FileFormat.TEXT,))
    return path.read_text(encoding="utf-8")


def test_scanning_links_what_was_typed_to_what_is_recorded_and_changes_no_letter(
    desktop: Desktop, tmp_path: Path
) -> None:
    type_text(at_end_of(desktop, EVALUATION), " Đã niêm yết 37 thủ tục hành chính thuộc thẩm quyền.")
    before, text = desktop.window.report.desk.workspace, text_of(desktop, tmp_path)
    count = steps(desktop)

    scanned(desktop).findChild(QAbstractButton, "linkAll").click()

    assert text_of(desktop, tmp_path) == text
    assert words(desktop, CounterId("thu_tuc.niem_yet")) == ["37", "37"]
    assert steps(desktop) == count + 1
    enter(desktop, CounterId("thu_tuc.niem_yet"), 38)
    assert "niêm yết 38 thủ tục" in text_of(desktop, tmp_path)
    action(desktop, Act.UNDO).trigger()
    action(desktop, Act.UNDO).trigger()
    assert desktop.window.report.desk.workspace == before


def test_the_sample_as_it_was_typed_is_linked_in_one_step_without_a_changed_letter(
    desktop: Desktop, tmp_path: Path
) -> None:
    context = desktop.window.context
    plain = replace(unlinked(read_report(find_assets().sample)), id=ReportId("typed"))
    context.store.add(plain)
    assert desktop.reports.open(plain.id)
    before, text = desktop.window.report.desk.workspace, text_of(desktop, tmp_path)
    assert figures(desktop) == []

    scanned(desktop).findChild(QAbstractButton, "linkAll").click()

    printed = {desktop.window.report.desk.printed.word(mention) for mention in figures(desktop)}
    assert printed >= {"37", "29", "81", "80", "01", "hơn 12", "hơn 10", "hơn 22", "13", "17", "19", "50"}
    assert printed >= {"03", "1.710.000đ", "5.580.000đ", "4", "12,5%", "10"}
    assert text_of(desktop, tmp_path) == text
    action(desktop, Act.UNDO).trigger()
    assert desktop.window.report.desk.workspace == before


def test_what_is_linked_may_keep_its_words(desktop: Desktop) -> None:
    type_text(at_end_of(desktop, EVALUATION), " Đã niêm yết 37 thủ tục hành chính thuộc thẩm quyền.")
    dialog = scanned(desktop)

    dialog.findChild(QCheckBox, "followCounters").click()
    dialog.findChild(QAbstractButton, "linkAll").click()
    enter(desktop, CounterId("thu_tuc.niem_yet"), 38)

    assert words(desktop, CounterId("thu_tuc.niem_yet")) == ["38", "37"]


def test_where_everything_is_linked_scanning_says_so(desktop: Desktop) -> None:
    scanned(desktop).findChild(QAbstractButton, "linkAll").click()

    dialog = scanned(desktop)

    assert not dialog.findChild(QAbstractButton, "linkAll").isVisible()
    assert "Nothing to link" in [each.text() for each in dialog.findChildren(QLabel)]
    dialog.reject()


def test_the_count_of_what_is_chosen_is_said_in_vietnamese(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desktop(tmp_path) as desktop:
        desktop.reports._on_sample_requested()
        words = scanned(desktop).findChild(QAbstractButton, "linkChosen").text()

    assert words == "Liên kết 4 chỗ đã chọn"


# Reports that are sent


def test_an_issued_report_keeps_its_figures_and_takes_no_commands(desktop: Desktop) -> None:
    desk = desktop.window.report.desk
    head = desk.report.masthead
    desk.do(SetFrame("masthead", head, replace(head, number=5, dated=replace(head.dated, day=3))), "number")
    desk.do(SetFrame("state", desk.report.state, ReportState.ISSUED), "issue")

    assert not action(desktop, Act.SCAN_FIGURES).isEnabled()
    assert not action(desktop, Act.FORMULA).isEnabled()
    before = desk.workspace
    desktop.figures.insert(NEWS)
    desktop.figures.choose_style(figures(desktop)[1])
    desktop.figures.ask_formula()
    assert desktop.window.findChild(FigureDialog) is None
    assert desk.workspace == before
