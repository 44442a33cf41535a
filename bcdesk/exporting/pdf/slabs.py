"""Slabs: the flow of a part, cut where a page may end.

A slab is a horizontal stretch of the text area that stays whole: a line of text, a row of a table, the masthead.
Its lengths are in pt from its own top and from the left edge of the text area; only its lines know already how far
from the left edge of the page they stand.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, zip_longest

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.galley import (
    FlowItem,
    GalleyCell,
    GalleyNote,
    GalleyParagraph,
    GalleyTable,
    Ink,
    ParagraphFormat,
    Rule,
    SideBySide,
    StyleName,
)
from bcdesk.domain.pages import DrawnRule
from bcdesk.domain.text import fold_blanks
from bcdesk.domain.typography import (
    BELOW_TABLE,
    BOX_PADDING,
    CELL_FOOT,
    CELL_PADDING,
    LINE_WIDTH,
    RULE_ROOM,
    SHORT_RULE,
    STARTER,
)
from bcdesk.exporting.pdf.columns import side_columns, table_columns
from bcdesk.exporting.pdf.lines import MM, BrokenLine, LineCache

WIDOWS = 2
"""Lines of a paragraph that stay together at the top and at the bottom of a page."""
TEXT_BEFORE_SIGNATURE = 2
"""Lines of text that stand on the page of the signature block, at least."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line in a slab: its box of height `pitch` begins at `top`."""

    line: BrokenLine
    top: float
    pitch: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Slab:
    """A stretch that stays whole.

    Attributes:
        gap: room above it, left out at the top of a page.
        opens: whether a page may begin with it.
        heading: title and level of the bookmark that leads here.
        repeated: slabs to print again above it when a page begins with it.
        closing: room that the page must have below it when it ends there, for the border of a table that goes on.
        rows: the upper edges of the rows of a table that merged cells hold together, but for the first. They begin a
            page if they are not all on one, and are cut at these edges.
        splits: a row that no page holds: it begins where it comes and is cut between its lines.
    """

    height: float
    spots: tuple[Spot, ...] = ()
    rules: tuple[DrawnRule, ...] = ()
    gap: float = 0.0
    opens: bool = True
    heading: tuple[str, int] | None = None
    repeated: tuple["Slab", ...] = ()
    closing: float = 0.0
    rows: tuple[float, ...] = ()
    splits: bool = False

    @property
    def notes(self) -> tuple[GalleyNote, ...]:
        """The notes whose marks stand in it."""
        return tuple([note for spot in self.spots for note in spot.line.notes])


@dataclass(slots=True)
class _Stack:
    """Paragraphs one below the other in a column."""

    height: float = 0.0
    spots: list[Spot] = field(default_factory=list)
    rules: list[DrawnRule] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Cutter:
    """Cuts flows into slabs for a text area of `width` by `height` pt, `left` from the edge of the page."""

    house: HouseStyle
    formats: Mapping[StyleName, ParagraphFormat]
    lines: LineCache
    left: float
    width: float
    height: float

    def slabs(self, flow: Sequence[FlowItem]) -> list[Slab]:
        """Return the slabs of a flow, every one lower than the text area unless it splits or cannot be cut at all.

        Where a DOCX needs an empty paragraph beside a table, there is an empty slab of its height.
        """
        starter = Slab(height=STARTER, opens=False)
        slabs: list[Slab] = []
        if flow and not isinstance(flow[0], GalleyParagraph):
            slabs.append(starter)
        after, kept = 0.0, True
        for item, following in zip_longest(flow, flow[1:]):
            before, new, leaves, keep = self._item(item)
            if isinstance(item, SideBySide) and item.signature:
                _keep_text_before(slabs)
                kept = True
            if new:
                slabs.append(replace(new[0], gap=max(after, before), opens=not kept))
                slabs.extend(new[1:])
                after, kept = leaves, keep
            if not isinstance(item, GalleyParagraph) and not isinstance(following, GalleyParagraph):
                slabs.append(replace(starter, gap=after, opens=True) if after and following else starter)
                after = 0.0
        return slabs

    def _item(self, item: FlowItem) -> tuple[float, list[Slab], float, bool]:
        """Return the gap before an item, its slabs, the gap after it, and whether it keeps with the next."""
        match item:
            case GalleyParagraph():
                look = self.formats[item.style]
                return look.gap_before, self._paragraph(item, look), look.gap_after, look.keep_with_next
            case SideBySide():
                return 0.0, self._pieces(self._side_by_side(item)), 0.0, False
            case GalleyTable():
                return 0.0, self._table(item), BELOW_TABLE, False

    # Paragraphs

    def _paragraph(self, paragraph: GalleyParagraph, look: ParagraphFormat) -> list[Slab]:
        lines = self.lines.lines(paragraph, look, self.width, self.left)
        last = len(lines) - 1
        slabs = [
            Slab(
                height=look.pitch,
                spots=(Spot(line, 0.0, look.pitch),),
                opens=not look.keep_with_next and (WIDOWS <= place <= last + 1 - WIDOWS),
            )
            for place, line in enumerate(lines)
        ]
        level = 1 if paragraph.style is StyleName.ANNEX_LABEL else paragraph.heading_level
        if level:
            slabs[0] = replace(slabs[0], heading=(_title(paragraph), level))
        if look.rule is not Rule.NONE:
            rule = text_rule(lines, look.rule, 0.0, self.width, RULE_ROOM / 2)
            slabs.append(Slab(height=RULE_ROOM, rules=(rule,), opens=False))
        return slabs

    def _stack(
        self, paragraphs: Iterable[GalleyParagraph], x: float, width: float, *, top: float = 0.0
    ) -> _Stack:
        stack = _Stack(top)
        after = 0.0
        for paragraph in paragraphs:
            look = self.formats[paragraph.style]
            stack.height += max(after, look.gap_before)
            after = look.gap_after
            lines = self.lines.lines(paragraph, look, width, self.left + x)
            outer, room = stack.height, (BOX_PADDING + LINE_WIDTH if paragraph.box else 0.0)
            stack.height += room
            for line in lines:
                stack.spots.append(Spot(line, stack.height, look.pitch))
                stack.height += look.pitch
            stack.height += room
            if paragraph.box:
                beside, inset = (width - paragraph.box * MM) / 2, LINE_WIDTH / 2
                edges = (x + beside, outer + inset, x + width - beside, stack.height - inset)
                stack.rules += _box(*edges, look.ink)
            if look.rule is not Rule.NONE:
                stack.rules.append(text_rule(lines, look.rule, x, width, stack.height + RULE_ROOM / 2))
                stack.height += RULE_ROOM
        stack.height += after
        return stack

    # Masthead and signature

    def _side_by_side(self, item: SideBySide) -> Slab:
        columns = side_columns(item, self.house, self.formats, self.lines)
        share = self.width / sum(columns)
        left, right = (column * share for column in columns)
        spots: list[Spot] = []
        rules: list[DrawnRule] = []
        top = 0.0
        for one, other in item.rows:
            stacks = (self._stack(one, 0.0, left), self._stack(other, left, right))
            for stack in stacks:
                spots.extend(_lowered(stack.spots, top))
                rules.extend(_rule_lowered(rule, top) for rule in stack.rules)
            top += max(stack.height for stack in stacks)
        return Slab(height=top, spots=tuple(spots), rules=tuple(rules))

    # Tables

    def _table(self, table: GalleyTable) -> list[Slab]:
        edges = [0.0, *accumulate(table_columns(table, self.width, self.formats, self.lines))]
        ranges = _row_groups(table)
        group_of = {row: place for place, (first, last) in enumerate(ranges) for row in range(first, last)}
        inside: list[list[tuple[GalleyCell, _Stack]]] = [[] for _ in ranges]
        for cell in table.cells:
            inside[group_of[cell.row]].append((cell, self._cell(cell, edges)))
        groups = [
            self._rows(table, first, last, cells, edges)
            for (first, last), cells in zip(ranges, inside, strict=True)
        ]
        heads = sum(1 for first, _ in ranges if first < table.header_rows)
        header = tuple(replace(slab, opens=False) for slab in groups[:heads])
        repeated = header if sum(slab.height for slab in header) <= self.height / 2 else ()
        room = self.height - sum(slab.height for slab in repeated) - LINE_WIDTH
        if not repeated:
            header = tuple(_splitting(slab, room) for slab in header)
        slabs = [*header, *(replace(_splitting(slab, room), repeated=repeated) for slab in groups[heads:])]
        return [
            slabs[0],
            *(replace(slab, opens=heads < place) for place, slab in enumerate(slabs[1:], start=1)),
        ]

    def _cell(self, cell: GalleyCell, edges: Sequence[float]) -> _Stack:
        """Set the content of a cell, below its upper border and beside its left one."""
        padding = CELL_PADDING * MM
        width = edges[cell.column + cell.columns] - edges[cell.column] - 2 * padding
        left = edges[cell.column] + padding + LINE_WIDTH / 2
        stack = self._stack(cell.paragraphs, left, max(width, 1.0), top=LINE_WIDTH)
        stack.height += CELL_FOOT
        return stack

    def _rows(
        self,
        table: GalleyTable,
        first: int,
        last: int,
        inside: Sequence[tuple[GalleyCell, _Stack]],
        edges: Sequence[float],
    ) -> Slab:
        """Return the rows from `first` up to `last`, which merged cells hold together, with their borders."""
        tops = row_tops(first, last, [(cell, stack.height) for cell, stack in inside])
        spots: list[Spot] = []
        borders: dict[DrawnRule, None] = {}
        for cell, stack in inside:
            top, bottom = tops[cell.row - first], tops[min(cell.row + cell.rows, last) - first]
            # the text of a heading stands half-way between the borders, if they are on one page
            lifted = cell.row < table.header_rows and tops[-1] <= self.height
            lift = (bottom - top - stack.height) / 2 if lifted else 0.0
            spots.extend(_lowered(stack.spots, top + max(0.0, lift)))
            left, right = edges[cell.column], edges[cell.column + cell.columns]
            borders.update(dict.fromkeys(_box(left, top, right, bottom)))
        ends = last == table.row_count
        return Slab(
            height=tops[-1] + (LINE_WIDTH if ends else 0.0),
            spots=tuple(spots),
            rules=tuple(borders),
            closing=0.0 if ends else LINE_WIDTH,
            rows=tuple(tops[1:-1]),
        )

    # Slabs higher than a page

    def _pieces(self, slab: Slab) -> list[Slab]:
        """Cut a slab that is higher than the text area."""
        pieces: list[Slab] = []
        while slab.height > self.height and (halves := cut(slab, self.height)):
            piece, slab = halves
            pieces.append(piece)
        return [*pieces, slab]


def _splitting(slab: Slab, room: float) -> Slab:
    """Return the slab of a row, to be split if it is higher than `room`."""
    return replace(slab, splits=slab.height > room and not slab.rows)


def cut(slab: Slab, room: float) -> tuple[Slab, Slab] | None:
    """Cut a slab between its rows, or where none is low enough its lines; None if not one of them has room."""
    row = _last_row(slab, room)
    foot = row or room
    kept = [spot for spot in slab.spots if spot.top + spot.pitch <= foot]
    moved = [spot for spot in slab.spots if spot.top + spot.pitch > foot]
    if not row and (not kept or not moved):
        return None
    at = row or min(spot.top for spot in moved)
    rows = tuple(edge - at for edge in slab.rows if edge > at)
    upper = replace(
        slab,
        height=foot,
        spots=tuple(kept),
        rules=_clipped(slab.rules, 0, foot),
        closing=LINE_WIDTH if row else 0.0,
        rows=(),
    )
    lower = replace(
        slab,
        height=slab.height - at,
        spots=tuple(_lowered(moved, -at)),
        rules=tuple(_rule_lowered(rule, -at) for rule in _clipped(slab.rules, at, slab.height)),
        rows=rows,
        splits=not rows,
        gap=0.0,
        opens=True,
        heading=None,
    )
    return upper, lower


def text_rule(lines: Sequence[BrokenLine], rule: Rule, x: float, width: float, y: float) -> DrawnRule:
    """Return the line under centred text in the column of `width` at `x`: as long as its longest line or a part."""
    longest = max((line.width for line in lines), default=0.0)
    length = longest if rule is Rule.FULL else longest * SHORT_RULE
    middle = x + width / 2
    return DrawnRule(x1=middle - length / 2, y1=y, x2=middle + length / 2, y2=y, width=LINE_WIDTH)


def _title(paragraph: GalleyParagraph) -> str:
    """Return a heading in one line, without note marks."""
    pieces = (" " * run.break_before + run.printed for run in paragraph.runs if not run.note)
    return fold_blanks("".join(pieces))


def _keep_text_before(slabs: list[Slab]) -> None:
    """Let at least two lines of text stay with the signature that follows."""
    lines = 0
    for place in range(len(slabs) - 1, 0, -1):
        lines += len(slabs[place].spots)
        if lines >= TEXT_BEFORE_SIGNATURE and slabs[place].opens:
            return
        slabs[place] = replace(slabs[place], opens=False)


def _last_row(slab: Slab, room: float) -> float:
    """Return the lowest edge between rows in `room` that no line of a merged cell lies across; 0 if there is none."""
    edges = [edge for edge in slab.rows if edge <= room]
    return max((edge for edge in edges if not any(_crosses(spot, edge) for spot in slab.spots)), default=0.0)


def _crosses(spot: Spot, edge: float) -> bool:
    return spot.top < edge < spot.top + spot.pitch


def _row_groups(table: GalleyTable) -> list[tuple[int, int]]:
    """Return the rows that merged cells hold together, as ranges."""
    reach = list(range(1, table.row_count + 1))
    for cell in table.cells:
        reach[cell.row] = max(reach[cell.row], min(cell.row + cell.rows, table.row_count))
    groups: list[tuple[int, int]] = []
    first, last = 0, 0
    for row in range(table.row_count):
        last = max(last, reach[row])
        if last == row + 1:
            groups.append((first, last))
            first = last
    return groups


def row_tops(first: int, last: int, inside: Iterable[tuple[GalleyCell, float]]) -> list[float]:
    """Return the upper edges of rows and the lower edge of the last, from the heights of their cells.

    Merged cells lengthen their last row.
    """
    heights = [0.0] * (last - first)
    for cell, height in sorted(inside, key=lambda pair: pair[0].rows):
        begin, end = cell.row - first, min(cell.row + cell.rows, last) - first
        heights[end - 1] += max(0.0, height - sum(heights[begin:end]))
    tops = [0.0]
    for height in heights:
        tops.append(tops[-1] + height)
    return tops


def _box(left: float, top: float, right: float, bottom: float, ink: Ink = Ink.BLACK) -> Iterator[DrawnRule]:
    for x1, y1, x2, y2 in (
        (left, top, right, top),
        (left, bottom, right, bottom),
        (left, top, left, bottom),
        (right, top, right, bottom),
    ):
        yield DrawnRule(x1=x1, y1=y1, x2=x2, y2=y2, width=LINE_WIDTH, ink=ink)


def _lowered(spots: Iterable[Spot], by: float) -> Iterator[Spot]:
    for spot in spots:
        yield Spot(spot.line, spot.top + by, spot.pitch)


def _rule_lowered(rule: DrawnRule, by: float) -> DrawnRule:
    return replace(rule, y1=rule.y1 + by, y2=rule.y2 + by)


def _clipped(rules: Iterable[DrawnRule], top: float, bottom: float) -> tuple[DrawnRule, ...]:
    """Return what lies between `top` and `bottom`; the box of a table is closed at the cut."""
    inside = [
        replace(rule, y1=max(rule.y1, top), y2=min(rule.y2, bottom))
        for rule in rules
        if rule.y2 > top - LINE_WIDTH and rule.y1 < bottom + LINE_WIDTH
    ]
    upright = [rule.x1 for rule in inside if rule.x1 == rule.x2]
    if upright:
        left, right = min(upright), max(upright)
        inside += (DrawnRule(x1=left, y1=y, x2=right, y2=y, width=LINE_WIDTH) for y in (top, bottom))
    return tuple(inside)
