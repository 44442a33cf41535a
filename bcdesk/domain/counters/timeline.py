"""Periods one after another: the one before, the same of last year, and their short codes.

Codes are what a command line and a list show: `2021` a year, `2021-h1` the first half, `2021-9m` nine months,
`2021-q3` a quarter, `2021-m05` a month, `2021-01-01..2021-05-15` a custom period with its window.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from bcdesk.domain.periods import FIRST_YEAR, LAST_YEAR, DataWindow, Period, PeriodKind

_IN_YEAR = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2}
_LETTERS = {"m": PeriodKind.MONTH, "q": PeriodKind.QUARTER, "h": PeriodKind.HALF_YEAR}
_CODE = re.compile(r"(\d{4})(?:-(?:(9m)|([mqh])(\d{1,2})))?", re.ASCII | re.IGNORECASE)
_WINDOW = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", re.ASCII)
_DAY = timedelta(days=1)


def previous(period: Period) -> Period | None:
    """Return the period of the same kind before this one; None for a custom one and before the first year."""
    if period.kind is PeriodKind.CUSTOM:
        return None
    if period.ordinal > 1:
        return replace(period, ordinal=period.ordinal - 1)
    before = year_before(period)
    return None if before is None else replace(before, ordinal=_IN_YEAR.get(period.kind, 1))


def year_before(period: Period) -> Period | None:
    """Return the same period of the year before; None for a custom one and in the first year."""
    if period.kind is PeriodKind.CUSTOM or period.year == FIRST_YEAR:
        return None
    return replace(period, year=period.year - 1)


def following(period: Period) -> Period | None:
    """Return the period that this one is `previous` of; None for a custom one and after the last year."""
    if period.kind is PeriodKind.CUSTOM:
        return None
    if period.ordinal < _IN_YEAR.get(period.kind, 1):
        return replace(period, ordinal=period.ordinal + 1)
    after = year_after(period)
    return None if after is None else replace(after, ordinal=1)


def year_after(period: Period) -> Period | None:
    """Return the same period of the next year; None for a custom one and in the last year."""
    if period.kind is PeriodKind.CUSTOM or period.year == LAST_YEAR:
        return None
    return replace(period, year=period.year + 1)


def last_periods(period: Period, count: int) -> tuple[Period, ...]:
    """Return `period` and those before it, the earliest first; fewer where time begins."""
    periods: list[Period] = []
    here: Period | None = period
    while here is not None and len(periods) < count:
        periods.append(here)
        here = previous(here)
    return tuple(reversed(periods))


def ends_before(earlier: DataWindow, later: DataWindow) -> bool:
    """Tell whether `earlier` ends the day before `later` begins."""
    return earlier.last + _DAY == later.first


def cumulative(short: DataWindow, long: DataWindow) -> bool:
    """Tell whether both windows begin on the same day and `long` goes on after `short`."""
    return short.first == long.first and short.last < long.last


def period_code(period: Period, window: DataWindow | None = None) -> str:
    """Write a period shortly; a custom one by its window, or by its year alone if that is unknown."""
    match period.kind:
        case PeriodKind.YEAR:
            return str(period.year)
        case PeriodKind.NINE_MONTHS:
            return f"{period.year}-9m"
        case PeriodKind.MONTH:
            return f"{period.year}-m{period.ordinal:02d}"
        case PeriodKind.QUARTER | PeriodKind.HALF_YEAR:
            return f"{period.year}-{period.kind.value[0]}{period.ordinal}"
        case PeriodKind.CUSTOM:
            return f"{window.first}..{window.last}" if window else f"{period.year}-?"


def period_of(code: str) -> tuple[Period, DataWindow | None] | None:
    """Read what `period_code` wrote, a custom period with its window; None if it is none."""
    try:
        if match := _WINDOW.fullmatch(code.strip()):
            window = DataWindow(date.fromisoformat(match[1]), date.fromisoformat(match[2]))
            return Period(PeriodKind.CUSTOM, window.last.year), window
        if match := _CODE.fullmatch(code.strip()):
            year, nine, letter, ordinal = match.groups()
            if letter:
                return Period(_LETTERS[letter.lower()], int(year), int(ordinal)), None
            return Period(PeriodKind.NINE_MONTHS if nine else PeriodKind.YEAR, int(year)), None
    except ValueError:
        return None
    return None
