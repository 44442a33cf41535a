"""The rule *issuer*: who has issued a document.

    issuer   = [","] ("của" | [agreed] "giữa") bodies
             | [","] "do" bodies "ban hành"                do Bộ Tài chính ban hành
    bodies   = body *( joint body )
    joint    = "và" | "với"; of a joint document, and of the leaders of the Party, also "," | "-" | ";"

A body ends where a word can no longer belong to it: at a stop word or a verb that begins a subject (unless the
name asks for it: `Ban Tổ chức`, `Ban Chỉ đạo thực hiện …`), at a sign, and, after a name that is whole (`Chính phủ`,
`Sở Nội vụ`), at anything but a place. The term (`khóa XII`, `kỳ họp thứ 8`) is no part of it.
"""

from typing import NamedTuple

from bcdesk.domain.citations.bodies import LEADERS, PORTFOLIO_HEADS, PORTFOLIOS, length_at, phrases
from bcdesk.domain.citations.body import Body, is_head
from bcdesk.domain.citations.folding import folded_words, word_set
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import LAWS, noun_at

LEADS = frozenset({"của", "cùa", "cũa", "cúa", "cửa", "cua", "giữa", "giũa", "giửa", "do"})
"""What introduces an issuer, and what scanners make of it."""
MAX_BODIES = 8
_LEADERS = tuple(folded_words(" , ".join(LEADERS)).split())
_AGREED = phrases("phối hợp giữa; ký kết giữa; được ký giữa; ký giữa")
_PARTIES = word_set("các hai những bên ông bà nguyên bị")
"""How what stands *giữa* and is no body begins: `giữa các đương sự`, `giữa bên A và bên B`."""
_ISSUED = word_set("ban ký công thông phát soạn xây phê cấp lập ra gửi trình đề chủ ấn")
"""How a verb of issuing begins: *ban hành*, *ký*, *thông qua*, *cấp*."""


class IssuerFound(NamedTuple):
    """The bodies as pairs of tokens (first, after the last), and the token where reading goes on."""

    bodies: tuple[tuple[int, int], ...]
    end: int

    def words(self, tokens: Tokens) -> str:
        """Return the issuer as it is recorded."""
        return "; ".join(" ".join(tokens.slice(first, last).split()) for first, last in self.bodies)


def issuer_at(tokens: Tokens, index: int, *, joint: bool) -> IssuerFound | None:
    """Read an issuer at token `index`; `joint` tells that several bodies issue documents of this type."""
    words = tokens.words
    if words[index] == "," and words[index + 1] in LEADS:
        index += 1
    index += max(0, length_at(words, index, _AGREED) - 1)
    lead = words[index]
    if lead not in LEADS or index in tokens.opens:
        return None
    cased = tokens.tells_case(index)
    noun = noun_at(tokens, index + 1)
    if noun is not None and noun[1] in LAWS:
        return None  # `… của Bộ luật Tố tụng dân sự`
    between = lead.startswith("gi")
    if between and words[index + 1] in _PARTIES:
        return None
    found = _bodies(tokens, index + 1, cased=cased, joint=joint or between)
    if found is None:
        return None
    return found if lead != "do" or _is_issued(tokens, found.end) else None


def _is_issued(tokens: Tokens, index: int) -> bool:
    """Tell whether what *do* introduces has issued the document: `do Bộ Tài chính ban hành`."""
    words = tokens.words
    index += words[index] in {"đã", "cùng", "đồng"}
    return words[index] in _ISSUED


def _bodies(tokens: Tokens, index: int, *, cased: bool, joint: bool) -> IssuerFound | None:
    """Read *bodies*."""
    found: list[tuple[int, int]] = []
    place = index
    while len(found) < MAX_BODIES:
        headless = _headless(tokens, place) if found else 0
        end = place + headless if headless else Body(tokens, place, cased=cased, joint=joint).read()
        if end == place:
            break
        found.append((place, end))
        following = _joined(tokens, end, first=index, joint=joint)
        if following is None:
            break
        place = following
    return IssuerFound(tuple(found), found[-1][1]) if found else None


def _joined(tokens: Tokens, index: int, *, first: int, joint: bool) -> int | None:
    """Return where the body after token `index` begins, None if none follows; the first of them stands at `first`."""
    words = tokens.words
    if index in tokens.opens:
        return None
    sign = words[index]
    if sign == "," and tuple(words[index - 3 : index + 4]) == _LEADERS:
        return index + 1
    if not (sign == "và" or (joint and sign in {",", "-", ";", "với", "&"})):
        return None
    place = index + 1
    place += joint and sign in {",", ";"} and words[place] in {"và", "với"}
    if joint and sign != ";" and words[first] in {*PORTFOLIO_HEADS, "liên"} and _headless(tokens, place):
        return place
    return place if is_head(tokens, place) and noun_at(tokens, place) is None else None


def _headless(tokens: Tokens, place: int) -> int:
    """Return the length of a portfolio without its head: `Bộ Nội vụ, | Tài chính`; 0 if none is there."""
    return 0 if is_head(tokens, place) else length_at(tokens.words, place, PORTFOLIOS)
