"""What a report is made of.

Values are frozen: a change makes a new value, through `bcdesk.domain.edits`. Identity is by id, not by
place: every section, block, note, mention and annex keeps its id wherever it is moved, and no id
stands twice in one report (`duplicate_ids`). Text is clean (`bcdesk.domain.text`).

Three choices worth knowing:

* A footnote lives *in* its mark. Deleting, cutting or moving the mark takes the note along, and a mark
  without its note cannot be written down. Numbers are given by composition, in reading order.
* One `Paragraph` serves as body text, bullet and item; its `marker` says which. Numbers are automatic,
  that is by place, unless `pinned`.
* Words that the form adds (`Kính gửi:`, `- … ;`, `KT.`) are composed, not stored.
"""

import unicodedata
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from bcdesk.domain.agency import DECREE_STYLE, HouseStyle
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.style import PLAIN_FIGURE, FigureStyle
from bcdesk.domain.periods import FIRST_YEAR, LAST_YEAR, DataWindow, Period
from bcdesk.domain.text import require_clean

ReportId = NewType("ReportId", str)
SectionId = NewType("SectionId", str)
BlockId = NewType("BlockId", str)
NoteId = NewType("NoteId", str)
MentionId = NewType("MentionId", str)
AnnexId = NewType("AnnexId", str)

MAX_PLACES = 100_000
"""Most places (rows times columns) of a table: some 2,000 pages."""


class Script(StrEnum):
    """Where a run stands against the base line."""

    NORMAL = "normal"
    SUPER = "super"
    SUB = "sub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run differs from the style of its paragraph."""

    bold: bool = False
    italic: bool = False
    script: Script = Script.NORMAL


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Text:
    """A run of clean text; never empty, and no run begins with a mark that belongs to the letter before it."""

    text: str
    look: Look = PLAIN

    def __post_init__(self) -> None:
        """Hold the invariants."""
        if not require_clean(self.text) or unicodedata.combining(self.text[0]):
            msg = "a run of text is never empty and begins with a letter of its own"
            raise ValueError(msg)


class CitationForm(StrEnum):
    """How a citation is worded."""

    AUTOMATIC = "automatic"
    FULL = "full"
    SHORT = "short"
    AS_WRITTEN = "as-written"


class FigureForm(StrEnum):
    """How a figure is printed."""

    DIGITS = "digits"
    TWO_DIGITS = "two-digits"
    GROUPED = "grouped"
    WORDS = "words"
    AS_WRITTEN = "as-written"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMention:
    """A place that cites a recorded document.

    `as_written` is printed for the form *as written*, and for the others in a report that was issued with these words;
    else they are worded from the record.
    """

    id: MentionId
    document: DocumentId
    form: CitationForm = CitationForm.AUTOMATIC
    as_written: str = ""
    look: Look = PLAIN

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.as_written)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A place that prints a counter, or a formula of counters; `as_written` as in `CitationMention`."""

    id: MentionId
    counter: CounterId | None = None
    formula: str = ""
    form: FigureForm = FigureForm.DIGITS
    style: FigureStyle = PLAIN_FIGURE
    as_written: str = ""
    look: Look = PLAIN

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.as_written)
        require_clean(self.formula)
        if (self.counter is None) != bool(self.formula):
            msg = "a figure prints either a counter or a formula"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


NoteInline = Text | CitationMention | FigureMention | LineBreak


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """One paragraph of a footnote."""

    id: BlockId
    inlines: tuple[NoteInline, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote together with the note itself."""

    id: NoteId
    paragraphs: tuple[NoteParagraph, ...]


Inline = Text | CitationMention | FigureMention | NoteMark | LineBreak


class Marker(StrEnum):
    """What stands before a paragraph."""

    NONE = ""
    DASH = "-"
    PLUS = "+"
    NUMBER_DASH = "1-"
    NUMBER_DOT = "1."
    LETTER = "a)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Body text, a bullet or a numbered item.

    `pinned` replaces the automatic number of an item by these very words (`3-`); None leaves it automatic.
    """

    id: BlockId
    inlines: tuple[Inline, ...] = ()
    marker: Marker = Marker.NONE
    pinned: str | None = None

    def __post_init__(self) -> None:
        """Hold the invariants."""
        if self.pinned is not None:
            require_clean(self.pinned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A visible hole: `missing` says what is still to be supplied, and it is printed as such."""

    id: BlockId
    missing: str

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.missing)


class Align(StrEnum):
    """Horizontal alignment."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell; a merged one is written once, at its top left place, with its spans."""

    paragraphs: tuple[Paragraph, ...] = ()
    align: Align = Align.LEFT
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose cells fill its grid exactly.

    `widths` are shares of the text width, one for each column. The first `header_rows` rows are repeated
    on every page.

    Raises:
        ValueError: cells overlap, leave holes, or hang over the edge.
    """

    id: BlockId
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0

    def __post_init__(self) -> None:
        """Hold the invariants."""
        if not self.widths or min(self.widths) < 1 or not 0 <= self.header_rows <= len(self.rows):
            msg = "a table has columns with a width and no more header rows than rows"
            raise ValueError(msg)
        if len(self.widths) * len(self.rows) > MAX_PLACES:
            msg = "a table larger than any page can show"
            raise ValueError(msg)
        self.grid()

    def grid(self) -> dict[tuple[int, int], Cell]:
        """Map each (row, column) of a cell's top left corner to the cell."""
        taken: set[tuple[int, int]] = set()
        corners: dict[tuple[int, int], Cell] = {}
        for row, cells in enumerate(self.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                corners[row, column] = cell
                if cell.rows == cell.columns == 1 and column < len(self.widths):  # nearly all
                    taken.add((row, column))
                    continue
                covered = _covered(row, column, cell) if self._holds(row, column, cell) else set()
                if not covered or covered & taken:
                    msg = f"cell {row},{column} overlaps another or leaves the table"
                    raise ValueError(msg)
                taken |= covered
        if len(taken) != len(self.rows) * len(self.widths):
            msg = "the cells leave holes in the table"
            raise ValueError(msg)
        return corners

    def _holds(self, row: int, column: int, cell: Cell) -> bool:
        spans = cell.rows >= 1 and cell.columns >= 1
        return spans and row + cell.rows <= len(self.rows) and column + cell.columns <= len(self.widths)


def _covered(row: int, column: int, cell: Cell) -> set[tuple[int, int]]:
    """Return the places under `cell`."""
    return {(r, c) for r in range(row, row + cell.rows) for c in range(column, column + cell.columns)}


Block = Paragraph | Table | Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section heading.

    `pinned` replaces the automatic number by these very words, separator included (`III.`); None leaves it
    automatic. `runs_on`: the first body paragraph of the section follows on the line of the heading.
    """

    inlines: tuple[Inline, ...] = ()
    pinned: str | None = None
    runs_on: bool = False

    def __post_init__(self) -> None:
        """Hold the invariants."""
        if self.pinned is not None:
            require_clean(self.pinned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the report with a heading; its level is its depth."""

    id: SectionId
    heading: Heading
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()


class ReportState(StrEnum):
    """Dự thảo, trình ký, phát hành."""

    DRAFT = "draft"
    FOR_SIGNATURE = "for-signature"
    ISSUED = "issued"


class Urgency(StrEnum):
    """Mức độ khẩn (box 10b)."""

    NONE = ""
    URGENT = "khan"
    VERY_URGENT = "thuong-khan"
    EXPRESS = "hoa-toc"


class Secrecy(StrEnum):
    """Dấu độ mật (box 10a)."""

    NONE = ""
    SECRET = "mat"  # noqa: S105
    TOP_SECRET = "toi-mat"  # noqa: S105
    ABSOLUTELY_SECRET = "tuyet-mat"  # noqa: S105


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """Date of the report itself; `day` None while the registry has not given it (Điều 15)."""

    year: int
    month: int
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse dates that no calendar has."""
        date(self.year, self.month, 1 if self.day is None else self.day)
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            msg = f"no year of a report: {self.year}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The head of the first page.

    `superior` may be empty (an agency without one). `number` None while the registry has not given it.
    `subject` is the trích yếu; a `LineBreak` in it is where the officer breaks the line.
    """

    superior: str
    agency: str
    symbol: str
    place: str
    dated: DocumentDate
    number: int | None = None
    urgency: Urgency = Urgency.NONE
    secrecy: Secrecy = Secrecy.NONE
    type_name: str = "Báo cáo"
    subject: tuple[Text | LineBreak, ...] = ()

    def __post_init__(self) -> None:
        """Hold the invariants."""
        for text in (self.superior, self.agency, self.symbol, self.place, self.type_name):
            require_clean(text)
        if self.number is not None and self.number < 1:
            msg = "numbers of documents start at 1"
            raise ValueError(msg)

    @property
    def subject_line(self) -> str:
        """The trích yếu in one line."""
        return "".join(piece.text if isinstance(piece, Text) else " " for piece in self.subject)


class Rank(StrEnum):
    """Place of an addressee relative to the agency (NĐ 30 asks for Kính gửi towards a higher one)."""

    HIGHER = "higher"
    EQUAL = "equal"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Addressee:
    """One line of Kính gửi, without dash and end mark."""

    name: str
    rank: Rank

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.name)


class Authority(StrEnum):
    """In what capacity somebody signs (Phụ lục I, mục II.7)."""

    OWN = ""
    FOR_COLLECTIVE = "TM."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    AUTHORISED = "TUQ."
    ACTING = "Q."


@dataclass(frozen=True, slots=True)
class Capacity:
    """One line of the capacity, for example `KT. GIÁM ĐỐC`; `title` may be in any case, it prints in capitals."""

    title: str
    authority: Authority = Authority.OWN

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.title)


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block: the lines of the capacity from the highest to the signer, then the name."""

    capacity: tuple[Capacity, ...]
    name: str

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.name)


Title = tuple[Text | LineBreak, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A phụ lục of the report with its own heading block and page numbers.

    Its label (`Phụ lục II`) and its reference line are composed. `landscape` turns its pages.
    """

    id: AnnexId
    title: Title = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One periodic report.

    `kind` is the code of the report type, the same from period to period (`dan-van-qcdc`).
    `request` is the document that asks for the report. `data_window` None means the default of the period.
    `recipients` are the lines of Nơi nhận without dash and end mark; `bases` the căn cứ lines without end mark.
    `style` is the agency's house style as it was when the report was made, so that the report prints the
    same on another machine and after the agency changes its style.
    """

    id: ReportId
    kind: str
    period: Period
    masthead: Masthead
    signature: Signature
    state: ReportState = ReportState.DRAFT
    style: HouseStyle = DECREE_STYLE
    request: tuple[Inline, ...] = ()
    data_window: DataWindow | None = None
    closing_date: date | None = None
    deadline: date | None = None
    addressees: tuple[Addressee, ...] = ()
    bases: tuple[Paragraph, ...] = ()
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Block, ...] = ()
    recipients: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.kind)
        for line in self.recipients:
            require_clean(line)


def walk_sections(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield every section in reading order, parents before children."""
    for section in sections:
        yield section
        yield from walk_sections(section.sections)


def block_lists(report: Report) -> Iterator[tuple[Block, ...]]:
    """Yield every list of blocks of the report in reading order."""
    yield from (report.bases, report.opening)
    for section in walk_sections(report.sections):
        yield section.blocks
    yield report.closing
    for annex in report.annexes:
        yield annex.blocks
        for section in walk_sections(annex.sections):
            yield section.blocks


def inline_ids(inlines: Iterable[Inline]) -> Iterator[str]:
    """Yield the ids of notes and mentions, and of what stands in the notes."""
    for piece in inlines:
        match piece:
            case CitationMention(id=mention) | FigureMention(id=mention):
                yield mention
            case NoteMark(id=note, paragraphs=paragraphs):
                yield note
                for paragraph in paragraphs:
                    yield paragraph.id
                    yield from inline_ids(paragraph.inlines)
            case _:
                pass


def block_ids(block: Block) -> Iterator[str]:
    """Yield the id of `block` and of everything in it."""
    yield block.id
    match block:
        case Paragraph(inlines=inlines):
            yield from inline_ids(inlines)
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    for paragraph in cell.paragraphs:
                        yield from block_ids(paragraph)
        case Gap():
            pass


def all_ids(report: Report) -> Iterator[str]:
    """Yield every id that stands in the report."""
    yield from inline_ids(report.request)
    for blocks in block_lists(report):
        for block in blocks:
            yield from block_ids(block)
    for section in _all_sections(report):
        yield section.id
        yield from inline_ids(section.heading.inlines)
    for annex in report.annexes:
        yield annex.id


def duplicate_ids(report: Report) -> list[str]:
    """Return the ids that stand more than once, sorted; a sound report has none."""
    return sorted(name for name, times in Tally(all_ids(report)).items() if times > 1)


def _all_sections(report: Report) -> Iterator[Section]:
    yield from walk_sections(report.sections)
    for annex in report.annexes:
        yield from walk_sections(annex.sections)
