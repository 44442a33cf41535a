"""Makes reports for tests that care about a few of their parts only."""

from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    BlockId,
    DocumentDate,
    Heading,
    Masthead,
    Paragraph,
    Report,
    ReportId,
    ReportState,
    Section,
    SectionId,
    Signature,
    Text,
)


def a_report(
    name: str = "r1",
    *texts: str,
    year: int = 2021,
    state: ReportState = ReportState.DRAFT,
    subject: str = "Kết quả công tác dân vận",
) -> Report:
    """Return a report with one section; each of `texts` is a paragraph in it, with the ids `b1`, `b2` …."""
    return Report(
        id=ReportId(name),
        kind="dan-van-qcdc",
        period=Period(PeriodKind.HALF_YEAR, year),
        masthead=Masthead(
            superior="UBND TỈNH",
            agency="SỞ TƯ PHÁP",
            symbol="BC-STP",
            place="Hà Nội",
            dated=DocumentDate(year, 6),
            subject=(Text(subject),),
        ),
        signature=Signature((), "Nguyễn Văn A"),
        state=state,
        sections=(
            Section(
                id=SectionId("s1"),
                heading=Heading(inlines=(Text("Kết quả"),)),
                blocks=tuple(a_paragraph(f"b{number}", text) for number, text in enumerate(texts, 1)),
            ),
        ),
    )


def a_paragraph(name: str, text: str) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(id=BlockId(name), inlines=(Text(text),) if text else ())


def a_long_report(blocks: int, name: str = "r1") -> Report:
    """Return a report of so many paragraphs of some 240 letters."""
    sentence = "Công tác dân vận của cơ quan được triển khai đồng bộ, đúng kế hoạch đã đề ra; "
    return a_report(name, *(f"{number}. {sentence * 3}" for number in range(1, blocks + 1)))
