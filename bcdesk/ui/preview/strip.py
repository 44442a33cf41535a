"""The strip of pages: drawing, size and scrolling."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bcdesk.app.printing import Sheet
from bcdesk.domain.pages import Page
from bcdesk.ui.preview.arrangement import Arrangement, Fit, Room, Spot, arrange
from bcdesk.ui.preview.glide import Glide
from bcdesk.ui.preview.rendering import Drawn, ImageCache, PageRenderer, Wanted
from bcdesk.ui.theme import Role, Scheme, colour, px, scheme_of

PERCENTS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The steps of the zoom."""
CACHE_BYTES = 96 * 2**20
"""What the images of pages may take."""
MAX_PIXELS = 16_000_000
"""The largest image of a page; a larger one is stretched from this."""
LINE = 40
"""What an arrow key scrolls, and what stays in view when a page of the screen is turned; pixels at 100 %."""
_SIDE, _GAP = 24, 16  # ground beside and between pages
_DIMMED = QColor(0, 0, 0, 28)  # 11 %
_WHEEL_STEP = 120  # what one click of a wheel sends


class PageStrip(QAbstractScrollArea):
    """Shows the pages of a sheet one below the other, drawn when they come into view.

    A new sheet takes the place of the old one without a flicker: old images stay until new ones are there, and pages
    that have not changed are not drawn again.

    Signals:
        view_changed: another page is current, the number of pages or the zoom is another.
        settled: all pages in view are shown as they are.
    """

    view_changed = Signal()
    settled = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._fit = Fit.WIDTH
        self._percent = 100.0
        self._arranged: object = None
        self._arrangement = Arrangement()
        self._images = ImageCache(CACHE_BYTES)
        self._renderer = PageRenderer()
        self._glide = Glide(self.verticalScrollBar(), parent=self)
        self._wheel = 0
        self._told: tuple[int, int, float, Fit] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._renderer.post.drawn.connect(self._on_drawn, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._renderer.close)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)

    # What is shown

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show the pages of `sheet`, at the place that is in view now; None shows the empty ground."""
        self._sheet = sheet
        self._images.cut(self.page_count())
        self._relayout(self._spot_at_top(), at=0)
        self.viewport().update()
        self._draw_what_is_seen()

    def shut_down(self) -> None:
        """Draw no more and let go of the sheet: the program ends."""
        self._renderer.close()

    def page_count(self) -> int:
        """Return the number of pages, 0 without a sheet."""
        return len(self._sheet.pages.pages) if self._sheet else 0

    def current_page(self) -> int:
        """Return the index of the page that takes most of the view, 0 without a sheet."""
        seen = self._seen()
        return max(seen, key=self._height_seen) if seen else 0

    def go_to_page(self, index: int) -> None:
        """Scroll to the top of a page; the nearest one if there is no such page."""
        if self._sheet:
            place = self._arrangement.places[max(0, min(index, self.page_count() - 1))]
            self._glide.stop()
            self.verticalScrollBar().setValue(place.top() - px(self, _GAP))

    def is_settled(self) -> bool:
        """Whether every page in view is shown as it is, not as it was."""
        return not self._missing(self._seen())

    # Zoom

    @property
    def fit(self) -> Fit:
        """What the size of pages follows."""
        return self._fit

    def set_fit(self, fit: Fit) -> None:
        """Let the size of pages follow the room, or stay at the present percentage."""
        if fit is Fit.PERCENT:
            self.set_percent(self.percent())
        elif fit is not self._fit:
            self._zoom(fit, self._percent, self.viewport().height() // 2)

    def percent(self) -> float:
        """Return the size of the current page in percent of its size on paper."""
        if self._fit is Fit.PERCENT or not self._sheet:
            return self._percent
        index = self.current_page()
        width = self._sheet.pages.pages[index].width * self._per_point()
        return self._arrangement.places[index].width() / width * 100

    def set_percent(self, percent: float) -> None:
        """Show pages in a size of their own, between the first and the last of `PERCENTS`."""
        self._set_percent_at(percent, self.viewport().height() // 2)

    @Slot()
    def zoom_in(self) -> None:
        """Show pages one step larger."""
        self._step(1, self.viewport().height() // 2)

    @Slot()
    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        self._step(-1, self.viewport().height() // 2)

    def _step(self, by: int, at: int) -> None:
        now = self.percent()
        place = bisect_right(PERCENTS, now + 0.5) if by > 0 else bisect_left(PERCENTS, now - 0.5) - 1
        self._set_percent_at(PERCENTS[max(0, min(place, len(PERCENTS) - 1))], at)

    def _set_percent_at(self, percent: float, at: int) -> None:
        self._zoom(Fit.PERCENT, max(PERCENTS[0], min(percent, PERCENTS[-1])), at)

    def _zoom(self, fit: Fit, percent: float, at: int) -> None:
        """Change the zoom; what is `at` pixels below the top of the view stays there."""
        spot = self._spot_at(at)
        self._fit, self._percent = fit, percent
        self._relayout(spot, at=at)
        self._draw_what_is_seen()

    # Geometry

    def _per_point(self) -> float:
        return self.logicalDpiX() / 72

    def _scale(self, index: int) -> float:
        """Return the pixels to the pt on a page."""
        if self._sheet is None:
            return 1.0
        return self._arrangement.places[index].width() / self._sheet.pages.pages[index].width

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _spot_at(self, at: int) -> Spot | None:
        """Return what is `at` pixels below the top of the view, in its middle across."""
        if not self._arrangement.places:
            return None
        return self._arrangement.spot(QPointF(self._offset() + QPoint(self.viewport().width() // 2, at)))

    def _spot_at_top(self) -> Spot | None:
        return self._spot_at(0)

    def _relayout(self, spot: Spot | None, *, at: int) -> None:
        """Place the pages anew, so that `spot` is `at` pixels below the top of the view."""
        pages = self._sheet.pages.pages if self._sheet else ()
        room = self._room()
        self._arrange(pages, room)
        # The scroll bar of the wide strip takes from the height that "whole page" follows; a second round settles that.
        if (left := self._room()) != room:
            self._arrange(pages, left)
        if spot is not None and pages:
            point = self._arrangement.point(spot)
            self._glide.stop()
            self.verticalScrollBar().setValue(round(point.y()) - at)
            self.horizontalScrollBar().setValue(round(point.x()) - self.viewport().width() // 2)
        self._tell()
        self.viewport().update()

    def _arrange(self, pages: Sequence[Page], room: Room) -> None:
        wanted = tuple((page.width, page.height) for page in pages), room, self._fit, self._percent
        if wanted != self._arranged:  # while somebody types, it is nearly always the same
            self._arranged = wanted
            self._arrangement = arrange(pages, room, self._fit, self._percent)
            self._set_ranges()

    def _room(self) -> Room:
        bar = self.verticalScrollBar()
        return Room(
            width=self.width(),
            scroll_bar=bar.width() if bar.isVisible() else 0,
            height=self.viewport().height(),
            side=px(self, _SIDE),
            gap=px(self, _GAP),
            per_point=self._per_point(),
        )

    def _set_ranges(self) -> None:
        size, view = self._arrangement.size, self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), size.height(), view.height()),
            (self.horizontalScrollBar(), size.width(), view.width()),
        ):
            bar.setPageStep(part)
            bar.setSingleStep(px(self, LINE))
            bar.setRange(0, max(0, whole - part))

    def _seen(self) -> range:
        top = self._offset().y()
        return self._arrangement.between(top, top + self.viewport().height())

    def _height_seen(self, index: int) -> int:
        view = QRect(self._offset(), self.viewport().size())
        place = self._arrangement.places[index]
        return min(place.bottom(), view.bottom()) - max(place.top(), view.top())

    # Images

    def _draw_what_is_seen(self) -> None:
        """Have the pages in view drawn, then their neighbours."""
        seen = self._seen()
        near = [index for index in (seen.stop, seen.start - 1) if 0 <= index < self.page_count()]
        self._renderer.want(self._missing([*seen, *(near if seen else ())]))
        if self._sheet and not self._missing(seen):
            self.settled.emit()

    def _missing(self, indexes: range | list[int]) -> list[Wanted]:
        if self._sheet is None:
            return []
        wanted = [Wanted(self._sheet, index, self._image_size(index)) for index in indexes]
        return [page for page in wanted if not self._images.fits(page.index, page.page, page.size)]

    def _image_size(self, index: int) -> QSize:
        ratio = self.devicePixelRatioF()
        size = QSize(
            round(self._arrangement.places[index].width() * ratio),
            round(self._arrangement.places[index].height() * ratio),
        )
        if size.width() * size.height() > MAX_PIXELS:
            size *= (MAX_PIXELS / (size.width() * size.height())) ** 0.5
        return size

    @Slot(object)
    def _on_drawn(self, drawn: Drawn) -> None:
        if drawn.index >= self.page_count():
            return
        seen = self._seen()
        self._images.put(drawn, seen)
        if drawn.index in seen:
            self.viewport().update(self._arrangement.places[drawn.index].translated(-self._offset()))
            if not self._missing(seen):
                self.settled.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour(self, Role.DESK))
        painter.translate(-self._offset())
        for index in self._seen():
            self._paint_page(painter, index)
        self._paint_over(painter)
        painter.end()

    def _paint_page(self, painter: QPainter, index: int) -> None:
        place = self._arrangement.places[index]
        image = self._images.image(index)
        if image is None:
            painter.fillRect(place, Scheme.LIGHT.colour(Role.PAPER))
        else:
            exact = image.size() == self._image_size(index)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=not exact)
            painter.drawImage(QRectF(place), image)
        if scheme_of(self.palette()) is Scheme.DARK:
            painter.fillRect(place, _DIMMED)
        painter.setPen(colour(self, Role.HAIR))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the pages, in the places of the strip."""

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep what is at the top at the top."""
        super().resizeEvent(event)
        self._relayout(self._spot_at_top(), at=0)
        self._draw_what_is_seen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow font and colours."""
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.FontChange | QEvent.Type.StyleChange:
                self._relayout(self._spot_at_top(), at=0)
                self._draw_what_is_seen()
            case QEvent.Type.PaletteChange:
                self.viewport().update()
            case _:
                pass

    def event(self, event: QEvent) -> bool:
        """Draw the pages anew for a screen of another resolution."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_what_is_seen()
        return super().event(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Paint anew: moving what is painted would smear the ring of the focus."""
        self.viewport().update()

    @Slot()
    def _on_scrolled(self) -> None:
        self._tell()
        self._draw_what_is_seen()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom with Ctrl around the pointer; else scroll."""
        self._glide.stop()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _WHEEL_STEP:
            direction = 1 if self._wheel > 0 else -1
            self._wheel -= direction * _WHEEL_STEP
            self._step(direction, round(event.position().y()))
        event.accept()

    def _tell(self) -> None:
        """Say what is shown, if that is something else than before."""
        now = (self.current_page(), self.page_count(), self.percent(), self._fit)
        if now != self._told:
            self._told = now
            self.view_changed.emit()
