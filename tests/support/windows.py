"""The real window over a real store in a folder, as an officer starts it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from bcdesk.app.messages import Language
from bcdesk.assets import find_assets
from bcdesk.bootstrap import window_context
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop, LookPaths, Outside, dress, make_application, make_desktop
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.report_view import ReportView
from bcdesk.ui.settings import Settings

Chosen = Callable[[Path], None]


@dataclass
class Officer:
    """Answers the dialogs of the system; `answers` are the places on the disk that are chosen next."""

    answers: list[Path] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    printed_to: Path | None = None

    def choose_folder(self, _window: QWidget, _title: str, _start: Path, chosen: Chosen) -> None:
        self._choose(chosen)

    def choose_target(self, _window: QWidget, _title: str, _start: Path, _kind: str, chosen: Chosen) -> None:
        self._choose(chosen)

    def choose_source(self, _window: QWidget, _title: str, _start: Path, _kind: str, chosen: Chosen) -> None:
        self._choose(chosen)

    def open_folder(self, folder: Path) -> bool:
        self.opened.append(folder)
        return True

    def choose(self, printer: QPrinter, _page_count: int) -> bool:
        if self.printed_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed_to))
        return True

    def preview(self, printer: QPrinter, paint: Callable[[QPrinter], None]) -> None:
        if self.choose(printer, 0):
            paint(printer)

    def _choose(self, chosen: Chosen) -> None:
        if self.answers:
            chosen(self.answers.pop(0))


@contextmanager
def open_desktop(
    folder: Path, officer: Officer | None = None, language: Language = Language.VIETNAMESE
) -> Iterator[Desktop]:
    """Open the window on the store of a folder; afterwards it is closed as by its close box."""
    assets = find_assets()
    application = make_application()
    officer = officer or Officer()
    looks = LookPaths(
        icons=assets.icons,
        style_sheet=assets.style_sheet,
        interface_fonts=assets.interface_fonts,
        print_fonts=assets.fonts,
        catalogues=assets.catalogues,
    )
    settings = Settings(folder / "reports.window.ini")
    dressed = dress(application, looks, settings, language)
    outside = Outside(officer, officer.open_folder, lambda _window: officer)
    try:
        with window_context(assets, folder / "reports.db") as context:
            desktop = make_desktop(context, settings, dressed, language, outside)
            desktop.window.resize(1366, 768)
            desktop.window.show()
            try:
                yield desktop
            finally:
                close(desktop)
                settings.sync()
    finally:
        dressed.translators.remove(application)
        dressed.theme.deleteLater()


def close(desktop: Desktop) -> None:
    """Close the window by its close box, and let it go."""
    if desktop.window.isVisible():
        desktop.window.close()
    desktop.window.leave()
    desktop.window.deleteLater()
    QApplication.sendPostedEvents()


def action(desktop: Desktop, act: Act) -> QAction:
    """Return an action of the window."""
    return desktop.window.commands[act]


def view_of(window: MainWindow) -> ReportView:
    """Return the view of the open report."""
    assert window.report is not None
    return window.report.view


def editor_of(window: MainWindow) -> PassageEditor:
    """Return the editor that commands go to, with the keyboard."""
    editor = view_of(window).editor
    assert editor is not None
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return editor


def menu_behind(widget: QWidget, button: str) -> QMenu:
    """Return what the menu of a button offers, opened and closed again."""
    pressed = widget.findChild(QAbstractButton, button)
    assert pressed is not None
    pressed.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return menu


def press_keys(window: QWidget, keys: str) -> None:
    """Do what a shortcut without an action does."""
    wanted = QKeySequence(keys)
    next(each for each in window.findChildren(QShortcut) if each.key() == wanted).activated.emit()
