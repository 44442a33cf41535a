"""Fields that lie on the sheet or beside it, and the link that keeps them and the report the same.

A field on the sheet shows its text as it prints and grows with it. Undo belongs to the desk, so the fields keep none
of their own and pass the keys on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any, Protocol, cast

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from bcdesk.domain.edits import Edit, SetFrame
from bcdesk.domain.errors import StyleOutOfRangeError
from bcdesk.domain.framing import FramingError
from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.passages import common_ends
from bcdesk.domain.report import PLAIN, Report
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.blocks import units
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.editor.keys import is_menu_key
from bcdesk.ui.parts import Look
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.theme import Role, colour, px

FAULT_PAUSE = 1_500
"""ms without typing after which a field says that its words cannot be taken; it also does when it is left."""
PLACE = "frame:"
"""What the ids of places in fields begin with; a field is no block, so the galley has no such ids."""


class Editable(Protocol):
    """What a link needs of a field."""

    @property
    def typed(self) -> SignalInstance:
        """The officer changed the text."""

    @property
    def left(self) -> SignalInstance:
        """The field has lost the focus."""

    def words(self) -> str:
        """Return what stands in the field."""

    def show_words(self, words: str) -> None:
        """Show other words without telling anybody; the cursor stays where it can."""

    def set_faulty(self, faulty: bool) -> None:
        """Mark the field, or no longer."""

    def accessibleName(self) -> str:  # noqa: N802 # Qt's name
        """Return the name of the field."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Which value of the report some fields show, and how.

    Attributes:
        name: of the value, for places and typing bursts.
        value: reads it from the report.
        edit: makes the edit that gives it another value.
        read: turns the words of the fields into a value, given the one that is there; raises `FramingError` or
            `StyleOutOfRangeError`.
        texts: turns the value into the words of the fields.
        holder: the id of what the value belongs to; empty for the frame.
    """

    name: str
    value: Callable[[Report], Any]
    edit: Callable[[Report, Any], Edit]
    read: Callable[[tuple[str, ...], Any], Any]
    texts: Callable[[Any], tuple[str, ...]]
    holder: str = ""

    @property
    def place(self) -> Origin:
        """Where the value stands in the report."""
        return Origin(self.holder or PLACE + self.name)


def frame_edit(field: str) -> Callable[[Report, Any], Edit]:
    """Return what makes edits of a whole field of the frame."""

    def edit(report: Report, new: Any) -> Edit:  # noqa: ANN401 # of the type of the field
        return SetFrame(field, getattr(report, field), new)

    return edit


def part_edit(field: str, part: str) -> Callable[[Report, Any], Edit]:
    """Return what makes edits of one part of a field of the frame."""

    def edit(report: Report, new: Any) -> Edit:  # noqa: ANN401 # of the type of the part
        whole = getattr(report, field)
        return SetFrame(field, whole, replace(whole, **{part: new}))

    return edit


class FieldLink(QObject):
    """Keeps fields and a value of the report the same.

    What is typed becomes an edit at once. While it cannot be taken the report keeps its last value, and the words
    stay in the field until they are mended or the value itself changes. Words that mean the value are left as they
    were typed as long as the officer is in the field.
    """

    fault_changed = Signal(object)
    """What is to be said about the words: a `FramingError`, a `StyleOutOfRangeError`, or None."""

    def __init__(
        self, desk: Desk, binding: Binding, fields: Sequence[Editable], *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.binding = binding
        self.fields = tuple(fields)
        self.fault: FramingError | StyleOutOfRangeError | None = None
        self._fault: FramingError | StyleOutOfRangeError | None = None
        self._telling = QTimer(self, interval=FAULT_PAUSE, singleShot=True)
        self._telling.timeout.connect(self._tell)
        self._seen: object = None
        for field in self.fields:
            field.typed.connect(self._take)
            field.left.connect(self._tidy)
        desk.changed.connect(self._follow)
        self._show(binding.value(desk.report))

    @property
    def value(self) -> Any:  # noqa: ANN401 # whatever the binding has
        """The value as the report has it."""
        return self.binding.value(self._desk.report)

    @Slot()
    def _take(self) -> None:
        now = self.value
        try:
            new = self.binding.read(self._words(), now)
        except (FramingError, StyleOutOfRangeError) as error:
            self._set_fault(error)
            return
        self._set_fault(None)
        self._seen = new
        if new == now:
            return
        place = self.binding.place
        self._desk.do(
            self.binding.edit(self._desk.report, new),
            self.tr("Change: {field}").format(field=self.fields[0].accessibleName()),
            before=place,
            after=place,
            burst=PLACE + self.binding.name,
        )

    @Slot(bool)
    def _follow(self, _typing: bool) -> None:  # as the signal has it
        value = self.value
        if value == self._seen:
            return
        self._seen = value
        try:
            same = self.binding.read(self._words(), value) == value
        except (FramingError, StyleOutOfRangeError):
            same = False
        if not same:
            self._show(value)

    @Slot()
    def _tidy(self) -> None:
        """Show the value in its own form once the officer has left."""
        self._desk.end_burst()
        if self._fault is None:
            self._show(self.value)
        else:
            self._tell()

    def _show(self, value: Any) -> None:  # noqa: ANN401 # whatever the binding has
        self._seen = value
        for field, words in zip(self.fields, self.binding.texts(value), strict=True):
            field.show_words(words)
        self._set_fault(None)

    def _words(self) -> tuple[str, ...]:
        return tuple(field.words() for field in self.fields)

    def _set_fault(self, fault: FramingError | StyleOutOfRangeError | None) -> None:
        """Note what is wrong; half a date is no mistake as long as the officer is typing it."""
        self._fault = fault
        if fault is None or self.fault is not None:
            self._tell()
        else:
            self._telling.start()

    @Slot()
    def _tell(self) -> None:
        self._telling.stop()
        fault = self._fault
        part = fault.part if isinstance(fault, FramingError) else 0
        for place, field in enumerate(self.fields):
            field.set_faulty(fault is not None and place == part)
        if fault is not self.fault:
            self.fault = fault
            self.fault_changed.emit(fault)


def history_key(event: QKeyEvent) -> str:
    """Tell whether the keys mean `undo` or `redo`; empty if neither."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    return "redo" if event.matches(QKeySequence.StandardKey.Redo) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a field on the sheet is set.

    Attributes:
        style: the style its text prints in.
        several: Return makes a new line; otherwise it goes on to the next field.
        listed: its lines are those of a list, with dashes; Alt and an arrow move them.
        inline: as wide as its text, at least `least` pixels at 100 %; otherwise as wide as there is room.
        balanced: lines are broken so that they are about as long as each other.
        quiet: without tint while it holds something: what comes from the agency's own habits.
        align: of its lines.
    """

    style: StyleName
    several: bool = False
    listed: bool = False
    inline: bool = False
    least: int = 0
    balanced: bool = False
    quiet: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter


DASH = "- "
_PIXEL = 0.75
"""A pixel at 100 % in points; all lengths inside a field grow with the sheet."""
_PAD, _INLINE_PAD, _LEADING = 5, 3, 2
"""From the edge of a field to its text, in such pixels: at the sides, in a line, above and below."""
_NARROW = 40
"""The least width of a field that is as wide as there is room."""


class SheetText(QTextEdit):
    """A field on the sheet.

    Signals:
        typed, left: as in `Editable`.
        entered: the field has got the focus.
        line_shift: Alt and an arrow were pressed in a list; by how many lines.
        line_wanted: Return was pressed in a field that is itself a line of a list.
        emptied: Backspace was pressed in an empty field.
    """

    typed = Signal()
    left = Signal()
    entered = Signal()
    line_shift = Signal(int)
    line_wanted = Signal()
    emptied = Signal()

    def __init__(self, desk: Desk, setting: Setting, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._setting = setting
        self._hint = ""
        self._faulty = self._showing = self._hovered = self._pointing = False
        self._dashed = setting.listed
        self._pixel = 1.0
        self._build()
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)

    def set_print(self, formats: Formats) -> None:
        """Show the text in the type of the sheet."""
        self._pixel = formats.points(_PIXEL)
        self.setFont(formats.font(self._setting.style, PLAIN))
        self._set_margins()
        self.updateGeometry()

    def set_hint(self, hint: str) -> None:
        """Say in an empty field what belongs there."""
        self._hint = hint
        self._set_margins()
        self.updateGeometry()
        self.viewport().update()

    def words(self) -> str:
        """Return what stands in the field, a new line for each break."""
        return self.toPlainText()

    def show_words(self, words: str) -> None:
        """Show other words; only what differs is touched, so that the cursor stays."""
        now = self.toPlainText()
        if words == now:
            return
        start, end = common_ends(now, words)
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(now[:start]))
        cursor.setPosition(units(now[: len(now) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words[start : len(words) - end])
        self._showing = False

    def set_faulty(self, faulty: bool) -> None:
        """Mark the field, or no longer."""
        self._faulty = faulty
        self.viewport().update()

    def set_dashed(self, dashed: bool) -> None:
        """Show dashes before the lines of a list, or none where there is one line only."""
        if dashed != self._dashed:
            self._dashed = dashed
            self._set_margins()

    def point_at_line(self, pointing: bool) -> None:
        """Keep the line of the cursor marked while the focus is on its tools."""
        self._pointing = pointing
        self.viewport().update()

    @property
    def line(self) -> int:
        """The line of the cursor, counted from 0."""
        return self.textCursor().blockNumber()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the end of a line."""
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)

    def select(self, offset: int, length: int) -> None:
        """Select `length` code points from `offset` on."""
        words, cursor = self.words(), self.textCursor()
        cursor.setPosition(units(words[:offset]))
        cursor.setPosition(units(words[: offset + length]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def longest_line(self) -> float:
        """Return the width of the longest line as it is broken now, in pixels."""
        longest = 0.0
        block = self.document().begin()
        while block.isValid():
            layout = block.layout()
            widths = [layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())]
            longest = max([longest, *widths])
            block = block.next()
        return longest

    def sizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return the size that the text asks for."""
        width = self._inline_width() if self._setting.inline else super().sizeHint().width()
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return a width that the longest word needs."""
        if not self._setting.inline:
            return QSize(round(_NARROW * self._pixel), self.height())
        words = (self.toPlainText() or self._hint).split() or [""]
        return QSize(self._width_of(words), self.height())

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setReadOnly(self._desk.read_only)
        document = self.document()
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        option = QTextOption(self._setting.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        wide = QSizePolicy.Policy.Preferred if self._setting.inline else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._clear_ground()

    def _clear_ground(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        if palette != self.palette():
            self.setPalette(palette)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and history_key(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Do what the key means in a form."""
        kept = self._setting
        alone = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if (way := history_key(event)) != "":
            getattr(self._desk, way)()
        elif is_menu_key(event):
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._return()
        elif kept.listed and event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _SHIFTS:
            self.line_shift.emit(_SHIFTS[event.key()])
        elif alone and event.key() == Qt.Key.Key_Backspace and self.document().isEmpty():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _return(self) -> None:
        if self._setting.listed and not self._setting.several:
            self.line_wanted.emit()
        elif not self._setting.several:
            self.focusNextChild()
        elif not self.isReadOnly():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 # Qt's name
        """Tell whether there is text in it."""
        return bool(source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 # Qt's name
        """Paste words only, in one line where the field has one."""
        lines = [line for line in source.text().splitlines() if line.strip()]
        self.insertPlainText(("\n" if self._setting.several else " ").join(lines))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Let the page scroll and zoom."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 # Qt's name
        """Tell it."""
        super().focusInEvent(event)
        self.viewport().update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 # Qt's name
        """Tell it."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.left.emit()

    @Slot()
    def _on_contents_changed(self) -> None:
        self._set_margins()
        self._fit_height()  # once more: the first time the lines were broken for the margins of the old text
        self.updateGeometry()
        if not self._showing:
            self.typed.emit()

    # Size

    def _pad(self) -> float:
        return (_INLINE_PAD if self._setting.inline else _PAD) * self._pixel

    def _inline_width(self) -> int:
        return self._width_of((self.toPlainText() or self._hint).split("\n"))

    def _width_of(self, lines: Sequence[str]) -> int:
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        return ceil(max(widest + 2, self._setting.least * self._pixel) + 2 * self._pad())

    @Slot()
    def _fit_height(self) -> None:
        self.setFixedHeight(max(1, round(self.document().size().height())))

    def _set_margins(self) -> None:
        """Keep room for the dash, and narrow the lines until they are about as long as each other."""
        pad = self._pad()
        left = pad + (self._dash_width() if self._dashed else 0.0)
        spare = self._spare(self.viewport().width() - left - pad) if self._setting.balanced else 0.0
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        wanted = (left + spare, pad + spare, _LEADING * self._pixel)
        if (form.leftMargin(), form.rightMargin(), form.topMargin()) != wanted:
            form.setLeftMargin(wanted[0])
            form.setRightMargin(wanted[1])
            form.setTopMargin(wanted[2])
            form.setBottomMargin(wanted[2])
            showing, self._showing = self._showing, True
            frame.setFrameFormat(form)
            self._showing = showing

    def _spare(self, room: float) -> float:
        """Return how much may be taken off each side of the room without another line."""
        text = self.toPlainText()
        lines = self._line_count(text, room)
        if lines <= 1 or "\n" in text:
            return 0.0
        enough, short = room, room / 2 / lines
        while enough - short > 1:
            middle = (enough + short) / 2
            if self._line_count(text, middle) == lines:
                enough = middle
            else:
                short = middle
        return max(0.0, (room - enough - 2) / 2)

    def _line_count(self, text: str, width: float) -> int:
        layout = QTextLayout(text, self.font())
        layout.setTextOption(self.document().defaultTextOption())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout.lineCount()

    def _dash_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(DASH)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow palette and fonts."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._clear_ground()

    # Painting

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 # Qt's name
        """Show the tint of a quiet field under the pointer."""
        super().enterEvent(event)
        self._hover(inside=True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Take the tint away."""
        super().leaveEvent(event)
        self._hover(inside=False)

    def _hover(self, *, inside: bool) -> None:
        self._hovered = inside and not self.isReadOnly()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the ground, the dashes and the text, and the ring of the focus."""
        painter = QPainter(self.viewport())
        self._paint_ground(painter)
        if self._dashed:
            self._paint_dashes(painter)
        if self._pointing:
            self._paint_pointer(painter)
        if self.document().isEmpty() and not self.hasFocus():
            self._paint_hint(painter)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour(self, Role.MUST if self._faulty else Role.LINK), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
            painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        quiet = self._setting.quiet and not self.document().isEmpty()
        if (quiet or self.isReadOnly()) and not (self._hovered or self.hasFocus() or self._faulty):
            return
        room = self.viewport().rect()
        painter.fillRect(room, colour(self, Role.FIELD))
        painter.setPen(colour(self, Role.MUST if self._faulty else Role.FIELD_LINE))
        painter.drawLine(room.bottomLeft(), room.bottomRight())

    def _paint_hint(self, painter: QPainter) -> None:
        frame = self.document().rootFrame().frameFormat()
        room = QRectF(self.viewport().rect()).adjusted(frame.leftMargin(), 0, -frame.rightMargin(), 0)
        painter.setFont(self.font())
        painter.setPen(colour(self, Role.INK3))
        painter.drawText(room, int(self._setting.align | Qt.AlignmentFlag.AlignVCenter), self._hint)

    def _paint_dashes(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(colour(self, Role.INK))
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid() and block.layout().lineCount():
            line = block.layout().lineAt(0)
            corner = layout.blockBoundingRect(block).topLeft()
            painter.drawText(QPointF(self._pad(), corner.y() + line.y() + line.ascent()), DASH)
            block = block.next()

    def _paint_pointer(self, painter: QPainter) -> None:
        line = QRectF(self.cursorRect())
        painter.fillRect(QRectF(0, line.top(), 3 * self._pixel, line.height()), colour(self, Role.LINK))


_SHIFTS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineField(QLineEdit):
    """A field beside the sheet, as `Editable`."""

    typed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setReadOnly(desk.read_only)
        self.textEdited.connect(self._tell)

    def words(self) -> str:
        """Return what stands in the field."""
        return self.text()

    def show_words(self, words: str) -> None:
        """Show other words; the cursor stays where it can."""
        if words == self.text():
            return
        cursor = self.cursorPosition() if self.hasFocus() else 0
        self.setText(words)
        self.setCursorPosition(cursor)

    def set_faulty(self, faulty: bool) -> None:
        """Do nothing: the message below the field has the sign."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and history_key(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Take undo and redo to the desk."""
        if (way := history_key(event)) != "":
            getattr(self._desk, way)()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 # Qt's name
        """Tell it, and show the beginning of long words."""
        super().focusOutEvent(event)
        self.left.emit()
        self.setCursorPosition(0)

    @Slot(str)
    def _tell(self, _words: str) -> None:
        self.typed.emit()


class Choice(QComboBox):
    """One of several values; the wheel scrolls the page and chooses nothing."""

    chosen = Signal(object)
    """The officer chose: the value."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer values under their words; the one that is shown stays."""
        kept = self.value()
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([words for _, words in choices])
        self.show_value(kept)

    def value(self) -> object:
        """Return the value that is shown; None if none is."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Let the page scroll."""
        event.ignore()

    @Slot(int)
    def _tell(self, place: int) -> None:
        self.chosen.emit(self._values[place])


class Remark(QLabel):
    """A small sentence under a field on the sheet, with the sign of its level; its room stays when it is silent."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = Level.INFO
        self.setProperty("look", Look.SMALL.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._measure()

    def set_message(self, text: str, level: Level = Level.INFO) -> None:
        """Say something; empty says nothing."""
        self._level = level
        self.setText(text)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw the sentence, and the sign before it."""
        super().paintEvent(event)
        if self._level is Level.INFO or not self.text():
            return
        room = self.contentsRect()
        flags = int(Qt.TextFlag.TextWordWrap) | int(self.alignment())
        words = self.fontMetrics().boundingRect(room, flags, self.text())
        side = self._sign_room()
        sign = QRect(words.left() - side, words.top(), side - px(self, 4), self.fontMetrics().height())
        level_icon(self._level).paint(QPainter(self), sign)

    def _sign_room(self) -> int:
        return px(self, 16)

    def _measure(self) -> None:
        side = 0 if self._level is Level.INFO else self._sign_room()
        self.setContentsMargins(side, px(self, 2), side, 0)
        self.setMinimumHeight(px(self, 20))
