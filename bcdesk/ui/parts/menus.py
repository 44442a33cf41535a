"""Menus whose entries carry what they stand for."""

from enum import Enum

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from bcdesk.ui.theme import icon


class CommandMenu(QMenu):
    """A menu of commands: the `data` of the action that is triggered is the command."""

    def offer(self, command: Enum, icon_name: str = "", text: str = "") -> QAction:
        """Add a command at the end; without a name of an icon it has none."""
        action = self.addAction(icon(icon_name) if icon_name else QIcon(), text)
        action.setData(command)
        return action
