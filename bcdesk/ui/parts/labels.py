"""Words and icons that are only looked at, and the ground of parts whose lengths follow the text size."""

from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from bcdesk.ui.theme import print_font, px

BETWEEN = " · "
"""What parts the facts of one line."""


class Look(StrEnum):
    """What a label is; size, weight and colour come from the style sheet."""

    PLAIN = "plain"
    SMALL = "small"
    """Second lines and hints."""
    LABEL = "label"
    """The name above a field or a group."""
    COUNT = "count"
    STRONG = "strong"
    HEAD = "head"
    """The title of a panel."""
    CARD = "card"
    """The title of a card."""
    PAGE = "page"
    """The title of a page."""


def label(
    look: Look = Look.PLAIN, text: str = "", *, wraps: bool = False, parent: QWidget | None = None
) -> QLabel:
    """Return a label; its words are shown as they are, never as markup."""
    words = QLabel(text, parent)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setProperty("look", look.value)
    words.setWordWrap(wraps)
    return words


class OneLine(QLabel):
    """A line of words that is cut where it does not fit; the tooltip has it whole."""

    def __init__(self, look: Look = Look.PLAIN, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look.value)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self.setText(text)
        self.setToolTip(f"<p>{escape(text)}</p>" if text else "")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return no width: words are cut."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw as many of the words as there is room for."""
        _paint_line(self)


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # it is mixed into widgets of every kind


class Worded(_Widget):
    """Mixed into a widget, before its class: `retranslate` sets its words anew when the language changes."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        raise NotImplementedError


class Measured(QWidget):
    """A widget whose lengths follow the text size: `_measure` sets them, once built and whenever the font changes."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        raise NotImplementedError


class IconMark(Measured):
    """Shows an icon that is no button, in a box at least as tall as a line of text, so that it stands beside words.

    Args:
        shown: the icon.
        pixels: its side at 100 %.
        parent: the widget it lies in.
    """

    def __init__(self, shown: QIcon, pixels: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = shown
        self._pixels = pixels
        self._measure()

    def set_icon(self, shown: QIcon) -> None:
        """Show another icon."""
        self._icon = shown
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the icon."""
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self._icon.paint(QPainter(self), self.rect(), Qt.AlignmentFlag.AlignCenter, mode)

    def _measure(self) -> None:
        side = px(self, self._pixels)
        self.setFixedSize(side, max(side, self.fontMetrics().height()))


class PrintedWords(QLabel):
    """Words in the print font, which a style sheet would take away; what does not wrap is cut where it must be."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the text size, when a new style sheet has put the font of before back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw as many of the words of a line as there is room for."""
        if self.wordWrap():
            super().paintEvent(event)
        else:
            _paint_line(self)

    def _dress(self) -> None:
        self.setFont(print_font())


def _paint_line(words: QLabel) -> None:
    """Draw the words of a label in one line, cut where they do not fit."""
    shown = words.fontMetrics().elidedText(words.text(), Qt.TextElideMode.ElideRight, words.width())
    QPainter(words).drawText(words.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
