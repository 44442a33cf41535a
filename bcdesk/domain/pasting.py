"""Putting rows into a passage at the cursor.

As in Word: what stands before the cursor goes on with the first pasted paragraph, if that is plain text, and what
stands after it follows the last one. Bullets, headings and tables stand for themselves.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, cut, joined, length
from bcdesk.domain.passages import HeadingRow, Row, Rows
from bcdesk.domain.report import BlockId, Inline, Marker, Paragraph


def pasted(
    rows: Sequence[Row],
    at: int,
    offset: int,
    new: Sequence[Row],
    *,
    printed: Printed,
    new_id: Callable[[], str],
) -> tuple[Rows, Origin]:
    """Return `rows` with `new` in row `at` at `offset`, and the place after what was pasted.

    A table or a gap at `at` stays whole; what is pasted follows it.
    """
    here = rows[at]
    before, after = tuple(rows[:at]), tuple(rows[at + 1 :])
    middle = list(new)
    left, right = _halves(here, offset, printed)
    if left is None:
        middle.insert(0, here)
    elif (left or isinstance(here, HeadingRow)) and _is_plain(middle[0]):
        middle[0] = _with_text(here, joined(left, _text_of(middle[0])))
    elif left or isinstance(here, HeadingRow):
        middle.insert(0, _with_text(here, left))
    elif _is_plain(middle[0]) and isinstance(here, Paragraph):
        middle[0] = replace(here, inlines=_text_of(middle[0]))
    last = middle[-1]
    place = Origin(last.id, length(_text_of(last), printed))
    if right:
        if isinstance(last, Paragraph | HeadingRow):
            middle[-1] = _with_text(last, joined(_text_of(last), right))
        else:
            marker = here.marker if isinstance(here, Paragraph) else Marker.NONE
            middle.append(Paragraph(id=BlockId(new_id()), inlines=right, marker=marker))
    return (*before, *middle, *after), place


def _halves(row: Row, offset: int, printed: Printed) -> tuple[tuple[Inline, ...] | None, tuple[Inline, ...]]:
    if not isinstance(row, Paragraph | HeadingRow):
        return None, ()
    inlines = _text_of(row)
    return cut(inlines, 0, offset, printed), cut(inlines, offset, length(inlines, printed), printed)


def _is_plain(row: Row) -> bool:
    return isinstance(row, Paragraph) and row.marker is Marker.NONE


def _text_of(row: Row) -> tuple[Inline, ...]:
    match row:
        case HeadingRow(heading=heading):
            return heading.inlines
        case Paragraph(inlines=inlines):
            return inlines
        case _:
            return ()


def _with_text(row: Row, inlines: tuple[Inline, ...]) -> Row:
    if isinstance(row, HeadingRow):
        return replace(row, heading=replace(row.heading, inlines=inlines))
    return replace(row, inlines=inlines) if isinstance(row, Paragraph) else row
