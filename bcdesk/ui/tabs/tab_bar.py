"""The row of tabs of an open report: number, short title, a line under the current one.

Widths come from the words: when the row is too narrow for the titles, each is shortened to the words that fit, the
longest first, down to the number; only where not even the numbers fit does the row get arrows. The full heading is the
tooltip and the accessible name.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from bcdesk.domain.text import shortened
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

LONGEST = 24
"""Most letters of a short title."""
SHORTEST = 6
_ENDS = " ,;:-–"


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: the container of its passage, its number (may be empty), its title, whether something must be fixed."""

    container: str
    number: str
    title: str
    must: bool = False

    @property
    def full(self) -> str:
        """The heading as it prints."""
        return f"{self.number} {self.title}".strip()


class SectionTabs(QTabBar):
    """Shows `Tab` values; the window decides what they are.

    Signals:
        chosen: the officer has chosen a tab; its container.
        rename_requested: a tab was double-clicked; its container.
        menu_requested: the context menu of a tab is wanted; its container and the place on the screen.
    """

    chosen = Signal(str)
    rename_requested = Signal(str)
    menu_requested = Signal(str, object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self._short: list[str] = []
        self._widths: list[int] = []
        self.setObjectName("sectionTabs")
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.currentChanged.connect(self._on_current_changed)

    def show_tabs(self, tabs: tuple[Tab, ...], current: str) -> None:
        """Show `tabs` with the one of container `current` chosen, without telling anybody."""
        self.blockSignals(True)  # Qt has no keyword
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        self._tabs = tabs
        for at, tab in enumerate(tabs):
            if self.tabText(at) != tab.full:  # Qt measures all tabs at each text
                self.setTabText(at, tab.full)
                self.setTabToolTip(at, tab.full)
                self.setAccessibleTabName(at, tab.full)
        self._shorten()
        places = [at for at, tab in enumerate(tabs) if tab.container == current]
        if places:
            self.setCurrentIndex(places[0])
        self.blockSignals(False)  # likewise
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> str:
        """The container of the current tab; empty if there is none."""
        at = self.currentIndex()
        return self._tabs[at].container if 0 <= at < len(self._tabs) else ""

    def choose(self, container: str) -> None:
        """Choose a tab as the officer would."""
        for at, tab in enumerate(self._tabs):
            if tab.container == container:
                self.setCurrentIndex(at)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 # Qt's name
        """Return the room that a tab takes."""
        width = self._widths[index] if index < len(self._widths) else px(self, 40)
        return QSize(width, px(self, 36))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 # Qt's name
        """Return the same: tabs are shortened by words, not squeezed."""
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """The row may be as narrow as the window."""
        return QSize(px(self, 100), px(self, 36))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Choose the titles that fit."""
        self._shorten()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._tabs:
            self._shorten()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """Offer to rename the section."""
        at = self.tabAt(event.position().toPoint())
        if at >= 0:
            self.rename_requested.emit(self._tabs[at].container)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """F2 renames, as in every list."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(self.current)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw number, title, the line under the current tab, and the sign of what must be fixed."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, Role.WINDOW))
        for at in range(self.count()):
            self._paint_tab(painter, at)

    def _paint_tab(self, painter: QPainter, at: int) -> None:
        tab, rect, current = self._tabs[at], self.tabRect(at), at == self.currentIndex()
        gap = self._gap()
        inner = rect.adjusted(gap, 0, -gap, 0)
        painter.setPen(colour(self, Role.INK if current else Role.INK2))
        if tab.number:
            font = text_font(strong=True)
            painter.setFont(font)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tab.number)
            inner.setLeft(inner.left() + QFontMetrics(font).horizontalAdvance(f"{tab.number} "))
        painter.setFont(text_font(strong=current))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown(at))
        if current:
            line = QRect(rect.left() + gap - 2, rect.bottom() - 2, rect.width() - 2 * gap + 4, 3)
            painter.fillRect(line, colour(self, Role.LINK))
        if current and self.hasFocus():
            painter.setPen(colour(self, Role.LINK))
            painter.drawRoundedRect(rect.adjusted(2, 4, -3, -5), 4, 4)
        if tab.must:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Role.MUST))
            side = px(self, 6)
            painter.drawEllipse(rect.right() - gap + 3, rect.top() + px(self, 8), side, side)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _shown(self, at: int) -> str:
        """Return the title as far as it is shown; a cut one ends in dots, or it would be misread."""
        short = self._short[at]
        return short if short in {self._tabs[at].title, ""} else f"{short}…"

    def _gap(self) -> int:
        return px(self, 12 if self._roomy() else 8)

    def _roomy(self) -> bool:
        return all(
            len(short) >= min(len(tab.title), LONGEST // 2)
            for short, tab in zip(self._short, self._tabs, strict=True)
        )

    def _shorten(self) -> None:
        """Take words off the longest titles until the row fits; tabs without a number have nothing else to show."""
        self._short = [shortened(tab.title, LONGEST).rstrip(_ENDS) for tab in self._tabs]
        words = [self._words_width(at) for at in range(len(self._tabs))]
        for least in (SHORTEST, 0):
            while self._row_width(words) > self.width():
                long = [
                    at for at, tab in enumerate(self._tabs) if tab.number and len(self._short[at]) > least
                ]
                if not long:
                    break
                at = max(long, key=lambda place: len(self._short[place]))
                cut = shortened(self._short[at], max(least, len(self._short[at]) - 1))
                self._short[at] = cut.rstrip(_ENDS)
                words[at] = self._words_width(at)
        self._set_widths([width + 2 * self._gap() for width in words])

    def _row_width(self, words: list[int]) -> int:
        return sum(words) + 2 * self._gap() * len(words)

    def _words_width(self, at: int) -> int:
        strong = QFontMetrics(text_font(TextSize.BASE, strong=True))
        number = self._tabs[at].number
        return strong.horizontalAdvance(f"{number} " if number else "") + strong.horizontalAdvance(
            self._shown(at)
        )

    def _set_widths(self, widths: list[int]) -> None:
        if widths == self._widths:
            return
        self._widths = widths
        self.setUsesScrollButtons(sum(widths) > self.width())
        if self._tabs:  # a changed text is what makes Qt measure the row again
            self.setTabText(0, "")
            self.setTabText(0, self._tabs[0].full)

    @Slot(int)
    def _on_current_changed(self, at: int) -> None:
        if 0 <= at < len(self._tabs):
            self.chosen.emit(self._tabs[at].container)

    @Slot(object)
    def _on_menu_wanted(self, place: object) -> None:
        at = self.tabAt(place)  # type: ignore[arg-type] # Qt gives a QPoint
        if at >= 0:
            self.menu_requested.emit(self._tabs[at].container, self.mapToGlobal(place))  # type: ignore[call-overload] # likewise
