"""A report with everything that a report can hold, for the tests of the writers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bcdesk.domain.agency import HouseStyle, SizeSet
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    Addressee,
    Align,
    Annex,
    AnnexId,
    Authority,
    BlockId,
    Capacity,
    Cell,
    CitationForm,
    CitationMention,
    DocumentDate,
    FigureForm,
    FigureMention,
    Gap,
    Heading,
    Inline,
    LineBreak,
    Look,
    Marker,
    Masthead,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Rank,
    Report,
    ReportId,
    Script,
    Secrecy,
    Section,
    SectionId,
    Signature,
    Table,
    Text,
    Urgency,
)

RESOLUTION = CitedDocument(
    id=DocumentId("nq-25"),
    doc_type="Nghị quyết",
    code="25-NQ/TW",
    dated=date(2013, 6, 3),
    issuer="Ban Chấp hành Trung ương Đảng",
    subject="về tăng cường công tác dân vận",
)
CASES = Counter(id=CounterId("ho-so"), label="Hồ sơ đã giải quyết", unit="hồ sơ", value=Decimal(1234))
LONG = "Công tác dân vận chính quyền được triển khai kịp thời, đúng quy định và có hiệu quả trong toàn tỉnh. "


def rich_workspace(style: HouseStyle | None = None) -> Workspace:
    """Return a report with mentions, notes, merged tables, gaps, marks, Kính gửi and two annexes, one turned."""
    return Workspace(_report(style or HouseStyle(sizes=SizeSet.LARGE)), (RESOLUTION,), (CASES,))


def marked_workspace(urgency: Urgency, secrecy: Secrecy) -> Workspace:
    """Return that report with other marks."""
    workspace = rich_workspace()
    masthead = replace(workspace.report.masthead, urgency=urgency, secrecy=secrecy)
    return replace(workspace, report=replace(workspace.report, masthead=masthead))


def many_notes_workspace(count: int = 40) -> Workspace:
    """Return a report of `count` paragraphs with a note each, every seventh of two paragraphs."""
    report = _report(HouseStyle())
    blocks = tuple(
        _p(
            f"n{n}",
            Text(LONG * 2),
            NoteMark(NoteId(f"fn{n}"), _note(n)),
            Text("."),
        )
        for n in range(1, count + 1)
    )
    section = Section(id=SectionId("s1"), heading=Heading(inlines=(Text("Kết quả"),)), blocks=blocks)
    return Workspace(replace(report, sections=(section,), annexes=()), (RESOLUTION,), (CASES,))


def _note(number: int) -> tuple[NoteParagraph, ...]:
    first = NoteParagraph(BlockId(f"np{number}"), (Text(f"Công văn số {number}/STTTT-VP. " + LONG),))
    second = NoteParagraph(BlockId(f"nq{number}"), (Text("Đoạn thứ hai của chú thích."),))
    return (first, second) if number % 7 == 0 else (first,)


def _p(name: str, *inlines: Inline, marker: Marker = Marker.NONE) -> Paragraph:
    return Paragraph(id=BlockId(name), inlines=inlines, marker=marker)


def _cell(name: str, text: str, *, columns: int = 1, rows: int = 1, align: Align = Align.LEFT) -> Cell:
    return Cell(paragraphs=(_p(name, Text(text)),), columns=columns, rows=rows, align=align)


def _merged_table(name: str, rows: int) -> Table:
    head = (
        (
            _cell(f"{name}-a", "TT", rows=2),
            _cell(f"{name}-b", "Đơn vị", rows=2),
            _cell(f"{name}-c", "Số", columns=2),
        ),
        (_cell(f"{name}-d", "Nhận"), _cell(f"{name}-e", "Trả")),
    )
    body = tuple(
        (
            _cell(f"{name}-{n}-1", str(n), align=Align.CENTRE),
            _cell(f"{name}-{n}-2", f"Phòng số {n}"),
            _cell(f"{name}-{n}-3", str(n * 10), align=Align.RIGHT),
            _cell(f"{name}-{n}-4", str(n * 9), align=Align.RIGHT),
        )
        for n in range(1, rows + 1)
    )
    return Table(id=BlockId(name), widths=(1, 5, 2, 2), rows=(*head, *body), header_rows=2)


def _mention(name: str, form: CitationForm = CitationForm.AUTOMATIC) -> CitationMention:
    return CitationMention(id=MentionId(name), document=RESOLUTION.id, form=form)


def _figure(name: str) -> FigureMention:
    return FigureMention(id=MentionId(name), counter=CASES.id, form=FigureForm.GROUPED)


def _sections() -> tuple[Section, ...]:
    note = NoteMark(
        NoteId("fn"),
        (
            NoteParagraph(BlockId("np1"), (Text("Theo "), _mention("m-note"), Text(", trang 5-7."))),
            NoteParagraph(BlockId("np2"), (Text("Đoạn hai & <b>không phải thẻ</b>."),)),
        ),
    )
    deep = Section(
        id=SectionId("s1111"), heading=Heading(inlines=(Text("Mục sâu"),)), blocks=(_p("b9", Text(LONG)),)
    )
    point = Section(id=SectionId("s111"), heading=Heading(inlines=(Text("Điểm"),)), sections=(deep,))
    clause = Section(
        id=SectionId("s11"), heading=Heading(inlines=(Text("Công tác lãnh đạo"),)), sections=(point,)
    )
    first = Section(
        id=SectionId("s1"),
        heading=Heading(inlines=(Text("Tình hình chung"),)),
        blocks=(
            _p(
                "b1",
                Text("Thực hiện "),
                _mention("m1"),
                Text("; nhiệm kỳ 2021-2026 và chính trị-xã hội"),
                note,
                Text("."),
            ),
            _p(
                "b2",
                Text("Đã giải quyết "),
                _figure("m2"),
                Text(" hồ sơ theo "),
                _mention("m3"),
                Text("."),
                marker=Marker.DASH,
            ),
            _p(
                "b3",
                Text("Đất 25 m"),
                Text("2", Look(script=Script.SUPER)),
                Text(" và "),
                Text("đậm COVID", Look(bold=True)),
                Text("-19 nghiêng", Look(italic=True)),
                LineBreak(),
                Text("dòng mới <Nguyễn Văn A> & AT&T."),
            ),
            _merged_table("t1", 4),
            Gap(id=BlockId("g1"), missing="số liệu quý II"),
        ),
        sections=(clause,),
    )
    second = Section(
        id=SectionId("s2"),
        heading=Heading(inlines=(Text("Kiến nghị"),), runs_on=True),
        blocks=(_p("b5", Text("Không có.")),),
    )
    return first, second


def _report(style: HouseStyle) -> Report:
    wide = Annex(
        id=AnnexId("a1"),
        title=(Text("Danh sách đơn vị"), LineBreak(), Text("đã báo cáo")),
        blocks=(_merged_table("t2", 60), _p("b6", Text("Hết phụ lục./."))),
        landscape=True,
    )
    plain = Annex(
        id=AnnexId("a2"),
        title=(Text("Biểu tổng hợp"),),
        blocks=(_p("b7", Text(LONG)), _merged_table("t3", 3)),
    )
    return Report(
        id=ReportId("rich"),
        kind="dan-van-qcdc",
        period=Period(kind=PeriodKind.HALF_YEAR, year=2021, ordinal=1),
        style=style,
        masthead=Masthead(
            superior="UBND tỉnh Trà Vinh",
            agency="Sở Thông tin và Truyền thông",
            symbol="BC-STTTT",
            place="Trà Vinh",
            dated=DocumentDate(2021, 5, 7),
            number=5,
            urgency=Urgency.EXPRESS,
            secrecy=Secrecy.SECRET,
            subject=(Text("kết quả công tác dân vận"), LineBreak(), Text("06 tháng đầu năm 2021")),
        ),
        addressees=(Addressee("Ủy ban nhân dân tỉnh", Rank.HIGHER), Addressee("Sở Nội vụ", Rank.EQUAL)),
        bases=(
            _p("c1", Text("Căn cứ Luật Tổ chức chính quyền địa phương")),
            _p("c2", Text("Căn cứ "), _mention("m0")),
        ),
        opening=(_p("b0", Text(LONG * 3)),),
        sections=_sections(),
        closing=(_p("b8", Text("Trên đây là báo cáo./.")),),
        recipients=("Như trên", "Lưu: VT, VP"),
        signature=Signature(
            capacity=(Capacity("Giám đốc", Authority.DEPUTY), Capacity("Phó Giám đốc")), name="Trần Thị Bưởi"
        ),
        annexes=(wide, plain),
    )
