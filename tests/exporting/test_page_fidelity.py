"""Our pages are those of LibreOffice: each report is printed by us and, from its DOCX, by LibreOffice, and compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.pdf import pdf_bytes
from tests.support.annexed_reports import ANNEXED_REPORTS, annexed_report
from tests.support.line_match import Match, PrintedLine, compare_lines, compared
from tests.support.office import PDF, converted
from tests.support.other_reports import LONG_NOTE, OTHER_REPORTS
from tests.support.pdf_form import MM, RED
from tests.support.pdf_reading import read_pdf
from tests.support.printed_text import difference, page_texts

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE, FONTS = ROOT / "resources" / "templates" / "report.docx", ROOT / "resources" / "fonts"
SAMPLE = "sample"
OTHERS = {**OTHER_REPORTS, **ANNEXED_REPORTS}
NAMES = (SAMPLE, *OTHERS)
LEAST = dict.fromkeys(NAMES, 0.94) | {SAMPLE: 0.97, LONG_NOTE: 0.90}

pytestmark = pytest.mark.needs("libreoffice", "poppler")


@dataclass(frozen=True)
class Printed:
    """A report as both programs print it."""

    galley: Galley
    ours: Path
    theirs: Path
    match: Match


@pytest.fixture(scope="module")
def printed(
    sample: Report, words: DocumentWords, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Printed]:
    workspaces = {SAMPLE: Workspace(sample), **{name: make() for name, make in OTHERS.items()}}
    return printed_by_both(workspaces, words, tmp_path_factory)


def printed_by_both(
    workspaces: Mapping[str, Workspace], words: DocumentWords, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Printed]:
    folder = tmp_path_factory.mktemp("ours")
    galleys = {name: compose(workspace, words) for name, workspace in workspaces.items()}
    for name, galley in galleys.items():
        (folder / f"{name}.docx").write_bytes(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))
        (folder / f"{name}.pdf").write_bytes(pdf_bytes(galley, FONTS))
    theirs = converted(
        (folder / f"{name}.docx" for name in galleys), PDF, tmp_path_factory.mktemp("libreoffice")
    )
    ours = {name: folder / f"{name}.pdf" for name in galleys}
    return {
        name: Printed(galley, ours[name], theirs[name], compared(ours[name], theirs[name]))
        for name, galley in galleys.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_both_have_as_many_pages(name: str, printed: Mapping[str, Printed]) -> None:
    ours, theirs = printed[name].match.pages

    assert ours == theirs


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_the_same_on_the_same_pages(name: str, printed: Mapping[str, Printed]) -> None:
    match = printed[name].match

    assert match.placed >= LEAST[name], "\n".join(match.differences[:20])


@pytest.mark.parametrize("name", NAMES)
def test_our_pages_say_what_the_report_says(name: str, printed: Mapping[str, Printed]) -> None:
    assert difference(page_texts(printed[name].ours), printed[name].galley) == ""


@pytest.mark.parametrize("name", NAMES)
def test_pages_of_libreoffice_say_what_the_report_says(name: str, printed: Mapping[str, Printed]) -> None:
    assert difference(page_texts(printed[name].theirs), printed[name].galley) == ""


def test_libreoffice_draws_the_box_of_a_mark_as_large_and_at_the_same_place(
    printed: Mapping[str, Printed],
) -> None:
    ours, theirs = (_red_box(file) for file in (printed["addressed"].ours, printed["addressed"].theirs))

    assert ours[2:] == pytest.approx((40, 8), abs=0.1)
    assert theirs == pytest.approx(ours, abs=0.15)


def _red_box(file: Path) -> tuple[float, float, float, float]:
    """Return left and upper edge, width and height of what is red on the first page, mm, between middles of lines."""
    red = [rule for rule in read_pdf(file.read_bytes())[0].rules if rule.colour == RED]
    upright = [rule.x1 for rule in red if rule.x1 == rule.x2]
    level = [rule.y1 for rule in red if rule.y1 == rule.y2]
    left, top = min(upright), min(level)
    return left / MM, top / MM, (max(upright) - left) / MM, (max(level) - top) / MM


def test_reports_have_the_lengths_that_they_are_for(printed: Mapping[str, Printed]) -> None:
    pages = {name: printed[name].match.pages[0] for name in ("one-page", "sixty-pages", LONG_NOTE)}

    assert pages["one-page"] == 1
    assert 55 <= pages["sixty-pages"] <= 65
    assert pages[LONG_NOTE] >= 4


def test_a_line_on_another_page_counts_as_line_only() -> None:
    ours = [PrintedLine(1, "một"), PrintedLine(1, "hai"), PrintedLine(2, "ba"), PrintedLine(2, "bốn")]
    theirs = [PrintedLine(1, "một"), PrintedLine(2, "hai"), PrintedLine(2, "ba"), PrintedLine(2, "năm")]

    match = compare_lines(ours, theirs)

    assert (match.lines, match.placed) == (0.75, 0.5)
    assert match.differences == ("- 2 bốn", "+ 2 năm")


def test_a_missing_word_is_seen_in_the_text(printed: Mapping[str, Printed]) -> None:
    pages = page_texts(printed["many-notes"].ours)
    changed = [page.replace("báo", "", 1) if place == 2 else page for place, page in enumerate(pages)]

    assert "page 3" in difference(changed, printed["many-notes"].galley)


@pytest.mark.soak
def test_annexes_of_any_shape_have_as_many_pages(
    words: DocumentWords, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reports = {f"{place}": annexed_report("x" * place) for place in range(30)}

    printed = printed_by_both(reports, words, tmp_path_factory)

    other = {name: both.match.pages for name, both in printed.items() if len({*both.match.pages}) > 1}
    assert len(other) <= 1, other  # LibreOffice 7.4 may move rows that would fit
