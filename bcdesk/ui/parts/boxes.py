"""Heads of panels, banners, cards, separating lines, and what an empty view shows."""

from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bcdesk.ui.parts.buttons import main_button
from bcdesk.ui.parts.labels import IconMark, Look, Measured, OneLine, label
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.theme import Role, colour, icon, px


def hairline(*, vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """Return a separating line of one pixel."""
    line = QFrame(parent)
    line.setProperty("box", "hair")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def card(*, parent: QWidget | None = None) -> QFrame:
    """Return an empty sheet with round corners to lay things on."""
    sheet = QFrame(parent)
    sheet.setProperty("box", "card")
    return sheet


class PanelHead(Measured):
    """The head of a panel: title, count, and room for small buttons at the right."""

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = OneLine(Look.HEAD, title, parent=self)
        self._count = label(Look.COUNT, parent=self)
        self._row = QHBoxLayout(self)
        self._build()
        self._measure()

    def set_title(self, title: str) -> None:
        """Name the panel."""
        self._title.set_text(title)

    def set_count(self, count: str) -> None:
        """Say how many things there are; empty says nothing."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def add_tool(self, tool: QWidget) -> None:
        """Put a small button at the right end."""
        self._row.addWidget(tool)

    def _build(self) -> None:
        self._count.hide()
        self._count.setMinimumWidth(1)  # a passing word must not widen the panel
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)

    def _measure(self) -> None:
        self.setFixedHeight(px(self, 44))
        self._row.setContentsMargins(px(self, 16), 0, px(self, 12), 0)
        self._row.setSpacing(px(self, 8))


class Alternatives(QStackedWidget):
    """A list, or what is shown in its place; only what is shown asks for room, so that panels fit small screens."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_current_changed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least size of what is shown."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    @Slot(int)
    def _on_current_changed(self, _index: int) -> None:
        self.updateGeometry()


class EmptyState(Measured):
    """What an empty list or panel shows: what will stand here, and how to begin."""

    chosen = Signal()
    """The button was pressed."""

    def __init__(self, icon_name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark(icon(icon_name), 28, parent=self)
        self._title = label(Look.STRONG, wraps=True, parent=self)
        self._hint = label(Look.SMALL, wraps=True, parent=self)
        self._button = main_button(parent=self)
        self._column = QVBoxLayout(self)
        self._build()
        self._measure()

    def set_text(self, title: str, hint: str = "") -> None:
        """Say what will stand here and how to begin."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_button(self, text: str) -> None:
        """Offer a main button; empty offers none."""
        self._button.setText(text)
        self._button.setVisible(bool(text))

    def _build(self) -> None:
        self._button.setObjectName("begin")
        self._button.hide()
        self._button.clicked.connect(self._tell)
        self._column.addStretch(2)
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(words)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)

    def _measure(self) -> None:
        edge = px(self, 16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(self, 8))

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()


class Banner(Measured):
    """One sentence about what is shown, perhaps a second one, and up to two buttons at the right."""

    def __init__(self, level: Level, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        shown = icon("info-circle") if level is Level.INFO else level_icon(level)
        self._sign = IconMark(shown, 14, parent=self)
        self._sentence = label(Look.STRONG, wraps=True, parent=self)
        self._detail = label(Look.SMALL, wraps=True, parent=self)
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._build()
        self._measure()

    def set_text(self, sentence: str, detail: str = "") -> None:
        """Say what is the matter and, smaller, the way out."""
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(detail)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right end; a main one comes last."""
        self._row.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground."""
        ground, edge = _GROUNDS[self._level]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self, edge))
        painter.setBrush(colour(self, ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _build(self) -> None:
        self._detail.hide()
        self._words.addWidget(self._sentence)
        self._words.addWidget(self._detail)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)

    def _measure(self) -> None:
        self._row.setContentsMargins(px(self, 16), px(self, 10), px(self, 16), px(self, 10))
        self._row.setSpacing(px(self, 8))
        self._words.setSpacing(px(self, 2))


_GROUNDS = MappingProxyType(
    {
        Level.MUST: (Role.MUST_BG, Role.MUST_LINE),
        Level.SHOULD: (Role.SHOULD_BG, Role.SHOULD_LINE),
        Level.HINT: (Role.SIDE, Role.HAIR),
        Level.INFO: (Role.SIDE, Role.HAIR),
    }
)
"""Ground and edge of a banner."""
