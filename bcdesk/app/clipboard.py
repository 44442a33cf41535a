"""The clipboard: blocks in the program's own form, and the port for rich text of other programs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bcdesk.domain.codec import decode, encode
from bcdesk.domain.errors import ReportFileInvalidError
from bcdesk.domain.galley import FlowItem, ParagraphFormat, StyleName
from bcdesk.domain.report import (
    Block,
    BlockId,
    Cell,
    CitationMention,
    FigureMention,
    Gap,
    Inline,
    LineBreak,
    MentionId,
    NoteId,
    NoteInline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Section,
    SectionId,
    Table,
    Text,
)

MIME_TYPE = "application/x-bcdesk-blocks+json"
FORMAT = "bcdesk-blocks"
VERSION = 1
MAX_BYTES = 16_000_000
MAX_CONTAINERS = 400_000
"""Most objects and lists that are read; a report of 500 pages has some 20,000."""

NewId = Callable[[], str]
"""Gives an id that nothing else has."""


class Encoding(StrEnum):
    """The encodings before Unicode that Vietnamese files still have."""

    TCVN3 = "tcvn3"
    VNI = "vni"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What was read from the clipboard.

    `headings`: the paragraphs of `blocks` and `converted` that were headings. `legacy`: the encoding before Unicode
    that some of the text has, None if it has none; `converted` are then the blocks with that text made readable, by
    the fonts of the runs where they are known; else they equal `blocks`. Only one of both may go into a report.
    """

    blocks: tuple[Paragraph | Table, ...] = ()
    headings: frozenset[BlockId] = frozenset()
    legacy: Encoding | None = None
    converted: tuple[Paragraph | Table, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText:
    """What the window needs of the formats of other programs.

    Attributes:
        blocks_from_html: reads HTML; None if it is larger than any report, so that its plain text has to do.
        blocks_from_text: reads plain text, each line a paragraph; None likewise.
        html_of: writes composed paragraphs and tables as HTML that Word and LibreOffice understand.
        plain_text_of: writes them as plain text.
        recognised: names the encoding before Unicode that a text has, None if it has none.
        converted_blocks: makes text in such an encoding readable.
    """

    blocks_from_html: Callable[[str, NewId], Pasted | None]
    blocks_from_text: Callable[[str, NewId], Pasted | None]
    html_of: Callable[[tuple[FlowItem, ...], Mapping[StyleName, ParagraphFormat]], str]
    plain_text_of: Callable[[tuple[FlowItem, ...]], str]
    recognised: Callable[[str], Encoding | None]
    converted_blocks: Callable[[tuple[Block, ...], Encoding], tuple[Block, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """What is copied inside the program: blocks, and the sections after them where the selection has headings."""

    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


def encode_clip(clip: Clip) -> bytes:
    """Return `clip` as the data of `MIME_TYPE`."""
    data = {"format": FORMAT, "version": VERSION, "clip": encode(clip)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def decode_clip(content: bytes, new_id: NewId) -> Clip | None:
    """Read what `encode_clip` wrote, with new ids; links to documents and counters stay.

    Returns:
        The clip, or None if this is none: any program may put anything on the clipboard.
    """
    if len(content) > MAX_BYTES or content.count(b"{") + content.count(b"[") > MAX_CONTAINERS:
        return None
    try:
        data: Any = json.loads(content)
        if not isinstance(data, dict) or (data.get("format"), data.get("version")) != (FORMAT, VERSION):
            return None
        clip = decode(Clip, data.get("clip"), "clip")
    except (ValueError, RecursionError, ReportFileInvalidError):
        return None
    return Clip(
        blocks=tuple(renewed_block(block, new_id) for block in clip.blocks),
        sections=tuple(renewed_section(section, new_id) for section in clip.sections),
    )


def renewed_section(section: Section, new_id: NewId) -> Section:
    """Return a copy of `section` in which everything has a new id."""
    return replace(
        section,
        id=SectionId(new_id()),
        heading=replace(section.heading, inlines=renewed_inlines(section.heading.inlines, new_id)),
        blocks=tuple(renewed_block(block, new_id) for block in section.blocks),
        sections=tuple(renewed_section(below, new_id) for below in section.sections),
    )


def renewed_block(block: Block, new_id: NewId) -> Block:
    """Return a copy of `block` in which everything has a new id."""
    match block:
        case Paragraph():
            return _renewed_paragraph(block, new_id)
        case Table():
            rows = tuple(tuple(_renewed_cell(cell, new_id) for cell in row) for row in block.rows)
            return replace(block, id=BlockId(new_id()), rows=rows)
        case Gap():
            return replace(block, id=BlockId(new_id()))


def renewed_inlines(inlines: tuple[Inline, ...], new_id: NewId) -> tuple[Inline, ...]:
    """Return copies of `inlines` in which notes and mentions have new ids."""
    return tuple(
        _renewed_note(piece, new_id) if isinstance(piece, NoteMark) else _renewed(piece, new_id)
        for piece in inlines
    )


def _renewed_cell(cell: Cell, new_id: NewId) -> Cell:
    return replace(cell, paragraphs=tuple(_renewed_paragraph(p, new_id) for p in cell.paragraphs))


def _renewed_paragraph(paragraph: Paragraph, new_id: NewId) -> Paragraph:
    return replace(paragraph, id=BlockId(new_id()), inlines=renewed_inlines(paragraph.inlines, new_id))


def _renewed_note(mark: NoteMark, new_id: NewId) -> NoteMark:
    paragraphs = tuple(
        NoteParagraph(BlockId(new_id()), tuple(_renewed(piece, new_id) for piece in paragraph.inlines))
        for paragraph in mark.paragraphs
    )
    return NoteMark(NoteId(new_id()), paragraphs)


def _renewed(piece: NoteInline, new_id: NewId) -> NoteInline:
    match piece:
        case CitationMention() | FigureMention():
            return replace(piece, id=MentionId(new_id()))
        case Text() | LineBreak():
            return piece
