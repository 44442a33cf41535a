"""Numbers and dates as officers write them.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3-4: numbers below 10 get a leading 0 in *Số*; in a date the
day below 10 and the months 1 and 2 get one, the months 3 to 9 do not. Thousands are grouped by
a point, decimals follow a comma.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWords:
    """The words that composition adds to a report, from `resources/wording/document.toml`.

    `marks` words the urgency and secrecy marks by their value. `to_supply` and `not_reported` are the visible gaps,
    with `{missing}` for what is missing.
    """

    national_name: str
    motto: str
    number: str
    day: str
    month: str
    year: str
    addressees: str
    recipients: str
    annex: str
    enclosed_with: str
    of_agency: str
    to_supply: str
    not_reported: str
    marks: Mapping[str, str]


def zero_padded(number: int) -> str:
    """Write a count or a day: `5` as `05`, `12` as `12`."""
    return f"{number:02d}"


def month_words(month: int) -> str:
    """Write a month: `1` as `01`, `3` as `3`."""
    return f"{month:02d}" if month <= 2 else str(month)


def slash_date(day: date) -> str:
    """Write a date in running text: `03/6/2013`, `28/02/2021`."""
    return f"{zero_padded(day.day)}/{month_words(day.month)}/{day.year}"


def grouped(value: Decimal) -> str:
    """Write a number with grouped thousands and a decimal comma: `1.710.000`, `12,5`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def plain_digits(value: Decimal) -> str:
    """Write a number without grouping, with a decimal comma: `1710000`, `12,5`."""
    return f"{value:f}".replace(".", ",")
