"""What stands on the sheet above a text and scrolls with it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bcdesk.ui.editor.formats import Formats


class SheetHead(QWidget):
    """The head of a text; whoever derives from it puts things on `lines`.

    Signals:
        height_changed: what stands in it asks for another height.
        left: Tab leads out of it; whether forwards, into the text.
    """

    height_changed = Signal()
    left = Signal(bool)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        raise NotImplementedError

    def fit(self, width: int) -> None:
        """Be `width` pixels wide, and as tall as that asks for."""
        self.resize(width, self.height())
        self.lines.activate()
        self.resize(width, self._wanted(width))

    def event(self, event: QEvent) -> bool:
        """Tell when something in it has become taller or less tall."""
        done = bool(super().event(event))
        if event.type() is QEvent.Type.LayoutRequest and self._wanted(self.width()) != self.height():
            self.height_changed.emit()
        return done

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 # Qt's name and its way to say it
        """Leave by Tab; Qt would ask the text, which keeps Tab for itself."""
        self.left.emit(forward)
        return True

    def _wanted(self, width: int) -> int:
        lines = self.lines
        return (
            lines.totalHeightForWidth(width) if lines.hasHeightForWidth() else lines.totalSizeHint().height()
        )
