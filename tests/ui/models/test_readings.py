"""The numbers of a counter, period by period, as a Qt model."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from bcdesk.domain.counters.book import Reading
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.ui.models.readings import EDITABLE, ReadingColumn, ReadingModel
from tests.support.counter_lists import COVID, H1, LATE_2020, a_counter

NOW = "2021-06-15T08:30:00"
OLD = Reading(period=LATE_2020, value=Decimal("12.5"), source="Công văn 5", by="An", at="2020-12-20T09:00:00")
CUSTOM = Period(PeriodKind.CUSTOM, 2021)


@pytest.fixture
def model() -> ReadingModel:
    counter = a_counter(COVID, "Văn bản", readings=(OLD, Reading(period=H1)))
    return ReadingModel(counter, lambda: NOW)


def words(model: ReadingModel, row: int) -> list[Any]:
    return [model.index(row, column).data() for column in ReadingColumn]


def write(model: ReadingModel, row: int, column: ReadingColumn, text: str) -> bool:
    return model.setData(model.index(row, column), text)


def refusals(model: ReadingModel) -> list[str]:
    said: list[str] = []
    model.refused.connect(said.append)
    return said


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester, model: ReadingModel) -> None:
    qtmodeltester.check(model)

    write(model, 0, ReadingColumn.VALUE, "3")
    model.add(Period(PeriodKind.YEAR, 2020))
    qtmodeltester.check(model)
    model.remove(0)
    qtmodeltester.check(model)


def test_the_latest_period_stands_first_with_its_days_source_and_moment(model: ReadingModel) -> None:
    assert words(model, 0) == [
        "First half of the year 2021",
        "not reported",
        "15/12/2020",
        "14/6/2021",
        "",
        "",
        "",
    ]
    assert words(model, 1) == [
        "Second half of the year 2020",
        "12,5",
        "15/6/2020",
        "14/12/2020",
        "Công văn 5",
        "An",
        "20/12/2020",
    ]


def test_a_number_that_is_typed_is_taken_with_the_moment(model: ReadingModel) -> None:
    edits: list[None] = []
    model.edited.connect(lambda: edits.append(None))

    assert write(model, 0, ReadingColumn.VALUE, " 1.710 ")

    assert model.readings[0] == Reading(period=H1, value=Decimal(1710), at=NOW)
    assert len(edits) == 1


def test_the_same_number_again_keeps_the_moment(model: ReadingModel) -> None:
    write(model, 1, ReadingColumn.VALUE, "12,5")

    assert model.readings[1] == OLD


def test_an_emptied_number_is_not_reported_which_is_not_0(model: ReadingModel) -> None:
    write(model, 1, ReadingColumn.VALUE, "")
    assert model.readings[1].value is None

    write(model, 1, ReadingColumn.VALUE, "0")
    assert model.readings[1].value == 0
    assert model.index(1, ReadingColumn.VALUE).data() == "0"


def test_a_cell_without_a_number_is_edited_from_nothing(model: ReadingModel) -> None:
    assert model.index(0, ReadingColumn.VALUE).data(Qt.ItemDataRole.EditRole) == ""


@pytest.mark.parametrize(
    ("column", "typed", "why"),
    [
        (ReadingColumn.VALUE, "12.5", "“12.5” is no number: write 1.710 or 12,5"),
        (ReadingColumn.FIRST, "hôm qua", "A day is written like 24/3/2021."),
        (ReadingColumn.LAST, "1/1/2020", "The last day is before the first one."),
    ],
)
def test_what_does_not_belong_there_changes_nothing_and_says_why(
    model: ReadingModel, column: ReadingColumn, typed: str, why: str
) -> None:
    before, said = model.readings, refusals(model)

    assert not write(model, 0, column, typed)

    assert (model.readings, said) == (before, [why])


def test_the_refusal_goes_when_something_else_is_taken(model: ReadingModel) -> None:
    said = refusals(model)

    write(model, 0, ReadingColumn.VALUE, "x")
    write(model, 0, ReadingColumn.VALUE, "7")

    assert said[-1] == ""


def test_other_days_are_kept_and_the_usual_ones_are_none(model: ReadingModel) -> None:
    write(model, 0, ReadingColumn.LAST, "15/5/2021")
    assert model.readings[0].window == DataWindow(date(2020, 12, 15), date(2021, 5, 15))

    write(model, 0, ReadingColumn.LAST, "")
    assert model.readings[0].window is None


def test_source_and_who_can_be_written_but_neither_period_nor_moment(model: ReadingModel) -> None:
    write(model, 0, ReadingColumn.SOURCE, "Hệ thống  một cửa ")
    write(model, 0, ReadingColumn.BY, "Bình")

    assert (model.readings[0].source, model.readings[0].by) == ("Hệ thống một cửa", "Bình")
    assert {ReadingColumn.PERIOD, ReadingColumn.AT} == set(ReadingColumn) - EDITABLE
    for column in ReadingColumn:
        editable = bool(model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable)
        assert editable == (column in EDITABLE)


def test_a_period_is_added_in_its_place_once(model: ReadingModel) -> None:
    spring = Period(PeriodKind.QUARTER, 2021, 1)

    at = model.add(spring)

    assert (at, model.add(spring), model.add(H1)) == (1, None, None)
    assert [reading.period for reading in model.readings] == [H1, spring, LATE_2020]


def test_custom_periods_of_a_year_are_told_apart_by_their_days(model: ReadingModel) -> None:
    assert model.add(CUSTOM) == 0
    write(model, 0, ReadingColumn.LAST, "31/3/2021")
    assert model.add(CUSTOM) == 0
    said = refusals(model)

    assert not write(model, 0, ReadingColumn.LAST, "31/3/2021")

    assert said == ["There is a line of this period already."]
    assert len(model.readings) == 4


def test_a_custom_period_needs_its_days(model: ReadingModel) -> None:
    model.add(CUSTOM)
    said = refusals(model)

    assert not write(model, 0, ReadingColumn.FIRST, "")

    assert said == ["A period of another kind needs its days."]


def test_a_removed_period_is_gone(model: ReadingModel) -> None:
    model.remove(0)

    assert model.readings == (OLD,)
