"""Files of form 06a, besides reading them: which tables one holds, and writing a sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bcdesk.domain.counters.tthc import Sheet


@dataclass(frozen=True, slots=True)
class SheetFiles:
    """Reads and writes workbooks with sheets.

    Attributes:
        tables: returns the names of the sheets in a file that hold form 06a; fails as reading one does.
        write: writes a sheet as a workbook, whole or not at all.
    """

    tables: Callable[[Path], tuple[str, ...]]
    write: Callable[[Path, Sheet], None]
