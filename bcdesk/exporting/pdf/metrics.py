"""Widths of letters, from the font files that the PDF embeds.

Fonts are named by path, never by family: a system may have an old Liberation Serif without Vietnamese letters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped] # reportlab has no types
from reportlab.pdfbase.ttfonts import TTFError  # type: ignore[import-untyped] # reportlab has no types

from bcdesk.domain.errors import FontMissingError
from bcdesk.exporting.pdf.embedding import EmbeddedFont

FILES = (
    (
        "LiberationSerif-Regular",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
        "LiberationSerif-BoldItalic",
    ),
    ("times", "timesbd", "timesi", "timesbi"),
)
"""File names of the families we can use: plain, bold, italic, bold italic."""
UNDRAWN = dict.fromkeys(
    [
        0xAD,
        0x61C,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        0xFEFF,
    ]
)
"""Characters that steer breaking, joining, direction and form; they have no shape and no width here."""
DRAWN_AS = {**UNDRAWN, 0x2011: "-"}
"""The non-breaking hyphen is missing in Liberation Serif and is to be copied as a plain one."""
_DRAWN_OTHERWISE = re.compile(f"[{''.join(map(chr, DRAWN_AS))}]")
_HALF = 0.5 + 1e-9


@dataclass(frozen=True, slots=True)
class Face:
    """One font: `name` is what reportlab knows it by, `advances` are in thousandths of the size."""

    name: str
    advances: dict[int, float]
    default: float
    _sized: dict[tuple[float, int], "_Sized"] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def width(self, text: str, size: float) -> float:
        """Return the advance of `text` in pt at `size` pt."""
        advances, default = self.advances, self.default
        return sum(advances.get(ord(char), default) for char in text) * size / 1000

    def widths(self, text: str, size: float, steps: int = 0) -> list[float]:
        """Return the advance of each character of `text` in pt at `size` pt, in `steps` of a pt if they are given."""
        known = self._sized.get((size, steps))
        if known is None:
            known = self._sized[size, steps] = _Sized(self.advances, self.default, size, steps)
        return [*map(known.__getitem__, text)]


class _Sized(dict[str, float]):
    """The advances of the characters seen so far, in pt at one size, rounded if `steps` is not 0."""

    def __init__(self, advances: dict[int, float], default: float, size: float, steps: int) -> None:
        super().__init__()
        self._advances, self._default, self._size, self._steps = advances, default, size, steps

    def __missing__(self, char: str) -> float:
        width = self._advances.get(ord(char), self._default) * self._size / 1000
        self[char] = width = in_steps(width, self._steps) if self._steps else width
        return width


def in_steps(width: float, steps: int) -> float:
    """Return `width` rounded to so many steps of a pt."""
    return (width * steps + _HALF) // 1 / steps


@dataclass(frozen=True, slots=True)
class Family:
    """The four fonts of a family, plain, bold, italic and bold italic."""

    faces: tuple[Face, Face, Face, Face]

    def face(self, *, bold: bool, italic: bool) -> Face:
        """Return the font of a look."""
        return self.faces[bold + 2 * italic]


@lru_cache(maxsize=4)
def family(folder: Path) -> Family:
    """Return the family whose four files lie in `folder`.

    Raises:
        FontMissingError: no family is complete there, or a file is no font.
    """
    for names in FILES:
        paths = [folder / f"{name}.ttf" for name in names]
        if all(path.is_file() for path in paths):
            plain, bold, italic, both = map(_face, paths)
            return Family((plain, bold, italic, both))
    raise FontMissingError(path=folder)


def undrawn(texts: Iterable[str], fonts: Path) -> str:
    """Return the characters of `texts` that the family of a folder cannot draw, each once, sorted.

    Raises:
        FontMissingError: see `family`.
    """
    known = family(fonts).faces[0].advances
    return "".join(sorted({char for text in texts for char in drawn(text) if ord(char) not in known}))


def drawn(text: str) -> str:
    """Return `text` with the characters that are in the font."""
    return text.translate(DRAWN_AS) if _DRAWN_OTHERWISE.search(text) else text


def _face(path: Path) -> Face:
    try:
        font = EmbeddedFont(str(path))
    except (TTFError, OSError) as error:
        raise FontMissingError(path=path) from error
    pdfmetrics.registerFont(font)
    advances = {code: float(width) for code, width in _widths(font)}
    advances.update(dict.fromkeys(UNDRAWN, 0.0))
    advances[0x2011] = advances[ord("-")]
    return Face(font.fontName, advances, float(font.face.defaultWidth))


def _widths(font: EmbeddedFont) -> Iterable[tuple[int, float]]:
    return font.face.charWidths.items()  # type: ignore[no-any-return] # reportlab has no types
