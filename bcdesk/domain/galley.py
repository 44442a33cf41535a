"""The galley: a report with every word, number and style decided.

It is the only thing that is printed, shown, compared or checked. Writers draw it; none of them composes.

A `Galley` is a list of `Part`s, each with its own page numbers (the report, then each annex). A part is a flow of
paragraphs, pairs of columns (masthead, signature) and tables. Every paragraph and run knows its *origin*, the id
of what it came from; composed words have none. Footnotes hang at the run that is their mark.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.report import PLAIN, Align, Look


class StyleName(StrEnum):
    """The paragraph styles, by the components of Nghị định 30/2020/NĐ-CP, Phụ lục I, sơ đồ (box numbers)."""

    NATIONAL_NAME = "national-name"  # 1
    MOTTO = "motto"  # 1
    SUPERIOR = "superior"  # 2
    AGENCY = "agency"  # 2
    NUMBER = "number"  # 3
    PLACE_DATE = "place-date"  # 4
    TYPE_NAME = "type-name"  # 5a
    SUBJECT = "subject"  # 5a
    MARK = "mark"  # 10a, 10b
    ADDRESSEE = "addressee"  # 9a
    ADDRESSEE_ITEM = "addressee-item"  # 9a, several
    BASIS = "basis"  # 6
    BODY = "body"  # 6
    HEADING_1 = "heading-1"  # 6, mục
    HEADING_2 = "heading-2"  # 6, khoản
    HEADING_3 = "heading-3"  # 6, điểm and deeper
    GAP = "gap"
    TABLE_HEAD = "table-head"
    TABLE_TEXT = "table-text"
    NOTE = "note"
    RECIPIENTS_HEAD = "recipients-head"  # 9b
    RECIPIENT = "recipient"  # 9b
    CAPACITY = "capacity"  # 7a
    SIGNER = "signer"  # 7b
    ANNEX_LABEL = "annex-label"
    ANNEX_TITLE = "annex-title"
    ANNEX_REFERENCE = "annex-reference"


class Rule(StrEnum):
    """The drawn line under a paragraph, by its length."""

    NONE = "none"
    FULL = "full"  # as long as the longest line of the text
    SHORT = "short"  # between a third and a half of it


class Ink(StrEnum):
    """What text and lines are printed in, as red, green and blue in hexadecimal."""

    BLACK = "000000"
    RED = "FF0000"  # đỏ tươi, of marks


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """How paragraphs of a style look: type in pt, indents in mm, gaps and pitch in pt.

    `left` is the indent of every line, `first_line` what the first has besides.
    `balanced`: text that needs several lines is broken into lines of about the same length.
    """

    size: float
    pitch: float
    align: Align = Align.JUSTIFY
    bold: bool = False
    italic: bool = False
    caps: bool = False
    left: float = 0.0
    first_line: float = 0.0
    gap_before: float = 0.0
    gap_after: float = 0.0
    rule: Rule = Rule.NONE
    keep_with_next: bool = False
    balanced: bool = False
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Origin:
    """Where printed text comes from: an id of the report and the code point in the text printed for it.

    A note mark and a line break count as one; a number or bullet before the text is composed and does not count.
    """

    id: str
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyNote:
    """A footnote with its number."""

    id: str
    number: int
    paragraphs: tuple["GalleyParagraph", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one look. `look` is what is printed, the style's own bold and italic included.

    `caps`: printed in capitals, though `text` keeps the letters as typed. `blank`: a hole of this width in mm to
    be filled by hand; its text is empty. `note`: the run is the mark of this footnote. `mention`: the id of the
    mention that the run prints. `break_before`: the run starts a new line.
    """

    text: str
    look: Look = PLAIN
    caps: bool = False
    blank: float = 0.0
    note: GalleyNote | None = None
    mention: str | None = None
    break_before: bool = False
    origin: Origin | None = None

    @property
    def printed(self) -> str:
        """The text as the reader sees it."""
        return self.text.upper() if self.caps else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyParagraph:
    """A paragraph; `heading_level` 0 for anything but headings, `align` None for the style's own.

    `box`: width in mm of the border around it, in the middle of its column, 0 for none; only side by side.
    `beside`: room in mm left free at both ends of its lines, for balanced text only.
    """

    style: StyleName
    runs: tuple[Run, ...]
    origin: Origin | None = None
    heading_level: int = 0
    align: Align | None = None
    box: float = 0.0
    beside: float = 0.0

    @property
    def lines(self) -> list[str]:
        """The text of the paragraph, cut at its line breaks, note marks as `[1]`."""
        lines = [""]
        for run in self.runs:
            if run.break_before:
                lines.append("")
            lines[-1] += f"[{run.note.number}]" if run.note else run.printed
        return lines


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Two columns whose rows stand level and which is never split: the masthead or the signature block."""

    rows: tuple[tuple[tuple[GalleyParagraph, ...], tuple[GalleyParagraph, ...]], ...]
    signature: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyCell:
    """A table cell at its top left place, with its spans."""

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: tuple[GalleyParagraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyTable:
    """A table; `widths` are shares of the text width, cells are in reading order."""

    widths: tuple[int, ...]
    row_count: int
    header_rows: int
    cells: tuple[GalleyCell, ...]
    origin: Origin


FlowItem = GalleyParagraph | SideBySide | GalleyTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A flow with page numbers of its own; `label` is empty for the report itself."""

    flow: tuple[FlowItem, ...]
    label: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Galley:
    """A composed report; `title` is its type and trích yếu in one line."""

    title: str
    style: HouseStyle
    formats: Mapping[StyleName, ParagraphFormat]
    parts: tuple[Part, ...]


def paragraphs(flow: tuple[FlowItem, ...]) -> Iterator[GalleyParagraph]:
    """Yield the paragraphs of a flow in reading order: a row of columns from left to right, then the next."""
    for item in flow:
        match item:
            case GalleyParagraph():
                yield item
            case SideBySide(rows=rows):
                for left, right in rows:
                    yield from left
                    yield from right
            case GalleyTable(cells=cells):
                for cell in cells:
                    yield from cell.paragraphs


def notes(galley: Galley) -> Iterator[GalleyNote]:
    """Yield the footnotes of the galley in the order of their numbers."""
    for part in galley.parts:
        for paragraph in paragraphs(part.flow):
            for run in paragraph.runs:
                if run.note:
                    yield run.note
