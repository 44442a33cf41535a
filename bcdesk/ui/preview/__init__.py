"""The preview: the pages that an export would write, beside the text."""

from bcdesk.ui.preview.arrangement import Fit
from bcdesk.ui.preview.pages_view import PagesView
from bcdesk.ui.preview.panel import PreviewPanel

__all__ = ["Fit", "PagesView", "PreviewPanel"]
