"""Counters keep one number for each period; periods follow one another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.codec import decode, decode_counters, encode, encode_counters
from bcdesk.domain.counters.book import Counter, CounterId, Reading, Scheme, scheme_on
from bcdesk.domain.counters.timeline import last_periods, period_code, period_of, previous, year_before
from bcdesk.domain.errors import ReportFileInvalidError
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from tests.support.strategies import counters, periods

H1 = Period(PeriodKind.HALF_YEAR, 2021)
H2 = Period(PeriodKind.HALF_YEAR, 2021, 2)
YEAR = Period(PeriodKind.YEAR, 2021)
CASES = Counter(id=CounterId("ho_so"), label="Hồ sơ", unit="hồ sơ")


def test_a_counter_of_an_older_store_is_read() -> None:
    old = {"id": "tthc", "label": "Hồ sơ", "unit": "hồ sơ", "value": "81"}

    counter = decode(Counter, old, "tthc")

    assert counter.stated(H1) == 81
    assert encode(counter) == old


@given(counters("n-1"))
def test_any_counter_is_read_back_equal(counter: Counter) -> None:
    assert decode(Counter, encode(counter), "n-1") == counter


def test_each_period_has_its_own_reading_in_the_order_of_time() -> None:
    told = CASES
    for period, value in ((H2, 5), (H1, 3), (YEAR, 8), (H1, 4)):
        told = told.with_reading(Reading(period=period, value=Decimal(value)))

    assert [(reading.period, reading.value) for reading in told.readings] == [(H1, 4), (YEAR, 8), (H2, 5)]
    assert told.without_reading(H1).stated(H1) is None
    assert told.without_reading(Period(PeriodKind.YEAR, 1999)) is told


def test_a_reading_without_a_value_says_that_nothing_was_reported() -> None:
    base = replace(CASES, value=Decimal(64))

    assert base.stated(H1) == 64
    assert base.with_reading(Reading(period=H1)).stated(H1) is None


def test_custom_periods_are_told_apart_by_their_windows() -> None:
    custom = Period(PeriodKind.CUSTOM, 2021)
    early, late = (DataWindow(date(2021, m, 1), date(2021, m, 20)) for m in (1, 2))
    told = CASES.with_reading(Reading(period=custom, window=late, value=Decimal(2)))
    told = told.with_reading(Reading(period=custom, window=early, value=Decimal(1)))

    assert (told.stated(custom, early), told.stated(custom, late)) == (1, 2)
    assert told.stated(custom) is None
    any_window = told.with_reading(Reading(period=custom, value=Decimal(3)))
    assert [any_window.stated(custom, window) for window in (early, late, None)] == [1, 2, 3]
    assert any_window.stated(custom, DataWindow(date(2021, 3, 1), date(2021, 3, 2))) == 3


@given(
    st.lists(st.sampled_from(("n-1", "n-2", "n-3")), unique=True).flatmap(
        lambda names: st.tuples(*map(counters, names))
    )
)
def test_files_of_counters_are_read_back_sorted(told: tuple[Counter, ...]) -> None:
    assert decode_counters(encode_counters(told)) == tuple(sorted(told, key=lambda counter: counter.id))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        pytest.param({"format": "bcdesk-report"}, "format", id="a report"),
        pytest.param({"version": 0}, "version", id="no version"),
        pytest.param({"more": 1}, "/", id="unknown field"),
        pytest.param({"counters": {}}, "counters", id="no list"),
        pytest.param({"counters": [{"id": "a", "label": "A"}] * 2}, "counters", id="twice"),
        pytest.param(
            {"counters": [{"id": "a", "label": "A", "kind": "x"}]}, "counters[0].kind", id="bad kind"
        ),
    ],
)
def test_what_is_no_file_of_counters_is_refused_with_the_place(change: dict[str, object], where: str) -> None:
    with pytest.raises(ReportFileInvalidError) as caught:
        decode_counters({**encode_counters((CASES,)), **change})

    assert caught.value.facts["where"] == where


@pytest.mark.parametrize("at", ["2021-06-14", "2021-06-14T08:00:00+07:00", ""])
def test_the_moment_of_a_reading_is_iso_8601(at: str) -> None:
    assert Reading(period=H1, at=at).at == at
    with pytest.raises(ValueError, match="Invalid"):
        Reading(period=H1, at="14/6/2021")


def test_two_readings_of_one_period_are_refused() -> None:
    reading = Reading(period=H1, value=Decimal(1))

    with pytest.raises(ValueError, match="two readings"):
        replace(CASES, readings=(reading, replace(reading, value=Decimal(2))))


@pytest.mark.parametrize(
    ("day", "scheme"),
    [
        pytest.param(date(2021, 6, 14), Scheme.LEVELS_2011, id="the sample"),
        pytest.param(date(2022, 8, 14), Scheme.LEVELS_2011, id="the last day of 43/2011"),
        pytest.param(date(2022, 8, 15), Scheme.FULL_PARTIAL_2022, id="the first day of 42/2022"),
        pytest.param(date(2026, 7, 1), Scheme.FULL_PARTIAL_2026, id="the first day of 224/2026"),
    ],
)
def test_the_scale_of_online_services_is_that_of_its_time(day: date, scheme: Scheme) -> None:
    assert scheme_on(day) is scheme


@pytest.mark.parametrize(
    ("code", "before", "last_year"),
    [
        pytest.param("2021-h1", "2020-h2", "2020-h1", id="first half"),
        pytest.param("2021-h2", "2021-h1", "2020-h2", id="second half"),
        pytest.param("2021-m01", "2020-m12", "2020-m01", id="January"),
        pytest.param("2021-q3", "2021-q2", "2020-q3", id="quarter"),
        pytest.param("2021-9m", "2020-9m", "2020-9m", id="nine months"),
        pytest.param("2021", "2020", "2020", id="year"),
    ],
)
def test_periods_follow_one_another(code: str, before: str, last_year: str) -> None:
    when = period_of(code)
    assert when is not None
    earlier, same = previous(when[0]), year_before(when[0])

    assert earlier is not None
    assert same is not None
    assert (period_code(when[0]), period_code(earlier), period_code(same)) == (code, before, last_year)


def test_the_last_eight_periods_end_with_this_one() -> None:
    codes = [period_code(period) for period in last_periods(H1, 8)]

    assert codes == [f"{y}-h{h}" for y in range(2017, 2022) for h in (1, 2)][1:9]
    assert len(last_periods(Period(PeriodKind.YEAR, 1946), 8)) == 2


@given(periods)
def test_codes_of_periods_are_read_back(period: Period) -> None:
    window = DataWindow(date(period.year, 1, 2), date(period.year, 3, 4))
    told = window if period.kind is PeriodKind.CUSTOM else None

    assert period_of(period_code(period, told)) == (period, told)


@pytest.mark.parametrize(
    "code", ["", "2021-h3", "2021-x1", "21", "2021-02-30..2021-03-01", "2021-03-02..2021-03-01"]
)
def test_what_is_no_period_is_none(code: str) -> None:
    assert period_of(code) is None
