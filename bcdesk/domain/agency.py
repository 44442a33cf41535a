"""House style: what an agency may choose within Nghị định 30/2020/NĐ-CP, Phụ lục I.

The ranges of the decree are hard bounds: a style outside them cannot be made.

* Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm (mục I.3).
* Sizes: Quốc hiệu / Tiêu ngữ / địa danh 13/14/14 or 12/13/13, raised or lowered together (footnote to
  the size table); body 13-14, so the body follows the set: 14 with the large one, 13 with the small.
* Line spacing single to 1.5 lines, paragraph spacing at least 6 pt, first line 1 cm or 1.27 cm (mục II.6).

We set *exact* spacing in points so that pages agree between programs. One line of Times New Roman
is 1.149 times its size, so "single" at 14 pt is 16.1 pt and "1.5 lines" 24.1 pt.
Notes are not in the decree; sizes of 9 to 12 pt are taken.
"""

from dataclasses import dataclass
from enum import StrEnum

from bcdesk.domain.citations.phrase import USUAL_WORDING, Wording
from bcdesk.domain.errors import StyleOutOfRangeError

SINGLE_LINE = 1.149
"""Height of a single line of Times New Roman as a multiple of its size."""


A4_SHORT, A4_LONG = 210.0, 297.0
"""The sides of the paper, mm (mục I.1)."""


class SizeSet(StrEnum):
    """The two sets of sizes of the decree, named by Quốc hiệu / Tiêu ngữ / địa danh."""

    LARGE = "13/14/14"
    SMALL = "12/13/13"


class FirstMention(StrEnum):
    """Where the first mention of a document, which is worded in full, is looked for (mục II.6.b does not say)."""

    OPENING = "opening"  # căn cứ and opening count
    BODY = "body"  # they do not: the body cites in full once more


class FirstLineIndent(StrEnum):
    """The two first-line indents of the decree, in cm."""

    ONE_CM = "1"
    HALF_INCH = "1.27"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """Form of an agency's reports: lengths in mm, type in pt.

    `line_pitch` None means 9/7 of the body size (18 pt at 14 pt), inside the decree's range for both sizes.
    `upper_headings` prints level-I headings in upper case (mục II.6, row 6b); the text stays as typed.
    `citations` is how documents are cited, `first_mention` where they are cited in full.

    Raises:
        StyleOutOfRangeError: a measure lies outside the decree.
    """

    sizes: SizeSet = SizeSet.LARGE
    margin_top: float = 20.0
    margin_bottom: float = 20.0
    margin_left: float = 30.0
    margin_right: float = 15.0
    line_pitch: float | None = None
    paragraph_gap: float = 6.0
    first_line: FirstLineIndent = FirstLineIndent.HALF_INCH
    upper_headings: bool = True
    note_size: float = 10.0
    citations: Wording = USUAL_WORDING
    first_mention: FirstMention = FirstMention.OPENING

    def __post_init__(self) -> None:
        """Hold every measure against its bounds."""
        size = self.body_size
        low, high = round(size * SINGLE_LINE, 1), round(size * SINGLE_LINE * 1.5, 1)
        for measure, value, least, most in (
            ("margin_top", self.margin_top, 20.0, 25.0),
            ("margin_bottom", self.margin_bottom, 20.0, 25.0),
            ("margin_left", self.margin_left, 30.0, 35.0),
            ("margin_right", self.margin_right, 15.0, 20.0),
            ("line_pitch", self.pitch, low, high),
            ("paragraph_gap", self.paragraph_gap, 6.0, 24.0),
            ("note_size", self.note_size, 9.0, 12.0),
        ):
            if not least <= value <= most:
                raise StyleOutOfRangeError(measure=measure, value=value, low=least, high=most)

    @property
    def body_size(self) -> float:
        """Size of the text, pt."""
        return 14.0 if self.sizes is SizeSet.LARGE else 13.0

    @property
    def national_name_size(self) -> float:
        """Size of Quốc hiệu and the agency names, pt."""
        return self.body_size - 1.0

    @property
    def pitch(self) -> float:
        """Distance of the base lines of the text, pt."""
        return self.line_pitch if self.line_pitch is not None else round(self.body_size * 9 / 7, 1)

    @property
    def first_line_mm(self) -> float:
        """First-line indent, mm."""
        return float(self.first_line) * 10

    @property
    def text_width(self) -> float:
        """Width of the text area of an upright A4 page, mm."""
        return A4_SHORT - self.margin_left - self.margin_right


DECREE_STYLE = HouseStyle()
"""The style of an agency that has chosen nothing."""
