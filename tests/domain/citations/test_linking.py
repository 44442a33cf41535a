"""Plain-text citations become mentions without a changed character, and mentions change their form and back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from bcdesk.domain.agency import FirstMention, HouseStyle
from bcdesk.domain.citations.document import CitedDocument, Confidence, DocumentId
from bcdesk.domain.citations.linking import LinkProposal, changes, in_form, linked, proposals, texts
from bcdesk.domain.citations.lookup import code_words
from bcdesk.domain.citations.mentions import brought_by, cited, in_report, redirected
from bcdesk.domain.citations.phrase import Wording
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Edit, EditGroup, SpliceAnnexes, SpliceSections, Workspace
from bcdesk.domain.galley import notes, paragraphs
from bcdesk.domain.printed import printed
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    Inline,
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
from tests.support.builders import a_paragraph, a_report

PLAN = "Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh"
DECREE = CitedDocument(
    id=DocumentId("decree"),
    doc_type="Nghị định",
    code="145/2020/NĐ-CP",
    dated=date(2020, 12, 14),
    issuer="Chính phủ",
)


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


class Scan:
    """Scans reports with a library of a few records."""

    def __init__(self, words: DocumentWords, new_id: Callable[[], str], *records: CitedDocument) -> None:
        self.words, self.new_id, self.records = words, new_id, records

    def word(self, workspace: Workspace):
        return printed(compose(workspace, self.words)).word

    def named(self, code: str) -> list[CitedDocument]:
        return [record for record in self.records if code_words(record.code) == code_words(code)]

    def proposals(self, workspace: Workspace) -> tuple[LinkProposal, ...]:
        return proposals(workspace, self.word(workspace), self.named, self.new_id)

    def link(self, workspace: Workspace, chosen: tuple[LinkProposal, ...] | None = None) -> Workspace:
        """Link what is chosen, None for all, with the records that the edit takes from the library."""
        chosen = self.proposals(workspace) if chosen is None else chosen
        edit = linked(workspace, chosen, self.word(workspace), self.new_id)
        assert edit is not None
        after = edit.apply(workspace)
        assert edit.inverse().apply(after) == workspace
        known = {one.id for one in after.documents}
        brought = {one.document.id: one.document for one in chosen if one.document.id not in known}
        records = sorted((*after.documents, *brought.values()), key=lambda one: one.id)
        return replace(after, documents=tuple(records))

    def lines(self, workspace: Workspace) -> list[object]:
        galley = compose(workspace, self.words)
        text = [line for part in galley.parts for one in paragraphs(part.flow) for line in one.lines]
        return [*text, *([one.lines for one in note.paragraphs] for note in notes(galley))]


@pytest.fixture
def scan(words: DocumentWords, new_id: Callable[[], str]) -> Scan:
    return Scan(words, new_id, DECREE)


def mentions_of(report: Report) -> list[CitationMention]:
    return list(in_report(report))


def test_the_sample_is_linked_whole_and_prints_the_same(scan: Scan, sample: Report) -> None:
    before = Workspace(sample)

    found = scan.proposals(before)
    after = scan.link(before)

    assert len([one for one in found if one.holder != "request"]) == 63
    assert len(mentions_of(after.report)) == len(found) == 64
    assert {one.form for one in mentions_of(after.report)} == {CitationForm.AS_WRITTEN}
    assert scan.lines(after) == scan.lines(before)
    assert scan.proposals(after) == ()


def test_the_sample_in_automatic_words_and_back(scan: Scan, sample: Report) -> None:
    after = scan.link(Workspace(sample))

    edit = in_form(after, CitationForm.AUTOMATIC, scan.word(after))

    assert edit is not None
    automatic = edit.apply(after)
    forms = [one.form for one in mentions_of(automatic.report)]
    assert forms.count(CitationForm.AUTOMATIC) > 40
    assert scan.lines(automatic) != scan.lines(after)
    assert scan.lines(edit.inverse().apply(automatic)) == scan.lines(Workspace(sample))


def test_every_place_of_a_report_is_read(scan: Scan) -> None:
    report = a_report("r1", f"Theo {PLAN}.")
    section = report.sections[0]
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("np"), (Text(f"Xem {PLAN}"),)),))
    table = Table(id=BlockId("t"), widths=(1,), rows=((Cell(paragraphs=(a_paragraph("tp", PLAN),)),),))
    noted = Paragraph(id=BlockId("b2"), inlines=(Text("Có"), note))
    whole = replace(
        report,
        request=(Text(PLAN),),
        bases=(a_paragraph("basis", f"Căn cứ {PLAN}"),),
        opening=(a_paragraph("op", PLAN),),
        sections=(
            replace(
                section,
                heading=replace(section.heading, inlines=(Text(f"Kết quả ({PLAN})"),)),
                blocks=(*section.blocks, noted, table),
            ),
        ),
        annexes=(Annex(id=AnnexId("a1"), blocks=(a_paragraph("ap", PLAN),)),),
    )

    found = scan.proposals(Workspace(whole))
    after = scan.link(Workspace(whole))

    holders = ["request", "basis", "op", "s1", "b1", "np", "tp", "ap"]
    assert [one.holder for one in found] == holders
    assert [holder for holder, inlines in texts(after.report) if _mentions(inlines)] == holders
    assert scan.lines(after) == scan.lines(Workspace(whole))
    assert len({one.document.id for one in found}) == 1
    assert len(after.documents) == 1


def _mentions(inlines: tuple[Inline, ...]) -> bool:
    return any(isinstance(one, CitationMention) for one in inlines)


def test_one_proposal_is_taken_up_alone(scan: Scan) -> None:
    before = Workspace(a_report("r1", f"{PLAN}.", "Nghị định số 145/2020/NĐ-CP."))
    second = scan.proposals(before)[1]

    after = scan.link(before, (second,))

    assert [one.document for one in mentions_of(after.report)] == [DECREE.id]
    assert [one.words for one in scan.proposals(after)] == [PLAN]


def test_the_look_of_the_text_stays(scan: Scan) -> None:
    bold = Paragraph(id=BlockId("b1"), inlines=(Text("Theo "), Text(PLAN, Look(bold=True)), Text(".")))
    report = replace(a_report("r1"), closing=(bold,))

    (mention,) = mentions_of(scan.link(Workspace(report)).report)

    assert mention.look == Look(bold=True)


def test_a_citation_of_two_looks_stays_text(scan: Scan) -> None:
    mixed = Paragraph(id=BlockId("b1"), inlines=(Text(PLAN[:20]), Text(PLAN[20:], Look(italic=True))))

    assert scan.proposals(Workspace(replace(a_report("r1"), closing=(mixed,)))) == ()


def test_text_that_has_changed_meanwhile_is_left_alone(scan: Scan) -> None:
    found = scan.proposals(Workspace(a_report("r1", f"{PLAN}.")))
    changed = Workspace(a_report("r1", f"Theo {PLAN}."))

    assert linked(changed, found, scan.word(changed), scan.new_id) is None


def record_of(code: str, **facts: object) -> CitedDocument:
    usual = CitedDocument(id=DocumentId("k"), doc_type="Kế hoạch", code=code)
    return replace(usual, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "text", "meant"),
    [
        pytest.param(record_of("23/KH-UBND", dated=date(2021, 3, 24)), PLAN, True, id="same date"),
        pytest.param(record_of("23/KH-UBND", dated=date(2020, 3, 24)), PLAN, False, id="of another year"),
        pytest.param(record_of("23/KH-UBND"), "Kế hoạch số 23/KH-UBND", True, id="own record, no date"),
        pytest.param(
            record_of("23/KH-UBND", dated=date(2021, 3, 24), confidence=Confidence.ONE_SOURCE),
            "Kế hoạch số 23/KH-UBND",
            False,
            id="of the catalogue, no date in the text",
        ),
        pytest.param(
            replace(DECREE, confidence=Confidence.ONE_SOURCE),
            "Nghị định số 145/2020/NĐ-CP ngày 13/12/2020",
            True,
            id="a number that holds its year, with a wrong date",
        ),
    ],
)
def test_which_record_a_citation_means(
    words: DocumentWords, new_id: Callable[[], str], record: CitedDocument, text: str, meant: bool
) -> None:
    (found,) = Scan(words, new_id, record).proposals(Workspace(a_report("r1", f"{text}.")))

    assert (found.document.id == record.id, found.new) == (meant, not meant)


def test_two_records_that_may_be_meant_are_offered(words: DocumentWords, new_id: Callable[[], str]) -> None:
    records = [
        record_of("23/KH-UBND", id=DocumentId(f"k{year}"), dated=date(year, 3, 24)) for year in (2020, 2021)
    ]

    (found,) = Scan(words, new_id, *records).proposals(Workspace(a_report("r1", "Kế hoạch số 23/KH-UBND.")))

    assert (found.new, found.choices) == (True, tuple(records))


def test_what_says_less_means_what_was_said_in_full_later(scan: Scan) -> None:
    found = scan.proposals(Workspace(a_report("r1", "Theo Kế hoạch số 23/KH-UBND.", f"Theo {PLAN}.")))

    assert len({one.document.id for one in found}) == 1
    assert found[0].document.dated == date(2021, 3, 24)


def test_a_new_record_holds_what_the_words_say(scan: Scan) -> None:
    (found,) = scan.proposals(Workspace(a_report("r1", f"Thực hiện {PLAN} về công tác dân vận.")))

    assert (found.document.doc_type, found.document.code) == ("Kế hoạch", "23/KH-UBND")
    assert found.document.subject == "về công tác dân vận"
    assert found.words == f"{PLAN} về công tác dân vận"


@pytest.mark.parametrize(
    ("recorded", "written", "covered"),
    [
        ("về công tác dân vận", "về công tác dân vận", True),
        ("về công tác dân vận", "“về công tác dân vận”", True),
        ("về công tác dân vận", "về “Công tác Dân vận”", True),
        ("về công tác dân vận", "về việc công tác dân vận", True),
        ("ban hành Quy chế dân chủ", "về việc ban hành Quy chế dân chủ", True),
        ("về công tác dân vận", "về công tác dân tộc", False),
        ("", "về công tác dân vận", False),
    ],
)
def test_a_mention_covers_the_subject_of_its_record_however_the_office_writes_it(
    words: DocumentWords, new_id: Callable[[], str], recorded: str, written: str, covered: bool
) -> None:
    record = record_of("23/KH-UBND", dated=date(2021, 3, 24), subject=recorded)

    (found,) = Scan(words, new_id, record).proposals(
        Workspace(a_report("r1", f"Thực hiện {PLAN} {written}."))
    )

    assert found.words == (f"{PLAN} {written}" if covered else PLAN)


def test_the_requesting_document_which_is_not_printed_stays_as_written(scan: Scan) -> None:
    workspace = scan.link(Workspace(replace(a_report("r1"), request=(Text(f"{PLAN}."),))))

    for form in (CitationForm.AUTOMATIC, CitationForm.SHORT):
        assert in_form(workspace, form, scan.word(workspace)) is None
    assert [one.as_written for one in mentions_of(workspace.report)] == [PLAN]


def test_an_automatic_mention_says_its_subject_once(scan: Scan) -> None:
    text = f"Thực hiện {PLAN} về công tác dân vận; Nghị định số 145/2020/NĐ-CP."
    after = scan.link(Workspace(a_report("r1", text)))

    edit = in_form(after, CitationForm.AUTOMATIC, scan.word(after))

    assert edit is not None
    line = next(one for one in scan.lines(edit.apply(after)) if "Thực hiện" in one)
    assert line == (
        f"Thực hiện {PLAN} về công tác dân vận; Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ."
    )


def test_a_mention_whose_subject_stays_text_stays_as_written(scan: Scan) -> None:
    after = scan.link(Workspace(a_report("r1", f"{PLAN} về thực hiện Nghị định số 145/2020/NĐ-CP.")))

    edit = in_form(after, CitationForm.AUTOMATIC, scan.word(after))

    assert edit is not None
    forms = [one.form for one in mentions_of(edit.apply(after).report)]
    assert forms == [CitationForm.AS_WRITTEN, CitationForm.AUTOMATIC]


def test_only_the_mentions_named_change_and_as_written_keeps_what_is_printed(scan: Scan) -> None:
    mentions = tuple(CitationMention(id=MentionId(name), document=DECREE.id) for name in ("m1", "m2"))
    report = replace(a_report("r1"), closing=(Paragraph(id=BlockId("c"), inlines=mentions),))
    workspace = Workspace(report, (DECREE,))

    edit = in_form(workspace, CitationForm.AS_WRITTEN, scan.word(workspace), frozenset({MentionId("m2")}))

    assert edit is not None
    first, second = mentions_of(edit.apply(workspace).report)
    assert first == mentions[0]
    assert (second.form, second.as_written) == (CitationForm.AS_WRITTEN, "Nghị định số 145/2020/NĐ-CP")
    assert scan.lines(edit.apply(workspace)) == scan.lines(workspace)


def test_nothing_to_change_is_no_edit(scan: Scan) -> None:
    workspace = Workspace(a_report("r1", "Không có gì."))

    assert in_form(workspace, CitationForm.SHORT, scan.word(workspace)) is None
    assert linked(workspace, (), scan.word(workspace), scan.new_id) is None
    assert changes(workspace.report, lambda _holder, inlines: inlines) == []


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (HouseStyle(), ["full", "short"]),
        (HouseStyle(first_mention=FirstMention.BODY), ["full", "full"]),
    ],
)
def test_the_first_mention_is_counted_from_where_the_style_says(
    scan: Scan, style: HouseStyle, expected: list[str]
) -> None:
    mentions = [CitationMention(id=MentionId(name), document=DECREE.id) for name in ("m1", "m2")]
    cites = [Paragraph(id=BlockId(f"p-{mention.id}"), inlines=(mention,)) for mention in mentions]
    report = a_report("r1")
    section = replace(report.sections[0], blocks=(cites[1],))
    workspace = Workspace(replace(report, style=style, opening=(cites[0],), sections=(section,)), (DECREE,))

    lines = [one for one in scan.lines(workspace) if isinstance(one, str) and "145" in one]

    assert ["full" if "ngày" in line else "short" for line in lines] == expected


def test_citations_are_worded_as_the_style_says(scan: Scan) -> None:
    party = record_of("115-KH/TU", dated=date(2019, 3, 13), subject="về dân vận")
    mention = CitationMention(id=MentionId("m"), document=party.id)
    style = HouseStyle(citations=Wording(party_comma=True, quoted_subject=True, number_word=False))
    report = replace(a_report("r1"), style=style, closing=(Paragraph(id=BlockId("c"), inlines=(mention,)),))

    assert "Kế hoạch 115-KH/TU, ngày 13/3/2019 “về dân vận”" in scan.lines(Workspace(report, (party,)))


def test_what_an_edit_brings_is_told_from_its_parts() -> None:
    paragraph = Paragraph(id=BlockId("c"), inlines=(CitationMention(id=MentionId("m"), document=DECREE.id),))
    report = replace(a_report("r1"), sections=(replace(a_report("r1").sections[0], blocks=(paragraph,)),))
    annex = Annex(id=AnnexId("a"), blocks=(paragraph,))
    edits: list[Edit] = [SpliceSections(None, 0, (), report.sections), SpliceAnnexes(0, (), (annex,))]

    assert [brought_by(edit) for edit in edits] == [{DECREE.id}, {DECREE.id}]
    assert brought_by(EditGroup(tuple(edits)).inverse()) == frozenset()


def test_merged_records_are_mentioned_under_the_id_that_is_left(scan: Scan, sample: Report) -> None:
    after = scan.link(Workspace(sample)).report
    gone = sorted(cited(after))[0]

    led = redirected(after, {gone: DocumentId("kept")})

    assert cited(led) == cited(after) - {gone} | {"kept"}
    assert redirected(led, {DocumentId("kept"): gone}) == after
    assert redirected(after, {DocumentId("none"): gone}) is after
