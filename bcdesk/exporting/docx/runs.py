"""The runs of a paragraph: looks, holes, note marks, mentions and hyphens that may not break."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bcdesk.domain.bookmarks import mention_bookmark
from bcdesk.domain.galley import GalleyParagraph, ParagraphFormat, Run
from bcdesk.domain.report import Script
from bcdesk.domain.symbols import keeps_together
from bcdesk.exporting.docx.markup import (
    TWIPS_PER_MM,
    TWIPS_PER_POINT,
    Element,
    el,
    flag,
    text_el,
)
from bcdesk.exporting.docx.styles import NOTE_MARK_STYLE

SPACE_EM = 0.25
"""Advance of a blank in Times New Roman, in em."""

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"

_RAISED = {Script.SUPER: "superscript", Script.SUB: "subscript"}
_TOKEN = re.compile(r"[^\s\x00]+")


@dataclass(slots=True)
class Keys:
    """Numbers for content controls and bookmarks, which Word wants unique in a document."""

    last: int = 0

    def next(self) -> int:
        """Return a number not used before in the document."""
        self.last += 1
        return self.last


def run_elements(
    paragraph: GalleyParagraph, form: ParagraphFormat, keys: Keys, fits: Callable[[str], bool]
) -> Iterator[Element]:
    """Yield what a `w:p` holds for the runs of `paragraph`, whose style has the format `form`.

    `fits` tells whether a line has room for a word; one that is too long for any line may break at its hyphens.
    """
    held = _held_hyphens(paragraph, fits)
    start = 0
    for run in paragraph.runs:
        if run.break_before:
            yield el("w:r", el("w:br"))
            start += 1
        drawn = _run(run, form, {place - start for place in held})
        start += len(run.text) + (1 if run.note or run.blank else 0)
        if drawn is None:
            continue
        if run.mention is None:
            yield drawn
        else:
            yield from _mention(run.mention, drawn, keys)


def _held_hyphens(paragraph: GalleyParagraph, fits: Callable[[str], bool]) -> set[int]:
    """Return the places of the hyphens that may not break, in the joined text of all runs.

    A symbol may be in several runs (half of it bold), so it is looked for in the whole paragraph. Note marks,
    holes and line breaks end a symbol.
    """
    text = "".join(
        ("\x00" if run.break_before else "") + run.text + ("\x00" if run.note or run.blank else "")
        for run in paragraph.runs
    )
    return {
        token.start() + place
        for token in _TOKEN.finditer(text)
        if keeps_together(token.group()) and fits(token.group())
        for place, char in enumerate(token.group())
        if char == "-"
    }


def _run(run: Run, form: ParagraphFormat, held: set[int]) -> Element | None:
    if run.note:
        properties = _properties(run, form, mark=True)
        return el("w:r", properties, el("w:footnoteReference", id=run.note.number))
    if run.blank:
        return _hole(run, form)
    if not run.text:
        return None
    return el("w:r", _properties(run, form), *_pieces(run.text, held))


def _pieces(text: str, held: set[int]) -> Iterator[Element]:
    """Cut `text` at the hyphens that are held, each of which becomes an element."""
    begin = 0
    for place in sorted(place for place in held if 0 <= place < len(text)):
        if place > begin:
            yield text_el(text[begin:place])
        yield el("w:noBreakHyphen")
        begin = place + 1
    if begin < len(text):
        yield text_el(text[begin:])


def _hole(run: Run, form: ParagraphFormat) -> Element:
    """Draw a hole as blanks set apart to its width.

    Nothing has to be deleted to write into it, text taken from it folds to one blank, and both programs keep
    its width, which they do not for a tab in a centred line; LibreOffice 7.4 widens every no-break space in italics.
    """
    width = run.blank * TWIPS_PER_MM
    space = form.size * SPACE_EM * TWIPS_PER_POINT
    count = max(1, int(width // space))
    apart = round((width - count * space) / count)
    properties = _properties(run, form, apart=apart)
    return el("w:r", properties, text_el(" " * count))


def _mention(mention: str, drawn: Element, keys: Keys) -> Iterator[Element]:
    """Yield a run in a content control that is not shown, tagged with the id of the mention, and a bookmark round it.

    `bcdesk.domain.bookmarks` says why both.
    """
    key = keys.next()
    properties = el("w:sdtPr", el("w:tag", val=mention), el("w:id", val=key))
    hidden = properties.makeelement(f"{{{W15}}}appearance", {f"{{{W15}}}val": "hidden"}, {"w15": W15})
    properties.append(hidden)
    yield el("w:bookmarkStart", id=key, name=mention_bookmark(mention))
    yield el("w:sdt", properties, el("w:sdtContent", drawn))
    yield el("w:bookmarkEnd", id=key)


def _properties(run: Run, form: ParagraphFormat, *, apart: int = 0, mark: bool = False) -> Element | None:
    """Return `w:rPr` with what the look of a run adds to its style, or None; `apart` is in twips a character."""
    look = run.look
    raised = None if mark else _RAISED.get(look.script)
    properties = el(
        "w:rPr",
        el("w:rStyle", val=NOTE_MARK_STYLE) if mark else None,
        flag("w:b", wanted=look.bold, inherited=form.bold),
        flag("w:bCs", wanted=look.bold, inherited=form.bold),
        flag("w:i", wanted=look.italic, inherited=form.italic),
        flag("w:iCs", wanted=look.italic, inherited=form.italic),
        el("w:caps") if run.caps else flag("w:caps", wanted=False, inherited=form.caps),
        el("w:spacing", val=apart) if apart else None,
        el("w:vertAlign", val=raised) if raised else None,
    )
    return properties if len(properties) else None
