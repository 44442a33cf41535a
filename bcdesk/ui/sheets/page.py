"""The page of form 06a in the middle of the window."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bcdesk.app.messages import Messages
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.tthc import UNIT, Broken, Sheet
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.wording import slash_date
from bcdesk.ui.dialogs.base import word
from bcdesk.ui.models.counter_sheet import SheetModel, ShownSheet
from bcdesk.ui.parts import EmptyState, Look, Segments, card, label, plain_button, quiet_button, tool_button
from bcdesk.ui.parts.period_chart import Bar, PeriodChart
from bcdesk.ui.period_words import period_label, period_words_with_year
from bcdesk.ui.sheets.banner import BrokenBanner
from bcdesk.ui.sheets.checks import CheckCard, SheetUse
from bcdesk.ui.sheets.grid import SheetGrid
from bcdesk.ui.sheets.state import SheetState, When, first_cell, marks
from bcdesk.ui.sheets.words import axis_words, when_words
from bcdesk.ui.theme import Role, colour, icon, px

NARROW, WIDE = 760, 1400
"""Widths of the page, in pixels at 100 %: below the first the cards stand one below the other, from the second on the
margins are wider."""
BETWEEN = " · "


class SheetPage(QWidget):
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

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SheetState | None = None
        self._writable = False
        self._can_insert = False
        self._head = _PageHead(parent=self)
        self._banner = BrokenBanner(parent=self)
        empty = Sheet(axis=Axis.AREA, period=Period(PeriodKind.YEAR, 2000))
        self._model = SheetModel(ShownSheet(sheet=empty), parent=self)
        self.grid = SheetGrid(self._model, parent=self)
        self._foot = _GridFoot(parent=self)
        self._card = card(parent=self)
        self._beginning = _Beginning(parent=self)
        self._stack = QStackedWidget(self)
        self._chart = PeriodChart(parent=self)
        self._chart_card = card(parent=self)
        self.checks = CheckCard(parent=self)
        self._ground = _Ground(self)
        self._column = QVBoxLayout(self._ground)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def state(self) -> SheetState | None:
        """What is shown; None before anything was."""
        return self._state

    def show_state(self, state: SheetState, messages: Messages, *, writable: bool) -> None:
        """Show a sheet; the current cell and finding stay where they can."""
        self._state, self._writable = state, writable
        self._banner.show_broken(state.broken, state.sheet, messages, writable=writable)
        self._show_grid()
        self._head.show_state(state, writable=writable)
        self._foot.show_state(state, writable=writable)
        self._beginning.show_state(state, writable=writable)
        begun = bool(state.sheet.rows) or state.sheet.total is not None
        self._stack.setCurrentWidget(self._card if begun else self._beginning)
        self._fit()
        self.checks.setVisible(begun)
        self.checks.show_checks(state.equations, state.online, state.in_time)
        self._show_chart(state)
        self._show_insert()

    def show_uses(self, uses: tuple[SheetUse, ...]) -> None:
        """List the places where the report prints the sheet."""
        self.checks.show_uses(uses)

    def set_insertable(self, *, can_insert: bool, can_annex: bool) -> None:
        """Say whether a number can be printed at the cursor, and whether sheets become annexes."""
        self._can_insert = can_insert
        self._head.annex.setVisible(can_annex)
        self._show_insert()

    def say(self, words: str) -> None:
        """Say in a quiet line below the grid why something was not done; empty says nothing."""
        self._foot.say(words)

    def focus_first(self) -> None:
        """Give the keyboard to the grid, or to what begins one."""
        if self._stack.currentWidget() is self._beginning:
            self._beginning.focus_first()
            return
        if not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self._model.index(0, 1))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def begin_row(self) -> None:
        """Begin a new row, also of a sheet that has none."""
        self._stack.setCurrentWidget(self._card)
        self.grid.add_row()
        self._fit()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Form 06a"))
        self._chart.set_title(self.tr("Dossiers received, last eight periods"))
        if self._state is not None:
            self._show_chart(self._state)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use the room there is."""
        super().resizeEvent(event)
        edge = px(self, 40 if self.width() >= px(self, WIDE) else 24)
        self._column.setContentsMargins(edge, px(self, 12), edge, px(self, 16))
        narrow = self.width() < px(self, NARROW)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the report on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.setObjectName("sheetPage")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.grid)
        inside.addWidget(self._foot)
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._beginning)
        drawn = QVBoxLayout(self._chart_card)
        drawn.setContentsMargins(px(self, 16), px(self, 12), px(self, 16), px(self, 12))
        drawn.addWidget(self._chart)
        self._cards.setSpacing(px(self, 16))
        self._cards.addWidget(self._chart_card, 3)
        self._cards.addWidget(self.checks, 2)
        self._column.setSpacing(px(self, 12))
        for part in (self._head, self._banner, self._stack):
            self._column.addWidget(part)
        self._column.addLayout(self._cards, 1)
        area = QScrollArea(self)
        area.setObjectName("sheetScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._banner.hide()

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
        self.grid.current_changed.connect(self._show_insert)
        self.grid.remove_requested.connect(self.remove_requested)
        self.grid.move_requested.connect(self.move_requested)
        self._foot.add.clicked.connect(self.begin_row)
        self._foot.carry.clicked.connect(self.carry_requested)
        self._beginning.import_requested.connect(self.import_requested)
        self._beginning.row_requested.connect(self.begin_row)
        self._beginning.rows_requested.connect(self.rows_requested)
        self.checks.place_chosen.connect(self.place_chosen)

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
    def _show_insert(self) -> None:
        self._head.insert.setEnabled(self._can_insert and self.grid.place is not None)

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


class _PageHead(QWidget):
    """Title and origin of the sheet, its period, and what can be done with it.

    Signals:
        period_chosen: a `When`.
    """

    period_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = quiet_button(parent=self)
        self.axes = Segments(parent=self)
        self._title = label(Look.PAGE, parent=self)
        self._origin = label(Look.SMALL, parent=self)
        self._before = tool_button("chevron-left", parent=self)
        self._period = QComboBox(self)
        self._after = tool_button("chevron-right", parent=self)
        self.take_in = plain_button(parent=self)
        self.export = plain_button(parent=self)
        self.annex = plain_button(parent=self)
        self.insert = plain_button(parent=self)
        self._periods: tuple[When, ...] = ()
        self._state: SheetState | None = None
        self._build()
        self._connect()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Say what sheet is shown."""
        self._state = state
        self.axes.set_value(state.sheet.axis)
        self._show_periods()
        self._origin.setText(self._origin_words(state))
        self.take_in.setEnabled(writable)
        self.annex.setEnabled(writable and bool(state.sheet.rows))
        self.export.setEnabled(bool(state.sheet.rows))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        word(self.back, self.tr("Back to the report"))
        self.axes.set_choices((axis, axis_words(axis)) for axis in Axis)
        self.axes.setAccessibleName(self.tr("Rows of the sheet"))
        self._title.setText(self.tr("Handling of administrative procedures"))
        for button, text in (
            (self._before, self.tr("Period before")),
            (self._after, self.tr("Next period")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._period.setAccessibleName(self.tr("Period"))
        word(self.take_in, self.tr("Import a file"))
        word(self.export, self.tr("Export to Excel"))
        word(self.annex, self.tr("Add as annex"))
        word(self.insert, self.tr("Insert into the report"))
        if self._state is not None:
            self._show_periods()
            self._origin.setText(self._origin_words(self._state))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        for part, name in (
            (self.back, "sheetBack"),
            (self.axes, "sheetAxes"),
            (self._before, "sheetPeriodBefore"),
            (self._period, "sheetPeriod"),
            (self._after, "sheetPeriodAfter"),
            (self.take_in, "sheetImport"),
            (self.export, "sheetExport"),
            (self.annex, "sheetAnnex"),
            (self.insert, "sheetInsert"),
        ):
            part.setObjectName(name)
        for button, name in (
            (self.back, "arrow-left"),
            (self.take_in, "file-import"),
            (self.export, "file-export"),
            (self.annex, "file-plus"),
            (self.insert, "number"),
        ):
            button.setIcon(icon(name))
        self.annex.hide()
        self._origin.setMinimumWidth(1)
        self._period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._period.setMinimumWidth(px(self, 170))
        above = QHBoxLayout()
        above.addWidget(self.back)
        above.addStretch(1)
        above.addWidget(self.axes)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._origin)
        below = QHBoxLayout()
        below.setSpacing(px(self, 8))
        below.addLayout(words, 1)
        for part in (self._before, self._period, self._after):
            below.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addSpacing(px(self, 8))
        for part in (self.take_in, self.export, self.annex, self.insert):
            below.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(self, 2))
        whole.addLayout(above)
        whole.addLayout(below)

    def _connect(self) -> None:
        self._period.activated.connect(self._on_activated)
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)

    def _show_periods(self) -> None:
        state = self._state
        if state is None:
            return
        self._periods = state.periods
        self._period.clear()
        self._period.addItems([when_words(*when) for when in state.periods])
        here = state.periods.index(state.when)
        self._period.setCurrentIndex(here)
        self._before.setEnabled(here > 0)
        self._after.setEnabled(here < len(state.periods) - 1)

    def _origin_words(self, state: SheetState) -> str:
        parts = [self.tr("Form 06a"), self.tr("unit: {unit}").format(unit=UNIT)]
        if state.sources:
            names = ", ".join(source or self.tr("typed by hand") for source in state.sources)
            parts.append(self.tr("source: {source}").format(source=names))
        words = BETWEEN.join(parts)
        if state.taken:
            day = slash_date(datetime.fromisoformat(state.taken).date())
            words = self.tr("{words}, taken in on {day}").format(words=words, day=day)
        return words

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.period_chosen.emit(self._periods[at])

    @Slot()
    def _go_before(self) -> None:
        self._step(-1)

    @Slot()
    def _go_after(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        at = self._period.currentIndex() + by
        if 0 <= at < len(self._periods):
            self.period_chosen.emit(self._periods[at])


class _GridFoot(QWidget):
    """The quiet line below the grid: how it goes on, and why something was not done."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = quiet_button(parent=self)
        self.carry = quiet_button(parent=self)
        self._notice = label(Look.SMALL, parent=self)
        self._build()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Offer what can be done."""
        self.add.setVisible(writable)
        self.carry.setVisible(writable and state.carries)

    def say(self, words: str) -> None:
        """Say why something was not done."""
        self._notice.setText(words)
        self._notice.setToolTip(words)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        word(self.add, self.tr("Add a row"))
        word(self.carry, self.tr("Take the numbers carried over from the period before"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line above."""
        painter = QPainter(self)
        painter.setPen(colour(self, Role.HAIR))
        painter.drawLine(0, 0, self.width(), 0)

    def _build(self) -> None:
        self.add.setObjectName("sheetAddRow")
        self.carry.setObjectName("sheetCarry")
        self._notice.setObjectName("sheetNotice")
        self._notice.setMinimumWidth(1)
        self.add.setIcon(icon("plus", role=Role.LINK))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(self, 8), 1, px(self, 12), 0)
        row.setSpacing(px(self, 8))
        row.addWidget(self.add)
        row.addWidget(self.carry)
        row.addWidget(self._notice, 1)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Beginning(QFrame):
    """What stands in the place of a sheet that nobody has begun.

    Signals:
        import_requested, row_requested, rows_requested: how it shall begin.
    """

    import_requested = Signal()
    row_requested = Signal()
    rows_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = EmptyState("table", parent=self)
        self._row = plain_button(parent=self)
        self._rows = plain_button(parent=self)
        self._earlier: Sheet | None = None
        self._writable = True
        self._build()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Offer what there is to begin with."""
        self._earlier, self._writable = state.earlier, writable
        self.retranslate()

    def focus_first(self) -> None:
        """Give the keyboard to the main button."""
        button = self._words.findChild(QWidget, "begin")
        if isinstance(button, QWidget):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._words.set_text(
            self.tr("No numbers for this period yet"),
            self.tr(
                "Here will stand form 06a: the dossiers received, resolved and pending, by field or by office. "
                "Import the file of the one-stop system, or enter the rows by hand."
            ),
        )
        self._words.set_button(self.tr("Import a file") if self._writable else "")
        word(self._row, self.tr("Add a row"))
        self._row.setVisible(self._writable)
        self._rows.setVisible(self._writable and self._earlier is not None)
        if self._earlier is not None:
            period = period_words_with_year(self._earlier.period)
            word(self._rows, self.tr("Take the rows of {period}").format(period=period))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self.setProperty("box", "card")
        self.setObjectName("sheetBeginning")
        self._row.setObjectName("beginRow")
        self._rows.setObjectName("beginRows")
        verbs = QHBoxLayout()
        verbs.setSpacing(px(self, 8))
        verbs.addStretch(1)
        verbs.addWidget(self._row)
        verbs.addWidget(self._rows)
        verbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(self, 16), px(self, 24), px(self, 16), px(self, 32))
        column.addWidget(self._words)
        column.addLayout(verbs)
        self._words.chosen.connect(self.import_requested)
        self._row.clicked.connect(self.row_requested)
        self._rows.clicked.connect(self.rows_requested)


class _Ground(QWidget):
    """The ground behind the cards."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        QPainter(self).fillRect(self.rect(), colour(self, Role.DESK))
