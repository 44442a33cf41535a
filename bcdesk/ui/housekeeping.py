"""Looks for garbage where it disturbs nobody: on the window's thread, while nobody types.

Python's own collector begins wherever an object is made: in the middle of a keystroke (43 ms in a report of 500
pages), or on a worker, where it frees objects of Qt that belong to the window. So it is switched off while the window
lives, and the housekeeper takes its place. What the start has made is there to stay and is never looked through.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport

ROUND = 2_000
"""ms between two looks; whoever has typed since the last one is left alone."""
FEW = 20_000
"""So many new objects are not worth a look."""
MANY = 300_000
"""With so many it looks even while somebody types: memory must not grow without bound."""


class Housekeeper(QObject):
    """Takes the place of Python's collector as long as `window` lives."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._typed = False
        self._rounds = QTimer(self, interval=ROUND)
        self._rounds.timeout.connect(self.look)
        window.opened.connect(self._on_opened)
        self._on_opened(window.report)

    @Slot()
    def begin(self) -> None:
        """Leave alone what the start has made, and go round from now on."""
        gc.freeze()
        self._rounds.start()

    @Slot()
    def look(self) -> None:
        """Look for garbage if there is enough new and nobody has typed since the last time."""
        typed, self._typed = self._typed, False
        made = gc.get_count()[0]
        if made >= MANY or (made >= FEW and not typed):
            gc.collect()

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        if report is not None:
            report.desk.changed.connect(self._on_changed)

    @Slot(bool)
    def _on_changed(self, _typing: bool) -> None:
        self._typed = True
