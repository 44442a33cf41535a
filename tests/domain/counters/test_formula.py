"""Formulas are exact, never run anything, and say why they have no value."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.evaluation import Book, NoValue, Why, cycles
from bcdesk.domain.counters.formula import (
    MAX_DEPTH,
    MAX_LENGTH,
    Formula,
    FormulaFault,
    Malformed,
    named,
    parse,
)
from bcdesk.domain.periods import DataWindow, Period, PeriodKind

H1 = Period(PeriodKind.HALF_YEAR, 2021)
H2_BEFORE = Period(PeriodKind.HALF_YEAR, 2020, 2)
H1_BEFORE = Period(PeriodKind.HALF_YEAR, 2020)
Expression = tuple[str, Fraction | None]
"""The text of a formula and its value; None where it divides by zero."""


def counter(code: str, value: object = None, formula: str = "", **values: object) -> Counter:
    """Return a counter with a value for the first half of 2021 and for other periods."""
    made = Counter(id=CounterId(code), label=code, formula=formula)
    told = {"h1": value, **values}
    periods = {"h1": H1, "before": H2_BEFORE, "year_before": H1_BEFORE}
    for name, number in told.items():
        if number is not None:
            made = made.with_reading(Reading(period=periods[name], value=Decimal(str(number))))
    return made


def value(formula: str, *counters: Counter) -> Fraction | NoValue:
    return Book(counters).evaluate(formula, H1)


BOOK = {"a": Fraction(7), "b.c": Fraction("-2.5"), "zero": Fraction(0), "d-e": Fraction(10**12)}
COUNTERS = tuple(
    counter(code, Decimal(number.numerator) / number.denominator) for code, number in BOOK.items()
)


def _binary(pair: tuple[Expression, str, Expression]) -> Expression:
    (left, first), sign, (right, second) = pair
    text = f"({left}) {sign} ({right})"
    if first is None or second is None:
        return text, None
    match sign:
        case "+":
            return text, first + second
        case "-" | "−":
            return text, first - second
        case "*" | "×":
            return text, first * second
        case _:
            return text, None if second == 0 else first / second


leaves: st.SearchStrategy[Expression] = st.one_of(
    st.sampled_from([(f"[{code}]", number) for code, number in BOOK.items()]),
    st.decimals(0, 10**6, places=2).map(lambda d: (f"{d:f}".replace(".", ","), Fraction(d))),
    st.integers(1000, 999_999).map(lambda n: (f"{n:,}".replace(",", "."), Fraction(n))),
)
expressions: st.SearchStrategy[Expression] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-−*×/÷:"), inner).map(_binary),
        inner.map(lambda e: (f"-({e[0]})", None if e[1] is None else -e[1])),
    ),
    max_leaves=12,
)


@given(expressions)
def test_formulas_agree_with_fractions(expression: Expression) -> None:
    text, expected = expression
    result = value(f"= {text}", *COUNTERS)

    if expected is None:
        assert isinstance(result, NoValue)
        assert result.why is Why.DIVISION_BY_ZERO
    else:
        assert result == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        pytest.param("=2 + 3 * 4", 14, id="products first"),
        pytest.param("=10 - 3 - 2", 5, id="from the left"),
        pytest.param("=100 / 10 / 2", 5, id="division from the left"),
        pytest.param("=--3", 3, id="two signs"),
        pytest.param("2 × -3", -6, id="without the equals sign"),
        pytest.param("=1.710.000 + 0,5", Fraction("1710000.5"), id="numbers as reports write them"),
        pytest.param("=1/3 + 1/3 + 1/3", 1, id="thirds are exact"),
        pytest.param("=0,1 + 0,2", Fraction("0.3"), id="tenths are exact"),
        pytest.param("=ty_le(a; a + 7)", 50, id="share in per cent"),
        pytest.param("=ky_truoc(a)", 5, id="the period before"),
        pytest.param("=cung_ky(a)", 8, id="the same period of the year before"),
        pytest.param("=thay_doi_ky_truoc(a)", 40, id="rise against the period before"),
        pytest.param("=thay_doi_cung_ky(a)", Fraction(-25, 2), id="fall against the year before"),
        pytest.param("=thay_doi_cung_ky(b)", 100, id="a rise from below zero is a rise"),
        pytest.param("=a - ky_truoc(a)", 2, id="difference"),
        pytest.param("=ky_truoc(ky_truoc(a))", 8, id="two periods back"),
    ],
)
def test_values(formula: str, expected: int | Fraction) -> None:
    book = Book((counter("a", 7, before=5, year_before=8), counter("b", 0, year_before=-4)))

    assert book.evaluate(formula, H1) == expected


@pytest.mark.parametrize(
    ("text", "why", "at"),
    [
        pytest.param("", FormulaFault.EMPTY, 0, id="nothing"),
        pytest.param("=", FormulaFault.EMPTY, 1, id="only the equals sign"),
        pytest.param("=1 +", FormulaFault.UNFINISHED, 4, id="operand missing"),
        pytest.param("=(1", FormulaFault.UNFINISHED, 3, id="open parenthesis"),
        pytest.param("=1)", FormulaFault.UNEXPECTED, 2, id="closed too often"),
        pytest.param("=1 2", FormulaFault.UNEXPECTED, 3, id="two numbers"),
        pytest.param("=1.5", FormulaFault.UNEXPECTED, 1, id="a point is no comma"),
        pytest.param("=1.71.000", FormulaFault.UNEXPECTED, 1, id="wrong groups"),
        pytest.param("=a; b", FormulaFault.UNEXPECTED, 2, id="arguments of nothing"),
        pytest.param("=a ** b", FormulaFault.UNEXPECTED, 4, id="power"),
        pytest.param("=exec(a)", FormulaFault.UNKNOWN_FUNCTION, 1, id="unknown function"),
        pytest.param("=__import__('os')", FormulaFault.UNEXPECTED, 12, id="code"),
        pytest.param("=ty_le(a)", FormulaFault.WRONG_ARGUMENTS, 1, id="too few arguments"),
        pytest.param("=ky_truoc(a; b)", FormulaFault.WRONG_ARGUMENTS, 1, id="too many arguments"),
        pytest.param("=" + "(" * (MAX_DEPTH + 1), FormulaFault.TOO_DEEP, MAX_DEPTH + 1, id="too deep"),
        pytest.param("=" + "1+" * MAX_LENGTH, FormulaFault.TOO_LONG, MAX_LENGTH, id="too long"),
    ],
)
def test_what_is_no_formula_says_where(text: str, why: FormulaFault, at: int) -> None:
    assert parse(text) == Malformed(why, at)


@given(st.text(max_size=60))
def test_any_text_is_a_formula_or_says_why_not(text: str) -> None:
    parsed = parse(text)

    assert isinstance(parsed, Formula | Malformed)
    assert isinstance(value(text), Fraction | NoValue)


def test_nested_changes_cannot_grow_without_end() -> None:
    text = "=" + "thay_doi_ky_truoc(" * 20 + "a" + ")" * 20

    parsed = parse(text)

    assert isinstance(parsed, Malformed)
    assert parsed.why is FormulaFault.TOO_LONG


def test_numbers_cannot_grow_without_end() -> None:
    squares = [counter("x0", 10**15)]
    squares += [counter(f"x{n}", formula=f"=x{n - 1} * x{n - 1}") for n in range(1, 60)]

    result = Book(squares).value(CounterId("x59"), H1)

    assert isinstance(result, NoValue)
    assert result.why is Why.TOO_LARGE


def test_what_is_not_reported_is_never_nought() -> None:
    blank = counter("a").with_reading(Reading(period=H1, value=None))

    for missing in (counter("a"), blank):
        assert value("=a + 1", missing) == NoValue(Why.NOT_REPORTED, (CounterId("a"),), H1)
    assert value("=a", counter("a", 0)) == 0
    assert value("=b") == NoValue(Why.UNKNOWN_COUNTER, (CounterId("b"),), H1)


def test_a_custom_period_has_none_before_it() -> None:
    window = H1.default_window()
    assert window is not None
    custom = Period(PeriodKind.CUSTOM, 2021)
    told = counter("a").with_reading(Reading(period=custom, window=window, value=Decimal(4)))
    book = Book((told,))

    assert book.evaluate("=a", custom, window) == 4
    assert book.evaluate("=a", custom, DataWindow(window.first, window.first)) == NoValue(
        Why.NOT_REPORTED, (CounterId("a"),), custom
    )
    missing = book.evaluate("=ky_truoc(a)", custom, window)
    assert isinstance(missing, NoValue)
    assert missing.why is Why.NO_SUCH_PERIOD


def test_a_circle_of_formulas_names_its_path_whoever_is_asked() -> None:
    circle = [
        counter("outside", formula="=b + 1"),
        counter("b", formula="=c"),
        counter("c", formula="=1 + a"),
        counter("a", formula="=b * 2"),
    ]
    path = (CounterId("a"), CounterId("b"), CounterId("c"), CounterId("a"))

    for code in ("outside", "a", "b", "c"):
        result = Book(circle).value(CounterId(code), H1)
        assert isinstance(result, NoValue)
        assert (result.why, result.path) == (Why.CYCLE, path)
    assert list(cycles(Book(circle))) == [path]


def test_a_counter_that_refers_to_itself_is_a_circle() -> None:
    itself = Book((counter("a", formula="=a + 1"),))

    assert list(cycles(itself)) == [(CounterId("a"), CounterId("a"))]


def test_a_stock_carried_on_from_period_to_period_is_no_circle() -> None:
    stock = counter("stock", formula="=ky_truoc(stock) + nhan - tra", year_before=10)
    book = Book((stock, counter("nhan", 5, before=3), counter("tra", 1, before=2)))

    assert book.value(CounterId("stock"), H1) == 15
    assert list(cycles(book)) == []


def test_a_given_number_comes_before_the_formula_and_both_can_be_read() -> None:
    book = Book((counter("tong", 81, formula="=a + b"), counter("a", 79), counter("b", 1)))

    assert book.value(CounterId("tong"), H1) == 81
    assert book.computed(CounterId("tong"), H1) == 80


def test_a_changed_number_reaches_everything_that_depends_on_it() -> None:
    a, b = counter("a", 1, before=1), counter("b", 2)
    book = Book(
        (a, b, counter("sum", formula="=a + b"), counter("twice", formula="=sum * 2"), counter("x", 9))
    )
    assert book.value(CounterId("twice"), H1) == 6

    changed = book.with_counter(a.with_reading(Reading(period=H1, value=Decimal(10))))

    assert changed.dependents(CounterId("a")) == {"sum", "twice"}
    assert changed.value(CounterId("twice"), H1) == 24
    assert book.value(CounterId("twice"), H1) == 6
    gone = changed.without_counter(CounterId("b")).value(CounterId("twice"), H1)
    assert gone == NoValue(Why.UNKNOWN_COUNTER, (CounterId("b"),), H1)


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(-3, 3), st.booleans()), max_size=12),
)
def test_a_book_that_was_changed_equals_one_made_anew(changes: list[tuple[int, int, bool]]) -> None:
    counters = {f"c{n}": counter(f"c{n}", n, formula=f"=c{n + 1} / 2 + ky_truoc(c{n + 2})") for n in range(6)}
    counters = {code: replace(each, readings=()) if code < "c3" else each for code, each in counters.items()}
    book = Book(counters.values())
    for place, number, drops in changes:
        for code in counters:
            book.value(CounterId(code), H1)
        code = f"c{place}"
        if drops:
            counters[code] = replace(counters[code], readings=())
        else:
            counters[code] = counters[code].with_reading(Reading(period=H1, value=Decimal(number)))
        book = book.with_counter(counters[code])

    fresh = Book(counters.values())
    assert [book.value(CounterId(c), H1) for c in counters] == [
        fresh.value(CounterId(c), H1) for c in counters
    ]


@pytest.mark.parametrize(
    ("code", "written"),
    [("van_ban.covid", "van_ban.covid"), ("thu-phi", "[thu-phi]"), ("6a.tong", "[6a.tong]")],
)
def test_a_counter_is_named_as_the_reader_of_formulas_knows_it(code: str, written: str) -> None:
    assert named(CounterId(code)) == written
    assert parse(f"={written} + 1") == parse(f"=[{code}] + 1")
