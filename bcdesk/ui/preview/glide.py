"""Gentle scrolling."""

from PySide6.QtCore import QObject, QVariantAnimation, Slot
from PySide6.QtWidgets import QScrollBar, QStyle

LONGEST = 150
"""ms; the system may ask for less, or for none."""


class Glide(QObject):
    """Moves a scroll bar to a place, gently where the system moves things gently; whoever scrolls stops it."""

    def __init__(self, bar: QScrollBar, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._on_moved)
        bar.actionTriggered.connect(self.stop)

    def to(self, value: int) -> None:
        """Scroll to a value of the bar."""
        self.stop()
        wanted = QStyle.StyleHint.SH_Widget_Animation_Duration
        duration = min(self._bar.style().styleHint(wanted, None, self._bar), LONGEST)
        if duration <= 0 or not self._bar.isVisible():
            self._bar.setValue(value)
            return
        self._animation.setDuration(duration)
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(value)
        self._animation.start()

    @Slot()
    def stop(self) -> None:
        """Stay where the bar is now."""
        self._animation.stop()

    @Slot(object)
    def _on_moved(self, value: int) -> None:
        self._bar.setValue(value)
