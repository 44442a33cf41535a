"""The outline of the open report: click to go, drag to move.

It shows the report that it is given and tells what the officer wants; what becomes of it the window decides.
"""

from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from bcdesk.domain.galley import Origin
from bcdesk.domain.outline import Entry, EntryKind, Parent, Step, annex_place, outline, stepped
from bcdesk.domain.printed import Printed
from bcdesk.domain.report import Report
from bcdesk.ui.models.outline import CURRENT_ROLE, ENTRY_ROLE, NUMBER_ROLE, TITLE_ROLE, OutlineModel, part_id
from bcdesk.ui.panels.side_panel import SidePanel
from bcdesk.ui.parts import CommandMenu, EmptyState, name_tool, tool_button
from bcdesk.ui.parts.rows import paint_ground
from bcdesk.ui.theme import Role, colour, icon, px, text_font

Index = QModelIndex | QPersistentModelIndex

ROW = 30
"""Height of a row, pixels at 100 %."""
INDENT = 22
_BAR_INSET = 5
_NO_WORDS = Printed()


class OutlinePanel(SidePanel):
    """The headings and parts of a report.

    Signals:
        go_requested: an entry was chosen; the `Origin` at which it begins. That of the head of the page is `FRAME`.
        move_requested: the id of a section or an annex, its new `Parent` and the index there, as `outline.moved` wants.
        add_requested: a new section is wanted; the `Parent` to hang it in and the index there.
        add_annex_requested: a new annex is wanted; its place among the annexes.
        delete_requested, rename_requested: the id of a section or an annex.
    """

    go_requested = Signal(object)
    move_requested = Signal(object, object, int)
    add_requested = Signal(object, int)
    add_annex_requested = Signal(int)
    delete_requested = Signal(object)
    rename_requested = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._report: Report | None = None
        self._read_only = True
        self._current: str | None = None
        self._folded: set[str] = set()
        self._model = OutlineModel(parent=self)
        self._add = tool_button("plus", parent=self)
        self._view = _OutlineView(parent=self)
        self._context = _ContextMenu(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyState("list-tree", parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def show_report(
        self,
        report: Report | None,
        printed: Printed = _NO_WORDS,
        *,
        read_only: bool = False,
    ) -> None:
        """Show a report; what is folded, the chosen entry and the place in the list are kept.

        Args:
            report: None while none is open.
            printed: the words of mentions in headings.
            read_only: nothing can be moved, added, renamed or deleted.
        """
        self._report = report
        self._read_only = read_only or report is None
        entries = outline(report, printed.word) if report else ()
        chosen, scrolled = self._chosen(), self._view.verticalScrollBar().value()
        if self._model.show(entries, movable=not self._read_only):
            self._unfold()
            if chosen:
                self._view.setCurrentIndex(self._shown(self._model.index_of(chosen.id)))
            self._view.doItemsLayout()
            self._view.verticalScrollBar().setValue(scrolled)
        self._mark()
        self._show_state()

    def set_current(self, name: str | None) -> None:
        """Mark the section, annex or part (a container, or `FRAME`) that the cursor of the text stands in."""
        if name == self._current:
            return
        self._current = name
        shown = self._mark()
        if shown.isValid() and not self._view.hasFocus():
            self._view.setCurrentIndex(shown)
            self._view.scrollTo(shown)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_title(self.tr("Outline"))
        self._view.setAccessibleName(self.tr("Outline"))
        name_tool(self._add, self.tr("Add a section"))
        self._model.retranslate()
        self._show_state()

    def _build(self) -> None:
        for part, name in (
            (self, "outline"),
            (self._add, "addSection"),
            (self._view, "outlineView"),
            (self._context, "outlineMenu"),
        ):
            part.setObjectName(name)
        self._head.add_tool(self._add)
        self._view.setModel(self._model)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_beside)
        self._empty.chosen.connect(self._add_beside)
        self._model.move_wanted.connect(self.move_requested)
        self._view.clicked.connect(self._go)
        self._view.entered_row.connect(self._go)
        self._view.command_wanted.connect(self._do)
        self._view.menu_wanted.connect(self._open_menu)
        self._view.collapsed.connect(self._on_folded)
        self._view.expanded.connect(self._on_unfolded)
        self._context.triggered.connect(self._on_menu)

    def _show_state(self) -> None:
        report = self._report
        has_headings = report is not None and bool(report.sections or report.annexes)
        self._stack.setCurrentWidget(self._view if has_headings else self._empty)
        self._add.setVisible(has_headings and not self._read_only)
        if report is None:
            self._empty.set_text(self.tr("No report is open"), self.tr("Its headings will stand here."))
        else:
            self._empty.set_text(
                self.tr("No sections yet"),
                self.tr("The headings of the report will stand here: click to go, drag to move."),
            )
        self._empty.set_button("" if self._read_only else self.tr("Add a section"))

    def _unfold(self) -> None:
        """Open everything but what the officer has folded."""
        folded = [self._model.index_of(name) for name in self._folded]
        self._view.expandAll()
        for index in folded:
            self._view.collapse(index)

    def _mark(self) -> QModelIndex:
        """Mark the current entry, or the lowest one above it that is shown; return where it stands."""
        index = self._shown(self._model.index_of(self._current))
        entry = self._model.entry_at(index)
        self._model.set_current(entry.id if entry else None)
        return index

    def _shown(self, index: QModelIndex) -> QModelIndex:
        """Return the index, or the highest folded one above it."""
        above = index.parent()
        while above.isValid():
            if not self._view.isExpanded(above):
                index = above
            above = above.parent()
        return index

    def _chosen(self) -> Entry | None:
        return self._model.entry_at(self._view.currentIndex())

    @Slot(QModelIndex)
    def _on_folded(self, index: QModelIndex) -> None:
        if entry := self._model.entry_at(index):
            self._folded.add(entry.id)
            self._mark()

    @Slot(QModelIndex)
    def _on_unfolded(self, index: QModelIndex) -> None:
        if entry := self._model.entry_at(index):
            self._folded.discard(entry.id)
            self._mark()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        if entry := self._model.entry_at(index):
            self.go_requested.emit(Origin(entry.start))

    @Slot()
    def _add_beside(self) -> None:
        self._do(_Command.ADD)

    @Slot(object)
    def _open_menu(self, place: QPoint) -> None:
        entry = self._chosen()
        able = [] if self._read_only else [command for command in _Command if self._can(command, entry)]
        self._context.fill(entry, able, read_only=self._read_only)
        if self._context.actions():
            self._context.popup(place)

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        if action.data() is _Command.GO:
            self._go(self._view.currentIndex())
        else:
            self._do(action.data())

    @Slot(object)
    def _do(self, command: "_Command") -> None:
        """Tell what the officer wants done with the chosen entry."""
        entry = self._chosen()
        if self._report is None or not self._can(command, entry):
            return
        match command:
            case _Command.ADD | _Command.ADD_BELOW:
                self.add_requested.emit(*self._new_place(command, entry))
            case _Command.ADD_ANNEX:
                at = annex_place(self._report, entry.id) if entry else None
                self.add_annex_requested.emit(len(self._report.annexes) if at is None else at + 1)
            case _Command.RENAME if entry:
                self.rename_requested.emit(part_id(entry))
            case _Command.DELETE if entry:
                self.delete_requested.emit(part_id(entry))
            case _ if entry and (place := stepped(self._report, part_id(entry), _STEPS[command])):
                self.move_requested.emit(part_id(entry), *place)

    def _can(self, command: "_Command", entry: Entry | None) -> bool:
        if self._read_only or self._report is None:
            return False
        if command in {_Command.ADD, _Command.ADD_ANNEX}:
            return True
        if entry is None or entry.kind not in {EntryKind.SECTION, EntryKind.ANNEX}:
            return False
        return command not in _STEPS or stepped(self._report, part_id(entry), _STEPS[command]) is not None

    def _new_place(self, command: "_Command", entry: Entry | None) -> tuple[Parent, int]:
        """Return where a new section comes: below the chosen one or in it, else at the end."""
        if entry and command is _Command.ADD_BELOW:
            return part_id(entry), len(entry.entries)
        index = self._view.currentIndex()
        if entry is None or entry.kind is not EntryKind.SECTION:
            return None, len(self._report.sections) if self._report else 0
        above = self._model.entry_at(index.parent())
        if above is None:
            sections = self._report.sections if self._report else ()
            return None, next(at for at, section in enumerate(sections, 1) if section.id == entry.id)
        return part_id(above), index.row() + 1


class _Command(Enum):
    """What can be done with an entry."""

    GO = auto()
    ADD = auto()
    ADD_BELOW = auto()
    ADD_ANNEX = auto()
    RENAME = auto()
    UP = auto()
    DOWN = auto()
    OUT = auto()
    IN = auto()
    DELETE = auto()


_STEPS = {
    _Command.UP: Step.UP,
    _Command.DOWN: Step.DOWN,
    _Command.OUT: Step.OUT,
    _Command.IN: Step.IN,
}
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Up, _ALT): _Command.UP,
    (Qt.Key.Key_Down, _ALT): _Command.DOWN,
    (Qt.Key.Key_Left, _ALT): _Command.OUT,
    (Qt.Key.Key_Right, _ALT): _Command.IN,
    (Qt.Key.Key_Delete, _NONE): _Command.DELETE,
    (Qt.Key.Key_F2, _NONE): _Command.RENAME,
}


class _ContextMenu(CommandMenu):
    """What can be done with an entry of the outline."""

    def fill(self, entry: Entry | None, able: list[_Command], *, read_only: bool) -> None:
        """Offer what may be done with `entry`, None for no entry; `able` are the commands that would do something."""
        self.clear()
        if entry is not None:
            self.offer(_Command.GO, "", self.tr("Go to"))
        if read_only:
            return
        self.addSeparator()
        self.offer(_Command.ADD, "plus", self.tr("Add a section"))
        if _Command.ADD_BELOW in able:
            self.offer(_Command.ADD_BELOW, "", self.tr("Add a section in it"))
        self.offer(_Command.ADD_ANNEX, "", self.tr("Add an annex"))
        if entry is not None and entry.kind in {EntryKind.SECTION, EntryKind.ANNEX}:
            self.addSeparator()
            self._offer_part(levels=entry.kind is EntryKind.SECTION)
        for action in self.actions():
            command = action.data()
            action.setEnabled(action.isSeparator() or command is _Command.GO or command in able)

    def _offer_part(self, *, levels: bool) -> None:
        self.offer(_Command.RENAME, "pencil", self.tr("Rename…"))
        self.addSeparator()
        self.offer(_Command.UP, "arrow-up", self.tr("Move up"))
        self.offer(_Command.DOWN, "arrow-down", self.tr("Move down"))
        if levels:
            self.offer(_Command.OUT, "indent-decrease", self.tr("One level up"))
            self.offer(_Command.IN, "indent-increase", self.tr("One level down"))
        self.addSeparator()
        self.offer(_Command.DELETE, "trash", self.tr("Delete…"))

    def offer(self, command: Enum, icon_name: str = "", text: str = "") -> QAction:
        """Add a command at the end, with the key that does the same in the tree."""
        key = next((QKeySequence(mods | key) for (key, mods), each in _KEYS.items() if each is command), None)
        shown = f"{text}\t{key.toString(QKeySequence.SequenceFormat.NativeText)}" if key else text
        return super().offer(command, icon_name, shown)


class _OutlineView(QTreeView):
    """The tree itself."""

    entered_row = Signal(QModelIndex)
    """Enter was pressed on an entry."""
    command_wanted = Signal(object)
    """The key of a `_Command` was pressed."""
    menu_wanted = Signal(object)
    """A context menu for the current entry is wanted at a place on the screen: a QPoint."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setItemDelegate(_EntryDelegate(self))
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go, move, rename and delete by keys."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = _KEYS.get((Qt.Key(event.key()), plain))
        if command is not None:
            self.command_wanted.emit(command)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the entry under the pointer, or of the current one."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
            self.menu_wanted.emit(event.globalPos())
        else:
            middle = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(middle))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """Draw the ground of the whole row, over what the style makes of it, and an arrow where it can be folded."""
        self._paint_ground(painter, QRect(0, rect.top(), self.viewport().width(), rect.height()), index)
        if not self.model().rowCount(index):
            return
        side = px(self, 14)
        box = QRect(rect.right() - side, rect.center().y() - side // 2 + 1, side, side)
        icon("chevron-down" if self.isExpanded(index) else "chevron-right").paint(painter, box)

    def _paint_ground(self, painter: QPainter, row: QRect, index: Index) -> None:
        frame = QRectF(row).adjusted(px(self, 6), 1, -px(self, 6), -1)
        current = bool(index.data(CURRENT_ROLE))
        pointed = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) == index
        chosen = index == self.currentIndex()
        painter.save()
        painter.fillRect(row, colour(self, Role.SIDE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(
            painter,
            self,
            frame,
            chosen=current,
            pointed=chosen or (pointed and self.underMouse()),
            focused=chosen and self.hasFocus(),
            inset=_BAR_INSET,
        )
        painter.restore()

    def _measure(self) -> None:
        self.setIndentation(px(self, INDENT))


class _EntryDelegate(QStyledItemDelegate):
    """Draws number and title of an entry in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; it is as wide as the view."""
        return QSize(0, px(option.widget, ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the number strong, then as much of the title as there is room for."""
        widget = option.widget
        rect = option.rect.adjusted(px(widget, 4), 0, -px(widget, 14), 0)
        painter.save()
        for text, font, role in _pieces(index):
            painter.setFont(font)
            painter.setPen(colour(widget, role))
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(f"{text} ") + px(widget, 2))
        painter.restore()


def _pieces(index: Index) -> Iterator[tuple[str, QFont, Role]]:
    entry: Entry = index.data(ENTRY_ROLE)
    number, title = str(index.data(NUMBER_ROLE)), str(index.data(TITLE_ROLE))
    strong = bool(index.data(CURRENT_ROLE))
    if number:
        yield number, text_font(strong=True), Role.INK
    if title:
        said = entry.title or entry.kind is not EntryKind.SECTION
        yield title, text_font(strong=strong), Role.INK if said else Role.INK3
