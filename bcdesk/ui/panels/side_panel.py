"""What all panels at the sides of the window have in common: a head, a ground of their own, and one column."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.ui.parts import PanelHead, Worded
from bcdesk.ui.theme import px

EDGE = 12
"""Between a field and the edges of the panel, pixels at 100 %."""


class SidePanel(Worded, QWidget):
    """A column below a head; a panel adds its parts and words them."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = PanelHead(parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        raise NotImplementedError

    def _add_field(self, field: QWidget) -> None:
        """Add a field as wide as the panel, but for its edges."""
        row = QHBoxLayout()
        row.setContentsMargins(px(self, EDGE), 0, px(self, EDGE), 0)
        row.addWidget(field)
        self._column.addLayout(row)
