"""What serves the window as a whole: help, language and looks, pasted legacy text, trouble with saving."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from bcdesk.app.clipboard import Pasted
from bcdesk.app.exporting import file_name
from bcdesk.app.messages import Language, Messages
from bcdesk.domain.report import Block
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.dialogs.command_list import Command
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.parts import Banner, quiet_button
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import Scheme, Theme
from bcdesk.ui.translations import Translators

_SCHEMES = {Act.LIGHT: Scheme.LIGHT, Act.DARK: Scheme.DARK, Act.SYSTEM_COLOURS: None}
_SCALES = {Act.TEXT_100: 1.0, Act.TEXT_125: 1.25, Act.TEXT_150: 1.5, Act.TEXT_200: 2.0}
_LANGUAGES = {Act.VIETNAMESE: Language.VIETNAMESE, Act.ENGLISH: Language.ENGLISH}


@dataclass(frozen=True, slots=True)
class Dress:
    """What the window is dressed with."""

    theme: Theme
    translators: Translators


class WindowServices(QObject):
    """Connects the actions of help and looks, and answers what the window cannot decide itself."""

    def __init__(self, window: MainWindow, dress: Dress, chooser: PathChooser, version: str) -> None:
        """Serve `window`."""
        super().__init__(window)
        self._window = window
        self._dress = dress
        self._chooser = chooser
        self._version = version
        self._guide: dialogs.GuideWindow | None = None
        self._trouble: dialogs.SaveTrouble | None = None
        self._banner: Banner | None = None
        self._connect()
        self._check_choices()

    def _connect(self) -> None:
        window, commands = self._window, self._window.commands
        commands[Act.COMMANDS].triggered.connect(self._search_commands)
        commands[Act.SHORTCUTS].triggered.connect(self._show_shortcuts)
        commands[Act.GUIDE].triggered.connect(self._show_guide)
        commands[Act.ABOUT].triggered.connect(self._show_about)
        for act, scheme in _SCHEMES.items():
            commands[act].triggered.connect(partial(self._set_scheme, scheme))
        for act, scale in _SCALES.items():
            commands[act].triggered.connect(partial(self._set_scale, scale))
        for act, language in _LANGUAGES.items():
            commands[act].triggered.connect(partial(self._set_language, language))
        window.close_refused.connect(self._on_close_refused)
        window.status.save_elsewhere_requested.connect(self._on_save_elsewhere_requested)
        window.text.table_wanted.connect(self._on_table_wanted)
        window.opened.connect(self._on_opened)

    # Trouble

    @Slot(object)
    def tell(self, error: Exception) -> None:
        """Say in one line above the text what went wrong; it stays until it is closed."""
        self.show_banner(trouble_words(self._messages(), error), Level.MUST)

    def show_banner(self, sentence: str, level: Level, detail: str = "") -> None:
        """Show one sentence above the middle of the window, in the place of the one before."""
        self.close_banner()
        banner = Banner(level, parent=self._window)
        banner.setObjectName("windowBanner")
        banner.set_text(sentence, detail)
        close = quiet_button(self.tr("Close"), parent=banner)
        close.setObjectName("closeBanner")
        close.clicked.connect(self.close_banner)
        banner.add_button(close)
        self._window.show_above(banner)
        self._banner = banner

    @Slot()
    def close_banner(self) -> None:
        """Take the sentence away."""
        if self._banner is not None:
            self._banner.deleteLater()
            self._banner = None

    @Slot()
    def _on_close_refused(self) -> None:
        self._offer_other_place()

    @Slot()
    def _on_save_elsewhere_requested(self) -> None:
        self._offer_other_place()

    def _offer_other_place(self) -> None:
        report = self._window.report
        if report is None or self._trouble is not None:
            return
        error = report.saver.last.error
        if error is None:
            return
        window = self._window
        value = report.desk.report
        tools = dialogs.SaveTools(
            write_copy=lambda path: window.context.write_report(path, report.desk.report),
            worker=window.work_worker,
            messages=self._messages(),
            chooser=self._chooser,
        )
        suggested = window.context.documents / f"{file_name(value)}.json"
        self._trouble = dialogs.SaveTrouble(tools, error, suggested, parent=window)
        self._trouble.retry_requested.connect(self._on_retry_requested)
        self._trouble.leave_requested.connect(self._on_leave_requested)
        self._trouble.finished.connect(self._on_trouble_finished)
        self._trouble.open()

    @Slot()
    def _on_retry_requested(self) -> None:
        report, trouble = self._window.report, self._trouble
        if report is None or trouble is None:
            return
        if report.save():
            trouble.reject()
        elif report.saver.last.error is not None:
            trouble.show_error(report.saver.last.error)

    @Slot()
    def _on_leave_requested(self) -> None:
        self._window.give_up()

    @Slot()
    def _on_trouble_finished(self) -> None:
        if self._trouble is not None:
            self._trouble.deleteLater()
            self._trouble = None

    # Text

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self.close_banner()
        if report is not None:
            report.view.legacy_pasted.connect(self._on_legacy_pasted)

    @Slot(object)
    def _on_legacy_pasted(self, pasted: Pasted) -> None:
        dialog = dialogs.LegacyPasteDialog(pasted, parent=self._window)
        dialog.chosen.connect(self._on_legacy_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_legacy_chosen(self, blocks: tuple[Block, ...]) -> None:
        editor = self._window.report.view.editor if self._window.report is not None else None
        if editor is not None:
            editor.insert_rows(blocks, self.tr("Paste"))

    @Slot()
    def _on_table_wanted(self) -> None:
        popup = dialogs.TableSizePopup(parent=self._window)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self._window.text.insert_table)
        popup.open_below(self._window.tool_of(Act.TABLE))

    # Help

    @Slot()
    def _search_commands(self) -> None:
        dialogs.CommandSearch(self._commands(), parent=self._window).show()

    @Slot()
    def _show_shortcuts(self) -> None:
        dialog = dialogs.ShortcutsDialog(self._commands, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _show_guide(self) -> None:
        if self._guide is None:
            self._guide = dialogs.GuideWindow(
                self._window.context.guide(), self._window.language, parent=self._window
            )
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    @Slot()
    def _show_about(self) -> None:
        dialog = dialogs.AboutDialog(self._version, self._window.context.store_path, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _commands(self) -> tuple[Command, ...]:
        return tuple(self._window.action_paths())

    # Language and looks

    def _messages(self) -> Messages:
        return self._window.context.messages[self._window.language]

    def _set_scheme(self, scheme: Scheme | None) -> None:
        self._window.settings.scheme = scheme
        self._apply_looks()

    def _set_scale(self, scale: float) -> None:
        self._window.settings.text_scale = scale
        self._apply_looks()

    def _apply_looks(self) -> None:
        settings, application = self._window.settings, QApplication.instance()
        if isinstance(application, QApplication):
            self._dress.theme.apply(application, settings.scheme, settings.text_scale)

    def _set_language(self, language: Language) -> None:
        application = QApplication.instance()
        if language is self._window.language or application is None:
            return
        self._window.settings.language = language
        self._window.language = language
        self._dress.translators.install(application, language)
        if self._guide is not None:
            self._guide.set_language(language)

    def _check_choices(self) -> None:
        settings, commands = self._window.settings, self._window.commands
        for act, scheme in _SCHEMES.items():
            commands[act].setChecked(scheme is settings.scheme)
        for act, scale in _SCALES.items():
            commands[act].setChecked(scale == settings.text_scale)
        for act, language in _LANGUAGES.items():
            commands[act].setChecked(language is self._window.language)
