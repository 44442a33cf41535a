"""Says what takes its time, and lets the officer stop it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.jobs import Job
from bcdesk.ui.parts import Look, label, plain_button, word

PATIENCE = 400
"""ms that work may take without a word."""


class WaitDialog(BaseDialog):
    """Stands over the window while work is done that takes longer than a moment.

    Args:
        words: says what is done, in the language in force.
        parent: the window that it belongs to.

    Signals:
        stopped: the officer wants the work to stop.
    """

    stopped = Signal()

    def __init__(self, words: Callable[[], str], *, parent: QWidget | None = None) -> None:
        super().__init__("waitDialog", 420, parent=parent)
        self._words = words
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._bar = QProgressBar(self)
        self._stop = plain_button(parent=self)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._build()
        self._stop.clicked.connect(self.reject)
        self._patience.timeout.connect(self.open)
        self.retranslate()

    def wait_for(self, job: Job) -> None:
        """Open after a moment, unless the job has ended; go with it."""
        self.stopped.connect(job.cancel)
        for end in (job.succeeded, job.failed, job.cancelled):  # before whoever asks something then
            end.connect(self._finish)
        self._patience.start()

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self._stop.setEnabled(False)
        self.stopped.emit()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("One moment"))
        self._sentence.setText(self._words())
        self._bar.setAccessibleName(self._sentence.text())
        word(self._stop, self.tr("Stop"))

    def _build(self) -> None:
        for part, name in (
            (self._sentence, "waitSentence"),
            (self._bar, "waitBar"),
            (self._stop, "stopWaiting"),
        ):
            part.setObjectName(name)
        self._bar.setRange(0, 0)  # how far it is cannot be told
        self._bar.setTextVisible(False)  # likewise
        self._add(self._sentence, self._bar)
        self._add_verbs(self._stop)

    @Slot()
    def _finish(self) -> None:
        self._patience.stop()
        self.done(self.DialogCode.Accepted)
        self.deleteLater()
