"""The record of a counter as the officer fills it in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.domain.counters.book import Counter, CounterId, CounterKind, Dimension, Reading, Scheme
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.ui.dialogs.base import screen_room
from bcdesk.ui.dialogs.counter import CounterDialog, CounterSetting
from bcdesk.ui.models.readings import ReadingColumn
from bcdesk.ui.parts import Banner, Field, NumberBox
from bcdesk.ui.theme import Scheme as Colours
from bcdesk.ui.theme import Theme
from tests.support.counter_lists import ALL, CELL, COVID, ELECTION, H1, SHARE, a_book, counter
from tests.support.typing_keys import press, type_text

NOW = "2021-06-15T08:30:00"
BLANK = Counter(id=CounterId(""), label="")
FULL = Counter(
    id=CounterId("hs.truc_tuyen"),
    label="Hồ sơ trực tuyến",
    unit="hồ sơ",
    kind=CounterKind.STOCK,
    scheme=Scheme.LEVELS_2011,
    group="TTHC",
    dimension=Dimension(area="Bưu chính", office="Phòng BCVT", channel="trực tuyến"),
    formula=f"={COVID} + 1",
    readings=(Reading(period=H1, value=Decimal(80), source="Hệ thống một cửa", by="An", at=NOW),),
)
Opened = Callable[..., CounterDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Opens the dialog."""

    def open_it(
        record: Counter, *, uses: tuple[str, ...] = (), is_new: bool = False, read_only: bool = False
    ) -> CounterDialog:
        setting = CounterSetting(
            book=a_book(FULL), period=H1, window=None, uses=lambda _: uses, now=lambda: NOW
        )
        dialog = CounterDialog(record, setting, is_new=is_new, read_only=read_only)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        return dialog

    return open_it


def part(dialog: QWidget, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


def edit(dialog: CounterDialog, name: str) -> QLineEdit:
    found: QLineEdit = part(dialog, QLineEdit, name)
    return found


def write(dialog: CounterDialog, name: str, text: str) -> None:
    edit(dialog, name).clear()
    type_text(edit(dialog, name), text)


def told(dialog: CounterDialog, signal: str = "saved") -> list[Any]:
    heard: list[Any] = []
    getattr(dialog, signal).connect(lambda *values: heard.extend(values or (None,)))
    return heard


def save(dialog: CounterDialog) -> None:
    part(dialog, QAbstractButton, "saveCounter").click()


def below(dialog: CounterDialog, name: str) -> str:
    """Return what is said below a field."""
    return edit(dialog, name).accessibleDescription()


def table_of(dialog: CounterDialog) -> QTableView:
    table: QTableView = part(dialog, QTableView, "counterReadings")
    return table


def shown_soon(qtbot: QtBot, dialog: CounterDialog, name: str, words: str) -> None:
    qtbot.waitUntil(lambda: below(dialog, name) == words, timeout=2_000)


# Saving


def test_a_record_that_is_not_touched_is_saved_as_it_was(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)

    save(dialog)

    assert saved == [FULL]
    assert not dialog.isVisible()


def test_what_is_changed_is_saved(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)

    write(dialog, "counterLabel", "Hồ sơ  nộp trực tuyến ")
    write(dialog, "counterUnitName", "bộ")
    part(dialog, QComboBox, "counterGroup").setEditText(" Thủ tục ")
    write(dialog, "counterFormula", f"{COVID} - 1")
    save(dialog)

    assert saved == [
        replace(FULL, label="Hồ sơ nộp trực tuyến", unit="bộ", group="Thủ tục", formula=f"={COVID} - 1")
    ]


def test_backing_out_saves_nothing(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)
    write(dialog, "counterLabel", "x")

    press(dialog, Qt.Key.Key_Escape)

    assert (saved, dialog.isVisible()) == ([], False)


def test_a_counter_that_can_only_be_seen_offers_to_close(opened: Opened) -> None:
    dialog = opened(FULL, read_only=True)

    visible = [
        name
        for name in ("saveCounter", "saveCounterLater", "deleteCounter", "addReading")
        if part(dialog, QAbstractButton, name).isVisible()
    ]
    assert visible == ["saveCounterLater"]
    assert part(dialog, QAbstractButton, "saveCounterLater").text() == "Close"
    assert all(
        each.isReadOnly()
        for each in dialog.findChildren(QLineEdit)
        if each.isVisible() and each.objectName().startswith("counter")
    )


# New counters and codes


def test_the_code_of_a_new_counter_is_made_of_its_label(opened: Opened) -> None:
    dialog = opened(BLANK, is_new=True)
    saved = told(dialog)

    type_text(edit(dialog, "counterLabel"), "Văn bản đã gửi")
    assert edit(dialog, "counterCode").text() == "van_ban_da_gui"
    save(dialog)

    assert saved == [Counter(id=CounterId("van_ban_da_gui"), label="Văn bản đã gửi")]


def test_a_code_that_was_written_is_kept(opened: Opened) -> None:
    dialog = opened(BLANK, is_new=True)

    write(dialog, "counterCode", "vb.gui")
    type_text(edit(dialog, "counterLabel"), "Văn bản")

    assert edit(dialog, "counterCode").text() == "vb.gui"


def test_the_groups_that_there_are_can_be_chosen(opened: Opened) -> None:
    dialog = opened(BLANK, is_new=True)

    box = part(dialog, QComboBox, "counterGroup")

    assert [box.itemText(at) for at in range(box.count())] == ["Chỉ đạo", "TTHC"]


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("counterLabel", "", "Say what is counted."),
        ("counterCode", "", "Give a code."),
        ("counterCode", "văn bản", "A code has letters without marks, digits, points and _ only."),
        ("counterCode", str(COVID), "Another counter has this code already."),
        ("counterFormula", "van_ban.xe_dap + 1", "There is no counter van_ban.xe_dap."),
    ],
)
def test_what_cannot_be_taken_is_said_below_its_field_and_nothing_is_saved(
    opened: Opened, field: str, text: str, why: str
) -> None:
    dialog = opened(FULL)
    saved = told(dialog)
    write(dialog, field, text)

    save(dialog)

    assert (below(dialog, field), saved) == (why, [])
    assert dialog.isVisible()
    assert dialog.focusWidget() is edit(dialog, field)


def test_a_code_that_is_used_stays_and_the_places_are_named(opened: Opened) -> None:
    dialog = opened(FULL, uses=("formula of “Tổng”", "report “Báo cáo tháng 5”"))

    write(dialog, "counterCode", "hs.moi")
    save(dialog)

    assert below(dialog, "counterCode") == (
        "It is used, so its code stays: formula of “Tổng”; report “Báo cáo tháng 5”"
    )
    assert dialog.isVisible()


def test_a_code_that_nothing_uses_can_be_changed(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)

    write(dialog, "counterCode", "hs.moi")
    save(dialog)

    assert [each.id for each in saved] == ["hs.moi"]


def test_a_cell_of_form_06a_keeps_its_name_and_place(opened: Opened) -> None:
    dialog = opened(counter(CELL))

    locked = [
        name for name in ("counterLabel", "counterCode", "counterArea") if edit(dialog, name).isReadOnly()
    ]

    assert locked == ["counterLabel", "counterCode", "counterArea"]
    assert below(dialog, "counterCode") == "A cell of form 06a; its code follows row and column."


# Formulas


def test_the_formula_says_what_it_gives_in_the_period_of_the_report(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened(counter(SHARE))

    write(dialog, "counterFormula", f"ty_le({COVID}; {ALL})")

    shown_soon(qtbot, dialog, "counterFormula", "First half of the year 2021: 54,55%")


def test_a_number_that_is_given_stays_beside_the_one_that_is_computed(opened: Opened) -> None:
    dialog = opened(FULL)

    assert below(dialog, "counterFormula") == (
        "First half of the year 2021: 13 hồ sơ. The number given is 80 hồ sơ, and it stays."
    )


@pytest.mark.parametrize(
    ("code", "formula", "path"),
    [
        (COVID, f"={ALL} - {ELECTION}", f"{COVID} → {ALL} → {COVID}"),
        (COVID, f"={COVID} + 1", f"{COVID} → {COVID}"),
    ],
)
def test_a_formula_in_a_circle_is_refused_with_the_way_round(
    opened: Opened, code: CounterId, formula: str, path: str
) -> None:
    dialog = opened(replace(counter(code), readings=()))
    saved = told(dialog)
    write(dialog, "counterFormula", formula)

    save(dialog)

    assert (below(dialog, "counterFormula"), saved) == (f"It would be computed from itself: {path}", [])


@pytest.mark.parametrize("formula", ["=1 +", "=(1", "=tong(1)", "=__import__('os')", "=1 2"])
def test_a_formula_that_cannot_be_read_is_refused(opened: Opened, formula: str) -> None:
    dialog = opened(FULL)
    saved = told(dialog)
    write(dialog, "counterFormula", formula)

    save(dialog)

    assert below(dialog, "counterFormula")
    assert (saved, dialog.isVisible()) == ([], True)


# Numbers


def test_the_numbers_of_all_periods_are_listed_with_source_who_and_when(opened: Opened) -> None:
    dialog = opened(FULL)
    model = table_of(dialog).model()

    assert [model.index(0, column).data() for column in ReadingColumn] == [
        "First half of the year 2021",
        "80",
        "15/12/2020",
        "14/6/2021",
        "Hệ thống một cửa",
        "An",
        "15/6/2021",
    ]


def test_without_numbers_that_is_said_and_the_period_of_the_report_is_offered(opened: Opened) -> None:
    dialog = opened(replace(FULL, readings=()))

    assert part(dialog, QLabel, "noReadings").isVisible()
    assert not table_of(dialog).isVisible()
    assert part(dialog, QComboBox, "readingPeriod").currentText() == "First half of the year"
    assert part(dialog, NumberBox, "readingYear").value() == 2021


def test_a_number_is_typed_for_another_period(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)

    part(dialog, NumberBox, "readingYear").setValue(2020)
    part(dialog, QAbstractButton, "addReading").click()
    typed = table_of(dialog).viewport().findChild(QLineEdit)
    type_text(typed, "73")
    save(dialog)  # with the cell still open

    assert [(reading.period.year, reading.value) for reading in saved[0].readings] == [(2020, 73), (2021, 80)]
    assert saved[0].readings[0].at == NOW


def test_a_period_is_there_once(opened: Opened) -> None:
    dialog = opened(FULL)

    part(dialog, QAbstractButton, "addReading").click()

    assert part(dialog, QLabel, "readingMessage").text() == "There is a line of this period already."
    assert table_of(dialog).model().rowCount() == 1


def test_what_is_no_number_is_refused_below_the_table(opened: Opened) -> None:
    dialog = opened(FULL)
    table = table_of(dialog)

    table.model().setData(table.model().index(0, ReadingColumn.VALUE), "12.5")

    message = part(dialog, QLabel, "readingMessage")
    assert (message.isVisible(), message.text()) == (True, "“12.5” is no number: write 1.710 or 12,5")


def test_a_removed_period_is_gone_when_saved(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)
    table = table_of(dialog)
    remove = part(dialog, QAbstractButton, "removeReading")
    before = remove.isEnabled()

    table.setCurrentIndex(table.model().index(0, 0))
    remove.click()
    save(dialog)

    assert (before, saved) == (False, [replace(FULL, readings=())])


def test_a_custom_period_has_days_of_its_own(opened: Opened) -> None:
    dialog = opened(FULL)
    saved = told(dialog)
    box = part(dialog, QComboBox, "readingPeriod")

    box.setCurrentIndex(box.count() - 1)
    part(dialog, QAbstractButton, "addReading").click()
    save(dialog)

    assert saved[0].readings[-1] == Reading(
        period=Period(PeriodKind.CUSTOM, 2021), window=DataWindow(date(2021, 1, 1), date(2021, 12, 31))
    )


def test_numbers_that_can_only_be_seen_cannot_be_edited(opened: Opened) -> None:
    dialog = opened(FULL, read_only=True)

    assert table_of(dialog).editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers


# Deleting


def test_deleting_is_asked_for_and_closes(opened: Opened) -> None:
    dialog = opened(FULL)
    wanted = told(dialog, "delete_requested")

    part(dialog, QAbstractButton, "deleteCounter").click()

    assert (wanted, dialog.isVisible()) == ([None], False)


def test_a_counter_that_is_used_is_not_deleted_and_its_places_are_named(opened: Opened) -> None:
    dialog = opened(FULL, uses=("this report, 2 place(s)",))
    wanted = told(dialog, "delete_requested")

    part(dialog, QAbstractButton, "deleteCounter").click()

    banner = part(dialog, Banner, "counterDialogTrouble")
    assert (wanted, banner.isVisible()) == ([], True)
    assert "this report, 2 place(s)" in " ".join(each.text() for each in banner.findChildren(QLabel))


# Looks


def test_every_field_fits_without_scrolling(opened: Opened) -> None:
    for dialog in (opened(FULL), opened(BLANK, is_new=True)):
        QApplication.sendPostedEvents()

        ground = part(dialog, QWidget, "dialogGround")
        assert ground.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_on_a_small_screen_leaves_the_verbs_in_reach(
    opened: Opened, theme: Theme, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, Colours.LIGHT, scale)

    dialog = opened(FULL)

    assert dialog.size().boundedTo(screen_room(dialog)) == dialog.size()
    for name in ("saveCounter", "saveCounterLater", "deleteCounter"):
        button = part(dialog, QAbstractButton, name)
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))


def test_all_words_follow_the_language(opened: Opened, shouted: Callable[[QWidget], list[str]]) -> None:
    dialog = opened(FULL)

    words = shouted(dialog)

    assert {"SAVE THE COUNTER", "LATER", "DELETE THE COUNTER", "ADD THE PERIOD"} <= set(words)
    assert all(edit(dialog, name).accessibleName().isupper() for name in ("counterLabel", "counterFormula"))
    assert len(dialog.findChildren(Field)) == 10
