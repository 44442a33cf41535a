"""Pages: slabs and footnotes are put on them.

A page takes slabs from the top while they fit, and the notes of their marks from the bottom. Slabs that must not be
parted (a heading and the next lines, the last two lines of a paragraph) go together. They fit if, besides them and
the separator, all their notes but the last fit whole and at least one line of the last. As many lines of that note
are set as there is room for; the rest opens the notes of the next page, under a line across the page. While a note
goes on, no further mark may be set, or its note would not start on the page of the mark. Notes never take the whole
page (`NOTES_SHARE`). Only if the notes of one single line, or of table rows that merged cells hold together, are
too long for that does a note begin later.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bcdesk.domain.agency import A4_LONG, A4_SHORT, HouseStyle
from bcdesk.domain.galley import Galley, GalleyNote, GalleyParagraph, ParagraphFormat, Part, Run, StyleName
from bcdesk.domain.pages import Bookmark, DrawnRule, Page, Pages, PlacedLine
from bcdesk.domain.report import Align, Look, Script
from bcdesk.domain.typography import (
    LINE_WIDTH,
    PAGE_NUMBER_TOP,
    SEPARATOR_LENGTH,
    SEPARATOR_ROOM,
)
from bcdesk.exporting.garbage import collector_at_rest
from bcdesk.exporting.pdf.lines import MM, SLACK, BrokenLine, LineCache
from bcdesk.exporting.pdf.metrics import family
from bcdesk.exporting.pdf.slabs import Cutter, Slab, cut

NOTES_SHARE = 0.79
"""Share of the text area that notes may take at most, so that a long one does not drive the text away.

LibreOffice 7.4 sets 49 note lines of 11.5 pt on 728.5 pt and not 50.
"""
BASE_LINE = 0.8
"""Where the base line lies in a line of exact height, from its top (LibreOffice's)."""


@collector_at_rest()
def layout(galley: Galley, fonts: Path, lines: LineCache | None = None) -> Pages:
    """Return the pages of `galley`, set in the fonts of a folder.

    Args:
        galley: what to set.
        fonts: the folder of the font files.
        lines: the cache of an earlier layout with the same fonts; unchanged paragraphs are not broken again.

    Raises:
        FontMissingError: the fonts are not there.
    """
    lines = lines or LineCache(family(fonts))
    lines.begin()
    pages: list[Page] = []
    bookmarks: list[Bookmark] = []
    for number, part in enumerate(galley.parts):
        setter = _PartSetter(galley, part, number, lines)
        setter.fill()
        bookmarks += (Bookmark(b.title, b.level, b.page + len(pages), b.top) for b in setter.bookmarks)
        pages += setter.pages
    return Pages(title=galley.title, pages=tuple(pages), bookmarks=tuple(bookmarks))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page of a part: its size and the edges of its text area, pt."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _NoteLine:
    line: BrokenLine
    note: str
    pitch: float


@dataclass(slots=True)
class _Fill:
    """A page being filled; `continues` if its notes begin with the rest of an older one."""

    y: float
    slabs: list[tuple[float, Slab]] = field(default_factory=list)
    notes: list[_NoteLine] = field(default_factory=list)
    notes_height: float = 0.0
    continues: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.slabs


class _PartSetter:
    """Fills the pages of one part."""

    def __init__(self, galley: Galley, part: Part, number: int, lines: LineCache) -> None:
        self._formats = galley.formats
        self._number = number
        self._lines = lines
        self._sheet = _sheet(galley.style, landscape=part.landscape)
        self._number_look = ParagraphFormat(
            size=galley.style.body_size, pitch=galley.formats[StyleName.MOTTO].pitch, align=Align.CENTRE
        )
        sheet = self._sheet
        cutter = Cutter(
            house=galley.style,
            formats=galley.formats,
            lines=lines,
            left=sheet.left,
            width=sheet.right - sheet.left,
            height=sheet.bottom - sheet.top,
        )
        self._groups = _groups(cutter.slabs(part.flow))
        self._carried: list[_NoteLine] = []
        self._fill = _Fill(sheet.top)
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []

    def fill(self) -> None:
        """Set all groups, then what is left of notes."""
        waiting = self._groups[::-1]
        self._begin()
        while waiting:
            group = waiting.pop()
            if self._fits(group):
                self._set(group)
            elif halves := self._cut(group):
                upper, lower = halves
                waiting.append(lower)
                self._set(upper)
                self._turn()
            elif not self._fill.is_empty or self._fill.notes:
                waiting.append(group)
                self._turn()
            elif len(group) > 1:
                waiting.extend([slab] for slab in reversed(group))
            else:
                self._set(group)
        self._end()
        while self._carried:
            self._begin()
            self._end()

    def _cut(self, group: list[Slab]) -> tuple[list[Slab], list[Slab]] | None:
        """Cut a group at a slab that may be cut here, as low as there is room for it and its notes."""
        fill = self._fill
        for place, slab in enumerate(group):
            room = self._room() - self._height(group[: place + 1]) + slab.height - LINE_WIDTH
            wanted = slab.height > room or place == len(group) - 1
            if wanted and (slab.splits or (slab.rows and fill.is_empty)):
                lowest = None
                while halves := cut(slab, room):
                    upper, lower = [*group[:place], halves[0]], [halves[1], *group[place + 1 :]]
                    if self._fits(upper):
                        return upper, lower
                    lowest = lowest or (upper, lower)
                    room = max((spot.top + spot.pitch for spot in halves[0].spots), default=0.0) - 2 * SLACK
                return lowest if fill.is_empty and not fill.notes else None
        return None

    def _turn(self) -> None:
        self._end()
        self._begin()

    def _begin(self) -> None:
        """Begin a page with what is left of notes, as far as there is room."""
        self._fill = _Fill(self._sheet.top)
        if self._carried:
            self._fill.continues = True
            rest, self._carried = self._carried, []
            self._set_notes(rest)

    def _room(self) -> float:
        """Return the height that is free between text and notes."""
        fill = self._fill
        separator = SEPARATOR_ROOM if fill.notes else 0.0
        return self._sheet.bottom - fill.y - fill.notes_height - separator + SLACK

    def _note_room(self, room: float) -> float:
        """Return how much of a free height notes may take."""
        most = NOTES_SHARE * (self._sheet.bottom - self._sheet.top)
        return min(
            room - (0.0 if self._fill.notes else SEPARATOR_ROOM),
            most - SEPARATOR_ROOM - self._fill.notes_height + SLACK,
        )

    def _fits(self, group: list[Slab]) -> bool:
        notes = [note for slab in group for note in slab.notes]
        if notes and self._carried:
            return False
        room = self._room() - self._height(group) - group[-1].closing
        if notes:
            *whole, last = notes
            room = self._note_room(room)
            room -= sum(line.pitch for note in whole for line in self._note_lines(note))
            room -= next(line.pitch for line in self._note_lines(last))
        return room >= 0

    def _height(self, group: list[Slab]) -> float:
        first = self._fill.is_empty
        repeated = group[0].repeated if first else ()
        gaps = sum(slab.gap for slab in (group[1:] if first else group))
        return gaps + sum(slab.height for slab in (*repeated, *group))

    def _set(self, group: list[Slab]) -> None:
        fill = self._fill
        if fill.is_empty:
            for slab in group[0].repeated:
                self._put(slab)
        for slab in group:
            fill.y += 0.0 if fill.is_empty else slab.gap
            self._put(slab)
        self._set_notes([line for slab in group for note in slab.notes for line in self._note_lines(note)])

    def _put(self, slab: Slab) -> None:
        fill = self._fill
        if slab.heading:
            self.bookmarks.append(Bookmark(*slab.heading, len(self.pages), fill.y))
        fill.slabs.append((fill.y, slab))
        fill.y += slab.height

    def _set_notes(self, lines: list[_NoteLine]) -> None:
        """Set lines of notes while there is room and carry the rest."""
        fill = self._fill
        for place, line in enumerate(lines):
            if self._note_room(self._room()) < line.pitch:
                self._carried += lines[place:]
                return
            fill.notes.append(line)
            fill.notes_height += line.pitch

    def _note_lines(self, note: GalleyNote) -> list[_NoteLine]:
        """Break a note; its number stands before its first line."""
        look = self._formats[StyleName.NOTE]
        mark = (Run(text=str(note.number), look=Look(script=Script.SUPER)), Run(text=" "))
        first, *rest = note.paragraphs or (GalleyParagraph(style=StyleName.NOTE, runs=()),)
        numbered = GalleyParagraph(
            style=first.style, runs=(*mark, *first.runs), origin=first.origin, align=first.align
        )
        left, width = self._sheet.left, self._sheet.right - self._sheet.left
        return [
            _NoteLine(line, note.id, look.pitch)
            for paragraph in (numbered, *rest)
            for line in self._lines.lines(paragraph, look, width, left)
        ]

    # The finished page

    def _end(self) -> None:
        fill, sheet = self._fill, self._sheet
        lines: list[PlacedLine] = []
        rules: list[DrawnRule] = []
        for top, slab in fill.slabs:
            lines += (_placed(spot.line, top + spot.top, spot.pitch) for spot in slab.spots)
            rules += (_moved(rule, sheet.left, top) for rule in slab.rules)
        if fill.notes:
            y = sheet.bottom - fill.notes_height
            rules.append(self._separator(y - SEPARATOR_ROOM / 2))
            for note in fill.notes:
                lines.append(_placed(note.line, y, note.pitch, note.note))
                y += note.pitch
        label = str(len(self.pages) + 1) if self.pages else None
        self.pages.append(
            Page(
                width=sheet.width,
                height=sheet.height,
                part=self._number,
                lines=tuple(lines),
                rules=tuple(rules),
                label=label,
                number=self._page_number(label) if label else None,
            )
        )

    def _separator(self, y: float) -> DrawnRule:
        sheet = self._sheet
        length = sheet.right - sheet.left
        if not self._fill.continues:
            length = min(length, SEPARATOR_LENGTH)
        return DrawnRule(x1=sheet.left, y1=y, x2=sheet.left + length, y2=y, width=LINE_WIDTH)

    def _page_number(self, label: str) -> PlacedLine:
        """Set the page number, centred in the top margin (mục I.5)."""
        sheet, look = self._sheet, self._number_look
        paragraph = GalleyParagraph(style=StyleName.MOTTO, runs=(Run(text=label),))
        (line,) = self._lines.lines(paragraph, look, sheet.right - sheet.left, sheet.left)
        return _placed(line, PAGE_NUMBER_TOP * MM, look.pitch)


def _sheet(house: HouseStyle, *, landscape: bool) -> _Sheet:
    width, height = (A4_LONG, A4_SHORT) if landscape else (A4_SHORT, A4_LONG)
    return _Sheet(
        width=width * MM,
        height=height * MM,
        left=_in_twips(house.margin_left),
        top=house.margin_top * MM,
        right=_in_twips(width) - _in_twips(house.margin_right),
        bottom=(height - house.margin_bottom) * MM,
    )


def _in_twips(length: float) -> float:
    """Return a length in mm in pt, rounded as a DOCX has it, so that lines are as long there as here."""
    return round(length * MM * 20) / 20


def _groups(slabs: Iterable[Slab]) -> list[list[Slab]]:
    """Join the slabs that must not be parted."""
    groups: list[list[Slab]] = []
    for slab in slabs:
        if slab.opens or not groups:
            groups.append([])
        groups[-1].append(slab)
    return groups


def _placed(line: BrokenLine, top: float, pitch: float, note: str | None = None) -> PlacedLine:
    return PlacedLine(
        x=line.x,
        y=top + BASE_LINE * pitch,
        width=line.width,
        top=top,
        pitch=pitch,
        runs=line.runs,
        number=line.number,
        origin=line.origin,
        note=note,
        ink=line.ink,
    )


def _moved(rule: DrawnRule, right: float, down: float) -> DrawnRule:
    return DrawnRule(
        x1=rule.x1 + right,
        y1=rule.y1 + down,
        x2=rule.x2 + right,
        y2=rule.y2 + down,
        width=rule.width,
        ink=rule.ink,
    )
