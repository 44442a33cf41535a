"""The identities of form 06a written out, for people to read: `87 = 80 + 1 + 6`.

Each identity that can be looked at in a sheet is one equation: of the row of totals if it is broken there or nowhere,
else of the first row in which it is broken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bcdesk.domain.counters.columns import FORM_COLUMNS, SEPARATE, Column
from bcdesk.domain.counters.timeline import ends_before
from bcdesk.domain.counters.tthc import TOTAL_ROW, Broken, Identity, Sheet, SheetRow, parts_of, total_of


@dataclass(frozen=True, slots=True)
class Equation:
    """An identity in a row: `left` should be the sum of `right`; `broken` is the first finding of the identity."""

    identity: Identity
    row: str
    left: Decimal
    right: tuple[Decimal, ...]
    broken: Broken | None

    @property
    def is_equal(self) -> bool:
        """Whether both sides are the same."""
        return self.left == sum(self.right)


_IN_ROW = {
    Identity.T1: Column.RECEIVED,
    Identity.T2: Column.RESOLVED,
    Identity.T3: Column.PENDING,
    Identity.T10: Column.ONLINE,
}


def equations(sheet: Sheet, others: Sequence[Sheet], broken: Iterable[Broken]) -> tuple[Equation, ...]:
    """Return the equations of a sheet; `others` are the sheets that it was held against.

    Identities whose numbers are not reported are left out, and so are those that hold where there is nothing to add.
    """
    first: dict[Identity, Broken] = {}
    for each in broken:
        first.setdefault(each.identity, each)
    found = (_equation(identity, sheet, others, first.get(identity)) for identity in Identity)
    return tuple(equation for equation in found if equation is not None)


def _equation(
    identity: Identity, sheet: Sheet, others: Sequence[Sheet], broken: Broken | None
) -> Equation | None:
    codes = [TOTAL_ROW, *([broken.row] if broken and broken.row != TOTAL_ROW else [])]
    written = [(code, sides) for code in codes if (sides := _sides(identity, sheet, others, code, broken))]
    if broken is not None:
        written = [each for each in written if each[1][0] != sum(each[1][1])] or [
            (broken.row, (broken.left, () if broken.right is None else (broken.right,)))
        ]
    if not written:
        return None
    code, (left, right) = written[0]
    return Equation(identity, code, left, right, broken)


_Sides = tuple[Decimal, tuple[Decimal, ...]]


def _sides(
    identity: Identity, sheet: Sheet, others: Sequence[Sheet], code: str, broken: Broken | None
) -> _Sides | None:
    row = sheet.row(code)
    if row is None:
        return None
    match identity:
        case Identity.T1 | Identity.T2 | Identity.T3 | Identity.T10:
            column = _IN_ROW[identity]
            return _written(sheet, row, column, _parts(sheet, column))
        case Identity.T4:
            apart = (column for column in SEPARATE if sheet.value_in(row, column) is not None)
            return _written(sheet, row, Column.RECEIVED, (Column.RESOLVED, Column.PENDING, *apart))
        case Identity.T5:
            return _carried(sheet, row, others)
        case Identity.T7:
            return _summed(sheet, broken)
        case _:
            return None


def _parts(sheet: Sheet, column: Column) -> Iterator[Column]:
    """Yield what a total is the sum of; a sum that the form does not have stands for its own parts."""
    for part in parts_of(column, sheet.columns):
        if part in sheet.columns or not parts_of(part, sheet.columns):
            yield part
        else:
            yield from _parts(sheet, part)


def _written(sheet: Sheet, row: SheetRow, column: Column, parts: Iterable[Column]) -> _Sides | None:
    left = sheet.value_in(row, column)
    values = [sheet.value_in(row, part) for part in parts]
    right = tuple(value for value in values if value is not None)
    return (left, right) if left is not None and right and len(right) == len(values) else None


def _carried(sheet: Sheet, row: SheetRow, others: Iterable[Sheet]) -> _Sides | None:
    days, left = sheet.days(), sheet.value_in(row, Column.CARRIED)
    for other in others:
        before = other.days()
        if other.axis is sheet.axis and days and before and ends_before(before, days):
            right = other.value(row.code, Column.PENDING)
            return None if left is None or right is None else (left, (right,))
    return None


def _summed(sheet: Sheet, broken: Broken | None) -> _Sides | None:
    """Write the row of totals, where one is given, against the rows: the broken column, else the first one."""
    given = sheet.totals().cells
    columns = [broken.cells[0].column] if broken else [column for column in FORM_COLUMNS if column in given]
    for column in columns:
        values = [sheet.value_in(row, column) for row in sheet.rows]
        total = total_of(values)
        if column in given and total is not None:
            return given[column], tuple(value for value in values if value is not None)
    return None
