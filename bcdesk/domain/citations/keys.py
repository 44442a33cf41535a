"""Keys of documents, and whether two mentions mean the same document.

`số/ký hiệu` alone is no key. State numbers start anew every year and repeat in every agency (`942/QĐ-TTg` stands for a
decision of 15/6/2021 and for one of 05/8/2022); Party numbers run by type within a term (`12-NQ/TW` of 2012
and of 2022); only normative numbers hold their year, and even there a law and a resolution may bear one number
(`55/2010/QH12`). So a key is (family, type, number, symbol, issuer, date), and a comparison answers *same*,
*perhaps* or *different*, with its reasons.

    both known and unlike: type, number, year or symbol      different
    dates of different years                                 different; of a normative number perhaps: one date is wrong
    dates of one year                                        perhaps: one date is wrong
    a date missing                                           perhaps; of a normative number same
    issuers that cannot be one body                          perhaps where the dates agree, else different
    `QĐ` against `QĐi`, Quyết định against Quy định          perhaps: the Party has written both for Quy định
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from bcdesk.domain.citations.citation import Citation, Family
from bcdesk.domain.citations.codes import Code, code_at, family_of, usual_group
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.folding import fold
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import LAWS, LETTERS

_ABBREVIATIONS = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tp": "thành phố",
    "vpcp": "văn phòng chính phủ",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "mttq": "mặt trận tổ quốc",
    "tw": "trung ương",
    "ttcp": "thủ tướng chính phủ",
}
_INTERCHANGED = frozenset({"Quyết định", "Quy định"})
_DAY = len("2013-06-03")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKey:
    """What tells one document from another, in one normal form; empty or None: not known.

    `number` without leading zeros (`5`, `19b`, `66.18`), `year` of a normative number, `symbol` its groups with hyphens
    (`NQ-TW`), `issuer` in small letters with its abbreviations written out, `date` ISO and perhaps partial, `name` of
    a law in small letters.
    """

    family: Family | None
    doc_type: str
    number: str = ""
    year: str = ""
    symbol: str = ""
    issuer: str = ""
    date: str = ""
    name: str = ""


class Verdict(IntEnum):
    """Whether two mentions mean one document."""

    SAME = 0
    PERHAPS = 1
    DIFFERENT = 2


class KeyReason(StrEnum):
    """Why a comparison is not plainly *same*, or what it had to do without."""

    TYPE_DIFFERS = "type-differs"
    NUMBER_DIFFERS = "number-differs"
    NUMBER_MISSING = "number-missing"
    YEAR_DIFFERS = "year-differs"
    SYMBOL_DIFFERS = "symbol-differs"
    SYMBOL_MISSING = "symbol-missing"
    NAME_DIFFERS = "name-differs"
    DATE_DIFFERS = "date-differs"
    DATE_MISSING = "date-missing"
    ISSUER_DIFFERS = "issuer-differs"
    ISSUER_MISSING = "issuer-missing"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer and its reasons, in the order of the key; *same* may have reasons too."""

    verdict: Verdict
    reasons: tuple[KeyReason, ...] = ()


Judgement = tuple[Verdict, KeyReason] | None


def key_of(document: Citation | CitedDocument) -> DocumentKey:
    """Return the key of a mention or a record."""
    if isinstance(document, Citation):
        number, dated = document.symbol or document.number or "", document.date or ""
    else:
        number, dated = document.code, document.dated.isoformat() if document.dated else ""
    code = _code(number)
    issuer = document.issuer or ""
    return DocumentKey(
        family=document.family or family_of(code, document.doc_type, issuer),
        doc_type=document.doc_type,
        number=code.number.lstrip("0") if code else "",
        year=code.year if code else "",
        symbol="-".join(usual_group(group) for group in code.groups) if code else "",
        issuer=normal_issuer(issuer),
        date=dated,
        name=_folded(document.subject or "") if document.doc_type in LAWS else "",
    )


def compare(first: DocumentKey, second: DocumentKey) -> Comparison:
    """Tell whether two keys mean one document."""
    judged = [found for rule in _RULES if (found := rule(first, second)) is not None]
    verdict = max((verdict for verdict, _ in judged), default=Verdict.SAME)
    return Comparison(verdict, tuple(reason for _, reason in judged))


def contradictions(first: DocumentKey, second: DocumentKey) -> tuple[KeyReason, ...]:
    """Return in what two keys contradict each other: both say something, and it cannot be the same."""
    judged = [found for rule in _RULES if (found := rule(first, second)) is not None]
    return tuple(reason for verdict, reason in judged if _contradicts(verdict, reason))


def _contradicts(verdict: Verdict, reason: KeyReason) -> bool:
    """Tell whether a reason names two different facts; what the Party writes in two ways is one."""
    if reason in _WRITTEN_IN_TWO_WAYS:
        return verdict is Verdict.DIFFERENT
    return reason in _DIFFERING


def normal_issuer(issuer: str) -> str:
    """Return an issuer in small letters with its abbreviations written out: `UBND tỉnh` as `ủy ban nhân dân tỉnh`."""
    words = _folded(issuer).replace(".", " ").split()
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)


def _folded(words: str) -> str:
    return " ".join(fold(words).view.split())


def _code(number: str) -> Code | None:
    return code_at(Tokens(number), 0, said=True) if number else None


# Rules: each judges one part of the key, None where it has nothing to say


def _types(first: DocumentKey, second: DocumentKey) -> Judgement:
    kinds = {first.doc_type, second.doc_type}
    if len(kinds) == 1 or kinds <= set(LETTERS):
        return None
    interchanged = kinds == _INTERCHANGED and {first.family, second.family} <= {Family.PARTY, None}
    return (Verdict.PERHAPS if interchanged else Verdict.DIFFERENT), KeyReason.TYPE_DIFFERS


def _numbers(first: DocumentKey, second: DocumentKey) -> Judgement:
    if not first.number or not second.number:
        same = first.number == second.number
        return None if same else (Verdict.PERHAPS, KeyReason.NUMBER_MISSING)
    if first.number != second.number:
        return Verdict.DIFFERENT, KeyReason.NUMBER_DIFFERS
    if first.year and second.year and first.year != second.year:
        return Verdict.DIFFERENT, KeyReason.YEAR_DIFFERS
    return None


def _symbols(first: DocumentKey, second: DocumentKey) -> Judgement:
    if first.symbol == second.symbol or not (first.number and second.number):
        return None
    if not first.symbol or not second.symbol:
        return Verdict.PERHAPS, KeyReason.SYMBOL_MISSING
    alike = first.symbol.replace("QĐi", "QĐ") == second.symbol.replace("QĐi", "QĐ")
    return (Verdict.PERHAPS if alike else Verdict.DIFFERENT), KeyReason.SYMBOL_DIFFERS


def _names(first: DocumentKey, second: DocumentKey) -> Judgement:
    """Compare the names of laws; with a number they are only words around it."""
    if (first.number and second.number) or not first.name or not second.name or first.name == second.name:
        return None
    return Verdict.DIFFERENT, KeyReason.NAME_DIFFERS


def _dates(first: DocumentKey, second: DocumentKey) -> Judgement:
    unique = bool(first.year and first.symbol and second.year and second.symbol)
    if not first.date or not second.date:
        return (Verdict.SAME if unique else Verdict.PERHAPS), KeyReason.DATE_MISSING
    shorter, longer = sorted((first.date, second.date), key=len)
    if longer.startswith(shorter):
        whole = len(shorter) == _DAY or unique
        return None if whole else (Verdict.PERHAPS, KeyReason.DATE_MISSING)
    one_year = first.date[:4] == second.date[:4]
    return (Verdict.PERHAPS if unique or one_year else Verdict.DIFFERENT), KeyReason.DATE_DIFFERS


def _issuers(first: DocumentKey, second: DocumentKey) -> Judgement:
    if not first.issuer or not second.issuer:
        same = first.issuer == second.issuer
        return None if same else (Verdict.SAME, KeyReason.ISSUER_MISSING)
    if _one_issuer(first.issuer.split("; "), second.issuer.split("; ")):
        return None
    agreed = bool(first.date) and first.date == second.date
    unique = bool(first.year and first.symbol)
    return (Verdict.PERHAPS if agreed or unique else Verdict.DIFFERENT), KeyReason.ISSUER_DIFFERS


def _one_issuer(first: list[str], second: list[str]) -> bool:
    """Tell whether the bodies of the shorter list are among the others, one perhaps named with its place."""
    fewer, more = sorted((first, second), key=len)
    return all(any(body in other or other in body for other in more) for body in fewer)


_RULES = (_types, _numbers, _symbols, _names, _dates, _issuers)
_WRITTEN_IN_TWO_WAYS = frozenset({KeyReason.TYPE_DIFFERS, KeyReason.SYMBOL_DIFFERS})
_DIFFERING = frozenset(
    {
        KeyReason.NUMBER_DIFFERS,
        KeyReason.YEAR_DIFFERS,
        KeyReason.NAME_DIFFERS,
        KeyReason.DATE_DIFFERS,
        KeyReason.ISSUER_DIFFERS,
    }
)
