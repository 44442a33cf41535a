"""The strip of pages and the places of the report on them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk.app.printing import Sheet
from bcdesk.domain.galley import Origin
from bcdesk.ui.parts import EmptyState
from bcdesk.ui.preview.arrangement import Fit
from bcdesk.ui.preview.strip import LINE, PageStrip
from bcdesk.ui.theme import Role, Scheme, colour, px

_BAR, _BAR_AWAY = 3, 8  # the bar beside the followed text, and its distance from it
_ZOOM_KEYS = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0}
_SAME_FOCUS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class PagesView(PageStrip):
    """Shows pages, follows the cursor of the text, and tells which place is pointed at.

    Signals:
        place_clicked: an `Origin`; the officer points at this place of the report.
    """

    place_clicked = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._followed: Origin | None = None
        self._pressed: QPoint | None = None
        self._ringed = False
        self._empty = EmptyState("file-search", parent=self.viewport())
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName("preview_pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.view_changed.connect(self._describe)

    def retranslate(self) -> None:
        """Put every text in the language of the program."""
        self.setAccessibleName(self.tr("Pages as printed"))
        self._empty.set_text(
            self.tr("The printed pages will stand here"), self.tr("Open a report to see how it prints.")
        )
        self._describe()

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show the pages of `sheet` at the place in view now; None says what will stand here.

        The followed line is kept in view if it was there, and left alone if the officer had scrolled away from it.
        """
        line_was_seen = self._is_line_in_view()
        super().show_sheet(sheet)
        self._empty.setVisible(sheet is None)
        self._describe()
        if line_was_seen and not self._is_line_in_view():
            self._bring_line_into_view()

    # Following

    def mark(self, origin: Origin | None) -> None:
        """Draw the bar beside the block that holds a place, without scrolling; None takes it away."""
        if origin != self._followed:
            self._followed = origin
            self.viewport().update()

    def follow(self, origin: Origin | None) -> None:
        """Draw the bar, and bring the line that holds the place into view if it is not there."""
        self.mark(origin)
        if not self._is_line_in_view():
            self._bring_line_into_view()

    def _line_followed(self) -> QRect | None:
        """Return the line that holds the followed place, as wide as its page, in the strip."""
        place = self._sheet.places.where(self._followed) if self._sheet and self._followed else None
        if self._sheet is None or place is None:
            return None
        index, top, bottom = place
        paper, scale = self._arrangement.places[index], self._scale(index)
        return QRect(
            paper.left(), paper.top() + round(top * scale), paper.width(), round((bottom - top) * scale)
        )

    def _is_line_in_view(self) -> bool:
        line = self._line_followed()
        top = self.verticalScrollBar().value()
        return line is not None and top <= line.top() and line.bottom() <= top + self.viewport().height()

    def _bring_line_into_view(self) -> None:
        """Scroll the followed line to one third of the view."""
        line = self._line_followed()
        if line is not None:
            goal = line.top() - self.viewport().height() // 3
            self._glide.to(max(0, min(goal, self.verticalScrollBar().maximum())))

    # Pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note where a click begins."""
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at the place that was clicked, unless the pointer was dragged away."""
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if pressed is None or (point - pressed).manhattanLength() > QApplication.startDragDistance():
            return
        place = self._place_at(point)
        if place is not None:
            self.place_clicked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the pointing hand over pages."""
        over = self._page_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _page_at(self, point: QPoint) -> int | None:
        inside = point + self._offset()
        return next((i for i in self._seen() if self._arrangement.places[i].contains(inside)), None)

    def _place_at(self, point: QPoint) -> Origin | None:
        index = self._page_at(point)
        if self._sheet is None or index is None:
            return None
        on_paper = QPointF(point + self._offset() - self._arrangement.places[index].topLeft())
        on_paper /= self._scale(index)
        return self._sheet.places.place_at(index, on_paper.x(), on_paper.y())

    def _point_at_first_line(self) -> None:
        """Point at the first line with a place that is whole in view."""
        if self._sheet is None:
            return
        top = self._offset().y()
        for index in self._seen():
            paper, scale = self._arrangement.places[index], self._scale(index)
            for line in self._sheet.pages.pages[index].lines:
                if line.origin and paper.top() + line.top * scale >= top:
                    self.place_clicked.emit(line.origin)
                    return

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pages, the bar, and the ring of the focus."""
        super().paintEvent(event)
        if self._ringed and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour(self, Role.LINK), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _paint_over(self, painter: QPainter) -> None:
        """Paint the bar beside the block with the followed place, on every page that has some of it."""
        if self._sheet is None or self._followed is None:
            return
        seen = self._seen()
        width, away = px(self, _BAR), px(self, _BAR_AWAY)
        for stretch in self._sheet.places.stretches(self._followed.id):
            if stretch.page not in seen:
                continue
            paper, scale = self._arrangement.places[stretch.page], self._scale(stretch.page)
            left = paper.left() + round(stretch.left * scale) - away - width
            top, bottom = (paper.top() + round(edge * scale) for edge in (stretch.top, stretch.bottom))
            painter.fillRect(left, top, width, bottom - top, Scheme.LIGHT.colour(Role.LINK))

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the zoom, which elsewhere zoom the text, while the pages have the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if with_ctrl and event.key() in _ZOOM_KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll, turn pages, zoom; Enter goes to the text at the top of the view."""
        self._glide.stop()
        bar = self.verticalScrollBar()
        turned = bar.pageStep() - px(self, LINE)
        match event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            case Qt.Key.Key_PageDown, False:
                self._turn(1, turned)
            case Qt.Key.Key_PageUp, False:
                self._turn(-1, turned)
            case Qt.Key.Key_Home, _:
                bar.setValue(0)
            case Qt.Key.Key_End, _:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal, True:
                self.zoom_in()
            case Qt.Key.Key_Minus, True:
                self.zoom_out()
            case Qt.Key.Key_0, True:
                self.set_fit(Fit.WIDTH)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter, False:
                self._point_at_first_line()
            case _:
                super().keyPressEvent(event)

    def _turn(self, by: int, distance: int) -> None:
        if self._fit is Fit.PAGE:
            self.go_to_page(self.current_page() + by)
        else:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by * distance)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the words of the empty view fill it."""
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the ring unless the mouse brought the focus; a window that comes back finds it as it was."""
        if event.reason() not in _SAME_FOCUS:
            self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @Slot()
    def _describe(self) -> None:
        if self._sheet is None:
            self.setAccessibleDescription("")
            return
        words = self.tr("Page {page} of {count}. Enter goes to the text at the top.")
        self.setAccessibleDescription(words.format(page=self.current_page() + 1, count=self.page_count()))
