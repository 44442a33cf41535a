"""Periods, kinds and states in the words of the window."""

import pytest

from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportState
from bcdesk.ui.period_words import period_kind_words, period_words, period_words_with_year
from bcdesk.ui.report_words import kind_words, state_words


@pytest.mark.parametrize(
    ("period", "words", "with_year"),
    [
        (Period(PeriodKind.MONTH, 2021, 4), "Month 4", "Month 4, 2021"),
        (Period(PeriodKind.QUARTER, 2021, 3), "Quarter III", "Quarter III, 2021"),
        (Period(PeriodKind.HALF_YEAR, 2021), "First half of the year", "First half of the year 2021"),
        (Period(PeriodKind.HALF_YEAR, 2021, 2), "Second half of the year", "Second half of the year 2021"),
        (Period(PeriodKind.NINE_MONTHS, 2021), "First nine months", "First nine months 2021"),
        (Period(PeriodKind.YEAR, 2021), "Whole year", "Whole year 2021"),
        (Period(PeriodKind.CUSTOM, 2021), "Other period", "Other period, 2021"),
    ],
)
def test_a_period_has_words_with_and_without_its_year(period: Period, words: str, with_year: str) -> None:
    assert (period_words(period), period_words_with_year(period)) == (words, with_year)


def test_every_kind_of_period_and_every_state_has_words_of_its_own() -> None:
    assert len({period_kind_words(kind) for kind in PeriodKind}) == len(PeriodKind)
    assert len({state_words(state) for state in ReportState}) == len(ReportState)


def test_a_kind_that_the_officer_named_is_called_so() -> None:
    assert kind_words("Cải cách hành chính") == "Cải cách hành chính"
    assert kind_words("dan-van-qcdc") != "dan-van-qcdc"
