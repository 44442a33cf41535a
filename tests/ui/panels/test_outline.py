"""The outline as the officer uses it."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QStackedWidget, QTreeView
from pytestqt.qtbot import QtBot

from bcdesk.domain.galley import Origin
from bcdesk.domain.report import Annex, AnnexId, Report, Text
from bcdesk.ui.models.outline import CURRENT_ROLE, OutlineModel
from bcdesk.ui.panels.outline import OutlinePanel
from bcdesk.ui.parts import EmptyState
from bcdesk.ui.theme import Role, Scheme, Theme
from tests.support.outlines import a_section, an_outlined_report
from tests.support.typing_keys import press

ALT = Qt.KeyboardModifier.AltModifier
REPORT = an_outlined_report()


@pytest.fixture
def panel(qtbot: QtBot) -> OutlinePanel:
    panel = OutlinePanel()
    qtbot.addWidget(panel)
    panel.resize(364, 600)
    panel.show_report(REPORT)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def view_of(panel: OutlinePanel) -> QTreeView:
    view = panel.findChild(QTreeView, "outlineView")
    assert view is not None
    return view


def model_of(panel: OutlinePanel) -> OutlineModel:
    model = view_of(panel).model()
    assert isinstance(model, OutlineModel)
    return model


def index(panel: OutlinePanel, name: str) -> QModelIndex:
    return model_of(panel).index_of(name)


def choose(panel: OutlinePanel, name: str) -> None:
    view_of(panel).setCurrentIndex(index(panel, name))


def chosen(panel: OutlinePanel) -> str:
    return str(view_of(panel).currentIndex().data())


def told(panel: OutlinePanel, signal: str) -> list[Any]:
    """Collect what a signal carries; a value alone, several as a tuple."""
    heard: list[Any] = []
    getattr(panel, signal).connect(lambda *said: heard.append(said if len(said) > 1 else said[0]))
    return heard


def marked(panel: OutlinePanel) -> list[str]:
    names = ("frame", "opening", "I", "a", "b", "II", "c", "d", "III", "closing", "annex", "e")
    return [name for name in names if index(panel, name).data(CURRENT_ROLE)]


def menu_of(panel: OutlinePanel) -> dict[str, Any]:
    """Open the context menu of the chosen entry by the menu key; return its actions by their words."""
    view = view_of(panel)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.viewport(), event)
    menu = panel.findChild(QMenu, "outlineMenu")
    assert menu is not None
    menu.close()
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


def drop(panel: OutlinePanel, name: str, at: QPoint) -> None:
    """Let go of a dragged section at a place in the view."""
    view, move = view_of(panel).viewport(), Qt.DropAction.MoveAction
    mime = model_of(panel).mimeData([index(panel, name)])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(at, move, mime, left, no_key))
    QApplication.sendEvent(view, QDropEvent(QPointF(at), move, mime, left, no_key))


def test_a_click_goes_to_where_the_entry_begins(panel: OutlinePanel, qtbot: QtBot) -> None:
    heard = told(panel, "go_requested")

    for name in ("c", "opening", "frame"):
        place = view_of(panel).visualRect(index(panel, name)).center()
        qtbot.mouseClick(view_of(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert heard == [Origin("c"), Origin("open"), Origin("frame")]


def test_enter_goes_to_the_entry_that_arrows_have_found(panel: OutlinePanel) -> None:
    heard = told(panel, "go_requested")
    choose(panel, "I")

    press(view_of(panel), Qt.Key.Key_Down)
    press(view_of(panel), Qt.Key.Key_Return)

    assert heard == [Origin("a")]


@pytest.mark.parametrize(
    ("name", "key", "wanted"),
    [
        ("II", Qt.Key.Key_Up, ("II", None, 0)),
        ("II", Qt.Key.Key_Down, ("II", None, 3)),
        ("c", Qt.Key.Key_Left, ("c", None, 2)),
        ("b", Qt.Key.Key_Right, ("b", "a", 0)),
    ],
)
def test_alt_and_an_arrow_move_the_section(panel: OutlinePanel, name: str, key: Qt.Key, wanted: Any) -> None:
    heard = told(panel, "move_requested")
    choose(panel, name)

    press(view_of(panel), key, ALT)

    assert heard == [wanted]


def test_there_is_no_move_beyond_the_ends_nor_of_parts(panel: OutlinePanel) -> None:
    heard = told(panel, "move_requested")

    for name in ("I", "opening", "annex"):
        choose(panel, name)
        press(view_of(panel), Qt.Key.Key_Up, ALT)

    assert heard == []


def test_a_section_is_dragged_between_others_and_into_them(panel: OutlinePanel) -> None:
    heard = told(panel, "move_requested")
    rect = view_of(panel).visualRect(index(panel, "b"))

    drop(panel, "III", QPoint(rect.center().x(), rect.top()))
    drop(panel, "III", rect.center())

    assert heard == [("III", "I", 1), ("III", "b", 0)]


def test_keys_ask_for_a_new_name_and_for_deletion(panel: OutlinePanel) -> None:
    renamed, deleted = told(panel, "rename_requested"), told(panel, "delete_requested")

    for name in ("c", "annex", "frame"):
        choose(panel, name)
        press(view_of(panel), Qt.Key.Key_F2)
        press(view_of(panel), Qt.Key.Key_Delete)

    assert renamed == ["c", "annex"]
    assert deleted == ["c", "annex"]


@pytest.mark.parametrize(
    ("words", "signal", "wanted"),
    [
        ("Go to", "go_requested", Origin("c")),
        ("Add a section", "add_requested", ("II", 1)),
        ("Add a section in it", "add_requested", ("c", 1)),
        ("Rename…", "rename_requested", "c"),
        ("Move up", "move_requested", ("c", "I", 2)),
        ("One level up", "move_requested", ("c", None, 2)),
        ("Delete…", "delete_requested", "c"),
    ],
)
def test_the_menu_tells_what_is_wanted(panel: OutlinePanel, words: str, signal: str, wanted: Any) -> None:
    heard = told(panel, signal)
    choose(panel, "c")

    menu_of(panel)[words].trigger()

    assert heard == [wanted]


def test_the_menu_offers_only_what_can_be_done(panel: OutlinePanel) -> None:
    choose(panel, "I")
    section = {words: action.isEnabled() for words, action in menu_of(panel).items()}
    choose(panel, "annex")
    annex = list(menu_of(panel))
    choose(panel, "frame")
    frame = list(menu_of(panel))

    assert not section["Move up"]
    assert section["Move down"]
    adding = ["Go to", "Add a section", "Add a section in it", "Add an annex"]
    assert annex == [*adding, "Rename…", "Move up", "Move down", "Delete…"]
    assert frame == ["Go to", "Add a section", "Add an annex"]


def test_an_annex_moves_among_the_annexes_and_a_new_one_comes_below_it(panel: OutlinePanel) -> None:
    other = Annex(id=AnnexId("other"), title=(Text("Khác"),))
    panel.show_report(replace(REPORT, annexes=(*REPORT.annexes, other)))
    moved, added = told(panel, "move_requested"), told(panel, "add_annex_requested")

    choose(panel, "annex")
    press(view_of(panel), Qt.Key.Key_Down, ALT)
    menu_of(panel)["Add an annex"].trigger()
    choose(panel, "other")
    press(view_of(panel), Qt.Key.Key_Up, ALT)
    press(view_of(panel), Qt.Key.Key_Left, ALT)
    choose(panel, "I")
    menu_of(panel)["Add an annex"].trigger()

    assert moved == [("annex", None, 2), ("other", None, 0)]
    assert added == [1, 2]


def test_a_right_click_is_about_the_entry_under_it(panel: OutlinePanel) -> None:
    view = view_of(panel)
    place = view.visualRect(index(panel, "b")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))

    QApplication.sendEvent(view.viewport(), event)

    assert chosen(panel) == "2. b"
    menu = panel.findChild(QMenu, "outlineMenu")
    assert menu is not None
    menu.close()


@pytest.mark.parametrize(
    ("name", "wanted"), [("I", (None, 1)), ("b", ("I", 2)), ("e", ("annex", 1)), ("frame", (None, 3))]
)
def test_the_button_adds_a_section_below_the_chosen_one(panel: OutlinePanel, name: str, wanted: Any) -> None:
    heard = told(panel, "add_requested")
    choose(panel, name)
    button = panel.findChild(QAbstractButton, "addSection")
    assert button is not None

    button.click()

    assert heard == [wanted]


def test_the_place_of_the_cursor_is_marked(panel: OutlinePanel) -> None:
    panel.set_current("d")
    assert marked(panel) == ["d"]

    panel.set_current("opening")
    assert marked(panel) == ["opening"]

    panel.set_current(None)
    assert marked(panel) == []


def test_a_place_in_a_folded_section_marks_that_section(panel: OutlinePanel) -> None:
    panel.set_current("d")

    view_of(panel).collapse(index(panel, "II"))
    assert marked(panel) == ["II"]

    view_of(panel).expand(index(panel, "II"))
    assert marked(panel) == ["d"]


def test_what_is_folded_and_chosen_stays_so_when_the_report_changes(panel: OutlinePanel) -> None:
    view_of(panel).collapse(index(panel, "II"))
    choose(panel, "b")

    panel.show_report(replace(REPORT, sections=(a_section("new", a_section("x")), *REPORT.sections)))

    assert not view_of(panel).isExpanded(index(panel, "II"))
    assert view_of(panel).isExpanded(index(panel, "I"))
    assert view_of(panel).isExpanded(index(panel, "new"))
    assert chosen(panel) == "2. b"


def test_the_place_in_the_list_is_kept(panel: OutlinePanel) -> None:
    many = tuple(a_section(f"s{number}") for number in range(60))
    panel.show_report(replace(REPORT, sections=many))
    bar = view_of(panel).verticalScrollBar()
    bar.setValue(400)

    panel.show_report(replace(REPORT, sections=(*many[:10], *many[11:])))

    assert bar.value() == 400


def test_a_far_place_is_brought_into_view(panel: OutlinePanel) -> None:
    panel.show_report(replace(REPORT, sections=tuple(a_section(f"s{number}") for number in range(60))))

    panel.set_current("s59")

    view = view_of(panel)
    assert view.viewport().rect().contains(view.visualRect(index(panel, "s59")).center())


@pytest.mark.parametrize(
    ("report", "read_only", "button"),
    [
        (None, False, False),
        (replace(REPORT, sections=(), annexes=()), False, True),
        (replace(REPORT, sections=(), annexes=()), True, False),
    ],
)
def test_an_outline_without_headings_says_how_to_begin(
    panel: OutlinePanel, report: Report | None, read_only: bool, button: bool
) -> None:
    heard = told(panel, "add_requested")

    panel.show_report(report, read_only=read_only)

    stack = panel.findChild(QStackedWidget)
    assert stack is not None
    assert isinstance(stack.currentWidget(), EmptyState)
    begin = panel.findChild(QPushButton, "begin")
    assert begin is not None
    assert begin.isVisible() is button
    begin.click()
    assert heard == ([(None, 0)] if button else [])


def test_a_read_only_report_can_only_be_walked_through(panel: OutlinePanel) -> None:
    panel.show_report(REPORT, read_only=True)
    moved, went = told(panel, "move_requested"), told(panel, "go_requested")
    choose(panel, "II")

    press(view_of(panel), Qt.Key.Key_Up, ALT)
    drop(panel, "III", view_of(panel).visualRect(index(panel, "b")).center())
    press(view_of(panel), Qt.Key.Key_Return)

    assert moved == []
    assert went == [Origin("II")]
    assert list(menu_of(panel)) == ["Go to"]
    button = panel.findChild(QAbstractButton, "addSection")
    assert button is not None
    assert not button.isVisible()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_current_row_has_its_colours_over_its_whole_width(
    panel: OutlinePanel, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    panel.set_current("d")

    shown = view_of(panel).viewport().grab().toImage()

    row = view_of(panel).visualRect(index(panel, "d"))
    y = row.center().y()
    assert shown.pixelColor(7, y) == scheme.colour(Role.LINK)
    assert shown.pixelColor(20, row.top() + 4) == scheme.colour(Role.SEL)
    assert shown.pixelColor(row.right() - 10, row.top() + 4) == scheme.colour(Role.SEL)
    assert shown.pixelColor(2, y) == scheme.colour(Role.SIDE)


def test_the_panel_follows_the_language(panel: OutlinePanel, qapp: QApplication) -> None:
    changed: list[Any] = []
    model_of(panel).dataChanged.connect(lambda *_: changed.append(True))

    qapp.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))

    assert len(changed) == 12
    assert view_of(panel).accessibleName() == "Outline"
