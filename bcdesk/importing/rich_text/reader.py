"""From tags and words to drafts: what is a paragraph, an item, a cell, a note.

One pass with a stack of the open elements and no recursion. Elements beyond `MOST_OPEN` are read as if they were not
there, their words are kept. Three kinds of HTML are known in particular:

* Word writes lists as paragraphs with `mso-list` and the bullet in the text, notes as anchors with `mso-footnote-id`
  and their texts in `mso-element:footnote` at the end.
* LibreOffice writes notes as anchors `#sdfootnote1sym` and their texts in `div`s of the id `sdfootnote1`.
* Browsers write what the page had, computed styles included; Google Docs wraps all of it in a `<b>` that is not bold.
"""

import re
from collections import Counter as Tally
from dataclasses import dataclass, field, replace

from bcdesk.domain.report import Marker
from bcdesk.importing.rich_text.drafts import (
    NO_BREAK,
    Break,
    CellDraft,
    Draft,
    Mark,
    ParagraphDraft,
    Piece,
    RowDraft,
    TableDraft,
    Words,
)
from bcdesk.importing.rich_text.markup import Data, End, Start, tokens
from bcdesk.importing.rich_text.styles import (
    NOTHING,
    Declarations,
    Style,
    declarations,
    list_marker,
    rules,
    styled,
)

MOST_OPEN = 300
"""Deepest nesting that is read; what Word and browsers write goes some thirty deep."""
MOST_SPANNED = 1_000
"""Most rows that a cell may span."""
MOST_COLUMNS_SPANNED = 64
"""Most columns that a cell may span; Word has at most 63."""
MOST_LABEL = 100
"""Longest bullet or number, blanks after it included, that is read."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FORCED = _HEADINGS | {"p", "li"}
"""Elements that are a paragraph even without text."""
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_TABLE_PARTS = ("thead", "tbody", "tfoot")
_BLOCKS = _FORCED | _LISTS | _CELLS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "main", "nav", "pre", "section",
    "table", "tbody", "tfoot", "thead", "tr",
}  # fmt: skip
_VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
_HIDDEN = frozenset(
    {
        "applet", "audio", "button", "canvas", "datalist", "del", "head", "iframe", "math", "noembed", "noframes",
        "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xml",
    }
)  # fmt: skip
_HIDDEN_CLASSES = frozenset({"msocomanchor", "msocomtxt"})
_STRUCTURE = _LISTS | {"table", "tr", "td", "th"}
"""Elements whose end tag ends what stands open inside them; that of others does not leave its cell or list."""
_NOTE_LINK = re.compile(r"#_?(ftn|edn)(\d{1,6})$|#sd(foot|end)note(\d{1,6})sym$")
_NOTE_BACK = re.compile(r"#_(?:ftn|edn)ref\d+$|#sd(?:foot|end)note\d+anc$")
_NOTE_ID = re.compile(r"(ftn|edn)(\d{1,6})|sd(foot|end)note(\d{1,6})")
_LEVEL = re.compile(r"\blevel([1-9])\b")
_NUMBER = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*([a-z%*]*)", re.ASCII)
_POINTS = {"in": 72.0, "cm": 28.35, "mm": 2.835, "pt": 1.0, "px": 0.75, "": 0.75}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What an open element means for those in it.

    `scope` numbers the innermost cell or list; `table` is 1 in a table that becomes one, 2 where tables are read as
    paragraphs (in a table, in a note); `item` is the marker of the innermost list, `bullets` the depth of bullet lists.
    """

    style: Style
    scope: int = 0
    table: int = 0
    note: bool = False
    head: bool = False
    item: Marker = Marker.NONE
    bullets: int = 0


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element: its tag, what it hands down, how many paragraphs stood before it, the key of its note if any."""

    tag: str
    around: _Around
    before: int = 0
    note: str = ""


def read(source: str) -> Draft:
    """Return the draft of a piece of HTML."""
    reader = _Reader()
    for token in tokens(source):
        match token:
            case Data(text=text):
                reader.data(text)
            case Start(tag=tag, attributes=attributes):
                reader.start(tag, attributes)
            case End(tag=tag):
                reader.end(tag)
    return reader.finish()


@dataclass(slots=True)
class _Reader:
    """The state of one pass."""

    draft: Draft = field(default_factory=Draft)
    stack: list[_Open] = field(default_factory=lambda: [_Open("", _Around(style=Style()))])
    open: Tally[tuple[int, str]] = field(default_factory=Tally)
    sheet: dict[str, Declarations] = field(default_factory=dict)
    parsed: dict[str, Declarations] = field(default_factory=dict)
    sinks: list[list[ParagraphDraft]] = field(default_factory=list)
    table: TableDraft | None = None
    pieces: list[Piece] = field(default_factory=list)
    item: Marker | None = None
    label: str = ""
    level: int = 1
    scopes: int = 0

    # Words

    def data(self, text: str) -> None:
        """Take in text."""
        opened = self.stack[-1]
        style = opened.around.style
        if opened.tag == "style":
            self._learn(text)
        elif style.hidden:
            return
        elif style.label:
            self.label = (self.label + text[:MOST_LABEL])[:MOST_LABEL]
        elif style.kept:
            self._kept(text, style)
        else:
            self.pieces.append(Words(text, style.look, style.font))

    def _learn(self, sheet: str) -> None:
        for selector, properties in rules(sheet):
            self.sheet[selector] = {**self.sheet.get(selector, NOTHING), **properties}

    def _kept(self, text: str, style: Style) -> None:
        """Take in text whose blanks and line ends count."""
        for place, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if place:
                self.pieces.append(Break())
            self.pieces.append(Words(re.sub(r"[ \t\f]", NO_BREAK, line), style.look, style.font))

    # Tags

    def start(self, tag: str, attributes: Declarations) -> None:
        """Take in a start tag."""
        around = self.stack[-1].around
        if around.style.hidden:
            self._push(tag, around)
            return
        properties = self._properties(tag, attributes)
        if tag in _BLOCKS:
            self._make_room(tag)
            self._flush()
            around = self.stack[-1].around
        if tag in _VOID:
            self._void(tag, attributes, properties)
            return
        if len(self.stack) < MOST_OPEN:
            self._enter(tag, attributes, properties, around)

    def _properties(self, tag: str, attributes: Declarations) -> Declarations:
        """Return the properties of an element: those of the sheet under those of its own."""
        own = attributes.get("style", "")
        if own not in self.parsed:
            self.parsed[own] = declarations(own)
        properties = self.parsed[own]
        if not self.sheet:
            return properties
        names = attributes.get("class", "").lower().split(maxsplit=1)[:1]
        selectors = (tag, *(f".{name}" for name in names), *(f"{tag}.{name}" for name in names))
        found = [self.sheet[selector] for selector in selectors if selector in self.sheet]
        return (
            {name: value for rule in (*found, properties) for name, value in rule.items()}
            if found
            else properties
        )

    def _make_room(self, tag: str) -> None:
        """Close what `tag` closes without saying so: a paragraph, the item, cell or row before."""
        around = self.stack[-1].around
        self._close((around.scope, "p"))
        if tag in {"li", "dt", "dd"}:
            self._close((around.scope, tag))
        if around.table != 1:
            return
        if tag in _CELLS or tag == "tr":
            self._close((0, "td"))
            self._close((0, "th"))
        if tag == "tr" or tag in _TABLE_PARTS:
            self._close((0, "tr"))
        for part in _TABLE_PARTS if tag in _TABLE_PARTS else ():
            self._close((self.stack[-1].around.scope, part))

    def _void(self, tag: str, attributes: Declarations, properties: Declarations) -> None:
        if tag == "br" and "page-break" not in attributes.get("style", ""):
            self.pieces.append(Break())
        if tag == "col" and self.table and self.stack[-1].around.table == 1:
            width = _width(attributes, properties)
            self.table.widths += [width] * _whole(attributes.get("span", ""), MOST_COLUMNS_SPANNED)

    def _enter(self, tag: str, attributes: Declarations, properties: Declarations, around: _Around) -> None:
        """Open an element that may have content."""
        style = self._style(tag, attributes, properties, around.style)
        around = around if style is around.style else replace(around, style=style)
        note = ""
        if style.hidden:
            pass
        elif note := self._note(tag, attributes):
            around = replace(around, table=2, note=True)
        elif tag == "a":
            around = self._anchor(attributes, properties, around)
        elif tag in _BLOCKS:
            around = self._block(tag, attributes, properties, around)
        self._push(tag, around, note)

    def _style(self, tag: str, attributes: Declarations, properties: Declarations, outer: Style) -> Style:
        """Return the style inside an element."""
        style = styled(outer, tag, properties) if properties or tag in _STYLING else outer
        if tag in _HEADINGS:
            style = replace(style, heading=True)
        if tag == "font" and "face" in attributes:
            style = styled(style, "", {"font-family": attributes["face"]})
        if "align" in attributes and "text-align" not in properties and tag in _BLOCKS:
            style = styled(style, "", {"text-align": attributes["align"].lower()})
        if "mso-tab-count" in properties:  # Word writes a tab as blanks of its width
            self.pieces.append(Words(" ", style.look, style.font))
            return replace(style, hidden=True)
        if tag in _HIDDEN or attributes.get("class", "").lower() in _HIDDEN_CLASSES:
            return replace(style, hidden=True)
        return style

    def _note(self, tag: str, attributes: Declarations) -> str:
        """Return the key of the note whose text an element holds, and get ready to read it; empty for others."""
        found = _NOTE_ID.fullmatch(attributes.get("id", "")) if tag in {"div", "li", "aside"} else None
        if not found or self.sinks or self.table:
            return ""
        self.sinks.append([])
        return _note_key(found)

    def _anchor(self, attributes: Declarations, properties: Declarations, around: _Around) -> _Around:
        """Note marks are read for what they are, the way back from a note is dropped, other links are their words."""
        link = attributes.get("href", "")
        named = properties.get("mso-footnote-id") or properties.get("mso-endnote-id") or ""
        found = _NOTE_LINK.search(link) or _NOTE_ID.fullmatch(named)
        if not found and not _NOTE_BACK.search(link):
            return around
        if found and not around.note and not _NOTE_BACK.search(link):
            self.pieces.append(Mark(_note_key(found)))
        return replace(around, style=replace(around.style, hidden=True))

    def _block(
        self, tag: str, attributes: Declarations, properties: Declarations, around: _Around
    ) -> _Around:
        """Begin lists, tables and their parts."""
        if tag in _LISTS:
            return self._list(tag, attributes, properties, around)
        if tag == "li":
            marker = list_marker(properties, attributes.get("type", ""))
            self.item = around.item if marker is None else marker
        elif "mso-list" in properties and (level := _LEVEL.search(properties["mso-list"])):
            self.level = int(level[1])
        if tag == "table":
            return self._table(around)
        if around.table == 1:
            return self._table_part(tag, attributes, properties, around)
        return around

    def _list(self, tag: str, attributes: Declarations, properties: Declarations, around: _Around) -> _Around:
        self.scopes += 1
        marker = list_marker(properties, attributes.get("type", ""))
        bullets = around.bullets
        if tag == "ul":
            marker, bullets = Marker.PLUS if bullets else Marker.DASH, bullets + 1
        elif marker is None:
            nested = around.item in {Marker.NUMBER_DOT, Marker.LETTER}
            marker = Marker.LETTER if nested else Marker.NUMBER_DOT
        return replace(around, scope=self.scopes, item=marker, bullets=bullets)

    def _table(self, around: _Around) -> _Around:
        self.scopes += 1
        if around.table or self.sinks:
            return replace(around, table=2, scope=self.scopes)
        self.table = TableDraft()
        return replace(around, table=1, scope=self.scopes)

    def _table_part(
        self, tag: str, attributes: Declarations, properties: Declarations, around: _Around
    ) -> _Around:
        """Begin a row or a cell of the table that is being read."""
        if not self.table:
            return around
        if tag == "thead":
            return replace(around, head=True)
        if tag == "tr" or (tag in _CELLS and not self.table.rows):
            self.table.rows.append(RowDraft(head=around.head))
        if tag not in _CELLS:
            return around
        cell = CellDraft(
            columns=_whole(attributes.get("colspan", ""), MOST_COLUMNS_SPANNED),
            rows=0
            if attributes.get("rowspan") == "0"
            else _whole(attributes.get("rowspan", ""), MOST_SPANNED),
            width=_width(attributes, properties),
            head=tag == "th",
        )
        self.table.rows[-1].cells.append(cell)
        self.sinks.append(cell.paragraphs)
        self.item = None
        self.scopes += 1
        return replace(around, table=1, scope=self.scopes, item=Marker.NONE, bullets=0)

    def end(self, tag: str) -> None:
        """Take in an end tag; one that ends nothing still ends the paragraph if it is that of a block."""
        around = self.stack[-1].around
        self._close((0 if tag in _STRUCTURE else around.scope, tag))
        if tag in _BLOCKS and not self.stack[-1].around.style.hidden:
            self._flush()

    # Opening and closing

    def _push(self, tag: str, around: _Around, note: str = "") -> None:
        if len(self.stack) >= MOST_OPEN:
            return
        outer = self.stack[-1].around.scope
        self.stack.append(_Open(tag, around, self._read_so_far(), note))
        self.open[0 if tag in _STRUCTURE else outer, tag] += 1

    def _close(self, key: tuple[int, str]) -> None:
        """Close the innermost open element of that key and all in it."""
        if not self.open[key]:
            return
        while self._pop() != key:
            pass

    def _pop(self) -> tuple[int, str]:
        """Close the innermost element; return its key."""
        opened = self.stack[-1]
        if not opened.around.style.hidden and opened.tag in _BLOCKS:
            self._flush(forced=opened.tag in _FORCED and self._read_so_far() == opened.before)
        self.stack.pop()
        key = 0 if opened.tag in _STRUCTURE else self.stack[-1].around.scope, opened.tag
        self.open[key] -= 1
        if not self.open[key]:
            del self.open[key]
        self._closed(opened)
        return key

    def _closed(self, opened: _Open) -> None:
        """Finish what a cell, a note or a table has gathered."""
        if opened.around.style.hidden:
            return
        if opened.note:
            self._keep_note(opened.note, self.sinks.pop())
        elif opened.tag in _CELLS and opened.around.table == 1:
            self.sinks.pop()
        elif opened.tag == "table" and opened.around.table == 1 and self.table:
            self.draft.blocks.append(self.table)
            self.table = None

    def _keep_note(self, key: str, paragraphs: list[ParagraphDraft]) -> None:
        """Keep the first text of a note, but rather one with words: LibreOffice leaves those of Word's form empty."""
        before = self.draft.notes.get(key)
        if not before or not any(_has_words(paragraph) for paragraph in before):
            self.draft.notes[key] = paragraphs

    # Paragraphs

    def _read_so_far(self) -> int:
        """Return how many paragraphs the present cell, note or document has."""
        return len(self.sinks[-1] if self.sinks else self.draft.blocks)

    def _flush(self, *, forced: bool = False) -> None:
        """End the paragraph that is being read, if there is something to see in it."""
        pieces, self.pieces = self.pieces, []
        if not forced and not any(_is_seen(piece) for piece in pieces) and not self.label:
            return
        style = self.stack[-1].around.style
        paragraph = ParagraphDraft(
            pieces=tuple(pieces),
            align=style.align,
            heading=style.heading,
            item=self.item,
            label=self.label,
            level=self.level,
        )
        self.item, self.label, self.level = None, "", 1
        if self.sinks:
            self.sinks[-1].append(paragraph)
        else:
            self.draft.blocks.append(paragraph)

    def finish(self) -> Draft:
        """Close what is still open and return what was read."""
        while len(self.stack) > 1:
            self._pop()
        self._flush()
        return self.draft


_STYLING = frozenset({"b", "strong", "i", "em", "cite", "dfn", "var", "sup", "sub", "pre"})
"""Elements that have a style by themselves."""


def _is_seen(piece: Piece) -> bool:
    return not isinstance(piece, Words) or bool(piece.text.strip(" \t\n\r\f"))


def _has_words(paragraph: ParagraphDraft) -> bool:
    return any(isinstance(piece, Words) and piece.text.strip() for piece in paragraph.pieces)


def _note_key(found: re.Match[str]) -> str:
    """Return one key for the names that Word and LibreOffice have for a note."""
    kind, number = found[1] or found[3], found[2] or found[4]
    return f"{'foot' if kind in {'ftn', 'foot'} else 'end'}{int(number)}"


def _whole(text: str, most: int) -> int:
    """Return a span from 1 to `most`; 1 for what is none."""
    found = _NUMBER.match(text)
    return max(1, min(int(float(found[1])), most)) if found else 1


def _width(attributes: Declarations, properties: Declarations) -> float:
    """Return a width in points, or in the parts of its table (`50%`, `3*`); 0 if there is none."""
    found = _NUMBER.match(properties.get("width") or attributes.get("width", ""))
    return float(found[1]) * _POINTS.get(found[2], 1.0) if found else 0.0
