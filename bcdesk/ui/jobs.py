"""Work that must not hold up typing.

A `Worker` is one thread; jobs are done in the order in which they came. The window has one for the store and one for
everything long on frozen values, so that an export never holds up a save; the library of documents has two of its own,
so that a look-up while typing waits for neither. A job lives in the window's thread and belongs to its worker, not to
the view that asked for it; its results arrive as signals, in order.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from bcdesk.app.progress import CancelledError, Progress

logger = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Job(QObject):
    """One piece of work.

    Signals:
        progressed: done and total.
        succeeded: the result.
        failed: the exception.
        cancelled: it was stopped before its end.
        ended: always the last, whatever came before.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Work, *, parent: QObject | None = None) -> None:
        """Take the work; `Worker.start` begins it."""
        super().__init__(parent)
        self._work = work
        self._stopped = False

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stopped = True

    def step(self, done: int, total: int) -> None:
        """Tell that `done` of `total` parts are done."""
        self.progressed.emit(done, total)

    def check_cancelled(self) -> None:
        """Go on, unless the work shall stop."""
        if self._stopped:
            raise CancelledError

    def execute(self) -> None:
        """Do the work; called on the worker's thread."""
        try:
            self.check_cancelled()
            result = self._work(self)
        except CancelledError:
            self.cancelled.emit()
        except Exception as error:  # whoever asked decides what to say
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()


class Worker(QObject):
    """A thread of its own for jobs."""

    _left = Signal(object)
    """The thread has left a job. Only now may the job go: while it still tells that it has ended, a listener that
    was told already could have it deleted, and the rest would never hear of it."""

    def __init__(self, name: str, *, parent: QObject | None = None) -> None:
        """Make the worker; its thread starts with the first job."""
        super().__init__(parent)
        self.setObjectName(name)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._jobs: list[Job] = []
        self._shut = False
        self._left.connect(self._on_left, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is waiting or being done."""
        return bool(self._jobs)

    def job(self, work: Work) -> Job:
        """Make a job; connect to its signals, then `start` it."""
        job = Job(work, parent=self)
        self._jobs.append(job)
        return job

    def start(self, job: Job) -> None:
        """Put the job at the end of the queue; after `shut_down` it is left undone."""
        if not self._shut:
            self._pool.start(partial(self._do, job))

    def _do(self, job: Job) -> None:
        job.execute()
        self._left.emit(job)

    def shut_down(self, limit: int = 10_000) -> bool:
        """Stop all jobs for good and wait at most `limit` ms; tell whether all have ended."""
        self._shut = True
        for job in self._jobs:
            job.cancel()
        return self._pool.waitForDone(limit)

    def wait(self, limit: int = 10_000) -> bool:
        """Let the jobs come to their end, waiting at most `limit` ms; tell whether they did."""
        return self._pool.waitForDone(limit)

    @Slot(object)
    def _on_left(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            job.deleteLater()
