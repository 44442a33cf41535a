"""The outline of a report, and sections moved in it."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bcdesk.domain.edits import SpliceSections, Workspace
from bcdesk.domain.outline import FRAME, EntryKind, Step, moved, outline, stepped, walk_entries
from bcdesk.domain.printed import Printed
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    CitationMention,
    Heading,
    LineBreak,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Section,
    SectionId,
    Text,
    all_ids,
    duplicate_ids,
    walk_sections,
)
from tests.support.builders import a_paragraph, a_report


def section(name, *inner, **heading):
    return Section(id=SectionId(name), heading=Heading(inlines=(Text(name),), **heading), sections=inner)


@pytest.fixture
def report():
    """I (a, b), II (c (d)), III, and an annex with e."""
    sections = (
        section("I", section("a"), section("b")),
        section("II", section("c", section("d"))),
        section("III"),
    )
    annex = Annex(
        id=AnnexId("annex"), title=(Text("Biểu"), LineBreak(), Text("số liệu")), sections=(section("e"),)
    )
    return replace(a_report(), sections=sections, annexes=(annex,))


def lines(report):
    return [
        f"{entry.number} {entry.title}".strip() for entry in walk_entries(outline(report, Printed().word))
    ]


def shape(sections):
    """Draw sections by their names, those that hang in one in brackets."""
    return " ".join(s.id + (f"({shape(s.sections)})" if s.sections else "") for s in sections)


def after(report, edit):
    return edit.apply(Workspace(report)).report


def move(report, name, parent, index):
    edit = moved(report, SectionId(name), parent, index)
    return shape(after(report, edit).sections) if edit else None


def test_headings_stand_in_reading_order_with_their_numbers(report):
    assert lines(report) == [
        "", "I. I", "1. a", "2. b", "II. II", "1. c", "a) d", "III. III", "Biểu số liệu", "I. e"
    ]  # fmt: skip


def test_the_parts_around_the_sections_stand_where_there_is_something_in_them(report):
    full = replace(
        report,
        bases=(a_paragraph("x", "Căn cứ"),),
        opening=(a_paragraph("y", "Mở"),),
        closing=(a_paragraph("z", ""),),
    )

    assert [entry.kind for entry in outline(report, Printed().word)] == [
        EntryKind.FRAME, *[EntryKind.SECTION] * 3, EntryKind.ANNEX
    ]  # fmt: skip
    assert [entry.kind for entry in outline(full, Printed().word)] == [
        EntryKind.FRAME, EntryKind.BASES, EntryKind.OPENING, *[EntryKind.SECTION] * 3, EntryKind.CLOSING,
        EntryKind.ANNEX,
    ]  # fmt: skip


def test_an_entry_names_the_passage_it_stands_in_and_its_level(report):
    places = {
        entry.id: (entry.container, entry.level) for entry in walk_entries(outline(report, Printed().word))
    }

    assert places["d"] == ("II", 3)
    assert places["e"] == ("annex", 1)
    assert places[FRAME] == (FRAME, 0)


def test_an_entry_names_where_its_text_begins(report):
    opened = replace(report, opening=(a_paragraph("y", "Mở"), a_paragraph("z", "đầu")))
    starts = {entry.id: entry.start for entry in walk_entries(outline(opened, Printed().word))}

    assert starts["opening"] == "y"
    assert starts["c"] == "c"
    assert starts["annex"] == "e"


def test_several_annexes_are_counted_in_roman_figures(report):
    two = replace(report, annexes=(*report.annexes, Annex(id=AnnexId("annex-2"))))

    assert [entry.number for entry in outline(two, Printed().word)][-2:] == ["I", "II"]


def test_a_pinned_number_stands_as_it_is(report):
    assert "III. x" in lines(replace(report, sections=(section("x", pinned="III."),)))


def test_a_title_is_one_line_with_the_words_of_its_mentions_and_without_notes(report):
    mention = CitationMention(id=MentionId("m"), document="doc-1")
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("p"), (Text("chú thích"),)),))
    inlines = (Text("Theo "), mention, note, LineBreak(), Text("và khác"))
    one = replace(section("s"), heading=Heading(inlines=inlines))

    entries = outline(replace(report, sections=(one,)), Printed({"m": "Luật 2021"}).word)

    assert entries[1].title == "Theo Luật 2021 và khác"


@pytest.mark.parametrize(
    ("name", "parent", "index", "expected"),
    [
        ("III", None, 0, "III I(a b) II(c(d))"),
        ("I", None, 2, "II(c(d)) I(a b) III"),
        ("I", None, 3, "II(c(d)) III I(a b)"),
        ("c", "I", 1, "I(a c(d) b) II III"),
        ("II", "I", 2, "I(a b II(c(d))) III"),
        ("d", None, 1, "I(a b) d II(c) III"),
        ("a", "d", 0, "I(b) II(c(d(a))) III"),
        ("III", "annex", 1, "I(a b) II(c(d))"),
    ],
)
def test_a_section_goes_before_the_one_that_stands_there_now(report, name, parent, index, expected):
    assert move(report, name, parent, index) == expected


@pytest.mark.parametrize(
    ("name", "parent", "index"),
    [
        ("II", None, 1),  # where it is
        ("II", None, 2),  # likewise
        ("II", "II", 0),  # into itself
        ("II", "d", 0),  # into its own grandchild
        ("II", None, 4),  # beyond the end
        ("II", "nowhere", 0),
        ("nobody", None, 0),
        ("annex", None, 0),
    ],
)
def test_moves_that_cannot_be_or_change_nothing_are_refused(report, name, parent, index):
    assert moved(report, SectionId(name), parent, index) is None


def test_levels_and_numbers_follow(report):
    edit = moved(report, SectionId("c"), None, 0)

    assert lines(after(report, edit))[1:4] == ["I. c", "1. d", "II. I"]


def test_a_move_among_siblings_touches_only_those_between():
    report = replace(a_report(), sections=tuple(section(name) for name in "abcdef"))

    assert moved(report, SectionId("d"), None, 1) == SpliceSections(
        None, 1, report.sections[1:4], (report.sections[3], *report.sections[1:3])
    )


@pytest.mark.parametrize(
    ("name", "step", "expected"),
    [
        ("II", Step.UP, "II(c(d)) I(a b) III"),
        ("I", Step.DOWN, "II(c(d)) I(a b) III"),
        ("b", Step.DOWN, "I(a) II(b c(d)) III"),
        ("c", Step.UP, "I(a b c(d)) II III"),
        ("b", Step.IN, "I(a(b)) II(c(d)) III"),
        ("III", Step.IN, "I(a b) II(c(d) III)"),
        ("a", Step.OUT, "I(b) a II(c(d)) III"),
        ("d", Step.OUT, "I(a b) II(c d) III"),
    ],
)
def test_a_step_moves_by_one_place_or_one_level(report, name, step, expected):
    place = stepped(report, SectionId(name), step)

    assert place is not None
    assert move(report, name, *place) == expected


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("I", Step.UP),
        ("III", Step.DOWN),
        ("I", Step.IN),
        ("I", Step.OUT),
        ("a", Step.UP),
        ("a", Step.IN),
        ("e", Step.OUT),  # what hangs in an annex stays there
        ("nobody", Step.UP),
    ],
)
def test_there_is_no_step_out_of_the_report(report, name, step):
    assert stepped(report, SectionId(name), step) is None


@st.composite
def forests(draw, depth=0):
    """Draw a few sections with a paragraph and a note, perhaps with others in them."""
    count = draw(st.integers(0, 3 - depth))
    return tuple(
        Section(
            id=SectionId(draw(_names)),
            heading=Heading(inlines=(Text("Mục"), NoteMark(NoteId(draw(_names)), ()))),
            blocks=(a_paragraph(draw(_names), "chữ"),),
            sections=draw(forests(depth + 1)) if depth < 3 else (),
        )
        for _ in range(count)
    )


_names = st.uuids().map(str)


@st.composite
def outlined(draw):
    annexes = tuple(
        Annex(id=AnnexId(draw(_names)), sections=draw(forests(1))) for _ in range(draw(st.integers(0, 3)))
    )
    return replace(a_report(), sections=draw(forests()), annexes=annexes)


def all_sections(report):
    return [
        *walk_sections(report.sections),
        *(section for annex in report.annexes for section in walk_sections(annex.sections)),
    ]


@settings(
    suppress_health_check=[HealthCheck.filter_too_much]
)  # a third of small outlines have nothing to move
@given(st.data())
def test_a_move_keeps_every_id_and_can_be_taken_back(data):
    report = data.draw(outlined())
    every = [*all_sections(report), *report.annexes]
    names = [part.id for part in every]
    moves = [moved(report, *move) for move in product(names, [None, *names], range(4))]
    edits = [edit for edit in moves if edit is not None]
    assume(edits)
    edit = data.draw(st.sampled_from(edits))
    before = Workspace(report)

    now = edit.apply(before)

    assert now != before
    assert sorted(all_ids(now.report)) == sorted(all_ids(report))
    assert duplicate_ids(now.report) == []
    assert edit.inverse().apply(now) == before


@given(st.data())
def test_a_step_can_always_be_made(data):
    report = data.draw(outlined())
    every = [*all_sections(report), *report.annexes]
    assume(every)
    name = data.draw(st.sampled_from(every)).id
    place = stepped(report, name, data.draw(st.sampled_from(Step)))

    assert place is None or moved(report, name, *place) is not None


@pytest.mark.parametrize(
    ("name", "index", "expected"),
    [("A", 2, "BAC"), ("C", 0, "CAB"), ("B", 3, "ACB"), ("B", 1, None), ("B", 2, None), ("A", 4, None)],
)
def test_an_annex_goes_before_the_one_that_stands_there_now(name, index, expected):
    report = replace(a_report(), annexes=tuple(Annex(id=AnnexId(each)) for each in "ABC"))

    edit = moved(report, AnnexId(name), None, index)

    assert (edit and "".join(annex.id for annex in after(report, edit).annexes)) == expected
    assert moved(report, AnnexId(name), SectionId("s1"), 0) is None


@pytest.mark.parametrize(
    ("name", "step", "expected"),
    [
        ("A", Step.DOWN, (None, 2)),
        ("C", Step.UP, (None, 1)),
        ("A", Step.UP, None),
        ("C", Step.DOWN, None),
        ("B", Step.OUT, None),
        ("B", Step.IN, None),
    ],
)
def test_an_annex_steps_among_the_annexes(name, step, expected):
    report = replace(a_report(), annexes=tuple(Annex(id=AnnexId(each)) for each in "ABC"))

    assert stepped(report, AnnexId(name), step) == expected
