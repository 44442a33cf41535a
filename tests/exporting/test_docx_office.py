"""Other programs open what we write: LibreOffice saves it again and prints it, and a validator finds no error."""

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from openxml_audit import OpenXmlValidator

from bcdesk.domain.agency import HouseStyle, SizeSet
from bcdesk.domain.bookmarks import is_bookmark_of, mention_bookmark
from bcdesk.domain.citations.mentions import in_text
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from tests.support.docx_reading import DocxReading, W
from tests.support.linked import linked_workspace
from tests.support.office import DOCX, PDF, converted
from tests.support.rich_report import many_notes_workspace, rich_workspace

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE, FONTS = ROOT / "resources" / "templates" / "report.docx", ROOT / "resources" / "fonts"
KINDS = ("sample", "rich", "small", "notes")

pytestmark = pytest.mark.needs("libreoffice")


@pytest.fixture(scope="module")
def files(sample: Report, words: DocumentWords, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("written")
    workspaces = {
        "sample": Workspace(sample),
        "rich": rich_workspace(),
        "small": rich_workspace(HouseStyle(sizes=SizeSet.SMALL)),
        "notes": many_notes_workspace(),
        "linked": linked_workspace(sample, words),
    }
    for name, workspace in workspaces.items():
        content = docx_bytes(compose(workspace, words), template=TEMPLATE, fonts=FONTS)
        (folder / f"{name}.docx").write_bytes(content)
    return {name: folder / f"{name}.docx" for name in workspaces}


@pytest.fixture(scope="module")
def saved_again(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, DocxReading]:
    made = converted(files.values(), DOCX, tmp_path_factory.mktemp("again"))
    return {name: DocxReading.of(path.read_bytes()) for name, path in made.items()}


@pytest.fixture(scope="module")
def printed(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    made = converted(files.values(), PDF, tmp_path_factory.mktemp("printed"))
    return {name: list(_pages(path)) for name, path in made.items()}


def _pages(path: Path) -> Iterator[str]:
    document = pdfium.PdfDocument(path)
    for page in document:
        yield page.get_textpage().get_text_range()
    document.close()


def _running(lines: list[str]) -> str:
    return "".join("".join(lines).replace("\u2011", "-").split())


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_the_same_after_libreoffice_saved_it(
    kind: str, files: dict[str, Path], saved_again: dict[str, DocxReading]
) -> None:
    before = DocxReading.of(files[kind].read_bytes())

    body = [before.printed(p) for p in before.paragraphs]
    again = [saved_again[kind].printed(p) for p in saved_again[kind].paragraphs]
    assert _running(again) == _running(body)


@pytest.mark.parametrize("kind", KINDS)
def test_notes_are_kept_by_libreoffice(
    kind: str, files: dict[str, Path], saved_again: dict[str, DocxReading]
) -> None:
    before = DocxReading.of(files[kind].read_bytes())

    assert _notes(saved_again[kind]) == _notes(before)


def _notes(docx: DocxReading) -> list[str]:
    return [_running([docx.printed(p) for p in note.iter(f"{W}p")]) for note in docx.notes]


def test_mentions_are_found_again_after_libreoffice_saved_the_file(
    saved_again: dict[str, DocxReading],
) -> None:
    mentions = ["m0", "m1", "m2", "m3", "m-note"]

    assert saved_again["rich"].bookmarks() == [mention_bookmark(mention) for mention in mentions]


def test_all_63_citations_of_the_sample_are_found_again_wherever_they_stand(
    sample: Report, words: DocumentWords, saved_again: dict[str, DocxReading]
) -> None:
    cited = [mention.id for mention in in_text(linked_workspace(sample, words).report)]

    again = saved_again["linked"].bookmarks()

    assert len(cited) == 63
    assert all(sum(is_bookmark_of(name, mention) for name in again) == 1 for mention in cited)


@pytest.mark.parametrize(("kind", "pages"), [("sample", 8), ("rich", 6), ("small", 6), ("notes", 6)])
def test_libreoffice_prints_the_pages(kind: str, pages: int, printed: dict[str, list[str]]) -> None:
    assert len(printed[kind]) == pages


def test_page_numbers_begin_on_the_second_page_of_each_part(printed: dict[str, list[str]]) -> None:
    first_lines = [page.split("\r\n")[0].strip() for page in printed["rich"]]

    assert [line if line.isdigit() else "" for line in first_lines] == ["", "2", "", "2", "3", ""]


def test_notes_begin_on_the_page_of_their_marks(printed: dict[str, list[str]]) -> None:
    pages = {
        number: _page_with(printed["notes"], f"Công văn số {number}/STTTT-VP") for number in range(1, 41)
    }

    assert list(pages.values()) == sorted(pages.values())
    assert all(later - earlier <= 1 for earlier, later in pairwise(pages.values()))


def _page_with(pages: list[str], words: str) -> int:
    return next(number for number, page in enumerate(pages) if words in page)


def test_head_of_a_long_table_is_printed_on_each_of_its_pages(printed: dict[str, list[str]]) -> None:
    assert [page.count("Đơn vị") for page in printed["rich"]][2:] == [1, 1, 1, 1]


@pytest.mark.parametrize("kind", KINDS)
def test_validator_finds_no_error(kind: str, files: dict[str, Path]) -> None:
    assert list(OpenXmlValidator().validate(files[kind]).errors) == []


def test_validator_finds_a_seeded_error(files: dict[str, Path], tmp_path: Path) -> None:
    source = DocxReading.of(files["rich"].read_bytes()).tampered(
        "word/document.xml", r'(<w:footnoteReference w:id=")1"', r'\g<1>99"'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in source.parts.items():
            package.writestr(name, content)
    (tmp_path / "seeded.docx").write_bytes(buffer.getvalue())

    assert list(OpenXmlValidator().validate(tmp_path / "seeded.docx").errors) != []
