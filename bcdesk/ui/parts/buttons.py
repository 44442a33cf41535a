"""Buttons: one main button in a view, plain ones with an edge, quiet ones like links, small ones with an icon.

Return presses the one that has the focus, in dialogs and outside.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from bcdesk.ui.theme import Role, colour, icon, px

_SIDE = 16


def main_button(text: str = "", *, parent: QWidget | None = None) -> QPushButton:
    """Return the one filled button of a view."""
    return _MainButton(text, parent)


def plain_button(text: str = "", *, parent: QWidget | None = None) -> QPushButton:
    """Return a button with an edge."""
    return _WordButton(text, parent)


def quiet_button(text: str = "", *, parent: QWidget | None = None) -> QPushButton:
    """Return a button that looks like a link."""
    button = _WordButton(text, parent)
    button.setFlat(True)
    return button


def tool_button(icon_name: str, text: str = "", *, parent: QWidget | None = None) -> QToolButton:
    """Return a small button with an icon alone; `text` is its tooltip and accessible name."""
    button = _SmallButton(parent)
    button.setIcon(icon(icon_name))
    name_tool(button, text)
    return button


def word(button: QAbstractButton, text: str) -> None:
    """Set the words of a button, for the eye and for screen readers."""
    button.setText(text)
    button.setAccessibleName(text)


def name_tool(button: QAbstractButton, words: str) -> None:
    """Give a button without room for words its tooltip and accessible name."""
    button.setToolTip(words)
    button.setAccessibleName(words)


class _WordButton(QPushButton):
    """A button with words."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(True)  # outside of dialogs Qt would leave it deaf to Return


class _MainButton(_WordButton):
    """A filled button; its focus ring lies inside, because at the edge it would have the colour of the fill."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self.setProperty("main", True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the button, then the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(self, Role.ACCENT_TEXT))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)


class _SmallButton(QToolButton):
    """A tool button whose icon grows with the text."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return presses it; in a dialog Qt would press the main button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setIconSize(QSize(px(self, _SIDE), px(self, _SIDE)))
