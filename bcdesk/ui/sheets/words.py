"""What the sheet says about its numbers."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.counters.columns import Axis
from bcdesk.domain.counters.equations import Equation
from bcdesk.domain.counters.figures import rounded
from bcdesk.domain.counters.tthc import Broken, Identity
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.wording import grouped, plain_digits, slash_date
from bcdesk.ui.period_words import period_words_with_year

LONGEST_SUM = 4
"""Sums of more numbers are written by their result alone."""
_PER_CENT = 100


def axis_words(axis: Axis) -> str:
    """Name what the rows of a sheet are."""
    match axis:
        case Axis.AREA:
            return QCoreApplication.translate("SheetWords", "By field")
        case Axis.OFFICE:
            return QCoreApplication.translate("SheetWords", "By office")


def identity_words(identity: Identity) -> str:
    """Name an identity of the form."""
    return {
        Identity.T1: QCoreApplication.translate("SheetWords", "Received = online + in person + carried over"),
        Identity.T2: QCoreApplication.translate("SheetWords", "Resolved = early + on time + late"),
        Identity.T3: QCoreApplication.translate("SheetWords", "Pending = in time + late"),
        Identity.T4: QCoreApplication.translate("SheetWords", "Received = resolved + pending"),
        Identity.T5: QCoreApplication.translate("SheetWords", "Carried over = pending before"),
        Identity.T6: QCoreApplication.translate("SheetWords", "Totals of the year do not fall"),
        Identity.T7: QCoreApplication.translate("SheetWords", "Total = all rows"),
        Identity.T8: QCoreApplication.translate("SheetWords", "Whole numbers from 0 on"),
        Identity.T10: QCoreApplication.translate("SheetWords", "Online = full + partial + other"),
    }[identity]


def way_out_words(broken: Broken) -> str:
    """Say what can be done about numbers that disagree."""
    match broken.identity:
        case Identity.T4:
            return _balance_words(broken)
        case Identity.T5:
            return QCoreApplication.translate(
                "SheetWords", "Correct the number carried over, or the sheet of the period before."
            )
        case Identity.T6:
            return QCoreApplication.translate(
                "SheetWords",
                "Periods that begin on the same day go on counting, so their numbers never fall.",
            )
        case Identity.T7 if broken.compares_axes:
            return QCoreApplication.translate("SheetWords", "Correct one of the two sheets.")
        case Identity.T8:
            return QCoreApplication.translate(
                "SheetWords", "Leave the cell empty where nothing is reported yet."
            )
        case _:
            return QCoreApplication.translate(
                "SheetWords", "Correct one of the outlined numbers, or let the sheet add up the total."
            )


def _balance_words(broken: Broken) -> str:
    """Say what can be done about dossiers that are nowhere, or are there twice."""
    if broken.right is not None and broken.left > broken.right:
        return QCoreApplication.translate(
            "SheetWords",
            "Dossiers that were withdrawn or returned belong into the last column; "
            "if there were none, correct one of the outlined numbers.",
        )
    return QCoreApplication.translate("SheetWords", "Correct one of the outlined numbers.")


def equation_words(equation: Equation) -> str:
    """Write an equation with its numbers: `87 = 80 + 1 + 6`."""
    sign = "=" if equation.is_equal else "≠"
    if not equation.right:
        return grouped(equation.left)
    right = equation.right if len(equation.right) <= LONGEST_SUM else (_sum(equation.right),)
    return f"{grouped(equation.left)} {sign} {' + '.join(map(grouped, right))}"


def share_words(share: Fraction | None) -> str:
    """Write a share in per cent; a dash where it is not defined, never 0."""
    return "–" if share is None else f"{plain_digits(rounded(share * _PER_CENT, 1))} %"


def when_words(period: Period, window: DataWindow | None) -> str:
    """Name a period; a custom one by its days."""
    if window is None or period.kind is not PeriodKind.CUSTOM:
        return period_words_with_year(period)
    return f"{slash_date(window.first)} – {slash_date(window.last)}"


def _sum(numbers: Iterable[Decimal]) -> Decimal:
    return sum(numbers, Decimal())
