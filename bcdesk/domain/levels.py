"""What a row is, and how Tab, Shift+Tab and Backspace change it.

The ladder of an officer's text: body, `-`, `+`; numbered items `1.` or `1-` with letters `a)` under them. Headings have
their own ladder, from the second level of a passage down (the first is the passage itself).
"""

from dataclasses import replace
from enum import StrEnum

from bcdesk.domain.passages import HeadingRow, Row, as_heading, as_paragraph
from bcdesk.domain.report import Marker, Paragraph

DEEPEST = 6
"""The deepest level of a heading that Tab makes."""


class RowKind(StrEnum):
    """The kinds of rows that the officer chooses from; markers by their sign."""

    BODY = "body"
    DASH = "-"
    PLUS = "+"
    NUMBER_DOT = "1."
    NUMBER_DASH = "1-"
    LETTER = "a)"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"


_HEADINGS = (RowKind.HEADING_1, RowKind.HEADING_2, RowKind.HEADING_3, RowKind.HEADING_4)
_MARKERS = {
    RowKind.BODY: Marker.NONE,
    RowKind.DASH: Marker.DASH,
    RowKind.PLUS: Marker.PLUS,
    RowKind.NUMBER_DOT: Marker.NUMBER_DOT,
    RowKind.NUMBER_DASH: Marker.NUMBER_DASH,
    RowKind.LETTER: Marker.LETTER,
}
_KINDS = {marker: kind for kind, marker in _MARKERS.items()}
_DEEPER = {
    Marker.NONE: Marker.DASH,
    Marker.DASH: Marker.PLUS,
    Marker.NUMBER_DOT: Marker.LETTER,
    Marker.NUMBER_DASH: Marker.LETTER,
}
_SHALLOWER = {
    Marker.PLUS: Marker.DASH,
    Marker.DASH: Marker.NONE,
    Marker.NUMBER_DOT: Marker.NONE,
    Marker.NUMBER_DASH: Marker.NONE,
    Marker.LETTER: Marker.NUMBER_DOT,
}


def kind_of(row: Row) -> RowKind | None:
    """Return the kind of a row; None for tables and gaps."""
    match row:
        case HeadingRow(level=level):
            return _HEADINGS[min(level, len(_HEADINGS)) - 1]
        case Paragraph(marker=marker):
            return _KINDS[marker]
        case _:
            return None


def as_kind(row: Row, kind: RowKind) -> Row:
    """Return the row as another kind, its text unchanged; tables and gaps stay what they are.

    The first level of headings belongs to the passage: it is neither given nor taken.
    """
    if not isinstance(row, HeadingRow | Paragraph) or kind is RowKind.HEADING_1:
        return row
    if isinstance(row, HeadingRow) and row.level == 1:
        return row
    if kind in _HEADINGS:
        level = _HEADINGS.index(kind) + 1
        return replace(row, level=level) if isinstance(row, HeadingRow) else as_heading(row, level)
    paragraph = as_paragraph(row) if isinstance(row, HeadingRow) else row
    marker = _MARKERS[kind]
    return paragraph if paragraph.marker is marker else replace(paragraph, marker=marker, pinned=None)


def deeper(row: Row) -> Row:
    """Return the row one level down (Tab)."""
    return _moved(row, 1, _DEEPER)


def shallower(row: Row) -> Row:
    """Return the row one level up (Shift+Tab)."""
    return _moved(row, -1, _SHALLOWER)


def lifted(row: Row) -> Row:
    """Return the row as Backspace at its beginning leaves it: one level up, a heading as body text."""
    if isinstance(row, HeadingRow):
        return row if row.level == 1 else as_paragraph(row)
    return shallower(row)


def _moved(row: Row, by: int, ladder: dict[Marker, Marker]) -> Row:
    match row:
        case HeadingRow(level=level) if level > 1:
            return replace(row, level=max(2, min(DEEPEST, level + by)))
        case Paragraph(marker=marker) if marker in ladder:
            return replace(row, marker=ladder[marker], pinned=None)
        case _:
            return row
