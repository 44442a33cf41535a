"""What an import has read and wants to write, for the officer to look at before anything is written."""

from dataclasses import dataclass

from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.tthc import Sheet, SheetRow, Subtotal
from bcdesk.domain.periods import DataWindow, Period


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column of a file by its letters (`E`) and the words above it, from the top down.

    `column` None means that it was not recognised and is not read.
    """

    letters: str
    header: str
    column: Column | None


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not read: its number in the file and its first words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetProposal:
    """A recognised table of form 06a."""

    name: str
    axis: Axis
    headed: tuple[HeadedColumn, ...]
    rows: tuple[SheetRow, ...]
    total: SheetRow | None = None
    subtotals: tuple[Subtotal, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()

    @property
    def unknown(self) -> tuple[HeadedColumn, ...]:
        """The columns that were not recognised."""
        return tuple(headed for headed in self.headed if headed.column is None)

    @property
    def numbers(self) -> int:
        """How many numbers were read, totals included."""
        rows = (*self.rows, *((self.total,) if self.total else ()))
        return sum(len(row.cells) for row in rows)

    def sheet(self, period: Period, window: DataWindow | None = None) -> Sheet:
        """Return the sheet of a period."""
        found = {headed.column for headed in self.headed}
        return Sheet(
            axis=self.axis,
            period=period,
            window=window,
            columns=tuple(column for column in Column if column in found),
            rows=self.rows,
            total=self.total,
            subtotals=self.subtotals,
        )
