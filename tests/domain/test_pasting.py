import pytest

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.galley import Origin
from bcdesk.domain.passages import HeadingRow
from bcdesk.domain.pasting import pasted
from bcdesk.domain.report import (
    BlockId,
    Cell,
    CitationMention,
    FigureMention,
    Gap,
    Heading,
    Marker,
    MentionId,
    Paragraph,
    SectionId,
    Table,
    Text,
)


def para(name, text="", marker=Marker.NONE):
    return Paragraph(id=BlockId(name), inlines=(Text(text),) if text else (), marker=marker)


def heading(name, text, level=2):
    return HeadingRow(SectionId(name), level, Heading(inlines=(Text(text),) if text else ()))


TABLE = Table(id=BlockId("t"), widths=(1,), rows=((Cell(),),))
GAP = Gap(id=BlockId("g"), missing="số")


def put(rows, at, offset, *new):
    """Return the rows after pasting as (id, text, marker), and the place after it."""

    def word(_mention: CitationMention | FigureMention) -> str:
        return "81"

    result, place = pasted(rows, at, offset, new, printed=word, new_id=lambda: "new")
    return [(row.id, *said(row)) for row in result], place


def said(row):
    match row:
        case HeadingRow(heading=h):
            return "".join(piece.text for piece in h.inlines), "heading"
        case Paragraph(inlines=inlines, marker=marker):
            return "".join(getattr(piece, "text", "#") for piece in inlines), marker.value
        case _:
            return type(row).__name__, ""


def test_plain_text_goes_on_at_both_ends():
    rows, place = put((para("a", "một hai"),), 0, 4, para("x", "X"), para("y", "Y"))

    assert rows == [("a", "một X", ""), ("y", "Yhai", "")]
    assert place == Origin("y", 1)


def test_one_plain_row_stays_in_its_row():
    rows, place = put((para("a", "một", Marker.DASH),), 0, 1, para("x", "X"))

    assert rows == [("a", "mXột", "-")]
    assert place == Origin("a", 2)


def test_bullets_stand_for_themselves():
    rows, place = put((para("a", "một hai"),), 0, 4, para("x", "X", Marker.DASH), para("y", "Y", Marker.PLUS))

    assert rows == [("a", "một ", ""), ("x", "X", "-"), ("y", "Yhai", "+")]
    assert place == Origin("y", 1)


def test_an_empty_row_gives_way_and_keeps_its_name_and_sign():
    rows, _ = put((para("a", "", Marker.DASH), para("b", "sau")), 0, 0, para("x", "X"), para("y", "Y"))

    assert rows == [("a", "X", "-"), ("y", "Y", ""), ("b", "sau", "")]


@pytest.mark.parametrize("whole", [TABLE, GAP])
def test_what_is_pasted_at_a_table_or_gap_follows_it(whole):
    rows, place = put((whole, para("b", "sau")), 0, 0, para("x", "X"))

    assert [name for name, _, _ in rows] == [whole.id, "x", "b"]
    assert place == Origin("x", 1)


def test_what_stood_after_the_cursor_follows_a_pasted_table():
    rows, place = put((para("a", "một hai", Marker.DASH),), 0, 4, TABLE)

    assert rows == [("a", "một ", "-"), ("t", "Table", ""), ("new", "hai", "-")]
    assert place == Origin("t", 0)


def test_the_first_plain_row_goes_into_a_heading():
    rows, _ = put((heading("h", ""), para("b", "sau")), 0, 0, para("x", "X"), para("y", "Y"))

    assert rows == [("h", "X", "heading"), ("y", "Y", ""), ("b", "sau", "")]


def test_a_heading_stays_above_what_is_pasted_into_it():
    rows, _ = put((heading("h", ""),), 0, 0, TABLE)

    assert rows == [("h", "", "heading"), ("t", "Table", "")]


def test_a_pasted_heading_splits_the_text():
    rows, _ = put((para("a", "một hai"),), 0, 4, heading("x", "X"))

    assert rows == [("a", "một ", ""), ("x", "Xhai", "heading")]


def test_a_mention_that_is_pasted_through_becomes_its_words():
    mention = CitationMention(id=MentionId("m"), document=DocumentId("d"))
    row = Paragraph(id=BlockId("a"), inlines=(mention,))

    rows, _ = put((row,), 0, 1, para("x", "X"))

    assert rows == [("a", "8X1", "")]
