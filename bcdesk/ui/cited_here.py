"""What the open report and the library know of documents; all that serves citations asks here."""

from collections.abc import Mapping
from datetime import date

from bcdesk.app.library import LibraryService
from bcdesk.domain.citations.checks import MentionFault
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.status import report_day
from bcdesk.domain.report import Report
from bcdesk.ui.main_window import MainWindow


class CitedHere:
    """Documents as the open report has them, else as the library has them."""

    def __init__(self, window: MainWindow, library: LibraryService) -> None:
        """Ask the report that `window` has open, and `library`."""
        self._window = window
        self._library = library

    @property
    def report(self) -> Report | None:
        """The open report."""
        return self._window.report.desk.report if self._window.report is not None else None

    @property
    def documents(self) -> tuple[CitedDocument, ...]:
        """The records that the open report has."""
        return self._window.report.desk.workspace.documents if self._window.report is not None else ()

    @property
    def day(self) -> date:
        """The day on which documents are looked at: that of the open report."""
        report = self.report
        return self._window.context.clock.now().date() if report is None else report_day(report)

    def record(self, name: DocumentId) -> CitedDocument | None:
        """Return a record, None if there is none of that name."""
        here = next((one for one in self.documents if one.id == name), None)
        return here or self._library.library.get(name)

    def faults(self) -> Mapping[DocumentId, tuple[MentionFault, ...]]:
        """Return in what the open report contradicts records, by the record."""
        report = self._window.report
        found: dict[DocumentId, tuple[MentionFault, ...]] = {}
        for mark in report.desk.marks.values() if report is not None else ():
            for fault in mark.faults:
                found[fault.document] = (*found.get(fault.document, ()), fault)
        return found
