"""The rule *date*, with the slips of scanners.

    date   = "ngày" [":"] day ("/" | "." | "-") month ("/" | "." | "-") year     ngày 03/6/2013  ngày 03.6.2013
           | "ngày" day "tháng" month "năm" year                           ngày 14 tháng 12 năm 2020
           | "ngày" "tháng" month "năm" year                               a day still open: 2021-05
           | "ngày" "…" "/" month "/" year                                 the same
           | "ngày" day ("/" | "tháng") month                              no date, but one is told
           | "tháng" month ("/" | "năm") year                              2024-09
           | "năm" year                                                    2010

Between `ngày` and `năm` a scanner reads `O` for 0, `l` or `I` for 1, `S` for 5, `B` for 8; such a letter
counts as a digit there and nowhere else. A day or month that no calendar has is dropped and the rest is kept:
`32/5/2021` is `2021-05`. Of `08/6/20210` nothing is kept, but it is a date, and what follows it is still read.
"""

from calendar import monthrange
from typing import NamedTuple

from bcdesk.domain.citations.tokens import Tokens

DAY_WORDS = frozenset({"ngày", "ngay", "ngảy", "ngãy", "ngáy", "ngạy", "ngàv", "ngàỵ", "nqày"})
MONTH_WORDS = frozenset({"tháng", "thang", "thảng", "thàng", "thãng", "thạng", "thắng"})
YEAR_WORDS = frozenset({"năm", "nãm", "nam", "nám", "nàm", "nảm", "nặm", "nãrn"})
"""The words of a date, and what scanners make of them."""
_SLIPS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", "s": "5", "b": "8", "z": "2", "q": "9"})
_MARKS = frozenset("/.-")
_OPEN = frozenset({"…", ".", "_"})
FIRST_YEAR, LAST_YEAR = 1930, 2099
_CENTURY = 45
"""Years of two digits below it belong to this century."""


class DateFound(NamedTuple):
    """A date in the text: the token after it, and what it says (`2013-06-03`, `2021-05`, `2010`; None: illegible)."""

    end: int
    value: str | None


def day_at(tokens: Tokens, index: int) -> DateFound | None:
    """Read a date that begins with the word *ngày* at token `index`."""
    words = tokens.words
    if words[index] not in DAY_WORDS:
        return None
    place = index + 1 + (words[index + 1] in {"mùng", "mồng", ":"})
    return (
        digits_at(tokens, place)
        or _in_words(tokens, place)
        or _open_day(tokens, place)
        or _without_year(tokens, place)
    )


def digits_at(tokens: Tokens, index: int) -> DateFound | None:
    """Read `03/6/2013`, `03/6 năm 2013` at token `index`."""
    words = tokens.words
    if words[index + 1] not in _MARKS or not (words[index + 3] in _MARKS or words[index + 3] in YEAR_WORDS):
        return None
    day, month, year = _digits(words[index]), _digits(words[index + 2]), _digits(words[index + 4])
    if day is None or month is None or year is None or len(year) == 1:
        return None
    return (
        DateFound(index + 5, _value(day, month, year)) if _any_true_digit(words[index : index + 5]) else None
    )


def month_at(tokens: Tokens, index: int) -> DateFound | None:
    """Read `tháng 9/2024`, `tháng 9 năm 2024` at token `index`."""
    words = tokens.words
    if words[index] != "tháng":
        return None
    month, year = _digits(words[index + 1]), _digits(words[index + 3])
    if month is None or year is None or words[index + 2] not in {"/", "-", "năm", "."} or len(year) != 4:
        return None
    return DateFound(index + 4, _value("", month, year))


def year_at(tokens: Tokens, index: int) -> DateFound | None:
    """Read `năm 2010` at token `index`; not the first year of `năm 2010-2015`."""
    words = tokens.words
    if words[index] != "năm" or not is_year(words[index + 1]):
        return None
    if words[index + 2] == "-" and is_year(words[index + 3]):
        return None
    return DateFound(index + 2, words[index + 1])


def is_year(word: str) -> bool:
    """Tell whether `word` is a year in which documents were written."""
    return len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR


def _in_words(tokens: Tokens, index: int) -> DateFound | None:
    """Read `14 tháng 12 năm 2020`, also with a comma in between."""
    words = tokens.words
    day, place = _digits(words[index]), index + 1
    if day is None or words[place] not in MONTH_WORDS:
        return None
    month, place = _digits(words[place + 1]), place + 2
    place += words[place] == ","
    place += words[place] in YEAR_WORDS or words[place] == "/"
    year = _digits(words[place])
    if month is None or year is None or len(year) != 4:
        return None
    return DateFound(place + 1, _value(day, month, year))


def _open_day(tokens: Tokens, index: int) -> DateFound | None:
    """Read what follows *ngày* where the day, or day and month, are still open."""
    words = tokens.words
    place = _past_open(words, index)
    month = _digits(words[place + 1])
    if (
        place > index
        and month
        and words[place] in _MARKS
        and words[place + 2] in _MARKS
        and is_year(words[place + 3])
    ):
        return DateFound(place + 4, _value("", month, words[place + 3]))
    if words[place] != "tháng":
        return None
    place = place + 2 if month is not None else _past_open(words, place + 1)
    if words[place] != "năm" or not is_year(words[place + 1]):
        return None
    return DateFound(place + 2, _value("", month or "", words[place + 1]))


def _without_year(tokens: Tokens, index: int) -> DateFound | None:
    """Read `10/9`, `10 tháng 9` of the year that everybody knows; it says no date, but what follows it is read."""
    words = tokens.words
    day, month = _digits(words[index]), _digits(words[index + 2])
    if day is None or month is None or words[index + 1] not in {"/", "-", "tháng"}:
        return None
    whole = (
        words[index].isdecimal()
        and words[index + 2].isdecimal()
        and 1 <= int(month) <= 12
        and 1 <= int(day) <= 31
    )
    goes_on = words[index + 3] in _MARKS and tokens.glued(index + 4) and words[index + 4][:1].isalnum()
    return DateFound(index + 3, None) if whole and not goes_on else None


def _past_open(words: list[str], index: int) -> int:
    """Skip the dots of an open place."""
    end = index + 12
    while index < end and words[index] in _OPEN:
        index += 1
    return index


def _digits(word: str) -> str | None:
    """Return the digits of `word`, the scanner's letters among them; None if it is no number."""
    if word.isdecimal():
        return word if len(word) <= 5 else None
    read = word.translate(_SLIPS)
    return read if read.isdecimal() and len(read) <= 5 else None


def _any_true_digit(words: list[str]) -> bool:
    """Tell whether at least one digit is a digit, so that `o/o/ol` is no date."""
    return any(map(str.isdecimal, words)) or any(char.isdecimal() for word in words for char in word)


def _value(day: str, month: str, year: str) -> str | None:
    """Return as much of the date as the calendar allows."""
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < _CENTURY else 1900
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    if not month or not 1 <= int(month) <= 12 or len(month) > 2:
        return f"{number}"
    if not day or len(day) > 2 or not 1 <= int(day) <= monthrange(number, int(month))[1]:
        return f"{number}-{int(month):02d}"
    return f"{number}-{int(month):02d}-{int(day):02d}"
