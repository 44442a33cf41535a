"""The tab *Thể thức*: fields in place, every change an edit, nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.domain.agency import FirstLineIndent, SizeSet
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.edits import OPENING, SetFrame, SpliceBlocks
from bcdesk.domain.galley import Origin
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    Addressee,
    BlockId,
    CitationForm,
    CitationMention,
    DocumentDate,
    Gap,
    LineBreak,
    MentionId,
    Paragraph,
    Rank,
    Report,
    Secrecy,
    Text,
    Urgency,
)
from bcdesk.ui.desk import Desk
from bcdesk.ui.tabs.frame_page import FramePage
from bcdesk.ui.tabs.signature_page import SignaturePage
from tests.support.desks import desk_of, editor_tools
from tests.support.sheet_pages import CONTROL, add, field, fill, sentences, words
from tests.support.typing_keys import commit, preedit, press, type_text

Show = Callable[[type[FramePage], Desk], FramePage]


def choose(page: FramePage, name: str, place: int) -> None:
    """Choose from a list as an officer does."""
    combo = page.findChild(QComboBox, name)
    combo.setFocus()
    press(combo, Qt.Key.Key_Home)
    for _ in range(place):
        press(combo, Qt.Key.Key_Down)


def click(qtbot: QtBot, page: FramePage, name: str) -> None:
    qtbot.mouseClick(page.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "typed", "read"),
    [
        ("frameSuperior", "Ủy ban nhân dân tỉnh", lambda report: report.masthead.superior),
        ("frameAgency", "Sở Nội vụ", lambda report: report.masthead.agency),
        ("frameSymbol", "BC-SNV", lambda report: report.masthead.symbol),
        ("framePlace", "Vĩnh Long", lambda report: report.masthead.place),
        ("frameTypeName", "Báo cáo nhanh", lambda report: report.masthead.type_name),
        ("frameSubject", "cải cách hành chính", lambda report: report.masthead.subject_line),
        ("frameRequest", "Công văn số 1/SNV", lambda report: "".join(p.text for p in report.request)),
    ],
)
def test_what_is_typed_stands_in_the_report_and_is_undone_as_one_step(
    frame: FramePage, desk: Desk, name: str, typed: str, read: Callable[[Report], str]
) -> None:
    before = desk.report
    fill(frame, name, typed)
    assert read(desk.report) == typed
    press(field(frame, name), Qt.Key.Key_Z, CONTROL)
    assert desk.report == before
    assert words(frame, name) == words_of(before, name, read)
    press(field(frame, name), Qt.Key.Key_Y, CONTROL)
    assert read(desk.report) == typed
    assert words(frame, name) == typed


def words_of(report: Report, name: str, read: Callable[[Report], str]) -> str:
    if name == "frameSubject":
        return "\n".join(piece.text for piece in report.masthead.subject if isinstance(piece, Text))
    return read(report)


def test_number_and_date_are_read_and_written_as_they_print(frame: FramePage, desk: Desk) -> None:
    fill(frame, "frameNumber", "5")
    assert (desk.report.masthead.number, words(frame, "frameNumber")) == (5, "5")
    fill(frame, "frameDay", "3")
    fill(frame, "frameMonth", "2")
    fill(frame, "frameYear", "2022")
    field(frame, "frameSubject").setFocus()
    assert desk.report.masthead.dated == DocumentDate(2022, 2, 3)
    assert [words(frame, f"frame{part}") for part in ("Number", "Day", "Month", "Year")] == [
        "05",
        "03",
        "02",
        "2022",
    ]


def test_number_and_day_may_stay_open_and_say_why(frame: FramePage, desk: Desk) -> None:
    assert "The registry writes the number after signing" in sentences(frame)
    fill(frame, "frameNumber", "7")
    fill(frame, "frameDay", "7")
    assert "after signing" not in sentences(frame)
    fill(frame, "frameNumber", "")
    fill(frame, "frameDay", "")
    assert (desk.report.masthead.number, desk.report.masthead.dated.day) == (None, None)
    assert "The day is written after signing" in sentences(frame)


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("frameNumber", "năm", "Type digits here."),
        ("frameNumber", "0", "Numbers of documents start at 1."),
        ("frameDay", "32", "The month has no such day."),
        ("frameMonth", "13", "The month is a number from 1 to 12."),
        ("frameYear", "21", "Type a year with four digits"),
        ("frameYearOfPeriod", "nay", "Type digits here."),
        ("frameClosingDate", "31/6/2021", "The month has no such day."),
        ("frameDeadline", "mai", "Type the date as day/month/year"),
    ],
)
def test_what_cannot_be_taken_stays_in_the_field_and_says_why(
    frame: FramePage, desk: Desk, name: str, typed: str, sentence: str
) -> None:
    fill(frame, name, typed[:-1])
    last = desk.report
    type_text(field(frame, name), typed[-1])
    assert desk.report == last
    add(frame, "frameSubject", "!")
    assert words(frame, name) == typed
    assert sentence in sentences(frame)
    assert replace(desk.report, masthead=last.masthead) == last


def test_half_a_date_is_no_mistake_while_it_is_typed(frame: FramePage, qtbot: QtBot) -> None:
    fill(frame, "frameDeadline", "31/6")
    assert "Type the date" not in sentences(frame)
    qtbot.waitUntil(lambda: "Type the date" in sentences(frame))
    type_text(field(frame, "frameDeadline"), "/20")
    assert "Type a year with four digits" in sentences(frame)


def test_mending_what_could_not_be_taken_takes_the_sentence_away(frame: FramePage, desk: Desk) -> None:
    fill(frame, "frameDeadline", "31/6/2021")
    assert desk.report.deadline is None
    field(frame, "frameSubject").setFocus()
    assert "no such day" in sentences(frame)
    field(frame, "frameDeadline").setFocus()
    press(field(frame, "frameDeadline"), Qt.Key.Key_Home)
    press(field(frame, "frameDeadline"), Qt.Key.Key_Delete)
    press(field(frame, "frameDeadline"), Qt.Key.Key_Delete)
    type_text(field(frame, "frameDeadline"), "30")
    assert desk.report.deadline == date(2021, 6, 30)
    assert "no such day" not in sentences(frame)


def test_undo_replaces_what_could_not_be_taken(frame: FramePage, desk: Desk) -> None:
    fill(frame, "frameNumber", "5")
    type_text(field(frame, "frameNumber"), "x")
    field(frame, "frameSubject").setFocus()
    assert "Type digits" in sentences(frame)
    assert desk.report.masthead.number == 5
    desk.undo()
    assert words(frame, "frameNumber") == ""
    assert "Type digits" not in sentences(frame)


def test_the_subject_keeps_its_line_breaks(frame: FramePage, desk: Desk) -> None:
    fill(frame, "frameSubject", "một\nhai")
    assert desk.report.masthead.subject == (Text("một"), LineBreak(), Text("hai"))


def test_an_input_method_writes_into_a_field_of_the_sheet(frame: FramePage, desk: Desk) -> None:
    fill(frame, "framePlace", "")
    place = field(frame, "framePlace")
    preedit(place, "Đo")
    assert desk.report.masthead.place == ""
    commit(place, "Đồng")
    type_text(place, "  ")
    commit(place, "Tháp")
    assert desk.report.masthead.place == "Đồng Tháp"
    assert words(frame, "framePlace") == "Đồng  Tháp"
    field(frame, "frameSubject").setFocus()
    assert words(frame, "framePlace") == "Đồng Tháp"


def test_return_goes_on_to_the_next_field(frame: FramePage) -> None:
    superior = field(frame, "frameSuperior")
    superior.setFocus()
    press(superior, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(frame, "frameAgency")


def test_pasted_lines_become_one_in_a_field_of_one_line(frame: FramePage, desk: Desk) -> None:
    agency = field(frame, "frameAgency")
    agency.setFocus()
    agency.selectAll()
    QApplication.clipboard().setText("Sở Thông tin\r\nvà Truyền thông\u0000")
    agency.paste()
    assert desk.report.masthead.agency == "Sở Thông tin và Truyền thông"


def test_a_change_from_elsewhere_shows_without_moving_the_cursor(frame: FramePage, desk: Desk) -> None:
    subject = field(frame, "frameSubject")
    assert isinstance(subject, QTextEdit)
    subject.setFocus()
    press(subject, Qt.Key.Key_Home, CONTROL)
    press(subject, Qt.Key.Key_Right)
    steps = desk.steps.count()
    head = desk.report.masthead
    new = replace(head, agency="Sở Tư pháp", subject=(*head.subject, Text(" tới hết tháng")))
    desk.do(SetFrame("masthead", head, new), "")
    assert words(frame, "frameAgency") == "Sở Tư pháp"
    assert words(frame, "frameSubject").endswith(" tới hết tháng")
    assert subject.textCursor().position() == 1
    assert desk.steps.count() == steps + 1


def test_two_pages_on_one_desk_agree(frame: FramePage, desk: Desk, shown: Show, qtbot: QtBot) -> None:
    other = shown(FramePage, desk)
    fill(frame, "frameAgency", "Sở Tư pháp")
    fill(frame, "frameClosingDate", "14/6/2021")
    fill(frame, "frameNumber", "12")
    choose(frame, "frameUrgency", 2)
    click(qtbot, frame, "addAddressees")
    fill(frame, "frameAddressees", "UBND tỉnh\nSở Nội vụ")
    for name in ("frameAgency", "frameClosingDate", "frameNumber", "frameAddressees"):
        assert words(other, name) == words(frame, name)
    assert other.findChild(QComboBox, "frameUrgency").currentText() == "Very urgent"
    while desk.steps.canUndo():
        desk.undo()
    assert words(other, "frameAgency") == words(frame, "frameAgency") == "Sở Thông tin và Truyền thông"


def test_period_and_year_are_chosen(frame: FramePage, desk: Desk) -> None:
    choose(frame, "framePeriod", 12)
    fill(frame, "frameYearOfPeriod", "2022")
    assert desk.report.period == Period(PeriodKind.QUARTER, 2022, 1)
    assert "15/12/2021 to 14/3/2022" in sentences(frame)


def test_the_closing_date_says_what_the_decree_expects(frame: FramePage, desk: Desk) -> None:
    assert "Not given yet. Data by Decree 09/2019/NĐ-CP: 15/12/2020 to 14/6/2021." in sentences(frame)
    fill(frame, "frameClosingDate", "14-06-2021")
    assert desk.report.closing_date == date(2021, 6, 14)
    assert "Not given yet." not in sentences(frame)
    field(frame, "frameDeadline").setFocus()
    assert words(frame, "frameClosingDate") == "14/6/2021"


def test_a_day_is_chosen_from_the_calendar(frame: FramePage, desk: Desk, qtbot: QtBot) -> None:
    press(field(frame, "frameClosingDate"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    days = popup.findChild(QTableView)
    press(days, Qt.Key.Key_Left)
    press(days, Qt.Key.Key_Return)
    assert desk.report.closing_date == date(2021, 6, 13)
    assert words(frame, "frameClosingDate") == "13/6/2021"
    assert QApplication.activePopupWidget() is None


def test_escape_closes_the_calendar_and_changes_nothing(frame: FramePage, desk: Desk) -> None:
    before = desk.report
    press(field(frame, "frameDeadline"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(popup.findChild(QTableView), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert desk.report == before


def test_urgency_and_secrecy_are_chosen_and_shown_as_marks(frame: FramePage, desk: Desk) -> None:
    choose(frame, "frameUrgency", 1)
    choose(frame, "frameSecrecy", 3)
    head = desk.report.masthead
    assert (head.urgency, head.secrecy) == (Urgency.URGENT, Secrecy.ABSOLUTELY_SECRET)
    marks = [part for part in frame.findChildren(QWidget) if part.accessibleName() == "Tuyệt mật, Khẩn"]
    assert [part.isVisible() for part in marks] == [True]


def test_the_wheel_scrolls_the_page_and_chooses_nothing(frame: FramePage, desk: Desk) -> None:
    combo = frame.findChild(QComboBox, "framePeriod")
    combo.setFocus()
    turn = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = desk.report
    QApplication.sendEvent(combo, turn)
    assert desk.report == before


def test_a_request_that_cites_a_document_is_shown_and_not_typed_over(sample: Report, shown: Show) -> None:
    cited = CitationMention(
        id=MentionId("m1"),
        document=DocumentId("d1"),
        form=CitationForm.AS_WRITTEN,
        as_written="Công văn số 665/SNV",
    )
    desk = desk_of(replace(sample, request=(cited,)))
    frame = shown(FramePage, desk)
    add(frame, "frameRequest", "!")
    assert words(frame, "frameRequest") == "Công văn số 665/SNV"
    assert "Cites a recorded document" in sentences(frame)
    assert desk.report.request == (cited,)


def test_addressees_are_added_ranked_moved_and_removed(frame: FramePage, desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, frame, "addAddressees")
    lines = field(frame, "frameAddressees")
    assert QApplication.focusWidget() is lines
    type_text(lines, "UBND tỉnh\nSở Nội vụ")
    choose(frame, "addresseeRank", 1)
    assert desk.report.addressees == (
        Addressee("UBND tỉnh", Rank.HIGHER),
        Addressee("Sở Nội vụ", Rank.EQUAL),
    )
    lines.setFocus()
    press(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.rank for line in desk.report.addressees] == [Rank.EQUAL, Rank.HIGHER]
    click(qtbot, frame, "lineRemove")
    assert [line.name for line in desk.report.addressees] == ["UBND tỉnh"]
    assert words(frame, "frameAddressees") == "UBND tỉnh"
    desk.undo()
    assert words(frame, "frameAddressees") == "Sở Nội vụ\nUBND tỉnh"


def test_backspace_in_an_empty_kinh_gui_takes_it_away(frame: FramePage, qtbot: QtBot) -> None:
    click(qtbot, frame, "addAddressees")
    press(field(frame, "frameAddressees"), Qt.Key.Key_Backspace)
    assert not field(frame, "frameAddressees").isVisible()
    assert frame.findChild(QWidget, "addAddressees").isVisible()


def test_legal_bases_are_added_and_written(frame: FramePage, desk: Desk, qtbot: QtBot) -> None:
    assert not field(frame, "basesEditor").isVisible()
    click(qtbot, frame, "addBases")
    type_text(field(frame, "basesEditor"), "Căn cứ Nghị định\nCăn cứ Quyết định")
    assert [basis.inlines for basis in desk.report.bases] == [
        (Text("Căn cứ Nghị định"),),
        (Text("Căn cứ Quyết định"),),
    ]
    assert field(frame, "basesEditor").isVisible()


def test_the_opening_grows_with_its_text_and_never_scrolls_by_itself(frame: FramePage, desk: Desk) -> None:
    opening = field(frame, "openingEditor")
    height = opening.height()
    add(frame, "openingEditor", "\nĐoạn thứ hai")
    assert len(desk.report.opening) == 2
    assert opening.height() > height
    assert isinstance(opening, QTextEdit)
    assert opening.verticalScrollBar().maximum() == 0


def test_the_page_follows_the_cursor(frame: FramePage, qtbot: QtBot) -> None:
    add(frame, "openingEditor", "\nmột" * 20)
    opening = field(frame, "openingEditor")
    assert isinstance(opening, QTextEdit)
    qtbot.waitUntil(
        lambda: (
            frame.viewport()
            .rect()
            .contains(opening.viewport().mapTo(frame.viewport(), opening.cursorRect().center()))
        )
    )


def test_ctrl_tab_leaves_the_text(frame: FramePage) -> None:
    opening = field(frame, "openingEditor")
    opening.setFocus()
    press(opening, Qt.Key.Key_Tab, CONTROL)
    assert QApplication.focusWidget() is frame.findChild(QWidget, "goOn")
    field(frame, "openingEditor").setFocus()
    press(opening, Qt.Key.Key_Backtab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is not opening


def test_going_to_a_place_puts_the_cursor_there(frame: FramePage, desk: Desk) -> None:
    first = desk.report.opening[0]
    assert frame.go_to(Origin(first.id, 4))
    opening = field(frame, "openingEditor")
    assert QApplication.focusWidget() is opening
    assert isinstance(opening, QTextEdit)
    assert opening.textCursor().position() == 4
    assert not frame.go_to(Origin("closing-p1", 0))


def test_undo_tells_the_field_that_it_has_changed(frame: FramePage, desk: Desk) -> None:
    places: list[Origin] = []
    desk.went.connect(places.append)
    fill(frame, "frameAgency", "Sở Tư pháp")
    fill(frame, "frameMonth", "6")
    frame.findChild(QWidget, "goOn").setFocus()
    desk.undo()
    assert frame.go_to(places[-1])
    assert QApplication.focusWidget() is field(frame, "frameDay")
    desk.undo()
    assert frame.go_to(places[-1])
    assert QApplication.focusWidget() is field(frame, "frameAgency")


def test_the_link_goes_on_to_the_first_section(frame: FramePage, desk: Desk, qtbot: QtBot) -> None:
    link = frame.findChild(QAbstractButton, "goOn")
    assert link.text() == "Go on to section I. Khái quát đặc điểm, tình hình"
    with qtbot.waitSignal(frame.next_requested):
        click(qtbot, frame, "goOn")


def test_without_sections_the_link_goes_on_to_the_signature(sample: Report, shown: Show) -> None:
    frame = shown(FramePage, desk_of(replace(sample, sections=())))
    assert frame.findChild(QAbstractButton, "goOn").text() == "Go on to recipients and signature"


def test_the_house_style_is_one_sentence_until_it_is_opened(frame: FramePage, qtbot: QtBot) -> None:
    assert "Sizes 13/14/14 · margins 20, 20, 30, 15 mm · first line 1,27\u00a0cm" in sentences(frame)
    assert not field(frame, "styleMarginTop").isVisible()
    click(qtbot, frame, "houseStyle")
    assert field(frame, "styleMarginTop").isVisible()
    assert "margins 20" not in sentences(frame)


def test_the_house_style_changes_and_the_sheet_follows(frame: FramePage, desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, frame, "houseStyle")
    width = frame.sheet.width()
    fill(frame, "styleMarginLeft", "35")
    choose(frame, "styleFirstLine", 0)
    choose(frame, "styleSizes", 1)
    click(qtbot, frame, "styleUpperHeadings")
    style = desk.report.style
    assert (style.margin_left, style.first_line, style.sizes) == (35.0, FirstLineIndent.ONE_CM, SizeSet.SMALL)
    assert style.upper_headings
    assert frame.sheet.width() < width


def test_a_measure_outside_the_decree_is_refused_under_its_field(
    frame: FramePage, desk: Desk, qtbot: QtBot
) -> None:
    click(qtbot, frame, "houseStyle")
    fill(frame, "styleMarginTop", "19,5")
    assert desk.report.style.margin_top == 20.0
    fill(frame, "styleMarginBottom", "25")
    assert "Decree 30/2020/NĐ-CP allows 20 to 25 mm." in sentences(frame)
    assert words(frame, "styleMarginTop") == "19,5"
    fill(frame, "styleMarginTop", "22 mm")
    assert desk.report.style.margin_top == 22.0
    assert "Decree 30/2020" not in sentences(frame)


def test_sizes_that_do_not_go_with_the_line_spacing_are_refused(
    frame: FramePage, desk: Desk, qtbot: QtBot
) -> None:
    click(qtbot, frame, "houseStyle")
    fill(frame, "styleLinePitch", "24")
    choose(frame, "styleSizes", 1)
    assert desk.report.style.sizes is SizeSet.LARGE
    assert frame.findChild(QComboBox, "styleSizes").currentText() == "13 / 14 / 14"
    assert "Line spacing: Decree 30/2020/NĐ-CP allows 14,9 to 22,4 pt." in sentences(frame)
    fill(frame, "styleLinePitch", "")
    assert desk.report.style.line_pitch is None


def test_a_report_that_is_read_only_takes_nothing(sample: Report, shown: Show) -> None:
    desk = desk_of(replace(sample, addressees=(Addressee("Sở Nội vụ", Rank.EQUAL),)), read_only=True)
    frame = shown(FramePage, desk)
    before = desk.report
    for editor in (*frame.findChildren(QTextEdit), *frame.findChildren(QLineEdit)):
        assert editor.isReadOnly()
        type_text(editor, "x\n")
        press(editor, Qt.Key.Key_Backspace)
        press(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.report == before
    assert words(frame, "frameAgency") == before.masthead.agency
    assert not any(combo.isEnabled() for combo in frame.findChildren(QComboBox) if combo.isVisible())
    assert not frame.findChild(QWidget, "addBases").isVisible()


def test_tab_goes_through_the_page_as_it_is_read(frame: FramePage) -> None:
    frame.focus_first()
    names = []
    for _ in range(12):
        here = QApplication.focusWidget()
        assert here is not None
        names.append(here.objectName())
        press(here, Qt.Key.Key_Tab)
    assert names == [
        "frameSuperior",
        "frameAgency",
        "frameNumber",
        "frameSymbol",
        "framePlace",
        "frameDay",
        "frameMonth",
        "frameYear",
        "frameTypeName",
        "frameSubject",
        "addAddressees",
        "addBases",
    ]
    go_on = frame.findChild(QWidget, "goOn")
    go_on.setFocus()
    rest = []
    for _ in range(7):
        here = QApplication.focusWidget()
        assert here is not None
        press(here, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        assert there is not None
        rest.append(there.objectName())
    assert rest == [
        "framePeriod",
        "frameYearOfPeriod",
        "frameClosingDate",
        "frameRequest",
        "frameDeadline",
        "frameUrgency",
        "frameSecrecy",
    ]


def test_every_control_has_a_name(frame: FramePage, qtbot: QtBot) -> None:
    click(qtbot, frame, "houseStyle")
    click(qtbot, frame, "addAddressees")
    click(qtbot, frame, "addBases")
    controls = [
        part
        for kind in (QTextEdit, QLineEdit, QComboBox, QAbstractButton)
        for part in frame.findChildren(kind)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(controls) > 25
    assert [part for part in controls if not part.objectName() or not part.accessibleName()] == []


def test_zoom_makes_the_sheet_larger_and_moves_the_column_below(frame: FramePage) -> None:
    width, beside = frame.sheet.width(), field(frame, "frameDeadline")
    assert beside.mapTo(frame, QPoint()).x() > width
    frame.set_zoom(1.5)
    QApplication.sendPostedEvents()
    assert frame.sheet.width() > width * 1.4
    assert frame.editors()[1].zoom == 1.5
    assert beside.mapTo(frame, QPoint()).x() < width


def test_the_wheel_with_ctrl_asks_for_another_zoom(frame: FramePage, qtbot: QtBot) -> None:
    turn = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    for name in ("openingEditor", "frameAgency"):  # they pass it on to the page
        editor = field(frame, name)
        assert isinstance(editor, QTextEdit)
        QApplication.sendEvent(editor.viewport(), turn)
        assert not turn.isAccepted()
    with qtbot.waitSignal(frame.zoom_requested) as asked:
        QApplication.sendEvent(frame.viewport(), turn)
    assert asked.args == [1]


def test_words_follow_the_language(frame: FramePage) -> None:
    before = sentences(frame)
    for part in (frame, *frame.findChildren(QWidget)):
        QApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))
    assert sentences(frame) == before


def test_the_opening_follows_another_view_of_the_report(frame: FramePage, desk: Desk) -> None:
    new = Paragraph(id=BlockId("p2"), inlines=(Text("Đoạn khác"),))
    desk.do(SpliceBlocks(OPENING, 1, (), (new,)), "")
    assert words(frame, "openingEditor").endswith("Đoạn khác")


def test_a_page_that_is_gone_hears_nothing_of_its_desk(desk: Desk, qtbot: QtBot) -> None:
    pages = [FramePage(desk, editor_tools()), SignaturePage(desk, editor_tools())]
    for page in pages:
        qtbot.addWidget(page)
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    now = desk.report.masthead
    desk.do(SetFrame("masthead", now, replace(now, agency="Sở Tư pháp")), "")
    assert desk.report.masthead.agency == "Sở Tư pháp"


def test_a_field_of_balanced_lines_is_as_tall_as_its_lines_while_one_types(frame: FramePage) -> None:
    agency = field(frame, "frameAgency")
    before = agency.height()
    agency.setFocus()
    press(agency, Qt.Key.Key_Home, CONTROL)
    for _ in range(5):
        press(agency, Qt.Key.Key_Right)
    type_text(agency, "X")  # the first of two lines becomes too long for the margins that balanced them
    assert agency.height() == before


def test_an_opening_that_is_still_missing_has_room_for_what_it_asks_for(sample: Report, shown: Show) -> None:
    def height(missing: str) -> int:
        gap = Gap(id=BlockId("gap"), missing=missing)
        page = shown(FramePage, desk_of(replace(sample, opening=(gap,))))
        return field(page, "openingEditor").height()

    assert height("số liệu " * 30) > height("số liệu " * 15) > height("số liệu")


@pytest.mark.parametrize(("spare", "scrolls"), [(6, False), (-6, True)])
def test_the_sheet_scrolls_sideways_only_where_it_has_no_room_itself(
    frame: FramePage, qtbot: QtBot, spare: int, scrolls: bool
) -> None:
    bar, upright = frame.horizontalScrollBar(), frame.verticalScrollBar()
    frame.resize(frame.sheet.width() + 40, 680)  # the column comes below, so it scrolls
    qtbot.waitUntil(upright.isVisible)
    frame.resize(frame.sheet.width() + upright.width() + spare, 680)
    qtbot.waitUntil(lambda: bar.maximum() == (-spare if scrolls else 0))
    assert bar.isVisible() == scrolls


def test_alt_with_a_letter_writes_nothing_into_a_field(frame: FramePage) -> None:
    before = words(frame, "frameSubject")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier, "v")
    QApplication.sendEvent(field(frame, "frameSubject"), event)
    assert words(frame, "frameSubject") == before
