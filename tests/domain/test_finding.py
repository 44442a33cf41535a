"""Words are found wherever they are printed, and replacing them loses neither a link nor a note."""

import time
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.compose import compose
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.edits import EditConflictError, SetHeading, SpliceAnnexes, SpliceBlocks, Workspace
from bcdesk.domain.finding import Found, Pattern, Span, find_all, replace_all
from bcdesk.domain.galley import Galley, GalleyParagraph, Origin, paragraphs
from bcdesk.domain.inlines import own_letters, plain
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    FigureMention,
    Heading,
    Inline,
    LineBreak,
    Look,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Report,
    Section,
    SectionId,
    Table,
    Text,
    inline_ids,
)
from bcdesk.domain.text import fold
from bcdesk.domain.wording import DocumentWords
from tests.support import strategies
from tests.support.builders import a_long_report, a_paragraph, a_report

BOLD = Look(bold=True)
AUTOMATIC = CitationMention(id=MentionId("auto"), document=DocumentId("d1"))
WRITTEN = CitationMention(
    id=MentionId("own"),
    document=DocumentId("d1"),
    form=CitationForm.AS_WRITTEN,
    as_written="Nghị quyết số 25-NQ/TW",
)
FIGURE = FigureMention(id=MentionId("fig"), counter=CounterId("c1"))


def printed(mention: CitationMention | FigureMention) -> str:
    """Return made-up words, as composition would."""
    if mention.form is CitationForm.AS_WRITTEN:
        return mention.as_written
    return "81" if isinstance(mention, FigureMention) else "Quyết định số 290-QĐ/TW"


def a_workspace(*inlines: Inline) -> Workspace:
    """Return a report whose only paragraph, `b1`, has these pieces."""
    report = a_report("r1")
    paragraph = Paragraph(id=BlockId("b1"), inlines=inlines)
    return Workspace(
        replace(report, sections=(Section(id=SectionId("s1"), heading=Heading(), blocks=(paragraph,)),))
    )


def a_note(name: str, *inlines: Inline) -> NoteMark:
    """Return a note of one paragraph, called like the note with a `p`."""
    return NoteMark(NoteId(name), (NoteParagraph(BlockId(f"{name}p"), inlines),))


def a_table(name: str, *texts: str) -> Table:
    """Return a table of one column."""
    rows = tuple((Cell(paragraphs=(a_paragraph(f"{name}-{row}", text),)),) for row, text in enumerate(texts))
    return Table(id=BlockId(name), widths=(1,), rows=rows)


def a_whole_report() -> Report:
    """Return a report that says *dân* once in every kind of place, with the ids in reading order."""
    note = a_note("n1", Text("dân"))
    inner = Section(id=SectionId("s1-1"), heading=Heading(inlines=(Text("dân"),)))
    section = Section(
        id=SectionId("s1"),
        heading=Heading(inlines=(Text("dân "), note)),
        blocks=(
            Paragraph(id=BlockId("b1"), inlines=(a_note("n2", Text("dân")), Text("dân"))),
            a_table("t", "dân", "dân"),
        ),
        sections=(inner,),
    )
    annex = Annex(
        id=AnnexId("x1"),
        title=(Text("Bảng"), LineBreak(), Text("dân")),
        blocks=(a_paragraph("xb", "dân"),),
        sections=(Section(id=SectionId("xs"), heading=Heading(inlines=(Text("dân"),))),),
    )
    return replace(
        a_report("r1"),
        bases=(a_paragraph("basis", "dân"),),
        opening=(a_paragraph("open", "dân"),),
        sections=(section,),
        closing=(a_paragraph("close", "dân"),),
        annexes=(annex,),
    )


def found_texts(workspace: Workspace, text: str, **options: bool) -> list[str]:
    """Return the words that are found."""
    return [found.text for found in find_all(workspace, Pattern(text=text, **options), printed)]


def line_of(workspace: Workspace) -> str:
    """Return the printed text of the first paragraph of the first section."""
    block = workspace.report.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    return plain(block.inlines, printed)


def replaced_line(line: Workspace, text: str, new: str, **options: bool) -> str:
    """Return the first paragraph after replacing everywhere."""
    return line_of(replace_all(line, Pattern(text=text), new, printed, **options).edits.apply(line))


# Where


def test_every_kind_of_place_is_searched_in_reading_order() -> None:
    found = find_all(Workspace(a_whole_report()), Pattern(text="dân"), printed)

    assert [(match.container, match.place.id, match.place.offset) for match in found] == [
        ("bases", "basis", 0),
        ("opening", "open", 0),
        ("s1", "s1", 0),
        ("s1", "n1p", 0),
        ("s1", "n2p", 0),
        ("s1", "b1", 1),
        ("s1", "t-0", 0),
        ("s1", "t-1", 0),
        ("s1-1", "s1-1", 0),
        ("closing", "close", 0),
        ("x1", "x1", 5),
        ("x1", "xb", 0),
        ("xs", "xs", 0),
    ]


def test_the_place_of_a_match_is_the_place_in_the_composed_page(sample: Report, words: DocumentWords) -> None:
    workspace = Workspace(sample)
    texts = dict(_printed_places(compose(workspace, words)))

    found = find_all(workspace, Pattern(text="dân vận"), printed)

    assert len(found) > 10
    for match in found:
        assert texts[match.place.id][match.place.offset : match.end] == match.text


def _printed_places(galley: Galley) -> Iterator[tuple[str, str]]:
    """Yield the printed text of each place with a sign of one letter for each note mark."""
    for part in galley.parts:
        for paragraph in paragraphs(part.flow):
            yield from _printed_place(paragraph)


def _printed_place(paragraph: GalleyParagraph) -> Iterator[tuple[str, str]]:
    if paragraph.origin is None:
        return
    text = ""
    for run in paragraph.runs:
        if run.origin is None or run.origin.id != paragraph.origin.id:
            continue
        text = text.ljust(run.origin.offset) + run.text
        for content in run.note.paragraphs if run.note else ():
            yield from _printed_place(content)
    yield paragraph.origin.id, text


def test_words_of_a_mention_are_found_together_with_what_stands_around() -> None:
    workspace = a_workspace(Text("Thực hiện "), AUTOMATIC, Text(" về"))

    (match,) = find_all(workspace, Pattern(text="hiện quyết định số 290-qđ/tw về"), printed)

    assert (match.place, match.length, match.end) == (Origin("b1", 5), 31, 36)


def test_a_match_spans_no_note_mark_and_no_line_break() -> None:
    workspace = a_workspace(Text("dân"), a_note("n1", Text("x")), Text("vận dân"), LineBreak(), Text("vận"))

    assert found_texts(workspace, "dânvận") == []
    assert found_texts(workspace, "dân vận") == []


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(), ["b1", "n1p", "b1", "b2", "b3"]),
        (Span(Origin("b1", 0), Origin("b1", 9)), ["b1", "n1p", "b1"]),
        (Span(Origin("b1", 1), Origin("b2", 3)), ["n1p", "b1", "b2"]),
        (Span(Origin("b1", 0), Origin("b1", 2)), []),
        (Span(Origin("n1p", 0), Origin("n1p", 3)), ["n1p"]),
        (Span(Origin("b1", 4), None), ["b1", "b2", "b3"]),
        (Span(None, Origin("b1", 4)), ["b1", "n1p"]),
        (Span(Origin("b3", 0), Origin("b1", 0)), []),
        (Span(Origin("gone", 0), None), []),
    ],
)
def test_a_search_can_be_kept_to_a_part_of_the_report(span: Span, expected: list[str]) -> None:
    report = a_report("r1", "", "dân", "dân")
    first = Paragraph(id=BlockId("b1"), inlines=(Text("dân"), a_note("n1", Text("dân")), Text(" dân")))
    section = report.sections[0]
    section = replace(section, blocks=(first, *section.blocks[1:]))
    workspace = Workspace(replace(report, sections=(section,)))

    found = find_all(workspace, Pattern(text="dân"), printed, span)

    assert [match.place.id for match in found] == expected


def test_a_whole_word_is_judged_by_its_surroundings_outside_the_selection_too() -> None:
    workspace = a_workspace(Text("dân chủ, nhândân"))
    pattern = Pattern(text="dân", whole_word=True)

    assert len(find_all(workspace, pattern, printed, Span(Origin("b1", 0), Origin("b1", 3)))) == 1
    assert find_all(workspace, pattern, printed, Span(Origin("b1", 13), Origin("b1", 16))) == ()


# What


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("dan", {}, ["Dân", "dân", "đan", "Đàn"]),
        ("Dân", {}, ["Dân", "dân", "đan", "Đàn"]),
        ("dan", {"match_case": True}, ["dân", "đan"]),
        ("Dan", {"match_case": True}, ["Dân", "Đàn"]),
        ("dân", {"match_accents": True}, ["Dân", "dân"]),
        ("dân", {"match_accents": True, "match_case": True}, ["dân"]),
        ("dan", {"whole_word": True}, ["Dân", "đan", "Đàn"]),
        ("", {}, []),
        ("\u0302", {}, []),
        ("\u0302", {"match_accents": True}, []),
    ],
)
def test_accents_case_and_word_bounds_matter_when_asked(
    text: str, options: dict[str, bool], expected: list[str]
) -> None:
    assert found_texts(a_workspace(Text("Dân, nhândân, đan Đàn")), text, **options) == expected


def test_while_accents_do_not_matter_quotes_dashes_and_blanks_of_a_kind_are_the_same() -> None:
    workspace = a_workspace(Text("“Dân vận khéo” 2016\u00a0–\u00a02021, ngày ‘5’"))

    assert found_texts(workspace, '"dan van kheo"') == ["“Dân vận khéo”"]
    assert found_texts(workspace, "2016 - 2021") == ["2016\u00a0–\u00a02021"]
    assert found_texts(workspace, "'5'") == ["‘5’"]
    assert found_texts(workspace, "2016 - 2021", match_accents=True) == []


def test_letters_that_fold_into_several_are_found_at_their_place() -> None:
    workspace = a_workspace(Text("ﬁ Straße x\u0302 dân Straße"))

    assert found_texts(workspace, "strasse") == ["Straße", "Straße"]
    assert found_texts(workspace, "fi") == ["ﬁ"]
    assert [match.place.offset for match in find_all(workspace, Pattern(text="dan"), printed)] == [12]


def test_a_match_takes_in_the_marks_of_its_last_letter_or_stops_before_it() -> None:
    workspace = a_workspace(Text("ax\u0302b"))

    assert found_texts(workspace, "ax") == ["ax\u0302"]
    assert found_texts(workspace, "ax", match_accents=True) == []
    assert found_texts(workspace, "x", whole_word=True) == []
    assert found_texts(workspace, "b", whole_word=True) == []


@pytest.mark.parametrize("text", ["(a+b)*", "[x]", "^", "a\\b", "𐐀", "각", "Ω", "_"])
def test_signs_and_foreign_letters_find_themselves(text: str) -> None:
    workspace = a_workspace(Text(f"trước {text} sau"))

    for options in ({}, {"match_accents": True}, {"match_case": True}, {"whole_word": True}):
        assert found_texts(workspace, text, **options) == [text]


@given(
    st.text(st.sampled_from("aAâÂđĐdDx\u0302 -–“\"'\n"), max_size=30),
    st.text(st.sampled_from('aâđDx-"'), min_size=1, max_size=2),
)
def test_matches_are_those_of_the_folded_text(text: str, wanted: str) -> None:
    letters = own_letters(text)
    workspace = a_workspace(Text(letters)) if letters else a_workspace()

    found = find_all(workspace, Pattern(text=wanted), printed)

    same = _folded_letters(letters)
    key = "".join(_folded_letters(wanted))
    starts, places, here = [], [], 0
    for letter in _clusters(letters):
        places.append(here)
        here += len(letter)
    at = 0
    while at <= len(same) - len(key):
        if "".join(same[at : at + len(key)]) == key:
            starts.append(places[at])
            at += len(key)
        else:
            at += 1
    assert [match.place.offset for match in found] == starts


def _clusters(text: str) -> list[str]:
    """Return the letters, each with its marks."""
    result: list[str] = []
    for letter in text:
        if combining(letter):
            result[-1] += letter
        else:
            result.append(letter)
    return result


def _folded_letters(text: str) -> list[str]:
    return [fold(letter).replace("–", "-").replace("“", '"') for letter in _clusters(text)]


@given(strategies.workspaces(), strategies.words, st.booleans(), st.booleans())
def test_found_words_stand_where_they_are_said_to_stand(
    workspace: Workspace, text: str, match_accents: bool, match_case: bool
) -> None:
    pattern = Pattern(text=text, match_accents=match_accents, match_case=match_case)
    lines = dict(_lines(workspace.report))

    for match in find_all(workspace, pattern, printed):
        line = lines[match.place.id]
        assert line[match.place.offset : match.end] == match.text
        assert fold(match.text) == fold(text) or not match_accents
        assert match.text == text or not (match_accents and match_case)
        assert match.end == len(line) or not combining(line[match.end])


def _lines(report: Report) -> Iterator[tuple[str, str]]:
    """Yield the printed text of every place that can be searched."""
    pieces: list[tuple[str, tuple[Inline, ...]]] = []
    sections = [*report.sections, *(section for annex in report.annexes for section in annex.sections)]
    blocks = [*report.bases, *report.opening, *report.closing]
    for annex in report.annexes:
        pieces.append((annex.id, annex.title))
        blocks += annex.blocks
    for section in sections:
        sections += section.sections
        pieces.append((section.id, section.heading.inlines))
        blocks += section.blocks
    for block in blocks:
        if isinstance(block, Table):
            pieces += [(p.id, p.inlines) for row in block.rows for cell in row for p in cell.paragraphs]
        elif isinstance(block, Paragraph):
            pieces.append((block.id, block.inlines))
    for name, inlines in pieces:
        yield name, plain(inlines, printed)
        for piece in inlines:
            if isinstance(piece, NoteMark):
                yield from ((p.id, plain(p.inlines, printed)) for p in piece.paragraphs)


# Replacing


def test_replacing_everywhere_is_one_step_with_each_container_once() -> None:
    workspace = Workspace(a_whole_report())

    result = replace_all(workspace, Pattern(text="dân"), "nhân dân", printed)

    after = result.edits.apply(workspace)
    assert (result.replaced, result.skipped) == (13, 0)
    assert len(find_all(after, Pattern(text="nhân dân"), printed)) == 13
    assert result.edits.inverse().apply(after) == workspace
    named = [
        (type(edit), getattr(edit, "container", None) or getattr(edit, "section", None))
        for edit in result.edits.edits
    ]
    assert named == [
        (SpliceBlocks, "bases"),
        (SpliceBlocks, "opening"),
        (SetHeading, "s1"),
        (SpliceBlocks, "s1"),
        (SetHeading, "s1-1"),
        (SpliceBlocks, "closing"),
        (SpliceAnnexes, None),
    ]


def test_an_annex_whose_title_stays_is_changed_block_by_block() -> None:
    workspace = Workspace(a_whole_report())
    found = [
        match for match in find_all(workspace, Pattern(text="dân"), printed) if match.place.id in {"xb", "xs"}
    ]

    result = replace_all(workspace, Pattern(text="dân"), "x", printed, found=found)

    assert [type(edit) for edit in result.edits.edits] == [SpliceBlocks, SetHeading]
    assert result.replaced == 2


def test_only_blocks_that_change_are_in_the_edit() -> None:
    workspace = Workspace(a_report("r1", "một", "hai", "ba", "hai", "bốn"))

    (edit,) = replace_all(workspace, Pattern(text="hai"), "2", printed).edits.edits

    assert isinstance(edit, SpliceBlocks)
    assert (edit.index, len(edit.old)) == (1, 3)


def test_new_words_look_like_the_first_letter_of_the_old() -> None:
    workspace = a_workspace(Text("kết "), Text("qu", BOLD), Text("ả chung"))

    after = replace_all(workspace, Pattern(text="quả"), "luận", printed).edits.apply(workspace)

    (block,) = after.report.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert block.inlines == (Text("kết "), Text("luận", BOLD), Text(" chung"))


def test_several_matches_of_one_paragraph_are_replaced() -> None:
    assert replaced_line(a_workspace(Text("aa bb aa"), AUTOMATIC, Text("aa")), "a", "xyz") == (
        "xyzxyz bb xyzxyzQuyết định số 290-QĐ/TWxyzxyz"
    )


def test_replacing_by_nothing_takes_words_away() -> None:
    workspace = a_workspace(Text("dân"), Text(" vận", BOLD))

    assert replaced_line(workspace, "dân", "") == " vận"
    assert replaced_line(workspace, "dân vận", "") == ""


def test_a_citation_as_written_gets_other_words_and_keeps_its_link() -> None:
    workspace = a_workspace(Text("Theo "), WRITTEN)

    result = replace_all(workspace, Pattern(text="25-nq/tw"), "43-NQ/TW", printed)

    (block,) = result.edits.apply(workspace).report.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert block.inlines == (Text("Theo "), replace(WRITTEN, as_written="Nghị quyết số 43-NQ/TW"))


@pytest.mark.parametrize(
    ("text", "line", "counts"),
    [
        ("theo nghị", "X quyết số 25-NQ/TW.", (1, 0)),
        ("25-NQ/TW.", "Theo Nghị quyết số X", (1, 0)),
        ("Nghị quyết số 25-NQ/TW", "Theo X.", (1, 0)),
        ("theo nghị quyết số 25-NQ/TW", "Theo Nghị quyết số 25-NQ/TW.", (0, 1)),
    ],
)
def test_a_match_over_the_edge_of_a_citation_never_takes_all_its_words(
    text: str, line: str, counts: tuple[int, int]
) -> None:
    workspace = a_workspace(Text("Theo "), WRITTEN, Text("."))

    result = replace_all(workspace, Pattern(text=text), "X", printed)

    after = result.edits.apply(workspace)
    assert line_of(after) == line
    assert (result.replaced, result.skipped) == counts
    assert list(_ids(after)) == ["own"]


def test_words_of_a_citation_are_not_taken_away_letter_by_letter() -> None:
    workspace = a_workspace(replace(WRITTEN, as_written="aa"))

    result = replace_all(workspace, Pattern(text="a"), "", printed)

    assert (line_of(result.edits.apply(workspace)), result.replaced, result.skipped) == ("a", 1, 1)


def test_words_that_the_program_writes_are_left_and_counted() -> None:
    workspace = a_workspace(Text("số 81, "), AUTOMATIC, Text(" "), FIGURE, Text(" số "))

    result = replace_all(workspace, Pattern(text="số"), "x", printed)
    figures = replace_all(workspace, Pattern(text="81"), "82", printed)

    assert line_of(result.edits.apply(workspace)) == "x 81, Quyết định số 290-QĐ/TW 81 x "
    assert (result.replaced, result.skipped) == (2, 1)
    assert (figures.replaced, figures.skipped) == (1, 1)


def test_new_words_take_the_case_of_the_old_if_wanted() -> None:
    workspace = a_workspace(Text("dân chủ, Dân chủ, DÂN CHỦ"))

    assert replaced_line(workspace, "dân chủ", "công tác", keep_case=True) == "công tác, Công tác, CÔNG TÁC"
    assert replaced_line(workspace, "dân chủ", "công tác") == "công tác, công tác, công tác"
    assert replaced_line(a_workspace(Text("A b")), "a", "xy", keep_case=True) == "Xy b"


def test_new_words_are_cleaned() -> None:
    workspace = a_workspace(Text("ba"))

    assert replaced_line(workspace, "a", "\u0301o\u0302\n\x00") == "bô "


def test_matches_that_no_longer_stand_are_refused() -> None:
    workspace = a_workspace(Text("dân vận"))
    moved = Found("s1", Origin("b1", 1), "dân")
    gone = Found("s1", Origin("b9", 0), "dân")

    for found in (moved, gone):
        with pytest.raises(EditConflictError):
            replace_all(workspace, Pattern(text="dân"), "x", printed, found=(found,))


def test_replacing_words_by_themselves_changes_nothing() -> None:
    result = replace_all(a_workspace(Text("dân")), Pattern(text="dân"), "dân", printed)

    assert (result.edits.edits, result.replaced) == ((), 1)


@given(strategies.workspaces(), strategies.words, strategies.texts, st.booleans())
def test_replacing_is_taken_back_whole_and_loses_no_link(
    workspace: Workspace, text: str, new: str, keep_case: bool
) -> None:
    pattern = Pattern(text=text[:2])

    result = replace_all(workspace, pattern, new, printed, keep_case=keep_case)

    after = result.edits.apply(workspace)
    assert result.replaced + result.skipped == len(find_all(workspace, pattern, printed))
    assert result.edits.inverse().apply(after) == workspace
    assert list(_ids(after)) == list(_ids(workspace))


def _ids(workspace: Workspace) -> Iterator[str]:
    for section in workspace.report.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from inline_ids(block.inlines)


# Speed


def test_time_grows_with_the_length_of_the_report_and_no_faster() -> None:
    """A report of 500 pages takes some 60 ms; the bound is wide, for busy machines."""
    workspace = Workspace(a_long_report(5000))
    pattern = Pattern(text="kế hoạch")
    find_all(workspace, pattern, printed)

    started = time.perf_counter()
    found = find_all(workspace, pattern, printed)
    searched = time.perf_counter()
    result = replace_all(workspace, pattern, "chương trình", printed, found=found)

    assert (len(found), result.replaced) == (15000, 15000)
    assert searched - started < 0.6
    assert time.perf_counter() - searched < 4
