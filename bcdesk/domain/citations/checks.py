"""Whether citations say what the library says, and how the documents stand on the date of the report.

Words that the program writes come from the record and agree with it. Words *as written* stay when a record is
corrected: where they now name another number, date, type or issuer, that is a fault. What the words leave out is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from bcdesk.domain.citations.citation import Citation
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import DocumentKey, KeyReason, contradictions, key_of
from bcdesk.domain.citations.mentions import in_report
from bcdesk.domain.citations.reader import read
from bcdesk.domain.citations.status import UNKNOWN, Status, report_day, status_on
from bcdesk.domain.report import CitationForm, CitationMention, MentionId, Report
from bcdesk.domain.wording import slash_date

_WHOLE_DATE = len("2013-06-03")


class CitationFault(StrEnum):
    """What the words of a mention say otherwise than the record."""

    NUMBER = "citation-number-differs"
    """Number or symbol; of a law without one its name."""
    DATE = "citation-date-differs"
    TYPE = "citation-type-differs"
    ISSUER = "citation-issuer-differs"


@dataclass(frozen=True, slots=True)
class MentionFault:
    """A mention that contradicts its record: in what, what it says, and what the record says."""

    mention: MentionId
    document: DocumentId
    why: CitationFault
    said: str
    recorded: str


@dataclass(frozen=True, slots=True)
class MentionMark:
    """How a mention is to be marked: how its document stands on the date of the report, and what it says wrongly."""

    status: Status
    faults: tuple[MentionFault, ...] = ()


def mention_faults(mention: CitationMention, document: CitedDocument) -> Iterator[MentionFault]:
    """Hold a mention against its record."""
    if mention.form is not CitationForm.AS_WRITTEN:
        return
    said = _said(mention.as_written, document.doc_type)
    if said is None:
        return
    citation, key = said
    for fault in dict.fromkeys(_FAULTS[reason] for reason in contradictions(key, _key(document))):
        if fault is CitationFault.TYPE and citation.number is None:
            continue  # a mere noun, as of *văn bản này*
        words, recorded = _facts(fault, citation, document)
        yield MentionFault(mention.id, document.id, fault, words, recorded)


def mention_marks(report: Report, documents: Iterable[CitedDocument]) -> Mapping[MentionId, MentionMark]:
    """Return the mark of each mention; a document without a record is not known to be in force."""
    known = {document.id: document for document in documents}
    day = report_day(report)
    stands: dict[DocumentId, Status] = {}
    marks: dict[MentionId, MentionMark] = {}
    for mention in in_report(report):
        document = known.get(mention.document)
        if document is None:
            marks[mention.id] = MentionMark(UNKNOWN)
            continue
        if document.id not in stands:
            stands[document.id] = status_on(document, day)
        marks[mention.id] = MentionMark(stands[document.id], tuple(mention_faults(mention, document)))
    return marks


_FAULTS = {
    KeyReason.TYPE_DIFFERS: CitationFault.TYPE,
    KeyReason.NUMBER_DIFFERS: CitationFault.NUMBER,
    KeyReason.YEAR_DIFFERS: CitationFault.NUMBER,
    KeyReason.SYMBOL_DIFFERS: CitationFault.NUMBER,
    KeyReason.NAME_DIFFERS: CitationFault.NUMBER,
    KeyReason.DATE_DIFFERS: CitationFault.DATE,
    KeyReason.ISSUER_DIFFERS: CitationFault.ISSUER,
}


@lru_cache(maxsize=4096)  # the words of a long report are looked at again after every change of its structure
def _said(words: str, doc_type: str) -> tuple[Citation, DocumentKey] | None:
    """Read a mention; one of a list, which has the noun of another, is read with that of its record."""
    citation = read(words) or read(f"{doc_type} {words}")
    return None if citation is None else (citation, key_of(citation))


@lru_cache(maxsize=4096)
def _key(document: CitedDocument) -> DocumentKey:
    return key_of(document)


def _facts(fault: CitationFault, citation: Citation, document: CitedDocument) -> tuple[str, str]:
    """Return the fact that is at fault, as the mention has it and as the record has it."""
    match fault:
        case CitationFault.TYPE:
            return citation.doc_type, document.doc_type
        case CitationFault.NUMBER:
            if citation.symbol and document.code:
                return citation.symbol, document.code
            return citation.subject or "", document.subject
        case CitationFault.DATE:
            return _day_words(citation.date or ""), slash_date(document.dated) if document.dated else ""
        case CitationFault.ISSUER:
            return citation.issuer or "", document.issuer


def _day_words(text: str) -> str:
    """Write a date that may be partial: `2013-06` as `6/2013`."""
    if len(text) == _WHOLE_DATE:
        return slash_date(date.fromisoformat(text))
    year, _, month = text.partition("-")
    return f"{int(month)}/{year}" if month else year
