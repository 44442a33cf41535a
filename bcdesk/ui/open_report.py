"""The report that is open in the window: its desk, its saver and its view."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from bcdesk.app.editing import EditingService
from bcdesk.app.ports import Clock
from bcdesk.domain.report import ReportId
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.passage_editor import EditorTools
from bcdesk.ui.find_control import FindControl
from bcdesk.ui.jobs import Worker
from bcdesk.ui.report_view import ReportView
from bcdesk.ui.saver import Saver


class OpenReport(QObject):
    """Everything that lives as long as a report is open."""

    def __init__(
        self,
        editing: EditingService,
        words: DocumentWords,
        tools: EditorTools,
        worker: Worker,
        clock: Clock,
        *,
        read_only: bool,
        tab: str | None = None,
        parent: QWidget,
    ) -> None:
        """Open what `editing` has at `tab`, or its first one; `worker` is the one that writes to the store."""
        super().__init__(parent)
        self.desk = Desk(editing, words, read_only=read_only, parent=self)
        self.saver = Saver(editing, worker, clock, parent=self)
        self._tools = tools
        self.view = ReportView(self.desk, tools, tab=tab, parent=parent)
        self.find = FindControl(self.view)
        self.desk.changed.connect(self._on_changed)

    @property
    def id(self) -> ReportId:
        """The id of the report."""
        return self.desk.report.id

    def save(self) -> bool:
        """Write everything typed and wait for it; tell whether it is on the disk."""
        self.view.settle()
        return self.saver.flush()

    def close(self) -> None:
        """Take the view away; everything must have been saved or given up before."""
        self.view.deleteLater()
        self.deleteLater()

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:
        self.saver.note_change(at_once=not typing)
