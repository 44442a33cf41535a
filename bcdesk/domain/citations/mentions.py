"""Where a report mentions documents, and which ones it then needs the records of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.edits import (
    Edit,
    EditGroup,
    SetFrame,
    SetHeading,
    SpliceAnnexes,
    SpliceBlocks,
    SpliceSections,
)
from bcdesk.domain.report import (
    Annex,
    Block,
    CitationMention,
    Gap,
    Inline,
    NoteMark,
    Paragraph,
    Report,
    Section,
    Table,
    walk_sections,
)

Piece = TypeVar("Piece", bound=Inline)
Merged = Mapping[DocumentId, DocumentId]
"""Leads from the id of a record that was merged into another to the id of that one."""


def in_inlines(inlines: Iterable[Inline]) -> Iterator[CitationMention]:
    """Yield the mentions of a text in reading order; a note is read where its mark stands."""
    for piece in inlines:
        match piece:
            case CitationMention():
                yield piece
            case NoteMark(paragraphs=paragraphs):
                for paragraph in paragraphs:
                    yield from in_inlines(paragraph.inlines)
            case _:
                pass


def in_block(block: Block) -> Iterator[CitationMention]:
    """Yield the mentions of a block."""
    match block:
        case Paragraph(inlines=inlines):
            yield from in_inlines(inlines)
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    for paragraph in cell.paragraphs:
                        yield from in_inlines(paragraph.inlines)
        case Gap():
            pass


def in_frame(report: Report) -> Iterator[CitationMention]:
    """Yield the mentions that stand in no block: of the requesting document and of headings."""
    yield from in_inlines(report.request)
    for sections in (report.sections, *(annex.sections for annex in report.annexes)):
        for section in walk_sections(sections):
            yield from in_inlines(section.heading.inlines)


def in_report(report: Report) -> Iterator[CitationMention]:
    """Yield all mentions, those of the text in reading order, the requesting document first."""
    yield from in_inlines(report.request)
    yield from in_text(report)


def in_text(report: Report) -> Iterator[CitationMention]:
    """Yield the mentions that are printed, in reading order: all but those of the requesting document."""
    yield from _in_blocks((*report.bases, *report.opening))
    yield from _in_sections(report.sections)
    yield from _in_blocks(report.closing)
    for annex in report.annexes:
        yield from _in_annex(annex)


def cited(report: Report) -> frozenset[DocumentId]:
    """Return the documents that the report mentions."""
    return frozenset(mention.document for mention in in_report(report))


def brought_by(edit: Edit) -> frozenset[DocumentId]:
    """Return the documents that an edit may bring into a report."""
    return frozenset(mention.document for mention in _in_edit(edit))


def redirected(report: Report, merged: Merged) -> Report:
    """Return the report with each mention of a merged record leading to the one it was merged into."""
    if not any(mention.document in merged for mention in in_report(report)):
        return report
    bases = _blocks_redirected(report.bases, merged)
    return replace(
        report,
        request=_inlines_redirected(report.request, merged),
        bases=tuple(block for block in bases if isinstance(block, Paragraph)),
        opening=_blocks_redirected(report.opening, merged),
        sections=_sections_redirected(report.sections, merged),
        closing=_blocks_redirected(report.closing, merged),
        annexes=tuple(
            replace(
                annex,
                blocks=_blocks_redirected(annex.blocks, merged),
                sections=_sections_redirected(annex.sections, merged),
            )
            for annex in report.annexes
        ),
    )


def _in_blocks(blocks: Iterable[Block]) -> Iterator[CitationMention]:
    for block in blocks:
        yield from in_block(block)


def _in_sections(sections: Iterable[Section]) -> Iterator[CitationMention]:
    for section in walk_sections(sections):
        yield from in_inlines(section.heading.inlines)
        yield from _in_blocks(section.blocks)


def _in_annex(annex: Annex) -> Iterator[CitationMention]:
    yield from _in_blocks(annex.blocks)
    yield from _in_sections(annex.sections)


def _in_edit(edit: Edit) -> Iterator[CitationMention]:
    match edit:
        case SpliceBlocks(new=blocks):
            yield from _in_blocks(blocks)
        case SetHeading(new=heading):
            yield from in_inlines(heading.inlines)
        case SpliceSections(new=sections):
            yield from _in_sections(sections)
        case SpliceAnnexes(new=annexes):
            for annex in annexes:
                yield from _in_annex(annex)
        case SetFrame(field="request", new=inlines):
            yield from in_inlines(inlines)
        case EditGroup(edits=edits):
            for each in edits:
                yield from _in_edit(each)
        case _:
            pass


def _inlines_redirected(inlines: tuple[Piece, ...], merged: Merged) -> tuple[Piece, ...]:
    return tuple(_redirected(piece, merged) for piece in inlines)


def _redirected(piece: Piece, merged: Merged) -> Piece:
    match piece:
        case CitationMention(document=document) if document in merged:
            return replace(piece, document=merged[document])
        case NoteMark(paragraphs=paragraphs):
            notes = (replace(each, inlines=_inlines_redirected(each.inlines, merged)) for each in paragraphs)
            return replace(piece, paragraphs=tuple(notes))
        case _:
            return piece


def _blocks_redirected(blocks: tuple[Block, ...], merged: Merged) -> tuple[Block, ...]:
    return tuple(_block_redirected(block, merged) for block in blocks)


def _block_redirected(block: Block, merged: Merged) -> Block:
    if not any(mention.document in merged for mention in in_block(block)):
        return block
    match block:
        case Paragraph():
            return _paragraph_redirected(block, merged)
        case Table(rows=rows):
            return replace(
                block,
                rows=tuple(
                    tuple(
                        replace(
                            cell, paragraphs=tuple(_paragraph_redirected(p, merged) for p in cell.paragraphs)
                        )
                        for cell in row
                    )
                    for row in rows
                ),
            )
        case Gap():
            return block


def _paragraph_redirected(paragraph: Paragraph, merged: Merged) -> Paragraph:
    return replace(paragraph, inlines=_inlines_redirected(paragraph.inlines, merged))


def _sections_redirected(sections: tuple[Section, ...], merged: Merged) -> tuple[Section, ...]:
    return tuple(
        replace(
            section,
            heading=replace(section.heading, inlines=_inlines_redirected(section.heading.inlines, merged)),
            blocks=_blocks_redirected(section.blocks, merged),
            sections=_sections_redirected(section.sections, merged),
        )
        for section in sections
    )
