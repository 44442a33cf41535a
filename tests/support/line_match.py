"""Compares two PDFs of one report line by line, to say how far two programs agree on lines and pages.

A line is what stands on one base line of a page. Raised marks are small: they belong to the line that they stand
beside. Blanks do not count, as programs part a mark from its word differently.
"""

import ctypes
import difflib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped] # pypdfium2 has no types
from pypdfium2 import raw

LEVEL = 2.5
"""How far, in pt, letters of one line may be apart: columns side by side have lines of unlike height."""
SMALL = 0.7
"""Letters smaller than this share of those beside them are raised or lowered."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter where it stands, pt from the top left corner of the page; y is its base line."""

    text: str
    x: float
    y: float
    size: float


@dataclass(slots=True)
class Row:
    """Letters on one base line."""

    y: float
    letters: list[Letter] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Size of its largest letter."""
        return max(letter.size for letter in self.letters)

    @property
    def text(self) -> str:
        """Its letters from left to right."""
        return "".join(letter.text for letter in sorted(self.letters, key=lambda letter: letter.x))


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line without its blanks, and the page it is on, from 1."""

    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """How far two files agree: shares of the larger number of lines.

    Attributes:
        lines: share of lines with the same text, in the same order.
        placed: share of those that are on the same page as well (`lines+pages`).
        pages: pages of the one and of the other file.
        differences: `-` and `+` lines with their page, where the files part.
    """

    lines: float
    placed: float
    pages: tuple[int, int]
    differences: tuple[str, ...]


def compared(one: Path, other: Path) -> Match:
    """Compare two PDF files."""
    return compare_lines(printed_lines(one), printed_lines(other))


def compare_lines(one: list[PrintedLine], other: list[PrintedLine]) -> Match:
    """Compare the lines of two files."""
    matcher = difflib.SequenceMatcher(None, [line.text for line in one], [line.text for line in other], False)
    pairs = [
        (one[block.a + step], other[block.b + step])
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    most = max(len(one), len(other), 1)
    return Match(
        lines=len(pairs) / most,
        placed=sum(mine.page == theirs.page for mine, theirs in pairs) / most,
        pages=(_last_page(one), _last_page(other)),
        differences=tuple(_differences(matcher, one, other)),
    )


def printed_lines(file: Path) -> list[PrintedLine]:
    """Return the lines of a PDF file, page by page from top to bottom."""
    document = pdfium.PdfDocument(file)
    try:
        return [
            PrintedLine(number, unicodedata.normalize("NFC", row.text).replace("\u2011", "-"))
            for number, page in enumerate(document, start=1)
            for row in _rows(list(_letters(page)))
        ]
    finally:
        document.close()


def _letters(page: pdfium.PdfPage) -> Iterator[Letter]:
    """Yield the letters of a page; closes it."""
    text_page, height = page.get_textpage(), page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text_page, index))
        if not letter.isspace() and raw.FPDFText_GetCharOrigin(text_page, index, x, y):
            yield Letter(letter, x.value, height - y.value, raw.FPDFText_GetFontSize(text_page, index))
    text_page.close()
    page.close()


def _rows(letters: list[Letter]) -> list[Row]:
    rows: list[Row] = []
    for letter in sorted(letters, key=lambda letter: letter.y):
        if not rows or letter.y - rows[-1].y > LEVEL:
            rows.append(Row(letter.y))
        rows[-1].letters.append(letter)
    sizes = [row.size for row in rows]
    whole: list[Row] = []
    for row, size in zip(rows, sizes, strict=True):
        beside = [
            other
            for other, larger in zip(rows, sizes, strict=True)
            if size < SMALL * larger and abs(other.y - row.y) < larger / 2
        ]
        if beside:
            min(beside, key=lambda other: abs(other.y - row.y)).letters.extend(row.letters)
        else:
            whole.append(row)
    return whole


def _last_page(lines: list[PrintedLine]) -> int:
    return max((line.page for line in lines), default=0)


def _differences(
    matcher: difflib.SequenceMatcher[str], one: list[PrintedLine], other: list[PrintedLine]
) -> Iterator[str]:
    for tag, one_from, one_to, other_from, other_to in matcher.get_opcodes():
        if tag != "equal":
            yield from (f"- {line.page} {line.text}" for line in one[one_from:one_to])
            yield from (f"+ {line.page} {line.text}" for line in other[other_from:other_to])
