"""Footnotes: real ones, in `/word/footnotes.xml`, after the two separators that the template has there."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from bcdesk.domain.galley import GalleyNote, GalleyParagraph, StyleName
from bcdesk.exporting.docx.markup import Element, el, text_el
from bcdesk.exporting.docx.packaging import serialised
from bcdesk.exporting.docx.paragraphs import ParagraphSetter
from bcdesk.exporting.docx.styles import NOTE_MARK_STYLE


def write_notes(document: Part, setter: ParagraphSetter, width: float) -> None:
    """Write the notes whose marks `setter` has set into the footnotes of `document`; `width` in mm."""
    part = document.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    root = parse_xml(part.blob)
    for note in list(setter.notes):
        root.append(_note(note, setter, width))
    part._blob = serialised(root)  # noqa: SLF001 # python-docx 1.2 has no footnotes: the part is a plain blob


def _note(note: GalleyNote, setter: ParagraphSetter, width: float) -> Element:
    content = note.paragraphs or (GalleyParagraph(style=StyleName.NOTE, runs=()),)
    elements = setter.flowing(content, width)
    elements[0].insert(1, _own_mark())
    elements[0].insert(2, el("w:r", text_el(" ")))
    return el("w:footnote", *elements, id=note.number)


def _own_mark() -> Element:
    return el("w:r", el("w:rPr", el("w:rStyle", val=NOTE_MARK_STYLE)), el("w:footnoteRef"))
