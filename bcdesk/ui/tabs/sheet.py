"""The sheet that the frame of a report is filled in on: its ground, its type and what is drawn on it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.galley import StyleName
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import PLAIN, Gap
from bcdesk.domain.typography import LINE_WIDTH, RULE_ROOM
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.editor.passage_view import HEAD_ROOM, MAX_ZOOM, MIN_ZOOM, SHEET_EDGE, SHEET_TOP
from bcdesk.ui.theme import Role, colour, px

SIDE_WIDTH, SIDE_GAP = 288, 24
"""Width of what lies beside the sheet, and its least distance from it, pixels at 100 %."""
WIDE_SIDE, WIDE_GAP = 336, 40
"""The same where there is room."""
DESK_EDGE = 28
"""Ground at both sides, pixels at 100 %."""
NARROW_EDGE = 12
"""The least of it."""
FOOT = 24
"""Ground or paper below the last line."""


def print_formats(widget: QWidget, house: HouseStyle, zoom: float) -> Formats:
    """Return the formats of print on `widget`."""
    return Formats(
        house,
        zoom=zoom,
        dpi=widget.logicalDpiY(),
        body=StyleName.BODY,
        ink=colour(widget, Role.INK),
        cite=colour(widget, Role.CITE),
    )


class OnSheet(Protocol):
    """What follows the type of the sheet."""

    def set_print(self, formats: Formats) -> None:
        """Follow it."""


class Printed(QLabel):
    """Words that the form prints of itself."""

    def __init__(self, style: StyleName, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._style = style
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_print(self, formats: Formats) -> None:
        """Show the words in the type of the sheet."""
        self.setFont(formats.font(self._style, PLAIN))


class RuleLine(QWidget):
    """The line that prints under a text.

    Args:
        length: gives its length in pixels.
    """

    def __init__(self, length: Callable[[], float], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = length
        self._thick = 1.0

    def set_print(self, formats: Formats) -> None:
        """Measure by the type of the sheet."""
        self._thick = max(1.0, formats.points(LINE_WIDTH))
        self.setFixedHeight(max(3, round(formats.points(RULE_ROOM))))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw the line in the middle."""
        length = min(self._length(), float(self.width()))
        painter = QPainter(self)
        line = QRectF(0, 0, round(length), round(self._thick))
        line.moveTo(round((self.width() - length) / 2), round((self.height() - self._thick) / 2))
        painter.fillRect(line, colour(self, Role.INK))


class SheetPassage(PassageEditor):
    """The editor of a passage as a part of the sheet: as tall as its text, and the page scrolls it."""

    def __init__(
        self, desk: Desk, passage: Passage, tools: EditorTools, *, parent: QWidget | None = None
    ) -> None:
        self._hint = ""
        super().__init__(desk, passage, tools, parent=parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._fit_height()

    def refresh(self) -> None:
        """Show the report as it is now, and be as tall."""
        super().refresh()
        self._fit_height()

    def set_hint(self, hint: str) -> None:
        """Say in an empty passage what belongs there."""
        self._hint = hint
        self.viewport().update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return bool(self.document().isEmpty())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Leave by Ctrl+Tab, because Tab alone changes the level."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _TABS:
            self._leave(forward=event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Let the page scroll and zoom."""
        event.ignore()

    def _leave(self, *, forward: bool) -> None:
        self.setTabChangesFocus(True)  # otherwise Qt keeps the focus in a text
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    @Slot()
    def _fit_height(self) -> None:
        formats, document = self._text.formats, self.document()
        line = formats.points(formats.house.pitch + formats.house.paragraph_gap)
        below = document.lastBlock().blockFormat().bottomMargin()  # Qt does not count it
        self.setFixedHeight(round(max(line, document.size().height() + below)))

    def _set_margins(self) -> None:
        self._text.set_margins(0, 0, 0, 0)

    def _paint_ground(self, painter: QPainter) -> None:
        """The sheet is painted by the page; an empty passage is a field."""
        if not self.is_empty or self.isReadOnly():
            return
        room = self.viewport().rect()
        painter.fillRect(room, colour(self, Role.FIELD))
        painter.setPen(colour(self, Role.FIELD_LINE))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        says_itself = any(isinstance(row, Gap) for row in self._text.rows)
        if self._hint and not says_itself and not self.hasFocus():
            formats = self._text.formats
            painter.setFont(formats.font(formats.body, PLAIN))
            painter.setPen(colour(self, Role.INK3))
            first = round(formats.millimetres(formats.house.first_line_mm))
            painter.drawText(room.adjusted(first, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._hint)


_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Sheet(QWidget):
    """The paper, as wide as the measure of print with its edges; `lines` takes what lies on it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.lines = QVBoxLayout(self)
        self.lines.setSpacing(0)

    def set_print(self, formats: Formats) -> None:
        """Measure by the type of the sheet."""
        edge = px(self, SHEET_EDGE)
        self.setFixedWidth(round(formats.measure) + 2 * edge)
        self.lines.setContentsMargins(edge, px(self, HEAD_ROOM), edge, px(self, FOOT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the paper with its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, Role.PAPER))
        painter.setPen(QPen(colour(self, Role.HAIR)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Ground(QWidget):
    """What the sheet lies on."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the desk."""
        QPainter(self).fillRect(self.rect(), colour(self, Role.DESK))


class SheetPage(QScrollArea):
    """A page with a sheet, perhaps with something beside it, or below it where the room is narrow.

    Whoever derives from it puts things on `sheet`, then beside it, says in `_set_print` how they follow the type, and
    calls `_restyle` once built.

    Signals:
        zoom_requested: the officer turned the wheel with Ctrl; 1 or -1.
    """

    zoom_requested = Signal(int)

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._zoom = 1.0
        self._beside: QWidget | None = None
        self._revealing = QTimer(self, interval=0, singleShot=True)  # once the text has grown
        self._revealing.timeout.connect(self._show_cursor)
        self._ground = _Ground()
        self.sheet = Sheet(parent=self._ground)
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ground)
        self._lay_out()
        self._house = desk.report.style
        desk.changed.connect(self._follow_house)

    @property
    def zoom(self) -> float:
        """The zoom; 1 shows print size."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the sheet larger or smaller."""
        zoom = max(MIN_ZOOM, min(MAX_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._restyle()

    def keep_in_view(self, editor: QTextEdit) -> None:
        """Scroll along when the officer moves the cursor of `editor` out of sight."""
        editor.cursorPositionChanged.connect(self._revealing.start)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Put what lies beside the sheet where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._restyle()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow.addWidget(self.sheet)
        self.setWidget(self._ground)

    def _lay_beside(self, part: QWidget) -> None:
        """Put something beside the sheet; whatever is on the sheet comes before it in the order of Tab."""
        self._beside = part
        self._flow.addWidget(part)

    def _set_print(self, formats: Formats) -> None:
        """Let everything on the sheet follow the type."""
        raise NotImplementedError

    def _restyle(self) -> None:
        formats = print_formats(self, self.desk.report.style, self._zoom)
        self.sheet.set_print(formats)
        self._set_print(formats)
        self._arrange()

    def _arrange(self) -> None:
        """Put things beside the sheet if both fit, else below it, and all in the middle."""
        room, sheet = self.viewport().width(), self.sheet.width()
        top, side = px(self, SHEET_TOP), 0
        wide = room - sheet >= px(self, WIDE_SIDE + WIDE_GAP + 2 * DESK_EDGE)
        width, gap = px(self, WIDE_SIDE if wide else SIDE_WIDTH), px(self, WIDE_GAP if wide else SIDE_GAP)
        fits = room - sheet >= width + gap + px(self, 2 * NARROW_EDGE)
        if self._beside is not None:
            self._beside.setFixedWidth(width if fits else sheet)
            self._flow.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop if fits else Qt.AlignmentFlag(0))
            side = width + gap if fits else 0
        across = fits or self._beside is None
        self._flow.setDirection(
            QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        )
        edge = max((room - sheet - side) // 2, 0)
        short = room < sheet + side
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if short else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._flow.setSpacing(gap)
        self._flow.setContentsMargins(edge, top, edge, 0 if across else top)

    @Slot(bool)
    def _follow_house(self, _typing: bool) -> None:  # as the signal has it
        if self.desk.report.style != self._house:
            self._house = self.desk.report.style
            self._restyle()

    @Slot()
    def _show_cursor(self) -> None:
        """Scroll to the cursor of the text that has the focus."""
        editor = QApplication.focusWidget()
        if isinstance(editor, QTextEdit) and self._ground.isAncestorOf(editor):
            spot = editor.cursorRect()
            inside = editor.viewport().mapTo(self._ground, spot.center())
            self.ensureVisible(inside.x(), inside.y(), px(self, 16), spot.height() + px(self, 16))
