"""The roles of colours, and the light and dark schemes that give them values."""

from enum import Enum, StrEnum
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


class Role(StrEnum):
    """What a colour is used for; code names roles, never values."""

    WINDOW = "window"
    """Ground of menu, toolbar, tabs, rail and status bar."""
    SIDE = "side"
    """Ground of lists, panels and the note strip."""
    DESK = "desk"
    """Ground behind the sheet."""
    PAPER = "paper"
    """Sheet, fields, cards and buttons."""
    INK = "ink"
    INK2 = "ink2"
    """Second lines, labels, tabs that are not current."""
    INK3 = "ink3"
    """Placeholders, group headings, zeros."""
    ICON = "icon"
    HAIR = "hair"
    """Separating lines; decoration only."""
    BORDER = "border"
    """Edges of fields and buttons; words and icons of what is disabled."""
    HOVER = "hover"
    PRESS = "press"
    ACCENT = "accent"
    """The main button, a checked box, selected text."""
    ACCENT_HOVER = "accent_hover"
    ACCENT_TEXT = "accent_text"
    """Words on `ACCENT`."""
    LINK = "link"
    """Links, focus ring, mark of insertion, bar of the selected row, change bar."""
    SEL = "sel"
    """Ground of the selected row and the active button of the rail."""
    MARK = "mark"
    """Ground of found words."""
    MARK_SEL = "mark_sel"
    """Ground of found words in the selected row."""
    FIELD = "field"
    """Ground of the fields that lie on the sheet."""
    FIELD_LINE = "field_line"
    CHIP = "chip"
    """Ground of figures, note marks and the citation under the cursor."""
    CHIP_LINE = "chip_line"
    CITE = "cite"
    """The line under the symbol of a citation."""
    MUST = "must"
    """What must be fixed, and nothing else."""
    MUST_TEXT = "must_text"
    """Digits on a badge filled with `MUST`."""
    MUST_BG = "must_bg"
    MUST_LINE = "must_line"
    SHOULD = "should"
    """Words about what should be looked at."""
    SHOULD_MARK = "should_mark"
    """The diamond of what should be looked at."""
    SHOULD_BG = "should_bg"
    SHOULD_LINE = "should_line"
    INS_INK = "ins_ink"
    """Added words, which are underlined as well."""
    INS_BG = "ins_bg"
    DEL_INK = "del_ink"
    """Removed words, which are struck out as well."""
    DEL_BG = "del_bg"
    BAR1 = "bar1"
    """Bars of a chart, and the edge of `BAR2`."""
    BAR2 = "bar2"
    SCROLL = "scroll"
    SCROLL_HOVER = "scroll_hover"


class Scheme(Enum):
    """The light or the dark set of colours."""

    LIGHT = "light"
    DARK = "dark"

    def colour(self, role: Role) -> QColor:
        """Return the colour of `role` in this scheme."""
        return QColor(_VALUES[role][self is Scheme.DARK])

    def palette(self) -> QPalette:
        """Return the palette that Qt's own parts draw with."""
        palette = QPalette()
        for place, role in _PLACES.items():
            palette.setColor(place, self.colour(role))
        for place in _WORDS:
            palette.setColor(QPalette.ColorGroup.Disabled, place, self.colour(Role.BORDER))
        return palette


def scheme_of(palette: QPalette) -> Scheme:
    """Return the scheme a palette belongs to.

    The colour of hair lines decides, which differs as clearly as the ground does: a style sheet that gives a widget
    a ground, or none, writes this ground into the widget's palette.
    """
    return Scheme.DARK if palette.color(QPalette.ColorRole.Mid).lightness() < _MIDDLE else Scheme.LIGHT


def colour(widget: QWidget, role: Role) -> QColor:
    """Return the colour of `role` in the scheme that `widget` is shown in."""
    return scheme_of(widget.palette()).colour(role)


_MIDDLE = 128

_PLACES = MappingProxyType(
    {
        QPalette.ColorRole.Window: Role.WINDOW,
        QPalette.ColorRole.WindowText: Role.INK,
        QPalette.ColorRole.Base: Role.PAPER,
        QPalette.ColorRole.AlternateBase: Role.SIDE,
        QPalette.ColorRole.Text: Role.INK,
        QPalette.ColorRole.PlaceholderText: Role.INK3,
        QPalette.ColorRole.Button: Role.PAPER,
        QPalette.ColorRole.ButtonText: Role.INK,
        QPalette.ColorRole.BrightText: Role.ACCENT_TEXT,
        QPalette.ColorRole.ToolTipBase: Role.PAPER,
        QPalette.ColorRole.ToolTipText: Role.INK,
        QPalette.ColorRole.Light: Role.PAPER,
        QPalette.ColorRole.Midlight: Role.HOVER,
        QPalette.ColorRole.Mid: Role.HAIR,
        QPalette.ColorRole.Dark: Role.BORDER,
        QPalette.ColorRole.Shadow: Role.BORDER,
        QPalette.ColorRole.Highlight: Role.ACCENT,
        QPalette.ColorRole.Accent: Role.ACCENT,
        QPalette.ColorRole.HighlightedText: Role.ACCENT_TEXT,
        QPalette.ColorRole.Link: Role.LINK,
        QPalette.ColorRole.LinkVisited: Role.LINK,
    }
)
"""The roles that Qt knows under a name of its own."""

_WORDS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.PlaceholderText,
)

_VALUES = MappingProxyType(
    {
        Role.WINDOW: ("#F3F4F6", "#1D2228"),
        Role.SIDE: ("#FAFBFC", "#20262D"),
        Role.DESK: ("#E8EBEE", "#171B20"),
        Role.PAPER: ("#FFFFFF", "#262C33"),
        Role.INK: ("#1C2530", "#E3E8ED"),
        Role.INK2: ("#4E5A67", "#B1BBC5"),
        Role.INK3: ("#596572", "#A5AFB9"),
        Role.ICON: ("#42505E", "#B7C1CB"),
        Role.HAIR: ("#DCE1E6", "#363E47"),
        Role.BORDER: ("#7B8692", "#77838F"),
        Role.HOVER: ("#E9EDF1", "#2B323A"),
        Role.PRESS: ("#DDE3E9", "#333B44"),
        Role.ACCENT: ("#175F86", "#2A7298"),
        Role.ACCENT_HOVER: ("#124E6F", "#2F7AA2"),
        Role.ACCENT_TEXT: ("#FFFFFF", "#FFFFFF"),
        Role.LINK: ("#175F86", "#7DBEDD"),
        Role.SEL: ("#DCEAF2", "#22404F"),
        Role.MARK: ("#CFE4EF", "#2F5669"),
        Role.MARK_SEL: ("#B4D5E6", "#3A6880"),
        Role.FIELD: ("#F1F6F9", "#2B343C"),
        Role.FIELD_LINE: ("#6D8B9D", "#6F8B9B"),
        Role.CHIP: ("#E6EFF4", "#2E3E49"),
        Role.CHIP_LINE: ("#B7CEDB", "#48606F"),
        Role.CITE: ("#7398AD", "#5D8499"),
        Role.MUST: ("#B3261E", "#F2938A"),
        Role.MUST_TEXT: ("#FFFFFF", "#2A1210"),
        Role.MUST_BG: ("#FBECEA", "#3D2826"),
        Role.MUST_LINE: ("#E7B9B5", "#70423E"),
        Role.SHOULD: ("#855300", "#E5B45A"),
        Role.SHOULD_MARK: ("#AD7200", "#D9A441"),
        Role.SHOULD_BG: ("#FCF3DF", "#392F1D"),
        Role.SHOULD_LINE: ("#E2C98E", "#69542A"),
        Role.INS_INK: ("#124E6F", "#9DD2EB"),
        Role.INS_BG: ("#DCEAF2", "#22404F"),
        Role.DEL_INK: ("#596572", "#A5AFB9"),
        Role.DEL_BG: ("#EEF0F2", "#2F353C"),
        Role.BAR1: ("#175F86", "#5FA9CB"),
        Role.BAR2: ("#A9CBDC", "#355F74"),
        Role.SCROLL: ("#BCC4CC", "#4A545E"),
        Role.SCROLL_HOVER: ("#7B8692", "#77838F"),
    }
)
"""The values of each role: light, dark."""
