"""Desks and editors over a report in memory."""

from itertools import count

from bcdesk.app.clipboard import Encoding, NewId, Pasted, RichText
from bcdesk.app.editing import EditingService
from bcdesk.assets import find_assets
from bcdesk.domain.report import Report
from bcdesk.exporting.rich_text import html_of, plain_text_of
from bcdesk.importing import legacy
from bcdesk.importing.rich_text import blocks_from_html, blocks_from_text
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.passage_editor import EditorTools
from tests.support.fakes import FixedClock, InMemoryReportStore

__all__ = ["Encoding", "NewId", "Pasted", "desk_of", "editor_tools"]


def desk_of(report: Report, *, read_only: bool = False) -> Desk:
    """Return a desk with `report`, kept in memory."""
    clock = FixedClock()
    store = InMemoryReportStore(clock)
    store.add(report)
    return Desk(EditingService(store, clock, report.id), find_assets().document_words(), read_only=read_only)


def editor_tools() -> EditorTools:
    """Return the tools of editors, with ids that count up."""
    numbers = count(1)
    return EditorTools(
        new_id=lambda: f"new-{next(numbers)}",
        rich_text=RichText(
            blocks_from_html=blocks_from_html,
            blocks_from_text=blocks_from_text,
            html_of=html_of,
            plain_text_of=plain_text_of,
            recognised=legacy.recognised,
            converted_blocks=legacy.converted_blocks,
        ),
        words=find_assets().document_words(),
    )
