"""The commands that go through the open report: steps back, find, tabs, notes, and how large the text is."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from bcdesk.ui.actions import Act
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport

ZOOMS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0)
_IN_TEXT: Mapping[Act, Callable[[OpenReport], object]] = MappingProxyType(
    {
        Act.FIND: lambda report: report.find.open(replacing=False),
        Act.REPLACE: lambda report: report.find.open(replacing=True),
        Act.FIND_NEXT: lambda report: report.find.go_next(),
        Act.FIND_PREVIOUS: lambda report: report.find.go_previous(),
        Act.GO_TO_NOTE: lambda report: report.view.toggle_note(),
        Act.NEXT_TAB: lambda report: report.view.step_tab(1),
        Act.PREVIOUS_TAB: lambda report: report.view.step_tab(-1),
    }
)
"""What is done in the text, which is shown first."""
_TAB_KEYS = 9


class ViewCommands(QObject):
    """Connects these commands with the report that a window has open."""

    def __init__(self, window: MainWindow) -> None:
        """Serve `window`."""
        super().__init__(window)
        self._window = window
        self._connect()

    def _connect(self) -> None:
        window, commands = self._window, self._window.commands
        for act, step in _IN_TEXT.items():
            commands[act].triggered.connect(partial(self._in_text, step))
        for act, slot in (
            (Act.UNDO, self._undo),
            (Act.REDO, self._redo),
            (Act.ZOOM_IN, self._zoom_in),
            (Act.ZOOM_OUT, self._zoom_out),
            (Act.ZOOM_NORMAL, self._zoom_normal),
        ):
            commands[act].triggered.connect(slot)
        for at in range(_TAB_KEYS):
            shortcut = QShortcut(QKeySequence(f"Alt+{at + 1}"), window)
            shortcut.activated.connect(partial(self._choose_tab, at))
        window.text.note_made.connect(self._on_note_made)
        window.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        steps = report.desk.steps if report is not None else None
        commands = self._window.commands
        commands.enable(steps is not None and steps.canUndo(), Act.UNDO)
        commands.enable(steps is not None and steps.canRedo(), Act.REDO)
        if report is None or steps is None:
            return
        steps.canUndoChanged.connect(commands[Act.UNDO].setEnabled)
        steps.canRedoChanged.connect(commands[Act.REDO].setEnabled)
        report.view.zoom_requested.connect(self._zoom_by)
        self._set_zoom(self._window.settings.zoom)

    def _in_text(self, step: Callable[[OpenReport], object], _checked: bool = False) -> None:  # as Qt's own
        report = self._window.report
        if report is not None:
            self._window.show_text()
            step(report)

    def _choose_tab(self, at: int) -> None:
        self._in_text(lambda report: report.view.choose_tab(at))

    @Slot(str)
    def _on_note_made(self, note: str) -> None:
        if self._window.report is not None:
            self._window.report.view.go_to_note(note)

    # Steps

    @Slot()
    def _undo(self) -> None:
        report = self._settled()
        if report is not None:
            report.desk.undo()

    @Slot()
    def _redo(self) -> None:
        report = self._settled()
        if report is not None:
            report.desk.redo()

    def _settled(self) -> OpenReport | None:
        """Return the open report, where what was being typed anywhere has become a step of its own."""
        report = self._window.report
        if report is not None:
            report.view.settle()
            self._window.settling.emit()
        return report

    # Zoom

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom_by(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom_by(-1)

    @Slot()
    def _zoom_normal(self) -> None:
        self._set_zoom(1.0)

    @Slot(int)
    def _zoom_by(self, by: int) -> None:
        now = self._window.settings.zoom
        steps = [zoom for zoom in ZOOMS if (zoom > now if by > 0 else zoom < now)]
        if steps:
            self._set_zoom(min(steps) if by > 0 else max(steps))

    def _set_zoom(self, zoom: float) -> None:
        self._window.settings.zoom = zoom
        self._window.status.show_zoom(zoom)
        if self._window.report is not None:
            self._window.report.view.set_zoom(zoom)
