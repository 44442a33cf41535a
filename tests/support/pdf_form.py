"""The rules of form that a machine can read from a PDF: the same list as `docx_form` has for a DOCX.

A PDF has no styles, so a component is found by its words, which the galley has; what it looks like and where it
stands is read from the finished file alone. Lengths are in pt unless named; `MM` are the points of a millimetre.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from bcdesk.domain.galley import Galley, GalleyParagraph, StyleName, paragraphs
from bcdesk.exporting.docx.styles import NAMES
from tests.support import docx_form
from tests.support.pdf_reading import BLACK, ReadPage, ReadRule, ReadText, read_pdf

MM = 72 / 25.4
TOLERANCE = 0.2 * MM
"""What the edges of letters may lean out of their room."""
LEAN = 0.6 * MM
"""What the last letter of a line may lean out if it is italic."""
AIR = 0.9 * MM
"""What an exact line may be higher than its letters, above the first and below the last of a page."""
TOP_MARGIN = 20 * MM
"""The least that the decree has; above it stands nothing but the page number."""
ASCENT, DESCENT = 0.891, 0.216
"""Height and depth of the letters of Times New Roman, as shares of their size."""
UNDERLINE = 0.17
"""A line so near below its text, as a share of the size, is an underline."""
RULE_REACH = 12.0
"""How far below its text a drawn line may stand."""
SINGLE_LINE = 1.149
RED = (255, 0, 0, 255)
MARK_ROOM = (7 * MM, 3.5 * MM, 8 * MM)
"""How far above and below the base line of a mark and beside it the lines of its box may stand."""
ONE_FAMILY = ("LiberationSerif", "TimesNewRoman")
"""Beginnings of the names of the fonts that may be embedded: Times New Roman, and the one with its widths."""

COMPONENTS = {
    style: docx_form.COMPONENTS[name] for style, (name, _) in NAMES.items() if name in docx_form.COMPONENTS
}
"""Least and greatest size in pt, bold, italic and alignment of the components."""
UPPER = [style for style, (name, _) in NAMES.items() if name in docx_form.UPPER]
CENTRED_UNDER = {
    StyleName.MOTTO: StyleName.NATIONAL_NAME,
    StyleName.PLACE_DATE: StyleName.NATIONAL_NAME,
    StyleName.SUPERIOR: StyleName.AGENCY,
    StyleName.NUMBER: StyleName.AGENCY,
    StyleName.MARK: StyleName.AGENCY,
    StyleName.SIGNER: StyleName.CAPACITY,
}
"""Components that have the middle of another; the other centred ones have that of the page or only their own."""
CENTRED_ON_PAGE = {
    StyleName.TYPE_NAME,
    StyleName.SUBJECT,
    StyleName.ANNEX_LABEL,
    StyleName.ANNEX_TITLE,
    StyleName.ANNEX_REFERENCE,
}
SIGNATURE = {StyleName.RECIPIENTS_HEAD, StyleName.RECIPIENT, StyleName.CAPACITY, StyleName.SIGNER}
HEADINGS = {StyleName.HEADING_1, StyleName.HEADING_2, StyleName.HEADING_3}
KEPT = HEADINGS | CENTRED_ON_PAGE


@dataclass(frozen=True, slots=True)
class Line:
    """The texts on one base line of one paragraph; `page` from 0."""

    page: int
    texts: tuple[ReadText, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(text.text for text in self.texts)

    @property
    def x(self) -> float:
        """Its left edge."""
        return min(text.x for text in self.texts)

    @property
    def end(self) -> float:
        """Its right edge."""
        return max(text.end for text in self.texts)

    @property
    def width(self) -> float:
        """Its length."""
        return self.end - self.x

    @property
    def middle(self) -> float:
        """Its middle between left and right."""
        return (self.x + self.end) / 2

    @property
    def y(self) -> float:
        """Its base line."""
        return max(text.y for text in self.texts if not text.is_mark)


@dataclass(frozen=True, slots=True)
class Component:
    """A paragraph as it is in the file; `lines` is empty if its words are not there."""

    style: StyleName
    paragraph: GalleyParagraph
    lines: tuple[Line, ...]

    @property
    def texts(self) -> list[ReadText]:
        """Its texts, raised ones left out."""
        return [text for line in self.lines for text in line.texts if not text.is_mark]

    def ragged(self) -> Iterator[bool]:
        """Yield for each line whether it is the last or stands before a line break, so that it is not stretched."""
        breaks, said = {0}, 0
        for words in _typed(self.paragraph):
            said += len(_folded(words))
            breaks.add(said)
        said = 0
        for line in self.lines:
            said += len(_folded(line.text))
            yield said in breaks


@dataclass(frozen=True)
class PdfForm:
    """A finished PDF, and the words that are looked for in it."""

    pages: list[ReadPage]
    galley: Galley

    @classmethod
    def of(cls, content: bytes, galley: Galley) -> "PdfForm":
        """Read a file."""
        return cls(read_pdf(content), galley)

    @cached_property
    def flow(self) -> list[tuple[int, ReadText]]:
        """The texts of the report and its annexes with their pages: no page numbers and no notes."""
        return [(number, text) for number, page in enumerate(self.pages) for text in _flow(page)]

    @cached_property
    def components(self) -> list[Component]:
        """The paragraphs of the galley, each found after the one before it."""
        found, place = [], 0
        for part in self.galley.parts:
            for paragraph in paragraphs(part.flow):
                texts, place = self._find("".join(_typed(paragraph)), place)
                rows = groupby(texts, key=_Row())
                lines = tuple(Line(page, tuple(t for _, t in row)) for (page, _), row in rows)
                found.append(Component(paragraph.style, paragraph, lines))
        return found

    def _find(self, words: str, begin: int) -> tuple[list[tuple[int, ReadText]], int]:
        """Return the texts that together say `words`, the first time from a place on, and the place after them."""
        wanted = _folded(words)
        for start in range(begin, len(self.flow) if wanted else begin):
            rest, place = wanted, start
            while rest and place < len(self.flow):
                piece = _folded(self.flow[place][1].text)
                if not rest.startswith(piece):
                    break
                rest, place = rest[len(piece) :], place + 1
            if not rest:
                return self.flow[start:place], place
        return [], begin

    def in_style(self, style: StyleName) -> list[Component]:
        """Return the paragraphs of a style."""
        return [component for component in self.components if component.style is style]

    def one(self, style: StyleName) -> Component:
        """Return the only paragraph of a style."""
        (component,) = self.in_style(style)
        return component

    @cached_property
    def part_starts(self) -> list[int]:
        """The pages that begin the report and each annex."""
        labels = [c.lines[0].page for c in self.in_style(StyleName.ANNEX_LABEL) if c.lines]
        return [0, *labels]

    @cached_property
    def text_areas(self) -> list[tuple[float, float]]:
        """The left and right edge of the text in each part."""
        starts = [*self.part_starts, len(self.pages)]
        return [self._text_area(start, end) for start, end in pairwise(starts)]

    def text_area(self, page: int) -> tuple[float, float]:
        """Return the left and right edge of the text in the part of a page."""
        return self.text_areas[bisect_right(self.part_starts, page) - 1]

    def _text_area(self, start: int, end: int) -> tuple[float, float]:
        texts = [text for number, text in self.flow if start <= number < end]
        edges = [x for page in self.pages[start:end] for rule in page.rules for x in (rule.x1, rule.x2)]
        upright = (text.end for text in texts if "Italic" not in text.font)
        return min([*(text.x for text in texts), *edges]), max([*upright, *edges])

    def rule_below(self, component: Component) -> ReadRule | None:
        """Return the drawn line right below a component, None where there is none."""
        last = component.lines[-1]
        below = [
            rule
            for rule in self.pages[last.page].rules
            if 0 < rule.y1 - last.y < RULE_REACH and rule.y1 == rule.y2
            if rule.x1 < last.end and rule.x2 > last.x
        ]
        return min(below, key=lambda rule: rule.y1, default=None)

    def rules_around(self, mark: Component) -> list[ReadRule]:
        """Return the drawn lines around a mark."""
        above, below, beside = MARK_ROOM
        return [
            rule
            for line in mark.lines
            for rule in self.pages[line.page].rules
            if line.y - above < rule.y1 and rule.y2 < line.y + below
            if line.x - beside < rule.x1 and rule.x2 < line.end + beside
        ]


def faults(pdf: PdfForm) -> set[str]:
    """Return the names of the rules that a file breaks."""
    broken = {name for name, holds in RULES.items() if not holds(pdf)}
    return broken | {f"type of {style}" for style in COMPONENTS if not _component(pdf, style)}


def _component(pdf: PdfForm, style: StyleName) -> bool:
    least, most, bold, italic, align = COMPONENTS[style]
    return all(
        component.lines
        and all(
            least <= round(text.size, 2) <= most
            and ("Bold" in text.font) is bold
            and ("Italic" in text.font) is italic
            for text in component.texts
        )
        and _ALIGNED[align](pdf, component)
        for component in pdf.in_style(style)
    )


def _centred(pdf: PdfForm, component: Component) -> bool:
    if component.style in CENTRED_UNDER:
        above = pdf.in_style(CENTRED_UNDER[component.style])[0].lines
        if not above:
            return False
        middle = above[0].middle
    elif component.style in CENTRED_ON_PAGE:
        middle = sum(pdf.text_area(component.lines[0].page)) / 2
    else:
        middle = component.lines[0].middle
    return all(abs(line.middle - middle) <= 2 * TOLERANCE for line in component.lines)


def _left(_pdf: PdfForm, component: Component) -> bool:
    return all(abs(line.x - component.lines[0].x) <= TOLERANCE for line in component.lines)


def _justified(pdf: PdfForm, component: Component) -> bool:
    """The first line is indented by 1 or 1.27 cm, and all but ragged ones reach from edge to edge."""
    first, *later = component.lines
    left, _ = pdf.text_area(first.page)
    full = (line for line, ragged in zip(component.lines, component.ragged(), strict=True) if not ragged)
    return (
        min(abs(first.x - left - indent * MM) for indent in (10, 12.7)) <= TOLERANCE
        and all(abs(line.x - left) <= TOLERANCE for line in later)
        and all(
            abs(line.end - pdf.text_area(line.page)[1]) <= LEAN for line in full if " " in line.text.strip()
        )
    )


_ALIGNED: dict[str, Callable[[PdfForm, Component], bool]] = {
    "center": _centred,
    "left": _left,
    "both": _justified,
}


def _paper(pdf: PdfForm) -> bool:
    """A4; only annexes may be turned."""
    sizes = [(round(page.width / MM), round(page.height / MM)) for page in pdf.pages]
    report = pdf.part_starts[1] if len(pdf.part_starts) > 1 else len(sizes)
    return set(sizes[:report]) == {(210, 297)} and set(sizes) <= {(210, 297), (297, 210)}


def _margins(pdf: PdfForm) -> bool:
    """The text comes as near to the edges of the paper as the margins let it, and no nearer.

    Only a page with notes is surely full to its foot.
    """
    starts = [*pdf.part_starts, len(pdf.pages)]
    for start, end in pairwise(starts):
        left, right = pdf.text_area(start)
        pages = pdf.pages[start:end]
        upper, lower = [_upper(page) for page in pages], [_lower(page) for page in pages]
        noted = any(len(_flow(page)) < len(_below_number(page)) for page in pages)
        if not (
            30 * MM - TOLERANCE <= left <= 35 * MM + TOLERANCE
            and 15 * MM - TOLERANCE <= pages[0].width - right <= 20 * MM + TOLERANCE
            and 20 * MM - TOLERANCE <= min(upper) <= 25 * MM + AIR
            and 20 * MM - TOLERANCE <= min(lower) <= (25 * MM + AIR if noted else pages[0].height)
        ):
            return False
    return True


def _upper(page: ReadPage) -> float:
    """Return how far from the upper edge the letters begin, the page number left out."""
    return min(text.y - ASCENT * text.size for text in _below_number(page))


def _lower(page: ReadPage) -> float:
    """Return how far from the lower edge the last letters or lines end."""
    ends = [text.y + DESCENT * text.size for text in page.texts]
    return page.height - max([*ends, *(rule.y2 for rule in page.rules)])


def _font(pdf: PdfForm) -> bool:
    texts = [text for page in pdf.pages for text in page.texts]
    names = [text.font.rpartition("+")[2] for text in texts]
    return all(text.embedded for text in texts) and all(name.startswith(ONE_FAMILY) for name in names)


def _black(pdf: PdfForm) -> bool:
    """All text and lines but marks and their boxes."""
    marks = pdf.in_style(StyleName.MARK)
    in_red = [text for mark in marks for text in mark.texts]
    boxes = [rule for mark in marks for rule in pdf.rules_around(mark)]
    texts = {text.colour for page in pdf.pages for text in page.texts if text not in in_red}
    return texts | {rule.colour for page in pdf.pages for rule in page.rules if rule not in boxes} == {BLACK}


def _mark_boxes(pdf: PdfForm) -> bool:
    """Red words in the middle of a single red border, of the size of their stamp."""
    return all(_mark_box(pdf, mark) for mark in pdf.in_style(StyleName.MARK))


def _mark_box(pdf: PdfForm, mark: Component) -> bool:
    sides = pdf.rules_around(mark)
    drawn = {text.colour for text in mark.texts} | {side.colour for side in sides}
    if len(sides) != 4 or drawn != {RED} or not all(side.solid for side in sides):
        return False
    (line,) = mark.lines
    left, right = min(side.x1 for side in sides), max(side.x2 for side in sides)
    height = max(side.y2 for side in sides) - min(side.y1 for side in sides)
    return (
        abs(right - left - docx_form.MARK_BOXES[line.text] * MM) < TOLERANCE
        and abs(height - docx_form.MARK_HEIGHT * MM) < TOLERANCE
        and abs((left + right) / 2 - line.middle) < 2 * TOLERANCE
        and sorted((round(side.length / MM), side.x1 == side.x2) for side in sides)
        == sorted([(docx_form.MARK_HEIGHT, True)] * 2 + [(round(docx_form.MARK_BOXES[line.text]), False)] * 2)
    )


def _numbers(pdf: PdfForm) -> list[list[ReadText]]:
    """Return what stands in the top margin of each page."""
    return [[text for text in page.texts if text.y < TOP_MARGIN] for page in pdf.pages]


def _page_number(pdf: PdfForm) -> bool:
    """Arabic, in the middle of the top margin, 13 to 14 pt, upright and not bold."""
    for page, number in enumerate(_numbers(pdf)):
        middle = sum(pdf.text_area(page)) / 2
        for text in number:
            if not (
                text.text.isdecimal()
                and abs((text.x + text.end) / 2 - middle) <= 2 * TOLERANCE
                and 13 <= round(text.size, 2) <= 14
                and "Bold" not in text.font
                and "Italic" not in text.font
            ):
                return False
    return True


def _first_page_plain(pdf: PdfForm) -> bool:
    numbers = _numbers(pdf)
    return all(not numbers[page] for page in pdf.part_starts)


def _counted_anew(pdf: PdfForm) -> bool:
    """The report and each annex have 2, 3, ... from their second page on."""
    printed = ["".join(text.text for text in number) for number in _numbers(pdf)]
    starts = [*pdf.part_starts, len(printed)]
    return all(
        printed[start + 1 : end] == [str(number) for number in range(2, end - start + 1)]
        for start, end in pairwise(starts)
    )


def _one_size_set(pdf: PdfForm) -> bool:
    """Quốc hiệu, Tiêu ngữ and place go up and down together, and the text with them."""
    sets = [
        {round(text.size, 2) for style in styles for c in pdf.in_style(style) for text in c.texts}
        for styles in (
            (StyleName.NATIONAL_NAME,),
            (StyleName.MOTTO,),
            (StyleName.PLACE_DATE, StyleName.BODY),
        )
    ]
    return sets in ([{12.0}, {13.0}, {13.0}], [{13.0}, {14.0}, {14.0}])


def _capitals(pdf: PdfForm) -> bool:
    texts = [text.text for style in UPPER for component in pdf.in_style(style) for text in component.texts]
    return bool(texts) and all(text == text.upper() for text in texts)


def _body_text(pdf: PdfForm) -> bool:
    """Justified, first line 1 or 1.27 cm, 6 pt or more between, single to 1.5 lines."""
    return all(
        _is_body(pdf, component) and _gap_holds(component, following)
        for component, following in pairwise(pdf.components)
        if component.style is StyleName.BODY and component.lines
    )


def _is_body(pdf: PdfForm, component: Component) -> bool:
    sizes = {round(text.size, 2) for text in component.texts}
    return (
        _justified(pdf, component)
        and all(13 <= size <= 14 for size in sizes)
        and all(
            SINGLE_LINE * size - 0.05 <= lower.y - upper.y <= 1.5 * SINGLE_LINE * size + 0.05
            for (upper, broken), (lower, _) in pairwise(zip(component.lines, component.ragged(), strict=True))
            if upper.page == lower.page and not broken  # a line that is broken off may have empty ones below
            for size in sizes
        )
    )


def _gap_holds(component: Component, following: Component) -> bool:
    """Between two paragraphs of text there are 6 pt more than between two lines of them."""
    if following.style is not StyleName.BODY or not following.lines:
        return True
    above, below = component.lines[-1], following.lines[0]
    pitches = [
        lower.y - upper.y
        for lines in (component.lines, following.lines)
        for upper, lower in pairwise(lines)
        if upper.page == lower.page
    ]
    if above.page != below.page:
        return True
    pitch = min(pitches, default=SINGLE_LINE * component.texts[0].size)
    return below.y - above.y >= pitch + 6 - 0.05


def _motto_rule(pdf: PdfForm) -> bool:
    motto = pdf.one(StyleName.MOTTO)
    rule = pdf.rule_below(motto) if motto.lines else None
    return (
        rule is not None
        and _balanced(rule, motto)
        and abs(rule.length - motto.lines[0].width) <= 2 * TOLERANCE
    )


def _short_rules(pdf: PdfForm) -> bool:
    """A third to a half of the longest line, and in its middle."""
    for style in (StyleName.AGENCY, StyleName.SUBJECT):
        component = pdf.one(style)
        rule = pdf.rule_below(component) if component.lines else None
        longest = max((line.width for line in component.lines), default=0.0)
        if rule is None or not (_balanced(rule, component) and longest / 3 <= rule.length <= longest / 2):
            return False
    return True


def _balanced(rule: ReadRule, component: Component) -> bool:
    middle = component.lines[-1].middle
    return rule.solid and abs((rule.x1 + rule.x2) / 2 - middle) <= 2 * TOLERANCE


def _national_name_fits(pdf: PdfForm) -> bool:
    return len(pdf.one(StyleName.NATIONAL_NAME).lines) == 1


def _no_underline(pdf: PdfForm) -> bool:
    return not any(
        "___" in text.text or _underlines(rule, text)
        for page in pdf.pages
        for text in page.texts
        for rule in page.rules or [ReadRule(0, 0, 0, 0)]
    )


def _underlines(rule: ReadRule, text: ReadText) -> bool:
    beside = rule.x1 < text.end and rule.x2 > text.x
    return rule.y1 == rule.y2 and beside and 0 <= rule.y1 - text.y < UNDERLINE * text.size


def _signature_whole(pdf: PdfForm) -> bool:
    """The block is on one page, with two lines of text above it."""
    lines = [line for c in pdf.components if c.style in SIGNATURE for line in c.lines]
    if len({line.page for line in lines}) != 1:
        return False
    top = min(line.y for line in lines)
    above = [
        line
        for c in pdf.components
        if c.style not in SIGNATURE
        for line in c.lines
        if line.page == lines[0].page and line.y < top
    ]
    return len(above) >= 2


def _headings_kept(pdf: PdfForm) -> bool:
    return all(
        component.lines and following.lines and component.lines[-1].page == following.lines[0].page
        for component, following in pairwise(pdf.components)
        if component.style in KEPT
    )


def _annexes(pdf: PdfForm) -> bool:
    """Each annex begins a page, with its title and the line that ties it to the report in brackets."""
    labels, references = pdf.in_style(StyleName.ANNEX_LABEL), pdf.in_style(StyleName.ANNEX_REFERENCE)
    firsts = [next(text.text for at, text in pdf.flow if at == page) for page in pdf.part_starts[1:]]
    said = [" ".join("".join(text.text for text in c.texts).split()) for c in references]
    return (
        len(pdf.part_starts) == len(labels) + 1 == len(references) + 1
        and all(text.startswith("(Kèm theo ") and text.endswith(")") for text in said)
        and firsts in ([], ["Phụ lục"], ["Phụ lục I", "Phụ lục II"])
    )


def _no_automatic_numbers(pdf: PdfForm) -> bool:
    """Numbers and bullets are text that is copied with their heading or paragraph."""
    return all(
        component.lines for component in pdf.components if component.style in HEADINGS | {StyleName.BODY}
    )


RULES: dict[str, Callable[[PdfForm], bool]] = {
    "paper": _paper,
    "margins": _margins,
    "font": _font,
    "black": _black,
    "boxes of marks": _mark_boxes,
    "page number": _page_number,
    "first page without number": _first_page_plain,
    "pages counted anew": _counted_anew,
    "one size set": _one_size_set,
    "capitals": _capitals,
    "body text": _body_text,
    "line under Tiêu ngữ": _motto_rule,
    "short lines": _short_rules,
    "Quốc hiệu on one line": _national_name_fits,
    "no underlining": _no_underline,
    "signature whole": _signature_whole,
    "headings kept": _headings_kept,
    "annexes": _annexes,
    "no automatic numbers": _no_automatic_numbers,
}


class _Row:
    """Gives texts that follow one another the number of their line: raised ones belong to the line beside them."""

    def __init__(self) -> None:
        self._page, self._y, self._line = -1, 0.0, 0

    def __call__(self, found: tuple[int, ReadText]) -> tuple[int, int]:
        page, text = found
        if page != self._page or abs(text.y - self._y) > 8:
            self._page, self._y, self._line = page, text.y, self._line + 1
        return page, self._line


def _typed(paragraph: GalleyParagraph) -> list[str]:
    """Return the words of a paragraph, cut at its line breaks."""
    lines = [""]
    for run in paragraph.runs:
        if run.break_before:
            lines.append("")
        lines[-1] += str(run.note.number) if run.note else run.printed
    return lines


def _folded(text: str) -> str:
    """Return a text without blanks and capitals, as words are looked for."""
    return "".join(text.replace("\u2011", "-").split()).casefold()


def _flow(page: ReadPage) -> list[ReadText]:
    """Return the texts of a page above its notes, without the page number."""
    texts = _below_number(page)
    left = min((text.x for text in texts), default=0.0)
    walls = [(rule.x1, rule.y1, rule.y2) for rule in page.rules if rule.x1 == rule.x2]
    separators = [
        rule.y1
        for rule in page.rules
        if rule.y1 == rule.y2 and abs(rule.x1 - left) < 0.5
        if not any(abs(x - rule.x1) < 1 and top - 1 <= rule.y1 <= bottom + 1 for x, top, bottom in walls)
    ]
    lowest = max(separators, default=page.height)
    return [text for text in texts if text.y < lowest]


def _below_number(page: ReadPage) -> list[ReadText]:
    return [text for text in page.texts if text.y > TOP_MARGIN]
