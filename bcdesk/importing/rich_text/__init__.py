"""Text of other programs from the clipboard: HTML, or plain text, becomes paragraphs and tables.

Kept are words, bold, italic, raised and lowered text, paragraphs, line breaks, lists, tables and footnotes; all else is
dropped. Headings become paragraphs and are named. The clipboard may hold anything, so it is bounded before it is read,
and all further work is linear in its size.
"""

from collections import Counter as Tally
from collections.abc import Iterator

from bcdesk.app.clipboard import Encoding, NewId, Pasted
from bcdesk.domain.report import PLAIN, Paragraph, Table
from bcdesk.importing.legacy import converted, font_encoding, recognised
from bcdesk.importing.rich_text.drafts import NO_BREAK, BlockDraft, Draft, ParagraphDraft, Piece, Words
from bcdesk.importing.rich_text.paragraphs import Setter
from bcdesk.importing.rich_text.reader import read
from bcdesk.importing.rich_text.tables import cells_of, table_of

MAX_CHARACTERS = 8_000_000
MAX_TAGS = 250_000
"""Most `<` in HTML, most lines of plain text; a report of 100 pages from Word has some 50,000."""


def blocks_from_html(html: str, new_id: NewId) -> Pasted | None:
    """Read HTML.

    Args:
        html: what the clipboard has as HTML; its header and the marks of the fragment may be there or not.
        new_id: gives the ids of what is made.

    Returns:
        What was read, perhaps nothing; None if the text is larger than any report.
    """
    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        return None
    markup = html[html.find("<") :] if html.startswith("Version:") else html
    return _pasted(read(markup), new_id)


def blocks_from_text(text: str, new_id: NewId) -> Pasted | None:
    """Read plain text, each line a paragraph and typed signs of lists taken for lists; None as `blocks_from_html`."""
    if len(text) > MAX_CHARACTERS or len(lines := text.splitlines()) > MAX_TAGS:
        return None
    drafts: list[BlockDraft] = [
        ParagraphDraft(pieces=(Words(line.replace(" ", NO_BREAK), PLAIN, ""),)) for line in lines
    ]
    return _pasted(Draft(blocks=drafts), new_id)


def _pasted(draft: Draft, new_id: NewId) -> Pasted:
    decoder = _Decoder(draft)
    as_written = Setter(
        new_id=new_id,
        notes=dict(draft.notes),
        decoded=lambda words: words.text,
        keeps_soft_hyphens=decoder.encoding is not None,
    )
    blocks = _blocks(draft, as_written)
    if decoder.encoding is None:
        return Pasted(blocks=blocks, converted=blocks, headings=frozenset(as_written.headings))
    readable = Setter(new_id=new_id, notes=dict(draft.notes), decoded=decoder.decoded)
    converted_blocks = _blocks(draft, readable)
    return Pasted(
        blocks=blocks,
        converted=converted_blocks,
        legacy=decoder.encoding,
        headings=frozenset(as_written.headings | readable.headings),
    )


def _blocks(draft: Draft, setter: Setter) -> tuple[Paragraph | Table, ...]:
    return setter.blocks(_parts(draft, setter))


def _parts(draft: Draft, setter: Setter) -> Iterator[ParagraphDraft | Table]:
    """Yield the drafts of paragraphs, and the tables, those that cannot be one as their paragraphs."""
    for block in draft.blocks:
        if isinstance(block, ParagraphDraft):
            yield block
        elif table := table_of(block, setter):
            yield table
        else:
            yield from cells_of(block)


class _Decoder:
    """Knows what of a draft is in which encoding before Unicode: by the font of each run, else by all the other text.

    Attributes:
        encoding: that of most of the text that changes; None if none does.
    """

    def __init__(self, draft: Draft) -> None:
        words = [piece for piece in _pieces(draft) if isinstance(piece, Words)]
        self._rest = recognised("".join(piece.text for piece in words if not font_encoding(piece.font)))
        tally: Tally[Encoding] = Tally()
        for piece in words:
            if (encoding := self._encoding(piece)) and self.decoded(piece) != piece.text:
                tally[encoding] += len(piece.text)
        self.encoding = max(tally, key=tally.__getitem__, default=None)

    def decoded(self, words: Words) -> str:
        """Return the text of `words` in Unicode."""
        encoding = self._encoding(words)
        return converted(words.text, encoding, words.font) if encoding else words.text

    def _encoding(self, words: Words) -> Encoding | None:
        if font_encoding(words.font):
            return recognised(words.text, words.font)
        return self._rest


def _pieces(draft: Draft) -> Iterator[Piece]:
    """Yield all pieces of text, those of cells and notes too."""
    for block in draft.blocks:
        for paragraph in (block,) if isinstance(block, ParagraphDraft) else cells_of(block):
            yield from paragraph.pieces
    for note in draft.notes.values():
        for paragraph in note:
            yield from paragraph.pieces
