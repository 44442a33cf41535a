"""The record of a cited document.

`số/ký hiệu` alone is no key: state numbers start anew every year in every agency, Party numbers in
every term. So a record has an id of its own.
"""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from bcdesk.domain.text import require_clean

DocumentId = NewType("DocumentId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A document that reports cite.

    `code` is number and symbol as printed (`25-NQ/TW`); empty where there is none. `dated` None and an
    empty `issuer` mean *unknown*, never "none". `subject` begins as it is printed after the issuer
    (`về …`, `ban hành …`).
    """

    id: DocumentId
    doc_type: str
    code: str = ""
    dated: date | None = None
    issuer: str = ""
    subject: str = ""

    def __post_init__(self) -> None:
        """Hold the invariants."""
        for text in (self.doc_type, self.code, self.issuer, self.subject):
            require_clean(text)
