"""The ground that dialogs stand on: a column of parts and, at its foot, the verbs.

No dialog is larger than the screen: where the parts have no room they scroll, and the verbs stay in reach.
"""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bcdesk.ui.theme import px

FRAME = QSize(16, 60)
"""What the desktop takes for the frame and the title of a window, pixels whatever the text size."""


def screen_room(window: QWidget) -> QSize:
    """Return the largest size that a window may have on its screen."""
    return window.screen().availableGeometry().size() - FRAME


class BaseDialog(QDialog):
    """A dialog with our margins, to be shown with `open()`; Esc backs out.

    Whoever derives from it words it in `retranslate`, which is called again whenever the language changes.

    Args:
        name: its object name.
        width: its least width in pixels at 100 %, if the screen is so wide.
        parent: the window that it belongs to.
    """

    def __init__(self, name: str, width: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = width
        self._ground = _Ground(self)
        self._column = QVBoxLayout(self._ground.sheet)
        self._foot = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._ground, 1)
        self._whole.addLayout(self._foot)
        self._filled = False
        self.setObjectName(name)
        self._measure()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as high as the words need."""
        super().showEvent(event)
        self._make_room()

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._column.addWidget(part)

    def _add_filling(self, part: QWidget) -> None:
        """Put a part that takes all the room there is."""
        self._column.addWidget(part, 1)
        self._filled = True

    def _add_verbs(self, *verbs: QPushButton) -> None:
        """Put the verbs at the foot, the main one first."""
        if not self._filled:
            self._column.addStretch(1)
        for verb in verbs:
            self._foot.addWidget(verb)
        self._foot.addStretch(1)

    def _make_room_soon(self) -> None:
        """Look for room when the parts that have just come are laid out."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._make_room)

    @Slot()
    def _make_room(self) -> None:
        """Grow where the verbs need more width, or the words, which wrap, more lines than there is room for."""
        room = screen_room(self)
        foot = self._foot.minimumSize()
        width = max(self.width(), self._column.minimumSize().width(), foot.width())
        width = min(width, room.width())
        height = min(
            max(self.height(), self._column.totalHeightForWidth(width) + foot.height()), room.height()
        )
        if (width, height) != (self.width(), self.height()):
            self.resize(width, height)

    def _measure(self) -> None:
        self.setMinimumWidth(min(px(self, self._least), screen_room(self).width()))
        self._column.setContentsMargins(px(self, 24), px(self, 20), px(self, 24), 0)
        self._column.setSpacing(px(self, 12))
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._foot.setContentsMargins(px(self, 24), px(self, 12), px(self, 24), px(self, 20))
        self._foot.setSpacing(px(self, 8))


class _Ground(QScrollArea):
    """Scrolls the parts of a dialog only where the screen has no room for them."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.sheet = QWidget()
        self.setObjectName("dialogGround")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.sheet)
        self.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return the size of the parts."""
        return self.sheet.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return the least size of the parts, as far as the screen has room for half of it."""
        return self.sheet.minimumSizeHint().boundedTo(screen_room(self) / 2)
