"""What composition adds: frame, numbers, end marks, mentions, notes, gaps."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from bcdesk.assets import find_assets
from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.compose import compose
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley, StyleName, notes, paragraphs
from bcdesk.domain.report import (
    Addressee,
    Annex,
    AnnexId,
    Authority,
    BlockId,
    Capacity,
    CitationForm,
    CitationMention,
    DocumentDate,
    FigureForm,
    FigureMention,
    Gap,
    Inline,
    LineBreak,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Rank,
    Report,
    Secrecy,
    Signature,
    Text,
    Urgency,
)
from bcdesk.domain.wording import DocumentWords
from tests.support.strategies import workspaces

WORDS = find_assets().document_words()


NOTE = NoteMark(NoteId("n"), ())


def styled(galley: Galley, *styles: StyleName) -> list[str]:
    found = [p for part in galley.parts for p in paragraphs(part.flow) if p.style in styles]
    return [line for paragraph in found for line in paragraph.lines]


def body(*inlines: Inline, name: str = "p") -> Paragraph:
    return Paragraph(id=BlockId(name), inlines=inlines)


@pytest.fixture
def bare(sample: Report) -> Report:
    return replace(sample, opening=(), sections=(), closing=())


@given(workspaces())
def test_every_report_can_be_composed_and_always_the_same(workspace: Workspace) -> None:
    assert compose(workspace, WORDS) == compose(workspace, WORDS)


@given(workspaces())
def test_notes_are_numbered_in_reading_order(workspace: Workspace) -> None:
    numbers = [note.number for note in notes(compose(workspace, WORDS))]

    assert numbers == list(range(1, len(numbers) + 1))


@given(workspaces())
def test_origins_lead_to_the_text_they_print(workspace: Workspace) -> None:
    galley = compose(workspace, WORDS)

    for part in galley.parts:
        for paragraph in paragraphs(part.flow):
            runs = [run for run in paragraph.runs if run.origin]
            for run, after in pairwise(runs):
                assert run.origin is not None
                assert after.origin is not None
                assert after.origin.id != run.origin.id or after.origin.offset >= run.origin.offset


def test_a_given_number_and_day_are_printed_by_the_zero_rule(bare: Report, words: DocumentWords) -> None:
    head = replace(bare.masthead, number=5, dated=DocumentDate(2021, 2, 3))

    galley = compose(Workspace(replace(bare, masthead=head)), words)

    assert styled(galley, StyleName.NUMBER) == ["Số: 05/BC-STTTT-VP"]
    assert styled(galley, StyleName.PLACE_DATE) == ["Trà Vinh, ngày 03 tháng 02 năm 2021"]


def test_number_and_day_that_are_not_given_stay_open(bare: Report, words: DocumentWords) -> None:
    galley = compose(Workspace(bare), words)

    blanks = [run.blank for p in paragraphs(galley.parts[0].flow) for run in p.runs if run.blank]
    assert blanks == [12.0, 8.0]


def test_marks_of_secrecy_and_urgency_stand_under_the_number(bare: Report, words: DocumentWords) -> None:
    head = replace(bare.masthead, urgency=Urgency.EXPRESS, secrecy=Secrecy.SECRET)

    galley = compose(Workspace(replace(bare, masthead=head)), words)

    assert styled(galley, StyleName.MARK) == ["MẬT", "HỎA TỐC"]


def test_names_that_are_not_given_leave_nothing(bare: Report, words: DocumentWords) -> None:
    annex = Annex(id=AnnexId("a"))
    head = replace(bare.masthead, superior="", agency="", number=5, dated=DocumentDate(2021, 2, 3))

    galley = compose(Workspace(replace(bare, masthead=head, annexes=(annex,))), words)

    assert styled(galley, StyleName.SUPERIOR, StyleName.AGENCY) == []  # nor a line under no name
    (reference,) = (p for p in paragraphs(galley.parts[1].flow) if p.style is StyleName.ANNEX_REFERENCE)
    assert reference.lines == ["(Kèm theo Báo cáo số 05/BC-STTTT-VP ngày 03 tháng 02 năm 2021)"]


def test_the_name_level_with_quoc_hieu_has_room_beside_it(bare: Report, words: DocumentWords) -> None:
    alone = replace(bare, masthead=replace(bare.masthead, superior=""))

    for report, level in ((bare, StyleName.SUPERIOR), (alone, StyleName.AGENCY)):
        galley = compose(Workspace(report), words)
        beside = [p.style for p in paragraphs(galley.parts[0].flow) if p.beside]
        assert beside == [level]


def test_one_addressee_stands_on_the_line(bare: Report, words: DocumentWords) -> None:
    report = replace(bare, addressees=(Addressee("UBND tỉnh", Rank.HIGHER),))

    assert styled(compose(Workspace(report), words), StyleName.ADDRESSEE) == ["Kính gửi: UBND tỉnh"]


def test_several_addressees_stand_below_with_dashes(bare: Report, words: DocumentWords) -> None:
    report = replace(
        bare, addressees=(Addressee("UBND tỉnh", Rank.HIGHER), Addressee("Sở Nội vụ", Rank.EQUAL))
    )

    lines = styled(compose(Workspace(report), words), StyleName.ADDRESSEE, StyleName.ADDRESSEE_ITEM)

    assert lines == ["Kính gửi:", "- UBND tỉnh;", "- Sở Nội vụ."]


def test_bases_end_with_semicolons_and_a_full_stop(bare: Report, words: DocumentWords) -> None:
    report = replace(
        bare,
        bases=(
            body(Text("Căn cứ Luật A"), name="b1"),
            body(Text("Căn cứ Luật B."), NOTE, name="b2"),
            body(Text("Căn cứ Luật C;"), name="b3"),
            body(NoteMark(NoteId("n2"), ()), name="b4"),
        ),
    )

    lines = styled(compose(Workspace(report), words), StyleName.BASIS)

    assert lines == ["Căn cứ Luật A;", "Căn cứ Luật B;[1]", "Căn cứ Luật C;", "[2]."]


def test_the_capacity_is_printed_in_capitals_with_its_authority(bare: Report, words: DocumentWords) -> None:
    capacity = (Capacity("Giám đốc", Authority.DEPUTY), Capacity("Phó Giám đốc"))

    galley = compose(Workspace(replace(bare, signature=Signature(capacity, "Lê Văn A"))), words)

    assert styled(galley, StyleName.CAPACITY, StyleName.SIGNER) == [
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Lê Văn A",
    ]


def test_level_one_headings_are_upper_case_in_print_only(sample: Report, words: DocumentWords) -> None:
    galley = compose(Workspace(replace(sample, style=HouseStyle())), words)

    headings = [p for p in paragraphs(galley.parts[0].flow) if p.heading_level == 1]
    assert headings[0].lines == ["I. KHÁI QUÁT ĐẶC ĐIỂM, TÌNH HÌNH"]
    assert headings[-1].lines == ["VI. KIẾN NGHỊ, ĐỀ XUẤT: Không có."]
    assert [run.text for run in headings[0].runs] == ["I. ", "Khái quát đặc điểm, tình hình"]


def test_unpinned_headings_are_numbered_by_place(sample: Report, words: DocumentWords) -> None:
    unpinned = tuple(replace(s, heading=replace(s.heading, pinned=None)) for s in sample.sections)

    galley = compose(Workspace(replace(sample, sections=unpinned)), words)

    headings = [p.lines[0] for p in paragraphs(galley.parts[0].flow) if p.heading_level == 1]
    assert [heading.split()[0] for heading in headings] == ["I.", "II.", "III.", "IV.", "V.", "VI."]


def test_marks_typed_by_hand_are_not_doubled_and_empty_lines_left_out(
    bare: Report, words: DocumentWords
) -> None:
    report = replace(bare, recipients=("Như trên;", "", "Lưu: VT."))

    lines = styled(compose(Workspace(report), words), StyleName.RECIPIENT)

    assert lines == ["- Như trên;", "- Lưu: VT."]


def test_a_place_that_is_not_given_leaves_no_comma(bare: Report, words: DocumentWords) -> None:
    report = replace(bare, masthead=replace(bare.masthead, place=""))

    assert styled(compose(Workspace(report), words), StyleName.PLACE_DATE) == ["ngày tháng 5 năm 2021"]


DOCUMENT = CitedDocument(id=DocumentId("d"), doc_type="Kế hoạch", code="23/KH-UBND", issuer="UBND tỉnh")


def citation(name: str, form: CitationForm, document: str = "d") -> CitationMention:
    return CitationMention(id=MentionId(name), document=DocumentId(document), form=form, as_written="KH 23")


def test_an_automatic_citation_is_full_first_and_short_afterwards_also_in_notes(
    bare: Report, words: DocumentWords
) -> None:
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("np"), (citation("m1", CitationForm.AUTOMATIC),)),))
    report = replace(
        bare,
        opening=(
            body(note, citation("m2", CitationForm.AUTOMATIC), name="p1"),
            body(citation("m3", CitationForm.FULL), name="p2"),
            body(citation("m4", CitationForm.SHORT), name="p3"),
            body(citation("m5", CitationForm.AS_WRITTEN), name="p4"),
            body(citation("m6", CitationForm.AUTOMATIC, "unknown"), name="p5"),
        ),
    )

    galley = compose(Workspace(report, documents=(DOCUMENT,)), words)

    full, short = "Kế hoạch số 23/KH-UBND của UBND tỉnh", "Kế hoạch số 23/KH-UBND"
    assert [note.paragraphs[0].lines for note in notes(galley)] == [[full]]
    assert styled(galley, StyleName.BODY) == [
        f"[1]{short}",
        full,
        short,
        "KH 23",
        "[Cần bổ sung: unknown]",
    ]


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        pytest.param(Decimal(81), FigureForm.DIGITS, "81", id="digits"),
        pytest.param(Decimal("12.5"), FigureForm.DIGITS, "12,5", id="decimal comma"),
        pytest.param(Decimal(1), FigureForm.TWO_DIGITS, "01", id="leading zero"),
        pytest.param(Decimal("1.5"), FigureForm.TWO_DIGITS, "1,5", id="no zero for a fraction"),
        pytest.param(Decimal(1710000), FigureForm.GROUPED, "1.710.000", id="grouped"),
        pytest.param(Decimal(81), FigureForm.AS_WRITTEN, "hơn 80", id="as written"),
        pytest.param(Decimal(0), FigureForm.DIGITS, "0", id="nought is a number"),
        pytest.param(None, FigureForm.DIGITS, "[Chưa báo cáo: Hồ sơ]", id="not reported is not nought"),
    ],
)
def test_figures(
    bare: Report, words: DocumentWords, value: Decimal | None, form: FigureForm, printed: str
) -> None:
    mention = FigureMention(id=MentionId("m"), counter=CounterId("n"), form=form, as_written="hơn 80")
    counter = Counter(id=CounterId("n"), label="Hồ sơ", value=value)

    galley = compose(Workspace(replace(bare, opening=(body(mention),)), counters=(counter,)), words)

    assert styled(galley, StyleName.BODY) == [printed]


def test_a_figure_without_its_counter_is_a_visible_gap(bare: Report, words: DocumentWords) -> None:
    mention = FigureMention(id=MentionId("m"), counter=CounterId("tthc.tong"))

    galley = compose(Workspace(replace(bare, opening=(body(mention),))), words)

    assert styled(galley, StyleName.BODY) == ["[Chưa báo cáo: tthc.tong]"]


def test_a_gap_says_what_is_missing(bare: Report, words: DocumentWords) -> None:
    report = replace(bare, opening=(Gap(id=BlockId("g"), missing="số liệu của Phòng Bưu chính"),))

    lines = styled(compose(Workspace(report), words), StyleName.GAP)

    assert lines == ["[Cần bổ sung: số liệu của Phòng Bưu chính]"]


def test_line_breaks_begin_lines_also_at_the_edges(bare: Report, words: DocumentWords) -> None:
    report = replace(
        bare, opening=(body(LineBreak(), Text("a"), LineBreak(), LineBreak(), Text("b"), LineBreak()),)
    )

    assert styled(compose(Workspace(report), words), StyleName.BODY) == ["", "a", "", "b", ""]


def test_annexes_are_parts_with_label_title_and_reference(bare: Report, words: DocumentWords) -> None:
    annex = Annex(id=AnnexId("x1"), title=(Text("Biểu số liệu"),))
    other = replace(annex, id=AnnexId("x2"), landscape=True)
    one = compose(Workspace(replace(bare, annexes=(annex,))), words)
    two = compose(Workspace(replace(bare, annexes=(annex, other))), words)

    assert [part.label for part in one.parts] == ["", "Phụ lục"]
    assert [(part.label, part.landscape) for part in two.parts[1:]] == [
        ("Phụ lục I", False),
        ("Phụ lục II", True),
    ]
    assert styled(one, StyleName.ANNEX_TITLE, StyleName.ANNEX_REFERENCE) == [
        "BIỂU SỐ LIỆU",
        "(Kèm theo Báo cáo số /BC-STTTT-VP ngày tháng 5 năm 2021 của Sở Thông tin và Truyền thông)",
    ]
