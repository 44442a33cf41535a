"""The page of form 06a in the middle of the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bcdesk.app.messages import Messages
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.tthc import Broken, Sheet
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.ui.models.counter_sheet import SheetModel, ShownSheet
from bcdesk.ui.parts import Measured, Worded, card
from bcdesk.ui.parts.period_chart import Bar, PeriodChart
from bcdesk.ui.period_words import period_label
from bcdesk.ui.sheets.banner import BrokenBanner
from bcdesk.ui.sheets.beginning import Beginning
from bcdesk.ui.sheets.checks import CheckCard
from bcdesk.ui.sheets.foot import GridFoot
from bcdesk.ui.sheets.grid import SheetGrid
from bcdesk.ui.sheets.page_head import PageHead
from bcdesk.ui.sheets.state import SheetState, first_cell, marks
from bcdesk.ui.sheets.uses import SheetUse
from bcdesk.ui.theme import Role, colour, px

TIGHT, NARROW, WIDE = 640, 860, 1400
"""Widths of the page, in pixels at 100 %: below the first buttons are icons, below the second parts stand one below the
other, from the third on the margins are wider."""
REACH = 24
"""Room above and below the current cell, pixels at 100 %."""


class SheetPage(Worded, Measured):
    """Shows a sheet with what disagrees in it, and takes what is typed.

    Signals:
        back_requested: the report is wanted again.
        period_chosen, axis_chosen: a `When`, an `Axis`.
        import_requested, export_requested: from a file, to a file.
        annex_requested: the sheet shall be an annex of the report.
        insert_requested: the number of a cell shall be printed at the cursor of the text; its `Place`.
        remedy_requested: as of the banner.
        carry_requested, rows_requested: numbers, or rows, of the period before shall be taken.
        entered, renamed: as of the model.
        remove_requested, move_requested: as of the grid.
        place_chosen: a place of the report is wanted, an `Origin`.
    """

    back_requested = Signal()
    period_chosen = Signal(object)
    axis_chosen = Signal(object)
    import_requested = Signal()
    export_requested = Signal()
    annex_requested = Signal()
    insert_requested = Signal(object)
    remedy_requested = Signal(object)
    carry_requested = Signal()
    rows_requested = Signal()
    entered = Signal(object)
    renamed = Signal(object, object)
    remove_requested = Signal(object)
    move_requested = Signal(object, int)
    place_chosen = Signal(object)

    def __init__(self, messages: Callable[[], Messages], *, parent: QWidget | None = None) -> None:
        """Word what disagrees with the `messages` in force."""
        super().__init__(parent)
        self._state: SheetState | None = None
        self._writable = False
        self._can_insert = False
        self._refused = False
        self._head = PageHead(parent=self)
        self._banner = BrokenBanner(messages, parent=self)
        empty = Sheet(axis=Axis.AREA, period=Period(PeriodKind.YEAR, 2000))
        self._model = SheetModel(ShownSheet(sheet=empty), parent=self)
        self.grid = SheetGrid(self._model, parent=self)
        self._foot = GridFoot(parent=self)
        self._card = card(parent=self)
        self._beginning = Beginning(parent=self)
        self._stack = QStackedWidget(self)
        self._chart = PeriodChart(parent=self)
        self._chart_card = card(parent=self)
        self.checks = CheckCard(parent=self)
        self._ground = _Ground(self)
        self._area = QScrollArea(self)
        self._column = QVBoxLayout(self._ground)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._drawn = QVBoxLayout(self._chart_card)
        self._build()
        self._connect()
        self._measure()
        self.retranslate()

    @property
    def state(self) -> SheetState | None:
        """What is shown; None before anything was."""
        return self._state

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Show a sheet; the current cell and finding stay where they can."""
        self._state, self._writable = state, writable
        self._banner.show_broken(state.broken, state.sheet, writable=writable)
        self._show_grid()
        self._head.show_state(state, writable=writable)
        self._foot.show_state(state, writable=writable)
        self._beginning.show_state(state, writable=writable)
        begun = bool(state.sheet.rows) or state.sheet.total is not None
        self._show_part(begun=begun)
        self.checks.setVisible(begun)
        self.checks.show_checks(state.equations, state.online, state.in_time)
        self._show_chart(state)
        self._show_about()
        self._show_insert()

    def show_uses(self, uses: tuple[SheetUse, ...], count: int) -> None:
        """List the first of so many places where the report prints the sheet."""
        self.checks.show_uses(uses, count)

    def set_insertable(self, *, can_insert: bool, can_annex: bool) -> None:
        """Say whether a number can be printed at the cursor, and whether sheets become annexes."""
        self._can_insert = can_insert
        self._head.annex.setVisible(can_annex)
        self._show_insert()

    def say(self, words: str) -> None:
        """Say in a quiet line below the grid why something was not done; empty says nothing."""
        self._refused = bool(words)  # the move that ends typing must not take it away
        self._foot.say(words)

    def focus_first(self) -> None:
        """Give the keyboard to the grid, or to what begins one."""
        self.grid.begin()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def begin_row(self) -> None:
        """Begin a new row, also of a sheet that has none."""
        self._show_part(begun=True)
        self.grid.add_row()
        self._fit()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Form 06a"))
        self._chart.set_title(self.tr("Dossiers received, last eight periods"))
        if self._state is not None:
            self._show_chart(self._state)
            self._show_about()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        edge = px(self, 40 if self.width() >= px(self, WIDE) else 24)
        self._column.setContentsMargins(edge, px(self, 12), edge, px(self, 16))
        narrow = self.width() < px(self, NARROW)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._head.set_narrow(narrow, tight=self.width() < px(self, TIGHT))
        self._banner.set_narrow(narrow)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the report on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.setObjectName("sheetPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.grid)
        inside.addWidget(self._foot)
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._beginning)
        self._drawn.addWidget(self._chart)
        self._cards.addWidget(self._chart_card, 5)
        self._cards.addWidget(self.checks, 4)
        for part in (self._head, self._banner, self._stack):
            self._column.addWidget(part)
        self._column.addLayout(self._cards, 1)
        self._column.addStretch()  # where there are no cards yet
        self._area.setObjectName("sheetScroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._banner.hide()

    def _measure(self) -> None:
        self._drawn.setContentsMargins(px(self, 16), px(self, 12), px(self, 16), px(self, 12))
        self._cards.setSpacing(px(self, 16))
        self._column.setSpacing(px(self, 12))
        self._arrange()

    def _connect(self) -> None:
        head, model = self._head, self._model
        head.back.clicked.connect(self.back_requested)
        head.period_chosen.connect(self.period_chosen)
        head.axes.chosen.connect(self.axis_chosen)
        head.take_in.clicked.connect(self.import_requested)
        head.export.clicked.connect(self.export_requested)
        head.annex.clicked.connect(self.annex_requested)
        head.insert.clicked.connect(self._ask_insert)
        self._banner.current_changed.connect(self._show_grid)
        self._banner.go_requested.connect(self._go_to)
        self._banner.remedy_requested.connect(self.remedy_requested)
        model.entered.connect(self._on_entered)
        model.renamed.connect(self._on_renamed)
        model.refused.connect(self.say)
        self.grid.current_changed.connect(self._on_current_changed)
        self.grid.remove_requested.connect(self.remove_requested)
        self.grid.move_requested.connect(self.move_requested)
        self._foot.add.clicked.connect(self.begin_row)
        self._foot.carry.clicked.connect(self.carry_requested)
        self._beginning.import_requested.connect(self.import_requested)
        self._beginning.row_requested.connect(self.begin_row)
        self._beginning.rows_requested.connect(self.rows_requested)
        self.checks.place_chosen.connect(self.place_chosen)

    def _show_part(self, *, begun: bool) -> None:
        """Show the grid, or in its place what begins one."""
        self._stack.setCurrentWidget(self._card if begun else self._beginning)
        self.setFocusProxy(self.grid if begun else self._beginning.first)  # type: ignore[arg-type] # Qt takes None
        self._fit()

    def _fit(self) -> None:
        """Let the grid be as high as it is; the page scrolls."""
        begun = self._stack.currentWidget() is self._card
        self._stack.setFixedHeight((self._card if begun else self._beginning).sizeHint().height())

    @Slot()
    def _show_grid(self) -> None:
        state, current = self._state, self._banner.current
        if state is None:
            return
        shown = ShownSheet(
            sheet=state.sheet,
            before=state.before,
            columns=state.columns,
            marked=marks([current]) if current is not None else {},
            suspects=marks(state.broken),
            read_only=not self._writable,
        )
        self.grid.show_sheet(shown)

    def _show_chart(self, state: SheetState) -> None:
        bars = tuple(
            Bar(
                label=period_label(each.period),
                values=(each.online, each.by_hand),
                current=each.period == state.sheet.period,
            )
            for each in state.charted
        )
        self._chart.show_bars(bars, (self.tr("Online"), self.tr("In person, by post")))
        self._chart_card.setVisible(any(not bar.is_missing for bar in bars))

    @Slot()
    def _on_current_changed(self) -> None:
        if not self._refused:
            self.say("")
        self._refused = False
        self._show_about()
        self._show_insert()
        QTimer.singleShot(0, self, self._reveal)  # the grid scrolls first

    @Slot()
    def _reveal(self) -> None:
        """Let the current cell be seen: the page scrolls, the grid is as high as its rows."""
        cell = self.grid.visualRect(self.grid.currentIndex())
        if cell.isValid():
            place = self.grid.viewport().mapTo(self._ground, cell.center())
            self._area.ensureVisible(place.x(), place.y(), 0, px(self, REACH))

    def _show_about(self) -> None:
        self._foot.show_about(self._model.about(self.grid.currentIndex()))

    @Slot()
    def _show_insert(self) -> None:
        begun = self._stack.currentWidget() is self._card
        self._head.insert.setEnabled(self._can_insert and begun and self.grid.place is not None)

    @Slot()
    def _ask_insert(self) -> None:
        if self.grid.place is not None:
            self.insert_requested.emit(self.grid.place)

    @Slot(object)
    def _go_to(self, broken: Broken) -> None:
        if self._state is not None:
            self.grid.go_to(*first_cell(broken, self._state.sheet))

    @Slot(object)
    def _on_entered(self, entry: object) -> None:
        self.say("")
        self.entered.emit(entry)

    @Slot(object, object)
    def _on_renamed(self, row: object, name: object) -> None:
        self.say("")
        self.renamed.emit(row, name)


class _Ground(QWidget):
    """The ground behind the cards."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        QPainter(self).fillRect(self.rect(), colour(self, Role.DESK))
