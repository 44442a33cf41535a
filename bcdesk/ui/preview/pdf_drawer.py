"""Draws pages of a PDF with pdfium; nobody else knows pdfium."""

import logging
from threading import Lock

import pypdfium2 as pdfium  # type: ignore[import-untyped] # it has no types
from pypdfium2 import raw
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

_PDFIUM = Lock()
"""pdfium must not be entered by two threads at a time, whatever documents they have."""
_WHITE = (255, 255, 255, 255)
_log = logging.getLogger(__name__)


class PdfDrawer:
    """Keeps the document open that it has drawn from last."""

    def __init__(self) -> None:
        self._source: bytes | None = None
        self._document: pdfium.PdfDocument | None = None

    def draw(self, pdf: bytes, index: int, size: QSize) -> QImage | None:
        """Return the image of a page at `size`, in pixels; None for one that cannot be drawn, which is logged."""
        try:
            with _PDFIUM:
                return self._image(self._open(pdf)[index], size)
        except pdfium.PdfiumError:
            _log.exception("page %s of the preview cannot be drawn", index)
            return None

    def close(self) -> None:
        """Let go of the document."""
        with _PDFIUM:
            self._release()

    def _image(self, page: pdfium.PdfPage, size: QSize) -> QImage:
        width, height = size.width(), size.height()
        bitmap = pdfium.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
        try:
            bitmap.fill_rect(_WHITE, 0, 0, width, height)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
            return QImage(bitmap.buffer, width, height, bitmap.stride, QImage.Format.Format_RGB32).copy()
        finally:
            bitmap.close()
            page.close()

    def _open(self, pdf: bytes) -> pdfium.PdfDocument:
        if self._document is None or self._source is not pdf:
            self._release()
            self._document, self._source = pdfium.PdfDocument(pdf), pdf
        return self._document

    def _release(self) -> None:
        if self._document is not None:
            self._document.close()
        self._document = self._source = None
