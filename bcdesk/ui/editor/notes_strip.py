"""The strip under the text in which the footnotes of a passage are read and written.

A note is there as long as its mark is; while the passage has none the strip hides. Its text lies under that of the
sheet, in the same measure, with the number of each note at its left.
"""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.domain.galley import Origin, ParagraphFormat, StyleName
from bcdesk.domain.passages import Notes, Passage
from bcdesk.domain.report import PLAIN, NoteMark
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats, Prop
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.parts import Look, Measured, Worded, label
from bcdesk.ui.theme import Role, colour, px, text_font

PITCH = 13.5
"""From line to line of a note, pt; looser than in print, to be read on a screen."""
GAP = 6.0
"""Between paragraphs, pt."""
ROOM = 28.0
"""Left for bar and number beside the text, pt."""
BAR_PLACE = 24.0
"""From the bar to the text, pt."""
CHIP_GAP = 5.0
"""From a number's box to the text, pt."""
CHIP_HEIGHT = 12.5
CHIP_SIZE = 8.25
"""Size of the figures in the box, pt."""


class NotesStrip(Worded, Measured):
    """Shows the footnotes of a passage under the head *Footnotes*.

    Signals:
        mark_requested: the officer wants to go back to the mark of a note; its id.
        shown_changed: the strip has appeared (True) or hidden (False), because the first note came or the last went.
    """

    mark_requested = Signal(str)
    shown_changed = Signal(bool)

    def __init__(
        self, desk: Desk, passage: Passage, tools: EditorTools, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = Notes(passage)
        self._count = 0
        self._title = label(Look.LABEL, parent=self)
        self._counted = label(Look.SMALL, parent=self)
        self._editor = NotesEditor(desk, self._notes, tools, parent=self)
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self._count = len(self._editor.marks)
        self.setHidden(not self._count)
        self.retranslate()

    @property
    def editor(self) -> PassageEditor:
        """The editor of the notes."""
        return self._editor

    def focus_note(self, note: str) -> bool:
        """Put the cursor at the end of a note; False if it is not in the passage."""
        mark = next((each for each in self._editor.marks if each.id == note), None)
        if mark is None or not mark.paragraphs:
            return False
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._editor.go_to(Origin(mark.paragraphs[-1].id, _FAR))

    def set_zoom(self, zoom: float) -> None:
        """Show the notes larger or smaller."""
        self._editor.set_zoom(zoom)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Footnotes"))
        self._counted.setText(self.tr("%n in this section", "", self._count))
        self._editor.setAccessibleName(self.tr("Footnotes of the section"))
        self._editor.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return a size with room for two notes of two lines."""
        return QSize(px(self, 400), px(self, 130))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return a size with room for two lines."""
        return QSize(px(self, 120), px(self, 78))

    def _build(self) -> None:
        self.setObjectName("notesStrip")
        self._title.setObjectName("notesTitle")
        self._counted.setObjectName("notesCount")
        self._editor.setObjectName("notesEditor")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._counted)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._editor, 1)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_desk_changed)
        self._editor.left.connect(self.mark_requested)
        self._editor.measured.connect(self._align)

    def _measure(self) -> None:
        margins = self._head.contentsMargins()
        self._head.setContentsMargins(margins.left(), px(self, 10), margins.right(), px(self, 4))

    def _refresh(self) -> None:
        before, self._count = self._count, len(self._editor.marks)
        self._counted.setText(self.tr("%n in this section", "", self._count))
        if bool(before) != bool(self._count):
            self.setVisible(self._count > 0)
            self.shown_changed.emit(self._count > 0)

    @Slot(bool)
    def _on_desk_changed(self, typing: bool) -> None:
        if not typing:
            self._refresh()

    @Slot(int, int)
    def _align(self, left: int, right: int) -> None:
        """Let the head begin and end where the notes do."""
        margins = self._head.contentsMargins()
        self._head.setContentsMargins(left, margins.top(), right, margins.bottom())


class NotesEditor(PassageEditor):
    """Edits the notes, each with its number at its left.

    Signals:
        left: Esc or Ctrl+Alt+G was pressed in a note; its id.
        measured: the distance of the text from the left and the right edge of the widget is another one, in pixels.
    """

    left = Signal(str)
    measured = Signal(int, int)

    def __init__(
        self, desk: Desk, notes: Notes, tools: EditorTools, *, parent: QWidget | None = None
    ) -> None:
        self._marks: tuple[object, dict[str, NoteMark]] = (None, {})
        super().__init__(desk, notes, tools, parent=parent)
        self._notes = notes
        self.cursorPositionChanged.connect(self._repaint)

    @property
    def marks(self) -> list[NoteMark]:
        """The notes as they are now, in reading order; none once the passage is gone."""
        try:
            return self._notes.marks(self.desk.report)
        except LookupError:
            return []

    @property
    def note(self) -> str | None:
        """The id of the note that the cursor stands in."""
        place = self.place
        mark = self._owners().get(place.id) if place else None
        return mark.id if mark else None

    def refresh(self) -> None:
        """Show the notes as they are now; a document that was built anew has lost its margins."""
        before = self._part
        super().refresh()
        if self._part is not before:
            self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Go back to the mark on Esc and Ctrl+Alt+G."""
        back = event.key() == Qt.Key.Key_G and event.modifiers() == _CTRL_ALT
        note = self.note if back or event.key() == Qt.Key.Key_Escape else None
        if note is None:
            super().keyPressEvent(event)
            return
        self.settle()
        self.left.emit(note)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 # Qt's name
        """Show which note is being written."""
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 # Qt's name
        """No longer show it."""
        super().focusOutEvent(event)
        self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the notes, without the last line where there is no room for the whole of it."""
        super().paintEvent(event)
        cut = self._cut_line()
        if cut is not None:
            painter = QPainter(self.viewport())
            rest = self.viewport().rect()
            rest.setTop(ceil(cut))
            painter.fillRect(rest, colour(self, Role.SIDE))

    def _cut_line(self) -> float | None:
        """Return where in the viewport the line begins that its lower edge cuts; None if it cuts none."""
        edge = self.viewport().height()
        scrolled = self.verticalScrollBar().value()
        at = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(0, scrolled + edge - 1), Qt.HitTestAccuracy.FuzzyHit)
        )
        block = self.document().findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        if not line.isValid():
            return None
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        top = corner.y() + line.y() - scrolled
        return top if 0 < top < edge < top + line.height() else None

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def _owners(self) -> dict[str, NoteMark]:
        """Map the paragraphs to their notes."""
        report = self.desk.report
        if self._marks[0] is not report:
            self._marks = report, {p.id: mark for mark in self.marks for p in mark.paragraphs}
        return self._marks[1]

    def _formats(self) -> Formats:
        return _NoteFormats(
            self.desk.report.style,
            zoom=self._zoom,
            dpi=self.logicalDpiY(),
            body=StyleName.NOTE,
            ink=colour(self, Role.INK),
            cite=colour(self, Role.CITE),
            landscape=self._is_landscape(),
        )

    def _set_margins(self) -> None:
        width = self.viewport().width()
        side = max((width - self._text.formats.measure) / 2, self._text.formats.points(ROOM))
        self._text.set_margins(side, float(px(self, 2)), side, float(px(self, 8)))
        self.measured.emit(round(side), round(side) + self.width() - width)

    def _paint_ground(self, painter: QPainter) -> None:
        painter.fillRect(self.viewport().rect(), colour(self, Role.SIDE))

    def _paint_before(self, painter: QPainter, block: QTextBlock) -> None:
        super()._paint_before(painter, block)
        name = str(block.blockFormat().property(Prop.ROW) or "")
        mark = self._owners().get(name)
        if mark is None or not block.layout().lineCount():
            return
        if self.hasFocus() and mark.id == self.note:
            self._paint_bar(painter, block)
        if mark.paragraphs[0].id == name:
            self._paint_number(painter, block, str(self.desk.printed.numbers.get(mark.id, "")))
            if len(mark.paragraphs) == 1 and block.length() <= 1 and not self._composes(block):
                self._paint_placeholder(painter, block)

    def _paint_bar(self, painter: QPainter, block: QTextBlock) -> None:
        layout = block.layout()
        line, last = self._first_line(block), layout.lineAt(layout.lineCount() - 1)
        high = last.y() + last.height() - layout.lineAt(0).y()
        if not self._ends_note(block):
            high += block.blockFormat().bottomMargin()
        left = line.left() - self._text.formats.points(BAR_PLACE)
        painter.fillRect(QRectF(left, line.top(), px(self, 3), high), colour(self, Role.LINK))

    def _paint_number(self, painter: QPainter, block: QTextBlock, number: str) -> None:
        line, points = self._first_line(block), self._text.formats.points
        font = text_font(strong=True)
        font.setPixelSize(round(points(CHIP_SIZE)))
        high = round(points(CHIP_HEIGHT))
        wide = round(max(high * 0.9, QFontMetricsF(font).horizontalAdvance(number) + points(5)))
        left, top = line.left() - points(CHIP_GAP) - wide, line.center().y() - high / 2
        box = QRectF(round(left) + 0.5, round(top) + 0.5, wide, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self, Role.CHIP_LINE))
        painter.setBrush(colour(self, Role.CHIP))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(colour(self, Role.LINK))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        painter.restore()

    def _paint_placeholder(self, painter: QPainter, block: QTextBlock) -> None:
        line = block.layout().lineAt(0)
        place = self._first_line(block).topLeft()
        place.setY(place.y() + line.ascent())
        painter.setFont(self._text.formats.font(StyleName.NOTE, PLAIN))
        painter.setPen(colour(self, Role.INK3))
        painter.drawText(place, self.tr("Text of the footnote"))

    def _composes(self, block: QTextBlock) -> bool:
        """Tell whether the input method shows a word in the block that is not in the document yet."""
        return bool(block.layout().preeditAreaText())

    def _first_line(self, block: QTextBlock) -> QRectF:
        """Return the first line of a block in the document, as wide as the text may be."""
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineAt(0)
        return line.rect().translated(corner.x(), corner.y())

    def _ends_note(self, block: QTextBlock) -> bool:
        owners = self._owners()
        here, following = block.blockFormat(), block.next()
        if not following.isValid():
            return True
        name, after = here.property(Prop.ROW), following.blockFormat().property(Prop.ROW)
        return owners.get(str(name)) is not owners.get(str(after))


class _NoteFormats(Formats):
    """Notes with looser lines than in print, and apart from one another."""

    def _shape(self, form: QTextBlockFormat, shape: ParagraphFormat) -> None:
        super()._shape(form, shape)
        form.setLineHeight(self.points(PITCH), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setBottomMargin(self.points(GAP))


_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_FAR = 10**9
"""Beyond the end of any paragraph."""
