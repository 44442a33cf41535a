"""Where in a report stands what could be linked, or what is."""

from collections.abc import Collection

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.citations.linking import texts, texts_of
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import BREAK_PLACEHOLDER, NOTE_PLACEHOLDER, Printed, plain
from bcdesk.domain.passages import passage_holding
from bcdesk.domain.report import Block, CitationMention, Report, block_lists
from bcdesk.ui import dialogs
from bcdesk.ui.place_words import place_words

MOST_BEFORE = 32
"""So many code points before a mention are shown with it."""


def link_places(report: Report, holders: Collection[str], printed: Printed) -> "dict[str, dialogs.LinkPlace]":
    """Return the texts with the ids `holders` in reading order, each with its place in words."""
    return {
        holder: dialogs.LinkPlace(plain(inlines, printed), _words(report, holder))
        for holder, inlines in texts(report)
        if holder in holders
    }


def use_words(
    report: Report, blocks: Collection[str], document: DocumentId, printed: Printed
) -> dict[str, str]:
    """Return the words around the first mention of a document in each of the blocks, by their ids."""
    held = (block for some in block_lists(report) for block in some if block.id in blocks)
    return {block.id: _around(block, document, printed) for block in held}


def _around(block: Block, document: DocumentId, printed: Printed) -> str:
    for _, inlines in texts_of(block):
        for at, piece in enumerate(inlines):
            if isinstance(piece, CitationMention) and piece.document == document:
                words = plain(inlines[at:], printed)
                text = f"{_lead(plain(inlines[:at], printed))}{words}"
                return text.replace(NOTE_PLACEHOLDER, "").replace(BREAK_PLACEHOLDER, " ")
    return ""


def _lead(text: str) -> str:
    """Return the last words of what stands before a mention."""
    return text if len(text) <= MOST_BEFORE else f"…{text[-MOST_BEFORE:].partition(' ')[2]}"


def _words(report: Report, holder: str) -> str:
    passage = passage_holding(report, holder)
    return place_words(report, passage.container, Origin(holder)) if passage is not None else ""
