"""The program in a process of its own, with a clock in it; started by `window.py`.

    python window_child.py first STORE    says when the first key typed stands on the screen, then ends
    python window_child.py watch STORE    notes keys and pictures until its input ends, then prints them

Times are those of `time.perf_counter`, which on Linux is one clock for all processes. The clock is put around three
methods of the window from outside; the program itself is the one that officers start.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from bcdesk.bootstrap import run_program
from bcdesk.ui.actions import Act
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.main_window import MainWindow

Times = dict[str, list[object]]


def say(word: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def after(kind: type, name: str, note: Callable[..., None], *, before: bool = False) -> None:
    """Call `note` with the arguments of a method each time that it has ended, or before it begins."""
    method = getattr(kind, name)

    def noted(self: QObject, *arguments: object) -> object:
        if before:
            note(self, *arguments)
        result = method(self, *arguments)
        if not before:
            note(self, *arguments)
        return result

    setattr(kind, name, noted)


def clock_updates(on_updated: Callable[[MainWindow], None]) -> None:
    """Call back when what had changed has been painted and sent to the screen."""

    def event(self: MainWindow, what: QEvent) -> bool:
        result = super(MainWindow, self).event(what)
        if what.type() is QEvent.Type.UpdateRequest:
            on_updated(self)
        return result

    MainWindow.event = event


class First:
    """Types one key as soon as there is an editor with the keyboard, and says when it is painted."""

    def __init__(self) -> None:
        self._typed = self._painted = False
        after(PassageEditor, "paintEvent", self._on_painted)
        clock_updates(self._on_updated)

    def _on_painted(self, editor: PassageEditor, _event: QPaintEvent) -> None:
        if not editor.hasFocus():
            return
        if not self._typed:
            self._typed = True
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
            QCoreApplication.postEvent(editor, key)
        elif "x" in editor.textCursor().block().text()[-1:]:
            self._painted = True

    def _on_updated(self, window: MainWindow) -> None:
        if self._painted:
            self._painted = False
            say("typed")
            QTimer.singleShot(0, window.close)


class Watch:
    """Notes keys, what was painted, and the preview."""

    def __init__(self) -> None:
        self._times: Times = {"keys": [], "shown": [], "sheets": [], "settled": []}
        self._handled = 0
        self._dirty = self._settled = False
        self._window: MainWindow | None = None
        after(PassageEditor, "keyPressEvent", self._on_key)
        after(PassageEditor, "paintEvent", self._on_painted)
        after(MainWindow, "show", self._on_shown)
        clock_updates(self._on_updated)

    def _on_shown(self, window: MainWindow) -> None:
        self._window = window
        self._end = QSocketNotifier(0, QSocketNotifier.Type.Read, window)
        self._end.activated.connect(self._finish)
        window.preview.pages.settled.connect(self._on_settled)
        window.paging.sheet_ready.connect(self._on_sheet)
        window.commands[Act.PREVIEW].setChecked(True)

    def _on_key(self, _editor: PassageEditor, event: QKeyEvent) -> None:
        if event.text():
            self._handled += 1
            self._times["keys"].append(perf_counter())

    def _on_painted(self, _editor: PassageEditor, _event: QPaintEvent) -> None:
        self._dirty = True

    def _on_sheet(self, _sheet: object) -> None:
        self._times["sheets"].append(perf_counter())
        if len(self._times["sheets"]) == 1:
            say("pages")

    def _on_settled(self) -> None:
        self._settled = True

    def _on_updated(self, _window: MainWindow) -> None:
        now = perf_counter()
        if self._dirty:
            self._dirty = False
            self._times["shown"].append((now, self._handled))
        if self._settled:
            self._settled = False
            self._times["settled"].append(now)

    def _finish(self) -> None:
        self._end.setEnabled(False)
        window = self._window
        if window is None:
            return
        focus = QApplication.focusWidget()
        self._times["pages"] = [window.preview.pages.page_count()]
        self._times["focus"] = [type(focus).__name__]
        say(json.dumps(self._times))
        window.close()


def main(what: str, store: Path) -> None:
    """Start the program as `python -m bcdesk --store STORE` does."""
    clock = {"first": First, "watch": Watch}[what]()
    status = run_program(["--store", str(store)])
    del clock
    sys.exit(status)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
