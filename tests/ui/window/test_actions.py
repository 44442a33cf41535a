"""No control that does nothing, no key that means two things."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.ui.actions import MENUS, SPECS, TOP_MENUS, Act
from bcdesk.ui.application import Desktop
from tests.support.windows import action, open_desktop, view_of


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
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
    ]

    assert nameless == []


def test_tabs_are_reached_by_number_and_in_turn(qtbot: QtBot, desktop: Desktop) -> None:
    tabs = view_of(desktop.window).tabs

    desktop.window._choose_tab(3)
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
