"""Mentions are found, brought and redirected wherever they stand."""

from dataclasses import replace

from bcdesk.domain.citations import mentions
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.citations.linking import changes, texts
from bcdesk.domain.edits import EditGroup, SetFrame, SetHeading, SpliceBlocks, Workspace
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    Cell,
    CitationMention,
    Gap,
    Heading,
    Inline,
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
)
from tests.support.builders import a_report

EVERYWHERE = (
    "request",
    "basis",
    "opening",
    "heading",
    "note",
    "table",
    "deep",
    "closing",
    "annex",
    "annexed",
)


def mention(name: str) -> CitationMention:
    return CitationMention(id=MentionId(f"m-{name}"), document=DocumentId(name))


def paragraph(name: str, *more: Inline) -> Paragraph:
    return Paragraph(id=BlockId(f"p-{name}"), inlines=(Text("Theo "), *(more or (mention(name),))))


def section(name: str, *blocks: Paragraph | Table | Gap, below: tuple[Section, ...] = ()) -> Section:
    heading = Heading(inlines=(Text("Mục "), mention(name)))
    return Section(id=SectionId(f"s-{name}"), heading=heading, blocks=blocks, sections=below)


def everywhere() -> Report:
    """Return a report that mentions each of `EVERYWHERE` once, in this order."""
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("np"), (Text("Xem "), mention("note"))),))
    table = Table(
        id=BlockId("t"),
        widths=(1, 1),
        rows=(
            (Cell(paragraphs=(paragraph("table"),)), Cell(paragraphs=(paragraph("plain", Text("không")),))),
        ),
    )
    return replace(
        a_report("r1"),
        request=(mention("request"),),
        bases=(paragraph("basis"),),
        opening=(paragraph("opening"), Gap(id=BlockId("g"), missing="số liệu")),
        sections=(section("heading", paragraph("noted", note), table, below=(section("deep"),)),),
        closing=(paragraph("closing"),),
        annexes=(Annex(id=AnnexId("a"), blocks=(paragraph("annex"),), sections=(section("annexed"),)),),
    )


def test_every_mention_is_found_in_reading_order() -> None:
    report = everywhere()

    assert tuple(one.document for one in mentions.in_report(report)) == EVERYWHERE
    assert mentions.cited(report) == set(EVERYWHERE)
    assert [one.document for one in mentions.in_frame(report)] == ["request", "heading", "deep", "annexed"]


def test_every_mention_is_redirected_and_nothing_else() -> None:
    report = everywhere()
    there = {DocumentId(name): DocumentId(f"new-{name}") for name in EVERYWHERE}

    led = mentions.redirected(report, there)

    assert tuple(one.document for one in mentions.in_report(led)) == tuple(
        f"new-{name}" for name in EVERYWHERE
    )
    assert mentions.redirected(led, {new: old for old, new in there.items()}) == report


def test_an_edit_of_each_kind_tells_what_it_brings() -> None:
    report = everywhere()
    top = report.sections[0]
    edits = (
        SetFrame("request", (), report.request),
        SetFrame("kind", "a", "b"),
        SetHeading(top.id, Heading(), top.heading),
        SpliceBlocks(top.id, 0, (), top.blocks),
    )

    assert [mentions.brought_by(edit) for edit in edits] == [
        {"request"},
        set(),
        {"heading"},
        {"note", "table"},
    ]
    assert mentions.brought_by(EditGroup(edits)) == {"request", "heading", "note", "table"}


def test_every_text_is_named_and_can_be_changed_and_changed_back() -> None:
    report = everywhere()
    holders = [holder for holder, _ in texts(report)]

    edits = EditGroup(tuple(changes(report, lambda _holder, inlines: (*inlines, Text(" thêm")))))
    changed = edits.apply(Workspace(report))

    assert holders == [
        "request", "p-basis", "p-opening", "s-heading", "p-noted", "np", "p-table", "p-plain", "s-deep", "p-closing",
        "p-annex", "s-annexed",
    ]  # fmt: skip
    assert all(inlines[-1] == Text(" thêm") for _, inlines in texts(changed.report))
    assert edits.inverse().apply(changed) == Workspace(report)
