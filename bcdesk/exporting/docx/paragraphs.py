"""Paragraphs, and the drawn lines under them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from bcdesk.domain.galley import GalleyNote, GalleyParagraph, ParagraphFormat, Rule, StyleName
from bcdesk.domain.typography import BOX_PADDING, LINE_WIDTH, SHORT_RULE
from bcdesk.exporting.docx.markup import EIGHTHS_PER_POINT, Element, el, flag, mm, points
from bcdesk.exporting.docx.runs import Keys, run_elements
from bcdesk.exporting.docx.styles import JUSTIFICATION, NAMES, OUTLINE_LEVELS, RULE_STYLE, STARTER_STYLE
from bcdesk.exporting.pdf.lines import MM, BrokenLine, LineCache, balanced_indent
from bcdesk.exporting.pdf.metrics import Family

DEEPEST_OUTLINE = 8
LONG = 24
"""Lines of a paragraph that surely fits on a page together with a signature block and what is kept before it."""


@dataclass(slots=True, kw_only=True)
class ParagraphSetter:
    """Sets paragraphs for one document, and remembers the notes whose marks it has set, in reading order."""

    formats: Mapping[StyleName, ParagraphFormat]
    fonts: Family
    keys: Keys = field(default_factory=Keys)
    notes: list[GalleyNote] = field(default_factory=list)

    def flowing(
        self, paragraphs: Iterable[GalleyParagraph], width: float, *, keep: bool = False
    ) -> list[Element]:
        """Return the paragraphs of a column `width` mm wide, with their rules.

        `keep`: every one of them but the last stays on the page of the next.
        """
        column = list(paragraphs)
        elements: list[Element] = []
        for place, paragraph in enumerate(column, start=1):
            elements += self.paragraph(paragraph, width, keep=keep and place < len(column))
        return elements

    def paragraph(
        self, paragraph: GalleyParagraph, width: float, *, before: float = 0.0, keep: bool = False
    ) -> list[Element]:
        """Return the paragraph, and its rule as a paragraph of its own.

        At least `before` pt are above it; `keep`: it stays on the page of the next, whatever its style says.
        """
        form = self.formats[paragraph.style]
        self.notes += [run.note for run in paragraph.runs if run.note]
        ruled = form.rule is not Rule.NONE
        properties = el(
            "w:pPr",
            el("w:pStyle", val=NAMES[paragraph.style][0]),
            flag("w:keepNext", wanted=keep or ruled or form.keep_with_next, inherited=form.keep_with_next),
            _border(form) if paragraph.box else None,
            _spacing(form, before=before, ruled=ruled),
            _beside_box(paragraph.box, width) if paragraph.box else self._balance(paragraph, form, width),
            _alignment(paragraph, form),
            _outline(paragraph),
        )
        fits = partial(self._fits, paragraph, (width - form.left) * MM)
        text = el("w:p", properties, *run_elements(paragraph, form, self.keys, fits))
        if not ruled:
            return [text]
        return [text, self._rule(paragraph, form, width, keep=keep)]

    def _rule(
        self, paragraph: GalleyParagraph, form: ParagraphFormat, width: float, *, keep: bool
    ) -> Element:
        """Draw the line as the upper border of an empty paragraph, indented on both sides to its length.

        The gap after the text comes after its line.
        """
        share = 1.0 if form.rule is Rule.FULL else SHORT_RULE
        beside = mm((width - share * self.longest_line(paragraph, width)) / 2)
        return el(
            "w:p",
            el(
                "w:pPr",
                el("w:pStyle", val=RULE_STYLE),
                flag("w:keepNext", wanted=keep or form.keep_with_next),
                el("w:spacing", after=points(form.gap_after)) if form.gap_after else None,
                el("w:ind", left=beside, right=beside),
            ),
        )

    def is_long(self, paragraph: GalleyParagraph, width: float) -> bool:
        """Say whether `paragraph` has more than `LONG` lines in a column `width` mm wide."""
        return self.line_count(paragraph, width) > LONG

    def line_count(self, paragraph: GalleyParagraph, width: float) -> int:
        """Return the number of lines of `paragraph` in a column `width` mm wide."""
        return len(self._lines(paragraph, width))

    def longest_line(self, paragraph: GalleyParagraph, width: float) -> float:
        """Return the length in mm of the longest line of `paragraph` in a column `width` mm wide.

        The decree does not say which line of a long name counts; we take the longest.
        """
        return max(line.width for line in self._lines(paragraph, width)) / MM

    def _fits(self, paragraph: GalleyParagraph, room: float, word: str) -> bool:
        """Tell whether `room` pt hold a word of a paragraph, in the boldest of its looks."""
        bold = any(run.look.bold for run in paragraph.runs)
        return (
            self.fonts.face(bold=bold, italic=False).width(word, self.formats[paragraph.style].size) <= room
        )

    def _lines(self, paragraph: GalleyParagraph, width: float) -> tuple[BrokenLine, ...]:
        look = self.formats[paragraph.style]
        return LineCache(self.fonts).lines(paragraph, look, width * MM)

    def _balance(self, paragraph: GalleyParagraph, form: ParagraphFormat, width: float) -> Element | None:
        """Return the indents that make the lines of a long name about even, None if there are none."""
        if not form.balanced:
            return None
        indent = balanced_indent(paragraph, form, width * MM, self.fonts)
        return el("w:ind", left=points(indent), right=points(indent)) if indent else None


def starter(before: float = 0.0, *, keep: bool = False) -> Element:
    """Return the empty paragraph of `STARTER` pt, `before` pt above it, before a leading and after a closing table.

    LibreOffice 7.4 sets a document that starts with a table and has another first page a whole line too low, and
    Word wants a paragraph after the last table and between two.
    """
    spacing = el("w:spacing", before=points(before)) if before else None
    return el("w:p", el("w:pPr", el("w:pStyle", val=STARTER_STYLE), flag("w:keepNext", wanted=keep), spacing))


def _spacing(form: ParagraphFormat, *, before: float, ruled: bool) -> Element | None:
    """Return what differs from the spacing of the style: more above it, and nothing above its rule."""
    gaps: dict[str, int] = {}
    if before > form.gap_before:
        gaps["before"] = points(before)
    if ruled and form.gap_after:
        gaps["after"] = 0
    return el("w:spacing", **gaps) if gaps else None


def _border(form: ParagraphFormat) -> Element:
    """Return the four sides of a box; it is as high as the line in it, the padding and its own lines."""
    weight = round(LINE_WIDTH * EIGHTHS_PER_POINT)
    padding = {"top": round(BOX_PADDING), "left": 0, "bottom": round(BOX_PADDING), "right": 0}
    sides = (
        el(f"w:{side}", val="single", sz=weight, space=space, color=form.ink)
        for side, space in padding.items()
    )
    return el("w:pBdr", *sides)


def _beside_box(box: float, width: float) -> Element:
    """Return the indents that leave a box of `box` mm in a column of `width` mm; its border is outside of the text."""
    beside = mm((width - box) / 2) + points(LINE_WIDTH / 2)
    return el("w:ind", left=beside, right=beside)


def _alignment(paragraph: GalleyParagraph, form: ParagraphFormat) -> Element | None:
    if paragraph.align is None or paragraph.align is form.align:
        return None
    return el("w:jc", val=JUSTIFICATION[paragraph.align])


def _outline(paragraph: GalleyParagraph) -> Element | None:
    """Return the outline level of a heading deeper than its style says (điểm and below share one style)."""
    level = min(paragraph.heading_level - 1, DEEPEST_OUTLINE)
    if level < 0 or OUTLINE_LEVELS.get(paragraph.style) == level:
        return None
    return el("w:outlineLvl", val=level)
