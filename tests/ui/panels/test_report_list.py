"""The list of reports as the officer uses it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportId, ReportState
from bcdesk.ui.models.report_list import CURRENT_ROLE
from bcdesk.ui.panels.report_list import ReportListPanel
from bcdesk.ui.parts import EmptyState
from bcdesk.ui.theme import Role, Scheme, Theme, colour
from tests.support.summaries import a_summary, sixty_summaries
from tests.support.typing_keys import press, type_text

REPORTS = (
    a_summary("dan-van", "Kết quả công tác dân vận 6 tháng đầu năm 2021"),
    a_summary(
        "cchc",
        "Cải cách hành chính",
        Period(PeriodKind.QUARTER, 2021, 1),
        kind="Cải cách",
        state=ReportState.ISSUED,
    ),
    a_summary("old", "Kết quả công tác dân vận năm 2020", Period(PeriodKind.YEAR, 2020)),
)
BINNED = (a_summary("gone", "Đã bỏ"),)


@pytest.fixture
def panel(qtbot: QtBot) -> ReportListPanel:
    panel = ReportListPanel()
    qtbot.addWidget(panel)
    panel.resize(220, 600)
    panel.show_reports(REPORTS, BINNED)
    panel.show()
    panel.activateWindow()
    return panel


def view_of(panel: ReportListPanel) -> QListView:
    return part(panel, QListView, "reportView")


def part(panel: ReportListPanel, kind: type[Any], name: str) -> Any:
    found = panel.findChild(kind, name)
    assert found is not None
    return found


def listed(panel: ReportListPanel) -> list[str]:
    model = view_of(panel).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(panel: ReportListPanel, row: int) -> None:
    view_of(panel).setCurrentIndex(view_of(panel).model().index(row, 0))


def told(panel: ReportListPanel, signal: str) -> list[Any]:
    """Collect what a signal carries."""
    heard: list[Any] = []
    getattr(panel, signal).connect(lambda *values: heard.extend(values or (None,)))
    return heard


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def submenu(panel: ReportListPanel, title: str) -> QMenu:
    button = part(panel, QAbstractButton, "filterReports")
    button.click()
    menu = part(panel, QMenu, "filterMenu")
    found = next(each for each in menu.findChildren(QMenu) if each.title() == title)
    menu.close()
    return found


def context_menu(panel: ReportListPanel, row: int) -> QMenu:
    view = view_of(panel)
    place = (
        view.visualRect(view.model().index(row, 0)).center() if row >= 0 else QPoint(50, view.height() - 5)
    )
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    menu: QMenu = part(panel, QMenu, "reportMenu")
    menu.close()
    return menu


def enter_bin(panel: ReportListPanel) -> None:
    part(panel, QAbstractButton, "filterReports").click()
    menu = part(panel, QMenu, "filterMenu")
    menu.close()
    action(menu, "Show the bin").trigger()


def page_of(panel: ReportListPanel) -> QWidget:
    view = view_of(panel)
    if view.isVisible():
        return view
    (page,) = [each for each in panel.findChildren(EmptyState) if each.isVisible()]
    return page


def test_reports_stand_under_their_years(panel: ReportListPanel) -> None:
    assert listed(panel) == ["Year 2021", "Dân vận", "Cải cách hành chính", "Year 2020", "Dân vận"]


def test_a_click_opens_a_report_and_not_a_year(panel: ReportListPanel, qtbot: QtBot) -> None:
    opened = told(panel, "open_requested")
    view = view_of(panel)

    for row in (0, 2):
        place = view.visualRect(view.model().index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == ["cchc"]


def test_arrows_move_past_the_years_and_enter_opens(panel: ReportListPanel) -> None:
    opened = told(panel, "open_requested")
    choose(panel, 2)

    press(view_of(panel), Qt.Key.Key_Down)
    moved = list(opened)
    press(view_of(panel), Qt.Key.Key_Return)

    assert (moved, opened) == ([], ["old"])


def test_del_puts_into_the_bin(panel: ReportListPanel) -> None:
    binned = told(panel, "bin_requested")
    choose(panel, 1)

    press(view_of(panel), Qt.Key.Key_Delete)

    assert binned == ["dan-van"]


def test_keys_without_a_chosen_report_do_nothing(panel: ReportListPanel) -> None:
    heard = [told(panel, "open_requested"), told(panel, "bin_requested")]

    press(view_of(panel), Qt.Key.Key_Return)
    press(view_of(panel), Qt.Key.Key_Delete)

    assert heard == [[], []]


def test_typing_in_the_list_searches(panel: ReportListPanel) -> None:
    view_of(panel).setFocus()

    type_text(view_of(panel), "c")
    type_text(part(panel, QLineEdit, "searchReports"), "ải cách")

    assert part(panel, QLineEdit, "searchReports").hasFocus()
    assert listed(panel) == ["Year 2021", "Cải cách hành chính"]


def test_enter_in_the_search_opens_the_first_found(panel: ReportListPanel) -> None:
    opened = told(panel, "open_requested")
    search = part(panel, QLineEdit, "searchReports")

    press(search, Qt.Key.Key_Return)
    type_text(search, "van 2020\n")

    assert opened == ["old"]


def test_nothing_found_says_so_and_esc_shows_all_again(panel: ReportListPanel) -> None:
    search = part(panel, QLineEdit, "searchReports")

    type_text(search, "khong co")
    missing = page_of(panel)
    press(search, Qt.Key.Key_Escape)

    assert isinstance(missing, EmptyState)
    assert page_of(panel) is view_of(panel)
    assert len(listed(panel)) == 5


@pytest.mark.parametrize(
    ("menu", "choice", "found"),
    [
        ("Kind", "Cải cách", ["Year 2021", "Cải cách hành chính"]),
        ("Year", "2020", ["Year 2020", "Dân vận"]),
        ("State", "Issued", ["Year 2021", "Cải cách hành chính"]),
        ("State", "For signature", []),
    ],
)
def test_filters_narrow_the_list_and_are_named(
    panel: ReportListPanel, menu: str, choice: str, found: list[str]
) -> None:
    action(submenu(panel, menu), choice).trigger()

    clear = part(panel, QAbstractButton, "clearFilters")
    assert listed(panel) == found
    assert part(panel, QAbstractButton, "filterReports").isChecked()
    assert clear.isVisible()
    assert action(submenu(panel, menu), choice).isChecked()
    clear.click()
    assert len(listed(panel)) == 5
    assert not part(panel, QAbstractButton, "filterReports").isChecked()


def test_filters_add_up_and_one_side_can_be_opened_again(panel: ReportListPanel) -> None:
    action(submenu(panel, "Year"), "2021").trigger()
    action(submenu(panel, "Kind"), "Mass mobilisation and grassroots democracy").trigger()
    both = listed(panel)
    action(submenu(panel, "Year"), "All years").trigger()

    assert both == ["Year 2021", "Dân vận"]
    assert listed(panel) == ["Year 2021", "Dân vận", "Year 2020", "Dân vận"]


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open", "open_requested"),
        ("Open beside the text", "beside_requested"),
        ("Duplicate", "duplicate_requested"),
        ("Move to the bin", "bin_requested"),
    ],
)
def test_the_context_menu_tells_what_is_wanted_of_the_report_under_it(
    panel: ReportListPanel, words: str, signal: str
) -> None:
    wanted = told(panel, signal)

    action(context_menu(panel, 2), words).trigger()

    assert wanted == ["cchc"]


def test_the_menu_key_opens_the_menu_of_the_chosen_report(panel: ReportListPanel) -> None:
    wanted = told(panel, "duplicate_requested")
    view = view_of(panel)
    choose(panel, 4)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), view.mapToGlobal(QPoint()))
    QApplication.sendEvent(view, event)
    menu = part(panel, QMenu, "reportMenu")
    menu.close()
    action(menu, "Duplicate").trigger()

    assert wanted == ["old"]


def test_the_context_menu_beside_the_reports_offers_a_new_one_only(panel: ReportListPanel) -> None:
    new = told(panel, "new_requested")

    menu = context_menu(panel, -1)
    menu.actions()[0].trigger()

    assert [each.text() for each in menu.actions()] == ["New report…"]
    assert new == [None]


def test_the_bin_shows_what_was_put_away_and_the_way_back(panel: ReportListPanel) -> None:
    enter_bin(panel)
    in_bin = listed(panel)
    part(panel, QAbstractButton, "backToReports").click()

    assert in_bin == ["Đã bỏ"]
    assert len(listed(panel)) == 5


def test_in_the_bin_reports_are_restored_or_deleted_and_not_opened(panel: ReportListPanel) -> None:
    opened, restored = told(panel, "open_requested"), told(panel, "restore_requested")
    deleted, binned = told(panel, "delete_requested"), told(panel, "bin_requested")
    enter_bin(panel)
    restore = part(panel, QAbstractButton, "restoreReport")
    before = restore.isEnabled()
    choose(panel, 0)

    restore.click()
    press(view_of(panel), Qt.Key.Key_Return)
    press(view_of(panel), Qt.Key.Key_Delete)
    action(context_menu(panel, 0), "Restore").trigger()
    action(context_menu(panel, 0), "Delete for good…").trigger()

    assert before is False
    assert (opened, binned) == ([], [])
    assert (restored, deleted) == (["gone", "gone"], ["gone", "gone"])


def test_the_bin_can_be_emptied_and_then_says_that_it_is_empty(panel: ReportListPanel) -> None:
    emptied = told(panel, "empty_bin_requested")
    enter_bin(panel)

    part(panel, QAbstractButton, "emptyBin").click()
    panel.show_reports(REPORTS)

    assert emptied == [None]
    assert isinstance(page_of(panel), EmptyState)
    assert not part(panel, QAbstractButton, "emptyBin").isVisible()
    part(panel, QAbstractButton, "backToReports").click()
    assert page_of(panel) is view_of(panel)


def test_without_any_report_there_is_nothing_to_search_or_filter(qtbot: QtBot) -> None:
    panel = ReportListPanel()
    qtbot.addWidget(panel)
    panel.show()

    assert isinstance(page_of(panel), EmptyState)
    assert not part(panel, QLineEdit, "searchReports").isVisible()
    assert not part(panel, QAbstractButton, "filterReports").isVisible()


def test_the_open_report_is_marked_and_brought_into_view(qtbot: QtBot) -> None:
    panel = ReportListPanel()
    qtbot.addWidget(panel)
    panel.resize(220, 600)
    panel.show()
    every = sixty_summaries()
    panel.show_reports(every)

    panel.set_current(every[-1].id)

    view = view_of(panel)
    assert view.currentIndex().data(CURRENT_ROLE) is True
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_what_is_chosen_and_in_view_stays_when_the_list_is_shown_again(qtbot: QtBot) -> None:
    panel = ReportListPanel()
    qtbot.addWidget(panel)
    panel.resize(220, 600)
    panel.show()
    every = sixty_summaries()
    panel.show_reports(every)
    panel.set_current(every[40].id)
    heard = [told(panel, name) for name in ("open_requested", "bin_requested", "new_requested")]
    before = view_of(panel).verticalScrollBar().value()

    panel.show_reports(every[:50])
    panel.show_reports(every)

    view = view_of(panel)
    assert (view.verticalScrollBar().value(), heard) == (before, [[], [], []])
    assert view.currentIndex().data(CURRENT_ROLE) is True


def test_the_open_report_that_leaves_the_list_gives_its_place_to_none(panel: ReportListPanel) -> None:
    panel.set_current(ReportId("cchc"))

    panel.show_reports((REPORTS[0], REPORTS[2]))

    assert not view_of(panel).currentIndex().isValid()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_row_of_the_open_report_has_its_ground(
    panel: ReportListPanel, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    panel.set_current(ReportId("cchc"))
    view = view_of(panel)

    picture = view.viewport().grab().toImage()

    rect = view.visualRect(view.currentIndex())
    assert picture.pixelColor(rect.right() - 12, rect.top() + 4) == colour(view, Role.SEL)
    assert picture.pixelColor(rect.left() + 9, rect.center().y()) == colour(view, Role.LINK)
    above = view.visualRect(view.model().index(1, 0))
    assert picture.pixelColor(above.right() - 12, above.top() + 4) == colour(view, Role.SIDE)


def test_every_control_has_a_name_for_those_who_do_not_see_it(panel: ReportListPanel) -> None:
    enter_bin(panel)

    controls = [*panel.findChildren(QAbstractButton), *panel.findChildren(QLineEdit), view_of(panel)]
    assert all(control.accessibleName() for control in controls if control.isVisibleTo(panel))


def test_a_list_that_is_only_read_offers_to_open_reports_and_nothing_else(panel: ReportListPanel) -> None:
    binned = told(panel, "bin_requested")
    panel.show_reports(REPORTS, BINNED, read_only=True)

    offered = [each.text() for each in context_menu(panel, 1).actions()]
    choose(panel, 1)
    press(view_of(panel), Qt.Key.Key_Delete)
    enter_bin(panel)

    assert offered == ["Open", "Open beside the text"]
    assert binned == []
    assert not part(panel, QAbstractButton, "emptyBin").isVisible()
