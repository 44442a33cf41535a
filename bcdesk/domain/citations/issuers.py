"""The rule *issuer*: who has issued a document.

    issuer   = [","] ("của" | "giữa") bodies
             | [","] "do" bodies "ban hành"                do Bộ Tài chính ban hành
    bodies   = body *( joint body )
    joint    = "và" | "với"; of a joint document also "," | "-" | ";"

A body ends where a word can no longer belong to it: at a stop word or a verb that begins a subject (unless the
name asks for it: `Ban Tổ chức`, `Ban Chỉ đạo thực hiện …`), at a sign, and, after a name that is whole (`Chính phủ`,
`Sở Nội vụ`), at anything but a place. The term (`khóa XII`, `kỳ họp thứ 8`) is no part of it.
"""

from typing import NamedTuple

from bcdesk.domain.citations.body import Body, is_head
from bcdesk.domain.citations.folding import word_set
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import noun_at

LEADS = frozenset({"của", "cùa", "cũa", "cúa", "cửa", "cua", "giữa", "giũa", "giửa", "do"})
"""What introduces an issuer, and what scanners make of it."""
MAX_BODIES = 8
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
    lead = words[index]
    if lead not in LEADS or index in tokens.opens:
        return None
    cased = tokens.tells_case(index)
    found = _bodies(tokens, index + 1, cased=cased, joint=joint or lead.startswith("gi"))
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
        end = Body(tokens, place, cased=cased, joint=joint).read()
        if end == place:
            break
        found.append((place, end))
        following = _joined(tokens, end, joint=joint)
        if following is None:
            break
        place = following
    return IssuerFound(tuple(found), found[-1][1]) if found else None


def _joined(tokens: Tokens, index: int, *, joint: bool) -> int | None:
    """Return where the next body begins, None if none follows."""
    words = tokens.words
    if index in tokens.opens:
        return None
    sign = words[index]
    if not (sign == "và" or (joint and sign in {",", "-", ";", "với", "&"})):
        return None
    place = index + 1
    place += joint and sign in {",", ";"} and words[place] in {"và", "với"}
    return place if is_head(tokens, place) and noun_at(tokens, place) is None else None
