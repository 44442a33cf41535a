"""Find and replace over a whole report.

What is searched is what is printed: headings, paragraphs, table cells, footnotes at the place of their mark, titles
of annexes, and the words of mentions. A match never spans a note mark or a line break and never parts a letter from
its marks.

A pattern becomes a regular expression in which every letter stands for all letters that are taken to be the same.
So the text is searched as it stands: no folded copy of it is made, and offsets need no way back.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from operator import is_
from typing import Generic, TypeVar
from unicodedata import combining, normalize

from bcdesk.domain.edits import (
    BASES,
    CLOSING,
    OPENING,
    Edit,
    EditConflictError,
    EditGroup,
    SetHeading,
    SpliceAnnexes,
    SpliceBlocks,
    Workspace,
)
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Piece, Printed, joined, own_letters, piece_text, runs_of
from bcdesk.domain.report import (
    Annex,
    Block,
    Cell,
    CitationForm,
    CitationMention,
    Gap,
    Heading,
    Inline,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Section,
    Table,
    Text,
    walk_sections,
)
from bcdesk.domain.text import clean, fold, require_clean

Item = TypeVar("Item")

_SAME_KEY = str.maketrans(
    dict.fromkeys("‘’′\u201a\u201b\u02bc", "'")
    | dict.fromkeys("“”„‟″", '"')
    | dict.fromkeys("‑–—―−\u2010\u2012", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ")
)
"""What the keyboard has one key for: quotation marks, dashes, blanks."""
_LETTERS = (range(0x21, 0x3000), range(0xA640, 0xA800), range(0xFB00, 0xFB07))
"""Where letters with marks, two cases or likenesses are; a letter from elsewhere is taken to be itself only."""
_MARKS = range(0x300, 0x20000)
"""Where marks are that belong to the letter before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What is looked for.

    While accents do not matter, `đ` is `d`, straight quotation marks are curly ones, and all dashes and all blanks are
    the same.
    """

    text: str
    match_accents: bool = False
    match_case: bool = False
    whole_word: bool = False

    def __post_init__(self) -> None:
        """Hold the invariants."""
        require_clean(self.text)


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the report in reading order; None is its start or its end.

    An offset beyond the text of its place means the end of that text, a place that the report does not have lies
    behind the end of the report.
    """

    start: Origin | None = None
    end: Origin | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A match.

    `container` is the list of blocks that it stands in, as `bcdesk.domain.edits` names it; for a heading its section,
    for the title of an annex the annex. `text` is what is printed there.
    """

    container: str
    place: Origin
    text: str

    @property
    def length(self) -> int:
        """How many code points it has."""
        return len(self.text)

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.place.offset + len(self.text)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What replacing does: one step, how many places it changes, and how many it has to leave alone."""

    edits: EditGroup
    replaced: int
    skipped: int


def find_all(
    workspace: Workspace, pattern: Pattern, printed: Printed, within: Span | None = None
) -> tuple[Found, ...]:
    """Return the matches in reading order, those that lie wholly in `within` if it is given.

    An empty pattern, or one that begins with a mark that has no letter, matches nothing.
    """
    expression = _expression(pattern)
    if expression is None:
        return ()
    stretches = _stretches(workspace.report, printed)
    limited = ((s, 0, len(s.text)) for s in stretches) if within is None else _limited(stretches, within)
    return tuple(
        Found(stretch.container, Origin(stretch.id, stretch.offset + match.start()), match.group())
        for stretch, low, high in limited
        for match in expression.finditer(stretch.text, low)
        if match.end() <= high
    )


def replace_all(
    workspace: Workspace,
    pattern: Pattern,
    new_text: str,
    printed: Printed,
    *,
    found: Iterable[Found] | None = None,
    keep_case: bool = False,
) -> Replacement:
    """Replace the matches of `pattern`, or those of them that `found` names.

    The new words look like the first letter of what they replace and stand where it stood. A citation that is printed
    as written keeps its link and gets other words. Skipped is a match that touches words which the program writes
    (other citations, figures) and one that would leave a citation without words. `keep_case`: words in capitals are
    replaced by words in capitals, a capital first letter by one.

    Raises:
        EditConflictError: `found` is not what stands in the report.
    """
    places: dict[str, list[Found]] = defaultdict(list)
    for match in find_all(workspace, pattern, printed) if found is None else found:
        places[match.place.id].append(match)
    for matches in places.values():
        matches.sort(key=lambda match: match.place.offset)
    replacer = _Replacer(printed, places, own_letters(new_text), keep_case)
    edits = EditGroup(tuple(replacer.edits(workspace.report)))
    if replacer.replaced + replacer.skipped != sum(map(len, places.values())):
        msg = "matches in places that the report does not have"
        raise EditConflictError(msg)
    return Replacement(edits, replacer.replaced, replacer.skipped)


# Reading


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Printed text of one place, from one note mark to the next; `last` if no other note mark follows there."""

    container: str
    id: str
    offset: int
    text: str
    last: bool


def _stretches(report: Report, printed: Printed) -> Iterator[_Stretch]:
    """Yield the text of the report in reading order."""
    reader = _Reader(printed)
    yield from reader.blocks(BASES, report.bases)
    yield from reader.blocks(OPENING, report.opening)
    yield from reader.sections(report.sections)
    yield from reader.blocks(CLOSING, report.closing)
    for annex in report.annexes:
        yield from reader.place(annex.id, annex.id, annex.title)
        yield from reader.blocks(annex.id, annex.blocks)
        yield from reader.sections(annex.sections)


@dataclass(frozen=True, slots=True)
class _Reader:
    printed: Printed

    def sections(self, sections: Iterable[Section]) -> Iterator[_Stretch]:
        for section in walk_sections(sections):
            yield from self.place(section.id, section.id, section.heading.inlines)
            yield from self.blocks(section.id, section.blocks)

    def blocks(self, container: str, blocks: Iterable[Block]) -> Iterator[_Stretch]:
        for block in blocks:
            match block:
                case Paragraph(id=name, inlines=inlines):
                    yield from self.place(container, name, inlines)
                case Table(rows=rows):
                    for row in rows:
                        for cell in row:
                            yield from self.blocks(container, cell.paragraphs)
                case Gap():
                    pass

    def place(self, container: str, name: str, inlines: Sequence[Inline]) -> Iterator[_Stretch]:
        offset, texts = 0, list[str]()
        for piece in inlines:
            if isinstance(piece, NoteMark):
                text = "".join(texts)
                yield _Stretch(container, name, offset, text, last=False)
                for paragraph in piece.paragraphs:
                    yield from self.place(container, paragraph.id, paragraph.inlines)
                offset, texts = offset + len(text) + 1, []
            else:
                texts.append(piece_text(piece, self.printed))
        yield _Stretch(container, name, offset, "".join(texts), last=True)


def _limited(stretches: Iterable[_Stretch], span: Span) -> Iterator[tuple[_Stretch, int, int]]:
    """Yield the stretches that lie in the span, with where in their text it begins and ends."""
    inside = span.start is None
    for stretch in stretches:
        low, high = 0, len(stretch.text)
        if span.start is not None and not inside and _reaches(stretch, span.start):
            inside, low = True, max(span.start.offset - stretch.offset, 0)
        last = span.end is not None and _reaches(stretch, span.end)
        if span.end is not None and last:
            high = span.end.offset - stretch.offset
        if inside:
            yield stretch, low, high
        if last:
            return


def _reaches(stretch: _Stretch, place: Origin) -> bool:
    """Tell whether `place` lies in the stretch or in what comes before it of the same text."""
    end = stretch.offset + len(stretch.text)
    return stretch.id == place.id and (stretch.last or place.offset <= end)


# Matching


@lru_cache(maxsize=64)
def _expression(pattern: Pattern) -> re.Pattern[str] | None:
    """Return what matches the pattern, None if nothing does."""
    likeness = _likeness(match_accents=pattern.match_accents, match_case=pattern.match_case)
    wanted = likeness.same(pattern.text)
    if not wanted or combining(wanted[0]):
        return None
    alike = _with_letters_of(pattern.text, likeness)
    marks = "" if pattern.match_accents else f"[{_marks()}]*+"
    parts, here = [], 0
    while here < len(wanted):
        wide = next((name for name in likeness.wide if wanted.startswith(name, here)), "")
        name = wide or wanted[here]
        letters = "".join(_one_of({letter, *alike.get(letter, ())}) + marks for letter in name)
        parts.append(f"(?:{letters}|{_one_of(likeness.wide[wide])}{marks})" if wide else letters)
        here += len(name)
    before = rf"(?<![\w{_marks()}])" if pattern.whole_word and _in_word(wanted[0]) else ""
    after = r"(?!\w)" if pattern.whole_word and _in_word(wanted[-1]) else ""
    return re.compile(f"{before}{''.join(parts)}(?![{_marks()}]){after}")


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Which letters are taken to be the same.

    `same` makes one text of all that are. `alike` are the letters for what `same` makes of them, `wide` the letters
    that it makes several of (`ß`, `ﬁ`), the longest first.
    """

    same: Callable[[str], str]
    alike: Mapping[str, set[str]]
    wide: Mapping[str, set[str]]


@lru_cache(maxsize=4)
def _likeness(*, match_accents: bool, match_case: bool) -> _Likeness:
    same = _sameness(match_accents=match_accents, match_case=match_case)
    names: dict[str, set[str]] = defaultdict(set)
    for letter in (chr(code) for letters in _LETTERS for code in letters):
        names[same(letter)].add(letter)
    alike = {name: letters for name, letters in names.items() if len(name) == 1}
    wide = {name: letters for name, letters in names.items() if len(name) > 1}
    return _Likeness(same, alike, dict(sorted(wide.items(), key=lambda item: -len(item[0]))))


def _with_letters_of(text: str, likeness: _Likeness) -> Mapping[str, set[str]]:
    """Return the letters that are alike, among them those of `text` from outside `_LETTERS`."""
    added: dict[str, set[str]] = defaultdict(set)
    for letter in {*text, *text.lower(), *text.upper()}:
        added[likeness.same(letter)].add(letter)
    return {name: letters | likeness.alike.get(name, set()) for name, letters in added.items()}


def _sameness(*, match_accents: bool, match_case: bool) -> Callable[[str], str]:
    if match_accents:
        return str if match_case else str.casefold
    return _without_marks if match_case else _folded


def _folded(text: str) -> str:
    return normalize("NFC", fold(text.translate(_SAME_KEY)))


def _without_marks(text: str) -> str:
    """Return what `_folded` does, but with capitals kept."""
    decomposed = normalize("NFD", text.translate(_SAME_KEY))
    bare = "".join(letter for letter in decomposed if not combining(letter))
    return normalize("NFC", bare.replace("đ", "d").replace("Đ", "D"))


def _one_of(letters: set[str]) -> str:
    return f"[{re.escape(''.join(sorted(letters)))}]"


@lru_cache(maxsize=1)
def _marks() -> str:
    """Return the marks that belong to the letter before them, as ranges of a class of an expression."""
    codes = [code for code in _MARKS if combining(chr(code))]
    starts = [code for code in codes if not combining(chr(code - 1))]
    ends = [code for code in codes if not combining(chr(code + 1))]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


# Replacing


@dataclass(slots=True)
class _Replacer:
    """One pass over a report; it makes changed parts anew and gives unchanged ones back as they are."""

    printed: Printed
    places: Mapping[str, list[Found]]
    new_text: str
    keep_case: bool
    replaced: int = 0
    skipped: int = 0

    def edits(self, report: Report) -> Iterator[Edit]:
        yield from self._splice(BASES, report.bases)
        yield from self._splice(OPENING, report.opening)
        yield from self._section_edits(report.sections)
        yield from self._splice(CLOSING, report.closing)
        for index, annex in enumerate(report.annexes):
            if annex.id in self.places:
                changed = self._annex(annex)
                if changed != annex:
                    yield SpliceAnnexes(index, (annex,), (changed,))
            else:
                yield from self._splice(annex.id, annex.blocks)
                yield from self._section_edits(annex.sections)

    def _section_edits(self, sections: Iterable[Section]) -> Iterator[Edit]:
        for section in walk_sections(sections):
            heading = self._heading(section)
            if heading is not section.heading:
                yield SetHeading(section.id, section.heading, heading)
            yield from self._splice(section.id, section.blocks)

    def _splice(self, container: str, blocks: tuple[Block, ...]) -> Iterator[Edit]:
        changed = _mapped(blocks, self._block)
        places = [place for place, block in enumerate(blocks) if changed[place] is not block]
        if places:
            first, end = places[0], places[-1] + 1
            yield SpliceBlocks(container, first, blocks[first:end], changed[first:end])

    def _annex(self, annex: Annex) -> Annex:
        return replace(
            annex,
            title=self._inlines(annex.id, annex.title),
            blocks=_mapped(annex.blocks, self._block),
            sections=_mapped(annex.sections, self._section),
        )

    def _section(self, section: Section) -> Section:
        heading = self._heading(section)
        blocks = _mapped(section.blocks, self._block)
        sections = _mapped(section.sections, self._section)
        return replace(section, heading=heading, blocks=blocks, sections=sections)

    def _heading(self, section: Section) -> Heading:
        inlines = self._inlines(section.id, section.heading.inlines)
        same = inlines is section.heading.inlines
        return section.heading if same else replace(section.heading, inlines=inlines)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Table():
                rows = _mapped(block.rows, self._row)
                return block if rows is block.rows else replace(block, rows=rows)
            case Gap():
                return block

    def _row(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return _mapped(row, self._cell)

    def _cell(self, cell: Cell) -> Cell:
        paragraphs = _mapped(cell.paragraphs, self._paragraph)
        return cell if paragraphs is cell.paragraphs else replace(cell, paragraphs=paragraphs)

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        inlines = self._inlines(paragraph.id, paragraph.inlines)
        return paragraph if inlines is paragraph.inlines else replace(paragraph, inlines=inlines)

    def _note_paragraph(self, paragraph: NoteParagraph) -> NoteParagraph:
        inlines = self._inlines(paragraph.id, paragraph.inlines)
        return paragraph if inlines is paragraph.inlines else replace(paragraph, inlines=inlines)

    def _with_notes(self, piece: Piece) -> Piece:
        if not isinstance(piece, NoteMark):
            return piece
        paragraphs = _mapped(piece.paragraphs, self._note_paragraph)
        return piece if paragraphs is piece.paragraphs else replace(piece, paragraphs=paragraphs)

    def _inlines(self, name: str, inlines: tuple[Piece, ...]) -> tuple[Piece | Text, ...]:
        changed = _mapped(inlines, self._with_notes)
        matches = self.places.get(name)
        if not matches:
            return changed
        rewritten = self._rewritten(changed, matches)
        return inlines if rewritten == inlines else rewritten

    def _rewritten(self, inlines: tuple[Piece, ...], matches: Sequence[Found]) -> tuple[Piece | Text, ...]:
        """Replace the matches, which stand in the order of their offsets, in the pieces of one place."""
        line = _Line(inlines, self.printed)
        for match in matches:
            if line.put(match, self._cased(match.text)):
                self.replaced += 1
            else:
                self.skipped += 1
        return joined(*line.pieces())

    def _cased(self, matched: str) -> str:
        """Return the new words, in the case of the matched ones if that is wanted."""
        if not self.keep_case or not matched[0].isupper():
            return self.new_text
        if matched.isupper() and sum(map(str.isupper, matched)) > 1:
            return self.new_text.upper()
        return self.new_text[:1].upper() + self.new_text[1:]


class _Line(Generic[Piece]):
    """The pieces of one place while matches in it are replaced, from the first to the last."""

    def __init__(self, inlines: Sequence[Piece], printed: Printed) -> None:
        self._inlines = inlines
        self._texts = [piece_text(piece, printed) for piece in inlines]
        self._plain = "".join(self._texts)
        self._starts = list(accumulate(map(len, self._texts), initial=0))
        self._left = [len(text) for text in self._texts]
        self._changes: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self._done = 0
        self._first = 0

    def put(self, match: Found, new: str) -> bool:
        """Put `new` in place of the match, or leave it and return False.

        Raises:
            EditConflictError: the match does not stand here.
        """
        start, end = match.place.offset, match.end
        if start < self._done or self._plain[start:end] != match.text:
            raise EditConflictError(match)
        self._done = end
        touched = list(self._touched(start, end))
        words = [new, *[""] * (len(touched) - 1)]
        left = [
            self._left[piece] - (high - low) + len(word)
            for (piece, low, high), word in zip(touched, words, strict=True)
        ]
        if not all(self._may(piece, rest) for (piece, _, _), rest in zip(touched, left, strict=True)):
            return False
        for (piece, low, high), word, rest in zip(touched, words, left, strict=True):
            self._changes[piece].append((low, high, word))
            self._left[piece] = rest
        return True

    def pieces(self) -> Iterator[tuple[Piece | Text, ...]]:
        """Yield what has become of each piece."""
        for place, piece in enumerate(self._inlines):
            if place not in self._changes:
                yield (piece,)
            elif isinstance(piece, Text):
                yield runs_of(self._changed_text(place), piece.look)
            elif isinstance(piece, CitationMention):
                yield (replace(piece, as_written=clean(self._changed_text(place))),)

    def _touched(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the pieces of which something lies between two offsets, with the part of each."""
        while self._starts[self._first + 1] <= start:
            self._first += 1
        for piece in range(self._first, len(self._texts)):
            low = max(start - self._starts[piece], 0)
            high = min(end, self._starts[piece + 1]) - self._starts[piece]
            if self._starts[piece] >= end:
                return
            if low < high:
                yield piece, low, high

    def _may(self, place: int, left: int) -> bool:
        """Tell whether a piece may be changed so that `left` letters of it are left."""
        piece = self._inlines[place]
        written = isinstance(piece, CitationMention) and piece.form is CitationForm.AS_WRITTEN
        return isinstance(piece, Text) or (written and left > 0)

    def _changed_text(self, place: int) -> str:
        text, here, parts = self._texts[place], 0, list[str]()
        for low, high, word in self._changes[place]:
            parts += (text[here:low], word)
            here = high
        return "".join((*parts, text[here:]))


def _mapped(items: tuple[Item, ...], change: Callable[[Item], Item]) -> tuple[Item, ...]:
    """Return the changed items, the very same tuple if none has changed."""
    changed = tuple(map(change, items))
    return items if all(map(is_, changed, items)) else changed
