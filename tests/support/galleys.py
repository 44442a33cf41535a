"""Galleys for tests of layout: random ones that keep every id unique, and the sample that ships with the program.

Every paragraph and run has an origin, so a line on a page can be traced to what was asked for.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from bcdesk.assets import Assets
from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import (
    FlowItem,
    Galley,
    GalleyCell,
    GalleyNote,
    GalleyParagraph,
    GalleyTable,
    Origin,
    Part,
    Run,
    SideBySide,
    StyleName,
)
from bcdesk.domain.report import Look, Script
from bcdesk.domain.typography import paragraph_formats
from bcdesk.importing.json_file import read_report

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
SENTENCE = (
    "công tác dân vận của cơ quan được triển khai đồng bộ , kịp thời ; Ủy ban nhân dân tỉnh Trà Vinh ban hành "
    "Kế hoạch số 25-NQ/TW ngày 03/6/2013 về COVID-19 giai đoạn 2016–2021 (khóa XI) “đổi mới” kinh-tế-xã-hội "
    "http://www.travinh.gov.vn/wps/portal/stttt-cong-khai-thu-tuc 161-CTr/BCSĐUBND-BDVTU 1.710.000đ nghiêng"
)
WORDS = SENTENCE.split(" ")
CELL_WORDS = [word for word in WORDS if "http" not in word]
"""Words for tables: no program agrees with another on where to cut an address in a narrow column."""
LOOKS = (Look(), Look(), Look(bold=True), Look(italic=True), Look(bold=True, italic=True))
STYLES = st.builds(
    HouseStyle,
    sizes=st.sampled_from(SizeSet),
    margin_top=st.sampled_from([20.0, 25.0]),
    margin_bottom=st.sampled_from([20.0, 25.0]),
    margin_left=st.sampled_from([30.0, 35.0]),
    margin_right=st.sampled_from([15.0, 20.0]),
    paragraph_gap=st.sampled_from([6.0, 12.0]),
    first_line=st.sampled_from(FirstLineIndent),
    note_size=st.sampled_from([9.0, 10.0, 12.0]),
)


@cache
def sample_galley() -> Galley:
    """Return the galley of the report that ships with the program."""
    assets = Assets(ROOT)
    return compose(Workspace(read_report(assets.sample)), assets.document_words())


@dataclass(slots=True)
class GalleyMaker:
    """Makes the pieces of a galley from choices; `choose(n)` gives a number below `n`."""

    choose: Callable[[int], int]
    style: HouseStyle
    notes: int = 0
    paragraphs: int = 0

    def galley(self, items: int, annexes: int = 0) -> Galley:
        """Return a galley whose report has a frame and so many items between, and annexes a few each."""
        flow: list[FlowItem] = [self.masthead(), self.paragraph(StyleName.TYPE_NAME, 2)]
        flow += [self.item() for _ in range(items)]
        closing = self.paragraph(StyleName.BODY, 1 + self.choose(80))
        parts = [Part(flow=(*flow, closing, self.signature()))]
        for number in range(annexes):
            label = self.paragraph(StyleName.ANNEX_LABEL, 2)
            content = tuple(self.item() for _ in range(1 + self.choose(4)))
            parts.append(Part(flow=(label, *content), label=f"{number}", landscape=bool(self.choose(2))))
        return Galley(
            title="Báo cáo thử",
            style=self.style,
            formats=paragraph_formats(self.style),
            parts=tuple(parts),
        )

    def item(self) -> FlowItem:
        """Return a heading, a paragraph of any length or, less often, a table."""
        kind = self.choose(10)
        if kind == 0:
            return self.table()
        if kind <= 2:
            style = (StyleName.HEADING_1, StyleName.HEADING_2)[kind - 1]
            return replace(self.paragraph(style, 3 + self.choose(20)), heading_level=kind)
        return self.paragraph(StyleName.BODY, 1 + self.choose(160), notes=self.choose(4) == 0)

    def paragraph(self, style: StyleName, words: int, *, notes: bool = False) -> GalleyParagraph:
        """Return a paragraph of so many words in a few looks, perhaps with a note mark in it."""
        name = self._name()
        look = paragraph_formats(self.style)[style]
        runs: list[Run] = []
        offset, left = 0, words
        while left:
            size = 1 + self.choose(left)
            text = " ".join(self._word(style) for _ in range(size)) + (" " if left > size else "")
            of_run = LOOKS[self.choose(len(LOOKS))]
            of_run = replace(of_run, bold=of_run.bold or look.bold, italic=of_run.italic or look.italic)
            runs.append(Run(text=text, look=of_run, caps=look.caps, origin=Origin(name, offset)))
            offset, left = offset + len(text), left - size
            if notes:
                notes = self.choose(4) == 0
                runs.append(self._mark(Origin(name, offset), last=not notes and style is StyleName.BODY))
                offset += 1
        return GalleyParagraph(style=style, runs=tuple(runs), origin=Origin(name))

    def note(self, words: int) -> GalleyNote:
        """Return a note of so many words in one or two paragraphs."""
        self.notes += 1
        number = self.notes
        paragraphs = tuple(self.paragraph(StyleName.NOTE, words) for _ in range(1 + self.choose(2)))
        return GalleyNote(id=f"n{number}", number=number, paragraphs=paragraphs)

    def table(self) -> GalleyTable:
        """Return a table of a few rows, perhaps with merged cells and heads."""
        rows, columns = 1 + self.choose(8), 1 + self.choose(4)
        header = self.choose(min(rows, 2))
        covered: set[tuple[int, int]] = set()
        cells = []
        for row in range(rows):
            for column in range(columns):
                if (row, column) in covered:
                    continue
                cell = self._cell(row, column, header, rows, columns, covered)
                area = ((row + y, column + x) for y in range(cell.rows) for x in range(cell.columns))
                covered.update(area)
                cells.append(cell)
        return GalleyTable(
            widths=tuple(1 + self.choose(3) for _ in range(columns)),
            row_count=rows,
            header_rows=header,
            cells=tuple(cells),
            origin=Origin(self._name()),
        )

    def masthead(self) -> SideBySide:
        """Return a masthead with the real Quốc hiệu."""
        state = self._fixed(StyleName.NATIONAL_NAME, "Cộng hòa xã hội chủ nghĩa Việt Nam")
        motto = self._fixed(StyleName.MOTTO, "Độc lập - Tự do - Hạnh phúc")
        issuer = (self.paragraph(StyleName.SUPERIOR, 4), self.paragraph(StyleName.AGENCY, 1 + self.choose(9)))
        second = (self.paragraph(StyleName.NUMBER, 2),), (self.paragraph(StyleName.PLACE_DATE, 4),)
        return SideBySide(rows=((issuer, (state, motto)), second))

    def signature(self) -> SideBySide:
        """Return a signature block with a few recipients."""
        names = tuple(self.paragraph(StyleName.RECIPIENT, 3) for _ in range(self.choose(10)))
        signer = (self.paragraph(StyleName.CAPACITY, 2), self.paragraph(StyleName.SIGNER, 3))
        return SideBySide(
            rows=(((self.paragraph(StyleName.RECIPIENTS_HEAD, 2), *names), signer),), signature=True
        )

    def _cell(  # noqa: PLR0917 # one place, no reader
        self, row: int, column: int, header: int, rows: int, columns: int, covered: set[tuple[int, int]]
    ) -> GalleyCell:
        is_head = row < header
        last = header if is_head else rows
        height = 2 if self.choose(6) == 0 and row + 2 <= last else 1
        free = column + 2 <= columns and not {(row, column + 1), (row + 1, column + 1)} & covered
        style = StyleName.TABLE_HEAD if is_head else StyleName.TABLE_TEXT
        content = tuple(
            self.paragraph(style, 1 + self.choose(12), notes=not is_head and self.choose(12) == 0)
            for _ in range(1 + self.choose(2))
        )
        return GalleyCell(
            row=row,
            column=column,
            rows=height,
            columns=2 if free and self.choose(6) == 0 else 1,
            paragraphs=content,
        )

    def _fixed(self, style: StyleName, text: str) -> GalleyParagraph:
        name, look = self._name(), paragraph_formats(self.style)[style]
        run = Run(text=text, look=Look(bold=look.bold), caps=look.caps, origin=Origin(name))
        return GalleyParagraph(style=style, runs=(run,), origin=Origin(name))

    def _name(self) -> str:
        self.paragraphs += 1
        return f"p{self.paragraphs}"

    def _word(self, style: StyleName) -> str:
        words = CELL_WORDS if style in {StyleName.TABLE_HEAD, StyleName.TABLE_TEXT} else WORDS
        return words[self.choose(len(words))]

    def _mark(self, origin: Origin, *, last: bool) -> Run:
        """Make a note; only the last of a paragraph may be long, or they could not all begin on their page."""
        words = (10, 60, 600)[self.choose(3)] if last else 10
        note = self.note(1 + self.choose(words))
        return Run(text="", look=Look(script=Script.SUPER), note=note, origin=origin)


def random_galley(seed: int, items: int = 30, annexes: int = 0, style: HouseStyle | None = None) -> Galley:
    """Return the galley of a seed."""
    source = random.Random(seed)  # noqa: S311 # not for secrets
    return GalleyMaker(source.randrange, style or HouseStyle()).galley(items, annexes)


@dataclass(frozen=True, slots=True)
class GalleyCase:
    """A random galley by what it is made from, which is short to print."""

    seed: int
    items: int
    annexes: int
    style: HouseStyle

    def galley(self) -> Galley:
        """Make it."""
        return random_galley(self.seed, self.items, self.annexes, self.style)


def galley_cases() -> st.SearchStrategy[GalleyCase]:
    """Return the strategy of whole galleys in any house style."""
    return st.builds(
        GalleyCase,
        seed=st.integers(0, 2**32),
        items=st.integers(0, 12),
        annexes=st.integers(0, 1),
        style=STYLES,
    )


def with_flow(galley: Galley, flow: Sequence[FlowItem]) -> Galley:
    """Return `galley` with one part of `flow`."""
    return replace(galley, parts=(Part(flow=tuple(flow)),))
