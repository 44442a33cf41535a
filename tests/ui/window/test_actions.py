"""No control that does nothing, no key that means two things."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.app.ports import ReportSummary
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.report import ReportState
from bcdesk.ui.actions import MENUS, SPECS, TOP_MENUS, Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.editor.context_line import ContextLine
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, editor_of, open_desktop, press_keys, view_of


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path):
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        yield made


def in_menus() -> set[Act]:
    return {item for items in MENUS.values() for item in items if isinstance(item, Act)}


def test_every_action_stands_in_a_menu_once() -> None:
    times = Counter(item for items in MENUS.values() for item in items if isinstance(item, Act))

    assert set(times) == set(SPECS) == set(Act)
    assert set(times.values()) == {1}


def test_every_menu_can_be_reached() -> None:
    submenus = {item for items in MENUS.values() for item in items if isinstance(item, str) and item in MENUS}

    assert set(MENUS) == set(TOP_MENUS) | (submenus - set(TOP_MENUS))


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in SPECS.values() for key in spec.keys)

    assert [key for key, times in keys.items() if times > 1] == []


def test_every_action_is_heard(desktop: Desktop) -> None:
    signals = (SIGNAL("triggered(bool)"), SIGNAL("toggled(bool)"))
    deaf = [act for act in Act if not any(action(desktop, act).receivers(signal) for signal in signals)]

    assert deaf == []


def test_every_button_is_heard(desktop: Desktop) -> None:
    deaf = [
        button.objectName() or type(button).__name__
        for button in desktop.window.findChildren(QAbstractButton)
        if not (isinstance(button, QToolButton) and (button.defaultAction() or button.menu()))
        and not any(
            button.receivers(SIGNAL(signal))
            for signal in ("clicked(bool)", "toggled(bool)", "clicked()", "pressed()")
        )
        and button.group() is None
        and not button.objectName().startswith("qt_")
    ]

    assert deaf == []


def test_every_control_has_a_name_to_be_read_out(desktop: Desktop) -> None:
    for at in range(view_of(desktop.window).tabs.count()):
        view_of(desktop.window).choose_tab(at)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in desktop.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget, QMenu)
        and not widget.isHidden()
        and type(widget.parent()) is not QFrame  # the list of a combo box, which is named itself
        and not isinstance(widget.parent(), ContextLine)  # worded when it has something to say
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
    ]

    assert nameless == []


def test_without_a_report_nothing_can_be_chosen_that_needs_one(tmp_path: Path) -> None:
    with open_desktop(tmp_path) as empty:
        enabled = {act for act in Act if action(empty, act).isEnabled()}

    files = {Act.NEW, Act.LIST, Act.IMPORT, Act.SAMPLE, Act.QUIT}
    library = {Act.IMPORT_DOCUMENTS, Act.EXPORT_DOCUMENTS, Act.MERGE_DOCUMENTS, Act.LOAD_CATALOGUE}
    looks = {Act.LIGHT, Act.DARK, Act.SYSTEM_COLOURS, Act.VIETNAMESE, Act.ENGLISH}
    sizes = {Act.TEXT_100, Act.TEXT_125, Act.TEXT_150, Act.TEXT_200}
    ways = {Act.NEXT_AREA, Act.PREVIOUS_AREA, Act.COMMANDS, Act.SHORTCUTS, Act.GUIDE, Act.ABOUT}
    assert enabled == files | library | looks | sizes | ways


def test_tabs_are_reached_by_number_and_in_turn(qtbot: QtBot, desktop: Desktop) -> None:
    tabs = view_of(desktop.window).tabs

    press_keys(desktop.window, "Alt+4")
    action(desktop, Act.NEXT_TAB).trigger()
    action(desktop, Act.NEXT_TAB).trigger()
    action(desktop, Act.PREVIOUS_TAB).trigger()

    assert tabs.currentIndex() == 4


def test_f11_hides_everything_but_the_text_and_brings_it_back(desktop: Desktop) -> None:
    window = desktop.window
    action(desktop, Act.OUTLINE).trigger()
    before = {
        name: window.findChild(QWidget, name).isVisible() for name in ("listDock", "outlineDock", "rail")
    }

    action(desktop, Act.TEXT_ONLY).trigger()
    hidden = [name for name in before if not window.findChild(QWidget, name).isVisible()]
    action(desktop, Act.TEXT_ONLY).trigger()

    assert hidden == list(before)
    assert {name: window.findChild(QWidget, name).isVisible() for name in before} == before


def test_one_panel_at_a_time(desktop: Desktop) -> None:
    window = desktop.window

    action(desktop, Act.OUTLINE).trigger()
    action(desktop, Act.PREVIEW).trigger()

    assert not window.findChild(QWidget, "outlineDock").isVisible()
    assert window.findChild(QWidget, "previewDock").isVisible()
    assert not action(desktop, Act.OUTLINE).isChecked()


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, desktop: Desktop) -> None:
    action(desktop, Act.ENGLISH).trigger()
    qtbot.waitUntil(lambda: action(desktop, Act.EXPORT).text() == "&Export files…")

    action(desktop, Act.VIETNAMESE).trigger()
    qtbot.waitUntil(lambda: "Xuất" in action(desktop, Act.EXPORT).text())


def test_light_dark_and_text_size_change_while_the_window_is_open(desktop: Desktop) -> None:
    size = desktop.window.font().pointSizeF()

    action(desktop, Act.DARK).trigger()
    assert desktop.window.palette().window().color().lightness() < 100
    action(desktop, Act.LIGHT).trigger()
    action(desktop, Act.TEXT_150).trigger()
    assert desktop.window.font().pointSizeF() == pytest.approx(1.5 * size)
    action(desktop, Act.TEXT_100).trigger()


def test_a_store_that_is_only_read_offers_no_change_of_it(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    with open_desktop(tmp_path) as second:
        assert second.reports.open(second.window.context.shelf.reports()[0].id)

        offered = [
            act for act in (Act.NEW, Act.IMPORT, Act.DUPLICATE, Act.BIN) if action(second, act).isEnabled()
        ]

    assert offered == []


def test_the_text_is_no_longer_alone_when_its_report_goes(desktop: Desktop) -> None:
    action(desktop, Act.TEXT_ONLY).trigger()

    action(desktop, Act.BIN).trigger()

    window = desktop.window
    assert not action(desktop, Act.TEXT_ONLY).isChecked()
    assert window.list_panel.isVisible()
    assert window.findChild(QToolButton, "tool_new").isVisible()


def test_words_alone_are_pasted_where_the_keyboard_is(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    view_of(window).choose_tab(1)
    before = window.report.desk.report
    window.activateWindow()
    action(desktop, Act.FIND).trigger()
    field = view_of(window).find_bar.findChild(QLineEdit, "findField")
    qtbot.waitUntil(field.hasFocus)
    qtbot.waitUntil(action(desktop, Act.PASTE_PLAIN).isEnabled)
    QGuiApplication.clipboard().setText("kẹo")

    action(desktop, Act.PASTE_PLAIN).trigger()

    assert field.text() == "kẹo"
    assert window.report.desk.report == before


def test_control_and_tab_leave_a_text_in_which_tab_is_a_level(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    window.activateWindow()
    view_of(window).choose_tab(0)
    editor = window.findChild(QWidget, "openingEditor")
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    before = window.report.desk.report

    press(editor, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(QWidget, "goOn").hasFocus()
    editor.setFocus()
    press(
        editor,
        Qt.Key.Key_Backtab,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )

    assert not editor.hasFocus()
    assert window.report.desk.report == before


def test_a_new_report_begins_in_its_first_field(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    window.activateWindow()
    view_of(window).choose_tab(2)

    action(desktop, Act.DUPLICATE).trigger()

    qtbot.waitUntil(view_of(window).page.findChild(QWidget, "frameSuperior").hasFocus)


def test_a_menu_of_a_tab_goes_when_it_is_closed(qtbot: QtBot, desktop: Desktop) -> None:
    tabs = view_of(desktop.window).tabs
    before = set(desktop.window.findChildren(QMenu))

    tabs.menu_requested.emit(tabs.current, QPoint(5, 5))
    (menu,) = set(desktop.window.findChildren(QMenu)) - before
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_renaming_to_the_same_title_keeps_what_is_in_the_heading(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    view_of(window).choose_tab(1)
    editor = editor_of(window)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    editor.toggle_italic()
    before = window.report.desk.report

    view_of(window).tabs.rename_requested.emit(view_of(window).tabs.current)
    window.findChild(QPushButton, "nameSection").click()

    assert window.report.desk.report == before


def issue(qtbot: QtBot, desktop: Desktop) -> None:
    """Fill in number and day, and issue the report."""
    report = desktop.window.report
    head = report.desk.report.masthead
    numbered = replace(head, number=5, dated=replace(head.dated, day=3))
    report.desk.do(SetFrame("masthead", head, numbered), "number")
    action(desktop, Act.STATE_ISSUED).trigger()
    desktop.window.findChild(QPushButton, "confirmVerb").click()
    assert report.desk.report.state is ReportState.ISSUED


def test_an_issued_report_takes_no_words_anywhere_until_it_is_reopened(
    qtbot: QtBot, desktop: Desktop
) -> None:
    window = desktop.window
    last = view_of(window).tabs.count() - 1
    view_of(window).choose_tab(last)
    issue(qtbot, desktop)

    assert view_of(window).tabs.currentIndex() == last
    for tab, name in ((last, "frameSigner"), (0, "frameAgency")):
        view_of(window).choose_tab(tab)
        field = view_of(window).page.findChild(QWidget, name)
        before = field.words()
        type_text(field, "x")
        assert field.words() == before
    qtbot.waitUntil(lambda: not action(desktop, Act.ADD_SECTION).isEnabled())

    action(desktop, Act.UNDO).trigger()
    field = view_of(window).page.findChild(QWidget, "frameAgency")
    type_text(field, "x")
    assert "x" in window.report.desk.report.masthead.agency


def test_list_status_bar_and_menu_follow_the_state(qtbot: QtBot, desktop: Desktop) -> None:
    action(desktop, Act.STATE_SIGNATURE).trigger()

    assert desktop.window.findChild(QToolButton, "reportState").text() == "Trình ký"
    qtbot.waitUntil(lambda: listed(desktop)[0].state is ReportState.FOR_SIGNATURE)
    action(desktop, Act.UNDO).trigger()
    assert action(desktop, Act.STATE_DRAFT).isChecked()


def test_list_and_title_of_the_window_follow_the_subject(qtbot: QtBot, desktop: Desktop) -> None:
    view_of(desktop.window).choose_tab(0)
    field = view_of(desktop.window).page.findChild(QWidget, "frameSubject")
    field.selectAll()

    type_text(field, "Việc khác")

    assert "Việc khác" in desktop.window.windowTitle()
    qtbot.waitUntil(lambda: listed(desktop)[0].title == "Việc khác")


def listed(desktop: Desktop) -> list[ReportSummary]:
    """Return the reports that the list shows."""
    model = desktop.window.list_panel.findChild(QListView, "reportView").model()
    found = [model.report_at(model.index(row)) for row in range(model.rowCount())]
    return [summary for summary in found if summary is not None]


def test_cells_are_merged_and_split_only_where_that_does_something(qtbot: QtBot, desktop: Desktop) -> None:
    window = desktop.window
    view_of(window).choose_tab(1)
    editor = editor_of(window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    window.text.insert_table(2, 2)
    qtbot.waitUntil(action(desktop, Act.ROW_BELOW).isEnabled)
    assert not action(desktop, Act.MERGE_CELLS).isEnabled()
    assert not action(desktop, Act.SPLIT_CELL).isEnabled()

    cursor = editor.textCursor()
    table = cursor.currentTable()
    cursor.setPosition(table.cellAt(0, 0).firstPosition())
    cursor.setPosition(table.cellAt(1, 1).lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    qtbot.waitUntil(action(desktop, Act.MERGE_CELLS).isEnabled)
    action(desktop, Act.MERGE_CELLS).trigger()

    qtbot.waitUntil(action(desktop, Act.SPLIT_CELL).isEnabled)
    action(desktop, Act.SPLIT_CELL).trigger()
    qtbot.waitUntil(lambda: not action(desktop, Act.SPLIT_CELL).isEnabled())


def test_the_toolbar_follows_the_size_of_the_text(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.resize(1920, 1000)
    export = desktop.window.findChild(QToolButton, "tool_export")

    action(desktop, Act.TEXT_200).trigger()

    bar = export.parentWidget()
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= desktop.window.width())


def test_the_box_of_kinds_names_a_heading_only_where_one_is(qtbot: QtBot, desktop: Desktop) -> None:
    box = desktop.window.findChild(QComboBox, "kindBox")
    view = view_of(desktop.window)

    view.choose_tab(1)
    editor_of(desktop.window).moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: (box.currentIndex(), box.placeholderText()) == (-1, "Đề mục"))

    view.choose_tab(0)
    qtbot.waitUntil(lambda: (box.currentIndex(), box.placeholderText()) == (-1, ""))
