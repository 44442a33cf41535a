"""The record of a cited document.

`số/ký hiệu` alone is no key: state numbers start anew every year in every agency, Party numbers in
every term. So a record has an id of its own.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from bcdesk.domain.citations.citation import Family
from bcdesk.domain.text import require_clean

DocumentId = NewType("DocumentId", str)


class Validity(StrEnum):
    """Còn hiệu lực, hết hiệu lực một phần, hết hiệu lực, chưa có hiệu lực, chưa rõ."""

    IN_FORCE = "in-force"
    PARTLY = "partly-expired"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How well the catalogue knows number and date of a document; it says nothing about being in force."""

    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectFact:
    """What somebody says about a document being in force.

    `since` is the first day on which it is so; None where only the state on `as_of` is known. `as_of` is the day up
    to which the source was kept; None where it says nothing about that. `source` names the source.
    """

    validity: Validity
    since: date | None = None
    as_of: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLink:
    """Another document by its number and symbol; `document` is its record, None where there is none."""

    code: str
    document: DocumentId | None = None

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A document that reports cite.

    `code` is number and symbol as printed (`25-NQ/TW`); empty where there is none. `dated` None and an
    empty `issuer` mean *unknown*, never "none". `subject` begins as it is printed after the issuer
    (`về …`, `ban hành …`).

    `family` None leaves open how the document is numbered. `effects` say when it is in force (`status_on` reads them),
    `replaced_by` and `amended_by` what came after it, `amends` what it changes itself. `source` says where the record
    comes from; `confidence` is set as long as it stands as a catalogue gave it. `attachment` is the name of a file,
    empty for none.
    """

    id: DocumentId
    doc_type: str
    code: str = ""
    dated: date | None = None
    issuer: str = ""
    subject: str = ""
    family: Family | None = None
    effects: tuple[EffectFact, ...] = ()
    replaced_by: tuple[DocumentLink, ...] = ()
    amended_by: tuple[DocumentLink, ...] = ()
    amends: tuple[DocumentLink, ...] = ()
    source: str = ""
    confidence: Confidence | None = None
    note: str = ""
    attachment: str = ""

    def __post_init__(self) -> None:
        """Hold the invariants."""
        for text in (
            self.doc_type,
            self.code,
            self.issuer,
            self.subject,
            self.source,
            self.note,
            self.attachment,
        ):
            require_clean(text)
