"""What the window says about counters: their numbers, why there is none, what they are."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.counters.book import Counter, CounterKind, Scheme
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.evaluation import NoValue, Result, Why
from bcdesk.domain.counters.figures import figure_words
from bcdesk.domain.counters.style import PLAIN_FIGURE
from bcdesk.domain.counters.tthc import NAMES
from bcdesk.domain.report import FigureForm


def number_words(value: Fraction) -> str:
    """Write a number with points between thousands and a decimal comma."""
    return figure_words(value, FigureForm.GROUPED, PLAIN_FIGURE, "")


def result_words(result: Result) -> str:
    """Write a number, or why there is none."""
    return number_words(result) if isinstance(result, Fraction) else why_words(result)


def why_words(missing: NoValue) -> str:
    """Say why there is no number, in a few words."""
    return {
        Why.NOT_REPORTED: QCoreApplication.translate("CounterWords", "not reported"),
        Why.UNKNOWN_COUNTER: QCoreApplication.translate("CounterWords", "unknown code"),
        Why.NO_SUCH_PERIOD: QCoreApplication.translate("CounterWords", "no earlier period"),
        Why.DIVISION_BY_ZERO: QCoreApplication.translate("CounterWords", "division by 0"),
        Why.CYCLE: QCoreApplication.translate("CounterWords", "circular formula"),
        Why.TOO_LARGE: QCoreApplication.translate("CounterWords", "too large"),
        Why.TOO_DEEP: QCoreApplication.translate("CounterWords", "too large"),
        Why.MALFORMED: QCoreApplication.translate("CounterWords", "faulty formula"),
    }[missing.why]


def change_words(change: Fraction) -> str:
    """Say how a number differs from the one of the period before."""
    if change == 0:
        return QCoreApplication.translate("CounterWords", "as in the period before")
    signed = f"{'+' if change > 0 else '−'}{number_words(abs(change))}"
    text = QCoreApplication.translate("CounterWords", "{change} on the period before")
    return text.format(change=signed)


def difference_words(now: Result, then: Result) -> str:
    """Say in brackets how far a number has gone since; empty where one of the two is not known."""
    if not isinstance(now, Fraction) or not isinstance(then, Fraction):
        return ""
    change = now - then
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f" ({sign}{number_words(abs(change))})"


def label_words(counter: Counter) -> str:
    """Name a counter; a cell of form 06a by its row and its column."""
    place = counter.place
    row = counter.dimension.area or counter.dimension.office
    if place is None or not row:
        return counter.label or counter.id
    return f"{row} – {NAMES[place.column]}"


def group_words(counter: Counter) -> str:
    """Name the group that lists show a counter in."""
    match counter.place.axis if counter.place else None:
        case Axis.AREA:
            return QCoreApplication.translate("CounterWords", "Form 06a, by field")
        case Axis.OFFICE:
            return QCoreApplication.translate("CounterWords", "Form 06a, by office")
        case None:
            return counter.group or QCoreApplication.translate("CounterWords", "Other counters")


def kind_words(kind: CounterKind) -> str:
    """Name a kind of counter."""
    match kind:
        case CounterKind.STOCK:
            return QCoreApplication.translate("CounterWords", "Number at a date")
        case CounterKind.FLOW:
            return QCoreApplication.translate("CounterWords", "Number in the period")


def scheme_words(scheme: Scheme) -> str:
    """Name the scale of online services that a number is counted by."""
    match scheme:
        case Scheme.NONE:
            return QCoreApplication.translate("CounterWords", "Not about online services")
        case Scheme.LEVELS_2011:
            return QCoreApplication.translate("CounterWords", "Levels 1 to 4, Decree 43/2011")
        case Scheme.FULL_PARTIAL_2022:
            return QCoreApplication.translate("CounterWords", "Full or partial, Decree 42/2022")
        case Scheme.FULL_PARTIAL_2026:
            return QCoreApplication.translate("CounterWords", "Full or partial, Decree 224/2026")
        case Scheme.PROACTIVE_2026:
            return QCoreApplication.translate("CounterWords", "Proactive, levels 1 to 4, Decree 224/2026")


def capital(words: str) -> str:
    """Begin words with a capital letter."""
    return words[:1].upper() + words[1:]


def entry_fault_words(words: str) -> str:
    """Say that what was typed is no number, and how one is written."""
    text = QCoreApplication.translate("CounterWords", "“{words}” is no number: write 1.710 or 12,5")
    return text.format(words=words.strip()[:20])
