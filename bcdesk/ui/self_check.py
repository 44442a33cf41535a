"""What the window needs from an installation, checked without a screen; part of `bcdesk self-test`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader
from PySide6.QtGui import QFontDatabase, QImageReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk.app.messages import Language
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.translations import load_catalogues

NEEDED_IMAGE_FORMATS = {"jpeg", "png", "svg"}
SAMPLE_OF_QT = ("QPlatformTheme", "Cancel")
"""A context and a text of Qt that the Vietnamese catalogue must know."""


def check_window(catalogues: Path, icons: Path, *font_folders: Path) -> None:
    """Check Qt itself and everything that it reads.

    Raises:
        ResourceMissingError: a file is not there or damaged.
        RuntimeError: a plugin of Qt is missing or lacks a library.
    """
    if QApplication.instance() is None:
        QApplication(["bcdesk", "-platform", "offscreen"])  # Qt keeps it as long as the process lives
    _check_qt()
    _check_catalogues(catalogues)
    _check_looks(icons, font_folders)


def _check_qt() -> None:
    """Make a widget and a printer without a screen; where there is a screen, load what it needs as well."""
    QWidget().grab()
    QPrinter()
    formats = {bytes(name.data()).decode("ascii") for name in QImageReader.supportedImageFormats()}
    if missing := NEEDED_IMAGE_FORMATS - formats:
        msg = f"image formats missing: {', '.join(sorted(missing))}"
        raise RuntimeError(msg)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for plugin in _plugins_of_the_screen():
        loader = QPluginLoader(str(folder / plugin))
        if not loader.load():
            msg = f"{plugin}: {loader.errorString()}"
            raise RuntimeError(msg)


def _check_catalogues(folder: Path) -> None:
    loaded = {language: load_catalogues(folder, language) for language in Language}
    words_of_qt = loaded[Language.VIETNAMESE][0]
    if not words_of_qt.translate(*SAMPLE_OF_QT):
        raise ResourceMissingError(path=folder)


def _check_looks(icons: Path, font_folders: tuple[Path, ...]) -> None:
    for folder in font_folders:
        for file in _files(folder, "*.ttf"):
            if (font := QFontDatabase.addApplicationFont(str(file))) < 0:
                raise ResourceMissingError(path=file)
            QFontDatabase.removeApplicationFont(font)
    for file in _files(icons, "*.svg"):
        if not QSvgRenderer(str(file)).isValid():
            raise ResourceMissingError(path=file)


def _files(folder: Path, pattern: str) -> list[Path]:
    if not (files := sorted(folder.glob(pattern))):
        raise ResourceMissingError(path=folder)
    return files


def _plugins_of_the_screen() -> tuple[str, ...]:
    """Return the plugins without which a window cannot be shown, typed into and printed from here."""
    if sys.platform != "linux" or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return ()
    return (
        "platforminputcontexts/libcomposeplatforminputcontextplugin",
        "platforminputcontexts/libibusplatforminputcontextplugin",
        "platforms/libqxcb",
        "printsupport/libcupsprintersupport",
    )
