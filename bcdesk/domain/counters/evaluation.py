"""What counters are worth in a period: given numbers, and formulas computed exactly.

Arithmetic is that of fractions: nothing is rounded before it is printed. What has no value says why
(`NoValue`); it is never taken for 0.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeVar

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column, SheetPlace
from bcdesk.domain.counters.formula import Action, Formula, FormulaFault, Malformed, Ref, Shift, Step, parse
from bcdesk.domain.counters.timeline import following, previous, year_after, year_before
from bcdesk.domain.counters.tthc import TOTAL_ROW, parts_of
from bcdesk.domain.periods import DataWindow, Period, PeriodKind

MAX_BITS = 4000
"""Longest numerator or denominator; formulas that square each other would grow without end."""
MAX_CHAIN = 20_000
"""Longest chain of formulas that wait for each other, for example back through all months since 1945."""


class Why(StrEnum):
    """Why there is no value."""

    NOT_REPORTED = "not-reported"
    UNKNOWN_COUNTER = "unknown-counter"
    NO_SUCH_PERIOD = "no-such-period"
    DIVISION_BY_ZERO = "division-by-zero"
    CYCLE = "cycle"
    TOO_LARGE = "too-large"
    TOO_DEEP = "chain-too-deep"
    MALFORMED = "malformed-formula"


@dataclass(frozen=True, slots=True)
class NoValue:
    """Why there is no value, and where.

    `path` is the counter that is to blame; for a cycle the counters that wait for each other, the first one
    again at the end. `period` is the one of the missing number. `fault` and `at` tell about a text that is no
    formula.
    """

    why: Why
    path: tuple[CounterId, ...] = ()
    period: Period | None = None
    fault: FormulaFault | None = None
    at: int = 0


Result = Fraction | NoValue
_V = TypeVar("_V")


class _When(NamedTuple):
    """A period, with its window if only that tells it from others."""

    period: Period
    window: DataWindow | None = None


_Key = tuple[CounterId, _When]


@dataclass(slots=True)
class _Frame:
    """A formula that is being computed."""

    key: _Key
    formula: Formula
    step: int = 0
    stack: list[Fraction] = field(default_factory=list)


_HERE: tuple[Shift, ...] = ()
_Edge = tuple[CounterId, tuple[Shift, ...]]
"""A counter that is computed from another one, and how far away in time that one is."""


@dataclass(frozen=True, slots=True)
class _Wiring:
    """Which counters are computed from which.

    `values`: from the number of another one. `presence`: from whether the other one has a number at all.
    """

    values: dict[CounterId, set[_Edge]] = field(default_factory=dict)
    presence: dict[CounterId, set[_Edge]] = field(default_factory=dict)

    def edges(self, code: CounterId, *, presence: bool) -> Iterator[_Edge]:
        yield from self.values.get(code, ())
        if presence:
            yield from self.presence.get(code, ())


@dataclass(frozen=True, slots=True)
class _Grid:
    """The counters of a sheet by row and column."""

    rows: dict[str, dict[Column, CounterId]] = field(default_factory=dict)

    def wire(self, wiring: _Wiring) -> None:
        """Add which cells are computed from which."""
        computed = {
            (code, _HERE)
            for name, row in self.rows.items()
            for column, code in row.items()
            if name == TOTAL_ROW or parts_of(column, Column)
        }
        totals = self.rows.get(TOTAL_ROW, {})
        for row in self.rows.values():
            for column, code in row.items():
                sums = {row[total] for total in row if column in parts_of(total, Column)}
                sums |= {totals[column]} if column in totals else set()
                wiring.values.setdefault(code, set()).update((each, _HERE) for each in sums - {code})
                wiring.presence[code] = computed


@dataclass(frozen=True, slots=True)
class _Told:
    """The rows, without that of the totals, and the columns of a sheet that have a reading in a period."""

    rows: tuple[str, ...]
    columns: frozenset[Column]


class Book:
    """The counters of an agency, evaluated when asked and remembered.

    A cell of form 06a that has no number and no formula of its own is computed as the form says: a total from
    its parts, the row of totals from the rows that the sheet of that period has.

    A book does not change: `with_counter` and `without_counter` return another one that has forgotten what depends on
    the counter.
    """

    def __init__(self, counters: Iterable[Counter] = ()) -> None:
        self._counters: dict[CounterId, Counter] = {counter.id: counter for counter in counters}
        self._results: dict[CounterId, dict[_When, Result]] = {}
        self._wiring: _Wiring | None = None
        self._grids: Mapping[Axis, _Grid] | None = None
        self._told: dict[tuple[Axis, _When], _Told] = {}

    @property
    def counters(self) -> Mapping[CounterId, Counter]:
        """The counters by code."""
        return self._counters

    def value(self, code: CounterId, period: Period, window: DataWindow | None = None) -> Result:
        """Return what a counter is worth: its given number, else its formula."""
        return self._value((code, _when(period, window)))

    def computed(self, code: CounterId, period: Period, window: DataWindow | None = None) -> Result:
        """Return what the formula of a counter gives, also where a number is given that it is to be compared with."""
        counter = self._counters.get(code)
        if counter is None:
            return NoValue(Why.UNKNOWN_COUNTER, (code,), period)
        return self.evaluate(counter.formula, period, window)

    def evaluate(self, formula: str, period: Period, window: DataWindow | None = None) -> Result:
        """Return what a formula that belongs to no counter is worth."""
        parsed = parse(formula)
        if isinstance(parsed, Malformed):
            return NoValue(Why.MALFORMED, fault=parsed.why, at=parsed.at)
        return self._run(_Frame((CounterId(""), _when(period, window)), parsed))

    def with_counter(self, counter: Counter) -> "Book":
        """Return the book with `counter` in the place of the one of its code."""
        return self._changed(counter.id, counter)

    def without_counter(self, code: CounterId) -> "Book":
        """Return the book without a counter."""
        return self._changed(code, None)

    def dependents(self, code: CounterId) -> frozenset[CounterId]:
        """Return the counters that are computed from the number of `code`, directly or not; itself only in a circle."""
        return frozenset(self._reached(code, presence=False))

    def _reached(self, code: CounterId, *, presence: bool) -> set[CounterId]:
        wiring = self._wired()
        found: set[CounterId] = set()
        waiting = [code]
        while waiting:
            here = waiting.pop()
            fresh = {name for name, _ in wiring.edges(here, presence=presence)} - found
            found |= fresh
            waiting.extend(fresh)
        return found

    def _changed(self, code: CounterId, new: Counter | None) -> "Book":
        old = self._counters.get(code)
        book = Book()
        book._counters = self._counters | {code: new} if new else _without(self._counters, code)
        if _wiring_of(old) != _wiring_of(new):
            gone = {*self._reached(code, presence=True), *book._reached(code, presence=True), code}
            book._results = {name: known for name, known in self._results.items() if name not in gone}
            return book
        book._wiring, book._grids = self._wired(), self._sheet_grids()
        whens = _differing(old, new)
        presence = any(_is_told(old, when) != _is_told(new, when) for when in whens)
        if _base(old) != _base(new):
            whens, presence = set(self._results.get(code, {})), True
        book._told = {} if presence else self._told
        book._results = self._forgotten(code, whens, presence=presence)
        return book

    def _forgotten(
        self, code: CounterId, whens: Set[_When], *, presence: bool
    ) -> dict[CounterId, dict[_When, Result]]:
        """Return the results without those that depend on `code` in `whens`.

        What is not known has nothing known that depends on it, so only what is known is followed; a stock that is
        carried on from period to period would otherwise lead to the end of time.
        """
        wiring = self._wired()
        gone: dict[CounterId, set[_When]] = {code: set(whens)}
        waiting = [(code, when) for when in whens]
        while waiting:
            here, when = waiting.pop()
            for name, shifts in wiring.edges(here, presence=presence):
                there = _moved_back(when, shifts)
                if there in self._results.get(name, {}) and there not in gone.setdefault(name, set()):
                    gone[name].add(there)
                    waiting.append((name, there))
        results = dict(self._results)
        for name, lost in gone.items():
            known = self._results.get(name, {})
            results[name] = {when: each for when, each in known.items() if when not in lost}
        return results

    def _wired(self) -> "_Wiring":
        if self._wiring is None:
            wiring = _Wiring()
            for counter in self._counters.values():
                for step in _steps(counter):
                    if isinstance(step, Ref):
                        wiring.values.setdefault(step.code, set()).add((counter.id, step.shifts))
            for grid in self._sheet_grids().values():
                grid.wire(wiring)
            self._wiring = wiring
        return self._wiring

    # Evaluating

    def _value(self, key: _Key) -> Result:
        result = self._at_hand(key)
        if not isinstance(result, Formula):
            return result
        return self._run(_Frame(key, result))

    def _at_hand(self, key: _Key) -> Result | Formula:
        """Return the value if no computing is needed, else the formula to be computed."""
        code, when = key
        known = self._results.get(code, {}).get(when)
        if known is not None:
            return known
        counter = self._counters.get(code)
        if counter is None:
            return NoValue(Why.UNKNOWN_COUNTER, (code,), when.period)
        given = counter.stated(*when)
        if given is not None:
            return self._remembered(key, Fraction(given))
        if not counter.formula:
            formula = self._sheet_formula(counter.place, when) if counter.place else None
            return formula or self._remembered(key, NoValue(Why.NOT_REPORTED, (code,), when.period))
        parsed = parse(counter.formula)
        if isinstance(parsed, Malformed):
            return NoValue(Why.MALFORMED, (code,), when.period, parsed.why, parsed.at)
        return parsed

    def _run(self, frame: _Frame) -> Result:
        """Compute a formula and those it waits for, one frame for each."""
        frames = [frame]
        running = {frame.key: 0}
        while True:
            frame = frames[-1]
            waiting = self._advance(frame)
            if isinstance(waiting, tuple):
                if waiting in running:
                    return self._cycle(frames[running[waiting] :])
                if len(frames) == MAX_CHAIN:
                    return NoValue(Why.TOO_DEEP, (waiting[0],), waiting[1].period)
                formula = self._at_hand(waiting)
                assert isinstance(formula, Formula)  # noqa: S101 # `_advance` waits for formulas only
                running[waiting] = len(frames)
                frames.append(_Frame(waiting, formula))
                continue
            if isinstance(waiting, NoValue):
                for stopped in frames:
                    self._remembered(stopped.key, waiting)
                return waiting
            frames.pop()
            del running[frame.key]
            self._remembered(frame.key, waiting)
            if not frames:
                return waiting

    def _advance(self, frame: _Frame) -> Result | _Key:
        """Go on with a formula; return its result, or the key of the formula it has to wait for."""
        while frame.step < len(frame.formula.steps):
            step = frame.formula.steps[frame.step]
            if isinstance(step, Ref):
                target = _moved(frame.key[1], step)
                if target is None:
                    return NoValue(Why.NO_SUCH_PERIOD, (step.code,), frame.key[1].period)
                found = self._at_hand((step.code, target))
                if isinstance(found, Formula):
                    return step.code, target
            elif isinstance(step, Action):
                found = _acted(step, frame.stack)
            else:
                found = step
            if isinstance(found, NoValue):
                return found
            frame.stack.append(found)
            frame.step += 1
        return frame.stack[0]

    def _cycle(self, frames: list[_Frame]) -> NoValue:
        """Name the counters that wait for each other, the same whichever of them was asked for."""
        codes = [frame.key[0] for frame in frames]
        first = codes.index(min(codes))
        path = (*codes[first:], *codes[:first], codes[first])
        fault = NoValue(Why.CYCLE, path, frames[first].key[1].period)
        for frame in frames:
            self._remembered(frame.key, fault)
        return fault

    def _remembered(self, key: _Key, result: Result) -> Result:
        if key[0]:
            self._results.setdefault(key[0], {})[key[1]] = result
        return result

    def _sheet_formula(self, place: SheetPlace, when: _When) -> Formula | None:
        """Return how a cell of a sheet is computed in a period, None for one that is not."""
        grid = self._sheet_grids()[place.axis]
        told = self._told_of(place.axis, when)
        if place.row == TOTAL_ROW and (place.column in told.columns or place.column in FORM_COLUMNS):
            parts = [grid.rows[code].get(place.column) for code in told.rows]
        else:
            row = grid.rows[place.row]
            parts = [row.get(column) for column in parts_of(place.column, told.columns)]
        return _added(parts)

    def _told_of(self, axis: Axis, when: _When) -> "_Told":
        """Return what a sheet has in a period; it is asked for once for each of its totals."""
        told = self._told.get((axis, when))
        if told is None:
            grid = self._sheet_grids()[axis]
            cells = [
                (row, column)
                for row, codes in grid.rows.items()
                for column, code in codes.items()
                if self._counters[code].reading(*when) is not None
            ]
            rows = dict.fromkeys(row for row, _ in cells if row != TOTAL_ROW)
            told = _Told(tuple(rows), frozenset(column for _, column in cells))
            self._told[axis, when] = told
        return told

    def _sheet_grids(self) -> Mapping[Axis, "_Grid"]:
        if self._grids is None:
            grids = {axis: _Grid() for axis in Axis}
            for counter in self._counters.values():
                if counter.place is not None:
                    place = counter.place
                    grids[place.axis].rows.setdefault(place.row, {})[place.column] = counter.id
            self._grids = grids
        return self._grids


def cycles(book: Book) -> Iterator[tuple[CounterId, ...]]:
    """Yield the circles in which formulas refer to each other in one period, each once.

    A formula may refer to its own counter in another period: that is how a stock is carried on.
    """
    done: set[CounterId] = set()
    for start in sorted(book.counters):
        path: list[CounterId] = []
        walks = [iter((start,))]
        while walks:
            code = next(walks[-1], None)
            if code is None:
                walks.pop()
                if path:
                    done.add(path.pop())
            elif code in path:
                circle = path[path.index(code) :]
                first = circle.index(min(circle))
                yield (*circle[first:], *circle[:first], circle[first])
            elif code not in done and code in book.counters:
                path.append(code)
                walks.append(iter(_same_period_refs(book.counters[code])))


def circle_through(book: Book, code: CounterId) -> tuple[CounterId, ...]:
    """Return the circle of formulas that a counter is part of, that counter first and last; empty if there is none."""
    circle = next((path[:-1] for path in cycles(book) if code in path), ())
    at = circle.index(code) if circle else 0
    return (*circle[at:], *circle[:at], code) if circle else ()


def _same_period_refs(counter: Counter) -> tuple[CounterId, ...]:
    codes = (step.code for step in _steps(counter) if isinstance(step, Ref) and not step.shifts)
    return tuple(dict.fromkeys(codes))


def _differing(old: Counter | None, new: Counter | None) -> set[_When]:
    """Return the periods in which two states of a counter have different readings."""
    mine, others = (
        {_when(r.period, r.window): r for r in each.readings} if each else {} for each in (old, new)
    )
    return {when for when in mine.keys() | others.keys() if mine.get(when) != others.get(when)}


def _is_told(counter: Counter | None, when: _When) -> bool:
    return counter is not None and counter.reading(*when) is not None


def _base(counter: Counter | None) -> object:
    """Return what holds in every period: the standing value, and readings of custom periods whose window is unknown."""
    if counter is None:
        return None
    loose = [r for r in counter.readings if r.period.kind is PeriodKind.CUSTOM and r.window is None]
    return counter.value, loose


def _wiring_of(counter: Counter | None) -> tuple[str, SheetPlace | None]:
    """Return what of a counter decides which others depend on which."""
    return ("", None) if counter is None else (counter.formula, counter.place)


def _added(parts: Sequence[CounterId | None]) -> Formula | None:
    """Return the formula of a sum; None if a part has no counter, so that it cannot be reported."""
    codes = [code for code in parts if code is not None]
    if not codes or len(codes) < len(parts):
        return None
    steps: list[Step] = [Ref(codes[0])]
    for code in codes[1:]:
        steps += (Ref(code), Action.ADD)
    return Formula(tuple(steps), tuple(codes))


def _steps(counter: Counter) -> tuple[Step, ...]:
    parsed = parse(counter.formula) if counter.formula else None
    return parsed.steps if isinstance(parsed, Formula) else ()


def _when(period: Period, window: DataWindow | None) -> _When:
    return _When(period, window if period.kind is PeriodKind.CUSTOM else None)


def _moved(when: _When, ref: Ref) -> _When | None:
    if not ref.shifts:
        return when
    period: Period | None = when.period
    for shift in ref.shifts:
        if period is not None:
            period = previous(period) if shift is Shift.PREVIOUS else year_before(period)
    return None if period is None else _When(period)


def _moved_back(when: _When, shifts: tuple[Shift, ...]) -> _When | None:
    """Return the period from which `shifts` lead to `when`, None if there is none."""
    if not shifts:
        return when
    period: Period | None = when.period
    for shift in reversed(shifts):
        if period is not None:
            period = following(period) if shift is Shift.PREVIOUS else year_after(period)
    return None if period is None else _When(period)


def _acted(action: Action, stack: list[Fraction]) -> Result:
    """Take the operands off the stack and return the result."""
    second = stack.pop()
    if action is Action.NEGATE:
        return -second
    first = stack.pop()
    if action in {Action.DIVIDE, Action.SHARE, Action.CHANGE} and second == 0:
        return NoValue(Why.DIVISION_BY_ZERO)
    result = _computed(action, first, second)
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > MAX_BITS:
        return NoValue(Why.TOO_LARGE)
    return result


def _computed(action: Action, first: Fraction, second: Fraction) -> Fraction:
    match action:
        case Action.ADD:
            return first + second
        case Action.SUBTRACT:
            return first - second
        case Action.MULTIPLY:
            return first * second
        case Action.DIVIDE:
            return first / second
        case Action.SHARE:
            return 100 * first / second
        case _:  # a change follows the sign of the difference, also from below 0
            return 100 * (first - second) / abs(second)


def _without(items: Mapping[CounterId, _V], code: CounterId) -> dict[CounterId, _V]:
    return {name: item for name, item in items.items() if name != code}
