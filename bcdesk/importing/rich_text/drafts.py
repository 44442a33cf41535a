"""What the reader makes of HTML before its text is folded, decoded and numbered."""

from dataclasses import dataclass, field

from bcdesk.domain.report import Align, Look, Marker

NO_BREAK = "\xa0"
"""Stands in drafts for every blank that counts; HTML folds the others."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one look, as it stands in the source; `font` is empty where the source names none."""

    text: str
    look: Look
    font: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark; `note` is the key of its text."""

    note: str


Piece = Words | Break | Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphDraft:
    """A paragraph. `item` is the marker of a list item, None for other text; `label` what Word writes before one."""

    pieces: tuple[Piece, ...]
    align: Align | None = None
    heading: bool = False
    item: Marker | None = None
    label: str = ""
    level: int = 1


@dataclass(slots=True, kw_only=True)
class CellDraft:
    """A cell with the spans it asks for; `rows` 0 means down to the end; `width` 0 means unknown."""

    paragraphs: list[ParagraphDraft] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    width: float = 0.0
    head: bool = False


@dataclass(slots=True, kw_only=True)
class RowDraft:
    """A row; `head`: it stands in the head of the table."""

    cells: list[CellDraft] = field(default_factory=list)
    head: bool = False


@dataclass(slots=True, kw_only=True)
class TableDraft:
    """A table; `widths` are those of its `col` elements, if it has any."""

    rows: list[RowDraft] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)


BlockDraft = ParagraphDraft | TableDraft


@dataclass(slots=True, kw_only=True)
class Draft:
    """All that was read: the text, and the texts of the notes by their keys."""

    blocks: list[BlockDraft] = field(default_factory=list)
    notes: dict[str, list[ParagraphDraft]] = field(default_factory=dict)
