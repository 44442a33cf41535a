"""Where pages lie in the preview: one below the other, each as large as the zoom says.

Lengths are in pixels of the widget, from the top left corner of the strip of all pages; sizes of paper are in pt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QSize

from bcdesk.domain.pages import Page


class Fit(Enum):
    """What the size of pages follows."""

    WIDTH = "width"
    PAGE = "page"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a view has room for.

    Attributes:
        width: of the view, scroll bar included, so that its coming and going does not change the size of pages.
        scroll_bar: the part of `width` that the scroll bar takes now.
        height: of the part that shows pages.
        side: ground left and right of a page, the scroll bar included on the right.
        gap: ground above, between and below pages.
        per_point: pixels to the pt at 100 %.
    """

    width: int
    scroll_bar: int
    height: int
    side: int
    gap: int
    per_point: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the strip: the index of a page, and the distances from its left and top as shares of its size."""

    page: int
    across: float
    down: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of all pages and the size of the strip."""

    places: tuple[QRect, ...] = ()
    size: QSize = field(default_factory=QSize)

    def at(self, y: float) -> int:
        """Return the index of the page at a height, of the nearest one between pages; there must be pages."""
        low, high = 0, len(self.places) - 1
        while low < high:
            middle = (low + high) // 2
            if y > (self.places[middle].bottom() + self.places[middle + 1].top()) / 2:
                low = middle + 1
            else:
                high = middle
        return low

    def between(self, top: int, bottom: int) -> range:
        """Return the indexes of the pages that show something between two heights."""
        if not self.places:
            return range(0)
        first, last = self.at(top), self.at(bottom)
        if self.places[first].bottom() < top:
            first += 1
        if self.places[last].top() > bottom:
            last -= 1
        return range(first, last + 1)

    def spot(self, point: QPointF) -> Spot:
        """Return where a point lies on the page nearest in height; there must be pages."""
        index = self.at(point.y())
        place = self.places[index]
        return Spot(
            index,
            (point.x() - place.left()) / max(place.width(), 1),
            (point.y() - place.top()) / max(place.height(), 1),
        )

    def point(self, spot: Spot) -> QPointF:
        """Return the point of a spot; one on a page that is gone lies on the last."""
        place = self.places[min(spot.page, len(self.places) - 1)]
        return QPointF(place.left() + spot.across * place.width(), place.top() + spot.down * place.height())


def arrange(pages: Sequence[Page], room: Room, fit: Fit, percent: float) -> Arrangement:
    """Lay pages one below the other.

    Pages that follow the room have each their own scale, so that a page across does not make the others small.

    Args:
        pages: the pages in order.
        room: what there is room for.
        fit: what their size follows.
        percent: the zoom for `Fit.PERCENT`.
    """
    known = {(page.width, page.height): page for page in pages}  # there are one or two sizes
    fitted = {sides: _size(page, room, fit, percent) for sides, page in known.items()}
    sizes = [fitted[page.width, page.height] for page in pages]
    total = max([room.width, *(size.width() + 2 * room.side for size in sizes)])
    places = []
    y = room.gap
    for size in sizes:
        places.append(QRect((total - size.width()) // 2, y, size.width(), size.height()))
        y += size.height() + room.gap
    return Arrangement(tuple(places), QSize(total - room.scroll_bar, y))


def _size(page: Page, room: Room, fit: Fit, percent: float) -> QSize:
    wide = (room.width - 2 * room.side) / page.width
    high = (room.height - 2 * room.gap) / page.height
    match fit:
        case Fit.WIDTH:
            scale = wide
        case Fit.PAGE:
            scale = min(wide, high)
        case Fit.PERCENT:
            scale = room.per_point * percent / 100
    return QSize(max(round(page.width * scale), 1), max(round(page.height * scale), 1))
