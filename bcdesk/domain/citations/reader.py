"""Reads the citations of a text.

    read_citations("thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh")

Three steps: the text becomes tokens; wherever the noun of a document type stands, the rules of `grammar` try to read a
citation; then what the members of a list share is given to each, and what is no citation after all is dropped: the
document's own number and what *này* points back to.

Doubts, and how they were decided:

- A date, and an issuer, behind the last member of a list belong to all members of the same type that have
  none; a date only where the year in the number agrees. An issuer before the numbers belongs to all of them.
- A date before the noun counts where somebody issued the document on it: `Ngày 10/9/2024, UBND tỉnh ban hành Kế hoạch
  số …`; not where the sentence tells something else of that day.
- `của A, B báo cáo …`: after a comma a body begins the next clause, except in joint documents.
- A law by its name alone holds no fact and is left out; so are resolutions named by an event.
"""

from bcdesk.domain.citations.citation import Citation
from bcdesk.domain.citations.codes import Code, code_at, family_of, normal_symbol, written_number
from bcdesk.domain.citations.dates import DateFound, day_at, month_at, year_at
from bcdesk.domain.citations.grammar import SAID, SEPARATORS, citation_at, member_at
from bcdesk.domain.citations.subjects import UNITS, is_pinned, pinpoint_before, subject_at
from bcdesk.domain.citations.tails import Draft
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import (
    MISREAD_FIRST,
    NOUNS,
    ONE_WORD,
    TYPE_SYMBOLS,
    may_be_misread,
    noun_at,
)

MAX_DATE_BEFORE = 40
"""Tokens between a date and the noun of the document issued on it."""
MAX_BETWEEN = 12
"""Tokens between two members of a list: a separator, a number like `2)` or a pinpoint."""
MAX_LIST_GAP = 300
"""Tokens between a member of a list and the next one, subjects included."""
MAX_HEAD_DRAFTS = 200
"""Citations among which a number on a line of its own is looked for; heads stand early."""
MAX_HEADS = 50
MAX_HEAD_GAP = 12
"""Tokens between the number of a document and its day."""
_ANCHORS = frozenset({*NOUNS, *MISREAD_FIRST, *SAID})
_ISSUING = frozenset({"hành", "ký", "có", "qua", "gửi", "ra"})
"""How a verb of issuing ends: *ban hành*, *ký*, *thông qua*."""
_COUNTS = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "một", "hàng"})
_CLAUSE_START = frozenset({".", ";", ":", "(", "-", "+", ""})
_DATE_LEADS = frozenset({"vào", "trong", "từ", ",", "đến", "và"})


def read_citations(text: str) -> list[Citation]:
    """Return the citations of `text` in the order of their places, in time linear in its length."""
    tokens = Tokens(text)
    drafts = _drafts(tokens)
    _share(tokens, drafts)
    own = _own_numbers(tokens, drafts)
    starts = frozenset(draft.first for draft in drafts)
    return [_finished(tokens, draft, starts) for draft in drafts if not _is_own(draft, own)]


def read(words: str) -> Citation | None:
    """Read one citation that is all of `words`; its subject is all that follows.

    Returns:
        The citation, None if `words` do not begin with one.
    """
    tokens = Tokens(words)
    drafts = citation_at(tokens, 0, _said_places(tokens, 0))
    return _finished(tokens, drafts[0], frozenset(), whole=True) if drafts else _named(tokens)


def _named(tokens: Tokens) -> Citation | None:
    """Read type and name alone, where they are known to be all: `Luật Thực hiện dân chủ ở cơ sở`, `Công văn`."""
    noun = noun_at(tokens, 0)
    if noun is None:
        return None
    after, doc_type = noun
    name = " ".join(tokens.slice(after, len(tokens)).split()) if after < len(tokens) else None
    end = tokens.folded.origin(tokens.end(len(tokens) - 1))
    return Citation(start=0, end=end, doc_type=doc_type, subject=name, family=family_of(None, doc_type, None))


# Finding


def _said_places(tokens: Tokens, index: int) -> int:
    """Return the first *số* from token `index` on that a number follows."""
    words = tokens.words
    for place in range(index, min(index + MAX_LIST_GAP, len(tokens))):
        if words[place] in SAID and _number_behind(words, place):
            return place
    return len(tokens)


def _number_behind(words: list[str], place: int) -> bool:
    following = words[place + 1]
    return following[:1].isdecimal() or (following in {":", "."} and words[place + 2][:1].isdecimal())


def _drafts(tokens: Tokens) -> list[Draft]:
    """Read whatever citations there are."""
    words = tokens.words
    anchors = [place for place, word in enumerate(words) if word in _ANCHORS and _may_begin(words, place)]
    said = [place for place in anchors if words[place] in SAID and _number_behind(words, place)]
    said.append(len(tokens))
    drafts: list[Draft] = []
    resume = next_said = 0
    for index in anchors:
        if index < resume:
            continue
        while said[next_said] < index:
            next_said += 1
        found = (
            _orphan(tokens, index, drafts)
            if words[index] in SAID
            else citation_at(tokens, index, said[next_said])
        )
        if found and words[found[-1].after] != "này":
            found[0].joined = found[0].joined or _follows(tokens, drafts, found[0])
            drafts += found
            resume = found[-1].after
    return drafts


def _may_begin(words: list[str], place: int) -> bool:
    """Tell whether a noun, or the word *số*, can stand at `place`."""
    word = words[place]
    if word in SAID or word in ONE_WORD or words[place + 1] in NOUNS.get(word, ()):
        return True
    return may_be_misread(word, words[place + 1])


def _follows(tokens: Tokens, drafts: list[Draft], draft: Draft) -> bool:
    """Tell whether nothing but a separator stands between `draft` and the one before it."""
    if not drafts:
        return False
    first = drafts[-1].after
    between = tokens.words[first : draft.first]
    if not 0 < len(between) <= MAX_BETWEEN or between[0] not in SEPARATORS:
        return False
    return all(word in SEPARATORS or word in UNITS or word == ")" or is_pinned(word) for word in between[1:])


def _orphan(tokens: Tokens, index: int, drafts: list[Draft]) -> list[Draft]:
    """Read `; số 13/QĐ-UBND …` of a list whose members have subjects: the noun is that of the member before."""
    if not drafts or index == 0 or index - drafts[-1].after > MAX_LIST_GAP:
        return []
    words, before = tokens.words, drafts[-1]
    if words[index - 1] not in {",", ";", "và", "-", "+"} or (before.code is None or before.code.bare):
        return []
    if words[index - 1] not in {"-", "+"} and _sentence_ends(tokens, before.after, index):
        return []
    member = member_at(tokens, index, before.doc_type)
    if member is None or member.code is None or member.code.groups[:1] != before.code.groups[:1]:
        return []
    return [member]


def _sentence_ends(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a sentence or paragraph ends between two tokens."""
    return any(
        place in tokens.opens or (tokens.words[place] == "." and not tokens.glued(place + 1))
        for place in range(first, last)
    )


# What members share


def _share(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give members of a list what stands once for all of them."""
    _name_issuers(tokens, drafts)
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if following.joined and draft.law is None and _signer(draft) == _signer(following):
            alike = draft.doc_type == following.doc_type
            if alike or (_signer(draft) and tokens.words[draft.after] != ";"):
                _share_back(draft, following, alike=alike)
    before: DateFound | None = None
    end = 0
    for draft in drafts:
        if not draft.joined:
            before = None if draft.dated else _date_before(tokens, draft, end)
        if before is not None and not draft.dated and _agrees(draft.code, before.value):
            draft.date, draft.dated = before.value, True
        end = draft.after


def _name_issuers(tokens: Tokens, drafts: list[Draft]) -> None:
    """Put the issuers into words; one before the numbers goes to the members without a noun, too."""
    leading: str | None = None
    for draft in drafts:
        if draft.issuer is not None:
            draft.issuer_words = draft.issuer.words(tokens)
        if draft.noun is not None:
            leading = draft.issuer_words if _issuer_leads(draft) else None
        elif draft.issuer_words is None:
            draft.issuer_words = leading


def _issuer_leads(draft: Draft) -> bool:
    """Tell whether the issuer stands before the number: `các Nghị định của Chính phủ: số …; số …`."""
    return draft.issuer is not None and draft.code is not None and draft.issuer.end <= draft.code.first


def _share_back(draft: Draft, following: Draft, *, alike: bool) -> None:
    """Give `draft` the issuer and the date of the member after it, if it has none."""
    if draft.issuer_words is None:
        draft.issuer_words = following.issuer_words
    if not (alike and _same_symbol(draft, following)):
        return
    if not draft.dated and following.date and _agrees(draft.code, following.date):
        draft.date, draft.dated = following.date, True


def _same_symbol(draft: Draft, following: Draft) -> bool:
    first, second = (one.symbol_of or one.code for one in (draft, following))
    return first is not None and second is not None and first.groups == second.groups


def _signer(draft: Draft) -> tuple[str, ...] | None:
    """Return the part of the symbol that names the agency; two members of a list share an issuer only if it is one."""
    code = draft.symbol_of or draft.code
    if code is None:
        return None
    kind, *rest = (*code.groups, "")
    # the courts tell the kind of decision in the same group: `QĐXXST-HC`, `QĐST-HC`
    typed = kind in TYPE_SYMBOLS or (len(rest) > 1 and kind.startswith("qđ"))
    groups = code.groups[1:] if typed else code.groups
    return tuple(group.rstrip("0123456789") for group in groups) or code.groups


def _agrees(code: Code | None, date: str | None) -> bool:
    """Tell whether the year in the number, if there is one, is that of the date."""
    return code is None or not code.year or date is None or date.startswith(code.year)


def _date_before(tokens: Tokens, draft: Draft, end: int) -> DateFound | None:
    """Read the date of `Ngày 10/9/2024, UBND tỉnh ban hành Kế hoạch số …`; `end` is where the citation before ended."""
    words = tokens.words
    if draft.noun is None or draft.law is not None:
        return None
    place = draft.noun - 1
    while place > end and (words[place] in _COUNTS or words[place].isdecimal()):
        place -= 1
    if place < end or words[place] not in _ISSUING:
        return None
    for at in range(place, max(end - 1, place - MAX_DATE_BEFORE, -1), -1):
        found = day_at(tokens, at) or _month_or_year(tokens, at)
        if found is not None and found.end <= place:
            return found if _opens_clause(tokens, at) else None
        if words[at] in {";", "."} and not tokens.glued(at + 1):
            return None
    return None


def _month_or_year(tokens: Tokens, index: int) -> DateFound | None:
    """Read `Tháng 9/2024`, `Năm 2010` where it begins a clause and no day stands before it."""
    if not _opens_clause(tokens, index):
        return None
    return month_at(tokens, index) or year_at(tokens, index)


def _opens_clause(tokens: Tokens, index: int) -> bool:
    """Tell whether a clause begins at token `index`."""
    before = tokens.words[index - 1] if index else ""
    if before.isdecimal():
        return False  # `năm` of `ngày 12 tháng 01 năm 2017`
    capital = tokens.tells_case(index) and tokens.capital(index)
    return index in tokens.opens or before in _CLAUSE_START or before in _DATE_LEADS or capital


# What is no citation


def _own_numbers(tokens: Tokens, drafts: list[Draft]) -> dict[str, str | None]:
    """Map the number in the head of the document to its date.

    It stands on a line of its own, `Số: 23/KH-UBND` or `Nghị quyết số: 653/2019/UBTVQH14`, before place and day.
    """
    words = tokens.words
    own: dict[str, str | None] = {}
    early = drafts[:MAX_HEAD_DRAFTS]
    heads = [
        place for place in sorted(tokens.lines | {0}) if words[place] == "số" and words[place + 1] == ":"
    ]
    for place in heads[:MAX_HEADS]:
        if any(draft.first < place < draft.after for draft in early):
            continue  # `Công văn` at the end of one line, `số: …` on the next
        if code := code_at(tokens, place + 2, said=True):
            own[normal_symbol(code)] = _date_of_head(tokens, code.end)
    for draft in early:
        alone = (draft.first == 0 or draft.first in tokens.lines) and draft.after in tokens.lines
        if alone and draft.code and not draft.dated and (dated := _date_of_head(tokens, draft.after)):
            own[normal_symbol(draft.code)] = dated
    return own


def _date_of_head(tokens: Tokens, index: int) -> str | None:
    """Return the date of `Trà Vinh, ngày 24 tháng 3 năm 2021` near token `index`."""
    words = tokens.words
    for place in range(index, min(index + MAX_HEAD_GAP, len(tokens))):
        if words[place] == "," and (found := day_at(tokens, place + 1)):
            return found.value
    return None


def _is_own(draft: Draft, own: dict[str, str | None]) -> bool:
    """Tell whether `draft` is the document that the text itself is."""
    if not own or draft.code is None:
        return False
    symbol = normal_symbol(draft.code, draft.symbol_of)
    return symbol in own and (draft.date is None or own[symbol] in {None, draft.date})


# The result


def _finished(tokens: Tokens, draft: Draft, starts: frozenset[int], *, whole: bool = False) -> Citation:
    """Return the citation of `draft`."""
    folded = tokens.folded
    code = draft.code
    if draft.issuer_words is None and draft.issuer is not None:
        draft.issuer_words = draft.issuer.words(tokens)
    if draft.law is not None:
        subject = " ".join(tokens.slice(*draft.law).split()) or None
    else:
        subject = subject_at(tokens, draft.after, starts, whole=whole)
    return Citation(
        start=folded.origin(tokens.starts[draft.first]),
        end=folded.origin(draft.cut),
        doc_type=draft.doc_type,
        number=written_number(tokens, code) if code else None,
        symbol=normal_symbol(code, draft.symbol_of) if code else None,
        date=draft.date,
        issuer=draft.issuer_words,
        subject=subject,
        pinpoint=pinpoint_before(tokens, draft.first),
        family=family_of(draft.symbol_of or code, draft.doc_type, draft.issuer_words),
    )
