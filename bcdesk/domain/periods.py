"""Reporting periods and their data windows.

Source: Nghị định 09/2019/NĐ-CP, Điều 12: data of a period run from the 15th of the month before its
first month to the 14th of its last month. Điều 12 knows month, quarter, six months and year; the
nine months are a habit of provinces with the same start. Some fields keep calendar windows, so a
window is only a default: the report carries its own, and the officer may change it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1945, 2999
"""The years of reports: those of the republic, as far as anybody plans."""


class PeriodKind(StrEnum):
    """The kinds of reporting period."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    NINE_MONTHS = "nine-months"
    YEAR = "year"
    CUSTOM = "custom"


_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
}


@dataclass(frozen=True, slots=True)
class DataWindow:
    """The days, first and last included, whose data a report tells."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a window that ends before it begins."""
        if self.last < self.first:
            msg = f"window ends before it begins: {self.first} > {self.last}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Period:
    """One reporting period.

    `ordinal` counts from 1 inside the year: month 1-12, quarter 1-4, half 1-2; it is 1 for nine
    months, a year and a custom period.
    """

    kind: PeriodKind
    year: int
    ordinal: int = 1

    def __post_init__(self) -> None:
        """Refuse years and ordinals that no calendar has."""
        most = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2}.get(self.kind, 1)
        if not FIRST_YEAR <= self.year <= LAST_YEAR or not 1 <= self.ordinal <= most:
            msg = f"no such period: {self.kind} {self.ordinal}/{self.year}"
            raise ValueError(msg)

    def default_window(self) -> DataWindow | None:
        """Return the window of Điều 12, or None for a custom period, whose window only people know."""
        months = _MONTHS.get(self.kind)
        if months is None:
            return None
        before_first = months * (self.ordinal - 1)
        first = date(self.year, before_first, 15) if before_first else date(self.year - 1, 12, 15)
        return DataWindow(first, date(self.year, months * self.ordinal, 14))
