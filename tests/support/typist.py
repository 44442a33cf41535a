"""Opens the window on a store and types without end; run by tests, which kill it.

    python -m tests.support.typist FOLDER SEED

Prints first `{"banner": …, "state": …}`: what the window says above the text, and the report that it opened. Then for
each key or command one line `{"at": …, "did": …, "state": …}`: when it had been taken, what it was, and which report it
led to; and `{"saving": true, "state": …}` before a report is written. The report that the window opens, and the place,
are those of the settings in the folder.
"""

import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk.domain.codec import encode_report
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import Report
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.typing_keys import press, type_text
from tests.support.windows import action, open_desktop, view_of

Save = Callable[[Workspace, Workspace | None], None]

BEAT = 12
"""ms between two keys: faster than anybody types."""
WORDS = "Thực hiện quy chế dân chủ ở cơ sở, tiếp công dân đúng lịch. "
COMMANDS = (
    Act.NOTE,
    Act.NOTE,
    Act.PART_LEFT,
    Act.PART_RIGHT,
    Act.KIND_DASH,
    Act.KIND_HEADING_2,
    Act.UNDO,
)


def state_of(report: Report) -> str:
    """Return what tells one state of a report from all others."""
    data = json.dumps(encode_report(report), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(data.encode()).hexdigest()


class Typist(QObject):
    """Types letters; every now and then Enter, Backspace, another tab or a command."""

    def __init__(self, desktop: Desktop, seed: int) -> None:
        super().__init__(desktop.window)
        self._desktop = desktop
        self._chance = random.Random(seed)  # noqa: S311 # typing, not keys of locks
        self._typed = 0
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._go_on)

    def start(self) -> None:
        """Say what is there, then type until somebody kills the process."""
        banner = self._desktop.window.findChild(QWidget, "windowBanner")
        self._say(banner=banner.accessibleName() if banner is not None else "")
        store = self._desktop.window.context.store
        store.save = partial(_say_and_save, store.save)  # type: ignore[method-assign] # on the thread that saves
        self._beat.start()

    @Slot()
    def _go_on(self) -> None:
        editor = view_of(self._desktop.window).editor
        if editor is None:  # the tab with the form has no text of its own
            view_of(self._desktop.window).choose_tab(1)
            return
        did = self._do(editor)
        self._say(at=time.monotonic(), did=did)

    def _do(self, editor: PassageEditor) -> str:
        match self._chance.randrange(40):
            case 0 | 1 | 2:
                press(editor, Qt.Key.Key_Return)
                return "Enter"
            case 3 | 4:
                press(editor, Qt.Key.Key_Backspace)
                return "Backspace"
            case 5:
                view_of(self._desktop.window).step_tab(1)
                return "tab"
            case 6:
                return self._command()
            case _:
                letter = WORDS[self._typed % len(WORDS)]
                self._typed += 1
                type_text(editor, letter)
                return letter

    def _command(self) -> str:
        act = self._chance.choice(COMMANDS)
        action(self._desktop, act).trigger()
        return act.value

    def _say(self, **facts: object) -> None:
        say(view_of(self._desktop.window).desk.report, **facts)


def say(report: Report, **facts: object) -> None:
    """Print one line, whole and at once, from any thread."""
    os.write(1, f"{json.dumps({**facts, 'state': state_of(report)})}\n".encode())


def _say_and_save(save: Save, workspace: Workspace, before: Workspace | None = None) -> None:
    say(workspace.report, saving=True)
    save(workspace, before)


def main(folder: Path, seed: int) -> None:
    """Open the window and type."""
    with open_desktop(folder) as desktop:
        Typist(desktop, seed).start()
        QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
