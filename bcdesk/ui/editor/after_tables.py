"""Room for an empty line that follows a table.

Qt hides such a line: it takes no height and stands over the lower right corner of the table (`QTextDocumentLayout`,
"if the block right after a table is empty then 'hide' it"). An empty paragraph and a gap are to be seen there, so the
table leaves their room below itself, and the line is drawn back to the left by its indent. Text stays as it is.
"""

from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextBlockFormat, QTextTable

from bcdesk.ui.editor.blocks import table_at


def table_before(block: QTextBlock) -> QTextTable | None:
    """Return the table that ends right before a block; None if none does."""
    before = block.previous()
    table = table_at(before) if before.isValid() else None
    if table is None or table.lastPosition() != block.position() - 1:
        return None
    return table


def form_after_table(block: QTextBlock, form: QTextBlockFormat, width: float) -> QTextBlockFormat:
    """Return the format with which a block shows `form`, and let the table before it, if any, leave room.

    Args:
        block: a block that has its text already.
        form: what it would have elsewhere.
        width: that of the table, in pixels.
    """
    table = table_before(block)
    if table is None:
        return form
    high = QFontMetricsF(block.charFormat().font()).height()
    empty = block.length() <= 1
    between = table.format().toTableFormat().topMargin()
    leave_room(table, between + (form.topMargin() + high if empty else 0.0))
    if not empty:
        return form
    shifted = QTextBlockFormat(form)
    shifted.setTextIndent(form.textIndent() - width)
    shifted.setBottomMargin(form.bottomMargin() + form.lineHeight() - high)
    return shifted


def leave_room(table: QTextTable, room: float) -> None:
    """Keep so many pixels free below a table."""
    form = table.format().toTableFormat()
    if form.bottomMargin() != room:
        form.setBottomMargin(room)
        table.setFormat(form)
