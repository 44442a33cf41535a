"""A small chart: one bar for each period, of one or several stacked series."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bcdesk.domain.wording import grouped
from bcdesk.ui.parts.labels import Measured, Worded
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

_MOST_LINES = 3
"""So many lines lie above that of 0."""
_BAR, _LEAST_BAR = 35, 10
"""Width of a bar, pixels at 100 %."""
_MISSING = Fraction(2, 5)
"""Height of the empty bar of what was not reported, as a share of the room."""
_CLEAR = 5
"""Between the words of neighbours, pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One period.

    Attributes:
        label: names it below the bar; a line break parts two lines.
        values: the value of each series; None is *not reported*.
        current: whether it is the period of the report.
    """

    label: str
    values: tuple[Decimal | None, ...]
    current: bool

    @property
    def total(self) -> Decimal | None:
        """The sum of all series; None if one was not reported."""
        known = [value for value in self.values if value is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(self.values) else None

    @property
    def is_missing(self) -> bool:
        """Whether no series was reported."""
        return all(value is None for value in self.values)


class PeriodChart(Worded, Measured):
    """Shows periods side by side, the earliest first; what was not reported is a dashed box and never a bar of 0."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._bars: tuple[Bar, ...] = ()
        self._legend: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._measure()

    def show_bars(self, bars: tuple[Bar, ...], legend: tuple[str, ...] = ()) -> None:
        """Show other periods; `legend` names the series, shown where there are several."""
        if (bars, legend) != (self._bars, self._legend):
            self._bars, self._legend = bars, legend
            self.setAccessibleDescription("; ".join(self._said(bar) for bar in bars))
            self.update()

    def set_title(self, title: str) -> None:
        """Name what is shown; it stands above the chart, and is its accessible name. Empty leaves the line out."""
        self._title = title
        self.setAccessibleName(title)
        self.update()

    def retranslate(self) -> None:
        """Word in the language in force what is said to screen readers."""
        self.setAccessibleDescription("; ".join(self._said(bar) for bar in self._bars))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size in which eight periods have their labels."""
        return QSize(px(self, 560), px(self, 220))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a size in which bars can still be told apart."""
        return QSize(px(self, 200), px(self, 110))

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the period under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            plot = _Plot(self, self._title, self._bars, self._legend)
            bar = plot.bar_at(event.pos().x())
            if bar is not None:
                QToolTip.showText(event.globalPos(), self._said(bar), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw title, legend, lines, bars and labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = self.tr("not reported")
        _Plot(self, self._title, self._bars, self._legend).paint(painter, missing)

    def _measure(self) -> None:
        self.updateGeometry()

    def _said(self, bar: Bar) -> str:
        """Say a period with its numbers in one line."""
        name = bar.label.replace("\n", " ")
        words = [self.tr("not reported") if value is None else grouped(value) for value in bar.values]
        if len(words) > 1 and len(self._legend) == len(words):
            parts = zip(self._legend, words, strict=True)
            return self.tr("{period}: {values}").format(
                period=name, values=", ".join(f"{series} {value}" for series, value in parts)
            )
        return self.tr("{period}: {values}").format(period=name, values=" + ".join(words))


class _Plot:
    """The chart as it is laid out in a widget."""

    def __init__(self, widget: QWidget, title: str, bars: Sequence[Bar], legend: Sequence[str]) -> None:
        self._widget = widget
        self._title = title
        self._bars = bars
        self._legend = legend if len(legend) > 1 else ()
        self._metrics = QFontMetrics(text_font(TextSize.SMALL))
        self._strong = QFontMetrics(text_font(TextSize.SMALL, strong=True))
        self._line = self._metrics.height()
        self._ticks = ticks(bars)
        self._low, self._high = _reach(bars, self._ticks)
        self._area = self._plot_area()

    def paint(self, painter: QPainter, missing: str) -> None:
        self._paint_head(painter)
        if not self._bars:
            return
        self._paint_lines(painter)
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, at, bar)
        self._paint_numbers(painter)
        self._paint_missing(painter, missing)
        self._paint_labels(painter)

    def bar_at(self, x: int) -> Bar | None:
        """Return the period at a place; None beside the bars."""
        at = int((x - self._area.left()) / self._slot) if self._bars and x >= self._area.left() else -1
        return self._bars[at] if 0 <= at < len(self._bars) else None

    @property
    def _slot(self) -> float:
        return self._area.width() / max(1, len(self._bars))

    def _middle(self, at: int) -> float:
        return self._area.left() + (at + 0.5) * self._slot

    def _y(self, value: Decimal) -> float:
        span = self._high - self._low or Decimal(1)
        return self._area.bottom() - float((value - self._low) / span) * self._area.height()

    def _plot_area(self) -> QRectF:
        """Return where the bars stand: below the head and a line of numbers, above the labels, beside the scale."""
        scale = max((self._metrics.horizontalAdvance(grouped(tick)) for tick in self._ticks), default=0)
        head = self._line + px(self._widget, 12) if self._title or self._legend else 0
        labels = max((bar.label.count("\n") + 1 for bar in self._bars), default=1)
        left = scale + px(self._widget, 8)
        top = head + self._line + px(self._widget, 3)
        bottom = self._widget.height() - labels * self._line - px(self._widget, 6)
        return QRectF(left, top, max(1, self._widget.width() - left), max(1, bottom - top))

    def _paint_head(self, painter: QPainter) -> None:
        right = self._widget.width()
        painter.setFont(text_font(TextSize.SMALL))
        side = px(self._widget, 10)
        for at, series in reversed(list(enumerate(self._legend))):
            width = self._metrics.horizontalAdvance(series)
            painter.setPen(colour(self._widget, Role.INK2))
            painter.drawText(QRect(right - width, 0, width + 1, self._line), _LEFT, series)
            box = QRectF(right - width - side - px(self._widget, 6), (self._line - side) / 2, side, side)
            self._paint_box(painter, box, at)
            right = int(box.left()) - px(self._widget, 14)
        font = text_font(strong=True)
        painter.setFont(font)
        painter.setPen(colour(self._widget, Role.INK))
        shown = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, max(right, 0))
        painter.drawText(QRect(0, 0, right, self._line), _LEFT, shown)

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setFont(text_font(TextSize.SMALL))
        for tick in self._ticks:
            y = round(self._y(tick))
            line = QRect(round(self._area.left()), y, round(self._area.width()), 1)
            painter.fillRect(line, colour(self._widget, Role.HAIR))
            painter.setPen(colour(self._widget, Role.INK2))
            beside = QRect(0, y - self._line // 2, line.left() - px(self._widget, 8), self._line)
            painter.drawText(beside, _RIGHT, grouped(tick))

    def _paint_bar(self, painter: QPainter, at: int, bar: Bar) -> None:
        """Draw the known series one on the other, those below 0 downwards; a hair's breadth parts them."""
        if bar.is_missing:
            self._paint_missing_box(painter, at)
            return
        width = self._bar_width
        gap = max(1, px(self._widget, 2))
        for sign in (1, -1):
            parts = [(n, value) for n, value in enumerate(bar.values) if value and value * sign > 0]
            ends = list(accumulate((value for _, value in parts), initial=Decimal(0)))
            for (n, _), first, last in zip(parts, ends, ends[1:], strict=False):
                top, bottom = sorted((self._y(first), self._y(last)))
                bottom -= gap if first and sign > 0 else 0
                top += gap if first and sign < 0 else 0
                left = round(self._middle(at) - width / 2)
                self._paint_box(painter, QRectF(left, top, width, max(bottom - top, 1)), n)

    def _paint_box(self, painter: QPainter, box: QRectF, series: int) -> None:
        if series == 0:
            painter.fillRect(box, colour(self._widget, Role.BAR1))
            return
        painter.setPen(colour(self._widget, Role.BAR1))
        painter.setBrush(colour(self._widget, Role.BAR2))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_missing_box(self, painter: QPainter, at: int) -> None:
        pen = QPen(colour(self._widget, Role.BORDER), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._missing_box(at).adjusted(0.5, 0.5, -0.5, -0.5))

    def _missing_box(self, at: int) -> QRectF:
        base = round(self._y(Decimal(0)))
        height = round(float(_MISSING) * (base - self._area.top()))
        left = round(self._middle(at) - self._bar_width / 2)
        return QRectF(left, base - height, self._bar_width, height)

    @property
    def _bar_width(self) -> int:
        return round(max(min(px(self._widget, _BAR), self._slot * 0.6), min(_LEAST_BAR, self._slot - 2)))

    def _paint_numbers(self, painter: QPainter) -> None:
        """Write the total above each bar, the current one first; numbers that would touch others are left out."""
        boxes = [self._bar_box(at, bar) for at, bar in enumerate(self._bars)]
        taken: list[QRect] = []
        for at in self._by_weight():
            bar, total = self._bars[at], self._bars[at].total
            if total is None:
                continue
            metrics = self._strong if bar.current else self._metrics
            top = boxes[at].top() - self._line - px(self._widget, 1)
            rect = self._kept_inside(
                self._middle(at), metrics.horizontalAdvance(grouped(total)), top, self._line
            )
            others = [box for n, box in enumerate(boxes) if n != at]
            if bar.current:  # it is always told: above the bars beside it where they are in the way
                rect.moveTop(min(rect.top(), *(box.top() - rect.height() for box in _met(rect, others)), top))
            if not _met(rect, others) and self._is_free(rect, taken):
                taken.append(rect)
                self._write(painter, rect, grouped(total), bar, Role.INK)

    def _bar_box(self, at: int, bar: Bar) -> QRect:
        """Return the room that a bar takes."""
        if bar.is_missing:
            return self._missing_box(at).toRect()
        top, bottom = sorted(round(self._y(end)) for end in _ends(bar))
        left = round(self._middle(at) - self._bar_width / 2)
        return QRect(left, top, self._bar_width, bottom - top)

    def _paint_missing(self, painter: QPainter, missing: str) -> None:
        """Say above an empty bar that nothing was reported, where there is room for the words."""
        lines = _two_lines(missing)
        width = max(self._metrics.horizontalAdvance(line) for line in lines)
        if width > self._slot - px(self._widget, _CLEAR):
            return
        for at, bar in enumerate(self._bars):
            if bar.is_missing:
                height = len(lines) * self._line
                top = round(self._missing_box(at).top()) - height - px(self._widget, 2)
                rect = self._kept_inside(self._middle(at), width, top, height)
                self._write(painter, rect, "\n".join(lines), bar, Role.INK2)

    def _paint_labels(self, painter: QPainter) -> None:
        """Name the periods, the current one first; names that would touch others are left out."""
        taken: list[QRect] = []
        for at in self._by_weight():
            bar = self._bars[at]
            lines = bar.label.split("\n")
            metrics = self._strong if bar.current else self._metrics
            width = max(metrics.horizontalAdvance(line) for line in lines)
            top = self._widget.height() - len(lines) * self._line
            rect = self._kept_inside(self._middle(at), width, top, len(lines) * self._line)
            if self._is_free(rect, taken):
                taken.append(rect)
                self._write(painter, rect, bar.label, bar, Role.INK if bar.current else Role.INK2)

    def _by_weight(self) -> list[int]:
        """Return the places of the bars: the current ones first, then from the last one backwards."""
        places = range(len(self._bars) - 1, -1, -1)
        return sorted(places, key=lambda at: not self._bars[at].current)

    def _kept_inside(self, middle: float, width: int, top: int, height: int) -> QRect:
        left = round(middle - width / 2)
        return QRect(min(left, self._widget.width() - width), top, width, height)

    def _is_free(self, rect: QRect, taken: list[QRect]) -> bool:
        clear = px(self._widget, _CLEAR)
        return not any(rect.adjusted(-clear, 0, clear, 0).intersects(other) for other in taken)

    def _write(self, painter: QPainter, rect: QRect, words: str, bar: Bar, role: Role) -> None:
        painter.setFont(text_font(TextSize.SMALL, strong=bar.current))
        painter.setPen(colour(self._widget, role))
        roomy = rect.adjusted(-2, 0, 2, 0)
        painter.drawText(roomy, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ticks(bars: Sequence[Bar]) -> tuple[Decimal, ...]:
    """Return where lines are drawn: at 0 and at two or three round numbers that the bars reach."""
    ends = [end for bar in bars for end in _ends(bar)]
    low, high = min(ends, default=Decimal(0)), max(ends, default=Decimal(0))
    if high == low:
        return (Decimal(0),)
    step = _step((high - low) / 2, whole=all(end == end.to_integral_value() for end in ends))
    above = [step * n for n in range(1, min(_MOST_LINES, int(high / step)) + 1)]
    below = [-step * n for n in range(1, min(_MOST_LINES, int(-low / step)) + 1)]
    return (*reversed(below), Decimal(0), *above)


def _step(most: Decimal, *, whole: bool) -> Decimal:
    """Return the largest round number that is at most `most`, at least 1 where only `whole` numbers are shown."""
    unit = Decimal(1).scaleb(most.adjusted())
    step = max(unit * factor for factor in (1, 2, 4, 5) if unit * factor <= most)
    return max(step, Decimal(1)) if whole else step


def _ends(bar: Bar) -> tuple[Decimal, Decimal]:
    """Return how far a bar reaches below and above 0."""
    known = [value for value in bar.values if value is not None]
    return sum((v for v in known if v < 0), Decimal(0)), sum((v for v in known if v > 0), Decimal(0))


def _reach(bars: Sequence[Bar], lines: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest number that must be inside."""
    ends = [end for bar in bars for end in _ends(bar)]
    return min((*ends, *lines)), max((*ends, *lines))


def _met(rect: QRect, boxes: Sequence[QRect]) -> list[QRect]:
    """Return the boxes that `rect` would cover."""
    return [box for box in boxes if rect.intersects(box)]


def _two_lines(words: str) -> list[str]:
    """Break words after the first of them."""
    return words.split(" ", 1)
