"""The rule *tail*: what stands behind a head, and the draft that it is read into.

    tail = [note] ( [","] date | issuer | term )     each once, in any order
    note = "[" number "]" | "(" number ")" | "*"     the mark of a footnote
         | "(" words ")"                             (sửa đổi), where date or issuer follows
    date = [","] ["("] *issuing "ngày" … [")"]       ban hành ngày …; được Quốc hội thông qua ngày …; hồi 14 giờ ngày …
         | "năm" year | "tháng" month "/" year
    term = ["("] "khóa" number [")"]                 belongs to nothing
         | "kỳ họp" ["thứ"] number

A date after a comma behind an issuer may begin the next clause (`… của UBND tỉnh, ngày 10/9/2024 Sở ban hành …`): it is
left alone where somebody follows who did something on that day.
"""

from dataclasses import dataclass

from bcdesk.domain.citations.body import is_head
from bcdesk.domain.citations.codes import Code
from bcdesk.domain.citations.dates import DAY_WORDS, DateFound, day_at, digits_at, month_at, year_at
from bcdesk.domain.citations.issuers import LEADS, IssuerFound, issuer_at
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import JOINT, TYPE_SYMBOLS, noun_at

_BEFORE_DAY = frozenset(
    {"ban hành", "ký", "ký ban hành", "ký kết", "ra", "lập", "cấp", "thông qua", "cùng", "đều", "đề"}
)
_ISSUING = frozenset({"ban", "ký", "ra", "lập", "cấp", "thông", "cùng", "đều", "đề"})
_STARTS = frozenset(
    {
        ",",
        "(",
        "năm",
        "tháng",
        "khóa",
        "kỳ",
        "kì",
        "được",
        "phối",
        "hồi",
        "lúc",
        *_ISSUING,
        *DAY_WORDS,
        *LEADS,
    }
)
"""How a tail begins, if not with a digit."""
MAX_ASIDE = 8
JOINT_TYPES = frozenset(JOINT)
_JOINT_SYMBOLS = frozenset(
    {"ttlt", "ttlb", "nqlt", "ctph", "qcph", "khph", "khln", "hdln", "cth", "kht", "ttln", "ln", "lt", "lb"}
)


@dataclass(slots=True)
class Draft:
    """A citation while it is read.

    `first` is the token its span begins with, `noun` the token of its own noun or None; `after` the token where
    reading goes on, `cut` the place in the folded text where the span ends. `joined`: only a separator stands
    between this and the draft before it. `law` is the name of a law, as tokens.
    """

    first: int
    noun: int | None
    doc_type: str
    after: int
    cut: int
    code: Code | None = None
    symbol_of: Code | None = None
    date: str | None = None
    dated: bool = False
    issuer: IssuerFound | None = None
    issuer_words: str | None = None
    law: tuple[int, int] | None = None
    joined: bool = False


def tailed(tokens: Tokens, draft: Draft) -> Draft:
    """Read date, issuer and term behind a head."""
    for _ in range(5):
        place = draft.after = _past_note(tokens, draft.after)
        word = tokens.words[place]
        if (word not in _STARTS and not word.isdecimal()) or place in tokens.opens:
            break
        if not _add_date(tokens, draft) and not _add_issuer(tokens, draft):
            past = _past_term(tokens, place)
            if past == place:
                break
            draft.after = past
    return draft


def _past_note(tokens: Tokens, index: int) -> int:
    """Skip the mark of a note, `[1]`, `(2)`, `*`, and an aside in the midst, `(sửa đổi) ngày …`."""
    words = tokens.words
    if index in tokens.opens:
        return index
    if words[index] == "*":
        return index + 1
    noted = (words[index], words[index + 2]) in {("[", "]"), ("(", ")")}
    if noted and words[index + 1].isdecimal() and len(words[index + 1]) <= 2:
        return index + 3
    if words[index] != "(" or words[index + 1] in _STARTS:
        return index
    end = next((at for at in range(index + 1, index + MAX_ASIDE) if not words[at].isalpha()), index)
    goes_on = words[end] == ")" and (words[end + 1] in DAY_WORDS or words[end + 1] == "của")
    return end + 1 if goes_on else index


def _add_date(tokens: Tokens, draft: Draft) -> bool:
    """Read a date that belongs to `draft`."""
    if draft.dated:
        return False
    found = date_at(tokens, draft.after, after_issuer=draft.issuer is not None)
    if found is None:
        return False
    draft.date, draft.dated, draft.after = found.value, True, found.end
    draft.cut = max(draft.cut, tokens.end(found.end - 1))
    if tokens.words[found.end] == ")":
        draft.after += 1
    return True


def date_at(tokens: Tokens, index: int, *, after_issuer: bool) -> DateFound | None:
    """Read `ngày …`, `, ngày …`, `(ngày …)`, `ban hành ngày …`, `năm 2010` at token `index`."""
    words = tokens.words
    place = index + (words[index] in {",", "("})
    if place in tokens.opens:
        return None
    place = _past_issuing(words, place)
    found = day_at(tokens, place)
    if found is None:
        return _partial_date(tokens, index)
    if after_issuer and words[index] == "," and _begins_clause(tokens, found.end):
        return None
    return found


def _past_issuing(words: list[str], place: int) -> int:
    """Skip *ban hành*, *cùng*, *được Quốc hội thông qua*, *hồi 14 giờ 30 phút* before *ngày*."""
    if words[place] in {"hồi", "lúc"} and words[place + 1][:1].isdecimal():
        return next((end for end in range(place, place + 7) if words[end] in DAY_WORDS), place)
    if words[place] == "được":
        days = (end for end in range(place, place + 10) if words[end] in DAY_WORDS)
        return next(
            (end for end in days if words[end - 1] in {"hành", "qua", "ký", "kết", "lập", "cấp"}), place
        )
    if words[place] not in _ISSUING:
        return place
    end = place
    while end < place + 4 and words[end] not in DAY_WORDS:
        end += 1
    return end if words[end] in DAY_WORDS and " ".join(words[place:end]) in _BEFORE_DAY else place


def _partial_date(tokens: Tokens, index: int) -> DateFound | None:
    """Read a date without *ngày*: `(14/12/2020)`, `năm 2010`, `tháng 9/2024`."""
    words = tokens.words
    if words[index] == "(":
        found = digits_at(tokens, index + 1)
        return found if found and words[found.end] == ")" else None
    return digits_at(tokens, index) or year_at(tokens, index) or month_at(tokens, index)


def _begins_clause(tokens: Tokens, index: int) -> bool:
    """Tell whether what follows a date is who did something on that day."""
    place = index + (tokens.words[index] == ",")
    return is_head(tokens, place) or (
        tokens.cased and tokens.capital(place) and noun_at(tokens, place) is None
    )


def _add_issuer(tokens: Tokens, draft: Draft) -> bool:
    """Read an issuer that belongs to `draft`."""
    if draft.issuer is not None:
        return False
    found = issuer_at(tokens, draft.after, joint=is_joint(draft))
    if found is None:
        return False
    draft.issuer, draft.after = found, found.end
    draft.cut = max(draft.cut, tokens.end(found.end - 1))
    return True


def is_joint(draft: Draft) -> bool:
    """Tell whether several bodies issue documents of this type or symbol."""
    if draft.doc_type in JOINT_TYPES:
        return True
    groups = draft.code.groups if draft.code else ()
    signers = [group for group in groups if group not in TYPE_SYMBOLS]
    return any(group in _JOINT_SYMBOLS for group in groups) or (
        draft.doc_type == "Thông tư" and len(signers) > 1
    )


def _past_term(tokens: Tokens, index: int) -> int:
    """Skip `(khóa XII)`, `khóa X, kỳ họp thứ 8`."""
    words = tokens.words
    place = index + (words[index] in {"(", ","})
    if words[place] == "khóa" and words[place + 1][:1].isalnum():
        place += 2
        return place + (words[index] == "(" and words[place] == ")")
    if words[place] in {"kỳ", "kì"} and words[place + 1] == "họp":
        place += 2
        place += words[place] == "thứ"
        return place + 1
    return index
