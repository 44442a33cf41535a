"""Images of pages, drawn on a thread of their own."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Condition, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from bcdesk.app.printing import Sheet
from bcdesk.domain.pages import Page

if TYPE_CHECKING:
    from bcdesk.ui.preview.pdf_drawer import PdfDrawer


LINGER = 3.0
"""s for which the thread waits for more to draw."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to be drawn: its index in a sheet and the size of its image in pixels of the screen."""

    sheet: Sheet
    index: int
    size: QSize

    @property
    def page(self) -> Page:
        """The page that is wanted."""
        return self.sheet.pages.pages[self.index]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The image of a page."""

    page: Page
    index: int
    image: QImage


class Post(QObject):
    """Carries images to the thread of the window.

    Signals:
        drawn: a `Drawn`; emitted on the drawing thread, so connect it queued.
    """

    drawn = Signal(object)


class PageRenderer:
    """Draws the pages that are wanted now, the first first; what is no longer wanted is left undrawn.

    The thread lives a little longer than there is something to draw: starting one makes typing wait. Nobody but the
    renderer knows it, and it knows no widget.

    Attributes:
        post: where images arrive.
    """

    def __init__(self) -> None:
        self.post = Post()
        self._changed = Condition()
        self._queue: deque[Wanted] = deque()
        self._thread: Thread | None = None
        self._closed = False
        self._drawer: PdfDrawer | None = None

    def want(self, wanted: Iterable[Wanted]) -> None:
        """Draw these pages in this order, instead of all that was wanted before."""
        with self._changed:
            self._queue = deque(wanted)
            self._changed.notify()
            if self._queue and self._thread is None and not self._closed:
                self._thread = Thread(target=self._draw_all, name="preview")
                self._thread.start()

    def close(self) -> None:
        """Stop drawing, wait for the page in hand and let go of the document."""
        with self._changed:
            self._closed = True
            self._queue.clear()
            self._changed.notify()
            thread = self._thread
        if thread is not None:
            thread.join()
        if self._drawer is not None:
            self._drawer.close()

    def _draw_all(self) -> None:
        from bcdesk.ui.preview.pdf_drawer import PdfDrawer  # noqa: PLC0415 # pdfium would slow the start

        drawer = self._drawer = self._drawer or PdfDrawer()
        while True:
            with self._changed:
                if not self._changed.wait_for(lambda: self._queue or self._closed, LINGER) or self._closed:
                    self._thread = None
                    return
                wanted = self._queue.popleft()
            image = drawer.draw(wanted.sheet.pdf, wanted.index, wanted.size)
            if image is not None:
                self.post.drawn.emit(Drawn(wanted.page, wanted.index, image))


class ImageCache:
    """The images drawn so far, one for each index of a page, up to a number of bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: dict[int, Drawn] = {}

    @property
    def bytes_held(self) -> int:
        """How many bytes the images take."""
        return sum(drawn.image.sizeInBytes() for drawn in self._kept.values())

    def put(self, drawn: Drawn, shown: range) -> None:
        """Keep an image; those longest unused go first when there are too many, never those in `shown`."""
        self._kept.pop(drawn.index, None)
        self._kept[drawn.index] = drawn
        held = self.bytes_held
        for index in list(self._kept):
            if held <= self._limit:
                return
            if index not in shown:
                held -= self._kept.pop(index).image.sizeInBytes()

    def image(self, index: int) -> QImage | None:
        """Return the last image of a page, maybe of an earlier state or another size."""
        drawn = self._kept.pop(index, None)
        if drawn is None:
            return None
        self._kept[index] = drawn
        return drawn.image

    def fits(self, index: int, page: Page, size: QSize) -> bool:
        """Return whether the image of a page shows just `page`, in this size."""
        drawn = self._kept.get(index)
        if drawn is None or drawn.image.size() != size:
            return False
        if drawn.page is not page:
            if drawn.page != page:
                return False
            self._kept[index] = Drawn(page, index, drawn.image)  # next time the same object is compared
        return True

    def cut(self, count: int) -> None:
        """Forget the pages from the index `count` on."""
        for index in [index for index in self._kept if index >= count]:
            del self._kept[index]
