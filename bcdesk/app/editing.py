"""The only door through which a report changes.

An edit takes effect in memory at once; `flush` writes what has changed since the last one in a single transaction and
returns when it is on the disk. If writing fails, everything stays as it is in memory, still to be written.
When and on which thread to flush is for the caller (design: 200 ms after the last change).
"""

from collections.abc import Iterable
from dataclasses import replace

from bcdesk.app.ports import Clock, ReportStore, RevisionReason
from bcdesk.app.versions import revision_due, superseded
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.mentions import brought_by
from bcdesk.domain.edits import Edit, Workspace
from bcdesk.domain.report import ReportId


class EditingService:
    """Edits one open report.

    Attributes:
        workspace: the report and its records as they are now.
    """

    def __init__(self, store: ReportStore, clock: Clock, report: ReportId) -> None:
        """Open `report`.

        Raises:
            ReportNotFoundError: the store has no such report.
        """
        self._store = store
        self._clock = clock
        self.workspace = store.load(report)
        self._stored = self.workspace

    @property
    def unsaved(self) -> bool:
        """Whether something is still to be written."""
        return self.workspace != self._stored

    def apply(self, edit: Edit) -> Workspace:
        """Take `edit` into effect and return the workspace it leads to.

        Raises:
            EditConflictError: the edit was made for another state; nothing has changed.
        """
        workspace = edit.apply(self.workspace)
        if brought := brought_by(edit):
            missing = sorted(brought - {document.id for document in workspace.documents})
            workspace = _knowing(workspace, map(self._store.library.get, missing))
        self.workspace = workspace
        return self.workspace

    def bring(self, document: CitedDocument) -> None:
        """Let the report have a record of the library, so that it can be mentioned.

        That is no change and no undo step: the record is in the library already, and stays there.
        """
        self.workspace = _knowing(self.workspace, (document,))

    def flush(self) -> None:
        """Write what is unsaved, and keep a revision when one is due.

        Raises:
            StoreError: it could not be written; it is still there and still unsaved.
            DiskFullError: likewise.
        """
        workspace: Workspace = self.workspace
        if workspace == self._stored:
            return
        self._store.save(workspace, self._stored)
        self._stored = workspace
        self._keep_history(workspace.report.id)

    def _keep_history(self, report: ReportId) -> None:
        now = self._clock.now()
        if not revision_due(self._store.revisions(report), now):
            return
        self._store.keep_revision(report, RevisionReason.AUTOMATIC)
        self._store.drop_revisions(superseded(self._store.revisions(report), now))


def _knowing(workspace: Workspace, documents: Iterable[CitedDocument | None]) -> Workspace:
    """Return the workspace with those of the records besides whose ids it lacks."""
    known = {document.id: document for document in workspace.documents}
    new = {
        document.id: document for document in documents if document is not None and document.id not in known
    }
    if not new:
        return workspace
    records = sorted((known | new).values(), key=lambda document: document.id)
    return replace(workspace, documents=tuple(records))
