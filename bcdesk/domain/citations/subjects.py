"""The rules *subject* and *pinpoint*: what a document is about, and which place in it is meant.

    subject  = [","] ( quoted | ("về" | "v/v" | verb) words [ quoted ] )
    pinpoint = [ "điểm" letters ] [ "khoản" numbers ] "Điều" numbers [ "Mục" n ] [ "Chương" n ] [ "của" ] citation

A subject runs to the end of its sentence, to a semicolon or to the parenthesis that the citation stands in; so the
subject of `A về thực hiện B về tiếp tục C` holds B and C whole. A sibling in a list (`A về …, Kế hoạch số …`) ends it.
"""

from collections.abc import Container

from bcdesk.domain.citations.bodies import VERBS, length_at
from bcdesk.domain.citations.tokens import Tokens

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
    return text.rstrip(" ,") or None


def _begins(tokens: Tokens, index: int) -> int | None:
    """Return where a subject begins, None if none does."""
    words = tokens.words
    if index >= len(tokens) or index in tokens.opens:
        return None
    place = index + (words[index] == "," and (words[index + 1] in {"về", "v"} or words[index + 1] in _QUOTES))
    word = words[place]
    if word in _QUOTES and word != "”":
        return place
    if word == "về" or (word == "v" and words[place + 1 : place + 3] == ["/", "v"]):
        return place
    length = length_at(words, place, VERBS)
    return place if length and " ".join(words[place : place + length]) not in _NO_SUBJECT else None


def _end(tokens: Tokens, first: int, siblings: Container[int]) -> int:
    """Return the token after the subject that begins at `first`."""
    words = tokens.words
    closing: list[str] = []
    last = min(first + MAX_SUBJECT, len(tokens))
    quoted = words[first] in _QUOTES
    nested = 0
    for place in range(first, last):
        word = words[place]
        if word.isalnum() and place not in siblings and place not in tokens.opens:
            continue
        if (place > first and place in tokens.opens) or _is_aside(tokens, place):
            return place
        nested += place in siblings
        if nested > MAX_NESTED:
            return place
        if closing and word == closing[-1]:
            closing.pop()
            if quoted and not closing:
                return place + 1
        elif word in _QUOTES and word != "”":
            closing.append(_QUOTES[word])
        elif word == "(":
            closing.append(")")
        elif not closing and _ends(tokens, place, siblings):
            return place
    return last


def _aside_from(tokens: Tokens, first: int) -> int:
    """Return the first aside from token `first` on, the end of the text if there is none."""
    return next((place for place in range(first, len(tokens)) if _is_aside(tokens, place)), len(tokens))


def _is_aside(tokens: Tokens, place: int) -> bool:
    return tokens.words[place] == "(" and tokens.words[place + 1 : place + 3] in _ASIDES


def _ends(tokens: Tokens, place: int, siblings: Container[int]) -> bool:
    """Tell whether a subject ends before token `place`."""
    words = tokens.words
    word = words[place]
    if word in {";", ")", "…", "!", "?"}:
        return True
    if word == ",":
        following = place + 1 + (words[place + 1] == "và")
        return following in siblings
    if word != ".":
        return False
    following = place + 1
    if following in tokens.lines:
        return True
    if words[place - 1] in _ABBREVIATED or (tokens.glued(following) and words[following][:1].isalnum()):
        return False
    return (
        following >= len(tokens)
        or not tokens.cased
        or not words[following][:1].islower()
        or tokens.capital(following)
    )


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
