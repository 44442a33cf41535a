"""Pages are painted as vectors, with the fonts that they were laid out with.

Every word is put where the PDF has it: Qt shapes and measures nothing. Fonts come from their files: a system may have
another font of the same name.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPen, QRawFont

from bcdesk.app.printing import FontFiles
from bcdesk.domain.errors import FontMissingError
from bcdesk.domain.pages import Page, PlacedLine, PlacedRun

_INK = QColor("black")
_BLANKS = " \u00a0"  # the blanks that word spacing widens
_WORD = re.compile(f"[^{_BLANKS}]*[{_BLANKS}]|[^{_BLANKS}]+")
_ANY_SIZE = 100.0  # pixels, until the size of the design is known


class PrintFonts:
    """The fonts of a family at the sizes that were needed so far.

    They belong to the thread that made them; another thread makes its own.
    """

    def __init__(self, files: FontFiles) -> None:
        self._files = (files.plain, files.bold, files.italic, files.bold_italic)
        self._faces: dict[int, QRawFont] = {}
        self._fonts: dict[tuple[int, float], QRawFont] = {}

    def words(self, run: PlacedRun) -> Iterator[tuple[float, QGlyphRun]]:
        """Yield the words of a run with their left edges on the page.

        Qt 6.11 rounds the places of letters within a word, and what they are off by grows from letter to letter.

        Raises:
            FontMissingError: the file of the font is not there or damaged.
        """
        face, font = self._face(run), self._font(run)
        glyphs = face.glyphIndexesForString(run.text)
        # The advances of the design: at the size of the run they would be rounded to 1/64 of a pt.
        scale = run.size / face.pixelSize()
        widths = (
            advance.x() * scale + run.word_spacing * (char in _BLANKS)
            for char, advance in zip(run.text, face.advancesForGlyphIndexes(glyphs), strict=True)
        )
        edges = [*accumulate(widths, initial=run.x)]
        for word in _WORD.finditer(run.text):
            start, end = word.span()
            letters = QGlyphRun()
            letters.setRawFont(font)
            letters.setGlyphIndexes(glyphs[start:end])
            letters.setPositions([QPointF(edge - edges[start], 0.0) for edge in edges[start:end]])
            yield edges[start], letters

    def _font(self, run: PlacedRun) -> QRawFont:
        """Return the font of a run, whose pixels are the points of the page."""
        key = (_place(run), run.size)
        if key not in self._fonts:
            font = QRawFont(self._face(run))
            font.setPixelSize(run.size)
            self._fonts[key] = font
        return self._fonts[key]

    def _face(self, run: PlacedRun) -> QRawFont:
        """Return the font of a look in the size of its design."""
        place = _place(run)
        if place not in self._faces:
            self._faces[place] = _read(self._files[place], bold=run.bold, italic=run.italic)
        return self._faces[place]


def paint_page(painter: QPainter, page: Page, fonts: PrintFonts) -> None:
    """Paint a page; a unit of the painter is a pt, its origin the top left corner of the paper.

    Raises:
        FontMissingError: a font is not there or damaged.
    """
    painter.setPen(_INK)
    for line in _lines(page):
        for run in line.runs:
            for x, letters in fonts.words(run):
                painter.drawGlyphRun(QPointF(x, line.y - run.rise), letters)
    for rule in page.rules:
        painter.setPen(QPen(_INK, rule.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(rule.x1, rule.y1), QPointF(rule.x2, rule.y2))


def _lines(page: Page) -> Iterator[PlacedLine]:
    if page.number:
        yield page.number
    yield from page.lines


def _place(run: PlacedRun) -> int:
    return run.bold + 2 * run.italic


def _read(path: Path, *, bold: bool, italic: bool) -> QRawFont:
    """Return the font of a file, in the size of its design.

    Qt 6.11 sends letters to a printer as text only for fonts that it knows by name, else as outlines, which takes eight
    times as long. So the font of that name is taken, but only if it is the very same one.
    """
    font = QRawFont(str(path), _ANY_SIZE, QFont.HintingPreference.PreferNoHinting)
    if not font.isValid():
        raise FontMissingError(path=path)
    known = QFont(font.familyName())
    known.setBold(bold)
    known.setItalic(italic)
    known.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    by_name = QRawFont.fromFont(known)
    if by_name.fontTable("head") == font.fontTable("head"):
        font = by_name
    font.setPixelSize(font.unitsPerEm())
    return font
