"""Arithmetic on the pieces of a paragraph.

Offsets are code points of the *printed text* of the paragraph: a note mark and a line break count as one, a mention
as long as its printed words. Which words these are is for composition to say, so whoever calls passes `printed`.

A letter and the marks that belong to it are never parted: an offset between them means the place before the letter.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import combining, is_normalized

from bcdesk.domain.report import CitationMention, FigureMention, Inline, LineBreak, Look, NoteMark, Text
from bcdesk.domain.text import clean

Printed = Callable[[CitationMention | FigureMention], str]
"""Gives the words that a mention prints."""

Piece = TypeVar("Piece", bound=Inline)

NOTE_PLACEHOLDER = "\ufffc"
"""Stands for a note mark in `plain` text."""
BREAK_PLACEHOLDER = "\n"
"""Stands for a line break in `plain` text; clean text never has it."""


def piece_text(piece: Inline, printed: Printed) -> str:
    """Return the printed text of one piece, note mark and line break as their placeholders."""
    match piece:
        case Text(text=text):
            return text
        case LineBreak():
            return BREAK_PLACEHOLDER
        case NoteMark():
            return NOTE_PLACEHOLDER
        case CitationMention() | FigureMention():
            return printed(piece)


def plain(inlines: Sequence[Inline], printed: Printed) -> str:
    """Return the printed text, as long as offsets count."""
    return "".join(piece_text(piece, printed) for piece in inlines)


def length(inlines: Sequence[Inline], printed: Printed) -> int:
    """Return how many code points are printed."""
    return sum(len(piece_text(piece, printed)) for piece in inlines)


def own_letters(text: str) -> str:
    """Return clean text without the marks at its beginning that lack their letter."""
    kept = clean(text)
    return kept[next((place for place, letter in enumerate(kept) if not combining(letter)), len(kept)) :]


def runs_of(text: str, look: Look) -> tuple[Text, ...]:
    """Return `text` as a run, cleaned, or nothing if no letter of its own is in it."""
    kept = own_letters(text)
    return (Text(kept, look),) if kept else ()


def joined(*parts: Sequence[Piece]) -> tuple[Piece | Text, ...]:
    """Return the pieces in a row, neighbouring runs of one look as one run.

    Runs stay apart where their letters would fuse into fewer (Hangul), so that offsets stay true.
    """
    result: list[Piece | Text] = []
    pieces = [piece for part in parts for piece in part]
    for look, group in groupby(pieces, key=lambda piece: piece.look if isinstance(piece, Text) else None):
        if look is None:
            result.extend(group)
        else:
            texts = _unfused([piece.text for piece in group if isinstance(piece, Text)])
            result.extend(Text(text, look) for text in texts)
    return tuple(result)


def cut(inlines: Sequence[Piece], start: int, end: int, printed: Printed) -> tuple[Piece | Text, ...]:
    """Return the pieces between two offsets; beyond the end means the end.

    A mention that is cut through becomes plain text of the part, since half a mention is no mention. A mention that
    prints nothing belongs to what follows it, at the very end of the text to what goes before.

    Raises:
        ValueError: the offsets are negative or in the wrong order.
    """
    _require_range(start, end)
    total = length(inlines, printed)
    last = total + 1 if start < end and end >= total else end
    return joined(_part(inlines, start, last, printed))


def replaced(
    inlines: Sequence[Piece], start: int, end: int, new: Sequence[Piece], printed: Printed
) -> tuple[Piece | Text, ...]:
    """Return the pieces with `new` in place of what stands between two offsets; the rest is as `cut` leaves it.

    Raises:
        ValueError: the offsets are negative or in the wrong order.
    """
    _require_range(start, end)
    total = length(inlines, printed)
    before = _part(inlines, 0, min(start, total), printed)
    after = _part(inlines, min(end, total), total + 1, printed)
    return joined(before, new, after)


def _require_range(start: int, end: int) -> None:
    if not 0 <= start <= end:
        msg = f"no part of a text: {start} to {end}"
        raise ValueError(msg)


def _part(inlines: Sequence[Piece], start: int, end: int, printed: Printed) -> list[Piece | Text]:
    """Return what begins at or after `start` and before `end`, cut to fit."""
    result: list[Piece | Text] = []
    here = 0
    for piece in inlines:
        text = piece_text(piece, printed)
        low, high = max(start - here, 0), min(end - here, len(text))
        if here >= start and here < end and high == len(text):
            result.append(piece)
        elif low < high and isinstance(piece, Text | CitationMention | FigureMention):
            result.extend(runs_of(text[_letter_start(text, low) : _letter_start(text, high)], piece.look))
        here += len(text)
    return result


def _letter_start(text: str, offset: int) -> int:
    """Return where the letter begins in whose marks `offset` stands, or `offset` itself."""
    while 0 < offset < len(text) and combining(text[offset]):
        offset -= 1
    return offset


def _unfused(texts: Sequence[str]) -> list[str]:
    """Join the texts save where normal form would make one letter of two."""
    groups: list[list[str]] = []
    for text in texts:
        if groups and is_normalized("NFC", groups[-1][-1][-1] + text[0]):
            groups[-1].append(text)
        else:
            groups.append([text])
    return ["".join(group) for group in groups]
