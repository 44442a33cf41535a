"""Word files: a galley drawn as WordprocessingML on our own slim template."""

from bcdesk.exporting.docx.writer import docx_bytes

__all__ = ["docx_bytes"]
