"""The page engine behind the port of the use cases: layout and drawing, safe on any thread."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from bcdesk.app.printing import FontFiles
from bcdesk.domain.errors import FontMissingError
from bcdesk.domain.galley import Galley
from bcdesk.domain.pages import Pages, PlacedRun
from bcdesk.exporting.pdf.draw import draw
from bcdesk.exporting.pdf.lines import LineCache
from bcdesk.exporting.pdf.metrics import FILES, family
from bcdesk.exporting.pdf.pages import layout

_BLANKS = " \u00a0"  # both are drawn as the blank, which word spacing widens
_DRAWING = Lock()
"""reportlab's fonts belong to the process and are read while a document is drawn: one document at a time."""


class PdfEngine:
    """Lays out and draws with the fonts of a folder; remembers the lines of the last layout."""

    def __init__(self, fonts: Path) -> None:
        """Take the folder of the fonts; they are read when they are first needed."""
        self._fonts = fonts
        self._lines: LineCache | None = None
        self._laying_out = Lock()

    def lay_out(self, galley: Galley) -> Pages:
        """See `PageEngine`."""
        with self._laying_out:
            if self._lines is None:
                self._lines = LineCache(family(self._fonts))
            return layout(galley, self._fonts, self._lines)

    @property
    def broken(self) -> int:
        """How many paragraphs have been broken into lines so far."""
        return self._lines.broken if self._lines else 0

    def draw(self, pages: Pages) -> bytes:
        """See `PageEngine`."""
        return draw_alone(pages, self._fonts)

    def advances(self, run: PlacedRun) -> Sequence[float]:
        """See `PageEngine`."""
        face = family(self._fonts).face(bold=run.bold, italic=run.italic)
        widths = face.widths(run.text, run.size)
        return [
            width + run.word_spacing if char in _BLANKS else width
            for char, width in zip(run.text, widths, strict=True)
        ]


def font_files(folder: Path) -> FontFiles:
    """Return the files of the family that pages are set in.

    Raises:
        FontMissingError: no family is complete in `folder`.
    """
    for names in FILES:
        plain, bold, italic, both = (folder / f"{name}.ttf" for name in names)
        if all(path.is_file() for path in (plain, bold, italic, both)):
            return FontFiles(plain, bold, italic, both)
    raise FontMissingError(path=folder)


def draw_alone(pages: Pages, fonts: Path) -> bytes:
    """Draw like `draw`, after whatever another thread is drawing.

    Raises:
        FontMissingError: the fonts are not there.
    """
    with _DRAWING:
        return draw(pages, fonts)
