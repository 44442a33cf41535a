"""How a figure is printed: what is chosen is shown as it will print, and what is not true cannot be chosen."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import Figures
from bcdesk.domain.counters.style import FigureStyle, Hedge, UnitForm
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import FigureForm, FigureMention, MentionId
from bcdesk.ui.dialogs.figure import FigureDialog
from bcdesk.ui.parts import Field
from tests.support.typing_keys import press, type_text

H1 = Period(PeriodKind.HALF_YEAR, 2021)
BEFORE = Period(PeriodKind.HALF_YEAR, 2020)


def a_counter(code: str, label: str, unit: str, value: str | None, last_year: str | None = None) -> Counter:
    readings = (
        Reading(period=BEFORE, value=None if last_year is None else Decimal(last_year)),
        Reading(period=H1, value=None if value is None else Decimal(value), source="Văn phòng"),
    )
    return Counter(id=CounterId(code), label=label, unit=unit, readings=readings)


BOOK = Book(
    (
        a_counter("ho_so", "Hồ sơ tiếp nhận", "hồ sơ", "81", "72"),
        a_counter("truc_tuyen", "Hồ sơ trực tuyến", "hồ sơ", "80"),
        a_counter("thu-phi", "Thu phí, lệ phí", "đồng", "1710000"),
        a_counter("tam_dung", "Hồ sơ tạm dừng", "hồ sơ", None),
    )
)
FIGURES = Figures(BOOK, H1, None, "[chưa có: {missing}]")
Told = list[tuple[FigureMention, bool]]


def of_counter(code: str = "ho_so", **fields: object) -> FigureMention:
    return replace(FigureMention(id=MentionId("m"), counter=CounterId(code)), **fields)


def of_formula(formula: str = "=") -> FigureMention:
    return FigureMention(id=MentionId("m"), formula=formula)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., FigureDialog]:
    def dialog_of(mention: FigureMention, others: int = 0, *, is_new: bool = False) -> FigureDialog:
        dialog = FigureDialog(mention, FIGURES, others, is_new=is_new)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return dialog_of


Opened = Callable[..., FigureDialog]


def choose(dialog: FigureDialog, name: str, words: str) -> None:
    segments = dialog.findChild(QWidget, name).findChildren(QAbstractButton)
    next(each for each in segments if each.text() == words and not each.isHidden()).click()


def choose_hedge(dialog: FigureDialog, words: str) -> None:
    hedges = dialog.findChild(QComboBox, "figureHedges")
    place = hedges.findText(words)
    assert place >= 0, words
    hedges.setCurrentIndex(place)
    hedges.activated.emit(place)


def line(dialog: FigureDialog, name: str) -> QLineEdit:
    return dialog.findChild(QLineEdit, name)


def printed(dialog: FigureDialog) -> str:
    return dialog.findChild(QLabel, "figurePreview").text()


def messages(dialog: FigureDialog) -> list[str]:
    """Return what stands below fields."""
    said = [each.editor.accessibleDescription() for each in dialog.findChildren(Field)]
    return [words for words in said if words]


def told(dialog: FigureDialog) -> Told:
    all_told: Told = []
    dialog.chosen.connect(lambda mention, everywhere: all_told.append((mention, everywhere)))
    return all_told


def button(dialog: FigureDialog) -> QAbstractButton:
    return dialog.findChild(QAbstractButton, "printFigure")


@pytest.mark.parametrize(
    ("code", "form", "unit", "words"),
    [
        ("ho_so", "Digits", "none", "81"),
        ("ho_so", "Digits", "hồ sơ", "81 hồ sơ"),
        ("ho_so", "In words", "hồ sơ", "tám mươi mốt hồ sơ"),
        ("thu-phi", "Grouped", "đ", "1.710.000đ"),
        ("thu-phi", "Grouped", "đồng", "1.710.000 đồng"),
        ("thu-phi", "Digits", "none", "1710000"),
    ],
)
def test_a_choice_is_shown_as_it_will_print_and_told(
    opened: Opened, code: str, form: str, unit: str, words: str
) -> None:
    dialog = opened(of_counter(code))
    all_told = told(dialog)

    choose(dialog, "figureForms", form)
    choose(dialog, "figureUnits", unit)
    shown = printed(dialog)
    button(dialog).click()

    ((mention, everywhere),) = all_told
    assert shown == words == FIGURES.word(mention)
    assert (mention.counter, everywhere) == (code, False)
    assert not dialog.isVisible()


def test_a_single_digit_takes_a_nought_before_it(opened: Opened) -> None:
    dialog = opened(of_formula("=ho_so - truc_tuyen"))

    choose(dialog, "figureForms", "Two digits")

    assert printed(dialog) == "01"


def test_the_dialog_says_what_the_figure_is_worth_and_from_where(opened: Opened) -> None:
    dialog = opened(of_counter())

    assert dialog.findChild(QLabel, "figureName").text() == "Hồ sơ tiếp nhận"
    facts = [each.text() for each in dialog.findChildren(QLabel)]
    assert "81 hồ sơ · First half of the year 2021 · source: Văn phòng" in facts


def test_a_hedge_names_the_roundest_number_that_it_is_true_of(opened: Opened) -> None:
    dialog = opened(of_counter())
    all_told = told(dialog)

    choose_hedge(dialog, "hơn")

    assert line(dialog, "figureStated").text() == "80"
    assert printed(dialog) == "hơn 80"
    button(dialog).click()
    assert all_told[0][0].style == FigureStyle(hedge=Hedge.MORE_THAN, stated=Decimal(80))


def test_a_hedge_that_is_not_true_cannot_be_printed(opened: Opened) -> None:
    dialog = opened(of_counter())
    choose_hedge(dialog, "hơn")

    line(dialog, "figureStated").setText("81")

    assert messages(dialog) == ["“hơn 81” is not true: the number is 81 hồ sơ"]
    assert not button(dialog).isEnabled()
    line(dialog, "figureStated").setText("tám mươi")
    assert messages(dialog) == ["Type the number that is named, for example 12 or 1.700.000"]
    assert not button(dialog).isEnabled()


def test_the_words_of_rise_and_fall_follow_the_sign(opened: Opened) -> None:
    dialog = opened(of_formula("=thay_doi_cung_ky(ho_so)"))
    dialog.findChild(QCheckBox, "figureDirection").setChecked(True)
    choose(dialog, "figureUnits", "%")

    assert printed(dialog) == "tăng 12,5%"
    assert not dialog.findChild(QComboBox, "figureHedges").isEnabled()
    line(dialog, "figureFormula").setText("=ty_le(ho_so; cung_ky(ho_so)) - 150")
    assert printed(dialog) == "giảm 37,5%"
    line(dialog, "figureFormula").setText("=ho_so - ho_so")
    assert printed(dialog) == "không đổi"


def test_words_kept_as_written_are_checked(opened: Opened) -> None:
    dialog = opened(of_counter())
    all_told = told(dialog)

    choose(dialog, "figureForms", "As written")
    line(dialog, "figureWords").setText("hơn 82")

    assert printed(dialog) == "hơn 82"
    assert messages(dialog) == ["The hedge names 82, which is not true: the number is 81 hồ sơ"]
    button(dialog).click()  # the officer may know better than the counter; the mark stays
    assert [mention.as_written for mention, _ in all_told] == ["hơn 82"]


def test_no_words_cannot_be_printed(opened: Opened) -> None:
    dialog = opened(of_counter())
    choose(dialog, "figureForms", "As written")

    line(dialog, "figureWords").setText("  ")

    assert not button(dialog).isEnabled()


def test_what_was_written_follows_its_counter_again_in_the_same_manner(opened: Opened) -> None:
    dialog = opened(of_counter("thu-phi", form=FigureForm.AS_WRITTEN, as_written="hơn 1.700.000đ"))
    assert not dialog.findChild(QComboBox, "figureHedges").isVisible()

    choose(dialog, "figureForms", "Grouped")

    assert printed(dialog) == "hơn 1.700.000đ"
    assert not line(dialog, "figureWords").isVisible()
    assert dialog.findChild(QComboBox, "figureHedges").isVisible()
    assert line(dialog, "figureStated").text() == "1.700.000"


def test_a_number_that_is_not_reported_is_shown_as_the_gap_it_prints(opened: Opened) -> None:
    dialog = opened(of_counter("tam_dung"))

    assert printed(dialog) == "[chưa có: Hồ sơ tạm dừng]"
    assert messages(dialog) == ["not reported"]
    hedges = dialog.findChild(QComboBox, "figureHedges")
    assert [hedges.itemText(at) for at in range(hedges.count())] == ["none"]


def test_the_other_places_of_the_counter_can_be_printed_alike(opened: Opened) -> None:
    alone, shared = opened(of_counter()), opened(of_counter(), 2)
    all_told = told(shared)

    everywhere = shared.findChild(QCheckBox, "figureEverywhere")
    assert not alone.findChild(QCheckBox, "figureEverywhere").isVisible()
    assert everywhere.text() == "Also in the 2 other place(s) of this counter"
    everywhere.click()
    button(shared).click()

    assert all_told == [(of_counter(), True)]


def test_escape_tells_nothing(opened: Opened) -> None:
    dialog = opened(of_counter())
    all_told = told(dialog)
    choose(dialog, "figureForms", "In words")

    press(dialog, Qt.Key.Key_Escape)

    assert (all_told, dialog.isVisible()) == ([], False)


# Formulas


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("=ho_so +", "the formula is not finished"),
        ("=ho_so ? 1", "letter 8 of the formula is not understood"),
        ("=so_nao", "there is no counter so_nao"),
        ("=tong(ho_so)", "there is no function of the name at letter 2"),
        ("=ty_le(ho_so)", "the function at letter 2 has too few or too many values"),
    ],
)
def test_what_is_no_formula_is_refused_where_it_is_wrong(opened: Opened, formula: str, message: str) -> None:
    dialog = opened(of_formula(), is_new=True)

    line(dialog, "figureFormula").setText(formula)

    assert messages(dialog) == [message]
    assert printed(dialog) == "–"
    assert not button(dialog).isEnabled()


def test_a_formula_that_is_not_begun_yet_is_no_fault(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)

    assert messages(dialog) == []
    assert not button(dialog).isEnabled()


def test_a_new_formula_is_told_as_it_is_typed(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)
    all_told = told(dialog)
    assert dialog.windowTitle() == "Insert a formula"
    assert button(dialog).text() == "Insert it"

    type_text(line(dialog, "figureFormula"), "ho_so + 1")
    choose(dialog, "figureUnits", "hồ sơ")
    button(dialog).click()

    ((mention, _),) = all_told
    assert (mention.counter, mention.formula) == (None, "=ho_so + 1")
    assert FIGURES.word(mention) == "82 hồ sơ"


def test_a_new_share_has_its_sign(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)

    line(dialog, "figureFormula").setText("=ty_le(truc_tuyen; ho_so)")

    assert printed(dialog) == "98,77%"


def offered(dialog: FigureDialog) -> QAbstractItemView:
    return dialog.findChild(QCompleter).popup()


def offers(dialog: FigureDialog) -> list[str]:
    found = offered(dialog)
    if not found.isVisible():
        return []
    return [found.model().index(row, 0).data() for row in range(found.model().rowCount())]


def test_counters_are_found_by_words_without_marks_and_written_by_their_codes(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)
    edit = line(dialog, "figureFormula")

    type_text(edit, "h")
    too_soon = offers(dialog)
    type_text(edit, "o so")  # the blank begins another word
    type_text(edit, "")
    edit.setText("=")
    type_text(edit, "truc")

    assert too_soon == []
    assert offers(dialog) == ["Hồ sơ trực tuyến · truc_tuyen"]
    press(offered(dialog), Qt.Key.Key_Return)
    assert (edit.text(), offers(dialog)) == ("=truc_tuyen", [])
    type_text(edit, " + phi")
    press(offered(dialog), Qt.Key.Key_Return)
    assert edit.text() == "=truc_tuyen + [thu-phi]"
    assert dialog.isVisible()


def test_functions_are_found_by_what_they_give(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)
    edit = line(dialog, "figureFormula")

    type_text(edit, "share")
    press(offered(dialog), Qt.Key.Key_Return)
    type_text(edit, "truc_tuyen; ho_so")

    assert edit.text() == "=ty_le(truc_tuyen; ho_so)"


def test_escape_closes_the_list_and_not_the_dialog(opened: Opened) -> None:
    dialog = opened(of_formula(), is_new=True)
    type_text(line(dialog, "figureFormula"), "truc")

    press(offered(dialog), Qt.Key.Key_Escape)

    assert offers(dialog) == []
    assert dialog.isVisible()


def test_the_dialog_follows_the_language_and_keeps_what_is_chosen(
    opened: Opened, shouted: Callable[[QWidget], list[str]]
) -> None:
    dialog = opened(of_counter())
    choose(dialog, "figureForms", "In words")
    choose(dialog, "figureUnits", "hồ sơ")

    words = shouted(dialog)

    assert {"HOW THE FIGURE IS PRINTED", "PRINT IT SO", "IN WORDS", "NONE"} <= set(words)
    assert printed(dialog) == "tám mươi mốt hồ sơ"


def test_the_unit_of_a_style_outlives_the_dialog(opened: Opened) -> None:
    dialog = opened(of_counter("thu-phi", style=FigureStyle(unit=UnitForm.SHORT), form=FigureForm.GROUPED))
    all_told = told(dialog)

    button(dialog).click()

    assert all_told[0][0].style == FigureStyle(unit=UnitForm.SHORT)
