"""What composition made of the pieces that stand in the text: the words of mentions and the numbers of notes.

An editor shows them, a search finds them; they are read from the galley, so nobody words or counts a second time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bcdesk.domain.galley import Galley, GalleyParagraph, notes, paragraphs
from bcdesk.domain.report import CitationMention, FigureMention


@dataclass(frozen=True, slots=True)
class Printed:
    """Words by the id of the mention, numbers by the id of the note."""

    words: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def word(self, mention: CitationMention | FigureMention) -> str:
        """Return the printed words of a mention; one that is not composed yet shows what was written."""
        return self.words.get(mention.id, mention.as_written)


def printed(galley: Galley) -> Printed:
    """Read the galley."""
    words: dict[str, str] = {}
    for paragraph in _all_paragraphs(galley):
        for run in paragraph.runs:
            if run.mention:
                words[run.mention] = run.text
    return Printed(words, {note.id: note.number for note in notes(galley)})


def _all_paragraphs(galley: Galley) -> Iterator[GalleyParagraph]:
    for part in galley.parts:
        yield from paragraphs(part.flow)
    for note in notes(galley):
        yield from note.paragraphs
