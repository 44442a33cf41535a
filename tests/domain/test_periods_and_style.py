"""Data windows of Nghị định 09/2019/NĐ-CP and measures of Nghị định 30/2020/NĐ-CP."""

from datetime import date

import pytest

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.errors import StyleOutOfRangeError
from bcdesk.domain.periods import DataWindow, Period, PeriodKind


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        pytest.param(Period(PeriodKind.MONTH, 2021, 1), date(2020, 12, 15), date(2021, 1, 14), id="January"),
        pytest.param(Period(PeriodKind.MONTH, 2021, 5), date(2021, 4, 15), date(2021, 5, 14), id="May"),
        pytest.param(
            Period(PeriodKind.QUARTER, 2021, 1), date(2020, 12, 15), date(2021, 3, 14), id="quarter 1"
        ),
        pytest.param(
            Period(PeriodKind.QUARTER, 2021, 4), date(2021, 9, 15), date(2021, 12, 14), id="quarter 4"
        ),
        pytest.param(
            Period(PeriodKind.HALF_YEAR, 2021, 1), date(2020, 12, 15), date(2021, 6, 14), id="half 1"
        ),
        pytest.param(
            Period(PeriodKind.HALF_YEAR, 2021, 2), date(2021, 6, 15), date(2021, 12, 14), id="half 2"
        ),
        pytest.param(
            Period(PeriodKind.NINE_MONTHS, 2021), date(2020, 12, 15), date(2021, 9, 14), id="9 months"
        ),
        pytest.param(Period(PeriodKind.YEAR, 2021), date(2020, 12, 15), date(2021, 12, 14), id="year"),
    ],
)
def test_default_windows_follow_the_decree(period: Period, first: date, last: date) -> None:
    assert period.default_window() == DataWindow(first, last)


def test_a_custom_period_has_no_default_window() -> None:
    assert Period(PeriodKind.CUSTOM, 2021).default_window() is None


@pytest.mark.parametrize(
    ("kind", "year", "ordinal"),
    [
        (PeriodKind.MONTH, 2021, 13),
        (PeriodKind.YEAR, 2021, 2),
        (PeriodKind.QUARTER, 2021, 0),
        (PeriodKind.YEAR, 21, 1),
    ],
)
def test_periods_that_no_calendar_has_are_refused(kind: PeriodKind, year: int, ordinal: int) -> None:
    with pytest.raises(ValueError, match="no such period"):
        Period(kind, year, ordinal)


def test_a_window_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before"):
        DataWindow(date(2021, 6, 14), date(2021, 6, 13))


@pytest.mark.parametrize(
    ("measure", "good", "bad"),
    [
        ("margin_top", (20.0, 25.0), (19.9, 25.1)),
        ("margin_bottom", (20.0, 25.0), (19.9, 25.1)),
        ("margin_left", (30.0, 35.0), (29.9, 35.1)),
        ("margin_right", (15.0, 20.0), (14.9, 20.1)),
        ("line_pitch", (16.1, 24.1), (16.0, 24.2)),
        ("paragraph_gap", (6.0, 12.0), (5.9, 24.1)),
        ("note_size", (9.0, 12.0), (8.9, float("nan"))),
    ],
)
def test_measures_outside_the_decree_are_refused(
    measure: str, good: tuple[float, ...], bad: tuple[float, ...]
) -> None:
    styles = [HouseStyle(**{measure: value}) for value in good]

    assert [getattr(style, measure) for style in styles] == list(good)
    for value in bad:
        with pytest.raises(StyleOutOfRangeError) as refusal:
            HouseStyle(**{measure: value})
        assert refusal.value.facts["measure"] == measure


def test_the_two_size_sets() -> None:
    large, small = HouseStyle(), HouseStyle(sizes=SizeSet.SMALL)

    assert (large.national_name_size, large.body_size, large.pitch) == (13.0, 14.0, 18.0)
    assert (small.national_name_size, small.body_size, small.pitch) == (12.0, 13.0, 16.7)


def test_lengths_of_the_default_page() -> None:
    assert HouseStyle().text_width == 165.0
    assert HouseStyle().first_line_mm == pytest.approx(12.7)
    assert HouseStyle(first_line=FirstLineIndent.ONE_CM).first_line_mm == 10.0
