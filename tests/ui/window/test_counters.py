"""The counter panel at the desk, through the window."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Language
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.edits import PutCounters, SetFrame
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, ReportState
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.confirm import Confirm
from bcdesk.ui.dialogs.counter import CounterDialog
from bcdesk.ui.panels.counter_view import CounterView
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, editor_of, open_desktop, view_of

RECEIVED, ONLINE = CounterId("ho_so.tiep_nhan"), CounterId("ho_so.truc_tuyen")
DIRECT = CounterId("ho_so.truc_tiep")
BIKES = Counter(id=CounterId("xe_dap"), label="Xe đạp", unit="chiếc")
EVALUATION = 4
"""The tab of the sample's section IV."""


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """The window with the sample; the cursor stands at the end of a section, and Ctrl+K was pressed."""
    with open_desktop(tmp_path, language=Language.ENGLISH) as made:
        made.reports._on_sample_requested()
        view_of(made.window).choose_tab(EVALUATION)
        editor_of(made.window).moveCursor(QTextCursor.MoveOperation.End)
        action(made, Act.FIGURE).trigger()
        qtbot.waitUntil(lambda: made.window.counters.chosen is not None)
        yield made


def report_of(desktop: Desktop) -> Report:
    return desktop.window.report.desk.report


def counter_of(desktop: Desktop, code: CounterId) -> Counter | None:
    return desktop.window.report.desk.figures.book.counters.get(code)


def stated(desktop: Desktop, code: CounterId) -> Decimal | None:
    return counter_of(desktop, code).stated(report_of(desktop).period)


def undo(desktop: Desktop) -> None:
    action(desktop, Act.UNDO).trigger()


def steps(desktop: Desktop) -> int:
    return desktop.window.report.desk.steps.index()


def put(desktop: Desktop, *changed: Counter) -> None:
    """Write counters as another part of the window would."""
    known = [counter_of(desktop, each.id) for each in changed]
    edit = PutCounters(tuple(each for each in known if each is not None), changed)
    desktop.window.report.desk.do(edit, "for the test")
    desktop.counters._show()


def part(desktop: Desktop, kind: type[QWidget], name: str = "") -> QWidget:
    """Return the visible part of that kind and name."""
    found = desktop.window.findChildren(kind, name) if name else desktop.window.findChildren(kind)
    return next(each for each in found if each.isVisible())


def search_of(desktop: Desktop) -> QLineEdit:
    return part(desktop, QLineEdit, "searchCounters")


def list_of(desktop: Desktop) -> CounterView:
    view = part(desktop, CounterView)
    view.setFocus()
    return view


def type_number(desktop: Desktop, code: CounterId, digits: str) -> None:
    """Type a number into the list and press Enter."""
    desktop.window.counters.choose(code)
    type_text(list_of(desktop), digits[0])
    type_text(part(desktop, QLineEdit, "counterNumber"), f"{digits[1:]}\n")


def said(desktop: Desktop) -> str:
    trouble = desktop.window.findChild(QWidget, "counterTrouble")
    return trouble.accessibleName() if trouble.isVisible() else ""


def click(desktop: Desktop, name: str) -> None:
    part(desktop, QAbstractButton, name).click()


def words(desktop: Desktop, code: CounterId) -> list[str]:
    """Return what the figures of a counter print, in reading order."""
    printed = desktop.window.report.desk.printed
    return [printed.word(each) for _, each in figures_in(report_of(desktop)) if each.counter == code]


def test_the_panel_is_closed_at_first_and_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desktop(tmp_path) as first:
        first.reports._on_sample_requested()
        assert not first.window.counters.isVisible()
        action(first, Act.COUNTERS).trigger()

    with open_desktop(tmp_path) as second:
        assert second.window.counters.isVisible()
        qtbot.waitUntil(lambda: second.window.counters.chosen is not None)


def test_a_number_is_found_inserted_changed_followed_and_taken_back(desktop: Desktop) -> None:
    before = report_of(desktop)
    assert search_of(desktop).hasFocus()

    type_text(search_of(desktop), "truc tuyen tiep nhan\n")
    assert words(desktop, ONLINE) == ["80", "80"]
    assert editor_of(desktop.window).toPlainText().endswith("￼")
    search_of(desktop).clear()
    type_number(desktop, ONLINE, "85")

    assert (words(desktop, ONLINE), words(desktop, RECEIVED)) == (["85", "85"], ["86"])
    undo(desktop)
    assert (words(desktop, ONLINE), words(desktop, RECEIVED)) == (["80", "80"], ["81"])
    undo(desktop)
    assert report_of(desktop) == before


def test_undo_takes_back_the_number_that_is_being_typed_and_nothing_more(desktop: Desktop) -> None:
    type_number(desktop, ONLINE, "85")
    desktop.window.counters.choose(ONLINE)
    type_text(list_of(desktop), "9")

    undo(desktop)

    assert steps(desktop) == 1
    assert counter_of(desktop, ONLINE).stated(report_of(desktop).period) == 85
    action(desktop, Act.REDO).trigger()
    assert counter_of(desktop, ONLINE).stated(report_of(desktop).period) == 9


def test_esc_gives_the_keyboard_back_to_the_text(desktop: Desktop) -> None:
    type_text(search_of(desktop), "x")

    press(search_of(desktop), Qt.Key.Key_Escape)
    assert search_of(desktop).hasFocus()  # it has cleared the search
    press(search_of(desktop), Qt.Key.Key_Escape)

    assert view_of(desktop.window).editor.hasFocus()


def test_after_inserting_the_keyboard_is_back_in_the_text(desktop: Desktop) -> None:
    press(search_of(desktop), Qt.Key.Key_Return)

    type_text(desktop.window.focusWidget(), " xong")

    assert editor_of(desktop.window).toPlainText().endswith("￼ xong")


def test_where_no_figure_can_stand_that_is_said(desktop: Desktop) -> None:
    before = report_of(desktop)
    view_of(desktop.window).choose_tab(0)  # a field of the form has the keyboard
    action(desktop, Act.FIGURE).trigger()

    press(search_of(desktop), Qt.Key.Key_Return)

    assert said(desktop) == "Put the cursor into the text first: here is no place for a figure."
    assert report_of(desktop) == before


def test_a_number_that_is_the_same_is_no_step(desktop: Desktop) -> None:
    count = steps(desktop)

    type_number(desktop, ONLINE, "80")
    QGuiApplication.clipboard().setText("80,0")
    desktop.window.counters.choose(ONLINE)
    press(list_of(desktop), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert steps(desktop) == count


def test_a_typed_number_remembers_when_and_forgets_the_source_of_the_one_before(desktop: Desktop) -> None:
    type_number(desktop, ONLINE, "85")

    reading = counter_of(desktop, ONLINE).reading(report_of(desktop).period)
    assert (reading.value, reading.source) == (85, "")
    assert reading.at


def test_delete_leaves_a_gap_in_the_text_and_the_formula_without_a_number(desktop: Desktop) -> None:
    desktop.window.counters.choose(ONLINE)

    press(list_of(desktop), Qt.Key.Key_Delete)

    assert stated(desktop, ONLINE) is None
    assert "0" not in words(desktop, ONLINE)[0]
    assert words(desktop, ONLINE)[0] != "80"
    undo(desktop)
    assert words(desktop, ONLINE) == ["80"]


def test_a_pasted_block_is_one_step(desktop: Desktop) -> None:
    count = steps(desktop)
    QGuiApplication.clipboard().setText("Hồ sơ tiếp nhận trực tuyến\t90\nHồ sơ tiếp nhận trực tiếp\t2\n")
    desktop.window.counters.choose(ONLINE)

    press(list_of(desktop), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert (stated(desktop, ONLINE), stated(desktop, DIRECT), words(desktop, RECEIVED)) == (90, 2, ["92"])
    assert steps(desktop) == count + 1
    undo(desktop)
    assert words(desktop, RECEIVED) == ["81"]


def test_the_chart_and_the_comparison_follow_the_counter(desktop: Desktop) -> None:
    before = Period(PeriodKind.HALF_YEAR, 2020, 2), Period(PeriodKind.HALF_YEAR, 2020, 1)
    counter = counter_of(desktop, ONLINE)
    for period, value in zip(before, (73, 41), strict=True):
        counter = counter.entered(Decimal(value), period, None)
    put(desktop, counter)

    desktop.window.counters.choose(ONLINE)

    chart = part(desktop, QWidget, "counterChart")
    told = chart.accessibleDescription().split("; ")
    assert len(told) == 8
    assert told[-3:] == ["1st half 2020: 41", "2nd half 2020: 73", "1st half 2021: 80"]
    assert told[0].endswith("not reported")
    assert part(desktop, QLabel, "counterCompared").text() == (
        "Period before: 73 (+7) · Same period last year: 41 (+39)"
    )


# Records


def test_a_new_counter_is_listed_chosen_and_taken_back(desktop: Desktop) -> None:
    type_text(search_of(desktop), "xe đạp")
    click(desktop, "begin")
    dialog = part(desktop, CounterDialog)
    offered = dialog.findChild(QLineEdit, "counterLabel").text()

    dialog.findChild(QAbstractButton, "saveCounter").click()

    assert (offered, desktop.window.counters.chosen) == ("Xe đạp", BIKES.id)
    assert counter_of(desktop, BIKES.id) == Counter(id=BIKES.id, label="Xe đạp")
    undo(desktop)
    assert counter_of(desktop, BIKES.id) is None


def test_a_changed_record_is_a_step(desktop: Desktop) -> None:
    before = counter_of(desktop, ONLINE)
    desktop.window.counters.choose(ONLINE)
    click(desktop, "openCounter")
    dialog = part(desktop, CounterDialog)

    dialog.findChild(QLineEdit, "counterUnitName").setText("bộ")
    dialog.findChild(QAbstractButton, "saveCounter").click()

    assert counter_of(desktop, ONLINE).unit == "bộ"
    undo(desktop)
    assert counter_of(desktop, ONLINE) == before


def test_a_record_that_was_not_changed_is_no_step(desktop: Desktop) -> None:
    count = steps(desktop)
    click(desktop, "openCounter")

    part(desktop, CounterDialog).findChild(QAbstractButton, "saveCounter").click()

    assert steps(desktop) == count


def test_a_formula_written_in_the_record_is_computed_in_text_and_list(desktop: Desktop) -> None:
    desktop.counters.open_counter(DIRECT)
    dialog = part(desktop, CounterDialog)
    dialog.findChild(QLineEdit, "counterFormula").setText(f"={ONLINE} + 5")
    table = dialog.findChild(QWidget, "counterReadings")
    table.setCurrentIndex(table.model().index(0, 0))
    dialog.findChild(QAbstractButton, "removeReading").click()

    dialog.findChild(QAbstractButton, "saveCounter").click()

    assert counter_of(desktop, DIRECT).formula == f"={ONLINE} + 5"
    assert words(desktop, RECEIVED) == ["165"]


def test_a_counter_that_nothing_uses_is_deleted_after_a_question(desktop: Desktop) -> None:
    put(desktop, BIKES)

    desktop.counters.delete(BIKES.id)
    question = part(desktop, Confirm)
    still = counter_of(desktop, BIKES.id)
    question.findChild(QAbstractButton, "confirmVerb").click()

    assert (still, counter_of(desktop, BIKES.id)) == (BIKES, None)
    undo(desktop)
    assert counter_of(desktop, BIKES.id) == BIKES


def test_the_record_asks_too_before_it_deletes(desktop: Desktop) -> None:
    put(desktop, BIKES)
    desktop.counters.open_counter(BIKES.id)

    part(desktop, CounterDialog).findChild(QAbstractButton, "deleteCounter").click()
    part(desktop, Confirm).findChild(QAbstractButton, "confirmKeep").click()

    assert counter_of(desktop, BIKES.id) == BIKES


def test_a_counter_that_is_used_stays_and_the_panel_says_where_it_is_used(desktop: Desktop) -> None:
    desktop.window.context.shelf.duplicate(desktop.window.report.id)

    desktop.counters.delete(ONLINE)

    assert counter_of(desktop, ONLINE) is not None
    assert said(desktop).startswith("“Hồ sơ tiếp nhận trực tuyến” is used and stays: formula of “")
    assert "this report, 1 place" in said(desktop)
    assert "report “" in said(desktop)


def test_many_reports_that_use_a_counter_are_counted(desktop: Desktop) -> None:
    for _ in range(5):
        desktop.window.context.shelf.duplicate(desktop.window.report.id)

    places = desktop.counters.uses(RECEIVED)

    assert sum(place.startswith("report “") for place in places) == 3
    assert places[-1].startswith("2 more report")


def menu_of(desktop: Desktop, code: CounterId) -> QMenu:
    desktop.counters._on_uses_requested(code)
    return part(desktop, QMenu, "counterPlaces")


def test_where_a_counter_is_used_leads_to_the_places_and_to_formulas(desktop: Desktop) -> None:
    menu = menu_of(desktop, ONLINE)
    place, _, formula = menu.actions()
    place.trigger()
    menu.close()
    assert view_of(desktop.window).tabs.current != report_of(desktop).sections[EVALUATION - 1].id
    formula.trigger()

    label = part(desktop, CounterDialog).findChild(QLineEdit, "counterLabel")
    assert label.text() == "Hồ sơ thủ tục hành chính đã tiếp nhận"


def test_a_counter_that_the_report_does_not_print_says_so(desktop: Desktop) -> None:
    put(desktop, BIKES)

    menu = menu_of(desktop, BIKES.id)

    assert [(each.text(), each.isEnabled()) for each in menu.actions()[:1]] == [
        ("This report does not print it", False)
    ]
    menu.close()


# What is issued, and what is typed elsewhere


def test_an_issued_report_takes_no_numbers(desktop: Desktop) -> None:
    before = counter_of(desktop, ONLINE)
    issue(desktop)

    type_text(list_of(desktop), "9")

    assert counter_of(desktop, ONLINE) == before
    assert not action(desktop, Act.FIGURE).isEnabled()
    assert not part(desktop, QAbstractButton, "insertCounter").isEnabled()


def issue(desktop: Desktop) -> None:
    edit = SetFrame("state", report_of(desktop).state, ReportState.ISSUED)
    desktop.window.report.desk.do(edit, "Issue")


def test_letters_typed_in_the_text_do_not_show_the_list_anew(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    show: Callable[[object], None] = desktop.window.counters.show_counters
    monkeypatch.setattr(
        desktop.window.counters, "show_counters", lambda *told: (shown.append(1), show(*told))
    )

    type_text(editor_of(desktop.window), "chữ ")
    desktop.counters._show()

    assert shown == []
