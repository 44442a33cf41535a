"""What the officer says of a new report."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from bcdesk.app.ports import ReportSummary
from bcdesk.app.shelf import Blank, FromOutline, FromReport, NewReport
from bcdesk.domain.agency import HouseStyle, SizeSet
from bcdesk.domain.drafts import Letterhead
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Authority, Capacity, ReportId
from bcdesk.ui.dialogs.new_report import NewReportDialog
from bcdesk.ui.theme import Scheme, Theme
from tests.support.summaries import H1, a_summary
from tests.support.typing_keys import press, type_text

OUTLINE = "dan-van-qcdc"
LETTERHEAD = Letterhead(
    superior="UBND tỉnh",
    agency="Sở Nội vụ",
    symbol="BC-SNV",
    place="Hà Nội",
    capacity=(Capacity("Giám đốc", Authority.DEPUTY), Capacity("Phó Giám đốc")),
    signer="Trần Thị B",
    style=HouseStyle(sizes=SizeSet.SMALL),
)
REPORTS = (
    a_summary("q2", "Cải cách hành chính", Period(PeriodKind.QUARTER, 2021, 2), kind="Cải cách"),
    a_summary("year", period=Period(PeriodKind.YEAR, 2020)),
)


class Asked:
    """A dialog that is open, with what it has told."""

    def __init__(
        self,
        qtbot: QtBot,
        reports: tuple[ReportSummary, ...] = REPORTS,
        outlines: tuple[str, ...] = (OUTLINE,),
        letterhead: Letterhead = LETTERHEAD,
    ) -> None:
        self.dialog = NewReportDialog(outlines, reports, letterhead, H1)
        qtbot.addWidget(self.dialog)
        self.told: list[NewReport] = []
        self.dialog.chosen.connect(self.told.append)
        self.dialog.open()

    def find(self, kind: type[Any], name: str) -> Any:
        found = self.dialog.findChild(kind, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        self.find(QAbstractButton, name).click()

    def pick(self, name: str, text: str) -> None:
        combo = self.find(QComboBox, name)
        combo.setCurrentIndex(combo.findText(text))

    def write(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, name)
        edit.selectAll()
        press(edit, Qt.Key.Key_Backspace)
        type_text(edit, text)

    def created(self) -> NewReport:
        self.press("createReport")
        (wanted,) = self.told
        return wanted


def test_the_last_periods_report_is_offered_first_and_for_the_next_period(qtbot: QtBot) -> None:
    wanted = Asked(qtbot).created()

    assert wanted == NewReport(
        start=FromReport(ReportId("q2")),
        kind="Cải cách",
        period=Period(PeriodKind.QUARTER, 2021, 3),
        letterhead=LETTERHEAD,
    )


def test_another_report_brings_its_kind_and_the_period_after_its_own(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.find(QComboBox, "earlierReports").setCurrentIndex(1)

    wanted = asked.created()
    assert (wanted.start, wanted.kind) == (FromReport(ReportId("year")), OUTLINE)
    assert wanted.period == Period(PeriodKind.YEAR, 2021)


def test_an_outline_brings_its_kind_under_its_code(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.press("beginWithOutline")

    wanted = asked.created()
    assert (wanted.start, wanted.kind, wanted.period) == (FromOutline(OUTLINE), OUTLINE, H1)


def test_a_blank_report_needs_a_kind(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.press("beginBlank")
    create = asked.find(QAbstractButton, "createReport")
    before = create.isEnabled()

    asked.write("newReportKind", "  Giao  ban ")

    wanted = asked.created()
    assert before is False
    assert (wanted.start, wanted.kind) == (Blank(), "Giao ban")


def test_a_kind_that_was_changed_is_another_kind(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.press("beginWithOutline")

    asked.write("newReportKind", "Dân vận khéo")

    assert asked.created().kind == "Dân vận khéo"


@pytest.mark.parametrize(
    ("kind", "which", "period"),
    [
        ("Month", "Month 12", Period(PeriodKind.MONTH, 2024, 12)),
        ("Quarter", "Quarter I", Period(PeriodKind.QUARTER, 2024, 1)),
        ("Six months", "Second half of the year", Period(PeriodKind.HALF_YEAR, 2024, 2)),
        ("Nine months", "First nine months", Period(PeriodKind.NINE_MONTHS, 2024)),
        ("Year", "Whole year", Period(PeriodKind.YEAR, 2024)),
        ("Other", "Other period", Period(PeriodKind.CUSTOM, 2024)),
    ],
)
def test_any_period_can_be_chosen(qtbot: QtBot, kind: str, which: str, period: Period) -> None:
    asked = Asked(qtbot)

    asked.pick("periodKind", kind)
    asked.pick("periodOrdinal", which)
    asked.find(QSpinBox, "periodYear").setValue(2024)

    assert asked.created().period == period


def test_the_agency_can_be_changed_and_its_style_stays(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.write("newReportAgency", "Sở Tư pháp")
    asked.write("newReportCapacity", "q. Giám đốc")

    letterhead = asked.created().letterhead
    assert (letterhead.agency, letterhead.symbol) == ("Sở Tư pháp", "BC-SNV")
    assert letterhead.capacity == (Capacity("Giám đốc", Authority.ACTING),)
    assert letterhead.style == LETTERHEAD.style


def test_the_first_report_of_all_begins_with_the_outline(qtbot: QtBot) -> None:
    asked = Asked(qtbot, reports=(), letterhead=Letterhead())

    assert not asked.find(QComboBox, "earlierReports").isVisible()
    assert asked.created() == NewReport(
        start=FromOutline(OUTLINE), kind=OUTLINE, period=H1, letterhead=Letterhead()
    )


def test_without_outlines_and_reports_only_a_blank_one_is_offered(qtbot: QtBot) -> None:
    asked = Asked(qtbot, reports=(), outlines=())

    asked.write("newReportKind", "Giao ban")

    assert not asked.find(QAbstractButton, "beginWithOutline").isVisible()
    assert asked.created().start == Blank()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_later_and_esc_leave_everything_as_it_was(qtbot: QtBot, way: str) -> None:
    asked = Asked(qtbot)

    if way == "button":
        asked.press("createLater")
    else:
        press(asked.dialog, Qt.Key.Key_Escape)

    assert asked.told == []
    assert asked.dialog.result() == QDialog.DialogCode.Rejected
    assert not asked.dialog.isVisible()


def test_another_language_keeps_what_was_chosen(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.find(QComboBox, "earlierReports").setCurrentIndex(1)
    asked.pick("periodKind", "Quarter")
    asked.pick("periodOrdinal", "Quarter III")
    asked.write("newReportKind", "Khác")

    QCoreApplication.sendEvent(asked.dialog, QEvent(QEvent.Type.LanguageChange))

    wanted = asked.created()
    assert (wanted.start, wanted.kind) == (FromReport(ReportId("year")), "Khác")
    assert wanted.period == Period(PeriodKind.QUARTER, 2021, 3)


def test_all_questions_are_seen_at_once_where_the_screen_is_high_enough(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    scroll = asked.find(QScrollArea, "newReportForm")
    assert (scroll.verticalScrollBar().maximum(), scroll.horizontalScrollBar().maximum()) == (0, 0)


def test_large_text_scrolls_and_keeps_the_buttons_on_the_screen(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, Scheme.LIGHT, 2.0)

    asked = Asked(qtbot)

    create = asked.find(QAbstractButton, "createReport")
    assert asked.dialog.height() <= asked.dialog.screen().availableGeometry().height()
    assert asked.dialog.rect().contains(create.geometry())
    assert asked.find(QScrollArea, "newReportForm").verticalScrollBar().maximum() > 0


def test_a_long_title_is_cut_at_a_word_behind_its_period(qtbot: QtBot) -> None:
    title = "Dân vận chính quyền và quy chế dân chủ ở cơ sở trên địa bàn tỉnh"

    asked = Asked(qtbot, reports=(a_summary("r1", title),))

    shown = asked.find(QComboBox, "earlierReports").currentText()
    assert shown == "First half of the year 2021 · Dân vận chính quyền và quy chế…"


def test_every_control_has_a_name_for_those_who_do_not_see_it(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    for kind in (QAbstractButton, QComboBox, QSpinBox, QLineEdit):
        for control in asked.dialog.findChildren(kind):
            assert control.accessibleName() or control.objectName().startswith("qt_"), control


def test_return_on_later_makes_no_report(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    later = asked.find(QAbstractButton, "createLater")
    asked.dialog.activateWindow()
    later.setFocus()
    press(later, Qt.Key.Key_Return)
    assert not asked.told
    assert not asked.dialog.isVisible()


def test_return_in_a_field_makes_the_report(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    field = asked.find(QLineEdit, "newReportKind")
    field.setFocus()
    press(field, Qt.Key.Key_Return)
    assert len(asked.told) == 1


def test_the_keyboard_begins_at_what_is_chosen(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    assert asked.find(QRadioButton, "beginWithReport").isChecked()
    assert asked.dialog.focusWidget() is asked.find(QRadioButton, "beginWithReport")
