"""The counter panel as the officer uses it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.style import FigureStyle, UnitForm
from bcdesk.domain.report import FigureForm
from bcdesk.ui.panels.counter_foot import Comparison
from bcdesk.ui.panels.counter_view import CounterView
from bcdesk.ui.panels.counters import CounterPanel, Scope
from bcdesk.ui.parts import Bar, EmptyState
from bcdesk.ui.theme import Role, Scheme, Theme, colour, px
from tests.support.counter_lists import (
    ALL,
    CELL,
    COVID,
    ELECTION,
    MONEY,
    SHARE,
    a_counter,
    counter,
    listed,
)
from tests.support.typing_keys import press, type_text

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BARS = (Bar("H2\n2020", (Decimal(20),), False), Bar("H1\n2021", (Decimal(12),), True))


@pytest.fixture
def panel(qtbot: QtBot) -> CounterPanel:
    panel = CounterPanel()
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.set_gap("[not reported: {missing}]")
    panel.set_report_open(True, writable=True)
    panel.show()
    panel.activateWindow()
    panel.show_counters(listed())
    panel.choose(COVID)
    return panel


def part(panel: QWidget, kind: type[Any], name: str) -> Any:
    found = panel.findChild(kind, name)
    assert found is not None
    return found


def view_of(panel: CounterPanel) -> CounterView:
    """Return the list, with the keyboard."""
    view: CounterView = part(panel, CounterView, "counterView")
    view.setFocus()
    return view


def search_of(panel: CounterPanel) -> QLineEdit:
    search: QLineEdit = part(panel, QLineEdit, "searchCounters")
    return search


def field_of(panel: CounterPanel) -> QLineEdit:
    field: QLineEdit = part(panel, QLineEdit, "counterNumber")
    return field


def codes(panel: CounterPanel) -> list[str]:
    return [each.counter.id for each in view_of(panel).model().counters]


def told(panel: CounterPanel, signal: str) -> list[Any]:
    """Collect what a signal carries, each time as a tuple."""
    heard: list[Any] = []
    getattr(panel, signal).connect(lambda *values: heard.append(values))
    return heard


def numbers(heard: list[Any]) -> list[Any]:
    """Return the numbers that were told, each time as a dictionary."""
    return [dict(pairs) for (pairs,) in heard]


def said(panel: CounterPanel) -> str:
    """Return what the line below the list says; empty if it is not there."""
    trouble = part(panel, QWidget, "counterTrouble")
    return trouble.accessibleName() if trouble.isVisible() else ""


def fault_of(panel: CounterPanel, code: CounterId) -> str:
    model = view_of(panel).model()
    return str(getattr(model.row_at(model.index_of(code)), "fault", ""))


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def paste(widget: QWidget) -> None:
    press(widget, Key.Key_V, CONTROL)


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def place_of(panel: CounterPanel, code: CounterId, *, on_number: bool = False) -> QPoint:
    view = view_of(panel)
    rect = view.visualRect(view.model().index_of(code))
    return QPoint(rect.right() - px(view, 24), rect.top() + px(view, 16)) if on_number else rect.center()


# Finding and inserting


def test_typing_finds_without_accents_and_chooses_the_first(panel: CounterPanel) -> None:
    type_text(search_of(panel), "bau cu")

    assert (codes(panel), panel.chosen) == ([ELECTION], ELECTION)


def test_enter_in_the_search_inserts_what_is_chosen_with_form_and_unit(panel: CounterPanel) -> None:
    inserted = told(panel, "insert_requested")

    type_text(search_of(panel), "covid\n")  # words of the code count, too

    assert inserted == [(COVID, FigureForm.DIGITS, FigureStyle(unit=UnitForm.NONE))]


def test_arrows_move_in_the_list_while_the_search_keeps_the_keyboard(panel: CounterPanel) -> None:
    inserted = told(panel, "insert_requested")
    panel.choose(ALL)
    panel.focus_search()

    press(search_of(panel), Key.Key_Down)
    press(search_of(panel), Key.Key_Return)

    assert search_of(panel).hasFocus()
    assert [code for code, *_ in inserted] == [ELECTION]


def test_enter_and_a_double_click_on_a_label_insert(panel: CounterPanel, qtbot: QtBot) -> None:
    inserted = told(panel, "insert_requested")
    view, left = view_of(panel), Qt.MouseButton.LeftButton

    press(view, Key.Key_Return)
    qtbot.mouseClick(view.viewport(), left, pos=place_of(panel, MONEY))
    qtbot.mouseDClick(view.viewport(), left, pos=place_of(panel, MONEY))

    assert [code for code, *_ in inserted] == [COVID, MONEY]


def test_chosen_form_and_unit_go_with_the_insertion_and_stay_for_that_counter(panel: CounterPanel) -> None:
    inserted = told(panel, "insert_requested")
    part(part(panel, QWidget, "counterForms"), QAbstractButton, "segment1").click()
    part(panel, QAbstractButton, "counterUnit").click()

    part(panel, QAbstractButton, "insertCounter").click()
    panel.choose(ELECTION)
    part(panel, QAbstractButton, "insertCounter").click()
    panel.choose(COVID)
    part(panel, QAbstractButton, "insertCounter").click()

    assert [(form, style.unit) for _, form, style in inserted] == [
        (FigureForm.TWO_DIGITS, UnitForm.WORD),
        (FigureForm.DIGITS, UnitForm.NONE),
        (FigureForm.TWO_DIGITS, UnitForm.WORD),
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (COVID, "12"),
        (MONEY, "1.710.000"),
        (SHARE, "[not reported: Tỷ lệ giải quyết đúng hạn]"),
    ],
)
def test_the_foot_shows_the_number_as_it_will_print(panel: CounterPanel, code: CounterId, words: str) -> None:
    panel.choose(code)

    assert part(panel, QLabel, "counterPreview").text() == words


def test_a_percentage_takes_its_unit_along(panel: CounterPanel) -> None:
    panel.show_counters(listed(a_counter(SHARE, "Tỷ lệ", "98.8", unit="%")))

    panel.choose(SHARE)

    assert part(panel, QLabel, "counterPreview").text() == "98,8%"


def test_where_nothing_can_be_written_nothing_is_inserted_and_no_number_is_typed(panel: CounterPanel) -> None:
    inserted, typed = told(panel, "insert_requested"), told(panel, "numbers_typed")
    panel.set_report_open(True, writable=False)
    view = view_of(panel)

    press(search_of(panel), Key.Key_Return)
    press(view, Key.Key_F2)
    press(view, Key.Key_Delete)
    copy("1\n2")
    paste(view)
    type_text(view, "5")

    assert not part(panel, QAbstractButton, "insertCounter").isEnabled()
    assert not field_of(panel).isVisible()
    assert (inserted, typed) == ([], [])


def test_what_this_report_does_not_print_is_shown_among_all_by_enter(panel: CounterPanel) -> None:
    panel.show_counters(listed(uses={COVID: 1}))

    type_text(search_of(panel), "bau cu")
    empty = part(panel, EmptyState, "noCounters")
    assert "1 were found" in " ".join(each.text() for each in empty.findChildren(QLabel))
    press(search_of(panel), Key.Key_Return)

    assert (panel.scope, codes(panel)) == (Scope.ALL, [ELECTION])


def test_choosing_a_counter_that_is_not_listed_shows_all(panel: CounterPanel) -> None:
    panel.show_counters(listed(uses={COVID: 1}))
    type_text(search_of(panel), "dich")

    panel.choose(MONEY)

    assert (panel.chosen, panel.scope, search_of(panel).text()) == (MONEY, Scope.ALL, "")


def test_letters_typed_in_the_list_go_to_the_search(panel: CounterPanel) -> None:
    type_text(view_of(panel), "b")

    assert search_of(panel).hasFocus()
    assert (search_of(panel).text(), codes(panel)) == ("b", [ALL, ELECTION, COVID, CELL])


# Numbers


def test_digits_replace_the_number_and_enter_goes_down(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ALL)

    type_text(view_of(panel), "3")
    type_text(field_of(panel), "0\n")

    assert numbers(typed) == [{ALL: 30}]
    assert panel.chosen == ELECTION
    assert not field_of(panel).isVisible()


def test_enter_after_enter_fills_one_number_after_the_other(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ALL)

    for digit in "123":
        type_text(view_of(panel), digit)
        type_text(field_of(panel), "\n")

    assert numbers(typed) == [{ALL: 1}, {ELECTION: 2}, {COVID: 3}]
    assert panel.chosen == MONEY  # the head of the next group is passed over


def test_f2_edits_the_number_that_is_there(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")

    press(view_of(panel), Key.Key_F2)
    assert (field_of(panel).text(), field_of(panel).selectedText()) == ("12", "12")
    press(field_of(panel), Key.Key_End)
    type_text(field_of(panel), "5\n")

    assert numbers(typed) == [{COVID: 125}]


@pytest.mark.parametrize(
    ("key", "modifiers", "chosen"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, COVID),
        (Key.Key_Return, SHIFT, ALL),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, COVID),
        (Key.Key_Up, Qt.KeyboardModifier.NoModifier, ALL),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, COVID),
        (Key.Key_Backtab, SHIFT, ALL),
    ],
)
def test_keys_take_the_number_and_go_on(
    panel: CounterPanel, key: Qt.Key, modifiers: Qt.KeyboardModifier, chosen: CounterId
) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ELECTION)

    type_text(view_of(panel), "7")
    press(field_of(panel), key, modifiers)

    assert numbers(typed) == [{ELECTION: 7}]
    assert panel.chosen == chosen
    assert view_of(panel).hasFocus()


def test_after_a_number_enter_edits_the_next_one_instead_of_inserting(panel: CounterPanel) -> None:
    inserted = told(panel, "insert_requested")
    panel.choose(ELECTION)

    type_text(view_of(panel), "7")
    type_text(field_of(panel), "\n")
    press(view_of(panel), Key.Key_Return)

    assert field_of(panel).isVisible()
    assert inserted == []


def test_right_and_left_go_to_the_numbers_and_back(panel: CounterPanel) -> None:
    inserted = told(panel, "insert_requested")
    view = view_of(panel)

    press(view, Key.Key_Right)
    press(view, Key.Key_Return)
    assert field_of(panel).isVisible()
    press(field_of(panel), Key.Key_Escape)
    press(view, Key.Key_Left)
    press(view, Key.Key_Return)

    assert [code for code, *_ in inserted] == [COVID]


def test_esc_takes_back_what_was_typed(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")

    type_text(view_of(panel), "9")
    press(field_of(panel), Key.Key_Escape)

    assert (typed, panel.chosen) == ([], COVID)
    assert not field_of(panel).isVisible()


def test_a_number_that_was_not_touched_is_not_told(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.show_counters(listed(a_counter(COVID, "Văn bản", "12.3456789")))

    press(view_of(panel), Key.Key_F2)
    press(field_of(panel), Key.Key_Return)

    assert typed == []


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_makes_chosen_numbers_not_reported_which_is_not_0(panel: CounterPanel, key: Qt.Key) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ALL)
    view = view_of(panel)

    press(view, Key.Key_Down, SHIFT)
    press(view, key)

    assert numbers(typed) == [{ALL: None, ELECTION: None}]


def test_leaving_the_field_takes_the_number(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")

    type_text(view_of(panel), "9")
    search_of(panel).setFocus()

    assert numbers(typed) == [{COVID: 9}]


def test_what_is_no_number_stays_in_its_field_with_the_reason_below(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")

    type_text(view_of(panel), "1")
    type_text(field_of(panel), "2.5\n")

    assert fault_of(panel, COVID) == "“12.5” is no number: write 1.710 or 12,5"
    assert (field_of(panel).isVisible(), field_of(panel).text(), typed) == (True, "12.5", [])
    field_of(panel).setText("12,5")
    press(field_of(panel), Key.Key_Return)
    assert numbers(typed) == [{COVID: Decimal("12.5")}]
    assert fault_of(panel, COVID) == ""


def test_a_double_click_on_a_number_edits_it(panel: CounterPanel, qtbot: QtBot) -> None:
    view, left, place = view_of(panel), Qt.MouseButton.LeftButton, place_of(panel, MONEY, on_number=True)

    qtbot.mouseClick(view.viewport(), left, pos=place)
    qtbot.mouseDClick(view.viewport(), left, pos=place)

    assert (field_of(panel).isVisible(), field_of(panel).text()) == (True, "1.710.000")


def test_the_field_stays_over_its_number_when_the_panel_gets_narrower(panel: CounterPanel) -> None:
    press(view_of(panel), Key.Key_F2)

    panel.resize(320, 600)
    QApplication.sendPostedEvents()

    rect, view = field_of(panel).geometry(), view_of(panel)
    assert view.viewport().rect().contains(rect)
    assert abs(rect.center().y() - place_of(panel, COVID, on_number=True).y()) < px(view, 4)


# Pasting and copying


def test_a_pasted_column_fills_the_counters_from_the_chosen_one_down(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ELECTION)

    copy("7\r\n\r\n1.710.000\r\n")
    paste(view_of(panel))

    assert numbers(typed) == [{ELECTION: 7, COVID: None, MONEY: 1_710_000}]


def test_pasted_lines_with_labels_find_their_counters(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")

    copy("Kinh phí\t5.580.000\nVăn bản về  bầu cử\t11\n")
    paste(view_of(panel))

    assert numbers(typed) == [{MONEY: 5_580_000, ELECTION: 11}]


def test_a_block_pasted_into_an_open_field_is_not_glued_into_one_number(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ALL)
    press(view_of(panel), Key.Key_F2)

    copy("12\r\n80\r\n1\r\n")
    paste(field_of(panel))

    assert numbers(typed) == [{ALL: 12, ELECTION: 80, COVID: 1}]
    assert not field_of(panel).isVisible()


def test_one_cell_pasted_into_an_open_field_is_its_text(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    press(view_of(panel), Key.Key_F2)

    copy("80\r\n")
    paste(field_of(panel))
    press(field_of(panel), Key.Key_Return)

    assert numbers(typed) == [{COVID: 80}]


def test_a_block_with_something_else_is_refused_whole_and_names_the_line(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(ALL)

    copy("1\n12.5\n3")
    paste(view_of(panel))

    assert typed == []
    assert said(panel) == "Nothing was pasted. Line 2: “12.5” is no number: write 1.710 or 12,5"


def test_a_block_that_is_too_long_is_refused_whole(panel: CounterPanel) -> None:
    typed = told(panel, "numbers_typed")
    panel.choose(SHARE)

    copy("1\n2")
    paste(view_of(panel))

    assert typed == []
    assert "more lines" in said(panel)
    press(view_of(panel), Key.Key_Up)
    assert said(panel) == ""


def test_copied_counters_can_be_pasted_into_a_spreadsheet(panel: CounterPanel) -> None:
    panel.choose(ELECTION)
    view = view_of(panel)

    press(view, Key.Key_Down, SHIFT)
    press(view, Key.Key_C, CONTROL)

    assert QGuiApplication.clipboard().text() == (
        "Văn bản về bầu cử\t10\tvăn bản\nVăn bản về phòng, chống dịch\t12\tvăn bản"
    )


# Groups


def test_groups_open_and_close_by_mouse_and_keys(panel: CounterPanel, qtbot: QtBot) -> None:
    view = view_of(panel)
    head = view.model().index(0)

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(head).center())
    closed = codes(panel)
    press(view, Key.Key_Right)
    opened = codes(panel)
    press(view, Key.Key_Space)

    assert (closed, opened, codes(panel)) == ([MONEY, SHARE], [ALL, ELECTION, COVID, MONEY, SHARE], closed)


# The foot


def test_the_last_periods_are_asked_for_and_drawn(panel: CounterPanel) -> None:
    asked = told(panel, "history_requested")

    panel.choose(ELECTION)
    panel.show_history(BARS, Comparison())

    assert asked == [(ELECTION,)]
    assert part(panel, QWidget, "counterChart").isVisible()


def test_one_number_alone_makes_no_chart(panel: CounterPanel) -> None:
    panel.show_history((Bar("H1", (Decimal(1),), True),), Comparison())

    assert not part(panel, QWidget, "counterChart").isVisible()


def test_the_list_keeps_its_room_when_a_counter_has_no_other_numbers(panel: CounterPanel) -> None:
    panel.show_history(BARS, Comparison(before=Fraction(1)))
    height = view_of(panel).height()
    missing = next(each.result for each in listed() if each.counter.id == SHARE)

    panel.choose(SHARE)
    panel.show_history((Bar("H1", (None,), True),), Comparison(before=missing))
    QApplication.sendPostedEvents()

    assert view_of(panel).height() == height


def test_a_low_panel_leaves_the_chart_out(panel: CounterPanel) -> None:
    panel.show_history(BARS, Comparison())

    panel.resize(340, 420)
    low = part(panel, QWidget, "counterChart").isVisible()
    panel.resize(340, 700)

    assert (low, part(panel, QWidget, "counterChart").isVisible()) == (False, True)


@pytest.mark.parametrize(
    ("before", "year_before", "words"),
    [
        (20, 12, "Period before: 20 (−8) · Same period last year: 12 (0)"),
        (None, 10, "Same period last year: 10 (+2)"),
        (None, None, ""),
    ],
)
def test_the_number_is_compared_with_what_it_was(
    panel: CounterPanel, before: int | None, year_before: int | None, words: str
) -> None:
    then = [None if value is None else Fraction(value) for value in (before, year_before)]

    panel.show_history(BARS, Comparison(*then))

    line = part(panel, QLabel, "counterCompared")
    assert (line.text(), line.isVisible()) == (words, bool(words))


def test_a_period_that_was_not_reported_is_compared_in_words(panel: CounterPanel) -> None:
    missing = next(each.result for each in listed() if each.counter.id == SHARE)

    panel.show_history(BARS, Comparison(before=missing, year_before=Fraction(4)))

    line = part(panel, QLabel, "counterCompared")
    assert line.text() == "Period before: not reported · Same period last year: 4 (+8)"


# Empty states


def words_of(panel: CounterPanel) -> list[str]:
    empty = part(panel, EmptyState, "noCounters")
    parts = [*empty.findChildren(QLabel), part(empty, QAbstractButton, "begin")]
    return [each.text() for each in parts if each.isVisible() and each.text()]


def test_without_a_report_the_panel_says_what_will_stand_there(panel: CounterPanel) -> None:
    panel.set_report_open(False, writable=False)
    panel.show_counters(())

    assert words_of(panel) == ["No report is open", "Its numbers will stand here."]
    assert not part(panel, QWidget, "counterFoot").isVisible()


def test_a_report_that_prints_none_leads_to_all_counters(panel: CounterPanel) -> None:
    panel.show_counters(listed(uses={}))
    first = words_of(panel)[0]

    part(panel, QAbstractButton, "begin").click()

    assert first == "This report prints no counter yet"
    assert (panel.scope, codes(panel)) == (Scope.ALL, [ALL, ELECTION, COVID, MONEY, SHARE])


def test_an_empty_book_offers_a_first_counter(panel: CounterPanel) -> None:
    new = told(panel, "new_requested")
    panel.show_counters(())

    part(panel, QAbstractButton, "begin").click()

    assert new == [("",)]


def test_nothing_found_offers_a_new_counter_with_what_was_typed(panel: CounterPanel) -> None:
    new = told(panel, "new_requested")

    type_text(search_of(panel), "xe đạp ")
    first = words_of(panel)[0]
    part(panel, QAbstractButton, "begin").click()

    assert (first, new) == ("Nothing found", [("xe đạp",)])


# What stays


def test_the_choice_and_the_open_field_stay_when_numbers_change_elsewhere(panel: CounterPanel) -> None:
    type_text(view_of(panel), "9")

    panel.show_counters(listed(replace(counter(MONEY), readings=())))

    assert (panel.chosen, field_of(panel).text(), field_of(panel).isVisible()) == (COVID, "9", True)


def test_showing_counters_tells_nothing(panel: CounterPanel) -> None:
    heard = [told(panel, name) for name in ("numbers_typed", "insert_requested", "new_requested")]

    panel.show_counters(listed(a_counter(COVID, "Văn bản", 99)))
    panel.choose(MONEY)
    panel.show_counters(())

    assert heard == [[], [], []]


# Menus


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Insert into the report", "insert_requested"),
        ("Open the counter", "open_requested"),
        ("Where it is used", "uses_requested"),
        ("Delete the counter", "delete_requested"),
    ],
)
def test_the_context_menu_tells_what_is_wanted_of_the_counter_under_it(
    panel: CounterPanel, words: str, signal: str
) -> None:
    wanted = told(panel, signal)
    view, place = view_of(panel), place_of(panel, MONEY)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    menu = part(panel, QMenu, "counterRowMenu")
    menu.close()
    action(menu, words).trigger()

    assert [values[0] for values in wanted] == [MONEY]


def test_head_and_foot_open_new_and_old_counters_and_the_form(panel: CounterPanel) -> None:
    heard = {name: told(panel, name) for name in ("new_requested", "open_requested", "sheet_requested")}

    for name in ("newCounter", "openCounter", "openSheet"):
        part(panel, QAbstractButton, name).click()

    assert heard == {"new_requested": [("",)], "open_requested": [(COVID,)], "sheet_requested": [()]}


# Looks


def test_every_control_has_a_name_for_those_who_do_not_see_it(panel: CounterPanel) -> None:
    kinds = (QAbstractButton, QLineEdit, QListView)
    controls = [control for kind in kinds for control in panel.findChildren(kind)]

    assert [each.objectName() for each in controls if not each.accessibleName() and not each.text()] == []


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_chosen_row_the_found_words_and_a_fault_have_their_colours(
    panel: CounterPanel, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    type_text(search_of(panel), "dich")
    type_text(view_of(panel), "1")
    type_text(field_of(panel), ",\n")
    view = view_of(panel)

    picture = view.viewport().grab().toImage()

    seen = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height() // 3)
    }
    assert {colour(view, role).name() for role in (Role.SEL, Role.MARK_SEL, Role.MUST)} <= seen


@pytest.mark.parametrize("width", [320, 420])
def test_a_label_takes_two_lines_and_nothing_scrolls_sideways(panel: CounterPanel, width: int) -> None:
    long = a_counter(COVID, "Tin, bài về phòng, chống dịch trên Cổng thông tin điện tử tỉnh " * 2, 13)
    panel.resize(width, 600)
    panel.show_counters(listed(long))
    view = view_of(panel)
    heights = {code: view.visualRect(view.model().index_of(code)).height() for code in (ELECTION, COVID)}

    assert heights[ELECTION] < heights[COVID] < 2 * heights[ELECTION]
    assert view.horizontalScrollBar().maximum() == 0
    assert panel.minimumSizeHint().width() <= 340


def test_the_preview_keeps_the_print_font_at_every_text_size(
    panel: CounterPanel, theme: Theme, qapp: QApplication
) -> None:
    words = part(panel, QLabel, "counterPreview")
    family, size = words.font().family(), words.font().pointSizeF()

    theme.apply(qapp, Scheme.LIGHT, 1.5)

    assert (words.font().family(), words.font().pointSizeF()) == (family, size * 1.5)


def test_a_change_of_language_words_the_panel_anew(panel: CounterPanel) -> None:
    asked = told(panel, "history_requested")

    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))

    assert asked == [(COVID,)]
    assert panel.chosen == COVID


def test_rows_take_another_line_when_only_the_width_changes(panel: CounterPanel, qtbot: QtBot) -> None:
    long = a_counter(COVID, "Tin, bài về phòng, chống dịch trên Cổng thông tin", 13, group="Chỉ đạo")
    panel.resize(800, 700)
    panel.show_counters(listed(long))
    view = view_of(panel)
    index = view.model().index_of(COVID)
    height = view.visualRect(index).height()

    panel.resize(320, 700)

    qtbot.waitUntil(lambda: view.visualRect(index).height() > height)
