"""Parts that every view is made of: labels, buttons, heads, fields, banners and empty states."""

from bcdesk.ui.parts.boxes import Alternatives, Banner, EmptyState, PanelHead, card, hairline
from bcdesk.ui.parts.buttons import main_button, name_tool, plain_button, quiet_button, tool_button, word
from bcdesk.ui.parts.fields import Field, NumberBox, SearchField
from bcdesk.ui.parts.labels import BETWEEN, IconMark, Look, Measured, OneLine, PrintedWords, Worded, label
from bcdesk.ui.parts.menus import CommandMenu
from bcdesk.ui.parts.period_chart import Bar, PeriodChart
from bcdesk.ui.parts.segments import Segments

__all__ = [
    "BETWEEN",
    "Alternatives",
    "Banner",
    "Bar",
    "CommandMenu",
    "EmptyState",
    "Field",
    "IconMark",
    "Look",
    "Measured",
    "NumberBox",
    "OneLine",
    "PanelHead",
    "PeriodChart",
    "PrintedWords",
    "SearchField",
    "Segments",
    "Worded",
    "card",
    "hairline",
    "label",
    "main_button",
    "name_tool",
    "plain_button",
    "quiet_button",
    "tool_button",
    "word",
]
