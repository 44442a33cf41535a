"""The rules *subject* and *pinpoint*: what a document is about, and which place in it is meant.

    subject  = [","] ( quoted | ("về" | "v/v" | verb) words [ quoted ] )
    pinpoint = [ "điểm" letters ] [ "khoản" numbers ] "Điều" numbers [ "Mục" n ] [ "Chương" n ] [ "của" ] citation

A subject runs to the end of its sentence, to a semicolon or to the parenthesis that the citation stands in; so the
subject of `A về thực hiện B về tiếp tục C` holds B and C whole. A sibling in a list (`A về …, Kế hoạch số …`, `A về …
và Kế hoạch số …`) ends it, and so does the main clause (`Thực hiện A về …, Sở Y tế báo cáo …`).
"""

from collections.abc import Container

from bcdesk.domain.citations.bodies import VERBS, length_at, phrases
from bcdesk.domain.citations.body import Body, is_head
from bcdesk.domain.citations.folding import word_set
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import noun_at

MAX_SUBJECT = 400
"""Tokens of a subject that are read."""
MAX_NESTED = 12
"""Citations that one subject may hold."""
MAX_PINPOINT = 30
_QUOTES = {"“": "”", '"': '"', "«": "»", "”": "”"}
_ABBREVIATED = frozenset({"tp", "tx", "tt", "ts", "ths", "gs", "pgs", "q", "p", "h"})
UNITS = frozenset({"điểm", "khoản", "điều", "mục", "chương", "phần", "tiết", "đoạn"})
_BETWEEN = frozenset({",", "và", "của", "tại", "các", ";", "hoặc", "đến", "-"})
_NO_SUBJECT = frozenset({"gửi", "báo cáo", "trình"})
_GOVERNING = phrases(
    """
    thực hiện; triển khai; thi hành; hướng dẫn; sửa đổi; bổ sung; thay thế; bãi bỏ; quán triệt; áp dụng; hợp nhất;
    cụ thể hóa; tổng kết; sơ kết
    """
)
"""What governs documents, so that one after *và* may be governed too: `về thực hiện Quy chế và | Quyết định số …`."""
_ACTORS = phrases(
    "đơn vị; các đơn vị; nhà trường; địa phương; các địa phương; cơ quan; các cơ quan; các cấp; các ngành"
)
_ACTING = word_set("đã có cũng đang sẽ luôn kính nhận thấy")
"""How a predicate begins, if not with a verb of a document."""
MAX_BEFORE_COMMA = 12
_ASIDES = (["sau", "đây"], ["gọi", "tắt"], ["gọi", "chung"], ["viết", "tắt"])
"""How a parenthesis begins that names a document for the text around it: `(sau đây gọi là Quy chế)`."""


def subject_at(tokens: Tokens, index: int, siblings: Container[int], *, whole: bool = False) -> str | None:
    """Read a subject at token `index`.

    Args:
        tokens: the text.
        index: where number, date and issuer have ended.
        siblings: the tokens where other citations begin.
        whole: take all that follows, to the end of the text.
    """
    first = _begins(tokens, index)
    if first is None and not whole:
        return None
    first = index if first is None else first
    last = _aside_from(tokens, first) if whole else _end(tokens, first, siblings)
    text = " ".join(tokens.slice(first, last).split()) if last > first else ""
    return text.rstrip(" ,:") or None


def _begins(tokens: Tokens, index: int) -> int | None:
    """Return where a subject begins, None if none does."""
    words = tokens.words
    if index >= len(tokens) or index in tokens.opens:
        return None
    place = index + (words[index] == "," and (words[index + 1] in {"về", "v"} or words[index + 1] in _QUOTES))
    place += words[place] in {":", "-"} and words[place + 1] == "về"
    word = words[place]
    if word in _QUOTES and word != "”":
        return place
    if word == "về" or (word == "v" and words[place + 1 : place + 3] == ["/", "v"]):
        return place
    length = length_at(words, place, VERBS)
    if place in tokens.lines and tokens.cased and tokens.capital(place):
        return None  # a sentence of its own: `Thực hiện …`
    return place if length and " ".join(words[place : place + length]) not in _NO_SUBJECT else None


def _end(tokens: Tokens, first: int, siblings: Container[int]) -> int:
    """Return the token after the subject that begins at `first`."""
    words = tokens.words
    closing: list[str] = []
    last = min(first + MAX_SUBJECT, len(tokens))
    led = first if words[first] in _QUOTES else _past_lead(words, first)
    quoted = words[led] in _QUOTES
    nested = 0
    for place in range(first, last):
        word = words[place]
        joins = word == "và" and place + 1 in siblings
        if word.isalnum() and not joins and place not in siblings and place not in tokens.opens:
            continue
        if (place > first and place in tokens.opens) or _is_aside(tokens, place):
            return place
        nested += place in siblings
        if nested > MAX_NESTED:
            return place
        if closing and word == closing[-1]:
            closing.pop()
            if quoted and not closing and (led == first or words[place + 1] == ","):
                return place + 1
        elif word in _QUOTES and word != "”":
            closing.append(_QUOTES[word])
        elif word == "(":
            closing.append(")")
        elif not closing and _ends(tokens, led, place, siblings):
            return place
    return last


def _past_lead(words: list[str], first: int) -> int:
    """Return the token after *về việc*, *v/v* or the verb that a subject begins with."""
    if words[first] == "v":
        return first + 3
    if words[first] == "về":
        return first + 1 + (words[first + 1] == "việc")
    return first + length_at(words, first, VERBS)


def _is_governed(tokens: Tokens, led: int, place: int) -> bool:
    """Tell whether the words from `led` to `place` hold a document, or a verb that takes one."""
    return any(
        length_at(tokens.words, at, _GOVERNING)
        or (noun_at(tokens, at) and (not tokens.cased or tokens.capital(at)))
        for at in range(led, place)
    )


def _aside_from(tokens: Tokens, first: int) -> int:
    """Return the first aside from token `first` on, the end of the text if there is none."""
    return next((place for place in range(first, len(tokens)) if _is_aside(tokens, place)), len(tokens))


def _is_aside(tokens: Tokens, place: int) -> bool:
    return tokens.words[place] == "(" and tokens.words[place + 1 : place + 3] in _ASIDES


def _ends(tokens: Tokens, led: int, place: int, siblings: Container[int]) -> bool:
    """Tell whether a subject whose lead ends at `led` ends before token `place`."""
    words = tokens.words
    word = words[place]
    if word == "và":
        return not _is_governed(tokens, led, place)
    if word == ",":
        following = place + 1 + (words[place + 1] == "và")
        return following in siblings or _begins_clause(tokens, led, place)
    if word != ".":
        return word in {";", ")", "…", "!", "?"}
    following = place + 1
    if following in tokens.lines:
        return True
    goes_on = words[place - 1] in _ABBREVIATED or (tokens.glued(following) and words[following][:1].isalnum())
    small = tokens.cased and words[following][:1].islower() and not tokens.capital(following)
    return not (goes_on or small)


def _begins_clause(tokens: Tokens, led: int, comma: int) -> bool:
    """Tell whether the main clause begins after the comma: `…, Sở Y tế báo cáo`; not the next of several bodies."""
    words, place = tokens.words, comma + 1
    if not tokens.cased:
        return False
    if not (end := place + length_at(words, place, _ACTORS)) > place:
        if not is_head(tokens, place):
            return False
        end = Body(tokens, place, cased=True, joint=False).read()
        if not any(map(tokens.capital, range(place, end))):
            return False
    if not (words[end] in _ACTING or length_at(words, end, VERBS)):
        return False
    before = range(max(led, comma - MAX_BEFORE_COMMA), comma)
    return not any(tokens.capital(at) and is_head(tokens, at) for at in before)


def pinpoint_before(tokens: Tokens, index: int) -> str | None:
    """Read a pinpoint that ends before the noun at token `index`."""
    words = tokens.words
    place = index - 1
    if index == 0 or not (words[place] == "của" or words[place] == "tại" or is_pinned(words[place])):
        return None
    first = last = None
    limit = max(0, index - MAX_PINPOINT)
    while place >= limit:
        word = words[place]
        if word in UNITS and is_pinned(words[place + 1]):
            first = place
            last = index if last is None else last
        elif word not in _BETWEEN and not is_pinned(word):
            break
        place -= 1
    if first is None:
        return None
    end = index
    while words[end - 1] in _BETWEEN:
        end -= 1
    return " ".join(tokens.slice(first, end).split())


def is_pinned(word: str) -> bool:
    """Tell whether `word` can name a place in a document: `5`, `2a`, `đ`, `iv`."""
    return len(word) == 1 or word[:1].isdecimal() or (len(word) <= 5 and set(word) <= set("ivx"))
