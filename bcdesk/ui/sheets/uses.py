"""Where the open report prints a sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bcdesk.domain.citations.linking import texts
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, length, plain
from bcdesk.domain.outline import annex_place
from bcdesk.domain.passages import passages, row_ids
from bcdesk.domain.report import FigureMention, Inline, Report
from bcdesk.domain.text import fold_blanks, shortened
from bcdesk.ui.desk import Desk
from bcdesk.ui.place_words import place_words
from bcdesk.ui.sheets.state import holders_of_sheet

MOST_USES = 4
"""So many places of the report are listed."""
EXCERPT = 80
"""Most characters of the words that a place is known by."""


@dataclass(frozen=True, slots=True)
class SheetUse:
    """A place of the report that prints a number of the sheet: where, and the words around it."""

    place: Origin
    words: str
    excerpt: str


def sheet_uses(desk: Desk, axis: Axis) -> tuple[tuple[SheetUse, ...], int]:
    """Return the first places of the report that print the sheet, and how many there are; an annex is one place."""
    report, printed = desk.report, desk.printed.word
    first = dict(holders_of_sheet(report, desk.figures.book.counters, axis))
    homes = _homes(report, first)
    places: dict[str, str] = {}
    for holder in first:
        home = homes.get(holder, holder)
        places.setdefault(home if annex_place(report, home) is not None else holder, holder)
    shown = tuple(places.values())[:MOST_USES]
    words = {holder: inlines for holder, inlines in texts(report) if holder in shown}
    uses = []
    for holder in shown:
        offset, excerpt = _excerpt(words[holder], first[holder], printed)
        place = Origin(holder, offset)
        container = homes.get(holder)
        uses.append(SheetUse(place, place_words(report, container, place) if container else "", excerpt))
    return tuple(uses), len(places)


def _homes(report: Report, holders: Iterable[str]) -> Mapping[str, str]:
    """Return the container of each text."""
    wanted = set(holders)
    return {
        name: passage.container
        for passage in passages(report)
        for row in passage.rows(report)
        for name in row_ids(row)
        if name in wanted
    }


def _excerpt(inlines: Sequence[Inline], figure: str, printed: Printed) -> tuple[int, str]:
    """Return where a figure begins in its text, and the words from there on."""
    at = next(
        at for at, piece in enumerate(inlines) if isinstance(piece, FigureMention) and piece.id == figure
    )
    offset = length(inlines[:at], printed)
    return offset, shortened(fold_blanks(plain(inlines, printed)[offset:]), EXCERPT)
