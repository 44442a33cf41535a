"""Shows which reports mention a document, and leads to the places."""

from collections.abc import Iterable, Mapping
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
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bcdesk.app.ports import DocumentUse, ReportSummary
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.phrase import full_citation
from bcdesk.domain.report import ReportId
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.dialogs.linking_list import paint_ground
from bcdesk.ui.parts import BETWEEN, EmptyState, Look, label, main_button, plain_button, word
from bcdesk.ui.period_words import period_words_with_year
from bcdesk.ui.report_words import state_words, title_words
from bcdesk.ui.signs import paint_state
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `ReportHead` or `UsePlace` itself, for delegates."""


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A report that mentions the document."""

    report: ReportSummary


@dataclass(frozen=True, slots=True)
class UsePlace:
    """A place in a report: the id of a block, empty for its headings and request; `number` counts from 1."""

    report: ReportSummary
    block: str
    number: int


Row = ReportHead | UsePlace


class WhereUsedDialog(BaseDialog):
    """Lists the uses of a document; show it with `open()`. It stays while the officer goes from place to place.

    Args:
        document: the record.
        uses: the reports and the blocks in them, as the library tells them.
        parent: the window that it belongs to.

    Signals:
        go_requested: the officer wants to see a place; a `ReportId` and the id of a block, empty for the report's
            headings and request.
    """

    go_requested = Signal(object, str)

    def __init__(
        self, document: CitedDocument, uses: tuple[DocumentUse, ...], *, parent: QWidget | None = None
    ) -> None:
        super().__init__("whereUsedDialog", 600, parent=parent)
        self._uses = uses
        self._name = label(Look.CARD, full_citation(document), wraps=True, parent=self)
        self._counted = label(Look.SMALL, parent=self)
        self._model = _UseModel(uses, parent=self)
        self._view = _UseView(parent=self)
        self._empty = EmptyState("quote", parent=self)
        self._stack = QStackedWidget(self)
        self._go = main_button(parent=self)
        self._close = plain_button(parent=self)
        self._build()
        self._connect()
        self.retranslate()
        self._enable()

    @Slot(object)
    def show_words(self, read: tuple[ReportId, Mapping[str, str]]) -> None:
        """Show the words of a report's blocks, by the ids of these; until then they are counted."""
        self._model.show_words(*read)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Where it is used"))
        self._counted.setText(self.tr("cited in %n report(s)", "", len(self._uses)))
        self._empty.set_text(
            self.tr("No report cites this document"), self.tr("Reports that cite it will stand here.")
        )
        self._view.setAccessibleName(self.windowTitle())
        word(self._go, self.tr("Go to the place"))
        word(self._close, self.tr("Close"))
        self._model.retranslate()

    def _build(self) -> None:
        for part, name in (
            (self._name, "usedDocument"),
            (self._counted, "usedCount"),
            (self._view, "useView"),
            (self._empty, "noUses"),
            (self._go, "goToUse"),
            (self._close, "closeUses"),
        ):
            part.setObjectName(name)
        self._view.setModel(self._model)
        self._view.setCurrentIndex(self._model.index(1))
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._view if self._uses else self._empty)
        self._stack.setMinimumHeight(px(self, 260))
        self._counted.setVisible(bool(self._uses))
        self._go.setVisible(bool(self._uses))
        self._go.setDefault(True)
        self._add(self._name, self._counted)
        self._add_filling(self._stack)
        self._add_verbs(self._go, self._close)

    def _connect(self) -> None:
        self._view.doubleClicked.connect(self._go_to_current)
        self._view.entered_row.connect(self._go_to_current)
        self._view.selectionModel().currentChanged.connect(self._enable)
        self._go.clicked.connect(self._go_to_current)
        self._close.clicked.connect(self.reject)

    @Slot()
    def _enable(self) -> None:
        self._go.setEnabled(self._view.currentIndex().isValid())

    @Slot()
    def _go_to_current(self) -> None:
        match self._model.row_at(self._view.currentIndex()):
            case ReportHead(report=report):
                self.go_requested.emit(report.id, "")
            case UsePlace(report=report, block=block):
                self.go_requested.emit(report.id, block)
            case None:
                pass


class _UseModel(QAbstractListModel):
    """Reports, each with its places below it."""

    def __init__(self, uses: tuple[DocumentUse, ...], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(_rows(uses))
        self._words: dict[tuple[ReportId, str], str] = {}

    def show_words(self, report: ReportId, words: Mapping[str, str]) -> None:
        """Show what stands in blocks."""
        self._words |= {(report, block): text for block, text in words.items()}
        self.retranslate()

    def retranslate(self) -> None:
        """Have the rows worded anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_at(self, index: Index) -> Row | None:
        """Return what stands in a row; None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_words(row.report) if isinstance(row, ReportHead) else self._place(row)
            case Qt.ItemDataRole.AccessibleTextRole if isinstance(row, ReportHead):
                return ", ".join((title_words(row.report), facts_of(row.report)))
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    def _place(self, place: UsePlace) -> str:
        known = self._words.get((place.report.id, place.block))
        if known:
            return known
        if not place.block:
            return self.tr("Heading or request")
        return self.tr("Paragraph {number}").format(number=place.number)


class _UseView(QListView):
    """The list itself."""

    entered_row = Signal(QModelIndex)
    """Enter was pressed on a row."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_UseDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setProperty("box", "card")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _UseDelegate(QStyledItemDelegate):
    """A report is its title with period and state; a place is one line of its words."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(0, px(option.widget, 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widget, row = option.widget, index.data(ROW_ROLE)
        frame = option.rect.adjusted(px(widget, 6), 1, -px(widget, 6), -1)
        paint_ground(painter, option, frame)
        inner = frame.adjusted(px(widget, 12), 0, -px(widget, 12), 0)
        if isinstance(row, ReportHead):
            inner.setRight(_paint_facts(painter, widget, inner, row.report))
        else:
            inner.setLeft(inner.left() + px(widget, 16))
        painter.setFont(text_font(strong=isinstance(row, ReportHead)))
        painter.setPen(colour(widget, Role.INK))
        shown = QFontMetrics(painter.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def facts_of(report: ReportSummary) -> str:
    """Return period and state of a report in one line."""
    return BETWEEN.join((period_words_with_year(report.period), state_words(report.state)))


def _rows(uses: Iterable[DocumentUse]) -> Iterable[Row]:
    for use in uses:
        yield ReportHead(use.report)
        numbers = iter(range(1, len(use.blocks) + 1))
        for block in use.blocks:
            yield UsePlace(use.report, block, next(numbers) if block else 0)


def _paint_facts(painter: QPainter, widget: QWidget, rect: QRect, report: ReportSummary) -> int:
    """Paint period, sign and state at the right end; return where the room for the title ends."""
    painter.setFont(text_font(TextSize.SMALL))
    painter.setPen(colour(widget, Role.INK2))
    metrics = QFontMetrics(painter.font())
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    sign, gap = px(widget, 11), px(widget, 5)
    state, period = state_words(report.state), period_words_with_year(report.period)
    painter.drawText(rect, align, state)
    left = rect.right() + 1 - metrics.horizontalAdvance(state) - gap - sign
    mark = QRectF(left, rect.center().y() + 1 - sign / 2, sign, sign)
    paint_state(painter, mark, report.state, colour(widget, Role.INK2))
    left -= 2 * gap
    painter.drawText(rect.adjusted(0, 0, left - rect.right() - 1, 0), align, period)
    return left - metrics.horizontalAdvance(period) - 2 * gap
