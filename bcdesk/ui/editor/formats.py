"""How rows look in the editor: as they print, at the zoom of the view.

What a piece of text *is* (its look, its mention, its row) stands in properties of the formats and is read back from
there; fonts and indents only show it. So a bold heading is not taken for bold text.
"""

from enum import IntEnum
from functools import cached_property, lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
)

from bcdesk.domain.agency import A4_LONG, A4_SHORT, HouseStyle
from bcdesk.domain.galley import ParagraphFormat, StyleName
from bcdesk.domain.passages import HeadingRow, Row
from bcdesk.domain.report import Align, BlockId, Gap, Look, Marker, Paragraph, Script
from bcdesk.domain.typography import paragraph_formats
from bcdesk.ui.theme import PRINT_FAMILY

_FIRST = int(QTextFormat.Property.UserProperty.value)
POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4
_HEADINGS = (StyleName.HEADING_1, StyleName.HEADING_2, StyleName.HEADING_3)
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}


NO_LINE = QTextCharFormat.UnderlineStyle.NoUnderline


class Prop(IntEnum):
    """The properties that say what a format stands for."""

    ROW = _FIRST + 1  # block: the id of the row or of the paragraph in a cell
    KIND = _FIRST + 2  # block: a `Kind`
    LEVEL = _FIRST + 3  # block: level of a heading
    MARKER = _FIRST + 4  # block: value of a `Marker`
    PINNED = _FIRST + 5  # block: the pinned number; absent for an automatic one
    RUNS_ON = _FIRST + 6  # block: whether the text after a heading follows on its line
    MISSING = _FIRST + 7  # block: what a gap asks for
    ALIGN = _FIRST + 8  # block in a cell: value of the cell's `Align`
    BOLD = _FIRST + 11  # text
    ITALIC = _FIRST + 12  # text
    SCRIPT = _FIRST + 13  # text: value of a `Script`
    PIECE = _FIRST + 14  # chip: the id of the note or the figure
    MENTION = _FIRST + 15  # text: the id of the citation that it belongs to
    STYLE = _FIRST + 16  # text: the `StyleName` that its font follows
    TABLE = _FIRST + 21  # table: its id
    WIDTHS = _FIRST + 22  # table: its shares of the width, with commas


class Kind(IntEnum):
    """What a block is."""

    PARAGRAPH = 1
    HEADING = 2
    GAP = 3


class Chip(IntEnum):
    """Object types of what is painted in the text."""

    NOTE = int(QTextFormat.ObjectTypes.UserObject.value) + 1
    FIGURE = int(QTextFormat.ObjectTypes.UserObject.value) + 2


class Formats:
    """The formats of one view at one zoom.

    Args:
        house: the style of the report.
        zoom: 1 shows print size.
        dpi: logical resolution of the screen.
        body: the style of plain paragraphs in this view.
        ink, cite: colours of the text and of the line under a citation.
        landscape: the pages are turned, so lines are longer.
        to_supply: what a gap says, with a place for what it asks for.
    """

    def __init__(
        self,
        house: HouseStyle,
        *,
        zoom: float,
        dpi: float,
        body: StyleName,
        ink: QColor,
        cite: QColor,
        landscape: bool = False,
        to_supply: str = "{missing}",
    ) -> None:
        self.house = house
        self.landscape = landscape
        self.zoom = zoom
        self.body = body
        self._scale = zoom * dpi / POINTS_PER_INCH
        self._dpi = dpi
        self.ink = ink
        self._cite = cite
        self._to_supply = to_supply
        self._styles = paragraph_formats(house)
        self.char = lru_cache(maxsize=256)(self._char)
        self._cell_form = lru_cache(maxsize=256)(self._new_cell_form)
        self.gap_words = lru_cache(maxsize=64)(self._gap_words)

    def points(self, points: float) -> float:
        """Return a length in pt as pixels of the view."""
        return points * self._scale

    def millimetres(self, millimetres: float) -> float:
        """Return a length in mm as pixels of the view."""
        return millimetres / MM_PER_INCH * POINTS_PER_INCH * self._scale

    @cached_property
    def measure(self) -> float:
        """The width of the text in pixels."""
        return self.millimetres(self.house.text_width + (A4_LONG - A4_SHORT if self.landscape else 0.0))

    def style_of(self, row: Row) -> StyleName:
        """Return the style of a row of text."""
        if isinstance(row, HeadingRow):
            return heading_style(row.level)
        return self.body if isinstance(row, Paragraph) else StyleName.GAP

    def font(self, style: StyleName, look: Look) -> QFont:
        """Return the font of a look in a style."""
        shape = self._styles[style]
        font = QFont(PRINT_FAMILY)
        font.setPointSizeF(shape.size * self._scale * POINTS_PER_INCH / self._dpi)
        font.setBold(shape.bold or look.bold)
        font.setItalic(shape.italic or look.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if shape.caps or (style is StyleName.HEADING_1 and self.house.upper_headings):
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font

    def _char(
        self,
        style: StyleName,
        look: Look,
        mention: str = "",
        line: QTextCharFormat.UnderlineStyle = NO_LINE,
    ) -> QTextCharFormat:
        """Return the format of text; `mention` names the citation that it belongs to, `line` is what is drawn below."""
        form = QTextCharFormat()
        form.setFont(self.font(style, look))
        form.setForeground(self.ink)
        form.setProperty(Prop.STYLE, style.value)
        form.setProperty(Prop.BOLD, look.bold)
        form.setProperty(Prop.ITALIC, look.italic)
        form.setProperty(Prop.SCRIPT, look.script.value)
        if look.script is Script.SUPER:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif look.script is Script.SUB:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if mention:
            form.setProperty(Prop.MENTION, mention)
            form.setUnderlineColor(self._cite)
            form.setUnderlineStyle(line)
        return form

    def chip(self, style: StyleName, chip: Chip, piece: str, look: Look) -> QTextCharFormat:
        """Return the format of a chip for the note or figure called `piece`."""
        form = QTextCharFormat(self.char(style, look))
        form.setObjectType(chip)
        form.setProperty(Prop.PIECE, piece)
        return form

    def block(self, row: Row, number: str, style: StyleName | None = None) -> QTextBlockFormat:
        """Return the format of a row of text before which `number` is printed."""
        style = style or self.style_of(row)
        shape = self._styles[style]
        form = QTextBlockFormat()
        form.setBackground(QBrush(Qt.BrushStyle.NoBrush))  # or Qt hides an empty line before a table
        form.setProperty(Prop.ROW, row.id)
        match row:
            case HeadingRow(level=level, heading=heading):
                form.setProperty(Prop.KIND, Kind.HEADING)
                form.setProperty(Prop.LEVEL, level)
                form.setProperty(Prop.RUNS_ON, heading.runs_on)
                _set_pinned(form, heading.pinned)
            case Paragraph(marker=marker, pinned=pinned):
                form.setProperty(Prop.KIND, Kind.PARAGRAPH)
                form.setProperty(Prop.MARKER, marker.value)
                _set_pinned(form, pinned)
            case _:
                form.setProperty(Prop.KIND, Kind.GAP)
                form.setProperty(Prop.MISSING, getattr(row, "missing", ""))
        self._shape(form, shape)
        if isinstance(row, Gap):  # its words are painted, so their further lines need room
            further = self.gap_words(row.missing).lineCount() - 1
            form.setBottomMargin(form.bottomMargin() + further * self.points(shape.pitch))
        form.setTextIndent(self.millimetres(shape.first_line) + self.number_width(style, number))
        return form

    def _gap_words(self, missing: str) -> QTextLayout:
        """Return the words of a gap that asks for `missing`, broken into lines below each other."""
        shape = self._styles[StyleName.GAP]
        words = QTextLayout(self._to_supply.format(missing=missing), self.font(StyleName.GAP, Look()))
        words.beginLayout()
        left, top = self.millimetres(shape.first_line), 0.0
        while (line := words.createLine()).isValid():
            line.setLineWidth(self.measure - left)
            line.setPosition(QPointF(left, top))
            left, top = 0.0, top + self.points(shape.pitch)
        words.endLayout()
        return words

    def cell_block(
        self, paragraph: Paragraph, number: str, style: StyleName, align: Align
    ) -> QTextBlockFormat:
        """Return the format of a paragraph in a table cell."""
        form = QTextBlockFormat(self._cell_form(paragraph.marker, paragraph.pinned, number, style, align))
        form.setProperty(Prop.ROW, paragraph.id)
        return form

    def _new_cell_form(
        self, marker: Marker, pinned: str | None, number: str, style: StyleName, align: Align
    ) -> QTextBlockFormat:
        form = self.block(Paragraph(id=BlockId(""), marker=marker, pinned=pinned), number, style)
        form.setProperty(Prop.ALIGN, align.value)
        form.setAlignment(_ALIGN[self._styles[style].align if style is StyleName.TABLE_HEAD else align])
        return form

    def filler(self) -> QTextBlockFormat:
        """Return the format of the line that Qt needs before, between and after tables; it is no row."""
        form = QTextBlockFormat()
        shape = self._styles[self.body]
        self._shape(form, shape)
        form.setTextIndent(self.millimetres(shape.first_line))
        return form

    def number_width(self, style: StyleName, number: str) -> float:
        """Return the width of what is printed before a row, blank included."""
        return QFontMetricsF(self.font(style, Look())).horizontalAdvance(number) if number else 0.0

    def _shape(self, form: QTextBlockFormat, shape: ParagraphFormat) -> None:
        form.setAlignment(_ALIGN[shape.align])
        form.setLineHeight(self.points(shape.pitch), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(self.points(shape.gap_before))
        form.setBottomMargin(self.points(shape.gap_after))
        form.setLeftMargin(self.millimetres(shape.left))


def _set_pinned(form: QTextBlockFormat, pinned: str | None) -> None:
    if pinned is not None:
        form.setProperty(Prop.PINNED, pinned)


def heading_style(level: int) -> StyleName:
    """Return the style of headings of a level."""
    return _HEADINGS[min(level, len(_HEADINGS)) - 1]


def look_of(form: QTextCharFormat) -> Look:
    """Read the look of a piece of text; what never had one is plain."""
    return Look(
        bold=bool(form.property(Prop.BOLD)),
        italic=bool(form.property(Prop.ITALIC)),
        script=Script(form.property(Prop.SCRIPT) or Script.NORMAL.value),
    )


def marker_of(form: QTextBlockFormat) -> Marker:
    """Read the marker of a paragraph."""
    return Marker(form.property(Prop.MARKER) or "")


def pinned_of(form: QTextBlockFormat) -> str | None:
    """Read the pinned number; None for an automatic one."""
    return form.stringProperty(Prop.PINNED) if form.hasProperty(Prop.PINNED) else None
