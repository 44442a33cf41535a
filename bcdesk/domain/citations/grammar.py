"""The rules of a citation: its head, what follows the head, and lists.

    citation = noun head *tail
    head     = [haste] [":"] ["số" [":"]] code           Nghị định số 145/2020/NĐ-CP; Chỉ thị 05-CT/TW
             | numbers                                   các Quyết định số 638, 639/QĐ-UBND; Chỉ thị 15, 16 của …
             | law                                       Luật Đất đai năm 2013
             | ("của" issuer [date] | date) "số" code    Nghị định của Chính phủ số 93/2001/NĐ-CP
             | words "số" code                           Nghị quyết chuyên đề số 07-NQ/TU; Kế hoạch … năm 2023 số …
    tail     is read in `tails`
    list     = citation *( separator ( citation | ["số"] code *tail ) )

A number without a symbol is a citation only where a date or a body follows (`Quyết định số 290 của Bộ Chính trị`), or,
after *số*, what it is about (`Chỉ thị số 17 về …`).
Every rule looks a bounded number of tokens ahead and none comes back to a token it has passed, so reading is linear.
"""

from bcdesk.domain.citations.bodies import length_at, phrases
from bcdesk.domain.citations.body import is_head
from bcdesk.domain.citations.codes import Code, code_at, may_be_number
from bcdesk.domain.citations.dates import DAY_WORDS, year_at
from bcdesk.domain.citations.folding import word_set
from bcdesk.domain.citations.issuers import issuer_at
from bcdesk.domain.citations.laws import law_at
from bcdesk.domain.citations.tails import JOINT_TYPES, Draft, date_at, tailed
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import (
    ABBREVIATED,
    BARE_NUMBER,
    LAWS,
    NUMBER_AND_YEAR,
    misread_noun_at,
    noun_at,
)

MAX_MODIFIER = 14
"""Words between noun and *số*."""
MAX_MONTH = 12
"""Numbers up to it may be a month."""
MAX_AHEAD = 3
"""Citations by number alone that may follow before what names them all."""
MAX_NUMBERS = 20
"""Numbers of a list that share one symbol."""
SAID = frozenset({"số", "sô", "sổ", "sồ", "sỗ", "sộ", "só", "so", "s"})
"""The word *số*, and what scanners make of it."""
_HASTE = phrases("hỏa tốc; thượng khẩn; khẩn cấp; khẩn; tối mật; tuyệt mật; mật")
"""Marks of haste and secrecy between noun and number: `Công điện khẩn 06/CĐ-UBND`."""
_BEFORE_SAID = frozenset("[:-+(")
SEPARATORS = frozenset({",", ";", "và", "hoặc", "&"})
_MODIFIER_STOPS = word_set(
    "theo tại đã được này do cho trong của để với từ đến có là ngày năm về nêu kèm như bằng trên số"
)


def citation_at(tokens: Tokens, index: int, next_said: int) -> list[Draft]:
    """Read a citation whose noun stands at token `index`, with the further numbers of its list.

    Args:
        tokens: the text.
        index: the token where the noun begins.
        next_said: the next token *số* that a digit follows; `len(tokens)` if there is none.
    """
    noun = noun_at(tokens, index)
    firm = noun is not None and tokens.words[index] not in ABBREVIATED
    noun = noun or misread_noun_at(tokens, index)
    if noun is None:
        return []
    after, doc_type = noun
    drafts = _head(tokens, index, after, doc_type, next_said)
    if not drafts or not (firm or _is_full(tokens, drafts[0])):
        return []
    return _with_members(tokens, drafts)


def member_at(tokens: Tokens, index: int, doc_type: str) -> Draft | None:
    """Read a member of a list, without a noun of its own, at token `index`."""
    place, said = _said(tokens, index)
    code = code_at(tokens, place, said=said)
    if code is None or code.bare or index in tokens.opens:
        return None
    return tailed(tokens, _draft(index, None, doc_type, code))


# Heads


def _head(tokens: Tokens, index: int, after: int, doc_type: str, next_said: int) -> list[Draft]:
    """Read *head*."""
    words = tokens.words
    after += length_at(words, after, _HASTE)
    place, said = _said(tokens, after)
    if may_be_number(words[place], said=said) and not (said and _is_own_number(tokens, index, after)):
        drafts = _numbered(tokens, index, doc_type, place, said=said)
        if drafts or said:
            return drafts
    if doc_type in LAWS and (law := law_at(tokens, after)):
        draft = Draft(index, index, doc_type, law.end, tokens.end(law.end - 1), code=law.code, law=law.name)
        draft.date, draft.dated = law.date, law.date is not None
        return [tailed(tokens, draft)]
    if words[after] == "của" or words[after] in DAY_WORDS:
        return _number_last(tokens, index, after, doc_type)
    return _modified(tokens, index, after, doc_type, next_said)


def _said(tokens: Tokens, index: int) -> tuple[int, bool]:
    """Skip `:`, `-` and the word *số*; tell whether it stood there."""
    words = tokens.words
    place = index
    if words[place] in _BEFORE_SAID:
        if words[place] == "[" and words[place + 2] == "]":
            place += 3  # the mark of a note: `Quyết định[1] số …`
        for sign in (":", "-", "+", "("):
            place += words[place] == sign
    if words[place] not in SAID:
        return (place, False) if words[index] in {"(", ":"} else (index, False)
    place += 1
    while words[place] in {":", "."}:
        place += 1
    return place, True


def _is_own_number(tokens: Tokens, index: int, after: int) -> bool:
    """Tell the head of a document, its type on one line and `Số: …` on the next."""
    alone = (index == 0 or index in tokens.lines) and after in tokens.lines
    return alone and tokens.capital(after) and tokens.words[after + 1] == ":"


def _numbered(tokens: Tokens, index: int, doc_type: str, place: int, *, said: bool) -> list[Draft]:
    """Read a code, or numbers that share one."""
    code = code_at(tokens, place, said=said)
    if code is None:
        return []
    if not code.bare:
        return [tailed(tokens, _draft(index, index, doc_type, code))]
    if drafts := _shared_symbol(tokens, index, doc_type, code, said=said):
        return drafts
    if not _may_be_bare(tokens, index, doc_type, code, said=said):
        return []
    if not (code.year and doc_type in NUMBER_AND_YEAR) and not _is_named(tokens, code, doc_type, said=said):
        return []
    return [tailed(tokens, _draft(index, index, doc_type, code))]


def _may_be_bare(tokens: Tokens, index: int, doc_type: str, code: Code, *, said: bool) -> bool:
    """Tell whether a number may do without its symbol."""
    plain = said or (doc_type in BARE_NUMBER and (not tokens.cased or tokens.capital(index)))
    return plain and len(code.number) <= 5


def _is_named(tokens: Tokens, code: Code, doc_type: str, *, said: bool) -> bool:
    """Tell whether a date, a body or a subject follows a number without symbol, or the next such (`Chỉ thị 15, …`)."""
    words = tokens.words
    for _ in range(MAX_AHEAD):
        place = code.end
        noun = noun_at(tokens, place + 1) if words[place] in SEPARATORS else None
        if noun is None or noun[1] != doc_type:
            break
        number, said = _said(tokens, noun[0])
        following = code_at(tokens, number, said=said)
        if following is None or not following.bare:
            return False
        code = following
    if code.year:
        return False
    if words[place] in {"của", "do"}:
        abbreviated = tokens.cased and tokens.written(place + 1)[:2].isupper()  # của BTV Tỉnh ủy
        return abbreviated or is_head(tokens, place + 1)
    if words[place] == "về":
        return said and doc_type in BARE_NUMBER
    return _is_dated(tokens, code)


def _is_dated(tokens: Tokens, code: Code) -> bool:
    """Tell whether a day follows a number without symbol."""
    found = date_at(tokens, code.end, after_issuer=False)
    return found is not None and not DAY_WORDS.isdisjoint(tokens.words[code.end : found.end])


def _shared_symbol(tokens: Tokens, index: int, doc_type: str, first: Code, *, said: bool) -> list[Draft]:
    """Read `638, 639/QĐ-UBND` and `88, 122 và 172/STTTT-TTBCXB`: the last number bears the symbol of all.

    In speech none does: `Chỉ thị 15, 16 và 19 của Thủ tướng Chính phủ`.
    """
    words = tokens.words
    numbers, code = [(index, first)], first
    while code.bare and len(numbers) < MAX_NUMBERS:
        place = code.end
        if words[place] not in SEPARATORS:
            break
        place += 1
        place += words[place] == "và"
        start = place
        place, own = _said(tokens, place)
        following = code_at(tokens, place, said=True)
        if following is None or (words[start] == "(" and not own):
            break
        code = following
        numbers.append((start, code))
    spoken = code.bare and _may_be_bare(tokens, index, doc_type, code, said=said)
    if len(numbers) == 1 or (code.bare and not (spoken and _is_named(tokens, code, doc_type, said=said))):
        return []
    drafts = [_draft(start, index if start == index else None, doc_type, found) for start, found in numbers]
    for draft in drafts[:-1]:
        draft.symbol_of = None if code.bare else code
    for draft in drafts[1:]:
        draft.joined = True
    tailed(tokens, drafts[-1])
    return drafts


def _number_last(tokens: Tokens, index: int, after: int, doc_type: str) -> list[Draft]:
    """Read `Nghị định của Chính phủ số 93/2001/NĐ-CP ngày …`, `Quyết định ngày 12/3/2021 số 45/QĐ-UBND`."""
    issuer = issuer_at(tokens, after, joint=doc_type in JOINT_TYPES)
    place = after if issuer is None else issuer.end
    date = date_at(tokens, place, after_issuer=True)
    if date is not None:
        place = date.end
    if place == after:
        return []
    place += tokens.words[place] == ","
    number, said = _said(tokens, place)
    code = code_at(tokens, number, said=said) if said else None
    if code is None or code.bare:
        return []
    draft = _draft(index, index, doc_type, code)
    draft.issuer = issuer
    if date is not None:
        draft.date, draft.dated = date.value, True
    return [tailed(tokens, draft)]


def _modified(tokens: Tokens, index: int, after: int, doc_type: str, next_said: int) -> list[Draft]:
    """Read `Nghị quyết chuyên đề số 07-NQ/TU`: a few words, and the number behind them."""
    words = tokens.words
    if not after < next_said <= after + MAX_MODIFIER or next_said in tokens.opens:
        return []
    place = after
    while place < next_said:
        word = words[place]
        if word == "năm" and year_at(tokens, place):
            place += 2  # Kế hoạch cải cách hành chính năm 2023 số …
            continue
        if not word[0].isalpha() or word in _MODIFIER_STOPS or place in tokens.opens:
            return []
        if noun_at(tokens, place):
            return []
        place += 1
    number, _ = _said(tokens, next_said)
    code = code_at(tokens, number, said=True)
    if code is None or (code.bare and (len(code.number) > 5 or not _is_dated(tokens, code))):
        return []
    return [tailed(tokens, _draft(index, index, doc_type, code))]


def _draft(first: int, noun: int | None, doc_type: str, code: Code) -> Draft:
    return Draft(first, noun, doc_type, code.end, code.cut, code=code)


def _is_full(tokens: Tokens, draft: Draft) -> bool:
    """Tell whether what a noun that is abbreviated or misread asks for is there: number and symbol, or year.

    A number up to twelve before a year may be a month: `NĐ 100/2019`, but `TT 5/2021`.
    """
    code = draft.code
    if code is None or not code.bare:
        return code is not None
    said = tokens.words[code.first - 1] in SAID
    return bool(code.year) and code.number.isdecimal() and (said or int(code.number) > MAX_MONTH)


# Lists


def _with_members(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Add the numbers that follow with the noun of the first: `…, 145/2020/NĐ-CP và số 59/2023/NĐ-CP`."""
    words = tokens.words
    while len(drafts) < 10 * MAX_NUMBERS:
        place = drafts[-1].after
        if words[place] not in SEPARATORS or place in tokens.opens:
            break
        place += 1
        place += words[place] in {"và", "hoặc"}
        if noun_at(tokens, place):
            break
        member = member_at(tokens, place, drafts[0].doc_type)
        if member is None:
            break
        member.joined = True
        drafts.append(member)
    return drafts
