"""The fonts of the interface and of print, and lengths that grow with them."""

from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from bcdesk.domain.errors import ResourceMissingError

INTERFACE_FAMILY = "Noto Sans"
PRINT_FAMILY = "Liberation Serif"
"""The family that the text of the report is shown in."""

_DPI = 96
"""The resolution that all lengths of the design are given for."""
_POINT = 72
_PRINT = 17
"""Size of words that are shown as they will print, in pixels at 100 %."""
_installed: set[Path] = set()
"""The files that Qt has taken; it keeps them until the process ends."""


class TextSize(IntEnum):
    """The sizes of interface text, in pixels at 100 %."""

    DIGIT = 11
    """Digits in badges and note chips; nothing else is smaller than `SMALL`."""
    SMALL = 12
    BASE = 13
    HEAD = 14
    CARD = 15
    PAGE = 20


def base_font(text_scale: float) -> QFont:
    """Return the font of the interface; a `text_scale` of 1 is 100 %."""
    font = QFont(INTERFACE_FAMILY)
    font.setPointSizeF(TextSize.BASE * _POINT / _DPI * text_scale)
    return font


def text_font(size: TextSize = TextSize.BASE, *, strong: bool = False) -> QFont:
    """Return the interface font in one of its sizes, at the text scale in force, for delegates and painted widgets."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * size / TextSize.BASE)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def print_font() -> QFont:
    """Return the font in which panels and dialogs show words as they will print, at the text scale in force."""
    font = QFont(PRINT_FAMILY)
    font.setPointSizeF(QApplication.font().pointSizeF() * _PRINT / TextSize.BASE)
    return font


def px(widget: QWidget, pixels: float) -> int:
    """Return a length given in pixels at 100 % as pixels at the size of the font of `widget`.

    Ask it of a widget in the base font: in a heading the length grows with the heading.
    """
    font = widget.font()
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * widget.logicalDpiY() / _POINT
    return round(pixels * size / TextSize.BASE)


def install_fonts(folder: Path) -> None:
    """Give Qt the font files of `folder`; those that it has already are passed over.

    Raises:
        ResourceMissingError: the folder has no font file, or one that is damaged.
    """
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise ResourceMissingError(path=folder)
    for file in files:
        if file in _installed:
            continue
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ResourceMissingError(path=file)
        _installed.add(file)
