"""What copying gives other programs: the composed paragraphs and tables as HTML, and as plain text.

The HTML is what Word itself writes as far as it matters: bullets and numbers are words, footnotes have Word's own form
beside LibreOffice's, so that both make footnotes of them. A program that knows neither shows `[1]` and the notes at
the end.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from bcdesk.domain.agency import DECREE_STYLE
from bcdesk.domain.galley import (
    FlowItem,
    Galley,
    GalleyCell,
    GalleyNote,
    GalleyParagraph,
    GalleyTable,
    ParagraphFormat,
    Part,
    Run,
    StyleName,
    paragraphs,
)
from bcdesk.domain.report import PLAIN, Align, Look, Script
from bcdesk.exporting.text import text_lines

_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">'
    '<head><meta charset="utf-8"></head><body>'
)
_FONT = "font-family:'Times New Roman',serif"
_GRID = 'border="1" cellspacing="0" cellpadding="5" width="100%" style="border-collapse:collapse;border:none"'
_CELL = "border:solid windowtext .5pt;padding:0cm 4.25pt"
_SCRIPTS = {Script.SUPER: "sup", Script.SUB: "sub"}

Formats = Mapping[StyleName, ParagraphFormat]


def plain_text_of(flow: tuple[FlowItem, ...]) -> str:
    """Return `flow` as plain text, lines parted by line ends, footnotes at the end."""
    galley = Galley(title="", style=DECREE_STYLE, formats={}, parts=(Part(flow=flow),))
    return "\n".join(text_lines(galley))


def html_of(flow: tuple[FlowItem, ...], formats: Formats) -> str:
    """Return `flow` as HTML.

    Args:
        flow: what is copied, as it was composed.
        formats: those of its galley.
    """
    writer = _Writer(formats)
    body = "".join(writer.items(flow))
    return f"{_HEAD}<!--StartFragment-->{body}{writer.note_list()}<!--EndFragment--></body></html>"


@dataclass(slots=True)
class _Writer:
    """Writes markup and gathers the notes on the way.

    `after_blank`: what was written last is a blank or begins a line, so that HTML would not show a blank there.
    """

    formats: Formats
    notes: list[GalleyNote] = field(default_factory=list)
    after_blank: bool = True

    def items(self, flow: Iterable[FlowItem]) -> Iterator[str]:
        for item in flow:
            if isinstance(item, GalleyTable):
                yield self._table(item)
            else:
                yield from (self._paragraph(paragraph) for paragraph in paragraphs((item,)))

    def note_list(self) -> str:
        """Return the notes that were met, each in Word's form with LibreOffice's in it."""
        if not self.notes:
            return ""
        return f'<div style="mso-element:footnote-list">{"".join(map(self._note, self.notes))}</div>'

    def _note(self, note: GalleyNote) -> str:
        first, *rest = note.paragraphs or (GalleyParagraph(style=StyleName.NOTE, runs=()),)
        number = note.number
        back = _anchors(
            number, sign="sdfootnotesym", to=f"sdfootnote{number}anc", here="_ftn", there="_ftnref"
        )
        content = self._paragraph(first, f"{back} ") + "".join(map(self._paragraph, rest))
        return f'<div style="mso-element:footnote" id="ftn{number}"><div id="sdfootnote{number}">{content}</div></div>'

    # Paragraphs

    def _paragraph(self, paragraph: GalleyParagraph, start: str = "") -> str:
        form = self.formats[paragraph.style]
        align = paragraph.align or form.align
        if not paragraph.align and align is Align.JUSTIFY and any(run.break_before for run in paragraph.runs):
            align = Align.LEFT  # other programs would stretch the line before a break
        style = (
            f"margin:{form.gap_before:g}pt 0cm {form.gap_after:g}pt {form.left:g}mm;text-indent:{form.first_line:g}mm;"
            f"text-align:{'center' if align is Align.CENTRE else align.value};font-size:{form.size:g}pt;{_FONT}"
        )
        kind = "MsoFootnoteText" if paragraph.style is StyleName.NOTE else "MsoNormal"
        self.after_blank = True
        return f'<p class="{kind}" style="{style}">{start}{self._runs(paragraph.runs)}</p>'

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(
            _in_look("".join(map(self._run, same)), look)
            for look, same in groupby(runs, key=lambda run: PLAIN if run.note else run.look)
        )

    def _run(self, run: Run) -> str:
        line = ""
        if run.break_before:
            line, self.after_blank = "<br>", True
        if run.note:
            self.notes.append(run.note)
            self.after_blank = False
            number = run.note.number
            return line + _anchors(
                number, sign="sdfootnoteanc", to=f"sdfootnote{number}sym", here="_ftnref", there="_ftn"
            )
        return line + self._words(run.printed)

    def _words(self, text: str) -> str:
        """Escape `text`; blanks that HTML would fold become such that it keeps."""
        written = []
        for word in re.split("( )", text):
            if word == " ":
                written.append("&nbsp;" if self.after_blank else " ")
                self.after_blank = True
            elif word:
                written.append(html.escape(word))
                self.after_blank = False
        return "".join(written)

    # Tables

    def _table(self, table: GalleyTable) -> str:
        rows = {row: "".join(self._cell(table, cell) for cell in cells) for row, cells in _by_row(table)}
        written = [f"<tr>{rows.get(row, '')}</tr>" for row in range(table.row_count)]
        head, body = "".join(written[: table.header_rows]), "".join(written[table.header_rows :])
        head = f"<thead>{head}</thead>" if head else ""
        return f"<table {_GRID}>{head}<tbody>{body}</tbody></table>"

    def _cell(self, table: GalleyTable, cell: GalleyCell) -> str:
        share = sum(table.widths[cell.column : cell.column + cell.columns]) / sum(table.widths)
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("colspan", cell.columns), ("rowspan", cell.rows))
            if count > 1
        )
        content = "".join(map(self._paragraph, cell.paragraphs)) or "<p>&nbsp;</p>"
        tag = "th" if cell.row < table.header_rows else "td"  # LibreOffice counts its head rows by them
        return f'<{tag}{spans} width="{share:.2%}" valign="top" style="{_CELL}">{content}</{tag}>'


def _by_row(table: GalleyTable) -> Iterator[tuple[int, Iterator[GalleyCell]]]:
    yield from groupby(table.cells, key=lambda cell: cell.row)


def _anchors(number: int, *, sign: str, to: str, here: str, there: str) -> str:
    """Return the mark of a note, or the way back to it, once for LibreOffice and once for Word.

    Word leaves out what is in a condition that it does not meet, and LibreOffice the words of its anchors; so each
    sees its own mark only. Other programs show the words in the condition.
    """
    office = f'<a class="{sign}" href="#{to}"><![if !supportFootnotes]><sup>[{number}]</sup><![endif]></a>'
    mark = '<span class="MsoFootnoteReference"><span style="mso-special-character:footnote"></span></span>'
    style = f"mso-footnote-id:ftn{number}"
    return f'{office}<a style="{style}" href="#{there}{number}" name="{here}{number}" title="">{mark}</a>'


def _in_look(words: str, look: Look) -> str:
    tags = [tag for tag, there in (("b", look.bold), ("i", look.italic)) if there]
    tags += [_SCRIPTS[look.script]] if look.script in _SCRIPTS else []
    for tag in reversed(tags) if words else ():
        words = f"<{tag}>{words}</{tag}>"
    return words
