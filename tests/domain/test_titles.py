"""Periods in words, and what of a trích yếu a narrow list shows."""

import pytest

from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.titles import period_phrase, short_title


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(PeriodKind.MONTH, 2021, 4), "tháng 4 năm 2021"),
        (Period(PeriodKind.QUARTER, 2021, 3), "quý III năm 2021"),
        (Period(PeriodKind.HALF_YEAR, 2021), "6 tháng đầu năm 2021"),
        (Period(PeriodKind.HALF_YEAR, 2021, 2), "6 tháng cuối năm 2021"),
        (Period(PeriodKind.NINE_MONTHS, 2021), "9 tháng đầu năm 2021"),
        (Period(PeriodKind.YEAR, 2021), "năm 2021"),
        (Period(PeriodKind.CUSTOM, 2021), "năm 2021"),
    ],
)
def test_a_period_is_written_as_officers_do(period: Period, words: str) -> None:
    assert period_phrase(period) == words


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (
            "kết quả thực hiện công tác dân vận chính quyền và quy chế dân chủ cơ sở 06 tháng đầu năm 2021",
            "Dân vận chính quyền và quy chế dân chủ cơ sở",
        ),
        ("Về việc thực hiện công tác cải cách hành chính Quý II năm 2021", "Cải cách hành chính"),
        ("Tình hình và kết quả kiểm soát thủ tục hành chính, tháng 4/2021", "Kiểm soát thủ tục hành chính"),
        ("Tình hình, kết quả cải cách hành chính", "Cải cách hành chính"),
        ("Báo cáo tổng kết công tác năm 2021", "Công tác"),
        ("Kết quả phòng, chống dịch trong 9 tháng năm 2021", "Phòng, chống dịch"),
        ("Kết quả hội nghị hàng năm", "Hội nghị hàng năm"),
        ("Kết quả", "Kết quả"),
        ("năm 2021", "Năm 2021"),
        ("", ""),
    ],
)
def test_a_list_shows_what_a_report_is_about(subject: str, title: str) -> None:
    assert short_title(subject) == title


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_the_period_that_the_program_writes_is_left_out_of_the_title(kind: PeriodKind) -> None:
    assert (
        short_title(f"Kết quả cải cách hành chính {period_phrase(Period(kind, 2021))}")
        == "Cải cách hành chính"
    )
