"""The panel around the pages."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.printing import Sheet
from bcdesk.domain.galley import Origin
from bcdesk.ui.parts import Banner
from bcdesk.ui.preview import Fit, PreviewPanel


@pytest.fixture
def panel(qtbot: QtBot, sheet: Sheet) -> PreviewPanel:
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.resize(560, 700)
    panel.show()
    with qtbot.waitSignal(panel.pages.settled):
        panel.show_sheet(sheet)
    return panel


def button(panel: PreviewPanel, name: str) -> QAbstractButton:
    found = panel.findChild(QAbstractButton, f"preview_{name}")
    assert found is not None
    return found


def click(qtbot: QtBot, panel: PreviewPanel, name: str) -> None:
    qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)


def page_field(panel: PreviewPanel) -> QLineEdit:
    return panel.findChild(QLineEdit, "preview_page")


def shown_texts(panel: PreviewPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_the_panel_tells_page_and_number_of_pages(qtbot: QtBot, panel: PreviewPanel) -> None:
    assert page_field(panel).text() == "1"
    assert any("8" in text for text in shown_texts(panel))

    click(qtbot, panel, "next")
    click(qtbot, panel, "next")
    click(qtbot, panel, "previous")

    assert page_field(panel).text() == "2"
    assert panel.pages.current_page() == 1


def test_at_the_ends_there_is_no_page_to_turn_to(qtbot: QtBot, panel: PreviewPanel) -> None:
    assert not button(panel, "previous").isEnabled()

    panel.pages.go_to_page(7)
    panel.pages.verticalScrollBar().setValue(panel.pages.verticalScrollBar().maximum())

    assert button(panel, "previous").isEnabled()
    assert not button(panel, "next").isEnabled()


def test_a_number_typed_goes_to_its_page(qtbot: QtBot, panel: PreviewPanel) -> None:
    page_field(panel).selectAll()
    qtbot.keyClicks(page_field(panel), "6")
    qtbot.keyClick(page_field(panel), Qt.Key.Key_Return)

    assert panel.pages.current_page() == 5
    assert page_field(panel).text() == "6"


def test_a_new_sheet_leaves_alone_what_is_being_typed(
    qtbot: QtBot, panel: PreviewPanel, shorter_sheet: Sheet
) -> None:
    page_field(panel).setFocus()
    page_field(panel).selectAll()
    qtbot.keyClicks(page_field(panel), "2")

    panel.show_sheet(shorter_sheet)

    assert page_field(panel).text() == "2"


def test_the_head_zooms(qtbot: QtBot, panel: PreviewPanel) -> None:
    click(qtbot, panel, "zoom_in")
    assert panel.pages.percent() == 67
    assert not button(panel, "fit_width").isChecked()

    click(qtbot, panel, "zoom_out")
    assert panel.pages.percent() == 50

    click(qtbot, panel, "fit_page")
    assert panel.pages.fit is Fit.PAGE

    click(qtbot, panel, "fit_width")
    assert panel.pages.fit is Fit.WIDTH
    click(qtbot, panel, "fit_width")
    assert button(panel, "fit_width").isChecked()


def test_while_the_box_is_checked_pages_follow_the_cursor(
    qtbot: QtBot, panel: PreviewPanel, sheet: Sheet
) -> None:
    panel.follow(sheet.pages.pages[4].lines[5].origin)

    qtbot.waitUntil(lambda: panel.pages.current_page() == 4)


def test_unchecked_they_stay_and_checked_again_they_catch_up(
    qtbot: QtBot, panel: PreviewPanel, sheet: Sheet
) -> None:
    box = panel.findChild(QCheckBox, "preview_follow")
    box.click()
    panel.follow(sheet.pages.pages[4].lines[5].origin)
    assert panel.pages.current_page() == 0
    assert not panel.is_following()

    box.click()

    qtbot.waitUntil(lambda: panel.pages.current_page() == 4)


def test_a_click_in_the_pages_is_passed_on(qtbot: QtBot, panel: PreviewPanel) -> None:
    with qtbot.waitSignal(panel.place_clicked) as clicked:
        qtbot.keyClick(panel.pages, Qt.Key.Key_Return)

    assert isinstance(clicked.args[0], Origin)


def test_the_panel_says_that_it_waits_only_if_it_takes_long(qtbot: QtBot, panel: PreviewPanel) -> None:
    quiet = shown_texts(panel)

    panel.show_waiting(True)
    assert shown_texts(panel) == quiet
    qtbot.waitUntil(lambda: len(shown_texts(panel)) == len(quiet) + 1)
    panel.show_waiting(False)

    assert shown_texts(panel) == quiet


def test_pages_that_cannot_be_made_are_told_above_the_last_good_ones(
    qtbot: QtBot, panel: PreviewPanel, sheet: Sheet, shorter_sheet: Sheet
) -> None:
    quiet = shown_texts(panel)
    panel.show_waiting(True)
    qtbot.waitUntil(lambda: len(shown_texts(panel)) == len(quiet) + 1)

    panel.show_failed(older=True)

    told = [text for text in shown_texts(panel) if text not in quiet]
    assert told[0] == "The pages cannot be laid out; those below are older than the text."
    assert "Undo the last change" in told[1]
    assert panel.pages.page_count() == 8

    panel.show_sheet(shorter_sheet)
    assert panel.findChild(Banner, "preview_trouble").isHidden()


def test_the_pages_of_another_report_do_not_stay_when_none_can_be_made(
    qtbot: QtBot, panel: PreviewPanel
) -> None:
    panel.show_failed(older=False)

    assert panel.pages.page_count() == 0
    assert "The pages cannot be laid out." in shown_texts(panel)


def test_without_a_report_nothing_can_be_turned_or_zoomed(qtbot: QtBot, panel: PreviewPanel) -> None:
    panel.show_sheet(None)

    enabled = {
        part.objectName() for part in panel.findChildren(QWidget) if part.isEnabled() and part.objectName()
    }
    names = ("zoom_in", "zoom_out", "fit_width", "fit_page", "previous", "next", "page")
    assert not enabled & {f"preview_{name}" for name in names}
    assert page_field(panel).text() == ""


def test_every_control_can_be_named_and_found(panel: PreviewPanel) -> None:
    for part in (*panel.findChildren(QAbstractButton), page_field(panel), panel.pages):
        if part.isVisible():
            assert part.objectName().startswith("preview_")
            assert part.accessibleName()


def test_another_language_is_taken_on_at_once(qtbot: QtBot, panel: PreviewPanel) -> None:
    button(panel, "next").setToolTip("")

    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))

    assert button(panel, "next").toolTip()


def test_after_the_end_nothing_is_drawn_and_the_document_is_closed(
    qtbot: QtBot, panel: PreviewPanel, sheet: Sheet
) -> None:
    panel.pages.shut_down()

    panel.pages.go_to_page(7)

    assert not panel.pages.is_settled()
    assert panel.pages.page_count() == 8
