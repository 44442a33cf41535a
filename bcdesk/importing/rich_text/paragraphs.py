"""From drafts to paragraphs: blanks folded, text decoded and clean, signs of lists taken for what they are."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from unicodedata import combining

from bcdesk.app.clipboard import NewId
from bcdesk.domain.numbering import numbered
from bcdesk.domain.report import (
    BlockId,
    Inline,
    LineBreak,
    Look,
    Marker,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Table,
    Text,
)
from bcdesk.domain.text import clean
from bcdesk.domain.typing import list_marker
from bcdesk.importing.rich_text.drafts import NO_BREAK, Break, Mark, ParagraphDraft, Piece, Words

_FOLDED = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
"""Signs without width that only say where a line may break."""
_SOFT_HYPHEN = "\xad"
_SIGN = re.compile(r"(\S{1,3})\s+(?=\S)")
_OTHER_BULLETS = frozenset("–•●▪■·")
_LABELS = (
    (re.compile(r"\+"), Marker.PLUS, False),
    (re.compile(r"[-–]"), Marker.DASH, False),
    (re.compile(r"[ivx][.)]"), Marker.LETTER, True),  # perhaps Roman
    (re.compile(r"[a-zđ][.)]"), Marker.LETTER, False),
    (re.compile(r"\d+-"), Marker.NUMBER_DASH, False),
    (re.compile(r"\d+[.)]?"), Marker.NUMBER_DOT, False),
    (re.compile(r"[IVXLC]+[.)]"), Marker.NUMBER_DOT, True),
    (re.compile(r"\d+(\.\d+)+[.)]?|[ivxlc]+[.)]|[A-ZĐ][.)]"), Marker.LETTER, True),  # below a number
)
"""The labels of Word's lists, what they become, and whether they are kept where the program would number otherwise."""
_Ready = Words | Break | NoteMark
_Made = tuple[Paragraph | Table, str | None]
"""A block with the number that stood before it, None where there was none or the program may number."""
_BULLETS = frozenset({Marker.NONE, Marker.DASH, Marker.PLUS})


@dataclass(slots=True, kw_only=True)
class Setter:
    """Makes paragraphs of drafts.

    `decoded` returns the text of words in Unicode; `keeps_soft_hyphens` for text that is still to be decoded, in which
    they are letters. The text of a note is used once, at its first mark.
    """

    new_id: NewId
    notes: dict[str, list[ParagraphDraft]]
    decoded: Callable[[Words], str]
    keeps_soft_hyphens: bool = False
    headings: set[BlockId] = field(default_factory=set)

    def paragraphs(self, drafts: Iterable[ParagraphDraft], *, bold: bool) -> tuple[Paragraph, ...]:
        """Return a paragraph for each draft of a cell, empty ones at the ends left out; nothing bold unless `bold`."""
        made: list[_Made] = [self._paragraph(draft, bold=bold) for draft in drafts]
        return tuple(block for block in _pinned(_trimmed(made)) if isinstance(block, Paragraph))

    def blocks(self, parts: Iterable[ParagraphDraft | Table]) -> tuple[Paragraph | Table, ...]:
        """Return a paragraph for each draft and the tables among them, empty paragraphs at the ends left out."""
        made: list[_Made] = []
        for part in parts:
            if isinstance(part, Table):
                made.append((part, None))
                continue
            paragraph, number = self._paragraph(part, bold=True)
            made.append((paragraph, number))
            if part.heading and paragraph.inlines:
                self.headings.add(paragraph.id)
        return tuple(_pinned(_trimmed(made)))

    def _paragraph(self, draft: ParagraphDraft, *, bold: bool) -> tuple[Paragraph, str | None]:
        """Return the paragraph, and the number that stood before it if the program may not number it as it likes."""
        inlines = self._inlines(draft.pieces, bold=bold and not draft.heading)
        marker, number = (Marker.NONE, None) if draft.heading else _marker(draft)
        sign = None if draft.heading else _typed_sign(inlines)
        if sign:
            marker, number = sign.marker, sign.number
            inlines = _without_start(inlines, sign.length)
        return Paragraph(id=BlockId(self.new_id()), inlines=tuple(inlines), marker=marker), number

    def _inlines(self, pieces: Iterable[Piece], *, bold: bool) -> list[Inline]:
        ready: list[_Ready] = []
        for piece in pieces:
            match piece:
                case Words(look=look):
                    ready.append(Words(self._text(piece), look if bold else replace(look, bold=False), ""))
                case Break():
                    ready.append(piece)
                case Mark(note=key):
                    ready += self._note(key)
        return list(_joined(_without_ends(_folded(ready))))

    def _text(self, words: Words) -> str:
        text = self.decoded(words)
        return _INVISIBLE.sub("", text if self.keeps_soft_hyphens else text.replace(_SOFT_HYPHEN, ""))

    def _note(self, key: str) -> list[NoteMark]:
        """Return the mark of a note; nothing where its text was used already or is not there."""
        drafts = self.notes.pop(key, None)
        if drafts is None:
            return []
        paragraphs = tuple(self._note_paragraph(draft) for draft in drafts)
        return [NoteMark(NoteId(self.new_id()), tuple(p for p in paragraphs if p.inlines))]

    def _note_paragraph(self, draft: ParagraphDraft) -> NoteParagraph:
        label = draft.label.strip()
        pieces = (Words(f"{label} ", Look(), ""), *draft.pieces) if label else draft.pieces
        inlines = self._inlines((piece for piece in pieces if not isinstance(piece, Mark)), bold=True)
        return NoteParagraph(
            BlockId(self.new_id()), tuple(piece for piece in inlines if not isinstance(piece, NoteMark))
        )


def _trimmed(made: list[_Made]) -> list[_Made]:
    """Leave out the empty paragraphs at both ends."""
    seen = [place for place, (block, _) in enumerate(made) if isinstance(block, Table) or block.inlines]
    return made[seen[0] : seen[-1] + 1] if seen else []


def _pinned(made: list[_Made]) -> list[Paragraph | Table]:
    """Return the blocks, the numbers pinned that the program would not give by itself."""
    paragraphs = (block for block, _ in made if isinstance(block, Paragraph))
    automatic = {paragraph.id: prefix for paragraph, prefix in numbered(paragraphs)}
    return [
        replace(block, pinned=number)
        if isinstance(block, Paragraph) and number is not None and automatic[block.id] != f"{number} "
        else block
        for block, number in made
    ]


# Signs of lists


def _marker(draft: ParagraphDraft) -> tuple[Marker, str | None]:
    """Return the marker of a draft by what its source says, and the number to be kept."""
    label = clean(draft.label.replace(NO_BREAK, " ")).strip()
    if not label:
        return draft.item or Marker.NONE, None
    for pattern, marker, kept in _LABELS:
        if pattern.fullmatch(label):
            return marker, label if kept else None
    return Marker.DASH if draft.level == 1 else Marker.PLUS, None


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign typed before the text of a paragraph: what it makes of it, its own words, the length it takes up."""

    marker: Marker
    number: str | None
    length: int


def _typed_sign(inlines: list[Inline]) -> _Sign | None:
    """Find the bullet or number that somebody typed before the text; a sign with nothing after it is text."""
    start = ""
    for piece in inlines:
        start += piece.text[:20] if isinstance(piece, Text) else "\x00"
        if not isinstance(piece, Text) or len(start) >= 20:
            break
    found = _SIGN.match(start)
    if not found or combining(start[found.end()]):
        return None
    if found[1] in _OTHER_BULLETS:
        return _Sign(Marker.DASH, None, found.end())
    if marker := list_marker(found[1]):
        return _Sign(marker[0], None if marker[0] in _BULLETS else found[1], found.end())
    return None


def _without_start(inlines: list[Inline], length: int) -> list[Inline]:
    """Return `inlines` without their first `length` code points, which are text."""
    for place, piece in enumerate(inlines):
        if not length or not isinstance(piece, Text):
            return inlines[place:]
        if len(piece.text) > length:
            return [replace(piece, text=piece.text[length:]), *inlines[place + 1 :]]
        length -= len(piece.text)
    return []


# Blanks


def _folded(pieces: list[_Ready]) -> list[_Ready]:
    """Fold blanks as HTML does: one for several, none at the ends of lines; then those that it keeps become blanks."""
    folded: list[_Ready] = []
    after_blank = True
    for piece in pieces:
        if isinstance(piece, Words):
            text = _FOLDED.sub(" ", piece.text)
            text = text.removeprefix(" ") if after_blank else text
            if text:
                after_blank = text.endswith(" ")
                text = text.replace(NO_BREAK, " ")
                folded.append(Words(text, piece.look, piece.font))
            continue
        if isinstance(piece, Break) and folded and isinstance(last := folded[-1], Words):
            folded[-1] = Words(last.text.rstrip(" "), last.look, last.font)
        after_blank = isinstance(piece, Break)
        folded.append(piece)
    return folded


def _without_ends(pieces: list[_Ready]) -> list[_Ready]:
    """Leave out blanks and line breaks at both ends."""
    seen = [
        place
        for place, piece in enumerate(pieces)
        if isinstance(piece, NoteMark) or (isinstance(piece, Words) and piece.text.strip())
    ]
    if not seen:
        return []
    kept = pieces[seen[0] : seen[-1] + 1]
    if isinstance(first := kept[0], Words):
        kept[0] = Words(first.text.lstrip(), first.look, first.font)
    if isinstance(last := kept[-1], Words):
        kept[-1] = Words(last.text.rstrip(), last.look, last.font)
    return kept


def _joined(pieces: Iterable[_Ready]) -> Iterator[Inline]:
    """Yield clean runs, neighbours of one look as one; marks at the start of a run go to the letter before them."""
    runs: list[tuple[list[str], Look] | LineBreak | NoteMark] = []
    for look, same in groupby(pieces, key=lambda piece: piece.look if isinstance(piece, Words) else None):
        if look is None:
            runs += [
                LineBreak() if isinstance(piece, Break) else piece
                for piece in same
                if not isinstance(piece, Words)
            ]
            continue
        text = clean("".join(piece.text for piece in same if isinstance(piece, Words)))
        start = next((place for place, char in enumerate(text) if not combining(char)), len(text))
        if start and runs and isinstance(before := runs[-1], tuple):
            before[0].append(text[:start])
        if text[start:]:
            runs.append(([text[start:]], look))
    for run in runs:
        yield Text(clean("".join(run[0])), run[1]) if isinstance(run, tuple) else run
