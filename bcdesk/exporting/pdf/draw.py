"""Pages are drawn into a PDF file.

Text is drawn, never parsed: reportlab's paragraph markup would lose `<Nguyễn Văn A>` and read local files.
Only embedded fonts are used. The same pages give the same bytes: no times, names or ids of the machine are in them.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import groupby, product
from pathlib import Path

from reportlab import rl_config  # type: ignore[import-untyped] # reportlab has no types
from reportlab.lib.colors import HexColor  # type: ignore[import-untyped] # reportlab has no types
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped] # reportlab has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped] # reportlab has no types

from bcdesk.domain.galley import Ink
from bcdesk.domain.pages import Bookmark, Page, Pages, PlacedLine
from bcdesk.exporting.garbage import collector_at_rest
from bcdesk.exporting.pdf.metrics import Face, family

rl_config.useA85 = 0  # streams as bytes: ASCII85 of reportlab 5.1 is slow and a quarter longer
LANGUAGE = "vi-VN"
CREATOR = "bcdesk"


@collector_at_rest()
def draw(pages: Pages, fonts: Path) -> bytes:
    """Return the PDF of `pages`, in the fonts that they were laid out with.

    Raises:
        FontMissingError: the fonts are not there.
    """
    faces = family(fonts)
    file = BytesIO()
    canvas = Canvas(
        file,
        invariant=True,
        pageCompression=1,
        lang=LANGUAGE,
        initialFontName=faces.faces[0].name,
        initialFontSize=14,
        pdfVersion=(1, 4),
    )
    _describe(canvas, pages.title)
    bookmarks = _Outline(canvas, pages.bookmarks)
    letters = {
        (bold, italic): _Letters(faces.face(bold=bold, italic=italic), canvas)
        for bold, italic in product((False, True), repeat=2)
    }
    for index, page in enumerate(pages.pages):
        canvas.setPageSize((page.width, page.height))
        bookmarks.add(index, page)
        _draw_page(canvas, page, letters)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _describe(canvas: Canvas, title: str) -> None:
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(CREATOR)
    canvas.setProducer(CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")


class _Outline:
    """Adds the bookmarks of headings, no level deeper than one below the last."""

    def __init__(self, canvas: Canvas, bookmarks: tuple[Bookmark, ...]) -> None:
        self._canvas = canvas
        self._waiting = list(reversed(bookmarks))
        self._depth = -1

    def add(self, index: int, page: Page) -> None:
        """Add the bookmarks of the page `index`, which is the next one."""
        while self._waiting and self._waiting[-1].page == index:
            key = f"h{len(self._waiting)}"
            bookmark = self._waiting.pop()
            self._canvas.bookmarkHorizontalAbsolute(key, page.height - bookmark.top)
            self._depth = min(bookmark.level - 1, self._depth + 1)
            self._canvas.addOutlineEntry(bookmark.title, key, self._depth)


class _Letters(dict[int, int]):
    """The characters of one font in one document, each as 256 * its subset + its byte there.

    reportlab chooses subset and byte, once for each character: its `splitString` takes as long for a whole text as all
    the rest of drawing.
    """

    def __init__(self, face: Face, canvas: Canvas) -> None:
        super().__init__()
        self._font = pdfmetrics.getFont(face.name)
        self._document = canvas._doc  # noqa: SLF001 # fonts choose their subsets by it; there is no public way to it
        self._names: dict[int, str] = {}

    def __missing__(self, char: int) -> int:
        ((subset, letter),) = self._font.splitString(chr(char), self._document)
        if subset not in self._names:
            self._names[subset] = self._font.getSubsetInternalName(subset, self._document)
        code: int = subset << 8 | letter[0]
        self[char] = code
        return code

    def split(self, text: str) -> Iterator[tuple[str, bytes]]:
        """Yield the name of a subset and what of `text` is drawn in it, one after the other."""
        codes = text.translate(self)
        if len(self._names) > 1:
            for subset, letters in groupby(codes, lambda code: ord(code) >> 8):
                yield self._names[subset], bytes(ord(letter) & 0xFF for letter in letters)
        elif codes:
            yield self._names[0], codes.encode("latin-1")


_ByLook = Mapping[tuple[bool, bool], _Letters]
"""The letters of each font, by whether it is bold and italic."""


def _draw_page(canvas: Canvas, page: Page, letters: _ByLook) -> None:
    if page.number:
        _draw_line(canvas, page.number, page.height, letters)
    ink = Ink.BLACK
    for rule in page.rules:
        if rule.ink is not ink:
            ink = rule.ink
            canvas.setStrokeColor(HexColor(f"#{ink}"))
        canvas.setLineWidth(rule.width)
        canvas.line(rule.x1, page.height - rule.y1, rule.x2, page.height - rule.y2)
    for line in page.lines:
        _draw_line(canvas, line, page.height, letters)


def _draw_line(canvas: Canvas, line: PlacedLine, height: float, letters: _ByLook) -> None:
    """Draw a line as one text object, so that it is copied as one; every run has its exact place.

    The operators are written here: reportlab 5.1's text objects measure each string again, which takes as long as
    all the rest of drawing.
    """
    if not line.runs:
        return
    code = ["BT"]
    for run in line.runs:
        y = height - line.y + run.rise
        code.append(f"1 0 0 1 {run.x:.4f} {y:.4f} Tm {run.word_spacing:.6f} Tw")
        for subset, chunk in letters[run.bold, run.italic].split(run.text):
            code.append(f"{subset} {run.size:.4f} Tf <{chunk.hex()}> Tj")
    code.append("ET")
    if line.ink is Ink.BLACK:
        canvas.addLiteral("\n".join(code))
        return
    canvas.saveState()
    canvas.setFillColor(HexColor(f"#{line.ink}"))
    canvas.addLiteral("\n".join(code))
    canvas.restoreState()
