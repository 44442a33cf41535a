"""The head of the page of a sheet: title and origin, its period, and what can be done with it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.tthc import UNIT
from bcdesk.domain.wording import slash_date
from bcdesk.ui.parts import (
    BETWEEN,
    Look,
    Measured,
    Segments,
    Worded,
    label,
    plain_button,
    quiet_button,
    tool_button,
    word,
)
from bcdesk.ui.sheets.state import SheetState
from bcdesk.ui.sheets.words import axis_words, when_words
from bcdesk.ui.theme import Role, icon, px

if TYPE_CHECKING:
    from bcdesk.domain.counters.known_sheets import When


class PageHead(Worded, Measured):
    """Says which sheet is shown, and offers its periods and verbs.

    Signals:
        period_chosen: a `When`.
    """

    period_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = quiet_button(parent=self)
        self.axes = Segments(parent=self)
        self.export = quiet_button(parent=self)
        self.annex = quiet_button(parent=self)
        self._title = label(Look.PAGE, parent=self)
        self._origin = label(Look.SMALL, parent=self)
        self._before = tool_button("chevron-left", parent=self)
        self._period = QComboBox(self)
        self._after = tool_button("chevron-right", parent=self)
        self.take_in = plain_button(parent=self)
        self.insert = plain_button(parent=self)
        self._tight = False
        self._periods: tuple[When, ...] = ()
        self._state: SheetState | None = None
        self._whole = QVBoxLayout(self)
        self._above = QHBoxLayout()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._verbs = QHBoxLayout()
        self._build()
        self._connect()
        self._measure()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Say what sheet is shown."""
        self._state = state
        self.axes.set_value(state.sheet.axis)
        self._show_periods()
        self._show_origin(state)
        self.take_in.setEnabled(writable)
        self.annex.setEnabled(writable and bool(state.sheet.rows))
        self.export.setEnabled(bool(state.sheet.rows))

    def set_narrow(self, narrow: bool, *, tight: bool) -> None:  # as Qt's own setters
        """Put the verbs below the title where there is no room beside it; where it is tight, they are icons."""
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        if tight is not self._tight:
            self._tight = tight
            self._word_buttons()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
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
        self._word_buttons()
        if self._state is not None:
            self.axes.set_value(self._state.sheet.axis)
            self._show_periods()
            self._show_origin(self._state)

    def _word_buttons(self) -> None:
        for button, text in (
            (self.back, self.tr("Back to the report")),
            (self.export, self.tr("Export to Excel")),
            (self.annex, self.tr("Add as annex")),
            (self.take_in, self.tr("Import a file")),
            (self.insert, self.tr("Insert into the report")),
        ):
            word(button, text)
            button.setToolTip(text if self._tight else "")
            if self._tight:
                button.setText("")

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part, name in (
            (self.back, "sheetBack"),
            (self.axes, "sheetAxes"),
            (self.export, "sheetExport"),
            (self.annex, "sheetAnnex"),
            (self._title, "sheetTitle"),
            (self._origin, "sheetOrigin"),
            (self._before, "sheetPeriodBefore"),
            (self._period, "sheetPeriod"),
            (self._after, "sheetPeriodAfter"),
            (self.take_in, "sheetImport"),
            (self.insert, "sheetInsert"),
        ):
            part.setObjectName(name)
        for button, name, role in (
            (self.back, "arrow-left", Role.LINK),
            (self.export, "file-export", Role.LINK),
            (self.annex, "file-plus", Role.LINK),
            (self.take_in, "file-import", Role.INK),
            (self.insert, "number", Role.INK),
        ):
            button.setIcon(icon(name, role=role))
        self._title.setMinimumWidth(1)
        self._origin.setMinimumWidth(1)
        self._period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._above.addWidget(self.back)
        self._above.addStretch(1)
        for part in (self.export, self.annex, self.axes):
            self._above.addWidget(part)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._origin)
        for part in (self._before, self._period, self._after):
            self._verbs.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._verbs.addStretch(1)
        for part in (self.take_in, self.insert):
            self._verbs.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._below.addLayout(words, 1)
        self._below.addLayout(self._verbs)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._above)
        self._whole.addLayout(self._below)

    def _measure(self) -> None:
        self._whole.setSpacing(px(self, 2))
        self._verbs.setSpacing(px(self, 8))

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

    def _show_origin(self, state: SheetState) -> None:
        words = self._origin_words(state)
        self._origin.setText(words)
        self._origin.setToolTip(words)

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
