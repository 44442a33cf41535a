"""What the page of a sheet shows, made of the counters of the open report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import FORM_COLUMNS, SEPARATE, Axis, Column, SheetPlace
from bcdesk.domain.counters.equations import Equation, equations
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.formula import refs_of
from bcdesk.domain.counters.known_sheets import KnownSheets, When, told_apart, when_of
from bcdesk.domain.counters.mentions import counters_of, figures_in
from bcdesk.domain.counters.timeline import ends_before, last_periods, previous
from bcdesk.domain.counters.tthc import (
    HEADINGS,
    TOTAL_ROW,
    Broken,
    Identity,
    Sheet,
    cell_code,
    check,
    check_against,
    sheets_of,
    with_carry_over,
)
from bcdesk.domain.periods import Period
from bcdesk.domain.report import Report
from bcdesk.ui.models.counter_sheet import Place
from bcdesk.ui.signs import Level

CHARTED = 8
"""So many periods are drawn."""


class Remedy(Enum):
    """What can be done at once about numbers that disagree."""

    ADD_UP = auto()
    """Let the sheet add up the totals that are wrong."""
    WITHDRAWN = auto()
    """Write what is missing as withdrawn."""
    CARRY = auto()
    """Take what was pending before."""


@dataclass(frozen=True, slots=True)
class Charted:
    """The dossiers that a period received, online and in person or by post; None is not reported."""

    period: Period
    online: Decimal | None
    by_hand: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetState:
    """A sheet with all that is said about it.

    Attributes:
        sheet: the sheet; without rows and totals if there is none yet.
        before: the sheet of the period before; None if there is none.
        periods: those that can be shown, the earliest first.
        broken: the identities that do not hold, errors first.
        charted: the last periods, the earliest first.
        sources: where the numbers come from; an empty one is the keyboard.
        taken: when the last number came, ISO 8601; empty if unknown.
        carries: whether something can be carried over from the period before.
        earlier: the sheet whose rows can be taken over; None if there is none or all are here.
    """

    sheet: Sheet
    before: Sheet | None
    periods: tuple[When, ...]
    broken: tuple[Broken, ...]
    equations: tuple[Equation, ...]
    charted: tuple[Charted, ...]
    sources: tuple[str, ...]
    taken: str
    carries: bool
    earlier: Sheet | None

    @property
    def when(self) -> When:
        """The period that is shown; the window tells custom ones apart."""
        return when_of(self.sheet)

    @property
    def online(self) -> Fraction | None:
        """The share of dossiers that came online."""
        return self.sheet.online_share(TOTAL_ROW)

    @property
    def in_time(self) -> Fraction | None:
        """The share of dossiers that were resolved early or on time."""
        return self.sheet.on_time_rate(TOTAL_ROW)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown: those of the form, of the sheet, and the one for what was withdrawn."""
        there = {*FORM_COLUMNS, *self.sheet.columns, Column.WITHDRAWN}
        return tuple(column for column in HEADINGS if column in there)


def sheet_state(
    counters: Sequence[Counter], axis: Axis, own: When, when: When, known: KnownSheets | None = None
) -> SheetState:
    """Return what there is to show of a period.

    Args:
        counters: all counters.
        axis: what the rows are.
        own: the period of the report, with the window of its data.
        when: the period to be shown.
        known: remembers sheets from one call to the next.
    """
    sheets = (known or KnownSheets()).of(counters)
    there = sheets[axis]
    window = own[1] if when == told_apart(*own) else when[1]
    sheet = there.get(when) or Sheet(axis=axis, period=when[0], window=window)
    others = tuple(other for told in sheets.values() for other in told.values() if other is not sheet)
    broken = (*check(sheet), *check_against(sheet, others)) if when in there else ()
    ordered = tuple(sorted(broken, key=lambda each: not each.identity.is_error))
    carried = _ends_before(sheet, there.values())
    earlier = _last_before(sheet, there.values())
    sources, taken = _origins(counters, axis, when)
    return SheetState(
        sheet=sheet,
        before=_of_period(previous(when[0]), there.values()),
        periods=tuple(sorted({*there, *_offered(own), when}, key=_place_in_time)),
        broken=ordered,
        equations=equations(sheet, others, ordered) if when in there else (),
        charted=tuple(_charted(period, there.values()) for period in last_periods(when[0], CHARTED)),
        sources=sources,
        taken=taken,
        carries=carried is not None and with_carry_over(sheet, carried) != sheet,
        earlier=earlier if earlier and {row.label for row in earlier.rows} - _labels(sheet) else None,
    )


def carried_from(counters: Sequence[Counter], sheet: Sheet) -> Sheet | None:
    """Return the sheet whose pending dossiers a sheet begins with; None if there is none."""
    return _ends_before(sheet, sheets_of(counters, sheet.axis))


def outlined(broken: Broken) -> tuple[Place, ...]:
    """Return the cells that an identity is about; of the balance the totals, not all that they are summed from."""
    if broken.identity is Identity.T4:
        columns = (Column.RECEIVED, Column.RESOLVED, Column.PENDING, *broken.separate)
        return tuple((broken.row, column) for column in columns)
    return tuple((cell.row, cell.column) for cell in broken.cells if cell.period is None)


def marks(broken: Iterable[Broken]) -> dict[Place, Level]:
    """Return the cells of findings with the worst level of each."""
    found: dict[Place, Level] = {}
    for each in broken:
        level = level_of(each)
        for place in outlined(each):
            if found.get(place) is not Level.MUST:
                found[place] = level
    return found


def level_of(broken: Broken) -> Level:
    """Return how much a finding wants to be acted upon."""
    return Level.MUST if broken.identity.is_error else Level.SHOULD


def first_cell(broken: Broken, sheet: Sheet) -> Place:
    """Return the cell to look at first: the one for what was withdrawn where that is missing, else the first."""
    if remedy_of(broken, sheet) is Remedy.WITHDRAWN:
        return broken.row, Column.WITHDRAWN
    return outlined(broken)[0]


def remedy_of(broken: Broken, sheet: Sheet) -> Remedy | None:
    """Return what can be done at once; None where only the officer can know."""
    row = sheet.row(broken.row)
    if row is None or broken.right is None:
        return None
    match broken.identity:
        case Identity.T1 | Identity.T2 | Identity.T3 | Identity.T10:
            return Remedy.ADD_UP
        case Identity.T7 if not broken.compares_axes:
            return Remedy.ADD_UP
        case Identity.T4 if (
            broken.left > broken.right
            and row.code != TOTAL_ROW
            and not any(column in row.cells for column in SEPARATE)
        ):
            return Remedy.WITHDRAWN
        case Identity.T5 if row.code != TOTAL_ROW:
            return Remedy.CARRY
        case _:
            return None


def tells_sheet(counters: Mapping[CounterId, Counter], code: CounterId, axis: Axis) -> bool:
    """Tell whether a counter is a cell of a sheet, or computed from one."""
    seen: set[CounterId] = set()
    waiting = [code]
    while waiting:
        here = counters.get(waiting.pop())
        if here is None or here.id in seen:
            continue
        if here.place is not None and here.place.axis is axis:
            return True
        seen.add(here.id)
        waiting += refs_of(here.formula)
    return False


def cell_in_text(book: Book, axis: Axis, place: Place) -> CounterId | None:
    """Return the counter of a cell, for figures of the text; None where nobody has told or computed one yet."""
    row, column = place
    code = cell_code(SheetPlace(axis, row, 0, column))
    return code if code in book.counters else None


def holders_of_sheet(
    report: Report, counters: Mapping[CounterId, Counter], axis: Axis
) -> tuple[tuple[str, str], ...]:
    """Return the texts of a report that print the sheet, each once, with the id of the first figure there."""
    found: dict[str, str] = {}
    for holder, mention in figures_in(report):
        if holder in found or mention.style.blank:
            continue
        if any(tells_sheet(counters, code, axis) for code in counters_of(mention)):
            found[holder] = mention.id
    return tuple(found.items())


def _labels(sheet: Sheet) -> set[str]:
    return {row.label for row in sheet.rows}


def _ends_before(sheet: Sheet, others: Iterable[Sheet]) -> Sheet | None:
    days = sheet.days()
    for other in others:
        before = other.days()
        if days and before and ends_before(before, days):
            return other
    return None


def _last_before(sheet: Sheet, others: Iterable[Sheet]) -> Sheet | None:
    """Return the sheet that ended last before this one begins."""
    place = _place_in_time(when_of(sheet))
    earlier = [other for other in others if _place_in_time(when_of(other)) < place]
    return max(earlier, key=lambda other: _place_in_time(when_of(other)), default=None)


def _of_period(period: Period | None, sheets: Iterable[Sheet]) -> Sheet | None:
    return next((sheet for sheet in sheets if sheet.period == period), None)


def _offered(own: When) -> set[When]:
    """Return the periods that can be begun: that of the report, and those that the chart shows beside it."""
    earlier = {(period, None) for period in last_periods(own[0], CHARTED) if period != own[0]}
    return {told_apart(*own), *earlier}


def _place_in_time(when: When) -> tuple[str, str, str]:
    period, window = when
    days = window or period.default_window()
    if days is None:
        return str(period.year), "", period.kind.value
    return days.last.isoformat(), days.first.isoformat(), period.kind.value


def _charted(period: Period, sheets: Iterable[Sheet]) -> Charted:
    sheet = _of_period(period, sheets)
    if sheet is None:
        return Charted(period, None, None)
    by_hand = sheet.value(TOTAL_ROW, Column.DIRECT)
    postal = sheet.value(TOTAL_ROW, Column.POSTAL)
    return Charted(
        period,
        sheet.value(TOTAL_ROW, Column.ONLINE),
        by_hand if by_hand is None or postal is None else by_hand + postal,
    )


def _origins(counters: Iterable[Counter], axis: Axis, when: When) -> tuple[tuple[str, ...], str]:
    """Return the sources of the numbers of a sheet, each once, and when the last one came."""
    sources: dict[str, None] = {}
    taken = ""
    for counter in counters:
        if counter.place is None or counter.place.axis is not axis:
            continue
        reading = counter.reading(*when)
        if reading is not None and reading.value is not None:
            sources[reading.source] = None
            taken = max(taken, reading.at)
    return tuple(sources), taken
