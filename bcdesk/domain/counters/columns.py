"""The columns of form 06a, and where a counter stands in its sheet.

Source: Biểu số II.06a/VPCP/KSTT as a provincial system prints it, and the columns that newer exports count apart. The
values are codes: they stand in the ids of counters and in formulas.
"""

from dataclasses import dataclass
from enum import StrEnum

from bcdesk.domain.text import require_clean


class Column(StrEnum):
    """What is counted, the columns of the form first (3 to 13), then those of newer exports."""

    RECEIVED = "tong_nhan"
    ONLINE = "truc_tuyen"
    DIRECT = "truc_tiep"
    CARRIED = "tu_ky_truoc"
    RESOLVED = "tong_da_giai_quyet"
    EARLY = "truoc_han"
    ON_TIME = "dung_han"
    LATE = "qua_han"
    PENDING = "tong_dang_giai_quyet"
    PENDING_IN_TIME = "dang_trong_han"
    PENDING_LATE = "dang_qua_han"
    ONLINE_FULL = "toan_trinh"
    ONLINE_PARTIAL = "mot_phan"
    ONLINE_OTHER = "truc_tuyen_khac"
    POSTAL = "buu_chinh"
    IN_TIME = "truoc_va_dung_han"
    WITHDRAWN = "rut"
    STOPPED = "dung_xu_ly"
    REFUSED = "tu_choi"


FORM_COLUMNS = tuple(Column)[:11]
"""The columns that every print of the form has, in its order."""
SEPARATE = (Column.WITHDRAWN, Column.STOPPED, Column.REFUSED)
"""Counted apart by newer exports, neither resolved nor pending."""
STOCKS = frozenset({Column.CARRIED, Column.PENDING, Column.PENDING_IN_TIME, Column.PENDING_LATE})
"""What holds at a date; the others are counted over the period."""


class Axis(StrEnum):
    """What the rows of a sheet are: lĩnh vực or đơn vị."""

    AREA = "linh-vuc"
    OFFICE = "don-vi"


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """The cell of a counter: `row` is a code, the same from period to period, `order` the place of the row."""

    axis: Axis
    row: str
    order: int
    column: Column

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.row)
