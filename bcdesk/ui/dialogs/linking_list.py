"""What stands in a report as text and could be linked, as a list to choose from.

What is linked, and to what, the models of citations (`citation_links`) and of figures (`figure_links`) know.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.ui.panels.citation_row import broken, draw_marked
from bcdesk.ui.parts.rows import paint_fill, paint_ring
from bcdesk.ui.theme import Role, TextSize, colour, icon, px, text_font

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `GroupHead` or `LinkRow` itself, for delegates."""
_BEFORE = 60
"""So many code points before a place show where it stands."""
_BEHIND = 160
_BOX = 16
"""Side of a check box, pixels at 100 %."""
_LINE = 18
_TEXT = 34
"""From the edge of the ground to the words."""


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """What holds a place: its printed text, and where that stands in the report, in words."""

    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of the report that could be linked.

    Attributes:
        holder: id of what holds them.
        start: first code point in its printed text.
        end: the code point behind them.
        words: what stands there.
        group: what is to be done with them.
    """

    holder: str
    start: int
    end: int
    words: str
    group: Enum


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The head of a group."""

    group: Enum
    count: int


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One candidate; `place` counts them."""

    place: int
    words: str
    excerpt: str
    marked: tuple[int, int]
    """Start and end of the words in the excerpt."""
    where: str


Row = GroupHead | LinkRow


class LinkModel(QAbstractListModel):
    """Candidates in their groups, each checked or not.

    Whoever derives from it names the groups (`head_words`) and says what a candidate leads to (`target_words`).

    Display: the words of the candidate; of a head its name. Check state: whether it is to be linked; of a head whether
    all of the group are. Accessible text: the words, what they lead to and the place. Besides `ROW_ROLE`.

    Args:
        candidates: in reading order.
        groups: the groups in the order in which they are shown.
        places: what holds the candidates, by the ids that they name.
        left_out: the groups that are not checked at first.
        parent: the owner.
    """

    checked_changed = Signal()
    """Others are checked than before."""

    def __init__(
        self,
        candidates: tuple[Candidate, ...],
        groups: type[Enum],
        places: Mapping[str, LinkPlace],
        *,
        left_out: frozenset[Enum] = frozenset(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._candidates = candidates
        self._places = places
        self._checked = {place for place, one in enumerate(candidates) if one.group not in left_out}
        self._rows = tuple(self._made(groups))

    @property
    def chosen_places(self) -> tuple[int, ...]:
        """Which candidates are checked, in reading order."""
        return tuple(sorted(self._checked))

    def row_at(self, index: Index) -> Row | None:
        """Return what stands in a row; None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def check(self, places: Iterable[int]) -> None:
        """Check candidates besides those that are."""
        self._checked.update(places)
        self._refresh()

    def toggle(self, index: Index) -> None:
        """Check a candidate, or no longer; with a head all of its group."""
        match self.row_at(index):
            case LinkRow(place=place):
                self._checked ^= {place}
            case GroupHead(group=group):
                members = self._members(group)
                if members <= self._checked:
                    self._checked -= members
                else:
                    self._checked |= members
            case None:
                return
        self._refresh()

    def retranslate(self) -> None:
        """Have the rows worded anew."""
        self._refresh()

    def head_words(self, head: GroupHead) -> str:
        """Name a group."""
        raise NotImplementedError

    def target_words(self, row: LinkRow) -> str:
        """Say what a candidate would lead to."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.head_words(row) if isinstance(row, GroupHead) else row.words
            case Qt.ItemDataRole.CheckStateRole:
                return self._check_state(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.head_words(row) if isinstance(row, GroupHead) else self._spoken(row)
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    def _made(self, groups: type[Enum]) -> Iterable[Row]:
        for group in groups:
            members = sorted(self._members(group))
            if members:
                yield GroupHead(group, len(members))
            for place in members:
                one = self._candidates[place]
                yield _row(place, one, self._places.get(one.holder))

    def _members(self, group: Enum) -> set[int]:
        return {place for place, one in enumerate(self._candidates) if one.group is group}

    def _check_state(self, row: Row) -> Qt.CheckState:
        members = {row.place} if isinstance(row, LinkRow) else self._members(row.group)
        if members <= self._checked:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if members & self._checked else Qt.CheckState.Unchecked

    def _spoken(self, row: LinkRow) -> str:
        return ". ".join(part for part in (row.words, self.target_words(row), row.where) if part)

    def _refresh(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.checked_changed.emit()


def _row(place: int, one: Candidate, held: LinkPlace | None) -> LinkRow:
    if held is None:
        return LinkRow(place, one.words, one.words, (0, len(one.words)), "")
    return LinkRow(place, one.words, *excerpt_of(held.text, one.start, one.end), held.words)


def excerpt_of(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """Return the words around a place of a text, and its start and end in them."""
    first = max(start - _BEFORE, 0)
    before = text[first:start]
    if first:
        before = f"…{before.partition(' ')[2]}"
    sentence = before.rpartition(". ")[2]
    words = text[start:end]
    behind = text[end : end + _BEHIND]
    if end + _BEHIND < len(text):
        behind = f"{behind.rpartition(' ')[0]}…"
    return f"{sentence}{words}{behind}", (len(sentence), len(sentence) + len(words))


class LinkView(QListView):
    """The list itself: the box, or Space, checks a row."""

    current_changed = Signal()
    """Another row is chosen."""

    def __init__(self, model: LinkModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links = model
        self.setModel(model)
        self.setItemDelegate(_LinkDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setProperty("box", "card")

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell that another row is chosen."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Check on Space."""
        if event.key() == Qt.Key.Key_Space:
            self._links.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Check by the box; of a head anywhere."""
        super().mouseReleaseEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        on_box = place.x() < px(self, _TEXT + 6)
        if event.button() is Qt.MouseButton.LeftButton and (
            on_box or isinstance(self._links.row_at(index), GroupHead)
        ):
            self._links.toggle(index)


class _LinkDelegate(QStyledItemDelegate):
    """A candidate is its sentence in up to two lines, then what it leads to and the place; a head is one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        widget = option.widget
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupHead):
            return QSize(0, px(widget, 34))
        lines = len(broken(row.excerpt, _room(widget)))
        return QSize(0, px(widget, _LINE) * (1 + lines) + 2 * px(widget, 7) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, model = index.data(ROW_ROLE), index.model()
        frame = option.rect.adjusted(px(option.widget, 6), 1, -px(option.widget, 6), -1)
        paint_ground(painter, option, frame)
        self._paint_box(painter, option.widget, frame, row, index.data(Qt.ItemDataRole.CheckStateRole))
        if isinstance(row, GroupHead):
            _paint_head(painter, option.widget, frame, str(index.data()))
        elif isinstance(model, LinkModel):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_link(painter, option.widget, frame, row, model.target_words(row), chosen=chosen)
        painter.restore()

    def _paint_box(
        self, painter: QPainter, widget: QWidget, frame: QRect, row: Row, state: Qt.CheckState
    ) -> None:
        side = px(widget, _BOX)
        top = px(widget, 7) + (px(widget, _LINE) - side) // 2
        if isinstance(row, GroupHead):
            top = (frame.height() - side) // 2
        box = QRectF(frame.left() + px(widget, 8), frame.top() + top, side, side)
        on = state != Qt.CheckState.Unchecked
        painter.setPen(QPen(colour(widget, Role.ACCENT if on else Role.BORDER), 1))
        painter.setBrush(colour(widget, Role.ACCENT if on else Role.PAPER))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            name = "check" if state == Qt.CheckState.Checked else "minus"
            inset = side // 8
            inner = box.toRect().adjusted(inset, inset, -inset, -inset)
            icon(name, role=Role.ACCENT_TEXT).paint(painter, inner)


def _room(view: QWidget) -> int:
    bar = view.verticalScrollBar().sizeHint().width() if isinstance(view, QListView) else 0
    return max(view.width() - bar - px(view, _TEXT + 6 + 6 + 12), px(view, 60))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
    """Paint what says that a row is chosen or under the pointer, or has the focus."""
    widget, state = option.widget, option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        paint_fill(painter, widget, frame, Role.SEL if chosen else Role.HOVER)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, widget, frame)


def _paint_head(painter: QPainter, widget: QWidget, frame: QRect, words: str) -> None:
    painter.setFont(text_font(TextSize.SMALL, strong=True))
    painter.setPen(colour(widget, Role.INK2))
    rect = frame.adjusted(px(widget, _TEXT), 0, -px(widget, 12), 0)
    shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_link(
    painter: QPainter, widget: QWidget, frame: QRect, row: LinkRow, target: str, *, chosen: bool
) -> None:
    font = text_font(TextSize.SMALL)
    rect = frame.adjusted(px(widget, _TEXT), px(widget, 7), -px(widget, 12), 0)
    rect.setHeight(px(widget, _LINE))
    painter.setFont(font)
    painter.setPen(colour(widget, Role.INK))
    mark = colour(widget, Role.MARK_SEL if chosen else Role.MARK)
    start, end = row.marked
    for line in broken(row.excerpt, _room(widget)):
        first, last = max(start - line.start, 0), min(end - line.start, len(line.text))
        places = [(first, last)] if first < last else []
        draw_marked(painter, rect, line.text, places, mark)
        rect.translate(0, px(widget, _LINE))
    painter.setPen(colour(widget, Role.INK2))
    align = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | align, row.where)
    metrics = QFontMetrics(font)
    rect.setRight(rect.right() - metrics.horizontalAdvance(row.where) - px(widget, 12))
    shown = metrics.elidedText(target, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | align, shown)
