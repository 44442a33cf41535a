"""Plain text: the galley as a reader of the page has it, one line for each printed paragraph.

A line break inside a paragraph begins a new line, a table row is one line with tabs between its cells, a note mark
is `[1]`, and the notes follow at the end.
"""

from collections.abc import Iterator
from itertools import groupby

from bcdesk.domain.galley import FlowItem, Galley, GalleyNote, GalleyTable, notes, paragraphs


def text_lines(galley: Galley) -> Iterator[str]:
    """Yield the lines of the whole galley."""
    for part in galley.parts:
        for item in part.flow:
            yield from _item_lines(item)
    for note in notes(galley):
        yield from _note_lines(note)


def text_bytes(galley: Galley) -> bytes:
    """Return the text as a UTF-8 file, each line ended."""
    return "".join(f"{line}\n" for line in text_lines(galley)).encode()


def _item_lines(item: FlowItem) -> Iterator[str]:
    if isinstance(item, GalleyTable):
        for _, cells in groupby(item.cells, key=lambda cell: cell.row):
            yield "\t".join(" ".join(line for p in cell.paragraphs for line in p.lines) for cell in cells)
        return
    for paragraph in paragraphs((item,)):
        yield from paragraph.lines


def _note_lines(note: GalleyNote) -> Iterator[str]:
    first, *rest = [line for paragraph in note.paragraphs for line in paragraph.lines] or [""]
    yield f"[{note.number}] {first}"
    yield from rest
