"""Where the cursor stands, in words, and the section that it stands in."""

from dataclasses import replace

import pytest

from bcdesk.domain.galley import Origin
from bcdesk.domain.report import (
    Annex,
    AnnexId,
    BlockId,
    Cell,
    Heading,
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
from bcdesk.ui.place_words import place_words, section_at
from tests.support.builders import a_paragraph, a_report

NOTE = NoteMark(NoteId("n1"), (NoteParagraph(BlockId("n1-0"), (Text("Chú thích"),)),))


def a_section(name: str, *blocks: Paragraph | Table, sections: tuple[Section, ...] = ()) -> Section:
    return Section(
        id=SectionId(name), heading=Heading(inlines=(Text("Đề mục"),)), blocks=blocks, sections=sections
    )


@pytest.fixture
def report() -> Report:
    """A section with two items; in the second a paragraph with a note, and a table."""
    noted = Paragraph(id=BlockId("noted"), inlines=(Text("Nội dung"), NOTE))
    table = Table(id=BlockId("table"), widths=(100,), rows=((Cell(paragraphs=(a_paragraph("cell", "Ô"),)),),))
    items = (a_section("s2-1", a_paragraph("plain", "Một")), a_section("s2-2", noted, table))
    annex = Annex(id=AnnexId("a1"), blocks=(a_paragraph("in-annex", "Biểu"),))
    base = a_report("r1", "Trước")
    return replace(
        base,
        sections=(*base.sections, a_section("s2", a_paragraph("top", "Đầu"), sections=items)),
        annexes=(annex,),
    )


@pytest.mark.parametrize(
    ("place", "words", "section"),
    [
        ("s2", "Section II", "s2"),
        ("top", "Section II", "s2"),
        ("s2-1", "Section II, item 1", "s2-1"),
        ("plain", "Section II, item 1", "s2-1"),
        ("noted", "Section II, item 2", "s2-2"),
        ("n1-0", "Section II, item 2, footnote", "s2-2"),
        ("cell", "Section II, item 2", "s2-2"),
    ],
)
def test_a_place_is_named_by_the_headings_before_it(
    report: Report, place: str, words: str, section: str
) -> None:
    assert place_words(report, "s2", Origin(place)) == words
    assert section_at(report, "s2", Origin(place)) == section


def test_text_of_an_annex_before_its_first_heading_is_in_the_annex(report: Report) -> None:
    assert place_words(report, "a1", Origin("in-annex")) == "Annex"
    assert section_at(report, "a1", Origin("in-annex")) == "a1"


def test_a_tab_that_is_gone_has_no_words(report: Report) -> None:
    assert place_words(report, "gone", Origin("top")) == ""
    assert section_at(report, "gone", Origin("top")) == "gone"
