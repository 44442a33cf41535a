"""Gives Qt and our own widgets the words of a language, also while the window is open.

Catalogues are made from `translations/*.ts` when the program is built. Qt ships no Vietnamese, so the words of its
buttons and dialogs are ours as well. English is the language of the sources: only its plurals need a catalogue.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from bcdesk.app.messages import Language
from bcdesk.domain.errors import ResourceMissingError

CATALOGUES = {
    Language.VIETNAMESE: ("qtbase_vi", "bcdesk_vi"),
    Language.ENGLISH: ("bcdesk_en",),
}
"""The names of the catalogues of each language; of two that know a text, the last one is asked first."""

_LOCALES = {
    Language.VIETNAMESE: QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def load_catalogues(folder: Path, language: Language) -> tuple[QTranslator, ...]:
    """Return the catalogues of `language` in `folder`, in the order of `CATALOGUES`.

    Raises:
        ResourceMissingError: one is not there or damaged.
    """
    return tuple(_load(folder / f"{name}.qm") for name in CATALOGUES[language])


def _load(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise ResourceMissingError(path=file)
    return translator


class Translators:
    """The catalogues in use; keep it as long as the application runs.

    Args:
        folder: where the catalogues lie.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: tuple[QTranslator, ...] = ()

    def install(self, app: QCoreApplication, language: Language) -> None:
        """Let `app` speak `language` in place of the one before; numbers and dates follow.

        Every window gets one `QEvent.Type.LanguageChange` when the event loop runs again.

        Raises:
            ResourceMissingError: a catalogue is not there or damaged; the language before stays.
        """
        loaded = load_catalogues(self._folder, language)
        QLocale.setDefault(_LOCALES[language])
        self.remove(app)
        self._installed = loaded
        for translator in loaded:
            app.installTranslator(translator)

    def remove(self, app: QCoreApplication) -> None:
        """Let `app` speak the English of the sources."""
        for translator in self._installed:
            app.removeTranslator(translator)
        self._installed = ()
