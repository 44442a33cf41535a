"""Lines: a paragraph is broken as word processors break it.

Greedy: a line takes words while they fit. Blanks at the end of a line do not count. A line may break after a blank,
a hyphen, a dash, the `?` or `!` of an address, an ellipsis, and between the end of a clause and an ellipsis or bracket
that touches it (LibreOffice's rules), but not at the hyphens of a document symbol (`bcdesk.domain.symbols`). A word
wider than the line is cut, after a slash if there is one.
A justified line stretches its blanks; the last line and a line before a forced break are ragged.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from bcdesk.domain.agency import SINGLE_LINE
from bcdesk.domain.galley import GalleyNote, GalleyParagraph, Ink, Origin, ParagraphFormat, Run
from bcdesk.domain.pages import PlacedRun
from bcdesk.domain.report import Align, Script
from bcdesk.domain.symbols import JOINT, keeps_together
from bcdesk.exporting.pdf.metrics import Family, drawn, in_steps

MM = 72 / 25.4
"""Points in a millimetre."""
SCRIPT_SIZE = 0.58
"""Size of raised and lowered text as a share of the full size (LibreOffice's; Word is close)."""
RISE = {Script.NORMAL: 0.0, Script.SUPER: 0.33, Script.SUB: -0.08}
"""How far the base line is raised, as a share of the full size."""
ITALIC_ROOM = SINGLE_LINE / 12
"""Room that an italic word needs at the end of a line for its slant, as a share of its size (LibreOffice 7.4)."""
SLACK = 1e-6
"""What rounding may add to a sum of lengths, pt."""
LETTER_STEPS, PORTION_STEPS = 120, 20
"""What LibreOffice 7.4 rounds the widths of letters and of portions of text to, in parts of a pt."""
SURELY = 8.0
"""A line this much longer in pt would still fit, whatever is rounded and however the letters slant."""
WIDE = 1e6
"""Room in pt that every word has."""
BALANCE_SPARE = 1.0
"""Room in pt that balanced lines are left, so that another program breaks them at the same places."""
_OBJECT = "\ufffc"  # stands for a note mark or a hole where tokens are looked at
_OTHER_BLANKS = re.compile("[\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]")
_HELD = re.compile("[\u00a0\u2011]")
_WORD = re.compile("[^ ]+")
_INNER = re.compile(
    r"(?<=.)(?:[-–—](?=[\w(\[{“…])|[?!](?=[\w(\[…])|…(?=[\w(\[])|\w(?=—)|[,;:.%)\]}+](?=…)|[,;:.)\]}](?=[(\[]))"
)
_SLASH = re.compile(r"/(?=\D)")
_MARK = re.compile(r"[-–—?!…]|[,;:.)\]}][(\[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenLine:
    """A line of a paragraph; `notes` are those whose marks stand in it."""

    x: float
    width: float
    runs: tuple[PlacedRun, ...]
    number: int
    notes: tuple[GalleyNote, ...] = ()
    ink: Ink = Ink.BLACK

    @property
    def origin(self) -> Origin | None:
        """Where its first character with an origin comes from."""
        for run in self.runs:
            if run.origin:
                return run.origin
        return None


@dataclass(frozen=True, slots=True)
class Extent:
    """The room in pt that a paragraph needs, indents not counted.

    Attributes:
        word: so that no word of it is cut.
        line: so that no line of it is broken but where it must.
    """

    word: float
    line: float


_Key = tuple[GalleyParagraph, ParagraphFormat, float, float]
_Content = tuple[GalleyParagraph, ParagraphFormat]


@dataclass(slots=True)
class LineCache:
    """Broken paragraphs, kept from one layout to the next so that only changed ones are broken again.

    `broken` counts the paragraphs that had to be broken since the cache was made.
    """

    family: Family
    broken: int = 0
    _now: dict[_Key, tuple[BrokenLine, ...]] = field(default_factory=dict)
    _before: dict[_Key, tuple[BrokenLine, ...]] = field(default_factory=dict)
    _extents: dict[_Content, Extent] = field(default_factory=dict)
    _extents_before: dict[_Content, Extent] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin a layout: what the last one did not use is forgotten."""
        self._before, self._now = self._now, {}
        self._extents_before, self._extents = self._extents, {}

    def lines(
        self, paragraph: GalleyParagraph, look: ParagraphFormat, width: float, left: float = 0.0
    ) -> tuple[BrokenLine, ...]:
        """Return the lines of `paragraph` in the column of `width` pt at `left`; an empty paragraph has one."""
        key = (paragraph, look, width, left)
        lines = self._now.get(key) or self._before.get(key)
        if lines is None:
            lines = tuple(_Breaker(paragraph, look, width, self.family, left).lines())
            self.broken += 1
        self._now[key] = lines
        return lines

    def extent(self, paragraph: GalleyParagraph, look: ParagraphFormat) -> Extent:
        """Return the room that `paragraph` needs."""
        key = (paragraph, look)
        extent = self._extents.get(key) or self._extents_before.get(key)
        if extent is None:
            extent = _Breaker(paragraph, look, WIDE, self.family).extent()
        self._extents[key] = extent
        return extent


@dataclass(frozen=True, slots=True)
class _Span:
    """A run in the flat text of its paragraph: from `start` to `end`, at one size."""

    start: int
    end: int
    run: Run
    size: float
    rise: float


def balanced_indent(paragraph: GalleyParagraph, look: ParagraphFormat, width: float, family: Family) -> float:
    """Return by how many pt a column of `width` is narrowed on each side to balance the lines of `paragraph`."""
    return _Breaker(paragraph, look, width, family).narrowed / 2


class _Breaker:
    """One paragraph as a flat text with the place of every edge between characters."""

    def __init__(
        self,
        paragraph: GalleyParagraph,
        look: ParagraphFormat,
        width: float,
        family: Family,
        left: float = 0.0,
    ) -> None:
        self._look = look
        self._width = width
        self._left = left
        self._align = paragraph.align or look.align
        self._text, self._shape = "", ""
        self._spans: list[_Span] = []
        self._starts = [0]
        advances: list[float] = []
        needed: list[float] = []
        for run in paragraph.runs:
            if run.break_before:
                self._starts.append(len(self._text))
            self._add(run, family, advances, needed)
        self._edges = [*accumulate(advances, initial=0.0)]
        self._span_starts = [span.start for span in self._spans]
        self._leans = any(span.run.look.italic for span in self._spans)
        self._measure(needed)
        self.narrowed = 2 * paragraph.beside * MM
        if look.balanced:
            self.narrowed = self._narrowing()

    def _add(self, run: Run, family: Family, advances: list[float], needed: list[float]) -> None:
        """Append a run: its text, the advances of its characters, and these as LibreOffice 7.4 rounds them."""
        start = len(self._text)
        raised = run.look.script is not Script.NORMAL
        size = self._look.size * (SCRIPT_SIZE if raised else 1)
        face = family.face(bold=run.look.bold, italic=run.look.italic)
        if run.blank:
            self._text += _OBJECT
            self._shape += _OBJECT
            advances.append(run.blank * MM)
            needed.append(in_steps(run.blank * MM, LETTER_STEPS))
        else:
            text = str(run.note.number) if run.note else run.printed
            self._text += text
            self._shape += _OBJECT * len(text) if run.note else _OTHER_BLANKS.sub(" ", text)
            advances += face.widths(text, size)
            needed += face.widths(text, size, LETTER_STEPS)
        rise = self._look.size * RISE[run.look.script]
        self._spans.append(_Span(start, len(self._text), run, size, rise))

    def _measure(self, needed: list[float]) -> None:
        """Find the edges that decide where lines break: as LibreOffice 7.4 measures, not as we draw.

        It rounds every letter to 1/120 pt and every portion to 1/20 pt; a portion is a run, or a part of one between
        held hyphens and no-break spaces. It gives these room for their slant, as if an italic text ended there.
        """
        cuts = {span.end for span in self._spans if span.end}
        held = [place.start() for place in _HELD.finditer(self._shape)]
        for word in _hyphenated(self._shape):
            if self._held(word):
                held += (hyphen.start() for hyphen in JOINT.finditer(self._shape, *word.span()))
        for place in held:
            needed[place] += self._slant(place + 1)
            cuts |= {place, place + 1}
        self._fit_edges = edges = [*accumulate(needed, initial=0.0)]
        self._cuts = sorted(cuts)
        widths = (
            in_steps(edges[end] - edges[begin], PORTION_STEPS) for begin, end in pairwise([0, *self._cuts])
        )
        self._portions = [*accumulate(widths)]

    def _needed(self, start: int, end: int) -> float:
        """Return the room that a line of the text between two places needs."""
        edges, cuts = self._fit_edges, self._cuts
        first, last = bisect_right(cuts, start), bisect_left(cuts, end) - 1
        if first > last:
            return edges[end] - edges[start]
        begun = in_steps(edges[cuts[first]] - edges[start], PORTION_STEPS)
        return begun + self._portions[last] - self._portions[first] + edges[end] - edges[cuts[last]]

    def lines(self) -> Iterator[BrokenLine]:
        """Break the paragraph."""
        number = 0
        for start, end in self._stretches():
            ranges = list(self._ranges(start, end, first=number == 0))
            for first, last in ranges:
                yield self._line(number, first, last, ragged=(first, last) == ranges[-1])
                number += 1

    def _room(self, *, first: bool) -> float:
        return self._width - (self._look.left + (self._look.first_line if first else 0.0)) * MM

    def _ranges(self, start: int, end: int, *, first: bool) -> Iterator[tuple[int, int]]:
        """Yield the ends of the lines between two forced breaks, blanks at their ends left out."""
        edges, room = self._fit_edges, self._room(first=first) - self.narrowed + SLACK
        later = self._room(first=False) - self.narrowed + SLACK
        line = start
        filled = self._surely(line, start, end, room)
        while word := _WORD.search(self._shape, filled, end):
            begin = word.start()
            for stop in self._stops(word):
                needed = self._needed(line, stop)
                if filled > line and needed + self._slant(stop) > room:
                    yield line, filled
                    line, room = begin, later
                    needed = self._needed(line, stop)
                while needed > room:
                    cut = max(bisect_right(edges, edges[line] + room, line, stop + 1) - 1, line + 1)
                    if cut >= stop:
                        break
                    slashes = (slash.end() for slash in _SLASH.finditer(self._shape, line, cut + 1))
                    cut = max(slashes, default=cut)
                    yield line, cut
                    line, room = cut, later
                    needed = self._needed(line, stop)
                begin = filled = stop
            filled = self._surely(line, filled, end, room)
        yield line, max(filled, line)

    def _surely(self, line: int, place: int, end: int, room: float) -> int:
        """Return the end of the last word after `place` that fits into a line begun at `line` beyond doubt."""
        reach = bisect_right(self._fit_edges, self._fit_edges[line] + room - SURELY) - 1
        words = self._shape[place : min(reach, end)].rpartition(" ")[0]
        return place + len(words.rstrip(" "))

    def _stops(self, word: re.Match[str]) -> list[int]:
        """Return where a line may end in a word: after some of its marks, and at its end."""
        text, start = word[0], word.start()
        if not _MARK.search(text):
            return [word.end()]
        held = self._held(word)
        inner = (mark.end() for mark in _INNER.finditer(text) if mark[0] != "-" or not held)
        return [*(start + end for end in inner), word.end()]

    def _held(self, word: re.Match[str]) -> bool:
        """Tell whether a word does not break at its hyphens; one that is too long for any line has to."""
        start, end = word.span()
        return keeps_together(word[0]) and self._edges[end] - self._edges[start] <= self._room(first=False)

    def _narrowing(self) -> float:
        """Return how much narrower the column may be without another line: its lines are then about even."""
        fewest = self._count()
        beside = least = self.narrowed
        most = self._width
        while fewest > 1 and most - least > BALANCE_SPARE:
            self.narrowed = (least + most) / 2
            least, most = (self.narrowed, most) if self._count() == fewest else (least, self.narrowed)
        return max(least - BALANCE_SPARE, beside)

    def _count(self) -> int:
        stretches = enumerate(self._stretches())
        return sum(1 for place, (start, end) in stretches for _ in self._ranges(start, end, first=not place))

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the ends of what stands between forced breaks."""
        return zip(self._starts, [*self._starts[1:], len(self._text)], strict=True)

    def extent(self) -> Extent:
        """Measure what a line may not break inside, and the lines between forced breaks."""
        word = line = 0.0
        for start, end in self._stretches():
            line = max(line, self._needed(start, end) + self._slant(end))
            for found in _WORD.finditer(self._shape, start, end):
                for begin, stop in pairwise([found.start(), *self._stops(found)]):
                    word = max(word, self._needed(begin, stop) + self._slant(stop))
        return Extent(word, line)

    def _slant(self, end: int) -> float:
        """Return the room that the text before `end` needs for its slant."""
        if not self._leans:
            return 0.0
        span = self._spans[max(bisect_left(self._span_starts, end) - 1, 0)]
        return span.size * ITALIC_ROOM if span.run.look.italic else 0.0

    def _line(self, number: int, start: int, end: int, *, ragged: bool) -> BrokenLine:
        edges, room = self._edges, self._room(first=number == 0)
        natural = edges[end] - edges[start]
        blanks = self._blanks(start, end) if self._align is Align.JUSTIFY and not ragged else 0
        spacing = max((room - natural) / blanks, 0.0) if blanks else 0.0
        indent = self._width - room
        if self._align is Align.CENTRE:
            indent += (room - natural) / 2
        elif self._align is Align.RIGHT:
            indent += room - natural
        first = max(bisect_right(self._span_starts, start) - 1, 0)
        spans = self._spans[first : bisect_left(self._span_starts, end)]
        placed = [self._place(span, start, end, indent, spacing) for span in spans]
        return BrokenLine(
            x=self._left + indent,
            width=natural + spacing * blanks,
            runs=tuple([run for run in placed if run]),
            number=number,
            notes=tuple([span.run.note for span in spans if span.run.note and start <= span.start]),
            ink=self._look.ink,
        )

    def _place(self, span: _Span, start: int, end: int, indent: float, spacing: float) -> PlacedRun | None:
        begin, stop = max(span.start, start), min(span.end, end)
        run, edges = span.run, self._edges
        if begin >= stop or run.blank:
            return None
        before, within = 0.0, 0.0
        if spacing:
            before, within = spacing * self._blanks(start, begin), spacing * self._blanks(begin, stop)
        return PlacedRun(
            text=drawn(self._text[begin:stop]),
            x=indent + edges[begin] - edges[start] + before + self._left,
            width=edges[stop] - edges[begin] + within,
            size=span.size,
            bold=run.look.bold,
            italic=run.look.italic,
            rise=span.rise,
            word_spacing=spacing,
            origin=Origin(run.origin.id, run.origin.offset + begin - span.start) if run.origin else None,
            mark=run.note.id if run.note else None,
        )

    def _blanks(self, start: int, end: int) -> int:
        """Count the blanks that a justified line stretches."""
        return self._text.count(" ", start, end) + self._text.count("\u00a0", start, end)


def _hyphenated(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that have a hyphen; to look at all would take much longer."""
    hyphen = text.find("-")
    while hyphen >= 0 and (word := _WORD.search(text, text.rfind(" ", 0, hyphen) + 1)):
        yield word
        hyphen = text.find("-", word.end())
