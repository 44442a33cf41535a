"""Reads a finished PDF back: what stands where, in pt from the top left corner, without the layout's own values."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium  # type: ignore[import-untyped] # it has no types
from pypdfium2 import raw

MARK_SIZE = 9.0
"""Text smaller than this is a raised note mark; no house style has such small text."""


LAST_HYPHEN = "\x02"
"""What pdfium says for a hyphen at the end of a line."""
Colour = tuple[int, int, int, int]
BLACK: Colour = (0, 0, 0, 255)


@dataclass(slots=True)
class ReadText:
    """What one operator of the file shows.

    Attributes:
        y: its base line.
        right: right edge of the ink.
        end: where the next letter would begin.
        colour: red, green, blue, opacity.
        embedded: whether the file brings the font.
    """

    text: str
    x: float
    y: float
    size: float
    font: str
    right: float
    end: float = 0.0
    colour: Colour = BLACK
    embedded: bool = True

    @property
    def is_mark(self) -> bool:
        """Whether it is a note mark."""
        return self.size < MARK_SIZE


@dataclass(frozen=True, slots=True)
class ReadRule:
    """A drawn line, `width` thick; `solid`: neither dashed nor dotted."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.0
    colour: Colour = BLACK
    solid: bool = True

    @property
    def length(self) -> float:
        """Its length, pt."""
        return max(self.x2 - self.x1, self.y2 - self.y1)


@dataclass(slots=True)
class ReadPage:
    """A page with its texts and rules in the order of drawing."""

    width: float
    height: float
    texts: list[ReadText] = field(default_factory=list)
    rules: list[ReadRule] = field(default_factory=list)

    def number(self, above: float) -> str:
        """Return what stands in the margin above the text area, `above` pt high."""
        return "".join(text.text for text in self.texts if text.y < above)

    def split(self, above: float, left: float) -> tuple[list[ReadText], list[ReadText]]:
        """Return the texts of the body and those of the notes, parted by the separator, which begins at `left`."""
        begins = [rule.y1 for rule in self.rules if abs(rule.x1 - left) < 0.5 and rule.y1 == rule.y2]
        line = max(begins, default=self.height)
        if not any(text.y > line for text in self.texts):
            line = self.height
        body = [text for text in self.texts if above <= text.y < line]
        return body, [text for text in self.texts if text.y > line]


def read_pdf(content: bytes) -> list[ReadPage]:
    """Return the pages of a PDF."""
    document = pdfium.PdfDocument(content)
    try:
        return [_read_page(page) for page in document]
    finally:
        document.close()


def joined(texts: list[ReadText]) -> str:
    """Join texts as a reader does: a new line is a blank, note marks are `[1]`."""
    result, previous = "", None
    for text in texts:
        if previous is not None and _parted(previous, text):
            result += " "
        result += f"[{text.text.strip()}]" if text.is_mark else text.text
        previous = text
    return " ".join(result.split())


def _parted(one: ReadText, other: ReadText) -> bool:
    same_line = abs(one.y - other.y) < 6 and other.x >= one.x
    return not same_line or other.x - one.right > 1.5


def _read_page(page: pdfium.PdfPage) -> ReadPage:
    read = ReadPage(*page.get_size())
    text_page = page.get_textpage()
    ends = _ends(text_page)
    for found in page.get_objects():
        if found.type == raw.FPDF_PAGEOBJ_TEXT:
            matrix = found.get_matrix()
            read.texts.append(
                ReadText(
                    text=_text(found, text_page),
                    x=matrix.e,
                    y=read.height - matrix.f,
                    size=_size(found),
                    font=_font(found),
                    right=found.get_bounds()[2],
                    end=ends.get(_address(found.raw), matrix.e),
                    colour=_colour(found, raw.FPDFPageObj_GetFillColor),
                    embedded=raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(found)) == 1,
                )
            )
        elif found.type == raw.FPDF_PAGEOBJ_PATH:
            points = list(_points(found))
            xs, ys = [x for x, _ in points], [read.height - y for _, y in points]
            read.rules.append(
                ReadRule(
                    min(xs),
                    min(ys),
                    max(xs),
                    max(ys),
                    width=_stroke(found),
                    colour=_colour(found, raw.FPDFPageObj_GetStrokeColor),
                    solid=raw.FPDFPageObj_GetDashCount(found) == 0,
                )
            )
    text_page.close()
    page.close()
    return read


def _text(found: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(found, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(found, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0").replace(LAST_HYPHEN, "-")


def _size(found: pdfium.PdfObject) -> float:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(found, size)
    return size.value


def _ends(text_page: pdfium.PdfTextPage) -> dict[int, float]:
    """Return where each text ends, with the room that its last letter or blank takes."""
    ends: dict[int, float] = {}
    box = raw.FS_RECTF()
    for index in range(text_page.count_chars()):
        owner = raw.FPDFText_GetTextObject(text_page, index)
        if owner and raw.FPDFText_GetLooseCharBox(text_page, index, box):
            ends[_address(owner)] = max(ends.get(_address(owner), box.right), box.right)
    return ends


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type] # a pointer of pdfium


def _colour(found: pdfium.PdfObject, ask: Callable[..., int]) -> Colour:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    ask(found, red, green, blue, opacity)
    return red.value, green.value, blue.value, opacity.value


def _stroke(found: pdfium.PdfObject) -> float:
    width = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(found, width)
    return width.value


def _font(found: pdfium.PdfObject) -> str:
    font = raw.FPDFTextObj_GetFont(found)
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode()


def _points(found: pdfium.PdfObject) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = found.get_matrix()
    for index in range(raw.FPDFPath_CountSegments(found)):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(found, index), x, y)
        yield matrix.on_point(x.value, y.value)
