"""Asks the officer for a folder or a file to write."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]
"""Is told the choice; not called when the officer backs out."""
FolderOpener = Callable[[Path], bool]
"""Shows a folder to the officer; tells whether it could."""


class PathChooser(Protocol):
    """Asks for places on the disk; every method returns at once."""

    def choose_folder(self, window: QWidget, title: str, start: Path, chosen: Chosen) -> None:
        """Let the officer choose a folder, beginning at `start`."""

    def choose_target(self, window: QWidget, title: str, start: Path, kind: str, chosen: Chosen) -> None:
        """Let the officer name a file to write.

        Args:
            window: what the question stands over.
            title: what it is called.
            start: the folder and the name that are offered.
            kind: the kind of file as file dialogs name it: `Reports (*.json)`; a missing ending is added.
            chosen: is told the file.
        """

    def choose_source(self, window: QWidget, title: str, start: Path, kind: str, chosen: Chosen) -> None:
        """Let the officer choose a file to read, beginning in the folder `start`; the rest as `choose_target`."""


class SystemChooser:
    """The file dialogs of the system, or Qt's own where it has none."""

    def choose_folder(self, window: QWidget, title: str, start: Path, chosen: Chosen) -> None:
        """See `PathChooser`."""
        asking = _Asking(window, title, start, chosen)
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.open()

    def choose_target(self, window: QWidget, title: str, start: Path, kind: str, chosen: Chosen) -> None:
        """See `PathChooser`."""
        asking = _Asking(window, title, start.parent, chosen)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setNameFilter(kind)
        asking.setDefaultSuffix(start.suffix)
        asking.selectFile(start.name)
        asking.open()

    def choose_source(self, window: QWidget, title: str, start: Path, kind: str, chosen: Chosen) -> None:
        """See `PathChooser`."""
        asking = _Asking(window, title, start, chosen)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setNameFilter(kind)
        asking.open()


class _Asking(QFileDialog):
    """One question; it is gone when it is closed."""

    def __init__(self, window: QWidget, title: str, folder: Path, chosen: Chosen) -> None:
        super().__init__(window, title, str(folder))
        self._chosen = chosen
        self.setObjectName("choosePath")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fileSelected.connect(self._tell)

    @Slot(str)
    def _tell(self, path: str) -> None:
        self._chosen(Path(path))


def open_folder(folder: Path) -> bool:
    """Show `folder` in the file manager of the system; tell whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
