"""The words of a citation, and back.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: at the first mention type, number, symbol, date, issuer and
subject; afterwards type, number and symbol. Luật, Bộ luật and Pháp lệnh go by type and name alone.

What the decree leaves open is a `Wording`. The Party puts a comma before *ngày* (`Nghị quyết số 25-NQ/TW, ngày
03/6/2013`, Hướng dẫn 36-HD/VPTW of 2018 and its successor); state offices do not.
"""

from dataclasses import dataclass
from datetime import date

from bcdesk.domain.citations.bodies import LEADERS
from bcdesk.domain.citations.citation import Citation, Family
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import key_of
from bcdesk.domain.citations.reader import read
from bcdesk.domain.citations.types import JOINT, LAWS
from bcdesk.domain.wording import slash_date

_BY_NAME = frozenset(name.lower() for name in LAWS)
_OPEN, _CLOSE = "“", "”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What an office is free to choose.

    Attributes:
        party_comma: put a comma before *ngày* when a Party document is cited.
        quoted_subject: put the subject in quotation marks.
        number_word: keep the word *số* before the number.
    """

    party_comma: bool = False
    quoted_subject: bool = False
    number_word: bool = True


USUAL_WORDING = Wording()


def full_citation(document: CitedDocument, wording: Wording = USUAL_WORDING) -> str:
    """Word the first mention; what is unknown is left out, never guessed."""
    if goes_by_name(document):
        return f"{document.doc_type} {document.subject}"
    words = short_citation(document, wording)
    if document.dated:
        words += f"{_before_day(document, wording)} ngày {slash_date(document.dated)}"
    if document.issuer:
        words += f" {_issued_by(document)}"
    if document.subject:
        quoted = wording.quoted_subject and _OPEN not in document.subject
        words += f" {_OPEN}{document.subject}{_CLOSE}" if quoted else f" {document.subject}"
    return words


def short_citation(document: CitedDocument, wording: Wording = USUAL_WORDING) -> str:
    """Word a later mention."""
    if goes_by_name(document):
        return f"{document.doc_type} {document.subject}"
    if not document.code:
        return document.doc_type
    said = "số " if wording.number_word else ""
    return f"{document.doc_type} {said}{document.code}"


def goes_by_name(document: CitedDocument) -> bool:
    """Tell whether type and name are all that is worded: Luật, Bộ luật, Pháp lệnh, Hiến pháp with a name."""
    return document.doc_type.lower() in _BY_NAME and bool(document.subject)


def read_document(words: str, name: DocumentId) -> CitedDocument | None:
    """Read the words of one citation back into a record with the id `name`.

    Quotation marks around the whole subject are the wording's and are taken off; of a partial date nothing is kept.

    Returns:
        The record, None if `words` do not begin with a citation.
    """
    found = read(words)
    return None if found is None else document_of(found, name)


def document_of(citation: Citation, name: DocumentId) -> CitedDocument:
    """Return the record of what a citation says."""
    return CitedDocument(
        id=name,
        doc_type=citation.doc_type,
        code=citation.number or "",
        dated=_whole_date(citation.date),
        issuer=citation.issuer or "",
        subject=_unquoted(citation.subject or ""),
    )


def _before_day(document: CitedDocument, wording: Wording) -> str:
    return "," if wording.party_comma and key_of(document).family is Family.PARTY else ""


def _issued_by(document: CitedDocument) -> str:
    """Word the issuer; the bodies of a joint document are recorded with `; ` between them."""
    *others, last = document.issuer.split("; ")
    if not others or (*others, last) == LEADERS:
        return f"của {', '.join((*others, last))}"
    lead = "của" if document.doc_type in JOINT and "phối hợp" not in document.doc_type else "giữa"
    return f"{lead} {', '.join(others)} và {last}"


def _whole_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == len("2013-06-03") else None


def _unquoted(subject: str) -> str:
    inside = subject[1:-1]
    whole = subject.startswith(_OPEN) and subject.endswith(_CLOSE) and _OPEN not in inside
    return inside if whole else subject
