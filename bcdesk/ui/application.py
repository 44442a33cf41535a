"""Starts the window."""

import logging
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk import __version__
from bcdesk.app.messages import Language, Messages
from bcdesk.app.progress import Progress
from bcdesk.domain.errors import BcdeskError
from bcdesk.ui.citation_control import CitationControl
from bcdesk.ui.context import WindowContext
from bcdesk.ui.counter_control import CounterControl
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser, SystemChooser, open_folder
from bcdesk.ui.figure_control import FigureControl
from bcdesk.ui.housekeeping import Housekeeper
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.output import Output
from bcdesk.ui.part_commands import PartCommands
from bcdesk.ui.report_commands import ReportCommands
from bcdesk.ui.settings import Settings
from bcdesk.ui.sheet_control import SheetControl
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import Theme
from bcdesk.ui.translations import Translators
from bcdesk.ui.view_commands import ViewCommands
from bcdesk.ui.window_services import Dress, WindowServices

if TYPE_CHECKING:
    from bcdesk.ui.printing import PrintDialogs

logger = logging.getLogger(__name__)
GIVE_WAY = 0.001
"""s after which a worker that computes gives way to a letter that is typed; Python's own 5 ms are a third of a key."""
FAILED = 2
"""The exit status when there was nothing to show."""
WARM_UP = 100
"""ms from the start of the window's life to getting ready what the first look does not need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPaths:
    """Where the looks and the languages of the window lie."""

    icons: Path
    style_sheet: Path
    interface_fonts: Path
    print_fonts: Path
    catalogues: Path


@dataclass(frozen=True, slots=True)
class Outside:
    """What asks the officer by dialogs of the system; tests answer in their place."""

    chooser: PathChooser
    open_folder: FolderOpener
    print_dialogs: Callable[[QWidget], "PrintDialogs"]


def _system_dialogs(window: QWidget) -> "PrintDialogs":
    from bcdesk.ui.printing import SystemDialogs  # noqa: PLC0415 # QtPrintSupport would slow the start

    return SystemDialogs(window)


SYSTEM = Outside(SystemChooser(), open_folder, _system_dialogs)


@dataclass(frozen=True, slots=True)
class Desktop:
    """A window with everything that serves it; keep it as long as the window."""

    window: MainWindow
    reports: ReportCommands
    parts: PartCommands
    services: WindowServices
    output: Output
    citations: CitationControl
    figures: FigureControl
    counters: CounterControl
    sheets: SheetControl


def make_application() -> QApplication:
    """Return the application of this process, made if there is none."""
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["bcdesk"])
    application.setApplicationName("bcdesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("bcdesk")
    return application


def dress(application: QApplication, paths: LookPaths, settings: Settings, language: Language) -> Dress:
    """Give the application its fonts, colours and words.

    Raises:
        ResourceMissingError: a part of the installation is missing or damaged.
    """
    theme = Theme(
        paths.icons, paths.style_sheet, paths.interface_fonts, paths.print_fonts, parent=application
    )
    theme.install_fonts()
    theme.apply(application, settings.scheme, settings.text_scale)
    translators = Translators(paths.catalogues)
    translators.install(application, language)
    return Dress(theme, translators)


def make_desktop(
    context: WindowContext,
    settings: Settings,
    dressed: Dress,
    language: Language,
    outside: Outside = SYSTEM,
) -> Desktop:
    """Make the window and what serves it, and bring back what was open."""
    window = MainWindow(context, settings, language)
    chooser = outside.chooser
    services = WindowServices(window, dressed, chooser, __version__)
    reports = ReportCommands(window, chooser, services.tell)
    ViewCommands(window)
    parts = PartCommands(window)
    output = Output(
        window, chooser, outside.open_folder, partial(outside.print_dialogs, window), services.tell
    )
    citations = CitationControl(
        window, context.library, reports, services, chooser, open_file=outside.open_folder
    )
    figures = FigureControl(window)
    counters = CounterControl(window, figures)
    sheets = SheetControl(window, figures, parts, chooser, services.tell)
    counters.sheet_requested.connect(sheets.open)
    window.restore()
    desktop = Desktop(window, reports, parts, services, output, citations, figures, counters, sheets)
    window.opened.emit(None)  # none is open yet: nothing that needs one can be chosen
    _bring_back(desktop)
    QTimer.singleShot(WARM_UP, window, partial(_warm_up, window))
    return desktop


def _warm_up(window: MainWindow) -> None:
    """Get the store ready to write before anybody has typed: a first save that takes longer puts more at stake."""

    def work(_progress: Progress) -> None:
        window.context.store.warm_up()

    window.store_worker.start(window.store_worker.job(work))


def _bring_back(desktop: Desktop) -> None:
    """Open the report that was open, at its place; say what happened if the program did not end by itself."""
    window, settings = desktop.window, desktop.window.settings
    unclean = settings.running
    settings.running = True
    listed = {summary.id: summary for summary in window.context.shelf.reports()}
    if settings.report in listed and desktop.reports.open(settings.report, settings.tab):
        view = window.report.view if window.report is not None else None
        if view is not None:
            view.tabs.choose(settings.tab)
            if settings.cursor is not None:
                view.go_to(settings.cursor)
            view.page.focus_first()
        if unclean:
            saved = listed[settings.report].saved_at.strftime("%H:%M:%S")
            desktop.services.show_banner(
                QCoreApplication.translate("Start", "The program did not end by itself last time."),
                Level.INFO,
                QCoreApplication.translate("Start", "Everything up to {time} is here.").format(time=saved),
            )
    if window.context.holder is not None:
        desktop.services.show_banner(
            window.context.messages[window.language].error(window.context.holder)
            if isinstance(window.context.holder, BcdeskError)
            else "",
            Level.SHOULD,
            QCoreApplication.translate("Start", "Everything can be read and printed here, but not changed."),
        )


def run_window(
    paths: LookPaths,
    settings_path: Path,
    language: Language | None,
    messages: Callable[[Language], Messages],
    open_context: Callable[[], AbstractContextManager[WindowContext]],
) -> int:
    """Show the window until it is closed, and return the exit status; `language` None takes the one of last time."""
    application = make_application()
    settings = Settings(settings_path)
    spoken = language or settings.language
    dressed = dress(application, paths, settings, spoken)
    try:
        with open_context() as context:
            desktop = make_desktop(context, settings, dressed, spoken)
            _catch_faults(desktop)
            desktop.window.fit_screen()
            desktop.window.show()
            QTimer.singleShot(0, Housekeeper(desktop.window).begin)
            sys.setswitchinterval(GIVE_WAY)
            return application.exec()
    except BcdeskError as error:
        _tell_and_end(messages(spoken).error(error))
        return FAILED


def _tell_and_end(sentence: str) -> None:
    """Say why there is no window."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 # few starts need it

    box = QMessageBox(QMessageBox.Icon.Warning, "bcdesk", sentence)
    box.addButton(QCoreApplication.translate("Start", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _catch_faults(desktop: Desktop) -> None:
    """Say faults that nobody foresaw instead of dying of them; what was typed is saved as ever."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.error("Not foreseen", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            QTimer.singleShot(0, desktop.window, lambda: desktop.services.tell(error))

    sys.excepthook = tell
