"""The words that a figure mention prints, and whether they are true.

A number is rounded here and nowhere else, half up, as people do. A hedge is printed only while it is true;
when the number has moved away from it, the number itself is printed (`mention_faults` tells the officer).
What has no value is a visible gap, save in the cells of a form, where a blank says that it is not reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from fractions import Fraction

from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.evaluation import Book, NoValue, Result, Why
from bcdesk.domain.counters.formula import Action, Malformed, Ref, Step, parse
from bcdesk.domain.counters.number_words import number_words
from bcdesk.domain.counters.style import MAX_PLACES, FigureStyle, Hedge, UnitForm
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.report import FigureForm, FigureMention, Report
from bcdesk.domain.wording import grouped, plain_digits, zero_padded

ENDLESS_PLACES = 2
"""Digits after the comma of a number that has no end, unless the style says how many."""
VAGUE = Fraction(1, 10)
"""How far *gần* and *khoảng* may be from the number they name, as a share of it."""
PER_CENT = "%"
RISE, FALL, SAME = "tăng", "giảm", "không đổi"
SHORT_UNITS = {"đồng": "đ"}
"""What is put close behind the digits in the place of the word."""
_EXACT = Context(prec=100)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the figures of one report print.

    Attributes:
        gap: the visible gap, with `{missing}` for what is not reported.
    """

    book: Book
    period: Period
    window: DataWindow | None
    gap: str

    def word(self, mention: FigureMention) -> str:
        """Return the printed words."""
        if mention.form is FigureForm.AS_WRITTEN:
            return mention.as_written
        value = self.value(mention)
        if isinstance(value, NoValue):
            if stays_blank(mention, value):
                return ""
            return self.gap.format(missing=self._missing(mention, value))
        return figure_words(value, mention.form, mention.style, unit_of(mention, self.book))

    def value(self, mention: FigureMention) -> Result:
        """Return what the counter or the formula of a mention is worth in the period of the report."""
        if mention.counter is None:
            return self.book.evaluate(mention.formula, self.period, self.window)
        return self.book.value(mention.counter, self.period, self.window)

    def _missing(self, mention: FigureMention, value: NoValue) -> str:
        """Name what is missing by its label, as far as it has one."""
        codes = (mention.counter, *value.path)
        labels = (self.book.counters[code].label for code in codes if code and code in self.book.counters)
        return next((label for label in labels if label), mention.counter or mention.formula)


def figures_of(report: Report, book: Book, gap: str) -> Figures:
    """Return what the figures of `report` print."""
    return Figures(book, report.period, report.data_window, gap)


def stays_blank(mention: FigureMention, value: NoValue) -> bool:
    """Tell whether a mention without a value prints nothing: in a form, and only where nobody has reported it."""
    return mention.style.blank and value.why in {Why.NOT_REPORTED, Why.UNKNOWN_COUNTER}


def figure_words(value: Fraction, form: FigureForm, style: FigureStyle, unit: str) -> str:
    """Write a number in a style."""
    if style.direction:
        if value == 0:
            return SAME
        words = _with_unit(_digits(_rounded(abs(value), style.places), form), style.unit, unit)
        return f"{RISE if value > 0 else FALL} {words}"
    if style.stated is not None and hedge_holds(style.hedge, Fraction(style.stated), value):
        return f"{style.hedge} {_with_unit(_digits(style.stated, form), style.unit, unit)}"
    return _with_unit(_digits(_rounded(value, style.places), form), style.unit, unit)


def hedge_holds(hedge: Hedge, stated: Fraction, value: Fraction) -> bool:
    """Tell whether `hedge` before `stated` is true of `value`."""
    match hedge:
        case Hedge.NONE:
            return stated == value
        case Hedge.MORE_THAN | Hedge.ABOVE:
            return value > stated
        case Hedge.NEARLY:
            return stated - VAGUE * abs(stated) <= value < stated
        case Hedge.ABOUT:
            return abs(value - stated) <= VAGUE * abs(stated)


def suggested(hedge: Hedge, value: Fraction) -> Decimal | None:
    """Return the roundest number near `value` before which `hedge` is true; None if there is none."""
    digits = len(str(abs(int(value))))
    for tens in range(digits - 1, -1, -1):
        unit = 10**tens
        below = int(value // unit) * unit
        nearest = (below, below + unit) if hedge in {Hedge.NEARLY, Hedge.ABOUT} else (below, below - unit)
        near = [stated for stated in nearest if abs(value - stated) <= VAGUE * abs(value)]
        true = [stated for stated in near if stated != value and hedge_holds(hedge, Fraction(stated), value)]
        if true:
            return Decimal(min(true, key=lambda stated: abs(value - stated)))
    below = -int(-value // 1) - 1
    fits = hedge in {Hedge.MORE_THAN, Hedge.ABOVE} and below > 0
    return Decimal(below) if fits else None


def unit_of(mention: FigureMention, book: Book) -> str:
    """Return the unit of a mention: of a sum that of its counters, of a share `%`; empty for none or several."""
    if mention.counter is not None:
        return _unit_of_counter(mention.counter, book)
    parsed = parse(mention.formula)
    return "" if isinstance(parsed, Malformed) else _unit_of_steps(parsed.steps, book) or ""


def _unit_of_counter(code: CounterId, book: Book) -> str:
    counter = book.counters.get(code)
    return counter.unit if counter else ""


def _unit_of_steps(steps: tuple[Step, ...], book: Book) -> str | None:
    """Return the unit of a formula: None for a bare number, empty where no unit fits."""
    units: list[str | None] = []
    for step in steps:
        match step:
            case Ref(code=code):
                units.append(_unit_of_counter(code, book))
            case Fraction():
                units.append(None)
            case Action.NEGATE:
                pass
            case _:
                second, first = units.pop(), units.pop()
                units.append(_joint_unit(step, first, second))
    return units[-1]


def _joint_unit(action: Action, first: str | None, second: str | None) -> str | None:
    match action:
        case Action.SHARE | Action.CHANGE:
            return PER_CENT
        case Action.DIVIDE if second is not None:
            return None if first == second else ""
        case Action.MULTIPLY if first is not None and second is not None:
            return ""
    return first if second in {None, first} else second if first is None else ""


def rounded(value: Fraction, places: int) -> Decimal:
    """Round half up, away from 0."""
    numerator, denominator = abs(value.numerator), value.denominator
    whole = (2 * numerator * 10**places + denominator) // (2 * denominator)
    return _EXACT.scaleb(Decimal(whole if value >= 0 else -whole), -places)


def _rounded(value: Fraction, places: int | None) -> Decimal:
    """Round as the style says; a number that is not 0 is never printed as 0 while six digits can tell."""
    if places is None:
        places = _own_places(value)
    result = rounded(value, places)
    while value != 0 and result == 0 and places < MAX_PLACES:
        places += 1
        result = rounded(value, places)
    return result


def _own_places(value: Fraction) -> int:
    """Return how many digits after the comma the number has; `ENDLESS_PLACES` if they do not end soon."""
    ends = (places for places in range(MAX_PLACES + 1) if 10**places % value.denominator == 0)
    return next(ends, ENDLESS_PLACES)


def _digits(value: Decimal, form: FigureForm) -> str:
    match form:
        case FigureForm.GROUPED:
            return grouped(value)
        case FigureForm.WORDS:
            return number_words(value)
        case FigureForm.TWO_DIGITS if value >= 0 and value == value.to_integral_value(ROUND_HALF_UP):
            return zero_padded(int(value))
        case _:
            return plain_digits(value)


def _with_unit(digits: str, form: UnitForm, unit: str) -> str:
    if form is UnitForm.NONE or not unit:
        return digits
    if unit == PER_CENT:
        return f"{digits}{PER_CENT}" if digits[-1].isdigit() else f"{digits} phần trăm"
    if form is UnitForm.SHORT and unit in SHORT_UNITS:
        return f"{digits}{SHORT_UNITS[unit]}"
    return f"{digits} {unit}"


# As written and automatic


def as_written(mention: FigureMention, figures: Figures) -> FigureMention:
    """Return the mention with the words that it prints now, kept as they are."""
    return replace(mention, form=FigureForm.AS_WRITTEN, as_written=figures.word(mention))


def automatic(mention: FigureMention, figures: Figures) -> FigureMention:
    """Return the mention following its number, printed as its words as written are; a hedge only while it is true."""
    if mention.form is not FigureForm.AS_WRITTEN:
        return _with_true_hedge(mention, figures)
    said, unit = read_number(mention.as_written), unit_of(mention, figures.book)
    places = None if said is None else max(0, -int(said.as_tuple().exponent)) or None
    plain = replace(mention, form=_form_of(mention.as_written), as_written="")
    style = _style_of(mention.as_written, said, replace(mention.style, places=places))
    for unit_form in (mention.style.unit, *UnitForm):
        fits = replace(plain, style=replace(style, unit=unit_form))
        if said is not None and _says(fits, Fraction(said), unit, mention.as_written):
            return _with_true_hedge(fits, figures)
    return _with_true_hedge(replace(plain, style=style), figures)


def _style_of(words: str, said: Decimal | None, style: FigureStyle) -> FigureStyle:
    """Return the style with the direction or the hedge of `words`, which name the number `said`."""
    if style.direction or _DIRECTED.search(words):
        return replace(style, direction=True)
    hedge = _HEDGED.match(words)
    if hedge is None or said is None:
        return style
    return replace(style, hedge=Hedge(hedge[1].lower()), stated=said)


def _says(mention: FigureMention, said: Fraction, unit: str, words: str) -> bool:
    """Tell whether the mention would print `words`, whatever its hedge, if its number were what they say."""
    fall = mention.style.direction and FALL in words.lower()
    style = replace(mention.style, hedge=Hedge.NONE, stated=None)
    printed = figure_words(-said if fall else said, mention.form, style, unit)
    return words.lower().removeprefix(mention.style.hedge).strip() == printed


def _with_true_hedge(mention: FigureMention, figures: Figures) -> FigureMention:
    style, value = mention.style, figures.value(mention)
    if style.stated is None or isinstance(value, NoValue):
        return mention
    if hedge_holds(style.hedge, Fraction(style.stated), value):
        return mention
    return replace(mention, style=replace(style, hedge=Hedge.NONE, stated=None))


def _form_of(words: str) -> FigureForm:
    """Tell how the number in `words` is written."""
    match = _WRITTEN.search(words)
    if match is None:
        return FigureForm.WORDS
    if "." in match[0]:
        return FigureForm.GROUPED
    return FigureForm.TWO_DIGITS if re.fullmatch(r"0\d", match[0]) else FigureForm.DIGITS


# Whether what is printed is true


def formula_fault(text: str, book: Book, period: Period, window: DataWindow | None = None) -> NoValue | None:
    """Say why a formula may not be put into a report; None if it may, though a number may still be missing."""
    parsed = parse(text)
    if isinstance(parsed, Malformed):
        return NoValue(Why.MALFORMED, fault=parsed.why, at=parsed.at)
    for code in parsed.refs:
        if code not in book.counters:
            return NoValue(Why.UNKNOWN_COUNTER, (code,), period)
        value = book.value(code, period, window)
        if isinstance(value, NoValue) and value.why in _LASTING:
            return value
    value = book.evaluate(text, period, window)
    return value if isinstance(value, NoValue) and value.why in _LASTING else None


_LASTING = frozenset({Why.UNKNOWN_COUNTER, Why.CYCLE, Why.TOO_LARGE, Why.TOO_DEEP, Why.MALFORMED})
"""Why there is no value where no number that is reported later can help."""


class FigureFault(StrEnum):
    """What is wrong with a mention."""

    NO_VALUE = "figure-no-value"
    DIFFERS = "figure-differs"
    HEDGE_UNTRUE = "figure-hedge-untrue"
    DIRECTION_UNTRUE = "figure-direction-untrue"


@dataclass(frozen=True, slots=True)
class MentionFault:
    """A mention that does not say what its counter says.

    `said` is the number in the words as written, None if they have none; `value` what the counter or formula
    is worth.
    """

    mention: str
    counter: CounterId | None
    why: FigureFault
    value: Result
    said: Decimal | None = None


def mention_faults(mention: FigureMention, figures: Figures) -> Iterator[MentionFault]:
    """Hold a mention against its counter."""
    value = figures.value(mention)
    written = mention.form is FigureForm.AS_WRITTEN

    def fault(why: FigureFault, said: Decimal | None = None) -> MentionFault:
        return MentionFault(mention.id, mention.counter, why, value, said)

    if isinstance(value, NoValue):
        if written or not stays_blank(mention, value):
            yield fault(FigureFault.NO_VALUE, read_number(mention.as_written) if written else None)
    elif written:
        why, said = _untrue(mention.as_written, value)
        if why:
            yield fault(why, said)
    elif mention.style.stated is not None and not hedge_holds(
        mention.style.hedge, Fraction(mention.style.stated), value
    ):
        yield fault(FigureFault.HEDGE_UNTRUE, mention.style.stated)


_WRITTEN = re.compile(r"[-−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-−]?\d+(?:,\d+)?")
_HEDGED = re.compile(rf"\b({'|'.join(hedge.value for hedge in Hedge if hedge)})\s+\S", re.IGNORECASE)
_DIRECTED = re.compile(rf"\b({RISE}|{FALL}|{SAME})\b", re.IGNORECASE)


def read_number(words: str) -> Decimal | None:
    """Return the first number in `words`, with decimal comma and points between thousands; None if there is none."""
    match = _WRITTEN.search(words)
    if match is None:
        return None
    return Decimal(match[0].replace(".", "").replace(",", ".").replace("−", "-"))


def _untrue(written: str, value: Fraction) -> tuple[FigureFault | None, Decimal | None]:
    """Say what is wrong with words as written; words without a number in digits are not judged."""
    direction = _DIRECTED.search(written)
    said = read_number(written)
    if direction:
        sign = {RISE: 1, FALL: -1, SAME: 0}[direction[1].lower()]
        if sign != (value > 0) - (value < 0):
            return FigureFault.DIRECTION_UNTRUE, said
        value = abs(value)
    if said is None:
        return None, None
    places = max(0, -int(said.as_tuple().exponent))
    if rounded(value, places) == said:
        return None, said
    hedge = _HEDGED.search(written)
    if hedge is None:
        return FigureFault.DIFFERS, said
    holds = hedge_holds(Hedge(hedge[1].lower()), Fraction(said), value)
    return (None if holds else FigureFault.HEDGE_UNTRUE), said
