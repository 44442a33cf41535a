"""The sheets that counters tell, kept from edit to edit: only those in which something is another one are made anew."""

from collections.abc import Iterator, Mapping, Sequence

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.tthc import Sheet, sheet_of, sheets_of
from bcdesk.domain.periods import DataWindow, Period, PeriodKind

When = tuple[Period, DataWindow | None]
"""A period as it is told from others."""
Sheets = Mapping[Axis, Mapping[When, Sheet]]


def told_apart(period: Period, window: DataWindow | None) -> When:
    """Return what tells a period from others: only a custom one needs its window."""
    return period, window if period.kind is PeriodKind.CUSTOM else None


def when_of(sheet: Sheet) -> When:
    """Return the period of a sheet as it is told from others."""
    return told_apart(sheet.period, sheet.window)


class KnownSheets:
    """Remembers the sheets of a book that changes little by little."""

    def __init__(self) -> None:
        self._counters: Mapping[CounterId, Counter] = {}
        self._sheets: dict[Axis, dict[When, Sheet]] = {}

    def of(self, counters: Sequence[Counter]) -> Sheets:
        """Return all sheets that the counters tell."""
        now = {counter.id: counter for counter in counters}
        if not self._sheets:
            self._sheets = {
                axis: {when_of(each): each for each in sheets_of(counters, axis)} for axis in Axis
            }
        else:
            for axis, when in set(self._changed(now)):
                sheet = sheet_of(counters, axis, *when)
                self._sheets[axis].pop(when, None)
                if sheet is not None:
                    self._sheets[axis][when] = sheet
        self._counters = now
        return self._sheets

    def _changed(self, now: Mapping[CounterId, Counter]) -> Iterator[tuple[Axis, When]]:
        """Yield the sheets in which a counter is another one, or not there any more."""
        for code in self._counters.keys() | now.keys():
            old, new = self._counters.get(code), now.get(code)
            if old is not new:
                yield from _differing(old, new)


def _differing(old: Counter | None, new: Counter | None) -> Iterator[tuple[Axis, When]]:
    """Yield the sheets in which two records of a counter differ: all of them if it is another cell now."""
    told = [set(each.readings) if each is not None else set() for each in (old, new)]
    same_cell = old and new and (old.place, old.dimension) == (new.place, new.dimension)
    readings = told[0] ^ told[1] if same_cell else told[0] | told[1]
    for counter in (old, new):
        if counter is not None and counter.place is not None:
            for reading in readings:
                yield counter.place.axis, told_apart(reading.period, reading.window)
