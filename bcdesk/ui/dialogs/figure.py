"""The dialog *Cách in số liệu*: how one figure is printed, with the words as they will stand in the report."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bcdesk.domain.counters.entry import EntryError, read_entry
from bcdesk.domain.counters.evaluation import NoValue
from bcdesk.domain.counters.figures import (
    PER_CENT,
    SHORT_UNITS,
    Figures,
    as_written,
    automatic,
    formula_fault,
    hedge_holds,
    mention_faults,
    suggested,
    unit_of,
)
from bcdesk.domain.counters.style import MAX_PLACES, FigureStyle, Hedge, UnitForm
from bcdesk.domain.report import FigureForm, FigureMention
from bcdesk.domain.text import clean
from bcdesk.domain.wording import grouped
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.dialogs.formula_edit import FormulaEdit
from bcdesk.ui.figure_words import (
    facts_of,
    fault_words,
    form_words,
    hedge_fault_words,
    hedge_words,
    name_of,
    no_value_words,
)
from bcdesk.ui.parts import (
    BETWEEN,
    Field,
    Look,
    NumberBox,
    Segments,
    card,
    label,
    main_button,
    plain_button,
    word,
)
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import print_font, px

OWN_PLACES = -1
"""Stands in the field of decimal places for those that the number has."""


@dataclass(frozen=True, slots=True)
class _Hedged:
    """A hedge with the number it names, or why they cannot be printed."""

    hedge: Hedge = Hedge.NONE
    stated: Decimal | None = None
    refusal: str = ""


class FigureDialog(BaseDialog):
    """Shows how a figure is printed; show it with `open()`.

    Args:
        mention: the figure.
        figures: what figures are worth.
        others: in how many other places of the report its counter is printed.
        is_new: whether it is to be inserted.
        parent: the window that it belongs to.

    Signals:
        chosen: the `FigureMention` as it shall be, and whether the other places shall be printed like it.
    """

    chosen = Signal(object, bool)

    def __init__(
        self,
        mention: FigureMention,
        figures: Figures,
        others: int = 0,
        *,
        is_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("figureDialog", 560, parent=parent)
        self._mention = mention
        self._figures = figures
        self._others = others
        self._is_new = is_new
        self._units_shown: dict[UnitForm, str] = {}
        self._name = label(Look.CARD, wraps=True, parent=self)
        self._facts = label(Look.SMALL, wraps=True, parent=self)
        self._formula, self._words = FormulaEdit(figures.book), QLineEdit()
        self._forms, self._units = Segments(), Segments()
        self._places, self._stated = NumberBox(), QLineEdit()
        self._hedges = QComboBox()
        self._fields = {
            name: Field(edit, parent=self)
            for name, edit in (
                ("formula", self._formula),
                ("form", self._forms),
                ("words", self._words),
                ("places", self._places),
                ("unit", self._units),
                ("hedge", self._hedges),
                ("stated", self._stated),
            )
        }
        self._direction = QCheckBox(self)
        self._everywhere = QCheckBox(self)
        self._preview_box = card(parent=self)
        self._printed = label(wraps=True, parent=self._preview_box)
        self._preview = Field(self._preview_box, parent=self)
        self._print = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._show(mention)
        self._connect()
        self.retranslate()

    def accept(self) -> None:
        """Tell how the figure shall be printed, and close; stay where something cannot be taken."""
        typed = self._typed()
        if typed is not None:
            self.chosen.emit(typed, self._everywhere.isChecked())
            super().accept()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(
            self.tr("Insert a formula") if self._is_new else self.tr("How the figure is printed")
        )
        for name, words in (
            ("formula", self.tr("Formula")),
            ("form", self.tr("Number")),
            ("words", self.tr("Words")),
            ("places", self.tr("Decimal places")),
            ("unit", self.tr("Unit")),
            ("hedge", self.tr("Hedge")),
            ("stated", self.tr("Round number")),
        ):
            self._fields[name].set_label(words)
        self._forms.set_choices((form, form_words(form)) for form in FigureForm)
        self._places.setSpecialValueText(self.tr("as the number has"))
        word(self._direction, self.tr("“tăng”, “giảm” or “không đổi” by the sign of the number"))
        word(self._everywhere, self.tr("Also in the %n other place(s) of this counter", "", self._others))
        self._preview.set_label(self.tr("As it will print"))
        word(self._print, self.tr("Insert it") if self._is_new else self.tr("Print it so"))
        word(self._later, self.tr("Later"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure_preview()

    # Making

    def _build(self) -> None:
        for part, name in (
            (self._name, "figureName"),
            (self._formula, "figureFormula"),
            (self._forms, "figureForms"),
            (self._words, "figureWords"),
            (self._places, "figurePlaces"),
            (self._units, "figureUnits"),
            (self._hedges, "figureHedges"),
            (self._stated, "figureStated"),
            (self._direction, "figureDirection"),
            (self._everywhere, "figureEverywhere"),
            (self._printed, "figurePreview"),
            (self._print, "printFigure"),
            (self._later, "printFigureLater"),
        ):
            part.setObjectName(name)
        self._places.setRange(OWN_PLACES, MAX_PLACES)
        self._everywhere.setVisible(self._others > 0)
        self._fields["formula"].setVisible(self._mention.counter is None)
        self._print.setDefault(True)
        inside = QVBoxLayout(self._preview_box)
        inside.addWidget(self._printed)
        self._add(
            self._name, self._facts, self._fields["formula"], self._fields["form"], self._fields["words"]
        )
        self._column.addLayout(self._in_row("places", "unit"))
        self._column.addLayout(self._in_row("hedge", "stated"))
        self._add(self._direction, self._preview, self._everywhere)
        self._add_verbs(self._print, self._later)
        self._measure_preview()

    def _in_row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(self, 12))
        for name in names:
            row.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _measure_preview(self) -> None:
        self._printed.setFont(print_font())
        inside = self._preview_box.layout()
        if inside is not None:
            inside.setContentsMargins(px(self, 14), px(self, 6), px(self, 14), px(self, 7))

    def _connect(self) -> None:
        self._formula.textChanged.connect(self._refresh)
        self._forms.chosen.connect(self._on_form_chosen)
        self._words.textChanged.connect(self._refresh)
        self._places.valueChanged.connect(self._refresh)
        self._units.chosen.connect(self._refresh)
        self._hedges.activated.connect(self._on_hedge_chosen)
        self._stated.textChanged.connect(self._refresh)
        self._direction.toggled.connect(self._refresh)
        self._print.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)

    def _show(self, mention: FigureMention) -> None:
        self._forms.set_choices((form, form_words(form)) for form in FigureForm)
        self._forms.set_value(mention.form)
        self._formula.setText(mention.formula)
        self._words.setText(as_written(mention, self._figures).as_written)
        self._show_units()
        self._show_style(mention.style)

    def _show_style(self, style: FigureStyle) -> None:
        self._places.setValue(OWN_PLACES if style.places is None else style.places)
        short = style.unit if style.unit in self._units_shown else UnitForm.WORD  # `%` has one form only
        if short in self._units_shown:
            self._units.set_value(short)
        self._direction.setChecked(style.direction)
        self._stated.setText("" if style.stated is None else grouped(style.stated))
        self._show_hedges(style.hedge)

    # What is chosen

    def _current(self) -> FigureMention:
        """Return the figure with the formula that is typed, whatever that is."""
        formula = clean(self._formula.text()).strip()
        return (
            self._mention
            if self._mention.counter is not None
            else replace(self._mention, formula=formula or "=")
        )

    def _refusal(self) -> str:
        """Say why the formula cannot be taken; empty if it can."""
        if self._mention.counter is not None:
            return ""
        figures = self._figures
        fault = formula_fault(self._formula.text(), figures.book, figures.period, figures.window)
        return no_value_words(fault) if fault is not None else ""

    def _hedge(self) -> Hedge:
        """Return the chosen hedge, which the field keeps as a plain word."""
        return Hedge(self._hedges.currentData() or Hedge.NONE)

    def _hedged(self) -> _Hedged:
        hedge = self._hedge()
        written = self._forms.value() is FigureForm.AS_WRITTEN
        if hedge is Hedge.NONE or written or self._direction.isChecked():
            return _Hedged()
        try:
            stated = read_entry(self._stated.text())
        except EntryError:
            stated = None
        if stated is None:
            return _Hedged(refusal=self.tr("Type the number that is named, for example 12 or 1.700.000"))
        mention = self._current()
        value = self._figures.value(mention)
        if not isinstance(value, NoValue) and not hedge_holds(hedge, Fraction(stated), value):
            unit = unit_of(mention, self._figures.book)
            return _Hedged(refusal=hedge_fault_words(hedge, Fraction(stated), value, unit))
        return _Hedged(hedge, stated)

    def _typed(self) -> FigureMention | None:
        """Return the figure as it is chosen; None if it cannot be printed so."""
        form = self._forms.value()
        hedged = self._hedged()
        if not isinstance(form, FigureForm) or self._refusal():
            return None
        if form is FigureForm.AS_WRITTEN:
            written = clean(self._words.text()).strip()
            return replace(self._current(), form=form, as_written=written) if written else None
        if hedged.refusal:
            return None
        unit = self._units.value()
        style = replace(
            self._mention.style,
            places=None if self._places.value() == OWN_PLACES else self._places.value(),
            unit=unit if isinstance(unit, UnitForm) else UnitForm.NONE,
            hedge=hedged.hedge,
            stated=hedged.stated,
            direction=self._direction.isChecked(),
        )
        return replace(self._current(), form=form, style=style, as_written="")

    @Slot()
    def _on_form_chosen(self) -> None:
        """Begin from the words as written when the figure shall follow its counter again."""
        if self._mention.form is FigureForm.AS_WRITTEN and self._forms.value() is not FigureForm.AS_WRITTEN:
            self._show_style(automatic(self._mention, self._figures).style)
        self._refresh()

    @Slot()
    def _on_hedge_chosen(self) -> None:
        """Offer the roundest number that the hedge is true of."""
        hedge, value = self._hedge(), self._figures.value(self._current())
        named = suggested(hedge, value) if hedge and not isinstance(value, NoValue) else None
        self._stated.setText("" if named is None else grouped(named))
        self._refresh()

    # Showing

    @Slot()
    def _refresh(self) -> None:
        """Show what follows from what is chosen."""
        current = self._current()
        self._name.setText(name_of(current, self._figures.book))
        begun = current.counter is not None or current.formula != "="
        facts = facts_of(current, self._figures)
        self._facts.setText(BETWEEN.join(facts if begun else facts[1:]))
        refusal = self._refusal() if begun else ""  # nobody has to be told that nothing is typed yet
        self._fields["formula"].set_message(refusal, Level.MUST if refusal else Level.INFO)
        self._show_units()
        self._show_hedges(self._hedge())
        self._show_possible()
        hedged, typed = self._hedged(), self._typed()
        self._fields["stated"].set_message(hedged.refusal, Level.MUST if hedged.refusal else Level.INFO)
        self._printed.setText("–" if typed is None else self._figures.word(typed))
        faults = mention_faults(typed, self._figures) if typed is not None else ()
        fault = next(iter(faults), None)
        words = fault_words(fault, unit_of(current, self._figures.book)) if fault is not None else ""
        self._preview.set_message(words, Level.SHOULD if words else Level.INFO)
        self._print.setEnabled(typed is not None)
        self._make_room_soon()

    def _show_possible(self) -> None:
        """Let only that be chosen which makes a difference."""
        written = self._forms.value() is FigureForm.AS_WRITTEN
        for name in ("places", "unit", "hedge", "stated"):
            self._fields[name].setHidden(written or (name == "unit" and len(self._units_shown) < 2))
        self._fields["words"].setVisible(written)
        self._direction.setHidden(written)
        self._fields["hedge"].setDisabled(self._direction.isChecked())
        self._fields["stated"].setDisabled(self._direction.isChecked() or self._hedge() is Hedge.NONE)

    def _unit_forms(self) -> dict[UnitForm, str]:
        """Return the forms of the unit with what they print behind the number."""
        unit = unit_of(self._current(), self._figures.book)
        forms = {UnitForm.NONE: self.tr("none")}
        if unit:
            forms[UnitForm.WORD] = unit
        if unit in SHORT_UNITS and unit != PER_CENT:
            forms[UnitForm.SHORT] = SHORT_UNITS[unit]
        return forms

    def _show_units(self) -> None:
        forms = self._unit_forms()
        if forms != self._units_shown:  # else the one that has the keyboard would lose it
            self._units_shown = forms
            self._units.set_choices(forms.items())
            if self._is_new and PER_CENT in forms.values():
                self._units.set_value(UnitForm.WORD)  # a share is hardly ever meant without its sign

    def _show_hedges(self, kept: Hedge) -> None:
        """Offer the hedges that some round number near makes true, and the one that is there."""
        value = self._figures.value(self._current())
        offered = [
            hedge
            for hedge in Hedge
            if hedge in {Hedge.NONE, kept}
            or (not isinstance(value, NoValue) and suggested(hedge, value) is not None)
        ]
        if [self._hedges.itemData(at) for at in range(self._hedges.count())] != offered:
            with QSignalBlocker(self._hedges):
                self._hedges.clear()
                for hedge in offered:
                    self._hedges.addItem(hedge_words(hedge), hedge)
        with QSignalBlocker(self._hedges):
            self._hedges.setItemText(0, hedge_words(Hedge.NONE))
            self._hedges.setCurrentIndex(offered.index(kept))
