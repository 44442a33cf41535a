"""Words as written are held against the record; how the documents of a report stand is told for its date."""

from dataclasses import replace
from datetime import date

import pytest

from bcdesk.domain.citations.checks import CitationFault, mention_faults, mention_marks
from bcdesk.domain.citations.document import CitedDocument, DocumentId, EffectFact, Validity
from bcdesk.domain.citations.mentions import in_report
from bcdesk.domain.report import (
    BlockId,
    CitationForm,
    CitationMention,
    DocumentDate,
    Inline,
    MentionId,
    Paragraph,
    Report,
    Text,
)
from bcdesk.domain.wording import DocumentWords
from tests.support.editors import with_blocks
from tests.support.linked import linked_workspace

DECISION = CitedDocument(
    id=DocumentId("d"),
    doc_type="Quyết định",
    code="638/QĐ-UBND",
    dated=date(2018, 4, 5),
    issuer="Ủy ban nhân dân tỉnh Trà Vinh",
    subject="về việc ban hành Quy chế",
)
LAW = CitedDocument(
    id=DocumentId("d"),
    doc_type="Luật",
    code="10/2022/QH15",
    dated=date(2022, 11, 10),
    issuer="Quốc hội",
    subject="Thực hiện dân chủ ở cơ sở",
)
JOINT = replace(
    DECISION,
    doc_type="Quy chế phối hợp",
    code="01-QCPH/UBND-BDVTU",
    issuer="Ban Dân vận Tỉnh ủy Trà Vinh; Ủy ban nhân dân tỉnh Trà Vinh",
)
RULE = replace(DECISION, doc_type="Quy định", code="11-QĐi/TW", issuer="Bộ Chính trị")


def written(words: str) -> CitationMention:
    return CitationMention(
        id=MentionId("m"), document=DocumentId("d"), form=CitationForm.AS_WRITTEN, as_written=words
    )


def said(words: str, document: CitedDocument = DECISION) -> list[tuple[CitationFault, str, str]]:
    return [(one.why, one.said, one.recorded) for one in mention_faults(written(words), document)]


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("Quyết định số 638/QĐ-UBND ngày 05/4/2018 của UBND tỉnh", DECISION),
        ("Quyết định số 638/QĐ-UBND ngày 5 tháng 4 năm 2018 của Ủy ban nhân dân tỉnh", DECISION),
        ("Quyết định 638/QĐ-UBND năm 2018", DECISION),
        ("Quyết định số 638/QĐ-UBND", DECISION),
        ("638/QĐ-UBND", DECISION),
        ("Luật Thực hiện dân chủ ở cơ sở", LAW),
        ("Luật Thực hiện dân chủ ở cơ sở năm 2022", LAW),
        ("Quy chế phối hợp số 01-QCPH/UBND-BDVTU giữa Ban Dân vận Tỉnh ủy với UBND tỉnh", JOINT),
        ("Quyết định số 11-QĐ/TW của Bộ Chính trị", RULE),
        ("văn bản nói trên", DECISION),
    ],
)
def test_words_that_say_the_same_or_less_have_no_fault(words: str, document: CitedDocument) -> None:
    assert said(words, document) == []


@pytest.mark.parametrize(
    ("words", "document", "faults"),
    [
        (
            "Quyết định số 639/QĐ-UBND ngày 05/4/2018",
            DECISION,
            [(CitationFault.NUMBER, "639/QĐ-UBND", "638/QĐ-UBND")],
        ),
        ("639/QĐ-UBND", DECISION, [(CitationFault.NUMBER, "639/QĐ-UBND", "638/QĐ-UBND")]),
        ("Quyết định số 638/QĐ-SNV", DECISION, [(CitationFault.NUMBER, "638/QĐ-SNV", "638/QĐ-UBND")]),
        (
            "Quyết định số 638/QĐ-UBND ngày 06/4/2018",
            DECISION,
            [(CitationFault.DATE, "06/4/2018", "05/4/2018")],
        ),
        ("Quyết định số 638/QĐ-UBND năm 2019", DECISION, [(CitationFault.DATE, "2019", "05/4/2018")]),
        ("Kế hoạch số 638/QĐ-UBND", DECISION, [(CitationFault.TYPE, "Kế hoạch", "Quyết định")]),
        (
            "Quyết định số 638/QĐ-UBND ngày 05/4/2018 của Sở Nội vụ",
            DECISION,
            [(CitationFault.ISSUER, "Sở Nội vụ", "Ủy ban nhân dân tỉnh Trà Vinh")],
        ),
        (
            "Quyết định số 640/QĐ-UBND ngày 07/4/2018",
            DECISION,
            [
                (CitationFault.NUMBER, "640/QĐ-UBND", "638/QĐ-UBND"),
                (CitationFault.DATE, "07/4/2018", "05/4/2018"),
            ],
        ),
        (
            "Luật Thanh tra",
            LAW,
            [(CitationFault.NUMBER, "Thanh tra", "Thực hiện dân chủ ở cơ sở")],
        ),
        ("Luật số 10/2021/QH15", LAW, [(CitationFault.NUMBER, "10/2021/QH15", "10/2022/QH15")]),
    ],
)
def test_what_contradicts_the_record_is_named_with_both_facts(
    words: str, document: CitedDocument, faults: list[tuple[CitationFault, str, str]]
) -> None:
    assert said(words, document) == faults


@pytest.mark.parametrize("form", [CitationForm.AUTOMATIC, CitationForm.FULL, CitationForm.SHORT])
def test_words_of_the_program_have_no_fault_even_where_old_ones_are_kept(form: CitationForm) -> None:
    mention = replace(written("Quyết định số 1/QĐ-UBND"), form=form)

    assert list(mention_faults(mention, DECISION)) == []


def test_the_sample_contradicts_itself_once(sample: Report, words: DocumentWords) -> None:
    workspace = linked_workspace(sample, words)

    marks = mention_marks(workspace.report, workspace.documents)

    assert set(marks) == {mention.id for mention in in_report(workspace.report)}
    assert [(one.why, one.said) for mark in marks.values() for one in mark.faults] == [
        (CitationFault.DATE, "05/4/2007")
    ]


def citing(*documents: str, day: int | None = 15) -> Report:
    pieces: list[Inline] = [Text("x")]
    pieces += [CitationMention(id=MentionId(f"m-{name}"), document=DocumentId(name)) for name in documents]
    report = with_blocks(Paragraph(id=BlockId("p"), inlines=tuple(pieces)))
    return replace(report, masthead=replace(report.masthead, dated=DocumentDate(2021, 6, day)))


@pytest.mark.parametrize(
    ("day", "validity"),
    [(14, Validity.NOT_YET), (15, Validity.IN_FORCE), (30, Validity.EXPIRED), (None, Validity.EXPIRED)],
)
def test_a_mark_tells_how_the_document_stands_on_the_date_of_the_report(
    day: int | None, validity: Validity
) -> None:
    facts = (
        EffectFact(validity=Validity.IN_FORCE, since=date(2021, 6, 15)),
        EffectFact(validity=Validity.EXPIRED, since=date(2021, 6, 30)),
    )
    report = citing("d", day=day)

    marks = mention_marks(report, [replace(DECISION, effects=facts)])

    assert marks[MentionId("m-d")].status.validity is validity


def test_a_document_without_a_record_is_not_known_to_be_in_force() -> None:
    assert mention_marks(citing("gone"), [])[MentionId("m-gone")].status.validity is Validity.UNKNOWN
