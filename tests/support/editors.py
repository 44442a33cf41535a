"""Editors over small reports, and what the model says after something was done in them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import HeadingRow, Passage, Row, View
from bcdesk.domain.report import (
    Block,
    BlockId,
    Inline,
    Marker,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Text,
)
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.builders import a_report
from tests.support.desks import desk_of, editor_tools

PASSAGE = Passage("s1")


def para(
    name: str, *inlines: Inline | str, marker: Marker = Marker.NONE, pinned: str | None = None
) -> Paragraph:
    """Return a paragraph; strings are plain runs."""
    pieces = tuple(Text(piece) if isinstance(piece, str) else piece for piece in inlines)
    return Paragraph(id=BlockId(name), inlines=pieces, marker=marker, pinned=pinned)


def note(name: str, text: str) -> NoteMark:
    """Return a footnote of one paragraph."""
    return NoteMark(NoteId(name), (NoteParagraph(BlockId(f"{name}-p"), (Text(text),)),))


def with_blocks(*blocks: Block) -> Report:
    """Return a report whose one section has the heading *Kết quả* and these blocks."""
    report = a_report()
    return replace(report, sections=(replace(report.sections[0], blocks=blocks),))


def editor_of(report: Report | Desk, view: View = PASSAGE) -> PassageEditor:
    """Return an editor of a report with a desk of its own, or another one of a desk."""
    desk = report if isinstance(report, Desk) else desk_of(report)
    editor = PassageEditor(desk, view, editor_tools())
    editor.resize(800, 600)
    return editor


def at(editor: PassageEditor, name: str, offset: int = 0, length: int = 0) -> PassageEditor:
    """Put the cursor at a place, or select from there."""
    assert editor.go_to(Origin(name, offset), length=length)
    return editor


def select(editor: PassageEditor, first: Origin, last: Origin) -> None:
    """Select from one place to another."""
    at(editor, last.id, last.offset)
    end = editor.textCursor().position()
    at(editor, first.id, first.offset)
    cursor = editor.textCursor()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def rows(editor: PassageEditor) -> Sequence[Row]:
    """Return the rows of the model under the heading of the section."""
    return editor.view.rows(editor.desk.report)[1:]


def lines(editor: PassageEditor) -> list[str]:
    """Return what the model prints, a line for each row of text: numbers before, note marks as `*`."""
    report, word = editor.desk.report, editor.desk.printed.word
    every = editor.view.rows(report)
    said = []
    for row, number in zip(every, editor.view.numbers(report, every), strict=True):
        match row:
            case HeadingRow(heading=heading):
                inlines = heading.inlines
            case Paragraph(inlines=inlines):
                pass
            case _:
                said.append(type(row).__name__)
                continue
        said.append(f"{number}{plain(inlines, word)}".replace("\ufffc", "*"))
    return said[1:] if isinstance(editor.view, Passage) and editor.view.has_headings else said
