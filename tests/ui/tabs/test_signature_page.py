"""The tab *Nơi nhận – Ký*: the foot of the report with its fields in place."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.edits import SetFrame
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import Authority, Capacity, Report, Signature
from bcdesk.ui.desk import Desk
from bcdesk.ui.tabs.signature_page import SignaturePage
from tests.support.desks import desk_of
from tests.support.sheet_pages import add, field, fill, words
from tests.support.typing_keys import press, type_text

ALT = Qt.KeyboardModifier.AltModifier
Show = Callable[[type[SignaturePage], Desk], SignaturePage]


def visible_button(page: SignaturePage, name: str) -> QAbstractButton:
    found = [button for button in page.findChildren(QAbstractButton, name) if button.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_page_shows_the_foot_of_the_report(signature: SignaturePage, desk: Desk) -> None:
    assert words(signature, "frameRecipients").split("\n") == list(desk.report.recipients)
    assert words(signature, "frameTitle0") == "Giám đốc"
    assert words(signature, "frameSigner") == "Nguyễn Văn Này"
    assert words(signature, "closingEditor").startswith("Trên đây là báo cáo")


def test_the_closing_is_written(signature: SignaturePage, desk: Desk) -> None:
    add(signature, "closingEditor", " Hết.")
    assert words(signature, "closingEditor").endswith("tổng hợp./. Hết.")
    desk.undo()
    assert words(signature, "closingEditor").endswith("tổng hợp./.")


def test_return_adds_a_recipient_and_backspace_takes_an_empty_one_away(
    signature: SignaturePage, desk: Desk
) -> None:
    before = desk.report.recipients
    add(signature, "frameRecipients", "\nUBND tỉnh")
    assert desk.report.recipients == (*before, "UBND tỉnh")
    for _ in range(len("UBND tỉnh") + 1):
        press(field(signature, "frameRecipients"), Qt.Key.Key_Backspace)
    assert desk.report.recipients == before


def test_recipients_move_by_keys_and_by_buttons(signature: SignaturePage, desk: Desk, qtbot: QtBot) -> None:
    lines = field(signature, "frameRecipients")
    lines.setFocus()
    press(lines, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(lines, Qt.Key.Key_Down, ALT)
    assert desk.report.recipients[:2] == ("Ban Giám đốc Sở", "Sở Nội vụ")
    press(lines, Qt.Key.Key_Up, ALT)
    press(lines, Qt.Key.Key_Up, ALT)
    assert desk.report.recipients[0] == "Sở Nội vụ"
    qtbot.mouseClick(visible_button(signature, "lineDown"), Qt.MouseButton.LeftButton)
    assert desk.report.recipients[1] == "Sở Nội vụ"
    qtbot.mouseClick(visible_button(signature, "lineRemove"), Qt.MouseButton.LeftButton)
    assert "Sở Nội vụ" not in desk.report.recipients
    qtbot.mouseClick(visible_button(signature, "lineAdd"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is lines
    type_text(lines, "Mới")
    assert "Mới" in desk.report.recipients


def test_the_signer_and_the_title_are_typed(signature: SignaturePage, desk: Desk) -> None:
    fill(signature, "frameSigner", "Trần Văn B")
    fill(signature, "frameTitle0", "Chánh Thanh tra")
    assert desk.report.signature == Signature((Capacity("Chánh Thanh tra"),), "Trần Văn B")
    desk.undo()
    desk.undo()
    assert words(signature, "frameTitle0") == "Giám đốc"


def test_a_deputy_signs_for_the_head(signature: SignaturePage, desk: Desk) -> None:
    letters = signature.findChild(QComboBox, "frameAuthority0")
    letters.setFocus()
    press(letters, Qt.Key.Key_Down)
    press(letters, Qt.Key.Key_Down)
    title = field(signature, "frameTitle0")
    title.setFocus()
    press(title, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(signature, "frameTitle1")
    type_text(field(signature, "frameTitle1"), "Phó Giám đốc")
    assert desk.report.signature.capacity == (
        Capacity("Giám đốc", Authority.DEPUTY),
        Capacity("Phó Giám đốc"),
    )


def test_lines_of_the_capacity_move_and_go(signature: SignaturePage, desk: Desk) -> None:
    title = field(signature, "frameTitle0")
    title.setFocus()
    press(title, Qt.Key.Key_Return)
    type_text(field(signature, "frameTitle1"), "Phó")
    press(field(signature, "frameTitle1"), Qt.Key.Key_Up, ALT)
    assert [line.title for line in desk.report.signature.capacity] == ["Phó", "Giám đốc"]
    assert QApplication.focusWidget() is field(signature, "frameTitle0")
    fill(signature, "frameTitle0", "")
    press(field(signature, "frameTitle0"), Qt.Key.Key_Backspace)
    assert [line.title for line in desk.report.signature.capacity] == ["Giám đốc"]
    assert words(signature, "frameTitle0") == "Giám đốc"


def test_a_report_without_capacity_has_an_empty_line_to_fill(sample: Report, shown: Show) -> None:
    desk = desk_of(replace(sample, signature=Signature((), "")))
    page = shown(SignaturePage, desk)
    fill(page, "frameTitle0", "Giám đốc")
    assert desk.report.signature.capacity == (Capacity("Giám đốc"),)


def test_two_pages_agree_when_lines_come_and_go(signature: SignaturePage, desk: Desk, shown: Show) -> None:
    other = shown(SignaturePage, desk)
    now = desk.report.signature
    new = Signature((Capacity("Giám đốc", Authority.DEPUTY), Capacity("Phó")), "B")
    desk.do(SetFrame("signature", now, new), "")
    for page in (signature, other):
        assert words(page, "frameTitle1") == "Phó"
        assert words(page, "frameSigner") == "B"
    desk.undo()
    assert words(other, "frameTitle0") == "Giám đốc"
    assert not [part for part in other.findChildren(QWidget, "frameTitle1") if part.isVisible()]


def test_going_to_a_place_finds_text_and_fields(signature: SignaturePage, desk: Desk) -> None:
    assert signature.go_to(Origin("closing-p1", 3))
    assert QApplication.focusWidget() is field(signature, "closingEditor")
    places: list[Origin] = []
    desk.went.connect(places.append)
    fill(signature, "frameTitle0", "Phó")
    desk.undo()
    field(signature, "closingEditor").setFocus()
    assert signature.go_to(places[-1])
    assert QApplication.focusWidget() is field(signature, "frameTitle0")
    assert not signature.go_to(Origin("opening-p1", 0))
    assert not signature.go_to(Origin("frame:agency", 0))


def test_a_report_that_is_read_only_takes_nothing(sample: Report, shown: Show) -> None:
    desk = desk_of(sample, read_only=True)
    page = shown(SignaturePage, desk)
    for editor in page.findChildren(QTextEdit):
        editor.setFocus()
        type_text(editor, "x\n")
        press(editor, Qt.Key.Key_Down, ALT)
    assert desk.report == sample
    assert words(page, "frameSigner") == sample.signature.name
    assert not [part for part in page.findChildren(QAbstractButton) if part.isVisible() and part.objectName()]


def test_tab_goes_through_the_page_as_it_is_read(signature: SignaturePage) -> None:
    lines = field(signature, "frameRecipients")
    lines.setFocus()
    names = []
    for _ in range(6):
        here = QApplication.focusWidget()
        assert here is not None
        names.append(here.objectName())
        press(here, Qt.Key.Key_Tab)
    assert names == ["frameRecipients", "lineUp", "lineAdd", "lineRemove", "frameAuthority0", "frameTitle0"]


def test_every_control_has_a_name(signature: SignaturePage) -> None:
    controls = [
        part
        for kind in (QTextEdit, QComboBox, QAbstractButton)
        for part in signature.findChildren(kind)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.window() is signature
    ]
    assert [part for part in controls if not part.objectName() or not part.accessibleName()] == []
