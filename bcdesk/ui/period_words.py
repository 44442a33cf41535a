"""Periods in words, as the window shows them; what documents print is in `bcdesk.domain.titles`."""

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.numbering import roman
from bcdesk.domain.periods import Period, PeriodKind


def period_words(period: Period) -> str:
    """Name the part of the year (`6 tháng đầu năm`, `Quý I`, `Cả năm`)."""
    match period.kind:
        case PeriodKind.MONTH:
            text = QCoreApplication.translate("PeriodWords", "Month {number}")
            return text.format(number=period.ordinal)
        case PeriodKind.QUARTER:
            text = QCoreApplication.translate("PeriodWords", "Quarter {number}")
            return text.format(number=roman(period.ordinal))
        case PeriodKind.HALF_YEAR:
            return (
                QCoreApplication.translate("PeriodWords", "First half of the year")
                if period.ordinal == 1
                else QCoreApplication.translate("PeriodWords", "Second half of the year")
            )
        case PeriodKind.NINE_MONTHS:
            return QCoreApplication.translate("PeriodWords", "First nine months")
        case PeriodKind.YEAR:
            return QCoreApplication.translate("PeriodWords", "Whole year")
        case PeriodKind.CUSTOM:
            return QCoreApplication.translate("PeriodWords", "Other period")


def period_words_with_year(period: Period) -> str:
    """Name the period so that no other year is meant (`6 tháng đầu năm 2021`)."""
    match period.kind:
        case PeriodKind.HALF_YEAR | PeriodKind.NINE_MONTHS | PeriodKind.YEAR:
            text = QCoreApplication.translate(
                "PeriodWords", "{period} {year}", "the period already says: year"
            )
        case _:
            text = QCoreApplication.translate("PeriodWords", "{period}, {year}")
    return text.format(period=period_words(period), year=period.year)


def period_kind_words(kind: PeriodKind) -> str:
    """Name a kind of period, for choosing one."""
    match kind:
        case PeriodKind.MONTH:
            return QCoreApplication.translate("PeriodWords", "Month")
        case PeriodKind.QUARTER:
            return QCoreApplication.translate("PeriodWords", "Quarter")
        case PeriodKind.HALF_YEAR:
            return QCoreApplication.translate("PeriodWords", "Six months")
        case PeriodKind.NINE_MONTHS:
            return QCoreApplication.translate("PeriodWords", "Nine months")
        case PeriodKind.YEAR:
            return QCoreApplication.translate("PeriodWords", "Year")
        case PeriodKind.CUSTOM:
            return QCoreApplication.translate("PeriodWords", "Other")


def period_label(period: Period) -> str:
    """Name the period in two short lines, for charts and narrow columns (`6 th. đầu` above `2021`)."""
    if period.kind is PeriodKind.HALF_YEAR:
        first = (
            QCoreApplication.translate("PeriodWords", "1st half")
            if period.ordinal == 1
            else QCoreApplication.translate("PeriodWords", "2nd half")
        )
    elif period.kind is PeriodKind.NINE_MONTHS:
        first = QCoreApplication.translate("PeriodWords", "9 months")
    else:
        first = period_words(period)
    return f"{first}\n{period.year}"
