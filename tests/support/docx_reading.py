"""Reads a finished DOCX back with the standard library alone: its text as printed, and its form in mm and pt."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MM_PER_TWIP = 25.4 / 1440
OFF = {"0", "false", "off"}


@dataclass(frozen=True)
class Form:
    """What a run looks like: type in pt."""

    size: float
    bold: bool
    italic: bool
    caps: bool


@dataclass(frozen=True)
class DocxReading:
    """The parts of a DOCX by name."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> "DocxReading":
        """Unpack a file."""
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return cls({name: package.read(name) for name in package.namelist()})

    def tampered(self, part: str, pattern: str, replacement: str) -> "DocxReading":
        """Return the file with the first match of `pattern` in a part replaced; there must be one."""
        text, count = re.subn(pattern, replacement, self.parts[part].decode(), count=1)
        assert count, f"{pattern} is not in {part}"
        return DocxReading({**self.parts, part: text.encode()})

    def root(self, name: str) -> ET.Element:
        """Return the root of a part."""
        return ET.fromstring(self.parts[name])  # noqa: S314 # our own file

    @cached_property
    def body(self) -> ET.Element:
        """The body of the document."""
        found = self.root("word/document.xml").find(f"{W}body")
        assert found is not None
        return found

    @cached_property
    def styles(self) -> dict[str, ET.Element]:
        """The styles by id."""
        return {value(style, "styleId"): style for style in self.root("word/styles.xml").iter(f"{W}style")}

    @cached_property
    def paragraphs(self) -> list[ET.Element]:
        """The paragraphs of the body in reading order, those in tables included."""
        return list(self.body.iter(f"{W}p"))

    @cached_property
    def notes(self) -> list[ET.Element]:
        """The footnotes in their order, without the separators."""
        every = self.root("word/footnotes.xml").iter(f"{W}footnote")
        return [note for note in every if note.get(f"{W}type") is None]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number that is printed for each footnote, by its id."""
        return {value(note, "id"): number for number, note in enumerate(self.notes, start=1)}

    @cached_property
    def sections(self) -> list[ET.Element]:
        """The properties of the sections."""
        return list(self.body.iter(f"{W}sectPr"))

    def in_style(self, style_id: str) -> list[ET.Element]:
        """Return the paragraphs of a style."""
        return [p for p in self.paragraphs if style_of(p) == style_id]

    def paragraph_value(self, paragraph: ET.Element, path: str, attribute: str) -> str:
        """Return an attribute of a paragraph property, its own or its style's, empty where neither has it."""
        own = paragraph.find(f"{W}pPr")
        style = self.styles[style_of(paragraph)].find(f"{W}pPr") if style_of(paragraph) else None
        for properties in (own, style):
            found = None if properties is None else properties.find(f"{W}{path}")
            if found is not None and found.get(f"{W}{attribute}") is not None:
                return value(found, attribute)
        return ""

    def paragraph_flag(self, paragraph: ET.Element, tag: str) -> bool:
        """Return an on/off property of a paragraph, its own or its style's."""
        style = self.styles[style_of(paragraph)].find(f"{W}pPr")
        for properties in (paragraph.find(f"{W}pPr"), style):
            found = None if properties is None else properties.find(f"{W}{tag}")
            if found is not None:
                return found.get(f"{W}val", "1") not in OFF
        return False

    def forms(self, paragraph: ET.Element) -> set[Form]:
        """Return the looks of the runs with text in a paragraph."""
        style = self.styles[style_of(paragraph)].find(f"{W}rPr")
        return {
            Form(
                size=float(self._run_value(run, style, "sz") or 28) / 2,
                bold=_on(run, style, "b"),
                italic=_on(run, style, "i"),
                caps=_on(run, style, "caps"),
            )
            for run in paragraph.iter(f"{W}r")
            if "".join(t.text or "" for t in run.iter(f"{W}t")).strip()
        }

    def _run_value(self, run: ET.Element, style: ET.Element | None, tag: str) -> str:
        found = _property(run, style, tag)
        return "" if found is None else value(found, "val")

    def printed(self, paragraph: ET.Element) -> str:
        """Return the text of a paragraph as printed: capitals applied, note marks as `[1]`, a break as a line feed."""
        style = self.styles[style_of(paragraph)].find(f"{W}rPr") if style_of(paragraph) else None
        return "".join(_printed_run(run, style, self.numbers) for run in paragraph.iter(f"{W}r"))

    def lines(self) -> Iterator[str]:
        """Yield the lines of the body and then of the notes, blanks folded; a row of a data table is one line."""
        for element in self.body:
            if element.tag == f"{W}tbl" and element.find(f"{W}tblPr/{W}tblBorders") is not None:
                for row in element.iter(f"{W}tr"):
                    cells = [
                        " ".join(self._folded(cell)) for cell in row.iter(f"{W}tc") if not _continued(cell)
                    ]
                    yield "\t".join(cells)
            else:
                yield from self._folded(element)
        for number, note in enumerate(self.notes, start=1):
            first, *rest = self._folded(note)
            yield f"[{number}] {first}"
            yield from rest

    def _folded(self, element: ET.Element) -> list[str]:
        texts = [self.printed(p) for p in element.iter(f"{W}p")]
        return [" ".join(line.split()) for text in texts if text.strip() for line in text.split("\n")]

    def mentions(self) -> list[str]:
        """Return the tags of the content controls in body and notes."""
        return [
            value(tag, "val")
            for part in ("word/document.xml", "word/footnotes.xml")
            for tag in self.root(part).iter(f"{W}tag")
        ]

    def bookmarks(self) -> list[str]:
        """Return the names of the bookmarks in body and notes."""
        return [
            value(mark, "name")
            for part in ("word/document.xml", "word/footnotes.xml")
            for mark in self.root(part).iter(f"{W}bookmarkStart")
        ]

    def rule_lengths(self, style_id: str) -> list[float]:
        """Return the lengths in mm of the drawn lines under the paragraphs of a style; 0 where none follows."""
        lengths = []
        for container in self._containers():
            children = list(container)
            for above, below in zip(children, [*children[1:], None], strict=True):
                if above.tag == f"{W}p" and style_of(above) == style_id:
                    lengths.append(self._rule(below, self._width(container)))
        return lengths

    def column_width(self, style_id: str) -> float:
        """Return the width in mm of the column that holds the first paragraph of a style."""
        return next(
            self._width(container)
            for container in self._containers()
            if any(child.tag == f"{W}p" and style_of(child) == style_id for child in container)
        )

    def _containers(self) -> list[ET.Element]:
        return [self.body, *self.body.iter(f"{W}tc")]

    def _width(self, container: ET.Element) -> float:
        cell = container.find(f"{W}tcPr/{W}tcW")
        if cell is not None:
            return float(value(cell, "w")) * MM_PER_TWIP
        return text_width(self.sections[0])

    def _rule(self, below: ET.Element | None, width: float) -> float:
        if below is None or below.tag != f"{W}p" or not style_of(below):
            return 0.0
        if self.styles[style_of(below)].find(f"{W}pPr/{W}pBdr/{W}top") is None:
            return 0.0
        left, right = (float(self.paragraph_value(below, "ind", side) or 0) for side in ("left", "right"))
        return width - (left + right) * MM_PER_TWIP


def value(element: ET.Element, name: str) -> str:
    """Return an attribute of the main namespace, which must be there."""
    return element.attrib[f"{W}{name}"]


def style_of(paragraph: ET.Element) -> str:
    """Return the id of a paragraph's style, empty without one."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else value(found, "val")


def text_width(section: ET.Element) -> float:
    """Return the width of a section's text area, mm."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    twips = float(value(size, "w")) - float(value(margins, "left")) - float(value(margins, "right"))
    return twips * MM_PER_TWIP


def _property(run: ET.Element, style: ET.Element | None, tag: str) -> ET.Element | None:
    own = run.find(f"{W}rPr/{W}{tag}")
    return own if own is not None or style is None else style.find(f"{W}{tag}")


def _on(run: ET.Element, style: ET.Element | None, tag: str) -> bool:
    found = _property(run, style, tag)
    return found is not None and found.get(f"{W}val", "1") not in OFF


def _continued(cell: ET.Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def _printed_run(run: ET.Element, style: ET.Element | None, numbers: dict[str, int]) -> str:
    drawn: dict[str, Callable[[ET.Element], str]] = {
        f"{W}t": lambda piece: piece.text or "",
        f"{W}noBreakHyphen": lambda _: "-",
        f"{W}br": lambda _: "\n",
        f"{W}footnoteReference": lambda piece: f"[{numbers[value(piece, 'id')]}]",
    }
    text = "".join(drawn[piece.tag](piece) for piece in run if piece.tag in drawn)
    return text.upper() if _on(run, style, "caps") else text
