from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.edits import (
    CLOSING,
    OPENING,
    EditGroup,
    SetHeading,
    SpliceBlocks,
    SpliceSections,
    Workspace,
)
from bcdesk.domain.passages import (
    HeadingRow,
    Notes,
    Passage,
    as_heading,
    as_paragraph,
    passage_holding,
    passages,
)
from bcdesk.domain.report import (
    BlockId,
    Heading,
    Marker,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Section,
    SectionId,
    Text,
    duplicate_ids,
)
from tests.support.strategies import workspaces


def body(name, text="chữ", marker=Marker.NONE):
    return Paragraph(id=BlockId(name), inlines=(Text(text),), marker=marker)


def section(name, *blocks, inner=()):
    heading = Heading(inlines=(Text(name),))
    return Section(id=SectionId(name), heading=heading, blocks=blocks, sections=inner)


@pytest.fixture
def report(sample):
    first = section("s1", body("a"), inner=(section("s11", body("b"), body("c")), section("s12")))
    return replace(sample, sections=(first, section("s2", body("d"))), annexes=())


def applied(report, edit) -> Report:
    return edit.apply(Workspace(report)).report


def test_a_section_lies_flat_in_reading_order(report):
    rows = Passage("s1").rows(report)

    assert [(row.id, getattr(row, "level", 0)) for row in rows] == [
        ("s1", 1),
        ("a", 0),
        ("s11", 2),
        ("b", 0),
        ("c", 0),
        ("s12", 2),
    ]


def test_numbers_are_those_of_the_print(report):
    rows = Passage("s2").rows(report)
    deeper = (*rows, as_heading(body("x"), 2), body("y", marker=Marker.DASH), as_heading(body("z"), 3))

    assert Passage("s2").numbers(report, deeper) == ["II. ", "", "1. ", "- ", "a) "]


def test_typing_in_one_paragraph_is_one_small_splice(report):
    rows = list(Passage("s1").rows(report))
    rows[4] = body("c", "khác")

    edit = Passage("s1").edit(report, rows)

    assert edit == SpliceBlocks("s11", 1, (body("c"),), (body("c", "khác"),))


def test_a_changed_heading_is_one_edit_of_it(report):
    rows = list(Passage("s1").rows(report))
    rows[2] = replace(rows[2], heading=Heading(inlines=(Text("mới"),)))

    edit = Passage("s1").edit(report, rows)

    assert edit == SetHeading(SectionId("s11"), Heading(inlines=(Text("s11"),)), rows[2].heading)


def test_changes_in_several_stretches_are_one_group(report):
    rows = list(Passage("s1").rows(report))
    rows[1], rows[3] = body("a", "một"), body("b", "hai")

    edit = Passage("s1").edit(report, rows)

    assert isinstance(edit, EditGroup)
    assert Passage("s1").rows(applied(report, edit)) == tuple(rows)


def test_a_paragraph_made_a_heading_takes_what_follows_along(report):
    rows = list(Passage("s1").rows(report))
    rows[3] = as_heading(rows[3], 3)

    edit = Passage("s1").edit(report, rows)
    changed = applied(report, edit)

    assert isinstance(edit, SpliceSections)
    assert changed.sections[0].sections[0].sections[0].blocks == (body("c"),)
    assert edit.inverse().apply(Workspace(changed)).report == report


def test_levels_that_skip_one_are_closed_up(report):
    rows = list(Passage("s2").rows(report))

    edit = Passage("s2").edit(report, [*rows, as_heading(body("x"), 5)])

    assert Passage("s2").rows(applied(report, edit))[-1].level == 2


def test_a_section_keeps_its_own_heading_whatever_is_deleted(report):
    edit = Passage("s2").edit(report, [body("d")])

    assert Passage("s2").rows(applied(report, edit)) == (HeadingRow(SectionId("s2"), 1, Heading()), body("d"))


def test_a_passage_without_headings_takes_them_as_paragraphs(report):
    rows = Passage(CLOSING).rows(report)

    edit = Passage(CLOSING).edit(report, [*rows, as_heading(body("x"), 1)])

    assert applied(report, edit).closing[-1] == body("x")


def test_the_same_rows_are_no_edit(report):
    assert Passage("s1").edit(report, list(Passage("s1").rows(report))) is None


@given(workspaces())
def test_every_passage_says_again_what_it_says(workspace):
    for passage in passages(workspace.report):
        assert passage.edit(workspace.report, passage.rows(workspace.report)) is None


@given(workspaces(), st.data())
def test_rows_of_any_order_are_reached_and_taken_back(workspace, data):
    report = workspace.report
    passage = data.draw(st.sampled_from(passages(report)))
    rows = data.draw(st.permutations(passage.rows(report)))

    edit = passage.edit(report, rows)

    if edit is not None:
        changed = edit.apply(workspace)
        assert not duplicate_ids(changed.report)
        assert passage.edit(changed.report, passage.rows(changed.report)) is None
        assert edit.inverse().apply(changed) == workspace


def test_a_heading_and_a_paragraph_turn_into_each_other():
    heading = as_heading(body("x"), 2)

    assert as_paragraph(heading) == body("x")


def noted(report, *texts):
    paragraphs = tuple(NoteParagraph(BlockId(f"n{i}"), (Text(text),)) for i, text in enumerate(texts))
    marked = Paragraph(id=BlockId("m"), inlines=(Text("chữ"), NoteMark(NoteId("n"), paragraphs)))
    return replace(report, opening=(marked,))


def test_notes_of_a_passage_are_rows_of_their_own(report):
    rows = Notes(Passage(OPENING)).rows(noted(report, "một", "hai"))

    assert [row.inlines for row in rows] == [(Text("một"),), (Text("hai"),)]


def test_typing_in_a_note_changes_the_mark_that_holds_it(report):
    before = noted(report, "một")

    edit = Notes(Passage(OPENING)).edit(before, [body("n0", "khác"), body("mới", "thêm")])

    (mark,) = Notes(Passage(OPENING)).marks(applied(before, edit))
    assert [(p.id, p.inlines) for p in mark.paragraphs] == [("n0", (Text("khác"),)), ("mới", (Text("thêm"),))]


def test_a_note_whose_text_is_deleted_stays_and_is_empty(report):
    before = noted(report, "một", "hai")

    edit = Notes(Passage(OPENING)).edit(before, [])

    assert Notes(Passage(OPENING)).rows(applied(before, edit)) == (Paragraph(id=BlockId("n0")),)


@pytest.mark.parametrize(("name", "container"), [("c", "s1"), ("s12", "s1"), ("d", "s2"), ("nirgends", None)])
def test_the_passage_that_holds_an_id_is_found(report, name, container):
    passage = passage_holding(report, name)

    assert (passage.container if passage else None) == container
