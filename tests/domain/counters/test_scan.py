"""Figures in running text are found and linked without a change of the text."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.assets import Assets
from bcdesk.domain.citations.reader import read_citations
from bcdesk.domain.compose import compose
from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import figures_of, mention_faults
from bcdesk.domain.counters.linking import following, linking, with_figures
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.counters.scan import Basis, Proposal, Spot, running_text, scan, spots
from bcdesk.domain.counters.style import Hedge, UnitForm
from bcdesk.domain.counters.tthc import Stamp
from bcdesk.domain.edits import PutCounters, Workspace
from bcdesk.domain.galley import Galley, Origin, notes, paragraphs
from bcdesk.domain.inlines import piece_text, plain
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    PLAIN,
    BlockId,
    Cell,
    CitationMention,
    FigureForm,
    FigureMention,
    Heading,
    Look,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Table,
    Text,
)
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.text import text_bytes
from bcdesk.importing.json_file import read_counters
from tests.support.builders import a_report
from tests.support.strategies import workspaces
from tests.support.unlinked import unlinked

H1 = Period(PeriodKind.HALF_YEAR, 2021)
STAMP = Stamp(source="báo cáo mẫu")


def as_written(mention: CitationMention | FigureMention) -> str:
    return mention.as_written


def scanned(*texts: str, counters: tuple[Counter, ...] = ()) -> tuple[Proposal, ...]:
    return scan(Workspace(a_report("r1", *texts), counters=counters), as_written)


def words(*texts: str) -> list[str]:
    return [spot.words for spot in spots(a_report("r1", *texts), as_written)]


def names() -> Callable[[], str]:
    numbers = count()
    return lambda: f"figure-{next(numbers)}"


# The sample


@pytest.fixture
def plain_sample(sample: Report) -> Report:
    """The sample as it was before its figures were linked."""
    return unlinked(sample)


def test_the_shipped_sample_is_linked_and_its_numbers_agree(sample: Report, assets: Assets) -> None:
    counters = read_counters(assets.sample_counters)
    told = figures_of(sample, Book(counters), "{missing}")

    mentions = [piece for _, i in running_text(sample) for piece in i if isinstance(piece, FigureMention)]

    assert len(mentions) == 24
    assert {mention.form for mention in mentions} == {FigureForm.AS_WRITTEN}
    not_linked = {"ban_chi_dao.thanh_vien"}  # it stands in the words that tell what a cited decision is about
    assert {mention.counter for mention in mentions} == {counter.id for counter in counters} - not_linked
    assert [fault for mention in mentions for fault in mention_faults(mention, told)] == []
    assert [counter.formula for counter in counters if counter.formula] == [
        "=ho_so.truc_tuyen + ho_so.truc_tiep",
        "=van_ban.covid + van_ban.bau_cu",
    ]


def test_what_the_shipped_sample_links_is_what_scanning_proposes(
    plain_sample: Report, sample: Report
) -> None:
    proposed = {(s.origin, s.words) for p in scan(Workspace(plain_sample), as_written) for s in p.spots}
    linked_there = set()
    for name, inlines in running_text(sample):
        at = 0
        for piece in inlines:
            if isinstance(piece, FigureMention):
                linked_there.add((Origin(name, at), piece.as_written))
            at += len(piece_text(piece, as_written))

    assert {words for _, words in proposed - linked_there} == {"88", "gần 20", "100%", "10"}
    assert linked_there < proposed


def test_the_linked_sample_prints_what_the_plain_one_prints(
    plain_sample: Report, sample: Report, words: DocumentWords
) -> None:
    assert texts(compose(Workspace(sample), words)) == texts(compose(Workspace(plain_sample), words))


def test_the_sample_proposes_its_numbers(plain_sample: Report) -> None:
    found = {
        (proposal.value, proposal.unit): proposal for proposal in scan(Workspace(plain_sample), as_written)
    }

    def times(value: object, unit: str) -> int:
        return len(found[Decimal(str(value)), unit].spots)

    assert times(37, "thủ tục hành chính") == times(37, "dịch vụ công trực tuyến") == 1
    assert times(29, "dịch vụ công trực tuyến") == 1
    assert times(81, "hồ sơ") == times(80, "hồ sơ") == times(1, "hồ sơ") == 1
    assert times(12, "văn bản") == times(10, "văn bản") == times(22, "văn bản") == 1
    assert times(13, "tin, bài") == times(17, "văn bản") == 2
    assert times(19, "tin, bài") == times(50, "tài liệu, văn bản") == 2
    assert times(3, "banner") == times(10, "đồng chí") == times(1, "công chức") == 1
    assert times(1710000, "đồng") == times(5580000, "đồng") == 1
    assert times(4, "biên chế công chức") == times(4, "biên chế viên chức") == times("12.5", "%") == 1


def test_the_sample_shows_its_sums(plain_sample: Report) -> None:
    proposals = scan(Workspace(plain_sample), as_written)
    by_code = {proposal.counter: proposal.value for proposal in proposals}

    sums = {p.value: [by_code[part] for part in p.parts] for p in proposals if p.basis is Basis.SUM}

    assert sums == {81: [80, 1], 22: [12, 10]}


def test_what_follows_its_counter_prints_the_same_words(plain_sample: Report, words: DocumentWords) -> None:
    before = Workspace(plain_sample)

    after = linking(before, scan(before, as_written), STAMP, names(), as_written, follow=True).apply(before)

    assert text_bytes(compose(after, words)) == text_bytes(compose(before, words))
    forms = [
        piece.form for _, i in running_text(after.report) for piece in i if isinstance(piece, FigureMention)
    ]
    assert (
        forms.count(FigureForm.AS_WRITTEN) == 4
    )  # hedged, and the counters say just the number that is named
    assert len(forms) == 28


def test_the_sample_follows_its_counters(sample: Report, assets: Assets, words: DocumentWords) -> None:
    counters = read_counters(assets.sample_counters)

    after = Workspace(following(sample, counters), counters=counters)

    assert texts(compose(after, words)) == texts(compose(Workspace(sample), words))
    kept = [piece for _, piece in figures_in(after.report) if piece.form is FigureForm.AS_WRITTEN]
    assert [piece.as_written for piece in kept] == ["hơn 12", "hơn 10", "hơn 22"]


def test_a_text_that_has_changed_since_it_was_read_is_left_alone() -> None:
    before = Workspace(a_report("r1", "Có 37 hồ sơ"))
    proposals = scan(before, as_written)
    now = Workspace(a_report("r1", "Sở có 37 hồ sơ"))

    after = linking(now, proposals, STAMP, names(), as_written).apply(now)

    assert after.report == now.report


def test_mentions_are_exchanged_wherever_they_stand() -> None:
    note = NoteMark(NoteId("n1"), (NoteParagraph(BlockId("np"), (figure("m2"),)),))
    heading = Heading(inlines=(Text("Có "), figure("m1", Look(bold=True))))
    report = a_report("r1")
    section = replace(report.sections[0], heading=heading)
    closing = (Paragraph(id=BlockId("p"), inlines=(Text("Gồm "), figure("m3"), note)),)
    before = replace(report, sections=(section,), closing=closing)
    names = [MentionId("m1"), MentionId("m2")]

    edit = with_figures(before, {name: replace(figure(name), form=FigureForm.WORDS) for name in names})

    assert edit is not None
    after = edit.apply(Workspace(before)).report
    forms = {mention.id: (mention.form, mention.look.bold) for _, mention in figures_in(after)}
    assert forms == {
        "m1": (FigureForm.WORDS, True),
        "m2": (FigureForm.WORDS, False),
        "m3": (FigureForm.DIGITS, False),
    }
    assert with_figures(before, {}) is None


def figure(name: str, look: Look = PLAIN) -> FigureMention:
    return FigureMention(id=MentionId(name), counter=CounterId("n"), look=look)


def test_nothing_else_of_the_sample_is_taken_for_a_figure(plain_sample: Report) -> None:
    found = sorted((p.value, p.unit) for p in scan(Workspace(plain_sample), as_written))

    others = {(88, "công dân"), (20, "tỷ đồng"), (100, "%")}
    assert len(found) == 24
    assert others < set(found)


def test_no_figure_of_the_sample_lies_in_a_citation(plain_sample: Report) -> None:
    for spot in spots(plain_sample, as_written):
        (text,) = [plain(i, as_written) for name, i in running_text(plain_sample) if name == spot.origin.id]
        assert text[spot.origin.offset : spot.end] == spot.words
        for citation in read_citations(text):
            assert spot.end <= citation.start or citation.end <= spot.origin.offset


def linked(workspace: Workspace) -> Workspace:
    proposals = scan(workspace, as_written)
    return linking(workspace, proposals, STAMP, names(), as_written).apply(workspace)


def texts(galley: Galley) -> list[str]:
    flows = [paragraph for part in galley.parts for paragraph in paragraphs(part.flow)]
    flows += [paragraph for note in notes(galley) for paragraph in note.paragraphs]
    return ["".join(run.text for run in paragraph.runs) for paragraph in flows]


def test_linking_the_sample_changes_no_character_and_is_one_undo_step(
    plain_sample: Report, words: DocumentWords
) -> None:
    before = Workspace(plain_sample)
    edit = linking(before, scan(before, as_written), STAMP, names(), as_written)

    after = edit.apply(before)

    assert text_bytes(compose(after, words)) == text_bytes(compose(before, words))
    assert len(after.counters) == 24
    assert edit.inverse().apply(after) == before
    assert scan(after, as_written) == ()


def test_every_mention_of_the_linked_sample_says_what_its_counter_says(plain_sample: Report) -> None:
    workspace = linked(Workspace(plain_sample))
    told = figures_of(workspace.report, Book(workspace.counters), "{missing}")

    mentions = [
        piece for _, i in running_text(workspace.report) for piece in i if isinstance(piece, FigureMention)
    ]

    assert len(mentions) == 28
    assert [fault for mention in mentions for fault in mention_faults(mention, told)] == []


def test_a_changed_counter_is_noticed_wherever_it_was_linked(plain_sample: Report) -> None:
    workspace = linked(Workspace(plain_sample))
    (news,) = [counter for counter in workspace.counters if counter.stated(plain_sample.period) == 13]
    reading = replace(news.readings[0], value=Decimal(14))
    changed = PutCounters((news,), (news.with_reading(reading),)).apply(workspace)
    told = figures_of(changed.report, Book(changed.counters), "{missing}")

    mentions = [
        piece for _, i in running_text(changed.report) for piece in i if isinstance(piece, FigureMention)
    ]
    faults = [fault for mention in mentions for fault in mention_faults(mention, told)]

    assert [(fault.counter, fault.said, fault.value) for fault in faults] == [(news.id, 13, 14)] * 2


# What counts and what does not


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ngày 14/6/2021 và ngày 5 tháng 6 năm 2021", id="dates"),
        pytest.param("06 tháng đầu năm 2021; quý 2; tháng 5/2021; 9 tháng", id="periods"),
        pytest.param("giai đoạn 2017-2021, nhiệm kỳ 2020–2025", id="ranges of years"),
        pytest.param("Công văn số 665/SNV-XDCQCCTN ngày 13/5/2021 của Sở Nội vụ", id="a citation"),
        pytest.param(
            "Nghị quyết số 25-NQ/TW, Quyết định số 290 của Bộ Chính trị", id="symbols and bare numbers"
        ),
        pytest.param("COVID-19, COVID -19, 5K, 4.0.1, IPv6, 24/7", id="names"),
        pytest.param("mức độ 3, mức độ 4, Điều 12, khoản 2, lần thứ 13, phụ lục 2", id="places in a row"),
        pytest.param("trong 15 ngày, 2 năm, 3 tuần, 8 giờ", id="lengths of time"),
        pytest.param("http://stttt.travinh.gov.vn/1/2/3?x=4", id="an address"),
        pytest.param("Điện thoại: 0294", id="a telephone number"),
        pytest.param("", id="nothing"),
    ],
)
def test_numbers_that_count_nothing_are_left_alone(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found", "unit", "form"),
    [
        pytest.param("tiếp nhận 81 hồ sơ", "81", "hồ sơ", FigureForm.DIGITS, id="digits"),
        pytest.param("(01 hồ sơ trực tiếp)", "01", "hồ sơ", FigureForm.TWO_DIGITS, id="two digits"),
        pytest.param("số tiền 1.710.000đ;", "1.710.000đ", "đồng", FigureForm.GROUPED, id="money"),
        pytest.param("đạt tỷ lệ 12,5%.", "12,5%", "%", FigureForm.DIGITS, id="per cent"),
        pytest.param("ban hành hơn 12 văn bản", "hơn 12", "văn bản", FigureForm.DIGITS, id="hedge"),
        pytest.param("Tổng số 37 thủ tục", "37", "thủ tục", FigureForm.DIGITS, id="tổng số counts"),
        pytest.param(
            "Tổng số dịch vụ công: 37.", "37", "dịch vụ công", FigureForm.DIGITS, id="after a colon"
        ),
        pytest.param("giảm 15 máy bơm nước", "15", "máy bơm", FigureForm.DIGITS, id="an unknown unit"),
    ],
)
def test_figures_are_read_with_unit_and_form(text: str, found: str, unit: str, form: FigureForm) -> None:
    (spot,) = spots(a_report("r1", text), as_written)

    assert (spot.words, spot.unit, spot.form) == (found, unit, form)


def test_a_spot_keeps_how_it_is_written() -> None:
    hedge, money = spots(a_report("r1", "hơn 12 văn bản", "số tiền 1.710.000đ"), as_written)

    assert (hedge.style.hedge, hedge.style.stated) == (Hedge.MORE_THAN, 12)
    assert money.style.unit is UnitForm.SHORT


def test_equal_numbers_that_speak_of_different_things_stay_apart() -> None:
    apart = scanned("Có 13 văn bản về chuyển đổi số.", "Nhận 13 văn bản khiếu nại đất đai.")
    twice = scanned("Có 4 hồ sơ cấp giấy phép và 4 hồ sơ cấp giấy phép.")

    assert [len(proposal.spots) for proposal in apart] == [1, 1]
    assert [len(proposal.spots) for proposal in twice] == [1, 1]
    assert len({proposal.counter for proposal in (*apart, *twice)}) == 4


def test_a_new_counter_is_named_by_what_the_text_says_of_its_number() -> None:
    proposals = scanned(
        "Có 1.234.567 lượt khám, tăng 12,5% so với cùng kỳ năm 2025 (1.097.393 lượt).",
        "Kinh phí 12,75 tỷ đồng, trong đó ngân sách tỉnh 8.250.000.000 đồng, xã hội hóa 4,5 tỷ đồng.",
        "Tiếp nhận 156 hồ sơ (trực tuyến 140 hồ sơ, trực tiếp 17 hồ sơ), không có hồ sơ quá hạn.",
        "Đăng 13 tin, bài về phòng, chống dịch COVID-19 trên Cổng thông tin.",
        "Có 7 đơn.",
    )

    labels = {proposal.spots[0].words: proposal.label for proposal in proposals}
    assert labels == {
        "1.234.567": "Lượt khám",
        "12,5%": "Lượt khám, tăng",
        "1.097.393": "Lượt",
        "12,75": "Kinh phí",
        "8.250.000.000": "Ngân sách tỉnh",
        "4,5": "Xã hội hóa",
        "156": "Tiếp nhận",
        "140": "Trực tuyến",
        "17": "Trực tiếp",
        "13": "Tin, bài về phòng, chống dịch COVID-19 trên Cổng thông tin",
        "7": "Đơn",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Đề án 06 và Nghị quyết 57 của Bộ Chính trị.",
        "Đường dây nóng 1900 9095.",
        "Tại Phường 5, Quận 10; Khóm 3, Ấp 7; lớp 12.",
    ],
)
def test_numbers_that_name_something_are_no_figures(text: str) -> None:
    assert scanned(text) == ()


def test_what_belongs_to_another_number_names_and_counts_nothing() -> None:
    proposals = scanned("Có 145 trạm y tế, 3.560 giường bệnh (đạt 95%); từ 5 đến 10 người.")

    assert [(proposal.label, proposal.unit) for proposal in proposals] == [
        ("Trạm y tế", "trạm y tế"),
        ("Giường bệnh", "giường bệnh"),
        ("Đạt", "%"),
        ("Đến 10 người", ""),
        ("Từ 5 đến", "người"),
    ]


def known(code: str, label: str, unit: str, value: int) -> Counter:
    return Counter(id=CounterId(code), label=label, unit=unit).with_reading(
        Reading(period=H1, value=Decimal(value))
    )


def test_a_counter_of_the_book_is_known_by_value_unit_and_label() -> None:
    online = known("hs.tt", "Hồ sơ tiếp nhận trực tuyến", "hồ sơ", 80)
    other = known("x", "Hồ sơ lưu trữ quá hạn", "hồ sơ", 80)

    (proposal,) = scanned("Trong kỳ tiếp nhận trực tuyến 80 hồ sơ.", counters=(online, other))
    (unknown,) = scanned("Trong kỳ tiếp nhận trực tuyến 79 hồ sơ.", counters=(online, other))

    assert (proposal.basis, proposal.counter, proposal.label) == (Basis.KNOWN, "hs.tt", online.label)
    assert unknown.basis is Basis.NEW


def test_linking_a_known_counter_makes_no_new_one_and_keeps_the_look() -> None:
    online = known("hs.tt", "Hồ sơ tiếp nhận trực tuyến", "hồ sơ", 80)
    bold = Look(bold=True)
    text = Paragraph(id=BlockId("b1"), inlines=(Text("Tiếp nhận trực tuyến 80 hồ sơ.", bold),))
    workspace = Workspace(replace(a_report("r1"), closing=(text,)), counters=(online,))

    after = linked(workspace)

    assert after.counters == workspace.counters
    first, mention, last = after.report.closing[0].inlines  # type: ignore[union-attr]
    assert (first, last) == (Text("Tiếp nhận trực tuyến ", bold), Text(" hồ sơ.", bold))
    assert isinstance(mention, FigureMention)
    assert (mention.counter, mention.as_written, mention.look) == ("hs.tt", "80", bold)


def test_notes_and_tables_are_read_and_linked_too(words: DocumentWords) -> None:
    note = NoteMark(NoteId("n1"), (NoteParagraph(BlockId("np"), (Text("gồm 15 lượt người"),)),))
    cell = Cell(paragraphs=(Paragraph(id=BlockId("cp"), inlines=(Text("22 buổi"),)),))
    blocks = (
        Paragraph(id=BlockId("p"), inlines=(Text("Có 37 hồ sơ"), note)),
        Table(id=BlockId("t"), widths=(1,), rows=((cell,),)),
    )
    workspace = Workspace(replace(a_report("r1"), closing=blocks))

    after = linked(workspace)

    assert sorted(counter.stated(H1) or 0 for counter in after.counters) == [15, 22, 37]
    assert texts(compose(after, words)) == texts(compose(workspace, words))
    assert scan(after, as_written) == ()


@given(workspaces())
def test_linking_any_report_keeps_its_text(workspace: Workspace) -> None:
    def printed(mention: CitationMention | FigureMention) -> str:
        return mention.as_written

    shown = [(name, plain(inlines, printed)) for name, inlines in running_text(workspace.report)]

    proposals = scan(workspace, printed)
    after = linking(workspace, proposals, STAMP, names(), printed).apply(workspace)

    assert [(name, plain(inlines, printed)) for name, inlines in running_text(after.report)] == shown


@given(
    st.lists(
        st.sampled_from(
            ["81 hồ sơ", "hơn 12", "1.710.000đ", "12,5%", "“", "”", ";", ". ", " và ", "số 5/QĐ", "Á"]
        )
    )
)
def test_places_of_spots_are_those_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found: list[Spot] = list(spots(a_report("r1", text), as_written))

    assert all(text[spot.origin.offset : spot.end] == spot.words for spot in found)
    assert sorted(spot.origin.offset for spot in found) == [spot.origin.offset for spot in found]
