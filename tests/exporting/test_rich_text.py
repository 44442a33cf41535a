"""What is copied out is read by other programs, and by our own reader, as what it was."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import FlowItem, Galley
from bcdesk.domain.report import (
    Align,
    Block,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    Inline,
    LineBreak,
    Look,
    Marker,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Table,
    Text,
)
from bcdesk.domain.typing import list_marker
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.rich_text import html_of, plain_text_of
from bcdesk.importing.rich_text import blocks_from_html
from tests.support import strategies
from tests.support.builders import a_report


def flow_of(blocks: tuple[Block, ...], words: DocumentWords) -> tuple[tuple[FlowItem, ...], Galley]:
    """Compose a report that has only these blocks; return what was made of them, and the galley."""
    report = replace(a_report(), sections=(), opening=blocks)
    galley = compose(Workspace(report), words)
    return galley.parts[0].flow[3:-1], galley


def html(blocks: tuple[Block, ...], words: DocumentWords) -> str:
    flow, galley = flow_of(blocks, words)
    return html_of(flow, galley.formats)


def paragraph(*inlines: Inline, name: str = "p", marker: Marker = Marker.NONE) -> Paragraph:
    return Paragraph(id=BlockId(name), inlines=inlines, marker=marker)


def note(*texts: str) -> NoteMark:
    return NoteMark(
        NoteId("n"),
        tuple(NoteParagraph(BlockId(f"n{place}"), (Text(text),)) for place, text in enumerate(texts)),
    )


def test_text_is_escaped(words: DocumentWords) -> None:
    written = html((paragraph(Text('<b>a</b> & “b” "c"')),), words)

    assert "&lt;b&gt;a&lt;/b&gt; &amp; “b” &quot;c&quot;" in written


def test_blanks_that_count_are_kept(words: DocumentWords) -> None:
    written = html((paragraph(Text("a  b "), Text(" c", Look(bold=True)), LineBreak(), Text(" d")),), words)

    assert "a &nbsp;b <b>&nbsp;c</b><br>&nbsp;d</p>" in written


def test_looks_become_tags(words: DocumentWords) -> None:
    written = html((paragraph(Text("a", Look(bold=True, italic=True)), Text("b")),), words)

    assert "<b><i>a</i></b>b</p>" in written


def test_bullets_and_numbers_are_words(words: DocumentWords) -> None:
    blocks = tuple(
        paragraph(Text("x"), name=f"p{place}", marker=marker)
        for place, marker in enumerate((Marker.DASH, Marker.NUMBER_DOT, Marker.NUMBER_DOT, Marker.LETTER))
    )

    written = html(blocks, words)

    assert re.findall(r">([^<>]*) x</p>", written) == ["-", "1.", "2.", "a)"]


def test_paragraphs_have_the_font_of_the_page(words: DocumentWords) -> None:
    written = html((paragraph(Text("a")),), words)

    assert "font-size:14pt;font-family:'Times New Roman',serif" in written
    assert "text-align:justify" in written


def test_a_line_before_a_break_is_not_stretched(words: DocumentWords) -> None:
    written = html((paragraph(Text("a"), LineBreak(), Text("b")),), words)

    assert "text-align:left" in written


def test_mentions_are_the_words_that_are_printed(words: DocumentWords) -> None:
    mention = CitationMention(
        id=MentionId("m"), document=DocumentId("d"), form=CitationForm.AS_WRITTEN, as_written="Nghị định 30"
    )

    written = html((paragraph(Text("theo "), mention),), words)

    assert "theo Nghị định 30</p>" in written


def test_notes_have_the_form_of_word(words: DocumentWords) -> None:
    written = html((paragraph(Text("a"), note("một", "hai")),), words)

    assert '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title="">' in written
    assert '<div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1">' in written
    assert '<a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1" title="">' in written


def test_without_notes_there_is_no_list_of_notes(words: DocumentWords) -> None:
    assert "footnote" not in html((paragraph(Text("a")),), words)


def test_plain_text_has_the_notes_at_the_end(words: DocumentWords) -> None:
    cells = (
        Cell(paragraphs=(paragraph(Text("b"), name="b"),)),
        Cell(paragraphs=(paragraph(Text("c"), name="c"),)),
    )
    table = Table(id=BlockId("t"), widths=(1, 1), rows=(cells,))
    flow, _ = flow_of((paragraph(Text("a"), note("một"), marker=Marker.DASH), table), words)

    assert plain_text_of(flow) == "- a[1]\nb\tc\n[1] một"


def test_nothing_is_no_text(words: DocumentWords) -> None:
    assert plain_text_of(()) == ""


def test_the_whole_sample_can_be_copied(sample: Report, words: DocumentWords) -> None:
    galley = compose(Workspace(sample), words)

    written = html_of(galley.parts[0].flow, galley.formats)

    result = blocks_from_html(written, map(str, count()).__next__)
    assert result
    assert (
        sum(
            isinstance(piece, NoteMark)
            for block in result.blocks
            if isinstance(block, Paragraph)
            for piece in block.inlines
        )
        == 2
    )
    assert result.legacy is None


# There and back


def sound(text: Text) -> bool:
    """Say whether every character of `text` is one that HTML shows as itself."""
    return all(
        char == " " or unicodedata.category(char) not in {"Cf", "Zs", "Co", "Cn"} for char in text.text
    )


def letters(inlines: Iterable[Inline], *, bold: bool = True) -> list[object]:
    """Return the characters with their looks, breaks and notes; blanks and breaks at the ends left out."""
    found: list[object] = []
    for piece in inlines:
        match piece:
            case Text(text=text, look=look):
                found += [(char, look if bold else replace(look, bold=False)) for char in text]
            case LineBreak():
                while found and isinstance(found[-1], tuple) and found[-1][0] == " ":
                    found.pop()
                found.append("break")
            case NoteMark(paragraphs=paragraphs):
                found.append([line for p in paragraphs if (line := letters(p.inlines))])
    while found and empty(found[-1]):
        found.pop()
    while found and empty(found[0]):
        found.pop(0)
    return found


def empty(piece: object) -> bool:
    return piece == "break" or (isinstance(piece, tuple) and piece[0] == " ")


def lines(paragraphs: Iterable[Paragraph], *, bold: bool = True) -> list[object]:
    found: list[tuple[Marker, str | None, list[object]]] = [
        (p.marker, p.pinned, letters(p.inlines, bold=bold)) for p in paragraphs
    ]
    while found and not found[-1][2]:
        found.pop()
    while found and not found[0][2]:
        found.pop(0)
    return list(found)


def same_table(table: Table) -> object:
    """Return what of a table must come back: head cells are bold and centred by their place."""
    rows = []
    for place, cells in enumerate(table.rows):
        head = place < table.header_rows
        rows.append(
            [
                (
                    lines(cell.paragraphs, bold=not head),
                    Align.LEFT if head or not lines(cell.paragraphs) else cell.align,
                    cell.columns,
                    cell.rows,
                )
                for cell in cells
            ]
        )
    return table.header_rows, rows


runs = strategies.runs.filter(sound)
note_lines = strategies.tuples_of(
    st.builds(NoteParagraph, strategies.ids(BlockId), strategies.tuples_of(runs | st.just(LineBreak()), 3))
)
inlines = strategies.tuples_of(
    runs | st.just(LineBreak()) | st.builds(NoteMark, strategies.ids(NoteId), note_lines), 4
)


def unmistakable(paragraph: Paragraph) -> bool:
    """Say whether nobody could take the text of a paragraph for a sign, or its sign for text."""
    found = letters(paragraph.inlines)
    if paragraph.marker:
        return (
            bool(found)
            and not empty(paragraph.inlines[0])
            and not isinstance(paragraph.inlines[0], LineBreak)
        )
    start = "".join(piece[0] if isinstance(piece, tuple) else "\0" for piece in found[:4])
    sign = re.match(r"(\S+)\s", start)
    return not sign or not (list_marker(sign[1]) or sign[1] in "–•●▪■·")


paragraphs = st.builds(
    Paragraph, id=strategies.ids(BlockId), inlines=inlines, marker=st.sampled_from(Marker)
).filter(unmistakable)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw a table like those of the common strategies, with text that HTML can carry."""
    table = draw(strategies.tables())
    rows = tuple(
        tuple(replace(cell, paragraphs=draw(strategies.tuples_of(paragraphs))) for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows)


@given(blocks=st.lists(paragraphs | tables(), min_size=1, max_size=4).map(tuple))
def test_what_is_copied_comes_back(blocks: tuple[Paragraph | Table, ...], words: DocumentWords) -> None:
    for end in (blocks[0], blocks[-1]):
        assume(isinstance(end, Table) or letters(end.inlines))

    result = blocks_from_html(html(blocks, words), map(str, count()).__next__)

    assert result
    assert len(result.blocks) == len(blocks)
    for before, after in zip(blocks, result.blocks, strict=True):
        if isinstance(before, Paragraph):
            assert isinstance(after, Paragraph)
            assert (after.marker, after.pinned) == (before.marker, before.pinned)
            assert letters(after.inlines) == letters(before.inlines)
        else:
            assert isinstance(after, Table)
            assert same_table(after) == same_table(before)
            shares = [width / sum(before.widths) for width in before.widths]
            assert [width / sum(after.widths) for width in after.widths] == pytest.approx(shares, abs=0.01)
