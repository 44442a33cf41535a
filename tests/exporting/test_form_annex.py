"""Form 06a as an annex in files: landscape, its headings on every page, the same in PDF and DOCX and in LibreOffice."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from bcdesk.domain.compose import compose
from bcdesk.domain.counters.book import Reading
from bcdesk.domain.edits import PutCounters, Workspace
from bcdesk.domain.galley import Galley, GalleyTable
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.pdf import pdf_bytes
from bcdesk.exporting.text import text_bytes
from tests.support.counter_sheets import H1
from tests.support.docx_reading import DocxReading, W, value
from tests.support.form_reports import form_report
from tests.support.line_match import Match, compared
from tests.support.office import PDF, converted
from tests.support.pdf_reading import ReadPage, joined, read_pdf
from tests.support.printed_text import difference, page_texts

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE, FONTS = ROOT / "resources" / "templates" / "report.docx", ROOT / "resources" / "fonts"
ROWS = 60
HEADINGS = ("Lĩnh vực", "Trực tuyến", "(13)")


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return form_report(ROWS)


@pytest.fixture(scope="module")
def galley(workspace: Workspace, words: DocumentWords) -> Galley:
    return compose(workspace, words)


@pytest.fixture(scope="module")
def pages(galley: Galley) -> list[ReadPage]:
    return read_pdf(pdf_bytes(galley, FONTS))


@pytest.fixture(scope="module")
def docx(galley: Galley) -> DocxReading:
    return DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))


def test_the_pages_of_the_annex_are_landscape_and_those_of_the_report_are_not(
    pages: list[ReadPage], docx: DocxReading
) -> None:
    assert [page.width > page.height for page in pages] == [False, *[True] * (len(pages) - 1)]
    sizes = [section.find(f"{W}pgSz") for section in docx.sections]
    assert [value(size, "orient") for size in sizes if size is not None] == ["portrait", "landscape"]


def test_the_headings_stand_on_every_page(pages: list[ReadPage], docx: DocxReading) -> None:
    assert len(pages) > 4
    for page in pages[1:]:
        words = joined(page.texts)
        assert all(heading in words for heading in HEADINGS)
    (table,) = docx.body.findall(f"{W}tbl")[-1:]
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] * 4 + [False] * (
        ROWS + 1
    )


def test_no_word_of_the_headings_and_no_number_is_broken(pages: list[ReadPage], galley: Galley) -> None:
    whole = {word for line in _words_of_table(galley) for word in line.split()}

    shown = {word for page in pages[1:] for text in page.texts for word in text.text.split()}

    assert shown >= whole


def test_numbers_stand_at_the_right_of_their_columns(docx: DocxReading) -> None:
    (table,) = docx.body.findall(f"{W}tbl")[-1:]
    cells = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")[4:-1]]

    sides = [
        [docx.paragraph_value(p, "jc", "val") for cell in row for p in cell.iter(f"{W}p")] for row in cells
    ]
    assert sides == [["center", "left", *["right"] * 11]] * ROWS


def test_both_files_and_the_text_say_the_same(
    pages: list[ReadPage], docx: DocxReading, galley: Galley
) -> None:
    said = "".join("".join(docx.lines()).split())

    assert said == "".join(text_bytes(galley).decode().split())
    assert _as_bag(_words_of_table(galley)) <= _as_bag(text.text for page in pages[1:] for text in page.texts)


def test_a_number_that_is_changed_changes_in_every_file(workspace: Workspace, words: DocumentWords) -> None:
    cell = next(
        counter for counter in workspace.counters if counter.id == "tthc.vien_thong_va_internet.truc_tuyen"
    )
    edit = PutCounters((cell,), (cell.with_reading(Reading(period=H1, value=Decimal(81_818))),))

    after = edit.apply(workspace)

    galley = compose(after, words)
    for text in (
        " ".join(joined(page.texts) for page in read_pdf(pdf_bytes(galley, FONTS))),
        " ".join(DocxReading.of(docx_bytes(galley, template=TEMPLATE, fonts=FONTS)).lines()),
        text_bytes(galley).decode(),
    ):
        assert "81.818" in text
        assert "81.850" in text  # with what came directly and from before
    back = compose(edit.inverse().apply(after), words)
    assert pdf_bytes(back, FONTS) == pdf_bytes(compose(workspace, words), FONTS)


def _words_of_table(galley: Galley) -> list[str]:
    (table,) = [item for item in galley.parts[1].flow if isinstance(item, GalleyTable)]
    return [line for cell in table.cells for paragraph in cell.paragraphs for line in paragraph.lines]


def _as_bag(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in text.split())


# Against LibreOffice


@dataclass(frozen=True)
class Printed:
    """A report as both programs print it."""

    galley: Galley
    ours: Path
    theirs: Path
    match: Match


NAMES = ("few", "form", "further")


@pytest.fixture(scope="module")
def printed(words: DocumentWords, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    ours, theirs = tmp_path_factory.mktemp("ours"), tmp_path_factory.mktemp("theirs")
    reports = (form_report(5), form_report(ROWS), form_report(ROWS, further=True))
    galleys = {name: compose(report, words) for name, report in zip(NAMES, reports, strict=True)}
    for name, galley in galleys.items():
        (ours / f"{name}.docx").write_bytes(docx_bytes(galley, template=TEMPLATE, fonts=FONTS))
        (ours / f"{name}.pdf").write_bytes(pdf_bytes(galley, FONTS))
    made = converted((ours / f"{name}.docx" for name in NAMES), PDF, theirs)
    return {
        name: Printed(galley, ours / f"{name}.pdf", made[name], compared(ours / f"{name}.pdf", made[name]))
        for name, galley in galleys.items()
    }


@pytest.mark.needs("libreoffice", "poppler")
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_has_the_same_lines_on_the_same_pages(name: str, printed: Mapping[str, Printed]) -> None:
    both = printed[name]

    assert both.match.pages[0] == both.match.pages[1]
    assert both.match.placed >= 0.99, "\n".join(both.match.differences[:20])
    assert difference(page_texts(both.ours), both.galley) == ""
    assert difference(page_texts(both.theirs), both.galley) == ""


@pytest.mark.needs("libreoffice", "poppler")
def test_libreoffice_turns_the_same_pages(printed: Mapping[str, Printed]) -> None:
    both = printed["further"]
    ours, theirs = (read_pdf(file.read_bytes()) for file in (both.ours, both.theirs))

    assert [page.width > page.height for page in ours] == [page.width > page.height for page in theirs]
