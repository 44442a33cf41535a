"""Where a document is cited for the first time, which is worded in full.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b. It does not say whether the căn cứ and the opening count; the house
style does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bcdesk.domain.agency import FirstMention
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.citations.linking import REQUEST, texts
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, cut
from bcdesk.domain.report import CitationMention, Inline, NoteMark, Report


def is_cited_before(report: Report, document: DocumentId, place: Origin | None, printed: Printed) -> bool:
    """Tell whether a mention at `place` would not be the first of the document, as the report's style counts.

    Args:
        report: the report.
        document: the document.
        place: where the mention would stand; None stands for the end of the report.
        printed: gives the words that mentions print.
    """
    beginning = {holder for holder, _ in texts(replace(report, sections=(), closing=(), annexes=()))}
    counts_anew = report.style.first_mention is FirstMention.BODY
    passed = {REQUEST}  # it is named in no text of the report
    if counts_anew and (place is None or place.id not in beginning):
        passed |= beginning
    for holder, inlines in texts(report):
        for mention in _read(holder, inlines, place, printed):
            if mention is None:
                return False
            if mention.document == document and holder not in passed:
                return True
    return False


def _read(
    holder: str, inlines: Sequence[Inline], place: Origin | None, printed: Printed
) -> Iterator[CitationMention | None]:
    """Yield the mentions of a text and of the notes that hang in it; None for the place, where reading ends."""
    here = place is not None and holder == place.id
    for piece in cut(inlines, 0, place.offset, printed) if place is not None and here else inlines:
        match piece:
            case CitationMention():
                yield piece
            case NoteMark(paragraphs=paragraphs):
                for paragraph in paragraphs:
                    yield from _read(paragraph.id, paragraph.inlines, place, printed)
            case _:
                pass
    if here:
        yield None
