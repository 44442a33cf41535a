"""Linking what is already written: words of a report become figure mentions, and not one character changes.

A mention made here prints its words *as written*. It is checked against its counter from then on, and making it
automatic is an edit of its own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.scan import Basis, Proposal, Spot
from bcdesk.domain.counters.tthc import Stamp
from bcdesk.domain.edits import BASES, CLOSING, OPENING, Edit, EditGroup, PutCounters, SpliceBlocks, Workspace
from bcdesk.domain.inlines import Printed, cut, replaced
from bcdesk.domain.report import (
    Block,
    Cell,
    FigureForm,
    FigureMention,
    Inline,
    MentionId,
    NoteInline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Table,
    Text,
    walk_sections,
)

P = TypeVar("P", Inline, NoteInline)


def linking(
    workspace: Workspace,
    proposals: Iterable[Proposal],
    stamp: Stamp,
    new_id: Callable[[], str],
    printed: Printed,
) -> EditGroup:
    """Return the edits that link the spots of the proposals that were agreed to, as one undo step.

    Counters that the book does not have yet are made, with the number of the text as their reading; a sum is made
    as a formula if all its parts are among the proposals or in the book.
    """
    agreed = tuple(proposals)
    known = {counter.id for counter in workspace.counters}
    codes = known | {proposal.counter for proposal in agreed}
    fresh = tuple(
        _counter(workspace.report, proposal, stamp, codes)
        for proposal in agreed
        if proposal.basis is not Basis.KNOWN and proposal.counter not in known
    )
    edits: list[Edit] = [PutCounters((), fresh)] if fresh else []
    mentions: dict[str, list[tuple[Spot, FigureMention]]] = {}
    for proposal in agreed:
        for spot in proposal.spots:
            mention = FigureMention(
                id=MentionId(new_id()),
                counter=proposal.counter,
                form=FigureForm.AS_WRITTEN,
                style=spot.style,
                as_written=spot.words,
            )
            mentions.setdefault(spot.origin.id, []).append((spot, mention))
    edits += _splices(workspace.report, _Linker(mentions, printed))
    return EditGroup(tuple(edits))


def _counter(report: Report, proposal: Proposal, stamp: Stamp, codes: set[CounterId]) -> Counter:
    counter = Counter(id=proposal.counter, label=proposal.label, unit=proposal.unit)
    if proposal.parts and codes.issuperset(proposal.parts):
        return replace(counter, formula="=" + " + ".join(f"[{code}]" for code in proposal.parts))
    reading = Reading(
        period=report.period,
        window=report.data_window,
        value=proposal.value,
        source=stamp.source,
        by=stamp.by,
        at=stamp.at,
    )
    return counter.with_reading(reading)


def _splices(report: Report, linker: "_Linker") -> Iterable[Edit]:
    for container, blocks in _containers(report):
        for index, block in enumerate(blocks):
            new = linker.block(block)
            if new != block:
                yield SpliceBlocks(container, index, (block,), (new,))


def _containers(report: Report) -> Iterable[tuple[str, Sequence[Block]]]:
    yield from ((BASES, report.bases), (OPENING, report.opening))
    yield from ((section.id, section.blocks) for section in walk_sections(report.sections))
    yield CLOSING, report.closing
    for annex in report.annexes:
        yield annex.id, annex.blocks
        yield from ((section.id, section.blocks) for section in walk_sections(annex.sections))


class _Linker:
    """Puts mentions into blocks."""

    def __init__(
        self, mentions: Mapping[str, Sequence[tuple[Spot, FigureMention]]], printed: Printed
    ) -> None:
        self._mentions = mentions
        self._printed = printed

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Table(rows=rows):
                return replace(block, rows=tuple(tuple(self._cell(cell) for cell in row) for row in rows))
            case _:
                return block

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, paragraphs=tuple(self._paragraph(paragraph) for paragraph in cell.paragraphs))

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        inlines: tuple[Inline, ...] = self._linked(paragraph.id, paragraph.inlines)
        return replace(paragraph, inlines=tuple(self._with_notes(piece) for piece in inlines))

    def _with_notes(self, piece: Inline) -> Inline:
        if not isinstance(piece, NoteMark):
            return piece
        return replace(piece, paragraphs=tuple(self._note(paragraph) for paragraph in piece.paragraphs))

    def _note(self, paragraph: NoteParagraph) -> NoteParagraph:
        return replace(paragraph, inlines=self._linked(paragraph.id, paragraph.inlines))

    def _linked(self, origin: str, inlines: tuple[P, ...]) -> tuple[P, ...]:
        """Take the words of each spot out and put its mention there, from the last to the first: places stay true."""
        found = sorted(self._mentions.get(origin, ()), key=lambda pair: pair[0].origin.offset, reverse=True)
        for spot, mention in found:
            start = spot.origin.offset
            words = cut(inlines, start, spot.end, self._printed)
            look = next((piece.look for piece in words if isinstance(piece, Text)), mention.look)
            new = (replace(mention, look=look),)
            inlines = replaced(inlines, start, spot.end, new, self._printed)
        return inlines
