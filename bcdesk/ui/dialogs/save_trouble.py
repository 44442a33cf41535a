"""What closing offers when a write has failed: another place, another try, staying, or leaving without."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk.app.messages import Messages
from bcdesk.app.progress import Progress
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.jobs import Worker
from bcdesk.ui.parts import Banner, label, main_button, plain_button, quiet_button, word
from bcdesk.ui.signs import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTools:
    """What the dialog works with.

    Attributes:
        write_copy: writes the report, with all that is unsaved, as a report file; raises a `BcdeskError` if it cannot.
        worker: where it does so; not the one whose store does not answer.
        messages: the sentences for what goes wrong.
        chooser: asks for the file.
    """

    write_copy: Callable[[Path], None]
    worker: Worker
    messages: Messages
    chooser: PathChooser


class SaveTrouble(BaseDialog):
    """Tells why the last write failed and what can be done; show it with `open()`. Esc stays in the program.

    Args:
        tools: what it works with.
        error: why the write failed.
        suggested: the file that is offered for the copy.
        parent: the window that it belongs to.

    Signals:
        retry_requested: write to the store once more; tell what came of it by `show_error`, or close the dialog.
        saved_elsewhere: the file that the report was written to, a `Path`.
        leave_requested: close the program; what is unsaved is in a file by then, or the officer gives it up.
    """

    retry_requested = Signal()
    saved_elsewhere = Signal(object)
    leave_requested = Signal()

    def __init__(
        self, tools: SaveTools, error: Exception, suggested: Path, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("saveTrouble", 560, parent=parent)
        self._tools = tools
        self._error = error
        self._suggested = suggested
        self._copy: Path | None = None
        self._target = suggested
        self._armed = False
        self._why = Banner(Level.MUST, parent=self)
        self._says = label(wraps=True, parent=self)
        self._elsewhere = main_button(parent=self)
        self._leave = main_button(parent=self)
        self._retry = plain_button(parent=self)
        self._stay = plain_button(parent=self)
        self._give_up = quiet_button(parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def show_error(self, error: Exception) -> None:
        """Say that it failed again, and why."""
        self._error = error
        self._retry.setEnabled(True)
        self._disarm()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Not everything is saved"))
        word(self._elsewhere, self.tr("Save to another place…"))
        word(self._retry, self.tr("Try again"))
        word(self._stay, self.tr("Stay"))
        word(self._leave, self.tr("Close the program"))
        self._show()

    def accept(self) -> None:
        """Close with what the officer decided."""
        super().accept()
        self.leave_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the way that loses nothing."""
        super().showEvent(event)
        self._elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        names = {
            "saveTroubleWhy": self._why,
            "saveTroubleSays": self._says,
            "saveElsewhere": self._elsewhere,
            "saveRetry": self._retry,
            "saveStay": self._stay,
            "closeUnsaved": self._give_up,
            "closeSaved": self._leave,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._add(self._why, self._says)
        self._add_verbs(self._elsewhere, self._leave, self._retry, self._stay)
        self._foot.addWidget(self._give_up)

    def _connect(self) -> None:
        self._elsewhere.clicked.connect(self._ask_target)
        self._retry.clicked.connect(self._try_again)
        self._stay.clicked.connect(self.reject)
        self._leave.clicked.connect(self.accept)
        self._give_up.clicked.connect(self._on_give_up)

    # Another place

    @Slot()
    def _ask_target(self) -> None:
        self._disarm()
        title, kind = self.tr("Save the report to another place"), self.tr("Report files (*.json)")
        self._tools.chooser.choose_target(self, title, self._suggested, kind, self._write)

    def _write(self, target: Path) -> None:
        write_copy = self._tools.write_copy

        def write(_progress: Progress) -> Path:
            write_copy(target)
            return target

        self._target = target
        self._set_busy(True)
        job = self._tools.worker.job(write)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)
        self._tools.worker.start(job)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self._copy = target
        self._set_busy(False)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved_elsewhere.emit(target)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._error = error
        self._set_busy(False)

    # Leaving without

    @Slot()
    def _try_again(self) -> None:
        self._disarm()
        self.retry_requested.emit()

    @Slot()
    def _on_give_up(self) -> None:
        if self._armed:
            self.accept()
            return
        # A double click must not be both presses.
        self._armed = True
        self._give_up.setEnabled(False)
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._enable_give_up)
        self._show()

    @Slot()
    def _enable_give_up(self) -> None:
        self._give_up.setEnabled(True)

    def _disarm(self) -> None:
        self._armed = False
        self._show()

    # What is shown

    def _set_busy(self, busy: bool) -> None:
        for button in (self._elsewhere, self._retry, self._give_up):
            button.setEnabled(not busy)
        self._show()

    def _show(self) -> None:
        saved = self._copy is not None
        self._why.setVisible(not saved)
        self._why.set_text(
            self.tr("Your last changes are not saved yet."), trouble_words(self._tools.messages, self._error)
        )
        for button in (self._elsewhere, self._retry, self._give_up):
            button.setVisible(not saved)
        self._leave.setVisible(saved)
        (self._leave if saved else self._elsewhere).setDefault(True)
        word(
            self._give_up,
            self.tr("Close and lose the changes") if self._armed else self.tr("Close without saving"),
        )
        self._says.setText(self._words())
        self._make_room_soon()

    def _words(self) -> str:
        if self._copy is not None:
            return self.tr(
                "The whole report is saved in {file}. Bring it back later with Import a report file."
            ).format(file=self._copy)
        if self._armed:
            return self.tr("What was typed since the last save will be lost. Press once more to close.")
        return self.tr("The text stays in this window until you decide.")
