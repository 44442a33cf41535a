"""Passages: what an editor shows of a report, as a flat list of rows.

A report is a tree; an officer writes lines. So a stretch of the report is laid flat: every heading is a row with its
level, every block is a row. Turning a paragraph into a heading, or moving a heading one level down, then changes one
row, and the tree is built anew from the rows. A change of rows becomes the smallest edit that leads there: one
splice where somebody typed, the whole section only where headings came, went or moved.

Passages are named by their container: `BASES`, `OPENING`, `CLOSING`, the id of a section of the top level, or the id of
an annex. The rows of a section begin with its own heading, of level 1; those of an annex have blocks before the first
heading. Only they may hold headings.

`Notes` is the second view: the paragraphs of the footnotes that hang in a passage, in reading order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise
from typing import TypeVar, cast

from bcdesk.domain.edits import (
    BASES,
    CLOSING,
    OPENING,
    Edit,
    EditGroup,
    SetHeading,
    SpliceAnnexes,
    SpliceBlocks,
    SpliceSections,
)
from bcdesk.domain.inlines import runs_of
from bcdesk.domain.numbering import heading_number, numbered
from bcdesk.domain.report import (
    PLAIN,
    Annex,
    Block,
    BlockId,
    Gap,
    Heading,
    Inline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Section,
    SectionId,
    Table,
    block_ids,
    inline_ids,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading among the rows; `level` 1 is the highest of the passage."""

    id: SectionId
    level: int
    heading: Heading


Row = HeadingRow | Block
Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the report, named by its container."""

    container: str

    @property
    def has_headings(self) -> bool:
        """Whether headings may stand in it."""
        return self.container not in {BASES, OPENING, CLOSING}

    def part(self, report: Report) -> object:
        """Return the value that the passage shows; while it is equal, the rows are the same.

        Raises:
            LookupError: the report has no such passage.
        """
        match self.container:
            case "bases":
                return report.bases
            case "opening":
                return report.opening
            case "closing":
                return report.closing
        holders: tuple[Section | Annex, ...] = (*report.sections, *report.annexes)
        for holder in holders:
            if holder.id == self.container:
                return holder
        raise LookupError(self.container)

    def rows(self, report: Report) -> Rows:
        """Lay the passage flat.

        Raises:
            LookupError: the report has no such passage.
        """
        match self.part(report):
            case Section() as section:
                return _section_rows(_Itself(section))
            case Annex() as annex:
                return flat(annex.blocks, annex.sections)
            case blocks:
                return cast("Rows", blocks)

    def edit(self, report: Report, rows: Sequence[Row]) -> Edit | None:
        """Return the edit that makes the passage say `rows`; None when it does already.

        Levels that skip one are closed up, and a passage without headings takes theirs as paragraphs.
        """
        before = self.rows(report)
        at = _only_difference(before, rows)
        if at is not None and same_shape(before[at], rows[at]):
            return self._row_edit(before, at, rows[at])
        after = self._normal(report, tuple(rows))
        if before == after:
            return None
        if not self.has_headings:
            return _splice_blocks(
                self.container, cast("Sequence[Block]", before), cast("Sequence[Block]", after)
            )
        if _outline(before) == _outline(after):
            return _group(_fine_edits(self.container, before, after))
        return self._rebuilt(report, after)

    def numbers(self, report: Report, rows: Sequence[Row]) -> list[str]:
        """Return what is printed before each row (`I. `, `- `), empty where there is nothing.

        Numbers of headings count from the place of the passage in the report.
        """
        place = next((at for at, section in enumerate(report.sections, 1) if section.id == self.container), 1)
        return list(_numbers(rows, place))

    def _row_edit(self, before: Rows, at: int, row: Row) -> Edit:
        """Return the edit of one row that stays what it is; a letter typed must not cost a walk over the report."""
        old = before[at]
        if isinstance(old, HeadingRow):
            return SetHeading(old.id, old.heading, cast("HeadingRow", row).heading)
        head = next((back for back in range(at - 1, -1, -1) if isinstance(before[back], HeadingRow)), -1)
        container = before[head].id if head >= 0 else self.container
        return SpliceBlocks(container, at - head - 1, (old,), (cast("Block", row),))

    def _normal(self, report: Report, rows: Rows) -> Rows:
        """Close up what the tree cannot hold."""
        if self.container == BASES:
            return tuple(paragraph for row in rows for paragraph in as_paragraphs(row))
        if not self.has_headings:
            return tuple(as_paragraph(row) if isinstance(row, HeadingRow) else row for row in rows)
        level, lowest, normal = 0, 1, list[Row]()
        if any(section.id == self.container for section in report.sections):
            # a section has one heading of the highest level, its own, and nothing stands before it
            named = SectionId(self.container)
            own = next((row for row in rows if row.id == named and isinstance(row, HeadingRow)), None)
            normal.append(replace(own, level=1) if own else HeadingRow(named, 1, Heading()))
            rows = tuple(row for row in rows if row is not own)
            level, lowest = 1, 2
        for row in rows:
            if isinstance(row, HeadingRow):
                level = max(lowest, min(row.level, level + 1))
            normal.append(replace(row, level=level) if isinstance(row, HeadingRow) else row)
        return tuple(normal)

    def _rebuilt(self, report: Report, rows: Rows) -> Edit:
        blocks, sections = tree(rows)
        for index, section in enumerate(report.sections):
            if section.id == self.container:
                return SpliceSections(None, index, (section,), sections)
        index, annex = next((i, a) for i, a in enumerate(report.annexes) if a.id == self.container)
        return SpliceAnnexes(index, (annex,), (replace(annex, blocks=blocks, sections=sections),))


def passages(report: Report) -> list[Passage]:
    """Return the passages of a report in reading order."""
    middle = (section.id for section in report.sections)
    return [
        Passage(name) for name in (BASES, OPENING, *middle, CLOSING, *(annex.id for annex in report.annexes))
    ]


def passage_holding(report: Report, name: str) -> Passage | None:
    """Return the passage in which the section, block, note or mention with this id stands; None if nowhere."""
    for passage in passages(report):
        if name == passage.container or any(name in row_ids(row) for row in passage.rows(report)):
            return passage
    return None


def row_ids(row: Row) -> Iterator[str]:
    """Yield the id of a row and of everything in it."""
    if isinstance(row, HeadingRow):
        yield row.id
        yield from inline_ids(row.heading.inlines)
    else:
        yield from block_ids(row)


def same_shape(one: Row, other: Row) -> bool:
    """Tell whether two rows differ in their text at most, so that outline and numbers are the same."""
    if type(one) is not type(other) or one.id != other.id:
        return False
    match one, other:
        case HeadingRow(), HeadingRow():
            return one.level == other.level and one.heading.pinned == other.heading.pinned
        case Paragraph(), Paragraph():
            return one.marker is other.marker and one.pinned == other.pinned
        case _:
            return True


def as_paragraph(heading: HeadingRow) -> Paragraph:
    """Return the heading as body text with the same id."""
    return Paragraph(id=BlockId(heading.id), inlines=heading.heading.inlines)


def as_paragraphs(row: Row) -> tuple[Paragraph, ...]:
    """Return the row as body text: of a table the paragraphs of its cells, of a gap what it asks for."""
    match row:
        case HeadingRow():
            return (as_paragraph(row),)
        case Table():
            cells = sorted(row.grid().items(), key=lambda corner: corner[0])
            return tuple(paragraph for _, cell in cells for paragraph in cell.paragraphs)
        case Gap(id=name, missing=missing):
            return (Paragraph(id=name, inlines=runs_of(missing, PLAIN)),)
        case _:
            return (row,)


def as_heading(paragraph: Paragraph, level: int) -> HeadingRow:
    """Return the paragraph as a heading with the same id."""
    return HeadingRow(SectionId(paragraph.id), level, Heading(inlines=paragraph.inlines))


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a passage as rows: every paragraph of a note is a paragraph."""

    passage: Passage

    def part(self, report: Report) -> object:
        """Return the value that the view shows, as `Passage.part` does: the marks."""
        return tuple(self.marks(report))

    def rows(self, report: Report) -> Rows:
        """Return the paragraphs of the notes in reading order."""
        return tuple(
            Paragraph(id=paragraph.id, inlines=paragraph.inlines)
            for mark in self.marks(report)
            for paragraph in mark.paragraphs
        )

    def marks(self, report: Report) -> list[NoteMark]:
        """Return the marks of the passage in reading order."""
        found: list[NoteMark] = []
        for row in self.passage.rows(report):
            # nearly all are paragraphs or headings; the way of all others takes ten times as long
            if type(row) is Paragraph:
                found += [piece for piece in row.inlines if type(piece) is NoteMark]
            elif type(row) is HeadingRow:
                found += [piece for piece in row.heading.inlines if type(piece) is NoteMark]
            else:
                found += row_notes(row)
        return found

    def numbers(self, _report: Report, rows: Sequence[Row]) -> list[str]:
        """Return nothing: the numbers of notes are painted as chips."""
        return ["" for _ in rows]

    def edit(self, report: Report, rows: Sequence[Row]) -> Edit | None:
        """Return the edit that makes the notes say `rows`.

        A new paragraph belongs to the note of the paragraph before it; a note that lost all of its own keeps an
        empty one, because only deleting the mark deletes the note.
        """
        said = self._said(report, [row for row in rows if isinstance(row, Paragraph)])
        changed = tuple(
            with_notes(row, said) if next(row_notes(row), None) else row for row in self.passage.rows(report)
        )
        return self.passage.edit(report, changed)

    def _said(self, report: Report, rows: Sequence[Paragraph]) -> dict[str, tuple[NoteParagraph, ...]]:
        marks = self.marks(report)
        owner = {paragraph.id: mark.id for mark in marks for paragraph in mark.paragraphs}
        said: dict[str, list[NoteParagraph]] = {mark.id: [] for mark in marks}
        note = marks[0].id if marks else None
        for row in rows:
            note = owner.get(row.id, note)
            if note is not None:
                kept = tuple(piece for piece in row.inlines if not isinstance(piece, NoteMark))
                said[note].append(NoteParagraph(row.id, kept))
        return {
            mark.id: tuple(said[mark.id]) or (NoteParagraph(mark.paragraphs[0].id),)
            for mark in marks
            if mark.paragraphs or said[mark.id]
        }


def row_notes(row: Row) -> Iterator[NoteMark]:
    """Yield the footnotes of a row in reading order."""
    for inlines in row_inlines(row):
        yield from (piece for piece in inlines if isinstance(piece, NoteMark))


def row_inlines(row: Row) -> Iterator[tuple[Inline, ...]]:
    """Yield the running texts of a row: one, or one for each paragraph of a table, in reading order."""
    match row:
        case HeadingRow(heading=heading):
            yield heading.inlines
        case Paragraph(inlines=inlines):
            yield inlines
        case Table():
            for _, cell in sorted(row.grid().items(), key=lambda corner: corner[0]):
                for paragraph in cell.paragraphs:
                    yield paragraph.inlines
        case _:
            pass


def map_inlines(row: Row, change: Callable[[tuple[Inline, ...]], tuple[Inline, ...]]) -> Row:
    """Return the row with each of its running texts changed; the same object if nothing is."""
    match row:
        case HeadingRow(heading=heading):
            inlines = change(heading.inlines)
            return (
                row if inlines == heading.inlines else replace(row, heading=replace(heading, inlines=inlines))
            )
        case Paragraph():
            inlines = change(row.inlines)
            return row if inlines == row.inlines else replace(row, inlines=inlines)
        case Table():
            cells = tuple(
                tuple(
                    replace(
                        cell,
                        paragraphs=tuple(replace(p, inlines=change(p.inlines)) for p in cell.paragraphs),
                    )
                    for cell in line
                )
                for line in row.rows
            )
            return row if cells == row.rows else replace(row, rows=cells)
        case _:
            return row


def with_notes(row: Row, said: dict[str, tuple[NoteParagraph, ...]]) -> Row:
    """Return the row with the notes that `said` names saying that."""

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(
            replace(piece, paragraphs=said[piece.id])
            if isinstance(piece, NoteMark) and piece.id in said
            else piece
            for piece in inlines
        )

    return map_inlines(row, change)


View = Passage | Notes
"""What an editor may show."""


def flat(blocks: Sequence[Block], sections: Iterable[Section]) -> Rows:
    """Lay blocks and the sections after them flat; `tree` is the way back."""
    rows: list[Row] = [*blocks]
    _lay_flat(sections, 1, rows)
    return tuple(rows)


def _lay_flat(sections: Iterable[Section], level: int, rows: list[Row]) -> None:
    for section in sections:
        rows.append(HeadingRow(section.id, level, section.heading))
        rows += section.blocks
        _lay_flat(section.sections, level + 1, rows)


class _Itself:
    """A section known by being the same object: asking whether it is equal takes as long as what the answer saves."""

    __slots__ = ("value",)

    def __init__(self, value: Section) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


@lru_cache(maxsize=8)  # for each letter typed the rows are asked for several times
def _section_rows(section: _Itself) -> Rows:
    return flat((), (section.value,))


def tree(rows: Sequence[Row]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return the blocks before the first heading, and the sections that the rest makes; levels skip none."""
    starts = [at for at, row in enumerate(rows) if isinstance(row, HeadingRow)]
    first = starts[0] if starts else len(rows)
    level = min((row.level for row in rows if isinstance(row, HeadingRow)), default=1)
    tops = [at for at in starts if cast("HeadingRow", rows[at]).level == level]
    sections = []
    for start, end in pairwise([*tops, len(rows)]):
        top = cast("HeadingRow", rows[start])
        blocks, inner = tree(rows[start + 1 : end])
        sections.append(Section(id=top.id, heading=top.heading, blocks=blocks, sections=inner))
    return tuple(cast("Sequence[Block]", rows[:first])), tuple(sections)


def _numbers(rows: Iterable[Row], place: int) -> Iterator[str]:
    path: list[int] = []
    blocks: list[Row] = []
    for row in rows:
        if not isinstance(row, HeadingRow):
            blocks.append(row)
            continue
        yield from _block_numbers(blocks)
        blocks.clear()
        path = [*path[: row.level], *[0] * (row.level - len(path))]
        path[-1] += 1 if row.level > 1 or path[-1] else place
        number = heading_number(tuple(path)) if row.heading.pinned is None else row.heading.pinned
        yield f"{number} ".lstrip()
    yield from _block_numbers(blocks)


def _block_numbers(blocks: Sequence[Row]) -> Iterator[str]:
    printed = {block.id: prefix for block, prefix in numbered(b for b in blocks if isinstance(b, Paragraph))}
    return (printed.get(cast("BlockId", block.id), "") for block in blocks)


def _outline(rows: Sequence[Row]) -> list[tuple[str, int]]:
    return [(row.id, row.level) for row in rows if isinstance(row, HeadingRow)]


def _fine_edits(container: str, before: Rows, after: Rows) -> Iterator[Edit]:
    """Yield the edits of headings and blocks where the outline is the same."""
    for (name, old), (_, new) in zip(
        _stretches(container, before), _stretches(container, after), strict=True
    ):
        heads = old[:1], new[:1]
        match heads:
            case ((HeadingRow(heading=was),), (HeadingRow(heading=now),)):
                if was != now:
                    yield SetHeading(SectionId(name), was, now)
                old, new = old[1:], new[1:]  # noqa: PLW2901 # the blocks under the heading
            case _:
                pass
        if old != new:
            yield _splice_blocks(name, cast("Sequence[Block]", old), cast("Sequence[Block]", new))


def _stretches(container: str, rows: Rows) -> list[tuple[str, Rows]]:
    """Cut the rows before each heading; each stretch is named by its container, the first by that of the passage."""
    starts = [at for at, row in enumerate(rows) if isinstance(row, HeadingRow)]
    bounds = [0, *starts, len(rows)]
    names = [container, *(rows[at].id for at in starts)]
    return [(name, rows[start:end]) for name, (start, end) in zip(names, pairwise(bounds), strict=True)]


def _splice_blocks(container: str, old: Sequence[Block], new: Sequence[Block]) -> Edit:
    """Return the splice of what differs between its common beginning and end."""
    start, end = common_ends(old, new)
    return SpliceBlocks(
        container, start, tuple(old[start : len(old) - end]), tuple(new[start : len(new) - end])
    )


def common_ends(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    """Return how many items at the beginning, and then at the end, are the same in both."""
    most = min(len(old), len(new))
    start = _common(old, new, most)
    return start, _common(reversed(old), reversed(new), most - start)


def _common(old: Iterable[T], new: Iterable[T], most: int) -> int:
    for at, (was, now) in enumerate(islice(zip(old, new, strict=False), most)):
        if was is not now and was != now:
            return at
    return most


def _only_difference(old: Sequence[T], new: Sequence[T]) -> int | None:
    """Return the place of the one item that differs; None if none does, or several."""
    start, end = common_ends(old, new)
    return start if len(old) == len(new) == start + end + 1 else None


def _group(edits: Iterator[Edit]) -> Edit:
    """Return the one edit, or all of them as one."""
    several = tuple(edits)
    return several[0] if len(several) == 1 else EditGroup(several)
