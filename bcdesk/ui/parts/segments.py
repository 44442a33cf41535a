"""A choice of one among few, side by side."""

from collections.abc import Hashable, Iterable, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from bcdesk.ui.theme import Role, colour, px

_RADIUS = 4


class Segments(QFrame):
    """A choice of one among few, side by side; the chosen one has paper, edge and weight."""

    chosen = Signal(object)
    """The officer chose: the value."""

    def __init__(
        self, choices: Iterable[tuple[Hashable, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Hashable] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._tell)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[Hashable, str]]) -> None:
        """Offer values under their words; the value stays chosen if it is still offered, else the first is."""
        kept = self.value()
        self._drop()
        for value, text in choices:
            segment = _Segment(text, self)
            segment.setObjectName(f"segment{len(self._values)}")
            self._group.addButton(segment, len(self._values))
            self._row.addWidget(segment)
            self._values.append(value)
        if self._values:
            self.set_value(kept if kept in self._values else self._values[0])

    def set_hints(self, hints: Mapping[Hashable, str]) -> None:
        """Give values a tooltip, which a screen reader says in the place of their words."""
        for at, value in enumerate(self._values):
            if value in hints:
                self._group.button(at).setToolTip(hints[value])
                self._group.button(at).setAccessibleName(hints[value])

    def value(self) -> Hashable | None:
        """Return the chosen value; None when nothing is offered."""
        chosen = self._group.checkedId()
        return self._values[chosen] if chosen >= 0 else None

    def set_value(self, value: Hashable) -> None:
        """Show `value`, one of those offered, as chosen without telling anybody."""
        self._group.button(self._values.index(value)).setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground that the segments share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self, Role.HAIR))
        painter.setBrush(colour(self, Role.WINDOW))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _drop(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values.clear()

    @Slot(int)
    def _tell(self, index: int) -> None:
        self.chosen.emit(self._values[index])


class _Segment(QRadioButton):
    """One segment: a radio button, so that arrow keys move and a screen reader counts, in another dress."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size that stays the same when the words become strong."""
        width = QFontMetrics(self._strong()).horizontalAdvance(self.text())
        return QSize(width + 2 * px(self, 11), px(self, 24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same size: words are never cut."""
        return self.sizeHint()

    def hitButton(self, point: QPoint) -> bool:  # noqa: N802
        """Say that a click anywhere on the segment counts."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words, and the ground of the chosen segment."""
        painter = QPainter(self)
        if self.isChecked():
            self._paint_ground(painter)
            painter.setFont(self._strong())
        painter.setPen(colour(self, self._ink()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        focused = self.hasFocus()
        width = 2 if focused else 1
        inset = width / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(self, Role.LINK if focused else Role.BORDER), width))
        painter.setBrush(colour(self, Role.PAPER))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)

    def _ink(self) -> Role:
        if not self.isEnabled():
            return Role.BORDER
        return Role.INK if self.isChecked() or self.underMouse() else Role.INK2

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
