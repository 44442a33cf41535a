"""Form 06a in the middle of the window: typed, pasted, checked, mended, taken in, handed on."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import FileFormat
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.counters.timeline import previous
from bcdesk.domain.counters.tthc import TOTAL_ROW
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportState
from bcdesk.importing.sheets import read_sheet
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.sheet_import import SheetImportDialog
from bcdesk.ui.sheets.elided import Elided
from bcdesk.ui.sheets.grid import SheetGrid
from tests.support.counter_sheets import H1
from tests.support.sheet_desk import (
    POST,
    PRESS,
    PRINT,
    field_of,
    go,
    grid_of,
    is_typing,
    model_of,
    page_of,
    sheet_with,
    shown_text,
    tell,
    told,
    type_number,
    until,
)
from tests.support.typing_keys import press, type_text
from tests.support.windows import Officer, action, editor_of, open_desktop, press_keys, view_of
from tests.support.workbooks import workbook

C = Column
CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE = previous(H1)
assert BEFORE is not None


@pytest.fixture
def officer() -> Officer:
    return Officer()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, officer: Officer):
    with open_desktop(tmp_path, officer) as made:
        made.reports._on_sample_requested()
        yield made


def open_sheet(desktop: Desktop) -> SheetGrid:
    action(desktop, Act.SHEET).trigger()
    return grid_of(desktop)


def undo(desktop: Desktop) -> None:
    action(desktop, Act.UNDO).trigger()


def click(desktop: Desktop, name: str) -> None:
    button = page_of(desktop).findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def enabled(desktop: Desktop, name: str) -> bool:
    button = page_of(desktop).findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button.isVisible() and button.isEnabled()


def banner(desktop: Desktop) -> str:
    """Return what the banner says; empty if it is not there."""
    found = page_of(desktop).findChild(QWidget, "brokenBanner")
    assert isinstance(found, QWidget)
    words = " ".join(each.text() for each in found.findChildren(QLabel) if each.isVisible())
    return words if found.isVisible() else ""


def notice(desktop: Desktop) -> str:
    found = page_of(desktop).findChild(Elided, "sheetNotice")
    assert isinstance(found, Elided)
    return found.words


def value(desktop: Desktop, row: str, column: Column) -> Decimal | None:
    sheet = told(desktop)
    assert sheet is not None
    return sheet.value(row, column)


# The way there and back


def test_the_sheet_takes_the_middle_and_esc_gives_the_text_back(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)

    assert page_of(desktop).isVisible()
    assert not view_of(desktop.window).isVisible()
    assert action(desktop, Act.SHEET).isChecked()

    press(grid, Qt.Key.Key_Escape)

    assert view_of(desktop.window).isVisible()
    assert not action(desktop, Act.SHEET).isChecked()


def test_whatever_wants_the_text_brings_it_back(desktop: Desktop) -> None:
    ways = (
        lambda: click(desktop, "sheetBack"),
        lambda: press_keys(desktop.window, "Alt+3"),
        action(desktop, Act.NEXT_TAB).trigger,
        action(desktop, Act.FIND).trigger,
        action(desktop, Act.SHEET).trigger,
        lambda: desktop.reports.open(desktop.window.report.id),
    )
    for leave in ways:
        open_sheet(desktop)
        assert page_of(desktop).isVisible()

        leave()

        assert view_of(desktop.window).isVisible()
        assert not page_of(desktop).isVisible()


def test_the_panel_opens_the_sheet(desktop: Desktop) -> None:
    desktop.counters.sheet_requested.emit()

    assert page_of(desktop).isVisible()


def test_commands_of_the_text_rest_while_the_sheet_is_there(qtbot: QtBot, desktop: Desktop) -> None:
    view_of(desktop.window).choose_tab(2)
    qtbot.waitUntil(action(desktop, Act.BOLD).isEnabled)

    open_sheet(desktop)

    qtbot.waitUntil(lambda: not action(desktop, Act.BOLD).isEnabled())
    assert not action(desktop, Act.NOTE).isEnabled()
    action(desktop, Act.SHEET).trigger()
    qtbot.waitUntil(action(desktop, Act.BOLD).isEnabled)


def test_undo_of_the_text_shows_the_text(desktop: Desktop) -> None:
    view_of(desktop.window).choose_tab(2)
    type_text(editor_of(desktop.window), "Thêm")
    open_sheet(desktop)

    undo(desktop)

    assert view_of(desktop.window).isVisible()


# Typing


def test_rows_and_numbers_are_typed_like_in_a_spreadsheet(qtbot: QtBot, desktop: Desktop) -> None:
    open_sheet(desktop)
    click(desktop, "beginRow")
    grid = page_of(desktop).grid
    type_text(field_of(grid), "Bưu chính")
    press(field_of(grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(desktop) is not None)
    (row,) = told(desktop).rows

    go(grid, row.code, C.ONLINE)
    type_number(qtbot, grid, "12", Qt.Key.Key_Tab)

    assert grid.place == (row.code, C.DIRECT)
    assert value(desktop, row.code, C.ONLINE) == 12
    type_number(qtbot, grid, "1")
    go(grid, row.code, C.CARRIED)
    type_number(qtbot, grid, "0")
    assert shown_text(grid, row.code, C.RECEIVED) == "13"
    assert shown_text(grid, TOTAL_ROW, C.RECEIVED) == "13"
    for _ in range(3):
        undo(desktop)
    assert value(desktop, row.code, C.ONLINE) is None
    undo(desktop)
    assert told(desktop) is None


def test_undo_takes_back_the_number_that_is_being_typed_and_nothing_more(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    type_text(grid, "9")

    undo(desktop)

    assert not is_typing(grid)
    assert value(desktop, "buu_chinh", C.ONLINE) == 12
    action(desktop, Act.REDO).trigger()
    assert value(desktop, "buu_chinh", C.ONLINE) == 9


def test_what_is_being_typed_stays_when_the_language_changes(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    type_text(grid, "9")

    action(desktop, Act.ENGLISH).trigger()

    assert field_of(grid).text() == "9"


def test_enter_goes_down_and_typing_replaces(qtbot: QtBot, desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)

    type_number(qtbot, grid, "1.234")

    assert value(desktop, "buu_chinh", C.ONLINE) == 1234
    assert shown_text(grid, "buu_chinh", C.ONLINE) == "1.234"
    assert grid.place == ("bao_chi", C.ONLINE)
    type_text(grid, "7")
    press(field_of(grid), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_typing(grid))
    assert value(desktop, "bao_chi", C.ONLINE) == 18
    assert page_of(desktop).isVisible()


def test_a_new_row_goes_on_with_its_first_number(qtbot: QtBot, desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    click(desktop, "sheetAddRow")
    type_text(field_of(grid), "Viễn thông")
    press(field_of(grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(told(desktop).rows) == 2)
    qtbot.waitUntil(lambda: not is_typing(grid))

    assert grid.place == (told(desktop).rows[1].code, C.ONLINE)
    assert [row.label for row in told(desktop).rows] == ["Bưu chính", "Viễn thông"]


def test_what_is_no_number_is_refused_in_one_line(qtbot: QtBot, desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)

    type_number(qtbot, grid, "1x")

    assert value(desktop, "buu_chinh", C.ONLINE) == 12
    assert "“1x”" in notice(desktop)


def test_a_block_from_excel_is_pasted_as_one_step(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    grid = open_sheet(desktop)
    before = told(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    QGuiApplication.clipboard().setText("1.200\t3\t4\r\n90\t-\t6\r\n")

    press(grid, Qt.Key.Key_V, CONTROL)

    assert [value(desktop, "buu_chinh", column) for column in (C.ONLINE, C.DIRECT, C.CARRIED)] == [1200, 3, 4]
    assert [value(desktop, "bao_chi", column) for column in (C.ONLINE, C.DIRECT, C.CARRIED)] == [90, None, 6]
    undo(desktop)
    assert told(desktop) == before


def test_a_block_with_names_goes_to_its_rows_and_makes_new_ones(desktop: Desktop) -> None:
    open_sheet(desktop)
    page_of(desktop).begin_row()
    grid = page_of(desktop).grid
    press(field_of(grid), Qt.Key.Key_Escape)
    grid.setCurrentIndex(model_of(grid).index(0, 0))
    QGuiApplication.clipboard().setText("Bưu chính\t\t12\t0\nViễn thông\t\t9\t0\nTổng cộng\t\t21\t0")

    press(grid, Qt.Key.Key_V, CONTROL)

    sheet = told(desktop)
    assert [row.label for row in sheet.rows] == ["Bưu chính", "Viễn thông"]
    assert sheet.total.cells[C.ONLINE] == 21


def test_a_block_that_does_not_fit_changes_nothing(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    before = told(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    for block in ("1\t2\n3\t4\n5\t6", "\t".join("1" * 40), "1\tmột"):
        QGuiApplication.clipboard().setText(block)
        press(grid, Qt.Key.Key_V, CONTROL)
        assert notice(desktop).startswith(("Khối dán", "“"))
        assert told(desktop) == before


def test_delete_makes_numbers_not_reported_which_is_not_0(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)

    press(grid, Qt.Key.Key_Delete)

    assert value(desktop, "buu_chinh", C.ONLINE) is None
    assert shown_text(grid, "buu_chinh", C.ONLINE) == "chưa ghi"
    assert shown_text(grid, "buu_chinh", C.RECEIVED) == "–"


def test_a_copied_block_comes_back_as_it_was(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    grid = open_sheet(desktop)
    grid.selectAll()
    press(grid, Qt.Key.Key_C, CONTROL)
    before = told(desktop)

    first = QGuiApplication.clipboard().text().split("\n")[0]
    assert first.split("\t")[:4] == ["Bưu chính", "13", "12", "0"]
    go(grid, "buu_chinh", None)
    grid.setCurrentIndex(model_of(grid).index(0, 0))
    press(grid, Qt.Key.Key_V, CONTROL)
    assert told(desktop) == before


def test_rows_are_moved_renamed_and_removed_with_undo(qtbot: QtBot, desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    grid = open_sheet(desktop)
    before = told(desktop)
    go(grid, "bao_chi", None)

    grid._verbs["up"].trigger()
    assert [row.label for row in told(desktop).rows] == ["Báo chí", "Bưu chính"]
    assert model_of(grid).row_at(grid.currentIndex()).code == "bao_chi"
    grid._verbs["rename"].trigger()
    type_text(field_of(grid), "Báo in")
    press(field_of(grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(desktop).rows[0].label == "Báo in")
    assert told(desktop).rows[0].code == "bao_chi"
    go(grid, "bao_chi", None)
    grid._verbs["remove"].trigger()
    assert [row.label for row in told(desktop).rows] == ["Bưu chính"]
    for _ in range(3):
        undo(desktop)
    assert told(desktop) == before


# What disagrees


def test_a_broken_identity_is_said_with_both_readings_and_mended(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRINT))
    grid = open_sheet(desktop)

    assert "Xuất bản, in và phát hành" in banner(desktop)
    assert "33" in banner(desktop)
    assert "31" in banner(desktop)
    marked = set(model_of(grid).shown.marked)
    assert marked == {(PRINT.code, C.RECEIVED), (PRINT.code, C.RESOLVED), (PRINT.code, C.PENDING)}
    click(desktop, "brokenGo")
    assert grid.place == (PRINT.code, C.WITHDRAWN)

    click(desktop, "brokenRemedy")

    assert value(desktop, PRINT.code, C.WITHDRAWN) == 2
    assert banner(desktop) == ""
    undo(desktop)
    assert "33" in banner(desktop)


def test_the_banner_goes_on_to_the_next_finding(desktop: Desktop) -> None:
    tell(desktop, sheet_with(PRINT), sheet_with(PRESS, period=BEFORE))
    open_sheet(desktop)
    first = banner(desktop)

    page_of(desktop).findChild(QWidget, "brokenAfter").click()

    assert banner(desktop) != first
    assert "Tổng cộng" in banner(desktop)
    assert "6 tháng cuối năm 2020" in banner(desktop)


def test_pending_dossiers_of_the_period_before_are_carried_over(desktop: Desktop) -> None:
    bare = sheet_with(POST, PRESS)
    rows = tuple(
        type(row)(row.code, row.label, {k: v for k, v in row.cells.items() if k is not C.CARRIED})
        for row in bare.rows
    )
    tell(desktop, sheet_with(POST, PRESS, period=BEFORE), sheet_with(*rows))
    open_sheet(desktop)

    click(desktop, "sheetCarry")

    assert value(desktop, "buu_chinh", C.CARRIED) == 1
    assert value(desktop, "bao_chi", C.CARRIED) == 1
    assert not enabled(desktop, "sheetCarry")


def test_a_new_period_takes_the_rows_of_the_one_before(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRESS, period=BEFORE))
    open_sheet(desktop)

    click(desktop, "beginRows")

    assert [row.label for row in told(desktop).rows] == ["Bưu chính", "Báo chí"]
    assert value(desktop, "buu_chinh", C.ONLINE) is None
    undo(desktop)
    assert told(desktop) is None


def test_other_periods_and_the_rows_by_office_can_be_shown(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST), sheet_with(PRESS, period=BEFORE))
    view_of(desktop.window).choose_tab(2)
    grid = open_sheet(desktop)
    assert enabled(desktop, "sheetInsert")

    page_of(desktop).findChild(QWidget, "sheetPeriodBefore").click()

    assert shown_text(grid, "bao_chi") == "Báo chí"
    go(grid, "bao_chi", C.ONLINE)
    assert not enabled(desktop, "sheetInsert")
    assert not enabled(desktop, "sheetAnnex")
    page_of(desktop).axis_chosen.emit(Axis.OFFICE)
    assert page_of(desktop).state.sheet.rows == ()


# The report


def test_another_period_of_the_report_is_shown_whatever_was_looked_at(desktop: Desktop) -> None:
    open_sheet(desktop)
    page_of(desktop).period_chosen.emit((BEFORE, None))
    desk = desktop.window.report.desk
    year = Period(PeriodKind.YEAR, 2021)

    desk.do(SetFrame("period", desk.report.period, year), "Period")

    assert page_of(desktop).state.sheet.period == year


def test_the_number_of_a_cell_goes_to_the_cursor_and_follows_the_sheet(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    tell(desktop, sheet_with(POST))
    view_of(desktop.window).choose_tab(2)
    editor_of(desktop.window)
    grid = open_sheet(desktop)
    before = len(tuple(figures_in(desktop.window.report.desk.report)))
    go(grid, TOTAL_ROW, C.RECEIVED)

    click(desktop, "sheetInsert")

    assert view_of(desktop.window).isVisible()
    mentions = [mention for _, mention in figures_in(desktop.window.report.desk.report)]
    assert len(mentions) == before + 1
    told_words = desktop.window.report.desk.printed.word
    ours = next(each for each in mentions if each.counter == f"tthc.{TOTAL_ROW}.{C.RECEIVED}")
    assert told_words(ours) == "13"
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    type_number(qtbot, grid, "20")
    assert desktop.window.report.desk.printed.word(ours) == "21"


def test_a_cell_without_a_number_says_so_instead_of_inserting(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    view_of(desktop.window).choose_tab(2)
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.WITHDRAWN)

    click(desktop, "sheetInsert")

    assert page_of(desktop).isVisible()
    assert notice(desktop) == "Ô này chưa có số: hãy ghi số trước."


def uses(desktop: Desktop) -> list[QPushButton]:
    return [each for each in page_of(desktop).findChildren(QPushButton, "sheetUse") if each.isVisible()]


def test_the_places_that_print_the_sheet_are_listed_and_lead_there(qtbot: QtBot, desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    view_of(desktop.window).choose_tab(2)
    editor_of(desktop.window)
    grid = open_sheet(desktop)
    go(grid, TOTAL_ROW, C.ONLINE)
    click(desktop, "sheetInsert")
    section = view_of(desktop.window).tabs.current
    view_of(desktop.window).choose_tab(1)
    open_sheet(desktop)

    qtbot.waitUntil(lambda: len(uses(desktop)) == 1)
    (use,) = uses(desktop)
    assert "12" in use.accessibleName()
    use.click()

    assert view_of(desktop.window).isVisible()
    assert view_of(desktop.window).tabs.current == section


def test_the_sheet_becomes_an_annex(desktop: Desktop, tmp_path: Path) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    open_sheet(desktop)

    click(desktop, "sheetAnnex")

    assert view_of(desktop.window).isVisible()
    assert len(desktop.window.report.desk.report.annexes) == 1
    exporter = desktop.window.context.exporter
    (path,) = exporter.export(desktop.window.report.desk.workspace, tmp_path, (FileFormat.TEXT,))
    assert "Bưu chính" in path.read_text(encoding="utf-8")


def test_an_issued_report_shows_its_sheet_and_takes_nothing(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST, PRINT))
    desk = desktop.window.report.desk
    desk.do(SetFrame("state", desk.report.state, ReportState.ISSUED), "issued")
    grid = open_sheet(desktop)
    go(grid, "buu_chinh", C.ONLINE)
    before = told(desktop)

    type_text(grid, "5")
    press(grid, Qt.Key.Key_Delete)

    assert not is_typing(grid)
    assert told(desktop) == before
    assert not enabled(desktop, "sheetImport")
    assert not enabled(desktop, "sheetAddRow")
    assert enabled(desktop, "sheetExport")


def test_another_report_begins_with_its_own_text(desktop: Desktop) -> None:
    tell(desktop, sheet_with(POST))
    open_sheet(desktop)

    action(desktop, Act.DUPLICATE).trigger()

    assert view_of(desktop.window).isVisible()
    assert not action(desktop, Act.SHEET).isChecked()


def test_a_number_that_is_being_typed_is_kept_when_the_window_closes(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desktop(tmp_path) as desktop:
        desktop.reports._on_sample_requested()
        tell(desktop, sheet_with(POST))
        grid = open_sheet(desktop)
        go(grid, "buu_chinh", C.ONLINE)
        desktop.window.activateWindow()
        qtbot.waitUntil(desktop.window.isActiveWindow)
        type_text(grid, "4")
        type_text(field_of(grid), "4")
    with open_desktop(tmp_path) as desktop:
        assert value(desktop, "buu_chinh", C.ONLINE) == 44


# Files

HEAD = (None, "Lĩnh vực", "Tổng số nhận", "Trực tuyến", "Trực tiếp", "Kỳ trước chuyển qua")


def import_dialog(qtbot: QtBot, desktop: Desktop) -> SheetImportDialog:
    dialog = desktop.window.findChild(SheetImportDialog)
    assert isinstance(dialog, SheetImportDialog)
    until(qtbot, lambda: dialog.findChild(QLabel, "importSays").text() != "Đang đọc…")
    return dialog


def test_a_workbook_of_the_one_stop_system_is_looked_at_and_taken_in(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    path = workbook(
        tmp_path / "mot-cua.xlsx",
        (HEAD, (1, "Bưu chính", 81, 78, 3, 0), (2, "Báo chí", 5, 5, 0, 0), (None, "Tổng cộng", 86, 83, 3, 0)),
    )
    officer.answers.append(path)
    open_sheet(desktop)
    click(desktop, "sheetImport")
    dialog = import_dialog(qtbot, desktop)
    assert told(desktop) is None

    dialog.findChild(QPushButton, "takeImport").click()

    sheet = told(desktop)
    assert [(row.label, row.cells[C.ONLINE]) for row in sheet.rows] == [("Bưu chính", 78), ("Báo chí", 5)]
    assert shown_text(page_of(desktop).grid, TOTAL_ROW, C.RECEIVED) == "86"
    undo(desktop)
    assert told(desktop) is None


def test_what_was_taken_in_is_shown_whatever_was_shown_before(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    head = ("STT", "Đơn vị", *HEAD[2:])
    officer.answers.append(workbook(tmp_path / "don-vi.xlsx", (head, (1, "Chi cục A", 7, 7, 0, 0))))
    tell(desktop, sheet_with(POST))
    open_sheet(desktop)
    click(desktop, "sheetImport")
    dialog = import_dialog(qtbot, desktop)
    box = dialog.findChild(QComboBox, "importPeriod")
    box.setCurrentIndex(box.findText("6 tháng cuối năm 2020"))
    box.activated.emit(box.currentIndex())
    until(qtbot, lambda: dialog.plan is not None and dialog.plan.sheet.period == BEFORE)

    dialog.findChild(QPushButton, "takeImport").click()

    state = page_of(desktop).state
    assert (state.sheet.axis, state.when) == (Axis.OFFICE, (BEFORE, None))
    assert [row.label for row in state.sheet.rows] == ["Chi cục A"]
    assert told(desktop, Axis.AREA).rows[0].label == "Bưu chính"


def test_a_broken_file_is_refused_with_nothing_changed(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    before = desktop.window.report.desk.workspace
    no_table = ((None, "Danh sách"), (1, "x"))
    error_value = (HEAD, (1, "Bưu chính", 81, "#REF!", 3, 0))
    for at, rows in enumerate((no_table, (HEAD,), error_value)):
        officer.answers.append(workbook(tmp_path / f"{at}.xlsx", rows))
        action(desktop, Act.IMPORT_SHEET).trigger()
        dialog = import_dialog(qtbot, desktop)

        trouble = dialog.findChild(QWidget, "importTrouble")
        assert trouble.isVisible()
        assert f"{at}.xlsx" in trouble.accessibleName()
        assert not dialog.findChild(QPushButton, "takeImport").isEnabled()
        dialog.reject()
        qtbot.waitUntil(lambda: desktop.window.findChild(SheetImportDialog) is None)
        assert desktop.window.report.desk.workspace == before


def test_the_sheet_is_written_as_a_workbook_and_read_back(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    tell(desktop, sheet_with(POST, PRESS))
    before = told(desktop)
    target = tmp_path / "ra.xlsx"
    officer.answers += [target, target]
    open_sheet(desktop)

    click(desktop, "sheetExport")
    until(qtbot, target.exists)
    until(qtbot, lambda: not desktop.window.work_worker.busy)

    read = read_sheet(target)
    assert [row.label for row in read.rows] == ["Bưu chính", "Báo chí"]
    desktop.sheets.take_in()
    dialog = import_dialog(qtbot, desktop)
    changes = {change.new for change in dialog.plan.changes}
    assert dialog.plan.broken == ()
    assert None not in changes
    dialog.reject()
    assert told(desktop) == before


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    tell(desktop, sheet_with(POST))
    (tmp_path / "chan.xlsx").mkdir()
    officer.answers.append(tmp_path / "chan.xlsx")
    open_sheet(desktop)

    click(desktop, "sheetExport")

    until(qtbot, lambda: desktop.window.findChild(QWidget, "windowBanner") is not None)
