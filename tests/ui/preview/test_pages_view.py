"""The strip of pages, as an officer sees and uses it."""

from dataclasses import replace
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bcdesk.app.printing import Sheet
from bcdesk.domain.galley import Origin
from bcdesk.domain.pages import PlacedLine
from bcdesk.ui.preview import Fit, PagesView
from bcdesk.ui.preview.rendering import Drawn, ImageCache
from bcdesk.ui.theme import Role, Scheme, Theme

NO_PDF = b"this is no PDF: whoever draws a page of it fails"


def show(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    with qtbot.waitSignal(view.settled):
        view.show_sheet(sheet)


def seen(view: PagesView) -> QImage:
    return view.viewport().grab().toImage()


def ink(image: QImage) -> int:
    """Return how many of the pixels of a coarse grid are dark."""
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(x, y).lightness() < 100 for x, y in points)


def wheel(view: PagesView, delta: int, modifiers: Qt.KeyboardModifier) -> None:
    point = QPointF(280, 300)
    event = QWheelEvent(
        point,
        view.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def line_of(sheet: Sheet, text: str) -> tuple[int, PlacedLine]:
    return next((page, line) for page, line in sheet.pages.lines() if text in line.text)


def on_screen(view: PagesView, sheet: Sheet, x: float, y: float) -> QPoint:
    """Return where a point of page 1 is shown while the view stands at the top, page width."""
    scale = (view.width() - 48) / sheet.pages.pages[0].width
    return QPoint(24 + round(x * scale), 16 + round(y * scale))


# Showing


def test_pages_in_view_are_drawn_with_their_text(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)

    assert view.page_count() == 8
    assert view.current_page() == 0
    assert ink(seen(view)) > 500


def test_without_a_sheet_the_view_says_what_will_stand_there(
    qtbot: QtBot, view: PagesView, sheet: Sheet
) -> None:
    said = [label for label in view.findChildren(QLabel) if label.isVisible()]
    show(qtbot, view, sheet)

    assert [bool(label.text()) for label in said] == [True, True]
    assert not any(label.isVisible() for label in said)

    view.show_sheet(None)

    assert view.page_count() == 0
    assert all(label.isVisible() for label in said)


def test_pages_that_did_not_change_are_not_drawn_again(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    same_pages = tuple(replace(page) for page in sheet.pages.pages)

    view.show_sheet(Sheet(replace(sheet.pages, pages=same_pages), NO_PDF))

    assert view.is_settled()


def test_the_old_picture_stays_until_the_new_one_is_there(
    qtbot: QtBot, view: PagesView, sheet: Sheet, shorter_sheet: Sheet, caplog: pytest.LogCaptureFixture
) -> None:
    show(qtbot, view, sheet)
    with qtbot.waitSignal(view.settled):
        view.go_to_page(1)
    before = seen(view)

    view.show_sheet(Sheet(shorter_sheet.pages, NO_PDF))
    qtbot.waitUntil(lambda: "cannot be drawn" in caplog.text)

    assert not view.is_settled()
    assert seen(view).copy(0, 0, 500, 650) == before.copy(0, 0, 500, 650)


def test_a_changed_page_is_drawn_anew(
    qtbot: QtBot, view: PagesView, sheet: Sheet, shorter_sheet: Sheet
) -> None:
    show(qtbot, view, sheet)
    view.go_to_page(1)
    before = seen(view)

    show(qtbot, view, shorter_sheet)

    assert seen(view) != before


def test_a_new_sheet_does_not_move_what_is_in_view(
    qtbot: QtBot, view: PagesView, sheet: Sheet, shorter_sheet: Sheet
) -> None:
    show(qtbot, view, sheet)
    view.verticalScrollBar().setValue(333)

    show(qtbot, view, shorter_sheet)

    assert view.verticalScrollBar().value() == 333


def test_the_paper_is_white_and_in_the_dark_dimmed(
    qtbot: QtBot, view: PagesView, sheet: Sheet, theme: Theme, qapp: QApplication
) -> None:
    show(qtbot, view, sheet)
    corner = on_screen(view, sheet, 20, 20)
    light = seen(view).pixelColor(corner)

    theme.apply(qapp, Scheme.DARK)
    dark = seen(view).pixelColor(corner)

    assert light == QColor("white")
    assert dark.lightness() == pytest.approx(255 * 0.89, abs=1)


def test_a_view_that_is_gone_leaves_no_thread(qtbot: QtBot, sheet: Sheet) -> None:
    view = PagesView()
    view.resize(400, 500)
    view.show()
    view.show_sheet(sheet)
    view.deleteLater()
    qtbot.waitUntil(lambda: not isValid(view))

    assert not [thread for thread in threads() if thread.name == "preview"]


def test_images_are_kept_up_to_a_number_of_bytes(sheet: Sheet) -> None:
    cache = ImageCache(limit=3 * 4 * 100)
    for index, page in enumerate(sheet.pages.pages[:6]):
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        image.fill(index)
        cache.put(Drawn(page, index, image), range(1))

    kept = [index for index in range(6) if cache.fits(index, sheet.pages.pages[index], QSize(10, 10))]
    assert kept == [0, 4, 5]
    assert cache.bytes_held == 3 * 4 * 100


def test_the_focus_is_seen_when_a_key_brought_it(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    view.clearFocus()
    edge = QPoint(1, 300)
    ground = seen(view).pixelColor(edge)

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert seen(view).pixelColor(edge) == ground

    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert seen(view).pixelColor(edge) == Scheme.LIGHT.colour(Role.LINK)


# Zoom


def test_the_page_is_as_wide_as_the_view_and_follows_it(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    narrow = view.percent()

    with qtbot.waitSignal(view.settled):
        view.resize(760, 700)

    assert view.fit is Fit.WIDTH
    assert view.percent() == pytest.approx(narrow * (760 - 48) / (560 - 48), rel=0.01)


def test_zoom_goes_by_steps_and_stops_at_the_ends(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    assert view.percent() == pytest.approx(64.5, abs=0.2)

    view.zoom_in()
    assert (view.percent(), view.fit) == (67, Fit.PERCENT)
    view.zoom_in()
    assert view.percent() == 75
    view.zoom_out()
    assert view.percent() == 67

    for _ in range(20):
        view.zoom_out()
    assert view.percent() == 25


def test_ctrl_and_wheel_zoom_around_the_pointer(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    view.set_percent(100)
    view.verticalScrollBar().setValue(1500)
    clicked: list[Origin] = []
    view.place_clicked.connect(clicked.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(280, 300))

    wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(280, 300))

    assert view.percent() == 110
    assert clicked[0].id == clicked[1].id
    assert abs(clicked[0].offset - clicked[1].offset) <= 90


def test_the_wheel_alone_scrolls(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)

    wheel(view, -120, Qt.KeyboardModifier.NoModifier)

    assert view.fit is Fit.WIDTH
    assert view.verticalScrollBar().value() > 0


def test_a_whole_page_is_turned_with_page_down(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    view.set_fit(Fit.PAGE)

    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)

    assert view.current_page() == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_page() == 7
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_page() == 0


def test_page_down_goes_on_reading(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)

    qtbot.keyClick(view, Qt.Key.Key_PageDown)

    assert 0.8 * 700 < view.verticalScrollBar().value() < 700


def test_zoom_has_keys(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)

    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.percent() == 67
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.percent() == 50
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fit is Fit.WIDTH


def test_zoom_keys_of_the_window_are_for_the_pages_while_these_have_the_focus(
    qtbot: QtBot, view: PagesView, sheet: Sheet
) -> None:
    show(qtbot, view, sheet)
    taken: list[None] = []
    shortcut = QShortcut("Ctrl++", view)
    shortcut.activated.connect(lambda: taken.append(None))

    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert (taken, view.percent()) == ([], 67)


def test_what_changes_is_told_once(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)

    with qtbot.assertNotEmitted(view.view_changed):
        view.verticalScrollBar().setValue(3)
    with qtbot.waitSignal(view.view_changed):
        view.go_to_page(4)
    assert view.current_page() == 4
    assert "5" in view.accessibleDescription()


# Places


def test_a_click_names_the_letter_under_the_pointer(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    page, line = line_of(sheet, "tình hình dịch COVID")
    run = line.runs[0]

    with qtbot.waitSignal(view.place_clicked) as clicked:
        point = on_screen(view, sheet, run.x + 1, line.top + 9)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert page == 0
    assert clicked.args == [line.origin]


def test_a_drag_and_a_click_on_the_ground_name_nothing(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    _, line = line_of(sheet, "tình hình dịch COVID")
    start = on_screen(view, sheet, line.x + 40, line.top + 9)

    with qtbot.assertNotEmitted(view.place_clicked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 80))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 300))


def test_enter_names_the_first_text_in_view(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    view.go_to_page(3)

    with qtbot.waitSignal(view.place_clicked) as clicked:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert clicked.args == [sheet.pages.pages[3].lines[0].origin]


def test_following_a_line_out_of_view_brings_it_in(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    origin = sheet.pages.pages[5].lines[3].origin

    view.follow(origin)

    qtbot.waitUntil(lambda: view.current_page() == 5)


def test_following_a_line_in_view_moves_nothing(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    view.verticalScrollBar().setValue(120)

    view.follow(line_of(sheet, "tình hình dịch COVID")[1].origin)

    assert view.verticalScrollBar().value() == 120


def test_the_bar_stands_beside_the_followed_block(qtbot: QtBot, view: PagesView, sheet: Sheet) -> None:
    show(qtbot, view, sheet)
    _, line = line_of(sheet, "tình hình dịch COVID")
    beside = on_screen(view, sheet, line.x, line.top + 9) - QPoint(10, 0)
    assert seen(view).pixelColor(beside) == QColor("white")

    view.follow(line.origin)
    assert seen(view).pixelColor(beside) == Scheme.LIGHT.colour(Role.LINK)

    view.mark(None)
    assert seen(view).pixelColor(beside) == QColor("white")


def test_a_followed_line_that_a_new_sheet_moves_away_is_followed(
    qtbot: QtBot, view: PagesView, sheet: Sheet, shorter_sheet: Sheet
) -> None:
    show(qtbot, view, shorter_sheet)
    view.go_to_page(shorter_sheet.places.where(Origin("last"))[0])
    moved = replace(shorter_sheet.pages, pages=(*sheet.pages.pages, *shorter_sheet.pages.pages[-1:]))
    view.follow(Origin("last"))

    view.show_sheet(Sheet(moved, sheet.pdf))

    qtbot.waitUntil(lambda: view.current_page() >= 7)


def test_a_new_sheet_does_not_pull_the_officer_back_to_the_cursor(
    qtbot: QtBot, view: PagesView, sheet: Sheet, shorter_sheet: Sheet
) -> None:
    show(qtbot, view, shorter_sheet)
    view.follow(line_of(shorter_sheet, "tình hình dịch COVID")[1].origin)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    place = view.verticalScrollBar().value()

    show(qtbot, view, sheet)

    assert view.verticalScrollBar().value() == place


def test_a_place_that_is_not_printed_is_followed_by_doing_nothing(
    qtbot: QtBot, view: PagesView, sheet: Sheet
) -> None:
    show(qtbot, view, sheet)

    view.follow(Origin("no-such-block"))

    assert view.verticalScrollBar().value() == 0
