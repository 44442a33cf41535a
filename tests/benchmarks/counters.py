"""How long counters take: one edit of a large book, the figures of a long report, and reading and writing the book.

    python tests/benchmarks/counters.py [--rounds N]

The book has 2,000 counters with a reading for each of 40 periods: sheets of form 06a, numbers of their own, and
formulas over them. Limits: 10 ms from an edit to every number that depends on it, in every period; 50 ms to word
1,000 figures anew.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import figures_of
from bcdesk.domain.counters.style import FigureStyle, UnitForm
from bcdesk.domain.counters.timeline import last_periods
from bcdesk.domain.counters.tthc import Sheet, SheetRow, Stamp, merged
from bcdesk.domain.edits import PutCounters, Workspace
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import FigureForm, FigureMention, MentionId
from bcdesk.storage.opening import open_store
from tests.support.builders import a_report
from tests.support.fakes import FixedClock

COUNTERS, PERIODS, MENTIONS = 2000, 40, 1000
FORMULAS = 500
EDIT_LIMIT, FIGURES_LIMIT = 10.0, 50.0
NOW = Period(PeriodKind.QUARTER, 2021, 4)
PAST = last_periods(NOW, PERIODS)
STAMP = Stamp(source="benchmark")


def book_of_counters() -> tuple[Counter, ...]:
    """Make the counters: cells of sheets, plain ones, and formulas over the plain ones."""
    cells: tuple[Counter, ...] = ()
    for period in PAST:
        rows = tuple(
            SheetRow(f"r{n}", f"Lĩnh vực {n}", {column: Decimal(n + 3) for column in FORM_COLUMNS})
            for n in range(40)
        )
        cells = merged(cells, Sheet(axis=Axis.AREA, period=period, rows=rows), STAMP)
    plain = COUNTERS - FORMULAS - len(cells)
    readings = tuple(Reading(period=period, value=Decimal(n + 1)) for n, period in enumerate(PAST))
    numbers = [
        Counter(id=CounterId(f"so.n{n}"), label=f"Số {n}", unit="hồ sơ", readings=readings)
        for n in range(plain)
    ]
    formulas = [
        Counter(id=CounterId(f"ct.n{n}"), label=f"Công thức {n}", unit="hồ sơ", formula=_formula(n, plain))
        for n in range(FORMULAS)
    ]
    return (*cells, *numbers, *formulas)


def _formula(n: int, plain: int) -> str:
    first, second = n % plain, (n * 7 + 1) % plain
    match n % 4:
        case 0:
            return f"=so.n{first} + so.n{second} + tthc.linh_vuc_{n % 40}.truc_tuyen"
        case 1:
            return f"=ty_le(so.n{first}; so.n{first} + so.n{second})"
        case 2:
            return f"=thay_doi_cung_ky(ct.n{n - 2})"
        case _:
            return f"=ct.n{n - 1} + ct.n{n - 2} - ky_truoc(so.n{first})"


def milliseconds(task: Callable[[], object]) -> float:
    """Return how long `task` takes."""
    begin = time.perf_counter()
    task()
    return 1000 * (time.perf_counter() - begin)


def edit_times(counters: tuple[Counter, ...], code: str, rounds: int) -> tuple[list[float], int]:
    """Time an edit of `code` with all that depends on it in every period, the book being computed before."""
    book = Book(counters)
    for counter in counters:
        for period in PAST:
            book.value(counter.id, period)
    affected = {*book.dependents(CounterId(code)), CounterId(code)}
    times = []
    for turn in range(rounds):
        counter = book.counters[CounterId(code)]
        changed = counter.with_reading(Reading(period=NOW, value=Decimal(1000 + turn)))

        def edit(changed: Counter = changed) -> None:
            nonlocal book
            book = book.with_counter(changed)
            for name in affected:
                for period in PAST:
                    book.value(name, period)

        times.append(milliseconds(edit))
    return times, len(affected)


def figure_times(counters: tuple[Counter, ...], rounds: int) -> list[float]:
    """Time the words of many figures after an edit, the book being made anew as composition does."""
    forms = (FigureForm.DIGITS, FigureForm.TWO_DIGITS, FigureForm.GROUPED, FigureForm.WORDS)
    mentions = [
        FigureMention(
            id=MentionId(f"m{n}"),
            counter=counters[n * 2 % len(counters)].id if n % 5 else None,
            formula="" if n % 5 else f"=ct.n{n % FORMULAS} + so.n{n % 50}",
            form=forms[n % 4],
            style=FigureStyle(unit=UnitForm.WORD, direction=n % 7 == 0),
        )
        for n in range(MENTIONS)
    ]
    report = replace(a_report("r1"), period=NOW)
    old = next(counter for counter in counters if counter.id == "so.n0")
    times = []
    for turn in range(rounds):
        new = old.with_reading(Reading(period=NOW, value=Decimal(turn)))

        def word(new: Counter = new) -> None:
            workspace = PutCounters((old,), (new,)).apply(Workspace(report, counters=counters))
            figures = figures_of(report, Book(workspace.counters), "[{missing}]")
            for mention in mentions:
                figures.word(mention)

        times.append(milliseconds(word))
    return times


def store_times(counters: tuple[Counter, ...]) -> dict[str, float]:
    """Time writing the whole book, one changed counter, and reading the book."""
    clock = FixedClock(datetime(2021, 6, 14, tzinfo=UTC))
    changed = (counters[0].with_reading(Reading(period=NOW, value=Decimal(7))), *counters[1:])
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "kho.db", clock=clock, writing=True) as store,
    ):
        return {
            "write the book": milliseconds(lambda: store.save_counters(counters, ())),
            "write one counter": milliseconds(lambda: store.save_counters(changed, counters)),
            "read the book": milliseconds(store.counters),
        }


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Print the medians; 1 if a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    counters = book_of_counters()
    readings = sum(len(counter.readings) for counter in counters)
    say(f"{len(counters)} counters, {readings} readings, {PERIODS} periods")
    kept = True
    for name, code in (("a number", "so.n3"), ("a cell of the sheet", "tthc.linh_vuc_4.truc_tuyen")):
        times, affected = edit_times(counters, code, rounds)
        kept = kept and median(times) <= EDIT_LIMIT
        say(
            f"edit of {name}: {median(times):.1f} ms for {affected} counters in all periods (limit {EDIT_LIMIT:.0f})"
        )
    times = figure_times(counters, rounds)
    kept = kept and median(times) <= FIGURES_LIMIT
    say(f"{MENTIONS} figures worded: {median(times):.1f} ms (limit {FIGURES_LIMIT:.0f})")
    for name, spent in store_times(counters).items():
        say(f"{name}: {spent:.0f} ms")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
