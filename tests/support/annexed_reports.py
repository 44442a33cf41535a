"""Reports whose annexes have tables of any shape, for comparing our pages with those of LibreOffice."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import Align, Annex, AnnexId, Block, BlockId, Cell, Look, Table, Text
from tests.support.other_reports import TITLES, ReportMaker

HEADINGS = (
    "Tổng số",
    "Trong kỳ",
    "Trực tuyến",
    "Quá hạn",
    "Đơn vị thực hiện",
    "Kết quả đạt được",
    "Tỷ lệ (%)",
)
ALIGNS = (Align.LEFT, Align.RIGHT, Align.CENTRE, Align.JUSTIFY)


def annexed_report(name: str) -> Workspace:
    """Return a report with two to four annexes, upright and landscape; another one for each name."""
    make = ReportMaker(name)
    report = make.report([make.section(title, [make.prose(1, 3)]) for title in TITLES[:2]])
    count = 2 + make.mixer.below(3)
    return Workspace(replace(report, annexes=tuple(_annex(make, place) for place in range(count))))


def _annex(make: ReportMaker, place: int) -> Annex:
    blocks: list[Block] = []
    for _ in range(1 + make.mixer.below(2)):
        blocks += [make.prose(1, 2), _Shape(make, 3 + make.mixer.below(8)).table(2 + make.mixer.below(35))]
    if make.mixer.below(3) == 0:
        blocks.append(make.noted(2, 1))
    landscape = (place + make.mixer.below(2)) % 2 == 0
    title = (Text(TITLES[make.mixer.below(len(TITLES))]),)
    return Annex(id=AnnexId(make.id()), title=title, blocks=tuple(blocks), landscape=landscape)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Makes the rows of a table of so many columns."""

    make: ReportMaker
    columns: int

    def table(self, rows: int) -> Table:
        """Return a table whose headings, of two or three rows, are merged across and down."""
        depth = 2 + self.make.mixer.below(2)
        widths = tuple(4 + self.make.mixer.below(4) for _ in range(self.columns))
        head = list(self._head(depth))
        body = list(self._body(rows))
        return Table(
            id=BlockId(self.make.id()),
            widths=(widths[0] + 4, *widths[1:]),
            rows=(*head, *body),
            header_rows=depth,
        )

    def _head(self, depth: int) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of headings: some groups of columns stand under one heading, the others go down."""
        groups = self._groups()
        yield tuple(self._heading(columns=size, rows=1 if size > 1 else depth) for size in groups)
        below = sum(size for size in groups if size > 1)
        for row in range(1, depth):
            last = row == depth - 1
            yield (
                tuple(self._heading() for _ in range(below))
                if last
                else tuple(self._heading(columns=size) for size in groups if size > 1)
            )

    def _groups(self) -> Sequence[int]:
        sizes = []
        left = self.columns
        while left:
            sizes.append(min(left, 1 + self.make.mixer.below(3)))
            left -= sizes[-1]
        return sizes if max(sizes) > 1 else [*sizes[:-2], 2]

    def _heading(self, *, columns: int = 1, rows: int = 1) -> Cell:
        return self.make.cell(self.make.mixer.one(HEADINGS), columns=columns, rows=rows)

    def _body(self, rows: int) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows; some first cells go down over several of them, some rows are one cell."""
        left = 0
        for row in range(rows):
            if left:
                left -= 1
                yield tuple(self._cell() for _ in range(self.columns - 1))
            elif self.make.mixer.below(9) == 0:
                yield (self.make.cell(self.make.mixer.clause(), columns=self.columns, look=Look(bold=True)),)
            else:
                left = min(self.make.mixer.below(3), rows - row - 1)
                first = self.make.cell(self._words(), rows=left + 1)
                yield (first, *(self._cell() for _ in range(self.columns - 1)))

    def _cell(self) -> Cell:
        mixer = self.make.mixer
        align = ALIGNS[mixer.below(len(ALIGNS))]
        match mixer.below(6):
            case 0:
                return Cell()
            case 1:
                return self.make.cell(self._words(), align=align)
            case 2:
                return self.make.cell(self._words(), self._words(), align=align)
            case _:
                return self.make.cell(str(mixer.below(90_000)), align=align)

    def _words(self) -> str:
        """Return the first words of a sentence."""
        return " ".join(self.make.mixer.clause().split()[: 2 + self.make.mixer.below(7)])


ANNEXED_REPORTS: Mapping[str, Callable[[], Workspace]] = {
    name: partial(annexed_report, name) for name in ("annexed-1", "annexed-5", "annexed-9")
}
