"""What is copied out of an editor, and what is read from the clipboard or a drop."""

from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from bcdesk.app.clipboard import MIME_TYPE, Clip, NewId, Pasted, RichText, decode_clip, encode_clip
from bcdesk.domain.excerpt import excerpt
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, cut, length
from bcdesk.domain.passages import HeadingRow, Row, Rows, flat, tree
from bcdesk.domain.report import BlockId, Cell, Inline, Paragraph, Table
from bcdesk.domain.tables import without_columns, without_rows
from bcdesk.domain.typography import paragraph_formats
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.cells import CellRange, selected_cells
from bcdesk.ui.editor.passage_text import PassageText


def copied(
    desk: Desk, text: PassageText, cursor: QTextCursor, rich: RichText, words: DocumentWords
) -> QMimeData:
    """Return the selection in the program's own form, as rich text and as plain text."""
    rows, numbers = _selection(text, cursor, desk.printed.word)
    blocks, sections = tree(rows)
    flow = excerpt(desk.workspace, rows, numbers, desk.printed, words)
    mime = QMimeData()
    mime.setData(MIME_TYPE, encode_clip(Clip(blocks=blocks, sections=sections)))
    mime.setHtml(rich.html_of(flow, paragraph_formats(desk.report.style)))
    mime.setText(rich.plain_text_of(flow))
    return mime


def is_readable(source: QMimeData) -> bool:
    """Tell whether there is text in it."""
    return bool(source.hasFormat(MIME_TYPE) or source.hasHtml() or source.hasText())


def own_rows(source: QMimeData, new_id: NewId) -> Rows | None:
    """Return what was copied inside the program, with new ids; None if nothing was."""
    if not source.hasFormat(MIME_TYPE):
        return None
    clip = decode_clip(bytes(source.data(MIME_TYPE).data()), new_id)
    return None if clip is None else flat(clip.blocks, clip.sections)


def foreign_rows(source: QMimeData, rich: RichText, new_id: NewId) -> Pasted | None:
    """Return the rich text of another program, else its plain text; None if it is larger than any report."""
    found = rich.blocks_from_html(source.html(), new_id) if source.hasHtml() else None
    if found is None or not found.blocks:
        found = rich.blocks_from_text(source.text(), new_id)
    return found


def levelled(rows: Rows, above: Rows) -> Rows:
    """Move pasted headings under the heading that they come to stand under, the last of `above`."""
    levels = [row.level for row in above if isinstance(row, HeadingRow)]
    shift = max(levels[-1] if levels else 0, 1)
    return tuple(
        replace(row, level=row.level + shift) if isinstance(row, HeadingRow) else row for row in rows
    )


def _selection(text: PassageText, cursor: QTextCursor, printed: Printed) -> tuple[Rows, list[str]]:
    """Return the selected rows, cut at both ends, each with its number."""
    cells = selected_cells(cursor)
    first, last = text.selected_rows(cursor)
    chosen = text.rows[first : last + 1]
    start, end = text.place_at(cursor.selectionStart()), text.place_at(cursor.selectionEnd())
    if cells is not None and len(chosen) == 1 and isinstance(chosen[0], Table):
        return _cell_rows(chosen[0], cells, start, end, printed)
    alone = len(chosen) == 1
    rows = tuple(_cut_row(row, start, end, printed, alone=alone) for row in chosen)
    numbers = [
        "" if _is_part(row, start, end, printed, alone=alone) else text.numbers.get(row.id, "")
        for row in chosen
    ]
    return rows, numbers


def _cell_rows(
    table: Table, cells: CellRange, start: Origin | None, end: Origin | None, printed: Printed
) -> tuple[Rows, list[str]]:
    """Return what is selected in one table: part of the text of a cell, or the chosen cells as a table."""
    if cells.rows == cells.columns == 1:
        corner = _cell_at(table, cells)
        names: list[str] = [paragraph.id for paragraph in corner.paragraphs]
        first = names.index(start.id) if start and start.id in names else 0
        last = names.index(end.id) if end and end.id in names else len(names) - 1
        inside = tuple(
            _cut_row(each, start, end, printed, alone=first == last)
            for each in corner.paragraphs[first : last + 1]
        )
        return inside, ["" for _ in inside]
    return (_cropped(table, cells),), [""]


def _cropped(table: Table, cells: CellRange) -> Table:
    """Return the chosen cells as a table of their own."""
    below, right = cells.row + cells.rows, cells.column + cells.columns
    part = without_rows(table, below, len(table.rows) - below) or table
    part = without_rows(part, 0, cells.row) or part
    part = without_columns(part, right, len(table.widths) - right) or part
    return without_columns(part, 0, cells.column) or part


def _cell_at(table: Table, cells: CellRange) -> Cell:
    return next(
        cell
        for (row, column), cell in table.grid().items()
        if row <= cells.row < row + cell.rows and column <= cells.column < column + cell.columns
    )


def _cut_row(row: Row, start: Origin | None, end: Origin | None, printed: Printed, *, alone: bool) -> Row:
    if not isinstance(row, HeadingRow | Paragraph):
        return row
    inlines = _inlines_of(row)
    first = start.offset if start and start.id == row.id else 0
    last = end.offset if end and end.id == row.id else length(inlines, printed)
    copied = cut(inlines, first, last, printed)
    if _is_part(row, start, end, printed, alone=alone):
        return Paragraph(id=BlockId(row.id), inlines=copied)
    if isinstance(row, HeadingRow):
        return replace(row, heading=replace(row.heading, inlines=copied))
    return replace(row, inlines=copied)


def _is_part(row: Row, start: Origin | None, end: Origin | None, printed: Printed, *, alone: bool) -> bool:
    """Tell whether only words of a row are copied, which then are no heading and no item of a list, as in Word.

    It is so where its beginning stays behind or, if no other row is copied, its end.
    """
    if not isinstance(row, HeadingRow | Paragraph):
        return False
    if start is not None and start.id == row.id and start.offset > 0:
        return True
    ends = end.offset if end is not None and end.id == row.id else None
    return alone and ends is not None and ends < length(_inlines_of(row), printed)


def _inlines_of(row: HeadingRow | Paragraph) -> tuple[Inline, ...]:
    return row.heading.inlines if isinstance(row, HeadingRow) else row.inlines
