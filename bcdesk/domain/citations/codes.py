"""The rule *code*: number and symbol of a document.

    code      = number year symbol        04/2015/NĐ-CP  66.18/2026/NQ-CP  30-2020-NĐ-CP      (normative)
              | number "-" group "/" …    25-NQ/TW  161-CTr/BCSĐUBND-BDVTU  31-L/CTN          (Party, old laws)
              | number "/" group …        23/KH-UBND  665/SNV-XDCQCCTN  64/CP  123/QĐ.UB      (state)
              | number " " group "/" …    02 TT/LB  315 CT                       (before 1990, after "số" or a year)
              | number "/" year           100/2019                                            (said without symbol)
              | number                    290                                                 (said without symbol)
    number    = 1*6 digits [ "." 1*3 digits | letter ]      19b  03a  66.18
    group     = letters and digits, a letter first          NĐ  CTr  QĐi  QH15  BNN&PTNT
              | year, or a number with a zero before it     15/HĐKT-2021  102-SL/L-004

Blanks and line breaks may stand anywhere in it. What ends a group is hard: `12/KH-UBND - Sở Nội vụ` and `NĐ-CP của`
go on in words. Where capitals tell something a group is in capitals (save `Tr`, `Đi`, `Qy`, `Tg`); where not,
a group is a known abbreviation or no Vietnamese syllable.
"""

import re
from typing import NamedTuple

from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.folding import word_set
from bcdesk.domain.citations.tokens import UPPER, Tokens
from bcdesk.domain.citations.types import AGENCY_SYMBOLS, LETTERS, NORMATIVE, NUMBER_AND_YEAR, TYPE_SYMBOLS

_NUMBER = re.compile(r"\d{1,6}[a-eđ]?")
_SLIPPED = re.compile(r"(?=[oli]*\d)[\doli]{2,5}")
"""A number in which a scanner has read letters for digits, after *số*: `l5/KH-UBND`, `1O5/QĐ-UBND`."""
_AS_MEANT = str.maketrans("oli", "011")
_YEAR = re.compile(r"(?:19[3-9]|20[0-9])\d")
_LAST = re.compile(rf"{_YEAR.pattern}|0\d\d")
_GROUP = re.compile(r"[^\W\d_][^\W_]{0,19}")
_CAPITALS = re.compile(rf"(?:[{UPPER}0-9]|(?<=[CT])r|(?<=T)[hg]|(?<=Đ)i|(?<=Q)y)+")
"""A group as it is written where capitals tell something: `NĐ`, `QH15`, `CTr`, `TTg`, `QĐi`, `QyĐ`, `TrS`, `TTh`."""
_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_SYLLABLE = re.compile(
    rf"(?:{_ONSET})?[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{{1,3}}"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_SEPARATORS = frozenset("/-")
_NEVER_NUMBERED = word_set("CP TTg VPCP CTN TW TU HU ĐU UBND HĐND")
"""Agencies with no units that a number tells; a digit behind them is the mark of a note: `NĐ-CP1 ngày …`."""
MAX_GROUPS = 12
"""Groups of a symbol that are read; a joint circular of 2018 has seven signers."""


class Code(NamedTuple):
    """A number as the grammar found it.

    `first` and `end` are tokens; `cut` is the place in the folded text where it ends. `year` is "" where none stands,
    `separators` and `groups` alternate.
    """

    first: int
    end: int
    cut: int
    number: str
    year: str
    separators: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Tell whether the symbol is missing."""
        return not self.groups


def code_at(tokens: Tokens, index: int, *, said: bool) -> Code | None:
    """Read a code at token `index`; `said` tells that the word *số* stands before it."""
    words = tokens.words
    number_end = _number_end(tokens, index, said=said)
    if number_end is None:
        return None
    number = "".join(words[index:number_end]).translate(_AS_MEANT)
    place, year = number_end, ""
    separators: list[str] = []
    if words[place] in _SEPARATORS and _YEAR.fullmatch(words[place + 1]):
        year, place = words[place + 1], place + 2
    groups: list[str] = []
    apart = said or bool(year)
    while len(groups) < MAX_GROUPS and (
        found := _next_group(tokens, place, said=said, apart=apart and not groups, first=not groups)
    ):
        separator, group, place = found
        separators.append(separator)
        groups.append(group)
    if groups and not _credible(tokens, groups, said=said, first=index, place=place, dated=bool(year)):
        return None
    cut = tokens.end(place - 1)
    if groups and (mark := _note_mark(groups[-1])):
        cut -= mark
        groups[-1] = groups[-1][:-mark]
    return Code(index, place, cut, number, year, tuple(separators), tuple(groups))


def _note_mark(group: str) -> int:
    """Return how many digits at the end of a group are the mark of a note: `NĐ-CP1 ngày …`."""
    agency = group.rstrip("0123456789")
    mark = len(group) - len(agency)
    return mark if mark <= 2 and agency in _NEVER_NUMBERED else 0


def may_be_number(word: str, *, said: bool) -> bool:
    """Tell whether a number can begin with `word`."""
    return word[:1].isdecimal() or (said and _SLIPPED.fullmatch(word) is not None)


def _number_end(tokens: Tokens, index: int, *, said: bool) -> int | None:
    """Return the token after a *number* (`19b`, `66.18`), None if there is none."""
    words = tokens.words
    if said and words[index + 1] in _SEPARATORS and _SLIPPED.fullmatch(words[index]):
        return index + 1
    if not words[index][:1].isdecimal() or not _NUMBER.fullmatch(words[index]):
        return None
    if words[index + 1] != ".":
        return index + 1
    decimal = tokens.glued(index + 1) and tokens.glued(index + 2)
    if decimal and words[index + 2].isdecimal() and len(words[index + 2]) <= 3:
        return index + 3 if words[index + 3] in _SEPARATORS else None
    return index + 1


def _next_group(
    tokens: Tokens, place: int, *, said: bool, apart: bool, first: bool
) -> tuple[str, str, int] | None:
    """Read a separator and the *group* after it; `apart`: a blank may be the separator."""
    words = tokens.words
    sign = words[place]
    inner = (
        sign in {".", "&"} and not first and tokens.glued(place + 1) and (sign == "." or tokens.glued(place))
    )
    if sign in _SEPARATORS or inner:
        at = place + 1
    elif apart and _is_apart(tokens, place):
        sign, at = " ", place
    else:
        return None
    loose = not (tokens.glued(place) and tokens.glued(at))
    if not first and not loose and _LAST.fullmatch(words[at]):
        return sign, words[at], at + 1
    if not _GROUP.fullmatch(words[at]):
        return None
    if not _is_group(tokens, at, said=said or not first, loose=loose or sign in {" ", "."}):
        return None
    return sign, words[at], at + 1


def _is_apart(tokens: Tokens, place: int) -> bool:
    """Tell whether a symbol follows its number after a blank: `02 TT/LB`, `315 CT`."""
    words = tokens.words
    if words[place + 1] in _SEPARATORS and tokens.glued(place + 1):
        return True
    whole = (
        tokens.cased and _CAPITALS.fullmatch(tokens.written(place)) is not None and _is_known(words[place])
    )
    return whole and (words[place + 1] == "ngày" or words[place + 1] in {"của", ",", ";", "."})


def _is_group(tokens: Tokens, index: int, *, said: bool, loose: bool) -> bool:
    """Tell whether the word at `index` is part of a symbol.

    `loose`: blanks stand around its separator, or the separator could be an end of a sentence.
    """
    word = tokens.words[index]
    if tokens.cased and _CAPITALS.fullmatch(tokens.written(index)):
        # in a line of capitals every word is in capitals
        return not loose or _is_known(word) or not _is_syllable(word)
    if _is_known(word) or not _is_syllable(word):
        return True
    return said and not loose and not tokens.cased


def _is_known(word: str) -> bool:
    """Tell whether `word` is an abbreviation of a type or a body, with the number of a term or not."""
    return word in TYPE_SYMBOLS or word in AGENCY_SYMBOLS or word.rstrip("0123456789") in AGENCY_SYMBOLS


def _is_syllable(word: str) -> bool:
    """Tell whether `word` can be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


def _credible(tokens: Tokens, groups: list[str], *, said: bool, first: int, place: int, dated: bool) -> bool:
    """Tell a symbol, the tokens from `first` to `place`, from what only looks like one (`12/tháng`, `5-kg`)."""
    if said:
        return tokens.cased or any(_is_known(group) or not _is_syllable(group) for group in groups)
    if tokens.cased and not tokens.capital(place - 1):
        return False
    if len(groups) > 1 or _is_known(groups[0]):
        return True
    return dated and all(map(tokens.glued, range(first + 1, place)))  # 30/2020/NĐCP


def written_number(tokens: Tokens, code: Code) -> str:
    """Return the number as written, without blanks."""
    return "".join(tokens.plain[tokens.starts[code.first] : code.cut].split())


def normal_symbol(code: Code, groups_of: Code | None = None) -> str:
    """Return number and symbol in their one normal form; a bare number takes the symbol of its list."""
    source = groups_of or code
    pieces = [code.number]
    if source.year:
        pieces += ["/", source.year]
    for separator, group in zip(source.separators, source.groups, strict=True):
        pieces += [
            "&" if separator == "&" else separator.replace(" ", "/").replace(".", "-"),
            usual_group(group),
        ]
    return "".join(pieces)


_USUAL = {"ttg": "TTg", "ctr": "CTr", "ttr": "TTr", "qđi": "QĐi", "qyđ": "QyĐ", "trs": "TrS", "tth": "TTh"}


def usual_group(group: str) -> str:
    """Return a group as offices write it: in capitals, save `TTg`, `CTr`, `QĐi` and their like."""
    return _USUAL.get(group, group.upper())


def family_of(code: Code | None, doc_type: str, issuer: str | None) -> Family | None:
    """Conclude the family from the shape of the number, else from type and issuer."""
    if doc_type in NORMATIVE or (code and code.year and doc_type in NUMBER_AND_YEAR):
        return Family.NORMATIVE
    if code and code.groups:
        return _family_by_shape(code, doc_type)
    words = (issuer or "").lower()
    if any(name in words for name in ("bộ chính trị", "ban bí thư", "đảng", "ban chấp hành", "tỉnh ủy")):
        return Family.PARTY
    return None


def _family_by_shape(code: Code, doc_type: str) -> Family:
    if "l" in code.groups[:1] or "lct" in code.groups[:1]:
        return Family.NORMATIVE
    if code.separators[0] == "-" and "/" in code.separators:
        return Family.PARTY
    if doc_type in LETTERS or (doc_type == "Công điện" and code.groups[0] not in TYPE_SYMBOLS):
        return Family.LETTER
    return Family.STATE
