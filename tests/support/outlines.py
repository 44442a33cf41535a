"""Reports for tests of the outline."""

from dataclasses import replace

from bcdesk.domain.report import Annex, AnnexId, Heading, Report, Section, SectionId, Text
from tests.support.builders import a_paragraph, a_report


def a_section(name: str, *inner: Section) -> Section:
    """Return a section called as its id."""
    return Section(id=SectionId(name), heading=Heading(inlines=(Text(name),)), sections=inner)


def an_outlined_report() -> Report:
    """Return a report with an opening, the sections I (a, b), II (c (d)), III, a closing, and an annex with e."""
    return replace(
        a_report(),
        opening=(a_paragraph("open", "Mở đầu"),),
        sections=(
            a_section("I", a_section("a"), a_section("b")),
            a_section("II", a_section("c", a_section("d"))),
            a_section("III"),
        ),
        closing=(a_paragraph("close", "Trên đây"),),
        annexes=(Annex(id=AnnexId("annex"), title=(Text("Biểu"),), sections=(a_section("e"),)),),
    )
