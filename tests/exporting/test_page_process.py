"""Pages made in another process are those made here, whatever was edited in between."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bcdesk.app.printing import PageService
from bcdesk.assets import Assets
from bcdesk.domain.edits import Edit, SetFrame, SpliceBlocks, SpliceSections, Workspace
from bcdesk.domain.errors import FontMissingError
from bcdesk.domain.report import Paragraph, Report, ReportState, Text
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.page_process import PageProcess, edit_between
from bcdesk.exporting.pdf import PdfEngine


@pytest.fixture
def process(assets: Assets, words: DocumentWords) -> Iterator[PageProcess]:
    made = PageProcess(words, assets.fonts, PdfEngine(assets.fonts))
    yield made
    made.close()


@pytest.fixture
def here(assets: Assets, words: DocumentWords) -> PageService:
    return PageService(words, PdfEngine(assets.fonts))


def typed(report: Report, words: str) -> Edit:
    """Return the edit that types at the end of a paragraph deep in the report."""
    section = report.sections[1].sections[0]
    at = next(at for at, block in enumerate(section.blocks) if isinstance(block, Paragraph))
    old = section.blocks[at]
    assert isinstance(old, Paragraph)
    return SpliceBlocks(section.id, at, (old,), (replace(old, inlines=(*old.inlines, Text(words))),))


def test_pages_pdf_and_places_are_those_made_here(
    process: PageProcess, here: PageService, sample: Report
) -> None:
    workspace = Workspace(sample)
    for _ in range(3):
        far, near = process.sheet(workspace), here.sheet(workspace)

        assert far.pdf == near.pdf
        assert far.pages.title == near.pages.title
        assert [page.lines for page in far.pages.pages] == [page.lines for page in near.pages.pages]
        assert [(page.rules, page.label, page.number) for page in far.pages.pages] == [
            (page.rules, page.label, page.number) for page in near.pages.pages
        ]
        assert far.pages.index() == near.pages.index()
        places = [line.origin for _, line in near.pages.lines() if line.origin]
        assert [far.places.where(place) for place in places] == [near.places.where(place) for place in places]
        workspace = typed(workspace.report, " Thêm một ý.").apply(workspace)


def test_pages_that_stay_the_same_are_the_same_objects(process: PageProcess, sample: Report) -> None:
    workspace = Workspace(sample)
    before = process.sheet(workspace).pages.pages

    after = process.sheet(typed(sample, "x").apply(workspace)).pages.pages

    assert after[0] is before[0]
    assert any(new != old for new, old in zip(after, before, strict=True))


def test_a_process_that_was_ended_is_started_again(process: PageProcess, sample: Report) -> None:
    workspace = Workspace(sample)
    pages = process.pages(workspace)
    assert process._process is not None
    process._process.terminate()
    process._process.join()

    assert process.pages(typed(sample, " thêm").apply(workspace)).pages[0].lines == pages.pages[0].lines


def test_faults_come_back_as_what_they_are(words: DocumentWords, sample: Report, tmp_path: Path) -> None:
    process = PageProcess(words, tmp_path, PdfEngine(tmp_path))
    try:
        with pytest.raises(FontMissingError) as caught:
            process.pages(Workspace(sample))
    finally:
        process.close()
    assert caught.value.facts["path"] == tmp_path


@pytest.mark.parametrize("kind", ["typing", "section", "state"])
def test_only_edits_of_one_stretch_of_blocks_are_sent_as_edits(sample: Report, kind: str) -> None:
    edits = {
        "typing": typed(sample, "x"),
        "section": SpliceSections(None, 0, sample.sections[:1], ()),
        "state": SetFrame("state", sample.state, ReportState.FOR_SIGNATURE),
    }
    before = Workspace(sample)
    after = edits[kind].apply(before)

    found = edit_between(before, after)

    assert (found is not None) == (kind == "typing")
    assert found is None or found.apply(before) == after
