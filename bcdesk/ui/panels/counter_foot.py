"""The foot of the counter panel: how the number will print, its last periods, and the button that inserts it."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QWidget

from bcdesk.app.counters import ListedCounter
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.evaluation import Result
from bcdesk.domain.counters.figures import PER_CENT, figure_words
from bcdesk.domain.counters.style import FigureStyle, UnitForm
from bcdesk.domain.report import FigureForm
from bcdesk.ui.counter_words import difference_words, label_words, result_words
from bcdesk.ui.panels.finder import FinderFoot
from bcdesk.ui.parts import (
    BETWEEN,
    Bar,
    Look,
    PeriodChart,
    PrintedWords,
    Segments,
    card,
    label,
)
from bcdesk.ui.theme import px

FORMS = (FigureForm.DIGITS, FigureForm.TWO_DIGITS, FigureForm.GROUPED, FigureForm.WORDS)
"""The forms that can be inserted."""
LARGE = 10_000
"""From here on thousands are grouped unless the officer has chosen otherwise."""
_CHART = 104
_LEAST_BARS = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the counter was worth before; None where there is no such period, or the two are the same one.

    Attributes:
        before: in the period before.
        year_before: in the same period of the year before.
    """

    before: Result | None = None
    year_before: Result | None = None


class CounterFoot(FinderFoot):
    """Shows the chosen counter as it will be inserted."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._listed: ListedCounter | None = None
        self._gap = "{missing}"
        self._forms_chosen = dict[CounterId, FigureForm]()
        self._units_chosen = dict[CounterId, bool]()
        self._forms = Segments(parent=self)
        self._unit = QCheckBox(parent=self)
        self._box: QFrame = card(parent=self)
        self._words = PrintedWords(parent=self._box)
        self._comparison = Comparison()
        self._is_roomy, self._has_course = True, False
        self._compared = label(Look.SMALL, wraps=True, parent=self)
        self._chart = PeriodChart(parent=self)
        self._head = QHBoxLayout()
        self._inside = QHBoxLayout(self._box)
        self._build()
        self._connect()
        self._measure()
        self.retranslate()

    @property
    def form(self) -> FigureForm:
        """The form that is chosen."""
        form = self._forms.value()
        return form if isinstance(form, FigureForm) else FigureForm.DIGITS

    @property
    def style_chosen(self) -> FigureStyle:
        """The style that is chosen."""
        return FigureStyle(unit=UnitForm.WORD if self._unit.isChecked() else UnitForm.NONE)

    def set_gap(self, gap: str) -> None:
        """Say what is printed for a number that is not reported, with `{missing}` for its label."""
        self._gap = gap
        self._show_words()

    def show_counter(self, listed: ListedCounter) -> None:
        """Show another counter, or the same with another number; what was chosen for it before stays chosen."""
        self._listed = listed
        code = listed.counter.id
        is_large = isinstance(listed.result, Fraction) and abs(listed.result) >= LARGE
        form = self._forms_chosen.get(code, FigureForm.GROUPED if is_large else FigureForm.DIGITS)
        self._forms.set_value(form)
        self._unit.setEnabled(bool(listed.counter.unit))
        self._unit.setChecked(
            bool(listed.counter.unit) and self._units_chosen.get(code, listed.counter.unit == PER_CENT)
        )
        self._show_words()

    def show_periods(self, bars: tuple[Bar, ...], comparison: Comparison) -> None:
        """Show the last periods of the counter; a single number says nothing.

        Once a counter had several of them the room is kept, so that the list does not jump from row to row.
        """
        self._has_course = self._has_course or sum(not bar.is_missing for bar in bars) >= _LEAST_BARS
        self._chart.setVisible(self._has_course and self._is_roomy)
        self._chart.show_bars(bars)
        self._comparison = comparison
        self._show_comparison()

    def set_roomy(self, roomy: bool) -> None:  # as the panel has it
        """Leave the chart out where it would take the list its room."""
        self._is_roomy = roomy
        self._chart.setVisible(self._has_course and roomy)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        names = {
            FigureForm.DIGITS: ("5", self.tr("Digits: 5")),
            FigureForm.TWO_DIGITS: ("05", self.tr("Two digits: 05")),
            FigureForm.GROUPED: ("1.000", self.tr("Grouped thousands: 1.000")),
            FigureForm.WORDS: (self.tr("In words"), self.tr("In words")),
        }
        self._forms.set_choices([(form, names[form][0]) for form in FORMS])
        self._forms.setAccessibleName(self.tr("How it is written"))
        self._forms.set_hints({form: hint for form, (_, hint) in names.items()})
        self._unit.setText(self.tr("Unit"))
        self._unit.setAccessibleName(self.tr("With its unit"))
        self._words.setAccessibleName(self.tr("As it will print"))
        self._chart.setAccessibleName(self.tr("The last periods"))
        self._insert.setText(self.tr("Insert into the report"))
        self._open.setText(self.tr("Open the counter"))
        for button in (self._insert, self._open):
            button.setAccessibleName(button.text())
        self._show_words()
        self._show_comparison()

    def _build(self) -> None:
        for part, name in (
            (self._forms, "counterForms"),
            (self._unit, "counterUnit"),
            (self._words, "counterPreview"),
            (self._compared, "counterCompared"),
            (self._chart, "counterChart"),
            (self._insert, "insertCounter"),
            (self._open, "openCounter"),
        ):
            part.setObjectName(name)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._compared.hide()
        self._inside.addWidget(self._words)
        self._head.addWidget(self._forms)
        self._head.addStretch(1)
        self._head.addWidget(self._unit)
        self._column.addLayout(self._head)
        self._column.addWidget(self._box)
        self._column.addWidget(self._compared)
        self._column.addWidget(self._chart)

    def _connect(self) -> None:
        self._forms.chosen.connect(self._on_form)
        self._unit.clicked.connect(self._on_unit)

    def _measure(self) -> None:
        super()._measure()
        self._inside.setContentsMargins(px(self, 14), px(self, 4), px(self, 8), px(self, 5))
        self._chart.setFixedHeight(px(self, _CHART))

    def _show_words(self) -> None:
        listed = self._listed
        if listed is None:
            return
        result = listed.result
        if isinstance(result, Fraction):
            words = figure_words(result, self.form, self.style_chosen, listed.counter.unit)
        else:
            words = self._gap.format(missing=label_words(listed.counter))
        is_gap = not isinstance(result, Fraction)
        self._words.setWordWrap(not is_gap)  # a long label would make the list jump
        self._words.setText(words)
        self._words.setToolTip(words if is_gap else "")
        self._words.setAccessibleDescription(words)

    def _show_comparison(self) -> None:
        """Say what the number was before and how far it has gone since, where anything is known of it."""
        listed, then = self._listed, self._comparison
        if listed is None:
            return
        told = [
            f"{name} {result_words(result)}{difference_words(listed.result, result)}"
            for name, result in (
                (self.tr("Period before:"), then.before),
                (self.tr("Same period last year:"), then.year_before),
            )
            if result is not None
        ]
        known = any(isinstance(result, Fraction) for result in (then.before, then.year_before))
        self._compared.setText(BETWEEN.join(told))
        self._compared.setVisible(bool(told) and (known or self._has_course))

    @Slot(object)
    def _on_form(self, form: FigureForm) -> None:
        if self._listed is not None:
            self._forms_chosen[self._listed.counter.id] = form
        self._show_words()

    @Slot(bool)
    def _on_unit(self, with_unit: bool) -> None:  # as the signal has it
        if self._listed is not None:
            self._units_chosen[self._listed.counter.id] = with_unit
        self._show_words()
