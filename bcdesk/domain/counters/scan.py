"""*Quét số liệu*: the figures in the running text of a report, and the counter that each seems to be.

A figure is a number with what it counts. Numbers inside citations, dates, periods, document symbols and ordinals
(`mức độ 4`, `Điều 12`, `lần thứ 2`) are none. Figures of the same value and unit that speak of the same thing are
one counter; a figure that is the sum of two others is proposed as their sum; one that fits a counter of the book by
value, unit and label is that counter. Everything is a proposal: nothing is linked before the officer agrees
(`bcdesk.domain.counters.linking`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import combinations, islice, takewhile

from bcdesk.domain.citations.reader import read_citations
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import PER_CENT, hedge_holds
from bcdesk.domain.counters.style import FigureStyle, Hedge, UnitForm
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, piece_text
from bcdesk.domain.report import (
    Block,
    CitationMention,
    FigureForm,
    FigureMention,
    Inline,
    NoteMark,
    Paragraph,
    Report,
    Table,
    block_lists,
)
from bcdesk.domain.text import fold, fold_blanks, shortened

MAX_LABEL = 70
MAX_CODE = 24
FEWEST_SHARED_WORDS = 2
"""Words besides the unit that two sentences share before their equal numbers are taken for one."""
MAX_BUCKET = 60
"""Most figures of one unit among which sums are looked for."""


class Basis(StrEnum):
    """Why a counter is proposed."""

    KNOWN = "known-counter"
    REPEATED = "same-number-elsewhere"
    SUM = "sum-of-others"
    NEW = "new-counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A figure in the text, from `origin` up to the code point `end` of the same paragraph.

    `words` are what a mention would take the place of: the number with its hedge before it and with a unit that is
    glued to it. `unit` is what is counted, empty if nothing tells. `form` and `style` print it as it stands there.
    """

    origin: Origin
    end: int
    words: str
    value: Decimal
    unit: str
    form: FigureForm
    style: FigureStyle
    sentence: int
    context: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One counter for one or more spots.

    `counter` is the code of a counter of the book if `basis` is *known*, else a free one. `parts` are the codes of
    the proposals whose sum it is.
    """

    counter: CounterId
    basis: Basis
    label: str
    unit: str
    value: Decimal
    spots: tuple[Spot, ...]
    parts: tuple[CounterId, ...] = ()


def scan(workspace: Workspace, printed: Printed) -> tuple[Proposal, ...]:
    """Return the proposals for a report in the order of their first spots; what is linked already is left out."""
    report = workspace.report
    book = Book(workspace.counters)
    known = [
        _Known(counter, value, _content_words(counter.label), _nouns(counter.unit))
        for counter in workspace.counters
        if isinstance(value := book.value(counter.id, report.period, report.data_window), Fraction)
    ]
    groups = _grouped(list(spots(report, printed)), known)
    _find_sums(groups)
    return _proposals(groups, {counter.id for counter in workspace.counters})


def spots(report: Report, printed: Printed) -> Iterator[Spot]:
    """Yield the figures of the running text in reading order."""
    sentences = 0
    for origin, inlines in running_text(report):
        text, linked = _plain(inlines, printed)
        found = list(_spots_in(origin, text, linked, sentences))
        yield from found
        sentences = max((spot.sentence for spot in found), default=sentences) + 1


# Reading the text


def running_text(report: Report) -> Iterator[tuple[str, Sequence[Inline]]]:
    """Yield each paragraph of the running text by its id, those of tables and notes too; headings are none."""
    for blocks in block_lists(report):
        for block in blocks:
            yield from _paragraphs_of(block)


def _paragraphs_of(block: Block) -> Iterator[tuple[str, Sequence[Inline]]]:
    match block:
        case Paragraph(id=name, inlines=inlines):
            yield name, inlines
            for piece in inlines:
                if isinstance(piece, NoteMark):
                    for note in piece.paragraphs:
                        yield note.id, note.inlines
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    for paragraph in cell.paragraphs:
                        yield from _paragraphs_of(paragraph)


def _plain(inlines: Sequence[Inline], printed: Printed) -> tuple[str, list[tuple[int, int]]]:
    """Return the printed text and the spans that mentions take up."""
    pieces: list[str] = []
    linked: list[tuple[int, int]] = []
    at = 0
    for piece in inlines:
        text = piece_text(piece, printed)
        if isinstance(piece, CitationMention | FigureMention):
            linked.append((at, at + len(text)))
        pieces.append(text)
        at += len(text)
    return "".join(pieces), linked


_NUMBER = re.compile(
    r"(?<![\w/.,–-])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?P<glued>đ\b|%)?(?![\w/]|[-–]\w|[.,]\d)"
)
_HEDGE_BEFORE = re.compile(r"(?:^|[\s(])(hơn|trên|gần|khoảng) $", re.IGNORECASE)
_ORDINAL_BEFORE = re.compile(
    r"(?:\b(?:mức độ|hạng|bậc|loại|quý|tháng|năm|ngày|mồng|khóa|thứ|lần|điều|khoản|điểm|chương|mục|phụ lục|mẫu|biểu"
    r"|bảng|hình|trang|đợt|kỳ|điện thoại|đt|fax|lúc|hồi|đường|quốc lộ|tỉnh lộ|phiên bản|covid|giai đoạn"
    r"|luật|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|quy định|hướng dẫn|đề án|kế hoạch|công văn"
    r"|phường|quận|khóm|ấp|thôn|khu phố|khu vực|lớp|khối)"
    r"|(?<!tổng )\bsố)[ :.]*$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(r"\s+(tháng|năm|quý|ngày|tuần|giờ|phút|thập kỷ|thế kỷ)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_YEAR = range(1900, 2100)
_GROUP_BEFORE = re.compile(r"\d{3,4} $")
"""A group of figures before figures: a telephone number."""
_NO_UNIT = frozenset(["và", "đến", "so", "hoặc", "là", "của", "cho", "trong", "từ", "tại", "với"])
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")
_CLAUSE = re.compile(r"(?:[;:()“”\n\ufffc]|\.(?!\d))| và (?=\d)|, (?=\d|(?!chống )(?:[^\W\d]+ ){1,5}\d)")
"""Where the words after a number end; `, trong đó ngân sách tỉnh 8 …` and `, tăng 12,5%` tell of another number."""
_BEFORE_CLAUSE = re.compile(r"[;:()“”\n\ufffc]|\.(?!\d)")
_NUMBER_BEFORE = re.compile(r".*\d[\d.,]*[%đ]? (?=\S+ \S)")
_NO_NAME = re.compile(r"(?:trong đó|trong ấy|và|với|bao gồm|gồm|có|được|là|đạt|cho)\b *", re.IGNORECASE)
_NO_NAME_AT_END = re.compile(rf"(?:^|\s)(?:{_NO_NAME.pattern})$", re.IGNORECASE)
"""Words that lead to a number and are no part of its name."""
_UNIT = re.compile(
    r"\b(?:tin, bài|tài liệu, văn bản|văn bản, tài liệu|văn bản|tài liệu|hồ sơ|thủ tục hành chính|thủ tục"
    r"|dịch vụ công trực tuyến|dịch vụ công|dịch vụ|biên chế công chức|biên chế viên chức|biên chế|đồng chí"
    r"|công chức|viên chức|cán bộ|người lao động|công dân|lượt người|người|lượt|cuộc họp|cuộc|đơn thư|đơn vị|đơn"
    r"|vụ việc|vụ|buổi|lớp|hội nghị|mô hình|bài viết|tin bài|bài|tin|banner|chuyên mục|tỷ đồng|triệu đồng"
    r"|nghìn đồng|đồng|cơ quan|doanh nghiệp|tập thể|cá nhân|giấy phép|quyết định|kế hoạch|công văn|báo cáo"
    r"|phản ánh|kiến nghị|ý kiến|đoàn viên|đoàn|trường hợp|sản phẩm|hộ|đảng viên|chi bộ|nhiệm vụ"
    r"|bệnh viện|trạm y tế|giường bệnh|học sinh|giáo viên|liều)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-\d+)?")
_COMMON = frozenset(
    _WORD.findall(
        "các của và về trên trong tại cho với theo từ đến được đã có là những một này đó khi như việc công tác "
        "thực hiện số tổng sở tỉnh ban hành"
    )
)


def _spots_in(origin: str, text: str, linked: list[tuple[int, int]], sentences: int) -> Iterator[Spot]:
    if not re.search(r"\d", text):
        return
    closed = [*linked, *_cited(text), *(match.span() for match in _ADDRESS.finditer(text))]
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if any(low < end and start < high for low, high in closed) or not _counts(text, match):
            continue
        sentence = sum(1 for place in ends if place <= start)
        begin = max((place for place in ends if place <= start), default=0)
        stop = next((place for place in ends if place >= end), len(text))
        yield _spot(origin, text, match, sentences + sentence, text[begin:stop])


_QUOTED = re.compile("“[^”]*”")


def _cited(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of citations and of the quoted titles after them; what a subject goes on to tell may count."""
    for citation in read_citations(text):
        yield citation.start, citation.end
        if citation.subject:
            for quoted in _QUOTED.finditer(text, citation.end, citation.end + len(citation.subject) + 2):
                yield quoted.span()


def _counts(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number counts something rather than naming a day, a period or a place in a row."""
    if match["glued"]:
        return True
    before, after = text[: match.start()], text[match.end() : match.end() + 20]
    if _ORDINAL_BEFORE.search(before[-20:]) or _TIME_AFTER.match(after):
        return False
    if len(match["number"]) > 2 and _GROUP_BEFORE.search(before[-5:]):
        return False
    return not (match["number"].isdigit() and int(match["number"][:9]) in _YEAR)


def _spot(origin: str, text: str, match: re.Match[str], sentence: int, context: str) -> Spot:
    start, end = match.span()
    written, glued = match["number"], match["glued"]
    value = Decimal(written.replace(".", "").replace(",", "."))
    hedge = _HEDGE_BEFORE.search(text[:start])
    if hedge:
        start = hedge.start(1)
    following, preceding = _following(text, end), _preceding(text, start)
    unit = {"đ": "đồng", PER_CENT: PER_CENT}.get(glued or "") or _unit(following, text[:start])
    form = FigureForm.DIGITS
    if "." in written:
        form = FigureForm.GROUPED
    elif written.startswith("0") and len(written) == 2:
        form = FigureForm.TWO_DIGITS
    label = following if following and not glued else preceding
    if following and following.lower().removeprefix(unit)[:1] in {"", ","}:
        label = _named_before(preceding, text[:start]) or following
    return Spot(
        origin=Origin(origin, start),
        end=end,
        words=text[start:end],
        value=value,
        unit=unit,
        form=form,
        style=FigureStyle(
            places=len(written.partition(",")[2]) or None,
            unit=UnitForm.SHORT if glued else UnitForm.NONE,
            hedge=Hedge(hedge[1].lower()) if hedge else Hedge.NONE,
            stated=value if hedge else None,
        ),
        sentence=sentence,
        context=fold_blanks(context),
        label=label[:1].upper() + label[1:],
    )


def _following(text: str, end: int) -> str:
    """Return the words after a number, up to the next mark or number."""
    rest = text[end : end + 3 * MAX_LABEL]
    unit = _UNIT.match(rest, 1)  # may have a comma: `tin, bài`
    clause = _CLAUSE.search(rest, unit.end() if unit else 0)
    words = rest[: clause.start()] if clause else rest
    return shortened(fold_blanks(words), MAX_LABEL).rstrip(" ,")


def _preceding(text: str, start: int) -> str:
    """Return the words before a number, back to the last mark or number, the colon right before it aside."""
    head = text[max(0, start - 3 * MAX_LABEL) : start].rstrip(" :")
    words = fold_blanks(_BEFORE_CLAUSE.split(head)[-1]).strip(" ,")
    words = _NUMBER_BEFORE.sub("", words)
    return words if len(words) <= MAX_LABEL else words[-MAX_LABEL:].partition(" ")[2]


def _named_before(preceding: str, before: str) -> str:
    """Return what the words before a number name, where only its unit follows: `trong đó trực tuyến | 140 hồ sơ`."""
    if before.rstrip().endswith(","):
        return ""  # `3 không, | 4 tại chỗ`: they go with the number before
    words = preceding.rpartition(", ")[2]
    while match := _NO_NAME.match(words) or _NO_NAME_AT_END.search(words):
        words = (words[: match.start()] + words[match.end() :]).strip()
    return words


def _unit(following: str, before: str) -> str:
    """Return what is counted: a known noun after the number, else the last one before it in the sentence."""
    match = _UNIT.match(following)
    if match:
        return match[0].lower()
    if following:
        words = takewhile(
            lambda word: word not in _NO_UNIT and not word[0].isdigit(), following.lower().split()
        )
        return " ".join(islice(words, 2)).rstrip(",")
    sentence = re.split(r"[.!?](?=\s)|\n", before)[-1]
    known = _UNIT.findall(sentence)
    return known[-1].lower() if known else ""


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _COMMON


def _nouns(unit: str) -> frozenset[str]:
    return frozenset(fold_blanks(noun).lower() for noun in unit.split(",") if noun.strip())


# Putting together what belongs together


@dataclass(frozen=True, slots=True)
class _Known:
    counter: Counter
    value: Fraction
    words: frozenset[str]
    nouns: frozenset[str]


@dataclass(slots=True, eq=False)
class _Group:
    """Spots of one counter."""

    value: Decimal
    nouns: frozenset[str]
    words: frozenset[str]
    known: Counter | None
    spots: list[Spot] = field(default_factory=list)
    parts: tuple["_Group", ...] = ()

    @property
    def sentences(self) -> set[int]:
        return {spot.sentence for spot in self.spots}


def _grouped(found: Iterable[Spot], known: Sequence[_Known]) -> list[_Group]:
    groups: list[_Group] = []
    by_value: dict[Decimal, list[_Group]] = {}
    for spot in found:
        words, nouns = _content_words(spot.context), _nouns(spot.unit)
        same = by_value.setdefault(spot.value, [])
        group = next((group for group in same if _is_same(group, spot, words, nouns)), None)
        if group is None:
            taken = {group.known.id for group in same if group.known and spot.sentence in group.sentences}
            counter = _known_for(spot, words, nouns, [k for k in known if k.counter.id not in taken])
            group = next((group for group in same if counter and group.known is counter), None)
            if group is None:
                group = _Group(spot.value, nouns, words, counter)
                same.append(group)
                groups.append(group)
        group.spots.append(spot)
    return groups


def _is_same(group: _Group, spot: Spot, words: frozenset[str], nouns: frozenset[str]) -> bool:
    """Tell whether an equal number is the same figure; nobody states one twice in a sentence."""
    return (
        spot.sentence not in group.sentences
        and bool(group.nouns & nouns or group.nouns == nouns)
        and len(_apart_from(group.words & words, nouns)) >= FEWEST_SHARED_WORDS
    )


def _apart_from(words: frozenset[str], nouns: frozenset[str]) -> frozenset[str]:
    return words - {word for noun in nouns for word in noun.split()}


def _known_for(
    spot: Spot, words: frozenset[str], nouns: frozenset[str], known: Sequence[_Known]
) -> Counter | None:
    """Return the counter of the book that a spot names best, None if none fits."""
    best: tuple[int, _Known] | None = None
    for candidate in known:
        fits = candidate.value == Fraction(spot.value) or hedge_holds(
            spot.style.hedge, Fraction(spot.value), candidate.value
        )
        if not fits or (nouns and candidate.nouns and not nouns & candidate.nouns):
            continue
        score = len(_apart_from(words & candidate.words, nouns)) + bool(nouns & candidate.nouns)
        if score >= FEWEST_SHARED_WORDS and (best is None or score > best[0]):
            best = (score, candidate)
    return best[1].counter if best else None


def _find_sums(groups: Sequence[_Group]) -> None:
    """Find the figures that are the sum of two others of the same unit."""
    buckets: dict[str, list[_Group]] = {}
    for group in groups:
        for noun in group.nouns:
            buckets.setdefault(noun, []).append(group)
    for bucket in buckets.values():
        for first, second in combinations(bucket[:MAX_BUCKET], 2):
            if first.value <= 0 or second.value <= 0:
                continue
            for whole in bucket[:MAX_BUCKET]:
                if whole.value == first.value + second.value and _is_sum(whole, first, second):
                    whole.parts = (first, second)


def _is_sum(whole: _Group, first: _Group, second: _Group) -> bool:
    if whole.known or whole.parts or whole in {*first.parts, *second.parts}:
        return False
    if whole.sentences & first.sentences & second.sentences:
        return True
    shared = (_apart_from(whole.words & part.words, whole.nouns) for part in (first, second))
    return (
        all(len(words) >= FEWEST_SHARED_WORDS for words in shared)
        and whole.nouns == first.nouns == second.nouns
    )


def _proposals(groups: Sequence[_Group], taken: set[CounterId]) -> tuple[Proposal, ...]:
    codes: dict[int, CounterId] = {}
    used = set(taken)
    for group in groups:
        code = group.known.id if group.known else _free_code(group, used)
        used.add(code)
        codes[id(group)] = code
    return tuple(_proposal(group, codes) for group in groups)


def _proposal(group: _Group, codes: dict[int, CounterId]) -> Proposal:
    first = group.spots[0]
    if group.known:
        basis = Basis.KNOWN
    elif group.parts:
        basis = Basis.SUM
    else:
        basis = Basis.REPEATED if len(group.spots) > 1 else Basis.NEW
    return Proposal(
        counter=codes[id(group)],
        basis=basis,
        label=group.known.label if group.known else first.label,
        unit=group.known.unit if group.known else first.unit,
        value=group.value,
        spots=tuple(group.spots),
        parts=tuple(codes[id(part)] for part in group.parts),
    )


def _free_code(group: _Group, used: set[CounterId]) -> CounterId:
    """Make a code of unit and label: `van_ban.chi_dao_cac_co_quan`."""
    first = group.spots[0]
    unit = _slug("ty_le" if first.unit == PER_CENT else first.unit) or "so_lieu"
    rest = _slug(first.label.lower().removeprefix(first.unit))
    base = f"{unit}.{rest}" if rest else unit
    numbers = (f"{base}_{number}" for number in range(2, len(used) + 3))
    return CounterId(base if base not in used else next(code for code in numbers if code not in used))


def _slug(text: str) -> str:
    return shortened("_".join(re.findall(r"[a-z0-9]+", fold(text))), MAX_CODE, between="_")
