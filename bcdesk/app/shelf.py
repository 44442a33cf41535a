"""The shelf: the reports of the store as the officer finds them, makes new ones and puts them away."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from bcdesk.app.ports import ReportStore, ReportSummary
from bcdesk.domain.drafts import (
    Letterhead,
    blank_report,
    duplicated,
    from_outline,
    letterhead_of,
    period_end,
    with_letterhead,
)
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, ReportId, ReportState
from bcdesk.domain.text import fold
from bcdesk.domain.titles import period_phrase, short_title

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfQuery:
    """What to look for; None and empty leave a side open.

    Every one of `words` must begin a word of trích yếu, kind, period, number or symbol, in any order; marks and case do
    not matter.
    """

    words: str = ""
    kind: str | None = None
    year: int | None = None
    state: ReportState | None = None

    @property
    def filters(self) -> bool:
        """Whether anything but words narrows the list."""
        return (self.kind, self.year, self.state) != (None, None, None)

    def matches(self, summary: ReportSummary) -> bool:
        """Tell whether `summary` is looked for."""
        return (
            self.kind in {None, summary.kind}
            and self.year in {None, summary.year}
            and self.state in {None, summary.state}
            and _found(_words(self.words), _words(_searched(summary)))
        )


EVERYTHING = ShelfQuery()


@dataclass(frozen=True, slots=True)
class Blank:
    """Begin with nothing."""


@dataclass(frozen=True, slots=True)
class FromOutline:
    """Begin with a built-in outline, named by the kind of report it is for."""

    kind: str


@dataclass(frozen=True, slots=True)
class FromReport:
    """Begin with the text of a report that is there."""

    report: ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """What the officer chose for a new report."""

    start: Blank | FromOutline | FromReport
    kind: str
    period: Period
    letterhead: Letterhead


class Shelf:
    """Lists, makes and puts away the reports of a store.

    Args:
        store: where they are.
        outlines: the built-in outlines by the kind of report they are for.
        new_id: gives an id that nothing has yet.
    """

    def __init__(self, store: ReportStore, outlines: Mapping[str, Report], new_id: Callable[[], str]) -> None:
        self._store = store
        self._outlines = outlines
        self._new_id = new_id

    def reports(self, query: ShelfQuery = EVERYTHING) -> tuple[ReportSummary, ...]:
        """List the reports that `query` looks for, as `in_order` puts them."""
        return sifted(in_order(self._store.summaries()), query)

    def binned(self, query: ShelfQuery = EVERYTHING) -> tuple[ReportSummary, ...]:
        """List those of the bin, the last binned first."""
        return sifted(self._store.binned(), query)

    def last_letterhead(self) -> Letterhead:
        """Return what a new report takes over from the one saved last; an empty one if there is none."""
        summaries = self._store.summaries()
        return letterhead_of(self._store.load(summaries[0].id).report) if summaries else Letterhead()

    def create(self, wanted: NewReport) -> ReportId:
        """Make a new report and return its id.

        Raises:
            ReportNotFoundError: the report to begin with is gone.
        """
        report = replace(self._begun(wanted), kind=wanted.kind)
        self._store.add(report)
        return report.id

    def duplicate(self, report: ReportId) -> ReportId:
        """Make a draft with the text of a report, for the same period, and return its id.

        Raises:
            ReportNotFoundError: there is no such report.
        """
        copy = duplicated(self._store.load(report).report, self._new_id)
        self._store.add(copy)
        return copy.id

    def bin(self, report: ReportId) -> None:
        """Put a report into the bin."""
        self._store.bin(report)

    def restore(self, report: ReportId) -> None:
        """Take a report out of the bin."""
        self._store.restore(report)

    def delete_for_ever(self, report: ReportId) -> None:
        """Remove a report of the bin with all its versions."""
        self._store.delete_for_ever(report)

    def empty_bin(self) -> None:
        """Remove all reports of the bin with all their versions."""
        self._store.empty_bin()

    def _begun(self, wanted: NewReport) -> Report:
        new_id, period, letterhead = self._new_id, wanted.period, wanted.letterhead
        match wanted.start:
            case Blank():
                return blank_report(new_id=new_id, kind=wanted.kind, period=period, letterhead=letterhead)
            case FromOutline(kind=kind):
                outline = self._outlines[kind]
                return from_outline(outline, new_id=new_id, period=period, letterhead=letterhead)
            case FromReport(report=report):
                before = self._store.load(report).report
                return with_letterhead(duplicated(before, new_id, period), letterhead)


def in_order(summaries: Iterable[ReportSummary]) -> tuple[ReportSummary, ...]:
    """Sort by period, the latest first, the longer before the shorter, then by title: saving moves no report."""
    by_title = sorted(summaries, key=lambda summary: (fold(short_title(summary.title)), summary.id))
    by_end = sorted(by_title, key=lambda summary: _LENGTHS.index(summary.period.kind))
    return tuple(sorted(by_end, key=lambda summary: (summary.year, period_end(summary.period)), reverse=True))


_LENGTHS = (
    PeriodKind.YEAR,
    PeriodKind.NINE_MONTHS,
    PeriodKind.HALF_YEAR,
    PeriodKind.QUARTER,
    PeriodKind.MONTH,
    PeriodKind.CUSTOM,
)


def sifted(summaries: Iterable[ReportSummary], query: ShelfQuery) -> tuple[ReportSummary, ...]:
    """Keep those that `query` looks for, in their order."""
    return tuple(summary for summary in summaries if query.matches(summary))


def _searched(summary: ReportSummary) -> str:
    number = f"{summary.number} {summary.number:02}" if summary.number is not None else ""
    quarter = f"quý {summary.period.ordinal}" if summary.period.kind is PeriodKind.QUARTER else ""
    return " ".join(
        (summary.title, summary.kind, period_phrase(summary.period), quarter, number, summary.symbol)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _found(wanted: list[str], there: list[str]) -> bool:
    return all(any(word.startswith(begun) for word in there) for begun in wanted)
