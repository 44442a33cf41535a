"""What typed characters become: curly quotes, and the signs that make a list."""

import re

from bcdesk.domain.numbering import letter
from bcdesk.domain.report import Marker

_OPENS_AFTER = "([{<«-–—/"
"""A quote after one of these, after a blank, or at the start opens; any other closes."""
_QUOTES = {'"': ("“", "”"), "'": ("‘", "’")}
_ITEM = re.compile(r"([1-9][0-9]?)([.-])|([a-zđ])\)")
_BULLETS = {"-": Marker.DASH, "+": Marker.PLUS}
_NUMBERS = {".": Marker.NUMBER_DOT, "-": Marker.NUMBER_DASH}


def curly(before: str, typed: str) -> str:
    """Return `typed` with its straight quotes made curly.

    Args:
        before: the text of the paragraph before the place of typing; its last character decides.
        typed: what is typed there, as a rule one character.
    """
    last, written = before[-1:], []
    for char in typed:
        last = _quote(last, char) if char in _QUOTES else char
        written.append(last)
    return "".join(written)


def _quote(last: str, straight: str) -> str:
    """Return the curly form of a quote after `last`, which is empty at the start of a paragraph."""
    opening, closing = _QUOTES[straight]
    within = (
        last in {"“", "‘"} and last != opening
    )  # “‘ begins a quotation in a quotation, “” is an empty one
    return opening if not last or last.isspace() or last in _OPENS_AFTER or within else closing


def list_marker(text_before_blank: str) -> tuple[Marker, str | None] | None:
    """Return what a paragraph becomes whose whole text so far is a sign, when a blank follows.

    Returns:
        The marker, and the words to pin where the sign is not that of a first item (`3.`); None for text that is no
        sign. Numbers of three digits are none: `100.` ends a sentence.
    """
    if bullet := _BULLETS.get(text_before_blank):
        return bullet, None
    item = _ITEM.fullmatch(text_before_blank)
    if item is None:
        return None
    marker = _NUMBERS[item[2]] if item[1] else Marker.LETTER
    first = item[1] == "1" or item[3] == letter(1)
    return marker, None if first else text_before_blank
