"""What an import of form 06a would do, as a list in groups: what disagrees, what changes, what is read from where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.app.counters import ImportPlan, broken_sentence
from bcdesk.app.messages import Messages
from bcdesk.domain.counters.tthc import NAMES
from bcdesk.domain.wording import grouped
from bcdesk.ui.period_words import period_words_with_year
from bcdesk.ui.signs import LEVEL_ROLES, Level, paint_level
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `PreviewHead` or `PreviewLine` itself, for the delegate."""
ARROW = "→"
_LINE, _HEAD = 26, 34
_INSET, _SIGN = 12, 10


@dataclass(frozen=True, slots=True)
class PreviewHead:
    """The head of a group: its name, and how many lines it has."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line: what is there, what becomes of it; `level` is the sign before it, None for none."""

    left: str
    right: str = ""
    level: Level | None = None


Row = PreviewHead | PreviewLine


def preview_rows(plan: ImportPlan, messages: Messages) -> tuple[Row, ...]:
    """Return what the officer looks at before a file is taken in, the most important first."""
    groups: tuple[tuple[str, Iterable[PreviewLine]], ...] = (
        (QCoreApplication.translate("SheetPreview", "Numbers that disagree"), _broken(plan, messages)),
        (QCoreApplication.translate("SheetPreview", "Columns that are not recognised"), _unknown(plan)),
        (QCoreApplication.translate("SheetPreview", "Rows that are passed over"), _skipped(plan)),
        (QCoreApplication.translate("SheetPreview", "Columns of the file"), _known(plan)),
        (QCoreApplication.translate("SheetPreview", "Numbers that change"), _changes(plan)),
    )
    rows: list[Row] = []
    for words, lines in groups:
        found = tuple(lines)
        if found:
            rows += [PreviewHead(words, len(found)), *found]
    return tuple(rows)


def _broken(plan: ImportPlan, messages: Messages) -> Iterator[PreviewLine]:
    for broken in plan.broken:
        level = Level.MUST if broken.identity.is_error else Level.SHOULD
        yield PreviewLine(broken_sentence(broken, messages, period_words_with_year), level=level)


def _unknown(plan: ImportPlan) -> Iterator[PreviewLine]:
    not_read = QCoreApplication.translate("SheetPreview", "not read")
    for headed in plan.proposal.unknown:
        yield PreviewLine(_column_words(headed.letters, headed.header), not_read, Level.SHOULD)


def _skipped(plan: ImportPlan) -> Iterator[PreviewLine]:
    not_read = QCoreApplication.translate("SheetPreview", "not read")
    for row in plan.proposal.skipped:
        text = QCoreApplication.translate("SheetPreview", "Row {number}: “{words}”")
        yield PreviewLine(text.format(number=row.number, words=row.words), not_read)


def _changes(plan: ImportPlan) -> Iterator[PreviewLine]:
    none = QCoreApplication.translate("SheetPreview", "not reported")
    for change in plan.changes:
        old, new = (none if value is None else grouped(value) for value in (change.old, change.new))
        lost = Level.SHOULD if change.new is None else None
        yield PreviewLine(change.label, f"{old} {ARROW} {new}", lost)


def _known(plan: ImportPlan) -> Iterator[PreviewLine]:
    for headed in plan.proposal.headed:
        if headed.column is not None:
            words = _column_words(headed.letters, headed.header)
            yield PreviewLine(words, f"{ARROW} {NAMES[headed.column]}")


def _column_words(letters: str, header: str) -> str:
    text = QCoreApplication.translate("SheetPreview", "Column {letters}: “{header}”")
    return text.format(letters=letters, header=header)


class PreviewModel(QAbstractListModel):
    """Lines in their groups. Display and accessible text: both sides of a line; tooltip likewise."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """List other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be read one by one."""
        if not index.isValid() or isinstance(self._rows[index.row()], PreviewHead):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return row.words if isinstance(row, PreviewHead) else f"{row.left}  {row.right}".strip()
        return None


class PreviewView(QListView):
    """Shows the lines; long ones are broken, the right side stands at the right."""

    def __init__(self, model: PreviewModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPreview")
        self.setModel(model)
        self.setItemDelegate(_PreviewDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)


class _PreviewDelegate(QStyledItemDelegate):
    """Draws heads strong and lines small."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return room for all lines of a broken text."""
        view = option.widget
        row = index.data(ROW_ROLE)
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if isinstance(row, PreviewHead):
            return QSize(width, px(view, _HEAD))
        left, _ = self._places(view, QRect(0, 0, width, 10_000), row)
        height = _height(left.width(), row.left)
        return QSize(width, max(px(view, _LINE), height + px(view, 8)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a head or a line."""
        view, row = option.widget, index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, PreviewHead):
            painter.setFont(text_font(TextSize.SMALL, strong=True))
            painter.setPen(colour(view, Role.INK2))
            words = option.rect.adjusted(px(view, _INSET), px(view, 8), -px(view, _INSET), 0)
            painter.drawText(words, int(_LEFT | Qt.AlignmentFlag.AlignVCenter), f"{row.words} · {row.count}")
        elif isinstance(row, PreviewLine):
            self._paint_line(painter, view, option.rect, row)
        painter.restore()

    def _paint_line(self, painter: QPainter, view: QWidget, rect: QRect, row: PreviewLine) -> None:
        left, right = self._places(view, rect, row)
        painter.setFont(text_font(TextSize.SMALL))
        if row.level is not None:
            side = px(view, _SIGN)
            sign = QRectF(rect.left() + px(view, _INSET), left.top() + px(view, 3), side, side)
            paint_level(painter, sign, row.level, colour(view, LEVEL_ROLES[row.level]))
        painter.setPen(colour(view, Role.INK))
        painter.drawText(left, int(_LEFT | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), row.left)
        painter.setPen(colour(view, Role.INK2))
        words = painter.fontMetrics().elidedText(row.right, Qt.TextElideMode.ElideRight, right.width())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), words)

    def _places(self, view: QWidget, rect: QRect, row: PreviewLine) -> tuple[QRect, QRect]:
        """Return where both sides of a line stand."""
        inner = rect.adjusted(px(view, _INSET + _SIGN + 6), px(view, 4), -px(view, _INSET), -px(view, 4))
        share = round(inner.width() * 0.36) if row.right else 0
        left = inner.adjusted(0, 0, -share - (px(view, 12) if share else 0), 0)
        return left, QRect(inner.right() - share, inner.top(), share, inner.height())


_LEFT = Qt.AlignmentFlag.AlignLeft


def _height(width: int, words: str) -> int:
    """Return the height of words in lines of a width."""
    metrics = QFontMetrics(text_font(TextSize.SMALL))
    flags = int(_LEFT | Qt.TextFlag.TextWordWrap)
    return metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), flags, words).height()
