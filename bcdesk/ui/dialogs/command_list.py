"""The commands of the window as a list that can be searched: for the command search and the list of keys."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bcdesk.domain.text import fold
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

Index = QModelIndex | QPersistentModelIndex


Command = tuple[QAction, str]
"""An action and the titles of the menus that lead to it, in one line."""
BETWEEN = " › "  # noqa: RUF001 # the sign between titles of menus
"""What parts the titles."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what it is called, its keys as printed on the keyboard, where it is found.

    `action` is None for keys that belong to no action.
    """

    name: str
    keys: str = ""
    path: str = ""
    action: QAction | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the rows of one menu."""

    name: str


Row = Line | Head
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Row` itself."""


def line_of(command: Command) -> Line:
    """Return the row of a command, in the words that its action has now."""
    action, path = command
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(each.toString(native) for each in action.shortcuts())
    return Line(plain_words(action.text()), keys, path, action)


def plain_words(text: str) -> str:
    """Return the text of an action without the mark of its letter and without dots."""
    return re.sub("&(.)", r"\1", text).removesuffix("…")


def found(lines: Iterable[Line], query: str) -> tuple[Line, ...]:
    """Return the lines that have all words of `query`, accents and order left aside, the closest first."""
    words = fold(query).split()
    ranked = [(rank, line) for line in lines if (rank := _rank(line, words)) is not None]
    return tuple(line for _, line in sorted(ranked, key=lambda each: each[0]))


def _rank(line: Line, words: list[str]) -> int | None:
    """Return how far a line is from the words, 0 the closest; None if a word is not in it at all."""
    name = fold(line.name)
    rest = fold(f"{line.path} {line.keys}")
    total = 0
    for word in words:
        if word in name:
            total += 0 if f" {word}" in f" {name}" else 1
        elif word in rest:
            total += 3
        else:
            return None
    return total


class LineModel(QAbstractListModel):
    """Rows in the order in which they are given; heads cannot be selected."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Iterable[Row]) -> None:
        """List `rows`."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def line_at(self, index: Index) -> Line | None:
        """Return the line of a row; None for a head and for no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Line) else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the number of rows."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a row is called."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                row.name if isinstance(row, Head) else ", ".join(filter(None, (row.name, row.keys, row.path)))
            )
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be selected, heads only be seen."""
        return super().flags(index) if self.line_at(index) else Qt.ItemFlag.ItemIsEnabled


class LineDelegate(QStyledItemDelegate):
    """Paints icon, name, path and keys in one row.

    Args:
        with_path: the path stands behind the name; not where heads name it.
        with_icon: there is room for icons.
        parent: the view.
    """

    def __init__(self, *, with_path: bool, with_icon: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._with_path = with_path
        self._with_icon = with_icon

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; it is as wide as the view."""
        return QSize(0, px(option.widget, 36 if isinstance(index.data(ROW_ROLE), Head) else 30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        if isinstance(row, Head):
            _paint_head(painter, option, row.name)
        else:
            self._paint_line(painter, option, row)
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        widget = option.widget
        frame = option.rect.adjusted(px(widget, 6), 1, -px(widget, 6), -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(widget, Role.SEL if selected else Role.HOVER))
            painter.drawRoundedRect(frame, px(widget, 4), px(widget, 4))
        inner = frame.adjusted(px(widget, 10), 0, -px(widget, 10), 0)
        gap = px(widget, 10)
        if self._with_icon:
            inner.setLeft(_paint_icon(painter, option, inner, line) + gap)
        inner.setRight(inner.right() - self._paint_keys(painter, option, inner, line.keys) - gap)
        self._paint_name(painter, option, inner, line)

    def _paint_keys(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, keys: str) -> int:
        """Paint the keys at the right end and return how wide they are."""
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(option.widget, Role.INK2))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
        return painter.fontMetrics().horizontalAdvance(keys)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, line: Line) -> None:
        painter.setFont(text_font())
        painter.setPen(colour(option.widget, Role.INK))
        width = _draw(painter, QRectF(rect), line.name)
        if self._with_path and line.path:
            painter.setFont(text_font(TextSize.SMALL))
            painter.setPen(colour(option.widget, Role.INK2))
            _draw(painter, QRectF(rect).adjusted(width + px(option.widget, 12), 0, 0, 0), line.path)


def _paint_icon(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, line: Line) -> int:
    """Paint the icon at the left end, if there is one, and return where its room ends."""
    side = px(option.widget, 16)
    mark = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    if line.action:
        line.action.icon().paint(painter, mark)
    return mark.right()


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
    widget = option.widget
    painter.setFont(text_font(TextSize.SMALL, strong=True))
    painter.setPen(colour(widget, Role.INK3))
    _draw(painter, QRectF(option.rect).adjusted(px(widget, 16), px(widget, 8), -px(widget, 16), 0), name)


def _draw(painter: QPainter, rect: QRectF, text: str) -> float:
    """Draw one line, cut where it does not fit, and return how wide it is."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(rect.width()), 0))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
