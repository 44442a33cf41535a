"""A small book of counters, as the panel lists it in the first half of 2021."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from bcdesk.app.counters import ListedCounter, listed_counters
from bcdesk.domain.counters.book import Counter, CounterId, Dimension, Reading
from bcdesk.domain.counters.columns import Axis, Column, SheetPlace
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.periods import Period, PeriodKind

H1 = Period(PeriodKind.HALF_YEAR, 2021)
LATE_2020 = Period(PeriodKind.HALF_YEAR, 2020, 2)
COVID, ELECTION, ALL = CounterId("van_ban.covid"), CounterId("van_ban.bau_cu"), CounterId("van_ban.tong")
MONEY, SHARE = CounterId("kinh_phi"), CounterId("ty_le")
CELL = CounterId("buu_chinh.truc_tuyen")


def a_counter(code: str, label: str, value: int | str | None = None, **facts: object) -> Counter:
    """Return a counter with its number of the first half of 2021; None is *not reported*."""
    number = None if value is None else Decimal(value)
    readings = () if number is None else (Reading(period=H1, value=number),)
    return replace(Counter(id=CounterId(code), label=label, readings=readings), **facts)  # type: ignore[arg-type]


COUNTERS = (
    a_counter(COVID, "Văn bản về phòng, chống dịch", 12, unit="văn bản", group="Chỉ đạo"),
    a_counter(ELECTION, "Văn bản về bầu cử", 10, unit="văn bản", group="Chỉ đạo"),
    a_counter(ALL, "Tổng số văn bản", unit="văn bản", group="Chỉ đạo", formula=f"={COVID} + {ELECTION}"),
    a_counter(MONEY, "Kinh phí", 1_710_000, unit="đồng"),
    a_counter(SHARE, "Tỷ lệ giải quyết đúng hạn", unit="%"),
    a_counter(
        CELL,
        "Trực tuyến",
        12,
        unit="hồ sơ",
        dimension=Dimension(area="Bưu chính"),
        place=SheetPlace(Axis.AREA, "buu_chinh", 1, Column.ONLINE),
    ),
)
"""Three counters of a group, two of none, and a cell of form 06a."""
EVERYWHERE: Mapping[CounterId, int] = {counter.id: 1 for counter in COUNTERS}


def a_book(*changed: Counter) -> Book:
    """Return the book with some counters changed or added."""
    return Book({counter.id: counter for counter in (*COUNTERS, *changed)}.values())


def listed(
    *changed: Counter, uses: Mapping[CounterId, int] = EVERYWHERE, period: Period = H1
) -> tuple[ListedCounter, ...]:
    """Return the counters as the panel lists them; by default the report prints each once."""
    return listed_counters(a_book(*changed), period, None, uses)


def counter(code: CounterId) -> Counter:
    """Return a counter of the book."""
    return next(each for each in COUNTERS if each.id == code)
