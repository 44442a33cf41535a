"""Numbers as officers type and paste them: `1.710.000`, `12,5`, `-3`, `98,8 %`.

A point stands between thousands only and a comma before decimals only, as documents print them. What could be read in
two ways, such as `12.5`, is refused: a wrong number that looks right is worse than one more try.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from bcdesk.domain.counters.book import CounterId, require_number
from bcdesk.domain.text import fold, fold_blanks

_NUMBER = re.compile(r"[-−+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?", re.ASCII)
_BLANK = re.compile(r"[\s\u00a0]")
_NOTHING = frozenset({"", "-", "–", "—", "−"})
MAX_LINES = 5_000
"""Lines of a pasted block that are read."""


class EntryError(ValueError):
    """What was typed is no number; `words` are what was typed, `line` the line of a block, from 1."""

    def __init__(self, words: str, line: int = 1) -> None:
        super().__init__(words)
        self.words = words
        self.line = line


class NoRoomError(ValueError):
    """A block has more numbers than there are counters to take them."""


Named = tuple[CounterId, str]
"""A counter with the label that it is listed by."""


def read_entry(text: str) -> Decimal | None:
    """Read a number; None for *not reported*: nothing, or a dash.

    Raises:
        EntryError: it is no number of a report.
    """
    written = _BLANK.sub("", text)
    if written in _NOTHING:
        return None
    if not _NUMBER.fullmatch(written):
        raise EntryError(text)
    digits = written.rstrip("%").replace(".", "").replace(",", ".").replace("−", "-")
    value = Decimal(digits)
    try:
        require_number(value)
    except ValueError:
        raise EntryError(text) from None
    return value


def read_block(
    text: str, listed: Sequence[Named], first: CounterId
) -> tuple[tuple[CounterId, Decimal | None], ...]:
    """Read a block from a table: one number in each line, for the counters from `first` on downwards.

    A line of several cells whose first one is the label of a listed counter belongs to that counter, wherever it
    stands; its number is in the second cell.

    Args:
        text: lines of cells that are parted by tabs.
        listed: the counters in the order in which they are filled.
        first: the one that the first line belongs to.

    Raises:
        EntryError: a line holds no number; the first such line is told.
        NoRoomError: the block goes on beyond the last counter.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    if len(lines) > MAX_LINES:
        raise NoRoomError
    by_label = {fold(fold_blanks(label)): code for code, label in listed}
    codes = [code for code, _ in listed]
    at = codes.index(first)
    found: dict[CounterId, Decimal | None] = {}
    for number, line in enumerate(lines, start=1):
        name, *cells = line.split("\t")
        known = by_label.get(fold(fold_blanks(name))) if cells else None
        if known is not None:
            found[known] = _read_line(cells[0], number)
            at = codes.index(known) + 1
            continue
        if at == len(codes):
            raise NoRoomError
        found[codes[at]] = _read_line(_first_filled((name, *cells)), number)
        at += 1
    return tuple(found.items())


def _first_filled(cells: Sequence[str]) -> str:
    return next((cell for cell in cells if cell.strip()), "")


def _read_line(cell: str, line: int) -> Decimal | None:
    try:
        return read_entry(cell)
    except EntryError as error:
        raise EntryError(error.words, line) from None
