"""All keys of the program, searchable."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QWidget

from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.command_list import (
    BETWEEN,
    Command,
    Head,
    Line,
    LineDelegate,
    LineModel,
    Row,
    found,
    line_of,
)
from bcdesk.ui.parts import EmptyState, SearchField, main_button, word
from bcdesk.ui.theme import px


class ShortcutsDialog(BaseDialog):
    """Lists keys under the menus of their commands; show it with `open()`.

    Args:
        commands: gives the actions of the menus, each with the titles that lead to it, in the language in force; those
            without keys are left out.
        parent: the window that has them.
    """

    def __init__(self, commands: Callable[[], Iterable[Command]], *, parent: QWidget | None = None) -> None:
        super().__init__("shortcutsDialog", 520, parent=parent)
        self._commands = commands
        self._lines: tuple[Line, ...] = ()
        self._search = SearchField(parent=self)
        self._model = LineModel(parent=self)
        self._list = QListView(self)
        self._nothing = EmptyState("keyboard", parent=self)
        self._pages = QStackedWidget(self)
        self._close = main_button(parent=self)
        self._build()
        self._search.text_edited.connect(self._show_found)
        self._close.clicked.connect(self.accept)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Keys"))
        self._search.set_placeholder(self.tr("Search commands and keys"))
        self._list.setAccessibleName(self.tr("Keys"))
        self._nothing.set_text(self.tr("No such key"), self.tr("Try another word, or fewer."))
        word(self._close, self.tr("Close"))
        lines = (line_of(command) for command in self._commands())
        self._lines = (*(line for line in lines if line.keys), *self._keys_in_text())
        self._show_found(self._search.text())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin in the field."""
        super().showEvent(event)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keys_in_text(self) -> tuple[Line, ...]:
        """Return the keys that belong to no action."""
        group = self.tr("While writing")
        return (
            Line(self.tr("One level down"), self.tr("Tab"), group),
            Line(self.tr("One level up"), self.tr("Shift+Tab"), group),
            Line(self.tr("Go on with the list"), self.tr("Enter"), group),
            Line(self.tr("Lift the paragraph out of the list"), self.tr("Backspace at the start"), group),
            Line(self.tr("Begin a list"), self.tr("-, + or 1. and a blank"), group),
            Line(self.tr("Open the tab with this number"), self.tr("Alt+1 to Alt+9"), group),
            Line(self.tr("Zoom"), self.tr("Ctrl+mouse wheel"), group),
        )

    def _build(self) -> None:
        self._search.setObjectName("shortcutsSearch")
        self._list.setObjectName("shortcutsList")
        self._close.setObjectName("closeShortcuts")
        self._list.setModel(self._model)
        self._list.setItemDelegate(LineDelegate(with_path=False, parent=self))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._nothing)
        self._add(self._search)
        self._add_filling(self._pages)
        self._add_verbs(self._close)

    def _measure(self) -> None:
        super()._measure()
        self.resize(QSize(px(self, 560), px(self, 560)).boundedTo(screen_room(self)))

    @Slot(object)
    def _show_found(self, query: str) -> None:
        lines = found(self._lines, query)
        self._model.show(_grouped(self._lines, lines))
        self._pages.setCurrentWidget(self._list if lines else self._nothing)


def _grouped(all_lines: Iterable[Line], shown: tuple[Line, ...]) -> list[Row]:
    """Return what is shown in the order of the menus, each group under its head."""
    rows: list[Row] = []
    group = ""
    for line in all_lines:
        if line in shown:
            name = line.path.split(BETWEEN)[0]
            if name != group:
                rows.append(Head(name))
                group = name
            rows.append(line)
    return rows
