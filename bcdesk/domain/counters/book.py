"""The record of a counter: a number that is stated once and printed wherever the text mentions it.

A counter has one reading for each period. *Not reported* is not 0: it is a reading without a value, or no reading at
all, and prints as a visible gap.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from bcdesk.domain.counters.columns import SheetPlace
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.text import require_clean

CounterId = NewType("CounterId", str)
"""The code of a counter (`van_ban.covid`); formulas refer to it."""

MAX_DIGITS = 30
"""Most digits before the decimal comma; the gross product of the world in đồng has 18."""


class CounterKind(StrEnum):
    """Whether a number holds at a date or is counted over a period."""

    FLOW = "flow"
    STOCK = "stock"


class Scheme(StrEnum):
    """The scale of online services that a number is counted by; numbers of two scales are never compared silently."""

    NONE = ""
    LEVELS_2011 = "nd-43-2011"  # mức độ 1-4
    FULL_PARTIAL_2022 = "nd-42-2022"  # toàn trình, một phần
    FULL_PARTIAL_2026 = "nd-224-2026"  # toàn trình; một phần with a published reason
    PROACTIVE_2026 = (
        "nd-224-2026-chu-dong"  # mức độ 1-4 of proactive services, another scale than that of 2011
    )


_SCHEMES = (
    (date(2026, 7, 1), Scheme.FULL_PARTIAL_2026),
    (date(2022, 8, 15), Scheme.FULL_PARTIAL_2022),
    (date.min, Scheme.LEVELS_2011),
)


def scheme_on(day: date) -> Scheme:
    """Return the scale of online services in force on `day`; the proactive one is never the default."""
    return next(scheme for first, scheme in _SCHEMES if day >= first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """What a counter is counted for: lĩnh vực, đơn vị, kênh; empty where it is not split."""

    area: str = ""
    office: str = ""
    channel: str = ""

    def __post_init__(self) -> None:
        """Hold the invariants."""
        for text in (self.area, self.office, self.channel):
            require_clean(text)


UNDIVIDED = Dimension()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The value of one period.

    `value` None means that it was asked and not reported. `window` None means the default of the period; a custom
    period is told from others by its window, and without one stands for any of its year that has no reading of its
    own. `source` says where the number was taken from (a file, a document, an office), `by` who entered it, `at` when
    (ISO 8601, empty if unknown).
    """

    period: Period
    value: Decimal | None = None
    window: DataWindow | None = None
    source: str = ""
    by: str = ""
    at: str = ""

    def __post_init__(self) -> None:
        """Refuse values that are no number, text that is not clean and moments that are none."""
        for text in (self.source, self.by):
            require_clean(text)
        require_number(self.value)
        if self.at:
            datetime.fromisoformat(self.at)

    def days(self) -> DataWindow | None:
        """Return the days whose data are counted, None if nobody knows."""
        return self.window or self.period.default_window()

    def is_of(self, period: Period, window: DataWindow | None) -> bool:
        """Tell whether this is the reading of `period`; `window` tells custom periods apart."""
        own = self.period
        return (
            own.year
            == period.year  # the parts one by one: a book is searched for every figure that is printed
            and own.ordinal == period.ordinal
            and own.kind is period.kind
            and (own.kind is not PeriodKind.CUSTOM or self.window == window)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One figure of the reports of an agency.

    `unit` is the word after the number (`hồ sơ`, `đồng`, `%`), empty for a bare number. `group` is where
    lists show it. `value` holds in every period that has no reading of its own: a base that does not change.
    `formula` computes what has no reading; a reading beside it is the given number, and the two are compared.
    `place` is the cell of form 06a.
    """

    id: CounterId
    label: str
    unit: str = ""
    value: Decimal | None = None
    kind: CounterKind = CounterKind.FLOW
    scheme: Scheme = Scheme.NONE
    group: str = ""
    dimension: Dimension = UNDIVIDED
    place: SheetPlace | None = None
    formula: str = ""
    readings: tuple[Reading, ...] = ()

    def __post_init__(self) -> None:
        """Refuse values that are no number, text that is not clean, and two readings of a period."""
        for text in (self.label, self.unit, self.group, self.formula):
            require_clean(text)
        require_number(self.value)
        keys = {(reading.period, _custom_window(reading)) for reading in self.readings}
        if len(keys) != len(self.readings):
            msg = f"two readings of one period: {self.id}"
            raise ValueError(msg)

    def reading(self, period: Period, window: DataWindow | None = None) -> Reading | None:
        """Return the reading of `period`, None if there is none."""
        for reading in reversed(self.readings):
            if reading.is_of(period, window):
                return reading
        return None if window is None else self.reading(period)

    def stated(self, period: Period, window: DataWindow | None = None) -> Decimal | None:
        """Return the number given for `period`, None if none was; formulas are for `evaluation` to compute."""
        reading = self.reading(period, window)
        return self.value if reading is None else reading.value

    def with_reading(self, reading: Reading) -> "Counter":
        """Return the counter with `reading` in the place of that of its period."""
        return replace(self.without_reading(reading.period, reading.window), readings=self._with(reading))

    def without_reading(self, period: Period, window: DataWindow | None = None) -> "Counter":
        """Return the counter without a reading of `period`."""
        kept = tuple(reading for reading in self.readings if not reading.is_of(period, window))
        return self if len(kept) == len(self.readings) else replace(self, readings=kept)

    def entered(
        self, value: Decimal | None, period: Period, window: DataWindow | None, at: str = ""
    ) -> "Counter":
        """Return the counter with a number that somebody typed at `at`, in the place of whatever was told before.

        None takes the number back: the counter is computed again in that period, or not reported.
        """
        reading = Reading(period=period, value=value, window=window, at=at)
        if value is not None:
            return self.with_reading(reading)
        bare = self.without_reading(period, window)
        return bare if bare.stated(period, window) is None else bare.with_reading(reading)

    def _with(self, reading: Reading) -> tuple[Reading, ...]:
        """Return the readings with this one, the earliest window first."""
        others = (other for other in self.readings if not other.is_of(reading.period, reading.window))
        return tuple(sorted((*others, reading), key=_order))


def require_number(value: Decimal | None) -> None:
    """Refuse what is no number of a report.

    Raises:
        ValueError: it is not finite or has more digits than anything that is counted.
    """
    if value is not None and not (value.is_finite() and abs(value.adjusted()) <= MAX_DIGITS):
        msg = f"not a number that a report states: {value}"
        raise ValueError(msg)


def _custom_window(reading: Reading) -> DataWindow | None:
    return reading.window if reading.period.kind is PeriodKind.CUSTOM else None


def _order(reading: Reading) -> tuple[date, date, str]:
    window = reading.days()
    year = reading.period.year
    first, last = (window.first, window.last) if window else (date(year, 1, 1), date(year, 12, 31))
    return last, first, reading.period.kind
