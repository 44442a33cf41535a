"""Reports in other styles than the one that ships with the program, for comparing our pages with those of LibreOffice.

Each goes to the edge of one thing: length, sizes, notes, mixed runs, tables, frame, annexes, levels, names, signatures,
line breaks. `LONG_NOTE` stands apart, as a note longer than a page is where programs part most.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.edits import Workspace
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    Addressee,
    Align,
    Annex,
    AnnexId,
    Authority,
    Block,
    BlockId,
    Capacity,
    Cell,
    DocumentDate,
    Gap,
    Heading,
    Inline,
    LineBreak,
    Look,
    Marker,
    Masthead,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Rank,
    Report,
    ReportId,
    Script,
    Section,
    SectionId,
    Signature,
    Table,
    Text,
    Urgency,
)
from tests.support.office_prose import Mixer

BOLD, ITALIC, BOTH = Look(bold=True), Look(italic=True), Look(bold=True, italic=True)
SUPER, SUB = Look(script=Script.SUPER), Look(script=Script.SUB)
LOOKS = (Look(), Look(), Look(), BOLD, ITALIC, BOTH, Look(italic=True))
SMALL_STYLE = HouseStyle(sizes=SizeSet.SMALL)
WIDE_STYLE = HouseStyle(
    margin_top=25.0, margin_bottom=25.0, margin_left=35.0, margin_right=20.0, line_pitch=20.0, note_size=11.0
)
TITLES = (
    "Tình hình chung",
    "Kết quả thực hiện nhiệm vụ trọng tâm",
    "Công tác lãnh đạo, chỉ đạo, điều hành",
    "Cải cách hành chính và chuyển đổi số",
    "Thực hiện Quy chế dân chủ ở cơ sở",
    "Tiếp công dân, giải quyết khiếu nại, tố cáo",
    "Tồn tại, hạn chế và nguyên nhân",
    "Phương hướng, nhiệm vụ thời gian tới",
    "Kiến nghị, đề xuất",
)


@dataclass(slots=True)
class ReportMaker:
    """Makes the parts of one report; everything it makes has an id of its own."""

    name: str
    mixer: Mixer = field(init=False)
    made: int = 0

    def __post_init__(self) -> None:
        """Give every report other sentences."""
        self.mixer = Mixer(sum(map(ord, self.name)))

    def id(self) -> str:
        """Return an id not used before."""
        self.made += 1
        return f"{self.name}-{self.made}"

    def paragraph(self, *inlines: Inline | str, marker: Marker = Marker.NONE) -> Paragraph:
        """Return a paragraph."""
        pieces = tuple(Text(piece) if isinstance(piece, str) else piece for piece in inlines)
        return Paragraph(id=BlockId(self.id()), inlines=pieces, marker=marker)

    def prose(self, least: int = 1, most: int = 6, marker: Marker = Marker.NONE) -> Paragraph:
        """Return a paragraph of `least` to `most` sentences."""
        count = least + self.mixer.below(most - least + 1)
        return self.paragraph(self.mixer.sentences(count), marker=marker)

    def note(self, *paragraphs: str) -> NoteMark:
        """Return a mark with its note."""
        content = (NoteParagraph(BlockId(self.id()), (Text(paragraph),)) for paragraph in paragraphs)
        return NoteMark(NoteId(self.id()), tuple(content))

    def noted(self, sentences: int, notes: int) -> Paragraph:
        """Return a paragraph with notes after its first sentences."""
        inlines: list[Inline | str] = []
        for place in range(sentences):
            inlines.append((" " if place else "") + self.mixer.clause())
            if place < notes:
                inlines.append(self.note(f"{self.mixer.reference()}."))
            inlines.append(".")
        return self.paragraph(*inlines)

    def mixed(self, sentences: int) -> Paragraph:
        """Return a paragraph whose looks change every few words, even inside of words."""
        text = self.mixer.sentences(sentences)
        inlines: list[Inline] = []
        while text:
            size = min(len(text), 3 + self.mixer.below(40))
            inlines.append(Text(text[:size], LOOKS[self.mixer.below(len(LOOKS))]))
            text = text[size:]
            if self.mixer.below(6) == 0:
                inlines.append(Text(str(1 + self.mixer.below(3)), (SUPER, SUB)[self.mixer.below(2)]))
        return self.paragraph(*inlines)

    def cell(
        self,
        *texts: str,
        align: Align = Align.LEFT,
        columns: int = 1,
        rows: int = 1,
        look: Look | None = None,
    ) -> Cell:
        """Return a cell with a paragraph for each text."""
        content = tuple(self.paragraph(Text(text, look or Look())) for text in texts)
        return Cell(paragraphs=content, align=align, columns=columns, rows=rows)

    def table(self, rows: int, *, groups: int = 0) -> Table:
        """Return a table with a two-row head; every `groups` rows share a first cell."""
        head = (
            (
                self.cell("TT", rows=2),
                self.cell("Nội dung", rows=2),
                self.cell("Kết quả", columns=2),
                self.cell("Ghi chú", rows=2),
            ),
            (self.cell("Kế hoạch"), self.cell("Thực hiện")),
        )
        body = tuple(self._row(row, groups) for row in range(rows))
        return Table(id=BlockId(self.id()), widths=(2, 9, 4, 4, 5), rows=(*head, *body), header_rows=2)

    def _row(self, row: int, groups: int) -> tuple[Cell, ...]:
        number = str(row // groups + 1 if groups else row + 1)
        first = (
            (self.cell(number, align=Align.CENTRE, rows=groups or 1),)
            if not groups or row % groups == 0
            else ()
        )
        planned, done = 20 + self.mixer.below(900), 10 + self.mixer.below(900)
        remark = self.mixer.one(("", "Đạt", "Vượt kế hoạch", "Tiếp tục thực hiện trong quý III"))
        return (
            *first,
            self.cell(self.mixer.clause(), align=Align.JUSTIFY),
            self.cell(f"{planned}", align=Align.RIGHT),
            self.cell(f"{done}", align=Align.RIGHT),
            self.cell(remark, look=ITALIC) if remark else Cell(),
        )

    def section(
        self, title: str, blocks: Iterable[Block], sections: Iterable[Section] = (), *, runs_on: bool = False
    ) -> Section:
        """Return a section."""
        heading = Heading(inlines=(Text(title),), runs_on=runs_on)
        return Section(
            id=SectionId(self.id()), heading=heading, blocks=tuple(blocks), sections=tuple(sections)
        )

    def report(self, sections: Iterable[Section], style: HouseStyle | None = None) -> Report:
        """Return a report with a plain frame."""
        return Report(
            id=ReportId(self.name),
            kind="dan-van-qcdc",
            period=Period(kind=PeriodKind.QUARTER, year=2021, ordinal=2),
            style=style or HouseStyle(),
            masthead=Masthead(
                superior="UBND tỉnh Trà Vinh",
                agency="Sở Nội vụ",
                symbol="BC-SNV",
                place="Trà Vinh",
                dated=DocumentDate(2021, 6, 15),
                number=245,
                subject=(Text("Kết quả công tác dân vận chính quyền quý II năm 2021"),),
            ),
            opening=(self.paragraph("Thực hiện chế độ báo cáo định kỳ, cơ quan báo cáo kết quả như sau:"),),
            sections=tuple(sections),
            closing=(
                self.paragraph(
                    "Trên đây là báo cáo kết quả công tác dân vận quý II năm 2021 của Sở Nội vụ./."
                ),
            ),
            recipients=("Ban Dân vận Tỉnh ủy", "UBND tỉnh (báo cáo)", "Lưu: VT, CCHC"),
            signature=Signature(capacity=(Capacity("Giám đốc"),), name="Lê Văn Khiêm"),
        )


def one_page() -> Workspace:
    """Return a report of one page."""
    make = ReportMaker("one-page")
    sections = [make.section(title, [make.prose(1, 2)]) for title in TITLES[:3]]
    return Workspace(make.report(sections))


def sixty_pages() -> Workspace:
    """Return a report of about 60 pages with a note now and then."""
    make = ReportMaker("sixty-pages")
    sections = []
    for title in TITLES:
        inner = []
        for part in TITLES[:5]:
            blocks = [make.noted(4, 1) if n % 4 == 3 else make.prose(1, 8) for n in range(7)]
            bullets = [make.prose(1, 2, Marker.DASH) for _ in range(3)]
            inner.append(make.section(part, [*blocks, *bullets]))
        sections.append(make.section(title, [make.prose(2, 4)], inner))
    return Workspace(make.report(sections))


def small_type() -> Workspace:
    """Return a report in the set of 13 pt, its first lines 1 cm in."""
    make = ReportMaker("small-type")
    style = replace(
        SMALL_STYLE, first_line=FirstLineIndent.ONE_CM, upper_headings=False, margin_right=20.0, note_size=9.0
    )
    sections = [
        make.section(title, [*(make.prose(2, 6) for _ in range(3)), make.noted(3, 1)]) for title in TITLES
    ]
    return Workspace(make.report(sections, style))


def many_notes() -> Workspace:
    """Return a report with two to four short notes on every page."""
    make = ReportMaker("many-notes")
    sections = [make.section(title, [make.noted(3 + n % 3, 1 + n % 2) for n in range(5)]) for title in TITLES]
    return Workspace(make.report(sections, replace(WIDE_STYLE, note_size=10.0)))


def mixed_runs() -> Workspace:
    """Return a report of bold, italic, raised and lowered runs."""
    make = ReportMaker("mixed-runs")
    sections = [make.section(title, [make.mixed(3 + n) for n in range(4)]) for title in TITLES[:6]]
    units = make.paragraph(
        "Diện tích nhà văn hóa là 1.250 m", Text("2", SUPER), "; nồng độ CO", Text("2", SUB), " và chỉ số ",
        Text("NO", ITALIC), Text("x", SUB), " trong khuôn viên đều ", Text("dưới ngưỡng cho phép", BOTH), ".",
    )  # fmt: skip
    sections.append(make.section(TITLES[6], [units, make.mixed(8)]))
    return Workspace(make.report(sections))


def tables() -> Workspace:
    """Return a report of tables with merged cells, whose heads are repeated."""
    make = ReportMaker("tables")
    first = make.section(TITLES[1], [make.prose(), make.table(40), make.prose(2, 4)])
    second = make.section(TITLES[3], [make.table(24, groups=3), make.prose(), make.table(3), make.table(4)])
    return Workspace(make.report([first, second, make.section(TITLES[7], [make.prose(3, 5)])]))


def addressed() -> Workspace:
    """Return a report with Kính gửi, căn cứ and a mark of urgency."""
    make = ReportMaker("addressed")
    report = make.report([make.section(title, [make.prose(2, 5) for _ in range(3)]) for title in TITLES[:4]])
    bases = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều "
        "của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
        "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của "
        "cơ quan hành chính nhà nước",
        "Theo đề nghị của Chánh Văn phòng Sở",
    )
    addressees = (
        Addressee("Thường trực Tỉnh ủy", Rank.HIGHER),
        Addressee("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội", Rank.EQUAL),
        Addressee("Ủy ban nhân dân tỉnh", Rank.HIGHER),
    )
    masthead = replace(report.masthead, urgency=Urgency.VERY_URGENT, number=None)
    return Workspace(
        replace(
            report,
            masthead=masthead,
            addressees=addressees,
            bases=tuple(make.paragraph(basis) for basis in bases),
        )
    )


def annexes() -> Workspace:
    """Return a report with two annexes, one of them landscape."""
    make = ReportMaker("annexes")
    report = make.report([make.section(title, [make.prose(2, 5)]) for title in TITLES[:3]])
    wide = Annex(
        id=AnnexId(make.id()),
        title=(Text("Tổng hợp kết quả thực hiện chỉ tiêu"),),
        blocks=(make.prose(1, 2), make.table(30)),
        landscape=True,
    )
    upright = Annex(
        id=AnnexId(make.id()),
        title=(Text("Danh mục nhiệm vụ"), LineBreak(), Text("phân công cho các đơn vị")),
        blocks=(make.noted(3, 1),),
        sections=tuple(make.section(title, [make.prose(3, 7), make.noted(4, 2)]) for title in TITLES[3:8]),
    )
    return Workspace(replace(report, annexes=(wide, upright)))


def levels() -> Workspace:
    """Return a report of three levels of headings and all kinds of items."""
    make = ReportMaker("levels")
    sections = []
    for title in TITLES[1:7]:
        points = [
            make.section(point, [make.prose(1, 3), *(make.prose(1, 2, Marker.PLUS) for _ in range(2))])
            for point in TITLES[2:4]
        ]
        items = [make.prose(1, 3, marker) for marker in (Marker.NUMBER_DASH, Marker.LETTER, Marker.LETTER)]
        clause = make.section(TITLES[4], [make.prose(1, 2), *items, make.prose(1, 1, Marker.NUMBER_DOT)])
        run_on = make.section("Về tổ chức bộ máy:", [make.prose(2, 3)], runs_on=True)
        long_title = f"{title} theo {make.mixer.reference()}"
        sections.append(make.section(long_title, [], [make.section(title, [], points), clause, run_on]))
    return Workspace(make.report(sections))


def long_names() -> Workspace:
    """Return a report of an agency whose names take several lines."""
    make = ReportMaker("long-names")
    report = make.report([make.section(title, [make.prose(2, 4) for _ in range(2)]) for title in TITLES[:5]])
    masthead = replace(
        report.masthead,
        superior="Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
        agency="Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp khu vực ven biển",
        symbol="BC-BQLDAGTDDCN",
        place="Bà Rịa - Vũng Tàu",
        subject=(
            Text(
                "Kết quả thực hiện công tác dân vận, Quy chế dân chủ ở cơ sở và Năm dân vận chính quyền 06 tháng đầu "
                "năm, phương hướng nhiệm vụ 06 tháng cuối năm 2021"
            ),
        ),
    )
    recipients = (
        "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh",
        "Ủy ban nhân dân các huyện, thị xã, thành phố thuộc tỉnh (để phối hợp)",
        "Giám đốc, các Phó Giám đốc",
        "Các phòng, ban, đơn vị trực thuộc",
        "Cổng thông tin điện tử",
        "Lưu: VT, TCHC (Trần Thị Mỹ Duyên)",
    )
    return Workspace(replace(report, masthead=masthead, recipients=recipients))


def signatures() -> Workspace:
    """Return a report signed for a collective and for its head, in a capacity of three lines."""
    make = ReportMaker("signatures")
    report = make.report(
        [make.section(title, [make.prose(2, 5) for _ in range(3)]) for title in TITLES[:6]], WIDE_STYLE
    )
    capacity = (
        Capacity("Ủy ban nhân dân", Authority.FOR_COLLECTIVE),
        Capacity("Chủ tịch", Authority.DEPUTY),
        Capacity("Phó Chủ tịch Thường trực"),
    )
    masthead = replace(
        report.masthead, superior="", agency="Ủy ban nhân dân huyện Cầu Kè", symbol="BC-UBND", place="Cầu Kè"
    )
    recipients = tuple(f"{make.mixer.one(('Phòng', 'Ban', 'Xã'))} {number}" for number in range(1, 13))
    signature = Signature(capacity=capacity, name="Nguyễn Thị Ngọc Hân")
    return Workspace(replace(report, masthead=masthead, recipients=recipients, signature=signature))


def breaks() -> Workspace:
    """Return a report with gaps, line breaks, very long words and addresses."""
    make = ReportMaker("breaks")
    address = "https://dichvucong.travinh.gov.vn/dichvucong/tiepnhanonline/index.cpx?ma_thu_tuc=2.001885.000.00.00.H59"
    digest = "SHA256=9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08ED41B0D9C7E5FF0011223344"
    dashes = "kinh-tế-xã-hội, văn-hóa-giáo-dục, khoa-học-kỹ-thuật, quốc-phòng-an-ninh và chính-trị-tư-tưởng"
    blocks: list[Block] = [
        make.paragraph("Địa chỉ tra cứu: ", address, ". ", make.mixer.sentences(2)),
        make.paragraph(make.mixer.sentence(), LineBreak(), make.mixer.sentences(2), LineBreak(), "Ghi chú: ", digest),
        Gap(id=BlockId(make.id()), missing="số liệu tiếp công dân quý II của các huyện, thị xã, thành phố"),
        make.paragraph("Các lĩnh vực ", dashes, " đều có chuyển biến. ", make.mixer.sentences(3)),
        make.paragraph(
            make.mixer.sentence(), LineBreak(), LineBreak(), Text(make.mixer.sentence(), ITALIC), LineBreak()
        ),
        Gap(id=BlockId(make.id()), missing="danh sách mô hình"),
        make.paragraph(
            "Tham chiếu", make.note(f"Xem {address} và {digest}, truy cập ngày 05/6/2021."), " số ",
            Text("161-CTr/BCSĐUBND-BDVTU", BOLD), ", ", Text("25-NQ/TW", ITALIC), "; ", make.mixer.sentences(3),
        ),
    ]  # fmt: skip
    more = [
        make.paragraph(
            make.mixer.sentences(1 + n % 3), " (", address[: 30 + 9 * n], "), ", make.mixer.clause(), "."
        )
        for n in range(8)
    ]
    sections = [
        make.section(TITLES[0], blocks),
        make.section(TITLES[3], more),
        make.section(TITLES[8], [make.prose(1, 2)]),
    ]
    return Workspace(make.report(sections))


def long_note() -> Workspace:
    """Return a report with a note longer than a page between short ones."""
    make = ReportMaker("long-note")
    long = make.paragraph(
        make.mixer.clause(),
        make.note(*(make.mixer.sentences(9) for _ in range(9))),
        ". ",
        make.mixer.sentences(3),
    )
    sections = [
        make.section(TITLES[0], [make.prose(2, 5), make.noted(3, 1), make.prose(2, 5)]),
        make.section(TITLES[1], [make.prose(2, 4), long, *(make.prose(2, 6) for _ in range(8))]),
        make.section(TITLES[2], [make.noted(4, 1), *(make.prose(2, 6) for _ in range(6))]),
    ]
    return Workspace(make.report(sections))


LONG_NOTE = "long-note"
OTHER_REPORTS: Mapping[str, Callable[[], Workspace]] = {
    "one-page": one_page,
    "sixty-pages": sixty_pages,
    "small-type": small_type,
    "many-notes": many_notes,
    "mixed-runs": mixed_runs,
    "tables": tables,
    "addressed": addressed,
    "annexes": annexes,
    "levels": levels,
    "long-names": long_names,
    "signatures": signatures,
    "breaks": breaks,
    LONG_NOTE: long_note,
}
