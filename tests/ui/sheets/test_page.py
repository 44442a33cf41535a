"""The page of a sheet: grid, findings, checks, chart and what stands there before it is begun."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Language, Messages
from bcdesk.assets import Assets
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.known_sheets import When
from bcdesk.domain.counters.sheet_edits import CellChange, edited, with_cells
from bcdesk.domain.counters.timeline import previous
from bcdesk.domain.counters.tthc import TOTAL_ROW, Sheet, Stamp, merged
from bcdesk.domain.galley import Origin
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.ui.models.counter_sheet import Entry
from bcdesk.ui.sheets.elided import Elided
from bcdesk.ui.sheets.page import SheetPage
from bcdesk.ui.sheets.state import Remedy, first_cell, remedy_of, sheet_state
from bcdesk.ui.sheets.uses import SheetUse
from bcdesk.ui.sheets.words import equation_words, share_words, when_words
from tests.support.counter_sheets import H1
from tests.support.sheet_desk import (
    POST,
    PRESS,
    PRINT,
    field_of,
    is_typing,
    sheet_with,
    shown_text,
    told_row,
    type_number,
)
from tests.support.typing_keys import press, type_text

C = Column
STAMP = Stamp(source="06a.xlsx", at="2021-05-15T08:00:00")
OWN: When = (H1, None)
BEFORE = previous(H1)
assert BEFORE is not None


def told(*sheets: Sheet) -> tuple[Counter, ...]:
    counters: tuple[Counter, ...] = ()
    for sheet in sheets:
        counters = merged(counters, sheet, STAMP)
    return counters


@pytest.fixture
def messages(assets: Assets) -> Messages:
    return assets.messages(Language.ENGLISH)


class Reader:
    """A page, and what it asked for; numbers that are typed come back to it as at a desk."""

    def __init__(self, qtbot: QtBot, messages: Messages, *sheets: Sheet) -> None:
        self.qtbot = qtbot
        self.page = SheetPage(lambda: messages)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 700)
        self.counters = told(*sheets)
        self.when = OWN
        self.entries: list[Entry] = []
        self.page.entered.connect(self._on_entered)
        self.show()
        self.page.show()
        self.page.activateWindow()

    def show(self, *, writable: bool = True) -> None:
        self.page.show_state(sheet_state(self.counters, Axis.AREA, OWN, self.when), writable=writable)

    def _on_entered(self, entry: Entry) -> None:
        self.entries.append(entry)
        assert self.page.state is not None
        sheet = with_cells(self.page.state.sheet, entry.numbers)
        self.counters = edited(self.counters, sheet, STAMP)
        self.show()

    def part(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def words(self, name: str) -> str:
        return " | ".join(each.text() for each in self.part(name).findChildren(QLabel) if each.isVisible())

    def click(self, name: str) -> None:
        button = self.part(name)
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        button.click()


Make = Callable[..., Reader]


@pytest.fixture
def make(qtbot: QtBot, messages: Messages) -> Make:
    return lambda *sheets: Reader(qtbot, messages, *sheets)


# The grid


def test_keys_move_as_in_a_spreadsheet(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST, PRESS))
    grid = reader.page.grid
    reader.page.focus_first()
    assert grid.place == ("buu_chinh", C.ONLINE)

    press(grid, Qt.Key.Key_Return)
    assert grid.place == ("bao_chi", C.ONLINE)
    press(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(grid, Qt.Key.Key_Tab)
    assert grid.place == ("buu_chinh", C.DIRECT)
    type_number(qtbot, grid, "5", Qt.Key.Key_Down)
    assert grid.place == ("bao_chi", C.DIRECT)
    type_number(qtbot, grid, "6", Qt.Key.Key_Up)
    assert grid.place == ("buu_chinh", C.DIRECT)
    type_number(qtbot, grid, "7", Qt.Key.Key_Backtab)
    assert grid.place == ("buu_chinh", C.ONLINE)
    assert not is_typing(grid)
    assert shown_text(grid, "buu_chinh", C.DIRECT) == "7"
    assert shown_text(grid, "bao_chi", C.DIRECT) == "6"


def test_the_page_scrolls_to_the_current_cell(qtbot: QtBot, make: Make) -> None:
    rows = [told_row(f"r{at}", f"Lĩnh vực {at}", 1, 0, 0, 1, 0, 0, 0, 0) for at in range(14)]
    reader = make(sheet_with(*rows))
    reader.page.resize(1100, 420)
    grid = reader.page.grid
    grid.go_to("linh_vuc_0", C.ONLINE)

    for _ in range(13):
        press(grid, Qt.Key.Key_Down)

    def is_seen() -> bool:
        cell = grid.visualRect(grid.currentIndex())
        return grid.viewport().visibleRegion().contains(cell)

    assert grid.place == ("linh_vuc_13", C.ONLINE)
    qtbot.waitUntil(is_seen)


def test_f2_edits_what_is_there(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST))
    grid = reader.page.grid
    grid.go_to("buu_chinh", C.ONLINE)

    press(grid, Qt.Key.Key_F2)
    assert field_of(grid).text() == "12"
    press(field_of(grid), Qt.Key.Key_End)
    type_text(field_of(grid), "3")
    press(field_of(grid), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown_text(grid, "buu_chinh", C.ONLINE) == "123")


def test_a_row_that_gets_no_name_goes(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST))
    grid = reader.page.grid
    reader.click("sheetAddRow")
    assert grid.model().rowCount() == 3

    press(field_of(grid), Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: grid.model().rowCount() == 2)
    assert reader.entries == []


def test_the_context_menu_offers_what_can_be_done(make: Make) -> None:
    reader = make(sheet_with(POST))
    grid = reader.page.grid
    grid.go_to(TOTAL_ROW, C.ONLINE)

    grid.customContextMenuRequested.emit(QPoint(5, 5))

    menu = grid.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert {action.text().replace("&", ""): action.isEnabled() for action in menu.actions()} == {
        "Add a row": True,
        "Rename the row": False,
        "Remove the row": False,
        "Move the row up": False,
        "Move the row down": False,
        "Clear the number": True,
    }
    menu.close()


def test_the_line_below_tells_the_cell_and_why_something_was_refused(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST, PRESS), sheet_with(POST, period=BEFORE))
    grid, line = reader.page.grid, reader.part("sheetNotice")
    assert isinstance(line, Elided)
    grid.go_to("buu_chinh", C.RECEIVED)
    assert line.words == (
        "Bưu chính: Số hồ sơ nhận giải quyết · Added up by the sheet · Period before: 13, no change"
    )

    grid.go_to("buu_chinh", C.ONLINE)
    type_number(qtbot, grid, "1x")
    assert "“1x”" in line.words
    press(grid, Qt.Key.Key_Up)
    assert line.words.startswith("Bưu chính: Nhận trong kỳ, trực tuyến")


# What disagrees


def test_a_broken_identity_is_said_and_its_cells_are_marked(make: Make) -> None:
    reader = make(sheet_with(POST, PRINT))

    said = reader.words("brokenBanner")
    assert "33 dossiers were received, but resolved and pending add up to 31, a difference of 2." in said
    assert "withdrawn or returned" in said
    assert "Enter 2 as withdrawn" in [each.text() for each in reader.page.findChildren(QPushButton)]
    assert set(reader.page.grid._sheet.shown.marked) == {
        (PRINT.code, column) for column in (C.RECEIVED, C.RESOLVED, C.PENDING)
    }


def test_the_finding_that_is_looked_at_stays_while_numbers_change(qtbot: QtBot, make: Make) -> None:
    other = told_row("vien_thong", "Viễn thông", 9, 0, 0, 7, 1, 0, 0, 0)
    reader = make(sheet_with(POST, PRINT, other))
    assert "1/2" in reader.words("brokenBanner")
    reader.part("brokenAfter").click()  # type: ignore[attr-defined] # a button
    assert "Viễn thông" in reader.words("brokenBanner")
    assert "2/2" in reader.words("brokenBanner")

    reader.page.grid.go_to("buu_chinh", C.LATE)
    type_number(qtbot, reader.page.grid, "1")

    assert "Viễn thông" in reader.words("brokenBanner")


def test_a_sheet_in_order_has_no_banner(make: Make) -> None:
    reader = make(sheet_with(POST, PRESS))

    assert not reader.part("brokenBanner").isVisible()
    assert "34 = 30 + 1 + 3" in reader.words("checkCard")
    assert "≠" not in reader.words("checkCard")


def test_remedies_are_offered_only_where_they_are_sure() -> None:
    given = with_cells(
        sheet_with(POST),
        [CellChange("buu_chinh", C.RECEIVED, Decimal(20)), CellChange(TOTAL_ROW, C.ONLINE, Decimal(5))],
    )
    state = sheet_state(told(given), Axis.AREA, OWN, OWN)
    found = {(each.identity.value, each.row): remedy_of(each, state.sheet) for each in state.broken}

    assert found == {
        ("t1", "buu_chinh"): Remedy.ADD_UP,
        ("t4", "buu_chinh"): Remedy.WITHDRAWN,
        ("t4", TOTAL_ROW): None,
        ("t7", TOTAL_ROW): Remedy.ADD_UP,
    }


def test_the_cell_to_look_at_is_the_one_for_what_was_withdrawn() -> None:
    state = sheet_state(told(sheet_with(PRINT)), Axis.AREA, OWN, OWN)

    assert first_cell(state.broken[0], state.sheet) == (PRINT.code, C.WITHDRAWN)


def test_fields_and_offices_that_disagree_are_said_as_such(make: Make) -> None:
    offices = sheet_with(PRESS, axis=Axis.OFFICE)
    reader = make(sheet_with(POST), offices)

    assert "in the sheet with the other rows" in reader.words("brokenBanner")
    assert "Correct one of the two sheets." in reader.words("brokenBanner")
    assert not reader.part("brokenRemedy").isVisible()


# Periods and what stands around the grid


def test_periods_around_that_of_the_report_can_be_begun(make: Make) -> None:
    reader = make()
    box = reader.part("sheetPeriod")
    assert isinstance(box, QComboBox)
    asked: list[When] = []
    reader.page.period_chosen.connect(asked.append)

    assert [box.itemText(at) for at in range(box.count())][-2:] == [
        "Second half of the year 2020",
        "First half of the year 2021",
    ]
    reader.part("sheetPeriodBefore").click()  # type: ignore[attr-defined] # a button

    assert asked == [(BEFORE, None)]


def test_a_sheet_that_is_not_begun_says_how_to_begin(make: Make) -> None:
    reader = make(sheet_with(POST, PRESS, period=BEFORE))
    asked = []
    reader.page.rows_requested.connect(lambda: asked.append("rows"))
    reader.page.import_requested.connect(lambda: asked.append("import"))

    assert "No numbers for this period yet" in reader.words("sheetBeginning")
    assert not reader.part("checkCard").isVisible()
    reader.click("beginRows")
    reader.click("begin")
    reader.click("beginRow")

    assert asked == ["rows", "import"]
    assert is_typing(reader.page.grid)


@pytest.mark.parametrize("width", [700, 1100])
def test_where_nothing_is_begun_the_head_stays_together_and_inserts_nothing(make: Make, width: int) -> None:
    reader = make()
    reader.page.grid.begin()
    reader.page.set_insertable(can_insert=True, can_annex=True)

    reader.page.resize(width, 1200)

    title, origin = (reader.part(name) for name in ("sheetTitle", "sheetOrigin"))
    assert origin.y() - title.geometry().bottom() < title.sizeHint().height()
    assert title.height() == title.sizeHint().height()
    assert not reader.part("sheetInsert").isEnabled()


def test_a_reader_without_the_right_to_write_is_offered_nothing_to_write(make: Make) -> None:
    reader = make(sheet_with(POST, PRINT))
    reader.show(writable=False)

    for name in ("sheetAddRow", "sheetCarry", "brokenRemedy"):
        assert not reader.part(name).isVisible()
    assert not reader.part("sheetImport").isEnabled()
    assert reader.part("sheetExport").isEnabled()
    reader.counters = ()
    reader.show(writable=False)
    assert not reader.part("beginRow").isVisible()
    assert not reader.part("begin").isVisible()


def test_the_origin_tells_sources_and_day(make: Make) -> None:
    reader = make(sheet_with(POST))

    origin = reader.part("sheetOrigin")
    assert isinstance(origin, QLabel)
    assert origin.text() == "Form 06a · unit: hồ sơ · source: 06a.xlsx, taken in on 15/5/2021"


def test_places_of_the_report_are_links(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST))
    asked: list[Origin] = []
    reader.page.place_chosen.connect(asked.append)
    place = Origin("p1", 4)

    reader.page.show_uses((SheetUse(place, "Section II", "13 hồ sơ"),), 7)
    qtbot.waitUntil(lambda: reader.part("sheetUse").isVisible())
    reader.click("sheetUse")

    assert asked == [place]
    assert "and 6 more place(s)" in reader.words("checkCard")


def test_esc_asks_for_the_report_but_first_ends_typing(qtbot: QtBot, make: Make) -> None:
    reader = make(sheet_with(POST))
    backs: list[int] = []
    reader.page.back_requested.connect(lambda: backs.append(1))
    grid = reader.page.grid
    grid.go_to("buu_chinh", C.ONLINE)
    type_text(grid, "5")

    press(field_of(grid), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_typing(grid))
    assert backs == []
    press(grid, Qt.Key.Key_Escape)

    assert backs == [1]


@pytest.mark.parametrize("width", [1600, 1074, 700, 500])
def test_every_width_has_room_for_the_verbs(qtbot: QtBot, make: Make, width: int) -> None:
    reader = make(sheet_with(POST, PRINT))
    reader.page.resize(width, 700)

    scroll = reader.part("sheetScroll")
    bar = scroll.horizontalScrollBar()  # type: ignore[attr-defined] # a scroll area
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    insert = reader.part("sheetInsert")
    assert insert.mapTo(reader.page, insert.rect().topRight()).x() < width


def test_numbers_of_the_form_have_readable_words() -> None:
    assert share_words(None) == "–"
    assert share_words(Fraction(80, 81)) == "98,8 %"
    window = DataWindow(date(2021, 1, 1), date(2021, 5, 15))
    assert when_words(Period(PeriodKind.CUSTOM, 2021), window) == "01/01/2021 – 15/5/2021"
    assert when_words(H1, window) == when_words(H1, None)
    state = sheet_state(told(sheet_with(PRINT)), Axis.AREA, OWN, OWN)
    assert "33 ≠ 28 + 3" in [equation_words(each) for each in state.equations]


def test_the_window_of_the_reports_data_goes_into_a_new_sheet() -> None:
    window = DataWindow(date(2020, 12, 15), date(2021, 5, 15))

    state = sheet_state((), Axis.AREA, (H1, window), OWN)

    assert state.sheet.window == window
    assert state.when == OWN
    assert sheet_state((), Axis.AREA, (H1, window), (BEFORE, None)).sheet.window is None


def test_rows_of_an_earlier_sheet_are_offered_until_all_are_here() -> None:
    counters = told(sheet_with(POST, PRESS, period=BEFORE), sheet_with(POST))
    state = sheet_state(counters, Axis.AREA, OWN, OWN)
    assert state.earlier is not None
    everything = told(sheet_with(POST, period=BEFORE), sheet_with(replace(POST), PRESS))
    assert sheet_state(everything, Axis.AREA, OWN, OWN).earlier is None


def test_a_field_takes_no_more_than_a_number_needs(make: Make) -> None:
    reader = make(sheet_with(POST))
    reader.page.grid.go_to("buu_chinh", C.ONLINE)
    type_text(reader.page.grid, "1")

    field = field_of(reader.page.grid)
    assert isinstance(field, QLineEdit)
    assert field.maxLength() == 20
    assert "Bưu chính" in field.accessibleName()
