"""A part of a report composed by itself, as it is copied to other programs.

What a selection prints depends on what stands before it: numbers, first and later mentions. So the words and numbers
that it has in the report are made fast before it is composed.
"""

from collections.abc import Sequence
from dataclasses import replace

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import FlowItem, SideBySide
from bcdesk.domain.inlines import joined, runs_of
from bcdesk.domain.passages import HeadingRow, Row, map_inlines, tree
from bcdesk.domain.printed import Printed
from bcdesk.domain.report import CitationMention, FigureMention, Inline, NoteMark, NoteParagraph, Paragraph
from bcdesk.domain.wording import DocumentWords


def excerpt(
    workspace: Workspace, rows: Sequence[Row], numbers: Sequence[str], printed: Printed, words: DocumentWords
) -> tuple[FlowItem, ...]:
    """Compose `rows`, each with its number before it, as a flow of their own; notes are counted from 1."""

    def made_fast(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
        return joined(*(_made_fast(piece, printed) for piece in inlines))

    fast = [
        _with_number(map_inlines(row, made_fast), number) for row, number in zip(rows, numbers, strict=True)
    ]
    blocks, sections = tree(fast)
    report = replace(
        workspace.report,
        masthead=replace(workspace.report.masthead, subject=()),
        addressees=(),
        bases=(),
        opening=blocks,
        sections=sections,
        closing=(),
        annexes=(),
    )
    flow = compose(Workspace(report), words).parts[0].flow
    first = next(at for at, item in enumerate(flow) if isinstance(item, SideBySide)) + 2  # masthead and type
    return flow[first:-1]


def _made_fast(piece: Inline, printed: Printed) -> tuple[Inline, ...]:
    match piece:
        case CitationMention(look=look) | FigureMention(look=look):
            return runs_of(printed.word(piece), look)
        case NoteMark(paragraphs=paragraphs):
            return (replace(piece, paragraphs=tuple(_note_made_fast(p, printed) for p in paragraphs)),)
        case _:
            return (piece,)


def _note_made_fast(paragraph: NoteParagraph, printed: Printed) -> NoteParagraph:
    inner = [piece for inline in paragraph.inlines for piece in _made_fast(inline, printed)]
    return replace(paragraph, inlines=joined([piece for piece in inner if not isinstance(piece, NoteMark)]))


def _with_number(row: Row, number: str) -> Row:
    shown = number.rstrip()
    match row:
        case HeadingRow(heading=heading):
            return replace(row, heading=replace(heading, pinned=shown, runs_on=False))
        case Paragraph() if shown:
            return replace(row, pinned=shown)
        case _:
            return row
