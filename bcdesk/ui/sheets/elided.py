"""Words in one small line, cut where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bcdesk.ui.parts import Measured
from bcdesk.ui.theme import Role, TextSize, colour, text_font


class Elided(Measured):
    """Shows words that may be longer than their place; the tooltip has them all."""

    def __init__(
        self, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, *, parent: QWidget | None = None
    ) -> None:
        """Let the words stand at a side."""
        super().__init__(parent)
        self._side = side
        self._words = ""
        self._role = Role.INK
        self._strong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()

    @property
    def words(self) -> str:
        """What is shown, uncut."""
        return self._words

    def show_words(self, words: str, role: Role = Role.INK2, *, strong: bool = False) -> None:
        """Show other words."""
        self._words, self._role, self._strong = words, role, strong
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words."""
        painter = QPainter(self)
        painter.setFont(text_font(TextSize.SMALL, strong=self._strong))
        painter.setPen(colour(self, self._role))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | self._side), words)

    def _measure(self) -> None:
        self.setFixedHeight(QFontMetrics(text_font(TextSize.SMALL)).height())
