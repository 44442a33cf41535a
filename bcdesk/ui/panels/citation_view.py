"""The list of the citation panel."""

from itertools import accumulate

from PySide6.QtWidgets import QListView, QWidget

from bcdesk.ui.models.citations import CitationListModel
from bcdesk.ui.panels.citation_row import CitationRowDelegate
from bcdesk.ui.panels.panel_list import PanelList


class CitationView(PanelList):
    """Documents, one of them chosen, to be inserted by Enter, by a double click or by dragging."""

    def __init__(self, model: CitationListModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = model
        self._rows = CitationRowDelegate(self)
        self._show(model, self._rows)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.let_drag()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Decide first whether the scroll bar takes its room from the words.

        If the rows do not fit without it they do not fit with it either, so it never comes and goes by turns.
        """
        heights = accumulate(self._rows.height(self, found, 0) for found in self._documents.found)
        fits = all(height <= self.height() for height in heights)
        self._rows.bar = 0 if fits else self.verticalScrollBar().sizeHint().width()
        super().doItemsLayout()
