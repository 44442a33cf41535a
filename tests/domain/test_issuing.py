"""What was issued keeps its words; taken up again, the report words them anew."""

from dataclasses import replace

import pytest

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.issuing import state_change
from bcdesk.domain.printed import Printed, printed
from bcdesk.domain.report import (
    BlockId,
    CitationForm,
    CitationMention,
    MentionId,
    Paragraph,
    ReportState,
    Text,
)
from bcdesk.domain.wording import DocumentWords
from tests.support.editors import with_blocks

DECREE = CitedDocument(id=DocumentId("d"), doc_type="Nghị định", code="30/2020/NĐ-CP", issuer="Chính phủ")
CORRECTED = replace(DECREE, code="31/2020/NĐ-CP")
WRITTEN = CitationMention(
    id=MentionId("m3"), document=DECREE.id, form=CitationForm.AS_WRITTEN, as_written="Nghị định ấy"
)


@pytest.fixture
def draft() -> Workspace:
    pieces = (
        CitationMention(id=MentionId("m1"), document=DECREE.id),
        Text(" và "),
        CitationMention(id=MentionId("m2"), document=DECREE.id),
        WRITTEN,
    )
    return Workspace(with_blocks(Paragraph(id=BlockId("p"), inlines=pieces)), (DECREE,))


def words_of(workspace: Workspace, words: DocumentWords) -> Printed:
    return printed(compose(workspace, words))


def said(workspace: Workspace, words: DocumentWords) -> list[str]:
    return [words_of(workspace, words).words[name] for name in ("m1", "m2", "m3")]


def test_a_correction_does_not_reach_what_was_issued(draft: Workspace, words: DocumentWords) -> None:
    before = said(draft, words)

    edit = state_change(draft.report, ReportState.ISSUED, words_of(draft, words).word)
    issued = edit.apply(draft)

    assert issued.report.state is ReportState.ISSUED
    assert said(replace(issued, documents=(CORRECTED,)), words) == before
    assert said(replace(draft, documents=(CORRECTED,)), words) != before
    assert edit.inverse().apply(issued) == draft


def test_a_report_that_is_taken_up_again_words_its_mentions_anew(
    draft: Workspace, words: DocumentWords
) -> None:
    issued = state_change(draft.report, ReportState.ISSUED, words_of(draft, words).word).apply(draft)
    corrected = replace(issued, documents=(CORRECTED,))

    again = state_change(corrected.report, ReportState.DRAFT, words_of(corrected, words).word).apply(
        corrected
    )

    assert again.report == draft.report
    assert said(again, words) == [
        "Nghị định số 31/2020/NĐ-CP của Chính phủ",
        "Nghị định số 31/2020/NĐ-CP",
        "Nghị định ấy",
    ]


def test_on_the_way_to_the_signature_nothing_is_kept(draft: Workspace, words: DocumentWords) -> None:
    word = words_of(draft, words).word

    signed = state_change(draft.report, ReportState.FOR_SIGNATURE, word).apply(draft)

    assert signed.report == replace(draft.report, state=ReportState.FOR_SIGNATURE)
