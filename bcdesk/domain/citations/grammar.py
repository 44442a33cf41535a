"""The rules of a citation: its head, what follows the head, and lists.

    citation = noun head *tail
    head     = [":"] ["số" [":"]] code                   Nghị định số 145/2020/NĐ-CP; Chỉ thị 05-CT/TW
             | numbers                                   các Quyết định số 638, 639/QĐ-UBND
             | law                                       Luật Đất đai năm 2013
             | "của" issuer [date] "số" code             Nghị định của Chính phủ số 93/2001/NĐ-CP
             | words "số" code                           Nghị quyết chuyên đề số 07-NQ/TU
    tail     is read in `tails`
    list     = citation *( separator ( citation | ["số"] code *tail ) )

A number without a symbol is a citation only where a date or a body follows (`Quyết định số 290 của Bộ Chính trị`).
Every rule looks a bounded number of tokens ahead and none comes back to a token it has passed, so reading is linear.
"""

from bcdesk.domain.citations.body import is_head
from bcdesk.domain.citations.codes import Code, code_at
from bcdesk.domain.citations.dates import day_at
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
MAX_NUMBERS = 20
"""Numbers of a list that share one symbol."""
SAID = frozenset({"số", "sô", "sổ", "sồ", "sỗ", "sộ", "só", "so"})
"""The word *số*, and what scanners make of it."""
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
    if not drafts or not (firm or _is_full(drafts[0])):
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
    place, said = _said(tokens, after)
    if words[place][:1].isdecimal() and not (said and _is_own_number(tokens, index, after)):
        drafts = _numbered(tokens, index, doc_type, place, said=said)
        if drafts or said:
            return drafts
    if doc_type in LAWS and (law := law_at(tokens, after)):
        draft = Draft(index, index, doc_type, law.end, tokens.end(law.end - 1), code=law.code, law=law.name)
        draft.date, draft.dated = law.date, law.date is not None
        return [tailed(tokens, draft)]
    if words[after] == "của":
        return _issuer_first(tokens, index, after, doc_type)
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
    if drafts := _shared_symbol(tokens, index, doc_type, code):
        return drafts
    plain = said or (doc_type in BARE_NUMBER and (not tokens.cased or tokens.capital(index)))
    if not plain or len(code.number) > 5:
        return []
    if not (code.year and doc_type in NUMBER_AND_YEAR) and not _is_named(tokens, code):
        return []
    return [tailed(tokens, _draft(index, index, doc_type, code))]


def _is_named(tokens: Tokens, code: Code) -> bool:
    """Tell whether a date or a body follows a number without symbol."""
    words, place = tokens.words, code.end
    if code.year:
        return False
    if words[place] in {"của", "do"}:
        return is_head(tokens, place + 1)
    place += words[place] == ","
    if words[place] == "(":
        place += 1
    found = day_at(tokens, place)
    return found is not None


def _shared_symbol(tokens: Tokens, index: int, doc_type: str, first: Code) -> list[Draft]:
    """Read `638, 639/QĐ-UBND` and `88, 122 và 172/STTTT-TTBCXB`: the last number bears the symbol of all."""
    words = tokens.words
    numbers, code = [(index, first)], first
    while code.bare and len(numbers) < MAX_NUMBERS:
        place = code.end
        if words[place] not in SEPARATORS:
            return []
        place += 1
        place += words[place] == "và"
        start = place
        place, said = _said(tokens, place)
        following = code_at(tokens, place, said=True)
        if following is None or (words[start] == "(" and not said):
            return []
        code = following
        numbers.append((start, code))
    if code.bare:
        return []
    drafts = [_draft(start, index if start == index else None, doc_type, found) for start, found in numbers]
    for draft in drafts[:-1]:
        draft.symbol_of = code
    for draft in drafts[1:]:
        draft.joined = True
    tailed(tokens, drafts[-1])
    return drafts


def _issuer_first(tokens: Tokens, index: int, after: int, doc_type: str) -> list[Draft]:
    """Read `Nghị định của Chính phủ số 93/2001/NĐ-CP ngày …`."""
    issuer = issuer_at(tokens, after, joint=doc_type in JOINT_TYPES)
    if issuer is None:
        return []
    place = issuer.end
    date = date_at(tokens, place, after_issuer=True)
    if date is not None:
        place = date.end
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
    for place in range(after, next_said):
        word = words[place]
        if not word[0].isalpha() or word in _MODIFIER_STOPS or place in tokens.opens:
            return []
        if noun_at(tokens, place):
            return []
    number, _ = _said(tokens, next_said)
    code = code_at(tokens, number, said=True)
    if code is None or code.bare:
        return []
    return [tailed(tokens, _draft(index, index, doc_type, code))]


def _draft(first: int, noun: int | None, doc_type: str, code: Code) -> Draft:
    return Draft(first, noun, doc_type, code.end, code.cut, code=code)


def _is_full(draft: Draft) -> bool:
    """Tell whether number and symbol are there, as a noun that is abbreviated or misread asks for."""
    return draft.code is not None and not draft.code.bare


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
