"""Reading sheets of form 06a from the files of the one-stop system.

    read_sheet(Path("06a.xlsx"))

Files come from many systems: columns are found by the words above them, never by their place. What is read is
a proposal; nothing is written here. A file that cannot be read wholly is refused wholly.
"""

from pathlib import Path

from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.errors import SheetEmptyError, SheetFault, SheetInvalidError
from bcdesk.importing.sheets.grids import Grid, UnreadableError, read_grids
from bcdesk.importing.sheets.tables import table_of


def read_sheet(path: Path, name: str | None = None) -> SheetProposal:
    """Read the one table of form 06a in a workbook or CSV file.

    Args:
        path: the file.
        name: the sheet of the workbook to be read; None if only one holds such a table.

    Raises:
        FileNotReadableError: the file cannot be read.
        FileTooLargeError: it is larger than any such file.
        SheetInvalidError: it holds no such table, or one that cannot be taken in wholly; says why and where.
        SheetEmptyError: it holds such a table without a row of numbers.
    """
    grids = read_grids(path)
    if name is not None:
        grids = [grid for grid in grids if grid.name == name]
        if not grids:
            raise SheetInvalidError(path=path, why=SheetFault.NO_SUCH_SHEET, detail=f" “{name}”")
    try:
        found = [table for grid in grids if (table := table_of(grid)) is not None]
    except UnreadableError as error:
        raise SheetInvalidError(path=path, why=error.why, detail=error.detail) from error
    if not found:
        raise SheetInvalidError(path=path, why=SheetFault.NO_TABLE, detail="")
    filled = [table for table in found if table.numbers]
    if not filled:
        raise SheetEmptyError(path=path, sheet=found[0].name)
    if len(filled) > 1:
        names = ", ".join(f"“{table.name}”" for table in filled)
        raise SheetInvalidError(path=path, why=SheetFault.SEVERAL_TABLES, detail=f": {names}")
    return filled[0]


def table_names(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets in a file that hold form 06a with numbers, or one that cannot be read wholly.

    Raises:
        FileNotReadableError, FileTooLargeError, SheetInvalidError: as for `read_sheet`.
    """
    return tuple(grid.name for grid in read_grids(path) if _may_be_read(grid))


def _may_be_read(grid: Grid) -> bool:
    try:
        table = table_of(grid)
    except UnreadableError:
        return True
    return table is not None and bool(table.numbers)
