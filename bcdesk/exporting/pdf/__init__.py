"""PDF: the galley is laid out on pages by our own engine and drawn."""

from pathlib import Path

from bcdesk.domain.galley import Galley
from bcdesk.exporting.pdf.draw import draw
from bcdesk.exporting.pdf.lines import LineCache
from bcdesk.exporting.pdf.pages import layout

__all__ = ["LineCache", "draw", "layout", "pdf_bytes"]


def pdf_bytes(galley: Galley, fonts: Path, lines: LineCache | None = None) -> bytes:
    """Return `galley` as a PDF file, set in the fonts of a folder; `lines` as in `layout`.

    Raises:
        FontMissingError: the fonts are not there.
    """
    return draw(layout(galley, fonts, lines), fonts)
