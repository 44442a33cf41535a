"""Makes lines of the report list for tests that care about a few of their fields only."""

from datetime import UTC, datetime

from bcdesk.app.ports import ReportSummary
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportId, ReportState

H1 = Period(PeriodKind.HALF_YEAR, 2021)


def a_summary(
    name: str,
    title: str = "Kết quả công tác dân vận",
    period: Period = H1,
    *,
    kind: str = "dan-van-qcdc",
    state: ReportState = ReportState.DRAFT,
    number: int | None = None,
) -> ReportSummary:
    """Return a line of the list."""
    return ReportSummary(
        id=ReportId(name),
        kind=kind,
        period=period,
        state=state,
        title=title,
        symbol="BC-STP",
        number=number,
        saved_at=datetime(2021, 6, 14, 8, tzinfo=UTC),
    )


def sixty_summaries() -> tuple[ReportSummary, ...]:
    """Return the reports of five years, four kinds and three periods each."""
    kinds = ("Cải cách hành chính", "Dân vận", "Kiểm soát thủ tục hành chính", "Phòng, chống dịch")
    periods = (PeriodKind.YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER)
    return tuple(
        a_summary(
            f"r{year}-{place}-{period}",
            f"Kết quả công tác {kind} năm {year}",
            Period(period, year),
            kind=kind,
        )
        for year in range(2021, 2016, -1)
        for period in periods
        for place, kind in enumerate(kinds)
    )
