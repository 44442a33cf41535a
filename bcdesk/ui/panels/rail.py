"""The rail at the right edge: one button for each panel, which opens it or, pressed again, closes it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from bcdesk.ui.theme import Role, TextSize, colour, px, text_font


class Rail(QToolBar):
    """A vertical row of `RailButton`s."""

    def __init__(self, panels: tuple[QAction, ...], *, parent: QWidget | None = None) -> None:
        """Show a button for each action, which must be checkable."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for action in panels:
            self.addWidget(RailButton(action, parent=self))


class RailButton(QToolButton):
    """Icon over word; the open panel's has a tint."""

    def __init__(self, action: QAction, *, parent: QWidget) -> None:
        """Follow `action`."""
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setObjectName(f"rail_{action.objectName()}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return the size of all buttons of the rail."""
        return QSize(px(self, 72), px(self, 60))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw ground, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(3, 2, -3, -2)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Role.SEL if self.isChecked() else Role.HOVER))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(self, Role.LINK))
            painter.drawRoundedRect(box, 4, 4)
        side = px(self, 20)
        at = QRect((self.width() - side) // 2, box.top() + px(self, 8), side, side)
        self.icon().paint(painter, at)
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(self, Role.LINK if self.isChecked() else Role.INK2))
        words = QRect(0, at.bottom() + px(self, 4), self.width(), px(self, 20))
        name = painter.fontMetrics().elidedText(
            self.defaultAction().iconText(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, name)
