"""Reading sheets of form 06a from the files of the one-stop system.

    read_sheet(Path("06a.xlsx"))

Files come from many systems: columns are found by the words above them, never by their place. What is read is
a proposal; nothing is written here. A file that cannot be read wholly is refused wholly.
"""

from collections.abc import Iterable
from pathlib import Path

from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.errors import SheetEmptyError, SheetFault, SheetInvalidError
from bcdesk.importing.packages import UnreadableError
from bcdesk.importing.sheets.grids import Grid, read_grids
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
    found, faults = _tables(grids)
    filled = [table for table in found if _is_filled(table)]
    if len(filled) + len(faults) > 1:
        names = ", ".join(f"“{name}”" for name in [*(table.name for table in filled), *faults])
        raise SheetInvalidError(path=path, why=SheetFault.SEVERAL_TABLES, detail=f": {names}")
    for fault in faults.values():
        raise SheetInvalidError(path=path, why=fault.why, detail=fault.detail) from fault
    if filled:
        return filled[0]
    if found:
        raise SheetEmptyError(path=path, sheet=found[0].name)
    raise SheetInvalidError(path=path, why=SheetFault.NO_TABLE, detail="")


def table_names(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets in a file that hold form 06a with numbers, or one that cannot be read wholly.

    Raises:
        FileNotReadableError, FileTooLargeError, SheetInvalidError: as for `read_sheet`.
    """
    found, faults = _tables(read_grids(path))
    return (*(table.name for table in found if _is_filled(table)), *faults)


def _tables(grids: Iterable[Grid]) -> tuple[list[SheetProposal], dict[str, UnreadableError]]:
    """Return the tables of form 06a, and by the name of the sheet why one cannot be read wholly."""
    found: list[SheetProposal] = []
    faults: dict[str, UnreadableError] = {}
    for grid in grids:
        try:
            table = table_of(grid)
        except UnreadableError as error:
            faults[grid.name] = error
        else:
            found += [table] if table else []
    return found, faults


def _is_filled(table: SheetProposal) -> bool:
    """Tell whether a table has rows with numbers; a total alone is none."""
    return any(row.cells for row in table.rows)
