"""The quiet line below the grid of a sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bcdesk.ui.parts import Measured, Worded, quiet_button, word
from bcdesk.ui.sheets.elided import Elided
from bcdesk.ui.sheets.state import SheetState
from bcdesk.ui.theme import Role, colour, icon, px


class GridFoot(Worded, Measured):
    """The quiet line below the grid: how it goes on, what the current cell is, and why something was not done."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = quiet_button(parent=self)
        self.carry = quiet_button(parent=self)
        self._notice = Elided(Qt.AlignmentFlag.AlignRight, parent=self)
        self._about = ""
        self._refusal = ""
        self._row = QHBoxLayout(self)
        self._build()
        self._measure()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Offer what can be done."""
        self.add.setVisible(writable)
        self.carry.setVisible(writable and state.carries)

    def show_about(self, words: str) -> None:
        """Say what is known of the current cell."""
        self._about = words
        self._show()

    def say(self, words: str) -> None:
        """Say why something was not done, in the place of what is known of the cell; empty takes it away."""
        self._refusal = words
        self._show()

    def _show(self) -> None:
        role = Role.INK if self._refusal else Role.INK2
        self._notice.show_words(self._refusal or self._about, role, strong=bool(self._refusal))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        word(self.add, self.tr("Add a row"))
        word(self.carry, self.tr("Take the numbers carried over from the period before"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line above."""
        painter = QPainter(self)
        painter.setPen(colour(self, Role.HAIR))
        painter.drawLine(0, 0, self.width(), 0)

    def _build(self) -> None:
        self.add.setObjectName("sheetAddRow")
        self.carry.setObjectName("sheetCarry")
        self._notice.setObjectName("sheetNotice")
        self.add.setIcon(icon("plus", role=Role.LINK))
        self._row.addWidget(self.add)
        self._row.addWidget(self.carry)
        self._row.addWidget(self._notice, 1)

    def _measure(self) -> None:
        self._row.setContentsMargins(px(self, 8), 1, px(self, 12), 0)
        self._row.setSpacing(px(self, 8))
