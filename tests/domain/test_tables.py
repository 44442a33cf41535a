"""Rows, columns and cells of tables come, go, are merged and split."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.report import (
    MAX_PLACES,
    Align,
    BlockId,
    Cell,
    Paragraph,
    Table,
    Text,
    block_ids,
)
from bcdesk.domain.tables import (
    merged,
    new_table,
    split,
    with_column,
    with_header_rows,
    with_row,
    without_columns,
    without_rows,
)


def namer(prefix="new"):
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def letters(*rows, header=0):
    """Return a table with a letter in each cell; its paragraphs are named by their letters."""
    return Table(
        id=BlockId("t"),
        widths=tuple(range(1, len(rows[0]) + 1)),
        rows=tuple(tuple(cell(letter) for letter in row) for row in rows),
        header_rows=header,
    )


def cell(letter, **more):
    return Cell(paragraphs=(Paragraph(id=BlockId(letter), inlines=(Text(letter),)),), **more)


def picture(table):
    """Draw the table with each place showing the text of the cell over it, `.` for an empty one."""
    lines = [["?"] * len(table.widths) for _ in table.rows]
    for (row, column), shown in table.grid().items():
        text = said(shown) or "."
        for line in range(row, row + shown.rows):
            for place in range(column, column + shown.columns):
                lines[line][place] = text
    return [" ".join(line) for line in lines]


def said(shown):
    return "".join(piece.text for p in shown.paragraphs for piece in p.inlines if isinstance(piece, Text))


def names(table):
    return Counter(block_ids(table))


def written(table):
    """Count the paragraphs that say something."""
    found = (p for row in table.rows for shown in row for p in shown.paragraphs if p.inlines)
    return Counter((p.id, p.inlines) for p in found)


@st.composite
def shapes(draw):
    """Draw a table of up to 5 by 5 with merged cells anywhere and a header that none of them crosses."""
    new_id = namer()
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    texts = draw(st.lists(st.sampled_from(("", "", "x", "xy")), min_size=25, max_size=25))
    aligns = draw(st.lists(st.sampled_from(Align), min_size=25, max_size=25))
    table = Table(
        id=BlockId("t"),
        widths=tuple(draw(st.lists(st.integers(1, 9), min_size=columns, max_size=columns))),
        rows=tuple(
            tuple(
                a_cell(texts[5 * row + column], aligns[5 * row + column], new_id) for column in range(columns)
            )
            for row in range(rows)
        ),
    )
    for _ in range(draw(st.integers(0, 3))):
        table = merged(table, *draw(rectangles(table)))
    return with_header_rows(table, draw(st.integers(0, 2)))


def a_cell(text, align, new_id):
    """Return a cell with a paragraph for each letter, or an empty one."""
    texts = [(Text(letter),) for letter in text] or [()]
    return Cell(paragraphs=tuple(Paragraph(id=BlockId(new_id()), inlines=t) for t in texts), align=align)


@st.composite
def rectangles(draw, table):
    row = draw(st.integers(0, len(table.rows) - 1))
    column = draw(st.integers(0, len(table.widths) - 1))
    rows = draw(st.integers(1, len(table.rows) - row))
    return row, column, rows, draw(st.integers(1, len(table.widths) - column))


def spans_of_header(table):
    return [row + shown.rows for (row, _), shown in table.grid().items() if row < table.header_rows]


def test_a_new_table_has_equal_columns_a_header_and_a_line_in_every_cell():
    table = new_table(2, 3, namer())

    assert len(set(table.widths)) == 1
    assert table.header_rows == 1
    assert [len(shown.paragraphs) for row in table.rows for shown in row] == [1] * 6
    assert max(names(table).values()) == 1


def test_a_table_of_one_row_has_no_header():
    assert new_table(1, 2, namer()).header_rows == 0
    assert new_table(3, 2, namer(), header=False).header_rows == 0


def test_a_row_comes_in_with_cells_that_are_aligned_like_those_above():
    table = Table(
        id=BlockId("t"), widths=(1, 1), rows=((cell("a", align=Align.RIGHT), cell("b", align=Align.CENTRE)),)
    )

    after = with_row(table, 1, namer())

    assert picture(after) == ["a b", ". ."]
    assert [shown.align for shown in after.rows[1]] == [Align.RIGHT, Align.CENTRE]


def test_a_column_comes_in_as_wide_as_its_neighbour_at_the_left():
    after = with_column(letters("abc", "def"), 2, namer())

    assert picture(after) == ["a b . c", "d e . f"]
    assert after.widths == (1, 2, 2, 3)
    assert with_column(letters("ab"), 0, namer()).widths == (1, 1, 2)


def test_several_rows_or_columns_come_in_at_once():
    assert picture(with_row(letters("ab"), 0, namer(), 2)) == [". .", ". .", "a b"]
    assert picture(with_column(letters("ab"), 2, namer(), 2)) == ["a b . ."]


@pytest.mark.parametrize(("at", "header"), [(0, 2), (1, 1), (2, 1)])
def test_a_row_before_a_header_row_is_a_header_row(at, header):
    assert with_row(letters("a", "b", header=1), at, namer()).header_rows == header


def test_merged_cells_grow_over_what_is_inserted_and_shrink_over_what_is_deleted():
    table = merged(letters("abc", "def", "ghi"), 0, 0, 2, 2)

    assert picture(with_row(table, 1, namer())) == ["abde abde c", "abde abde .", "abde abde f", "g h i"]
    assert picture(with_column(table, 1, namer())) == ["abde abde abde c", "abde abde abde f", "g . h i"]
    assert picture(without_rows(table, 0, 1)) == ["abde abde f", "g h i"]
    assert picture(without_columns(table, 1, 2)) == ["abde", "abde", "g"]


def test_deleting_header_rows_leaves_fewer_of_them():
    table = letters("a", "b", "c", header=2)

    assert without_rows(table, 1, 2).header_rows == 1
    assert without_rows(table, 2, 1).header_rows == 2


def test_nothing_is_left_of_a_table_without_rows_or_columns():
    assert without_rows(letters("ab", "cd"), 0, 2) is None
    assert without_columns(letters("ab", "cd"), 0, 2) is None


def test_merging_grows_to_whole_cells_and_joins_in_reading_order():
    table = merged(letters("abc", "def", "ghi"), 1, 1, 2, 1)

    assert picture(table) == ["a b c", "d eh f", "g eh i"]
    assert picture(merged(table, 0, 0, 2, 2)) == ["abdehg abdehg c", "abdehg abdehg f", "abdehg abdehg i"]


def test_merging_drops_empty_paragraphs_but_leaves_one_to_stand_in():
    empty = new_table(1, 2, namer())
    half = with_column(letters("a"), 1, namer())

    assert [p.id for p in merged(empty, 0, 0, 1, 2).rows[0][0].paragraphs] == ["new-2"]
    assert [p.id for p in merged(half, 0, 0, 1, 2).rows[0][0].paragraphs] == ["a"]


def test_merging_one_cell_changes_nothing():
    table = letters("ab")

    assert merged(table, 0, 1, 1, 1) is table


def test_a_merged_cell_is_split_into_single_ones_from_any_of_its_places():
    table = merged(letters("abc", "def"), 0, 1, 2, 2)

    assert picture(split(table, 1, 2, namer())) == ["a bcef .", "d . ."]
    assert split(table, 0, 0, namer()) is table


def test_the_header_takes_in_cells_that_reach_into_it():
    table = merged(letters("ab", "cd", "ef"), 0, 0, 2, 1)

    assert with_header_rows(table, 1).header_rows == 2
    assert with_header_rows(table, 0).header_rows == 0
    assert with_header_rows(table, 9).header_rows == 3


def test_a_cell_merged_from_header_and_body_makes_its_rows_header_rows():
    assert merged(letters("ab", "cd", "ef", header=1), 0, 0, 2, 1).header_rows == 2
    assert merged(letters("ab", "cd", "ef", header=1), 1, 0, 2, 1).header_rows == 1


def test_a_table_does_not_grow_beyond_what_is_possible():
    with pytest.raises(ValueError, match="larger"):
        with_row(letters("a"), 0, namer(), MAX_PLACES)


@given(st.data())
def test_inserting_and_deleting_again_leaves_the_same_table(data):
    table = data.draw(shapes())
    many = data.draw(st.integers(1, 3))
    row = data.draw(st.integers(0, len(table.rows)))
    column = data.draw(st.integers(0, len(table.widths)))

    assert without_rows(with_row(table, row, namer(), many), row, many) == table
    assert without_columns(with_column(table, column, namer(), many), column, many) == table


@given(st.data())
def test_no_change_doubles_an_id_or_lets_a_cell_cross_the_header(data):
    table = data.draw(shapes())
    new_id = namer("later")
    change = data.draw(
        st.sampled_from(
            (
                lambda: with_row(table, data.draw(st.integers(0, len(table.rows))), new_id),
                lambda: with_column(table, data.draw(st.integers(0, len(table.widths))), new_id),
                lambda: merged(table, *data.draw(rectangles(table))),
                lambda: split(table, *data.draw(rectangles(table))[:2], new_id),
                lambda: without_rows(table, *data.draw(rectangles(table))[::2]),
                lambda: without_columns(table, *data.draw(rectangles(table))[1::2]),
            )
        )
    )

    after = change()

    if after is not None:
        assert max(names(after).values()) == 1
        assert max(spans_of_header(after), default=0) <= after.header_rows


@given(st.data())
def test_merging_and_splitting_keeps_everything_that_is_written(data):
    table = data.draw(shapes())
    row, column, rows, columns = data.draw(rectangles(table))

    one = merged(table, row, column, rows, columns)
    again = split(one, row, column, namer("later"))

    assert written(one) == written(again) == written(table)
    assert max(names(again).values()) == 1
