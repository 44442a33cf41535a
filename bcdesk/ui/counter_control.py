"""Counters at the desk: the panel and the record dialog meet the open report here.

Every number that is typed is an edit of the open report, with undo: counters belong to all reports, and those that
have not been sent print the new number at once.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from bcdesk.app.counters import listed_counters
from bcdesk.app.ports import ReportSummary
from bcdesk.domain.citations.linking import REQUEST
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import rounded
from bcdesk.domain.counters.mentions import computed_from, holders_of, uses_of_counters
from bcdesk.domain.counters.style import FigureStyle
from bcdesk.domain.counters.timeline import last_periods, previous, year_before
from bcdesk.domain.edits import PutCounters
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import passage_holding
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.report import FigureForm
from bcdesk.domain.text import clean, fold_blanks
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.counter_words import capital, label_words
from bcdesk.ui.figure_control import FigureControl
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.panels.counter_foot import Comparison
from bcdesk.ui.parts import Bar
from bcdesk.ui.period_words import period_label
from bcdesk.ui.place_words import place_words
from bcdesk.ui.report_words import title_words

logger = logging.getLogger(__name__)

BARS = 8
"""So many periods are shown in the chart."""
_PLACES = 2
_MOST_PLACES = 20
"""So many places of a counter are offered to go to."""
_MOST_REPORTS = 3
"""So many other reports that use a counter are named."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the panel shows; it is shown anew when one of these is another one."""

    counters: tuple[Counter, ...]
    period: Period
    window: DataWindow | None
    uses: Mapping[CounterId, int]

    def is_of(self, other: "_Shown") -> bool:
        return (
            self.counters is other.counters
            and self.period == other.period
            and self.window == other.window
            and (self.uses is other.uses or self.uses == other.uses)  # tallies compare all they have
        )


class CounterControl(QObject):
    """Serves the counter panel of a window.

    Signals:
        sheet_requested: form 06a is wanted in the middle of the window.
    """

    sheet_requested = Signal()

    def __init__(self, window: MainWindow, figures: FigureControl) -> None:
        """Serve whatever report `window` opens; `figures` puts counters into its text."""
        super().__init__(window)
        self._window = window
        self._figures = figures
        self._panel = window.counters
        self._shown: _Shown | None = None
        self._uses: Mapping[CounterId, int] = {}
        self._showing = QTimer(self, interval=0, singleShot=True)
        self._panel.set_gap(window.context.words.not_reported)
        self._connect()

    def _connect(self) -> None:
        panel, window = self._panel, self._window
        panel.numbers_typed.connect(self.enter)
        panel.insert_requested.connect(self._on_insert_requested)
        panel.history_requested.connect(self._on_history_requested)
        panel.open_requested.connect(self.open_counter)
        panel.uses_requested.connect(self._on_uses_requested)
        panel.delete_requested.connect(self.delete)
        panel.new_requested.connect(self._on_new_requested)
        panel.sheet_requested.connect(self.sheet_requested)
        panel.became_visible.connect(self._on_visible)
        self._figures.counter_requested.connect(self.open_counter)
        window.commands[Act.FIGURE].triggered.connect(self._on_figure_wanted)
        window.settling.connect(panel.settle)
        window.opened.connect(self._on_opened)
        self._showing.timeout.connect(self._show)

    # The open report

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        writable = report is not None and not report.desk.read_only
        self._panel.set_report_open(report is not None, writable=writable)
        self._window.commands.enable(writable, Act.FIGURE, Act.IMPORT_SHEET)
        self._shown = None
        if report is None:
            self._panel.show_counters(())
            return
        self._uses = uses_of_counters(report.desk.report)
        report.desk.changed.connect(self._on_changed)
        self._showing.start()

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        """Show the panel anew if something that it shows is another one; letters typed cost no more than a look."""
        report = self._window.report
        if report is None:
            return
        if not typing:
            self._uses = uses_of_counters(report.desk.report)
            writable = not report.desk.read_only
            self._panel.set_report_open(True, writable=writable)  # there is one
            self._window.commands.enable(writable, Act.FIGURE, Act.IMPORT_SHEET)
        if self._shown is None or not self._shown.is_of(self._now(report)):
            self._showing.start()

    def _now(self, report: OpenReport) -> _Shown:
        value = report.desk.report
        return _Shown(report.desk.workspace.counters, value.period, value.data_window, self._uses)

    @Slot()
    def _on_visible(self) -> None:
        self._showing.start()

    @Slot()
    def _show(self) -> None:
        """Show the counters, where somebody looks at them and they are not shown already."""
        report = self._window.report
        if report is None or not self._panel.isVisible():
            return
        now = self._now(report)
        if self._shown is None or not self._shown.is_of(now):
            self._shown = now
            book = report.desk.figures.book
            when = now.period, now.window
            self._panel.show_counters(listed_counters(book, *when, now.uses), when)

    @Slot(object)
    def _on_history_requested(self, code: CounterId) -> None:
        report = self._window.report
        if report is None:
            return
        told = report.desk.figures
        periods = last_periods(told.period, BARS)
        self._panel.show_history(
            tuple(_bar(told.book, code, period, told.window, current=told.period) for period in periods),
            _comparison(told.book, code, told.period),
        )

    @Slot()
    def _on_figure_wanted(self) -> None:
        self._window.commands[Act.COUNTERS].setChecked(True)
        self._panel.focus_search()

    # Numbers

    @Slot(object)
    def enter(self, numbers: tuple[tuple[CounterId, Decimal | None], ...]) -> None:
        """Write numbers of the report's period, as one undo step; what they are already stays as it is."""
        report = self._window.report
        if report is None:
            return
        desk, at = report.desk, self._window.context.moment()
        known = desk.figures.book.counters
        period, window = desk.report.period, desk.report.data_window
        pairs = [
            (counter, counter.entered(value, period, window, at))
            for code, value in numbers
            if (counter := known.get(code)) is not None and counter.stated(period, window) != value
        ]
        if not pairs:
            return
        report.view.settle()
        edit = PutCounters(tuple(old for old, _ in pairs), tuple(new for _, new in pairs))
        desk.do(edit, self.tr("Enter %n number(s)", "", len(pairs)))

    @Slot(object, object, object)
    def _on_insert_requested(self, code: CounterId, form: FigureForm, style: FigureStyle) -> None:
        report = self._window.report
        if report is not None and report.view.editor is None:
            self._panel.say(self.tr("Put the cursor into the text first: here is no place for a figure."))
            return
        self._figures.insert(code, form, style)

    # Records

    @Slot(object)
    def open_counter(self, code: CounterId) -> None:
        """Show the record of a counter."""
        report = self._window.report
        counter = report.desk.figures.book.counters.get(code) if report is not None else None
        if counter is not None:
            self._ask(counter, is_new=False)

    @Slot(str)
    def _on_new_requested(self, typed: str) -> None:
        report = self._window.report
        if report is None or report.desk.read_only:
            return
        label = fold_blanks(clean(typed))
        self._ask(Counter(id=CounterId(""), label=capital(label)), is_new=True)

    def _ask(self, counter: Counter, *, is_new: bool) -> None:
        report = self._window.report
        if report is None:
            return
        told = report.desk.figures
        setting = dialogs.CounterSetting(
            book=told.book,
            period=told.period,
            window=told.window,
            uses=self.uses,
            now=self._window.context.moment,
        )
        dialog = dialogs.CounterDialog(
            counter, setting, is_new=is_new, read_only=report.desk.read_only, parent=self._window
        )
        dialog.saved.connect(partial(self._keep, None if is_new else counter))
        dialog.delete_requested.connect(partial(self.delete, counter.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, before: Counter | None, after: Counter) -> None:
        """Write a record as an undo step."""
        report = self._window.report
        if report is None or after == before:
            return
        report.view.settle()
        label = self.tr("Change a counter") if before else self.tr("Add a counter")
        report.desk.do(PutCounters((before,) if before else (), (after,)), label)
        self._showing.stop()
        self._show()
        self._panel.choose(after.id)

    @Slot(object)
    def delete(self, code: CounterId) -> None:
        """Ask whether a counter shall go; one that is used stays, and its record says where it is used."""
        report = self._window.report
        counter = report.desk.figures.book.counters.get(code) if report is not None else None
        if counter is None:
            return
        places = self.uses(code)
        if places:
            text = self.tr("“{counter}” is used and stays: {places}")
            self._panel.say(text.format(counter=label_words(counter), places="; ".join(places)))
            return
        question = partial(self._delete_question, counter)
        dialogs.ask(question, partial(self._drop, counter), parent=self._window)

    def _delete_question(self, counter: Counter) -> "dialogs.Question":
        return dialogs.Question(
            title=self.tr("Delete the counter"),
            sentence=self.tr("Delete “{counter}” with its numbers of all periods?").format(
                counter=label_words(counter)
            ),
            detail=self.tr("Undo brings it back as long as the report stays open."),
            verb=self.tr("Delete the counter"),
            keep=self.tr("Keep it"),
        )

    def _drop(self, counter: Counter) -> None:
        report = self._window.report
        if report is not None:
            report.view.settle()
            report.desk.do(PutCounters((counter,), ()), self.tr("Delete a counter"))

    # Where a counter is used

    def uses(self, code: CounterId) -> tuple[str, ...]:
        """Say in words where a counter is used: in formulas, in this report, in others of the store and its bin."""
        report = self._window.report
        if report is None:
            return ()
        here = uses_of_counters(report.desk.report).get(code, 0)
        return (
            *(
                self._formula_words(counter)
                for counter in computed_from(report.desk.workspace.counters, code)
            ),
            *((self.tr("this report, %n place(s)", "", here),) if here else ()),
            *self._other_reports_with(report, code),
        )

    def _formula_words(self, counter: Counter) -> str:
        return self.tr("formula of “{counter}”").format(counter=label_words(counter))

    def _other_reports_with(self, report: OpenReport, code: CounterId) -> tuple[str, ...]:
        """Name the other reports that print a counter, as they are stored; where that is damaged none is known."""
        try:
            printing = self._window.context.store.printing(code)
        except BcdeskError as error:
            logger.info("Cannot find out where a counter is used: %s", type(error).__name__)
            return ()
        found = [self._report_words(summary) for summary in printing if summary.id != report.id]
        more = len(found) - _MOST_REPORTS
        shown = found[:_MOST_REPORTS]
        return (*shown, self.tr("%n more report(s)", "", more)) if more > 0 else tuple(shown)

    def _report_words(self, summary: ReportSummary) -> str:
        text = self.tr("report “{report}”")
        if summary.binned_at is not None:
            text = self.tr("report “{report}” in the bin")
        return text.format(report=title_words(summary))

    @Slot(object)
    def _on_uses_requested(self, code: CounterId) -> None:
        """Offer what uses a counter: places of the open report to go to, records to open; name other reports."""
        report = self._window.report
        if report is None:
            return
        menu = QMenu(self._window)
        menu.setObjectName("counterPlaces")
        for holder in holders_of(report.desk.report, code)[:_MOST_PLACES]:
            menu.addAction(self._place_words(holder), partial(self._window.go_to, Origin(holder)))
        if menu.isEmpty():
            menu.addAction(self.tr("This report does not print it")).setEnabled(False)
        menu.addSeparator()
        for counter in computed_from(report.desk.workspace.counters, code):
            menu.addAction(capital(self._formula_words(counter)), partial(self.open_counter, counter.id))
        for words in self._other_reports_with(report, code):
            menu.addAction(capital(words)).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _place_words(self, holder: str) -> str:
        report = self._window.report
        if report is None:
            return ""
        value = report.desk.report
        passage = None if holder == REQUEST else passage_holding(value, holder)
        place = place_words(value, passage.container, Origin(holder)) if passage is not None else ""
        return place or self.tr("Form")


def _comparison(book: Book, code: CounterId, period: Period) -> Comparison:
    before, year = previous(period), year_before(period)
    return Comparison(
        before=None if before is None or before == year else book.value(code, before),
        year_before=None if year is None else book.value(code, year),
    )


def _bar(book: Book, code: CounterId, period: Period, window: DataWindow | None, *, current: Period) -> Bar:
    value = book.value(code, period, window if period == current else None)
    number = None
    if isinstance(value, Fraction):
        number = Decimal(value.numerator) if value.denominator == 1 else rounded(value, _PLACES)
    return Bar(period_label(period), (number,), period == current)
