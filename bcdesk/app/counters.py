"""The counters of an agency: taking in sheets of form 06a, and what they are worth in a period.

Importing has two steps. `propose` reads a file and says everything that taking it in would do: what was recognised
and what was not, which identities are broken, which numbers change. Nothing is written before `take`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from bcdesk.app.messages import Messages
from bcdesk.app.ports import Clock
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.evaluation import Book, Result
from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.counters.timeline import period_code, period_of, previous
from bcdesk.domain.counters.tthc import NAMES, Broken, Sheet, Stamp, check, check_against, merged, sheets_of
from bcdesk.domain.edits import PutCounters
from bcdesk.domain.errors import PeriodUnknownError
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.wording import grouped

SheetReader = Callable[[Path, str | None], SheetProposal]
"""Reads the table of form 06a in a file, in the sheet of that name; None if only one sheet holds such a table."""


class CounterStore(Protocol):
    """Keeps counters; a `ReportStore` does."""

    def counters(self) -> tuple[Counter, ...]:
        """Return all counters, sorted by code."""

    def save_counters(self, counters: tuple[Counter, ...], since: tuple[Counter, ...]) -> None:
        """Write what makes `counters` out of `since`, all or none."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an import does to one number; None is *not reported*."""

    counter: CounterId
    label: str
    old: Decimal | None
    new: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What taking in a file would do.

    Attributes:
        before: the counters that the plan was made for.
        after: the counters as they would be.
        broken: the identities that do not hold, in the sheet and against those of other periods.
    """

    proposal: SheetProposal
    sheet: Sheet
    before: tuple[Counter, ...]
    after: tuple[Counter, ...]
    broken: tuple[Broken, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """A counter and what it is worth in a period."""

    counter: Counter
    result: Result


class CounterService:
    """Takes in and lists counters.

    Args:
        read: reads a file of the one-stop system.
        clock: says when numbers are taken in.
    """

    def __init__(self, read: SheetReader, clock: Clock) -> None:
        self._read = read
        self._clock = clock

    def propose(
        self,
        path: Path,
        when: tuple[Period, DataWindow | None],
        before: tuple[Counter, ...],
        *,
        sheet_name: str | None = None,
        by: str = "",
    ) -> ImportPlan:
        """Read a file and say what taking it in for a period would do to the counters `before`.

        Raises:
            FileNotReadableError, FileTooLargeError, SheetInvalidError, SheetEmptyError: it cannot be taken in.
        """
        proposal = self._read(path, sheet_name)
        period, window = when
        sheet = proposal.sheet(period, window)
        stamp = Stamp(source=path.name, by=by, at=self._clock.now().isoformat(timespec="seconds"))
        after = merged(before, sheet, stamp)
        others = [other for axis in Axis for other in sheets_of(before, axis) if not _replaces(sheet, other)]
        coded = _as_stored(sheet, after)
        return ImportPlan(
            proposal=proposal,
            sheet=sheet,
            before=before,
            after=after,
            broken=(*check(sheet), *check_against(coded, others)),
            changes=_changes(before, after, when),
        )

    def edit(self, plan: ImportPlan) -> PutCounters:
        """Return what a plan does as an edit of the open report, one undo step."""
        return exchange(plan.before, plan.after)

    def take(self, plan: ImportPlan, store: CounterStore) -> None:
        """Write what a plan says.

        Raises:
            StoreError, DiskFullError: it could not be written; nothing has changed.
        """
        store.save_counters(plan.after, plan.before)

    def values(
        self, counters: tuple[Counter, ...], period: Period, window: DataWindow | None = None
    ) -> tuple[Valued, ...]:
        """Return what each counter is worth in a period."""
        book = Book(counters)
        return tuple(Valued(counter, book.value(counter.id, period, window)) for counter in counters)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCounter:
    """A counter as lists show it.

    Attributes:
        result: what it is worth in the period.
        before: what it was worth in the period before; None where there is no such period.
        computed: what its formula gives where a number is given as well, and it gives another one; else None.
        uses: how often the report prints it.
    """

    counter: Counter
    result: Result
    is_given: bool
    before: Result | None = None
    computed: Fraction | None = None
    uses: int = 0

    @property
    def change(self) -> Fraction | None:
        """The difference against the period before; None where one of the two is not known."""
        if isinstance(self.result, Fraction) and isinstance(self.before, Fraction):
            return self.result - self.before
        return None


def listed_counters(
    book: Book, period: Period, window: DataWindow | None, uses: Mapping[CounterId, int]
) -> tuple[ListedCounter, ...]:
    """Return all counters of a book as the report of a period has them."""
    before = previous(period)
    return tuple(
        ListedCounter(
            counter=counter,
            result=book.value(code, period, window),
            is_given=counter.stated(period, window) is not None,
            before=None if before is None else book.value(code, before),
            computed=_otherwise_computed(book, counter, period, window),
            uses=uses.get(code, 0),
        )
        for code, counter in book.counters.items()
    )


def _otherwise_computed(
    book: Book, counter: Counter, period: Period, window: DataWindow | None
) -> Fraction | None:
    given = counter.stated(period, window) if counter.formula else None
    if given is None:
        return None
    computed = book.computed(counter.id, period, window)
    return computed if isinstance(computed, Fraction) and computed != given else None


def exchange(before: Iterable[Counter], after: Iterable[Counter]) -> PutCounters:
    """Return the edit that makes `after` out of `before`: what is in one of them only goes or comes."""
    old = {counter.id: counter for counter in before}
    new = {counter.id: counter for counter in after}
    return PutCounters(
        tuple(counter for code, counter in old.items() if new.get(code) != counter),
        tuple(counter for code, counter in new.items() if old.get(code) != counter),
    )


def add_missing(store: CounterStore, counters: Iterable[Counter]) -> None:
    """Add the counters whose codes the store does not have; what officers have made of the others stays."""
    known = {counter.id for counter in store.counters()}
    store.save_counters(tuple(counter for counter in counters if counter.id not in known), ())


def require_period(words: str) -> tuple[Period, DataWindow | None]:
    """Read the code of a period.

    Raises:
        PeriodUnknownError: it is none.
    """
    when = period_of(words)
    if when is None:
        raise PeriodUnknownError(period=words)
    return when


def broken_sentence(broken: Broken, messages: Messages, name: Callable[[Period], str] = period_code) -> str:
    """Say which identity is broken, in which row, with both readings; `name` words the period of another sheet."""
    other_period = next((cell.period for cell in broken.cells if cell.period), None)
    return messages.text(
        "identities",
        _sentence_of(broken),
        row=broken.label,
        column=NAMES[broken.cells[0].column],
        left=grouped(broken.left),
        right="–" if broken.right is None else grouped(broken.right),
        difference="–" if broken.right is None else grouped(abs(broken.left - broken.right)),
        separate=", ".join(NAMES[column].lower() for column in broken.separate),
        period="–" if other_period is None else name(other_period),
    )


def _sentence_of(broken: Broken) -> str:
    """Return the key of the sentence for a finding."""
    if broken.separate:
        return f"{broken.identity}-separate"
    return f"{broken.identity}-axes" if broken.compares_axes else broken.identity


def _replaces(sheet: Sheet, other: Sheet) -> bool:
    return (sheet.axis, sheet.period, sheet.days()) == (other.axis, other.period, other.days())


def _as_stored(sheet: Sheet, after: tuple[Counter, ...]) -> Sheet:
    """Return the sheet with the codes that its rows have in the store, where other periods know them by."""
    stored = [other for other in sheets_of(after, sheet.axis) if _replaces(sheet, other)]
    return replace(stored[0], columns=sheet.columns) if stored else sheet


def _changes(
    before: tuple[Counter, ...], after: tuple[Counter, ...], when: tuple[Period, DataWindow | None]
) -> tuple[Change, ...]:
    known = {counter.id: counter for counter in before}
    changes = []
    for counter in after:
        old = known[counter.id].stated(*when) if counter.id in known else None
        new = counter.stated(*when)
        if old != new:
            changes.append(Change(counter.id, counter.label, old, new))
    return tuple(changes)
