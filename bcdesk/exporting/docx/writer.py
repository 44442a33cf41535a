"""A galley as a Word file.

Pure: it reads the template and the fonts (for the lengths of drawn lines), and returns bytes; the same galley gives
the same bytes.
"""

from collections.abc import Iterator
from pathlib import Path

from docx.document import Document

from bcdesk.domain.galley import FlowItem, Galley, GalleyParagraph, GalleyTable, Part, SideBySide
from bcdesk.domain.text import shortened
from bcdesk.domain.typography import BELOW_TABLE
from bcdesk.exporting.docx.markup import Element
from bcdesk.exporting.docx.notes import write_notes
from bcdesk.exporting.docx.packaging import open_template, packed
from bcdesk.exporting.docx.paragraphs import ParagraphSetter, starter
from bcdesk.exporting.docx.sections import section, text_width
from bcdesk.exporting.docx.styles import style_elements
from bcdesk.exporting.docx.tables import columns_table, data_table
from bcdesk.exporting.garbage import collector_at_rest
from bcdesk.exporting.pdf.columns import side_columns
from bcdesk.exporting.pdf.lines import LineCache
from bcdesk.exporting.pdf.metrics import family
from bcdesk.exporting.pdf.slabs import TEXT_BEFORE_SIGNATURE

MAX_TITLE = 255
"""Longest title in the properties of a Word file."""


@collector_at_rest()
def docx_bytes(galley: Galley, *, template: Path, fonts: Path) -> bytes:
    """Return the galley as a DOCX file.

    Args:
        galley: what to write.
        template: the slim template of `resources/templates`.
        fonts: the folder of fonts with the widths of Times New Roman.

    Raises:
        ResourceMissingError: the template or the fonts are not there.
    """
    document = open_template(template)
    setter = ParagraphSetter(formats=galley.formats, fonts=family(fonts))
    document.core_properties.title = shortened(galley.title, MAX_TITLE)
    _write_styles(document, galley)
    _write_body(document, galley, setter)
    write_notes(document.part, setter, text_width(galley.parts[0], galley.style))
    return packed(document)


def _write_styles(document: Document, galley: Galley) -> None:
    styles = document.styles.element
    for style in style_elements(galley):
        styles.append(style)


def _write_body(document: Document, galley: Galley, setter: ParagraphSetter) -> None:
    """Write each part as a section; Word keeps a section's properties in its last paragraph, the last in the body."""
    body = document.element.body
    body.clear()
    last = galley.parts[-1]
    for part in galley.parts:
        elements = list(_part(part, galley, setter))
        properties = section(part, galley.style, document.part)
        if part is not last:
            elements[-1].get_or_add_pPr().append(properties)
        for element in elements:
            body.append(element)
        if part is last:
            body.append(properties)


def _part(part: Part, galley: Galley, setter: ParagraphSetter) -> Iterator[Element]:
    """Yield the elements of a part; no table is its first or last element, and none touches another."""
    if not part.flow or not isinstance(part.flow[0], GalleyParagraph):
        yield starter()
    kept = _kept_with_signature(part, galley, setter)
    below = 0.0
    for place, (item, following) in enumerate(zip(part.flow, (*part.flow[1:], None), strict=False)):
        yield from _item(item, part, galley, setter, before=below, keep=place in kept)
        below = BELOW_TABLE if isinstance(item, GalleyTable) else 0.0
        if not isinstance(item, GalleyParagraph) and not isinstance(following, GalleyParagraph):
            yield starter(below if following else 0.0, keep=place in kept)


def _kept_with_signature(part: Part, galley: Galley, setter: ParagraphSetter) -> set[int]:
    """Return the places of what keeps with the signature after it: two lines of text, or the last row of a table.

    Word may still split such a paragraph, and widow control leaves two lines of it; LibreOffice 7.4 moves it whole. A
    long one is not kept: together with a title before it, it might fit on no page at all, and LibreOffice then leaves
    pages empty.
    """
    width, kept = text_width(part, galley.style), set[int]()
    for signature, block in enumerate(part.flow):
        if not (isinstance(block, SideBySide) and block.signature):
            continue
        lines = 0
        for place in range(signature - 1, 0, -1):
            item = part.flow[place]
            if isinstance(item, GalleyTable) and not lines:
                kept.add(place)
            if lines >= TEXT_BEFORE_SIGNATURE or not isinstance(item, GalleyParagraph):
                break
            if setter.is_long(item, width):
                break
            kept.add(place)
            lines += setter.line_count(item, width)
    return kept


def _item(
    item: FlowItem, part: Part, galley: Galley, setter: ParagraphSetter, *, before: float, keep: bool
) -> Iterator[Element]:
    """Yield the elements of an item of the flow.

    A paragraph has at least `before` pt above it; `keep`: it stays on the page of what follows.
    """
    width = text_width(part, galley.style)
    match item:
        case GalleyParagraph():
            yield from setter.paragraph(item, width, before=before, keep=keep)
        case SideBySide():
            widths = side_columns(item, galley.style, galley.formats, LineCache(setter.fonts))
            yield columns_table(item, widths, setter)
        case GalleyTable():
            yield data_table(item, width, setter, keep=keep)
