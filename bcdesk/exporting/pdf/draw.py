"""Pages are drawn into a PDF file.

Text is drawn, never parsed: reportlab's paragraph markup would lose `<Nguyễn Văn A>` and read local files.
Only embedded fonts are used. The same pages give the same bytes: no times, names or ids of the machine are in them.
"""

from io import BytesIO
from pathlib import Path

from reportlab import rl_config  # type: ignore[import-untyped] # reportlab has no types
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped] # reportlab has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped] # reportlab has no types

from bcdesk.domain.pages import Bookmark, Page, Pages, PlacedLine
from bcdesk.exporting.pdf.metrics import Family, family

rl_config.useA85 = 0  # streams as bytes: ASCII85 of reportlab 5.1 is slow and a quarter longer
LANGUAGE = "vi-VN"
CREATOR = "bcdesk"


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
    for index, page in enumerate(pages.pages):
        canvas.setPageSize((page.width, page.height))
        bookmarks.add(index, page)
        _draw_page(canvas, page, faces)
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


def _draw_page(canvas: Canvas, page: Page, faces: Family) -> None:
    if page.number:
        _draw_line(canvas, page.number, page.height, faces)
    for rule in page.rules:
        canvas.setLineWidth(rule.width)
        canvas.line(rule.x1, page.height - rule.y1, rule.x2, page.height - rule.y2)
    for line in page.lines:
        _draw_line(canvas, line, page.height, faces)


def _draw_line(canvas: Canvas, line: PlacedLine, height: float, faces: Family) -> None:
    """Draw a line as one text object, so that it is copied as one; every run has its exact place.

    The operators are written here: reportlab 5.1's text objects measure each string again, which takes as long as
    all the rest of drawing.
    """
    if not line.runs:
        return
    document = canvas._doc  # noqa: SLF001 # fonts choose their subsets by it; there is no public way to it
    code = ["BT"]
    for run in line.runs:
        font = pdfmetrics.getFont(faces.face(bold=run.bold, italic=run.italic).name)
        y = height - line.y + run.rise
        code.append(f"1 0 0 1 {run.x:.4f} {y:.4f} Tm {run.word_spacing:.6f} Tw")
        for subset, letters in font.splitString(run.text, document):
            name = font.getSubsetInternalName(subset, document)
            code.append(f"{name} {run.size:.4f} Tf <{letters.hex()}> Tj")
    code.append("ET")
    canvas.addLiteral("\n".join(code))
