"""Pages of a report: for the preview and for the printer.

A `Sheet` is what the preview shows: the pages, the very bytes that an export would write, and the map between places
on paper and places in the report.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import Protocol

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley, Origin
from bcdesk.domain.pages import Page, Pages, PlacedLine, PlacedRun
from bcdesk.domain.wording import DocumentWords

Advances = Callable[[PlacedRun], Sequence[float]]
"""Gives the width of each character of a run in pt, stretched blanks included."""


@dataclass(frozen=True, slots=True)
class FontFiles:
    """The files of the family that pages are set in."""

    plain: Path
    bold: Path
    italic: Path
    bold_italic: Path


class PageEngine(Protocol):
    """Sets galleys on pages and draws them; any thread may call it at any time."""

    def lay_out(self, galley: Galley) -> Pages:
        """Return the pages of `galley`; paragraphs that were set the last time are not set again.

        Raises:
            FontMissingError: the fonts are not there.
        """

    def draw(self, pages: Pages) -> bytes:
        """Return the PDF of `pages`.

        Raises:
            FontMissingError: the fonts are not there.
        """

    def advances(self, run: PlacedRun) -> Sequence[float]:
        """Return the width of each character of `run` in pt, stretched blanks included."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of a block stands on one page: the index of the page, and its edges in pt as in `Page`.

    `left` is where the text of the page begins, whatever the indent of the block.
    """

    page: int
    left: float
    top: float
    bottom: float


class PageMap:
    """Where places of the report stand on paper, and which place stands where."""

    def __init__(self, pages: Pages, advances: Advances | None = None) -> None:
        """Take the index of `pages`; without `advances` the letters of a run are taken to be equally wide."""
        self._pages = pages.pages
        self._index = pages.index()
        self._advances = advances or _equal_advances
        self._lines: dict[str, list[tuple[int, int, PlacedLine]]] = {}

    def place_at(self, page: int, x: float, y: float) -> Origin | None:
        """Return the place nearest to the point (x, y) of the page with index `page`.

        None where the nearest line is composed (masthead, title, signature) or the page is empty.
        """
        line = _nearest_line(self._pages[page], x, y)
        runs = [run for run in line.runs if run.origin] if line else []
        if not runs:
            return None
        return self._place_in(min(runs, key=lambda run: _gap(x, run.x, run.x + run.width)), x)

    def where(self, origin: Origin) -> tuple[int, float, float] | None:
        """Return the index of the page and the upper and lower edge in pt of the line that holds a place.

        A place behind the end of its paragraph is in the last line. None for what is not printed.
        """
        lines = self._lines_of(origin.id)
        if not lines:
            return None
        _, page, line = lines[max(bisect_right(lines, origin.offset, key=_offset) - 1, 0)]
        return page, line.top, line.top + line.pitch

    def stretches(self, name: str) -> tuple[Stretch, ...]:
        """Return where the block, heading or note paragraph with the id `name` stands, page by page."""
        found: dict[int, Stretch] = {}
        for _, page, line in self._lines_of(name):
            bottom = line.top + line.pitch
            if known := found.get(page):
                top, bottom = min(known.top, line.top), max(known.bottom, bottom)
                found[page] = replace(known, top=top, bottom=bottom)
            else:
                left = min(line.x for line in self._pages[page].lines)
                found[page] = Stretch(page, left, line.top, bottom)
        return tuple(found.values())

    def _lines_of(self, name: str) -> list[tuple[int, int, PlacedLine]]:
        """Return the lines that `name` has text in, read when they are first asked for."""
        if name not in self._lines:
            lines = [
                (beginnings[name], page, line)
                for page in self._index.get(name, ())
                for line in self._pages[page].lines
                if name in (beginnings := _beginnings(line))
            ]
            self._lines[name] = sorted(lines, key=_reading_order)
        return self._lines[name]

    def _place_in(self, run: PlacedRun, x: float) -> Origin | None:
        if run.origin is None:
            return None
        edges = list(accumulate(self._advances(run), initial=run.x))
        index = min(range(len(edges)), key=lambda place: abs(edges[place] - x))
        steps = round(index / len(run.text)) if run.mark else index
        return Origin(run.origin.id, run.origin.offset + steps)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as printed.

    Attributes:
        pages: where everything stands.
        pdf: the bytes that an export of the same report writes.
        advances: measures letters for `places`; see `PageMap`.
        places: the map of the pages.
    """

    pages: Pages
    pdf: bytes
    advances: Advances | None = field(default=None, repr=False, compare=False)
    places: PageMap = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Draw the map, on the thread that makes the sheet."""
        object.__setattr__(self, "places", PageMap(self.pages, self.advances))


class PageService:
    """Makes the pages of reports; any thread may call it at any time."""

    def __init__(self, words: DocumentWords, engine: PageEngine) -> None:
        self._words = words
        self._engine = engine

    def pages(self, workspace: Workspace) -> Pages:
        """Return the pages of the report.

        Raises:
            FontMissingError: the fonts are not there.
        """
        return self._engine.lay_out(compose(workspace, self._words))

    def sheet(self, workspace: Workspace) -> Sheet:
        """Return the pages of the report with their PDF.

        Raises:
            FontMissingError: the fonts are not there.
        """
        pages = self.pages(workspace)
        return Sheet(pages, self._engine.draw(pages), self._engine.advances)


def for_signature(workspace: Workspace) -> Workspace:
    """Return the report as it goes up for signature: number and day are left open, to be written in by hand.

    The registry gives both after the signature (Nghị định 30/2020/NĐ-CP, Điều 15).
    """
    head = workspace.report.masthead
    blank = replace(head, number=None, dated=replace(head.dated, day=None))
    return replace(workspace, report=replace(workspace.report, masthead=blank))


def _beginnings(line: PlacedLine) -> dict[str, int]:
    """Return the ids that a line has text of, with the offset at which each begins in it."""
    found: dict[str, int] = {}
    for run in line.runs:
        if run.origin:
            found.setdefault(run.origin.id, run.origin.offset)
    return found


def _offset(entry: tuple[int, int, PlacedLine]) -> int:
    return entry[0]


def _reading_order(entry: tuple[int, int, PlacedLine]) -> tuple[int, int]:
    """Sort lines by offset; the heads of a table, which later pages repeat, by their last page first."""
    offset, page, _ = entry
    return offset, -page


def _nearest_line(page: Page, x: float, y: float) -> PlacedLine | None:
    """Return the line at the height of a point, the nearest of several; borders of table cells part them."""
    left, right = _cell(page, x, y)
    inside = [line for line in page.lines if left <= line.x + line.width / 2 <= right]
    return min(
        inside or page.lines,
        key=lambda line: (_gap(y, line.top, line.top + line.pitch), _gap(x, line.x, line.x + line.width)),
        default=None,
    )


def _cell(page: Page, x: float, y: float) -> tuple[float, float]:
    """Return the edges between which a point lies: upright rules at its height, or the edges of the page."""
    upright = [rule.x1 for rule in page.rules if rule.x1 == rule.x2 and rule.y1 <= y <= rule.y2]
    left = max((edge for edge in upright if edge <= x), default=0.0)
    return left, min((edge for edge in upright if edge > x), default=page.width)


def _gap(value: float, low: float, high: float) -> float:
    """Return how far `value` is outside of a range, 0 inside."""
    return max(low - value, 0.0, value - high)


def _equal_advances(run: PlacedRun) -> Sequence[float]:
    return [run.width / len(run.text)] * len(run.text)
