"""What the panels have in common that find something for the text: citations and counters.

Both have a search with a choice of where to look, a list, and a foot that shows how the chosen thing will print and
inserts it. A panel tells what the officer wants; what that does to the report is the window's.
"""

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from bcdesk.ui.panels.panel_list import PanelList
from bcdesk.ui.panels.side_panel import EDGE, SidePanel
from bcdesk.ui.parts import (
    Alternatives,
    CommandMenu,
    EmptyState,
    Measured,
    SearchField,
    Segments,
    Worded,
    hairline,
    main_button,
    quiet_button,
    tool_button,
)
from bcdesk.ui.theme import px


class RowMenu(CommandMenu):
    """What can be done with a row."""

    def fill(self, *, writable: bool) -> None:
        """Offer it; what changes something only where it can be changed."""
        raise NotImplementedError


class FinderFoot(Worded, Measured):
    """How the chosen thing will print, with the button that inserts it and the one that opens its record.

    Signals:
        inserted: the main button was pressed.
        opened: the record is wanted.
    """

    inserted = Signal()
    opened = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insert = main_button(parent=self)
        self._open = quiet_button(parent=self)
        self._column = QVBoxLayout()
        self._verbs = QHBoxLayout()
        self._insert.clicked.connect(self.inserted)
        self._open.clicked.connect(self.opened)
        self._verbs.addWidget(self._insert)
        self._verbs.addWidget(self._open)
        self._verbs.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(hairline(parent=self))
        outer.addLayout(self._column)
        outer.addLayout(self._verbs)

    def set_writable(self, writable: bool) -> None:  # as the panel has it
        """Offer to insert only where there is a text to insert into."""
        self._insert.setEnabled(writable)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        raise NotImplementedError

    def _measure(self) -> None:
        self._column.setContentsMargins(px(self, 16), px(self, 10), px(self, 16), 0)
        self._column.setSpacing(px(self, 8))
        self._verbs.setContentsMargins(px(self, 16), px(self, 8), px(self, 16), px(self, 12))
        self._verbs.setSpacing(px(self, 8))


class FinderPanel(SidePanel):
    """Finds things and tells what the officer wants done with them.

    Signals:
        new_requested: a new record is wanted; a str, the words that nothing was found for, else empty.

    Args:
        new_icon: the icon of the button that makes a new record.
        empty_icon: the icon that stands where nothing is listed.
        parent: the widget it lies in.
    """

    new_requested = Signal(str)

    def __init__(self, new_icon: str, empty_icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._report_open = False
        self._writable = False
        self._new = tool_button(new_icon, parent=self)
        self._dots = tool_button("dots", parent=self)
        self._menu = QMenu(self)
        self._search = SearchField(parent=self)
        self._scopes = Segments(parent=self)
        self._stack = Alternatives(parent=self)
        self._empty = EmptyState(empty_icon, parent=self)

    def offer(self, *actions: QAction | None) -> None:
        """Offer commands of the window in the menu behind the dots; None is a line."""
        for action in actions:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)

    def set_report_open(self, is_open: bool, *, writable: bool) -> None:  # as in all panels
        """Say whether there is a report to insert into, and whether it can be changed."""
        self._report_open, self._writable = is_open, writable
        self._inserting.set_writable(writable)
        self._show_state()

    def focus_search(self) -> None:
        """Let the officer type what to find."""
        self._search.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move in the list by the arrows that are pressed in the search."""
        if watched is self._search and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._list.move_by(event)
        return super().eventFilter(watched, event)

    def _assemble(self, listed: PanelList, foot: FinderFoot, row_menu: RowMenu, *, beside: QWidget) -> None:
        """Lay out and connect; `beside` stands at the right of the choice of where to look."""
        self._list, self._inserting, self._row_menu = listed, foot, row_menu
        self._head.add_tool(self._new)
        self._head.add_tool(self._dots)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._empty)
        self._search.installEventFilter(self)
        self.setFocusProxy(self._search)
        scopes = QHBoxLayout()
        scopes.setContentsMargins(px(self, EDGE), px(self, 8), px(self, 8), px(self, 6))
        scopes.addWidget(self._scopes)
        scopes.addStretch(1)
        scopes.addWidget(beside)
        self._add_field(self._search)
        self._column.addLayout(scopes)
        self._column.addWidget(hairline(parent=self))
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(foot)
        foot.hide()
        self._new.clicked.connect(self._ask_for_new)
        self._dots.clicked.connect(self._open_menu)
        self._row_menu.triggered.connect(self._do_command)
        self._list.typed.connect(self._search.type_on)
        self._list.menu_wanted.connect(self._open_row_menu)
        self._list.entered_row.connect(self._insert)
        foot.inserted.connect(self._insert)
        foot.opened.connect(self._open)

    def _show_state(self) -> None:
        """Show what there is: the list with its foot, or why there is none."""
        raise NotImplementedError

    def _commands(self) -> Mapping[Enum, Callable[[], object]]:
        """Return what the commands of the row menu do."""
        raise NotImplementedError

    @Slot()
    def _insert(self) -> None:
        """Tell that the chosen thing is wanted in the text."""
        raise NotImplementedError

    @Slot()
    def _open(self) -> None:
        """Tell that the record of the chosen thing is wanted."""
        raise NotImplementedError

    @Slot()
    def _ask_for_new(self) -> None:
        self.new_requested.emit("")

    @Slot()
    def _open_menu(self) -> None:
        self._menu.popup(self._dots.mapToGlobal(QPoint(0, self._dots.height())))

    @Slot(object)
    def _open_row_menu(self, place: QPoint) -> None:
        self._row_menu.fill(writable=self._writable)
        self._row_menu.popup(place)

    @Slot(QAction)
    def _do_command(self, action: QAction) -> None:
        """Do what was chosen in the row menu."""
        self._commands()[action.data()]()
