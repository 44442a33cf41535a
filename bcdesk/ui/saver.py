"""Saving without a button.

What is typed is written 200 ms after the last change and at the latest 500 ms after the first; a change of structure at
once; on closing, before the window goes. So at most a second is ever at stake. A write that fails keeps everything
to be written, says so, and is tried again.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bcdesk.app.editing import EditingService
from bcdesk.app.ports import Clock
from bcdesk.app.progress import Progress
from bcdesk.ui.jobs import Worker

logger = logging.getLogger(__name__)

PAUSE = 200
"""ms after the last change."""
LATEST = 500
"""ms after the first change."""
RETRY = 3_000
"""ms after a write that failed."""


class SaveState(StrEnum):
    """How the saving stands."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What the status bar says: `at` is the time of the last write, None before the first; `error` why it failed."""

    state: SaveState
    at: datetime | None = None
    error: Exception | None = None


class Saver(QObject):
    """Writes what one `EditingService` has unsaved.

    Signals:
        reported: a `SaveReport`, each time that its state changes.
    """

    reported = Signal(object)

    def __init__(
        self, editing: EditingService, worker: Worker, clock: Clock, *, parent: QObject | None = None
    ) -> None:
        """Write on `worker`, which must be the only one that writes to the store."""
        super().__init__(parent)
        self._editing = editing
        self._worker = worker
        self._clock = clock
        self._writing = False
        self._last = SaveReport(SaveState.SAVED)
        self._pause = self._timer(PAUSE)
        self._latest = self._timer(LATEST)
        self._retry = self._timer(RETRY)

    @property
    def last(self) -> SaveReport:
        """The last report."""
        return self._last

    @property
    def unsaved(self) -> bool:
        """Whether something is still to be written."""
        return self._editing.unsaved

    def note_change(self, *, at_once: bool = False) -> None:
        """Take note that something is to be written."""
        if at_once:
            self._begin()
            return
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> bool:
        """Write now and wait for it; tell whether everything is on the disk."""
        self._stop_timers()
        self._worker.wait()
        try:
            self._editing.flush()
        except Exception as error:
            self._on_failed(error)
            return False
        if self._last.state is not SaveState.SAVED:
            self._say(SaveReport(SaveState.SAVED, self._clock.now()))
        return True

    @Slot()
    def _begin(self) -> None:
        self._stop_timers()
        if self._writing:
            self._pause.start()
            return
        self._writing = True
        self._say(SaveReport(SaveState.SAVING, self._last.at))
        job = self._worker.job(self._write)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)
        self._worker.start(job)

    def _write(self, _progress: Progress) -> None:
        self._editing.flush()

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self._writing = False
        if not self._pause.isActive() and not self._editing.unsaved:
            self._say(SaveReport(SaveState.SAVED, self._clock.now()))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._writing = False
        logger.warning("Cannot save: %s", type(error).__name__)
        self._say(SaveReport(SaveState.FAILED, self._last.at, error))
        self._retry.start()

    def _say(self, report: SaveReport) -> None:
        if report.state is SaveState.SAVING and self._last.state is SaveState.FAILED:
            return  # a retry is no news
        self._last = report
        self.reported.emit(report)

    def _stop_timers(self) -> None:
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(self._begin)
        return timer
