"""Colours, icons, fonts and measures; nobody else in `ui` names a colour, an icon file or a font."""

from bcdesk.ui.theme.dressing import Theme
from bcdesk.ui.theme.fonts import INTERFACE_FAMILY, PRINT_FAMILY, TextSize, print_font, px, text_font
from bcdesk.ui.theme.icons import icon
from bcdesk.ui.theme.roles import Role, Scheme, colour, scheme_of

__all__ = [
    "INTERFACE_FAMILY",
    "PRINT_FAMILY",
    "Role",
    "Scheme",
    "TextSize",
    "Theme",
    "colour",
    "icon",
    "print_font",
    "px",
    "scheme_of",
    "text_font",
]
