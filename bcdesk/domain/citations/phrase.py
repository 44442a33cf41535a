"""The words of a citation.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: at the first mention type, number, symbol, date, issuer and
subject; afterwards type, number and symbol. Luật, Bộ luật and Pháp lệnh go by type and name alone.
"""

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.wording import slash_date

_BY_NAME = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})


def full_citation(document: CitedDocument) -> str:
    """Word the first mention; what is unknown is left out, never guessed."""
    if document.doc_type.lower() in _BY_NAME and document.subject:
        return f"{document.doc_type} {document.subject}"
    parts = [short_citation(document)]
    if document.dated:
        parts.append(f"ngày {slash_date(document.dated)}")
    if document.issuer:
        parts.append(f"của {document.issuer}")
    if document.subject:
        parts.append(document.subject)
    return " ".join(parts)


def short_citation(document: CitedDocument) -> str:
    """Word a later mention."""
    if document.doc_type.lower() in _BY_NAME and document.subject:
        return f"{document.doc_type} {document.subject}"
    return f"{document.doc_type} số {document.code}" if document.code else document.doc_type
