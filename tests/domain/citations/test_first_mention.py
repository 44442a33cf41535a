"""Whether a mention would be the first of its document agrees with what composition words in full."""

from dataclasses import replace

import pytest

from bcdesk.domain.agency import FirstMention, HouseStyle
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.citations.first_mention import is_cited_before
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import (
    BlockId,
    CitationMention,
    FigureMention,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Text,
)
from tests.support.editors import with_blocks

D = DocumentId("d")


def mention(name: str) -> CitationMention:
    return CitationMention(id=MentionId(name), document=D)


def paragraph(name: str, *pieces: Text | CitationMention | NoteMark) -> Paragraph:
    return Paragraph(id=BlockId(name), inlines=pieces)


def word(_mention: CitationMention | FigureMention) -> str:
    return "[QĐ]"


def asks(report: Report, *place: object) -> bool:
    return is_cited_before(report, D, Origin(*place) if place else None, word)  # type: ignore[arg-type] # a place


def test_what_stands_before_the_place_counts_and_what_stands_behind_it_does_not() -> None:
    report = with_blocks(paragraph("p1", Text("ab")), paragraph("p2", Text("ab"), mention("m"), Text("cd")))

    assert not asks(report, "p1", 2)
    assert not asks(report, "p2", 2)
    assert asks(report, "p2", 6)
    assert asks(report)


def test_a_note_is_read_where_its_mark_stands() -> None:
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("n1"), (mention("m"),)),))
    report = with_blocks(paragraph("p1", Text("ab"), note, Text("cd")))

    assert not asks(report, "p1", 2)
    assert asks(report, "p1", 3)
    assert not asks(report, "n1", 0)
    assert asks(report, "n1", 4)


@pytest.mark.parametrize(("first", "counts"), [(FirstMention.OPENING, True), (FirstMention.BODY, False)])
def test_the_opening_counts_in_the_body_only_where_the_style_says_so(
    first: FirstMention, counts: bool
) -> None:
    report = replace(
        with_blocks(paragraph("p1", Text("ab"))),
        style=HouseStyle(first_mention=first),
        bases=(paragraph("b1", Text("x"), mention("m")),),
        opening=(paragraph("o1", Text("y")),),
    )

    assert asks(report, "o1", 1)
    assert asks(report, "p1", 2) is counts


def test_the_requesting_document_is_no_mention_in_the_text() -> None:
    report = replace(with_blocks(paragraph("p1", Text("ab"))), request=(mention("m"),))

    assert not asks(report, "p1", 2)
