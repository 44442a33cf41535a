"""Periods in the words of a trích yếu, and the short titles that lists show.

A trích yếu says the same at both ends: *kết quả thực hiện công tác dân vận chính quyền … 06 tháng đầu năm 2021*. In a
narrow list only the middle tells one report from another.
"""

import re

from bcdesk.domain.numbering import roman
from bcdesk.domain.periods import Period, PeriodKind

_HEAD = re.compile(
    r"(?:(?:báo cáo|về việc|về|sơ kết|tổng kết|đánh giá|kết quả|tình hình|triển khai|thực hiện|công tác)"
    r"(?:\s*,\s*|\s+)(?:và\s+)?)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,–-]+(?:trong\s+)?(?:năm\s+\d{4}|"
    r"(?:0?6\s+tháng\s+(?:đầu|cuối)\s+năm|0?9\s+tháng(?:\s+đầu\s+năm)?|quý\s+(?:IV|I{1,3}|[1-4])|tháng\s+\d{1,2})"
    r"(?:[\s,/]*(?:năm\s+)?\d{4})?)$",
    re.IGNORECASE,
)


def period_phrase(period: Period) -> str:
    """Write a period as a trích yếu does (`6 tháng đầu năm 2021`); a custom one by its year only."""
    return f"{_part_of_year(period)} năm {period.year}".strip()


def short_title(subject: str) -> str:
    """Return what a trích yếu is about, without what all of them begin and end with; all of it if that is all."""
    whole = subject.strip()
    words = whole
    while (cut := _TAIL.sub("", words)) != words:
        words = cut
    if head := _HEAD.match(words):
        words = words[head.end() :]
    words = words or whole
    return words[:1].upper() + words[1:]


def _part_of_year(period: Period) -> str:
    match period.kind:
        case PeriodKind.MONTH:
            return f"tháng {period.ordinal}"
        case PeriodKind.QUARTER:
            return f"quý {roman(period.ordinal)}"
        case PeriodKind.HALF_YEAR:
            return "6 tháng đầu" if period.ordinal == 1 else "6 tháng cuối"
        case PeriodKind.NINE_MONTHS:
            return "9 tháng đầu"
        case PeriodKind.YEAR | PeriodKind.CUSTOM:
            return ""
