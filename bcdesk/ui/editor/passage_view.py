"""A passage on the sheet, to be read: as it prints, at the zoom of the window.

The document follows the desk's report; where the cursor stands is told as a place of the report.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from bcdesk.app.clipboard import RichText
from bcdesk.domain.counters.figures import FigureFault, mention_faults
from bcdesk.domain.edits import BASES
from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.levels import RowKind, kind_of
from bcdesk.domain.passages import Notes, Row, View
from bcdesk.domain.report import CitationMention, FigureMention, ReportState
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.blocks import OBJECT
from bcdesk.ui.editor.cells import CellRange, cell_near, is_merged, selected_cells
from bcdesk.ui.editor.chips import Chips
from bcdesk.ui.editor.citation_signs import CitationSigns
from bcdesk.ui.editor.formats import Chip, Formats, Prop
from bcdesk.ui.editor.joiners import JOINER, unglued
from bcdesk.ui.editor.passage_text import PassageText
from bcdesk.ui.editor.sheet_head import SheetHead
from bcdesk.ui.editor.sheet_paint import SheetPainter, set_paper_palette
from bcdesk.ui.theme import Role, colour, px

MAX_ZOOM, MIN_ZOOM = 3.0, 0.5
SHEET_EDGE = 40
"""From the text to the edge of the sheet, pixels at 100 %."""
SHEET_TOP = 16
"""Ground above the sheet, pixels at 100 %."""
HEAD_ROOM = 28
"""Paper above the first line."""


@dataclass(frozen=True, slots=True)
class EditorTools:
    """What every editor needs besides the report."""

    new_id: Callable[[], str]
    rich_text: RichText
    words: DocumentWords


class PassageView(QTextEdit):
    """Shows one passage of the desk's report, or its notes.

    Signals:
        place_changed: the cursor stands elsewhere; an `Origin` or None.
        zoom_requested: the officer turned the wheel with Ctrl; 1 or -1.
        note_activated: the mark of a footnote was double-clicked; its id.
        menu_requested: the context menu is wanted; the place on the screen.
        figure_activated: a figure was double-clicked; its `FigureMention`.
        sheet_moved: how far the edges of the sheet are now from those of the widget, left and right.
    """

    place_changed = Signal(object)
    zoom_requested = Signal(int)
    note_activated = Signal(str)
    menu_requested = Signal(object)
    figure_activated = Signal(object)
    sheet_moved = Signal(int, int)

    def __init__(self, desk: Desk, view: View, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        """Show `view` of the desk's report."""
        super().__init__(parent)
        self.desk = desk
        self.view = view
        self.tools = tools
        self._zoom = 1.0
        self._part: object = None
        self._height = 0.0
        self._shown_marks: object = None
        self._place: Origin | None = None
        self._leftward = False  # the cursor is being moved to the left
        self._showing = False
        self._head: SheetHead | None = None
        self.describe: Callable[[CitationMention | FigureMention], str] | None = None  # words the tooltip
        self._build()
        self._text = PassageText(self.document(), self._formats(), tools.new_id)
        self._chips = Chips(self._text, self, self._figure_fault)
        self._painter = SheetPainter(self, self._text)
        self._signs = CitationSigns(self, desk)
        self._connect()
        self.refresh()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _build(self) -> None:
        self.setObjectName("passageEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # so that lines never break anew
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        set_paper_palette(self)
        self.setReadOnly(self.desk.read_only)

    def _connect(self) -> None:
        self.desk.changed.connect(self._on_desk_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    @property
    def zoom(self) -> float:
        """The zoom; 1 shows print size."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the text larger or smaller."""
        zoom = max(MIN_ZOOM, min(MAX_ZOOM, zoom))
        if zoom != self._zoom:
            self.settle()
            self._zoom = zoom
            self._restyle()

    @property
    def place(self) -> Origin | None:
        """Where the cursor stands; None in a line that is no row."""
        return self._text.place_at(self.textCursor().position())

    def go_to(self, place: Origin, *, length: int = 0) -> bool:
        """Move the cursor to a place, selecting `length` code points; False if it is not shown here."""
        self.settle()
        position = self._text.position_of(place)
        if position is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(position)
        if length:
            end = self._text.position_of(Origin(place.id, place.offset + length))
            cursor.setPosition(position if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.reveal_cursor()
        return True

    def go_to_mark(self, note: str) -> bool:
        """Put the cursor behind the mark of a footnote; False if it is not shown here."""
        self.settle()
        position = self._text.position_of_piece(note)
        if position is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(position + 1)
        self.setTextCursor(cursor)
        self.reveal_cursor()
        return True

    @property
    def selection(self) -> tuple[Origin, Origin] | None:
        """The places at both ends of the selection; None if nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._text.place_at(cursor.selectionStart()), self._text.place_at(cursor.selectionEnd())
        return (start, end) if start and end else None

    def refresh(self) -> None:
        """Show the report as it is now; the cursor and the scroll position stay."""
        report = self.desk.report
        try:
            part = self.view.part(report)
        except LookupError:
            return  # the section is gone; its tab goes next
        if self.isReadOnly() != self.desk.read_only:  # it was issued, or reopened
            self.setReadOnly(self.desk.read_only)
        formats = self._text.formats
        if (report.style, self._is_landscape()) != (formats.house, formats.landscape):
            self._restyle()
        if self._shown_marks is not self.desk.marks:
            self._shown_marks = self.desk.marks
            self.viewport().update()
        if part == self._part and self._text.printed is self.desk.printed:
            return  # for notes, what is typed in the text above is no news
        self._part = part
        rows = self.view.rows(report)
        self._showing = True
        before = self._drawn()
        here, scrolled = self.place, self.verticalScrollBar().value()
        cells, at = self.cells, self._text.row_at(self.textCursor().block())
        rebuilt = self._text.show(rows, partial(self.view.numbers, report, rows), self.desk.printed)
        if rebuilt:
            self._stand_at(here)
            if here is not None and at is not None and self._text.position_of(here) is None:
                self._stand_near(cells, at)
            self.verticalScrollBar().setValue(scrolled)
        self._showing = False
        self._place = self.place
        if any(old is not new for old, new in zip(before, self._drawn(), strict=True)) or self._has_grown():
            self.viewport().update()  # otherwise it was typed here, and Qt paints the line that it stands in

    def _drawn(self) -> tuple[object, ...]:
        """Return what is painted, to be compared by identity."""
        return self._text.rows, self._text.numbers, self._text.printed

    def _has_grown(self) -> bool:
        """Tell whether the text is higher or lower than the last time, so that what is beside it stands elsewhere."""
        before, self._height = self._height, self.document().size().height()
        return before != self._height

    def _stand_at(self, place: Origin | None) -> None:
        position = self._text.position_of(place) if place else None
        cursor = self.textCursor()
        cursor.setPosition(position or 0)
        self.setTextCursor(cursor)

    def _stand_near(self, cells: CellRange | None, at: int) -> None:
        """Put the cursor where its cell was that is gone, or its table or paragraph, which was the row `at`."""
        cursor = cell_near(self.document(), cells) if cells is not None else None
        if cursor is not None:
            self.setTextCursor(cursor)
        elif self._text.rows:
            self._stand_at(Origin(self._text.rows[min(at, len(self._text.rows) - 1)].id))

    def _formats(self) -> Formats:
        return Formats(
            self.desk.report.style,
            zoom=self._zoom,
            dpi=self.logicalDpiY(),
            body=self._body_style(),
            ink=colour(self, Role.INK),
            cite=colour(self, Role.CITE),
            landscape=self._is_landscape(),
            to_supply=self.tools.words.to_supply,
        )

    def _is_landscape(self) -> bool:
        """Tell whether the text is that of an annex whose pages are turned."""
        passage = self.view.passage if isinstance(self.view, Notes) else self.view
        annexes = self.desk.report.annexes
        return any(annex.landscape and annex.id == passage.container for annex in annexes)

    def _body_style(self) -> StyleName:
        if isinstance(self.view, Notes):
            return StyleName.NOTE
        return StyleName.BASIS if self.view.container == BASES else StyleName.BODY

    def _restyle(self) -> None:
        here, scrolled = self.place, self.verticalScrollBar()
        share = scrolled.value() / max(1, scrolled.maximum())
        self._showing = True
        self._text.restyle(self._formats())
        if self._head is not None:
            self._head.set_print(self._text.formats)
        self._set_margins()
        self._stand_at(here)
        scrolled.setValue(round(share * scrolled.maximum()))
        self._showing = False

    def settle(self) -> None:
        """Bring to the desk what was done to the document; whoever only reads does nothing."""

    @Slot(bool)
    def _on_desk_changed(self, _typing: bool) -> None:  # as the signal has it
        self.refresh()

    @Slot()
    def _on_cursor_moved(self) -> None:
        if self._showing or self._text.touched or self._step_over_joiner():
            return
        self._place = self.place
        self.place_changed.emit(self._place)

    def _step_over_joiner(self) -> bool:
        """Move the cursor on that stands between a hyphen and its joiner; tell whether it did."""
        cursor = self.textCursor()
        if self.document().characterAt(cursor.position()) != JOINER:
            return False
        modes = QTextCursor.MoveMode
        by = -1 if self._leftward else 1
        cursor.setPosition(
            cursor.position() + by, modes.KeepAnchor if cursor.hasSelection() else modes.MoveAnchor
        )
        self.setTextCursor(cursor)
        return True

    def reveal_cursor(self) -> None:
        """Scroll to the cursor, clear of the heading that stays on top."""
        self.ensureCursorVisible()
        hidden = self._painter.strip_height - self.cursorRect().top()
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    # What stands at the cursor

    @property
    def kind(self) -> RowKind | None:
        """The kind of the row of the cursor; None in tables, gaps and fillers."""
        at = self._text.row_at(self.textCursor().block())
        return None if at is None else kind_of(self._text.rows[at])

    @property
    def number(self) -> str:
        """What is printed before the row of the cursor, blank included."""
        return self._text.number_of(self.textCursor().block())

    @property
    def shows_notes(self) -> bool:
        """Whether it edits footnotes rather than text."""
        return isinstance(self.view, Notes)

    @property
    def takes_headings(self) -> bool:
        """Whether headings may stand here."""
        return not isinstance(self.view, Notes) and self.view.has_headings

    @property
    def selected_words(self) -> str:
        """The selected text, a line for each paragraph."""
        return clean_lines(self.textCursor().selectedText())

    @property
    def row(self) -> Row | None:
        """The row of the cursor; None in a filler."""
        at = self._text.row_at(self.textCursor().block())
        return None if at is None else self._text.rows[at]

    def note_at_cursor(self) -> str | None:
        """Return the id of the footnote whose mark stands before or after the cursor; None if none does."""
        return self._chip_beside(self.textCursor(), Chip.NOTE)

    def _chip_beside(self, cursor: QTextCursor, chip: Chip) -> str | None:
        """Return the id of the note or figure whose chip stands before or after a cursor; None if none does."""
        document, here = self.document(), cursor.position()
        before = here - 2 if document.characterAt(here - 1) == JOINER else here - 1
        for place in (before, here):
            if document.characterAt(place) != OBJECT:
                continue
            probe = QTextCursor(document)  # a copy would tell the look of what is typed next
            probe.setPosition(place + 1)
            form = probe.charFormat()
            if form.objectType() == chip:
                return str(form.property(Prop.PIECE))
        return None

    @property
    def figure(self) -> FigureMention | None:
        """The figure that the cursor stands before or after; None if there is none."""
        return self._figure_beside(self.textCursor())

    def _figure_beside(self, cursor: QTextCursor) -> FigureMention | None:
        name = self._chip_beside(cursor, Chip.FIGURE)
        piece = self._text.piece(name) if name else None
        return piece if isinstance(piece, FigureMention) else None

    def _figure_fault(self, mention: FigureMention) -> FigureFault | None:
        """Tell what is wrong with a figure; what was issued is not judged by later numbers."""
        if self.desk.report.state is ReportState.ISSUED:
            return None
        return next((fault.why for fault in mention_faults(mention, self.desk.figures)), None)

    @property
    def mention(self) -> CitationMention | None:
        """The citation that the cursor stands in; None if it stands in none."""
        name = self.textCursor().charFormat().property(Prop.MENTION)
        piece = self._text.piece(str(name)) if name else None
        return piece if isinstance(piece, CitationMention) else None

    @property
    def cells(self) -> CellRange | None:
        """The table of the cursor and its selected cells; None outside tables."""
        return selected_cells(self.textCursor())

    @property
    def in_merged_cell(self) -> bool:
        """Whether the cursor stands in a cell that was made of several."""
        return is_merged(self.textCursor())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the sheet, the text, and what stands before rows and over them."""
        painter = QPainter(self.viewport())
        self._paint_ground(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for block in self._painter.visible_blocks():
            self._paint_before(painter, block)
        painter.resetTransform()
        self._painter.paint_strip(painter, edge=self._edge())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        self._painter.paint_ground(painter, top=px(self, SHEET_TOP), edge=self._edge())

    def _paint_before(self, painter: QPainter, block: QTextBlock) -> None:
        self._painter.paint_before(painter, block)
        self._signs.paint(painter, block)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 # Qt's name
        """Scroll, and paint the heading that stays anew."""
        super().scrollContentsBy(dx, dy)
        self._place_head(self.document().rootFrame().frameFormat().leftMargin())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Keep the measure of print, in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def set_head(self, head: SheetHead) -> None:
        """Let something stand on the sheet above the text, and scroll with it."""
        self._head = head
        head.setParent(self.viewport())
        head.height_changed.connect(self._set_margins)
        head.left.connect(self._on_head_left)
        head.set_print(self._text.formats)
        self._set_margins()

    @Slot(bool)
    def _on_head_left(self, forward: bool) -> None:  # as the signal has it
        if forward:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.setTabChangesFocus(True)  # otherwise Qt keeps the focus in a text
        self.focusNextPrevChild(False)  # as Qt has it
        self.setTabChangesFocus(False)

    @Slot()
    def _set_margins(self) -> None:
        formats, head = self._text.formats, self._head
        side = max((self.viewport().width() - formats.measure) / 2, float(px(self, 12)))
        top = px(self, SHEET_TOP + HEAD_ROOM)
        if head is not None:
            head.fit(round(self.viewport().width() - 2 * side))
            self._place_head(side)
            top += head.height()
        self._text.set_margins(side, top, side, float(px(self, SHEET_EDGE)))
        self.sheet_moved.emit(*self.sheet_sides)

    def _place_head(self, side: float) -> None:
        if self._head is not None:
            scrolled = self.verticalScrollBar().value()
            self._head.move(round(side), px(self, SHEET_TOP + HEAD_ROOM) - scrolled)

    @property
    def sheet_sides(self) -> tuple[int, int]:
        """How far the edges of the sheet are from those of the widget, left and right."""
        root = self.document().rootFrame().frameFormat()
        left = max(0, round(root.leftMargin() - self._edge()))
        right = self.width() - self.viewport().width() + max(0, round(root.rightMargin() - self._edge()))
        return left, right

    def _edge(self) -> float:
        """Return the distance from the text to the edge of the sheet."""
        return float(px(self, SHEET_EDGE))

    def toPlainText(self) -> str:  # noqa: N802 # Qt's name
        """Return the text as it is read."""
        return unglued(super().toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Note which way the cursor goes; at the first line show the edge of the sheet, and what stands on it."""
        self._leftward = event.key() == Qt.Key.Key_Left
        super().keyPressEvent(event)
        self._leftward = False
        if event.key() in _UPWARD and self._is_in_first_line():
            self.verticalScrollBar().setValue(0)

    def _is_in_first_line(self) -> bool:
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return cursor.blockNumber() == 0 and line.lineNumber() == 0

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 # Qt's name
        """Let the window show its own actions, for what was clicked; those of Qt would know nothing of undo."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._go_to_click(event.pos())
        self.menu_requested.emit(event.globalPos())

    def _go_to_click(self, point: QPoint) -> None:
        """Put the cursor where a click was, unless that is in the selection."""
        clicked, cursor = self.cursorForPosition(point), self.textCursor()
        if not cursor.selectionStart() <= clicked.position() <= cursor.selectionEnd():
            self.setTextCursor(clicked)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Say what the citation or the figure under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mention = self._figure_under(event.pos()) or self._mention_under(event.pos())
            words = self.describe(mention) if mention is not None and self.describe is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return bool(super().viewportEvent(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """Go to the note of a mark; tell which figure is meant."""
        point = event.position().toPoint()
        note = self._chip_beside(self.cursorForPosition(point), Chip.NOTE)
        if note is not None:
            self.note_activated.emit(note)
        elif (figure := self._figure_under(point)) is not None:
            self.figure_activated.emit(figure)
        else:
            super().mouseDoubleClickEvent(event)

    def _figure_under(self, point: QPoint) -> FigureMention | None:
        """Return the figure at a point of the viewport; None if there is none."""
        form = self._letter_under(point)
        piece = (
            self._text.piece(form.stringProperty(Prop.PIECE)) if form.objectType() == Chip.FIGURE else None
        )
        return piece if isinstance(piece, FigureMention) else None

    def mention_at(self, place: QPoint) -> CitationMention | None:
        """Return the citation at a place of the screen; None if there is none."""
        return self._mention_under(self.viewport().mapFromGlobal(place))

    def _mention_under(self, point: QPoint) -> CitationMention | None:
        """Return the citation at a point of the viewport; None if there is none."""
        piece = self._text.piece(self._letter_under(point).stringProperty(Prop.MENTION))
        return piece if isinstance(piece, CitationMention) else None

    def _letter_under(self, point: QPoint) -> QTextCharFormat:
        """Return the format of the letter or chip at a point of the viewport; an empty one beside the text."""
        moves = QTextCursor.MoveOperation
        end = self.cursorForPosition(point)
        start = QTextCursor(end)
        if point.x() < self.cursorRect(end).left():
            start.movePosition(moves.PreviousCharacter)
            while self.document().characterAt(start.position()) == JOINER:
                end.setPosition(start.position())
                start.movePosition(moves.PreviousCharacter)
        else:
            while self.document().characterAt(start.position()) == JOINER:
                start.movePosition(moves.NextCharacter)
            end.setPosition(start.position())
            end.movePosition(moves.NextCharacter)
        here, after = self.cursorRect(start), self.cursorRect(end)
        wraps = after.top() > here.bottom()
        right = self.viewport().width() - self.document().rootFrame().frameFormat().rightMargin()
        across = here.left() <= point.x() <= (right if wraps else after.left())
        return end.charFormat() if across and here.top() <= point.y() <= here.bottom() else QTextCharFormat()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the palette from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_text"):
            set_paper_palette(self)
            if self._text.formats.ink != colour(self, Role.INK):
                self._restyle()


_UPWARD = frozenset({Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home})


def clean_lines(text: str) -> str:
    """Return text of a document as plain lines, without chips."""
    return unglued(text).replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufffc", "")
