"""PDF: the galley is laid out on pages by our own engine and drawn."""

from pathlib import Path

from bcdesk.domain.galley import Galley, notes, paragraphs
from bcdesk.exporting.pdf.draw import draw
from bcdesk.exporting.pdf.engine import PdfEngine, draw_alone, font_files
from bcdesk.exporting.pdf.lines import LineCache
from bcdesk.exporting.pdf.metrics import undrawn
from bcdesk.exporting.pdf.pages import layout

__all__ = [
    "LineCache",
    "PdfEngine",
    "draw",
    "font_files",
    "layout",
    "pdf_bytes",
    "undrawn_characters",
]


def undrawn_characters(galley: Galley, fonts: Path) -> str:
    """Return the characters of `galley` that the fonts of a folder cannot draw, each once, sorted.

    Raises:
        FontMissingError: the fonts are not there.
    """
    flows = [paragraph for part in galley.parts for paragraph in paragraphs(part.flow)]
    flows += [paragraph for note in notes(galley) for paragraph in note.paragraphs]
    return undrawn((run.printed for paragraph in flows for run in paragraph.runs), fonts)


def pdf_bytes(galley: Galley, fonts: Path, lines: LineCache | None = None) -> bytes:
    """Return `galley` as a PDF file, set in the fonts of a folder; `lines` as in `layout`.

    Raises:
        FontMissingError: the fonts are not there.
    """
    return draw_alone(layout(galley, fonts, lines), fonts)
