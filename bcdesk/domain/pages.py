"""Pages: where every line of a galley stands.

The second meeting point after the galley: the PDF writer, printing, clicks in the preview and the check of pages
all use it. Lengths are in pt (1/72 inch); the origin is the top left corner of the page, x to the right, y *down*.
The y of text is its base line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bcdesk.domain.galley import Ink, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRun:
    """Text of one font at one place.

    Attributes:
        text: what is drawn, capitals applied; blanks at the ends of a line are not in it.
        x: left edge on the page.
        width: advance of the text, `word_spacing` included.
        size: size of the font as drawn, smaller for raised and lowered text.
        rise: how far the text is raised above the base line of its line; negative: lowered.
        word_spacing: what each blank of `text` is wider than the font says.
        origin: where the first character comes from; None for composed words.
        mark: the id of the footnote whose mark this is.
    """

    text: str
    x: float
    width: float
    size: float
    bold: bool = False
    italic: bool = False
    rise: float = 0.0
    word_spacing: float = 0.0
    origin: Origin | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """One line of a paragraph.

    Attributes:
        x: left edge of the text.
        y: base line.
        width: extent of the text from `x`.
        top: upper edge of the line's box; the base line is at 80 % of it.
        pitch: height of that box.
        number: place of the line in its paragraph, from 0.
        origin: where the first character with an origin comes from.
        note: the id of the footnote that the line belongs to.
        ink: what it is printed in.
    """

    x: float
    y: float
    width: float
    top: float
    pitch: float
    runs: tuple[PlacedRun, ...]
    number: int = 0
    origin: Origin | None = None
    note: str | None = None
    ink: Ink = Ink.BLACK

    @property
    def text(self) -> str:
        """The text of the line as drawn."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRule:
    """A straight line from (x1, y1) to (x2, y2), of `width`, printed in `ink`."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the part `part`; `label` is its printed number, None where none is printed.

    `lines` are in reading order, notes last; the page number is not among them but in `number`.
    """

    width: float
    height: float
    part: int
    lines: tuple[PlacedLine, ...]
    rules: tuple[DrawnRule, ...] = ()
    label: str | None = None
    number: PlacedLine | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading and where it stands: the index of its page and the upper edge of its line."""

    title: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """All pages of a galley; `title` is the galley's."""

    title: str
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...] = ()

    def lines(self) -> Iterator[tuple[int, PlacedLine]]:
        """Yield every line but page numbers, with the index of its page."""
        for index, page in enumerate(self.pages):
            for line in page.lines:
                yield index, line

    def index(self) -> Mapping[str, tuple[int, ...]]:
        """Return the indexes of the pages on which each block, heading and note paragraph stands, by its id."""
        found: dict[str, list[int]] = {}
        for page, line in self.lines():
            for run in line.runs:
                if run.origin:
                    places = found.setdefault(run.origin.id, [])
                    if not places or places[-1] != page:
                        places.append(page)
        return {name: tuple(places) for name, places in found.items()}
