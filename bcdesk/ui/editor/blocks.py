"""What blocks of a text document hold, in the terms of rows."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable

from bcdesk.domain.galley import StyleName

OBJECT = "\ufffc"
LINE = "\u2028"
Span = tuple[str, QTextCharFormat]
"""A piece of text and its format."""


def table_at(place: QTextBlock | QTextCursor) -> QTextTable | None:
    """Return the table that a block or cursor stands in; None outside tables."""
    cursor = QTextCursor(place) if isinstance(place, QTextBlock) else place
    return cast("QTextTable | None", cursor.currentTable())


def header_rows(shown: QTextTable) -> int:
    """Return how many rows of a table are repeated on each page."""
    return int(shown.format().toTableFormat().headerRowCount())


def cell_style(row: int, headers: int) -> StyleName:
    """Return the style of the cells of a row of a table with so many header rows."""
    return StyleName.TABLE_HEAD if row < headers else StyleName.TABLE_TEXT


def says(block: QTextBlock, spans: Sequence[Span]) -> bool:
    """Tell whether a block has just this text; half a letter (of UTF-16) in it does not show in Python."""
    shown = block.text()
    return shown == "".join(text for text, _ in spans) and units(shown) == block.length() - 1


def units(text: str) -> int:
    """Return how many positions of a document a text takes (UTF-16)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def fragments(block: QTextBlock) -> Iterator[Span]:
    """Yield the pieces of text of a block with their formats."""
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.text(), fragment.charFormat()
        part += 1
