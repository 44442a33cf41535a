"""Looks up documents while the officer types, on a worker, so that the window never waits for the library."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from bcdesk.app.ports import LookupContext
from bcdesk.app.progress import Progress
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.ui.jobs import Worker

Find = Callable[[str, int, LookupContext], tuple[CitedDocument, ...]]
"""Looks for words, at most so many documents, in a context; called on the worker's thread."""
LIMIT = 50
"""So many documents are listed; whoever looks for more types more."""
_NOWHERE = LookupContext()


@dataclass(frozen=True, slots=True)
class LookupAnswer:
    """What was found for `words`, the best first; `more` tells that there are others."""

    words: str
    documents: tuple[CitedDocument, ...]
    more: bool


class CitationSearch(QObject):
    """Asks one question at a time; of those that come meanwhile only the last is asked.

    Signals:
        found: a `LookupAnswer`; never that of a question after which another came.
        failed: the exception that the lookup has met.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: Worker, find: Find, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._find = find
        self._asked: tuple[str, LookupContext] | None = None
        self._waiting: tuple[str, LookupContext] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def search(self, words: str, context: LookupContext = _NOWHERE) -> None:
        """Look for `words`; returns at once."""
        if self._asked is None:
            self._ask(words, context)
        else:
            self._waiting = (words, context)

    def _ask(self, words: str, context: LookupContext) -> None:
        self._asked = (words, context)
        job = self._worker.job(partial(_looked_up, self._find, words, context))
        job.succeeded.connect(self._on_found)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._worker.start(job)

    @Slot(object)
    def _on_found(self, found: LookupAnswer) -> None:
        if self._waiting is None:
            self.found.emit(found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._waiting is None:
            self.failed.emit(error)

    @Slot()
    def _on_ended(self) -> None:
        waiting, self._asked, self._waiting = self._waiting, None, None
        if waiting is not None:
            self._ask(*waiting)


def _looked_up(find: Find, words: str, context: LookupContext, _progress: Progress) -> LookupAnswer:
    documents = find(words, LIMIT + 1, context)
    return LookupAnswer(words, documents[:LIMIT], more=len(documents) > LIMIT)
