"""Hypothesis strategies for reports, records and edits."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar
from unicodedata import combining

from hypothesis import strategies as st

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import (
    Counter,
    CounterId,
    CounterKind,
    Dimension,
    Reading,
    Scheme,
)
from bcdesk.domain.counters.columns import Axis, Column, SheetPlace
from bcdesk.domain.counters.style import MAX_PLACES, FigureStyle, Hedge, UnitForm
from bcdesk.domain.edits import (
    BASES,
    CLOSING,
    OPENING,
    Edit,
    PutCounters,
    PutDocument,
    SetAnnexTitle,
    SetFrame,
    SetHeading,
    SpliceAnnexes,
    SpliceBlocks,
    SpliceSections,
    Workspace,
)
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.report import (
    Addressee,
    Align,
    Annex,
    AnnexId,
    Authority,
    Block,
    BlockId,
    Capacity,
    Cell,
    CitationForm,
    CitationMention,
    DocumentDate,
    FigureForm,
    FigureMention,
    Gap,
    Heading,
    Inline,
    LineBreak,
    Look,
    Marker,
    Masthead,
    MentionId,
    NoteId,
    NoteInline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Rank,
    Report,
    ReportId,
    ReportState,
    Script,
    Secrecy,
    Section,
    SectionId,
    Signature,
    Table,
    Text,
    Urgency,
    walk_sections,
)
from bcdesk.domain.text import clean

T = TypeVar("T")
Draw = st.DrawFn

_ALPHABET = st.characters(codec="utf-8")
texts = st.one_of(
    st.sampled_from(("Sở Nội vụ", "12,5%", "<b>&amp;", "Nghị quyết số 25-NQ/TW", "đ", "“khéo”")),
    st.text(_ALPHABET, max_size=12),
).map(clean)
words = texts.filter(lambda text: bool(text) and not combining(text[0]))
dates = st.dates(date(1946, 1, 1), date(2998, 12, 31))
_ids = st.uuids(version=4).map(str)
looks = st.builds(Look, bold=st.booleans(), italic=st.booleans(), script=st.sampled_from(Script))


def ids(kind: Callable[[str], T]) -> st.SearchStrategy[T]:
    """Return a strategy for ids that never repeat."""
    return _ids.map(kind)


runs = st.builds(Text, words, looks)
citations = st.builds(
    CitationMention,
    id=ids(MentionId),
    document=st.sampled_from(("doc-1", "doc-2", "doc-3")).map(DocumentId),
    form=st.sampled_from(CitationForm),
    as_written=texts,
    look=looks,
)
_hedges = st.builds(
    FigureStyle,
    hedge=st.sampled_from([hedge for hedge in Hedge if hedge]),
    stated=st.decimals(0, 10**6, places=1),
    unit=st.sampled_from(UnitForm),
)
figure_styles = _hedges | st.builds(
    FigureStyle,
    places=st.none() | st.integers(0, MAX_PLACES),
    unit=st.sampled_from(UnitForm),
    direction=st.booleans(),
)
figures = st.builds(
    lambda what, **rest: FigureMention(**what, **rest),
    st.one_of(
        st.builds(dict, counter=st.sampled_from(("n-1", "n-2", "n-3")).map(CounterId)),
        st.builds(dict, formula=st.sampled_from(("=[n-1] + [n-2]", "=ty_le([n-1]; [n-3])", "=("))),
    ),
    id=ids(MentionId),
    form=st.sampled_from(FigureForm),
    style=figure_styles,
    as_written=texts,
    look=looks,
)
note_inlines: st.SearchStrategy[NoteInline] = st.one_of(runs, citations, figures, st.just(LineBreak()))


def tuples_of(items: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for short tuples."""
    return st.lists(items, max_size=most).map(tuple)


note_marks = st.builds(
    NoteMark, ids(NoteId), tuples_of(st.builds(NoteParagraph, ids(BlockId), tuples_of(note_inlines)), 2)
)
inlines: st.SearchStrategy[tuple[Inline, ...]] = tuples_of(st.one_of(note_inlines, note_marks), 3)
pins = st.none() | texts
paragraphs = st.builds(
    Paragraph, id=ids(BlockId), inlines=inlines, marker=st.sampled_from(Marker), pinned=pins
)
gaps = st.builds(Gap, id=ids(BlockId), missing=texts)
cells = st.builds(Cell, paragraphs=tuples_of(paragraphs, 2), align=st.sampled_from(Align))


@st.composite
def tables(draw: Draw) -> Table:
    """Draw a table of up to 3 by 3, its first row perhaps one merged cell."""
    columns, height = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    rows = [tuple(draw(cells) for _ in range(columns)) for _ in range(height)]
    if draw(st.booleans()):
        rows.insert(0, (replace(draw(cells), columns=columns),))
    widths = tuple(draw(st.integers(1, 50)) for _ in range(columns))
    header = draw(st.integers(0, 1))
    return Table(id=draw(ids(BlockId)), widths=widths, rows=tuple(rows), header_rows=header)


blocks: st.SearchStrategy[Block] = st.one_of(paragraphs, paragraphs, gaps, tables())
headings = st.builds(Heading, inlines=inlines, pinned=pins, runs_on=st.booleans())
sections: st.SearchStrategy[Section] = st.deferred(
    lambda: st.builds(
        Section,
        id=ids(SectionId),
        heading=headings,
        blocks=tuples_of(blocks, 2),
        sections=st.just(()) | tuples_of(sections, 2),
    )
)
titles = tuples_of(st.one_of(st.builds(Text, words, looks), st.just(LineBreak())))
annexes = st.builds(
    Annex,
    id=ids(AnnexId),
    title=titles,
    blocks=tuples_of(blocks, 2),
    sections=tuples_of(sections, 1),
    landscape=st.booleans(),
)
periods = st.one_of(
    st.builds(Period, st.just(PeriodKind.MONTH), st.integers(1945, 2999), st.integers(1, 12)),
    st.builds(Period, st.just(PeriodKind.HALF_YEAR), st.integers(1945, 2999), st.integers(1, 2)),
    st.builds(Period, st.just(PeriodKind.CUSTOM), st.integers(1945, 2999)),
)
document_dates = st.builds(
    DocumentDate, st.integers(1945, 2999), st.integers(1, 12), st.none() | st.integers(1, 28)
)
mastheads = st.builds(
    Masthead,
    superior=texts,
    agency=texts,
    symbol=texts,
    place=texts,
    dated=document_dates,
    number=st.none() | st.integers(1, 99999),
    urgency=st.sampled_from(Urgency),
    secrecy=st.sampled_from(Secrecy),
    type_name=texts,
    subject=titles,
)
signatures = st.builds(Signature, tuples_of(st.builds(Capacity, texts, st.sampled_from(Authority))), texts)
styles = st.builds(
    HouseStyle,
    sizes=st.sampled_from(SizeSet),
    margin_top=st.floats(20, 25),
    margin_bottom=st.floats(20, 25),
    margin_left=st.floats(30, 35),
    margin_right=st.floats(15, 20),
    line_pitch=st.none() | st.floats(16.1, 22.4),
    first_line=st.sampled_from(FirstLineIndent),
    upper_headings=st.booleans(),
)
windows = st.tuples(dates, dates).map(sorted).map(lambda pair: DataWindow(*pair))
reports = st.builds(
    Report,
    id=ids(ReportId),
    kind=texts,
    period=periods,
    masthead=mastheads,
    signature=signatures,
    state=st.sampled_from(ReportState),
    style=styles,
    request=inlines,
    data_window=st.none() | windows,
    closing_date=st.none() | dates,
    deadline=st.none() | dates,
    addressees=tuples_of(st.builds(Addressee, texts, st.sampled_from(Rank))),
    bases=tuples_of(paragraphs, 2),
    opening=tuples_of(blocks, 2),
    sections=tuples_of(sections, 2),
    closing=tuples_of(blocks, 2),
    recipients=tuples_of(texts),
    annexes=tuples_of(annexes, 2),
)
_values = st.none() | st.decimals(-(10**15), 10**15, places=3)


@st.composite
def readings(draw: Draw) -> Reading:
    """Draw a reading."""
    period = draw(periods)
    window = draw(st.none() | windows)
    at = draw(st.sampled_from(("", "2021-06-14T08:00:00+07:00")))
    return Reading(
        period=period, value=draw(_values), window=window, source=draw(texts), by=draw(texts), at=at
    )


def counters(name: str) -> st.SearchStrategy[Counter]:
    """Return a strategy for counters of one code."""
    return st.builds(
        Counter,
        id=st.just(CounterId(name)),
        label=texts,
        unit=texts,
        value=_values,
        kind=st.sampled_from(CounterKind),
        scheme=st.sampled_from(Scheme),
        group=texts,
        dimension=st.builds(Dimension, area=texts, office=texts, channel=texts),
        place=st.none()
        | st.builds(SheetPlace, st.sampled_from(Axis), texts, st.integers(0, 99), st.sampled_from(Column)),
        formula=st.sampled_from(("", "", "=[n-2] + 1", "=[n-1] / [n-3]")),
        readings=st.lists(readings(), max_size=2, unique_by=lambda reading: reading.period).map(tuple),
    )


@st.composite
def workspaces(draw: Draw) -> Workspace:
    """Draw a report with some of the records it mentions."""
    documents = [
        CitedDocument(
            id=DocumentId(name),
            doc_type=draw(st.sampled_from(("Luật", "Quyết định", "Công văn"))),
            code=draw(texts),
            dated=draw(st.none() | dates),
            issuer=draw(texts),
            subject=draw(texts),
        )
        for name in draw(st.sets(st.sampled_from(("doc-1", "doc-2", "doc-3"))))
    ]
    figures_told = [draw(counters(name)) for name in draw(st.sets(st.sampled_from(("n-1", "n-2", "n-3"))))]
    return Workspace(
        draw(reports),
        tuple(sorted(documents, key=lambda document: document.id)),
        tuple(sorted(figures_told, key=lambda counter: counter.id)),
    )


def _splice_of(
    draw: Draw, items: tuple[T, ...], fresh: st.SearchStrategy[T]
) -> tuple[int, tuple[T, ...], tuple[T, ...]]:
    """Draw where, what goes and what comes."""
    start = draw(st.integers(0, len(items)))
    end = draw(st.integers(start, len(items)))
    return start, items[start:end], draw(tuples_of(fresh, 2))


def _frame_edit(draw: Draw, workspace: Workspace) -> Edit:
    values: dict[str, st.SearchStrategy[object]] = {
        "masthead": mastheads,
        "signature": signatures,
        "period": periods,
        "style": styles,
        "recipients": tuples_of(texts),
        "deadline": st.none() | dates,
    }
    field = draw(st.sampled_from(sorted(values)))
    return SetFrame(field, getattr(workspace.report, field), draw(values[field]))


def _block_edit(draw: Draw, workspace: Workspace) -> Edit:
    report = workspace.report
    lists: dict[str, tuple[Block, ...]] = {OPENING: report.opening, CLOSING: report.closing}
    lists |= {annex.id: annex.blocks for annex in report.annexes}
    lists |= {section.id: section.blocks for section in walk_sections(report.sections)}
    for annex in report.annexes:
        lists |= {section.id: section.blocks for section in walk_sections(annex.sections)}
    container = draw(st.sampled_from(sorted(lists)))
    return SpliceBlocks(container, *_splice_of(draw, lists[container], blocks))


def _bases_edit(draw: Draw, workspace: Workspace) -> Edit:
    return SpliceBlocks(BASES, *_splice_of(draw, workspace.report.bases, paragraphs))


def _sections_edit(draw: Draw, workspace: Workspace) -> Edit:
    report = workspace.report
    lists: dict[SectionId | AnnexId | None, tuple[Section, ...]] = {None: report.sections}
    lists |= {section.id: section.sections for section in walk_sections(report.sections)}
    lists |= {annex.id: annex.sections for annex in report.annexes}
    parent = draw(st.sampled_from(sorted(lists, key=str)))
    return SpliceSections(parent, *_splice_of(draw, lists[parent], sections))


def _heading_edit(draw: Draw, workspace: Workspace) -> Edit:
    here = list(walk_sections(workspace.report.sections))
    if not here:
        return _frame_edit(draw, workspace)
    section = draw(st.sampled_from(here))
    return SetHeading(section.id, section.heading, draw(headings))


def _annexes_edit(draw: Draw, workspace: Workspace) -> Edit:
    return SpliceAnnexes(*_splice_of(draw, workspace.report.annexes, annexes))


def _annex_title_edit(draw: Draw, workspace: Workspace) -> Edit:
    if not workspace.report.annexes:
        return _annexes_edit(draw, workspace)
    annex = draw(st.sampled_from(workspace.report.annexes))
    return SetAnnexTitle(annex.id, annex.title, (Text(draw(words)),))


def _document_edit(draw: Draw, workspace: Workspace) -> Edit:
    old = draw(st.sampled_from((None, *workspace.documents)))
    fresh = CitedDocument(id=draw(ids(DocumentId)), doc_type="Thông tư", code=draw(texts))
    new = draw(st.sampled_from((fresh, fresh if old is None else replace(old, issuer="X"))))
    return PutDocument(old, new)


def _counter_edit(draw: Draw, workspace: Workspace) -> Edit:
    fresh = (Counter(id=draw(ids(CounterId)), label="Hồ sơ", value=Decimal(81)),)
    removed = draw(st.sampled_from(((), *((counter,) for counter in workspace.counters))))
    return PutCounters(removed, draw(st.sampled_from(((), fresh))) if removed else fresh)


_EDITS = (
    _frame_edit,
    _block_edit,
    _bases_edit,
    _sections_edit,
    _heading_edit,
    _annexes_edit,
    _annex_title_edit,
    _document_edit,
    _counter_edit,
)


@st.composite
def edited(draw: Draw, most: int = 4) -> tuple[Workspace, list[Edit], Workspace]:
    """Draw a workspace, edits that fit one after the other, and what they lead to."""
    start = draw(workspaces())
    edits: list[Edit] = []
    now = start
    for _ in range(draw(st.integers(1, most))):
        edit = draw(st.sampled_from(_EDITS))(draw, now)
        edits.append(edit)
        now = edit.apply(now)
    return start, edits, now
