"""Dresses the application: style, palette, font and style sheet."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from bcdesk.ui.theme import fonts
from bcdesk.ui.theme.icons import use_folder
from bcdesk.ui.theme.roles import Role, Scheme

_TOKEN = re.compile(r"@(?:(?P<length>\d+)(?:(?P<sign>[-/])(?P<by>\d+))?px|(?P<word>[a-z]\w*))")
_DPI = 96
"""The resolution that the lengths of the style sheet are given for."""


class Theme(QObject):
    """The look of the application; keep it as long as the application runs.

    Args:
        icons: the folder of the icons.
        style_sheet: the template of the style sheet; its head says what is filled in.
        interface_fonts: the folder of the fonts of menus, labels and buttons.
        print_fonts: the folder of the fonts of the text.
    """

    def __init__(
        self,
        icons: Path,
        style_sheet: Path,
        interface_fonts: Path,
        print_fonts: Path,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._style_sheet = style_sheet
        self._fonts = (interface_fonts, print_fonts)
        self._app: QApplication | None = None
        self._text_scale = 1.0
        use_folder(icons)

    def install_fonts(self) -> None:
        """Give Qt the fonts of the interface and of print; once is enough.

        Raises:
            ResourceMissingError: a font is not there or damaged.
        """
        for folder in self._fonts:
            fonts.install_fonts(folder)

    def apply(self, app: QApplication, scheme: Scheme | None = None, text_scale: float = 1.0) -> None:
        """Dress `app`.

        Args:
            app: the application.
            scheme: light or dark; None follows the system, also when it changes later.
            text_scale: the size of interface text, from 1 (100 %) to 2.
        """
        hints = app.styleHints()
        if self._app is not None:
            hints.colorSchemeChanged.disconnect(self._follow)
            self._app = None
        self._text_scale = text_scale
        if scheme is None:
            hints.unsetColorScheme()
            hints.colorSchemeChanged.connect(self._follow)
            self._app = app
            scheme = _system_scheme(hints.colorScheme())
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if scheme is Scheme.DARK else Qt.ColorScheme.Light)
        self._dress(app, scheme)

    def sheet(self, scheme: Scheme, pixel_scale: float) -> str:
        """Return the style sheet for `scheme`; `pixel_scale` is what lengths are multiplied by."""
        words = {role.value: scheme.colour(role).name() for role in Role}
        words |= {"icons": self._icons.as_posix(), "scheme": scheme.value}

        def filled(token: re.Match[str]) -> str:
            if token["word"]:
                return words[token["word"]]
            return f"{_length(token, pixel_scale)}px"

        return _TOKEN.sub(filled, self._style_sheet.read_text(encoding="utf-8"))

    @Slot(Qt.ColorScheme)
    def _follow(self, colours: Qt.ColorScheme) -> None:
        if self._app is not None:
            self._dress(self._app, _system_scheme(colours))

    def _dress(self, app: QApplication, scheme: Scheme) -> None:
        app.setStyle("Fusion")
        app.setPalette(scheme.palette())
        app.setFont(fonts.base_font(self._text_scale))
        dpi = app.primaryScreen().logicalDotsPerInchY()
        app.setStyleSheet(self.sheet(scheme, self._text_scale * dpi / _DPI))


def _length(token: re.Match[str], scale: float) -> int:
    length, by = round(int(token["length"]) * scale), int(token["by"] or 0)
    return length // by if token["sign"] == "/" else length - by


def _system_scheme(colours: Qt.ColorScheme) -> Scheme:
    return Scheme.DARK if colours is Qt.ColorScheme.Dark else Scheme.LIGHT
