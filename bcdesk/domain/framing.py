"""Reads what an officer types into the frame of a report, and writes it back as the fields show it.

Reading is generous about form (`31-5-2021`, `31/05/2021`) and strict about sense: what no calendar and no registry
has is refused by a `FramingError` with the fault as a code, and the report keeps what it had.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from bcdesk.domain.inlines import piece_text, plain, replaced, runs_of
from bcdesk.domain.passages import common_ends
from bcdesk.domain.periods import FIRST_YEAR, LAST_YEAR
from bcdesk.domain.report import (
    PLAIN,
    Addressee,
    CitationMention,
    DocumentDate,
    FigureMention,
    Inline,
    LineBreak,
    Look,
    Rank,
    Text,
)
from bcdesk.domain.text import clean, fold_blanks
from bcdesk.domain.wording import slash_date

T = TypeVar("T")
P = TypeVar("P", bound=Inline)

_DATE = re.compile(r"(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d+)")
_MONTHS = 12
_MEASURE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:mm|pt|cm)?", re.IGNORECASE)


class Fault(StrEnum):
    """Why something typed cannot be taken."""

    NOT_A_NUMBER = "not-a-number"
    NO_SUCH_NUMBER = "no-such-number"
    """Numbers of documents start at 1."""
    NO_SUCH_YEAR = "no-such-year"
    NO_SUCH_MONTH = "no-such-month"
    NO_SUCH_DAY = "no-such-day"
    """The month has no such day."""
    NOT_A_DATE = "not-a-date"
    """Not of the form day/month/year."""


class FramingError(ValueError):
    """What was typed cannot be taken.

    Attributes:
        fault: why.
        part: in which of several fields, counted from 0.
    """

    def __init__(self, fault: Fault, part: int = 0) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.part = part


def read_line(text: str) -> str:
    """Return a line of text as the report keeps it."""
    return fold_blanks(clean(text))


def read_lines(text: str) -> tuple[str, ...]:
    """Return lines as the report keeps them; no text has no line, empty lines between others stay."""
    return tuple(read_line(line) for line in text.split("\n")) if text else ()


def read_number(text: str) -> int | None:
    """Return the number of a document; None for an empty field.

    Raises:
        FramingError: it is none.
    """
    if not text.strip():
        return None
    number = _whole(text)
    if number < 1:
        raise FramingError(Fault.NO_SUCH_NUMBER)
    return number


def read_year(text: str, *, part: int = 0) -> int:
    """Return a year with its four digits; `part` as in `FramingError`.

    Raises:
        FramingError: it is none, or reports of it cannot be.
    """
    year = _whole(text, part)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise FramingError(Fault.NO_SUCH_YEAR, part)
    return year


def read_document_date(day: str, month: str, year: str) -> DocumentDate:
    """Return the date of a document from its three fields; an empty day is not given yet.

    Raises:
        FramingError: there is no such date; of several faults the first in the order year, month, day.
    """
    of_year, of_month = read_year(year, part=2), _whole(month, part=1)
    if not 1 <= of_month <= _MONTHS:
        raise FramingError(Fault.NO_SUCH_MONTH, part=1)
    of_day = _whole(day) if day.strip() else None
    try:
        return DocumentDate(of_year, of_month, of_day)
    except ValueError as error:
        raise FramingError(Fault.NO_SUCH_DAY) from error


def read_date(text: str) -> date | None:
    """Return a day written as day, month and year; None for an empty field.

    Raises:
        FramingError: it is no date of that form, or none of the calendar.
    """
    if not text.strip():
        return None
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise FramingError(Fault.NOT_A_DATE)
    dated = read_document_date(*found.groups())
    return date(dated.year, dated.month, dated.day or 1)


def date_text(day: date | None) -> str:
    """Write a day as `read_date` reads it; None is empty."""
    return "" if day is None else slash_date(day)


def read_measure(text: str) -> float:
    """Return a length or a size in its unit, which may be written behind it; the comma is the decimal sign.

    Raises:
        FramingError: it is no number.
    """
    found = _MEASURE.fullmatch(text.strip())
    if found is None:
        raise FramingError(Fault.NOT_A_NUMBER)
    return float(found[1].replace(",", "."))


def measure_text(value: float) -> str:
    """Write a length or a size as `read_measure` reads it: `20`, `16,1`."""
    return f"{value:g}".replace(".", ",")


def retold(pieces: Sequence[P], text: str) -> tuple[P | Text | LineBreak, ...]:
    """Return the pieces saying `text`, a line break for each new line; what is not touched keeps its look.

    Args:
        pieces: runs and line breaks.
        text: as typed.
    """
    wanted = "\n".join(read_lines(text))
    said = plain(pieces, _no_words)
    if wanted == said:
        return tuple(pieces)
    start, end = common_ends(said, wanted)
    look = _look_at(pieces, start)
    middle = _broken(wanted[start : len(wanted) - end], look)
    changed: tuple[P | Text | LineBreak, ...] = replaced(
        pieces,
        start,
        len(said) - end,
        middle,
        _no_words,
    )
    return changed if plain(changed, _no_words) == wanted else _broken(wanted, PLAIN)


def spoken(pieces: Sequence[Inline]) -> str | None:
    """Return the text of pieces that are text only, as `retold` takes it; None if there is more than text."""
    if all(isinstance(piece, Text | LineBreak) for piece in pieces):
        return plain(pieces, _no_words)
    return None


def named(addressees: Sequence[Addressee], text: str) -> tuple[Addressee, ...]:
    """Return the addressees with the lines of `text` as names.

    Lines at both ends that are the same keep their rank, one that was rewritten too; a new line has the rank of the one
    before it, the first one that of a higher agency, to which Kính gửi is due.
    """
    names = read_lines(text)
    before = [addressee.name for addressee in addressees]
    start, end = common_ends(before, names)
    ranks = [addressee.rank for addressee in addressees]
    middle = ranks[start : len(ranks) - end][: len(names) - start - end]
    ranks_before = ranks[:start] + middle
    fresh = ranks_before[-1] if ranks_before else ranks[0] if ranks else Rank.HIGHER
    missing = len(names) - end - len(ranks_before)
    kept = [*ranks_before, *[fresh] * missing, *ranks[len(ranks) - end :]]
    return tuple(Addressee(name, rank) for name, rank in zip(names, kept, strict=True))


def moved(items: Sequence[T], place: int, by: int) -> tuple[T, ...]:
    """Return the items with the one at `place` moved by so many places; not beyond the ends."""
    target = min(max(place + by, 0), len(items) - 1)
    rest = [item for at, item in enumerate(items) if at != place]
    return (*rest[:target], items[place], *rest[target:])


def without(items: Sequence[T], place: int) -> tuple[T, ...]:
    """Return the items without the one at `place`."""
    return (*items[:place], *items[place + 1 :])


def _whole(text: str, part: int = 0) -> int:
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        raise FramingError(Fault.NOT_A_NUMBER, part)
    return int(digits)


_MOST_DIGITS = 9
"""More digits than any number or year has."""


def _broken(text: str, look: Look) -> tuple[Text | LineBreak, ...]:
    pieces: list[Text | LineBreak] = []
    for place, line in enumerate(text.split("\n")):
        pieces += [LineBreak()] if place else []
        pieces += runs_of(line, look)
    return tuple(pieces)


def _look_at(pieces: Sequence[Inline], offset: int) -> Look:
    """Return the look of the letter before `offset`."""
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece_text(piece, _no_words)))
    for piece, (start, end) in zip(pieces, pairwise(ends), strict=True):
        if isinstance(piece, Text) and start < max(offset, 1) <= end:
            return piece.look
    return PLAIN


def _no_words(mention: CitationMention | FigureMention) -> str:
    return mention.as_written
