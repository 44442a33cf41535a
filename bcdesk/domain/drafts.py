"""Where reports come from: nothing, an outline, or the report of an earlier period.

Whatever comes out is a draft without number and day, and every id in it is new: two reports never share one, so a
piece copied from one into the other stays itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from bcdesk.domain.agency import DECREE_STYLE, HouseStyle
from bcdesk.domain.periods import LAST_YEAR, Period, PeriodKind
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    Authority,
    Block,
    BlockId,
    Capacity,
    Cell,
    CitationMention,
    DocumentDate,
    FigureMention,
    Gap,
    Heading,
    Inline,
    LineBreak,
    Masthead,
    MentionId,
    NoteId,
    NoteInline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    ReportId,
    ReportState,
    Section,
    SectionId,
    Signature,
    Table,
    Text,
)
from bcdesk.domain.text import fold, fold_blanks, require_clean
from bcdesk.domain.titles import period_phrase

NewId = Callable[[], str]
"""Gives an id that nothing has yet."""
LEVELS = " / "
"""What stands between the lines of a capacity written in one line."""
_ARCHIVE = "Lưu: VT"
"""The line that every Nơi nhận ends with (NĐ 30, Phụ lục I, mục II.9)."""
_COUNTED = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2}
"""So many periods of the kind has a year; of the others one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What the reports of one agency have in common; empty text where it is not known yet.

    `capacity` and `signer` are the signature block, `symbol` is without number and slash (`BC-STTTT`).
    """

    superior: str = ""
    agency: str = ""
    symbol: str = ""
    place: str = ""
    capacity: tuple[Capacity, ...] = ()
    signer: str = ""
    style: HouseStyle = DECREE_STYLE

    def __post_init__(self) -> None:
        """Hold the invariants."""
        for text in (self.superior, self.agency, self.symbol, self.place, self.signer):
            require_clean(text)


class Listed(Protocol):
    """A report as far as its place in the row of periods goes."""

    @property
    def id(self) -> ReportId:
        """The id of the report."""

    @property
    def kind(self) -> str:
        """The code of its type."""

    @property
    def period(self) -> Period:
        """Its period."""


def letterhead_of(report: Report) -> Letterhead:
    """Return what other reports of the agency take over from this one."""
    head = report.masthead
    return Letterhead(
        superior=head.superior,
        agency=head.agency,
        symbol=head.symbol,
        place=head.place,
        capacity=report.signature.capacity,
        signer=report.signature.name,
        style=report.style,
    )


def with_letterhead(report: Report, letterhead: Letterhead) -> Report:
    """Return `report` as the agency of `letterhead` would send it."""
    masthead = replace(
        report.masthead,
        superior=letterhead.superior,
        agency=letterhead.agency,
        symbol=letterhead.symbol,
        place=letterhead.place,
    )
    signature = Signature(letterhead.capacity, letterhead.signer)
    return replace(report, masthead=masthead, signature=signature, style=letterhead.style)


def capacity_words(capacity: tuple[Capacity, ...]) -> str:
    """Write a capacity in one line (`KT. Giám đốc / Phó Giám đốc`)."""
    return LEVELS.join(f"{line.authority} {line.title}".strip() for line in capacity)


def capacity_from_words(words: str) -> tuple[Capacity, ...]:
    """Read what `capacity_words` wrote, or an officer, who may write `kt.` small and leave out blanks."""
    lines = (fold_blanks(line) for line in words.split(LEVELS.strip()))
    return tuple(_capacity(line) for line in lines if line)


def next_period(period: Period) -> Period:
    """Return the period of the same kind that follows; the last year that reports have is followed by itself."""
    if period.ordinal < _COUNTED.get(period.kind, 1):
        return replace(period, ordinal=period.ordinal + 1)
    return replace(period, year=min(period.year + 1, LAST_YEAR), ordinal=1)


def half_year_of(day: date) -> Period:
    """Return the six months whose data the officer gathers on `day` (Nghị định 09/2019/NĐ-CP, Điều 12)."""
    if (day.month, day.day) >= (12, 15):
        return Period(PeriodKind.HALF_YEAR, day.year + 1, 1)
    return Period(PeriodKind.HALF_YEAR, day.year, 1 if (day.month, day.day) < (6, 15) else 2)


def period_end(period: Period) -> date:
    """Return the last day of the data of a period; 31 December for a custom one, whose window only people know."""
    window = period.default_window()
    return window.last if window else date(period.year, 12, 31)


def previous_of(listed: Iterable[Listed], report: Listed) -> ReportId | None:
    """Return the report of the same kind whose period ended last before that of `report`.

    None if there is none, or if the report has no kind yet.

    Reports of a month follow those of a month, and the longer ones each other (quarter, six months, nine months, year),
    so that the half year is not held against May. Only where that leads nowhere any kind of period will do.
    """
    end = period_end(report.period)
    earlier = [
        other
        for other in listed
        if report.kind
        and other.kind == report.kind
        and other.id != report.id
        and period_end(other.period) < end
    ]
    if not earlier:
        return None
    return max(earlier, key=lambda other: _nearness(other.period, report.period)).id


def counterpart(report: Report, container: str, other: Report) -> str | None:
    """Return the top-level section or annex of `other` that corresponds to one of `report`.

    It is the nearest one with the same heading, numbers aside, else the one at the same place.

    Returns:
        Its id; None if `container` is no section or annex of `report`, or `other` has none of the sort.
    """
    parts: tuple[tuple[Sequence[Section | Annex], Sequence[Section | Annex]], ...] = (
        (report.sections, other.sections),
        (report.annexes, other.annexes),
    )
    for mine, theirs in parts:
        at = next((at for at, part in enumerate(mine) if part.id == container), None)
        if at is None or not theirs:
            continue
        words = _heading_words(mine[at])
        alike = [place for place, part in enumerate(theirs) if words and _heading_words(part) == words]
        nearest = min(alike, key=lambda place: abs(place - at), default=min(at, len(theirs) - 1))
        return theirs[nearest].id
    return None


def blank_report(*, new_id: NewId, kind: str, period: Period, letterhead: Letterhead) -> Report:
    """Return a report with one empty section to write in; the trích yếu is open."""
    section = Section(id=SectionId(new_id()), heading=Heading(), blocks=(Paragraph(id=BlockId(new_id())),))
    bare = Masthead(superior="", agency="", symbol="", place="", dated=_dated(period, 12))
    report = Report(
        id=ReportId(new_id()),
        kind=kind,
        period=period,
        masthead=bare,
        signature=Signature((), ""),
        sections=(section,),
        recipients=(_ARCHIVE,),
    )
    return with_letterhead(report, letterhead)


def from_outline(outline: Report, *, new_id: NewId, period: Period, letterhead: Letterhead) -> Report:
    """Return a report with the headings and gaps of `outline`, whose trích yếu is ended by the period."""
    draft = duplicated(outline, new_id, period)
    ended = Text(f" {period_phrase(period)}")
    masthead = replace(draft.masthead, subject=(*draft.masthead.subject, ended))
    return with_letterhead(replace(draft, masthead=masthead), letterhead)


def duplicated(report: Report, new_id: NewId, period: Period | None = None) -> Report:
    """Return a draft with the text of `report`, for `period`; None keeps the period.

    The text stays as it is, also where it speaks of the old period: what is still true only the officer knows. Another
    period leaves the days of the old one open.
    """
    masthead = replace(report.masthead, number=None, dated=replace(report.masthead.dated, day=None))
    draft = _renewed(replace(report, masthead=masthead, state=ReportState.DRAFT), new_id)
    if period is None or period == report.period:
        return draft
    return replace(
        draft,
        period=period,
        masthead=replace(masthead, dated=_dated(period, masthead.dated.month)),
        data_window=None,
        closing_date=None,
        deadline=None,
    )


def _capacity(line: str) -> Capacity:
    for authority in Authority:
        if authority and line.casefold().startswith(authority.casefold()):
            return Capacity(line[len(authority) :].strip(), authority)
    return Capacity(line)


def _dated(period: Period, month: int) -> DocumentDate:
    """Return the month in which a period ends, `month` for a custom one; the day is open."""
    window = period.default_window()
    return DocumentDate(period.year, window.last.month if window else month)


def _heading_words(part: Section | Annex) -> str:
    """Return the letters of a heading, folded, to compare it with that of another period."""
    inlines = part.heading.inlines if isinstance(part, Section) else part.title
    words = " ".join(piece.text for piece in inlines if isinstance(piece, Text))
    return fold(fold_blanks("".join(char for char in words if not char.isdigit())))


def _nearness(other: Period, period: Period) -> tuple[bool, date, bool]:
    family = (PeriodKind.MONTH, PeriodKind.CUSTOM)
    related = other.kind == period.kind or not {other.kind, period.kind} & set(family)
    return related, period_end(other), other.kind == period.kind


def _renewed(report: Report, new_id: NewId) -> Report:
    """Return `report` with every id exchanged for a new one."""
    return replace(
        report,
        id=ReportId(new_id()),
        request=_inlines(report.request, new_id),
        bases=tuple(_paragraph(base, new_id) for base in report.bases),
        opening=_blocks(report.opening, new_id),
        sections=_sections(report.sections, new_id),
        closing=_blocks(report.closing, new_id),
        annexes=tuple(_annex(annex, new_id) for annex in report.annexes),
    )


def _annex(annex: Annex, new_id: NewId) -> Annex:
    return replace(
        annex,
        id=AnnexId(new_id()),
        blocks=_blocks(annex.blocks, new_id),
        sections=_sections(annex.sections, new_id),
    )


def _sections(sections: tuple[Section, ...], new_id: NewId) -> tuple[Section, ...]:
    return tuple(
        replace(
            section,
            id=SectionId(new_id()),
            heading=replace(section.heading, inlines=_inlines(section.heading.inlines, new_id)),
            blocks=_blocks(section.blocks, new_id),
            sections=_sections(section.sections, new_id),
        )
        for section in sections
    )


def _blocks(blocks: tuple[Block, ...], new_id: NewId) -> tuple[Block, ...]:
    return tuple(_block(block, new_id) for block in blocks)


def _block(block: Block, new_id: NewId) -> Block:
    match block:
        case Paragraph():
            return _paragraph(block, new_id)
        case Table(rows=rows):
            cells = tuple(tuple(_cell(cell, new_id) for cell in row) for row in rows)
            return replace(block, id=BlockId(new_id()), rows=cells)
        case Gap():
            return replace(block, id=BlockId(new_id()))


def _cell(cell: Cell, new_id: NewId) -> Cell:
    return replace(cell, paragraphs=tuple(_paragraph(paragraph, new_id) for paragraph in cell.paragraphs))


def _paragraph(paragraph: Paragraph, new_id: NewId) -> Paragraph:
    return replace(paragraph, id=BlockId(new_id()), inlines=_inlines(paragraph.inlines, new_id))


def _inlines(inlines: tuple[Inline, ...], new_id: NewId) -> tuple[Inline, ...]:
    return tuple(
        _note(piece, new_id) if isinstance(piece, NoteMark) else _piece(piece, new_id) for piece in inlines
    )


def _note(note: NoteMark, new_id: NewId) -> NoteMark:
    paragraphs = (
        NoteParagraph(BlockId(new_id()), tuple(_piece(piece, new_id) for piece in paragraph.inlines))
        for paragraph in note.paragraphs
    )
    return NoteMark(NoteId(new_id()), tuple(paragraphs))


def _piece(piece: NoteInline, new_id: NewId) -> NoteInline:
    match piece:
        case CitationMention() | FigureMention():
            return replace(piece, id=MentionId(new_id()))
        case Text() | LineBreak():
            return piece
