"""The reports that the window is measured with, and stores that hold them."""

from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from texts import repeated

from bcdesk.bootstrap import SystemClock
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import Paragraph, Report, Section
from bcdesk.storage.opening import open_store
from bcdesk.ui.settings import Settings

PAGES_PER_COPY = 7.0


def long_report(sample: Report, pages: int) -> Report:
    """Return the sample with each of its sections so long that the whole takes about `pages` pages."""
    copies = max(1, round(pages / PAGES_PER_COPY))
    sections = repeated(sample, copies).sections
    count = len(sample.sections)
    return replace(sample, sections=tuple(_joined(sections[at::count]) for at in range(count)))


def _joined(sections: tuple[Section, ...]) -> Section:
    blocks = tuple(block for section in sections for block in section.blocks)
    below = tuple(child for section in sections for child in section.sections)
    return replace(sections[0], blocks=blocks, sections=below)


def middle_of(section: Section) -> Origin:
    """Return a place in the middle of a section: the end of a paragraph."""
    paragraphs = [block for block in _blocks(section) if isinstance(block, Paragraph) and block.inlines]
    return Origin(paragraphs[len(paragraphs) // 2].id, 10_000)


def _blocks(section: Section) -> list[object]:
    return [*section.blocks, *(block for child in section.sections for block in _blocks(child))]


def make_store(folder: Path, report: Report, section: int) -> Path:
    """Make a store with a report; the window will open it in the middle of a section."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "reports.db"
    with writing(path) as store:
        store.add(report)
    settings = Settings(path.with_suffix(".window.ini"))
    settings.report = report.id
    settings.tab = report.sections[section].id
    settings.cursor = middle_of(report.sections[section])
    settings.sync()
    return path


def writing(path: Path) -> AbstractContextManager:
    """Open a store to write to it."""
    return open_store(path, clock=SystemClock(), writing=True)
