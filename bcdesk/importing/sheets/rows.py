"""What the rows of a table are to each other: which stand over others and sum them up.

It shows in their numbers (`I` before `1`, `2`; `1` before `a)`), in the words of a total, and, where one row has no
number among rows that have one, in its sums.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile, zip_longest

from bcdesk.domain.counters.columns import Column

_TOP, _LETTER, _BULLET = -1, 10, 11
_BULLETS = frozenset("-+•*–")
_NUMBERED = re.compile(
    r"((?:[IVX]+|[A-ZĐ])(?:\.\d{1,2})*(?:[.)/]|\s?-)\s+|\d{1,2}(?:\.\d{1,2})*(?:[.)/]|\s?-)\s*|\d{1,2}(?:\.\d{1,2})+\s+"
    r"|[a-zđ]\)\s*|[-+•*–]\s*)(?=[^\W\d_])"
)
_TOTAL = re.compile(
    r"(tổng cộng|tổng số|tổng|cộng|tong cong|tong so)([ ,:]+(chung|toàn|các|hồ sơ|tthc)\b.*)?(\s*\(.*\))?[ :.]*"
    r"|toàn (tỉnh|thành phố|huyện|quận|xã|phường|sở|ngành|bộ)[ :.]*|total[ :.]*",
    re.IGNORECASE,
)

Cells = Mapping[Column, Decimal]


@dataclass(frozen=True, slots=True)
class Raw:
    """A row with numbers or with a label, before it is known what it is; `level` None where nothing tells."""

    number: int
    label: str
    level: int | None
    cells: dict[Column, Decimal]
    is_total: bool


def raw_row(number: int, ordinal: str, label: str, cells: dict[Column, Decimal]) -> Raw:
    """Return a row by its number in the file and in the table; some tables number the labels themselves."""
    numbered = None if ordinal else _NUMBERED.match(label)
    if numbered:
        ordinal, label = numbered[1], label[numbered.end() :]
    return Raw(number, label, _level(ordinal), cells, bool(_TOTAL.fullmatch(label)))


def leads(raw: Raw, following: Raw | None) -> bool:
    """Tell whether a row stands over the one that follows."""
    return (
        raw.level is not None
        and following is not None
        and following.level is not None
        and following.level > raw.level
    )


def told_by_sums(raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield the rows, those without a number told as totals, heads of groups or parts of a row by their sums.

    Not every program calls its total *tổng cộng*, and none numbers it. If one row without a number sums up the numbered
    ones below it, the others stand beside it, right or wrong; if some are summed up by the numbered one above them,
    the others are parts too.
    """
    every = _leaves([raw for raw in raws if raw.level is not None])
    has_total = any(raw.is_total for raw in raws)
    totals = {at for at, raw in enumerate(raws) if not has_total and _is_open(raw) and _sums_up(raw, every)}
    told = [replace(raw, is_total=True) if at in totals else raw for at, raw in enumerate(raws)]
    level = None
    if any(
        _is_open(raw) and _sums_up(raw, _leaves(_below(told, at, _is_numbered)))
        for at, raw in enumerate(told)
    ):
        level = _TOP
    elif any(_is_numbered(raw) and _sums_up(raw, _below(told, at, _is_open)) for at, raw in enumerate(told)):
        level = _BULLET
    for raw in told:
        yield replace(raw, level=level) if _is_open(raw) else raw


def _is_numbered(raw: Raw) -> bool:
    return raw.level is not None and not raw.is_total


def _is_open(raw: Raw) -> bool:
    """Tell whether a row has numbers and nothing that tells where it stands."""
    return raw.level is None and bool(raw.cells) and not raw.is_total


def _below(raws: Sequence[Raw], at: int, belongs: Callable[[Raw], bool]) -> list[Raw]:
    return list(takewhile(belongs, raws[at + 1 :]))


def _leaves(raws: Sequence[Raw]) -> list[Raw]:
    return [raw for raw, following in zip_longest(raws, raws[1:]) if not leads(raw, following)]


def _sums_up(raw: Raw, others: Sequence[Raw]) -> bool:
    return is_sum(raw.cells, [other.cells for other in others])


def is_sum(cells: Cells, others: Sequence[Cells]) -> bool:
    """Tell whether a row sums up at least two others; where all is nought nothing can be told."""
    return (
        len(others) > 1
        and any(cells.values())
        and all(
            number == sum(other.get(column, Decimal(0)) for other in others)
            for column, number in cells.items()
        )
    )


def _level(ordinal: str) -> int | None:
    """Return how deep a number stands: `A`, then `I`, then `1` or `I.1`, then `1.1`, then `a`, then a bullet."""
    if ordinal.strip() in _BULLETS:
        return _BULLET
    number = ordinal.strip(" .()/-")
    if re.fullmatch(r"[a-zđ]", number):
        return _LETTER
    if not re.fullmatch(r"([IVX]+|[A-ZĐ]|\d+)([.,](\d+|[IVX]+))*", number, re.ASCII):
        return None
    first = 2 if number[0].isdigit() else 1 if re.match(r"[IVX]+\b", number) else 0
    return first + len(re.findall(r"[.,]", number))
