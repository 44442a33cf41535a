"""What the reader finds: one citation in a text.

A citation is what the words say, never more. `number` is what stands there, `date` may be partial, and neither issuer
nor date is ever concluded from the symbol: `TW` does not tell whether the Central Committee, the Bộ Chính trị or the
Ban Bí thư has signed.
"""

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """The four ways in which Vietnamese offices number their documents.

    `PARTY` `25-NQ/TW` counts within a term of a committee, `STATE` `23/KH-UBND` and `LETTER` `665/SNV-XDCQ` within a
    year of an agency, `NORMATIVE` `04/2015/NĐ-CP` is unique.
    """

    PARTY = "party"
    STATE = "state"
    LETTER = "letter"
    NORMATIVE = "normative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation and its place.

    Attributes:
        start: first code point of the text as given, where the noun of the type stands; for a further member of a
            list without a noun of its own, where its `số` or its number stands.
        end: the code point after number, date and issuer, whichever comes last.
        doc_type: the noun with a capital (`Thông tư liên tịch`); a member of a list has the noun of the list.
        number: as written, without blanks, with the plain hyphen; None for a law named with its date or year.
        symbol: the normalised number and symbol (`25-NQ/TW` for `25 – nq/tw`); `638/QĐ-UBND` for the `638` of
            `số 638, 639/QĐ-UBND`; None where the number is None.
        date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY` if partial, None if there is none.
        issuer: the words after *của*, *giữa* or *do* without the term (`khóa XII`); the bodies of a joint document
            are joined by `; `. None if none is named.
        subject: what follows (`về …`, `ban hành …`, with its quotation marks); of a law its name. None if none.
        pinpoint: the place inside the document (`điểm a khoản 2 Điều 5`). None if the whole document is meant.
        family: None where neither number nor type nor issuer tells.
    """

    start: int
    end: int
    doc_type: str
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None
    pinpoint: str | None = None
    family: Family | None = None
