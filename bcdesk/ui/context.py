"""What the window works with; `bootstrap` makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bcdesk.app.counters import CounterService
from bcdesk.app.editing import EditingService
from bcdesk.app.exporting import ExportService
from bcdesk.app.library import LibraryService
from bcdesk.app.messages import Language, Messages
from bcdesk.app.ports import Attachments, Clock, ReportStore
from bcdesk.app.printing import FontFiles, PageService
from bcdesk.app.sheets import SheetFiles
from bcdesk.app.shelf import Shelf
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.report import Report, ReportId
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.editor.passage_editor import EditorTools


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The wired program.

    Attributes:
        store: open; for reading only if `holder` is not None.
        holder: who else has the store, as a sentence's facts; None if nobody.
        counters: takes in sheets of form 06a, of which `sheet_files` tells and writes files.
        edit: opens a report of the store for editing.
        read_report: reads a report file from outside.
        write_report: writes a report file, whole or not at all.
    """

    store: ReportStore
    holder: Exception | None
    shelf: Shelf
    library: LibraryService
    attachments: Attachments
    counters: CounterService
    sheet_files: SheetFiles
    clock: Clock
    words: DocumentWords
    messages: Mapping[Language, Messages]
    exporter: ExportService
    pages: PageService
    fonts: Callable[[], FontFiles]
    tools: EditorTools
    outlines: Mapping[str, Report]
    sample: Callable[[], Report]
    sample_counters: Callable[[], tuple[Counter, ...]]
    edit: Callable[[ReportId], EditingService]
    read_report: Callable[[Path], Report]
    write_report: Callable[[Path, Report], None]
    store_path: Path
    guide: Callable[[], Path]
    documents: Path

    def moment(self) -> str:
        """Return the present moment as readings keep it: ISO 8601, to the second."""
        return self.clock.now().isoformat(timespec="seconds")
