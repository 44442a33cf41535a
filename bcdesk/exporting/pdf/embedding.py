"""Fonts as PDF files embed them.

A report exported again has the same letters, or nearly always. So what reportlab makes of a set of letters is kept for
the next file: cutting a font down to them, compressing it and writing its widths takes longer than drawing the pages.
"""

import zlib
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import (  # type: ignore[import-untyped] # reportlab has no types
    PDFArray,
    PDFDocument,
)
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped] # reportlab has no types

SUBSETS = 8
"""So many subsets of a font are remembered, some 30 kB each and compressed 20 kB."""
FACES = 4
"""Plain, bold, italic, bold italic."""


class EmbeddedFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A font that is named by its path and remembers its last subsets."""

    def __init__(self, path: str) -> None:
        super().__init__(path, path)
        cut = lru_cache(maxsize=SUBSETS)(self.face.makeSubset)
        self.face.makeSubset = lambda subset: cut(tuple(subset))

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 # reportlab's name
        """Add the font to a document that is being written, a font object for each of its subsets."""
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(self.state[doc].subsets))]
        super().addObjects(doc)
        objects = doc.idToObject
        for name in names:
            font = objects["BasicFonts"].dict[name]
            font.Widths = _written(tuple(font.Widths.sequence))
            program = objects[font.FontDescriptor.name]["FontFile2"]
            for stream in (font.ToUnicode, program):
                objects[stream.name].filters = [_Deflate]


class _Deflate:
    """The filter of reportlab that compresses a stream, with a memory."""

    pdfname = "FlateDecode"

    @staticmethod
    @lru_cache(maxsize=2 * SUBSETS * FACES)
    def encode(content: str | bytes) -> bytes:
        return zlib.compress(content.encode() if isinstance(content, str) else content)


@lru_cache(maxsize=SUBSETS * FACES)
def _written(numbers: tuple[float, ...]) -> bytes:
    written: bytes = PDFArray(numbers).format(None)
    return written
