"""What the window says about figures: what they are worth, where that comes from, how they are printed."""

from datetime import datetime
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.evaluation import Book, NoValue, Result, Why
from bcdesk.domain.counters.figures import FigureFault, Figures, MentionFault, figure_words, unit_of
from bcdesk.domain.counters.formula import FormulaFault
from bcdesk.domain.counters.style import FigureStyle, Hedge, UnitForm
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.report import FigureForm, FigureMention
from bcdesk.domain.wording import slash_date
from bcdesk.ui.parts import BETWEEN
from bcdesk.ui.period_words import period_words_with_year

_WITH_UNIT = FigureStyle(unit=UnitForm.WORD)


def name_of(mention: FigureMention, book: Book) -> str:
    """Name a figure: by the label of its counter, by its code where it has none, else by its formula."""
    counter = book.counters.get(mention.counter) if mention.counter is not None else None
    return (counter.label if counter else "") or mention.counter or mention.formula


def value_words(value: Result, unit: str) -> str:
    """Say what a figure is worth, with its unit, or why it is worth nothing."""
    if isinstance(value, NoValue):
        return no_value_words(value)
    return figure_words(value, FigureForm.GROUPED, _WITH_UNIT, unit)


def facts_of(mention: FigureMention, figures: Figures) -> tuple[str, ...]:
    """Say what a figure is worth, for which period, and who has it from where."""
    counter = figures.book.counters.get(mention.counter) if mention.counter is not None else None
    facts = (
        value_words(figures.value(mention), unit_of(mention, figures.book)),
        period_words_with_year(figures.period),
        source_words(counter, figures.period, figures.window) if counter else "",
    )
    return tuple(fact for fact in facts if fact)


def source_words(counter: Counter, period: Period, window: DataWindow | None) -> str:
    """Say where the number of a counter comes from, who entered it and when; empty if nobody knows."""
    reading = counter.reading(period, window)
    if reading is None:
        return formula_words(counter.formula) if counter.formula else ""
    by = BETWEEN.join(part for part in (reading.by, _moment_words(reading.at)) if part)
    if not reading.source:
        return by
    text = QCoreApplication.translate("FigureWords", "source: {source}")
    if by:
        text = QCoreApplication.translate("FigureWords", "source: {source} ({by})")
    return text.format(source=reading.source, by=by)


def formula_words(formula: str) -> str:
    """Say that a number is computed."""
    return QCoreApplication.translate("FigureWords", "computed {formula}").format(formula=formula)


def form_words(form: FigureForm) -> str:
    """Name a form in a choice of forms."""
    match form:
        case FigureForm.DIGITS:
            return QCoreApplication.translate("FigureWords", "Digits")
        case FigureForm.TWO_DIGITS:
            return QCoreApplication.translate("FigureWords", "Two digits")
        case FigureForm.GROUPED:
            return QCoreApplication.translate("FigureWords", "Grouped")
        case FigureForm.WORDS:
            return QCoreApplication.translate("FigureWords", "In words")
        case FigureForm.AS_WRITTEN:
            return QCoreApplication.translate("FigureWords", "As written")


def now_printed(form: FigureForm) -> str:
    """Say in the middle of a line how a figure is printed."""
    match form:
        case FigureForm.DIGITS:
            return QCoreApplication.translate("FigureWords", "printed in digits")
        case FigureForm.TWO_DIGITS:
            return QCoreApplication.translate("FigureWords", "printed with two digits")
        case FigureForm.GROUPED:
            return QCoreApplication.translate("FigureWords", "printed with grouped digits")
        case FigureForm.WORDS:
            return QCoreApplication.translate("FigureWords", "printed in words")
        case FigureForm.AS_WRITTEN:
            return QCoreApplication.translate("FigureWords", "printed as written")


def hedge_words(hedge: Hedge) -> str:
    """Name a hedge in a choice of hedges: by the word that is printed."""
    return hedge.value or QCoreApplication.translate("FigureWords", "none")


def no_value_words(missing: NoValue) -> str:
    """Say why there is no number."""
    if missing.why is Why.MALFORMED:
        return formula_fault_words(missing.fault, missing.at)
    words = {
        Why.NOT_REPORTED: QCoreApplication.translate("FigureWords", "not reported"),
        Why.UNKNOWN_COUNTER: QCoreApplication.translate("FigureWords", "there is no counter {path}"),
        Why.NO_SUCH_PERIOD: QCoreApplication.translate("FigureWords", "there is no period before this one"),
        Why.DIVISION_BY_ZERO: QCoreApplication.translate("FigureWords", "division by 0"),
        Why.CYCLE: QCoreApplication.translate("FigureWords", "computed from itself: {path}"),
        Why.TOO_LARGE: QCoreApplication.translate("FigureWords", "too large to be computed"),
        Why.TOO_DEEP: QCoreApplication.translate("FigureWords", "too large to be computed"),
    }
    return words[missing.why].format(path=" → ".join(missing.path))


def formula_fault_words(fault: FormulaFault | None, at: int) -> str:
    """Say why a text is no formula; `at` is the place in it, counted from 0."""
    words = {
        FormulaFault.EMPTY: QCoreApplication.translate("FigureWords", "the formula is empty"),
        FormulaFault.TOO_LONG: QCoreApplication.translate("FigureWords", "the formula is too long"),
        FormulaFault.TOO_DEEP: QCoreApplication.translate("FigureWords", "too many brackets within brackets"),
        FormulaFault.UNEXPECTED: QCoreApplication.translate(
            "FigureWords", "letter {place} of the formula is not understood"
        ),
        FormulaFault.UNFINISHED: QCoreApplication.translate("FigureWords", "the formula is not finished"),
        FormulaFault.UNKNOWN_FUNCTION: QCoreApplication.translate(
            "FigureWords", "there is no function of the name at letter {place}"
        ),
        FormulaFault.WRONG_ARGUMENTS: QCoreApplication.translate(
            "FigureWords", "the function at letter {place} has too few or too many values"
        ),
    }
    return words[fault or FormulaFault.EMPTY].format(place=at + 1)


def function_words(name: str) -> str:
    """Say what a function of formulas gives; empty for one that is not known."""
    words = {
        "ky_truoc": QCoreApplication.translate("FigureWords", "the number of the period before"),
        "cung_ky": QCoreApplication.translate("FigureWords", "the number of the same period last year"),
        "ty_le": QCoreApplication.translate("FigureWords", "the share of one number in another, in %"),
        "thay_doi_ky_truoc": QCoreApplication.translate(
            "FigureWords", "the change against the period before, in %"
        ),
        "thay_doi_cung_ky": QCoreApplication.translate(
            "FigureWords", "the change against the same period last year, in %"
        ),
    }
    return words.get(name, "")


def fault_words(fault: MentionFault, unit: str) -> str:
    """Say what is wrong with a figure in one line, with both numbers."""
    value = value_words(fault.value, unit)
    match fault.why:
        case FigureFault.NO_VALUE:
            if fault.said is None:
                return value
            text = QCoreApplication.translate("FigureWords", "The text says {said}; the number is {value}")
        case FigureFault.DIFFERS:
            text = QCoreApplication.translate("FigureWords", "The text says {said}; the number is {value}")
        case FigureFault.HEDGE_UNTRUE:
            text = QCoreApplication.translate(
                "FigureWords", "The hedge names {said}, which is not true: the number is {value}"
            )
        case FigureFault.DIRECTION_UNTRUE:
            text = QCoreApplication.translate(
                "FigureWords", "Rise or fall is not true: the number is {value}"
            )
    said = "" if fault.said is None else value_words(Fraction(fault.said), "")
    return text.format(said=said, value=value)


def hedge_fault_words(hedge: Hedge, stated: Fraction, value: Result, unit: str) -> str:
    """Say that a hedge would not be true."""
    text = QCoreApplication.translate("FigureWords", "“{hedge} {stated}” is not true: the number is {value}")
    return text.format(hedge=hedge.value, stated=value_words(stated, ""), value=value_words(value, unit))


def _moment_words(at: str) -> str:
    """Word a moment in ISO 8601; empty for none."""
    return slash_date(datetime.fromisoformat(at).date()) if at else ""
