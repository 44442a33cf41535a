"""The rule *law*: documents that are cited by their name.

    law    = ("Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp") name told
    told   = ["("] "số" code | "năm" year | year | [passed] date
    passed = ["đã"] "được Quốc hội" words "thông qua"
    name   = words, with `sửa đổi, bổ sung một số điều của Luật …` whole

Nghị định 30/2020/NĐ-CP has laws cited by type and name alone; such a mention holds no fact to be read and is
no citation here: number, date or year must stand after the name.
"""

from typing import NamedTuple

from bcdesk.domain.citations.codes import Code, code_at
from bcdesk.domain.citations.dates import DateFound, day_at, is_year, year_at
from bcdesk.domain.citations.folding import word_set
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import LAWS, NOUNS, noun_at

MAX_NAME = 24
MAX_AMENDING_NAME = 100
_STOPS = word_set(
    """
    đã được có không này đó trên đến khi nếu phải bởi vào thì là mà gồm như để nhằm của theo tại quy trong
    giai nêu từ về hiện nay sẽ cần chưa đang vẫn giữa với cho do hoặc những chỉ
    """
)
"""Words that end the name of a law, save where a name is known to hold them."""
_KEPT = {
    ("của", "rượu"),
    ("của", "nhà"),
    ("của", "hội"),
    ("của", "người"),
    ("của", "công"),
    ("của", "liên"),
    ("của", "thuốc"),
    ("tại", "việt"),
    ("tại", "doanh"),
    ("theo", "phương"),
    ("vào", "sản"),
    ("không", "dân"),
    ("không", "nhân"),
    ("hiện", "dân"),
    ("hiện", "điều"),
    ("chưa", "thành"),
    ("phải", "ở"),
    ("về", "hình"),
    ("về", "dân"),
    ("đang", "chấp"),
    ("với", "hộ"),
    ("đến", "an"),
    ("cho", "người"),
    ("trong", "tố"),
    ("trong", "nước"),
    ("theo", "hợp"),
    ("tại", "tòa"),
    ("có", "công"),
    ("có", "thời"),
    ("có", "quyền"),
    ("với", "cách"),
    ("trong", "công"),
    ("trong", "hệ"),
    ("cho", "doanh"),
    ("không", "phải"),
    ("không", "gian"),
    ("chỉ", "huy"),
    ("do", "dịch"),
    ("được", "nhà"),
    ("về", "hội"),
    ("cho", "vay"),
    ("có", "yếu"),
    ("quy", "hoạch"),
    ("quy", "chuẩn"),
    ("quy", "phạm"),
    ("trong", "thi"),
    ("không", "khí"),
    ("theo", "dõi"),
    ("cần", "thiết"),
    ("chỉ", "dẫn"),
    ("để", "lại"),
    ("đang", "cư"),
}
_PASSED = ("được", "quốc", "hội")
MAX_PASSED = 24
"""Tokens from *được Quốc hội* to *thông qua*: *khóa XIII, kỳ họp thứ 9*."""
_TELLING = frozenset({"số", "năm", "ngày", "(", ","})
"""How what tells a law after its name begins, if not with a digit."""
_HARD = frozenset(';:.!?"“”…')

_TURNS = frozenset({*_STOPS, *_TELLING, *NOUNS})
"""Words at which a name may end; all others are passed at once."""


class LawFound(NamedTuple):
    """A law: its name as tokens, and what followed the name."""

    name: tuple[int, int]
    end: int
    code: Code | None
    date: str | None


def law_at(tokens: Tokens, index: int) -> LawFound | None:
    """Read the name of a law at token `index`, where its noun has ended."""
    words = tokens.words
    amending = words[index] == "sửa" and words[index + 1] == "đổi"
    limit = index + (MAX_AMENDING_NAME if amending else MAX_NAME)
    place = index
    while place < limit:
        if words[place].isalpha() and words[place] not in _TURNS and place not in tokens.sure:
            place += 1
            continue
        told = words[place] in _TELLING or words[place][:1].isdecimal()
        named = place > index or words[index] == "năm" or words[index - 1] == "pháp"  # Hiến pháp 2013
        if told and named and (found := _identified(tokens, index, place)):
            return found
        if place > index and words[place] in {"đã", "được"} and (passed := _passed(tokens, place)):
            return LawFound((index, place), passed.end, None, passed.value)
        following = _past_word(tokens, place, amending=amending)
        if following is None:
            return None
        place = following
    return None


def _identified(tokens: Tokens, index: int, place: int) -> LawFound | None:
    """Read what tells the law after its name."""
    words = tokens.words
    name = (index, place)
    at = place + (words[place] == "," and words[place + 1] in {"số", "ngày"})
    at += words[at] == "(" and words[at + 1] in {"số", "luật"}
    at += words[at] == "luật" and words[at - 1] == "("
    if words[at] == "số":
        code = code_at(tokens, at + 1 + (words[at + 1] == ":"), said=True)
        return LawFound(name, code.end, code, None) if code and not code.bare else None
    if words[place][:1].isdecimal() and (code := code_at(tokens, place, said=False)) and code.groups:
        return LawFound(name, code.end, code, None)
    found = day_at(tokens, at) or year_at(tokens, place) or _bare_year(tokens, place)
    return None if found is None else _with_number(tokens, name, found)


def _passed(tokens: Tokens, place: int) -> DateFound | None:
    """Read the day of `đã được Quốc hội khóa IX thông qua ngày 20/3/1996`."""
    words = tokens.words
    place += words[place] == "đã"
    if tuple(words[place : place + 3]) != _PASSED:
        return None
    for at in range(place + 3, min(place + MAX_PASSED, len(tokens))):
        if words[at] == ";" or at in tokens.sure:
            return None
        if words[at] == "thông" and words[at + 1] == "qua":
            return day_at(tokens, at + 2)
    return None


def _bare_year(tokens: Tokens, place: int) -> DateFound | None:
    """Read `2013` in `Luật Đất đai 2013`."""
    words = tokens.words
    if (
        not is_year(words[place])
        or words[place + 1] in {"/", "-"}
        or words[place - 1] in {"tháng", "/", "-", "số"}
    ):
        return None
    return DateFound(place + 1, words[place])


def _with_number(tokens: Tokens, name: tuple[int, int], found: DateFound) -> LawFound:
    """Read the number that may follow the year: `năm 2013 (số 45/2013/QH13)`."""
    words, place = tokens.words, found.end
    place += words[place] == "("
    place += words[place] == "luật"
    if words[place] == "số" and (code := code_at(tokens, place + 1, said=True)) and not code.bare:
        return LawFound(name, code.end, code, found.value)
    return LawFound(name, found.end, None, found.value)


def _past_word(tokens: Tokens, place: int, *, amending: bool) -> int | None:
    """Return the token after one word of the name; None where no name goes on."""
    words = tokens.words
    word = words[place]
    if not word or place in tokens.sure or word in _HARD:
        return None
    if word == "(":
        explained = words[place + 1] in {"sửa", "hiv"} and ")" in words[place + 3 : place + 5]
        abbreviated = words[place + 1].isalpha() and words[place + 2] == ")"  # Luật Bảo hiểm y tế (BHYT)
        return words.index(")", place) + 1 if explained or abbreviated else None
    if word == ")" or word in {"ngày", "năm"}:
        return None
    if (
        word in _STOPS
        and not amending
        and not _kept(words, place)
        and (word, words[place - 1]) != ("về", "lệnh")
    ):
        return None
    noun = noun_at(tokens, place)
    if noun and not (_amended(words, noun) if amending else _plain_noun(words, place, noun[0])):
        return None
    return place + 1


def _kept(words: list[str], place: int) -> bool:
    """Tell a stop word that belongs to the name of a law: `Luật Hoạt động giám sát của Quốc hội và …`."""
    pair = (words[place], words[place + 1])
    supervised = pair == ("của", "quốc") and (words[place - 1] == "sát" or words[place + 3] == "và")
    return pair in _KEPT or supervised


def _amended(words: list[str], noun: tuple[int, str]) -> bool:
    """Tell a document that a law amends from the next one: `Luật sửa đổi … Luật Đất đai và Nghị định số …`."""
    end, doc_type = noun
    return doc_type in LAWS or not (words[end] == "số" or words[end][:1].isdecimal())


def _plain_noun(words: list[str], place: int, end: int) -> bool:
    """Tell a noun that is part of a name: `Luật Ban hành văn bản …`, `Luật Quy hoạch`, `Luật Đầu tư theo hợp đồng`.

    One with a number of its own is the next document: `Luật Thuế và Thông tư số …`.
    """
    own = (words[end] == "số" or words[end][:1].isdecimal()) and words[place - 1] != "theo"
    return words[place] in {"văn", "hợp", "báo", "thông", "kế", "dự", "hướng"} and not own
